//! What several folders of components need.

pub(super) mod focus;
pub(super) mod height;
pub(super) mod moment;
pub(super) mod rest;
pub(super) mod save_line;
pub(super) mod side;
pub(super) mod switch;
pub(super) mod texts;
