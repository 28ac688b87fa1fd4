//! Who is shown beside the row: one of its candidates, or somebody found in the extract.

use matcher::explain::DetailView;

use crate::protocol::PersonView;

/// Who is shown beside the row.
#[derive(Clone, Debug, PartialEq)]
pub enum Beside {
    /// The candidate at this place.
    Candidate(usize),
    /// Somebody who was found in the extract.
    Found(Box<PersonView>),
}

impl Default for Beside {
    fn default() -> Beside {
        Beside::Candidate(0)
    }
}

impl Beside {
    /// The position of the record that is shown beside a row; `None` if nobody is.
    pub fn registry(&self, detail: &DetailView) -> Option<u32> {
        match self {
            Beside::Candidate(place) => detail.candidates.get(*place).map(|of| of.registry),
            Beside::Found(person) => Some(person.registry),
        }
    }
}
