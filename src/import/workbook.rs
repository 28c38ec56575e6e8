//! Workbooks of every kind as sheets of cells: which sheet holds the main table, and reading it.

use std::ops::Range;
use std::path::Path;

use rayon::prelude::*;

use super::assemble::Assembler;
use super::error::ImportError;
use super::grid::Grid;
use super::layout::{self, Found};
use super::outcome::{ImportReport, Imported, LeftOut, SheetInfo, SheetVisible};
use super::record_rows::RecordRows;
use super::spec::{Format, Reading, RowRole};
use super::xlsx::Workbook;
use super::{container, html, ods, split_column, spreadsheet_xml, xls, xlsb};
use crate::base::{Context, SourceId};
use crate::findings::{Findings, Message, Place};
use crate::table::parse::is_filled;

/// The sheets of a workbook with their cells (of all sheets, or of one).
fn load(
    ctx: &Context,
    path: &Path,
    format: Format,
    only: Option<&str>,
) -> Result<Vec<(SheetInfo, Option<Grid>)>, ImportError> {
    let sheets = load_any(ctx, path, format, only)?;
    // A long text that a million cells share is small in the file and in the grid, but not in the table.
    let size = container::size(path)?;
    let limit = (256 << 20) + size.saturating_mul(64);
    match sheets.iter().filter_map(|s| s.1.as_ref()).map(Grid::shown_bytes).max() {
        Some(unpacked) if unpacked > limit => {
            Err(ImportError::Bomb { path: path.to_owned(), unpacked, limit })
        }
        _ => Ok(sheets),
    }
}

fn load_any(
    ctx: &Context,
    path: &Path,
    format: Format,
    only: Option<&str>,
) -> Result<Vec<(SheetInfo, Option<Grid>)>, ImportError> {
    let some = |all: Vec<(SheetInfo, Grid)>| all.into_iter().map(|(i, g)| (i, Some(g))).collect();
    match format {
        Format::Xls => Ok(some(xls::sheets(ctx, path)?)),
        Format::Xlsb => Ok(some(xlsb::sheets(ctx, path)?)),
        Format::Ods => Ok(some(ods::ods(ctx, path)?)),
        Format::Html => Ok(some(html::sheets(ctx, path)?)),
        Format::Xml => Ok(some(spreadsheet_xml::sheets(ctx, path)?)),
        _ => {
            let mut book = Workbook::open(ctx, path)?;
            let mut out = Vec::new();
            for info in book.sheets() {
                let wanted = only.is_none_or(|name| name == info.name);
                let grid = if wanted { Some(book.grid(ctx, &info.name)?) } else { None };
                out.push((info, grid));
            }
            Ok(out)
        }
    }
}

/// What a first look at a workbook yields.
pub(super) struct Seen {
    pub(super) sheets: Vec<SheetInfo>,
    /// The tables of all sheets looked at, the main one first.
    pub(super) tables: Vec<(String, Found)>,
    /// The delimiter by which the lines in the only column of the main table's sheet were cut.
    pub(super) split: Option<char>,
}

/// A sheet with its cells, and what the workbook has beside it.
pub(super) struct Loaded {
    sheets: Vec<SheetInfo>,
    name: String,
    grid: Grid,
}

/// Looks at a workbook, or at one sheet of it; the cells of the main table's sheet come along.
pub(super) fn look(
    ctx: &Context,
    path: &Path,
    format: Format,
    sheet: Option<&str>,
) -> Result<(Seen, Loaded), ImportError> {
    let loaded = load(ctx, path, format, None)?;
    let as_stored: Vec<SheetInfo> = loaded.iter().map(|s| s.0.clone()).collect();
    let mut grids = Vec::new();
    let mut splits = Vec::new();
    let mut sheets = Vec::new();
    let mut by_sheet: Vec<(SheetInfo, Vec<Found>)> = Vec::new();
    for (mut info, grid) in loaded {
        let mut grid = grid.unwrap_or_default();
        let split = split_column::find(&grid);
        if let Some(delimiter) = split {
            grid = cut(path, &grid, delimiter)?;
        }
        splits.push(split);
        let found = layout::tables(&grid, None);
        info.left_out = info.left_out.or_else(|| layout::no_table(&grid, &found));
        by_sheet.push((info, found));
        grids.push(grid);
    }
    for i in 0..grids.len() {
        let others: Vec<&str> =
            by_sheet.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, s)| s.0.name.as_str()).collect();
        if by_sheet[i].0.left_out.is_none() && layout::lists_sheets(&grids[i], &others) {
            by_sheet[i].0.left_out = Some(LeftOut::Contents);
        }
    }
    // Forms and prose give way to real tables; a workbook that has nothing else is read as it is.
    let any_table = by_sheet.iter().any(|s| matches!(s.0.left_out, None | Some(LeftOut::Pivot)));
    for (info, found) in &mut by_sheet {
        match info.left_out {
            Some(LeftOut::Form | LeftOut::Prose | LeftOut::Contents) if sheet.is_none() && any_table => {
                found.clear();
            }
            Some(LeftOut::Form | LeftOut::Prose | LeftOut::Contents) => info.left_out = None,
            Some(LeftOut::Pivot) if sheet.is_some_and(|s| s == info.name) => info.left_out = None,
            _ => {}
        }
        info.tables = found.len() as u32;
        sheets.push(info.clone());
    }
    let chosen = match sheet {
        Some(name) => {
            let at = by_sheet.iter().position(|s| s.0.name == name);
            let at = at.or_else(|| by_sheet.iter().position(|s| s.0.name.trim() == name.trim()));
            Some(at.ok_or_else(|| ImportError::NoSheet { path: path.to_owned(), sheet: name.to_owned() })?)
        }
        None => main_sheet(&by_sheet),
    };
    if let Some(info) = chosen.and_then(|i| sheets.get_mut(i)) {
        info.left_out = None;
    }
    let Some(chosen) = chosen.filter(|&i| by_sheet.get(i).is_some_and(|s| !s.1.is_empty())) else {
        return Err(ImportError::NotATable(path.to_owned()));
    };
    let mut tables: Vec<(String, Found)> = Vec::new();
    let order =
        std::iter::once(chosen).chain((0..by_sheet.len()).filter(|&i| i != chosen && sheet.is_none()));
    for i in order {
        if let Some((info, found)) = by_sheet.get(i) {
            tables.extend(found.iter().map(|f| (info.name.clone(), f.clone())));
        }
    }
    let name = by_sheet.get(chosen).map(|s| s.0.name.clone()).unwrap_or_default();
    let loaded = Loaded { sheets: as_stored, name, grid: grids.swap_remove(chosen) };
    Ok((Seen { sheets, tables, split: splits.get(chosen).copied().flatten() }, loaded))
}

/// The sheet with the lines of its only column cut into cells.
fn cut(path: &Path, grid: &Grid, delimiter: char) -> Result<Grid, ImportError> {
    let large = |_| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
    split_column::split(grid, delimiter).map_err(large)
}

/// The first visible sheet with a real table, unless a later one has far more records: summaries come before details and both
/// are tables, while dictionaries and dashboards (several tables on one sheet) are small. What a pivot table shows is computed from
/// records elsewhere in the workbook. Columns beyond twenty add no weight.
fn main_sheet(sheets: &[(SheetInfo, Vec<Found>)]) -> Option<usize> {
    let weight = |i: usize| {
        let Some((info, found)) = sheets.get(i) else { return 0.0 };
        let computed = if info.left_out == Some(LeftOut::Pivot) { 0.02 } else { 1.0 };
        let main = found.first();
        main.map_or(0.0, |t| {
            computed * t.weight() * f64::from(t.width().min(20)) / f64::from(t.width().max(1))
        })
    };
    let shown: Vec<usize> = (0..sheets.len())
        .filter(|&i| sheets.get(i).is_some_and(|s| s.0.visible == SheetVisible::Visible))
        .collect();
    let candidates = if shown.iter().any(|&i| weight(i) > 0.0) { shown } else { (0..sheets.len()).collect() };
    let mut best: Option<usize> = None;
    for i in candidates {
        let small = best.is_some_and(|b| weight(b) < 30.0) && weight(i) >= 30.0;
        let dashboard = best.and_then(|b| sheets.get(b)).is_some_and(|s| s.1.len() >= 3);
        let factor = if small || dashboard { 1.5 } else { 5.0 };
        if weight(i) > 0.0 && best.is_none_or(|b| weight(i) > weight(b) * factor) {
            best = Some(i);
        }
    }
    best
}

/// Reads a sheet as decided.
pub(super) fn read(
    ctx: &Context,
    path: &Path,
    id: &SourceId,
    reading: &Reading,
    findings: &Findings,
) -> Result<Imported, ImportError> {
    let loaded = load(ctx, path, reading.format, reading.sheet.as_deref())?;
    let sheets: Vec<SheetInfo> = loaded.iter().map(|s| s.0.clone()).collect();
    let wanted = reading.sheet.as_deref();
    let found = loaded.into_iter().find(|s| wanted.is_none_or(|w| s.0.name == w) && s.1.is_some());
    let Some((info, Some(grid))) = found else {
        let sheet = wanted.unwrap_or_default().to_owned();
        return Err(ImportError::NoSheet { path: path.to_owned(), sheet });
    };
    let grid = match reading.delimiter {
        Some(delimiter) => cut(path, &grid, delimiter)?,
        None => grid,
    };
    read_loaded(ctx, path, id, reading, Loaded { sheets, name: info.name, grid }, findings)
}

/// Rows of the least part.
const LEAST: usize = 8_192;
/// Parts of a large sheet.
const PARTS: usize = 8;
/// The rows at the end of a sheet among which the preview finds its last ones.
const SHOWN_LAST: usize = 60;

/// Reads rows of the grid that come after the file's row `row` and are all records; false when nothing was read because some are not.
fn read_parts(
    ctx: &Context,
    grid: &Grid,
    rows: Range<usize>,
    row: u32,
    assembler: &mut Assembler<'_>,
) -> Result<bool, ImportError> {
    let last = grid.row_number(rows.end.saturating_sub(1));
    if !assembler.are_all_records(row, last) || !assembler.has_room(rows.len()) {
        return Ok(false);
    }
    let part = rows.len().div_ceil(PARTS).max(LEAST);
    let Some(empty) = assembler.part() else { return Ok(false) };
    let starts: Vec<usize> = rows.clone().step_by(part).collect();
    let parts: Vec<(RecordRows, Vec<u32>, usize)> = starts
        .into_par_iter()
        .map(|start| {
            let end = rows.end.min(start + part);
            let (mut part, mut hidden) = (empty.part(end - start), Vec::new());
            for i in start..end {
                if i % 8_192 == 0 {
                    ctx.check()?;
                }
                if !grid.cells(i).any(|c| is_filled(c.1)) {
                    continue;
                }
                let row = grid.row_number(i);
                part.push(row, 0, |column| grid.cell(i, column).map(|c| c.0));
                if grid.is_hidden(i) {
                    hidden.push(row);
                }
            }
            ctx.progress.add((end - start) as u64);
            Ok((part, hidden, end - start))
        })
        .collect::<Result<_, ImportError>>()?;
    for (part, hidden, passed) in parts {
        assembler.take_part(part, 0, passed as u32);
        hidden.into_iter().for_each(|row| assembler.hide(row));
    }
    Ok(true)
}

/// Reads a sheet whose cells are there already.
pub(super) fn read_loaded(
    ctx: &Context,
    path: &Path,
    id: &SourceId,
    reading: &Reading,
    loaded: Loaded,
    findings: &Findings,
) -> Result<Imported, ImportError> {
    let Loaded { sheets, name, grid } = loaded;
    let here = Place::source(id).sheet(name.as_str());
    let mut assembler = Assembler::new(id, reading, grid.merged.clone(), grid.width().max(1), grid.height())
        .sized(container::size(path)?);
    ctx.progress.begin(grid.height() as u64);
    let mut next = 0;
    let mut apart = grid.height() > 2 * LEAST;
    while next < grid.height() {
        let i = next;
        next += 1;
        if i % 4_096 == 0 {
            ctx.check()?;
            ctx.progress.add(4_096);
        }
        let (row, hidden) = (grid.row_number(i), grid.is_hidden(i));
        let blank = !grid.cells(i).any(|c| is_filled(c.1));
        let role = assembler.role(row, blank);
        let owned = || grid.cells(i).map(|c| (c.0, c.1.to_owned())).collect::<Vec<_>>();
        if role != RowRole::Data {
            let cells = owned();
            let width = cells.last().map_or(0, |c| c.0);
            assembler.aside(row, role, hidden, cells, width);
            continue;
        }
        if assembler.wants_preview() || i + SHOWN_LAST >= grid.height() {
            assembler.show(row, role, hidden, &owned());
        } else {
            assembler.pass();
        }
        // Cells outside the region are not the table's.
        assembler.record(row, hidden, 0, |column| grid.cell(i, column).map(|c| c.0));
        // Past the rows that the preview shows, a large sheet is read in parts side by side.
        if apart && !assembler.wants_preview() {
            apart = false;
            let end = grid.height() - SHOWN_LAST;
            if read_parts(ctx, &grid, next..end, row, &mut assembler)? {
                next = end;
            }
        }
    }
    if grid.errors > 0 {
        findings.warn(Message::new("import-finding-error-cells").with("n", grid.errors), here.clone());
    }
    if grid.uncalculated > 0 {
        findings.warn(Message::new("import-finding-uncalculated").with("n", grid.uncalculated), here.clone());
    }
    let first = reading.first_column.max(1);
    let last = reading.last_column.unwrap_or(u32::MAX);
    let hidden =
        grid.hidden_columns.iter().filter(|c| (first..=last).contains(c) && **c <= grid.width()).count();
    if hidden > 0 {
        findings.warn(Message::new("import-finding-hidden-columns").with("n", hidden), here.clone());
    }
    let unseen = sheets.iter().filter(|s| s.visible != SheetVisible::Visible).count();
    if unseen > 0 {
        findings.note(Message::new("import-finding-hidden-sheets").with("n", unseen), Place::source(id));
    }
    let report = ImportReport {
        format: reading.format,
        sheets,
        error_cells: grid.errors,
        uncalculated: grid.uncalculated,
        ..ImportReport::default()
    };
    let mut imported = assembler.finish(report, findings)?;
    let shares: Vec<&str> = imported
        .table
        .column_names()
        .zip(first..)
        .filter(|(_, column)| {
            grid.percents.get(*column as usize).is_some_and(|&n| n * 2 > imported.report.rows)
        })
        .map(|(name, _)| name)
        .collect();
    if !shares.is_empty() {
        findings.note(Message::new("import-finding-percent").with("columns", shares.join(", ")), here);
    }
    imported.preview.hidden_columns.clone_from(&grid.hidden_columns);
    Ok(imported)
}
