//! What a fresh look at the file of a source would propose, beside how it is read now: the tables, the sheets, and where both differ.
//!
//! Looking is a job; here its result is compared with the decisions. A row whose role a person chose is never proposed for again.

use std::path::Path;

use crate::base::{Context, Key};
use crate::findings::Findings;
use crate::import::{Preview, Reading, RowRole, SheetInfo, SourceEdit, TableSeen};
use crate::project::{Edit, Source};

/// What a look at the whole file found.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// Its tables, the main one first.
    pub(super) tables: Vec<TableSeen>,
    /// Its sheets.
    pub(super) sheets: Vec<SheetInfo>,
    delimiter: Option<char>,
    rulers: Vec<u32>,
}

/// Looks at a file.
pub(super) fn look(ctx: &Context, path: &Path) -> Looked {
    let Ok(proposed) = crate::import::propose(ctx, path, None, &Findings::new()) else {
        return Looked::default();
    };
    let seen = proposed.inspection;
    Looked { tables: seen.tables, sheets: seen.sheets, delimiter: seen.delimiter, rulers: seen.rulers }
}

impl Looked {
    /// The found table that is the one read now; nothing when the file is read in another way altogether (another separator).
    pub(super) fn here(&self, now: &Reading) -> Option<&TableSeen> {
        if self.delimiter != now.delimiter || self.rulers != now.rulers {
            return None;
        }
        let on_sheet = || self.tables.iter().filter(|t| t.sheet == now.sheet);
        let same =
            on_sheet().find(|t| t.header_rows == now.header_rows && t.first_column == first_column(now));
        same.or_else(|| on_sheet().max_by_key(|t| (shared(t, now), std::cmp::Reverse(t.first_data_row))))
    }

    /// The other tables that were found.
    pub(super) fn others<'a>(&'a self, now: &Reading) -> impl Iterator<Item = &'a TableSeen> + use<'a> {
        let here = self.here(now).cloned();
        let is_here = move |t: &TableSeen| {
            here.as_ref().is_some_and(|h| {
                h.sheet == t.sheet && h.first_data_row == t.first_data_row && h.first_column == t.first_column
            })
        };
        self.tables.iter().filter(move |t| !is_here(t))
    }
}

fn first_column(reading: &Reading) -> u32 {
    reading.first_column.max(1)
}

/// Rows and columns that a found table shares with the region that is read.
fn shared(table: &TableSeen, now: &Reading) -> u64 {
    let overlap = |a: (u32, u32), b: (u32, u32)| (a.1.min(b.1) + 1).saturating_sub(a.0.max(b.0));
    let rows = overlap(
        (table.first_data_row, table.last_data_row),
        (now.first_row.max(1), now.last_row.unwrap_or(u32::MAX - 1)),
    );
    let columns = overlap(
        (table.first_column, last_column(table)),
        (first_column(now), now.last_column.unwrap_or(u32::MAX - 1)),
    );
    u64::from(rows) * u64::from(columns)
}

/// The last column of a found table.
pub(super) fn last_column(table: &TableSeen) -> u32 {
    table.first_column + table.n_columns.saturating_sub(1)
}

/// The decisions that read a found table; how text is read stays as it is now.
pub(super) fn reading_of(table: &TableSeen, now: &Reading) -> Reading {
    let mut reading = now.clone();
    reading.sheet.clone_from(&table.sheet);
    reading.header_rows.clone_from(&table.header_rows);
    reading.first_row = table.first_data_row;
    reading.last_row = Some(table.last_data_row);
    reading.first_column = table.first_column;
    reading.last_column = Some(last_column(table));
    reading.section = table.sections.as_ref().and_then(|s| s.column.as_deref()).map(Into::into);
    reading.skipped = table.aside().filter(|s| s.why != RowRole::Blank).take(1_000).collect();
    reading
}

/// Whether the table that is read has the box and the names that were found.
pub(super) fn is_as_found(table: &TableSeen, now: &Reading) -> bool {
    // A later end is that of rows at the foot which a person took in.
    let last = now.last_row.is_none_or(|last| last >= table.last_data_row);
    let wide = now.last_column.is_none_or(|column| column == last_column(table));
    let begins = table.header_rows == now.header_rows && table.first_data_row == now.first_row.max(1);
    begins && last && wide && table.first_column == first_column(now)
}

/// The key under which the refusal of a found table is remembered.
pub(super) fn table_key(table: &TableSeen) -> String {
    let box_of = (table.first_data_row, table.last_data_row, table.first_column, table.n_columns);
    let words = format!("{:?} {:?} {box_of:?}", table.sheet, table.header_rows);
    format!("layout/{}", Key::of_bytes(words.as_bytes()))
}

/// The key under which it is remembered that rows are not to be set aside.
pub(super) fn rows_key(role: RowRole, rows: &[u32]) -> String {
    format!("{}/{}", role.as_str(), Key::of_bytes(format!("{rows:?}").as_bytes()))
}

/// Rows that are set aside now as this.
pub(super) fn aside(now: &Reading, role: RowRole) -> Vec<u32> {
    now.skipped.iter().filter(|s| s.why == role).map(|s| s.row).collect()
}

/// Rows that would be set aside as this and are records now, though nobody said so.
pub(super) fn not_aside(source: &Source, table: &TableSeen, now: &Reading, role: RowRole) -> Vec<u32> {
    let by_hand = |row: u32| source.spec.by_hand.rows.iter().any(|r| r.row == row);
    let found = table.aside().filter(|s| s.why == role && s.row >= table.first_data_row);
    found.map(|s| s.row).filter(|&row| now.role_of(row) == RowRole::Data && !by_hand(row)).collect()
}

/// One edit per row that gives it a role.
pub(super) fn give_role(source: &Source, preview: &Preview, rows: &[u32], role: RowRole) -> Vec<Edit> {
    let edit = |&row: &u32| {
        let mark = preview.marks(&[row]).and_then(|m| m.first().copied());
        Edit::Source { id: source.id.clone(), edit: SourceEdit::SetRowRole { row, role, mark } }
    };
    rows.iter().map(edit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(sheet: &str, header: u32, last: u32, column: u32) -> TableSeen {
        TableSeen {
            sheet: Some(sheet.to_owned()),
            header_rows: vec![header],
            first_data_row: header + 1,
            last_data_row: last,
            first_column: column,
            n_columns: 3,
            ..TableSeen::default()
        }
    }

    #[test]
    fn the_table_that_is_read_is_told_from_the_others_also_when_its_header_was_moved_by_hand() {
        let tables = vec![table("A", 3, 20, 1), table("A", 3, 20, 8), table("B", 1, 9, 1)];
        let looked = Looked { tables, ..Looked::default() };
        let mut now = reading_of(&looked.tables[1], &Reading::default());
        assert!(is_as_found(&looked.tables[1], &now));
        now.header_rows = vec![4];
        now.first_row = 5;
        let here = looked.here(&now).unwrap();
        assert_eq!((here.first_column, is_as_found(here, &now)), (8, false));
        assert_eq!(looked.others(&now).count(), 2);
        now.delimiter = Some(';');
        assert!(looked.here(&now).is_none(), "read with another separator, the rows mean nothing");
    }
}
