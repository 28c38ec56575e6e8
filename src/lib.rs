//! Diwan: the spreadsheets of a town's departments become one dataset that can be compared.

pub mod base;
pub mod findings;
pub mod linkage;
pub mod table;
