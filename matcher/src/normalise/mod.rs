//! Normalising: tables and mappings in, [`Records`] of cleaned values out. The raw values stay in
//! the tables beside them and are what lists show.
//!
//! One file per kind of field. Names and addresses are kept once per distinct value for both sides
//! together, so that later stages compare small ids.

pub mod address;
mod coded;
mod date;
mod name;
mod number;
mod records;
mod source;
mod syllable;

pub use address::{Gazetteer, Place};
pub use coded::{EthnicGroups, Group, Sex, UNKNOWN_GROUP, parse_sex};
pub use date::{DateStyle, PIVOT, PartialDate, parse_date, parse_date_in};
pub use name::{NameId, Names, Word};
pub use number::{IdNumber, ZeroRule, parse_number, show_full};
pub use records::{MOST_COMMUNES, shared_commune};
pub use records::{PlaceId, Places, Prepared, Record, Records, RowRef, Values, normalise};
pub use source::Source;
pub use syllable::{Syllable, TONES, syllable};
