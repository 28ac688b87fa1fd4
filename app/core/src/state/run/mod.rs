//! A run, from what is loaded on both sides to its progress.
//!
//! `sides` both sides together, `inputs` and `order` what a run is given, `shards` the number of its
//! helpers, `hand_over` what has to happen before it, `progress` how far it is.

pub mod hand_over;
pub mod inputs;
pub mod order;
pub mod progress;
pub mod shards;
pub mod sides;
