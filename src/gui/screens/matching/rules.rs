//! Which pairs are compared at all: the blocking rules with what each reaches, switched on and off, and a dialog that adds one.
//!
//! While the rules are Diwan's proposal, the first change writes the whole list into the project; after that the list is the person's.

use egui::{Ui, vec2};

use super::View;
use super::words::{field_label, fields_label};
use crate::base::FieldName;
use crate::findings::Message;
use crate::gui::dialogs;
use crate::gui::look::{Look, comma};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::{hairline, header_strip, section_header};
use crate::gui::widgets::charts::share_bar;
use crate::gui::widgets::choice::checkbox_bare;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Select, cell, select, select_from};
use crate::gui::widgets::text::{Overflow, Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::{BlockingKey, BlockingRule, LinkageEdit, Linked, Take};
use crate::project::Edit;

/// What can be taken from a field, in the order of the list.
const TAKES: [Take; 13] = [
    Take::Whole,
    Take::Sound,
    Take::Consonants,
    Take::TwoConsonants,
    Take::FirstLetter,
    Take::Beginning,
    Take::Ending,
    Take::Word,
    Take::TwoWords,
    Take::OneLeftOut,
    Take::Year,
    Take::YearMonth,
    Take::Neighbours,
];

/// A rule being written.
#[derive(Debug, Default)]
pub(super) struct Draft {
    first: Option<usize>,
    first_take: usize,
    second: Option<usize>,
    second_take: usize,
}

/// Draws the table.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let frame = egui::Frame::new().inner_margin(egui::Margin { left: 20, right: 16, top: 12, bottom: 8 });
    frame.show(ui, |ui| {
        let share = look.percent(linked.out_of_reach, 1);
        let note = look.say(&Message::new("matching-out-of-reach").with("share", share));
        section_header(ui, &look.t("matching-rules"), &note, |ui| {
            let add = look.t("matching-add-rule");
            if Button::secondary(&add).small().icon(Icon::Plus).show(ui).clicked() {
                view.adding = Some(Draft::default());
            }
            let back = look.t("matching-back-to-proposal");
            let own = look.project.linkage.blocking.is_some();
            if own && Button::link(&back).small().name(&look.t("matching-rules-back")).show(ui).clicked() {
                wishes.edit(Edit::Linkage { edit: LinkageEdit::Blocking { to: None } });
            }
        });
    });
    let columns = Columns::of(ui.available_width());
    header_strip(ui, 28.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(8.0);
        head(ui, columns.rule, &look.t("matching-compare-when"), Side::Start);
        head(ui, columns.number, &look.t("matching-pairs"), Side::End);
        head(ui, columns.number, &look.t("matching-new-pairs"), Side::End);
        ui.add_space(8.0);
        head(ui, columns.bar + 60.0, &look.t("matching-reached"), Side::Start);
    });
    let rules = rules_in_force(look, linked);
    if rules.is_empty() {
        ui.add_space(8.0);
        label(ui, Text::label(look.t("matching-no-rules")).muted().wrap());
    }
    for at in 0..rules.len() {
        rule_ui(ui, look, linked, &rules, at, &columns, wishes);
    }
}

struct Columns {
    rule: f32,
    number: f32,
    bar: f32,
}

impl Columns {
    fn of(width: f32) -> Columns {
        let (number, bar) = (76.0, (width * 0.15).clamp(40.0, 130.0));
        Columns { rule: (width - 2.0 * number - bar - 158.0).max(120.0), number, bar }
    }
}

fn head(ui: &mut Ui, width: f32, text: &str, side: Side) {
    cell(ui, width, Text::label(text).table().strong(), side);
}

/// The rules: the project's own, or the proposed ones.
fn rules_in_force(look: &Look<'_>, linked: &Linked) -> Vec<BlockingRule> {
    let own = look.project.linkage.blocking.clone();
    own.or_else(|| linked.settings.blocking.clone()).unwrap_or_default()
}

fn change(look: &Look<'_>, rules: &[BlockingRule], at: usize, on: bool) -> LinkageEdit {
    if look.project.linkage.blocking.is_some() {
        return LinkageEdit::SwitchRule { rule: at, on };
    }
    let mut rules = rules.to_vec();
    if let Some(rule) = rules.get_mut(at) {
        rule.enabled = on;
    }
    LinkageEdit::Blocking { to: Some(rules) }
}

fn rule_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    linked: &Linked,
    rules: &[BlockingRule],
    at: usize,
    columns: &Columns,
    wishes: &mut Wishes,
) {
    let Some(rule) = rules.get(at) else { return };
    let p = palette(ui);
    let outcome = linked.blocking.iter().find(|o| o.rule.keys == rule.keys && rule.enabled);
    let sentence = rule_sentence(look, rule);
    let text = Text::label(sentence.as_str()).table().wrap_to(3);
    let text = if rule.enabled { text } else { text.muted() };
    let laid = text.lay(ui, columns.rule - 24.0, Overflow::Wrap);
    dir::row_of_height(ui, (laid.size().y + 10.0).max(27.0), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(16.0);
        let mut on = rule.enabled;
        if checkbox_bare(ui, &mut on, &sentence).changed() {
            wishes.edit(Edit::Linkage { edit: change(look, rules, at, on) });
        }
        let room = egui::vec2(columns.rule - 24.0, laid.size().y);
        let (place, said) = ui.allocate_exact_size(room, egui::Sense::hover());
        laid.paint_aligned(ui, place, Side::Start);
        said.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text.plain()));
        let number = |n: Option<u64>| n.map_or_else(|| "–".to_owned(), |n| look.count(n as usize));
        cell(ui, columns.number, Text::value(number(outcome.map(|o| o.pairs))).table(), Side::End);
        cell(ui, columns.number, Text::value(number(outcome.map(|o| o.new_pairs))).table(), Side::End);
        let reached = outcome.map_or(0.0, |o| o.newly_reached);
        ui.add_space(8.0);
        share_bar(ui, columns.bar, reached as f32, p.accent, &look.t("matching-reached"));
        let first = linked.blocking.first().is_some_and(|o| o.rule.keys == rule.keys);
        let percent = look.percent(reached, 1);
        let written = match outcome {
            None => look.t("matching-rule-off"),
            Some(_) if first => percent,
            Some(_) => format!("+{percent}"),
        };
        cell(ui, 60.0, Text::value(written).table(), Side::End);
        // Proposed rules are switched off; only rules written by a person can be taken away.
        if look.project.linkage.blocking.is_some() && ui.available_width() > 24.0 {
            let name = look.say(&Message::new("matching-remove-rule").with("rule", sentence.as_str()));
            if icon_button_small(ui, Icon::Cross, &name).clicked() {
                let mut left = rules.to_vec();
                left.remove(at);
                wishes.edit(Edit::Linkage { edit: LinkageEdit::Blocking { to: Some(left) } });
            }
        }
    });
    hairline(ui);
}

/// A rule in a clerk's words, with a capital at the start.
fn rule_sentence(look: &Look<'_>, rule: &BlockingRule) -> String {
    let names = |keys: &BlockingKey| match keys.fields.len() {
        // Their order is what tells one sorting from another.
        _ if keys.take == Take::Neighbours => {
            let first: Vec<String> = keys.fields.iter().take(3).map(|f| field_label(look, f)).collect();
            first.join(comma(look.language))
        }
        0..=2 => fields_label(look, &keys.fields),
        _ => look.t("matching-any-name"),
    };
    // The name is a label already, written small within a sentence: it must not be looked up as an id once more (“district” is both).
    let part = |key: &BlockingKey| {
        let message = Message::new(key.take.message_id()).with("field", lower(&names(key)));
        crate::text::say(look.language, &message)
    };
    let mut parts = rule.keys.iter().map(part);
    let first = parts.next().unwrap_or_default();
    let all = parts.fold(first, |all, next| {
        look.say(&Message::new("linkage-rule-and").with("first", all).with("second", next))
    });
    let plain: String = all.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect();
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn lower(label: &str) -> String {
    label.to_lowercase()
}

/// The dialog that adds a rule, while it is open.
pub(super) fn dialog_ui(ui: &Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    let Some(draft) = &mut view.adding else { return };
    let fields: Vec<FieldName> = linked.corpus.columns.iter().map(|c| c.field.name.clone()).collect();
    let labels: Vec<String> = fields.iter().map(|f| field_label(look, f)).collect();
    let takes: Vec<String> =
        TAKES.iter().map(|t| look.say(&Message::new(t.message_id()).with("field", "…"))).collect();
    let takes: Vec<&str> = takes.iter().map(String::as_str).collect();
    let rule = draft_rule(draft, &fields);
    let (mut added, mut cancelled) = (false, false);
    let closed = dialogs::shell(
        ui,
        "add blocking rule",
        &look.t("matching-add-rule-title"),
        vec2(560.0, 0.0),
        |ui| {
            label(ui, Text::label(look.t("matching-add-rule-sentence")).muted().wrap());
            let first = [look.t("matching-rule-field"), look.t("matching-rule-how")];
            key_ui(ui, &first, &labels, &takes, &mut draft.first, &mut draft.first_take);
            let second = [look.t("matching-rule-and-field"), look.t("matching-rule-and-how")];
            key_ui(ui, &second, &labels, &takes, &mut draft.second, &mut draft.second_take);
            if let Some(rule) = &rule {
                label(ui, Text::label(rule_sentence(look, rule)).strong().wrap());
            }
        },
        |ui| {
            let add = look.t("matching-add-rule-do");
            added = Button::primary(&add).enabled(rule.is_some()).show(ui).clicked();
            let cancel = look.t("matching-cancel");
            cancelled = Button::secondary(&cancel).show(ui).clicked();
        },
    );
    if added && let Some(rule) = rule {
        let mut rules = rules_in_force(look, linked);
        rules.push(rule);
        wishes.edit(Edit::Linkage { edit: LinkageEdit::Blocking { to: Some(rules) } });
    }
    if added || cancelled || closed {
        view.adding = None;
    }
}

fn key_ui(
    ui: &mut Ui,
    names: &[String; 2],
    labels: &[String],
    takes: &[&str],
    field: &mut Option<usize>,
    take: &mut usize,
) {
    dir::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let look =
            Select { name: &names[0], width: Some(200.0), placeholder: &names[0], ..Select::default() };
        let item = |i: usize| Text::label(labels.get(i).cloned().unwrap_or_default());
        select_from(ui, field, labels.len(), item, look);
        let look = Select { name: &names[1], width: Some(300.0), ..Select::default() };
        select(ui, take, takes, look);
    });
}

fn draft_rule(draft: &Draft, fields: &[FieldName]) -> Option<BlockingRule> {
    let key = |field: Option<usize>, take: usize| {
        Some(BlockingKey { fields: vec![fields.get(field?)?.clone()], take: *TAKES.get(take)? })
    };
    let first = key(draft.first, draft.first_take)?;
    let keys = std::iter::once(first).chain(key(draft.second, draft.second_take)).collect();
    Some(BlockingRule::of(keys))
}
