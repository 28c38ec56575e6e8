//! Diwan: the spreadsheets of a town's departments become one dataset that can be compared.

pub mod base;
pub mod codes;
pub mod findings;
pub mod linkage;
pub mod schema;
pub mod table;
pub mod text;
