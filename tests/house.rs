//! Tests of the house itself: layers, texts, catalogues, the sample city.

#[path = "house/layers.rs"]
mod layers;
#[path = "house/texts.rs"]
mod texts;

#[path = "house/sample_city.rs"]
mod sample_city;
#[path = "house/texts.rs"]
mod texts;
