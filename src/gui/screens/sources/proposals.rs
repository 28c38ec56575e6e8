//! What Diwan proposes for a source: how the file is laid out (already in force, with Change…) and steps that its columns suggest.
//!
//! A step that is accepted goes to the end of the source's recipe; a refused one is remembered in the project and does not come back.

use egui::Ui;

use super::Seen;
use crate::base::{Key, SourceId};
use crate::clean::{RecipeEdit, Step};
use crate::findings::{Message, Proposal};
use crate::gui::action::Action;
use crate::gui::look::{Later, Look};
use crate::gui::screens::{Screen, proposal_key};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::proposal::{Answer, Proposal as Card, ProposalForm, proposal_card};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::import::{Imported, RowRole};
use crate::pipeline::Kept;
use crate::project::{Edit, Source};

/// Draws the cards.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &SourceId,
    kept: &Kept<Imported>,
    seen: &Later<Key, Seen>,
    wishes: &mut Wishes,
) {
    let Some(source) = look.project.source(id) else { return };
    let open: Vec<&Proposal<Step>> = seen.current().map(|s| open_steps(source, &s.steps)).unwrap_or_default();
    let sure = open.iter().filter(|p| !p.asks).count();
    ui.spacing_mut().item_spacing.y = 8.0;
    part_header(ui, &look.t("sources-proposes"), "", |ui| {
        if sure > 0 {
            let words = look.say(&Message::new("sources-accept-all").with("n", sure));
            if Button::accent(&words).small().show(ui).clicked() {
                let steps = open.iter().filter(|p| !p.asks).map(|p| &p.decision);
                wishes.edits(steps.enumerate().map(|(i, step)| add(source, i, step)));
            }
        }
    });
    layout_ui(ui, look, source, kept, wishes);
    for (i, proposal) in open.iter().enumerate() {
        // The first open card answers to the keys.
        step_ui(ui, look, source, proposal, i == 0, wishes);
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

/// The proposals that were neither accepted (the recipe has the step) nor refused.
fn open_steps<'p>(source: &Source, steps: &'p [Proposal<Step>]) -> Vec<&'p Proposal<Step>> {
    let known = |step: &Step| {
        source.recipe.steps.iter().any(|s| &s.step == step) || source.refused.contains(&proposal_key(step))
    };
    steps.iter().filter(|p| !known(&p.decision)).collect()
}

fn add(source: &Source, after: usize, step: &Step) -> Edit {
    let at = source.recipe.steps.len() + after;
    Edit::Recipe { id: source.id.clone(), edit: RecipeEdit::Add { at, step: step.clone() } }
}

fn layout_ui(ui: &mut Ui, look: &Look<'_>, source: &Source, kept: &Kept<Imported>, wishes: &mut Wishes) {
    let reading = &source.spec.reading;
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

fn step_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    source: &Source,
    proposal: &Proposal<Step>,
    first: bool,
    wishes: &mut Wishes,
) {
    let evidence: Vec<String> = proposal.evidence.iter().map(|m| look.say(m)).collect();
    let evidence = evidence.join(" ");
    let badge = look.percent(proposal.confidence, 0);
    let state = look.t("sources-asks");
    let (accept, change, refuse) =
        (look.t("sources-accept"), look.t("sources-change"), look.t("sources-refuse"));
    let card = Card {
        form: if proposal.asks { ProposalForm::Asking } else { ProposalForm::Open },
        title: Text::label(look.say(&proposal.title)),
        badge: &badge,
        evidence: &evidence,
        state: &state,
        chips: &[],
        accept: &accept,
        change: &change,
        refuse: &refuse,
    };
    let pressed = proposal_card(ui, &card);
    let asked = [
        (Action::AcceptProposal, Answer::Accept),
        (Action::ChangeProposal, Answer::Change),
        (Action::RefuseProposal, Answer::Refuse),
    ];
    let by_key = asked.into_iter().find(|(action, _)| first && look.asked(*action)).map(|(_, answer)| answer);
    match pressed.or(by_key) {
        None => {}
        Some(Answer::Accept) => wishes.edit(add(source, 0, &proposal.decision)),
        Some(Answer::Refuse) => {
            wishes.edit(Edit::Refuse { id: source.id.clone(), proposal: proposal_key(&proposal.decision) });
        }
        Some(Answer::Change) => {
            // Its settings are changed where recipes are: the step goes there and is opened.
            let (id, at) = (source.id.clone(), source.recipe.steps.len());
            wishes.edit(add(source, 0, &proposal.decision));
            wishes.select(move |s| {
                s.choose_source(&id);
                s.step = Some(at);
                s.jump += 1;
            });
            wishes.go(Screen::Clean);
        }
    }
}
