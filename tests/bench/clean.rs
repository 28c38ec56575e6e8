//! How long looking at and cleaning a large table takes: `cargo bench --bench clean -- [ROWS]` (1,000,000 unless told).
//!
//! Twenty columns as departments have them, four of them with a different value in nearly every row. Prints seconds per piece of work.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::time::Instant;

use diwan::base::Context;
use diwan::clean::{apply, facets, steps, suggest};
use diwan::findings::Findings;
use diwan::table::TableBuilder;
use diwan::table::profile::profile;
use diwan::table::window::Order;

fn main() {
    let rows: u32 = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(1_000_000);
    let names: Vec<String> = (0..20).map(|i| format!("column {i}")).collect();
    let mut builder = TableBuilder::new(&"bench".into(), &names, rows as usize);
    for i in 0..rows {
        let mixed = i.wrapping_mul(2_654_435_761);
        let cells: Vec<String> = (0..20u32)
            .map(|column| match column {
                0 => format!("{:07}", i),
                1 => format!("+213 5{:08}", mixed % 100_000_000),
                2 => format!("{},{:02}", mixed % 100_000, i % 100),
                3 => format!("{} rue de la Mer n° {}", mixed % 5_000, i % 911),
                4..=7 => {
                    format!("{:02}/{:02}/{}", mixed % 28 + 1, mixed / 64 % 12 + 1, 1930 + (mixed >> 12) % 90)
                }
                8..=11 => format!("NOM {}", (mixed >> column) % 20_000),
                12..=14 => format!("حي {}", (mixed >> column) % 300),
                _ => format!("value {}", (mixed >> column) % 12),
            })
            .collect();
        builder.push_row(i + 2, cells.iter().map(|c| Some(c.as_str())));
    }
    let table = builder.finish().expect("the bench's columns are equally long");
    let ctx = Context::for_tests();
    let clock = |what: &str, start: Instant| println!("{what:<40} {:>7.2} s", start.elapsed().as_secs_f64());

    let start = Instant::now();
    let profiles = profile(&ctx, &table).expect("nobody stops the bench");
    clock("profile of 20 columns", start);
    let start = Instant::now();
    let proposals = suggest::propose(&ctx, &table, &profiles).expect("nobody stops the bench");
    clock(&format!("{} proposals", proposals.len()), start);
    for step in [
        steps::Trim::default().into(),
        steps::ParseDate { columns: vec!["column 4".into()], ..Default::default() }.into(),
        steps::ParseNumber { columns: vec!["column 2".into()], ..Default::default() }.into(),
        steps::DropDuplicates::default().into(),
    ] {
        let start = Instant::now();
        apply(&ctx, &step, &table, &Findings::new()).expect("the step fits the bench's table");
        clock(step.id(), start);
    }
    let start = Instant::now();
    facets::text_facet(&ctx, &table, "column 12", &Order::all()).expect("the column is there");
    clock("one text facet", start);
}
