//! Rows and columns put in another order, cut or stacked; origins follow by themselves, and the order of rows is always defined.

use polars::prelude::*;

use super::{ROW_COLUMN, SOURCE_COLUMN, Table, TableError};
use crate::base::SourceId;

impl Table {
    /// The rows with these indices, in this order.
    pub fn take(&self, indices: &[u32]) -> Result<Table, TableError> {
        let indices = IdxCa::from_vec("i".into(), indices.iter().map(|&i| i as IdxSize).collect());
        Ok(Table { frame: self.frame.take(&indices)?.into() })
    }

    /// The rows where `keep` is true.
    pub fn keep(&self, keep: &[bool]) -> Result<Table, TableError> {
        if keep.len() != self.height() {
            return Err(TableError::Shape(format!("{} marks for {} rows", keep.len(), self.height())));
        }
        let mask = BooleanChunked::from_iter_values("keep".into(), keep.iter().copied());
        Ok(Table { frame: self.frame.filter(&mask)?.into() })
    }

    /// The first `n` rows.
    pub fn head(&self, n: usize) -> Table {
        Table { frame: self.frame.head(Some(n)).into() }
    }

    /// Only these columns, in this order.
    pub fn select(&self, columns: &[&str]) -> Result<Table, TableError> {
        if let Some(missing) = columns.iter().find(|c| !self.has(c)) {
            return Err(TableError::NoColumn((*missing).to_owned()));
        }
        let all = [SOURCE_COLUMN, ROW_COLUMN].into_iter().chain(columns.iter().copied());
        Ok(Table { frame: self.frame.select(all)?.into() })
    }

    /// A column moved to stand before the column at `position`.
    pub fn moved(&self, column: &str, position: usize) -> Result<Table, TableError> {
        let mut names: Vec<&str> = self.column_names().filter(|n| *n != column).collect();
        if names.len() == self.width() {
            return Err(TableError::NoColumn(column.to_owned()));
        }
        names.insert(position.min(names.len()), column);
        self.select(&names)
    }

    /// The same rows under other numbers, for files that are stacked.
    pub fn with_rows(&self, rows: Vec<u32>) -> Result<Table, TableError> {
        let mut frame = (*self.frame).clone();
        frame.with_column(UInt32Chunked::from_vec(ROW_COLUMN.into(), rows).into_column())?;
        Table::from_frame(frame)
    }

    /// The same rows as those of another source.
    pub fn renamed_source(&self, source: &SourceId) -> Result<Table, TableError> {
        let mut frame = (*self.frame).clone();
        let sources = StringChunked::full(SOURCE_COLUMN.into(), source.as_str(), self.height());
        frame.with_column(sources.into_column())?;
        Table::from_frame(frame)
    }

    /// Tables one under the other: the union of columns in order of first appearance; what a table lacks is empty there.
    pub fn stack<'a>(tables: impl IntoIterator<Item = &'a Table>) -> Result<Table, TableError> {
        let tables: Vec<&Table> = tables.into_iter().collect();
        if let [only] = tables.as_slice() {
            return Ok((*only).clone());
        }
        let mut names: Vec<&str> = Vec::new();
        for name in tables.iter().flat_map(|t| t.column_names()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let mut columns = Vec::with_capacity(names.len() + 2);
        let mut sources = StringChunked::full_null(SOURCE_COLUMN.into(), 0);
        let mut rows = UInt32Chunked::full_null(ROW_COLUMN.into(), 0);
        for table in &tables {
            sources.append(table.sources())?;
            rows.append(table.rows())?;
        }
        let height = rows.len();
        columns.push(sources.rechunk().into_owned().into_column());
        columns.push(rows.rechunk().into_owned().into_column());
        for name in names {
            let mut cells = StringChunked::full_null(name.into(), 0);
            for table in &tables {
                match table.text(name) {
                    Ok(part) => cells.append(part)?,
                    Err(_) => cells.append(&StringChunked::full_null(name.into(), table.height()))?,
                }
            }
            columns.push(cells.rechunk().into_owned().into_column());
        }
        Table::from_frame(DataFrame::new(height, columns)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacking_keeps_origins_and_fills_missing_columns() {
        let a = Table::from_rows("a", &[&["name", "city"], &["Ali", "Tunis"]]).unwrap();
        let b = Table::from_rows("b", &[&["city", "age"], &["Oran", "40"]]).unwrap();
        let both = Table::stack([&a, &b]).unwrap();
        assert_eq!(both.to_rows(), [["name", "city", "age"], ["Ali", "Tunis", ""], ["", "Oran", "40"]]);
        assert_eq!(both.record(1).unwrap().source.as_str(), "b");
        assert_eq!(both.record(1).unwrap().row, 2);
    }

    #[test]
    fn a_moved_column_takes_nothing_else_along() {
        let t = Table::from_rows("a", &[&["x", "y", "z"], &["1", "2", "3"]]).unwrap();
        assert_eq!(t.moved("z", 0).unwrap().to_rows()[1], ["3", "1", "2"]);
        assert!(t.moved("w", 0).is_err());
    }
}
