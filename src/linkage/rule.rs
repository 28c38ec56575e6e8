//! Which pairs are compared at all: a blocking rule says "records that share this key", with the key derived from one or two fields.
//!
//! A derived key may have several values per record (each word of a name); two records meet when they share one of them.

use serde::{Deserialize, Serialize};

use crate::base::FieldName;
use crate::findings::Message;

/// One blocking rule: pairs that share every one of its keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BlockingRule {
    /// Whether it is used.
    #[serde(default = "yes")]
    pub enabled: bool,
    /// All of these must be shared.
    pub keys: Vec<BlockingKey>,
    /// Groups of up to this many records are compared each with each; `None`: as far as the rule's share of the pair budget goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<u32>,
    /// The condition of a rule that stands in a model of Splink; the keys then only say which columns it makes equal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
}

fn yes() -> bool {
    true
}

/// A key derived from a field.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BlockingKey {
    /// The fields; the key is taken from each of them, so that parts of a name may stand in any of the name fields.
    pub fields: Vec<FieldName>,
    /// What is taken from the field.
    pub take: Take,
}

/// What is taken from a field as a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Take {
    /// The whole value, folded.
    Whole,
    /// The first letter of each word, in any script.
    FirstLetter,
    /// Each word's consonants, the same for every script.
    Consonants,
    /// Every two words' consonants together.
    TwoConsonants,
    /// How each word sounds.
    Sound,
    /// Each rare word.
    Word,
    /// Every two neighbouring words.
    TwoWords,
    /// The value with one letter or digit left out, each in turn: meets others that differ in one place.
    OneLeftOut,
    /// The first four letters or digits.
    Beginning,
    /// The last seven digits.
    Ending,
    /// The year of a date.
    Year,
    /// Year and month, in either order of day and month.
    YearMonth,
    /// Day and month, in either order.
    DayMonth,
    /// The part before the @.
    Mailbox,
    /// A square of the map, overlapping its neighbours.
    Square,
    /// Records next to each other when sorted by the field.
    Neighbours,
}

impl BlockingRule {
    /// A rule of one key that is used.
    pub fn of(keys: Vec<BlockingKey>) -> Self {
        BlockingRule { enabled: true, keys, up_to: None, condition: None }
    }

    /// The rule's keys in a clerk's words, for a list joined by "and"; `label` gives a field's label.
    pub fn parts(&self, label: impl Fn(&FieldName) -> String) -> Vec<Message> {
        if let Some(condition) = &self.condition {
            return vec![Message::new("linkage-rule-condition").with("condition", condition.as_str())];
        }
        self.keys
            .iter()
            .map(|key| {
                let fields: Vec<String> = key.fields.iter().map(&label).collect();
                Message::new(key.take.message_id()).with("field", fields.join(" / "))
            })
            .collect()
    }
}

impl Take {
    /// The Fluent message that says it, with `{ $field }`.
    pub fn message_id(self) -> &'static str {
        match self {
            Take::Whole => "linkage-rule-whole",
            Take::FirstLetter => "linkage-rule-first-letter",
            Take::Consonants => "linkage-rule-consonants",
            Take::TwoConsonants => "linkage-rule-two-consonants",
            Take::Sound => "linkage-rule-sound",
            Take::Word => "linkage-rule-word",
            Take::TwoWords => "linkage-rule-two-words",
            Take::OneLeftOut => "linkage-rule-one-left-out",
            Take::Beginning => "linkage-rule-beginning",
            Take::Ending => "linkage-rule-ending",
            Take::Year => "linkage-rule-year",
            Take::YearMonth => "linkage-rule-year-month",
            Take::DayMonth => "linkage-rule-day-month",
            Take::Mailbox => "linkage-rule-mailbox",
            Take::Square => "linkage-rule-square",
            Take::Neighbours => "linkage-rule-neighbours",
        }
    }
}
