//! From rows in file order and a reading to the table, the preview and the report: the part that all formats share.
//!
//! Totals are not thrown away: each is compared with what the records add up to, and the answer is a finding.

use std::collections::VecDeque;

use super::classify;
use super::error::ImportError;
use super::header::{self, HeaderRow};
use super::outcome::{ControlSum, ImportReport, Imported, Preview, RawRow, Span};
use super::spec::{Reading, RowRole};
use crate::base::SourceId;
use crate::findings::{Findings, Message, Place};
use crate::table::{Table, TableBuilder, TableError};

/// A total row: its number, how many records stand above it, and its filled cells by column.
type TotalRow = (u32, usize, Vec<(u32, String)>);

const PREVIEW_FIRST: usize = 200;
const PREVIEW_LAST: usize = 50;
/// Widest raw row that a preview shows.
const PREVIEW_WIDTH: usize = 512;
const MAX_LISTED: usize = 1_000;

/// Collects the rows of a source.
pub(super) struct Assembler<'a> {
    id: &'a SourceId,
    reading: &'a Reading,
    merged: Vec<Span>,
    header: Vec<HeaderRow>,
    header_width: u32,
    builder: Option<TableBuilder>,
    names: Vec<String>,
    made_up: u32,
    first: u32,
    last: u32,
    skip_at: usize,
    totals: Vec<TotalRow>,
    overflow: Vec<(usize, u32, String)>,
    long_rows: Vec<u32>,
    short_rows: Vec<u32>,
    ragged: u32,
    hidden: Vec<u32>,
    hidden_count: u32,
    preview: Preview,
    tail: VecDeque<RawRow>,
    rows_seen: u32,
    capacity: usize,
    /// Cells the table may have, filled or not.
    limit: u64,
    is_too_large: bool,
}

/// Cells that every table may have; a file may have as many more as it has bytes.
const CELLS: u64 = 16 << 20;

impl<'a> Assembler<'a> {
    /// An assembler for about `capacity` records of a sheet whose widest row has `width` cells.
    pub(super) fn new(
        id: &'a SourceId,
        reading: &'a Reading,
        merged: Vec<Span>,
        width: u32,
        capacity: usize,
    ) -> Self {
        Assembler {
            id,
            reading,
            merged,
            header: Vec::new(),
            header_width: 0,
            builder: None,
            names: Vec::new(),
            made_up: 0,
            first: reading.first_column.max(1),
            last: reading.last_column.unwrap_or(width).max(reading.first_column.max(1)),
            skip_at: 0,
            totals: Vec::new(),
            overflow: Vec::new(),
            long_rows: Vec::new(),
            short_rows: Vec::new(),
            ragged: 0,
            hidden: Vec::new(),
            hidden_count: 0,
            preview: Preview::default(),
            tail: VecDeque::new(),
            rows_seen: 0,
            capacity,
            limit: CELLS,
            is_too_large: false,
        }
    }

    /// Allows as many more cells as the file has bytes: a few cells far apart must not make a table that fills the machine.
    pub(super) fn sized(self, bytes: u64) -> Self {
        Assembler { limit: CELLS + bytes, ..self }
    }

    /// Whether a table of this size is refused.
    fn outgrows(&mut self, rows: usize, columns: usize) -> bool {
        self.is_too_large |= (rows as u64).saturating_mul(columns as u64) > self.limit;
        self.is_too_large
    }

    /// The role of the next row; rows must come in order.
    pub(super) fn role(&mut self, row: u32, blank: bool) -> RowRole {
        let skipped = &self.reading.skipped;
        while skipped.get(self.skip_at).is_some_and(|s| s.row < row) {
            self.skip_at += 1;
        }
        if self.reading.header_rows.contains(&row) {
            RowRole::Header
        } else if blank {
            RowRole::Blank
        } else if let Some(s) = skipped.get(self.skip_at).filter(|s| s.row == row) {
            s.why
        } else if row < self.reading.first_row {
            RowRole::Title
        } else if self.reading.last_row.is_some_and(|last| row > last) {
            RowRole::Note
        } else {
            RowRole::Data
        }
    }

    /// Takes a row that is no record. `cells` counts columns from 1.
    pub(super) fn aside(
        &mut self,
        row: u32,
        role: RowRole,
        hidden: bool,
        cells: Vec<(u32, String)>,
        width: u32,
    ) {
        self.show(row, role, hidden, &cells);
        match role {
            RowRole::Header => {
                self.header_width = self.header_width.max(width);
                self.header.push((row, cells));
            }
            RowRole::Total if self.totals.len() < 50 => self.totals.push((row, self.height(), cells)),
            _ => {}
        }
    }

    /// Whether the preview wants to see the next row.
    pub(super) fn wants_preview(&self) -> bool {
        self.preview.first.len() < PREVIEW_FIRST
    }

    /// Keeps a row for the preview.
    pub(super) fn show(&mut self, row: u32, role: RowRole, hidden: bool, cells: &[(u32, String)]) {
        self.rows_seen += 1;
        let width = cells.last().map_or(0, |c| c.0 as usize).min(PREVIEW_WIDTH);
        let mut texts = vec![String::new(); width];
        for (column, text) in cells {
            if let Some(slot) = (*column as usize).checked_sub(1).and_then(|c| texts.get_mut(c)) {
                slot.clone_from(text);
            }
        }
        self.preview.columns = self.preview.columns.max(width as u32);
        let raw = RawRow { row, role, hidden, cells: texts };
        if self.preview.first.len() < PREVIEW_FIRST {
            self.preview.first.push(raw);
        } else {
            if self.tail.len() == PREVIEW_LAST {
                self.tail.pop_front();
            }
            self.tail.push_back(raw);
        }
    }

    /// Counts a row that the preview leaves out.
    pub(super) fn pass(&mut self) {
        self.rows_seen += 1;
    }

    fn height(&self) -> usize {
        self.builder.as_ref().map_or(0, TableBuilder::height)
    }

    fn begin(&mut self) {
        if self.builder.is_none() {
            let (names, made_up) = header::names(&self.header, &self.merged, self.first, self.last);
            let capacity = self.capacity.min((CELLS / 2) as usize / names.len().max(1));
            self.builder = Some(TableBuilder::new(self.id, &names, capacity));
            self.names = names;
            self.made_up = made_up;
        }
    }

    /// Takes a record by its cells from column 1 on; `len` is how many cells the row has.
    pub(super) fn record<'c>(
        &mut self,
        row: u32,
        hidden: bool,
        len: u32,
        cell: impl Fn(u32) -> Option<&'c str>,
    ) {
        if self.outgrows(self.height() + 1, (self.last - self.first + 1) as usize) {
            return;
        }
        self.begin();
        let (first, last) = (self.first, self.last);
        let limit = last.max(self.header_width);
        if let Some(builder) = &mut self.builder {
            builder.push_row(row, (first..=last).map(&cell));
        }
        if len > limit {
            let at = self.height() - 1;
            let mut any = false;
            for column in limit + 1..=len.min(limit + 200) {
                if let Some(text) = cell(column).filter(|t| !t.trim().is_empty())
                    && self.overflow.len() < 100_000
                {
                    self.overflow.push((at, column, text.to_owned()));
                    any = true;
                }
            }
            if any {
                self.ragged += 1;
                if self.long_rows.len() < MAX_LISTED {
                    self.long_rows.push(row);
                }
            }
        }
        if hidden {
            self.hidden_count += 1;
            if self.hidden.len() < MAX_LISTED {
                self.hidden.push(row);
            }
        }
    }

    /// Notes a record with fewer cells than the header has (delimited text only).
    pub(super) fn short(&mut self, row: u32) {
        self.ragged += 1;
        if self.short_rows.len() < MAX_LISTED {
            self.short_rows.push(row);
        }
    }

    /// How many cells a full record has.
    pub(super) fn full_width(&self) -> u32 {
        self.last
    }

    /// The table, the preview and the report; `report` already holds what the reader knows.
    pub(super) fn finish(
        mut self,
        mut report: ImportReport,
        findings: &Findings,
    ) -> Result<Imported, ImportError> {
        let mut beyond: Vec<u32> = self.overflow.iter().map(|o| o.1).collect();
        beyond.sort_unstable();
        beyond.dedup();
        if self.outgrows(self.height(), (self.last - self.first + 1) as usize + beyond.len()) {
            return Err(TableError::Shape("more cells than the file can mean".to_owned()).into());
        }
        self.begin();
        let here = Place::source(self.id);
        let here = match &self.reading.sheet {
            Some(sheet) => here.sheet(sheet.as_str()),
            None => here,
        };
        let mut table = match self.builder.take() {
            Some(builder) => builder.finish()?,
            None => TableBuilder::new(self.id, &[], 0).finish()?,
        };
        table = with_overflow(table, &self.overflow)?;
        report.rows = table.height() as u32;
        report.columns = table.width() as u32;
        report.ragged_rows = self.ragged;
        report.hidden_rows = self.hidden_count;
        if !self.long_rows.is_empty() {
            let message = Message::new("import-finding-long-rows").with("n", self.long_rows.len());
            findings.warn(message, here.clone().rows(self.long_rows.iter().copied()));
        }
        if !self.short_rows.is_empty() {
            let message = Message::new("import-finding-short-rows").with("n", self.short_rows.len());
            findings.warn(message, here.clone().rows(self.short_rows.iter().copied()));
        }
        if self.hidden_count > 0 {
            let message = Message::new("import-finding-hidden-rows").with("n", self.hidden_count);
            findings.warn(message, here.clone().rows(self.hidden.iter().copied()));
        }
        if self.made_up > 0 && !self.header.is_empty() {
            findings.note(Message::new("import-finding-names-changed").with("n", self.made_up), here.clone());
        }
        if self.header.is_empty() {
            findings.note(Message::new("import-finding-no-header"), here.clone());
        }
        report.control_sums = control_sums(&table, &self.names, &self.totals, self.first);
        for sum in &report.control_sums {
            let id =
                if sum.agrees() { "import-finding-total-agrees" } else { "import-finding-total-differs" };
            let message = Message::new(id)
                .with("column", sum.column.as_str())
                .with("stated", sum.stated)
                .with("held", sum.held);
            let place = here.clone().field(sum.column.as_str()).rows([sum.row]);
            if sum.agrees() {
                findings.note(message, place);
            } else {
                findings.warn(message, place);
            }
        }
        let mut preview = self.preview;
        preview.last = self.tail.into();
        preview.between = self
            .rows_seen
            .saturating_sub(preview.first.len() as u32)
            .saturating_sub(preview.last.len() as u32);
        let shown = |row: u32| {
            preview.first.last().is_some_and(|r| row <= r.row)
                || preview.last.first().is_some_and(|r| row >= r.row)
        };
        preview.merged = self.merged.iter().filter(|m| shown(m.first_row)).take(5_000).copied().collect();
        Ok(Imported { table, preview, report })
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

/// Compares each total row with the records: all of them, those above it, or those since the total before it.
fn control_sums(table: &Table, names: &[String], totals: &[TotalRow], first: u32) -> Vec<ControlSum> {
    let mut out = Vec::new();
    let mut from = 0;
    for (row, above, cells) in totals {
        for (column, text) in cells {
            let Some(name) = column.checked_sub(first).and_then(|c| names.get(c as usize)) else { continue };
            let (Some(stated), Ok(held)) = (classify::number(text), table.text(name)) else { continue };
            let (mut all, mut before, mut since, mut numbers) = (0.0, 0.0, 0.0, 0usize);
            for (i, value) in held.iter().enumerate() {
                let Some(value) = value.and_then(classify::number) else { continue };
                numbers += 1;
                all += value;
                if i < *above {
                    before += value;
                    if i >= from {
                        since += value;
                    }
                }
            }
            if numbers * 2 < table.height() {
                continue;
            }
            // A total row often counts the records instead of adding up the column.
            let candidates = [all, before, since, table.height() as f64, *above as f64];
            let sum = |held| ControlSum { row: *row, column: name.clone(), stated, held };
            let agreeing = candidates.into_iter().map(sum).find(ControlSum::agrees);
            out.push(agreeing.unwrap_or_else(|| sum(if *above == 0 { all } else { before })));
        }
        from = *above;
    }
    out
}
