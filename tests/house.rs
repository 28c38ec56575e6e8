//! Tests about the house itself: its layers, its files, its sample data.

#[path = "house/sample_city.rs"]
mod sample_city;
