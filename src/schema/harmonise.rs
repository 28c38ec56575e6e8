//! All cleaned tables become one table in the common schema: mapped columns under their field's name, one source under the other.
//!
//! Fields keep the order of the schema; a field that no source fills is an empty column. Mappings that lead nowhere are findings.

use polars::prelude::*;

use super::definition::{self, Filling};
use super::{From, Mappings, Schema, names};
use crate::base::{Cancelled, ColumnName, Context, SourceId};
use crate::findings::{Findings, Message, Place};
use crate::table::parse::{DateReading, date_from_text};
use crate::table::{Field, Table, TableError};

/// The tables could not be brought together.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SchemaError {
    /// Stopped on request.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A table did not allow it.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// Stacks the tables (rows × columns of each source) into one of the common fields.
pub fn harmonise(
    ctx: &Context,
    tables: &[(SourceId, Table)],
    schema: &Schema,
    mappings: &Mappings,
    findings: &Findings,
) -> Result<Table, SchemaError> {
    ctx.progress.begin(tables.len() as u64);
    let mut parts = Vec::with_capacity(tables.len());
    let mut fillings: Vec<(&Field, Vec<Filling>)> = schema.fields.iter().map(|f| (f, Vec::new())).collect();
    for (source, table) in tables {
        ctx.check()?;
        let mut columns = Vec::with_capacity(schema.fields.len());
        for (field, filled) in &mut fillings {
            let line = mappings.lines.iter().find(|m| &m.source == source && m.field == field.name);
            let cells = match line {
                None => None,
                Some(line) => cells(table, &line.from, |missing| {
                    let message = Message::new("schema-column-missing")
                        .with("column", missing)
                        .with("field", field.label.en.as_str());
                    findings.warn(message, Place::source(source).field(missing));
                }),
            };
            if let (Some(line), Some(cells)) = (line, &cells)
                && !matches!(line.from, From::Constant(_))
            {
                let look = definition::look(cells);
                filled.push(Filling { source: source.clone(), column: line.from.words().into(), look });
            }
            let cells =
                cells.unwrap_or_else(|| StringChunked::full_null(field.name.as_str().into(), table.height()));
            columns.push((field.name.as_str(), cells));
        }
        let rows: Vec<u32> = table.rows().iter().map(Option::unwrap_or_default).collect();
        parts.push(Table::from_columns(source, rows, columns)?);
        ctx.progress.add(1);
    }
    let all = Table::stack(&parts)?;
    ask(&all, fillings, mappings, findings);
    Ok(all)
}

/// The cells that fill a field, or `None` when nothing of it is there.
fn cells<'a>(table: &'a Table, from: &'a From, missing: impl Fn(&str)) -> Option<StringChunked> {
    match from {
        From::Column(column) => match table.text(column.as_str()) {
            Ok(cells) => Some(cells.clone()),
            Err(_) => {
                missing(column.as_str());
                None
            }
        },
        From::Joined { columns, by } => {
            let mut found = Vec::new();
            for column in columns {
                match table.text(column.as_str()) {
                    Ok(cells) => found.push(cells.iter()),
                    Err(_) => missing(column.as_str()),
                }
            }
            let mut builder = StringChunkedBuilder::new("joined".into(), table.height());
            for _ in 0..table.height() {
                let parts: Vec<&str> = found.iter_mut().filter_map(|cells| cells.next().flatten()).collect();
                builder.append_option((!parts.is_empty()).then(|| parts.join(by)));
            }
            Some(builder.finish())
        }
        From::Date { day, month, year } => {
            let part = |column: &'a ColumnName| {
                let cells = table.text(column.as_str());
                if cells.is_err() {
                    missing(column.as_str());
                }
                cells.ok().map(StringChunked::iter)
            };
            let (mut day, mut month, mut year) = (part(day)?, part(month)?, part(year)?);
            let dates = (0..table.height()).map(|_| {
                let parts = [day.next(), month.next(), year.next()].map(Option::flatten);
                date_of(parts.map(|p| p.map(str::trim).filter(|t| !t.is_empty())))
            });
            Some(dates.collect())
        }
        From::NamePart { column, part, order } => match table.text(column.as_str()) {
            Ok(cells) => Some(cells.iter().map(|whole| names::part(whole?, *part, *order)).collect()),
            Err(_) => {
                missing(column.as_str());
                None
            }
        },
        From::Constant(value) => Some(StringChunked::full("constant".into(), value, table.height())),
    }
}

/// The day that three cells write; where they write none, what stands in them, so that a person sees it.
fn date_of(parts: [Option<&str>; 3]) -> Option<String> {
    if let [Some(day), Some(month), Some(year)] = parts {
        let by = if month.chars().all(|c| c.is_ascii_digit()) { '/' } else { ' ' };
        let text = format!("{day}{by}{month}{by}{year}");
        return Some(date_from_text(&text, &DateReading::default()).map_or(text, |date| date.to_string()));
    }
    let written: Vec<&str> = parts.into_iter().flatten().collect();
    (!written.is_empty()).then(|| written.join("/"))
}

/// Asks about columns that fill one field and do not seem to mean the same, and counts the rows that lack a required value.
fn ask(all: &Table, fillings: Vec<(&Field, Vec<Filling>)>, mappings: &Mappings, findings: &Findings) {
    for (field, columns) in fillings {
        if !mappings.alike.contains(&field.name) {
            for difference in definition::differences(field, &columns) {
                findings.warn(difference.message(), difference.place());
            }
        }
        let lacking = all.text(field.name.as_str()).map_or(0, StringChunked::null_count);
        if field.required && lacking > 0 {
            let message = Message::new("schema-required-empty")
                .with("field", field.label.en.as_str())
                .with("rows", lacking);
            findings.note(message, Place::default().field(field.name.as_str()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Mapping;
    use crate::table::Field;

    #[test]
    fn columns_become_fields_and_missing_ones_are_said() {
        let a = Table::from_rows("a", &[&["NOM", "jour", "mois"], &["Haddad", "24", "02"], &["", "", "3"]])
            .unwrap();
        let b = Table::from_rows("b", &[&["name"], &["Yılmaz"]]).unwrap();
        let field = |name: &str| Field { name: name.into(), ..Field::default() };
        let schema =
            Schema { fields: vec![field("name"), field("day"), field("origin")], ..Schema::default() };
        let line =
            |source: &str, field: &str, from| Mapping { source: source.into(), field: field.into(), from };
        let mappings = Mappings {
            lines: vec![
                line("a", "name", From::Column("NOM".into())),
                line(
                    "a",
                    "day",
                    From::Joined { columns: vec!["jour".into(), "mois".into()], by: "/".into() },
                ),
                line("b", "name", From::Column("name".into())),
                line("b", "day", From::Column("gone".into())),
                line("b", "origin", From::Constant("TR".into())),
            ],
            ..Mappings::default()
        };
        let findings = Findings::new();
        let tables = [("a".into(), a), ("b".into(), b)];
        let all = harmonise(&Context::for_tests(), &tables, &schema, &mappings, &findings).unwrap();
        assert_eq!(
            all.to_rows(),
            [["name", "day", "origin"], ["Haddad", "24/02", ""], ["", "3", ""], ["Yılmaz", "", "TR"]]
        );
        assert_eq!(findings.into_sorted().len(), 1);
        assert_eq!(all.record(2).map(|r| r.row), Some(2));
    }
}
