//! Tests of the house itself: layers, texts, catalogues, the sample city.
#![allow(clippy::unwrap_used, clippy::too_many_arguments, reason = "a test that fails may panic")]

#[path = "house/layers.rs"]
mod layers;
#[path = "house/texts.rs"]
mod texts;

#[path = "house/sample_city.rs"]
mod sample_city;
#[path = "house/readme.rs"]
mod readme;
