//! Diwan: the spreadsheets of a town's departments become one dataset that can be compared.

pub mod base;
pub mod codes;
pub mod compare;
pub mod disclosure;
pub mod export;
pub mod findings;
pub mod linkage;
pub mod golden;
pub mod schema;
pub mod table;
pub mod findings;
pub mod import;
pub mod schema;
pub mod codes;
pub mod linkage;
pub mod text;
