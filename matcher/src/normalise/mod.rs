//! Normalising: tables and mappings in, [`Records`] of cleaned values out. The raw values stay in
//! the tables; they are what lists show.
//!
//! One file per kind of field. Names and addresses are stored once per distinct value for both
//! sides together, so that later stages compare small ids.

pub mod address;
mod age;
mod as_of;
mod by_code;
mod clean;
mod cleaned_rows;
mod coded;
mod column_note;
mod content;
mod date;
mod entries;
mod extent;
mod extra;
mod extras;
mod facts;
#[cfg(test)]
mod forms_tests;
mod keystrokes;
mod life;
mod list_home;
mod list_name;
mod mistaken;
mod name;
mod named_times;
mod namesakes;
mod noting;
mod number;
mod office_codes;
mod own_columns;
mod parents;
mod place_table;
mod prepared;
mod record;
mod records;
mod remarks;
mod repeated;
mod running_order;
mod samples;
mod signs_of_life;
mod slips;
mod source;
mod syllable;
mod told;
mod transfer;
mod unknown;
mod values;

pub use address::{Gazetteer, Place};
pub use age::is_age;
pub use clean::{Clean, CleanJob, Cleaned};
pub use coded::{
    Code, CodeRelation, CodedField, Codes, KeyedText, Sex, SexStyle, UNKNOWN_CODE, parse_sex,
    parse_sex_in,
};
pub use column_note::{ColumnNote, Noted};
pub use date::{Damaged, DateStyle, Fit, PartialDate, parse_date, parse_date_in};
pub use extent::{Extent, Outside, is_called};
pub use extra::Extra;
pub use list_name::ListName;
pub use name::{
    Alike, Keystrokes, NameId, Names, TitleStyle, Word, display_name, sound, sound_alike,
};
pub use number::{IdNumber, Structure, ZeroRule, parse_number, province, show_full, signs};
pub(crate) use office_codes::bare_code;
pub use own_columns::{OwnColumn, OwnValue};
pub use place_table::{MOST_COMMUNES, PlaceId, Places, shared_commune};
pub use prepared::{Prepared, SideTables, normalise, normalise_with};
pub use record::{Record, RowRef};
pub use records::Records;
pub use source::{Group, Source};
pub use syllable::{Syllable, TONES, syllable};
pub(crate) use told::ToldColumns;
pub use unknown::UnknownValue;
pub use values::Values;
