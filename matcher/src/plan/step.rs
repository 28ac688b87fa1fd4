//! What the steps of a score are about.

use serde::{Deserialize, Serialize};

use super::{COMPARISONS, Comparison, FamilyLevel, Field, NeighbourLevel};
use crate::language::Text;

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepOf {
    /// The odds that a row's person is any one person of the extract.
    Prior,
    /// The level that holds in the comparison of a field, by its position among the comparison's
    /// levels.
    Level(Field, u8),
    /// What the other people of a book's row say about the person.
    Family(FamilyLevel),
    /// Where the people of the rows around live.
    Neighbours(NeighbourLevel),
}

impl StepOf {
    /// What the first column of an explanation calls it.
    pub fn label(self) -> Text {
        match self {
            StepOf::Prior => Text::new("Điểm xuất phát", "Starting point"),
            StepOf::Level(field, _) => comparison(field).map_or(field.label(), |of| of.label),
            StepOf::Family(_) => Text::new("Gia đình trong sổ", "Family in the book"),
            StepOf::Neighbours(_) => Text::new("Vị trí trong danh sách", "Place in the list"),
        }
    }

    /// The label of its level; `None` for the prior.
    pub fn level(self) -> Option<Text> {
        match self {
            StepOf::Prior => None,
            StepOf::Level(field, level) => {
                comparison(field)?.levels.get(usize::from(level)).map(|level| level.label)
            }
            StepOf::Family(level) => Some(level.label()),
            StepOf::Neighbours(level) => Some(level.label()),
        }
    }
}

fn comparison(field: Field) -> Option<&'static Comparison> {
    COMPARISONS.iter().find(|comparison| comparison.field == field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::NameLevel;

    #[test]
    fn steps_have_names() {
        let step = StepOf::Level(Field::Name, NameLevel::Tone as u8);
        assert_eq!(step.label().en, "Full name");
        assert_eq!(step.level(), Some(Text::new("khác dấu thanh", "tones differ")));
        assert_eq!(StepOf::Prior.level(), None);
        assert_eq!(StepOf::Family(FamilyLevel::Apart).label().vi, "Gia đình trong sổ");
    }
}
