//! Tests of the house itself: layers, texts, catalogues, the sample city.

#[path = "house/layers.rs"]
mod layers;
#[path = "house/texts.rs"]
mod texts;
//! Tests about the house itself: its layers, its files, its sample data.

#[path = "house/sample_city.rs"]
mod sample_city;
