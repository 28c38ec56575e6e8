//! From rows in file order and a reading to the table, the preview and the report: the part that all formats share.
//!
//! Totals are not thrown away: each is compared with what the records add up to, and the answer is a finding.

use std::collections::VecDeque;

use super::control_sums::{self, MOST_TOTALS, TotalRow};
use super::error::ImportError;
use super::header::{self, HeaderRow};
use super::outcome::{ImportReport, Imported, Preview, RawRow, Span};
use super::record_rows::{Ragged, RecordRows, repair};
use super::sections::Titles;
use super::spec::{Reading, RowRole};
use crate::base::SourceId;
use crate::findings::{Findings, Message, Place};
use crate::table::parse::repaired;
use crate::table::{Table, TableBuilder};

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
    records: Option<RecordRows>,
    names: Vec<String>,
    made_up: u32,
    first: u32,
    last: u32,
    skip_at: usize,
    totals: Vec<TotalRow>,
    titles: Titles,
    hidden: Vec<u32>,
    hidden_count: u32,
    preview: Preview,
    tail: VecDeque<RawRow>,
    rows_seen: u32,
    capacity: usize,
    /// Cells the table may have, filled or not.
    limit: u64,
    repaired: u32,
}

/// Parts a table may have.
const MOST_SECTIONS: usize = 100_000;
/// Titles of parts that the report quotes.
const SHOWN_SECTIONS: usize = 12;
/// Columns a table may have.
const MOST_COLUMNS: u32 = 1 << 20;
/// What a column costs before it holds anything, counted in cells: a cell far to the right must not make a million of them.
const COLUMN: u64 = 160;
/// Cells that every table may have; a file may have as many more as it has bytes.
pub(super) const CELLS: u64 = 16 << 20;

impl<'a> Assembler<'a> {
    /// An assembler for about `capacity` records of a sheet whose widest row has `width` cells.
    pub(super) fn new(
        id: &'a SourceId,
        reading: &'a Reading,
        merged: Vec<Span>,
        width: u32,
        capacity: usize,
    ) -> Self {
        let first = reading.first_column.max(1);
        Assembler {
            id,
            reading,
            merged,
            header: Vec::new(),
            header_width: 0,
            records: None,
            names: Vec::new(),
            made_up: 0,
            first,
            last: reading.last_column.unwrap_or(width).clamp(first, first.saturating_add(MOST_COLUMNS)),
            skip_at: 0,
            totals: Vec::new(),
            titles: Titles::default(),
            hidden: Vec::new(),
            hidden_count: 0,
            preview: Preview::default(),
            tail: VecDeque::new(),
            rows_seen: 0,
            capacity,
            limit: CELLS,
            repaired: 0,
        }
    }

    /// Allows as many more cells as the file has bytes: a few cells far apart must not make a table that fills the machine.
    pub(super) fn sized(self, bytes: u64) -> Self {
        Assembler { limit: CELLS + bytes, ..self }
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
            RowRole::Total if self.totals.len() < MOST_TOTALS => {
                self.totals.push((row, self.height(), cells));
            }
            RowRole::Section if self.titles.len() < MOST_SECTIONS => {
                let mut cells = cells;
                if self.reading.repair_letters {
                    for text in &mut cells {
                        text.1 = repair(&text.1, &mut self.repaired).into_owned();
                    }
                }
                self.titles.push(self.height(), &cells);
            }
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
        self.records.as_ref().map_or(0, |r| r.builder.height())
    }

    fn begin(&mut self) {
        if self.records.is_none() {
            if self.reading.repair_letters {
                for text in self.header.iter_mut().flat_map(|row| &mut row.1) {
                    text.1 = repair(&text.1, &mut self.repaired).into_owned();
                }
            }
            let is_too_wide = u64::from(self.last - self.first + 1) * COLUMN > self.limit;
            if is_too_wide {
                self.last = self.first;
            }
            let (names, made_up) = header::names(&self.header, &self.merged, self.first, self.last);
            let capacity = self.capacity.min((CELLS / 2) as usize / names.len().max(1));
            let widest = self.last.max(self.header_width);
            let builder = TableBuilder::new(self.id, &names, capacity);
            // Of what is too wide nothing is collected; the reading ends with the reason.
            let limit = if is_too_wide { 0 } else { self.limit };
            let repairs = self.reading.repair_letters;
            self.records = Some(RecordRows::new(builder, self.first, self.last, widest, limit, repairs));
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
        self.begin();
        if let Some(records) = &mut self.records {
            records.push(row, len, cell);
        }
        if hidden {
            self.hide(row);
        }
    }

    /// Notes that a record is hidden.
    pub(super) fn hide(&mut self, row: u32) {
        self.hidden_count += 1;
        if self.hidden.len() < MAX_LISTED {
            self.hidden.push(row);
        }
    }

    /// Notes a record with fewer cells than the header has (delimited text only).
    pub(super) fn short(&mut self, row: u32) {
        if let Some(records) = &mut self.records {
            records.short(row);
        }
    }

    /// Whether so many records have room; see [`RecordRows::has_room`].
    pub(super) fn has_room(&mut self, rows: usize) -> bool {
        self.begin();
        self.records.as_mut().is_some_and(|records| records.has_room(rows))
    }

    /// Records that somebody else collects and that come after those taken so far.
    pub(super) fn part(&mut self) -> Option<RecordRows> {
        self.begin();
        self.records.as_ref().map(|records| records.part(0))
    }

    /// Takes such records; their numbers begin after `before`, and `rows` rows of the file were passed with them.
    pub(super) fn take_part(&mut self, part: RecordRows, before: u32, rows: u32) {
        self.rows_seen += rows;
        if let Some(records) = &mut self.records {
            records.append(part, before);
        }
    }

    /// Whether all rows after `first` up to `last` are records, as far as the reading says.
    pub(super) fn are_all_records(&self, first: u32, last: u32) -> bool {
        let r = self.reading;
        let within = |row: u32| row > first && row <= last;
        first >= r.first_row
            && r.last_row.is_none_or(|end| end >= last)
            && !r.header_rows.iter().any(|&row| within(row))
            && !r.skipped.iter().any(|s| within(s.row) && s.why != RowRole::Blank)
    }

    /// How many cells a full record has.
    pub(super) fn full_width(&self) -> u32 {
        // A column that only some rows have does not make the others short.
        if self.header_width > 0 { self.last.min(self.header_width) } else { self.last }
    }

    /// The table, the preview and the report; `report` already holds what the reader knows.
    pub(super) fn finish(
        mut self,
        mut report: ImportReport,
        findings: &Findings,
    ) -> Result<Imported, ImportError> {
        self.begin();
        let here = Place::source(self.id);
        let here = match &self.reading.sheet {
            Some(sheet) => here.sheet(sheet.as_str()),
            None => here,
        };
        let records = self.records.take();
        let (table, ragged) = match records {
            Some(records) => records.finish()?,
            None => (TableBuilder::new(self.id, &[], 0).finish()?, Ragged::default()),
        };
        self.repaired += ragged.repaired;
        if !self.reading.repair_letters {
            report.misread = misread(&table);
        }
        report.rows = table.height() as u32;
        report.columns = table.width() as u32;
        report.ragged_rows = ragged.count;
        report.hidden_rows = self.hidden_count;
        report.repaired = self.repaired;
        if self.repaired > 0 {
            findings.note(Message::new("import-finding-repaired").with("n", self.repaired), here.clone());
        }
        if report.misread > 0 {
            findings.warn(Message::new("import-finding-misread").with("n", report.misread), here.clone());
        }
        if !ragged.long.is_empty() {
            let message = Message::new("import-finding-long-rows").with("n", ragged.long.len());
            findings.warn(message, here.clone().rows(ragged.long.iter().copied()));
        }
        if !ragged.short.is_empty() {
            let message = Message::new("import-finding-short-rows").with("n", ragged.short.len());
            findings.warn(message, here.clone().rows(ragged.short.iter().copied()));
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
        report.control_sums = control_sums::control_sums(&table, &self.names, &self.totals, self.first);
        control_sums::report(&report.control_sums, &here, findings);
        report.sections = self.titles.len() as u32;
        report.section_titles = self.titles.texts().take(SHOWN_SECTIONS).map(str::to_owned).collect();
        if report.sections > 0 {
            report.section_name = self.titles.name(&self.names);
        }
        let (table, column) = match &self.reading.section {
            Some(name) => {
                let (table, name) = self.titles.column(&table, name.as_str())?;
                (table, Some(name))
            }
            None => (table, None),
        };
        report_sections(report.sections, column.as_deref(), &here, findings);
        report.section_column = column;
        report.columns = table.width() as u32;
        if table.height() == 0 && !self.header.is_empty() {
            findings.warn(Message::new("import-finding-no-records"), here.clone());
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

/// Says what became of the rows that head parts of the table.
fn report_sections(n: u32, column: Option<&str>, here: &Place, findings: &Findings) {
    match column {
        _ if n == 0 => {}
        Some(column) => {
            let message = Message::new("import-finding-section-column").with("n", n).with("column", column);
            findings.note(message, here.clone());
        }
        None => findings.warn(Message::new("import-finding-sections").with("n", n), here.clone()),
    }
}

/// Cells whose letters are looked at.
const LOOKED_AT: usize = 200_000;

/// Names and cells, of the first rows, whose letters were misread before they came into the file.
fn misread(table: &Table) -> u32 {
    let is_misread = |text: &str| !text.is_ascii() && repaired(text).is_some();
    let rows = (LOOKED_AT / table.width().max(1)).max(10);
    let mut count = table.column_names().filter(|name| is_misread(name)).count();
    for name in table.column_names() {
        let Ok(cells) = table.text(name) else { continue };
        count += cells.iter().take(rows).flatten().filter(|text| is_misread(text)).count();
    }
    count as u32
}
