//! The dialog in which a person changes what is compared and how: comparisons, their kinds, their levels with limits and order.
//!
//! Beside each level stand its numbers and pairs that fall in it, as the last run found them. Nothing changes before "Compare this way", which is one edit; the run that
//! follows trains anew.

use egui::{Ui, vec2};

use super::View;
use super::words::{field_label, fields_label, weight};
use crate::base::{Context, FieldName, Key};
use crate::findings::Message;
use crate::gui::dialogs;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::hairline;
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, Select, cell, number_field, select_from};
use crate::gui::widgets::text::{Side, Text, hint, label};
use crate::gui::wishes::Wishes;
use crate::linkage::levels::KINDS;
use crate::linkage::outcome::{ComparisonOutcome, LevelOutcome};
use crate::linkage::{Comparison, Level, Levels, LinkageEdit, Linked, Method};
use crate::project::Edit;
use crate::table::Meaning;

/// Width of the dialog: it fits the smallest window.
const WIDTH: f32 = 1000.0;

/// Pairs shown per level.
const EXAMPLES: usize = 2;

/// Comparisons being written.
#[derive(Debug, Default)]
pub(super) struct Draft {
    list: Vec<Comparison>,
    before: Vec<Comparison>,
    at: usize,
}

impl Draft {
    /// Begins with what is compared now, at one of the comparisons.
    pub(super) fn of(linked: &Linked, at: usize) -> Draft {
        let list: Vec<Comparison> = linked.comparisons.iter().map(|o| o.comparison.clone()).collect();
        Draft { before: list.clone(), list, at }
    }

    /// The first thing that is wrong, with the position of its comparison.
    fn problem(&self) -> Option<(usize, Message)> {
        self.list.iter().enumerate().find_map(|(i, c)| Some((i, c.problem()?)))
    }
}

/// Pairs that fall in each level of each comparison, as their values read.
#[derive(Debug, Default)]
pub(super) struct Examples(Vec<Vec<Vec<(String, String)>>>);

impl Examples {
    /// Collects them; the first different ones in the order of the pairs.
    fn collect(ctx: &Context, linked: &Linked) -> Examples {
        let mut all: Vec<Vec<Vec<(String, String)>>> =
            linked.comparisons.iter().map(|o| vec![Vec::new(); o.levels.len()]).collect();
        for (n, pair) in linked.pairs.iter().enumerate() {
            if n % 10_000 == 0 && ctx.check().is_err() {
                break;
            }
            for (i, outcome) in linked.comparisons.iter().enumerate() {
                let known = all.get_mut(i).and_then(|levels| levels.get_mut(pair.levels.get(i)));
                let Some(known) = known.filter(|k| k.len() < EXAMPLES) else { continue };
                let read = |row| written(linked, &outcome.comparison, row);
                let both = (read(pair.a), read(pair.b));
                if !known.contains(&both) {
                    known.push(both);
                }
            }
        }
        Examples(all)
    }

    fn of(&self, comparison: usize, level: usize) -> &[(String, String)] {
        self.0.get(comparison).and_then(|levels| levels.get(level)).map_or(&[], Vec::as_slice)
    }
}

/// What a record says in the fields of a comparison.
fn written(linked: &Linked, comparison: &Comparison, row: u32) -> String {
    let rank = linked.corpus.rank_of.get(row as usize).copied().unwrap_or(u32::MAX);
    let value = |field: &FieldName| {
        let column = linked.corpus.columns.iter().find(|c| &c.field.name == field)?;
        column.value(rank)
    };
    let values: Vec<&str> = comparison.fields.iter().filter_map(value).collect();
    if values.is_empty() { "–".to_owned() } else { values.join(" ") }
}

/// The dialog, while it is open.
pub(super) fn dialog_ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    key: Key,
    linked: &std::sync::Arc<Linked>,
    wishes: &mut Wishes,
) {
    let View { comparing, examples, .. } = view;
    let Some(draft) = comparing else { return };
    let for_examples = linked.clone();
    examples.want(look.wake, key, "example pairs", move |ctx| Examples::collect(ctx, &for_examples));
    let problem = draft.problem();
    let changed = draft.list != draft.before && !draft.list.is_empty();
    let own = look.project.linkage.comparisons.is_some();
    let (mut done, mut cancelled, mut back) = (false, false, false);
    let closed = dialogs::shell(
        ui,
        "comparisons",
        &look.t("matching-comparisons-title"),
        vec2(WIDTH.min(ui.ctx().content_rect().width() - 48.0), 0.0),
        |ui| {
            label(ui, Text::label(look.t("matching-comparisons-sentence")).muted().wrap());
            which_ui(ui, look, draft, linked);
            let at = draft.at;
            if let Some(comparison) = draft.list.get_mut(at) {
                kind_ui(ui, look, comparison, linked);
                let found = linked.comparisons.iter().position(|o| {
                    o.comparison.method == comparison.method && o.comparison.fields == comparison.fields
                });
                let run = Run { at: found.unwrap_or(usize::MAX), linked, examples: examples.current() };
                levels_ui(ui, look, comparison, &run);
            }
            if let Some((_, problem)) = &problem {
                let ink = palette(ui).negative;
                label(ui, Text::label(look.say(problem)).colour(ink).wrap());
            }
        },
        |ui| {
            let text = look.t("matching-comparisons-do");
            let ready = problem.is_none() && changed;
            done = Button::primary(&text).enabled(ready).show(ui).clicked();
            cancelled = Button::secondary(&look.t("matching-cancel")).show(ui).clicked();
            let proposal = look.t("matching-back-to-proposal");
            back =
                own && Button::quiet(&proposal).name(&look.t("matching-comparisons-back")).show(ui).clicked();
        },
    );
    let to = if done { Some(Some(draft.list.clone())) } else { back.then_some(None) };
    if let Some(to) = to {
        wishes.edit(Edit::Linkage { edit: LinkageEdit::Comparisons { to } });
    }
    if done || cancelled || back || closed {
        view.comparing = None;
    }
}

/// Which comparison is shown; another one can be added, this one taken away.
fn which_ui(ui: &mut Ui, look: &Look<'_>, draft: &mut Draft, linked: &Linked) {
    dir::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = look.t("matching-comparison");
        let mut at = Some(draft.at);
        let text = |i: usize| {
            Text::label(draft.list.get(i).map_or_else(String::new, |c| fields_label(look, &c.fields)))
        };
        let how = Select { name: &name, width: Some(340.0), strong: true, ..Select::default() };
        select_from(ui, &mut at, draft.list.len(), text, how);
        draft.at = at.unwrap_or_default();
        let free: Vec<&crate::table::Field> = linked
            .corpus
            .columns
            .iter()
            .map(|c| &c.field)
            .filter(|f| !draft.list.iter().any(|c| c.fields.contains(&f.name)))
            .collect();
        if !free.is_empty() && draft.list.len() < Levels::MAX_COMPARISONS {
            let name = look.t("matching-add-comparison");
            let mut chosen = None;
            let text =
                |i: usize| Text::label(free.get(i).map_or_else(String::new, |f| field_label(look, &f.name)));
            let how = Select {
                name: &name,
                placeholder: &name,
                width: Some(250.0),
                icon: Some(Icon::Plus),
                ..Select::default()
            };
            select_from(ui, &mut chosen, free.len(), text, how);
            if let Some(field) = chosen.and_then(|i| free.get(i)) {
                draft.list.push(Comparison::usual(vec![field.name.clone()], kind_for(field.meaning)));
                draft.at = draft.list.len() - 1;
            }
        }
        let leave_out = look.t("matching-comparison-remove");
        if draft.list.len() > 1 && Button::quiet(&leave_out).icon(Icon::Cross).show(ui).clicked() {
            draft.list.remove(draft.at.min(draft.list.len() - 1));
            draft.at = draft.at.min(draft.list.len() - 1);
        }
    });
}

/// The kind that suits what a field means.
fn kind_for(meaning: Meaning) -> Method {
    match meaning {
        Meaning::GivenName | Meaning::FamilyName | Meaning::ParentName | Meaning::Locality => Method::Name,
        Meaning::FullName => Method::WholeName,
        Meaning::BirthDate | Meaning::Date => Method::Date,
        Meaning::Phone => Method::Phone,
        Meaning::Email => Method::Email,
        Meaning::SharedId | Meaning::HouseNumber | Meaning::Postcode => Method::Code,
        Meaning::OrganisationName | Meaning::Street | Meaning::FreeText => Method::Text,
        Meaning::BirthYear | Meaning::Age | Meaning::Amount | Meaning::Number => Method::Number,
        _ => Method::Category,
    }
}

/// Fields, kind, and whether rare values count more.
fn kind_ui(ui: &mut Ui, look: &Look<'_>, comparison: &mut Comparison, linked: &Linked) {
    dir::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = look.t("matching-kind");
        let mut at = KINDS.iter().position(|k| *k == comparison.method);
        let text = |i: usize| Text::label(KINDS.get(i).map_or_else(String::new, |k| look.t(k.message_id())));
        let how = Select { name: &name, width: Some(340.0), ..Select::default() };
        if select_from(ui, &mut at, KINDS.len(), text, how)
            && let Some(kind) = at.and_then(|i| KINDS.get(i))
        {
            comparison.method = *kind;
            comparison.levels = kind.usual();
            comparison.fields.truncate(*kind.fields().end());
        }
        let fields: Vec<&FieldName> = linked.corpus.columns.iter().map(|c| &c.field.name).collect();
        let others: Vec<&FieldName> = fields.into_iter().filter(|f| !comparison.fields.contains(f)).collect();
        if comparison.fields.len() < *comparison.method.fields().end() && !others.is_empty() {
            let name = look.t("matching-and-field");
            let mut chosen = None;
            let text =
                |i: usize| Text::label(others.get(i).map_or_else(String::new, |f| field_label(look, f)));
            let how = Select { name: &name, placeholder: &name, width: Some(250.0), ..Select::default() };
            select_from(ui, &mut chosen, others.len(), text, how);
            if let Some(field) = chosen.and_then(|i| others.get(i)) {
                comparison.fields.push((*field).clone());
            }
        }
        checkbox(ui, &mut comparison.by_frequency, look.t("matching-rare-counts"));
    });
}

/// What the last run found for the comparison shown.
struct Run<'a> {
    at: usize,
    linked: &'a Linked,
    examples: Option<&'a Examples>,
}

impl Run<'_> {
    fn level(&self, level: Level) -> Option<(usize, LevelOutcome)> {
        let outcome: &ComparisonOutcome = self.linked.comparisons.get(self.at)?;
        let at = outcome.levels.iter().position(|l| l.level == level)?;
        Some((at, *outcome.levels.get(at)?))
    }
}

/// What is asked of one row of the levels.
enum Ask {
    Up,
    Down,
    Remove,
}

fn levels_ui(ui: &mut Ui, look: &Look<'_>, comparison: &mut Comparison, run: &Run<'_>) {
    let widths = widths(ui.available_width());
    dir::row_of_height(ui, 24.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let heads = ["matching-level", "matching-limit", "", "", "matching-weight", "matching-pairs"];
        for (i, (id, width)) in heads.into_iter().zip(widths).enumerate() {
            let text = match i {
                2 => "m".to_owned(),
                3 => "u".to_owned(),
                _ => look.t(id),
            };
            let side = if i < 2 { Side::Start } else { Side::End };
            let head = cell(ui, width, Text::label(text).table().strong(), side);
            match i {
                2 => hint(head, &look.t("matching-m-hint")),
                3 => hint(head, &look.t("matching-u-hint")),
                _ => head,
            };
        }
    });
    hairline(ui);
    let room = (ui.ctx().content_rect().height() - 400.0).max(150.0);
    let mut ask = None;
    egui::ScrollArea::vertical().id_salt("comparison levels").max_height(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let last = comparison.levels.len().saturating_sub(1);
        for at in 0..comparison.levels.len() {
            let fixed = at == 0 || at == last;
            if let Some(asked) = level_ui(ui, look, comparison, at, fixed, &widths, run) {
                ask = Some((at, asked));
            }
        }
    });
    match ask {
        Some((at, Ask::Up)) => comparison.levels.swap(at, at - 1),
        Some((at, Ask::Down)) => comparison.levels.swap(at, at + 1),
        Some((at, Ask::Remove)) => drop(comparison.levels.remove(at)),
        None => {}
    }
    add_ui(ui, look, comparison);
}

fn widths(all: f32) -> [f32; 6] {
    let number = 62.0;
    let limit = 150.0;
    [(all - limit - 4.0 * number - 6.0 * 8.0 - 110.0).max(160.0), limit, number, number, number, number]
}

fn level_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    comparison: &mut Comparison,
    at: usize,
    fixed: bool,
    widths: &[f32; 6],
    run: &Run<'_>,
) -> Option<Ask> {
    let mut ask = None;
    let count = comparison.levels.len();
    let offers = comparison.method.offers();
    let level = comparison.levels.get_mut(at)?;
    let found = run.level(*level);
    dir::row_of_height(ui, 28.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let named = |id| look.say(&Message::new(id).with("n", at).with("level", level.label()));
        if fixed {
            cell(ui, widths[0], Text::label(look.say(&level.label())).table().muted(), Side::Start);
            cell(ui, widths[1], Text::label(""), Side::Start);
        } else {
            let names = [named("matching-level-n"), named("matching-limit-n")];
            condition_ui(ui, look, level, &offers, &names, widths);
        }
        let numbers = match &found {
            Some((0, l)) => {
                [String::new(), String::new(), weight(look, l.weight), look.count(l.pairs as usize)]
            }
            Some((_, l)) => [
                look.percent(l.m, 1),
                look.percent(l.u, 2),
                weight(look, l.weight),
                look.count(l.pairs as usize),
            ],
            None => std::array::from_fn(|_| "–".to_owned()),
        };
        for (text, width) in numbers.into_iter().zip(widths.iter().skip(2)) {
            cell(ui, *width, Text::value(text).table(), Side::End);
        }
        if !fixed {
            let level = *level;
            let named = |id| look.say(&Message::new(id).with("level", level.label()));
            let buttons = [
                (Icon::Up, "matching-level-up", at > 1, Ask::Up),
                (Icon::Down, "matching-level-down", at + 2 < count, Ask::Down),
                (Icon::Cross, "matching-level-remove", count > 3, Ask::Remove),
            ];
            for (icon, id, enabled, what) in buttons {
                ui.add_enabled_ui(enabled, |ui| {
                    if icon_button_small(ui, icon, &named(id)).clicked() {
                        ask = Some(what);
                    }
                });
            }
        }
    });
    if let (Some((at, _)), Some(examples)) = (found, run.examples) {
        let pairs: Vec<String> = examples
            .of(run.at, at)
            .iter()
            .map(|(a, b)| format!("\u{2068}{a}\u{2069} – \u{2068}{b}\u{2069}"))
            .collect();
        if !pairs.is_empty() {
            let text = look.say(&Message::new("matching-for-example").with("pairs", pairs.join("   ·   ")));
            label(ui, Text::label(text).caption().muted().truncate());
        }
    }
    ask
}

/// The condition of a level and its limit.
fn condition_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    level: &mut Level,
    offers: &[Level],
    names: &[String; 2],
    widths: &[f32; 6],
) {
    let mut chosen = offers.iter().position(|o| o.is_alike(*level));
    let current = *level;
    let text = |i: usize| {
        let offered = offers.get(i).copied().unwrap_or(Level::Different);
        let shown = if offered.is_alike(current) { current } else { offered };
        Text::label(look.say(&shown.label()))
    };
    let how = Select { name: &names[0], width: Some(widths[0]), small: true, ..Select::default() };
    if select_from(ui, &mut chosen, offers.len(), text, how)
        && let Some(offered) = chosen.and_then(|i| offers.get(i))
    {
        *level = *offered;
    }
    let Some(limit) = level.limit() else {
        cell(ui, widths[1], Text::label(""), Side::Start);
        return;
    };
    let mut value = limit.value;
    let decimals = usize::from(limit.least < 1.0);
    let field = Field { name: &names[1], width: Some(64.0), small: true, ..Field::default() };
    if number_field(ui, &mut value, limit.least..=limit.most, decimals, field).changed() {
        *level = level.with_limit(value);
    }
    cell(ui, widths[1] - 72.0, Text::label(look.t(limit.unit)).caption().muted(), Side::Start);
}

/// Adds a level before the last one.
fn add_ui(ui: &mut Ui, look: &Look<'_>, comparison: &mut Comparison) {
    let offers: Vec<Level> = comparison
        .method
        .offers()
        .into_iter()
        .filter(|o| o.limit().is_some() || !comparison.levels.contains(o))
        .collect();
    if offers.is_empty() || comparison.levels.len() >= Levels::MAX_LEVELS {
        return;
    }
    let name = look.t("matching-add-level");
    let mut chosen = None;
    let text = |i: usize| Text::label(offers.get(i).map_or_else(String::new, |o| look.say(&o.label())));
    let how = Select {
        name: &name,
        placeholder: &name,
        width: Some(300.0),
        icon: Some(Icon::Plus),
        small: true,
        ..Select::default()
    };
    select_from(ui, &mut chosen, offers.len(), text, how);
    if let Some(level) = chosen.and_then(|i| offers.get(i)) {
        let last = comparison.levels.len().saturating_sub(1);
        comparison.levels.insert(last, *level);
    }
}
