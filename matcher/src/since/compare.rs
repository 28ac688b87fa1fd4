//! What has become of each row.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::line::{Former, Line};
use crate::classify::{Since, SinceKinds};
use crate::identity::{Again, People, Said, again, identities};
use crate::plan::{OPPOSITES, SinceKind, Status, Unsettled};

/// What has become of each of `count` rows of a list. `now` are the verdicts with their rows.
pub(super) fn compare(
    former: &Former,
    now: &[(u32, Line)],
    count: usize,
    said: &Said<'_>,
    newer: bool,
) -> Since {
    let mut in_order: Vec<Option<&Line>> = vec![None; count];
    for (row, line) in now {
        if let Some(place) = in_order.get_mut(*row as usize) {
            *place = Some(line);
        }
    }
    let positions: Vec<u32> =
        in_order.iter().zip(0..).filter(|(line, _)| line.is_some()).map(|(_, row)| row).collect();
    let known = identities(former.lines.iter().map(|line| &line.row));
    let present = identities(in_order.iter().flatten().map(|line| &line.row));
    let found = again(&known, &present);
    let mut rows: BTreeMap<u32, SinceKinds> = BTreeMap::new();
    let mut gone = if newer { Vec::new() } else { former.gone.clone() };
    let mut known_again = vec![false; positions.len()];
    let extract = Extract { said, people: OnceCell::new() };
    for ((line, before), found) in former.lines.iter().zip(&former.since).zip(found) {
        let (place, is_sure) = match found {
            Again::Row(place) => (place as usize, true),
            Again::Unclear(place) => (place as usize, false),
            Again::Gone => {
                gone.push(line.gone());
                continue;
            }
        };
        let position = positions.get(place).copied();
        let Some((row, is)) = position.and_then(|row| Some((row, (*in_order.get(row as usize)?)?)))
        else {
            continue;
        };
        if let Some(known) = known_again.get_mut(place) {
            *known = true;
        }
        let kinds = match is_sure {
            true => became(line, is, &extract),
            false => SinceKinds::default().with(SinceKind::Unclear),
        };
        let kinds = if newer { kinds } else { together(*before, kinds) };
        if !kinds.is_empty() {
            rows.insert(row, kinds);
        }
    }
    for (row, _) in positions.iter().zip(known_again).filter(|(_, known)| !known) {
        rows.insert(*row, SinceKinds::default().with(SinceKind::New));
    }
    Since { rows, gone }
}

/// What has become of a row that is surely the one it was.
fn became(then: &Line, now: &Line, extract: &Extract<'_, '_>) -> SinceKinds {
    let mut kinds = SinceKinds::default();
    if then.status != now.status {
        kinds = kinds.with(match (then.status, now.status) {
            (_, Status::Match) => SinceKind::NowMatch,
            (Status::Match, _) => SinceKind::NoMatch,
            _ => SinceKind::OtherVerdict,
        });
    }
    let of_person = extract.became(then, now);
    kinds = of_person.iter().fold(kinds, |kinds, kind| kinds.with(*kind));
    if then.person.is_some() && now.person.is_some() && of_person.is_empty() {
        if now.differences.iter().any(|of| !then.differences.contains(of)) {
            kinds = kinds.with(SinceKind::More);
        }
        if then.differences.iter().any(|of| !now.differences.contains(of)) {
            kinds = kinds.with(SinceKind::Fewer);
        }
    }
    if now.findings.iter().any(|of| !then.findings.contains(of)) {
        kinds = kinds.with(SinceKind::NewFinding);
    }
    kinds
}

/// What had become of a row before, and what has since: one may take the other back.
fn together(before: SinceKinds, since: SinceKinds) -> SinceKinds {
    let mut both = since.all().fold(before, SinceKinds::with);
    for (kind, opposite) in OPPOSITES {
        let back = before.has(kind) && since.has(opposite) && !since.has(kind)
            || before.has(opposite) && since.has(kind) && !since.has(opposite);
        if back {
            both = both.without(kind).without(opposite);
        }
    }
    both
}

/// The people of this run's extract, looked at only if somebody has to be looked for.
struct Extract<'a, 'b> {
    said: &'a Said<'b>,
    people: OnceCell<People>,
}

impl Extract<'_, '_> {
    /// What has become of the person of a row.
    fn became(&self, then: &Line, now: &Line) -> &'static [SinceKind] {
        let Some(was) = &then.person else { return &[] };
        if now.person.as_ref() == Some(was) {
            return &[];
        }
        let people = self.people.get_or_init(|| self.said.people());
        let is_linked = now.registry.is_some();
        match self.said.find(people, was) {
            Ok(record) if is_linked && now.registry != Some(record) => &[SinceKind::OtherPerson],
            Ok(_) => &[],
            Err(Unsettled::PersonGone) if is_linked => {
                &[SinceKind::OtherPerson, SinceKind::PersonGone]
            }
            Err(Unsettled::PersonGone) => &[SinceKind::PersonGone],
            Err(_) => &[SinceKind::PersonUnclear],
        }
    }
}
