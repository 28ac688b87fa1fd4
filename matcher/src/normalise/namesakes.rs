//! The people of the extract by their names.

use rustc_hash::FxHashMap;

use super::name::Names;
use super::records::Records;

/// The people of the extract by their names, without marks.
#[derive(Default)]
pub(super) struct Namesakes {
    people: FxHashMap<u32, Vec<u32>>,
}

impl Namesakes {
    /// Those of these records.
    pub(super) fn of(registry: &Records, names: &Names) -> Namesakes {
        let mut people: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (person, record) in (0..).zip(&registry.records) {
            if record.name != Names::MISSING {
                people.entry(names.plain_key(record.name)).or_default().push(person);
            }
        }
        Namesakes { people }
    }

    /// Those with a name, by the key of its plain spelling.
    pub(super) fn called(&self, name: u32) -> &[u32] {
        self.people.get(&name).map_or(&[], Vec::as_slice)
    }
}
