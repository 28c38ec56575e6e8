//! The question under the map: “is this column that field?” with its evidence, or what could be meant in two ways; Enter accepts, R refuses.

use egui::{Ui, Vec2};

use super::asks::{self, Answer, Asked};
use super::facts::{columns_of, open};
use super::{View, columns, field_label};
use crate::base::{ColumnName, SourceId};
use crate::findings::{Message, Proposal};
use crate::gui::action::Action;
use crate::gui::frame::menu::{below, item};
use crate::gui::look::Look;
use crate::gui::screens::sources::as_read::kind_icon;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::card_edged;
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::schema::{Mapping, MappingEdit};

/// What is asked.
pub(super) enum Question {
    /// A proposed line of the map.
    Line(Proposal<Mapping>),
    /// Something that could be meant in two ways.
    Choice(Asked),
}

/// What is to be asked: about the marked column, else the first line that is not sure, else what could be meant in two ways, else any line.
pub(super) fn chosen(
    look: &Look<'_>,
    view: &View,
    id: &SourceId,
    columns: &[ColumnName],
) -> Option<Question> {
    let proposals = open(look, view, id);
    let there = |p: &&&Proposal<Mapping>| columns_of(&p.decision.from).iter().all(|c| columns.contains(c));
    let marked = view.column.as_ref();
    let of_marked =
        |p: &&&Proposal<Mapping>| columns_of(&p.decision.from).into_iter().any(|c| Some(c) == marked);
    let mut fitting = proposals.iter().filter(there);
    let line = |p: &&Proposal<Mapping>| Question::Line((*p).clone());
    if let Some(found) = fitting.clone().find(of_marked) {
        return Some(line(found));
    }
    let mut asked = asks::asked(look, view, id);
    if let Some(i) = asked.iter().position(|a| a.columns.iter().any(|c| Some(c) == marked)) {
        return Some(Question::Choice(asked.swap_remove(i)));
    }
    if let Some(found) = fitting.clone().find(|p| p.asks) {
        return Some(line(found));
    }
    if !asked.is_empty() {
        return Some(Question::Choice(asked.swap_remove(0)));
    }
    fitting.next().map(line)
}

/// Draws the card of either kind.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    question: &Question,
    wishes: &mut Wishes,
) {
    match question {
        Question::Line(proposal) => line_ui(ui, look, view, id, proposal, wishes),
        Question::Choice(asked) => choice_ui(ui, look, view, asked, wishes),
    }
}

/// The question with its reason. The question takes two lines where one is too short; what still does not fit is read on hover.
fn words_ui(ui: &mut Ui, title: &str, detail: &str) {
    let area = ui.available_rect_before_wrap();
    let title = Text::label(title).strong();
    let long = title.line(ui).size().x > area.width();
    let area = if long { area.expand2(Vec2::new(0.0, 8.0)) } else { area };
    dir::column_in(ui, area, |ui| {
        ui.set_width(area.width());
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 2.0);
        label(ui, if long { title.table().wrap_to(2) } else { title.truncate() });
        label(ui, Text::label(detail).caption().muted().truncate());
    });
}

fn choice_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, asked: &Asked, wishes: &mut Wishes) {
    let p = palette(ui);
    let mut answer: Option<&Answer> = None;
    card_edged(ui, 8.0, 3.0, Tone::Attention, |ui| {
        dir::sides(
            ui,
            40.0,
            |ui| {
                Icon::User.ui(ui, 18.0, p.attention_ink);
                words_ui(ui, &asked.title, &asked.detail);
            },
            |ui| {
                if Button::quiet(&asked.refuse.0).show(ui).clicked() {
                    answer = Some(&asked.refuse);
                }
                if !asked.change.is_empty() {
                    let response = Button::secondary(&look.t("mapping-other-field")).show(ui);
                    below(ui, &response, 260.0, |ui| {
                        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                            for other in &asked.change {
                                if item(ui, None, &other.0, "", true) {
                                    answer = Some(other);
                                }
                            }
                        });
                    });
                }
                if Button::primary(&asked.accept.0).icon(Icon::Check).key("Enter").show(ui).clicked() {
                    answer = Some(&asked.accept);
                }
            },
        );
    });
    if view.dialog.is_none() {
        if look.asked(Action::AcceptProposal) {
            answer = Some(&asked.accept);
        }
        if look.asked(Action::RefuseProposal) {
            answer = Some(&asked.refuse);
        }
    }
    if let Some((_, edits)) = answer {
        wishes.edits(edits.iter().cloned());
        view.column = None;
    }
}

/// Draws the card of a proposed line.
fn line_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    proposal: &Proposal<Mapping>,
    wishes: &mut Wishes,
) {
    let p = palette(ui);
    let from = columns_of(&proposal.decision.from);
    let column = from.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(" + ");
    let field = look.project.schema.field(&proposal.decision.field);
    let name = field.map(|f| field_label(look, f).to_owned()).unwrap_or_default();
    let mut answer = None;
    let tone = if proposal.asks { Tone::Attention } else { Tone::Accent };
    card_edged(ui, 8.0, 3.0, tone, |ui| {
        dir::sides(
            ui,
            40.0,
            |ui| {
                let icon = if proposal.asks { Icon::User } else { Icon::Bolt };
                icon.ui(ui, 18.0, if proposal.asks { p.attention_ink } else { p.accent_ink });
                let question = Message::new("mapping-question")
                    .with("column", column.as_str())
                    .with("field", name.as_str());
                let evidence: Vec<String> = proposal.evidence.iter().map(|m| look.say(m)).collect();
                words_ui(ui, &look.say(&question), &evidence.join(" "));
            },
            |ui| {
                let out = look.t("mapping-leave-out");
                if Button::quiet(&out).show(ui).clicked() {
                    answer = Some(None);
                }
                let other = look.t("mapping-other-field");
                let response = Button::secondary(&other).show(ui);
                below(ui, &response, 260.0, |ui| {
                    egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                        for field in &look.project.schema.fields {
                            if item(ui, Some(kind_icon(field.kind)), field_label(look, field), "", true)
                                && let Some(column) = from.first()
                            {
                                wishes.edit(columns::put(id, column, &field.name));
                            }
                        }
                    });
                });
                let accept = look.t("mapping-accept");
                let state = if proposal.asks { look.t("mapping-asks") } else { String::new() };
                let spoken = format!("{accept} {name} {state}");
                if Button::primary(&accept)
                    .icon(Icon::Check)
                    .key("Enter")
                    .name(spoken.trim())
                    .show(ui)
                    .clicked()
                {
                    answer = Some(Some(()));
                }
            },
        );
    });
    let free = view.dialog.is_none();
    if free && look.asked(Action::AcceptProposal) {
        answer = Some(Some(()));
    }
    if free && look.asked(Action::RefuseProposal) {
        answer = Some(None);
    }
    match answer {
        None => {}
        Some(Some(())) => {
            wishes.edit(Edit::Mapping { edit: MappingEdit::Put { mapping: proposal.decision.clone() } });
            view.column = None;
        }
        Some(None) => {
            let out = from.iter().map(|c| MappingEdit::LeaveOut { source: id.clone(), column: (*c).clone() });
            wishes.edits(out.map(|edit| Edit::Mapping { edit }));
            view.column = None;
        }
    }
}
