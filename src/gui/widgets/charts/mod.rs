//! Small charts painted directly from plain slices. Plots are not mirrored; share bars are.

mod bars;
mod calibration;
mod dots;
mod graph;
mod log_histogram;
mod polygon_map;
mod upset;
mod waterfall;

pub use bars::*;
pub use calibration::*;
pub use dots::*;
pub use graph::*;
pub use log_histogram::*;
pub use polygon_map::*;
pub use upset::*;
pub use waterfall::*;
