//! All that a run is given, and what its readers are asked for.

use matcher::columns::Side;
use matcher::run::Settings;

use super::inputs::{Input, Inputs, only_reader};
use super::shards::helpers;
use crate::protocol::{CleanOrder, HandedSide, HandedTable, ToMatcher, ToReader};

/// All that a run is given. Equal orders give equal results.
#[derive(Clone, Debug, PartialEq)]
pub struct RunOrder {
    /// The tables of both sides.
    pub inputs: Inputs,
    /// The day of the run and the amendments to the map.
    pub settings: Settings,
    /// What each reader is asked for.
    pub asked: Vec<Asked>,
}

/// What a reader is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The reader.
    pub reader: u32,
    /// Its tables that take part.
    tables: Vec<u32>,
    /// How many times each of them was laid out again.
    revisions: Vec<u32>,
    /// How they are cleaned, if they are all that their side has.
    clean: Option<CleanOrder>,
}

impl RunOrder {
    /// The order of a run with these settings.
    pub fn new(inputs: Inputs, settings: Settings) -> RunOrder {
        let mut asked: Vec<Asked> = Vec::new();
        for input in inputs.all() {
            let reader = input.id.reader;
            let place = asked.iter().position(|of| of.reader == reader).unwrap_or_else(|| {
                asked.push(Asked { reader, tables: vec![], revisions: vec![], clean: None });
                asked.len() - 1
            });
            asked[place].tables.push(input.id.place);
            asked[place].revisions.push(input.revision);
        }
        // Both sides are cleaned at the same time, each by the reader that has read it.
        for side in [Side::Sector, Side::Registry] {
            if let Some((reader, order)) = clean_order(side, inputs.side(side), &settings) {
                let of_reader = asked.iter_mut().filter(|of| of.reader == reader);
                of_reader.for_each(|of| of.clean = Some(order.clone()));
            }
        }
        RunOrder { inputs, settings, asked }
    }

    /// The number of workers that help with the run on a machine with this many cores. They need
    /// the cleaned values, so there are none if the matcher cleans a side itself.
    pub fn helpers(&self, cores: f64) -> usize {
        self.inputs.cleaned_by().map_or(0, |_| helpers(self.inputs.rows(), cores))
    }

    /// The message by which the matcher begins, with this number of helpers.
    pub fn begin(&self, helpers: usize) -> ToMatcher {
        let handed = |side| {
            let inputs = self.inputs.side(side);
            let table = |of: &Input| HandedTable { id: of.id, mapping: of.mapping.clone() };
            HandedSide {
                tables: inputs.iter().map(table).collect(),
                cleaned_by: only_reader(inputs),
            }
        };
        let (sector, registry) = (handed(Side::Sector), handed(Side::Registry));
        ToMatcher::Match { sector, registry, settings: self.settings.clone(), helpers }
    }
}

impl Asked {
    /// The question for a run.
    pub fn message(&self, run: u32) -> ToReader {
        ToReader::HandOver { run, tables: self.tables.clone(), clean: self.clean.clone() }
    }
}

/// How these tables of a side are cleaned, and by which reader. `None` if several readers hold
/// them: then the matcher cleans them.
pub fn clean_order(side: Side, inputs: &[Input], settings: &Settings) -> Option<(u32, CleanOrder)> {
    let order = CleanOrder {
        side,
        tables: inputs.iter().map(|input| input.id.place).collect(),
        mappings: inputs.iter().map(|input| input.mapping.clone()).collect(),
        settings: settings.clone(),
    };
    Some((only_reader(inputs)?, order))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::start::tables::Loaded;
    use crate::state::start::testing::{loaded, read, summary};

    fn order(sector: &Loaded, registry: &Loaded) -> RunOrder {
        let inputs = Inputs::of(sector, registry, None).unwrap();
        RunOrder::new(inputs, Settings::default())
    }

    fn table(file: &str) -> matcher::columns::TableSummary {
        summary(file, "", &["Họ tên"])
    }

    #[test]
    fn each_reader_cleans_its_side_if_it_holds_all_of_it() {
        let sector = loaded(vec![table("a.csv"), table("b.csv")]);
        let mut registry = Loaded::default();
        registry.add(2, vec![read(table("c.csv"))]);
        let both = order(&sector, &registry);
        let asked: Vec<_> = both.asked.iter().map(|of| (of.reader, of.tables.clone())).collect();
        assert_eq!(asked, [(1, vec![0, 1]), (2, vec![0])]);
        assert!(both.asked.iter().all(|of| of.clean.is_some()));
        assert_eq!(both.inputs.cleaned_by(), Some([1, 2]));

        registry.add(3, vec![read(table("d.csv"))]);
        let several = order(&sector, &registry);
        let cleans: Vec<bool> = several.asked.iter().map(|of| of.clean.is_some()).collect();
        assert_eq!(cleans, [true, false, false]);
        assert_eq!((several.inputs.cleaned_by(), several.helpers(64.0)), (None, 0));
        assert_ne!(both, several);
    }

    #[test]
    fn a_table_that_was_laid_out_again_makes_another_order() {
        let (mut sector, registry) = (loaded(vec![table("a.csv")]), loaded(vec![table("b.csv")]));
        let before = order(&sector, &registry);
        sector.lay_out(sector.tables[0].id, table("a.csv"));
        assert_ne!(order(&sector, &registry), before);
    }
}
