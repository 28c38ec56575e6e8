//! The best one-to-one assignment between two sources, found for each group of connected pairs by itself.
//!
//! Exact (Hungarian method) up to some hundred records per group; larger ones, which only bad data makes, are assigned best first.

use super::clusters::Edge;

/// Above this many records on one side a group is assigned best first.
const EXACT_UP_TO: usize = 300;

/// The chosen pairs of one connected group of edges, all with positive pull.
pub(super) fn best_pairs(edges: &[Edge], source_of: &[u16]) -> Vec<(u32, u32)> {
    if let [only] = edges {
        return vec![(only.a, only.b)];
    }
    let first = edges.iter().map(|e| source_of[e.a as usize].min(source_of[e.b as usize])).min().unwrap_or(0);
    let sides = |e: &Edge| if source_of[e.a as usize] == first { (e.a, e.b) } else { (e.b, e.a) };
    let side = |of: &dyn Fn((u32, u32)) -> u32| {
        let mut all: Vec<u32> = edges.iter().map(|e| of(sides(e))).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (left, right) = (side(&|s| s.0), side(&|s| s.1));
    if left.len().max(right.len()) > EXACT_UP_TO {
        return best_first(edges);
    }
    let size = left.len().max(right.len());
    let mut gain = vec![vec![0.0f64; size]; size];
    for edge in edges {
        let (l, r) = sides(edge);
        if let (Ok(i), Ok(j)) = (left.binary_search(&l), right.binary_search(&r)) {
            gain[i][j] = gain[i][j].max(f64::from(edge.pull));
        }
    }
    let chosen = assignment(&gain);
    let pairs = chosen.into_iter().enumerate().filter(|&(i, j)| gain[i][j] > 0.0);
    pairs.map(|(i, j)| (left[i].min(right[j]), left[i].max(right[j]))).collect()
}

fn best_first(edges: &[Edge]) -> Vec<(u32, u32)> {
    let mut order: Vec<&Edge> = edges.iter().collect();
    order.sort_by(|x, y| y.pull.total_cmp(&x.pull).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut taken = std::collections::BTreeSet::new();
    let mut out = Vec::new();
    for edge in order {
        if !taken.contains(&edge.a) && !taken.contains(&edge.b) {
            taken.extend([edge.a, edge.b]);
            out.push((edge.a, edge.b));
        }
    }
    out
}

/// The column for each row of a square table so that the sum of gains is greatest.
fn assignment(gain: &[Vec<f64>]) -> Vec<usize> {
    let n = gain.len();
    // Potentials and matching with a dummy row and column 0, as the method is usually written.
    let (mut of_row, mut of_column) = (vec![0.0; n + 1], vec![0.0; n + 1]);
    let mut row_at = vec![0usize; n + 1];
    for row in 1..=n {
        row_at[0] = row;
        let mut column = 0;
        let mut slack = vec![f64::INFINITY; n + 1];
        let mut from = vec![0usize; n + 1];
        let mut seen = vec![false; n + 1];
        loop {
            seen[column] = true;
            let current = row_at[column];
            let (mut step, mut next) = (f64::INFINITY, 0);
            for j in 1..=n {
                if seen[j] {
                    continue;
                }
                let cost = -gain[current - 1][j - 1] - of_row[current] - of_column[j];
                if cost < slack[j] {
                    slack[j] = cost;
                    from[j] = column;
                }
                if slack[j] < step {
                    step = slack[j];
                    next = j;
                }
            }
            for j in 0..=n {
                if seen[j] {
                    of_row[row_at[j]] += step;
                    of_column[j] -= step;
                } else {
                    slack[j] -= step;
                }
            }
            column = next;
            if row_at[column] == 0 {
                break;
            }
        }
        while column != 0 {
            row_at[column] = row_at[from[column]];
            column = from[column];
        }
    }
    let mut out = vec![0; n];
    for (column, &row) in row_at.iter().enumerate().skip(1) {
        out[row - 1] = column - 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_gains_is_greatest() {
        let gain = vec![vec![9.0, 8.0, 0.0], vec![8.5, 0.0, 0.0], vec![3.0, 1.0, 2.0]];
        assert_eq!(assignment(&gain), [1, 0, 2]);
    }
}
