//! Workbooks in the XML of Excel 2002 and 2003 (SpreadsheetML), which many programs write under the name `.xls` or `.xml`.
//!
//! Rows and cells may skip places (`ss:Index`), moments are written in ISO notation whatever their format shows, and an hour without a day lies on
//! the day before the first.

use std::path::Path;

use quick_xml::events::{BytesStart, Event};

use super::container::corrupt;
use super::error::{Damage, ImportError};
use super::grid::{Grid, Stored, TooLarge};
use super::outcome::{LeftOut, SheetInfo, SheetVisible, Span};
use super::shown::{self, NumberFormat};
use super::xml::{attribute, each_event, push_text};
use super::{markup, whole};
use crate::base::Context;

/// All sheets of such a workbook.
pub(super) fn sheets(ctx: &Context, path: &Path) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    let bytes = whole(path)?;
    let text = markup::text(&bytes);
    let mut reader = Reader::new(path);
    let mut events = 0u32;
    each_event(path, text.as_bytes(), |event| {
        events = events.wrapping_add(1);
        if events.is_multiple_of(65_536) {
            ctx.check()?;
        }
        reader.take(event)
    })?;
    if reader.sheets.is_empty() {
        return Err(corrupt(path, Damage::Missing, "there is no worksheet in the workbook"));
    }
    // A part is never cut off within a tag only: the end of the workbook must be there.
    if !reader.is_whole {
        return Err(corrupt(path, Damage::Content, "the workbook breaks off"));
    }
    for (_, grid) in &mut reader.sheets {
        grid.finish();
    }
    Ok(reader.sheets)
}

struct Style {
    id: String,
    parent: String,
    format: Option<NumberFormat>,
}

#[derive(Default)]
struct OpenCell {
    column: u32,
    across: u32,
    down: u32,
    format: NumberFormat,
    kind: String,
    text: String,
    has_formula: bool,
}

struct Reader<'a> {
    path: &'a Path,
    sheets: Vec<(SheetInfo, Grid)>,
    styles: Vec<Style>,
    is_1904: bool,
    row: u32,
    column: u32,
    layout_column: u32,
    row_format: NumberFormat,
    cell: Option<OpenCell>,
    in_data: bool,
    /// Depth of elements that say nothing about the cell's value.
    skip: u32,
    /// The words of an element that hides the sheet.
    in_visible: bool,
    is_whole: bool,
}

impl<'a> Reader<'a> {
    fn new(path: &'a Path) -> Self {
        Reader {
            path,
            sheets: Vec::new(),
            styles: Vec::new(),
            is_1904: false,
            row: 0,
            column: 0,
            layout_column: 0,
            row_format: NumberFormat::Plain,
            cell: None,
            in_data: false,
            skip: 0,
            in_visible: false,
            is_whole: false,
        }
    }

    fn take(&mut self, event: &Event<'_>) -> Result<(), ImportError> {
        match event {
            Event::Start(e) => self.start(e, false),
            Event::Empty(e) => self.start(e, true),
            Event::End(e) => self.end(e.local_name().as_ref()),
            other => {
                if self.in_visible {
                    let mut word = String::new();
                    push_text(other, &mut word);
                    if let Some((info, _)) = self.sheets.last_mut() {
                        match word.trim() {
                            "SheetHidden" => info.visible = SheetVisible::Hidden,
                            "SheetVeryHidden" => info.visible = SheetVisible::VeryHidden,
                            _ => {}
                        }
                    }
                } else if self.in_data
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
        if matches!(name, "Comment" | "PhoneticText" | "SmartTags") {
            self.skip += u32::from(!empty);
            return Ok(());
        }
        if self.skip > 0 {
            return Ok(());
        }
        match name {
            "Date1904" => self.is_1904 = true,
            "Style" => self.styles.push(Style {
                id: attribute(e, "ID").unwrap_or_default(),
                parent: attribute(e, "Parent").unwrap_or_default(),
                format: None,
            }),
            "NumberFormat" => {
                if let (Some(style), Some(code)) = (self.styles.last_mut(), attribute(e, "Format")) {
                    style.format = Some(named_format(&code));
                }
            }
            "Worksheet" => {
                let name = attribute(e, "Name").unwrap_or_default();
                let info = SheetInfo { name, visible: SheetVisible::Visible, tables: 0, left_out: None };
                self.sheets.push((info, Grid::new()));
                (self.row, self.layout_column) = (0, 0);
            }
            "PivotTable" => {
                if let Some((info, _)) = self.sheets.last_mut() {
                    info.left_out = Some(LeftOut::Pivot);
                }
            }
            "Visible" => self.in_visible = !empty,
            "Column" => self.begin_column(e),
            "Row" => self.begin_row(e),
            "Cell" => {
                self.column = index(e).unwrap_or(self.column.saturating_add(1));
                let format = attribute(e, "StyleID").map_or(self.row_format, |id| self.format(&id));
                let count = |name| number(e, name).unwrap_or(0).min(1 << 20);
                self.cell = Some(OpenCell {
                    column: self.column,
                    across: count("MergeAcross"),
                    down: count("MergeDown"),
                    format,
                    has_formula: attribute(e, "Formula").is_some(),
                    ..OpenCell::default()
                });
                if empty {
                    self.end_cell()?;
                }
            }
            "Data" => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = attribute(e, "Type").unwrap_or_default();
                    self.in_data = !empty;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ImportError> {
        if matches!(name, "Comment" | "PhoneticText" | "SmartTags") {
            self.skip = self.skip.saturating_sub(1);
            return Ok(());
        }
        match name {
            "Data" => self.in_data = false,
            "Visible" => self.in_visible = false,
            "Cell" => self.end_cell()?,
            "Workbook" => self.is_whole = true,
            _ => {}
        }
        Ok(())
    }

    fn begin_column(&mut self, e: &BytesStart<'_>) {
        let first = index(e).unwrap_or(self.layout_column.saturating_add(1));
        let last = first.saturating_add(number(e, "Span").unwrap_or(0).min(1 << 14));
        self.layout_column = last;
        if is_set(e, "Hidden")
            && let Some((_, grid)) = self.sheets.last_mut()
            && grid.hidden_columns.len() <= 16_384
        {
            grid.hidden_columns.extend(first..=last.min(first.saturating_add(16_384)));
        }
    }

    fn begin_row(&mut self, e: &BytesStart<'_>) {
        self.row = index(e).unwrap_or(self.row.saturating_add(1)).min(1 << 24);
        self.column = 0;
        self.row_format = attribute(e, "StyleID").map_or(NumberFormat::Plain, |id| self.format(&id));
        if let Some((_, grid)) = self.sheets.last_mut() {
            grid.begin_row(self.row, is_set(e, "Hidden"));
        }
        // Rows of the same looks that are not written out.
        self.row = self.row.saturating_add(number(e, "Span").unwrap_or(0).min(1 << 20)).min(1 << 24);
    }

    /// The number format of a style; a style without one has its parent's.
    fn format(&self, id: &str) -> NumberFormat {
        let mut id = id;
        for _ in 0..8 {
            let Some(style) = self.styles.iter().find(|s| s.id == id) else { break };
            if let Some(format) = style.format {
                return format;
            }
            id = &style.parent;
        }
        NumberFormat::Plain
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        self.in_data = false;
        let Some(cell) = self.cell.take() else { return Ok(()) };
        self.column = self.column.saturating_add(cell.across);
        let (path, is_1904, row) = (self.path, self.is_1904, self.row);
        let Some((_, grid)) = self.sheets.last_mut() else { return Ok(()) };
        if (cell.across > 0 || cell.down > 0) && grid.merged.len() < 200_000 {
            grid.merged.push(Span {
                first_row: row,
                last_row: row.saturating_add(cell.down),
                first_column: cell.column,
                last_column: cell.column.saturating_add(cell.across),
            });
        }
        if cell.text.is_empty() {
            grid.uncalculated += u32::from(cell.has_formula && cell.kind != "String");
            return Ok(());
        }
        if cell.format == NumberFormat::Percent && cell.kind == "Number" {
            grid.count_percent(cell.column);
        }
        let (text, stored) = shown_cell(&cell, is_1904);
        let large =
            |_: TooLarge| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
        grid.push(cell.column, &text, stored).map_err(large)
    }
}

fn shown_cell(cell: &OpenCell, is_1904: bool) -> (String, Stored) {
    let text = cell.text.trim();
    match cell.kind.as_str() {
        "Number" => match text.parse::<f64>() {
            Ok(value) => {
                let (text, is_moment) = shown::formatted(value, cell.format, is_1904);
                (text, if is_moment { Stored::Moment } else { Stored::Number })
            }
            Err(_not_a_number) => (cell.text.clone(), Stored::Text),
        },
        "DateTime" => (moment(text, cell.format, is_1904), Stored::Moment),
        "Boolean" => ((if text == "1" { "TRUE" } else { "FALSE" }).to_owned(), Stored::Truth),
        "Error" => (text.to_owned(), Stored::Error),
        _ => (cell.text.clone(), Stored::Text),
    }
}

/// A moment in ISO notation, as an hour or a duration where the format shows no day.
fn moment(iso: &str, format: NumberFormat, is_1904: bool) -> String {
    let first = if is_1904 { jiff::civil::date(1904, 1, 1) } else { jiff::civil::date(1899, 12, 31) };
    let at = iso.parse::<jiff::civil::DateTime>().ok();
    let shows_day = !matches!(format, NumberFormat::Duration | NumberFormat::Moment { date: false, .. });
    match at {
        Some(at) if !shows_day && (format == NumberFormat::Duration || at.date() <= first) => {
            let seconds = at.duration_since(first.to_datetime(jiff::civil::Time::midnight())).as_secs_f64();
            shown::duration(seconds / 86_400.0)
        }
        _ => shown::iso_moment(iso.trim_end_matches(".000")),
    }
}

/// Some formats have names in this kind of file.
fn named_format(code: &str) -> NumberFormat {
    match code {
        "General Date" => NumberFormat::Moment { date: true, time: true },
        "Long Date" | "Medium Date" | "Short Date" => NumberFormat::Moment { date: true, time: false },
        "Long Time" | "Medium Time" | "Short Time" => NumberFormat::Moment { date: false, time: true },
        "Percent" => NumberFormat::Percent,
        "General" | "General Number" | "Currency" | "Euro Currency" | "Fixed" | "Standard" | "Scientific"
        | "Yes/No" | "True/False" | "On/Off" => NumberFormat::Plain,
        code => shown::number_format(code),
    }
}

fn number(e: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(e, name)?.trim().parse().ok()
}

fn index(e: &BytesStart<'_>) -> Option<u32> {
    number(e, "Index").filter(|&i| i > 0)
}

fn is_set(e: &BytesStart<'_>, name: &str) -> bool {
    attribute(e, name).is_some_and(|v| v.trim() == "1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_shown_as_their_format_says() {
        let clock = NumberFormat::Moment { date: false, time: true };
        let day = NumberFormat::Moment { date: true, time: false };
        assert_eq!(moment("2004-03-01T00:00:00.000", day, false), "2004-03-01");
        assert_eq!(moment("2004-03-01T08:30:00.000", day, false), "2004-03-01T08:30:00");
        assert_eq!(moment("1899-12-31T08:30:00.000", clock, false), "08:30:00");
        assert_eq!(moment("1900-01-01T12:00:00.000", NumberFormat::Duration, false), "36:00:00");
        assert_eq!(moment("1904-01-02T01:00:00.000", NumberFormat::Duration, true), "25:00:00");
        assert_eq!(moment("hier", day, false), "hier");
    }
}
