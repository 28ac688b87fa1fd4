//! How each kind of difference could be settled, and by whom: one ordered list of rules, where the
//! first that applies is taken.
//!
//! The rules follow from the letters. The registry is the root of all data (Như Thanh, 2022), so
//! what the list lacks comes from there. If the two differ, a personal number that says a sex or a
//! year of birth is a witness; without one, the police ask for papers (step 3 of the same letter),
//! and justice looks up what the civil-status books hold (parents, ethnic group, marriage;
//! 4711/UBND-KN2, item 2c). Residence is for the police to find out. A proposal decides nothing:
//! whoever acts looks at the case.

use super::{Detail, Field, Ground, Kind, Way};

/// Which side says less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Less {
    /// The list.
    List,
    /// The registry.
    Registry,
}

/// Which side the personal number speaks for, or that the list's number is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// It says what the list says.
    List,
    /// It says what the registry says.
    Registry,
    /// The list's own number is not a personal number.
    Broken,
}

/// A rule. An empty list or `None` is no condition.
pub struct Rule {
    /// The fields it is for.
    pub fields: &'static [Field],
    /// The kinds of difference.
    pub kinds: &'static [Kind],
    /// Their details.
    pub details: &'static [Detail],
    /// The side that says less.
    pub less: Option<Less>,
    /// The side that the number speaks for.
    pub witness: Option<Witness>,
    /// What is proposed.
    pub way: Way,
    /// Why.
    pub ground: Ground,
}

pub(super) const ANY: Rule = Rule {
    fields: &[],
    kinds: &[],
    details: &[],
    less: None,
    witness: None,
    way: Way::AskPapers,
    ground: Ground::NoWitness,
};

/// The rules; the last one always applies.
pub static RULES: &[Rule] = &[
    Rule { kinds: &[Kind::MissingSector], way: Way::FillList, ground: Ground::ListLacks, ..ANY },
    Rule {
        kinds: &[Kind::MissingRegistry],
        way: Way::FillRegistry,
        ground: Ground::RegistryLacks,
        ..ANY
    },
    Rule {
        kinds: &[Kind::Variant, Kind::Unmarked],
        way: Way::CorrectList,
        ground: Ground::ListSpelling,
        ..ANY
    },
    Rule {
        details: &[Detail::NoMarksRegistry],
        way: Way::CorrectRegistry,
        ground: Ground::RegistrySpelling,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        kinds: &[Kind::Partial],
        way: Way::ReplaceOldNumber,
        ground: Ground::OldNumber,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        details: &[Detail::OldNumberOther],
        way: Way::ReplaceOldNumber,
        ground: Ground::OldNumber,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        witness: Some(Witness::Broken),
        way: Way::CorrectList,
        ground: Ground::NumberBroken,
        ..ANY
    },
    Rule { fields: &[Field::Number], way: Way::Verify, ground: Ground::TwoNumbers, ..ANY },
    Rule {
        kinds: &[Kind::Partial],
        less: Some(Less::List),
        way: Way::FillList,
        ground: Ground::ListSaysLess,
        ..ANY
    },
    Rule {
        kinds: &[Kind::Partial],
        less: Some(Less::Registry),
        way: Way::FillRegistry,
        ground: Ground::RegistrySaysLess,
        ..ANY
    },
    Rule {
        fields: &[Field::Dob, Field::Sex],
        witness: Some(Witness::Registry),
        way: Way::CorrectList,
        ground: Ground::NumberForRegistry,
        ..ANY
    },
    Rule {
        fields: &[Field::Dob, Field::Sex],
        witness: Some(Witness::List),
        way: Way::CorrectRegistry,
        ground: Ground::NumberForList,
        ..ANY
    },
    Rule {
        fields: &[Field::Address, Field::Relation],
        way: Way::CheckResidence,
        ground: Ground::Residence,
        ..ANY
    },
    Rule { fields: &[Field::State], way: Way::CheckResidence, ground: Ground::State, ..ANY },
    Rule {
        fields: &[Field::Father, Field::Mother, Field::Ethnicity, Field::Marital],
        way: Way::CivilPapers,
        ground: Ground::InBooks,
        ..ANY
    },
    ANY,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_rule_asks_for_nothing() {
        let last = RULES.last().unwrap();
        assert!(last.fields.is_empty() && last.kinds.is_empty() && last.details.is_empty());
        assert!(last.less.is_none() && last.witness.is_none());
    }
}
