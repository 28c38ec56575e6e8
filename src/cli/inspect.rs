//! `diwan-cli inspect`: what the importer sees in a file, before any decision.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::report::{self, Failure, FindingJson};
use crate::findings::Findings;
use crate::import::{self, Inspection};

/// Say what the importer sees in a file: sheets, tables, header rows, columns.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli inspect registry.xlsx --sheet 2024 --json")]
pub(super) struct Args {
    /// The file.
    file: PathBuf,
    /// The sheet of a workbook; the one with the main table when not given.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    inspection: &'a Inspection,
    findings: Vec<FindingJson>,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let ctx = report::context();
    let findings = Findings::new();
    let looked = import::inspect(&ctx, &args.file, args.sheet.as_deref(), &findings);
    let (proposed, _) = looked.map_err(|e| Failure(report::say(&e.message())))?;
    let findings = findings.into_sorted();
    let inspection = &proposed.inspection;
    if args.json {
        report::print_json(&Answer { inspection, findings: report::findings_json(&findings) })?;
        return Ok(ExitCode::SUCCESS);
    }
    say_line!("{} ({})", inspection.file, inspection.format.as_str());
    if let (Some(encoding), Some(delimiter)) = (&inspection.encoding, inspection.delimiter) {
        say_line!("  {encoding}, {delimiter:?}");
    }
    for table in &inspection.tables {
        say_line!(
            "  {} {:?} → {}–{}, {} × {}",
            table.sheet.as_deref().unwrap_or_default(),
            table.header_rows,
            table.first_data_row,
            table.last_data_row,
            table.last_data_row.saturating_sub(table.first_data_row) + 1,
            table.n_columns
        );
        for column in &table.columns {
            say_line!("    {:<40} {:?} {}", column.name, column.kind, column.examples.join(" · "));
        }
    }
    for finding in &findings {
        say_line!("{}", report::finding_line(finding));
    }
    Ok(ExitCode::SUCCESS)
}
