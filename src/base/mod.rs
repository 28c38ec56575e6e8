//! Small things that know no domain: cancelling, progress, dates, content keys, words and how alike they are.
//!
//! Nothing here has heard of tables, files or screens; every other layer may use it.

pub mod cancel;
pub mod context;
pub mod files;
pub mod groups;
pub mod key;
pub mod names;
pub mod progress;

pub use cancel::{Cancel, Cancelled};
pub use context::Context;
pub use key::{Key, KeyBuilder};
pub use names::{CodeListId, ColumnName, FieldName, SourceId};
pub use progress::Progress;
