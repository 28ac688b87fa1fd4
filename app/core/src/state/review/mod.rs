//! What people decide about the rows of the results.
//!
//! `keys` what each key does, `beside` who is shown beside the row, `desk` all else that somebody
//! who decides has in front of them, `second` what a second reviewer has.

pub(super) mod beside;
pub(super) mod desk;
pub(super) mod keys;
pub(super) mod second;
