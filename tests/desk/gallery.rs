//! A gallery of all widgets in both themes and both directions: drawn by the soft renderer, named, not blank.
//! With `DIWAN_GALLERY=folder` the pictures are written there, to be looked at.

use diwan::gui::theme::{self, Icon, palette};
use diwan::gui::widgets::badge::{self, Agreement, Tone};
use diwan::gui::widgets::button::{self, Button};
use diwan::gui::widgets::card::{self, Busy};
use diwan::gui::widgets::charts::{self, *};
use diwan::gui::widgets::choice::{self, Segment};
use diwan::gui::widgets::dir::{self, Dir};
use diwan::gui::widgets::field::{self, Field, Select};
use diwan::gui::widgets::proposal::{self, Proposal, ProposalForm, StepLook};
use diwan::gui::widgets::table_view::*;
use diwan::gui::widgets::text::{Look, Text, label};
use egui::{Theme, Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::soft_renderer::SoftRenderer;

struct People {
    columns: Vec<ColumnLook>,
}

impl TableSource for People {
    fn row_count(&self) -> u64 {
        300
    }
    fn columns(&self) -> &[ColumnLook] {
        &self.columns
    }
    fn row(&self, row: u64) -> RowLook {
        let role = match row {
            0 => RowRole::Title,
            1 => RowRole::Header,
            9 => RowRole::Total,
            10 => RowRole::Note,
            _ => RowRole::Data,
        };
        RowLook { number: (row + 1).to_string(), role, band: None }
    }
    fn cell(&self, row: u64, column: usize) -> CellLook {
        match (row, column) {
            (5, 2) => CellLook::not_read("45/03/1990", "not read"),
            (_, 2) => CellLook::changed("24/02/1979", "1979-02-24"),
            (4, _) => CellLook::missing("empty"),
            (_, 0) => CellLook::value("004127"),
            (_, 1) if row.is_multiple_of(2) => CellLook::value("يوسف عبد الرحمن حداد"),
            (_, 1) => CellLook::value("Haddad Youssef Abderrahmane"),
            _ => CellLook::value("412,50"),
        }
    }
}

struct Gallery {
    on: bool,
    off: bool,
    segment: usize,
    tab: usize,
    text: String,
    empty: String,
    choice: usize,
    bounds: [f32; 2],
    range: [f32; 2],
    table: TableState,
    people: People,
    counts: Vec<u64>,
    areas: Vec<MapArea>,
    dir: Dir,
}

fn gallery_state(dir: Dir) -> Gallery {
    let values = [("Haddad".to_owned(), 0.7), ("بن علي".to_owned(), 0.5), ("Trabelsi".to_owned(), 0.4)];
    let profile =
        |body| Profile { filled: 0.97, unreadable: 0.03, body, caption: "1,877 distinct".to_owned() };
    let heights = (0..20).map(|i| (i as f32 * 0.4).sin().abs() + 0.2).collect();
    let columns = vec![
        ColumnLook {
            profile: Some(profile(ProfileBody::Values(values.to_vec()))),
            ..ColumnLook::new("dossier", 90.0).icon(Icon::Key)
        },
        ColumnLook {
            profile: Some(profile(ProfileBody::Values(values.to_vec()))),
            ..ColumnLook::new("الاسم واللقب", 130.0).icon(Icon::Aa)
        },
        ColumnLook {
            profile: Some(profile(ProfileBody::Histogram(heights))),
            sorted: Some(Sorted::Up),
            ..ColumnLook::new("date_naiss", 170.0).icon(Icon::Calendar)
        },
        ColumnLook { profile: Some(profile(ProfileBody::None)), ..ColumnLook::new("aide", 80.0).numbers() },
    ];
    let counts = (0..56)
        .map(|i| {
            (9_000.0 * (-((i as f32 - 13.0) / 6.0).powi(2)).exp()
                + 900.0 * (-((i as f32 - 44.0) / 5.0).powi(2)).exp()) as u64
        })
        .collect();
    let areas = vec![
        MapArea::new(vec![vec![[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [2.0, 2.0], [0.0, 4.0]]]),
        MapArea::new(vec![vec![[0.0, 4.0], [2.0, 2.0], [4.0, 4.0], [2.0, 6.0]]]),
        MapArea::new(vec![vec![[4.0, 0.0], [8.0, 1.0], [7.0, 5.0], [4.0, 4.0]]]),
    ];
    Gallery {
        on: true,
        off: false,
        segment: 1,
        tab: 0,
        text: "Haddad".into(),
        empty: String::new(),
        choice: 0,
        bounds: [2.0, 7.0],
        range: [0.1, 0.9],
        table: TableState { cell: Some((3, 1)), column: Some(2), ..TableState::default() },
        people: People { columns },
        counts,
        areas,
        dir,
    }
}

fn controls_ui(ui: &mut Ui, g: &mut Gallery) {
    card::screen_header(ui, "Clean", "Mend once, see what moved, run it again next month.", |ui| {
        Button::primary("New month…").icon(Icon::Calendar).show(ui);
        Button::secondary("Find and replace…").icon(Icon::Search).key("Ctrl F").show(ui);
    });
    card::card(ui, 16.0, |ui| {
        card::section_header(ui, "Control states", "focus is always visible", |ui| {
            badge::badge(ui, Tone::Positive, "Same shape as September");
        });
        dir::row(ui, |ui| {
            Button::primary("Accept").icon(Icon::Check).show(ui);
            Button::secondary("Change…").show(ui);
            Button::accent("Accept").icon(Icon::Check).small().show(ui);
            Button::quiet("Refuse").small().show(ui);
            Button::link("Show").show(ui);
            Button::secondary("Off").enabled(false).show(ui);
            button::icon_button(ui, Icon::Undo, "Undo");
        });
        dir::row(ui, |ui| {
            Button::primary("Same resident").icon(Icon::Equal).key("S").large().show(ui);
            Button::secondary("شخصان مختلفان").icon(Icon::Notequal).key("D").large().show(ui);
        });
        dir::row(ui, |ui| {
            choice::checkbox(ui, &mut g.on, "Filled");
            choice::checkbox(ui, &mut g.off, Text::value("الملاحات"));
            choice::switch(ui, &mut g.on, "Step 5 runs");
            choice::switch(ui, &mut g.off, "Step 6 runs");
            choice::radio(ui, true, "One");
            choice::segmented_texts(ui, "View", &mut g.segment, &["Before", "Both", "After"]);
        });
        dir::row(ui, |ui| {
            let segments =
                [Segment { text: "Pairs", count: "96" }, Segment { text: "Residents", count: "8,104" }];
            choice::segmented(ui, "Part", &mut g.tab, &segments);
        });
        dir::row_wrapped(ui, |ui| {
            for tone in [
                Tone::Positive,
                Tone::Caution,
                Tone::Negative,
                Tone::Info,
                Tone::Attention,
                Tone::Accent,
                Tone::Neutral,
            ] {
                badge::badge(ui, tone, "14 dates");
            }
            badge::tag(ui, "xlsx");
            badge::badge_filled(ui, Tone::Attention, "9 values");
        });
        dir::row(ui, |ui| {
            badge::key_hint(ui, &["Enter"], "accept, next");
            for (i, l) in ["R", "S", "H", "E", "P"].iter().enumerate() {
                badge::source_letter(ui, i, l, "Civil registry");
            }
            badge::filter_chip(ui, "date_naiss 1940 to 2016", "Remove");
            badge::check_chip(ui, &mut g.on, "الملاحات", "11", true);
        });
        dir::row(ui, |ui| {
            badge::agreement_sign(ui, Agreement::Same, "same");
            badge::agreement_sign(ui, Agreement::Near, "same across scripts");
            badge::agreement_sign(ui, Agreement::Different, "number differs");
            badge::agreement_sign(ui, Agreement::Empty, "one is empty");
        });
        dir::row(ui, |ui| {
            field::text_field(
                ui,
                &mut g.text,
                Field { name: "Family name", width: Some(140.0), ..Field::default() },
            );
            field::text_field(
                ui,
                &mut g.text,
                Field {
                    name: "Birth date",
                    width: Some(140.0),
                    icon: Some(Icon::Error),
                    error: "no such day",
                    ..Field::default()
                },
            );
            field::filter_box(ui, &mut g.empty, "Filter 5 sources", Some(160.0));
            field::select(
                ui,
                &mut g.choice,
                &["Civil registry first", "Newest"],
                Select { name: "Which wins", ..Select::default() },
            );
        });
        field::field_row(ui, "Two digits", 90.0, |ui| {
            field::select(
                ui,
                &mut g.choice,
                &["1926 to 2025"],
                Select { name: "Two digits", icon: Some(Icon::Calendar), ..Select::default() },
            );
        });
        field::key_value(ui, "Sheet", 100.0, Text::value("كشف المراجعين"), |ui| {
            button::icon_button_small(ui, Icon::Pencil, "Change sheet");
        });
        field::key_value(ui, "File", 100.0, Text::file_name("المركز_2026-10.xlsx"), |_| {});
        label(
            ui,
            Text::label(
                "ديوان يقرأ الملفات كما وصلت من الإدارات، ويقول ما رآه فيها، ويقترح كل ما يلزم حتى الجدول الموحد، ولا يغير شيئا في الملفات الأصلية أبدا (مهما كان).",
            ),
        );
        label(
            ui,
            Text::label("read as y")
                .caption()
                .then(
                    "o",
                    Look {
                        background: Some(palette(ui).changed),
                        underline: Some(palette(ui).caution),
                        ..Look::default()
                    },
                )
                .then("ussef", Look::default()),
        );
    });
}

fn cards_ui(ui: &mut Ui, g: &mut Gallery) {
    let base = Proposal {
        form: ProposalForm::Open,
        title: Text::label("Day comes first in \u{2068}تاريخ الميلاد\u{2069}"),
        badge: "2,857 of 2,871",
        evidence: "1,642 dates have a first part above 12; none has a second part above 12.",
        state: "Your answer is needed",
        chips: &["Title", "Header"],
        accept: "Accept",
        change: "Change…",
        refuse: "Refuse",
    };
    proposal::proposal_card(
        ui,
        &Proposal {
            form: ProposalForm::Accepted,
            state: "Accepted",
            badge: "98 %",
            title: Text::label("Table begins at row 6"),
            ..base.clone()
        },
    );
    proposal::proposal_card(ui, &base);
    proposal::proposal_card(
        ui,
        &Proposal {
            form: ProposalForm::Asking,
            title: Text::label("“-” means empty in Phone"),
            badge: "276 cells",
            ..base
        },
    );
    let step = StepLook {
        number: "5",
        icon: Icon::Calendar,
        title: "Parse date",
        badge: "3,187 cells",
        tone: Tone::Caution,
        columns: Text::value("date_naiss"),
        chosen: true,
        broken: false,
        switch_name: "Step 5",
    };
    proposal::step_card(
        ui,
        &StepLook {
            number: "4",
            chosen: false,
            tone: Tone::Neutral,
            title: "Map values",
            switch_name: "Step 4",
            ..step.clone()
        },
        &mut g.on,
        |_| {},
    );
    proposal::step_card(ui, &step, &mut g.on, |ui| {
        proposal::before_after(ui, "24/02/1979", "1979-02-24", "2,902 alike");
        card::finding_line(ui, Tone::Negative, "31 not read, kept as written", "", "Show");
    });
    proposal::step_card(
        ui,
        &StepLook {
            number: "8",
            icon: Icon::Code,
            title: "Pad code",
            chosen: false,
            broken: true,
            tone: Tone::Negative,
            badge: "Column missing",
            columns: Text::label("column “no_dossier” is now called “dossier”"),
            switch_name: "Step 8",
        },
        &mut g.on,
        |_| {},
    );
    card::notice_card(
        ui,
        Tone::Negative,
        "eleves_2025.xls could not be opened",
        "The workbook is protected by a password. Open it in your spreadsheet program and save it without one.",
        "Close",
        |ui| {
            Button::secondary("Choose another file…").small().show(ui);
            Button::quiet("Leave it out").small().show(ui);
        },
    );
    card::busy_line(
        ui,
        Busy {
            what: "Comparing 214,380 pairs",
            detail: "132,900 done, about 4 s left",
            share: Some(0.62),
            stop: "Stop",
        },
    );
    card::band(ui, Tone::Caution, "October is not quite like September", " 1 column renamed", |ui| {
        Button::secondary("Drift report").small().show(ui);
    });
    proposal::action_card(
        ui,
        Icon::Clean,
        "Clean this month’s file",
        "Point last month’s recipe at the new export and read what drifted",
    );
    field::list_row(ui, 48.0, true, "Health centre", |ui| {
        Icon::TextFile.ui(ui, 16.0, palette(ui).text_muted);
        field::two_lines(
            ui,
            150.0,
            Text::label("Health centre").strong(),
            Text::file_name("المركز_الصحي_2026-10.xlsx").caption().muted(),
        );
        badge::badge(ui, Tone::Attention, "1 question");
    });
    choice::radio_card(ui, true, "Zones, ages by 5", |ui| {
        label(ui, Text::label("Good for housing and age questions").caption().muted());
        charts::share_bar(ui, 120.0, 0.78, palette(ui).accent, "78 % of detail kept");
    });
    card::empty_state(
        ui,
        Icon::Review,
        "Nothing is waiting for you",
        "All 134 doubtful pairs are decided.",
        |ui| {
            Button::primary("Draw 30 pairs").icon(Icon::Bolt).show(ui);
            Button::secondary("Go to Export").icon(Icon::Export).show(ui);
        },
    );
}

fn charts_ui(ui: &mut Ui, g: &mut Gallery) {
    let write_count = |n: u64| n.to_string();
    let write_weight = |w: f32| format!("{w:+.0}");
    let look = LogHistogram {
        counts: &g.counts,
        low: -24.0,
        high: 32.0,
        handles: ["Review from", "Link from"],
        write_count: &write_count,
        write_weight: &write_weight,
        height: 220.0,
    };
    log_histogram(ui, &look, &mut g.bounds);
    range_histogram(ui, 36.0, &[1.0, 2.0, 4.0, 6.0, 4.0, 3.0, 1.0], &mut g.range, ["From", "To"]);
    let row = |name, weight, kind| WaterfallRow {
        name,
        reason: "same across scripts",
        weight,
        written: "+5.4",
        kind,
    };
    waterfall(
        ui,
        &[
            row("Before looking", -13.3, WaterfallKind::Prior),
            row("Family name", 5.4, WaterfallKind::Field),
            row("الاسم", 9.0, WaterfallKind::Field),
            row("Street", -0.6, WaterfallKind::Field),
            row("Total", 0.5, WaterfallKind::Total),
        ],
        7.0,
    );
    let level = |field, level, weight| LevelRow { field, level, weight, written: "+9.1" };
    level_bars(
        ui,
        &[level("Family name", "same", 9.1), level("", "different", -5.8), level("Birth date", "same", 11.6)],
    );
    let bar = |name, size, chosen| BarRow {
        name,
        size,
        number: "34.9 %",
        colour: None,
        whisker: Some(2.0),
        chosen,
    };
    bar_rows(ui, 100.0, &[bar("Saltworks", 34.9, true), bar("الملاحات", 22.0, false)], Some(21.3), "Aid");
    let members = [[true, false, false], [true, true, false], [false, true, true]];
    let sets =
        [("Civil registry", 5988, "5,988"), ("المركز الصحي", 2745, "2,745"), ("Schools", 2390, "2,390")]
            .map(|(name, size, number)| UpsetSet { name, size, number });
    let columns: Vec<UpsetColumn<'_>> = members
        .iter()
        .enumerate()
        .map(|(i, m)| UpsetColumn {
            members: m,
            size: 1873 / (i as u64 + 1),
            number: "912",
            colour: None,
            name: "mix",
        })
        .collect();
    upset(ui, &sets, &columns, 90.0);
    dot_plot(
        ui,
        0.7,
        &[(0.8, "80"), (0.9, "90"), (1.0, "100")],
        &[DotRow {
            name: "Birth date",
            shares: &[Some(0.98), Some(0.87), Some(0.99)],
            number: "92.9 %",
            link: "419 differ",
        }],
        90.0,
        "all pairs",
    );
    dir::row(ui, |ui| {
        let found = [(0.1, 0.08), (0.5, 0.5), (0.9, 0.91)].map(|(given, found)| CalibrationPoint {
            given,
            found,
            range: [found - 0.06, found + 0.06],
        });
        let drawn = Calibration {
            found: &found,
            pairs: [900, 40, 10, 0, 3, 4, 0, 12, 30, 400],
            says: &|tenth| format!("tenth {tenth}"),
            write: &|share| format!("{:.0} %", share * 100.0),
            name: "Can the chance be trusted",
        };
        calibration(ui, Vec2::new(190.0, 150.0), &drawn);
        let p = palette(ui);
        let looks: Vec<AreaLook<'_>> = (0..3)
            .map(|i| AreaLook {
                fill: p.heat_fill(i * 3),
                ink: p.heat_ink(i * 3),
                label: "5",
                number: "34.9",
                name: "Saltworks",
                chosen: i == 0,
            })
            .collect();
        polygon_map(ui, Vec2::new(200.0, 160.0), &g.areas, &looks, "Map");
        for step in 0..3 {
            heat_cell(ui, Vec2::new(44.0, 28.0), Some(step * 3), "212", step == 1, "Birth date R H");
        }
    });
    let p = palette(ui);
    let parts = [
        StackPart { size: 22.0, colour: p.disagree, ink: p.accent_text, text: "22 %" },
        StackPart { size: 78.0, colour: p.accent, ink: p.accent_text, text: "78 %" },
    ];
    stacked_bar(ui, 16.0, &parts, "How many look the same");
}

fn gallery_ui(ui: &mut Ui, g: &mut Gallery) {
    g.dir.set(ui);
    ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, palette(ui).surface);
    dir::columns(ui, &[1.35, 0.85, 1.1], 16.0, |ui, i| match i {
        0 => {
            controls_ui(ui, g);
            let area = ui.available_rect_before_wrap().with_max_y(ui.cursor().top() + 420.0);
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(area));
            let settings =
                TableSettings { gutter_title: "Row", ..TableSettings::new("Records").profiles(true) };
            table_view(&mut child, &settings, &mut g.table, &g.people, |_, _| {});
            ui.advance_cursor_after_rect(area);
        }
        1 => cards_ui(ui, g),
        _ => charts_ui(ui, g),
    });
}

#[test]
fn every_widget_is_drawn_in_both_themes_and_directions() {
    for (theme, dir, name) in [
        (Theme::Light, Dir::Ltr, "light-ltr"),
        (Theme::Dark, Dir::Ltr, "dark-ltr"),
        (Theme::Light, Dir::Rtl, "light-rtl"),
        (Theme::Dark, Dir::Rtl, "dark-rtl"),
    ] {
        let mut harness = Harness::builder()
            .with_size(Vec2::new(1680.0, 1240.0))
            .with_theme(theme)
            .with_context_setup(theme::apply)
            .renderer(SoftRenderer::default())
            .build_ui_state(gallery_ui, gallery_state(dir));
        harness.run_steps(3);
        harness.get_by_label("Undo");
        harness.get_by_label("Step 5 runs");
        harness.get_by_label("Refuse Day comes first in تاريخ الميلاد");
        harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Family name");
        harness.get_by_label("Review from");
        let image = harness.render().expect("the soft renderer draws");
        if let Ok(folder) = std::env::var("DIWAN_GALLERY") {
            image.save(format!("{folder}/gallery-{name}.png")).unwrap();
        }
        let mut colours: Vec<_> = image.pixels().map(|p| p.0).collect();
        colours.sort_unstable();
        colours.dedup();
        assert!(colours.len() > 500, "{name}: {} colours", colours.len());
    }
}

#[test]
fn every_icon_is_drawn() {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(400.0, 200.0))
        .with_context_setup(theme::apply)
        .renderer(SoftRenderer::default())
        .build_ui(|ui| {
            ui.horizontal_wrapped(|ui| {
                for icon in Icon::ALL {
                    icon.ui(ui, 16.0, palette(ui).accent);
                }
            });
        });
    harness.run();
    let image = harness.render().expect("the soft renderer draws");
    let drawn = image.pixels().filter(|p| p.0[3] > 128).count();
    assert!(drawn > Icon::ALL.len() * 12, "{drawn} pixels");
}
