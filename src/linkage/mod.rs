//! Which records mean the same entity: pairs are found by blocking, compared field by field, weighed by a trained model, grouped.
//!
//! Nothing needs to be configured: comparisons, blocking rules, numbers and thresholds are proposed from the data, and every
//! one of them can be set. The order of rows and files never changes the result. Schema and codes come before this stage; golden after it.
//! Reading order: settings, corpus, propose, blocking, candidates, comparer, train, weigh, clusters; [`link`] is their sequence.

pub mod settings;
pub mod comparison;
pub mod levels;
pub mod rule;
pub mod verdict;
pub mod corpus;
pub mod propose;
mod keys;
mod key_store;
pub mod blocking;
mod candidates;
mod plan;
pub mod forms;
pub mod judge;
mod letters;
mod quick;
mod values;
pub mod comparer;
pub mod columns;
pub mod vectors;
pub mod sample;
pub mod train;
mod expect;
pub mod weigh;
mod chance;
mod choose;
mod evidence;
mod scoring;
mod sense;
mod tally;
pub mod clusters;
mod assign;
mod company;
mod copies;
mod link;
mod learn;
mod teach;
pub mod twice;
mod report;
pub mod outcome;
pub mod quality;
pub mod explain;
pub mod graph;
pub mod review;
pub mod calibration;
pub mod splink;
mod words;

/// Raised when the same input would be linked differently.
pub const VERSION: u32 = 8;

pub use comparison::{Comparison, Label, Level, Method, Sharing};
pub use corpus::Corpus;
pub use explain::{Explanation, explain};
pub use link::{Compared, LinkageError, compare_pairs, link, weigh_pairs};
pub use outcome::{Contradiction, ContradictionKind, Counts, Histogram, Linked, RuleOutcome, ScoredPair};
pub use rule::{BlockingKey, BlockingRule, Take};
pub use settings::{Decision, LinkageEdit, LinkageSettings, Model, Thresholds};
pub use vectors::Levels;
pub use verdict::{ResolvedVerdict, Says, Verdict, VerdictEdit, Verdicts};
