//! Steps that the table probably still needs, with their evidence: accept, change, refuse. What was refused is remembered by the project.

use egui::Ui;

use super::stand::Stand;
use super::{View as Screen, choose_step};
use crate::clean::{RecipeEdit, Step, suggest};
use crate::findings::{Message, Proposal};
use crate::gui::action::Action;
use crate::gui::look::Look;
use crate::gui::screens::proposal_key;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::proposal::{Answer, Proposal as Card, ProposalForm, proposal_card};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::{Edit, Source};

/// Draws the open proposals.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) {
    let table = stand.cleaned.end.clone();
    screen.proposals.want(look.wake, stand.end_key, "proposed steps", move |ctx| {
        let profiles = crate::table::profile::profile(ctx, &table).unwrap_or_default();
        suggest::propose(ctx, &table, &profiles).unwrap_or_default()
    });
    let known = |step: &Step| {
        source.recipe.steps.iter().any(|s| &s.step == step) || source.refused.contains(&proposal_key(step))
    };
    let found = screen.proposals.get().map(Vec::as_slice).unwrap_or_default();
    let open: Vec<&Proposal<Step>> = found.iter().filter(|p| !known(&p.decision)).collect();
    if open.is_empty() {
        let looking = screen.proposals.get().is_none() || screen.proposals.is_late();
        let id = if looking { "mend-looking" } else { "mend-nothing-proposed" };
        label(ui, Text::label(look.t(id)).table().muted().wrap());
        return;
    }
    let note = look.count(open.len());
    part_header(ui, &look.t("mend-proposed"), &note, |ui| {
        let sure: Vec<&Step> = open.iter().filter(|p| !p.asks).map(|p| &p.decision).collect();
        if sure.is_empty() {
            return;
        }
        let words = look.say(&Message::new("mend-accept-all").with("n", sure.len()));
        if Button::accent(&words).small().show(ui).clicked() {
            wishes.edits(sure.iter().enumerate().map(|(i, step)| add(source, i, step)));
        }
    });
    for (i, proposal) in open.iter().enumerate() {
        let by_key = (i == 0 && screen.dialog.is_none()).then(|| answer(look)).flatten();
        let answer = ui.push_id(("proposal", i), |ui| card_ui(ui, look, proposal)).inner.or(by_key);
        match answer {
            None => {}
            Some(Answer::Accept) => wishes.edit(add(source, 0, &proposal.decision)),
            Some(Answer::Change) => {
                wishes.edit(add(source, 0, &proposal.decision));
                choose_step(&source.id, Some(source.recipe.steps.len()), wishes);
            }
            Some(Answer::Refuse) => {
                wishes
                    .edit(Edit::Refuse { id: source.id.clone(), proposal: proposal_key(&proposal.decision) });
            }
        }
    }
}

/// The answer that a key gave to the first proposal.
fn answer(look: &Look<'_>) -> Option<Answer> {
    let keys = [
        (Action::AcceptProposal, Answer::Accept),
        (Action::ChangeProposal, Answer::Change),
        (Action::RefuseProposal, Answer::Refuse),
    ];
    keys.into_iter().find(|(action, _)| look.asked(*action)).map(|(_, answer)| answer)
}

/// Proposed steps work on the table after the recipe, so they go to its end.
fn add(source: &Source, after: usize, step: &Step) -> Edit {
    let at = source.recipe.steps.len() + after;
    Edit::Recipe { id: source.id.clone(), edit: RecipeEdit::Add { at, step: step.clone() } }
}

fn card_ui(ui: &mut Ui, look: &Look<'_>, proposal: &Proposal<Step>) -> Option<Answer> {
    let evidence: Vec<String> = proposal.evidence.iter().map(|m| look.say(m)).collect();
    let evidence = evidence.join(" ");
    let badge = look.percent(proposal.confidence, 0);
    let (state, accept) = (look.t("mend-asks"), look.t("mend-accept"));
    let (change, refuse) = (look.t("mend-change"), look.t("mend-refuse"));
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
    proposal_card(ui, &card)
}
