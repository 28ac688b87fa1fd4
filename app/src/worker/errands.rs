//! Cases that go out to be verified and come back, in the matcher worker: the files around what the
//! session does.

use matcher::language::Language;
use matcher::report::papers::{OneFile, Protection};
use matcher::words::password_error;
use matcher::write::protected::Password;
use page_core::protocol::{FromErrands, FromMatcher, Sentence, ToErrands};
use page_core::session::MatcherSession;

use super::made_file::MadeFile;
use super::post::{post, post_file};
use super::read_file::read_file;
use crate::browser_error::words_of;
use crate::chance;
use crate::envelope::Payload;

/// The file that packages are written into.
#[derive(Default)]
pub(super) struct Errands {
    file: Option<OneFile<MadeFile>>,
    /// What locks its files, if they are to have a password.
    protection: Option<Protection>,
}

impl Errands {
    /// Does what is asked.
    pub(super) fn handle(
        &mut self,
        session: &mut MatcherSession,
        asked: ToErrands,
        payload: &Payload,
    ) {
        match asked {
            ToErrands::Look { again, today } => say(session.look_at_packages(again, &today)),
            ToErrands::Recall { to, signature } => match session.recall(&to, &signature) {
                Ok(recalled) => say(recalled),
                Err(error) => say(FromErrands::NotSent { why: error.sentence(), back: None }),
            },
            ToErrands::Send { places, due, order, password, signature } => {
                // Nothing is noted before it is certain that it can be locked.
                let protection = password.as_deref().map(protection).transpose();
                let sent = protection.and_then(|protection| {
                    self.protection = protection;
                    let sent = session.send(&places, due.as_deref(), &order, &signature);
                    sent.map_err(|error| error.sentence())
                });
                match sent {
                    Ok(sent) => {
                        self.file = session.papers().map(|of| of.as_one(MadeFile::default()));
                        say(sent);
                    }
                    Err(why) => say(FromErrands::NotSent { why, back: None }),
                }
            }
            ToErrands::WriteNext => self.write_next(session),
            ToErrands::StopSending => {
                (self.file, self.protection) = (None, None);
                let why = Sentence::of(|of| of.pick("Đã dừng.", "Stopped.").to_owned());
                say(session.stop_sending(why));
            }
            ToErrands::Read { name, password, first, last } => {
                let read = payload.files().first().map(read_file).transpose();
                let read = read.map(Option::unwrap_or_default);
                let bytes =
                    read.as_deref().map_err(|error| Sentence::of(|_| format!("“{name}”: {error}")));
                let password = password.as_deref();
                say(session.read_returned(&name, bytes, password, (first, last)));
            }
            ToErrands::Lines { ticket, outcome, start, count } => {
                say(session.returned_lines(ticket, outcome.as_deref(), start, count));
            }
            ToErrands::Take { signature } => match session.take_returned(&signature) {
                Ok(taken) => say(taken),
                Err(error) => say(FromErrands::NotTaken { why: error.sentence() }),
            },
            ToErrands::Report { day, since } => say(session.report(&day, since.as_deref())),
            ToErrands::GiveBack { language } => give_back(session, language),
            ToErrands::SaveReport { order } => {
                let mut file = MadeFile::default();
                let saved = session.save_report(&order, &mut file);
                match saved.and_then(|several| Ok((several, file.finish()?))) {
                    Ok((several, file)) => {
                        let saved = FromErrands::ReportSaved { several };
                        post_file(FromMatcher::Errands(saved), file);
                    }
                    Err(error) => {
                        let why = Sentence::of(|_| error.to_string());
                        say(FromErrands::NotReported { why });
                    }
                }
            }
        }
    }

    /// Writes the next workbook, and hands the file out after the last one.
    fn write_next(&mut self, session: &mut MatcherSession) {
        let Some(mut file) = self.file.take() else { return };
        let several = matches!(file, OneFile::Packed(..));
        let written = match &mut self.protection {
            Some(protection) => session.write_package(&mut protection.over(&mut file)),
            None => session.write_package(&mut file),
        };
        let written = written.and_then(|rows| match rows {
            Some(rows) => Ok(Err((rows, file))),
            None => file.finish()?.finish().map(Ok),
        });
        match written {
            Ok(Err(((done, total), file))) => {
                self.file = Some(file);
                say(FromErrands::Written { done, total });
            }
            Ok(Ok(made)) => {
                self.protection = None;
                post_file(FromMatcher::Errands(FromErrands::Packed { several }), made);
            }
            Err(error) => say(session.stop_sending(Sentence::of(|_| error.to_string()))),
        }
    }
}

/// What locks files with a password.
fn protection(typed: &str) -> Result<Protection, Sentence> {
    let password =
        Password::new(typed).map_err(|error| Sentence::of(|of| password_error(error, of)))?;
    let seed = chance::bytes().map_err(|error| Sentence::of(|_| words_of(&error)))?;
    Ok(Protection::new(&password, seed))
}

/// Packs the files of the list with what came of them.
fn give_back(session: &MatcherSession, language: Language) {
    let mut packed = OneFile::archive(MadeFile::default());
    let given = session.give_back(language, &mut packed).and_then(|told| {
        let made = packed.finish().and_then(MadeFile::finish);
        made.map(|file| (told, file)).map_err(|error| Sentence::of(|_| error.to_string()))
    });
    match given {
        Ok(((corrections, notes), file)) => {
            let given = FromErrands::GivenBack { corrections, notes };
            post_file(FromMatcher::Errands(given), file);
        }
        Err(why) => say(FromErrands::NotGivenBack { why }),
    }
}

fn say(said: FromErrands) {
    post(FromMatcher::Errands(said));
}
