//! Applies a table of amendments to today's map.
//!
//! Takes the text of a table like `data/places/amendments.tsv`, whose first lines describe the
//! format. Offices write such tables themselves, so a line that cannot be read is an error that
//! names the line and what is wrong with it. Lines with one date are one act: a commune that gives
//! up ground and has no line of its own on that date ceases to exist, and what was known about it
//! passes to the communes that took its ground.

use std::borrow::Cow;

use super::dates::MapDate;
use super::levels::Tier;
use super::maps::{Commune, Maps, Name, TodayCodes, index};
use crate::plan::LIMITS;

/// What is wrong with a table of amendments.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem:?}")]
pub struct AmendmentError {
    /// Line number from 1; 0 for the table as a whole.
    pub line: usize,
    /// What is wrong with it.
    pub problem: AmendmentProblem,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmendmentProblem {
    /// A column is missing or empty; its name in the header.
    MissingColumn(&'static str),
    /// Not a date in the form YEAR-MONTH-DAY.
    BadDate(String),
    /// The date is before that of the line above, or before 1 July 2025.
    OutOfOrder(String),
    /// Neither "province" nor "commune".
    UnknownTier(String),
    /// No unit has the code.
    UnknownCode(String),
    /// A province neither gives nor takes ground here.
    ProvinceTakesGround,
    /// More lines than are accepted.
    TooManyLines(usize),
    /// More bytes than are accepted.
    TooLong(usize),
}

/// The checked lines of a table.
#[derive(Debug, Default)]
pub(super) struct Amendments {
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    since: MapDate,
    tier: Tier,
    code: String,
    name: String,
    province: Option<String>,
    from: Vec<String>,
}

impl Amendments {
    /// Reads and checks a table.
    pub(super) fn read(text: &str, codes: &TodayCodes) -> Result<Amendments, AmendmentError> {
        let error = |line, problem| Err(AmendmentError { line, problem });
        if text.len() > LIMITS.amendment_bytes {
            return error(0, AmendmentProblem::TooLong(LIMITS.amendment_bytes));
        }
        let mut amendments = Amendments::default();
        let mut added: Vec<String> = Vec::new();
        let text = text.trim_start_matches('\u{feff}');
        for (at, row) in text.lines().enumerate() {
            if row.trim().is_empty() || row.trim_start().starts_with('#') {
                continue;
            }
            if amendments.lines.len() == LIMITS.amendments {
                return error(at + 1, AmendmentProblem::TooManyLines(LIMITS.amendments));
            }
            let known = |code: &str| {
                codes.communes.contains_key(code) || added.iter().any(|new| new == code)
            };
            let previous = amendments.lines.last().map(|line| line.since);
            let line = match Line::read(row, codes, previous, known) {
                Ok(line) => line,
                Err(problem) => return error(at + 1, problem),
            };
            if !line.from.is_empty() {
                added.push(line.code.clone());
            }
            amendments.lines.push(line);
        }
        Ok(amendments)
    }
}

impl Line {
    fn read(
        row: &str,
        codes: &TodayCodes,
        previous: Option<MapDate>,
        known: impl Fn(&str) -> bool,
    ) -> Result<Line, AmendmentProblem> {
        let mut cells = row.split('\t').map(str::trim);
        let mut filled = |column| {
            let cell = cells.next().filter(|cell| !cell.is_empty());
            cell.ok_or(AmendmentProblem::MissingColumn(column))
        };
        let (date, tier) = (filled("since")?, filled("tier")?);
        let (code, name) = (filled("code")?, filled("name")?);
        let since =
            MapDate::parse(date).ok_or_else(|| AmendmentProblem::BadDate(date.to_owned()))?;
        if since < previous.unwrap_or(super::dates::FIRST_NEW_DAY) {
            return Err(AmendmentProblem::OutOfOrder(date.to_owned()));
        }
        let tier = match tier {
            "province" => Tier::Province,
            "commune" => Tier::Commune,
            other => return Err(AmendmentProblem::UnknownTier(other.to_owned())),
        };
        let province = cells.next().filter(|cell| !cell.is_empty()).map(str::to_owned);
        let from: Vec<String> = cells.filter(|cell| !cell.is_empty()).map(str::to_owned).collect();
        let unknown = |code: &str| Err(AmendmentProblem::UnknownCode(code.to_owned()));
        if tier == Tier::Province && !(from.is_empty() && province.is_none()) {
            return Err(AmendmentProblem::ProvinceTakesGround);
        }
        if tier == Tier::Province && !codes.provinces.contains_key(code) {
            return unknown(code);
        }
        if tier == Tier::Commune && from.is_empty() && !known(code) {
            return unknown(code);
        }
        if let Some(missing) = from.iter().find(|code| !known(code)) {
            return unknown(missing);
        }
        if let Some(missing) =
            province.as_deref().filter(|code| !codes.provinces.contains_key(*code))
        {
            return unknown(missing);
        }
        Ok(Line { since, tier, code: code.to_owned(), name: name.to_owned(), province, from })
    }
}

/// Applies a checked table.
pub(super) fn apply(amendments: &Amendments, maps: &mut Maps, codes: &mut TodayCodes) {
    for act in amendments.lines.chunk_by(|a, b| a.since == b.since) {
        let mut taken: Vec<(u16, u16)> = Vec::new();
        for line in act {
            match line.tier {
                Tier::Province => {
                    let at = codes.provinces.get(line.code.as_str()).map(|at| usize::from(*at));
                    if let Some(province) = at.and_then(|at| maps.provinces.get_mut(at)) {
                        rename(&mut province.names, line);
                    }
                }
                _ => taken.extend(commune(line, maps, codes)),
            }
        }
        let since = act.first().map(|line| line.since);
        end(act, &taken, maps, codes);
        maps.amended = (maps.amended.0 + act.len(), since.or(maps.amended.1));
    }
}

/// Applies a commune's line; returns the ground that moved, as pairs of old and new commune.
fn commune(line: &Line, maps: &mut Maps, codes: &mut TodayCodes) -> Vec<(u16, u16)> {
    let code_of = |codes: &TodayCodes, code: &str| codes.communes.get(code).copied();
    let from: Vec<u16> = line.from.iter().filter_map(|code| code_of(codes, code)).collect();
    let giver = from.first().and_then(|at| maps.communes.get(usize::from(*at)));
    let province = line
        .province
        .as_deref()
        .and_then(|code| codes.provinces.get(code).and_then(|at| u8::try_from(*at).ok()))
        .or_else(|| giver.map(|giver| giver.province));
    let mut districts: Vec<u16> = from
        .iter()
        .filter_map(|at| maps.communes.get(usize::from(*at)))
        .flat_map(|giver| giver.districts.iter().copied())
        .collect();
    let at = match code_of(codes, &line.code) {
        Some(at) => at,
        None => {
            let Some(province) = province else { return Vec::new() };
            let at = index(maps.communes.len());
            codes.communes.insert(Cow::Owned(line.code.clone()), at);
            maps.communes.push(Commune {
                names: Vec::new(),
                province,
                districts: Vec::new(),
                became: Vec::new(),
            });
            at
        }
    };
    if let Some(unit) = maps.communes.get_mut(usize::from(at)) {
        rename(&mut unit.names, line);
        unit.province = province.unwrap_or(unit.province);
        districts.append(&mut unit.districts);
        districts.sort_unstable();
        districts.dedup();
        unit.districts = districts;
    }
    from.into_iter().map(|from| (from, at)).collect()
}

/// Gives a unit the name in the line, unless it has that name already.
fn rename(names: &mut Vec<Name>, line: &Line) {
    if names.last().is_some_and(|last| last.text == line.name && last.ended.is_none()) {
        return;
    }
    if let Some(last) = names.last_mut() {
        last.ended = Some(line.since);
    }
    names.push(Name { text: Cow::Owned(line.name.clone()), since: Some(line.since), ended: None });
}

/// Ends the communes that gave up ground and have no line of their own, and tells everything that
/// referred to them where the ground went.
fn end(act: &[Line], taken: &[(u16, u16)], maps: &mut Maps, codes: &TodayCodes) {
    let Some(day) = act.first().map(|line| line.since) else { return };
    let stays: Vec<u16> = act
        .iter()
        .filter(|line| line.tier == Tier::Commune)
        .filter_map(|line| codes.communes.get(line.code.as_str()).copied())
        .collect();
    let mut givers: Vec<u16> = taken.iter().map(|(from, _)| *from).collect();
    givers.sort_unstable();
    givers.dedup();
    let mut went: Vec<(u16, Vec<u16>)> = Vec::new();
    for giver in givers {
        let mut heirs: Vec<u16> =
            taken.iter().filter(|(from, _)| *from == giver).map(|(_, to)| *to).collect();
        let gone = !stays.contains(&giver);
        if !gone {
            heirs.push(giver);
        }
        heirs.sort_unstable();
        heirs.dedup();
        if let Some(commune) = maps.communes.get_mut(usize::from(giver)).filter(|_| gone) {
            commune.became.clone_from(&heirs);
            if let Some(name) = commune.names.last_mut() {
                name.ended = Some(day);
            }
        }
        went.push((giver, heirs));
    }
    let follow = |today: &mut Vec<u16>| {
        if today.iter().any(|at| went.iter().any(|(from, _)| from == at)) {
            let heirs = |at: &u16| match went.iter().find(|(from, _)| from == at) {
                Some((_, heirs)) => heirs.clone(),
                None => vec![*at],
            };
            *today = today.iter().flat_map(heirs).collect();
            today.sort_unstable();
            today.dedup();
        }
    };
    maps.old_districts.iter_mut().for_each(|district| follow(&mut district.today));
    maps.old_communes.iter_mut().for_each(|commune| follow(&mut commune.today));
    maps.communes.iter_mut().for_each(|commune| follow(&mut commune.became));
}
