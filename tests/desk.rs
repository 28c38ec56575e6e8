//! Tests of the window without a screen: widgets and screens are driven by their accessible names.
#![allow(clippy::unwrap_used, clippy::too_many_arguments, reason = "a test that fails may panic")]

#[path = "support/soft_renderer.rs"]
mod soft_renderer;

#[path = "support/desk.rs"]
mod desk;

#[path = "support/pictures.rs"]
mod pictures;

#[path = "desk/bidi_order.rs"]
mod bidi_order;
#[path = "desk/clean.rs"]
mod clean;
#[path = "desk/crash.rs"]
mod crash;
#[path = "desk/folder_files.rs"]
mod folder_files;
#[path = "desk/frame.rs"]
mod frame;
#[path = "desk/gallery.rs"]
mod gallery;
#[path = "desk/layout.rs"]
mod layout;
#[path = "desk/map.rs"]
mod map;
#[path = "desk/map_lists.rs"]
mod map_lists;
#[path = "desk/map_editions.rs"]
mod map_editions;
#[path = "desk/map_ways.rs"]
mod map_ways;
#[path = "desk/leaving.rs"]
mod leaving;
#[path = "desk/keys_and_rooms.rs"]
mod keys_and_rooms;
#[path = "desk/match_review.rs"]
mod match_review;
#[path = "desk/paths.rs"]
mod paths;
#[path = "desk/sources.rs"]
mod sources;
#[path = "desk/table.rs"]
mod table;
