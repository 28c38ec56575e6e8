//! How the records of one resident hold together: a graph with a line for each pair that speaks for it, and a word about weak links.

use egui::Ui;

use super::records::Records;
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::{source_letter, weight};
use crate::gui::widgets::card::{card, section_header};
use crate::gui::widgets::charts::{Line, Node, graph};
use crate::gui::widgets::text::{Text, label};
use crate::linkage::graph::bonds;

/// An entity of more records than this is not drawn: nobody could read it.
const MOST: usize = 24;

/// What is drawn, made once per entity.
#[derive(Debug, Default)]
pub(super) struct Bonds {
    nodes: Vec<Node>,
    lines: Vec<Line>,
    weak: usize,
    too_many: bool,
}

impl Bonds {
    /// The bonds of an entity's members, rows of the linked table.
    pub(super) fn of(look: &Look<'_>, records: &Records<'_>, members: &[u32]) -> Bonds {
        let Some(linked) = &look.outcomes.linked else { return Bonds::default() };
        if members.len() > MOST {
            return Bonds { too_many: true, ..Bonds::default() };
        }
        let nodes = members.iter().filter_map(|&row| {
            let place = records.place(row)?;
            Some(Node {
                series: look.source_index(&place.source),
                letter: source_letter(look, &place.source),
                label: records.name(row),
            })
        });
        let found = bonds(&linked.value, members);
        let lines = found.iter().map(|bond| {
            let name = |at: usize| members.get(at).map_or_else(String::new, |&row| records.place_words(row));
            let words = Message::new("review-bond")
                .with("one", name(bond.a))
                .with("other", name(bond.b))
                .with("chance", look.percent(bond.probability, if bond.probability > 0.995 { 2 } else { 0 }))
                .with("weight", weight(look, bond.weight));
            Line {
                a: bond.a,
                b: bond.b,
                strength: (bond.weight / 20.0) as f32,
                doubtful: bond.weak_bridge,
                words: look.say(&words),
            }
        });
        Bonds {
            nodes: nodes.collect(),
            lines: lines.collect(),
            weak: found.iter().filter(|b| b.weak_bridge).count(),
            too_many: false,
        }
    }

    /// Draws them.
    pub(super) fn ui(&self, ui: &mut Ui, look: &Look<'_>) {
        if !self.too_many && self.nodes.len() < 2 {
            return;
        }
        card(ui, 16.0, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let title = look.t("review-bonds");
            section_header(ui, &title, &look.t("review-bonds-note"), |_| ());
            if self.too_many {
                label(ui, Text::label(look.t("review-bonds-many")).table().muted().wrap());
                return;
            }
            let height = if self.nodes.len() == 2 { 90.0 } else { 230.0 };
            let (_, pointed) = graph(ui, height, &self.nodes, &self.lines, &title);
            let words = match pointed.and_then(|at| self.lines.get(at)) {
                Some(line) => line.words.clone(),
                None => look.say(&Message::new("review-bonds-weak").with("n", self.weak)),
            };
            label(ui, Text::label(words).table().muted().wrap());
        });
    }
}
