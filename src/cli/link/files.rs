//! The files that `link` and `dedupe` write: pairs, clusters and the model.
//!
//! Each gets its final name only when it is whole. Weights of Diwan's own models have four decimals; those of a model that Splink trained are written so
//! that they can be compared with Splink's own.

use std::io::Write;
use std::path::Path;

use polars::prelude::{StringChunked, UInt32Chunked};
use rayon::prelude::*;

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
    let header = [
        "source_a",
        "row_a",
        "id_a",
        "source_b",
        "row_b",
        "id_b",
        "match_weight",
        "match_probability",
        "decision",
    ];
    let pairs = csv_text(&header, linked.pairs.len(), |i, out, number| {
        let pair = &linked.pairs[i];
        origin.write(pair.a, out, number)?;
        origin.write(pair.b, out, number)?;
        if linked.splink.is_some() {
            let weight = linked.weight(pair);
            out.write_field(spelt(number, format_args!("{weight:.9}")))?;
            out.write_field(spelt(number, format_args!("{:.9}", probability(weight))))?;
        } else {
            out.write_field(decimal(number, pair.weight, 4))?;
            out.write_field(decimal(number, pair.probability, 6))?;
        }
        out.write_field(match linked.decision(pair) {
            Decision::Link => "link",
            Decision::Review => "review",
            Decision::No => "no",
        })
    });
    save(&options.out.join("pairs.csv"), &pairs?)?;
    let entities = &linked.entities.of_row;
    let clusters = csv_text(&["source", "row", "id", "cluster"], entities.len(), |row, out, number| {
        origin.write(row as u32, out, number)?;
        out.write_field(spelt(number, format_args!("{}", entities[row])))
    });
    save(&options.out.join("clusters.csv"), &clusters?)?;
    save(&options.out.join("model.json"), &[model.as_bytes().to_vec()])?;
    match &options.save_model {
        Some(path) => save(path, &[model.as_bytes().to_vec()]),
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

/// A number with so many decimals, as `{:.n}` writes it. Its multiple by a power of ten is exact, so that it is rounded once; numbers of a million
/// and more are left to the usual way.
fn decimal(text: &mut String, number: f32, decimals: usize) -> &str {
    let power = 10u64.pow(decimals as u32);
    let whole = (f64::from(number.abs()) * power as f64).round_ties_even();
    if !number.is_finite() || number.abs() >= 1e6 || decimals > 6 {
        return spelt(text, format_args!("{number:.decimals$}"));
    }
    let (whole, sign) = (whole as u64, if number.is_sign_negative() { "-" } else { "" });
    spelt(text, format_args!("{sign}{}.{:0decimals$}", whole / power, whole % power))
}

/// A CSV table of `rows` lines under a header, in parts made on all cores.
fn csv_text(
    header: &[&str],
    rows: usize,
    line: impl Fn(usize, &mut csv::Writer<Vec<u8>>, &mut String) -> csv::Result<()> + Sync,
) -> Result<Vec<Vec<u8>>, Failure> {
    const CHUNK: usize = 1 << 14;
    let part = |chunk: usize| {
        let mut out = csv::Writer::from_writer(Vec::new());
        let mut number = String::new();
        if chunk == 0 {
            out.write_record(header)?;
        }
        for row in chunk * CHUNK..((chunk + 1) * CHUNK).min(rows) {
            line(row, &mut out, &mut number)?;
            out.write_record(None::<&[u8]>)?;
        }
        out.into_inner().map_err(|e| csv::Error::from(e.into_error()))
    };
    let parts: csv::Result<Vec<Vec<u8>>> =
        (0..rows.div_ceil(CHUNK).max(1)).into_par_iter().map(part).collect();
    parts.map_err(|e| Failure(e.to_string()))
}

/// Writes beside and renames, so that no half-written file has the final name.
fn save(path: &Path, parts: &[Vec<u8>]) -> Result<(), Failure> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", path.display()));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    parts.iter().try_for_each(|part| file.write_all(part)).map_err(failed)?;
    file.persist(path).map_err(|e| failed(e.error))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn decimals_are_written_as_the_standard_library_writes_them(bits in any::<u32>(), small in -90.0f32..90.0) {
            let mut text = String::new();
            for number in [f32::from_bits(bits), small, (small * 16.0).round() / 32.0] {
                prop_assert_eq!(decimal(&mut text, number, 4), format!("{number:.4}"));
                prop_assert_eq!(decimal(&mut text, number, 6), format!("{number:.6}"));
            }
        }
    }
}
