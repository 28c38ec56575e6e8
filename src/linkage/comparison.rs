//! What a comparison is: the fields it looks at, how it looks, and its ordered levels from "empty" over "same" to "different".
//!
//! The first level whose condition holds is the pair's level. Level 0 is always "one is empty", which says nothing for or against.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::base::FieldName;
use crate::findings::Message;

/// One comparison of two records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The fields it looks at. Several fields are one thing said in parts (year, month and day; full, given and family name).
    pub fields: Vec<FieldName>,
    /// How it looks at them.
    pub method: Method,
    /// Whether agreeing on a rare value says more than agreeing on a common one.
    #[serde(default)]
    pub by_frequency: bool,
    /// What relatives of one household usually share, for telling them apart.
    #[serde(default)]
    pub shared: Sharing,
    /// The levels in order; the first is `Empty`, the last `Different`.
    pub levels: Vec<Level>,
}

/// How two values are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// A name or part of a name, in any script.
    Name,
    /// A whole name against a whole name or against given and family name. Fields: full, given, family.
    WholeName,
    /// A day.
    Date,
    /// Digits and letters that name one thing: an identity number, a telephone number, a postcode.
    Code,
    /// A telephone number: the last digits count.
    Phone,
    /// An e-mail address.
    Email,
    /// Words: a street, a title, an organisation, free text.
    Text,
    /// One of a set of values.
    Category,
    /// A number.
    Number,
    /// Latitude and longitude.
    Place,
    /// Conditions of a model that Splink trained; they are in the model, not here.
    Condition,
}

/// Whether relatives of one household usually have this in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sharing {
    /// Nothing is known of it.
    #[default]
    Unknown,
    /// The household has it in common and keeps it: family name, telephone, nationality.
    Household,
    /// The house: street, number, the place on the map. Whoever moves leaves it behind.
    House,
    /// Town and postcode: half of those who move stay in it.
    Area,
    /// Each person's own: given name, birth date, identity number.
    Own,
}

/// A degree of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Level {
    /// One of the two is empty.
    Empty,
    /// The same after folding case, accents and spaces.
    Same,
    /// The same name in two scripts, or in two transliterations.
    SameAcrossScripts,
    /// The same words in another order.
    OtherOrder,
    /// Given and family name stand in each other's place.
    Swapped,
    /// One has words that the other lacks; the rest is the same.
    PartMissing,
    /// An initial stands for the name.
    Initial,
    /// At least this alike, 0 to 1.
    Alike {
        /// The least similarity.
        at_least: f64,
    },
    /// At most this many letters or digits differ.
    Edits {
        /// The greatest distance.
        at_most: u32,
    },
    /// Sounds the same.
    SoundsAlike,
    /// Day and month stand in each other's place.
    DayMonthSwapped,
    /// One digit differs, or two neighbours changed places.
    OneDigit,
    /// The same year, and one of the two is 1 January: a day that stands for "unknown".
    YearOnly,
    /// Two of day, month and year are the same.
    TwoParts,
    /// The same year.
    SameYear,
    /// The years differ by at most this.
    YearsApart {
        /// The greatest difference.
        at_most: u32,
    },
    /// The same street or name, but the numbers in it differ.
    NumberDiffers,
    /// The last digits are the same.
    SameEnding,
    /// The part before the @ is the same.
    SameMailbox,
    /// Numbers differ by at most this share of the larger one.
    Within {
        /// The greatest share, 0 to 1.
        share: f64,
    },
    /// At most this far apart.
    Near {
        /// The greatest distance.
        metres: f64,
    },
    /// A condition of a model that Splink trained, in that model's words.
    Condition {
        /// The words.
        label: Label,
    },
    /// None of the above.
    Different,
}

/// The words of a level that a model file brings along; each different text is kept once for as long as the program runs, so that levels stay small and copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Label(&'static str);

impl Label {
    /// The words.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl From<&str> for Label {
    fn from(text: &str) -> Label {
        static KNOWN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = known.get(text) {
            return Label(text);
        }
        let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
        known.insert(kept);
        Label(kept)
    }
}

// By hand: derived, it would only read from text that lives for ever.
impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Label, D::Error> {
        String::deserialize(from).map(|text| Label::from(text.as_str()))
    }
}

impl Sharing {
    /// Whether the household has it in common.
    pub fn is_of_household(self) -> bool {
        matches!(self, Sharing::Household) || self.is_of_home()
    }

    /// Whether it says where somebody lives, so that moving house changes it.
    pub fn is_of_home(self) -> bool {
        matches!(self, Sharing::House | Sharing::Area)
    }

    /// How many of those who move leave it behind.
    pub(super) fn left_behind(self) -> f64 {
        match self {
            Sharing::House => 1.0,
            Sharing::Area => 0.5,
            _ => 0.0,
        }
    }
}

impl Level {
    /// Whether agreement at this level is on one value, so that the value's frequency may count.
    pub fn is_same(self) -> bool {
        matches!(self, Level::Same | Level::SameAcrossScripts | Level::OtherOrder)
    }

    /// The level in a clerk's words.
    pub fn label(self) -> Message {
        match self {
            Level::Empty => Message::new("linkage-level-empty"),
            Level::Same => Message::new("linkage-level-same"),
            Level::SameAcrossScripts => Message::new("linkage-level-across-scripts"),
            Level::OtherOrder => Message::new("linkage-level-other-order"),
            Level::Swapped => Message::new("linkage-level-swapped"),
            Level::PartMissing => Message::new("linkage-level-part-missing"),
            Level::Initial => Message::new("linkage-level-initial"),
            Level::Alike { at_least } => {
                Message::new("linkage-level-alike").with("percent", (at_least * 100.0).round())
            }
            Level::Edits { at_most } => Message::new("linkage-level-edits").with("count", at_most),
            Level::SoundsAlike => Message::new("linkage-level-sounds-alike"),
            Level::DayMonthSwapped => Message::new("linkage-level-day-month"),
            Level::OneDigit => Message::new("linkage-level-one-digit"),
            Level::YearOnly => Message::new("linkage-level-year-only"),
            Level::TwoParts => Message::new("linkage-level-two-parts"),
            Level::SameYear => Message::new("linkage-level-same-year"),
            Level::YearsApart { at_most } => Message::new("linkage-level-years-apart").with("count", at_most),
            Level::NumberDiffers => Message::new("linkage-level-number-differs"),
            Level::SameEnding => Message::new("linkage-level-same-ending"),
            Level::SameMailbox => Message::new("linkage-level-same-mailbox"),
            Level::Within { share } => {
                Message::new("linkage-level-within").with("percent", (share * 100.0).round())
            }
            Level::Near { metres } => Message::new("linkage-level-near").with("metres", metres),
            Level::Condition { label } => {
                Message::new("linkage-level-condition").with("label", label.as_str())
            }
            Level::Different => Message::new("linkage-level-different"),
        }
    }
}
