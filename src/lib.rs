//! Diwan: the spreadsheets of a town's departments become one dataset that can be compared.

pub mod base;
pub mod clean;
pub mod findings;
pub mod table;
