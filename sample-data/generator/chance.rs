//! Chance that comes out the same on every machine: splitmix64, seeded by a label.
//!
//! Every department draws from its own stream, so a change in one file of the sample city leaves
//! the others as they were. Nothing here is fit for secrets.

/// One stream of numbers.
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream that belongs to this label.
    pub(crate) fn new(label: &str) -> Self {
        let mut state = 0x0051_A5BA_2026_1000_u64;
        for byte in label.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
        Self(state)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not with, `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    /// A number between two bounds, both included.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        low + self.below((high - low + 1).max(1) as usize) as i32
    }

    /// A share from 0 up to 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True in this share of cases.
    pub(crate) fn hit(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// One of a list that is never empty.
    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A place in a list whose first entries are the common ones.
    pub(crate) fn skewed(&mut self, len: usize) -> usize {
        let x = self.share();
        ((x * x.sqrt()) * len as f64) as usize
    }

    /// A place in a list of weights.
    pub(crate) fn weighted(&mut self, weights: impl Iterator<Item = f64> + Clone) -> usize {
        let mut left = self.share() * weights.clone().sum::<f64>();
        let mut last = 0;
        for (place, weight) in weights.enumerate() {
            last = place;
            if left < weight {
                break;
            }
            left -= weight;
        }
        last
    }

    /// The list in another order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            list.swap(end, self.below(end + 1));
        }
    }
}
