//! What follows from either verdict, the buttons that give one, and the note that goes with it.

use egui::{Ui, vec2};

use super::pair::PairCard;
use super::pairs::PairsView;
use crate::gui::action::Action;
use crate::gui::dialogs;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::message;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::{Button, icon_button};
use crate::gui::widgets::card::{indented, well};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::text_area;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::{Says, Verdict, VerdictEdit};
use crate::project::Edit;

/// The two cards below the table.
pub(super) fn outcomes_ui(ui: &mut Ui, look: &Look<'_>, card: &PairCard) {
    ui.add_space(12.0);
    let cards = [
        (Icon::Equal, "review-if-same-title", &card.if_same),
        (Icon::Notequal, "review-if-different-title", &card.if_different),
    ];
    dir::columns(ui, &[1.0, 1.0], 12.0, |ui, i| {
        let Some((icon, title, [first, second])) = cards.get(i) else { return };
        well(ui, 12.0, |ui| {
            ui.set_min_height(64.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            let p = palette(ui);
            let area = ui.available_rect_before_wrap();
            let at = dir::Dir::of(ui).slice(area, 0.0, 14.0);
            let place =
                egui::Rect::from_center_size(egui::pos2(at.center().x, area.top() + 10.0), vec2(14.0, 14.0));
            icon.paint(ui.painter(), place, p.text_muted);
            indented(ui, 26.0, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                label(ui, Text::label(look.t(title)).table().strong());
                label(ui, Text::label(first.as_str()).table().wrap());
                label(ui, Text::label(second.as_str()).table().muted().wrap());
            });
        });
    });
    ui.add_space(8.0);
}

/// What the row of verdicts shows of its words.
#[derive(Clone, Copy, Default)]
struct Worded {
    /// “Same resident” instead of “Same”.
    long: bool,
    /// The note has its word.
    note: bool,
    /// What leads to the next pair has its word.
    skip: bool,
    /// The verdicts show their keys.
    keys: bool,
    /// The verdicts have icons.
    icons: bool,
}

impl Worded {
    /// From all to the least: where the room is short, one after the other goes.
    fn ways() -> [Worded; 6] {
        let all = Worded { long: true, note: true, skip: true, keys: true, icons: true };
        let short = Worded { long: false, ..all };
        let no_note = Worded { note: false, ..short };
        let no_skip = Worded { skip: false, ..no_note };
        [all, short, no_note, no_skip, Worded { keys: false, ..no_skip }, Worded::default()]
    }
}

/// The row of verdicts.
pub(super) fn buttons_ui(ui: &mut Ui, look: &Look<'_>, pairs: &mut PairsView, wishes: &mut Wishes) {
    let [long, same] = ["review-same-long", "review-same"].map(|id| look.say(&message(look, id)));
    let [different, unsure, skip, note] =
        ["review-different", "review-unsure", "review-skip", "review-note"].map(|id| look.t(id));
    let verdicts = |way: Worded| {
        let same = if way.long { long.as_str() } else { same.as_str() };
        let parts = [
            (Button::primary(same), Icon::Equal, "S", Says::Same),
            (Button::secondary(&different), Icon::Notequal, "D", Says::Different),
            (Button::secondary(&unsure), Icon::Question, "U", Says::Unsure),
        ];
        parts.map(|(button, icon, key, says)| {
            let button = if way.icons { button.icon(icon) } else { button };
            let button = if way.keys { button.key(key) } else { button };
            (button.large(), says)
        })
    };
    let noted = !pairs.note.is_empty();
    let note_button = |way: Worded| {
        let button = match way.note {
            true => Button::quiet(&note).icon(Icon::Note).key("N"),
            false => Button::icon_only(Icon::Note, &note),
        };
        if noted { button.chosen(true) } else { button }
    };
    let skip_button = |way: Worded| match way.skip {
        true => Button::quiet(&skip).key("→"),
        false => Button::icon_only(Icon::Arrow, &skip),
    };
    let width = |way: Worded| {
        let verdicts: f32 = verdicts(way).iter().map(|(button, _)| button.width(ui) + 8.0).sum();
        // Undo, and what stands between.
        verdicts + note_button(way).width(ui) + skip_button(way).width(ui) + 30.0 + 8.0
    };
    let room = ui.available_width();
    let way = Worded::ways().into_iter().find(|way| width(*way) <= room).unwrap_or_default();
    let mut says = None;
    dir::sides(
        ui,
        44.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (button, verdict) in verdicts(way) {
                if button.show(ui).clicked() {
                    says = Some(verdict);
                }
            }
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if icon_button(ui, Icon::Undo, &look.t("action-undo")).clicked() {
                wishes.action(Action::Undo);
            }
            if skip_button(way).show(ui).clicked() {
                pairs.next_open();
            }
            pairs.note_open |= note_button(way).show(ui).clicked();
        },
    );
    if let Some(says) = says {
        decide(look, pairs, says, wishes);
    }
}

/// Gives a verdict on the pair shown and goes on to the next one.
pub(super) fn decide(look: &Look<'_>, pairs: &mut PairsView, says: Says, wishes: &mut Wishes) {
    let Some(item) = pairs.item() else { return };
    let Some(edit) = verdict(look, item.a, item.b, says, &pairs.note) else { return };
    wishes.edit(edit);
    let at = pairs.at;
    if let Some(said) = pairs.progress.items.get_mut(at) {
        *said = Some(says);
    }
    pairs.note.clear();
    pairs.trail.push((at, false));
    pairs.times.push(std::time::Instant::now());
    pairs.next_open();
}

/// The edit that says something about two rows.
pub(super) fn verdict(look: &Look<'_>, a: u32, b: u32, says: Says, note: &str) -> Option<Edit> {
    let keys = look.outcomes.record_keys.as_ref()?;
    let verdict = Verdict {
        a: keys.of_row.get(a as usize)?.clone(),
        b: keys.of_row.get(b as usize)?.clone(),
        says,
        by: look.settings.name.clone(),
        on: Some(jiff::ZonedDateTime::now().datetime().round(jiff::Unit::Second).ok()?),
        note: note.trim().to_owned(),
    };
    Some(Edit::Verdict { edit: VerdictEdit::Say(verdict) })
}

/// The dialog in which a note is written; it goes with the next verdict on this pair.
pub(super) fn note_ui(ui: &Ui, look: &Look<'_>, pairs: &mut PairsView) {
    if !pairs.note_open {
        return;
    }
    let (mut done, mut dropped) = (false, false);
    let closed = dialogs::shell(
        ui,
        "note on a pair",
        &look.t("review-note-title"),
        vec2(480.0, 0.0),
        |ui| {
            label(ui, Text::label(look.t("review-note-sentence")).muted().wrap());
            text_area(ui, &mut pairs.note, &look.t("review-note-title"), 4).request_focus();
        },
        |ui| {
            let keep = look.t("review-note-keep");
            done = Button::primary(&keep).key("Ctrl Enter").show(ui).clicked();
            let drop = look.t("review-note-drop");
            dropped = Button::secondary(&drop).show(ui).clicked();
        },
    );
    if dropped {
        pairs.note.clear();
    }
    if done || dropped || closed || look.asked(Action::FinishDialog) {
        pairs.note_open = false;
    }
}
