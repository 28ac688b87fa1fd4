//! Building the file: every part that stayed as it was is taken as it was made last.

use casework::journal::Texts;

use super::checks;
use super::container;
use super::error::WorkError;
use super::journal_parts::MadeJournal;
use super::lines::Made;
use super::member::Member;
use super::parts::{
    CASES, INPUTS, MAGIC, MIMETYPE, PERSONS, READ_ME, READ_ME_TEXT, SEEN, TEXTS, VERDICTS, WORK,
    is_in,
};
use super::setup::Setup;
use crate::caseload::{CaseloadRecord, Seen};
use crate::identity::{PersonIdentity, RowIdentity};

/// What a work's file holds besides its caseload, and what need not be made again when it is built.
#[derive(Default)]
pub struct WorkFile {
    /// The lists and extracts, and how they are run.
    pub setup: Setup,
    /// The verdicts as they were when they were last written, to be compared with.
    pub(super) verdicts: Option<Member>,
    /// Parts of a newer version, carried through.
    pub(super) carried: Vec<Member>,
    made: Memo,
}

/// Parts that were made already.
#[derive(Default)]
struct Memo {
    journal: MadeJournal,
    cases: Made<RowIdentity>,
    persons: Made<PersonIdentity>,
    seen: Made<Seen>,
    texts: Option<(Texts, Member)>,
}

impl WorkFile {
    /// The file of a work with these lists and settings.
    pub fn new(setup: Setup) -> WorkFile {
        WorkFile { setup, ..WorkFile::default() }
    }

    /// Keeps the verdicts, as separated text, or no longer keeps any.
    ///
    /// # Errors
    /// If they are too large.
    pub fn keep_verdicts(&mut self, text: Option<&[u8]>) -> Result<(), WorkError> {
        self.verdicts = text.map(|text| Member::of(VERDICTS, text)).transpose()?;
        Ok(())
    }

    /// Whether verdicts are kept.
    pub fn has_verdicts(&self) -> bool {
        self.verdicts.is_some()
    }

    /// The verdicts that were kept.
    ///
    /// # Errors
    /// If they are damaged, which was looked at when the file was opened.
    pub fn verdicts(&self) -> Result<Option<Vec<u8>>, WorkError> {
        self.verdicts.as_ref().map(Member::bytes).transpose()
    }

    /// The bytes of the file. Equal works give equal bytes, whatever was built before.
    ///
    /// # Errors
    /// If it becomes too large.
    pub fn build(&mut self, of: &CaseloadRecord<'_>) -> Result<Vec<u8>, WorkError> {
        let journal = of.casebook.journal();
        let mut inputs = Vec::new();
        for (place, input) in self.setup.inputs.iter_mut().enumerate() {
            let name = input.part_name(place);
            input.part = input.kept.is_some().then(|| name.clone());
            if let Some(kept) = &mut input.kept {
                kept.name = name;
                inputs.push(kept.clone());
            }
        }
        let work = self.setup.to_text(journal.work(), of.salt)?;
        let mut members = vec![
            Member::stored(MIMETYPE, MAGIC.as_bytes())?,
            Member::of(READ_ME, READ_ME_TEXT.as_bytes())?,
            Member::of(WORK, work.as_bytes())?,
        ];
        let made = &mut self.made;
        members.extend(made.journal.again(journal)?);
        members.extend(made.cases.again(CASES, &of.cases)?);
        members.extend(made.persons.again(PERSONS, &of.persons)?);
        members.extend(made.texts(&of.texts)?);
        members.extend(made.seen.again(SEEN, &of.seen)?);
        members.extend(inputs);
        members.extend(self.verdicts.clone());
        members.extend(self.carried.iter().cloned());
        let checks = checks::of(&members, journal)?;
        members.push(checks);
        container::write(&members)
    }
}

impl Memo {
    fn texts(&mut self, texts: &Texts) -> Result<Option<Member>, WorkError> {
        if texts.count() == 0 {
            return Ok(None);
        }
        if let Some((_, made)) = self.texts.as_ref().filter(|(of, _)| of == texts) {
            return Ok(Some(made.clone()));
        }
        let text = texts.to_text().map_err(|_| WorkError::damaged(TEXTS))?;
        let member = Member::of(TEXTS, text.as_bytes())?;
        self.texts = Some((texts.clone(), member.clone()));
        Ok(Some(member))
    }
}

/// Hands the kept bytes of the inputs out to them.
pub(super) fn hand_out(setup: &mut Setup, members: Vec<Member>) -> Result<(), WorkError> {
    let mut members = members.into_iter().filter(|of| is_in(&of.name, INPUTS));
    for (place, input) in setup.inputs.iter_mut().enumerate() {
        if input.part.is_none() {
            continue;
        }
        let member = members.next().filter(|of| {
            let is_it = of.sha == input.sha256 && u64::from(of.part.whole) == input.size;
            is_it && input.part.as_deref() == Some(&*of.name) && of.name == input.part_name(place)
        });
        input.kept = Some(member.ok_or_else(|| WorkError::damaged(&input.part_name(place)))?);
    }
    match members.next() {
        Some(stray) => Err(WorkError::Damaged { part: stray.name }),
        None => Ok(()),
    }
}
