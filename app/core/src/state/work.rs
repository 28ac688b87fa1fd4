//! The work file as the page knows it: where it was saved, how far a save or an opening is.

use matcher::plan::Side;
use matcher::run::Settings;

use super::colleagues::Colleagues;
use super::results::saving::Saving;
use super::run::inputs::{Input, Inputs};
use super::start::tables::{Loaded, chosen_file};
use crate::protocol::{OpenedWork, Resumed, Sentence, TableId, WorkBytes, WorkInput, WorkTable};

/// How far the opening of a work file is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Opening {
    /// None is being opened.
    #[default]
    None,
    /// The file is being read.
    Reading {
        /// Its name.
        name: String,
    },
    /// It needs a passphrase.
    Locked {
        /// Its name.
        name: String,
        /// Whether the one that was typed is wrong.
        wrong: bool,
    },
    /// Its lists are being loaded, or have to be chosen.
    Loading {
        /// Its name.
        name: String,
        /// What it holds.
        work: Box<OpenedWork>,
        /// Whether what was decided about its tables has been taken over.
        is_set: bool,
    },
    /// It could not be opened.
    Failed {
        /// Its name; what is whole of it may still be had.
        name: Option<String>,
        /// Why.
        why: Sentence,
    },
}

/// The work file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// How far an opening is.
    pub opening: Opening,
    /// How far a save is.
    pub saving: Saving,
    /// How far the writing of the journal's spreadsheet is.
    pub saving_journal: Saving,
    /// The name of the file that is saved to by itself, if one was chosen.
    pub file: Option<String>,
    /// What is to be known about that file.
    pub told: Option<Sentence>,
    /// What a save that never ended left in the browser: the name of its file, and when.
    pub left: Option<(String, String)>,
    /// The time of day of the last save.
    pub saved_at: Option<String>,
    /// Whether it is sealed.
    pub sealed: bool,
    /// Whether the lists themselves go into the file, and not only their fingerprints.
    pub without_lists: bool,
    /// What became of the decisions on newer lists.
    pub resumed: Option<Resumed>,
    /// Saves of this day, which tell their names apart.
    pub saves: u32,
    /// What several people do of it.
    pub colleagues: Colleagues,
}

impl Work {
    /// The name of the next file that is handed out. `day` is as `2026-12-01`.
    pub fn next_name(&mut self, day: &str) -> String {
        self.saves += 1;
        format!("cong-viec-{day}-{}.doisoat", self.saves)
    }

    /// What was opened and still waits for its results.
    pub fn waiting(&self) -> Option<&OpenedWork> {
        match &self.opening {
            Opening::Loading { work, .. } => Some(work),
            _ => None,
        }
    }

    /// How the run of a work was set that was opened with its own lists, until its results are there.
    pub fn settings(&self) -> Option<&Settings> {
        let work = self.waiting().filter(|work| work.run.today.is_full())?;
        self.missing().is_empty().then_some(&work.run)
    }

    /// The names of the lists that a work that was opened does not hold, and that are to be chosen.
    pub fn missing(&self) -> Vec<&str> {
        let inputs = self.waiting().map_or(&[][..], |work| &work.inputs);
        let absent = inputs.iter().filter(|input| input.bytes == WorkBytes::Absent);
        absent.map(|input| input.name.as_str()).collect()
    }
}

/// The files of a run, as a work keeps them. `place` gives the place of a reader's file among the
/// bytes that travel beside; `None` is the sample data.
pub fn work_inputs(
    inputs: &Inputs,
    sides: [&Loaded; 2],
    mut place: impl FnMut(u32, &str) -> Option<u32>,
) -> Vec<WorkInput> {
    let mut files: Vec<(u32, WorkInput)> = Vec::new();
    for (side, loaded) in [Side::Sector, Side::Registry].into_iter().zip(sides) {
        for input in inputs.side(side) {
            let name = chosen_file(&input.table.file);
            let reader = input.id.reader;
            let is_it = |(of, file): &(u32, WorkInput)| {
                *of == reader && file.side == side && file.name == name
            };
            if !files.iter().any(is_it) {
                let bytes = place(reader, name).map_or(WorkBytes::Sample, WorkBytes::Beside);
                let name = name.to_owned();
                files.push((reader, WorkInput { name, side, bytes, tables: Vec::new() }));
            }
            if let Some((_, file)) = files.iter_mut().find(|of| is_it(of)) {
                file.tables.extend(work_table(input, loaded));
            }
        }
    }
    files.into_iter().map(|(_, file)| file).collect()
}

fn work_table(input: &Input, loaded: &Loaded) -> Option<WorkTable> {
    let table = loaded.table(input.id)?;
    Some(WorkTable {
        place: table.in_file,
        sheet: input.table.sheet.clone(),
        shape: input.table.shape,
        layout: table.layout.clone(),
        mapping: input.mapping.clone(),
    })
}

/// What is to be done to a side's tables so that they are read as a work says: tables to be laid out
/// again. Which tables take part is set.
pub fn take_over(loaded: &mut Loaded, side: Side, work: &OpenedWork) -> Vec<(TableId, WorkTable)> {
    let mut again = Vec::new();
    for table in &mut loaded.tables {
        let name = chosen_file(&table.summary.file);
        let of_side = work.inputs.iter().filter(|input| input.side == side);
        let mut tables = of_side.filter(|of| of.name == name).flat_map(|of| &of.tables).peekable();
        // Where nothing was decided about a file's tables, it is read as for the first time.
        if tables.peek().is_none() {
            continue;
        }
        let setup = tables
            .find(|setup| setup.place == table.in_file && setup.sheet == table.summary.sheet)
            .cloned();
        table.taken = setup.is_some();
        again.extend(setup.filter(|setup| setup.layout != table.layout).map(|of| (table.id, of)));
    }
    again
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saved_files_are_told_apart() {
        let mut work = Work::default();
        assert_eq!(work.next_name("2026-12-01"), "cong-viec-2026-12-01-1.doisoat");
        assert_eq!(work.next_name("2026-12-01"), "cong-viec-2026-12-01-2.doisoat");
        assert_eq!(chosen_file("gop.zip/a.xlsx"), "gop.zip");
    }
}
