//! OpenDocument spreadsheets, read in one pass over `content.xml`, with hidden rows and columns and merged cells.
//!
//! Rows and cells may be "repeated" a million times to say that nothing is there; repeats of empty cells cost nothing here, and repeats of
//! filled ones are bounded.

use std::io::Read;
use std::path::Path;

use quick_xml::events::{BytesStart, Event};

use super::container::{self, corrupt};
use super::error::{Damage, ImportError};
use super::grid::{Grid, Piece, Stored, TooLarge};
use super::outcome::{LeftOut, SheetInfo, SheetVisible, Span};
use super::shown;
use super::xml::{attribute, each_event, push_text};
use super::{markup, whole};
use crate::base::Context;

/// Bytes that repetition alone may make.
const MAX_REPEATED: u64 = 96 << 20;
/// What a cell costs besides its text.
const CELL: u64 = 24;

/// All sheets of an `.ods` file.
pub(super) fn ods(ctx: &Context, path: &Path) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    let head = whole(path)?;
    if !head.starts_with(b"PK") {
        // The same document as one XML without a package around it (`.fods`).
        return sheets_of(ctx, path, markup::text(&head).as_bytes());
    }
    drop(head);
    let mut archive = container::archive(path)?;
    if let Some(mut manifest) = container::part(path, &mut archive, "META-INF/manifest.xml")? {
        let mut text = String::new();
        manifest.read_to_string(&mut text).map_err(|e| corrupt(path, Damage::Package, e))?;
        if text.contains("encryption-data") {
            return Err(ImportError::Password(path.to_owned()));
        }
    }
    let Some(source) = container::part(path, &mut archive, "content.xml")? else {
        return Err(corrupt(path, Damage::Missing, "content.xml is missing"));
    };
    sheets_of(ctx, path, source)
}

/// The sheets of the XML that holds them.
fn sheets_of(
    ctx: &Context,
    path: &Path,
    source: impl std::io::BufRead,
) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    let mut reader = Reader::new(path);
    let mut events = 0u32;
    each_event(path, source, |event| {
        events = events.wrapping_add(1);
        if events.is_multiple_of(65_536) {
            ctx.check()?;
        }
        reader.take(event)
    })?;
    if !reader.seen_body {
        return Err(corrupt(path, Damage::Missing, "there is no spreadsheet in content.xml"));
    }
    Ok(reader.sheets)
}

#[derive(Default)]
struct OdsCell {
    kind: String,
    value: String,
    text: String,
    repeat: u32,
    columns_spanned: u32,
    rows_spanned: u32,
    has_formula: bool,
    /// LibreOffice writes yes and no of other programs as a formula with a number.
    is_truth: bool,
    is_error: bool,
    paragraphs: u32,
}

struct Reader<'a> {
    path: &'a Path,
    sheets: Vec<(SheetInfo, Grid)>,
    hidden_styles: Vec<String>,
    style: String,
    row: u32,
    row_repeat: u32,
    row_hidden: bool,
    row_cells: Vec<(u32, Piece, Stored)>,
    /// Characters of the row begun last.
    row_text: u64,
    column: u32,
    layout_column: u32,
    cell: Option<OdsCell>,
    skip: u32,
    in_paragraph: u32,
    repeated: u64,
    table_depth: u32,
    seen_body: bool,
}

impl<'a> Reader<'a> {
    fn new(path: &'a Path) -> Self {
        Reader {
            path,
            sheets: Vec::new(),
            hidden_styles: Vec::new(),
            style: String::new(),
            row: 0,
            row_repeat: 1,
            row_hidden: false,
            row_cells: Vec::new(),
            row_text: 0,
            column: 0,
            layout_column: 0,
            cell: None,
            skip: 0,
            in_paragraph: 0,
            repeated: 0,
            table_depth: 0,
            seen_body: false,
        }
    }

    fn take(&mut self, event: &Event<'_>) -> Result<(), ImportError> {
        match event {
            Event::Start(e) => self.start(e, false),
            Event::Empty(e) => self.start(e, true),
            Event::End(e) => self.end(e.local_name().as_ref()),
            other => {
                if self.in_paragraph > 0
                    && self.skip == 0
                    && let Some(cell) = &mut self.cell
                {
                    push_text(other, &mut cell.text);
                }
                Ok(())
            }
        }
    }

    fn start(&mut self, e: &BytesStart<'_>, empty: bool) -> Result<(), ImportError> {
        let name = e.local_name();
        let name = name.as_ref();
        if matches!(name, "annotation" | "shapes" | "tracked-changes" | "forms" | "frame" | "custom-shape") {
            self.skip += u32::from(!empty);
            return Ok(());
        }
        if self.skip > 0 {
            return Ok(());
        }
        match name {
            "spreadsheet" => self.seen_body = true,
            "data-pilot-table" => {
                let target = attribute(e, "target-range-address").unwrap_or_default();
                let sheet = target.rsplit_once('.').map(|t| t.0.trim_matches(['$', '\'']).to_owned());
                for (info, _) in self.sheets.iter_mut().filter(|s| Some(&s.0.name) == sheet.as_ref()) {
                    info.left_out = Some(LeftOut::Pivot);
                }
            }
            "style" => self.style = attribute(e, "name").unwrap_or_default(),
            "table-properties" if attribute(e, "display").as_deref() == Some("false") => {
                self.hidden_styles.push(self.style.clone());
            }
            "table" if !empty => {
                self.table_depth += 1;
                if self.table_depth == 1 {
                    let hidden = attribute(e, "style-name").is_some_and(|s| self.hidden_styles.contains(&s));
                    let visible = if hidden { SheetVisible::Hidden } else { SheetVisible::Visible };
                    let name = attribute(e, "name").unwrap_or_default();
                    self.sheets.push((SheetInfo { name, visible, tables: 0, left_out: None }, Grid::new()));
                    self.row = 0;
                    self.layout_column = 0;
                }
            }
            "table-column" => {
                let n = count(e, "number-columns-repeated");
                if is_hidden(e)
                    && let Some((_, grid)) = self.sheets.last_mut()
                {
                    let first = self.layout_column + 1;
                    grid.hidden_columns.extend(first..first.saturating_add(n.min(1_024)));
                }
                self.layout_column = self.layout_column.saturating_add(n);
            }
            "table-row" => {
                self.row_repeat = count(e, "number-rows-repeated");
                self.row_hidden = is_hidden(e);
                self.column = 0;
                self.row_cells.clear();
                self.row_text = 0;
                if empty {
                    self.row = self.row.saturating_add(self.row_repeat);
                }
            }
            "table-cell" | "covered-table-cell" if self.table_depth == 1 => {
                let get = |n| attribute(e, n);
                let value = get("value").or_else(|| get("date-value")).or_else(|| get("time-value"));
                let value = value.or_else(|| get("boolean-value")).or_else(|| get("string-value"));
                // LibreOffice says the kind twice, its own word (for errors) beside the standard's.
                let kinds: Vec<String> = e
                    .attributes()
                    .with_checks(false)
                    .flatten()
                    .filter(|a| a.key.local_name().as_ref() == "value-type")
                    .map(|a| a.value.to_string())
                    .collect();
                let cell = OdsCell {
                    is_error: kinds.iter().any(|k| k == "error"),
                    kind: kinds.into_iter().find(|k| k != "error").unwrap_or_default(),
                    value: value.unwrap_or_default(),
                    repeat: count(e, "number-columns-repeated"),
                    columns_spanned: count(e, "number-columns-spanned"),
                    rows_spanned: count(e, "number-rows-spanned"),
                    has_formula: get("formula").is_some(),
                    is_truth: get("formula")
                        .is_some_and(|f| f.ends_with(":=TRUE()") || f.ends_with(":=FALSE()")),
                    ..OdsCell::default()
                };
                self.cell = Some(cell);
                if empty {
                    self.end_cell()?;
                }
            }
            "p" | "h" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    self.in_paragraph += u32::from(!empty);
                }
            }
            "s" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.in_paragraph > 0) {
                    cell.text.extend(std::iter::repeat_n(' ', count(e, "c").min(1_000) as usize));
                }
            }
            "tab" => self.push_char('\t'),
            "line-break" => self.push_char('\n'),
            _ => {}
        }
        Ok(())
    }

    fn push_char(&mut self, c: char) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.in_paragraph > 0) {
            cell.text.push(c);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ImportError> {
        if matches!(name, "annotation" | "shapes" | "tracked-changes" | "forms" | "frame" | "custom-shape") {
            self.skip = self.skip.saturating_sub(1);
            return Ok(());
        }
        if self.skip > 0 {
            return Ok(());
        }
        match name {
            "table" => self.table_depth = self.table_depth.saturating_sub(1),
            "p" | "h" => self.in_paragraph = self.in_paragraph.saturating_sub(1),
            "table-cell" | "covered-table-cell" if self.table_depth == 1 => self.end_cell()?,
            "table-row" if self.table_depth == 1 => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        self.in_paragraph = 0;
        let first = self.column.saturating_add(1);
        self.column = self.column.saturating_add(cell.repeat);
        if (cell.columns_spanned > 1 || cell.rows_spanned > 1)
            && let Some((_, grid)) = self.sheets.last_mut()
            && grid.merged.len() < 200_000
        {
            let row = self.row.saturating_add(1);
            grid.merged.push(Span {
                first_row: row,
                last_row: row.saturating_add(cell.rows_spanned - 1),
                first_column: first,
                last_column: first.saturating_add(cell.columns_spanned - 1),
            });
        }
        let (text, stored) = shown_cell(&cell);
        if text.is_empty() {
            if cell.has_formula
                && cell.kind.is_empty()
                && let Some((_, grid)) = self.sheets.last_mut()
            {
                grid.uncalculated += 1;
            }
            return Ok(());
        }
        self.count_repeats((u64::from(cell.repeat) - 1).saturating_mul(CELL + text.len() as u64))?;
        self.row_text += u64::from(cell.repeat) * text.len() as u64;
        let large = self.large();
        let Some((_, grid)) = self.sheets.last_mut() else { return Ok(()) };
        if cell.kind == "percentage" {
            grid.count_percent(first);
        }
        let piece = grid.keep(&text).map_err(large)?;
        self.row_cells.extend((first..=self.column).map(|column| (column, piece, stored)));
        Ok(())
    }

    fn large(&self) -> impl Fn(TooLarge) -> ImportError + use<'a> {
        let path = self.path;
        move |_| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 }
    }

    fn count_repeats(&mut self, n: u64) -> Result<(), ImportError> {
        self.repeated = self.repeated.saturating_add(n);
        if self.repeated > MAX_REPEATED {
            return Err(ImportError::Bomb {
                path: self.path.to_owned(),
                unpacked: self.repeated,
                limit: MAX_REPEATED,
            });
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ImportError> {
        let first = self.row.saturating_add(1);
        self.row = self.row.saturating_add(self.row_repeat);
        if self.row_cells.is_empty() {
            return Ok(());
        }
        let row = self.row_text + CELL * self.row_cells.len() as u64;
        self.count_repeats((u64::from(self.row_repeat) - 1).saturating_mul(row))?;
        let large = self.large();
        let Some((_, grid)) = self.sheets.last_mut() else { return Ok(()) };
        for row in first..=self.row {
            grid.begin_row(row, self.row_hidden);
            for (column, piece, stored) in &self.row_cells {
                grid.push_piece(*column, *piece, *stored).map_err(&large)?;
            }
        }
        Ok(())
    }
}

fn count(e: &BytesStart<'_>, name: &str) -> u32 {
    attribute(e, name).and_then(|v| v.parse().ok()).unwrap_or(1).clamp(1, 1 << 24)
}

fn is_hidden(e: &BytesStart<'_>) -> bool {
    matches!(attribute(e, "visibility").as_deref(), Some("collapse" | "filter"))
}

/// The cell as text: its stored value, not its display, but with the zeros that the display shows in front.
fn shown_cell(cell: &OdsCell) -> (String, Stored) {
    if cell.is_error {
        return (cell.text.trim().to_owned(), Stored::Error);
    }
    match cell.kind.as_str() {
        "float" if cell.is_truth => {
            ((if cell.value == "0" { "FALSE" } else { "TRUE" }).to_owned(), Stored::Truth)
        }
        "float" | "currency" | "percentage" => match cell.value.parse::<f64>() {
            Ok(value) => {
                let display = cell.text.trim();
                let padded = display.len() > 1
                    && display.starts_with('0')
                    && display.bytes().all(|b| b.is_ascii_digit())
                    && display.parse::<f64>() == Ok(value);
                (if padded { display.to_owned() } else { shown::number(value) }, Stored::Number)
            }
            Err(_not_a_number) => (cell.text.clone(), Stored::Text),
        },
        "date" => (shown::iso_moment(&cell.value), Stored::Moment),
        "time" => (shown::iso_clock(&cell.value).unwrap_or_else(|| cell.text.clone()), Stored::Moment),
        "boolean" => ((if cell.value == "true" { "TRUE" } else { "FALSE" }).to_owned(), Stored::Truth),
        _ => {
            let text = if cell.text.is_empty() && cell.kind == "string" { &cell.value } else { &cell.text };
            (text.clone(), Stored::Text)
        }
    }
}
