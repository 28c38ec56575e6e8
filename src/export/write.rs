//! Writing one cleared table: its files, the dictionary, the meanings of its codes, the data package, the manifest.

use std::path::{Path, PathBuf};

use super::dictionary::{About, code_meanings, dictionary};
use super::settings::{Format, Options, Target};
use super::stage::{Output, Staged};
use super::table_file::{Column, Sheet, table_bytes};
use super::{manifest, package};
use crate::base::{Cancelled, Context};
use crate::disclosure::Cleared;
use crate::findings::{Findings, Message, Place};
use crate::table::TableError;

/// A file could not be written; nothing was left half-written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It was stopped on request.
    #[error("stopped on request")]
    Cancelled(#[from] Cancelled),
    /// A column is missing or the table is broken.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The disk refused.
    #[error("“{}” cannot be written", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A sheet cannot hold so many rows.
    #[error("a sheet holds at most {most} rows; there are {rows}")]
    TooManyRows {
        /// Rows of the table.
        rows: usize,
        /// Rows that fit.
        most: usize,
    },
    /// A sheet cannot hold so many columns.
    #[error("a sheet cannot hold {0} columns")]
    TooManyColumns(usize),
    /// The file's name does not say a format that can be written.
    #[error("“{}” names no format that can be written (csv, xlsx, ods, parquet)", .0.display())]
    Format(PathBuf),
    /// The writer of a format refused.
    #[error("the file could not be composed: {0}")]
    Encode(String),
}

impl ExportError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            ExportError::Cancelled(_) => Message::new("export-error-cancelled"),
            ExportError::Table(e) => Message::new("export-error-encode").with("detail", e.to_string()),
            ExportError::Write { path, source } => Message::new("export-error-write")
                .with("file", path.display().to_string())
                .with("detail", source.to_string()),
            ExportError::TooManyRows { rows, most } => {
                Message::new("export-error-rows").with("rows", *rows).with("most", *most)
            }
            ExportError::TooManyColumns(n) => Message::new("export-error-columns").with("columns", *n),
            ExportError::Format(path) => {
                Message::new("export-error-format").with("file", path.display().to_string())
            }
            ExportError::Encode(detail) => {
                Message::new("export-error-encode").with("detail", detail.as_str())
            }
        }
    }
}

macro_rules! encode_errors {
    ($($error:ty),*) => {$(
        impl From<$error> for ExportError {
            fn from(error: $error) -> Self {
                ExportError::Encode(error.to_string())
            }
        }
    )*};
}

encode_errors!(csv::Error, rust_xlsxwriter::XlsxError, zip::result::ZipError, polars::error::PolarsError);

/// A text as a file name: letters, digits, `-` and `_`; everything else becomes `-`, and an empty one `export`.
pub(super) fn file_stem(text: &str) -> String {
    let safe: String = text.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
    match safe.trim_matches('-') {
        "" => "export".to_owned(),
        stem => stem.chars().take(80).collect(),
    }
}

/// Writes the targets of this policy below `out_dir`, in a folder named after the policy. Either all files get their final names or none.
pub fn write(
    ctx: &Context,
    cleared: &Cleared,
    targets: &[Target],
    out_dir: &Path,
    about: &About<'_>,
    findings: &Findings,
) -> Result<Vec<Output>, ExportError> {
    let policy = cleared.policy();
    let folder = file_stem(&policy.id);
    let targets: Vec<&Target> = targets.iter().filter(|t| t.policy == policy.id).collect();
    ctx.progress.begin(targets.len() as u64 + 2);
    let mut staged = Staged::default();
    let mut tables: Vec<(Output, Options)> = Vec::new();
    let rows = cleared.table().height();
    let mut used: Vec<String> = Vec::new();
    for target in &targets {
        ctx.check()?;
        let stem = file_stem(if target.name.is_empty() { &policy.id } else { &target.name });
        let path = format!("{folder}/{stem}.{}", target.format.extension());
        if used.contains(&path) {
            continue;
        }
        let words = dictionary(cleared, about, &target.options)?;
        let codes = code_meanings(cleared, about)?;
        let mut sheets = vec![data_sheet(cleared, &target.options, target.format)];
        sheets.push(Sheet::new("dictionary", &words, &[]));
        if codes.height() > 0 {
            sheets.push(Sheet::new("codes", &codes, &[]));
        }
        let metadata =
            [("diwan.policy".to_owned(), policy.id.clone()), ("diwan.title".to_owned(), about.title.clone())];
        let bytes = table_bytes(ctx, &sheets, target.format, &target.options, &metadata)?;
        let output = staged.add(out_dir, &path, target.format.extension(), rows, &bytes)?;
        used.push(path);
        tables.push((output, target.options.clone()));
        ctx.progress.add(1);
    }
    let guarded =
        targets.iter().find(|t| t.options.guard_formulas).map(|t| t.options.clone()).unwrap_or_default();
    let mut extra = Vec::new();
    for (name, table) in
        [("dictionary", dictionary(cleared, about, &guarded)?), ("codes", code_meanings(cleared, about)?)]
    {
        if table.height() == 0 {
            continue;
        }
        // Names that a target took are not taken twice.
        let path = format!("{folder}/{}-{name}.csv", folder);
        let bytes =
            table_bytes(ctx, &[Sheet::new(name, &table, &[])], Format::Csv, &Options::default(), &[])?;
        extra.push(staged.add(out_dir, &path, "csv", table.height(), &bytes)?);
    }
    ctx.progress.add(1);
    let text = package::package(cleared, about, &tables, &extra);
    let mut outputs: Vec<Output> = tables.into_iter().map(|(o, _)| o).chain(extra).collect();
    outputs.push(staged.add(out_dir, &format!("{folder}/datapackage.json"), "json", 0, text.as_bytes())?);
    let text = manifest::manifest(cleared, about, &outputs);
    outputs.push(staged.add(out_dir, &format!("{folder}/manifest.json"), "json", 0, text.as_bytes())?);
    ctx.check()?;
    staged.finish()?;
    ctx.progress.add(1);
    if !cleared.report().safe {
        findings.warn(
            Message::new("export-finding-limits").with("recipient", policy.recipient.as_str()),
            Place::default(),
        );
    }
    let message = Message::new("export-finding-written").with("files", outputs.len()).with("rows", rows);
    findings.note(message, Place::default());
    Ok(outputs)
}

fn data_sheet<'a>(cleared: &'a Cleared, options: &Options, format: Format) -> Sheet<'a> {
    let workbook = matches!(format, Format::Xlsx | Format::Ods);
    let titled = workbook && !options.language.is_empty();
    let mut taken: Vec<String> = Vec::new();
    let columns = cleared.fields().iter().map(|f| {
        let name = f.field.name.0.clone();
        let label = f.field.label.get(&options.language);
        let title = if titled && !label.is_empty() { label.to_owned() } else { name.clone() };
        let title = if taken.contains(&title) { name.clone() } else { title };
        taken.push(title.clone());
        Column { name, title, kind: f.kind }
    });
    Sheet {
        name: "data".to_owned(),
        columns: columns.collect(),
        table: cleared.table(),
        right_to_left: titled && options.language == "ar",
    }
}
