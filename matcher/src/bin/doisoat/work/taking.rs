//! The files of both sides of a work: newer ones that are given, or its own, read as they were read.

use matcher::columns::SavedMappings;
use matcher::language::Language;
use matcher::normalise::Source;
use matcher::plan::Side;
use matcher::work_file::{Input, Layout, TableSetup};

use super::file::{Files, Read, failed};
use crate::failure::Failure;
use crate::inputs::Inputs;
use crate::load::{Loaded, check_and_tell, file_name, load_one, map_codes, no_code, read};

/// Both sides, for the engine and for the work file.
pub(super) struct Taken {
    /// All lists and extracts, as the work file keeps them.
    pub inputs: Vec<Input>,
    /// The tables of the lists.
    pub sector: Vec<Source>,
    /// The tables of the extracts.
    pub registry: Vec<Source>,
}

/// One side: its files, and the tables of all of them with the position of each one's file.
#[derive(Default)]
pub(super) struct OfSide {
    inputs: Vec<Input>,
    files: Vec<usize>,
    loaded: Vec<Loaded>,
}

/// How newer files are read and kept.
pub(super) struct Taking<'a> {
    /// What is said about them.
    pub inputs: &'a Inputs,
    /// The password of protected files.
    pub password: Option<&'a str>,
    /// Mappings of headers seen before.
    pub saved: &'a SavedMappings,
    /// Whether the work file keeps their bytes.
    pub kept: bool,
    /// Whether nothing but errors is said, and in which language.
    pub told: (bool, Language),
}

impl Taking<'_> {
    /// Reads the newer files of a side.
    pub(super) fn newer(&self, side: Side) -> Result<OfSide, Failure> {
        let reading = self.inputs.reading(side, self.password, self.told);
        let mut all = OfSide::default();
        for (place, path) in self.inputs.paths(side).iter().enumerate() {
            let (name, bytes) = (file_name(path), read(path)?);
            let loaded = load_one(&name, &bytes, &reading, self.saved)?;
            let mut input = Input::new(&name, side, &bytes, self.kept).map_err(failed(path))?;
            input.sheet = reading.sheet.map(str::to_owned);
            input.layout = Layout::of(&reading.layout());
            all.inputs.push(input);
            all.files.extend(loaded.iter().map(|_| place));
            all.loaded.extend(loaded);
        }
        Ok(all)
    }

    /// Puts both sides together. The code that both have is mapped where one of them is newer.
    pub(super) fn together(
        &self,
        mut sector: OfSide,
        mut registry: OfSide,
    ) -> Result<Taken, Failure> {
        let without = [&self.inputs.sector_column, &self.inputs.registry_column];
        if !without.into_iter().any(|columns| no_code(columns)) {
            map_codes(&mut sector.loaded, &mut registry.loaded);
        }
        check_and_tell(&sector.loaded, &registry.loaded, self.told)?;
        Ok(OfSide::as_they_were(sector, registry))
    }
}

impl OfSide {
    /// Both sides as they were read, without a newer file.
    pub(super) fn as_they_were(sector: OfSide, registry: OfSide) -> Taken {
        let (mut inputs, sector) = sector.done();
        let (of_registry, registry) = registry.done();
        inputs.extend(of_registry);
        Taken { inputs, sector, registry }
    }

    /// Reads the work's own files of a side.
    pub(super) fn own(
        read: &Read,
        side: Side,
        given: &Files,
        password: Option<&str>,
    ) -> Result<OfSide, Failure> {
        let mut all = OfSide::default();
        let own = read.file.setup.inputs.iter().filter(|input| input.side == side);
        for (place, input) in own.enumerate() {
            let tables = read.sources(input, given, password)?;
            let places = input.tables.iter().map(|table| table.place).chain(0..);
            all.files.extend(tables.iter().map(|_| place));
            all.loaded.extend(tables.into_iter().zip(places).map(Loaded::of));
            all.inputs.push(input.clone());
        }
        Ok(all)
    }

    /// What the work file and the engine take. How tables were laid out by hand stays as it was.
    fn done(mut self) -> (Vec<Input>, Vec<Source>) {
        for (place, input) in self.inputs.iter_mut().enumerate() {
            let of_file = self.files.iter().zip(&self.loaded).filter(|(of, _)| **of == place);
            let now = of_file.map(|(_, loaded)| loaded.setup());
            let former = std::mem::take(&mut input.tables).into_iter().map(Some);
            let both = now.zip(former.chain(std::iter::repeat(None)));
            input.tables = both
                .map(|(now, former)| match former {
                    Some(TableSetup { layout, other, .. }) => TableSetup { layout, other, ..now },
                    None => now,
                })
                .collect();
        }
        (self.inputs, self.loaded.into_iter().map(Loaded::into_source).collect())
    }
}
