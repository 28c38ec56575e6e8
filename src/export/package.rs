//! `datapackage.json`: the Frictionless Data Package (version 2) around the files, so that other programs know names, types and meanings.

use serde_json::{Map, Value, json};

use super::dictionary::{About, type_name};
use super::settings::{Options, Separator};
use super::stage::Output;
use crate::disclosure::Cleared;

/// The package's description; `tables` are the written files of the cleared table, `extra` dictionary and codes.
pub(super) fn package(
    cleared: &Cleared,
    about: &About<'_>,
    tables: &[(Output, Options)],
    extra: &[Output],
) -> String {
    let policy = cleared.policy();
    let mut out = Map::new();
    out.insert("$schema".to_owned(), json!("https://datapackage.org/profiles/2.0/datapackage.json"));
    out.insert("name".to_owned(), json!(super::stage::file_stem(&policy.id).to_lowercase()));
    out.insert("title".to_owned(), json!(about.title));
    out.insert("description".to_owned(), json!(format!("{} / {}", policy.recipient, policy.purpose)));
    if !about.licence.is_empty() {
        out.insert("licenses".to_owned(), json!([{ "name": about.licence }]));
    }
    if !about.sources.is_empty() {
        let of = |left_out: bool| {
            let lines = about.sources.iter().filter(move |s| s.left_out == left_out);
            lines.map(|s| json!({ "title": s.label })).collect::<Vec<Value>>()
        };
        out.insert("sources".to_owned(), json!(of(false)));
        // Whoever gets the package must see that it is not whole; the standard leaves room for properties of one's own.
        let missing = of(true);
        if !missing.is_empty() {
            out.insert("sourcesLeftOut".to_owned(), json!(missing));
        }
    }
    let mut resources = Vec::new();
    for (file, options) in tables {
        let mut one = resource(file, &file.format);
        if file.format == "csv" {
            let delimiter = if options.separator == Separator::Semicolon { ";" } else { "," };
            one.insert("dialect".to_owned(), json!({ "delimiter": delimiter }));
            one.insert("type".to_owned(), json!("table"));
            one.insert("schema".to_owned(), schema(cleared));
        }
        resources.push(Value::Object(one));
    }
    for file in extra {
        let name = if file.path.ends_with("codes.csv") { "codes" } else { "dictionary" };
        resources.push(Value::Object(resource(file, name)));
    }
    out.insert("resources".to_owned(), Value::Array(resources));
    serde_json::to_string_pretty(&out).unwrap_or_default() + "\n"
}

fn resource(file: &Output, name: &str) -> Map<String, Value> {
    let own_name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let media = match file.format.as_str() {
        "csv" => "text/csv",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/vnd.apache.parquet",
    };
    let mut out = Map::new();
    out.insert("name".to_owned(), json!(if name == "csv" { "data" } else { name }));
    out.insert("path".to_owned(), json!(own_name));
    out.insert("format".to_owned(), json!(file.format));
    out.insert("mediatype".to_owned(), json!(media));
    if file.format == "csv" {
        out.insert("encoding".to_owned(), json!("utf-8"));
    }
    out.insert("bytes".to_owned(), json!(file.bytes));
    out.insert("hash".to_owned(), json!(format!("sha256:{}", file.sha256)));
    out
}

fn schema(cleared: &Cleared) -> Value {
    let fields: Vec<Value> = cleared
        .fields()
        .iter()
        .map(|f| {
            let mut one = Map::new();
            one.insert("name".to_owned(), json!(f.field.name.as_str()));
            // A cell that does not read as its kind stays as written, so a promise is made only where it is kept.
            let kept = cleared.table().text(f.field.name.as_str()).is_ok_and(|cells| {
                cells.iter().flatten().all(|c| {
                    !matches!(super::cell::Cell::read(f.kind, c), super::cell::Cell::Text(_))
                        || type_name(f.kind) == "string"
                })
            });
            one.insert("type".to_owned(), json!(if kept { type_name(f.kind) } else { "string" }));
            one.insert("title".to_owned(), json!(f.field.label.en));
            let about = [&f.field.definition.en, &f.field.unit.en, &f.field.period.en, &f.field.note];
            let about: Vec<&str> = about.into_iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
            if !about.is_empty() {
                one.insert("description".to_owned(), json!(about.join(" · ")));
            }
            Value::Object(one)
        })
        .collect();
    json!({ "fields": fields, "missingValues": [""] })
}
