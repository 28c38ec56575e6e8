//! Files become tables of text: recognise the kind of file, propose how to read it, and read it as decided.
//!
//! [`propose`] looks at a file before any decision and suggests a [`Reading`]; [`read`] obeys a [`SourceSpec`] to the letter; [`inspect`]
//! does both and looks at the columns. Nothing is converted here: a cell stays as written (leading zeros, dates in their notation),
//! types come from steps of the recipe. Rows are numbered as a person counts them in the file, so any cell can be found again.

mod ahead;
mod alphabets;
mod assemble;
mod by_hand;
mod charset;
mod classify;
mod container;
mod control_sums;
mod delimited;
mod dialect;
mod encoding;
mod error;
pub mod folder;
mod format;
mod grid;
mod header;
mod html;
mod html_rows;
mod layout;
mod letters;
mod markup;
mod ods;
mod outcome;
mod package;
mod parquet;
mod parquet_pages;
mod parts;
mod record_rows;
mod records;
mod rulers;
mod scan;
mod sections;
mod sheet_xml;
mod shown;
mod spec;
mod split_column;
mod spreadsheet_xml;
mod workbook;
mod wrapping;
mod xls;
mod xlsb;
mod xlsb_parts;
mod xlsx;
mod xml;

use std::path::Path;

pub use by_hand::{ByHand, HandRow, RowMark};
pub use error::{Damage, ImportError};
pub use folder::{Folder, SeenFile};
pub use letters::{EncodingSample, encoding_samples};
pub use outcome::{
    ColumnSeen, ControlSum, EncodingSeen, ImportReport, Imported, Inspection, LeftOut, Preview, Proposed,
    RawRow, SectionsSeen, SheetInfo, SheetVisible, Span, TableSeen,
};
pub use spec::{Format, Reading, RowRole, Seen, SkippedRow, SourceEdit, SourceSpec};
pub use wrapping::Wrapping;

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 5;

use crate::base::{Context, Key, SourceId};
use crate::findings::{Findings, Message, Place};
use crate::table::profile;
use layout::Found;

/// Looks at a file (and, of a workbook, at `sheet` or the most promising one) and proposes how to read it.
pub fn propose(
    ctx: &Context,
    path: &Path,
    sheet: Option<&str>,
    findings: &Findings,
) -> Result<Proposed, ImportError> {
    Ok(proposed(ctx, path, sheet, findings)?.0)
}

/// What the proposal has read already, for whoever reads the file next.
enum Kept {
    Bytes(Vec<u8>),
    Sheet(workbook::Loaded),
}

/// The proposal, and what it has read of the file.
fn proposed(
    ctx: &Context,
    path: &Path,
    sheet: Option<&str>,
    findings: &Findings,
) -> Result<(Proposed, Kept), ImportError> {
    let format = container::identify(path)?;
    let bytes = whole(path)?;
    let mut inspection = Inspection { file: path.display().to_string(), format, ..Inspection::default() };
    let kept;
    let seen;
    let reading = match format {
        Format::Csv => {
            let (hash, looked) = rayon::join(|| Key::of_bytes(&bytes), || delimited::look(ctx, path, &bytes));
            let looked = looked?;
            seen = Seen { bytes: bytes.len() as u64, hash };
            if !looked.doubtful.is_empty() && !bytes.is_ascii() {
                let message = Message::new("import-finding-encoding-doubtful")
                    .with("encoding", looked.reading.encoding.clone().unwrap_or_default())
                    .with("others", looked.doubtful.join(", "));
                findings.note(message, Place::default());
            }
            kept = Kept::Bytes(bytes);
            if let Some(wrapping) = looked.reading.wrapping {
                let message = Message::new("import-finding-wrapping").with("how", wrapping.as_str());
                findings.note(message, Place::default());
            }
            if let Some(other) = looked.runner_up {
                let message = Message::new("import-finding-delimiter-doubtful")
                    .with("other", char::from(other).to_string());
                findings.note(message, Place::default());
            }
            inspection.encodings = looked.samples;
            inspection.rulers.clone_from(&looked.reading.rulers);
            inspection.encoding.clone_from(&looked.reading.encoding);
            inspection.bom = looked.bom;
            inspection.delimiter = looked.reading.delimiter;
            inspection.quote = looked.reading.quote;
            inspection.escape = looked.reading.escape;
            inspection.newline = Some(looked.newline.to_owned());
            inspection.tables = looked.tables.iter().map(|t| t.seen(None)).collect();
            report_layout(looked.tables.first(), findings);
            looked.reading
        }
        Format::Parquet => {
            seen = seen_of(&bytes);
            let (rows, columns) = parquet::look(path, &bytes)?;
            kept = Kept::Bytes(bytes);
            let reading = Reading {
                format,
                header_rows: vec![1],
                first_row: 2,
                first_column: 1,
                last_column: Some(columns),
                ..Reading::default()
            };
            inspection.tables = vec![TableSeen {
                header_rows: vec![1],
                first_data_row: 2,
                last_data_row: rows.saturating_add(1),
                first_column: 1,
                n_columns: columns,
                ..TableSeen::default()
            }];
            reading
        }
        _ => {
            seen = seen_of(&bytes);
            drop(bytes);
            let (looked, loaded) = workbook::look(ctx, path, format, sheet)?;
            kept = Kept::Sheet(loaded);
            inspection.sheets.clone_from(&looked.sheets);
            for info in &looked.sheets {
                let Some(why) = info.left_out else { continue };
                let message = Message::new("import-finding-sheet-left-out")
                    .with("sheet", info.name.as_str())
                    .with("why", why.as_str());
                findings.note(message, Place::default().sheet(info.name.as_str()));
            }
            inspection.tables = looked.tables.iter().map(|(s, t)| t.seen(Some(s))).collect();
            let Some((name, main)) = looked.tables.first() else {
                return Err(ImportError::NotATable(path.to_owned()));
            };
            report_layout(Some(main), findings);
            let delimiter = looked.split;
            if let Some(delimiter) = delimiter {
                let message =
                    Message::new("import-finding-split-column").with("delimiter", delimiter.to_string());
                findings.warn(message, Place::default().sheet(name.as_str()));
            }
            Reading { delimiter, ..main.reading(format, Some(name)) }
        }
    };
    Ok((Proposed { reading, seen, inspection }, kept))
}

fn seen_of(bytes: &[u8]) -> Seen {
    Seen { bytes: bytes.len() as u64, hash: Key::of_bytes(bytes) }
}

/// Proposes, reads as proposed, and looks at every column.
pub fn inspect(
    ctx: &Context,
    path: &Path,
    sheet: Option<&str>,
    findings: &Findings,
) -> Result<(Proposed, Imported), ImportError> {
    let (mut proposed, kept) = proposed(ctx, path, sheet, findings)?;
    let id: SourceId = path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned()).into();
    let reading = &proposed.reading;
    let mut imported = match kept {
        Kept::Bytes(bytes) if reading.format == Format::Parquet => {
            parquet::read(ctx, path, &bytes, &id, findings)?
        }
        Kept::Bytes(bytes) => delimited::read(ctx, &bytes, &id, reading, findings)?,
        Kept::Sheet(loaded) => workbook::read_loaded(ctx, path, &id, reading, loaded, findings)?,
    };
    imported.report.seen = Some(proposed.seen);
    imported.report.reading = reading.clone();
    let columns = profile::profile(ctx, &imported.table)?;
    if let Some(main) = proposed.inspection.tables.first_mut() {
        main.columns = columns
            .into_iter()
            .map(|c| ColumnSeen {
                name: c.name.0,
                kind: c.kind,
                pattern: c.pattern,
                blank: c.blank as u64,
                invalid: c.invalid as u64,
                distinct: c.distinct as u64,
                examples: c.examples,
            })
            .collect();
    }
    Ok((proposed, imported))
}

/// Reads a source as its spec says; the spec's path is relative to `project_dir`.
pub fn read(
    ctx: &Context,
    project_dir: &Path,
    id: &SourceId,
    spec: &SourceSpec,
    findings: &Findings,
) -> Result<Imported, ImportError> {
    read_file(ctx, &project_dir.join(&spec.path), id, spec, findings)
}

fn read_file(
    ctx: &Context,
    path: &Path,
    id: &SourceId,
    spec: &SourceSpec,
    findings: &Findings,
) -> Result<Imported, ImportError> {
    let format = container::identify(path)?;
    let reading = &spec.reading;
    if format != reading.format {
        return Err(ImportError::OtherFormat {
            path: path.to_owned(),
            found: format,
            expected: reading.format,
        });
    }
    let bytes = whole(path)?;
    let seen = seen_of(&bytes);
    if spec.seen.is_some_and(|s| s != seen) {
        findings.note(Message::new("import-finding-file-changed"), Place::source(id));
    }
    let mut imported = match format {
        Format::Csv => delimited::read(ctx, &bytes, id, reading, findings)?,
        Format::Parquet => parquet::read(ctx, path, &bytes, id, findings)?,
        _ => {
            drop(bytes);
            workbook::read(ctx, path, id, reading, findings)?
        }
    };
    imported.report.seen = Some(seen);
    imported.report.reading = reading.clone();
    Ok(imported)
}

fn whole(path: &Path) -> Result<Vec<u8>, ImportError> {
    std::fs::read(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => ImportError::NotFound(path.to_owned()),
        _ => ImportError::Io { path: path.to_owned(), source },
    })
}

fn report_layout(main: Option<&Found>, findings: &Findings) {
    let Some(main) = main else { return };
    if main.mixed_totals > 0 {
        findings
            .warn(Message::new("import-finding-mixed-totals").with("n", main.mixed_totals), Place::default());
    }
    if main.strays > 0 {
        findings.note(Message::new("import-finding-stray-cells").with("n", main.strays), Place::default());
    }
}

impl Found {
    /// The decisions that read this table.
    fn reading(&self, format: Format, sheet: Option<&str>) -> Reading {
        Reading {
            format,
            sheet: sheet.map(str::to_owned),
            header_rows: self.header_rows.clone(),
            first_row: self.first_row,
            last_row: Some(self.last_row),
            first_column: self.first_column,
            last_column: Some(self.last_column),
            section: self.section.as_deref().map(Into::into),
            skipped: self.skipped.iter().filter(|s| s.why != RowRole::Blank).take(1_000).copied().collect(),
            ..Reading::default()
        }
    }

    /// A row as the `inspect` document has it: what heads a part is listed apart, and is a title or a note among the rows set aside.
    fn plainly(&self, row: SkippedRow) -> SkippedRow {
        let is_above = self.header_rows.first().is_some_and(|&header| row.row < header);
        let why = match row.why {
            RowRole::Section if is_above => RowRole::Title,
            RowRole::Section => RowRole::Note,
            why => why,
        };
        SkippedRow { why, ..row }
    }

    /// The rows that head parts of the table, if any.
    fn sections(&self) -> Option<SectionsSeen> {
        let rows: Vec<u32> =
            self.skipped.iter().filter(|s| s.why == RowRole::Section).map(|s| s.row).collect();
        (!rows.is_empty()).then(|| SectionsSeen { column: self.section.clone(), rows })
    }

    /// The same for the `inspect` document.
    fn seen(&self, sheet: Option<&str>) -> TableSeen {
        TableSeen {
            sheet: sheet.map(str::to_owned),
            header_rows: self.header_rows.clone(),
            first_data_row: self.first_row,
            last_data_row: self.last_row,
            first_column: self.first_column,
            n_columns: self.width(),
            skipped_rows: self.skipped.iter().map(|s| self.plainly(*s)).collect(),
            sections: self.sections(),
            columns: Vec::new(),
        }
    }
}
