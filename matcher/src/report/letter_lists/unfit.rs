//! What is known of a row's person that does not fit the list, although no field differs: that he has
//! moved away, is abroad, missing or in prison, or is not of the age that the law asks for.
//!
//! Decided: nothing is ordered on it. Where he lives is for the police to find out, and whether he
//! may be in the list for the office that keeps it; lists of what was recorded stay as they are.

use super::asked::Asked;
use super::person::{own, theirs};
use crate::classify::Verdict;
use crate::explain::reported;
use crate::plan::{Field, Kind, ListKind, Says, Side, Way};
use crate::words;

/// What does not fit, and what is to be found out.
pub(super) fn unfit(asked: &Asked<'_>, verdict: &Verdict, person: u32) -> Vec<(String, Way)> {
    let prepared = &asked.linked.prepared;
    let kind = asked.kind(verdict);
    let is_dead = prepared.is_dead(Side::Registry, person)
        || prepared.listed_as_dead(verdict.sector).is_some();
    if kind.is_book() || is_dead {
        return Vec::new();
    }
    let mut found = Vec::new();
    found.extend(state(asked, verdict, person, kind));
    found.extend(age(asked, person, kind).map(|said| (said, Way::CheckEntitled)));
    found
}

/// That somebody is away according to one side alone.
fn state(asked: &Asked<'_>, row: &Verdict, person: u32, kind: ListKind) -> Option<(String, Way)> {
    let prepared = &asked.linked.prepared;
    // A difference of the two columns is said as one.
    let is_said = reported(asked.linked, row)
        .any(|(field, of)| field == Field::State && of.kind == Kind::Different);
    let (list, registry) = (Side::Sector, Side::Registry);
    let is_away =
        [(list, row.sector), (registry, person)].map(|(side, of)| prepared.is_away(side, of));
    let is_same = prepared.state(list, row.sector) == prepared.state(registry, person);
    let matters = match is_away {
        [false, false] => false,
        // Somebody who moved was vaccinated all the same.
        [false, true] => kind.profile().says != Says::Record,
        [true, _] => !is_same,
    };
    let in_prison = [prepared.state(list, row.sector), prepared.state(registry, person)]
        .iter()
        .any(|state| prepared.codes.state_is_in_prison(*state));
    // Whom the law keeps out of the list.
    let except = match in_prison {
        true => kind.profile().except.in_language(asked.language),
        false => "",
    };
    if !matters || is_said && except.is_empty() {
        return None;
    }
    let of_list = match own(asked, row, Field::State) {
        text if text.is_empty() => {
            prepared.sector.remark_on_life(row.sector).unwrap_or_default().to_owned()
        }
        text => text,
    };
    let of_registry = theirs(asked, person, Field::State);
    let name = Field::State.text(asked.language);
    let said = words::both_say(name, &of_list, &of_registry, asked.language);
    match except {
        "" => Some((said, Way::CheckResidence)),
        except => Some((format!("{said}; {except}"), Way::CheckEntitled)),
    }
}

/// That somebody is not of the age that the law asks for.
fn age(asked: &Asked<'_>, person: u32, kind: ListKind) -> Option<String> {
    let (ages, source) = kind.profile().entitled_on(asked.day())?;
    let age = asked.age(person).filter(|age| !ages.hold(*age))?;
    let born = theirs(asked, person, Field::Dob);
    let name = kind.profile().label.in_language(asked.language);
    Some(words::not_of_age(name, age, &born, ages, source, asked.language))
}
