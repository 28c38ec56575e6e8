//! Rows below the records that state figures about them: averages, medians, extremes, shares. They are no records, and no sums either.
//!
//! Some of their words head rows of data elsewhere (`Media`, `Max`, `Mittel`): these count only below a total, or where the numbers are indeed
//! the averages of what stands above.

use super::super::classify::{Look, look, number};
use super::{Block, foot, words};

/// What the first cell of a row that is no number says; nothing where no number follows it.
fn label<'a>(block: &Block<'a>, i: usize) -> Option<&'a str> {
    let is_number = |c: &(u32, &'a str, super::super::grid::Stored)| look(c.1, c.2) == Look::Number;
    let label = block.cells(i).find(|c| !is_number(c))?;
    block.cells(i).any(|c| c.0 > label.0 && is_number(&c)).then_some(label.1)
}

/// Whether a row is called by the name of such a figure.
pub(super) fn is_labelled(block: &Block<'_>, i: usize) -> bool {
    label(block, i).is_some_and(words::is_figure_label)
}

/// Whether a row below the records states such figures.
pub(super) fn closes(block: &Block<'_>, first: usize, i: usize) -> bool {
    let Some(label) = label(block, i) else { return false };
    if words::is_clear_average(label) {
        return true;
    }
    // The figures stand together, and where there is a total, below it.
    let is_below = || {
        let figures = (first..i).rev().take_while(|&r| is_labelled(block, r));
        let (mut above, mut clear) = (i, false);
        for r in figures {
            clear |= self::label(block, r).is_some_and(words::is_clear_average);
            above = r;
        }
        clear || above > first && foot::is_total(block, above - 1)
    };
    words::is_figure_label(label) && is_below()
        || words::is_average_label(label) && are_averages(block, first, i)
}

/// Whether the numbers of a row are the averages of the numbers above them, as far as they are written out.
fn are_averages(block: &Block<'_>, first: usize, i: usize) -> bool {
    let own = block.cells(i).filter_map(|c| Some((c.0, (c.1, number(c.1)?, 0.0, 0u32))));
    let mut columns: std::collections::BTreeMap<u32, (&str, f64, f64, u32)> = own.collect();
    for r in (first..i).filter(|&r| !foot::is_total(block, r) && !is_labelled(block, r)) {
        for (column, text, _) in block.cells(r) {
            if let (Some(of), Some(n)) = (columns.get_mut(&column), number(text)) {
                of.2 += n;
                of.3 += 1;
            }
        }
    }
    let counted: Vec<_> = columns.values().filter(|c| c.3 >= 3).collect();
    let fit = counted.iter().filter(|c| is_rounded(c.0, c.1, c.2 / f64::from(c.3))).count();
    fit > 0 && fit * 2 > counted.len()
}

/// Whether a number, rounded as the written one is, is that one.
pub(crate) fn is_rounded(written: &str, stated: f64, exact: f64) -> bool {
    let decimals =
        written.rsplit_once(['.', ',', '٫']).map_or(0, |(_, d)| d.chars().filter(|c| c.is_numeric()).count());
    let half = 0.5 * 10_f64.powi(-(decimals.min(12) as i32));
    (stated - exact).abs() <= half + exact.abs() * 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn averages_are_rounded_as_they_are_written() {
        assert!(is_rounded("12,4", 12.4, 12.375) && is_rounded("12", 12.0, 12.375));
        assert!(!is_rounded("12,4", 12.4, 12.46) && !is_rounded("13", 13.0, 12.375));
    }
}
