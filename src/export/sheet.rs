//! A table with the titles and kinds under which it is written: what every format's writer takes.

use crate::table::{Kind, Table};

/// A column of a table that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the table.
    pub name: String,
    /// What stands in the header row.
    pub title: String,
    /// How its cells are to be typed.
    pub kind: Kind,
}

/// A table as one sheet.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The sheet's name, at most 31 characters.
    pub name: String,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// The cells.
    pub table: &'a Table,
    /// Whether columns run from right to left.
    pub right_to_left: bool,
}

impl<'a> Sheet<'a> {
    /// All columns of a table under their own names; `kinds` by column, text beyond its end.
    pub fn new(name: &str, table: &'a Table, kinds: &[Kind]) -> Sheet<'a> {
        let kind = |i: usize| kinds.get(i).copied().unwrap_or_default();
        let column =
            |(i, n): (usize, &str)| Column { name: n.to_owned(), title: n.to_owned(), kind: kind(i) };
        Sheet {
            name: name.to_owned(),
            columns: table.column_names().enumerate().map(column).collect(),
            table,
            right_to_left: false,
        }
    }
}
