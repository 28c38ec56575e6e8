//! Bars over the numbers or years of a column.
//!
//! Years get bars that end at whole numbers, so that no bar begins in the middle of one.

/// Bars of a histogram.
const BINS: usize = 15;

/// Bars of equal width over numbers or years.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Lower end of the first bar.
    pub from: f64,
    /// Upper end of the last bar.
    pub to: f64,
    /// Cells per bar.
    pub bins: Vec<u32>,
}

impl Histogram {
    /// Puts cells with this value into their bar.
    pub fn add(&mut self, value: f64, cells: u32) {
        let last = self.bins.len().saturating_sub(1);
        let bin = ((value - self.from) / (self.to - self.from) * self.bins.len() as f64) as usize;
        if let Some(bin) = self.bins.get_mut(bin.min(last)) {
            *bin += cells;
        }
    }
}

/// Bars over values with their counts; with `whole`, bars end at whole numbers.
pub(crate) fn histogram(values: &[(f64, u32)], whole: bool) -> Option<Histogram> {
    let low = values.iter().map(|v| v.0).fold(f64::INFINITY, f64::min);
    let high = values.iter().map(|v| v.0).fold(f64::NEG_INFINITY, f64::max);
    if !(low.is_finite() && high.is_finite()) {
        return None;
    }
    let (from, to, bars) = if whole {
        let span = high - low + 1.0;
        let width = (span / BINS as f64).ceil().max(1.0);
        let bars = (span / width).ceil();
        (low, low + bars * width, bars as usize)
    } else if high > low {
        (low, high, BINS)
    } else {
        (low, low + 1.0, 1)
    };
    let mut histogram = Histogram { from, to, bins: vec![0; bars.max(1)] };
    for &(value, count) in values {
        histogram.add(value, count);
    }
    Some(histogram)
}
