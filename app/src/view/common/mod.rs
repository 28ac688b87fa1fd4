//! What several folders of components need.

pub mod focus;
pub mod height;
pub mod side;
pub mod texts;
