//! Steps that a source probably still needs, with their evidence: accept, change, refuse. Sources and Clean show the same cards.
//!
//! What was refused is remembered in the project. Spellings are not offered for merging where a code list brings them together already: there
//! each spelling is evidence (nigérien is not nigerian).

use egui::Ui;

use super::proposal_key;
use crate::base::ColumnName;
use crate::clean::{RecipeEdit, Step};
use crate::findings::{Message, Proposal};
use crate::gui::action::Action;
use crate::gui::look::Look;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::proposal::{Answer, Proposal as Card, ProposalForm, proposal_card};
use crate::gui::widgets::text::Text;
use crate::gui::wishes::Wishes;
use crate::project::{Edit, Project, Source};
use crate::schema::From;

/// The proposals that were neither accepted (the recipe has the step) nor refused, and that the map does not make needless.
pub(super) fn open<'p>(
    project: &Project,
    source: &Source,
    found: &'p [Proposal<Step>],
) -> Vec<&'p Proposal<Step>> {
    let known = |step: &Step| {
        source.recipe.steps.iter().any(|s| &s.step == step) || source.refused.contains(&proposal_key(step))
    };
    let needless = |step: &Step| match step {
        Step::MergeSpellings(merge) => is_coded(project, source, &merge.column),
        _ => false,
    };
    found.iter().filter(|p| !known(&p.decision) && !needless(&p.decision)).collect()
}

/// Whether a column fills a field with a code list.
pub(super) fn is_coded(project: &Project, source: &Source, column: &ColumnName) -> bool {
    let lines = project.mappings.lines.iter().filter(|m| m.source == source.id);
    let mut fields = lines.filter(|m| matches!(&m.from, From::Column(c) if c == column)).map(|m| &m.field);
    fields.any(|name| project.schema.fields.iter().any(|f| &f.name == name && f.list.is_some()))
}

/// The edit that puts a proposed step at the end of the recipe, `after` others that are put there too.
fn add(source: &Source, after: usize, step: &Step) -> Edit {
    let at = source.recipe.steps.len() + after;
    Edit::Recipe { id: source.id.clone(), edit: RecipeEdit::Add { at, step: step.clone() } }
}

/// The button that accepts everything that is sure.
pub(super) fn accept_all_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    source: &Source,
    open: &[&Proposal<Step>],
    wishes: &mut Wishes,
) {
    let sure: Vec<&Step> = open.iter().filter(|p| !p.asks).map(|p| &p.decision).collect();
    if sure.is_empty() {
        return;
    }
    // "Other" than those that ask.
    let id = if sure.len() < open.len() { "step-accept-other" } else { "step-accept-all" };
    let words = look.say(&Message::new(id).with("n", sure.len()));
    if Button::accent(&words).small().show(ui).clicked() {
        wishes.edits(sure.iter().enumerate().map(|(i, step)| add(source, i, step)));
    }
}

/// Draws the cards; the first answers to the keys when `keys` says so. A step that was accepted in order to be changed comes back by its
/// place in the recipe.
pub(super) fn cards_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    source: &Source,
    open: &[&Proposal<Step>],
    keys: bool,
    wishes: &mut Wishes,
) -> Option<usize> {
    let mut change = None;
    for (i, proposal) in open.iter().enumerate() {
        let by_key = (keys && i == 0).then(|| answer_by_key(look)).flatten();
        let pressed = ui.push_id(("proposal", i), |ui| card_ui(ui, look, proposal)).inner;
        match pressed.or(by_key) {
            None => {}
            Some(Answer::Accept) => wishes.edit(add(source, 0, &proposal.decision)),
            Some(Answer::Change) => {
                change = Some(source.recipe.steps.len());
                wishes.edit(add(source, 0, &proposal.decision));
            }
            Some(Answer::Refuse) => {
                let proposal = proposal_key(&proposal.decision);
                wishes.edit(Edit::Refuse { id: source.id.clone(), proposal });
            }
        }
    }
    change
}

pub(super) fn answer_by_key(look: &Look<'_>) -> Option<Answer> {
    let keys = [
        (Action::AcceptProposal, Answer::Accept),
        (Action::ChangeProposal, Answer::Change),
        (Action::RefuseProposal, Answer::Refuse),
    ];
    keys.into_iter().find(|(action, _)| look.asked(*action)).map(|(_, answer)| answer)
}

fn card_ui(ui: &mut Ui, look: &Look<'_>, proposal: &Proposal<Step>) -> Option<Answer> {
    let evidence: Vec<String> = proposal.evidence.iter().map(|m| look.say(m)).collect();
    let evidence = evidence.join(" ");
    let badge = look.percent(proposal.confidence, 0);
    let (state, accept) = (look.t("step-asks"), look.t("step-accept"));
    let (change, refuse) = (look.t("step-change"), look.t("step-refuse"));
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
