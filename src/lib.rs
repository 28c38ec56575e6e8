//! Diwan.
