//! What Diwan proposes for a source: how the file is laid out (already in force, with Change…) and steps that its columns suggest.
//!
//! A step that is accepted goes to the end of the source's recipe; a refused one is remembered in the project and does not come back.

use egui::Ui;

use super::{Seen, letters};
use crate::base::{Key, SourceId};
use crate::findings::Message;
use crate::gui::look::{Later, Look};
use crate::gui::screens::{Screen, step_proposals};
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::proposal::{Answer, Proposal as Card, ProposalForm, proposal_card};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::import::{Imported, RowRole};
use crate::pipeline::Kept;
use crate::project::Source;

/// Draws the cards.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut letters::View,
    id: &SourceId,
    kept: &Kept<Imported>,
    seen: &Later<Key, Seen>,
    wishes: &mut Wishes,
) {
    let Some(source) = look.project.source(id) else { return };
    let found = seen.current().map(|s| s.steps.as_slice()).unwrap_or_default();
    let open = step_proposals::open(look.project, source, found);
    ui.spacing_mut().item_spacing.y = 8.0;
    part_header(ui, &look.t("sources-proposes"), "", |ui| {
        step_proposals::accept_all_ui(ui, look, source, &open, wishes);
    });
    letters::ui(ui, look, view, source, kept, wishes);
    layout_ui(ui, look, source, kept, wishes);
    if let Some(at) = step_proposals::cards_ui(ui, look, source, &open, true, wishes) {
        // Its settings are changed where recipes are: the step goes there and is opened.
        let id = source.id.clone();
        wishes.select(move |s| {
            s.choose_source(&id);
            s.step = Some(at);
            s.jump += 1;
        });
        wishes.go(Screen::Clean);
    }
    if open.is_empty() {
        let id = if seen.current().is_none() || seen.is_late() {
            "sources-looking"
        } else {
            "sources-no-proposals"
        };
        label(ui, Text::label(look.t(id)).table().muted().wrap());
    }
    ui.add_space(8.0);
}

fn layout_ui(ui: &mut Ui, look: &Look<'_>, source: &Source, kept: &Kept<Imported>, wishes: &mut Wishes) {
    let reading = &kept.value.report.reading;
    let (accepted, change) = (look.t("sources-accepted"), look.t("sources-look-again"));
    let first = reading.first_row.max(1);
    let header = look.t("sources-role-header");
    let title = look.t("sources-role-title");
    let data = look.t("sources-role-data");
    let mut chips: Vec<&str> = Vec::new();
    let has = |role: RowRole| {
        kept.value.preview.first.iter().chain(&kept.value.preview.last).any(|r| r.role == role)
    };
    if has(RowRole::Title) {
        chips.push(&title);
    }
    if !reading.header_rows.is_empty() {
        chips.push(&header);
    }
    chips.push(&data);
    let words = look.say(&Message::new("sources-begins").with("row", first));
    let card = Card {
        form: ProposalForm::Accepted,
        title: Text::label(words),
        badge: "",
        evidence: "",
        state: &accepted,
        chips: &chips,
        accept: "",
        change: &change,
        refuse: "",
    };
    if proposal_card(ui, &card) == Some(Answer::Change) {
        wishes.push(Wish::ProposeReading(source.id.clone(), reading.sheet.clone()));
    }
    let aside = reading
        .skipped
        .iter()
        .filter(|s| matches!(s.why, RowRole::Total | RowRole::Note | RowRole::RepeatedHeader));
    let rows: Vec<u32> = aside.map(|s| s.row).collect();
    if rows.is_empty() {
        return;
    }
    let names = [look.t("sources-role-total"), look.t("sources-role-note"), look.t("sources-role-repeated")];
    let roles = [RowRole::Total, RowRole::Note, RowRole::RepeatedHeader];
    let of = |role: RowRole| reading.skipped.iter().any(|s| s.why == role);
    let chips: Vec<&str> =
        roles.iter().zip(&names).filter(|(r, _)| of(**r)).map(|(_, n)| n.as_str()).collect();
    let words = look.say(&Message::new("sources-set-aside").with("n", rows.len()));
    let show = look.t("app-show");
    let card = Card { title: Text::label(words), chips: &chips, change: &show, ..card };
    if proposal_card(ui, &card) == Some(Answer::Change) {
        wishes.show(crate::findings::Place::source(&source.id).rows(rows));
    }
}
