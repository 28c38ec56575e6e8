//! Which records mean the same entity: pairs are found by blocking, compared field by field, weighed by a trained model, grouped.
//!
//! Nothing needs to be configured: comparisons, blocking rules, numbers and thresholds are proposed from the data, and every
//! one of them can be set. The order of rows and files never changes the result. Schema and codes come before this stage; golden after it.

pub mod comparison;
pub mod corpus;
pub mod outcome;
pub mod rule;
pub mod settings;
pub mod vectors;
pub mod verdict;

pub use comparison::{Comparison, Level, Method, Sharing};
pub use corpus::Corpus;
pub use outcome::{Contradiction, ContradictionKind, Counts, Histogram, Linked, RuleOutcome, ScoredPair};
pub use rule::{BlockingKey, BlockingRule, Take};
pub use settings::{Decision, LinkageEdit, LinkageSettings, Model, Thresholds};
pub use vectors::Levels;
pub use verdict::{ResolvedVerdict, Says, Verdict, VerdictEdit, Verdicts};
