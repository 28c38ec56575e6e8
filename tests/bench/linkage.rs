//! How well and how fast linkage works with nothing configured, on every labelled set in a folder.
//!
//! `cargo bench --bench linkage -- FOLDER [NAME…]` (or `DIWAN_LINK_SETS=FOLDER`): each set is a folder with its files and the truth (see
//! `linkage_set.rs`). Beside Diwan's figures stand those measured with Splink 5.0.0, expert settings, on the same sets.
//! Sets of other kinds are made by `python3 tests/bench/linkage_sets.py FOLDER` and `python3 tests/bench/made_links.py FOLDER`.
//! `cargo bench --bench linkage -- scale FILE.csv … --truth COLUMN` shows how time and memory grow instead.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[path = "linkage_scale.rs"]
mod scale;
#[path = "linkage_set.rs"]
mod set;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use diwan::base::Context;
use diwan::base::groups::Groups;
use diwan::findings::Findings;
use diwan::linkage::{Decision, LinkageSettings, Linked, columns, link, quality};
use diwan::table::Entities;
use set::{LabelledSet, read};

/// Splink 5.0.0 with expert settings: F1 at its 0.95, best F1, F1 of its clusters.
const SPLINK: [(&str, f64, f64, f64); 5] = [
    ("fake_1000", 0.694, 0.861, 0.840),
    ("febrl3", 0.984, 0.996, 0.994),
    ("febrl4", 0.998, 0.9998, 0.998),
    ("fodors_zagats", 0.952, 0.965, f64::NAN),
    ("dblp_acm", 0.961, 0.969, f64::NAN),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let all: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    if let Some((_, rest)) = all.split_first().filter(|(first, _)| *first == "scale") {
        return scale::run(rest);
    }
    let folder = arguments.first().cloned().or_else(|| std::env::var("DIWAN_LINK_SETS").ok());
    let Some(folder) = folder else {
        println!("Name a folder of labelled sets: cargo bench --bench linkage -- FOLDER [NAME…]");
        return;
    };
    if folder.ends_with(".diwan") {
        return project(Path::new(&folder), arguments.get(1).map(String::as_str).unwrap_or_default());
    }
    let wanted = arguments.get(1..).unwrap_or_default();
    let mut sets: Vec<PathBuf> =
        std::fs::read_dir(&folder).map(|d| d.flatten().map(|e| e.path()).collect()).unwrap_or_default();
    sets.sort();
    println!(
        "{:<22} {:>7} {:>8} {:>6}  {:>6} {:>6} {:>6}  {:>6} {:>6}  {:>6}  {:>6}  {:>6} {:>6}  {:>7}",
        "set",
        "records",
        "pairs",
        "reach",
        "P",
        "R",
        "F1",
        "best",
        "at",
        "groups",
        "P≥.95",
        "says P",
        "says R",
        "seconds"
    );
    for set in sets {
        let name = set.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if set.is_dir() && (wanted.is_empty() || wanted.contains(&name)) {
            run(&name, &set);
        }
    }
}

fn run(name: &str, folder: &Path) {
    let LabelledSet { tables, truth } = LabelledSet::read(folder);
    let begin = std::time::Instant::now();
    let brought = match columns::bring_together(&tables, Some("unique_id")) {
        Ok(brought) => brought,
        Err(error) => return println!("{name}: {error}"),
    };
    let findings = Findings::new();
    let context = Context::for_tests();
    let settings = LinkageSettings::default();
    let linked = match link(&context, &brought.table, &brought.fields, &settings, &[], &findings) {
        Ok(linked) => linked,
        Err(error) => return println!("{name}: {error}"),
    };
    let seconds = begin.elapsed().as_secs_f64();
    let own = quality::of_pairs(
        linked.pairs.iter().filter(|p| linked.decision(p) == Decision::Link).map(|p| (p.a, p.b)),
        &truth,
    );
    let sure =
        quality::of_pairs(linked.pairs.iter().filter(|p| p.probability >= 0.95).map(|p| (p.a, p.b)), &truth);
    let best = quality::best(&linked.pairs, &truth);
    let groups =
        quality::of_entities(&linked.entities, &truth, |a, b| tables.len() == 1 || across(&linked, a, b));
    let reached =
        truth.iter().filter(|t| linked.pair(t.0, t.1).is_some()).count() as f64 / truth.len().max(1) as f64;
    println!(
        "{:<22} {:>7} {:>8} {:>6.4}  {:>6.4} {:>6.4} {:>6.4}  {:>6.4} {:>6.1}  {:>6.4}  {:>6.4}  {:>6.4} {:>6.4}  {:>7.2}{}",
        name,
        linked.counts.records,
        linked.counts.candidate_pairs,
        reached,
        own.precision,
        own.recall,
        own.f1(),
        best.quality.f1(),
        best.weight,
        groups.f1(),
        sure.precision,
        linked.expected.precision,
        linked.expected.recall,
        seconds,
        if best.quality.f1() - own.f1() > 0.01 { "  off" } else { "" }
    );
    if let Some((_, at, best, groups)) = SPLINK.iter().find(|s| s.0 == name) {
        println!("{:<20} {:>38} {at:>13.4}  {best:>6.4} {groups:>14.4}", "  Splink, expert", "");
    }
    if std::env::var_os("DIWAN_LINK_SHORT").is_some() {
        return;
    }
    clusterings(&linked, &truth, |a, b| tables.len() == 1 || across(&linked, a, b));
    calibration(&linked, &truth);
    if std::env::var_os("DIWAN_LINK_DETAILS").is_some() {
        details(&linked, &brought, &truth);
    }
}

/// Three ways to make entities from the same weights: everything that links connect, groups in which every two records are linked, and Diwan's.
fn clusterings(linked: &Linked, truth: &BTreeSet<(u32, u32)>, counts: impl Fn(u32, u32) -> bool) {
    let rows = linked.counts.records;
    let link = linked.thresholds().link as f32;
    let mut strong: Vec<(f32, u32, u32)> = linked
        .pairs
        .iter()
        .zip(linked.own_weights.iter())
        .filter(|(_, w)| **w >= link)
        .map(|(p, w)| (*w, p.a, p.b))
        .collect();
    strong.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut connected = Groups::new(rows);
    let mut complete = Groups::new(rows);
    let mut members: Vec<Vec<u32>> = (0..rows as u32).map(|r| vec![r]).collect();
    for &(_, a, b) in &strong {
        connected.join(a, b);
        let (x, y) = (complete.find(a), complete.find(b));
        let all_linked = |x: u32, y: u32| {
            members[x as usize].iter().all(|&p| {
                members[y as usize].iter().all(|&q| linked.own_weight(p, q).is_some_and(|w| w >= link))
            })
        };
        if x != y && all_linked(x, y) {
            let both = [std::mem::take(&mut members[x as usize]), std::mem::take(&mut members[y as usize])];
            complete.join(x, y);
            members[complete.find(x) as usize] = both.concat();
        }
    }
    let f1 = |mut groups: Groups| {
        let entities = Entities::from_groups(&groups.numbered());
        quality::of_entities(&entities, truth, &counts).f1()
    };
    let own = quality::of_entities(&linked.entities, truth, &counts).f1();
    println!(
        "  entities: connected by links {:.4}, every two linked {:.4}, correlation clustering {own:.4}",
        f1(connected),
        f1(complete)
    );
}

/// The chances said beside the share that is right.
fn calibration(linked: &Linked, truth: &BTreeSet<(u32, u32)>) {
    let edges = [0.0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 1.1];
    let bins = edges.windows(2).map(|edge| {
        let inside = |p: f64| p >= edge[0] && p < edge[1];
        let pairs = linked.pairs.iter().filter(|p| inside(f64::from(p.probability)));
        let (mut n, mut said, mut right) = (0.0f64, 0.0, 0.0);
        for p in pairs {
            n += 1.0;
            said += f64::from(p.probability);
            right += f64::from(u8::from(truth.contains(&(p.a, p.b))));
        }
        format!("{:.2}:{:.2} ({n})", said / n.max(1.0), right / n.max(1.0))
    });
    println!("  said:right (pairs) {}", bins.collect::<Vec<_>>().join("  "));
}

/// A project with the truth about its rows (columns file, row, entity).
fn project(path: &Path, truth_file: &str) {
    let loaded = diwan::project::file::load(path).expect("a project");
    let folder = path.parent().unwrap_or(Path::new("."));
    let cache = diwan::pipeline::Cache::with_budget(1 << 30);
    let run = diwan::pipeline::Run { project: &loaded.project, dir: folder, cache: &cache };
    let mut watch = diwan::pipeline::Quiet(Context::for_tests());
    let outcomes = diwan::pipeline::run_to(&run, diwan::pipeline::Stage::Linkage, &mut watch);
    let Ok(outcomes) = outcomes else { return println!("the project does not run") };
    let (Some(coded), Some(linked)) = (&outcomes.coded, &outcomes.linked) else { return };
    let (table, linked) = (&coded.value.table, &linked.value);
    let (_, truth_table) = read(Path::new(truth_file));
    let mut entity_of: BTreeMap<(String, String), String> = BTreeMap::new();
    for i in 0..truth_table.height() {
        let cell = |c: &str| truth_table.cell(c, i).unwrap_or_default().to_owned();
        let file = cell("file");
        for source in loaded.project.sources.iter().filter(|s| s.spec.path.ends_with(&file)) {
            entity_of.insert((source.id.to_string(), cell("row")), cell("entity"));
        }
    }
    let mut rows: BTreeMap<&String, Vec<u32>> = BTreeMap::new();
    for i in 0..table.height() {
        let Some(record) = table.record(i) else { continue };
        if let Some(entity) = entity_of.get(&(record.source.to_string(), record.row.to_string())) {
            rows.entry(entity).or_default().push(i as u32);
        }
    }
    let mut truth = BTreeSet::new();
    for members in rows.values() {
        for (i, &a) in members.iter().enumerate() {
            truth.extend(members.iter().skip(i + 1).map(|&b| (a.min(b), a.max(b))));
        }
    }
    let links = linked.pairs.iter().filter(|p| linked.decision(p) == Decision::Link).map(|p| (p.a, p.b));
    let own = quality::of_pairs(links, &truth);
    let best = quality::best(&linked.pairs, &truth);
    let groups = quality::of_entities(&linked.entities, &truth, |_, _| true);
    let reached =
        truth.iter().filter(|t| linked.pair(t.0, t.1).is_some()).count() as f64 / truth.len().max(1) as f64;
    println!(
        "{} records, {} true pairs, reached {reached:.4}; links P {:.4} R {:.4} F1 {:.4}; best {:.4} at {:.1}; entities {} P {:.4} R {:.4} F1 {:.4}; says {:?}",
        table.height(),
        truth.len(),
        own.precision,
        own.recall,
        own.f1(),
        best.quality.f1(),
        best.weight,
        linked.entities.count,
        groups.precision,
        groups.recall,
        groups.f1(),
        linked.expected
    );
    if std::env::var_os("DIWAN_LINK_DETAILS").is_some() {
        let columns = linked.corpus.columns.iter().map(|c| c.field.clone()).collect();
        let brought = columns::Brought {
            table: table.clone(),
            fields: columns,
            columns: Vec::new(),
            readings: Vec::new(),
        };
        details(linked, &brought, &truth);
    }
}

fn across(linked: &Linked, a: u32, b: u32) -> bool {
    let source =
        |row: u32| linked.corpus.rank_of.get(row as usize).map(|&r| linked.corpus.source_of[r as usize]);
    source(a) != source(b)
}

fn details(linked: &Linked, brought: &columns::Brought, truth: &BTreeSet<(u32, u32)>) {
    let s = &linked.seconds;
    println!(
        "  propose {:.1} block {:.1} compare {:.1} train {:.1} score {:.1} group {:.1} s; {:?}; thresholds {:?}; unique {:?}; out of reach {:.4}",
        s.propose,
        s.block,
        s.compare,
        s.train,
        s.score,
        s.cluster,
        linked.training,
        linked.thresholds(),
        linked.unique_sources,
        linked.out_of_reach
    );
    println!(
        "  fields {:?}",
        brought.fields.iter().map(|f| (f.name.as_str(), f.meaning)).collect::<Vec<_>>()
    );
    for c in &linked.comparisons {
        println!(
            "  {:?} {:?}",
            c.comparison.fields.iter().map(|f| f.as_str()).collect::<Vec<_>>(),
            c.comparison.method
        );
        for l in c.levels.iter().skip(1) {
            println!(
                "    {:<28} m {:.5} u {:.7} {:+.2}  {}",
                format!("{:?}", l.level),
                l.m,
                l.u,
                l.weight,
                l.pairs
            );
        }
    }
    if let Some(model) = linked.model() {
        println!("  prior {:.3e} relatives {:.3e}", model.prior, model.relatives_prior);
        for (c, m) in linked.comparisons.iter().zip(&model.comparisons) {
            for d in &m.depends {
                let other = &linked.comparisons[d.on as usize].comparison.fields;
                println!("    {:?} given {:?}: -{:.2}", c.comparison.fields, other, d.discount);
            }
            if !m.relatives.is_empty() {
                let h: Vec<String> = m.relatives.iter().map(|p| format!("{p:.4}")).collect();
                println!("    relatives {:?} {}", c.comparison.fields, h.join(" "));
            }
        }
    }
    for r in &linked.blocking {
        let keys: Vec<String> = r
            .rule
            .keys
            .iter()
            .map(|k| {
                format!(
                    "{:?} of {}",
                    k.take,
                    k.fields.iter().map(|f| f.as_str()).collect::<Vec<_>>().join("/")
                )
            })
            .collect();
        println!(
            "  {:<60} {:>8} {:>8} {:.4} {:.4} {}",
            keys.join(" + "),
            r.pairs,
            r.new_pairs,
            r.reached,
            r.newly_reached,
            r.large_groups
        );
    }
    let row = |i: u32| {
        let cells: Vec<&str> = brought
            .fields
            .iter()
            .map(|f| brought.table.cell(f.name.as_str(), i as usize).unwrap_or("·"))
            .collect();
        cells.join(" | ")
    };
    let wrong =
        linked.pairs.iter().filter(|p| linked.decision(p) == Decision::Link && !truth.contains(&(p.a, p.b)));
    for p in wrong.take(12) {
        println!("  WRONG {:+.1}\n    {}\n    {}", p.weight, row(p.a), row(p.b));
    }
    let missed =
        truth.iter().filter(|t| linked.pair(t.0, t.1).is_none_or(|p| linked.decision(p) != Decision::Link));
    for t in missed.take(16) {
        let weight = linked.pair(t.0, t.1).map(|p| p.weight);
        println!("  MISSED {weight:?}\n    {}\n    {}", row(t.0), row(t.1));
    }
}
