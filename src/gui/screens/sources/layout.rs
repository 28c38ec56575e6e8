//! What Diwan proposes about the layout of a file: which table, where it begins, which rows are set aside. Each card says why, and is accepted,
//! changed or refused by one edit.
//!
//! What was found is in force from the beginning, so its cards stand there as accepted; where a person read the file otherwise, the card that
//! would bring Diwan's reading back stands beside.

use egui::Ui;

use super::as_file::letters;
use super::facts;
use super::layout_seen::{self as seen, Looked};
use super::section_card;
use crate::base::Key;
use crate::findings::{Message, Place};
use crate::gui::frame::menu;
use crate::gui::look::{Later, Look};
use crate::gui::screens::step_proposals::answer_by_key;
use crate::gui::theme::Icon;
use crate::gui::widgets::card::{indented, well};
use crate::gui::widgets::proposal::{Answer, Proposal as Card, ProposalForm, proposal_card};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::import::{Imported, Reading, RowRole, SheetVisible, SourceEdit, TableSeen};
use crate::pipeline::Kept;
use crate::project::{Edit, Source};

const ASIDE: [(RowRole, &str, &str); 5] = [
    (RowRole::Section, "sources-role-section", "sources-aside-section"),
    (RowRole::Total, "sources-role-total", "sources-aside-total"),
    (RowRole::Note, "sources-role-note", "sources-aside-note"),
    (RowRole::RepeatedHeader, "sources-role-repeated", "sources-aside-repeated"),
    (RowRole::Title, "sources-role-title", "sources-aside-title"),
];

/// Which card shows what it can be changed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Table,
    Section,
    Begins,
    Rows(RowRole),
}

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    looked: Later<Key, Looked>,
    /// The name of a column as it is being typed.
    name: String,
    open: Option<(crate::base::SourceId, Open)>,
}

/// What every card needs.
struct At<'a> {
    look: &'a Look<'a>,
    source: &'a Source,
    kept: &'a Kept<Imported>,
    reading: &'a Reading,
}

/// Draws the cards; true when one of them stands open and takes the keys.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    source: &Source,
    kept: &Kept<Imported>,
    facts: &mut facts::View,
    wishes: &mut Wishes,
) -> bool {
    let at = At { look, source, kept, reading: &kept.value.report.reading };
    if let Some(path) = file_of(&at) {
        view.looked.want(look.wake, kept.key, "layout of a file", move |ctx| seen::look(ctx, &path));
    }
    let mut open = view.open.take().filter(|(id, _)| id == &source.id).map(|(_, open)| open);
    let looked = view.looked.current();
    if let Some(looked) = looked {
        table_ui(ui, &at, looked, &mut open, wishes);
    }
    let found = looked.and_then(|l| l.here(at.reading));
    let mut keys = begins_ui(ui, &at, found, &mut open, facts, wishes);
    let mut renaming = open == Some(Open::Section);
    keys |= section_card::ui(ui, look, (source, kept), &mut view.name, &mut renaming, !keys, wishes);
    open = match (renaming, open) {
        (true, _) => Some(Open::Section),
        (false, Some(Open::Section)) => None,
        (false, other) => other,
    };
    // What heads the parts is said by the card of their column, where there is one.
    let has_column = kept.value.report.section_column.is_some();
    for (role, name, title) in ASIDE.into_iter().filter(|a| !has_column || a.0 != RowRole::Section) {
        keys |= rows_ui(ui, &at, found, (role, name, title), &mut open, !keys, wishes);
    }
    view.open = open.map(|open| (source.id.clone(), open));
    keys
}

/// The file whose layout it is; of a folder the one that is the template.
fn file_of(at: &At<'_>) -> Option<std::path::PathBuf> {
    let path = at.look.dir.join(&at.source.spec.path);
    if at.source.spec.folder.is_none() {
        return Some(path);
    }
    let parts = at.look.outcomes.parts.get(&at.source.id)?;
    let template = parts.iter().find(|p| p.seen.is_some() && p.seen == at.source.spec.seen);
    Some(path.join(&template.or(parts.first())?.name))
}

fn read_as(at: &At<'_>, table: &TableSeen) -> Edit {
    let reading = Box::new(seen::reading_of(table, at.reading));
    Edit::Source { id: at.source.id.clone(), edit: SourceEdit::SetReading { reading } }
}

fn box_words(at: &At<'_>, id: &'static str, table: &TableSeen) -> String {
    let words = Message::new(id)
        .with("sheet", table.sheet.clone().unwrap_or_default())
        .with("first", table.header_rows.first().copied().unwrap_or(table.first_data_row))
        .with("last", table.last_data_row)
        .with("from", letters(table.first_column.max(1) as usize - 1))
        .with("to", letters(seen::last_column(table).max(1) as usize - 1));
    at.look.say(&words)
}

/// Which of several tables is read; nothing for a file with one table on one sheet.
fn table_ui(ui: &mut Ui, at: &At<'_>, looked: &Looked, open: &mut Option<Open>, wishes: &mut Wishes) {
    let look = at.look;
    let others: Vec<&TableSeen> = looked.others(at.reading).collect();
    if others.is_empty() && looked.sheets.len() < 2 {
        return;
    }
    let title = match &at.reading.sheet {
        Some(sheet) => look.say(&Message::new("sources-table-sheet").with("sheet", sheet.as_str())),
        None => look.t("sources-table-first"),
    };
    let left_out: Vec<String> =
        looked.sheets.iter().filter(|s| s.left_out.is_some()).map(|s| sheet_words(look, s)).collect();
    let mut evidence = look.say(&Message::new("sources-tables-others").with("n", others.len()));
    if !left_out.is_empty() {
        let names = left_out.join(", ");
        evidence =
            format!("{evidence} {}", look.say(&Message::new("sources-sheets-left").with("names", names)));
    }
    let (state, change, refuse) = (look.t("sources-accepted"), look.t("step-change"), look.t("step-refuse"));
    let next = others.iter().find(|t| t.sheet != at.reading.sheet).or(others.first());
    let card = Card {
        form: ProposalForm::Accepted,
        title: Text::label(title),
        badge: "",
        evidence: &evidence,
        state: &state,
        chips: &[],
        accept: "",
        change: &change,
        refuse: if next.is_some() { &refuse } else { "" },
    };
    match ui.push_id("table", |ui| proposal_card(ui, &card)).inner {
        Some(Answer::Refuse) => {
            if let Some(next) = next {
                wishes.edit(read_as(at, next));
            }
        }
        Some(_) => toggle(open, Open::Table),
        None => {}
    }
    if *open != Some(Open::Table) {
        return;
    }
    choices(ui, |ui| {
        let mut done = false;
        for table in &others {
            if menu::item(ui, Some(Icon::Sheet), &box_words(at, "sources-table-box", table), "", true) {
                wishes.edit(read_as(at, table));
                done = true;
            }
        }
        for sheet in looked.sheets.iter().filter(|s| s.left_out.is_some()) {
            let words = sheet_words(look, sheet);
            if menu::item(ui, Some(Icon::Eye), &words, "", true) {
                wishes.push(Wish::ProposeReading(at.source.id.clone(), Some(sheet.name.clone())));
                done = true;
            }
        }
        if !others.is_empty() {
            menu::line(ui);
            label(ui, Text::label(look.t("sources-table-too")).caption().muted());
            for table in &others {
                if menu::item(ui, Some(Icon::Plus), &box_words(at, "sources-table-add", table), "", true) {
                    wishes.edit(add(at, table));
                    done = true;
                }
            }
        }
        if done {
            *open = None;
        }
    });
}

/// The name of a sheet with why it is left out, or that it is hidden.
pub(super) fn sheet_words(look: &Look<'_>, sheet: &crate::import::SheetInfo) -> String {
    let mut said = Vec::new();
    if sheet.visible != SheetVisible::Visible {
        said.push(look.t("sources-sheet-hidden"));
    }
    if let Some(why) = sheet.left_out {
        said.push(look.say(&Message::new("sources-left-out").with("why", why.as_str())));
    }
    let name = format!("\u{2068}{}\u{2069}", sheet.name);
    if said.is_empty() { name } else { format!("{name} ({})", said.join(", ")) }
}

/// Another table of the same file as a source of its own.
fn add(at: &At<'_>, table: &TableSeen) -> Edit {
    let base = at.source.id.as_str();
    let ids = (2..).map(|n| crate::base::SourceId::from(format!("{base}-{n}").as_str()));
    let free = ids.into_iter().find(|id| at.look.project.source(id).is_none());
    let place = table.sheet.clone().unwrap_or_else(|| table.first_data_row.to_string());
    let mut source = Source {
        id: free.unwrap_or_else(|| at.source.id.clone()),
        label: format!("{} – {place}", at.source.label),
        ..Source::default()
    };
    source.spec.path.clone_from(&at.source.spec.path);
    source.spec.seen = at.kept.value.report.seen;
    source.spec.reading = seen::reading_of(table, at.reading);
    Edit::AddSource { source: Box::new(source) }
}

/// Where the table begins, and the box it fills.
fn begins_ui(
    ui: &mut Ui,
    at: &At<'_>,
    found: Option<&TableSeen>,
    open: &mut Option<Open>,
    facts: &mut facts::View,
    wishes: &mut Wishes,
) -> bool {
    let look = at.look;
    let reading = at.reading;
    let as_found = found.is_none_or(|t| seen::is_as_found(t, reading));
    let report = &at.kept.value.report;
    let is_empty = report.rows == 0 && !reading.header_rows.is_empty();
    let evidence = Message::new(if is_empty {
        "sources-begins-no-records"
    } else if reading.header_rows.is_empty() {
        "sources-begins-no-names"
    } else {
        "sources-begins-why"
    })
    .with("names", facts::range_words(&reading.header_rows))
    .with("rows", reading.header_rows.len())
    .with("n", report.rows)
    .with("columns", report.columns)
    .with("from", letters(reading.first_column.max(1) as usize - 1));
    let id = if as_found { "sources-begins" } else { "sources-begins-by-hand" };
    let title = look.say(&Message::new(id).with("row", reading.first_row.max(1)));
    let names = [look.t("sources-role-title"), look.t("sources-role-header")];
    let has_title = at.kept.value.preview.first.iter().any(|r| r.role == RowRole::Title);
    let shown = [has_title, !reading.header_rows.is_empty()];
    let chips: Vec<&str> = names.iter().zip(shown).filter(|(_, on)| *on).map(|(n, _)| n.as_str()).collect();
    let (state, change) = (look.t("sources-accepted"), look.t("step-change"));
    let (accept, refuse) = (look.t("step-accept"), look.t("step-refuse"));
    let evidence = look.say(&evidence);
    let refusable = as_found && reading.first_row.max(1) > 1;
    let card = Card {
        form: ProposalForm::Accepted,
        title: Text::label(title),
        badge: "",
        evidence: &evidence,
        state: &state,
        chips: &chips,
        accept: "",
        change: &change,
        refuse: if refusable { &refuse } else { "" },
    };
    match ui.push_id("begins", |ui| proposal_card(ui, &card)).inner {
        Some(Answer::Refuse) => wishes.edits(all_records(at, found)),
        Some(_) => toggle(open, Open::Begins),
        None => {}
    }
    if *open == Some(Open::Begins) {
        choices(ui, |ui| {
            let rows = menu::item(ui, Some(Icon::Pencil), &look.t("sources-change-header"), "", true);
            let data = menu::item(ui, Some(Icon::Pencil), &look.t("sources-change-data"), "", true);
            if rows {
                facts.edit_header(&at.source.id, reading);
            } else if data {
                facts.edit_data(&at.source.id, at.kept);
            }
            let again = menu::item(ui, Some(Icon::Search), &look.t("sources-look-again"), "", true);
            if again && at.source.spec.folder.is_none() {
                wishes.push(Wish::ProposeReading(at.source.id.clone(), reading.sheet.clone()));
            }
            if rows || data || again {
                *open = None;
            }
            indented(ui, 10.0, |ui| {
                label(ui, Text::label(look.t("sources-box-hint")).caption().muted().wrap());
            });
        });
    }
    let Some(found) = found.filter(|t| !as_found && !at.source.refused.contains(&seen::table_key(t))) else {
        return false;
    };
    let words = Message::new("sources-begins-other").with("row", found.first_data_row);
    let why = box_words(at, "sources-begins-box", found);
    let card = Card {
        form: ProposalForm::Open,
        title: Text::label(look.say(&words)),
        evidence: &why,
        accept: &accept,
        change: "",
        refuse: &refuse,
        chips: &[],
        ..card
    };
    let pressed = ui.push_id("found", |ui| proposal_card(ui, &card)).inner;
    match pressed.or_else(|| answer_by_key(look)) {
        Some(Answer::Accept) => wishes.edit(read_as(at, found)),
        Some(Answer::Change) => facts.edit_header(&at.source.id, reading),
        Some(Answer::Refuse) => wishes.edit(refuse_edit(at, seen::table_key(found))),
        None => {}
    }
    true
}

fn refuse_edit(at: &At<'_>, proposal: String) -> Edit {
    Edit::Refuse { id: at.source.id.clone(), proposal }
}

/// The table does not begin there: every row of the file is shown as a record, until a person says better.
fn all_records(at: &At<'_>, found: Option<&TableSeen>) -> Vec<Edit> {
    let of = |edit| Edit::Source { id: at.source.id.clone(), edit };
    let mut edits = vec![
        of(SourceEdit::SetHeaderRows { rows: Vec::new(), marks: Vec::new() }),
        of(SourceEdit::SetRegion { first_row: 1, last_row: None, first_column: 1, last_column: None }),
    ];
    edits.extend(found.map(|t| refuse_edit(at, seen::table_key(t))));
    edits
}

/// Rows that are no records: totals, notes, the header once more.
fn rows_ui(
    ui: &mut Ui,
    at: &At<'_>,
    found: Option<&TableSeen>,
    (role, name, title): (RowRole, &str, &'static str),
    open: &mut Option<Open>,
    keys: bool,
    wishes: &mut Wishes,
) -> bool {
    let look = at.look;
    let (accept, refuse, change) = (look.t("step-accept"), look.t("step-refuse"), look.t("step-change"));
    let (state, chip) = (look.t("sources-accepted"), look.t(name));
    let chips = [chip.as_str()];
    let words = |rows: &[u32]| {
        let first = rows.first().copied().unwrap_or_default();
        look.say(&Message::new(title).with("n", rows.len()).with("row", first))
    };
    let mut rows = seen::aside(at.reading, role);
    // Titles above the table belong to where it begins.
    rows.retain(|&row| role != RowRole::Title || row >= at.reading.first_row);
    let card = Card {
        form: ProposalForm::Accepted,
        title: Text::label(words(&rows)),
        badge: "",
        evidence: "",
        state: &state,
        chips: &chips,
        accept: &accept,
        change: &change,
        refuse: &refuse,
    };
    let preview = &at.kept.value.preview;
    if !rows.is_empty() {
        let evidence = evidence_of(at, role, &rows);
        let card = Card { evidence: &evidence, ..card.clone() };
        match ui.push_id(title, |ui| proposal_card(ui, &card)).inner {
            Some(Answer::Refuse) => {
                // What stands above the names is no record in any case.
                let header = at.reading.header_rows.first().copied().unwrap_or_default();
                let (above, below): (Vec<u32>, Vec<u32>) = rows.iter().partition(|&&row| row < header);
                let mut edits = seen::give_role(at.source, preview, &above, RowRole::Title);
                edits.extend(seen::give_role(at.source, preview, &below, RowRole::Data));
                edits.push(refuse_edit(at, seen::rows_key(role, &rows)));
                wishes.edits(edits);
            }
            Some(_) => toggle(open, Open::Rows(role)),
            None => {}
        }
        if *open == Some(Open::Rows(role)) {
            choices(ui, |ui| {
                if menu::item(ui, Some(Icon::Search), &look.t("app-show"), "", true) {
                    wishes.show(Place::source(&at.source.id).rows(rows.clone()));
                }
                let roles = std::iter::once((RowRole::Data, "sources-role-data"));
                let others = ASIDE.iter().map(|(r, n, _)| (*r, *n)).filter(|(r, _)| *r != role);
                for (other, name) in roles.chain(others) {
                    if menu::item(ui, None, &look.t(name), "", true) {
                        wishes.edits(seen::give_role(at.source, preview, &rows, other));
                        *open = None;
                    }
                }
            });
        }
    }
    let missed = found.map(|t| seen::not_aside(at.source, t, at.reading, role)).unwrap_or_default();
    if missed.is_empty() || at.source.refused.contains(&seen::rows_key(role, &missed)) {
        return false;
    }
    let evidence = evidence_of(at, role, &missed);
    let card = Card {
        form: ProposalForm::Open,
        title: Text::label(words(&missed)),
        evidence: &evidence,
        change: "",
        ..card
    };
    let pressed = ui.push_id((title, "open"), |ui| proposal_card(ui, &card)).inner;
    match pressed.or_else(|| if keys { answer_by_key(look) } else { None }) {
        Some(Answer::Accept) => wishes.edits(seen::give_role(at.source, preview, &missed, role)),
        Some(Answer::Change) => wishes.show(Place::source(&at.source.id).rows(missed)),
        Some(Answer::Refuse) => wishes.edit(refuse_edit(at, seen::rows_key(role, &missed))),
        None => {}
    }
    true
}

/// Why rows are set aside: of totals whether they add up, else what stands in the first of them.
fn evidence_of(at: &At<'_>, role: RowRole, rows: &[u32]) -> String {
    let sums: Vec<bool> = at
        .kept
        .value
        .report
        .control_sums
        .iter()
        .filter(|s| role == RowRole::Total && rows.contains(&s.row))
        .map(crate::import::ControlSum::agrees)
        .collect();
    let preview = &at.kept.value.preview;
    let row = preview.first.iter().chain(&preview.last).find(|r| rows.contains(&r.row));
    let cells = row.iter().flat_map(|r| &r.cells).map(|c| c.trim()).filter(|c| !c.is_empty());
    let written = cells.take(4).collect::<Vec<_>>().join(" · ");
    let written = at.look.say(&Message::new("sources-aside-written").with("text", written));
    if sums.is_empty() {
        return written;
    }
    let agree = sums.iter().filter(|s| **s).count();
    let words = Message::new("sources-aside-sums").with("agree", agree).with("n", sums.len());
    format!("{} {written}", at.look.say(&words))
}

fn toggle(open: &mut Option<Open>, which: Open) {
    *open = if *open == Some(which) { None } else { Some(which) };
}

fn choices(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    well(ui, 6.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
    });
}
