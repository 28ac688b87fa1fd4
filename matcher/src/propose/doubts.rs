//! The reasons for which nothing may be ordered on a row and its person.

use super::evidence::{Asked, missing_evidence};
use super::ruled::{decided_otherwise, unanswered};
use crate::classify::{Finding, Linked, Verdict};
use crate::explain::reported;
use crate::normalise::{PartialDate, Prepared, parse_date};
use crate::plan::{
    COLLECTED_SINCE, Doubt, Field, FindingKind, Ground, Kind, LATE_REGISTRATION, LIMITS, Side,
};
use crate::text::{fold, has_words};

/// The fields that say whether somebody is dead.
const OF_DEATHS: [Field; 2] = [Field::State, Field::Death];

/// What speaks against any order on this row; nothing if its person is certain and name, date and
/// number of both sides agree as far as both have them.
pub fn doubts(linked: &Linked, verdict: &Verdict) -> Vec<Doubt> {
    let is_of_book = linked.prepared.sector.group(verdict.sector).kind.is_book();
    doubts_by(linked, verdict, if is_of_book { Asked::Book } else { Asked::List })
}

fn doubts_by(linked: &Linked, verdict: &Verdict, asked: Asked) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if !verdict.status.is_linked() {
        doubts.push(Doubt::Unsettled);
    }
    doubts.extend(
        reported(linked, verdict).filter(|(_, of)| of.kind == Kind::Different).filter_map(
            |(field, _)| match field {
                Field::Name => Some(Doubt::Name),
                Field::Dob => Some(Doubt::Dob),
                Field::Number => Some(Doubt::Number),
                _ => None,
            },
        ),
    );
    let own_number_agrees = reported(linked, verdict)
        .any(|(field, of)| field == Field::Number && matches!(of.kind, Kind::Same | Kind::Format));
    // Another list's wrong number says nothing against a row whose own number is the registry's.
    let is_of_another_list = |finding: &Finding| {
        matches!(finding, Finding::TwoNumbers { rows }
            if !rows.is_empty() && rows.iter().all(|row| row.place.is_some()))
    };
    let findings = verdict.findings.iter().filter(|finding| {
        speaks_against(finding) && !(own_number_agrees && is_of_another_list(finding))
    });
    doubts.extend(findings.map(|finding| match finding {
        Finding::DobFuture { side: Side::Registry }
        | Finding::DobUnreadable { side: Side::Registry }
        | Finding::DeathFuture { side: Side::Registry }
        | Finding::DeathBeforeBirth { side: Side::Registry } => Doubt::RegistryFlawed,
        finding => Doubt::Finding(finding.kind()),
    }));
    doubts.extend(missing_evidence(linked, verdict, asked));
    each_once(unanswered(linked, verdict, asked == Asked::Death, doubts))
}

/// Every doubt once, in the order in which they are declared.
fn each_once(mut doubts: Vec<Doubt>) -> Vec<Doubt> {
    doubts.sort_unstable();
    doubts.dedup();
    doubts
}

/// What speaks against striking somebody off because this row says that he is dead: any doubt, too
/// little evidence, or that the death cannot have been as the row says.
pub fn doubts_of_death(linked: &Linked, verdict: &Verdict) -> Vec<Doubt> {
    let prepared = &linked.prepared;
    let mut doubts = doubts_by(linked, verdict, Asked::Death);
    let death = prepared.sector.extra(verdict.sector).death;
    if !prepared.row_says_dead(verdict.sector) {
        doubts.push(Doubt::OnlyTitleSaysDead);
    }
    let born = prepared.sector.records[verdict.sector as usize].dob.year;
    if born != 0 && death.year.saturating_sub(born) > LIMITS.oldest_age {
        doubts.push(Doubt::Finding(FindingKind::DobTooOld));
    }
    doubts.extend(denial(prepared, verdict.sector));
    doubts.extend(decided_otherwise(linked, verdict, &OF_DEATHS, Side::Registry));
    if prepared.listed_as_dead(verdict.sector) == Some(Ground::ListSaysDead)
        && prepared.words_say_registered(verdict.sector)
    {
        doubts.push(Doubt::RegisteredInWords);
    }
    let value = |field: Field| prepared.sector.value(verdict.sector, field);
    let written = value(Field::Death);
    let is_unread = death.is_missing() && parse_date(written.trim()).is_none();
    if !written.trim().is_empty() && (is_unread || tells_lunar(&written)) {
        doubts.push(Doubt::DeathUnreadable);
    }
    let registered = match parse_date(value(Field::Registered).trim()) {
        Some(day) if !day.is_missing() => day,
        _ => year_of_entry(value(Field::Entry).trim()),
    };
    doubts.extend(of_registration(death, registered));
    if !prepared.today.is_missing() && registered.surely_after(prepared.today) {
        doubts.push(Doubt::RegisteredFuture);
    }
    if let Some(person) = verdict.linked() {
        if !death.is_missing() && death.year < COLLECTED_SINCE {
            doubts.push(Doubt::DiedLongAgo);
        }
        let seen = [
            prepared.sector.last_seen_alive(verdict.sector),
            prepared.registry.last_seen_alive(person),
        ];
        doubts.extend(seen_after(&seen, death));
        if prepared.is_named_besides(verdict.sector, person) {
            doubts.push(Doubt::NamedBesides);
        }
    }
    each_once(doubts)
}

/// What speaks against taking somebody out of a list of the living because the registry says that he
/// is dead.
pub fn doubts_of_listed(linked: &Linked, verdict: &Verdict) -> Vec<Doubt> {
    let prepared = &linked.prepared;
    let mut doubts = doubts_by(linked, verdict, Asked::Death);
    doubts.extend(denial(prepared, verdict.sector));
    doubts.extend(decided_otherwise(linked, verdict, &OF_DEATHS, Side::Sector));
    if let Some(person) = verdict.linked() {
        if prepared.remarks_doubt(Side::Registry, person) {
            doubts.push(Doubt::RemarkDoubts);
        }
        let death = prepared.registry.extra(person).death;
        doubts.extend(seen_after(&[prepared.sector.last_seen_alive(verdict.sector)], death));
    }
    each_once(doubts)
}

/// What speaks against taking somebody out of one list because another says that he is dead.
pub fn doubts_of_crossing(linked: &Linked, living: &Verdict, dead: &Verdict) -> Vec<Doubt> {
    let mut doubts = doubts_by(linked, living, Asked::Death);
    doubts.extend(doubts_of_death(linked, dead));
    doubts.extend(doubts_by_another(linked, dead, living));
    each_once(doubts)
}

/// What another row of the same person says against the death of this one.
pub fn doubts_by_another(linked: &Linked, dead: &Verdict, other: &Verdict) -> Vec<Doubt> {
    let sector = &linked.prepared.sector;
    let says_alive = linked.prepared.says_alive(Side::Sector, other.sector);
    let seen = seen_after(&[sector.last_seen_alive(other.sector)], sector.extra(dead.sector).death);
    // Somebody looked at that row, and its list is right to have the person among the living.
    let is_living = linked.prepared.listed_as_dead(other.sector).is_none();
    let decided = decided_otherwise(linked, other, &OF_DEATHS, Side::Sector);
    let decided = decided.filter(|_| is_living);
    says_alive.then_some(Doubt::SaidAlive).into_iter().chain(seen).chain(decided).collect()
}

/// What the row itself says against a death: that the person lives, or something that doubts.
fn denial(prepared: &Prepared, sector: u32) -> Option<Doubt> {
    if prepared.says_alive(Side::Sector, sector) {
        Some(Doubt::SaidAlive)
    } else {
        prepared.remarks_doubt(Side::Sector, sector).then_some(Doubt::RemarkDoubts)
    }
}

/// Whether somebody was seen after dying.
fn seen_after(days: &[PartialDate], death: PartialDate) -> Option<Doubt> {
    let is_later = |day: &PartialDate| !day.is_missing() && day.surely_after(death);
    (!death.is_missing() && days.iter().any(is_later)).then_some(Doubt::SeenAfterDeath)
}

/// Whether a date is one of the lunar calendar, which is none of the other.
fn tells_lunar(text: &str) -> bool {
    let folded = fold(text);
    ["am lich", "al"].iter().any(|words| has_words(&folded, words))
}

/// The year that stands with the number of an entry: “12/2016”.
fn year_of_entry(entry: &str) -> PartialDate {
    let year = entry.rsplit(['/', '-', '.']).next().filter(|year| year.len() < entry.len());
    let year =
        year.map(str::trim).filter(|year| year.len() == 4).and_then(|year| year.parse().ok());
    let year = year.filter(|year| (1900..2100).contains(year));
    year.map_or_else(PartialDate::default, |year| PartialDate { year, ..PartialDate::default() })
}

/// Whether a death and its registration fit each other.
fn of_registration(death: PartialDate, registered: PartialDate) -> Option<Doubt> {
    if death.is_missing() || registered.is_missing() {
        None
    } else if death.surely_after(registered) {
        Some(Doubt::RegisteredBefore)
    } else {
        let years = registered.year.saturating_sub(death.year);
        (years > LATE_REGISTRATION).then_some(Doubt::RegisteredLate)
    }
}

/// Whether a finding speaks against an order. A number that agrees with one side against the other
/// is a witness, not a doubt.
fn speaks_against(finding: &Finding) -> bool {
    match finding {
        Finding::NumberSex { agrees, .. } => !agrees,
        finding => finding.kind().is_a_doubt(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_seen_after_dying() {
        for (death, seen, expected) in [
            ("03/03/2024", "01/06/2025", true),
            ("03/03/2024", "03/2024", false),
            ("2024", "01/06/2024", false),
            ("2024", "01/06/2025", true),
            ("03/03/2024", "", false),
            ("", "01/06/2025", false),
        ] {
            let [death_, seen_] = [death, seen].map(|text| parse_date(text).unwrap_or_default());
            assert_eq!(seen_after(&[seen_], death_).is_some(), expected, "{death} | {seen}");
        }
    }

    #[test]
    fn years_of_entries() {
        for (entry, year) in
            [("12/2016", 2016), ("12 - 2016", 2016), ("12", 0), ("2016", 0), ("12/16", 0), ("", 0)]
        {
            assert_eq!(year_of_entry(entry).year, year, "{entry}");
        }
    }

    #[test]
    fn deaths_and_their_registration() {
        for (death, registered, expected) in [
            ("02/01/2021", "05/01/2021", None),
            ("05/01/2021", "05/01/2021", None),
            ("2021", "05/01/2021", None),
            ("01/2021", "2021", None),
            ("", "05/01/2021", None),
            ("02/01/2021", "", None),
            ("06/01/2021", "05/01/2021", Some(Doubt::RegisteredBefore)),
            ("02/03/2030", "05/03/2021", Some(Doubt::RegisteredBefore)),
            ("2022", "05/03/2021", Some(Doubt::RegisteredBefore)),
            ("02/01/2016", "05/01/2021", None),
            ("02/01/2015", "05/01/2021", Some(Doubt::RegisteredLate)),
            ("1998", "2021", Some(Doubt::RegisteredLate)),
        ] {
            let [death_, registered_] =
                [death, registered].map(|text| parse_date(text).unwrap_or_default());
            assert_eq!(of_registration(death_, registered_), expected, "{death} | {registered}");
        }
    }
}
