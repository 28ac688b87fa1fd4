//! A run, from what is loaded on both sides to its progress.
//!
//! `sides` both sides together, `inputs` and `order` what a run is given, `shards` the number of its
//! helpers, `hand_over` what has to happen before it, `progress` how far it is.

pub(super) mod hand_over;
pub(super) mod inputs;
pub(super) mod order;
pub(super) mod progress;
pub(super) mod shards;
pub(super) mod sides;
