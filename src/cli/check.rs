//! `diwan-cli check`: everything that can be judged about a project without running it.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::report::{self, Failure, FindingJson};
use crate::findings::{Findings, Severity};
use crate::{codes, pipeline, project};

/// Judge a project without running it: missing files, names that lead nowhere.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli check sample-data/residents.diwan")]
pub(super) struct Args {
    /// The project file.
    project: PathBuf,
    /// Exit with 1 when there is a warning or an error.
    #[arg(long)]
    strict: bool,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    project: String,
    findings: Vec<FindingJson>,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let loaded = project::file::load(&args.project)?;
    let dir = args.project.parent().unwrap_or(std::path::Path::new(""));
    let findings = Findings::new();
    project::check(&loaded.project, dir, codes::is_builtin, &findings);
    pipeline::report_changed(&loaded.project, dir, &findings);
    let findings = findings.into_sorted();
    if args.json {
        let project = args.project.display().to_string();
        report::print_json(&Answer { project, findings: report::findings_json(&findings) })?;
    } else {
        for finding in &findings {
            say_line!("{}", report::finding_line(finding));
        }
    }
    let grave = findings.iter().any(|f| f.severity >= Severity::Warning);
    Ok(ExitCode::from(u8::from(args.strict && grave)))
}
