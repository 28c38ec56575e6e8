//! `diwan-cli convert`: one file in another format, with dates, numbers and yes/no read as such.
//!
//! The proposals that read a value in one notation are accepted; those that would change what a row says are not: no spellings are merged,
//! no row is taken out, no column is unfolded. A cell that does not read as its column's kind stays as it was written.

use std::path::PathBuf;
use std::process::ExitCode;

use super::report::{self, Failure};
use crate::clean::{self, Step};
use crate::export::{self, Format};
use crate::findings::{Findings, Message};
use crate::import::{self, SourceSpec};
use crate::pipeline;
use crate::table::profile::ColumnProfile;
use crate::table::{Kind, profile};

/// Write the main table of a file in another format, with the types that are proposed for it.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli convert registry.xlsx registry.csv --sheet 2024")]
pub(super) struct Args {
    /// The file.
    file: PathBuf,
    /// The file to write; its ending says the format: csv, xlsx, parquet or ods.
    out: PathBuf,
    /// The sheet of a workbook; the one with the main table when not given.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Leave every cell exactly as the text it is.
    #[arg(long)]
    text: bool,
    /// Repair letters that were misread before they came into the file (Ã© for é).
    #[arg(long)]
    repair_letters: bool,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let extension = args.out.extension().and_then(|e| e.to_str()).unwrap_or_default();
    let out = args.out.display().to_string();
    if Format::from_extension(extension).is_none() {
        return Err(Message::new("cli-convert-format").with("file", out).into());
    }
    if is_same_file(&args.file, &args.out) {
        return Err(Message::new("cli-convert-same").with("file", out).into());
    }
    let (context, findings) = (report::context(), Findings::new());
    let proposed = import::propose(&context, &args.file, args.sheet.as_deref(), &findings)
        .map_err(|e| Failure::from(e.message()))?;
    let path = std::path::absolute(&args.file).unwrap_or_else(|_| args.file.clone());
    let spec = SourceSpec {
        path: path.to_string_lossy().into_owned(),
        reading: import::Reading { repair_letters: args.repair_letters, ..proposed.reading },
        ..SourceSpec::default()
    };
    let stem = args.file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let imported = import::read(&context, &path, &stem.into(), &spec, &findings)
        .map_err(|e| Failure::from(e.message()))?;
    let mut table = imported.table;
    let mut kinds = Vec::new();
    if !args.text {
        let failed = |error: pipeline::StageError| Failure::from(error.message());
        let mut recipe = pipeline::propose_recipe(&context, &table).map_err(failed)?;
        recipe.steps.retain(|entry| reads_only(&entry.step));
        let (cleaned, _) = clean::run(&context, &recipe, &table, &findings).map_err(|e| failed(e.into()))?;
        table = cleaned;
        let profiles = profile::profile(&context, &table).map_err(|e| failed(e.into()))?;
        kinds = profiles.iter().map(kind).collect();
    }
    let findings = findings.into_sorted();
    for finding in &findings {
        eprintln!("{}", report::finding_line(finding));
    }
    export::table_file(&context, &table, &kinds, &args.out).map_err(|e| Failure::from(e.message()))?;
    let message = Message::new("cli-convert-done")
        .with("file", out)
        .with("rows", table.height())
        .with("columns", table.column_names().count())
        .with("typed", kinds.iter().filter(|k| !matches!(k, Kind::Text | Kind::Code)).count());
    say_line!("{}", report::say(&message));
    Ok(ExitCode::SUCCESS)
}

/// Whether a step only writes cells in one notation: same rows, same columns, no value taken for another.
fn reads_only(step: &Step) -> bool {
    matches!(
        step,
        Step::Trim(_)
            | Step::EmptyValues(_)
            | Step::ParseDate(_)
            | Step::ParseTime(_)
            | Step::ParseNumber(_)
            | Step::ParseYesNo(_)
    )
}

/// The kind under which a column is written. Spreadsheets keep 15 digits of a number: longer ones are numbers of something, not amounts.
fn kind(profile: &ColumnProfile) -> Kind {
    match profile.digits {
        Some((_, longest)) if longest > 15 && profile.kind == Kind::Whole => Kind::Code,
        _ => profile.kind,
    }
}

fn is_same_file(a: &std::path::Path, b: &std::path::Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}
