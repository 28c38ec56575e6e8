//! The correction list for one department: file, row and cell with both values and no other field, so that it can be sent.
//!
//! Asked for by a file dialog, written by a job; it names rows as the department counts them.

use std::path::{Path, PathBuf};

use crate::base::{FieldName, SourceId};
use crate::findings::Message;
use crate::golden::{Conflict, Golden};
use crate::gui::Workbench;
use crate::gui::dialogs::picker::Ask;
use crate::gui::frame::notices::Notice;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::field_label;
use crate::gui::wishes::{JobWish, Then, Wish, Wishes};
use crate::schema::From;
use crate::table::Table;

/// What is to be corrected.
#[derive(Clone, Debug)]
pub(super) struct Correction {
    /// The field.
    pub(super) field: FieldName,
    /// The department that gets the list.
    pub(super) source: SourceId,
    /// The department whose values stand beside.
    pub(super) other: SourceId,
    /// The disagreements.
    pub(super) conflicts: Vec<Conflict>,
}

/// Asks where to save the list, then writes it.
pub(super) fn save(look: &Look<'_>, golden: &Golden, correction: Correction, wishes: &mut Wishes) {
    let heads = [
        look.t("review-csv-file"),
        look.t("review-csv-row"),
        look.t("review-csv-column"),
        look.say(&Message::new("review-csv-value").with("source", look.source_label(&correction.source))),
        look.say(&Message::new("review-csv-value").with("source", look.source_label(&correction.other))),
        look.t("review-csv-difference"),
    ];
    let heads = heads.map(|h| crate::gui::widgets::bidi::plain(&h));
    let file = look.project.source(&correction.source).map_or("", |s| s.spec.path.as_str());
    let file = file.rsplit('/').next().unwrap_or_default().to_owned();
    let column = column_of(look, &correction);
    let words = |kind: crate::golden::Difference| look.t(kind.message_id());
    let kinds: Vec<String> = crate::golden::Difference::ALL.into_iter().map(words).collect();
    let table = golden.coded().clone();
    let title =
        look.say(&Message::new("review-correct-for").with("source", look.source_label(&correction.source)));
    let name = format!("{}_{}.csv", correction.source, correction.field);
    let ask = Ask::SaveAs { title, name, folder: look.dir.to_owned(), ending: "csv" };
    wishes.pick(ask, move |bench: &mut Workbench, paths: Vec<PathBuf>| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| -> Then {
            let lines = lines(&table, &correction, &file, &column, &kinds);
            let n = lines.len();
            let written = write(&path, &heads, &lines);
            Box::new(move |bench: &mut Workbench| bench.wish(Wish::Notify(notice(&path, n, written))))
        };
        bench.wish(Wish::Job(JobWish { name: "correction list", work: Box::new(work) }));
    });
}

/// What the department calls the column; the field's own label where several columns make it up.
fn column_of(look: &Look<'_>, correction: &Correction) -> String {
    let lines = &look.project.mappings.lines;
    let line = lines.iter().find(|l| l.source == correction.source && l.field == correction.field);
    match line.map(|l| &l.from) {
        Some(from) if !matches!(from, From::Constant(_)) => from.words(),
        _ => field_label(look, &correction.field),
    }
}

fn lines(
    table: &Table,
    correction: &Correction,
    file: &str,
    column: &str,
    kinds: &[String],
) -> Vec<[String; 6]> {
    let mut out = Vec::new();
    for conflict in &correction.conflicts {
        let of = |row: u32| table.record(row as usize).map(|r| r.source);
        let first = of(conflict.row_a).as_ref() == Some(&correction.source);
        let (own, other) =
            if first { (conflict.row_a, conflict.row_b) } else { (conflict.row_b, conflict.row_a) };
        let Some(place) = table.record(own as usize) else { continue };
        let cell =
            |row: u32| table.cell(correction.field.as_str(), row as usize).unwrap_or_default().to_owned();
        let at = crate::golden::Difference::ALL.iter().position(|k| *k == conflict.kind);
        let kind = at.and_then(|at| kinds.get(at)).cloned().unwrap_or_default();
        out.push([file.to_owned(), place.row.to_string(), column.to_owned(), cell(own), cell(other), kind]);
    }
    out.sort_by_key(|line| line[1].parse::<u32>().unwrap_or_default());
    out
}

fn write(path: &Path, heads: &[String; 6], lines: &[[String; 6]]) -> std::io::Result<()> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
        writer.write_record(heads).map_err(std::io::Error::other)?;
        for line in lines {
            writer.write_record(line).map_err(std::io::Error::other)?;
        }
        writer.flush()?;
    }
    crate::base::files::write_whole(path, &bytes)
}

fn notice(path: &Path, n: usize, written: std::io::Result<()>) -> Notice {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    match written {
        Ok(()) => Notice::good(Message::new("review-correct-done").with("n", n).with("file", name)),
        Err(error) => {
            let why = Message::new("app-detail").with("detail", error.to_string());
            Notice::error(Message::new("review-correct-failed").with("file", name)).text(why)
        }
    }
}
