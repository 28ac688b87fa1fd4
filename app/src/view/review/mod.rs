//! Deciding about the row that is shown: who decides, what is decided, by keys and by buttons.

mod alike;
mod asks;
pub(super) mod bar;
pub(super) mod case;
pub(super) mod fields;
mod find;
mod help;
pub(super) mod keyboard;
mod news;
pub(super) mod reliability;
pub(super) mod ruling;
mod second;
pub(super) mod who;
