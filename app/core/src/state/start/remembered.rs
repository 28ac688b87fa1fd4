//! The mappings that the browser remembers from earlier runs.

use matcher::columns::{Mapping, SavedMappings, SavedProblem};

/// What is remembered, and what came of the last import or export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The mappings, each under the fingerprint of its headers.
    pub mappings: SavedMappings,
    /// What came of the last import or export. `None` before the first.
    pub news: Option<Learned>,
}

/// What came of importing or exporting remembered mappings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Learned {
    /// This many were taken over.
    Taken {
        /// The number of mappings.
        count: usize,
    },
    /// The file holds no mappings.
    Refused {
        /// Name of the file.
        name: String,
        /// What is wrong with it.
        problem: SavedProblem,
    },
    /// The browser could not read the file.
    Unreadable {
        /// Name of the file.
        name: String,
        /// The browser's own words.
        cause: String,
    },
    /// The browser could not write the file.
    NotExported {
        /// The browser's own words.
        cause: String,
    },
}

/// Remembers what the tables of a run use. A kind of table whose guess holds is forgotten, unless
/// another table of its kind, on the other side, was changed by hand.
pub fn remember(saved: &mut SavedMappings, used: Vec<(u64, Option<Mapping>)>) {
    let chosen: Vec<u64> =
        used.iter().filter(|(_, mapping)| mapping.is_some()).map(|(shape, _)| *shape).collect();
    for (shape, mapping) in used {
        match mapping {
            Some(mapping) => saved.put(shape, mapping),
            None if chosen.contains(&shape) => {}
            None => saved.forget(shape),
        }
    }
}

#[cfg(test)]
mod tests {
    use matcher::plan::Field;

    use super::*;

    #[test]
    fn what_one_side_chose_is_kept_and_a_guess_that_holds_is_forgotten() {
        let mut mapping = Mapping::default();
        mapping.set(Field::Name, Some(3));
        let mut saved = SavedMappings::default();
        remember(&mut saved, vec![(7, Some(mapping.clone())), (7, None), (8, None)]);
        assert_eq!((saved.len(), saved.get(7)), (1, Some(&mapping)));
        remember(&mut saved, vec![(7, None)]);
        assert!(saved.is_empty());
    }
}
