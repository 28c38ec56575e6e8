//! The time of one frame of each screen with many rows loaded: `cargo bench --bench frames [-- ROWS]` (1,000,000 when not given).
//!
//! A made-up project of two CSV files is opened in the workbench without a window and run to its end; then each screen draws frames while the table
//! is scrolled. What is timed is the program's own work per frame, `logic` and `ui` and the tessellation of what they drew; the graphics card is not in it.

#![expect(clippy::print_stdout, reason = "a measurement is printed")]

use std::io::Write;
use std::ops::Range;
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
    if let Some(linked) = &bench.outcomes().outcomes().linked {
        println!("{} entities", linked.value.entities.count);
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

/// Two departments' files with `rows` rows together, a fifth of them about people who are in both, and the project proposed for them.
fn make_project(folder: &Path, rows: usize) -> Outcome<PathBuf> {
    let (half, tenth) = (rows / 2, rows / 10);
    let files = [folder.join("registry.csv"), folder.join("clinic.csv")];
    write_people(&files[0], 0..half, false)?;
    write_people(&files[1], half - tenth..rows - tenth, true)?;
    let path = folder.join("people.diwan");
    let context = Context::new(jiff::civil::date(2026, 11, 1));
    let project = pipeline::propose_project(&context, &path, &files, &Findings::new())?;
    file::save(&path, &project)?;
    Ok(path)
}

/// One person a row; the number of a person decides everything about them. With `typos`, every third family name is misspelled.
fn write_people(path: &Path, people: Range<usize>, typos: bool) -> Outcome<()> {
    const GIVEN: &[&str] =
        &["Amina", "Youssef", "Leila", "Karim", "Nadia", "Omar", "Salma", "Hassan", "Ines"];
    const FAMILY: &[&str] = &["Haddad", "Nassar", "Zerrouk", "Mansour", "Khalil", "Benali", "Saidi", "Toumi"];
    const DISTRICT: &[&str] = &["Vieux-Port", "Gare", "Corniche", "Citadelle", "Marina", "Jardins"];
    const NATIONALITY: &[&str] = &["marocaine", "syrienne", "tunisienne"];
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    writeln!(out, "id;first_name;last_name;birth_date;sex;nationality;district;phone")?;
    for (row, person) in people.enumerate() {
        let mut state = person as u64;
        // splitmix64: the same person on every computer.
        let mut draw = |below: usize| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            (mixed ^ (mixed >> 31)) as usize % below
        };
        let given = format!("{}{}", GIVEN[draw(GIVEN.len())], letters(draw(17_576)));
        let mut family = format!("{}{}", FAMILY[draw(FAMILY.len())], letters(draw(17_576)));
        let (day, month, year) = (1 + draw(28), 1 + draw(12), 1930 + draw(90));
        let (sex, nationality) = (["M", "F"][draw(2)], NATIONALITY[draw(NATIONALITY.len())]);
        let (district, phone) = (DISTRICT[draw(DISTRICT.len())], draw(1_000_000_000));
        if typos && row % 3 == 0 {
            family.insert(3, 'h');
        }
        let id = if typos { format!("C{row:07}") } else { format!("P{row:07}") };
        writeln!(
            out,
            "{id};{given};{family};{day:02}/{month:02}/{year};{sex};{nationality};{district};0{phone:09}"
        )?;
    }
    Ok(out.flush()?)
}

/// Three letters for a number below 26³.
fn letters(n: usize) -> String {
    [n % 26, n / 26 % 26, n / 676 % 26].iter().map(|&n| char::from(b'a' + n as u8)).collect()
}
