//! The levels of all comparisons of one pair, packed into one number: four bits each, the first comparison lowest.
//!
//! There are far fewer different numbers than pairs, so training and scoring work on the different ones.

/// The level of each comparison of a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Levels(pub u64);

impl Levels {
    /// No more comparisons than this.
    pub const MAX_COMPARISONS: usize = 16;
    /// No more levels per comparison than this.
    pub const MAX_LEVELS: usize = 16;

    /// The level of comparison `i`; 0 is "one is empty".
    pub fn get(self, i: usize) -> usize {
        if i < Self::MAX_COMPARISONS { ((self.0 >> (4 * i)) & 15) as usize } else { 0 }
    }

    /// The same with comparison `i` at `level`.
    pub fn with(self, i: usize, level: usize) -> Self {
        if i >= Self::MAX_COMPARISONS {
            return self;
        }
        Levels((self.0 & !(15 << (4 * i))) | ((level as u64 & 15) << (4 * i)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_comparison_keeps_its_own_level() {
        let levels = Levels::default().with(0, 3).with(15, 9).with(2, 15).with(2, 4);
        assert_eq!([levels.get(0), levels.get(1), levels.get(2), levels.get(15)], [3, 0, 4, 9]);
    }
}
