//! Small things that know no domain: cancelling, progress, dates, content keys, words and how alike they are.
//!
//! Nothing here has heard of tables, files or screens; every other layer may use it.

pub mod cancel;
pub mod context;
pub mod files;
pub mod groups;
pub mod interner;
pub mod key;
pub mod names;
pub mod normal;
pub mod phonetic;
pub mod progress;
pub mod room;
pub mod script;
pub mod similarity;

pub use cancel::{Cancel, Cancelled};
pub use context::Context;
pub use key::{Key, KeyBuilder};
pub use names::{CodeListId, ColumnName, FieldName, SourceId};
pub use progress::Progress;
pub use room::Room;
