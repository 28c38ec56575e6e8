//! One row per entity: the records that mean the same person are merged, field by field, by rules that people chose.
//!
//! Nothing that loses is thrown away: every value knows the rows that support it, the rule that chose it and the other values beside it.
//! Where departments contradict each other is counted by field and pair of departments. Which records belong together is decided before
//! (linkage); what may leave is decided after (disclosure).

pub mod choose;
mod column;
pub mod conflicts;
pub mod ledger;
mod merge;
mod outcome;
pub mod settings;

pub use choose::Because;
pub use conflicts::{Conflict, ConflictCell, Difference};
pub use ledger::{Changes, Ledger};
pub use merge::{GoldenError, Merge, merge};
pub use outcome::{Change, Golden, Named, Origin, Other};
pub use settings::{FieldRule, GoldenEdit, GoldenSettings, Override, Rule, SourceDate};

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 2;
