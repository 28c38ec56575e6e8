//! `diwan-cli schema map|fill|leave-out`: which column fills which field and why, and filling a field in another way than from one column.
//!
//! The source is read and cleaned first, because only then it is known which columns it has; a column that is not there is refused by name.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use super::crosswalk::{folder_of, to_change};
use super::progress::Shown;
use super::report::{self, Failure};
use crate::base::{ColumnName, FieldName, SourceId};
use crate::codes::Lists;
use crate::findings::Message;
use crate::pipeline::{self, Cache, Outcomes, Run, Stage, facts_of, hits};
use crate::project::{Edit, Project, file};
use crate::schema::{From, Mapping, MappingEdit, NameOrder, NamePart, suggest};
use crate::table::profile::profile;

#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Args {
    /// The project.
    project: PathBuf,
    /// The source's id.
    source: String,
    /// The field.
    field: String,
    #[command(flatten)]
    way: Way,
    /// Between joined columns; one space where it is not given.
    #[arg(long, value_name = "TEXT", requires = "join")]
    between: Option<String>,
    /// The column with the day of the month.
    #[arg(long, value_name = "COLUMN", requires_all = ["month", "year"])]
    day: Option<String>,
    /// The column with the month.
    #[arg(long, value_name = "COLUMN", requires = "day")]
    month: Option<String>,
    /// The column with the year.
    #[arg(long, value_name = "COLUMN", requires = "day")]
    year: Option<String>,
    /// In whole names the family name stands first.
    #[arg(long)]
    family_first: bool,
}

/// One of these ways, or `--day --month --year`.
#[derive(clap::Args)]
#[group(required = false, multiple = false)]
struct Way {
    /// From this column.
    #[arg(long, value_name = "COLUMN", conflicts_with = "day")]
    column: Option<String>,
    /// From columns joined in this order; given once for each.
    #[arg(long, value_name = "COLUMN", conflicts_with = "day")]
    join: Vec<String>,
    /// From the given name in this column of whole names.
    #[arg(long, value_name = "COLUMN", conflicts_with = "day")]
    given_of: Option<String>,
    /// From the family name in this column of whole names.
    #[arg(long, value_name = "COLUMN", conflicts_with = "day")]
    family_of: Option<String>,
    /// This value in every row.
    #[arg(long, value_name = "TEXT", conflicts_with = "day")]
    value: Option<String>,
    /// From nothing: take away what fills it.
    #[arg(long, conflicts_with = "day")]
    nothing: bool,
}

impl Args {
    /// What was said; `None` for `--nothing`.
    fn from(&self) -> Result<Option<From>, Failure> {
        let way = &self.way;
        let named = |name: &String| ColumnName::from(name.as_str());
        let order = if self.family_first { NameOrder::FamilyFirst } else { NameOrder::GivenFirst };
        let part = |name: &String, part| Some(From::NamePart { column: named(name), part, order });
        if way.nothing {
            return Ok(None);
        }
        let from = if let (Some(day), Some(month), Some(year)) = (&self.day, &self.month, &self.year) {
            Some(From::Date { day: named(day), month: named(month), year: named(year) })
        } else if let Some(column) = &way.column {
            Some(From::Column(named(column)))
        } else if let Some(column) = &way.given_of {
            part(column, NamePart::Given)
        } else if let Some(column) = &way.family_of {
            part(column, NamePart::Family)
        } else if way.join.len() > 1 {
            let by = self.between.clone().unwrap_or_else(|| " ".to_owned());
            Some(From::Joined { columns: way.join.iter().map(named).collect(), by })
        } else {
            way.value.clone().filter(|v| !v.trim().is_empty()).map(From::Constant)
        };
        from.map(Some).ok_or_else(|| Message::new("cli-fill-how").into())
    }
}

pub(super) fn fill(args: &Args) -> Result<(), Failure> {
    let mut project = to_change(&args.project)?;
    let from = args.from()?;
    let field: FieldName = args.field.as_str().into();
    if project.schema.field(&field).is_none() {
        let fields = project.schema.fields.iter().map(|f| f.name.as_str()).collect::<Vec<_>>().join(", ");
        let said = Message::new("cli-unknown-field").with("field", field.as_str());
        return Err(said.with("fields", fields).into());
    }
    let source = known_source(&project, &args.source)?;
    if let Some(from) = &from {
        let outcomes = cleaned(&project, &args.project)?;
        for column in from.columns() {
            known_column(&outcomes, &source, column)?;
        }
    }
    let edit = match from {
        Some(from) => MappingEdit::Put { mapping: Mapping { source, field, from } },
        None => MappingEdit::Remove { source, field },
    };
    done(&args.project, &mut project, edit)
}

pub(super) fn leave_out(path: &Path, source: &str, column: &str) -> Result<(), Failure> {
    let mut project = to_change(path)?;
    let source = known_source(&project, source)?;
    let column = ColumnName::from(column);
    let outcomes = cleaned(&project, path)?;
    known_column(&outcomes, &source, &column)?;
    done(path, &mut project, MappingEdit::LeaveOut { source, column })
}

fn done(path: &Path, project: &mut Project, edit: MappingEdit) -> Result<(), Failure> {
    let edit = Edit::Mapping { edit };
    let said = edit.sentence();
    edit.apply(project).map_err(|e| Failure(e.to_string()))?;
    file::save(path, project)?;
    say_line!("{}", report::say(&said));
    Ok(())
}

/// The sources as they stand after cleaning.
fn cleaned(project: &Project, path: &Path) -> Result<Arc<Outcomes>, Failure> {
    let cache = Cache::default();
    let run = Run { project, dir: folder_of(path), cache: &cache };
    pipeline::run_to(&run, Stage::Clean, &mut Shown::new(report::context()))
        .map_err(|failed| Failure::from(failed.error.message()))
}

fn known_source(project: &Project, id: &str) -> Result<SourceId, Failure> {
    let found = project.sources.iter().find(|s| s.id.as_str() == id);
    found.map(|s| s.id.clone()).ok_or_else(|| {
        let ids = project.sources.iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(", ");
        Message::new("cli-unknown-source").with("source", id).with("sources", ids).into()
    })
}

fn known_column(outcomes: &Outcomes, source: &SourceId, column: &ColumnName) -> Result<(), Failure> {
    let columns = outcomes.cleans.get(source).map(|c| c.end.columns()).unwrap_or_default();
    if columns.contains(column) {
        return Ok(());
    }
    let names = columns.iter().map(ColumnName::as_str).collect::<Vec<_>>().join(", ");
    Err(Message::new("cli-unknown-column").with("column", column.as_str()).with("columns", names).into())
}

#[derive(Serialize)]
struct SourceMap {
    source: String,
    lines: Vec<LineJson>,
    left_out: Vec<LeftJson>,
}

#[derive(Serialize)]
struct LineJson {
    field: String,
    from: From,
    /// How sure the proposal was; nothing where it was filled by hand.
    confidence: Option<f64>,
    evidence: Vec<String>,
}

#[derive(Serialize)]
struct LeftJson {
    column: String,
    by_hand: bool,
    why: String,
}

pub(super) fn show_map(path: &Path, json: bool) -> Result<(), Failure> {
    let project = file::load(path)?.project;
    let outcomes = cleaned(&project, path)?;
    let (lists, _) = Lists::load(folder_of(path), &project.codes.lists);
    let mut maps = Vec::new();
    for source in &project.sources {
        let Some(cleaned) = outcomes.cleans.get(&source.id) else { continue };
        let profiles = profile(&report::context(), &cleaned.end).map_err(|e| Failure(e.to_string()))?;
        let facts = facts_of(source.id.as_str(), &profiles, vec![source.label.clone()]);
        let ask: suggest::Hits<'_> = &|list, values| hits(&lists, list, values);
        let found = suggest::proposed(&facts, &project.schema.fields, ask);
        maps.push(map_of(&project, &source.id, &cleaned.end.columns(), &found));
    }
    if json {
        return report::print_json(&maps);
    }
    for map in &maps {
        for line in &map.lines {
            say_line!("{}\t{}\t← {}\t{}", map.source, line.field, line.from.words(), line.evidence.join(" "));
        }
        for left in &map.left_out {
            say_line!("{}\t–\t{}\t{}", map.source, left.column, left.why);
        }
    }
    Ok(())
}

/// The map of one source as it stands, beside what would be proposed.
fn map_of(project: &Project, id: &SourceId, columns: &[ColumnName], found: &suggest::Proposed) -> SourceMap {
    let language = report::language().code();
    let label = |name: &FieldName| match project.schema.field(name).map(|f| f.label.get(language)) {
        Some(label) if !label.is_empty() => label.to_owned(),
        _ => name.to_string(),
    };
    let mine = || project.mappings.lines.iter().filter(|l| &l.source == id);
    let lines = mine().map(|line| {
        let proposal = found.mappings.iter().find(|p| &p.decision == line);
        LineJson {
            field: line.field.to_string(),
            from: line.from.clone(),
            confidence: proposal.map(|p| p.confidence),
            evidence: proposal.iter().flat_map(|p| &p.evidence).map(report::say).collect(),
        }
    });
    let is_used = |column: &&ColumnName| mine().any(|l| l.from.columns().contains(column));
    let left = columns.iter().filter(|c| !is_used(c)).map(|column| {
        let by_hand = project.mappings.left_out.iter().any(|(s, c)| s == id && c == column);
        let reason = found.left.iter().find(|l| &l.column == column);
        let could = found.mappings.iter().find(|p| p.decision.from.columns().contains(&column));
        let why = match (reason, could) {
            (Some(reason), _) => report::say(&reason.message(&label)),
            (None, Some(p)) => {
                report::say(&Message::new("schema-left-open").with("field", label(&p.decision.field)))
            }
            (None, None) => String::new(),
        };
        LeftJson { column: column.to_string(), by_hand, why }
    });
    SourceMap { source: id.to_string(), lines: lines.collect(), left_out: left.collect() }
}
