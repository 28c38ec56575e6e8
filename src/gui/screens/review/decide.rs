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

/// The row of verdicts. Where the room is short, first the words of the first verdict become one word, then the note an icon, then what
/// leads to the next pair.
pub(super) fn buttons_ui(ui: &mut Ui, look: &Look<'_>, pairs: &mut PairsView, wishes: &mut Wishes) {
    let long = look.say(&message(look, "review-same-long"));
    let [same, different, unsure, skip, note] =
        ["review-same", "review-different", "review-unsure", "review-skip", "review-note"].map(
            |id| match id {
                "review-same" => look.say(&message(look, id)),
                _ => look.t(id),
            },
        );
    let verdicts = |same| {
        [
            (Button::primary(same).icon(Icon::Equal).key("S"), Says::Same),
            (Button::secondary(&different).icon(Icon::Notequal).key("D"), Says::Different),
            (Button::secondary(&unsure).icon(Icon::Question).key("U"), Says::Unsure),
        ]
    };
    let noted = !pairs.note.is_empty();
    let note_button = |worded: bool| {
        let button = if worded {
            Button::quiet(&note).icon(Icon::Note).key("N")
        } else {
            Button::icon_only(Icon::Note, &note)
        };
        if noted { button.chosen(true) } else { button }
    };
    let skip_button = |worded: bool| {
        if worded { Button::quiet(&skip).key("→") } else { Button::icon_only(Icon::Arrow, &skip) }
    };
    let width = |ui: &Ui, [long_same, worded_note, worded_skip]: [bool; 3]| {
        let same = if long_same { &long } else { &same };
        let verdicts: f32 = verdicts(same).into_iter().map(|(b, _)| b.large().width(ui) + 8.0).sum();
        verdicts + note_button(worded_note).width(ui) + skip_button(worded_skip).width(ui) + 30.0 + 16.0
    };
    let ways = [[true; 3], [false, true, true], [false, false, true], [false; 3]];
    let room = ui.available_width();
    let fits = ways.into_iter().find(|way| width(ui, *way) <= room).unwrap_or_default();
    let [long_same, worded_note, worded_skip] = fits;
    let mut says = None;
    dir::sides(
        ui,
        44.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (button, verdict) in verdicts(if long_same { &long } else { &same }) {
                if button.large().show(ui).clicked() {
                    says = Some(verdict);
                }
            }
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if icon_button(ui, Icon::Undo, &look.t("action-undo")).clicked() {
                wishes.action(Action::Undo);
            }
            if skip_button(worded_skip).show(ui).clicked() {
                pairs.next_open();
            }
            pairs.note_open |= note_button(worded_note).show(ui).clicked();
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
