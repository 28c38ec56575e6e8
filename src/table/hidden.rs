//! Which counts of a table are hidden: the small ones, and enough others that sums do not give them back.
//!
//! Shared by disclosure (tables that leave) and compare (tables on screen). A reader is assumed to know every shown cell, every total that is
//! shown, and that counts are not negative. Which hidden cells were small and which are companions is never told: that would be a hint.
//! "Two per row and column" is not enough (three rows can close a chain), so every hidden cell is tested for being determined.

/// What of a two-way table is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// By row and column.
    pub cells: Vec<Vec<bool>>,
    /// The totals of the rows.
    pub rows: Vec<bool>,
    /// The totals of the columns.
    pub columns: Vec<bool>,
}

/// Whether a count may not be shown.
pub fn is_small(count: u64, min: u64) -> bool {
    count > 0 && count < min
}

/// The counts of a list whose total is known: small ones, and companions until the hidden ones together are at least `min`.
pub fn hidden_in_list(counts: &[u64], min: u64) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|&c| is_small(c, min)).collect();
    if !hidden.contains(&true) {
        return hidden;
    }
    loop {
        let of = counts.iter().zip(&hidden).filter(|(_, h)| **h);
        let (number, sum) = of.fold((0, 0), |(n, s), (c, _)| (n + 1, s + c));
        if number >= 2 && sum >= min {
            return hidden;
        }
        // The smallest count that is shown; zeros last, because a hidden zero protects little.
        let next = (0..counts.len()).filter(|&i| !hidden[i]).min_by_key(|&i| (counts[i] == 0, counts[i], i));
        match next {
            Some(i) => hidden[i] = true,
            None => return hidden,
        }
    }
}

/// The counts of a two-way table whose totals are known as far as they are shown.
pub fn hidden_in_table(counts: &[Vec<u64>], min: u64) -> Hidden {
    let width = counts.first().map_or(0, Vec::len);
    if counts.len() == 1 || width == 1 {
        // One row or column: its other totals are the cells themselves, so it is a list.
        let list: Vec<u64> = counts.iter().flatten().copied().collect();
        let hidden = hidden_in_list(&list, min);
        let sum_hidden = vec![is_small(list.iter().sum(), min)];
        let cells = counts
            .iter()
            .enumerate()
            .map(|(i, r)| (0..r.len()).map(|j| hidden[i.max(j)]).collect())
            .collect();
        return match width {
            1 => Hidden { cells, rows: hidden, columns: sum_hidden },
            _ => Hidden { cells, rows: sum_hidden, columns: hidden },
        };
    }
    let row_sums: Vec<u64> = counts.iter().map(|r| r.iter().sum()).collect();
    let column_sums: Vec<u64> = (0..width).map(|j| counts.iter().filter_map(|r| r.get(j)).sum()).collect();
    let mut out = Hidden {
        cells: counts.iter().map(|r| r.iter().map(|&c| is_small(c, min)).collect()).collect(),
        rows: hidden_in_list(&row_sums, min),
        columns: hidden_in_list(&column_sums, min),
    };
    // A hidden total whose cells are shown is no secret: hide a cell of each hidden row in one common column, and the other way round.
    for (i, _) in out.rows.iter().enumerate().filter(|(i, h)| **h && is_small(row_sums[*i], min)) {
        if let Some(j) = (0..width).find(|&j| counts[i][j] > 0) {
            for (k, _) in out.rows.iter().enumerate().filter(|(_, h)| **h) {
                out.cells[k][j] = true;
            }
        }
    }
    for (j, _) in out.columns.iter().enumerate().filter(|(j, h)| **h && is_small(column_sums[*j], min)) {
        if let Some(i) = (0..counts.len()).find(|&i| counts[i][j] > 0) {
            for (k, _) in out.columns.iter().enumerate().filter(|(_, h)| **h) {
                out.cells[i][k] = true;
            }
        }
    }
    while let Some((i, j)) = determined(counts, &out.cells) {
        let companions = rectangle(counts, &out.cells, i, j).or_else(|| {
            let shown = (0..counts.len()).flat_map(|r| (0..width).map(move |c| (r, c)));
            let shown = shown.filter(|&(r, c)| !out.cells[r][c]);
            shown.min_by_key(|&(r, c)| (r != i && c != j, counts[r][c], r, c)).map(|cell| vec![cell])
        });
        let Some(companions) = companions else { break };
        for (r, c) in companions {
            out.cells[r][c] = true;
        }
    }
    out
}

/// The cheapest three corners that let cell (i, j) vary: fewest cells newly hidden, then the smallest counts.
fn rectangle(counts: &[Vec<u64>], hidden: &[Vec<bool>], i: usize, j: usize) -> Option<Vec<(usize, usize)>> {
    let width = counts.first().map_or(0, Vec::len);
    let others = (0..counts.len()).filter(|&r| r != i);
    let corners = others.flat_map(|r| (0..width).filter(move |&c| c != j).map(move |c| (r, c)));
    let varies = |&(r, c): &(usize, usize)| {
        (counts[i][j] > 0 && counts[r][c] > 0) || (counts[i][c] > 0 && counts[r][j] > 0)
    };
    let fresh = |r: usize, c: usize| -> Vec<(usize, usize)> {
        [(i, c), (r, j), (r, c)].into_iter().filter(|&(r, c)| !hidden[r][c]).collect()
    };
    let choices = corners.filter(varies).map(|(r, c)| fresh(r, c)).filter(|cells| !cells.is_empty());
    choices.min_by_key(|cells| {
        (cells.len(), cells.iter().map(|&(r, c)| counts[r][c]).sum::<u64>(), cells.clone())
    })
}

/// A hidden cell that can be computed from the shown cells and the totals, if there is one.
fn determined(counts: &[Vec<u64>], hidden: &[Vec<bool>]) -> Option<(usize, usize)> {
    let width = counts.first().map_or(0, Vec::len);
    let all = (0..counts.len()).flat_map(|i| (0..width).map(move |j| (i, j)));
    all.filter(|&(i, j)| hidden[i][j])
        .find(|&(i, j)| !can_change(counts, hidden, i, j, true) && !can_change(counts, hidden, i, j, false))
}

/// Whether cell (i, j) could be one more (or one less) with every total unchanged: a chain of hidden cells, alternately less and more,
/// leads from its row back to its column.
fn can_change(counts: &[Vec<u64>], hidden: &[Vec<bool>], i: usize, j: usize, more: bool) -> bool {
    let width = counts.first().map_or(0, Vec::len);
    let usable =
        |r: usize, c: usize, grows: bool| hidden[r][c] && (r, c) != (i, j) && (grows || counts[r][c] > 0);
    if !more && counts[i][j] == 0 {
        return false;
    }
    let mut seen_rows = vec![false; counts.len()];
    let mut seen_columns = vec![false; width];
    seen_rows[i] = true;
    let mut waiting = vec![i];
    while let Some(r) = waiting.pop() {
        for c in (0..width).filter(|&c| usable(r, c, !more)) {
            if c == j {
                return true;
            }
            if std::mem::replace(&mut seen_columns[c], true) {
                continue;
            }
            for (next, seen) in seen_rows.iter_mut().enumerate() {
                if usable(next, c, more) && !std::mem::replace(seen, true) {
                    waiting.push(next);
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_small_count_takes_a_companion() {
        assert_eq!(hidden_in_list(&[40, 3, 12, 0], 5), [false, true, true, false]);
        assert_eq!(hidden_in_list(&[2, 1, 50], 5), [true, true, true], "2 + 1 is still small");
        assert_eq!(hidden_in_list(&[20, 0, 12], 5), [false; 3]);
    }

    #[test]
    fn a_small_cell_takes_a_rectangle() {
        let hidden = hidden_in_table(&[vec![3, 20, 30], vec![15, 18, 40], vec![22, 31, 25]], 5);
        let number: usize = hidden.cells.iter().flatten().filter(|h| **h).count();
        assert!(hidden.cells[0][0] && number == 4, "{hidden:?}");
    }
}
