//! What a screen may see of a table: the visible cells, and an index of rows after sorting and filtering. Reserved columns stay hidden.

use super::Table;

/// Rows in the order in which a screen shows them; `None` inside means "all rows as they stand".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order(Option<Vec<u32>>);

impl Order {
    /// All rows as they stand.
    pub fn all() -> Self {
        Order(None)
    }

    /// Just these rows, in this order.
    pub fn of(rows: Vec<u32>) -> Self {
        Order(Some(rows))
    }

    /// Number of rows shown, of a table of `height` rows.
    pub fn len(&self, height: usize) -> usize {
        self.0.as_ref().map_or(height, Vec::len)
    }

    /// Whether nothing is shown.
    pub fn is_empty(&self, height: usize) -> bool {
        self.len(height) == 0
    }

    /// The table row shown at `position`.
    pub fn row(&self, position: usize) -> Option<usize> {
        match &self.0 {
            None => Some(position),
            Some(rows) => rows.get(position).map(|&r| r as usize),
        }
    }
}

/// The rows whose `column` (or, without one, any cell) contains `needle`, ignoring case and accents as `fold` does.
pub fn filter(table: &Table, column: Option<&str>, needle: &str, fold: impl Fn(&str) -> String) -> Order {
    let needle = fold(needle);
    if needle.is_empty() {
        return Order::all();
    }
    let mut hit = vec![false; table.height()];
    let names: Vec<&str> = table.column_names().filter(|n| column.is_none_or(|c| c == *n)).collect();
    for cells in names.iter().filter_map(|n| table.text(n).ok()) {
        let distinct = super::strings::distinct(cells);
        let found: Vec<bool> = distinct.values.iter().map(|v| fold(v).contains(&needle)).collect();
        for (row, &id) in distinct.of_row.iter().enumerate() {
            hit[row] |= found.get(id as usize).copied().unwrap_or(false);
        }
    }
    Order::of((0..table.height() as u32).filter(|&i| hit[i as usize]).collect())
}

/// The rows sorted by a column: numbers by size when every filled cell is one, else by text; empty cells last, equal ones in file order.
pub fn sorted(table: &Table, column: &str, descending: bool, within: &Order) -> Order {
    let Ok(cells) = table.text(column) else { return within.clone() };
    let mut rows: Vec<u32> =
        (0..within.len(table.height())).filter_map(|p| within.row(p)).map(|r| r as u32).collect();
    let distinct = super::strings::distinct(cells);
    let numbers: Option<Vec<f64>> = distinct.values.iter().map(|v| v.parse::<f64>().ok()).collect();
    let mut by_value: Vec<u32> = (0..distinct.values.len() as u32).collect();
    by_value.sort_by(|&a, &b| match &numbers {
        Some(n) => n[a as usize].total_cmp(&n[b as usize]),
        None => distinct.values[a as usize].cmp(distinct.values[b as usize]),
    });
    let mut rank = vec![0u32; distinct.values.len()];
    for (position, &value) in by_value.iter().enumerate() {
        rank[value as usize] = position as u32;
    }
    let rank_of = |row: &u32| distinct.of_row.get(*row as usize).and_then(|&v| rank.get(v as usize)).copied();
    rows.sort_by_key(|row| match (rank_of(row), descending) {
        (None, _) => u32::MAX,
        (Some(r), false) => r,
        (Some(r), true) => u32::MAX - 1 - r,
    });
    Order::of(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_by_size_and_blanks_come_last() {
        let t = Table::from_rows("a", &[&["n"], &["10"], &[""], &["9"]]).unwrap();
        let order = sorted(&t, "n", false, &Order::all());
        assert_eq!((0..3).filter_map(|p| order.row(p)).collect::<Vec<_>>(), [2, 0, 1]);
        let order = sorted(&t, "n", true, &Order::all());
        assert_eq!((0..3).filter_map(|p| order.row(p)).collect::<Vec<_>>(), [0, 2, 1]);
    }

    #[test]
    fn filtering_looks_into_every_column() {
        let t = Table::from_rows("a", &[&["x", "y"], &["Ali", "Oran"], &["Eva", "Wien"]]).unwrap();
        assert_eq!(filter(&t, None, "oRAN", str::to_lowercase).len(2), 1);
        assert_eq!(filter(&t, Some("x"), "oran", str::to_lowercase).len(2), 0);
    }
}
