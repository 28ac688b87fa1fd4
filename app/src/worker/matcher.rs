//! The matcher worker: holds the tables of both sides and the results, and answers questions about
//! them.

use std::cell::RefCell;
use std::rc::Rc;

use matcher::report::Statistics;
use page_core::protocol::{FromMatcher, FromWork, Sentence, ToMatcher, ToWork};
use page_core::session::{MatcherSession, RunError, SaveError};
use web_sys::Blob;

use super::errands::Errands;
use super::listen::{Handler, listen};
use super::made_file::MadeFile;
use super::post::{post, post_bytes, post_file};
use super::read_file::read_file;
use super::throttled;
use super::turns::Turns;
use super::workbook::Workbook;
use crate::envelope::{EnvelopeError, Payload};

/// Why a part was refused, or a run could not go on.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    #[error(transparent)]
    Run(#[from] RunError),
}

/// Begins the role. Returns what it does with a message.
pub(super) fn begin() -> Handler {
    let matcher = Rc::new(RefCell::new(Matcher::default()));
    let turned = matcher.clone();
    matcher.borrow_mut().turns = Turns::new(move || turned.borrow_mut().write_on());
    post(FromMatcher::Ready);
    matcher.borrow_mut().session.make_ready();
    listen(move |message, payload| {
        if let Err(error) = matcher.borrow_mut().handle(message, &payload) {
            post(FromMatcher::Refused { cause: error.to_string() });
        }
    })
}

#[derive(Default)]
struct Matcher {
    session: MatcherSession,
    /// The workbook that is being written.
    workbook: Workbook,
    /// Packages that are being written.
    errands: Errands,
    /// `None` if the browser gives no turns; a workbook then cannot be stopped.
    turns: Option<Turns>,
}

impl Matcher {
    fn handle(&mut self, message: ToMatcher, payload: &Payload) -> Result<(), Refusal> {
        let session = &mut self.session;
        match message {
            ToMatcher::Part { reader, of } => {
                session.take(reader, of, &payload.to_vec()?)?;
                post(FromMatcher::Taken { reader });
            }
            ToMatcher::Match { sector, registry, settings, helpers } => {
                let sides = (sector, registry);
                let progress = &mut throttled::of_stages();
                post_results(session.run(sides, &settings, helpers, post_weights, progress)?);
            }
            ToMatcher::Found { helper, answer } => {
                let bytes = payload.to_vec()?;
                let progress = &mut throttled::of_stages();
                post_results(session.found(helper, answer, &bytes, post_weights, progress)?);
            }
            ToMatcher::Window { ticket, query, start, count } => {
                let (total, rows) = session.window(&query, start, count);
                post(FromMatcher::Window { ticket, total, start, rows });
            }
            ToMatcher::Detail { index } => {
                // The page asks only for rows that it was given, so there is always one.
                if let Some(detail) = session.detail(index) {
                    let case = session.case(index).map(Box::new);
                    post(FromMatcher::Detail { detail: Box::new(detail), case });
                }
            }
            ToMatcher::Workbook { ticket, options, of } => {
                self.workbook = Workbook::new(ticket);
                match session.begin_workbook(options, of.as_ref()) {
                    Ok(()) => self.write_on(),
                    Err(error) => fail_workbook(&error),
                }
            }
            ToMatcher::PieceTaken => {
                self.workbook.taken();
                self.ask_for_turn();
            }
            ToMatcher::Review(asked) => post(FromMatcher::Review(session.review(asked))),
            ToMatcher::Second(asked) => post(FromMatcher::Second(session.second_look(asked))),
            ToMatcher::Work(asked) => work(session, asked, payload),
            ToMatcher::Errands(asked) => self.errands.handle(session, asked, payload),
            ToMatcher::StopWorkbook => session.stop_workbook(),
            ToMatcher::Lists { ticket, choices, language } => {
                let counts = session.lists(&choices, language);
                post(FromMatcher::Lists { ticket, counts });
            }
            ToMatcher::SaveLists { order } => {
                let progress = &mut throttled::of_stages();
                match made(|file| session.save_lists(&order, file, progress)) {
                    Ok((several, file)) => post_file(FromMatcher::SavedLists { several }, file),
                    Err(error) => post(FromMatcher::ListsFailed { cause: error.to_string() }),
                }
            }
        }
        Ok(())
    }

    /// Writes the workbook on for a turn, and asks for another one if there is more to write.
    fn write_on(&mut self) {
        match self.workbook.turn(&mut self.session) {
            Ok(true) => self.ask_for_turn(),
            Ok(false) => {}
            Err(error) => fail_workbook(&error),
        }
    }

    fn ask_for_turn(&self) {
        if let Some(turns) = &self.turns {
            turns.ask();
        }
    }
}

/// Does what is asked about the work file.
fn work(session: &mut MatcherSession, asked: ToWork, payload: &Payload) {
    let files = || payload.files().iter().map(read_file).collect::<Result<Vec<_>, _>>();
    let failed = |why: Sentence| post(FromMatcher::Work(FromWork::Failed { why }));
    match asked {
        ToWork::Keep { inputs, bytes, settings } => match files() {
            Ok(read) => {
                if let Err(error) = session.keep(inputs, read, bytes, settings) {
                    failed(error.sentence());
                }
            }
            Err(error) => failed(Sentence::of(|_| error.to_string())),
        },
        ToWork::Build { purpose } => match session.build() {
            Ok((bytes, deeds)) => {
                post_bytes(FromMatcher::Work(FromWork::Built { purpose, deeds }), &bytes);
            }
            Err(error) => {
                let why = error.sentence();
                post(FromMatcher::Work(FromWork::NotBuilt { purpose, why }));
            }
        },
        ToWork::Journal { language } => match made(|file| session.save_journal(language, file)) {
            Ok(((), file)) => post_file(FromMatcher::Work(FromWork::Journal), file),
            Err(error) => {
                let why = Sentence::of(|_| error.to_string());
                post(FromMatcher::Work(FromWork::JournalFailed { why }));
            }
        },
        ToWork::Colleagues(asked) => {
            let beside = payload.to_vec().ok();
            let (answer, bytes) = session.colleagues(asked, beside.as_deref());
            let answer = FromMatcher::Work(FromWork::Colleagues(answer));
            match bytes {
                Some(bytes) => post_bytes(answer, &bytes),
                None => post(answer),
            }
        }
        ToWork::Resume { signature } => {
            let read = files().map(|files| files.into_iter().next().unwrap_or_default());
            match read.map(|bytes| session.resume(&bytes, signature.as_ref())) {
                Ok(Ok(resumed)) => post(FromMatcher::Work(FromWork::Resumed(Box::new(resumed)))),
                Ok(Err(error)) => failed(error.sentence()),
                Err(error) => failed(Sentence::of(|_| error.to_string())),
            }
        }
    }
}

fn fail_workbook(error: &SaveError) {
    post(FromMatcher::WorkbookFailed { cause: error.to_string() });
}

/// Makes a file. Gives it, and what its maker says of it.
fn made<T>(
    make: impl FnOnce(&mut MadeFile) -> Result<T, SaveError>,
) -> Result<(T, Blob), SaveError> {
    let mut file = MadeFile::default();
    let said = make(&mut file)?;
    Ok((said, file.finish()?))
}

/// Posts the results, if they are there.
fn post_results(results: Option<Statistics>) {
    if let Some(statistics) = results {
        post(FromMatcher::Done(Box::new(statistics)));
    }
}

/// Posts the weights that helpers wait for.
fn post_weights(bytes: Vec<u8>) {
    post_bytes(FromMatcher::Weights, &bytes);
}
