//! How each kind of difference is proposed to be settled, and by whom: one ordered list of rules,
//! of which the first that holds is taken.
//!
//! The rules follow from the letters. The registry is the root of all data (Như Thanh, 2022), so what
//! the list lacks comes from there. Where the two say otherwise, a personal number that says a sex or
//! a year of birth is a witness; without one the police ask for papers (step 3 of the same letter),
//! and for what the civil-status books hold (parents, ethnic group, marriage) justice looks there
//! (4711/UBND-KN2, item 2c). Residence is the police's own to find out. A proposal decides nothing:
//! whoever acts looks at the case.

use serde::{Deserialize, Serialize};

use super::{Detail, Field, Kind};

/// Who acts on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Office {
    /// Who keeps the sector's list.
    Sector,
    /// The police, who keep the registry.
    Police,
    /// Justice, who keep the civil-status books.
    Justice,
}

/// A way to settle a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Way {
    /// The office adds what its list lacks, from the registry.
    FillList,
    /// The office corrects its list by the registry.
    CorrectList,
    /// The office puts the personal number in place of the old one.
    ReplaceOldNumber,
    /// The office checks, ends what it grants, and takes the person out of its list.
    StopBenefit,
    /// The office checks and takes the person out of its list.
    TakeOut,
    /// The office keeps one of several rows.
    KeepOne,
    /// The police add what the registry lacks, by the person's papers.
    FillRegistry,
    /// The police correct the registry by the person's papers.
    CorrectRegistry,
    /// The police ask the person for papers.
    AskPapers,
    /// The police find out where the person lives.
    CheckResidence,
    /// The police find out who the person is and which number is valid.
    Verify,
    /// The police collect the data of somebody who is not in the registry.
    Collect,
    /// The police note the death and end the registered residence.
    StrikeOff,
    /// Justice looks into the civil-status books.
    CivilPapers,
    /// Justice adds day and month of birth.
    SupplementBirth,
    /// Day and month of birth of somebody from 60 on, in the way agreed by police and justice.
    SupplementElder,
    /// Justice registers the death, after which the police end the registered residence.
    RegisterDeath,
}

impl Way {
    /// Who acts.
    pub fn office(self) -> Office {
        match self {
            Way::FillList
            | Way::CorrectList
            | Way::ReplaceOldNumber
            | Way::StopBenefit
            | Way::TakeOut
            | Way::KeepOne => Office::Sector,
            Way::FillRegistry
            | Way::CorrectRegistry
            | Way::AskPapers
            | Way::CheckResidence
            | Way::Verify
            | Way::Collect
            | Way::StrikeOff => Office::Police,
            Way::CivilPapers | Way::SupplementBirth | Way::SupplementElder | Way::RegisterDeath => {
                Office::Justice
            }
        }
    }
}

/// What a proposal goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ground {
    /// The list's cell is empty.
    ListLacks,
    /// The registry's is.
    RegistryLacks,
    /// The list says less.
    ListSaysLess,
    /// The registry says less.
    RegistrySaysLess,
    /// The list's value has no marks, or another spelling of i and y.
    ListSpelling,
    /// The registry's value has no marks.
    RegistrySpelling,
    /// The personal number agrees with the registry.
    NumberForRegistry,
    /// The personal number agrees with the list.
    NumberForList,
    /// The list's number is none.
    NumberBroken,
    /// The list has an old number.
    OldNumber,
    /// Two numbers of the right form.
    TwoNumbers,
    /// Nothing says which of the two is right.
    NoWitness,
    /// Two residences.
    Residence,
    /// The civil-status books hold it.
    InBooks,
    /// A registered death.
    DeathBook,
    /// The list says that the person is dead.
    ListSaysDead,
    /// The registry says so.
    RegistrySaysDead,
    /// Neither side has day and month.
    BothSayLess,
    /// Several people or thin evidence.
    Unsettled,
    /// Nobody in the extract.
    NotInExtract,
    /// Several rows are one person.
    SeveralRows,
}

/// Which side says less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Less {
    /// The list.
    List,
    /// The registry.
    Registry,
}

/// Which side the personal number speaks for, or that the list's number is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// It says what the list says.
    List,
    /// It says what the registry says.
    Registry,
    /// The list's own number cannot be one.
    Broken,
}

/// A rule. Empty lists and nothing ask for nothing.
pub struct Rule {
    /// The fields it is for.
    pub fields: &'static [Field],
    /// The kinds of difference.
    pub kinds: &'static [Kind],
    /// Their details.
    pub details: &'static [Detail],
    /// Who says less.
    pub less: Option<Less>,
    /// For whom the number speaks.
    pub witness: Option<Witness>,
    /// What is proposed.
    pub way: Way,
    /// Why.
    pub ground: Ground,
}

const ANY: Rule = Rule {
    fields: &[],
    kinds: &[],
    details: &[],
    less: None,
    witness: None,
    way: Way::AskPapers,
    ground: Ground::NoWitness,
};

/// The rules; the last holds always.
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
