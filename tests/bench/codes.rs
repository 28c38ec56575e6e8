//! How often the matcher gives the right code, asks, or is wrong.
//!
//! `cargo bench --bench codes -- LIST FILE.tsv`: lines `value TAB code TAB language`, with a heading line. Each value is judged alone.
//! `… -- titles LIST`: every fifth name of the list's own index is left out and asked for, five times over: how often its code comes first, and
//! among the first five. `… -- clerks FILE.tsv`: lines `list TAB value TAB code`, several right codes between bars, `F*` for F and all below it, the code `-` or
//! nothing where no code may be given unasked. `… -- speed ROWS`: a table of that many rows and five coded fields.

use std::collections::BTreeMap;
use std::time::Instant;

use diwan::base::{Context, Key};
use diwan::codes::{CodeMatcher, CodeSettings, CodedField, Lists, builtin, code};
use diwan::findings::Findings;
use diwan::table::Table;
use polars::prelude::{NewChunkedArray, StringChunked};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["titles", list] => return titles(list),
        ["clerks", path] => return clerks(path),
        ["speed", rows] => return speed(rows.parse().expect("a number of rows")),
        _ => {}
    }
    let [list, path] = args.as_slice() else {
        eprintln!(
            "usage: cargo bench --bench codes -- LIST FILE.tsv | titles LIST | clerks FILE.tsv | speed ROWS"
        );
        return;
    };
    let matcher = builtin(list).expect("a built-in list");
    let text = std::fs::read_to_string(path).expect("the file must be readable");
    let mut counts: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    let start = Instant::now();
    for line in text.lines().skip(1) {
        let mut parts = line.split('\t');
        let (Some(value), Some(code), Some(language)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let got = matcher.proposal(value);
        let outcome = match &got {
            Some(c) if c == code => 0,
            None => 1,
            Some(_) => 2,
        };
        for key in ["all", language] {
            if let Some(cell) = counts.entry(key).or_default().get_mut(outcome) {
                *cell += 1;
            }
        }
        if outcome > 0 && std::env::var_os("SHOW").is_some() {
            let found: Vec<String> = matcher
                .candidates(value)
                .iter()
                .take(3)
                .map(|c| format!("{} {:.3} {:?}", c.code, c.score, c.why))
                .collect();
            eprintln!("{value}\t{code}\t{got:?}\t{}", found.join(", "));
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    for (key, [right, asked, wrong]) in &counts {
        let all = f64::from(right + asked + wrong) / 100.0;
        eprintln!(
            "{key}: {:.1} % right, {:.1} % asked, {:.1} % wrong of {}",
            f64::from(*right) / all,
            f64::from(*asked) / all,
            f64::from(*wrong) / all,
            right + asked + wrong
        );
    }
    eprintln!("{seconds:.2} s");
}

/// Asks for names of a list's index that were left out of it.
fn titles(list: &str) {
    const FOLDS: u64 = 5;
    let whole = builtin(list).expect("a built-in list");
    let fold_of = |name: &str| Key::of_bytes(name.as_bytes()).seed() % FOLDS;
    let mut counts: BTreeMap<String, [u32; 5]> = BTreeMap::new();
    for fold in 0..FOLDS {
        let mut known = whole.list().clone();
        for entry in &mut known.entries {
            entry.synonyms.retain(|(_, name)| fold_of(name) != fold);
        }
        let matcher = CodeMatcher::new(&known);
        for entry in &whole.list().entries {
            for (language, name) in entry.synonyms.iter().filter(|(_, name)| fold_of(name) == fold) {
                let proposal = matcher.proposal(name);
                let at = matcher.candidates(name).iter().position(|c| c.code == entry.code);
                for key in ["all", language] {
                    let cell = counts.entry(key.to_owned()).or_default();
                    cell[0] += 1;
                    cell[1] += u32::from(at == Some(0));
                    cell[2] += u32::from(at.is_some_and(|at| at < 5));
                    cell[3] += u32::from(proposal.as_deref() == Some(entry.code.as_str()));
                    cell[4] += u32::from(proposal.as_deref().is_some_and(|p| p != entry.code));
                }
                if std::env::var_os("SHOW").is_some() && at != Some(0) {
                    let first: Vec<String> = matcher
                        .candidates(name)
                        .iter()
                        .take(3)
                        .map(|c| format!("{} {}", c.code, c.label))
                        .collect();
                    eprintln!("{name}\t{}\t{proposal:?}\t{}", entry.code, first.join(", "));
                }
            }
        }
    }
    for (key, [all, first, five, right, wrong]) in &counts {
        let share = |n: &u32| 100.0 * f64::from(*n) / f64::from(*all);
        eprintln!(
            "{key}: of {all} titles never seen, first {:.1} %, among five {:.1} %; coded without asking {:.1} % right, {:.1} % wrong",
            share(first),
            share(five),
            share(right),
            share(wrong)
        );
    }
}

/// Whether a code stands below a group or is it.
fn is_within(matcher: &CodeMatcher, code: &str, group: &str) -> bool {
    let above = |code: &&str| matcher.list().entry(code).map(|e| e.parent.as_str());
    let line = std::iter::successors(Some(code), above).take(9);
    line.into_iter().any(|one| one == group)
}

/// Judges values of several lists, some of which mean no code.
fn clerks(path: &str) {
    let text = std::fs::read_to_string(path).expect("the file must be readable");
    let mut counts: BTreeMap<String, [u32; 4]> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let parts: Vec<&str> = line.split('\t').collect();
        let [list, value, code] = parts.as_slice() else { continue };
        let matcher = builtin(list).expect("a built-in list");
        let got = matcher.proposal(value);
        let outcome = match got.as_deref() {
            None if code.split('|').any(|right| matches!(right, "-" | "")) => 3,
            None => 1,
            Some(got) if code.split('|').any(|right| right == got) => 0,
            Some(got) if code.strip_suffix('*').is_some_and(|group| is_within(&matcher, got, group)) => 0,
            Some(_) => 2,
        };
        for key in ["all", list] {
            if let Some(cell) = counts.entry(key.to_owned()).or_default().get_mut(outcome) {
                *cell += 1;
            }
        }
        if matches!(outcome, 1 | 2) && std::env::var_os("SHOW").is_some() {
            eprintln!("{list}\t{value}\t{code}\t{got:?}");
        }
    }
    for (key, [right, asked, wrong, refused]) in &counts {
        let (all, with_code) = (f64::from(right + asked + wrong + refused), f64::from(right + asked));
        eprintln!(
            "{key}: {right} right, {asked} asked, {wrong} wrong, {refused} rightly without a code; {:.1} % of those with a code right, {:.2} % of all wrong",
            100.0 * f64::from(*right) / with_code.max(1.0),
            100.0 * f64::from(*wrong) / all.max(1.0)
        );
    }
}

/// Codes a table of five coded fields.
fn speed(rows: usize) {
    let lists = ["iso3166-1", "sex", "marital-status", "isco", "age-5y"];
    let names: Vec<Vec<String>> = lists
        .iter()
        .map(|list| {
            let matcher = builtin(list).expect("a built-in list");
            let of = |e: &diwan::codes::Entry| -> Vec<String> {
                e.labels.iter().chain(&e.synonyms).map(|(_, name)| name.clone()).collect()
            };
            matcher.list().entries.iter().flat_map(of).collect()
        })
        .collect();
    let mut random = 1u64;
    let columns: Vec<(&str, StringChunked)> = lists
        .iter()
        .zip(&names)
        .map(|(list, names)| {
            let cells = (0..rows).map(|_| {
                random =
                    random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                names[(random >> 33) as usize % names.len()].as_str()
            });
            (*list, StringChunked::from_iter_values((*list).into(), cells))
        })
        .collect();
    let table =
        Table::from_columns(&"register".into(), (1..=rows as u32).collect(), columns).expect("a table");
    let fields: Vec<CodedField> =
        lists.iter().map(|l| CodedField { field: (*l).into(), list: (*l).into() }).collect();
    let (settings, findings) = (CodeSettings::default(), Findings::new());
    let start = Instant::now();
    let ctx = Context::for_tests();
    let coded = code(&ctx, &table, &fields, &Lists::default(), &settings, &findings).expect("coded");
    let values: u64 = coded.coverage.iter().map(|c| c.values_mapped + c.values_unmapped).sum();
    eprintln!(
        "{rows} rows × {} fields, {values} different values: {:.2} s; {:.2} % of the cells have a code",
        lists.len(),
        start.elapsed().as_secs_f64(),
        100.0 * coded.share()
    );
}
