//! All texts of the page, in Vietnamese and English.
//!
//! A file for each part of a screen, with a struct of its texts and one value of that struct for
//! each language. A text that is missing in a language does not compile. Words that the workbook
//! uses too (fields, verdicts, kinds, findings, errors) are the engine's own `matcher::words`.

mod about;
mod colleagues;
mod columns;
mod detail;
mod en;
mod errands;
mod files;
mod frame;
mod layout;
mod letter_lists;
mod letterhead;
mod numbers;
mod remembered;
mod results;
mod review;
mod run;
mod second;
mod tables;
mod tally;
mod vi;
mod work;

use matcher::language::Language;

pub use about::day;
pub use numbers::{count, decimal, share, signed};

use about::AboutTexts;
use colleagues::ColleaguesTexts;
use columns::ColumnsTexts;
use detail::DetailTexts;
use errands::ErrandsTexts;
use files::FilesTexts;
use frame::FrameTexts;
use layout::LayoutTexts;
use letter_lists::ListsTexts;
use letterhead::LetterheadTexts;
use remembered::RememberedTexts;
use results::ResultsTexts;
use review::ReviewTexts;
use run::RunTexts;
use second::SecondTexts;
use tables::TablesTexts;
use tally::TallyTexts;
use work::WorkTexts;

/// All texts of a language.
pub struct Texts {
    /// What stands around every screen.
    pub frame: &'static FrameTexts,
    /// Choosing the two files.
    pub files: &'static FilesTexts,
    /// The tables of a side.
    pub tables: &'static TablesTexts,
    /// How a table was read.
    pub layout: &'static LayoutTexts,
    /// Saying which column holds which field.
    pub columns: &'static ColumnsTexts,
    /// Mappings remembered from earlier runs.
    pub remembered: &'static RememberedTexts,
    /// Starting, watching and cancelling a run.
    pub run: &'static RunTexts,
    /// The results.
    pub results: &'static ResultsTexts,
    /// Deciding about rows.
    pub review: &'static ReviewTexts,
    /// How far the links can be relied on, and the second look.
    pub second: &'static SecondTexts,
    /// One row in full.
    pub detail: &'static DetailTexts,
    /// About the data.
    pub about: &'static AboutTexts,
    /// The lists that letters order.
    pub lists: &'static ListsTexts,
    /// What the office is called.
    pub letterhead: &'static LetterheadTexts,
    /// The work file.
    pub work: &'static WorkTexts,
    /// A work that several people do.
    pub colleagues: &'static ColleaguesTexts,
    /// Cases that go out to be verified and come back.
    pub errands: &'static ErrandsTexts,
    /// Statistics tables.
    pub tally: &'static TallyTexts,
}

/// The texts of a language.
pub fn texts(language: Language) -> &'static Texts {
    language.pick(&VI, &EN)
}

static VI: Texts = Texts {
    frame: &frame::VI,
    files: &files::VI,
    tables: &tables::VI,
    layout: &layout::VI,
    columns: &columns::VI,
    remembered: &remembered::VI,
    run: &run::VI,
    results: &results::VI,
    review: &review::VI,
    second: &second::VI,
    detail: &detail::VI,
    about: &about::VI,
    lists: &letter_lists::VI,
    letterhead: &letterhead::VI,
    work: &work::VI,
    colleagues: &colleagues::VI,
    errands: &errands::VI,
    tally: &tally::VI,
};

static EN: Texts = Texts {
    frame: &frame::EN,
    files: &files::EN,
    tables: &tables::EN,
    layout: &layout::EN,
    columns: &columns::EN,
    remembered: &remembered::EN,
    run: &run::EN,
    results: &results::EN,
    review: &review::EN,
    second: &second::EN,
    detail: &detail::EN,
    about: &about::EN,
    lists: &letter_lists::EN,
    letterhead: &letterhead::EN,
    work: &work::EN,
    colleagues: &colleagues::EN,
    errands: &errands::EN,
    tally: &tally::EN,
};
