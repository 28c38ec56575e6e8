//! The files that `link` and `dedupe` write: pairs, clusters and the model.
//!
//! Each gets its final name only when it is whole. Weights of Diwan's own models have four decimals; those of a model that Splink trained are written so
//! that they can be compared with Splink's own.

use std::io::Write;
use std::path::Path;

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
    // Rows of the linked table follow the files one after the other.
    let mut origin: Vec<(usize, usize)> = Vec::with_capacity(linked.counts.records);
    for (at, (_, table)) in tables.iter().enumerate() {
        origin.extend((0..table.height()).map(|row| (at, row)));
    }
    let cells = |row: u32| -> [String; 3] {
        let Some(&(at, i)) = origin.get(row as usize) else { return Default::default() };
        let (source, table) = &tables[at];
        let id = options.id.as_deref().and_then(|c| table.cell(c, i)).unwrap_or_default();
        let number = table.rows().get(i).unwrap_or_default();
        [source.to_string(), number.to_string(), id.to_owned()]
    };
    let pairs = |out: &mut csv::Writer<Vec<u8>>| -> csv::Result<()> {
        let header =
            ["source_a", "row_a", "id_a", "source_b", "row_b", "id_b", "match_weight", "match_probability"];
        out.write_record(header.iter().chain(&["decision"]))?;
        for pair in &linked.pairs {
            let decision = match linked.decision(pair) {
                Decision::Link => "link",
                Decision::Review => "review",
                Decision::No => "no",
            };
            let (weight, chance) = if linked.splink.is_some() {
                let weight = linked.weight(pair);
                (format!("{weight:.9}"), format!("{:.9}", probability(weight)))
            } else {
                (format!("{:.4}", pair.weight), format!("{:.6}", pair.probability))
            };
            let numbers = [weight, chance, decision.to_owned()];
            out.write_record(cells(pair.a).iter().chain(&cells(pair.b)).chain(&numbers))?;
        }
        Ok(())
    };
    let clusters = |out: &mut csv::Writer<Vec<u8>>| -> csv::Result<()> {
        out.write_record(["source", "row", "id", "cluster"])?;
        for (row, entity) in linked.entities.of_row.iter().enumerate() {
            out.write_record(cells(row as u32).iter().chain(&[entity.to_string()]))?;
        }
        Ok(())
    };
    save(&options.out.join("pairs.csv"), &csv_text(pairs)?)?;
    save(&options.out.join("clusters.csv"), &csv_text(clusters)?)?;
    save(&options.out.join("model.json"), model.as_bytes())?;
    match &options.save_model {
        Some(path) => save(path, model.as_bytes()),
        None => Ok(()),
    }
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
