//! The question of letters: where a text could have been written in several encodings, each is shown with the words that tell them apart.

use egui::Ui;

use crate::base::Key;
use crate::gui::look::{Later, Look};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::card_edged;
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::import::{EncodingSample, Format, Imported, SourceEdit};
use crate::pipeline::Kept;
use crate::project::{Edit, Source};

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    samples: Later<Key, Vec<EncodingSample>>,
}

/// Draws the question, if there is one: a text of which several encodings fit, and nobody has chosen yet.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    source: &Source,
    kept: &Kept<Imported>,
    wishes: &mut Wishes,
) {
    if kept.value.report.format != Format::Csv || source.spec.by_hand.encoding || source.spec.folder.is_some()
    {
        return;
    }
    let path = look.dir.join(&source.spec.path);
    view.samples.want(look.wake, kept.key, "letters", move |_| {
        crate::import::encoding_samples(&path).unwrap_or_default()
    });
    let Some(samples) = view.samples.current().filter(|s| s.len() > 1) else { return };
    let here = kept.value.report.encoding.as_deref().unwrap_or_default();
    card_edged(ui, 12.0, 3.0, Tone::Attention, |ui| {
        let p = palette(ui);
        ui.spacing_mut().item_spacing.y = 4.0;
        dir::row(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            Icon::User.ui(ui, 14.0, p.attention_ink);
            label(ui, Text::label(look.t("step-asks")).table().strong().colour(p.attention_ink));
        });
        label(ui, Text::label(look.t("sources-letters")).strong().wrap());
        label(ui, Text::label(look.t("sources-letters-sentence")).caption().muted().wrap());
        for sample in samples {
            ui.add_space(2.0);
            let words = sample.words.join("  ·  ");
            dir::sides(
                ui,
                28.0,
                |ui| {
                    label(ui, Text::value(words.as_str()).table().truncate());
                },
                |ui| {
                    let name = format!("{} {}", look.t("step-accept"), sample.encoding);
                    let button = if sample.encoding == here {
                        Button::primary(&sample.encoding).icon(Icon::Check)
                    } else {
                        Button::secondary(&sample.encoding)
                    };
                    if button.small().name(&name).show(ui).clicked() {
                        let edit = SourceEdit::SetEncoding { encoding: sample.encoding.clone() };
                        wishes.edit(Edit::Source { id: source.id.clone(), edit });
                    }
                },
            );
        }
    });
}
