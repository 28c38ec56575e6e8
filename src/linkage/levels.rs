//! Which levels each kind of comparison can tell apart, what a new comparison begins with, and what is wrong with one that a person wrote.
//!
//! Window, command line and project file share these facts. A level that its kind does not know would never hold, so it is refused and not ignored.

use super::comparison::{Comparison, Level, Method, Sharing};
use super::vectors::Levels;
use crate::base::FieldName;
use crate::findings::Message;

/// The kinds of comparison a person can choose, in the order of the list.
pub const KINDS: [Method; 10] = [
    Method::Name,
    Method::WholeName,
    Method::Date,
    Method::Code,
    Method::Phone,
    Method::Email,
    Method::Text,
    Method::Category,
    Method::Number,
    Method::Place,
];

/// The limit of a level: its least and greatest value, and how many digits after the point are of use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// The limit itself; shares in percent.
    pub value: f64,
    /// The least.
    pub least: f64,
    /// The greatest.
    pub most: f64,
    /// What it counts, as the id of a text.
    pub unit: &'static str,
}

impl Method {
    /// The text that names the kind.
    pub fn message_id(self) -> &'static str {
        match self {
            Method::Name => "linkage-kind-name",
            Method::WholeName => "linkage-kind-whole-name",
            Method::Date => "linkage-kind-date",
            Method::Code => "linkage-kind-code",
            Method::Phone => "linkage-kind-phone",
            Method::Email => "linkage-kind-email",
            Method::Text => "linkage-kind-text",
            Method::Category => "linkage-kind-category",
            Method::Number => "linkage-kind-number",
            Method::Place => "linkage-kind-place",
            Method::Condition => "linkage-kind-condition",
        }
    }

    /// How many fields a comparison of this kind looks at.
    pub fn fields(self) -> std::ops::RangeInclusive<usize> {
        match self {
            Method::Name | Method::WholeName | Method::Date => 1..=8,
            Method::Place => 2..=2,
            _ => 1..=1,
        }
    }

    /// The levels between "empty" and "different" that it can tell apart, with usual limits, in the usual order.
    pub fn offers(self) -> Vec<Level> {
        use Level::*;
        match self {
            Method::Name => vec![
                Same,
                SameAcrossScripts,
                Swapped,
                OtherOrder,
                Initial,
                PartMissing,
                Edits { at_most: 1 },
                Alike { at_least: 0.9 },
                SoundsAlike,
            ],
            Method::WholeName => {
                vec![Same, SameAcrossScripts, OtherOrder, PartMissing, Alike { at_least: 0.9 }]
            }
            Method::Date => {
                vec![Same, DayMonthSwapped, OneDigit, YearOnly, TwoParts, SameYear, YearsApart { at_most: 1 }]
            }
            Method::Code | Method::Phone => {
                vec![Same, SameEnding, OneDigit, Edits { at_most: 1 }, PartMissing, Alike { at_least: 0.8 }]
            }
            Method::Email => vec![Same, SameMailbox, NumberDiffers, Alike { at_least: 0.85 }, SameEnding],
            Method::Text => vec![Same, OtherOrder, NumberDiffers, PartMissing, Alike { at_least: 0.8 }],
            Method::Category => vec![Same],
            Method::Number => {
                vec![Same, OneDigit, Within { share: 0.01 }, YearsApart { at_most: 1 }]
            }
            Method::Place => vec![Same, Near { metres: 100.0 }],
            Method::Condition => Vec::new(),
        }
    }

    /// The levels a new comparison of this kind begins with.
    pub fn usual(self) -> Vec<Level> {
        let one_of_two = |level: &Level| match self {
            Method::Name => !matches!(level, Level::Swapped | Level::Edits { .. }),
            Method::Code | Method::Phone => {
                !matches!(level, Level::OneDigit | Level::PartMissing | Level::Alike { .. })
            }
            Method::Email => *level != Level::SameEnding,
            Method::Number => !matches!(level, Level::OneDigit | Level::YearsApart { .. }),
            _ => true,
        };
        let between = self.offers().into_iter().filter(one_of_two);
        std::iter::once(Level::Empty).chain(between).chain([Level::Different]).collect()
    }
}

impl Level {
    /// The limit that can be set, if the level has one.
    pub fn limit(self) -> Option<Limit> {
        let limit = |value, least, most, unit| Some(Limit { value, least, most, unit });
        match self {
            Level::Alike { at_least } => limit(at_least * 100.0, 1.0, 99.0, "linkage-limit-percent"),
            Level::Edits { at_most } => limit(f64::from(at_most), 1.0, 9.0, "linkage-limit-letters"),
            Level::YearsApart { at_most } => limit(f64::from(at_most), 1.0, 99.0, "linkage-limit-years"),
            Level::Within { share } => limit(share * 100.0, 0.1, 99.0, "linkage-limit-percent"),
            Level::Near { metres } => limit(metres, 1.0, 100_000.0, "linkage-limit-metres"),
            _ => None,
        }
    }

    /// The level with another limit; one without a limit stays as it is.
    pub fn with_limit(self, value: f64) -> Level {
        let whole = value.round().clamp(0.0, 1e6) as u32;
        match self {
            Level::Alike { .. } => Level::Alike { at_least: value / 100.0 },
            Level::Edits { .. } => Level::Edits { at_most: whole },
            Level::YearsApart { .. } => Level::YearsApart { at_most: whole },
            Level::Within { .. } => Level::Within { share: value / 100.0 },
            Level::Near { .. } => Level::Near { metres: value },
            level => level,
        }
    }

    /// Whether both are the same condition, whatever the limit.
    pub fn is_alike(self, other: Level) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Whether every pair at `other` is at this level too, so that `other` after it would never hold.
    fn covers(self, other: Level) -> bool {
        match (self, other) {
            (Level::Alike { at_least: a }, Level::Alike { at_least: b }) => b >= a,
            (Level::Edits { at_most: a }, Level::Edits { at_most: b })
            | (Level::YearsApart { at_most: a }, Level::YearsApart { at_most: b }) => b <= a,
            (Level::Within { share: a }, Level::Within { share: b }) => b <= a,
            (Level::Near { metres: a }, Level::Near { metres: b }) => b <= a,
            (a, b) => a == b,
        }
    }
}

impl Comparison {
    /// A new comparison with the usual levels of its kind.
    pub fn usual(fields: Vec<FieldName>, method: Method) -> Comparison {
        let by_frequency =
            matches!(method, Method::Name | Method::WholeName | Method::Text | Method::Phone | Method::Email);
        Comparison { fields, method, by_frequency, shared: Sharing::Unknown, levels: method.usual() }
    }

    /// What is wrong with it, if anything; the first thing found.
    pub fn problem(&self) -> Option<Message> {
        if self.method == Method::Condition {
            return None;
        }
        let with_fields = |id| {
            let names: Vec<&str> = self.fields.iter().map(FieldName::as_str).collect();
            Some(Message::new(id).with("field", names.join(" / ")))
        };
        if !self.method.fields().contains(&self.fields.len()) {
            return with_fields("linkage-wrong-fields").map(|m| m.with("count", *self.method.fields().end()));
        }
        let between = match self.levels.as_slice() {
            [Level::Empty, between @ .., Level::Different] if !between.is_empty() => between,
            _ => return with_fields("linkage-wrong-ends"),
        };
        if self.levels.len() > Levels::MAX_LEVELS {
            return with_fields("linkage-wrong-too-many").map(|m| m.with("count", Levels::MAX_LEVELS));
        }
        let offers = self.method.offers();
        for (at, level) in between.iter().enumerate() {
            let named = |id| with_fields(id).map(|m| m.with("level", level.label()));
            if !offers.iter().any(|o| o.is_alike(*level)) {
                return named("linkage-wrong-level");
            }
            let fits = |l: Limit| l.value.is_finite() && (l.least..=l.most).contains(&l.value);
            if level.limit().is_some_and(|l| !fits(l)) {
                return named("linkage-wrong-limit");
            }
            if between.iter().take(at).any(|before| before.covers(*level)) {
                return named("linkage-wrong-never");
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(levels: Vec<Level>) -> Comparison {
        let field = FieldName::from("name");
        Comparison { levels, ..Comparison::usual(vec![field], Method::Name) }
    }

    #[test]
    fn what_each_kind_begins_with_is_sound() {
        for kind in KINDS {
            let fields = (0..*kind.fields().start()).map(|i| FieldName::from(format!("f{i}").as_str()));
            assert_eq!(Comparison::usual(fields.collect(), kind).problem(), None, "{kind:?}");
        }
    }

    #[test]
    fn each_fault_has_its_own_sentence() {
        use Level::*;
        let found = |levels| name(levels).problem().map(|m| m.id.to_string());
        assert_eq!(found(vec![Same, Different]).as_deref(), Some("linkage-wrong-ends"));
        assert_eq!(found(vec![Empty, Different]).as_deref(), Some("linkage-wrong-ends"));
        assert_eq!(found(vec![Empty, Same, SameMailbox, Different]).as_deref(), Some("linkage-wrong-level"));
        let odd = vec![Empty, Alike { at_least: 9.0 }, Different];
        assert_eq!(found(odd).as_deref(), Some("linkage-wrong-limit"));
        let hidden = vec![Empty, Alike { at_least: 0.8 }, Alike { at_least: 0.9 }, Different];
        assert_eq!(found(hidden).as_deref(), Some("linkage-wrong-never"));
        assert_eq!(found(vec![Empty, Same, Different, Same]).as_deref(), Some("linkage-wrong-ends"));
        assert_eq!(found(vec![Empty, Same, Alike { at_least: 0.9 }, Different]), None);
    }
}
