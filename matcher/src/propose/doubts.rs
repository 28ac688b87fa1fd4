//! The reasons for which nothing may be ordered on a row and its person.

use crate::classify::{Finding, Linked, Verdict};
use crate::explain::reported;
use crate::normalise::{PartialDate, parse_date};
use crate::plan::{Doubt, Field, Kind, LATE_REGISTRATION};

/// What speaks against any order on this row; nothing if its person is certain and name, date and
/// number of both sides agree as far as both have them.
pub fn doubts(linked: &Linked, verdict: &Verdict) -> Vec<Doubt> {
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
    doubts.extend(findings.map(|finding| Doubt::Finding(finding.kind())));
    doubts.sort_unstable();
    doubts.dedup();
    doubts
}

/// What speaks against striking somebody off because this row says that he is dead: any doubt, and
/// that the link rests on less than a number or a full date of birth, or that the death cannot have
/// been as the row says.
pub fn doubts_of_death(linked: &Linked, verdict: &Verdict) -> Vec<Doubt> {
    let mut doubts = doubts(linked, verdict);
    let is_said = |field: Field, kinds: &[Kind]| {
        reported(linked, verdict).any(|(of, outcome)| of == field && kinds.contains(&outcome.kind))
    };
    // An old number that equals the registry's is a number that says less.
    let number = is_said(Field::Number, &[Kind::Same, Kind::Format, Kind::Partial]);
    let date = is_said(Field::Dob, &[Kind::Same, Kind::Format])
        && linked.prepared.sector.records[verdict.sector as usize].dob.is_full();
    if verdict.status.is_linked() && !number && !date {
        doubts.push(Doubt::OnlyNameAndYear);
    }
    let death = linked.prepared.sector.extra(verdict.sector).death;
    let registered = linked.prepared.sector.value(verdict.sector, Field::Registered);
    let registered = parse_date(registered.trim()).unwrap_or_default();
    doubts.extend(of_registration(death, registered));
    doubts.sort_unstable();
    doubts
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
