//! Hidden counts: nobody who adds and subtracts gets one back. Tried by listing every table that agrees with what is shown.

use diwan::table::hidden::{Hidden, hidden_in_list, hidden_in_table};
use proptest::prelude::*;

/// For each cell the smallest and largest value in any table that has the same shown cells and totals.
fn ranges(counts: &[Vec<u64>], hidden: &Hidden) -> Vec<Vec<(u64, u64)>> {
    let (h, w) = (counts.len(), counts[0].len());
    let rows: Vec<u64> = counts.iter().map(|r| r.iter().sum()).collect();
    let columns: Vec<u64> = (0..w).map(|j| counts.iter().map(|r| r[j]).sum()).collect();
    let total: u64 = rows.iter().sum();
    let open: Vec<(usize, usize)> =
        (0..h).flat_map(|i| (0..w).map(move |j| (i, j))).filter(|&(i, j)| hidden.cells[i][j]).collect();
    let mut out: Vec<Vec<(u64, u64)>> =
        counts.iter().map(|r| r.iter().map(|_| (u64::MAX, 0)).collect()).collect();
    let mut now = counts.to_vec();
    fn go(
        at: usize,
        open: &[(usize, usize)],
        now: &mut Vec<Vec<u64>>,
        rows: &[u64],
        columns: &[u64],
        total: u64,
        hidden: &Hidden,
        out: &mut Vec<Vec<(u64, u64)>>,
    ) {
        if at == open.len() {
            let row = |i: usize| now[i].iter().sum::<u64>();
            let column = |j: usize| now.iter().map(|r| r[j]).sum::<u64>();
            let fits = (0..rows.len()).all(|i| hidden.rows[i] || row(i) == rows[i])
                && (0..columns.len()).all(|j| hidden.columns[j] || column(j) == columns[j])
                && (0..rows.len()).map(row).sum::<u64>() == total;
            if fits {
                for (o, n) in out.iter_mut().flatten().zip(now.iter().flatten()) {
                    *o = (o.0.min(*n), o.1.max(*n));
                }
            }
            return;
        }
        let (i, j) = open[at];
        for value in 0..=7 {
            now[i][j] = value;
            go(at + 1, open, now, rows, columns, total, hidden, out);
        }
    }
    go(0, &open, &mut now, &rows, &columns, total, hidden, &mut out);
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn no_hidden_cell_of_a_table_can_be_computed(counts in prop::collection::vec(prop::collection::vec(0u64..7, 3), 2)) {
        let hidden = hidden_in_table(&counts, 3);
        let ranges = ranges(&counts, &hidden);
        for i in 0..2 {
            for j in 0..3 {
                if counts[i][j] > 0 && counts[i][j] < 3 {
                    prop_assert!(hidden.cells[i][j]);
                    let everything = hidden.cells.iter().flatten().all(|h| *h);
                    let (low, high) = ranges[i][j];
                    prop_assert!(low < high || everything, "{counts:?} {hidden:?} gives ({i}, {j}) away");
                }
            }
        }
    }

    #[test]
    fn the_hidden_counts_of_a_list_are_never_one_and_never_few(counts in prop::collection::vec(0u64..40, 2..12)) {
        let hidden = hidden_in_list(&counts, 5);
        let sum: u64 = counts.iter().zip(&hidden).filter(|(_, h)| **h).map(|(c, _)| c).sum();
        let number = hidden.iter().filter(|h| **h).count();
        prop_assert!(counts.iter().zip(&hidden).all(|(c, h)| *h || *c == 0 || *c >= 5));
        prop_assert!(number == 0 || (number >= 2 && sum >= 5) || number == counts.len());
    }
}
