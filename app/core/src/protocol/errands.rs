//! The messages about cases that go out to be verified: sending them, taking back what was answered,
//! and reporting how far that is.

use matcher::language::Language;
use matcher::report::papers::order::Order;
use matcher::report::progress::{OfErrand, Report};
use serde::{Deserialize, Serialize};

use super::resumed::Resumed;
use super::review::Signature;
use super::sentence::Sentence;

/// What the page asks of the matcher worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToErrands {
    /// Say what is to be asked, commune by commune.
    Look {
        /// Whether what is out already is to go out again.
        again: bool,
        /// Today, as `2026-12-01`.
        today: String,
    },
    /// Note that the cases of these communes go out, and begin their workbooks.
    Send {
        /// The communes, by the places of their packages in the last answer.
        places: Vec<u32>,
        /// By when it is to be answered, as `2026-12-15`.
        due: Option<String>,
        /// How the workbooks are made.
        order: Box<Order>,
        /// The password under which they are, if they are to have one.
        password: Option<String>,
        /// Who sends them, and when.
        signature: Signature,
    },
    /// Wait no more for the answers of a place that have not come.
    Recall {
        /// The place, as the journal has it.
        to: String,
        /// Who says so, and when.
        signature: Signature,
    },
    /// Write the next workbook.
    WriteNext,
    /// Send nothing: what was noted is taken back.
    StopSending,
    /// Read a file that came back, which travels beside this message.
    Read {
        /// Its name.
        name: String,
        /// Its password, if one was typed.
        password: Option<String>,
        /// Whether what was read before is forgotten.
        first: bool,
        /// Whether it is the last one, and all of them are to be compared with the work.
        last: bool,
    },
    /// Lines of what was compared.
    Lines {
        /// Returned with the answer.
        ticket: u32,
        /// What becomes of them; `None` for all.
        outcome: Option<String>,
        /// The first line.
        start: u32,
        /// The most lines.
        count: u32,
    },
    /// Take in what was compared.
    Take {
        /// Who, and when.
        signature: Signature,
    },
    /// Say how far the work is at the end of a day, and what it was on another one.
    Report {
        /// The day, as `2026-12-01`.
        day: String,
        /// The other day.
        since: Option<String>,
    },
    /// Give the files of the list back with what came of them.
    GiveBack {
        /// The language of what is added.
        language: Language,
    },
    /// Write the last report as a file.
    SaveReport {
        /// How it is made.
        order: Box<Order>,
    },
}

/// What the matcher worker answers.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromErrands {
    /// What is to be asked.
    ToAsk {
        /// Commune by commune.
        packages: Vec<PackageView>,
        /// Where cases are out already, those with most overdue first.
        out: Vec<(String, OfErrand)>,
    },
    /// Some of what was out is waited for no more.
    Recalled(Box<Resumed>),
    /// The cases went out; their workbooks can be written.
    Sent(Box<Resumed>),
    /// Some workbooks are written.
    Written {
        /// Rows written.
        done: u32,
        /// Rows in all.
        total: u32,
    },
    /// All workbooks are written, into the file that travels beside this message.
    Packed {
        /// Whether it is an archive.
        several: bool,
    },
    /// Nothing went out.
    NotSent {
        /// Why.
        why: Sentence,
        /// The results, if what was noted was taken back.
        back: Option<Box<Resumed>>,
    },
    /// A file was read, and the next one may come.
    Read,
    /// All files were read and compared.
    Compared(Box<ComparedView>),
    /// Lines of it.
    Lines {
        /// The ticket of the question.
        ticket: u32,
        /// How many there are in all.
        total: u32,
        /// Those that were asked for.
        lines: Vec<LineView>,
    },
    /// What was compared is taken in.
    Taken {
        /// How many cases have new answers.
        cases: u32,
        /// The results with them.
        resumed: Box<Resumed>,
    },
    /// Nothing was taken in.
    NotTaken {
        /// Why.
        why: Sentence,
    },
    /// How far the work is.
    Reported(Box<Report>),
    /// There is no report.
    NotReported {
        /// Why.
        why: Sentence,
    },
    /// The files of the list with what came of them, packed into the archive that travels beside this
    /// message.
    GivenBack {
        /// How many values are to be corrected.
        corrections: u32,
        /// What is to be known of the files.
        notes: Vec<Sentence>,
    },
    /// They are not given back.
    NotGivenBack {
        /// Why.
        why: Sentence,
    },
    /// The report as a file, which travels beside this message.
    ReportSaved {
        /// Whether it is an archive.
        several: bool,
    },
}

/// What is to be asked of a commune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageView {
    /// Whom it is for.
    pub to: Sentence,
    /// Rows.
    pub rows: u32,
    /// Questions about them.
    pub questions: u32,
}

/// What becomes of files that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedView {
    /// Files that hold answers.
    pub files: u32,
    /// Why others do not.
    pub unread: Vec<Sentence>,
    /// How many lines become what.
    pub outcomes: Vec<OutcomeView>,
    /// Cases that would have new answers.
    pub cases: u32,
}

/// Lines that become the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeView {
    /// The code of what they become.
    pub code: String,
    /// It in words.
    pub text: Sentence,
    /// How many.
    pub lines: u32,
    /// Whether somebody has to look at them.
    pub needs_look: bool,
}

/// A line that came back, beside what is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineView {
    /// Its file, sheet and row.
    pub place: Sentence,
    /// The name that stands there.
    pub name: String,
    /// What was asked.
    pub asked: String,
    /// What the list and the registry say.
    pub sides: [String; 2],
    /// The reply, and what is said to be right.
    pub reply: [String; 2],
    /// The code of what becomes of it.
    pub code: String,
    /// It in words, with what it stands against.
    pub outcome: Sentence,
    /// Whether somebody has to look at it.
    pub needs_look: bool,
    /// Place of the row in the results, if it is known.
    pub index: Option<u32>,
}
