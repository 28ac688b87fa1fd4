//! What the tests of the packed page share: a small client for real browsers.
//!
//! It speaks WebDriver BiDi, the one protocol that both Chromium and Firefox understand, and it is
//! synchronous: a test reads like the steps that a person takes. From the bottom up:
//!
//! - [`programs`] finds the browsers, [`process`] runs them and always ends them,
//! - [`chromium`] and [`firefox`] start one each, [`bidi`] carries commands and events,
//! - [`browser`] is either of them, [`page`] is a tab in it, with [`input`] for what a test does to
//!   it and [`observe`] for what it did,
//! - [`runner`] runs every test in both browsers and prints the lines that cargo's runner prints.
//!
//! There are also files to try the page on: a [`crowd`] of few words, a [`wide`] sheet, [`hostile`]
//! files of many kinds, and a [`population`] as large as a measurement needs. [`measure`] measures the
//! program and the page on it, [`record`] keeps the figures.
//!
//! And there are [`decisions`] to take about the rows of a case, and a [`kept_file`] to save them to.
//!
//! Nothing here panics: every function returns a sentence when it fails, and a test passes it on
//! with `?`.

pub mod accuracy;
pub mod bidi;
pub mod browser;
pub mod chromium;
pub mod crowd;
pub mod decisions;
pub mod firefox;
pub mod hostile;
pub mod input;
pub mod kept_file;
pub mod measure;
pub mod memory;
pub mod observe;
pub mod office;
pub mod page;
pub mod population;
pub mod process;
pub mod programs;
pub mod record;
pub mod runner;
pub mod wide;

use std::process::ExitCode;

pub use browser::Browser;
pub use page::Page;

/// The result of a step of a test: a value, or a sentence that says what went wrong.
pub type Outcome<T = ()> = Result<T, String>;

/// How a program ends that came to this; the sentence goes to the standard error.
pub fn ended(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
