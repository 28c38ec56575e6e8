//! The order of glyph runs of mixed text, as drawn: x positions of glyphs are read from the laid-out text.

use diwan::gui::theme;
use diwan::gui::widgets::bidi::{Base, pieces};
use diwan::gui::widgets::dir::Dir;
use diwan::gui::widgets::text::{Overflow, Text};
use egui::Context;

/// The characters of each row as drawn, from left to right.
fn drawn(text: &Text<'_>, dir: Dir, width: f32, overflow: Overflow) -> Vec<String> {
    let ctx = Context::default();
    theme::apply(&ctx);
    let mut rows = Vec::new();
    for _ in 0..2 {
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            dir.set(ui);
            let laid = text.lay(ui, width, overflow);
            rows = laid
                .galley
                .rows
                .iter()
                .map(|row| {
                    let mut glyphs: Vec<(f32, usize, char)> =
                        // egui fills up ligatures and turned clusters with glyphs of no width.
                        row.row.glyphs.iter().enumerate().filter(|(_, g)| g.advance_width > 0.0).map(|(i, g)| (g.pos.x, i, g.chr)).collect();
                    glyphs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                    glyphs.into_iter().map(|g| g.2).collect::<String>().trim().to_owned()
                })
                .collect();
        });
        output.textures_delta.clear();
    }
    rows
}

fn value(text: &str) -> String {
    drawn(&Text::value(text.to_owned()), Dir::Ltr, f32::INFINITY, Overflow::Extend).join("\n")
}

fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

#[test]
fn arabic_words_stand_from_right_to_left() {
    assert_eq!(value("محمد"), reversed("محمد"));
    assert_eq!(value("محمد عبد"), reversed("محمد عبد"));
}

#[test]
fn digits_keep_their_order_and_stand_after_the_arabic_word() {
    assert_eq!(value("محمد 12"), format!("12 {}", reversed("محمد")));
    assert_eq!(value("شارع ١٤"), format!("١٤ {}", reversed("شارع")));
}

#[test]
fn a_value_after_arabic_words_keeps_its_order() {
    let written = |value: &str| {
        let text = Text::label("كما كتب ").then_value(value, &[], Default::default());
        drawn(&text, Dir::Rtl, f32::INFINITY, Overflow::Extend).join("\n")
    };
    let words = reversed("كما كتب");
    assert_eq!(written("0461 55 98 20"), format!("0461 55 98 20 {words}"));
    assert_eq!(written("84, rue du Port"), format!("84, rue du Port {words}"));
}

#[test]
fn persian_digits_are_not_turned_round() {
    assert_eq!(value("۱۲۳"), "۱۲۳");
}

#[test]
fn an_arabic_word_within_latin_text_stays_in_its_place() {
    assert_eq!(value("ab محمد cd"), format!("ab {} cd", reversed("محمد")));
}

#[test]
fn parentheses_of_arabic_text_are_mirrored() {
    assert_eq!(value("عبد (محمد)"), format!("({}) {}", reversed("محمد"), reversed("عبد")));
}

#[test]
fn a_file_name_keeps_the_order_of_its_parts() {
    let name = Text::file_name("المركز_2026-10.xlsx");
    let rows = drawn(&name, Dir::Ltr, f32::INFINITY, Overflow::Extend);
    assert_eq!(rows, [format!("{}_2026-10.xlsx", reversed("المركز"))]);
}

#[test]
fn a_label_reads_in_the_direction_of_the_window() {
    let text = Text::label("CSV ملف");
    assert_eq!(drawn(&text, Dir::Ltr, 999.0, Overflow::Extend), [format!("CSV {}", reversed("ملف"))]);
    assert_eq!(drawn(&text, Dir::Rtl, 999.0, Overflow::Extend), [format!("{} CSV", reversed("ملف"))]);
}

#[test]
fn isolates_steer_and_are_not_drawn() {
    let text = Text::label("\u{2068}محمد\u{2069}, \u{2068}عبد\u{2069}");
    let want = format!("{}, {}", reversed("محمد"), reversed("عبد"));
    assert_eq!(drawn(&text, Dir::Ltr, 999.0, Overflow::Extend), [want]);
    assert_eq!(text.plain(), "محمد, عبد");
}

#[test]
fn a_long_arabic_text_breaks_into_lines_before_it_is_ordered() {
    let rows = drawn(&Text::label("ديوان يقرأ الملفات كما وصلت"), Dir::Rtl, 90.0, Overflow::Wrap);
    assert!(rows.len() > 1, "{rows:?}");
    assert!(reversed(&rows[0]).starts_with("ديوان"), "{rows:?}");
    assert!(reversed(rows.last().unwrap()).ends_with("وصلت"), "{rows:?}");
}

#[test]
fn shortening_cuts_the_logical_end() {
    let rows = drawn(&Text::value("يوسف عبد الرحمن حداد"), Dir::Ltr, 70.0, Overflow::Truncate);
    assert_eq!(rows.len(), 1);
    assert!(rows[0].starts_with('…'), "{rows:?}");
    assert!(reversed(&rows[0]).starts_with("يوسف"), "{rows:?}");
}

#[test]
fn text_without_right_to_left_letters_is_one_piece() {
    let all = pieces("Haddad, rue 12", Base::Auto);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].text, "Haddad, rue 12");
}

#[test]
fn a_column_below_groups_keeps_its_own_name_where_there_is_no_room() {
    let at =
        |name: &str, width: f32| drawn(&Text::column(name.to_owned()), Dir::Ltr, width, Overflow::Truncate);
    let name = "Services / Aid given / 2026";
    assert_eq!(at(name, 400.0), [name]);
    assert_eq!(at(name, 60.0), ["… / 2026"]);
    // What does not fit even so is cut at its end, as every text is.
    let cut = at("Services / Aid given / December", 60.0);
    assert!(cut[0].starts_with("… / D") && cut[0].ends_with('…'), "{cut:?}");
    let arabic = at("بيانات المراجع الشخصية / اللقب", 70.0);
    assert_eq!(arabic, [format!("{} / …", reversed("اللقب"))]);
    // A name without groups is cut like any text.
    assert!(at("Services and aid given", 60.0)[0].starts_with("Serv"));
}
