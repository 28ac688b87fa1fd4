//! All that the engine knows about a kind of list, in one item.

use super::since::{self, Ages, Since};
use crate::language::Text;
use crate::plan::fields::Field;
use crate::plan::letter_lists::ListId as L;
use crate::plan::roles::Role;

use Field::{Address, Dob, Name, Number};

/// All that the engine knows about a kind of list.
pub struct Profile {
    /// Its code, for the program and for remembered mappings.
    pub code: &'static str,
    /// What it is called on the screen and on paper.
    pub label: Text,
    /// The group in which it is offered.
    pub menu: Menu,
    /// Words of titles, of names of sheets and of files, folded.
    pub titles: &'static [&'static str],
    /// Words of headers that hardly any other list has, folded. They count if their columns say
    /// something about nearly all rows.
    pub headers: &'static [&'static str],
    /// Whole headers of the same kind, which mean something else among other words.
    pub whole_headers: &'static [&'static str],
    /// Words of headers that other lists have too, folded: two of them count as one.
    pub hints: &'static [&'static str],
    /// Words of headers that such a list does not have, folded: with one, only a title counts.
    pub not: &'static [&'static str],
    /// Words of titles that such a list does not have, folded: with one, it is another list.
    pub not_titles: &'static [&'static str],
    /// Fields that such a list should have.
    pub fields: &'static [Field],
    /// The people of a row.
    pub people: &'static [Role],
    /// Whether the row's own person can rightly stand in several rows: corrected twice, certified
    /// twice. Somebody is born and dies once.
    pub repeats: bool,
    /// What it says about them.
    pub says: Says,
    /// The ages that its people can have; others are reported.
    pub ages: Option<Ages>,
    /// Who in the registry should be in it, by the law of the day: a proposal, which the user can
    /// change.
    pub coverage: &'static [Since],
    /// Who alone may be in it, by the law of the day; empty if the law names no age.
    pub entitled: &'static [Since],
    /// Who is not to be in it although of age; empty if nobody.
    pub except: Text,
    /// Whether one person rightly has several rows there, each about another thing: a telephone, a
    /// parcel of land, a visit.
    pub several: bool,
    /// The lists made from it, in order.
    pub lists: &'static [L],
}

impl Profile {
    /// Who should be in it on a day; as of the newest rule if the day is unknown.
    pub fn coverage_on(&self, day: Option<(u16, u8, u8)>) -> Option<Ages> {
        since::on(self.coverage, day.unwrap_or((u16::MAX, 0, 0)))
    }

    /// The ages of those who alone may be in it on a day, with where that stands; `None` if the law
    /// names none.
    pub fn entitled_on(&self, day: Option<(u16, u8, u8)>) -> Option<(Ages, &'static str)> {
        since::in_force(self.entitled, day?).and_then(|rule| Some((rule.ages?, rule.source)))
    }
}

/// The profile of most lists: an office's own, of people who receive something, one per row.
pub(super) const fn list(code: &'static str, vi: &'static str, en: &'static str) -> Profile {
    Profile {
        code,
        label: Text::new(vi, en),
        menu: Menu::People,
        titles: &[],
        headers: &[],
        whole_headers: &[],
        hints: &[],
        not: &[],
        not_titles: &[],
        fields: &[Name, Dob, Number, Address],
        people: &[Role::Own],
        repeats: false,
        says: Says::Benefit,
        ages: None,
        coverage: &[],
        entitled: &[],
        except: Text::new("", ""),
        several: false,
        lists: OF_PEOPLE,
    }
}

/// Any other list.
pub(super) const OTHER: Profile = Profile {
    menu: Menu::Other,
    says: Says::Nothing,
    ..list("other", "Danh sách khác", "Any other list")
};

/// The lists made from every list of people of today.
const OF_PEOPLE: &[L] = &[
    L::BasicFields,
    L::Differences,
    L::NotFound,
    L::DeadAlive,
    L::DeadListed,
    L::DobIncomplete,
    L::DobElders,
    L::OldNumbers,
    L::NotCovered,
    L::Duplicates,
    L::Crossings,
];

/// Kinds that are offered together, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Lists of people of today.
    People,
    /// Civil-status books.
    Books,
    /// Lists about cards and accounts.
    Cards,
    /// Anything else.
    Other,
}

/// What a list says about its people merely by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nothing.
    Nothing,
    /// They are dead, and the death is registered.
    Dead,
    /// They receive something that only the living receive.
    Benefit,
    /// Something was recorded of them, and stays when they die: a dose, a parcel of land.
    Record,
    /// They have a card.
    HasCard,
    /// They have an account.
    HasAccount,
    /// They have no card.
    LacksCard,
    /// They have no account.
    LacksAccount,
}

/// The age from which people have an identity card (Law on identity 26/2023, article 19).
pub const CARD_AGE: u16 = 14;
/// The age from which a bare year of birth is a case of its own (letter 4711/UBND-KN2).
pub const ELDER_AGE: u16 = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_hold_their_ends() {
        let school = Ages { from: 6, to: Some(14) };
        assert_eq!([5, 6, 14, 15].map(|age| school.hold(age)), [false, true, true, false]);
        assert!(Ages { from: 60, to: None }.hold(104));
    }
}
