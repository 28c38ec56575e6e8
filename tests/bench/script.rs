//! How well `cross_script` and the script keys tell one name in two scripts from two names.
//!
//! `cargo bench --bench script -- PAIRS.tsv [PLACES.tsv]`: the first file has lines `label TAB arabic TAB latin` (1 = one name,
//! 0 = two names), the second `arabic TAB latin` with one place a line. Both with a heading line.
//! Prints equal-error rate and best F1 beside plain romanising + Jaro–Winkler, the recall of the keys, and the time a pair takes.

use diwan::base::{normal, script, similarity};
use std::collections::BTreeSet;
use std::time::Instant;

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let Some(path) = files.first() else {
        eprintln!("usage: cargo bench --bench script -- PAIRS.tsv [PLACES.tsv]");
        return;
    };
    let text = std::fs::read_to_string(path).expect("the pairs file must be readable");
    let rows: Vec<(bool, &str, &str)> = text
        .lines()
        .skip(1)
        .filter_map(|l| {
            let mut parts = l.split('\t');
            Some((parts.next()? == "1", parts.next()?, parts.next()?))
        })
        .collect();
    let start = Instant::now();
    let cross: Vec<(f64, bool)> =
        rows.iter().map(|(same, a, b)| (script::cross_script(a, b), *same)).collect();
    let micros = start.elapsed().as_secs_f64() * 1e6 / rows.len() as f64;
    let plain: Vec<(f64, bool)> = rows
        .iter()
        .map(|(same, a, b)| (similarity::jaro_winkler(&script::romanise(a), &normal::fold(b)), *same))
        .collect();
    eprintln!("{} pairs, {micros:.1} µs a pair", rows.len());
    report("cross_script", &cross);
    report("romanise + Jaro-Winkler", &plain);
    let (mut shared, mut equal, mut positives, mut shared_not) = (0, 0, 0, 0);
    for (same, a, b) in &rows {
        let (ka, kb): (BTreeSet<String>, BTreeSet<String>) =
            (script::parts(a).into_iter().collect(), script::parts(b).into_iter().collect());
        let meets = !ka.is_disjoint(&kb);
        if *same {
            positives += 1;
            shared += usize::from(meets);
            equal += usize::from(script::latin_key(a) == script::latin_key(b));
            if !meets && std::env::var_os("SHOW").is_some() {
                eprintln!("no shared key\t{a}\t{b}\t{ka:?}\t{kb:?}");
            }
        } else {
            shared_not += usize::from(meets);
        }
    }
    let share = |n: usize, of: usize| 100.0 * n as f64 / of.max(1) as f64;
    eprintln!(
        "keys: {:.2} % of one-name pairs share a part, {:.2} % have equal whole keys; {:.2} % of two-name pairs share a part",
        share(shared, positives),
        share(equal, positives),
        share(shared_not, rows.len() - positives)
    );
    if std::env::var_os("SHOW").is_some() {
        for ((s, same), (_, a, b)) in cross.iter().zip(&rows) {
            if (*same && *s < 0.7) || (!same && *s > 0.7) {
                eprintln!("{}\t{s:.3}\t{a}\t{b}", u8::from(*same));
            }
        }
    }
    if let Some(path) = files.get(1) {
        places(&std::fs::read_to_string(path).expect("the places file must be readable"));
    }
}

/// For each Arabic place the best of all Latin ones: how often is it the right one?
fn places(text: &str) {
    let rows: Vec<(&str, &str)> = text
        .lines()
        .skip(1)
        .filter_map(|l| l.split_once('\t'))
        .map(|(a, rest)| (a, rest.split('\t').next().unwrap_or("")))
        .collect();
    let latin: Vec<script::Reading> = rows.iter().map(|(_, l)| script::Reading::new(l)).collect();
    let (mut first, mut tried) = (0_u32, 0_u32);
    for (arabic, right) in rows.iter().step_by(5) {
        let reading = script::Reading::new(arabic);
        let best = latin
            .iter()
            .enumerate()
            .map(|(i, l)| (reading.similarity(l), i))
            .max_by(|x, y| x.0.total_cmp(&y.0));
        tried += 1;
        first += u32::from(best.is_some_and(|(_, i)| rows[i].1 == *right));
    }
    eprintln!(
        "places: {first} of {tried} found first among {} ({:.1} %)",
        rows.len(),
        100.0 * f64::from(first) / f64::from(tried.max(1))
    );
}

fn report(name: &str, scored: &[(f64, bool)]) {
    let mut sorted: Vec<(f64, bool)> = scored.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let positives = sorted.iter().filter(|s| s.1).count() as f64;
    let negatives = sorted.len() as f64 - positives;
    let (mut tp, mut fp) = (0.0, 0.0);
    let (mut eer, mut gap, mut at) = (1.0, 2.0, 0.0);
    let (mut f1, mut f1_at) = (0.0, 0.0);
    for (score, same) in &sorted {
        if *same {
            tp += 1.0;
        } else {
            fp += 1.0;
        }
        let (miss, false_alarm): (f64, f64) = (1.0 - tp / positives, fp / negatives);
        if (miss - false_alarm).abs() < gap {
            gap = (miss - false_alarm).abs();
            eer = f64::midpoint(miss, false_alarm);
            at = *score;
        }
        let f = 2.0 * tp / (tp + fp + positives);
        if f > f1 {
            f1 = f;
            f1_at = *score;
        }
    }
    eprintln!("{name}: equal-error rate {:.2} % at {at:.3}, best F1 {f1:.4} at {f1_at:.3}", 100.0 * eer);
}
