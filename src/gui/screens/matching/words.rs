//! Words that Match and Review share: what an entity is called, labels of fields, weights with their sign, letters of sources.
//!
//! Letters are chosen in the order of the sources, so that a source keeps its letter on every screen.

use egui::Color32;

use crate::base::{FieldName, SourceId};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::widgets::text::{self, Text};
use crate::schema::EntityKind;
use crate::text::numbers;

/// What one entity is, as texts choose their words by it.
pub(in crate::gui::screens) fn entity(look: &Look<'_>) -> &'static str {
    match look.project.schema.entity {
        EntityKind::Resident => "resident",
        EntityKind::Establishment => "establishment",
        EntityKind::Household => "household",
        EntityKind::Place => "place",
        EntityKind::Event => "event",
        EntityKind::Indicator => "indicator",
        EntityKind::Item => "item",
    }
}

/// A message that chooses its words by what an entity is.
pub(in crate::gui::screens) fn message(look: &Look<'_>, id: &'static str) -> Message {
    Message::new(id).with("entity", entity(look))
}

/// What people call a field.
pub(in crate::gui::screens) fn field_label(look: &Look<'_>, name: &FieldName) -> String {
    let label = look.project.schema.field(name).map(|f| f.label.get(look.language.code()));
    label.filter(|l| !l.is_empty()).unwrap_or(name.as_str()).to_owned()
}

/// What people call several fields that are one thing.
pub(in crate::gui::screens) fn fields_label(look: &Look<'_>, names: &[FieldName]) -> String {
    let labels: Vec<String> = names.iter().map(|n| field_label(look, n)).collect();
    labels.join(" / ")
}

/// A match weight with its sign.
pub(in crate::gui::screens) fn weight(look: &Look<'_>, weight: f64) -> String {
    numbers::signed(look.language, weight, 1)
}

/// A quality that is only estimated: never quite 100 %.
pub(in crate::gui::screens) fn estimated(look: &Look<'_>, share: f64) -> String {
    look.percent(share.min(0.999), 1)
}

/// The letter of a source: the first of its label that no source before it has.
pub(in crate::gui::screens) fn source_letter(look: &Look<'_>, id: &SourceId) -> String {
    let mut taken: Vec<String> = Vec::new();
    for source in &look.project.sources {
        let letters = source.label.chars().filter(|c| c.is_alphabetic());
        let mut letters = letters.map(|c| c.to_uppercase().to_string());
        let free = letters.find(|l| !taken.contains(l));
        let letter = free.unwrap_or_else(|| (taken.len() + 1).to_string());
        if &source.id == id {
            return letter;
        }
        taken.push(letter);
    }
    "?".to_owned()
}

/// A sentence in which some parts stand out in semibold, each in its colour.
pub(in crate::gui::screens) fn emphasised<'a>(
    sentence: String,
    parts: &[(&str, Option<Color32>)],
) -> Text<'a> {
    let mut ranges = Vec::new();
    for (part, colour) in parts.iter().filter(|(part, _)| !part.is_empty()) {
        let from = ranges.last().map_or(0, |(r, _): &(std::ops::Range<usize>, _)| r.end);
        let found = sentence.get(from..).and_then(|rest| rest.find(part)).map(|at| from + at);
        let Some(at) = found.or_else(|| sentence.find(part)) else { continue };
        ranges.push((at..at + part.len(), *colour));
    }
    let text = Text::label(sentence);
    ranges.into_iter().fold(text, |text, (range, colour)| {
        text.span(range, text::Look { strong: Some(true), colour, ..Default::default() })
    })
}
