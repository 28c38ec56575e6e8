//! Who is known to which department: the mixes of departments as bars over a matrix of dots, and one sentence about the most telling one.

use egui::Ui;

use super::View;
use crate::compare::Coverage;
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::message;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::card::section_header;
use crate::gui::widgets::charts::{UpsetColumn, UpsetSet, upset};
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};

/// Mixes shown by themselves.
const MOST: usize = 14;

/// Draws the chart.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, coverage: &Coverage, height: f32) {
    section_header(ui, &look.t("comparing-coverage"), "", |ui| {
        label(ui, Text::label(look.say(&message(look, "comparing-coverage-note"))).caption().muted());
    });
    let numbers: Vec<String> = coverage.known.iter().map(|n| look.count(*n as usize)).collect();
    let sets: Vec<UpsetSet<'_>> = coverage
        .sources
        .iter()
        .zip(&coverage.known)
        .zip(&numbers)
        .map(|((source, size), number)| UpsetSet {
            name: look.source_label(source),
            size: u64::from(*size),
            number,
        })
        .collect();
    // Numbers over the bars need some 34 points each.
    let room = ((ui.available_width() - 228.0) / 34.0).max(4.0) as usize;
    let shown = alone_enough(coverage, look.project.compare.min_count, MOST.min(room));
    let rest: u32 = coverage.mixes.iter().skip(shown).map(|m| m.count).sum();
    let lonely = loneliest(look, coverage, shown);
    let p = palette(ui);
    let words: Vec<(String, String)> = coverage
        .mixes
        .iter()
        .take(shown)
        .map(|m| (look.count(m.count as usize), names(look, coverage, &m.sources)))
        .collect();
    let mut columns: Vec<UpsetColumn<'_>> = coverage
        .mixes
        .iter()
        .zip(&words)
        .enumerate()
        .map(|(i, (mix, (number, name)))| UpsetColumn {
            members: &mix.sources,
            size: u64::from(mix.count),
            number,
            colour: match view.mix {
                Some(chosen) => (chosen == i).then_some(p.attention),
                None => (lonely == Some(i)).then_some(p.attention),
            },
            name,
        })
        .collect();
    let others = coverage.mixes.len() - shown;
    let name = look.say(&Message::new("comparing-other-mixes").with("n", others));
    let number = look.count(rest as usize);
    if others > 0 {
        columns.push(UpsetColumn {
            members: &[],
            size: u64::from(rest),
            number: &number,
            colour: Some(p.neutral_bar),
            name: &name,
        });
    }
    let height = (height - 26.0 * sets.len() as f32 - 90.0).clamp(90.0, 260.0);
    if let Some(clicked) = upset(ui, &sets, &columns, height) {
        view.mix = if view.mix == Some(clicked) { None } else { Some(clicked) };
    }
    ui.add_space(6.0);
    let at = view.mix.filter(|i| *i <= shown).or(lonely);
    let sentence = match at.and_then(|i| coverage.mixes.get(i).filter(|_| i < shown)) {
        Some(mix) => {
            let alone = mix.sources.iter().filter(|m| **m).count() == 1;
            let id = if alone { "comparing-alone" } else { "comparing-together" };
            let known = message(look, id).with("n", mix.count as usize);
            Some(look.say(&known.with("names", names(look, coverage, &mix.sources))))
        }
        None if at.is_some() && others > 0 => Some(name.clone()),
        None => None,
    };
    if let Some(sentence) = sentence {
        dir::row(ui, |ui| {
            Icon::Info.ui(ui, 14.0, p.info);
            label(ui, Text::label(sentence).table().wrap());
        });
    }
}

/// How many mixes are shown by themselves: those that are large enough, and never so many that the rest would be a small group.
fn alone_enough(coverage: &Coverage, min_count: u32, most: usize) -> usize {
    let mixes = &coverage.mixes;
    let mut shown = mixes.iter().take_while(|m| m.count >= min_count).count();
    if mixes.len() > most + 1 {
        shown = shown.min(most);
    }
    while shown > 0 && shown < mixes.len() {
        let rest = &mixes[shown..];
        let sum: u32 = rest.iter().map(|m| m.count).sum();
        let small = rest.iter().any(|m| m.count < min_count);
        // One small mix alone would be its own sum.
        if sum >= min_count && (rest.len() > 1 || !small) {
            break;
        }
        shown -= 1;
    }
    shown
}

/// The place of the mix that is a single department other than the reference, with most residents.
fn loneliest(look: &Look<'_>, coverage: &Coverage, shown: usize) -> Option<usize> {
    let reference = look.project.compare.reference.as_ref().or(look.project.sources.first().map(|s| &s.id));
    coverage.mixes.iter().take(shown).position(|mix| {
        let mut members = mix.sources.iter().zip(&coverage.sources).filter(|(m, _)| **m);
        match (members.next(), members.next()) {
            (Some((_, source)), None) => Some(source) != reference,
            _ => false,
        }
    })
}

fn names(look: &Look<'_>, coverage: &Coverage, members: &[bool]) -> String {
    let found = coverage.sources.iter().zip(members).filter(|(_, m)| **m);
    let names: Vec<&str> = found.map(|(s, _)| look.source_label(s)).collect();
    names.join(&look.t("comparing-and"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Mix;

    fn coverage(counts: &[u32]) -> Coverage {
        let mixes = counts.iter().map(|n| Mix { sources: vec![true], count: *n }).collect();
        Coverage { mixes, ..Coverage::default() }
    }

    #[test]
    fn small_mixes_are_never_shown_alone() {
        assert_eq!(alone_enough(&coverage(&[50, 20, 9]), 5, MOST), 3);
        assert_eq!(alone_enough(&coverage(&[50, 20, 3, 3]), 5, MOST), 2);
        assert_eq!(
            alone_enough(&coverage(&[50, 20, 3]), 5, MOST),
            1,
            "the one small mix takes a companion along"
        );
        assert_eq!(alone_enough(&coverage(&[50, 20, 2, 1]), 5, MOST), 1);
        assert_eq!(alone_enough(&coverage(&[9; 30]), 5, MOST), 14);
    }
}
