//! The card for the titles of a table's parts: they are a column of the table, under a name that can be changed, or only set aside.

use egui::Ui;

use crate::base::ColumnName;
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::step_proposals::answer_by_key;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::well;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, text_field};
use crate::gui::widgets::proposal::{Answer, Proposal as Card, ProposalForm, proposal_card};
use crate::gui::widgets::text::Text;
use crate::gui::wishes::Wishes;
use crate::import::{Imported, SourceEdit};
use crate::pipeline::Kept;
use crate::project::{Edit, Source};

/// The key under which it is remembered that the titles are to be no column.
const REFUSED: &str = "layout/section-column";

/// The edit that names the column, or leaves it out.
pub(super) fn column_edit(name: Option<&str>) -> SourceEdit {
    SourceEdit::SetSectionColumn { name: name.map(ColumnName::from) }
}

/// Draws the card; true when it asks and takes the keys.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    (source, kept): (&Source, &Kept<Imported>),
    draft: &mut String,
    is_renaming: &mut bool,
    keys: bool,
    wishes: &mut Wishes,
) -> bool {
    let report = &kept.value.report;
    if report.sections == 0 {
        *is_renaming = false;
        return false;
    }
    let edit = |name: Option<&str>| Edit::Source { id: source.id.clone(), edit: column_edit(name) };
    let refuse = || Edit::Refuse { id: source.id.clone(), proposal: REFUSED.to_owned() };
    let titles =
        report.section_titles.iter().take(6).map(|t| format!("\u{2068}{t}\u{2069}")).collect::<Vec<_>>();
    let evidence = Message::new("sources-section-why")
        .with("n", report.sections)
        .with("titles", titles.join(" · "))
        .with("more", u32::from(report.sections as usize > titles.len()));
    let evidence = look.say(&evidence);
    let state = look.t("sources-accepted");
    let (accept, change, refuse_word) = (look.t("step-accept"), look.t("step-change"), look.t("step-refuse"));
    let title = |id: &'static str, name: &str| look.say(&Message::new(id).with("column", name));
    let accepted = |name: &str| Card {
        form: ProposalForm::Accepted,
        title: Text::label(title("sources-section-column", name)),
        badge: "",
        evidence: &evidence,
        state: &state,
        chips: &[],
        accept: "",
        change: &change,
        refuse: &refuse_word,
    };
    let Some(name) = &report.section_column else {
        *is_renaming = false;
        if source.refused.iter().any(|r| r == REFUSED) {
            return false;
        }
        let card = Card {
            form: ProposalForm::Open,
            title: Text::label(title("sources-section-make", &report.section_name)),
            accept: &accept,
            change: "",
            ..accepted(&report.section_name)
        };
        let pressed = ui.push_id("section", |ui| proposal_card(ui, &card)).inner;
        match pressed.or_else(|| if keys { answer_by_key(look) } else { None }) {
            Some(Answer::Accept) => wishes.edit(edit(Some(&report.section_name))),
            Some(Answer::Refuse) => wishes.edit(refuse()),
            Some(Answer::Change) | None => {}
        }
        return true;
    };
    match ui.push_id("section", |ui| proposal_card(ui, &accepted(name))).inner {
        Some(Answer::Refuse) => wishes.edits(vec![edit(None), refuse()]),
        Some(_) => {
            *is_renaming = !*is_renaming;
            draft.clone_from(name);
        }
        None => {}
    }
    if *is_renaming
        && let Some(new) = name_ui(ui, look, draft, is_renaming)
        && new != *name
    {
        wishes.edit(edit(Some(&new)));
    }
    false
}

/// The field for another name; gives it when it is done.
fn name_ui(ui: &mut Ui, look: &Look<'_>, draft: &mut String, is_renaming: &mut bool) -> Option<String> {
    let name = look.t("sources-section-name");
    let mut done = false;
    well(ui, 6.0, |ui| {
        dir::row_of_height(ui, 28.0, |ui| {
            let width = Some(ui.available_width() - 40.0);
            let field = Field { name: &name, hint: &name, width, small: true, ..Field::default() };
            let response = text_field(ui, draft, field);
            done = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
            if !response.has_focus() && !response.lost_focus() {
                response.request_focus();
            }
            done |= Button::icon_only(Icon::Check, &look.t("app-done")).small().show(ui).clicked();
        });
    });
    if done || ui.input(|i| i.key_pressed(egui::Key::Escape)) {
        *is_renaming = false;
    }
    Some(draft.trim().to_owned()).filter(|name| done && !name.is_empty())
}
