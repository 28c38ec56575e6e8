//! Small charts painted directly from plain slices. Plots are not mirrored; share bars are.

mod bars;

pub use bars::*;
