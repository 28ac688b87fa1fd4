//! How differences between a civil-status book and the registry could be settled.
//!
//! A book is an original paper. Nobody corrects it by the registry or adds to it what the registry
//! has: it changes by correction or addition, which the citizen asks for; a father or a mother comes
//! into it by recognition. What the registry lacks it takes from the book. Decided: the personal
//! number is no witness here, because it was made from what the registry already held.

use super::settlement::{ANY, Less, Rule};
use super::{Detail, Field, Ground, Kind, Way};

/// The rules for books; the last one always applies.
pub static BOOK_RULES: &[Rule] = &[
    Rule {
        fields: &[Field::Number],
        kinds: &[Kind::MissingSector],
        way: Way::AssignNumber,
        ground: Ground::BookLacks,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        kinds: &[Kind::Partial],
        way: Way::AssignNumber,
        ground: Ground::OldNumber,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        details: &[Detail::OldNumberOther],
        way: Way::AssignNumber,
        ground: Ground::OldNumber,
        ..ANY
    },
    Rule { fields: &[Field::Number], way: Way::Verify, ground: Ground::TwoNumbers, ..ANY },
    Rule {
        fields: &[Field::Father, Field::Mother],
        kinds: &[Kind::MissingSector],
        way: Way::RecogniseParent,
        ground: Ground::BookLacks,
        ..ANY
    },
    Rule {
        kinds: &[Kind::MissingSector],
        way: Way::SupplementCivil,
        ground: Ground::BookLacks,
        ..ANY
    },
    Rule {
        kinds: &[Kind::MissingRegistry],
        way: Way::UpdateByBook,
        ground: Ground::RegistryLacks,
        ..ANY
    },
    Rule {
        details: &[Detail::NoMarksRegistry],
        way: Way::UpdateByBook,
        ground: Ground::RegistrySpelling,
        ..ANY
    },
    // A name that is shorter on one side may be another name.
    Rule {
        fields: &[Field::Name, Field::Father, Field::Mother],
        kinds: &[Kind::Partial],
        way: Way::CompareOriginal,
        ground: Ground::OriginalPaper,
        ..ANY
    },
    Rule {
        kinds: &[Kind::Partial],
        less: Some(Less::List),
        way: Way::SupplementCivil,
        ground: Ground::BookSaysLess,
        ..ANY
    },
    Rule {
        kinds: &[Kind::Partial],
        less: Some(Less::Registry),
        way: Way::UpdateByBook,
        ground: Ground::RegistrySaysLess,
        ..ANY
    },
    Rule { fields: &[Field::Address], way: Way::CheckResidence, ground: Ground::Residence, ..ANY },
    Rule { way: Way::CompareOriginal, ground: Ground::OriginalPaper, ..ANY },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Office;

    #[test]
    fn the_last_rule_asks_for_nothing() {
        let last = BOOK_RULES.last().unwrap();
        assert!(last.fields.is_empty() && last.kinds.is_empty() && last.details.is_empty());
        assert!(last.less.is_none() && last.witness.is_none());
    }

    #[test]
    fn no_rule_changes_a_book_by_the_registry() {
        for rule in BOOK_RULES {
            assert!(rule.witness.is_none(), "{:?}", rule.way);
            assert_ne!(rule.way.office(), Office::Sector, "{:?}", rule.way);
            assert!(!matches!(rule.way, Way::FillList | Way::CorrectList | Way::FillRegistry));
        }
    }
}
