//! The virtual table: only visible cells are asked for, keys move the chosen cell, copying gives logical text.

use std::cell::Cell;

use diwan::gui::theme;
use diwan::gui::widgets::table_view::{
    CellLook, ColumnLook, TableEvents, TableSettings, TableSource, TableState, table_view,
};
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

struct Million {
    columns: Vec<ColumnLook>,
    asked: Cell<u64>,
}

impl TableSource for Million {
    fn row_count(&self) -> u64 {
        3_000_000
    }
    fn columns(&self) -> &[ColumnLook] {
        &self.columns
    }
    fn cell(&self, row: u64, column: usize) -> CellLook {
        self.asked.set(self.asked.get() + 1);
        if column == 1 {
            CellLook::value(format!("محمد {row}"))
        } else {
            CellLook::value(format!("{column}/{row}"))
        }
    }
}

struct Bench {
    source: Million,
    state: TableState,
    events: TableEvents,
    sorted: Option<usize>,
}

fn harness() -> Harness<'static, Bench> {
    let columns = (0..40).map(|i| ColumnLook::new(format!("column {i}"), 90.0)).collect();
    let bench = Bench {
        source: Million { columns, asked: Cell::new(0) },
        state: TableState::default(),
        events: TableEvents::default(),
        sorted: None,
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(800.0, 500.0))
        .with_context_setup(theme::apply)
        .build_ui_state(
            |ui, bench: &mut Bench| {
                let settings = TableSettings { gutter_title: "Row", ..TableSettings::new("Records") };
                bench.source.asked.set(0);
                bench.events = table_view(ui, &settings, &mut bench.state, &bench.source, |_, _| {});
                bench.sorted = bench.events.sort.or(bench.sorted);
            },
            bench,
        );
    harness.run();
    harness
}

#[test]
fn only_visible_cells_of_three_million_rows_are_asked_for() {
    let harness = harness();
    let asked = harness.state().source.asked.get();
    assert!(asked > 50 && asked < 400, "asked for {asked} cells");
    assert!(harness.state().events.visible_rows.end < 30);
}

#[test]
fn keys_move_the_chosen_cell_and_the_view_follows() {
    let mut harness = harness();
    harness.get_by_label("column 0 0/0").click();
    harness.run();
    assert_eq!(harness.state().state.cell, Some((0, 0)));
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().state.cell, Some((1, 1)));
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::End);
    harness.run();
    harness.run();
    assert_eq!(harness.state().state.cell, Some((2_999_999, 1)));
    assert!(harness.state().events.visible_rows.contains(&2_999_999));
}

#[test]
fn a_click_on_a_header_asks_for_sorting() {
    let mut harness = harness();
    harness.get_by_label("column 2").click();
    harness.run();
    assert_eq!(harness.state().sorted, Some(2));
}

#[test]
fn copying_gives_the_logical_text() {
    let mut harness = harness();
    harness.get_by_label("column 1 محمد 0").click();
    harness.run();
    harness.event(egui::Event::Copy);
    harness.step();
    let copied = harness
        .output()
        .platform_output
        .commands
        .iter()
        .any(|c| matches!(c, egui::OutputCommand::CopyText(text) if text == "محمد 0"));
    assert!(copied, "{:?}", harness.output().platform_output.commands);
}
