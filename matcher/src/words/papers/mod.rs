//! Words of lists and letters on paper, following Decree 30/2020/NĐ-CP and the letters of offices.

mod letter;
mod purpose;
mod replying;
mod table;
mod writing;

pub(crate) use letter::{
    Compared, back_by, cases, compared, level_in_running_text, looked_at, recipient, sector,
};
pub(crate) use purpose::Purpose;
pub(crate) use replying::how_to_reply;
pub(crate) use table::{
    ABBREVIATED, abbreviations, all_at, closing, ground_of, kept_together, row_number, said_once,
};
pub(crate) use writing::{DOTS, attached, capital, number, paper_number, place_and_date};
pub use writing::{Phrase, file_name};
