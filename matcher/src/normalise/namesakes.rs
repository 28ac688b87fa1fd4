//! Who in the extract has which name.

use rustc_hash::FxHashMap;

use super::name::{NameId, Names};
use super::record::Record;

/// The people of the extract by their names, without marks.
#[derive(Default)]
pub(super) struct Namesakes {
    people: FxHashMap<u32, Vec<u32>>,
}

impl Namesakes {
    /// The people of these records.
    pub(super) fn of(records: &[Record], names: &Names) -> Namesakes {
        let mut people: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (person, record) in (0..).zip(records) {
            if record.name != Names::MISSING {
                people.entry(names.plain_key(record.name)).or_default().push(person);
            }
        }
        Namesakes { people }
    }

    /// Those who have this name; nobody if it is missing.
    pub(super) fn called(&self, name: NameId, names: &Names) -> &[u32] {
        let key = (name != Names::MISSING).then(|| names.plain_key(name));
        key.and_then(|key| self.people.get(&key)).map_or(&[], Vec::as_slice)
    }
}
