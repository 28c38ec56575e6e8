//! The common schema: which fields the departments' tables are brought to, and which column becomes which field.
//!
//! This stage knows columns and fields, not codes: values keep the spelling of their department until `codes`.

pub mod definition;
pub mod file;
mod harmonise;
pub mod mapping;
mod names;
pub mod presets;
pub mod settings;
pub mod suggest;
mod units;

pub use file::{SchemaFile, SchemaFileError};
pub use harmonise::{SchemaError, harmonise};
pub use mapping::{From, Mapping, MappingEdit, Mappings, NameOrder, NamePart};
pub use settings::{EntityKind, Schema, SchemaEdit};

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 2;
