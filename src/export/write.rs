//! Writing one cleared table: its files, the dictionary, the meanings of its codes, the data package, the manifest.

use std::path::Path;

use super::dictionary::{About, code_meanings, dictionary};
use super::error::ExportError;
use super::settings::{Format, Options, Target};
use super::sheet::{Column, Sheet};
use super::stage::{Output, Staged, file_stem};
use super::table_file::table_bytes;
use super::{manifest, package};
use crate::base::Context;
use crate::disclosure::Cleared;
use crate::findings::{Findings, Message, Place};

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
        let recipient = if policy.recipient.is_empty() { &policy.id } else { &policy.recipient };
        findings.warn(
            Message::new("export-finding-limits").with("recipient", recipient.as_str()),
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
