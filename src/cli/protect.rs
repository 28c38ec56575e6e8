//! `diwan-cli protect`: how easily the people in a file could be recognised, and the same file protected.
//!
//! Columns are named on the command line instead of in a project's policy. Text is compared as written; dates and numbers with many different
//! values among the identifying columns are made coarser first, because no blanking of cells would help against a birthday.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::report::{self, Failure, FindingJson};
use crate::disclosure::{self, Action, Cleared, FieldPolicy, Policy, Report, Risk, RowOrder};
use crate::export::{self, action_message};
use crate::findings::{Findings, Message};
use crate::import;
use crate::table::parse::{DateOrder, DateReading, date_evidence, date_from_text};
use crate::table::strings::{distinct, map_distinct};
use crate::table::{Field, Kind, Labels, Meaning, Role, Table};

/// Risk of recognition before and after, and the protected file.
#[derive(clap::Args)]
#[command(
    after_help = "Example: diwan-cli protect survey.csv --quasi age,sex,district --sensitive income --direct name --out survey-protected.csv"
)]
pub(super) struct Args {
    /// The file.
    file: PathBuf,
    /// Columns that could single a person out together.
    #[arg(long, value_delimiter = ',', required = true)]
    quasi: Vec<String>,
    /// Columns that must not be learnt about a person: groups that show one value only have it hidden.
    #[arg(long, value_delimiter = ',')]
    sensitive: Vec<String>,
    /// Columns that name a person; they are left out.
    #[arg(long, value_delimiter = ',')]
    direct: Vec<String>,
    /// How many rows must look alike.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    k: u32,
    /// How many different sensitive values a group must show.
    #[arg(long, default_value_t = 2)]
    l: u32,
    /// The column with the number of people that a row stands for.
    #[arg(long)]
    weight: Option<String>,
    /// Leave dates and numbers as they are and only blank cells.
    #[arg(long)]
    no_coarsening: bool,
    /// The sheet of a workbook.
    #[arg(long)]
    sheet: Option<String>,
    /// The protected file (csv, xlsx, ods, parquet).
    #[arg(long)]
    out: Option<PathBuf>,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    file: String,
    k: u32,
    rows_in: usize,
    rows_out: usize,
    rows_left_out: usize,
    cells_blanked: usize,
    sensitive_cells_hidden: usize,
    before: RiskJson,
    after: RiskJson,
    fields: Vec<FieldJson>,
    out: Option<String>,
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct RiskJson {
    classes: usize,
    smallest_class: u32,
    rows_below_k: usize,
    rows_at_risk: f64,
    highest_risk: f64,
    average_risk: f64,
    expected_recognitions: f64,
    alike: [u32; 6],
}

impl From<&Risk> for RiskJson {
    fn from(risk: &Risk) -> RiskJson {
        RiskJson {
            classes: risk.classes,
            smallest_class: risk.smallest,
            rows_below_k: risk.below_k,
            rows_at_risk: risk.knows_a_neighbour.at_risk,
            highest_risk: risk.knows_a_neighbour.highest,
            average_risk: risk.knows_a_neighbour.average,
            expected_recognitions: risk.expected,
            alike: risk.alike,
        }
    }
}

#[derive(Serialize)]
struct FieldJson {
    field: String,
    role: Role,
    treatment: String,
    cells_blanked: usize,
    detail_lost: f64,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let (context, findings) = (report::context(), Findings::new());
    let (proposed, imported) = import::inspect(&context, &args.file, args.sheet.as_deref(), &findings)
        .map_err(|e| Failure::from(e.message()))?;
    let mut table = imported.table;
    let asked = args.quasi.iter().chain(&args.sensitive).chain(&args.direct).chain(&args.weight);
    for column in asked {
        if !table.has(column) {
            let has = table.column_names().collect::<Vec<_>>().join(", ");
            return Err(Message::new("disclosure-error-no-column")
                .with("column", column.as_str())
                .with("has", has)
                .into());
        }
    }
    let seen = proposed.inspection.tables.first().map(|t| t.columns.as_slice()).unwrap_or_default();
    let mut fields = Vec::new();
    let mut policy = Policy {
        id: "protect".to_owned(),
        k: args.k,
        l: if args.sensitive.is_empty() { 0 } else { args.l },
        order: RowOrder::AsIs,
        ..Policy::default()
    };
    for name in table.columns() {
        let kind = seen.iter().find(|c| c.name == name.as_str()).map_or(Kind::Text, |c| c.kind);
        let role = role_of(args, name.as_str());
        if role == Role::Quasi && kind == Kind::Date {
            table = with_dates(&table, name.as_str(), context.today).map_err(|e| Failure(e.to_string()))?;
        }
        let action = match role {
            Role::Direct => Action::Drop,
            _ => Action::Keep,
        };
        let label = Labels { en: name.0.clone(), ..Labels::default() };
        // Only what --direct names is a direct identifier here, whatever the column's name suggests.
        let field = Field {
            name: name.0.as_str().into(),
            kind,
            meaning: Meaning::Other,
            role: Some(role),
            label,
            ..Field::default()
        };
        policy.fields.push(FieldPolicy { field: field.name.clone(), role, action });
        fields.push(field);
    }
    let levels = if args.no_coarsening { 0..1 } else { 0..LEVELS };
    let mut best: Option<(f64, Cleared, Findings)> = None;
    for level in levels {
        let mut policy = policy.clone();
        for (own, field) in policy.fields.iter_mut().zip(&fields).filter(|(own, _)| own.role == Role::Quasi) {
            own.action = coarser(&table, field, level);
        }
        let told = Findings::new();
        let cleared = disclosure::clear(&context, &table, &fields, &policy, None, &|_, _| None, &told)
            .map_err(|e| Failure::from(e.message()))?;
        let lost = detail_lost(cleared.report());
        if best.as_ref().is_none_or(|(least, ..)| lost < *least) {
            best = Some((lost, cleared, told));
        }
    }
    let Some((_, cleared, told)) = best else { return Ok(ExitCode::SUCCESS) };
    if let Some(out) = &args.out {
        let kinds: Vec<Kind> = cleared.fields().iter().map(|f| f.kind).collect();
        export::table_file(&context, cleared.table(), &kinds, out).map_err(|e| Failure::from(e.message()))?;
    }
    let report = cleared.report();
    let mut answer = Answer {
        file: args.file.display().to_string(),
        k: args.k,
        rows_in: report.rows_in,
        rows_out: report.rows_out,
        rows_left_out: report.left_out,
        cells_blanked: report.blanked,
        sensitive_cells_hidden: report.sensitive_hidden,
        before: RiskJson::from(&report.before),
        after: RiskJson::from(&report.after),
        fields: Vec::new(),
        out: args.out.as_ref().map(|o| o.display().to_string()),
        findings: Vec::new(),
    };
    if let Some(weight) = &args.weight {
        answer.before.expected_recognitions = weighted(&table, &args.quasi, weight);
    }
    answer.fields.extend(report.fields.iter().map(|f| FieldJson {
        field: f.field.to_string(),
        role: f.role,
        treatment: report::say(&action_message(&f.action)),
        cells_blanked: f.blanked,
        detail_lost: f.detail_lost,
    }));
    let findings = [findings.into_sorted(), told.into_sorted()].concat();
    if args.json {
        answer.findings = report::findings_json(&findings);
        report::print_json(&answer)?;
    } else {
        for finding in &findings {
            eprintln!("{}", report::finding_line(finding));
        }
        let message = Message::new("disclosure-cli-summary")
            .with("before", report.before.knows_a_neighbour.at_risk * 100.0)
            .with("after", report.after.knows_a_neighbour.at_risk * 100.0)
            .with("rows", report.rows_out);
        say_line!("{}", report::say(&message));
    }
    Ok(ExitCode::SUCCESS)
}

fn role_of(args: &Args, column: &str) -> Role {
    let among = |names: &[String]| names.iter().any(|n| n == column);
    if among(&args.direct) {
        Role::Direct
    } else if among(&args.quasi) {
        Role::Quasi
    } else if among(&args.sensitive) {
        Role::Sensitive
    } else {
        Role::Other
    }
}

/// How many ways of coarsening are tried, from none to bold; the one that keeps most detail after blanking is taken.
const LEVELS: usize = 6;

/// What is done to an identifying column before cells are blanked: dates to years or age bands, numbers with many values to a coarser grid.
fn coarser(table: &Table, field: &Field, level: usize) -> Action {
    let Ok(cells) = table.text(field.name.as_str()) else { return Action::Keep };
    let values = distinct(cells);
    let numbers: Vec<f64> = values.values.iter().filter_map(|v| v.trim().parse().ok()).collect();
    match field.kind {
        _ if level == 0 => Action::Keep,
        Kind::Date | Kind::Datetime if level == 1 => Action::Year,
        Kind::Date | Kind::Datetime => {
            Action::AgeBands { width: [5, 10, 15, 25][(level - 2).min(3)], top: 85 }
        }
        Kind::Whole | Kind::Decimal if values.values.len() > 20 && numbers.len() == values.values.len() => {
            let (low, high) = numbers.iter().fold((f64::MAX, f64::MIN), |(l, h), &n| (l.min(n), h.max(n)));
            let step = (high - low) / [50.0, 25.0, 15.0, 10.0, 5.0][(level - 1).min(4)];
            let round = [1u32, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 10_000, 100_000, 1_000_000];
            Action::Round { base: round.into_iter().find(|&r| f64::from(r) >= step).unwrap_or(1_000_000) }
        }
        _ => Action::Keep,
    }
}

/// The detail that a way of protecting costs: lost in the identifying columns, and with every row that is left out.
fn detail_lost(report: &Report) -> f64 {
    let quasi: Vec<f64> =
        report.fields.iter().filter(|f| f.role == Role::Quasi).map(|f| f.detail_lost).collect();
    let columns = quasi.len() as f64;
    quasi.iter().sum::<f64>() + columns * report.left_out as f64 / (report.rows_in as f64).max(1.0)
}

/// A column of dates in canonical notation; what cannot be read stays.
fn with_dates(
    table: &Table,
    column: &str,
    today: jiff::civil::Date,
) -> Result<Table, crate::table::TableError> {
    let cells = table.text(column)?;
    let values = distinct(cells);
    let evidence = date_evidence(values.values.iter().copied().zip(values.counts.iter().copied()));
    let order: DateOrder = evidence.proven().unwrap_or_else(|| evidence.likely());
    let reading = DateReading::new(order, today);
    let read = |v: &str| Some(date_from_text(v, &reading).map_or_else(|| v.to_owned(), |d| d.to_string()));
    table.with_text(column, map_distinct(cells, read).0)
}

/// Expected recognitions when each row stands for so many people.
fn weighted(table: &Table, quasi: &[String], weight: &str) -> f64 {
    let columns: Vec<Vec<u32>> =
        quasi.iter().filter_map(|q| table.text(q).ok()).map(|cells| distinct(cells).of_row).collect();
    let Ok(weights) = table.text(weight) else { return 0.0 };
    let mut classes: std::collections::BTreeMap<Vec<u32>, (u32, f64)> = std::collections::BTreeMap::new();
    for (row, w) in weights.iter().enumerate() {
        let key = columns.iter().filter_map(|c| c.get(row).copied()).collect();
        let class = classes.entry(key).or_default();
        class.0 += 1;
        class.1 += w.and_then(|w| w.trim().replace(',', ".").parse::<f64>().ok()).unwrap_or(1.0).max(0.0);
    }
    classes.values().map(|&(f, w)| f64::from(f) * disclosure::risk::chance_from_weights(f, w)).sum()
}
