//! The list at the start side: progress, order, filter, and the pairs of the queue.

use egui::{Rect, Ui, vec2};

use super::pairs::PairsView;
use super::queue::ORDERS;
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::frame::menu::{item as menu_item, row_menu};
use crate::gui::look::Look;
use crate::gui::screens::matching::words::{message, source_letter};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::paint_source_letter;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::charts::{StackPart, stacked_bar};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{Select, filter_box, list_row, select};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::Says;

const ROW: f32 = 58.0;

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, pairs: &mut PairsView, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 6.0;
    progress_ui(ui, look, pairs);
    dir::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let texts: Vec<String> = ORDERS.iter().map(|o| look.t(o.1)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let width = (ui.available_width() - 30.0).max(80.0);
        let name = look.t("review-order");
        let how = Select { name: &name, width: Some(width), small: true, ..Select::default() };
        let mut order = pairs.queue.order;
        if select(ui, &mut order, &texts, how) {
            pairs.queue.order = order;
            pairs.queue.sample = false;
            pairs.queue.again();
        }
        let again = look.t("review-look-again");
        if crate::gui::widgets::button::icon_button_small(ui, Icon::History, &again).clicked() {
            pairs.queue.again();
        }
    });
    let hint = look.t("review-filter");
    let filter = filter_box(ui, &mut pairs.filter, &hint, None);
    if look.asked(Action::Find) {
        filter.request_focus();
    }
    if pairs.queue.sample {
        let back = look.t("review-back-to-doubtful");
        if Button::link(&back).small().show(ui).clicked() {
            pairs.queue.sample = false;
            pairs.finished = false;
            pairs.queue.again();
        }
    }
    let items = pairs.queue.items().unwrap_or_default();
    let shown: Vec<usize> = match pairs.filter.trim().is_empty() {
        true => (0..items.len()).collect(),
        false => (0..items.len()).filter(|i| pairs.matches(*i)).collect(),
    };
    if shown.is_empty() && !items.is_empty() {
        label(ui, Text::label(look.t("review-none-found")).muted().wrap());
        return;
    }
    if pairs.queue.is_late() {
        label(ui, Text::label(look.t("review-making-queue")).caption().muted());
    }
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_height();
    let mut area = egui::ScrollArea::vertical().id_salt("queue").auto_shrink(false);
    if std::mem::take(&mut pairs.scroll)
        && let Some(at) = shown.iter().position(|i| *i == pairs.at)
    {
        let offset = (at as f32 * ROW - room * 0.4).max(0.0);
        area = area.vertical_scroll_offset(offset);
    }
    let pairs_ref = &*pairs;
    area.show_rows(ui, ROW, shown.len(), |ui, range| {
        for &at in shown.get(range).unwrap_or_default() {
            if let Some(asked) = row_ui(ui, look, pairs_ref, at) {
                chosen = Some((at, asked));
            }
        }
    });
    if let Some((at, says)) = chosen {
        pairs.at = at;
        pairs.finished = false;
        if let Some(says) = says {
            super::decide::decide(look, pairs, says, wishes);
        }
    }
}

fn progress_ui(ui: &mut Ui, look: &Look<'_>, pairs: &PairsView) {
    let p = palette(ui);
    let [same, different, unsure] = pairs.progress.said;
    let done = same + different + unsure;
    let open = pairs.progress.open;
    let title = if pairs.queue.sample {
        look.t("review-sample-title")
    } else {
        look.say(&Message::new("review-progress").with("done", done).with("all", done + open))
    };
    let left = time_left(pairs).map_or_else(String::new, |minutes| {
        look.say(&Message::new("review-minutes-left").with("n", minutes))
    });
    part_header(ui, &title, "", |ui| {
        label(ui, Text::label(left).caption().muted());
    });
    let part = |n: usize, colour| StackPart { size: n as f32, colour, ink: p.text, text: "" };
    let parts = [
        part(same, p.accent),
        part(different, p.disagree),
        part(unsure, p.neutral_bar),
        part(open, p.surface_sunken),
    ];
    stacked_bar(ui, 8.0, &parts, &title);
    dir::row_of_height(ui, 18.0, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let signs = [
            (Icon::Equal, p.accent_ink, same, "review-same"),
            (Icon::Notequal, p.negative, different, "review-different"),
            (Icon::Question, p.text_muted, unsure, "review-unsure"),
        ];
        for (icon, ink, n, name) in signs {
            icon.ui(ui, 12.0, ink);
            let text = label(ui, Text::label(look.count(n)).caption());
            crate::gui::widgets::text::hint(text, &look.t(name));
            ui.add_space(8.0);
        }
    });
}

/// Minutes left at the pace of the verdicts given since the screen was opened; nothing before the fourth.
fn time_left(pairs: &PairsView) -> Option<u64> {
    let (first, last) = (pairs.times.first()?, pairs.times.last()?);
    let gaps = pairs.times.len().checked_sub(1).filter(|n| *n >= 3)?;
    let each = last.duration_since(*first).as_secs_f64() / gaps as f64;
    let left = each * pairs.progress.open as f64 / 60.0;
    (left >= 1.0).then_some(left.ceil() as u64)
}

/// One pair; gives what was asked for: to be shown, or a verdict from its menu.
fn row_ui(ui: &mut Ui, look: &Look<'_>, pairs: &PairsView, at: usize) -> Option<Option<Says>> {
    let item = pairs.queue.items().and_then(|items| items.get(at))?;
    let p = palette(ui);
    let said = pairs.progress.items.get(at).copied().flatten();
    let chosen = at == pairs.at && !pairs.finished;
    let chance = look.percent(f64::from(item.chance), 0);
    let from: Vec<&str> = item.sources.iter().flatten().map(|s| look.source_label(s)).collect();
    let from = from.join(" + ");
    let name = format!("{}, {}, {chance}, {from}", item.names[0], item.names[1]);
    let response = list_row(ui, ROW, chosen, &name, |ui| {
        let rect = ui.max_rect().shrink2(vec2(0.0, 9.0));
        let dir = Dir::of(ui);
        let (upper, lower) = rect.split_top_bottom_at_fraction(0.5);
        let end = 44.0;
        let room = rect.width() - end - 4.0;
        let mark = match said {
            Some(Says::Same) => Some((Icon::Equal, p.accent_ink)),
            Some(Says::Different) => Some((Icon::Notequal, p.negative)),
            Some(Says::Unsure) => Some((Icon::Question, p.text_muted)),
            None => None,
        };
        let first = Text::value(item.names[0].as_str());
        let first = if said.is_some() { first.muted() } else { first.strong() };
        first.paint_in(ui, dir.slice(upper, 0.0, room), Side::Start);
        // The letters stand for the departments on all of this screen; their names would leave the person's none of the room.
        let wide = 18.0 * 2.0 + 4.0;
        let second = Text::value(item.names[1].as_str()).muted();
        second.paint_in(ui, dir.slice(lower, 0.0, rect.width() - wide - 8.0), Side::Start);
        for (i, source) in item.sources.iter().enumerate() {
            let Some(source) = source else { continue };
            let at = dir.slice(lower, rect.width() - wide + 22.0 * i as f32, 18.0);
            let at = Rect::from_center_size(at.center(), vec2(18.0, 18.0));
            paint_source_letter(ui, at, look.source_index(source), &source_letter(look, source));
        }
        let place = dir.slice(upper, rect.width() - end, end);
        match mark {
            Some((icon, ink)) => {
                let x = dir.at(rect, rect.width() - 8.0);
                let at = Rect::from_center_size(egui::pos2(x, place.center().y), vec2(14.0, 14.0));
                icon.paint(ui.painter(), at, ink);
            }
            None => {
                Text::value(chance.as_str()).table().strong().paint_in(ui, place, Side::End);
            }
        }
    });
    let mut asked = response.clicked().then_some(None);
    row_menu(&response, 240.0, |ui| {
        let verdicts = [
            (Icon::Equal, look.say(&message(look, "review-same-long")), "S", Says::Same),
            (Icon::Notequal, look.t("review-different"), "D", Says::Different),
            (Icon::Question, look.t("review-unsure"), "U", Says::Unsure),
        ];
        for (icon, words, key, says) in verdicts {
            if menu_item(ui, Some(icon), &words, key, true) {
                asked = Some(Some(says));
            }
        }
    });
    crate::gui::widgets::text::hint(response, &from);
    asked
}
