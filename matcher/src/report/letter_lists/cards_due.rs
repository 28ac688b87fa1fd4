//! Cards that have expired, or are to be renewed soon: at 14, 25, 40 and 60 (Law on identity
//! 26/2023/QH15, article 21).
//!
//! Takes the rows of holders with the day on which their card was issued, or until which it is valid.
//! Decided: where neither is written nobody is told that his card has expired; only that he comes to
//! an age of renewal, and that the card must be looked at.

use super::asked::Asked;
use super::holding::Holdings;
use super::person::{column, place, verdict_cells, who_columns};
use crate::normalise::PartialDate;
use crate::plan::{ANNOUNCED_MONTHS, ListId, RENEWAL_AGES, RENEWED_AHEAD, Role, Says, Side};
use crate::report::list::{Cell, Column, List, Row};
use crate::words::ListText;

/// A full date as numbers in order.
type Day = (u16, u8, u8);

/// The list: expired cards, then those to be renewed within the months announced.
pub(super) fn cards_due(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let prepared = &asked.linked.prepared;
    let mut columns = who_columns(asked);
    columns.extend([
        Column::middle(ListText::CardIssued.text(language), 12.0),
        Column::middle(ListText::CardUntil.text(language), 12.0),
        Column::middle(ListText::RenewalAge.text(language), 8.0),
        column(asked, ListText::Place, 14.0),
        column(asked, ListText::Remark, 36.0),
    ]);
    let mut list = asked.list(ListId::CardsDue).with_columns(columns);
    let Some(today) = full(asked.today()) else { return list };
    let soon = later(today, ANNOUNCED_MONTHS);
    let holdings = Holdings::of(asked);
    let (mut expired, mut due) = (Vec::new(), Vec::new());
    for verdict in &asked.linked.verdicts {
        let group = prepared.sector.group(verdict.sector);
        let is_dead = verdict.linked().is_some_and(|of| prepared.is_dead(Side::Registry, of));
        if group.role != Role::Own || group.kind.profile().says != Says::HasCard || is_dead {
            continue;
        }
        let of = holdings.of_row(verdict);
        if !of.has(Says::HasCard) {
            continue;
        }
        let own = prepared.sector.records[verdict.sector as usize].dob;
        let born = verdict.linked().map_or(own, |of| prepared.registry.records[of as usize].dob);
        let Some(Due { until, age, is_known }) =
            due_of(full(born), full(of.issued), full(of.until), today)
        else {
            continue;
        };
        if until > soon {
            continue;
        }
        let mut cells = verdict_cells(asked, verdict);
        let shown = |date: Option<Day>| date.map_or(Cell::Empty, |of| show(of).into());
        let unknown = ListText::IssueUnknown.text(language);
        cells.extend([
            shown(full(of.issued)),
            show(until).into(),
            age.map_or(Cell::Empty, |age| Cell::Count(age.into())),
            place(asked, verdict).into(),
            if is_known { Cell::Empty } else { unknown.into() },
        ]);
        let row = Row::line(cells).at(asked.area_of(verdict));
        if until < today { expired.push(row) } else { due.push(row) }
    }
    for (heading, rows) in [(ListText::Expired, expired), (ListText::DueSoon, due)] {
        if !rows.is_empty() {
            list.add(Row::group(heading.text(language)));
        }
        rows.into_iter().for_each(|row| list.add(row));
    }
    list
}

/// When a card ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Due {
    until: Day,
    /// The age at which it must be renewed.
    age: Option<u16>,
    /// Whether that is known, and not only that the person comes to such an age.
    is_known: bool,
}

/// When the card of somebody ends; `None` if it never does, or nothing says when.
fn due_of(born: Option<Day>, issued: Option<Day>, until: Option<Day>, today: Day) -> Option<Due> {
    let birthday = |age: u16| born.map(|(year, month, day)| (year.saturating_add(age), month, day));
    if let Some(until) = until {
        let age = RENEWAL_AGES.into_iter().find(|age| birthday(*age) == Some(until));
        return Some(Due { until, age, is_known: true });
    }
    born?;
    let ahead = |(year, month, day): Day| (year.saturating_sub(RENEWED_AHEAD), month, day);
    RENEWAL_AGES.into_iter().find_map(|age| {
        let at = birthday(age)?;
        let is_next = match issued {
            Some(issued) => issued < ahead(at),
            None => at >= today,
        };
        is_next.then_some(Due { until: at, age: Some(age), is_known: issued.is_some() })
    })
}

fn full(date: PartialDate) -> Option<Day> {
    date.is_full().then_some((date.year, date.month, date.day))
}

fn later((year, month, day): Day, months: u8) -> Day {
    let month = month + months;
    if month > 12 { (year + 1, month - 12, day) } else { (year, month, day) }
}

fn show((year, month, day): Day) -> String {
    format!("{day:02}/{month:02}/{year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_end_at_ages() {
        let today = (2026, 11, 29);
        for (born, issued, until, expected) in [
            // Issued at 20: valid until 25.
            ((2000, 5, 1), Some((2020, 6, 1)), None, Some((2025, 5, 1))),
            // In the two years before 25: valid until 40.
            ((2000, 5, 1), Some((2023, 5, 1)), None, Some((2040, 5, 1))),
            ((2000, 5, 1), Some((2023, 4, 30)), None, Some((2025, 5, 1))),
            // From 58 on: for good.
            ((1960, 5, 1), Some((2018, 5, 1)), None, None),
            ((1960, 5, 1), Some((2018, 4, 30)), None, Some((2020, 5, 1))),
            // A child's card.
            ((2013, 1, 15), Some((2024, 8, 1)), None, Some((2027, 1, 15))),
            // What the card says comes first.
            ((2000, 5, 1), Some((2020, 6, 1)), Some((2030, 1, 1)), Some((2030, 1, 1))),
            // No day of issue: the next age.
            ((1986, 12, 24), None, None, Some((2026, 12, 24))),
            ((1950, 1, 1), None, None, None),
        ] {
            let found = due_of(Some(born), issued, until, today).map(|due| due.until);
            assert_eq!(found, expected, "{born:?} {issued:?}");
        }
        assert_eq!(later((2026, 11, 29), 6), (2027, 5, 29));
    }
}
