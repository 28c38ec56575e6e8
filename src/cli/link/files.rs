//! The files that `link` and `dedupe` write: pairs, clusters and the model.
//!
//! Each gets its final name only when it is whole. Weights of Diwan's own models have four decimals; those of a model that Splink trained are written so
//! that they can be compared with Splink's own.

use std::io::Write;
use std::path::Path;

use polars::prelude::{StringChunked, UInt32Chunked};

use super::Options;
use crate::base::SourceId;
use crate::cli::report::Failure;
use crate::linkage::weigh::probability;
use crate::linkage::{Decision, Linked};
use crate::table::Table;

/// Writes the three files; each gets its final name only when it is whole.
pub(super) fn write(
    options: &Options,
    tables: &[(SourceId, Table)],
    linked: &Linked,
    model: &str,
) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", options.out.display()));
    std::fs::create_dir_all(&options.out).map_err(failed)?;
    let origin = Origin::of(tables, options.id.as_deref(), linked.counts.records);
    let pairs = |out: &mut csv::Writer<Vec<u8>>| -> csv::Result<()> {
        let header =
            ["source_a", "row_a", "id_a", "source_b", "row_b", "id_b", "match_weight", "match_probability"];
        out.write_record(header.iter().chain(&["decision"]))?;
        let mut number = String::new();
        for pair in &linked.pairs {
            origin.write(pair.a, out, &mut number)?;
            origin.write(pair.b, out, &mut number)?;
            if linked.splink.is_some() {
                let weight = linked.weight(pair);
                out.write_field(spelt(&mut number, format_args!("{weight:.9}")))?;
                out.write_field(spelt(&mut number, format_args!("{:.9}", probability(weight))))?;
            } else {
                out.write_field(spelt(&mut number, format_args!("{:.4}", pair.weight)))?;
                out.write_field(spelt(&mut number, format_args!("{:.6}", pair.probability)))?;
            }
            out.write_field(match linked.decision(pair) {
                Decision::Link => "link",
                Decision::Review => "review",
                Decision::No => "no",
            })?;
            out.write_record(None::<&[u8]>)?;
        }
        Ok(())
    };
    let clusters = |out: &mut csv::Writer<Vec<u8>>| -> csv::Result<()> {
        out.write_record(["source", "row", "id", "cluster"])?;
        let mut number = String::new();
        for (row, entity) in linked.entities.of_row.iter().enumerate() {
            origin.write(row as u32, out, &mut number)?;
            out.write_field(spelt(&mut number, format_args!("{entity}")))?;
            out.write_record(None::<&[u8]>)?;
        }
        Ok(())
    };
    let (pairs, clusters) = rayon::join(|| csv_text(pairs), || csv_text(clusters));
    save(&options.out.join("pairs.csv"), &pairs?)?;
    save(&options.out.join("clusters.csv"), &clusters?)?;
    save(&options.out.join("model.json"), model.as_bytes())?;
    match &options.save_model {
        Some(path) => save(path, model.as_bytes()),
        None => Ok(()),
    }
}

/// Where the rows of the linked table come from: they follow the files one after the other.
struct Origin<'a> {
    /// File and row in it.
    rows: Vec<(u32, u32)>,
    files: Vec<Origins<'a>>,
}

/// A file's name, its rows' numbers and its identifiers.
struct Origins<'a> {
    source: &'a str,
    numbers: &'a UInt32Chunked,
    ids: Option<&'a StringChunked>,
}

impl<'a> Origin<'a> {
    fn of(tables: &'a [(SourceId, Table)], id: Option<&str>, records: usize) -> Self {
        let mut rows = Vec::with_capacity(records);
        for (at, (_, table)) in tables.iter().enumerate() {
            rows.extend((0..table.height() as u32).map(|row| (at as u32, row)));
        }
        let origins = |(source, table): &'a (SourceId, Table)| Origins {
            source: source.as_str(),
            numbers: table.rows(),
            ids: id.and_then(|id| table.text(id).ok()),
        };
        Origin { rows, files: tables.iter().map(origins).collect() }
    }

    /// Writes source, row and identifier of a row.
    fn write(&self, row: u32, out: &mut csv::Writer<Vec<u8>>, number: &mut String) -> csv::Result<()> {
        let Some(&(at, i)) = self.rows.get(row as usize) else {
            return (0..3).try_for_each(|_| out.write_field(""));
        };
        let file = &self.files[at as usize];
        out.write_field(file.source)?;
        let in_file = file.numbers.get(i as usize).unwrap_or_default();
        out.write_field(spelt(number, format_args!("{in_file}")))?;
        out.write_field(file.ids.and_then(|ids| ids.get(i as usize)).unwrap_or_default())
    }
}

/// What `shown` says, in a text that is used again and again.
fn spelt<'a>(text: &'a mut String, shown: std::fmt::Arguments) -> &'a str {
    text.clear();
    // Writing to a text cannot fail.
    let _ = std::fmt::Write::write_fmt(text, shown);
    text
}

fn csv_text(fill: impl Fn(&mut csv::Writer<Vec<u8>>) -> csv::Result<()>) -> Result<Vec<u8>, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    fill(&mut out).map_err(|e| Failure(e.to_string()))?;
    out.into_inner().map_err(|e| Failure(e.to_string()))
}

/// Writes beside and renames, so that no half-written file has the final name.
fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", path.display()));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.persist(path).map_err(|e| failed(e.error))?;
    Ok(())
}
