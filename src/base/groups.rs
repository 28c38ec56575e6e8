//! Union–find: which of `n` things belong together, given pairs that do.

/// Disjoint sets over `0..n`, with union by size and path halving.
#[derive(Clone, Debug)]
pub struct Groups {
    parent: Vec<u32>,
    size: Vec<u32>,
}

impl Groups {
    /// `n` groups of one.
    pub fn new(n: usize) -> Self {
        Groups { parent: (0..n as u32).collect(), size: vec![1; n] }
    }

    /// The representative of the group of `i`.
    pub fn find(&mut self, mut i: u32) -> u32 {
        while self.parent[i as usize] != i {
            self.parent[i as usize] = self.parent[self.parent[i as usize] as usize];
            i = self.parent[i as usize];
        }
        i
    }

    /// Joins the groups of `a` and `b`; false if they were one already.
    pub fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return false;
        }
        let (small, large) = if self.size[a as usize] < self.size[b as usize] { (a, b) } else { (b, a) };
        self.parent[small as usize] = large;
        self.size[large as usize] += self.size[small as usize];
        true
    }

    /// How many members the group of `i` has.
    pub fn size_of(&mut self, i: u32) -> u32 {
        let root = self.find(i);
        self.size[root as usize]
    }

    /// A group number for each thing, counted 0, 1, 2 … in order of first appearance.
    pub fn numbered(&mut self) -> Vec<u32> {
        let n = self.parent.len();
        let mut number_of_root = vec![u32::MAX; n];
        let mut next = 0;
        (0..n as u32)
            .map(|i| {
                let root = self.find(i) as usize;
                if number_of_root[root] == u32::MAX {
                    number_of_root[root] = next;
                    next += 1;
                }
                number_of_root[root]
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_things_share_a_number() {
        let mut groups = Groups::new(5);
        assert!(groups.join(3, 1));
        assert!(groups.join(1, 4));
        assert!(!groups.join(3, 4));
        assert_eq!(groups.numbered(), [0, 1, 2, 1, 1]);
        assert_eq!(groups.size_of(4), 3);
    }
}
