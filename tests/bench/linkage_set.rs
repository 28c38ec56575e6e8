//! A labelled set: the files of a folder, and which of their records are the same.
//!
//! The truth is `truth.csv` (file, id, entity), or `pairs.csv` (id_a, id_b) beside `a.csv` and `b.csv`, or a column `cluster` of the only file. Where a
//! set of several files says nothing about doubles within one of them, pairs within files are true pairs too if their records are one entity.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use diwan::base::SourceId;
use diwan::table::{Table, TableBuilder};

pub(crate) struct LabelledSet {
    pub(crate) tables: Vec<(SourceId, Table)>,
    /// Rows of the tables one after the other, the lower one first.
    pub(crate) truth: BTreeSet<(u32, u32)>,
}

impl LabelledSet {
    pub(crate) fn read(folder: &Path) -> LabelledSet {
        let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
            .map(|d| {
                d.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "csv")).collect()
            })
            .unwrap_or_default();
        files.sort();
        let (truths, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|f| f.ends_with("truth.csv"));
        let (pairs, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|f| f.ends_with("pairs.csv"));
        let is_label = |f: &Path| f.file_stem().is_some_and(|s| s.to_string_lossy().ends_with("_labels"));
        let tables: Vec<_> = others.iter().filter(|f| !is_label(f)).map(|f| read(f)).collect();
        let mut rows = BTreeMap::new();
        let mut clusters: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut start = 0;
        for (source, table) in &tables {
            for i in 0..table.height() {
                let row = start + i as u32;
                let id = table.cell("unique_id", i).unwrap_or_default();
                rows.insert((source.as_str().to_owned(), id.to_owned()), row);
                if let Some(cluster) = table.cell("cluster", i).filter(|_| tables.len() == 1) {
                    clusters.entry(cluster.to_owned()).or_default().push(row);
                }
            }
            start += table.height() as u32;
        }
        let find = |file: &str, id: Option<&str>| {
            rows.get(&(file.to_owned(), id.unwrap_or_default().to_owned())).copied()
        };
        for (_, table) in truths.iter().map(|f| read(f)) {
            for i in 0..table.height() {
                let entity = table.cell("entity", i).unwrap_or_default().to_owned();
                let row = find(table.cell("file", i).unwrap_or_default(), table.cell("id", i));
                clusters.entry(entity).or_default().extend(row);
            }
        }
        let mut truth = BTreeSet::new();
        for members in clusters.values() {
            for (i, &a) in members.iter().enumerate() {
                truth.extend(members.iter().skip(i + 1).map(|&b| (a.min(b), a.max(b))));
            }
        }
        for (_, table) in pairs.iter().map(|f| read(f)) {
            for i in 0..table.height() {
                if let (Some(a), Some(b)) =
                    (find("a", table.cell("id_a", i)), find("b", table.cell("id_b", i)))
                {
                    truth.insert((a.min(b), a.max(b)));
                }
            }
        }
        LabelledSet { tables, truth }
    }
}

pub(crate) fn read(path: &Path) -> (SourceId, Table) {
    let source: SourceId =
        path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default().into();
    let mut reader = csv::Reader::from_path(path).expect("the set's files can be opened");
    let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let mut builder = TableBuilder::new(&source, &header, 10_000);
    for (i, record) in reader.records().enumerate() {
        let record = record.expect("a well-formed set");
        builder.push_row(i as u32 + 2, record.iter().map(|c| Some(c.trim())));
    }
    (source, builder.finish().expect("a table"))
}
