//! Names of people as sequences of words; each distinct name is stored once and has an id.
//!
//! A cell's titles, notes and numbers are left out ([`cell`]), a second name in it is kept aside,
//! and Telex and VNI keystrokes are read as what they were typed for ([`keystrokes`]). Two cells
//! that spell a name with the same letters, marks and tones have one id, whatever their case,
//! spaces, Unicode form or tone position; the raw texts stay in the tables. Comparing names means
//! comparing ids first, and words only if the ids differ.
//!
//! Each side is read by itself, and the list's names are then merged into the registry's: whether a
//! word is keystrokes depends on the names in the registry.
//!
//! [`keystrokes`]: super::keystrokes

mod cell;
mod display;
mod looks;
mod names;
mod note;
mod piece;
mod sound;
mod spellings;
#[cfg(test)]
mod tests;
mod title;
mod word;

pub use display::display_name;
pub use names::{Alike, Keystrokes, NameId, Names};
pub use sound::{sound, sound_alike};
pub use title::TitleStyle;
pub use word::Word;
