//! The time of one frame of each screen with many rows loaded: `cargo bench --bench frames [-- ROWS]` (1,000,000 when not given).
//!
//! A made-up project of one CSV is opened in the workbench without a window and run to its end; then each screen draws frames while the table
//! is scrolled. What is timed is the program's own work per frame, `logic` and `ui` and the tessellation of what they drew; the graphics card is not in it.

#![expect(clippy::print_stdout, reason = "a measurement is printed")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::gui::Workbench;
use diwan::gui::dialogs::picker::Prepared;
use diwan::gui::screens::Screen;
use diwan::gui::settings::Store;
use diwan::gui::wishes::Wish;
use diwan::pipeline;
use diwan::project::file;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const FRAMES: usize = 200;
const AIM: Duration = Duration::from_millis(8);

fn main() -> Outcome<()> {
    let rows = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(1_000_000);
    let folder = tempfile::tempdir()?;
    let project = make_project(folder.path(), rows)?;
    let ctx = egui::Context::default();
    let mut bench =
        Workbench::new(&ctx, Store::open(&folder.path().join("home")), Box::new(Prepared::new(Vec::new())));
    bench.open(&project);
    let begun = Instant::now();
    let (mut drawn, mut worst) = (0, Duration::ZERO);
    while !bench.is_idle() || drawn < 10 {
        worst = worst.max(frame(&ctx, &mut bench, &mut drawn));
        std::thread::sleep(Duration::from_millis(10));
        if begun.elapsed() > Duration::from_secs(1_800) {
            return Err("the project did not finish in 30 minutes".into());
        }
    }
    println!(
        "{rows} rows, run in {:.1} s; worst frame meanwhile {}",
        begun.elapsed().as_secs_f64(),
        ms(worst)
    );
    if let Some(failure) = bench.outcomes().outcomes().findings().next() {
        println!("first finding: {:?} {}", failure.0, failure.1.message.id);
    }
    println!("screen      median     worst of {FRAMES}");
    for screen in Screen::ALL {
        bench.wish(Wish::Go(screen));
        let begun = Instant::now();
        // Counting, sorting and the like are jobs; the screen is measured with all of it there.
        for n in 0.. {
            frame(&ctx, &mut bench, &mut drawn);
            std::thread::sleep(Duration::from_millis(5));
            if n >= 20 && bench.is_idle() && begun.elapsed() > Duration::from_millis(1_500) {
                break;
            }
            if begun.elapsed() > Duration::from_secs(120) {
                println!("{screen:?} was still at work after 120 s");
                break;
            }
        }
        let mut times: Vec<Duration> = (0..FRAMES).map(|_| frame(&ctx, &mut bench, &mut drawn)).collect();
        times.sort_unstable();
        let (median, worst) = (times[FRAMES / 2], times[FRAMES - 1]);
        let word = if median < AIM { "" } else { "  above the aim of 8 ms" };
        println!("{:<10}  {:>9}  {:>9}{word}", format!("{screen:?}"), ms(median), ms(worst));
    }
    Ok(())
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1_000.0)
}

/// One more frame after `drawn` others, with the wheel turned over the middle of the window.
fn frame(ctx: &egui::Context, bench: &mut Workbench, drawn: &mut usize) -> Duration {
    let n = *drawn;
    *drawn += 1;
    let size = egui::vec2(1440.0, 900.0);
    let modifiers = egui::Modifiers::NONE;
    let down = if (n / 40).is_multiple_of(2) { -60.0 } else { 60.0 };
    let input = egui::RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
        time: Some(n as f64 / 60.0),
        events: vec![
            egui::Event::PointerMoved(egui::pos2(720.0, 450.0)),
            egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: egui::vec2(0.0, down),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers,
            },
        ],
        ..egui::RawInput::default()
    };
    let begun = Instant::now();
    let mut output = ctx.run_ui(input, |ui| {
        bench.logic(ui.ctx());
        bench.ui(ui);
    });
    // Nobody takes the textures up.
    output.textures_delta.clear();
    let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
    std::hint::black_box(shapes);
    begun.elapsed()
}

/// A CSV of people who are all different, and the project that is proposed for it.
fn make_project(folder: &Path, rows: usize) -> Outcome<PathBuf> {
    const GIVEN: [&str; 12] = [
        "Amina", "Youssef", "Leila", "Karim", "Nadia", "Omar", "Salma", "Hassan", "Ines", "Tarek", "Rania",
        "Sami",
    ];
    const FAMILY: [&str; 10] =
        ["Haddad", "Nassar", "Zerrouk", "Mansour", "Khalil", "Benali", "Saidi", "Farouk", "Aziz", "Toumi"];
    const DISTRICT: [&str; 6] = ["Vieux-Port", "Gare", "Corniche", "Citadelle", "Marina", "Jardins"];
    let csv = folder.join("people.csv");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&csv)?);
    writeln!(out, "id;first_name;last_name;birth_date;sex;nationality;district;phone")?;
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for n in 0..rows {
        // xorshift: the same rows on every computer.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let draw = |shift: u32, below: usize| (state >> shift) as usize % below;
        let (day, month, year) = (1 + draw(3, 28), 1 + draw(9, 12), 1930 + draw(15, 90));
        let suffix = |mut n: usize| {
            let mut letters = String::new();
            for _ in 0..4 {
                letters.push(char::from(b'a' + (n % 26) as u8));
                n /= 26;
            }
            letters
        };
        writeln!(
            out,
            "P{n:07};{}{};{}{};{day:02}/{month:02}/{year};{};{};{};0{:09}",
            GIVEN[draw(21, GIVEN.len())],
            suffix(draw(5, 456_976)),
            FAMILY[draw(27, FAMILY.len())],
            suffix(draw(31, 456_976)),
            ["M", "F"][draw(33, 2)],
            ["marocaine", "syrienne", "tunisienne"][draw(35, 3)],
            DISTRICT[draw(37, DISTRICT.len())],
            draw(2, 1_000_000_000),
        )?;
    }
    out.flush()?;
    drop(out);
    let path = folder.join("people.diwan");
    let context = Context::new(jiff::civil::date(2026, 11, 1));
    let project = pipeline::propose_project(&context, &path, &[csv], &Findings::new())?;
    file::save(&path, &project)?;
    Ok(path)
}
