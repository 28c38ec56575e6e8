//! How often the matcher gives the right code, asks, or is wrong.
//!
//! `cargo bench --bench codes -- LIST FILE.tsv`: lines `value TAB code TAB language`, with a heading line. Each value is judged alone.

use std::collections::BTreeMap;
use std::time::Instant;

use diwan::codes::builtin;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let [list, path] = args.as_slice() else {
        eprintln!("usage: cargo bench --bench codes -- LIST FILE.tsv");
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
