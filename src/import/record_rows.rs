//! The records of a source as they are collected: into the table, with the cells that have no column and the rows that end early.
//!
//! Large texts are cut into parts that are collected side by side and then appended, as if they had been read in one go.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::assemble::CELLS;
use super::error::ImportError;
use super::header;
use crate::table::parse;
use crate::table::{Table, TableBuilder, TableError};

/// Rows of one kind that are listed one by one.
const MAX_LISTED: usize = 1_000;
/// Cells without a column that are kept.
const MAX_OVERFLOW: usize = 100_000;
/// Columns that they may make.
const MAX_BEYOND: u32 = 200;

/// Records with more or fewer cells than the table has columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Ragged {
    /// The first rows with more.
    pub(super) long: Vec<u32>,
    /// The first rows with fewer.
    pub(super) short: Vec<u32>,
    /// All of both.
    pub(super) count: u32,
    /// Cells whose misread letters were repaired.
    pub(super) repaired: u32,
}

/// Collects records.
pub(super) struct RecordRows {
    pub(super) builder: TableBuilder,
    first: u32,
    last: u32,
    /// The last column that a cell may have without being too much.
    widest: u32,
    /// Cells the table may have.
    limit: u64,
    /// Cells taken so far, by all parts together: each by itself would allow as many again.
    taken: Arc<AtomicU64>,
    is_too_large: bool,
    repairs: bool,
    overflow: Vec<(usize, u32, String)>,
    ragged: Ragged,
}

impl RecordRows {
    /// Collects columns `first..=last`; cells up to `widest` are ignored, those beyond it kept.
    pub(super) fn new(
        builder: TableBuilder,
        first: u32,
        last: u32,
        widest: u32,
        limit: u64,
        repairs: bool,
    ) -> Self {
        RecordRows {
            builder,
            first,
            last,
            widest,
            limit,
            taken: Arc::default(),
            is_too_large: false,
            repairs,
            overflow: Vec::new(),
            ragged: Ragged::default(),
        }
    }

    /// Whether so many records have room beside those taken; where they have none, nothing more is taken and the reading ends with the reason.
    pub(super) fn has_room(&mut self, rows: usize) -> bool {
        let cells = (rows as u64).saturating_mul(u64::from(self.last - self.first + 1));
        self.is_too_large |= self.taken.load(Ordering::Relaxed).saturating_add(cells) > self.limit;
        !self.is_too_large
    }

    /// An empty one for the same columns and about `rows` records.
    pub(super) fn part(&self, rows: usize) -> Self {
        let columns = (self.last - self.first + 1) as usize;
        let builder = self.builder.part(rows.min((CELLS / 2) as usize / columns));
        let part = RecordRows::new(builder, self.first, self.last, self.widest, self.limit, self.repairs);
        RecordRows { taken: Arc::clone(&self.taken), ..part }
    }

    /// Takes a record by its cells from column 1 on; `len` is how many cells the row has.
    pub(super) fn push<'c>(&mut self, row: u32, len: u32, cell: impl Fn(u32) -> Option<&'c str>) {
        let columns = u64::from(self.last - self.first + 1);
        self.is_too_large |= self.taken.fetch_add(columns, Ordering::Relaxed) + columns > self.limit;
        if self.is_too_large {
            return;
        }
        if self.repairs {
            let repaired = &mut self.ragged.repaired;
            let cells: Vec<Option<Cow<'_, str>>> = (self.first..=self.last)
                .map(|column| cell(column).map(|text| repair(text, repaired)))
                .collect();
            self.builder.push_row(row, cells.iter().map(Option::as_deref));
        } else {
            self.builder.push_row(row, (self.first..=self.last).map(&cell));
        }
        if len <= self.widest {
            return;
        }
        let at = self.builder.height() - 1;
        let before = self.overflow.len();
        for column in self.widest + 1..=len.min(self.widest + MAX_BEYOND) {
            if let Some(text) = cell(column).filter(|t| !t.trim().is_empty())
                && self.overflow.len() < MAX_OVERFLOW
            {
                self.overflow.push((at, column, text.to_owned()));
            }
        }
        if self.overflow.len() > before {
            self.ragged.count += 1;
            list(&mut self.ragged.long, row);
        }
    }

    /// Notes that the record taken last ends early.
    pub(super) fn short(&mut self, row: u32) {
        self.ragged.count += 1;
        list(&mut self.ragged.short, row);
    }

    /// Appends a part whose row numbers begin after `before`.
    pub(super) fn append(&mut self, part: RecordRows, before: u32) {
        let height = self.builder.height();
        self.is_too_large |= part.is_too_large
            || (height + part.builder.height()) as u64 * u64::from(self.last - self.first + 1) > self.limit;
        if self.is_too_large {
            return;
        }
        self.builder.append(part.builder, before);
        let room = MAX_OVERFLOW - self.overflow.len().min(MAX_OVERFLOW);
        self.overflow
            .extend(part.overflow.into_iter().take(room).map(|(at, c, text)| (at + height, c, text)));
        part.ragged.long.iter().for_each(|&row| list(&mut self.ragged.long, row + before));
        part.ragged.short.iter().for_each(|&row| list(&mut self.ragged.short, row + before));
        self.ragged.count += part.ragged.count;
        self.ragged.repaired += part.ragged.repaired;
    }

    /// The table, with what was ragged in it.
    pub(super) fn finish(self) -> Result<(Table, Ragged), ImportError> {
        let columns =
            u64::from(self.last - self.first + 1) + u64::from(MAX_BEYOND.min(self.overflow.len() as u32));
        if self.is_too_large || self.builder.height() as u64 * columns > self.limit.saturating_mul(2) {
            return Err(TableError::Shape("more cells than the file can mean".to_owned()).into());
        }
        let table = with_overflow(self.builder.finish()?, &self.overflow)?;
        Ok((table, self.ragged))
    }
}

fn list(rows: &mut Vec<u32>, row: u32) {
    if rows.len() < MAX_LISTED {
        rows.push(row);
    }
}

/// The text as it was meant; counts what was misread.
pub(super) fn repair<'t>(text: &'t str, count: &mut u32) -> Cow<'t, str> {
    match parse::repaired(text) {
        Some(meant) => {
            *count += 1;
            meant.into()
        }
        None => text.into(),
    }
}

/// Cells beyond the last named column become columns of their own.
fn with_overflow(mut table: Table, overflow: &[(usize, u32, String)]) -> Result<Table, ImportError> {
    let mut columns: Vec<u32> = overflow.iter().map(|o| o.1).collect();
    columns.sort_unstable();
    columns.dedup();
    for column in columns {
        let mut cells: Vec<Option<&str>> = vec![None; table.height()];
        for (at, c, text) in overflow {
            if *c == column
                && let Some(slot) = cells.get_mut(*at)
            {
                *slot = Some(text);
            }
        }
        let mut name = format!("Column {}", header::letters(column));
        while table.has(&name) {
            name.push('+');
        }
        table = table.with_text(&name, cells.into_iter().collect())?;
    }
    Ok(table)
}
