//! Workbooks of Excel since 2007: their sheets, number formats and shared texts; what stands on a sheet is read by [`SheetReader`].
//!
//! calamine tells neither hidden rows nor formulas without a result, so the workbook's XML is read here.

use std::io::BufRead;
use std::path::Path;

use quick_xml::events::Event;

use super::ahead;
use super::container::{self, Archive, corrupt};
use super::error::{Damage, ImportError};
use super::grid::{Grid, Shared, TooLarge};
use super::outcome::{LeftOut, SheetInfo};
use super::package::{relations, resolve, sheet_list, shows_only};
use super::scan::{RichText, Scanner, Token};
use super::sheet_xml::SheetReader;
use super::shown::{self, NumberFormat};
use super::xml::{attribute, each_event, unescape_x};
use crate::base::Context;

/// An opened workbook.
pub(super) struct Workbook {
    archive: Archive,
    path: std::path::PathBuf,
    sheets: Vec<(SheetInfo, String)>,
    shared: Shared,
    formats: Vec<NumberFormat>,
    is_1904: bool,
}

impl Workbook {
    /// Opens a workbook and reads what its sheets share.
    pub(super) fn open(ctx: &Context, path: &Path) -> Result<Workbook, ImportError> {
        let mut archive = container::archive(path)?;
        let root = relations(path, &mut archive, "_rels/.rels")?;
        let Some(main) =
            root.iter().find(|r| r.kind.ends_with("/officeDocument")).map(|r| resolve("", &r.target))
        else {
            return Err(corrupt(path, Damage::Missing, "the package names no workbook"));
        };
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let links = relations(path, &mut archive, &format!("{folder}/_rels/{file}.rels"))?;
        let (listed, is_1904) = sheet_list(path, &mut archive, &main)?;
        let mut sheets = Vec::new();
        for (info, id) in listed {
            let Some(link) = links.iter().find(|r| r.id == id) else { continue };
            let part = resolve(folder, &link.target);
            // Macro sheets have other kinds and no cells.
            if link.kind.ends_with("/worksheet") {
                let left_out = shows_only(path, &mut archive, &part);
                sheets.push((SheetInfo { left_out, ..info }, part));
            } else if link.kind.ends_with("/chartsheet") {
                sheets.push((SheetInfo { left_out: Some(LeftOut::Chart), ..info }, String::new()));
            }
        }
        let target =
            |kind: &str| links.iter().find(|r| r.kind.ends_with(kind)).map(|r| resolve(folder, &r.target));
        let mut book = Workbook {
            archive,
            path: path.to_owned(),
            sheets,
            shared: Shared::default(),
            formats: Vec::new(),
            is_1904,
        };
        if let Some(styles) = target("/styles") {
            book.formats = book.read_formats(&styles)?;
        }
        if let Some(strings) = target("/sharedStrings") {
            book.shared = book.read_shared(ctx, &strings)?;
        }
        Ok(book)
    }

    /// The sheets in order.
    pub(super) fn sheets(&self) -> Vec<SheetInfo> {
        self.sheets.iter().map(|s| s.0.clone()).collect()
    }

    /// The cells of a sheet.
    pub(super) fn grid(&mut self, ctx: &Context, sheet: &str) -> Result<Grid, ImportError> {
        let path = self.path.clone();
        let Some((_, part)) = self.sheets.iter().find(|s| s.0.name == sheet).cloned() else {
            return Err(ImportError::NoSheet { path, sheet: sheet.to_owned() });
        };
        if part.is_empty() {
            return Ok(Grid::new());
        }
        let mut sheet = SheetReader {
            grid: Grid::with_shared(&self.shared),
            shared: &self.shared,
            formats: &self.formats,
            is_1904: self.is_1904,
            path: &path,
        };
        let read = ahead::read_part(&path, &mut self.archive, &part, |source| sheet.read(ctx, source))?;
        if read.is_none() {
            return Err(corrupt(&path, Damage::Missing, format!("{part} is missing")));
        }
        let mut grid = sheet.grid;
        grid.finish();
        Ok(grid)
    }

    fn read_formats(&mut self, part: &str) -> Result<Vec<NumberFormat>, ImportError> {
        let path = self.path.clone();
        let Some(source) = container::part(&path, &mut self.archive, part)? else { return Ok(Vec::new()) };
        let mut custom: Vec<(u32, NumberFormat)> = Vec::new();
        let mut formats = Vec::new();
        let mut in_cell_formats = false;
        each_event(&path, source, |event| {
            match event {
                Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(e, "numFmtId").and_then(|v| v.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(e, "formatCode")) {
                            custom.push((id, shown::number_format(&code)));
                        }
                    }
                    "cellXfs" => in_cell_formats = true,
                    "xf" if in_cell_formats => {
                        let id = attribute(e, "numFmtId").and_then(|v| v.parse().ok()).unwrap_or(0);
                        let own = custom.iter().find(|c| c.0 == id).map(|c| c.1);
                        formats.push(own.unwrap_or_else(|| shown::builtin_format(id)));
                    }
                    _ => {}
                },
                Event::End(e) if e.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
                _ => {}
            }
            Ok(())
        })?;
        Ok(formats)
    }

    fn read_shared(&mut self, ctx: &Context, part: &str) -> Result<Shared, ImportError> {
        let path = self.path.clone();
        let shared = ahead::read_part(&path, &mut self.archive, part, |source| shared(ctx, &path, source))?;
        Ok(shared.unwrap_or_default())
    }
}

/// The texts that the sheets share, without phonetic hints.
fn shared(ctx: &Context, path: &Path, source: impl BufRead) -> Result<Shared, ImportError> {
    let large = |_: TooLarge| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
    Shared::collect(|push| {
        let mut scanner = Scanner::new(source);
        let mut text = RichText::default();
        let mut seen = 0u32;
        while let Some(token) = scanner.next().map_err(|e| corrupt(path, Damage::Content, e))? {
            if !matches!(token, Token::Close(b"si") | Token::Open { name: b"si", is_empty: true, .. }) {
                text.take(&token);
                continue;
            }
            push(&unescape_x(&text.collected)).map_err(large)?;
            text.clear();
            seen = seen.wrapping_add(1);
            if seen.is_multiple_of(10_000) {
                ctx.check()?;
            }
        }
        Ok(())
    })
}
