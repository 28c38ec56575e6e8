//! What is decided about linkage: comparisons, blocking rules, the model's numbers, thresholds; and the edits that change them.
//!
//! `None` everywhere means "proposed from the data at each run", so an empty settings value is a complete one. Weights are match weights in
//! bits and include the prior: weight 0 is an even chance. A model is kept with the day and the data it was trained on.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::comparison::{Comparison, Method};
use super::rule::BlockingRule;
use super::splink::SplinkModel;
use crate::base::{Key, SourceId};

/// Every decision about linkage; the default value proposes everything from the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LinkageSettings {
    /// Seed of every random choice.
    #[serde(default)]
    pub seed: u32,
    /// A model that Splink trained; where there is one, it says what is compared, by which rules and numbers, and what is proposed or kept here does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub splink: Option<SplinkModel>,
    /// Sources in which every record is another entity; `None`: judged from the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique_sources: Option<Vec<SourceId>>,
    /// From which weight a pair is reviewed and from which it is a link; `None`: chosen from the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<Thresholds>,
    /// What is compared; `None`: proposed from the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparisons: Option<Vec<Comparison>>,
    /// Which pairs are compared at all; `None`: proposed from the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocking: Option<Vec<BlockingRule>>,
    /// Trained numbers; `None`: trained at each run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Model>,
}

/// Match weights in bits at which decisions change.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// From here on a person should look.
    pub review: f64,
    /// From here on a pair is a link.
    pub link: f64,
}

/// What a weight leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// Not the same.
    No,
    /// Somebody should look.
    Review,
    /// The same.
    Link,
}

impl Thresholds {
    /// The decision for a weight.
    pub fn decide(&self, weight: f64) -> Decision {
        if weight >= self.link {
            Decision::Link
        } else if weight >= self.review {
            Decision::Review
        } else {
            Decision::No
        }
    }
}

/// The numbers that training found, for exactly the comparisons it was trained with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// The chance that two records taken at random are the same entity.
    pub prior: f64,
    /// The day of training.
    pub trained_on: Date,
    /// Hash of the content of the match fields it was trained on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Key>,
    /// The chance that two records taken at random are two members of one household; 0 where relatives are not told apart.
    #[serde(default)]
    pub relatives_prior: f64,
    /// The share of matches that live elsewhere than the other record says; 0 where that is not told apart.
    #[serde(default)]
    pub moved: f64,
    /// How many times likelier a fault is in a carelessly written record than its share says; 1 where faults come one by one.
    #[serde(default = "no_more")]
    pub carelessness: f64,
    /// The numbers of each comparison, in the order of the comparisons.
    pub comparisons: Vec<ComparisonModel>,
}

fn no_more() -> f64 {
    1.0
}

impl Default for Model {
    fn default() -> Self {
        Model {
            prior: 0.0,
            trained_on: Date::default(),
            data: None,
            relatives_prior: 0.0,
            moved: 0.0,
            carelessness: 1.0,
            comparisons: Vec::new(),
        }
    }
}

/// How often each level of a comparison occurs; the numbers of each list add up to 1 and follow the levels without the empty one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ComparisonModel {
    /// Among pairs that are the same entity.
    pub m: Vec<f64>,
    /// Among pairs that are not.
    pub u: Vec<f64>,
    /// Among pairs of relatives; empty where relatives are not told apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relatives: Vec<f64>,
    /// Comparisons that say partly the same thing; when several agree as well, the greatest discount counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub depends: Vec<Dependence>,
}

/// Agreement in one comparison says less when another agrees as well.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dependence {
    /// The position of the other comparison.
    pub on: u32,
    /// How many bits less agreement counts then.
    pub discount: f64,
}

/// A change to the linkage settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "linkage", rename_all = "kebab-case")]
pub enum LinkageEdit {
    /// Other comparisons, or back to proposed ones. A stored model no longer fits and is dropped.
    Comparisons {
        /// The new list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Vec<Comparison>>,
    },
    /// Other blocking rules, or back to proposed ones.
    Blocking {
        /// The new list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Vec<BlockingRule>>,
    },
    /// One blocking rule switched on or off.
    SwitchRule {
        /// Its position in the list.
        rule: usize,
        /// Whether it is used.
        on: bool,
    },
    /// A trained model kept, or forgotten.
    Model {
        /// The new model.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Model>,
    },
    /// Comparisons together with the model trained for them, as read from a model file.
    Trained {
        /// The comparisons.
        comparisons: Vec<Comparison>,
        /// Their numbers.
        model: Model,
    },
    /// A model that Splink trained, or none any more.
    Splink {
        /// The model.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<SplinkModel>,
    },
    /// Other thresholds, or back to chosen ones.
    Thresholds {
        /// The new thresholds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Thresholds>,
    },
    /// Which sources hold each entity once at most.
    UniqueSources {
        /// The new list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Vec<SourceId>>,
    },
    /// Another seed.
    Seed {
        /// The new seed.
        to: u32,
    },
}

impl LinkageSettings {
    /// The settings after an edit; an edit that fits nothing (a rule that is not there) leaves them as they are.
    pub fn apply(&mut self, edit: &LinkageEdit) {
        match edit {
            LinkageEdit::Comparisons { to } if own(to.as_deref().unwrap_or_default()) => {
                self.comparisons = to.clone();
                self.model = None;
                self.splink = None;
            }
            LinkageEdit::Blocking { to } => self.blocking = to.clone(),
            LinkageEdit::SwitchRule { rule, on } => {
                if let Some(rule) = self.blocking.as_mut().and_then(|rules| rules.get_mut(*rule)) {
                    rule.enabled = *on;
                }
            }
            LinkageEdit::Model { to } => {
                self.model = to.clone();
                self.splink = None;
            }
            LinkageEdit::Trained { comparisons, model } if own(comparisons) => {
                self.comparisons = Some(comparisons.clone());
                self.model = Some(model.clone());
                self.splink = None;
            }
            // Conditions of a model of Splink mean nothing without that model, which stays.
            LinkageEdit::Comparisons { .. } | LinkageEdit::Trained { .. } => {}
            LinkageEdit::Splink { to } => self.splink = to.clone(),
            LinkageEdit::Thresholds { to } => self.thresholds = *to,
            LinkageEdit::UniqueSources { to } => self.unique_sources = to.clone(),
            LinkageEdit::Seed { to } => self.seed = *to,
        }
    }
}

/// Whether comparisons are Diwan's own and not those of a model that Splink trained.
fn own(comparisons: &[Comparison]) -> bool {
    comparisons.iter().all(|c| c.method != Method::Condition)
}
