//! What the departments know together: who is known to whom, how far they agree, and counts that can be compared.
//!
//! Everything counted here can be shown to anyone in the room: counts below the project's minimum are hidden together with enough others
//! that sums do not give them back. Reading boundaries for the map is here too; drawing them is the window's work.

mod agreement;
mod counts;
mod coverage;
pub mod map;
pub mod settings;

pub use agreement::{Agreement, FieldAgreement, agreement};
pub use counts::{CompareError, Compared, Group, counts, wilson};
pub use coverage::{Coverage, Mix, coverage};
pub use map::{Area, MapError, areas_from_geojson};
pub use settings::{Areas, CompareEdit, CompareSettings, Comparison, Measure, Only};

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 1;
