//! The office's own list, given back with what came of it, in the matcher worker.

use std::io::Write;

use matcher::language::Language;
use matcher::plan::{LIMITS, Side};
use matcher::report::own_file::GiveBack;
use matcher::report::papers::{Files, OneFile};
use matcher::words::own_file::{give_back_error, own_file_note};

use super::matcher::MatcherSession;
use super::work::WorkProblem;
use crate::protocol::Sentence;

impl MatcherSession {
    /// Writes what is made of each file of the list into an archive. Gives how many corrections there
    /// are, and what is to be known of the files.
    ///
    /// # Errors
    /// If a file of the list is not kept in the work or cannot be changed; a sentence says why.
    pub fn give_back(
        &self,
        language: Language,
        out: &mut OneFile<impl Write>,
    ) -> Result<(u32, Vec<Sentence>), Sentence> {
        let not_begun = || WorkProblem::NotBegun.sentence();
        let both = self.linked.as_ref().zip(self.caseload.as_ref());
        let (linked, caseload) = both.ok_or_else(not_begun)?;
        let work = self.work.as_ref().ok_or_else(not_begun)?;
        let inputs = &work.setup.inputs;
        let mut giving = GiveBack::new(linked, caseload, LIMITS.reading, language);
        let (mut corrections, mut notes) = (0, Vec::new());
        for input in inputs.iter().filter(|input| input.side == Side::Sector) {
            let bytes = input.bytes().map_err(|error| WorkProblem::from(error).sentence())?;
            let bytes = bytes.ok_or_else(|| not_kept(&input.name))?;
            let made = giving.input(input, inputs, (&bytes, None));
            let made =
                made.map_err(|error| Sentence::of(|language| give_back_error(&error, language)))?;
            corrections += made.corrections as u32;
            for (name, bytes) in made.files {
                let written = out.add(name, &mut |file| file.write_all(&bytes));
                written.map_err(|error| Sentence::of(|_| error.to_string()))?;
            }
            let note = |(note, file): &(_, String)| {
                Sentence::of(|language| own_file_note(*note, file, language))
            };
            notes.extend(made.notes.iter().map(note));
        }
        Ok((corrections, notes))
    }
}

/// A file of the list whose bytes are not there.
fn not_kept(name: &str) -> Sentence {
    Sentence::of(|language| {
        language.pick(
            format!("Công việc không giữ “{name}” nên chưa trả lại được. Hãy chọn “Kèm cả hai danh sách trong tệp” ở Lưu công việc rồi làm lại."),
            format!("The work does not hold “{name}”. Choose “With both lists in the file” where the work is saved, and try again."),
        )
    })
}
