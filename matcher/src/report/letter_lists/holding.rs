//! Who holds a card or an account, by the lists of holders and by what the columns of any list say.
//!
//! Decided: a row in a list of holders holds, unless its own columns say that it does not; in any
//! other list it holds only if its columns say so. Of several rows of one person, the highest level
//! counts.

use rustc_hash::FxHashSet;

use super::asked::Asked;
use crate::classify::Verdict;
use crate::normalise::{PartialDate, parse_date};
use crate::plan::{HoldingColumn, Role, Says, holding_column, level_in, says_yes};

/// What a row or a person is known to have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Holding {
    /// A card; `None` if nothing says.
    pub card: Option<bool>,
    /// An account.
    pub account: Option<bool>,
    /// Its level, 0 if that is not known.
    pub level: u8,
    /// Whether it is activated.
    pub activated: Option<bool>,
    /// The day on which the card was issued.
    pub issued: PartialDate,
    /// The last day on which it is valid, as written.
    pub until: PartialDate,
}

impl Holding {
    /// Whether the thing in question is held.
    pub(super) fn has(&self, says: Says) -> bool {
        let of = if says == Says::HasCard { self.card } else { self.account };
        of == Some(true)
    }

    fn join(self, other: Holding) -> Holding {
        let or = |a: Option<bool>, b: Option<bool>| match (a, b) {
            (Some(a), Some(b)) => Some(a || b),
            (a, b) => a.or(b),
        };
        let date = |a: PartialDate, b: PartialDate| if a.is_missing() { b } else { a };
        Holding {
            card: or(self.card, other.card),
            account: or(self.account, other.account),
            level: self.level.max(other.level),
            activated: or(self.activated, other.activated),
            issued: date(self.issued, other.issued),
            until: date(self.until, other.until),
        }
    }
}

/// The holdings of all rows.
pub(super) struct Holdings<'a, 'b> {
    asked: &'b Asked<'a>,
    columns: Vec<Vec<(usize, HoldingColumn)>>,
    /// Numbers of rows that hold a card and an account, and are linked to nobody.
    free: [FxHashSet<u64>; 2],
}

impl<'a, 'b> Holdings<'a, 'b> {
    pub(super) fn of(asked: &'b Asked<'a>) -> Holdings<'a, 'b> {
        let sector = &asked.linked.prepared.sector;
        let columns = sector
            .sources
            .iter()
            .map(|source| {
                let says = source.mapping.kind.profile().says;
                let of_accounts = matches!(says, Says::HasAccount | Says::LacksAccount);
                let of = |(place, column): (usize, &crate::layout::Column)| {
                    let is_telling = holding_column(&column.full_header(), of_accounts)
                        .or_else(|| holding_column(&column.header, of_accounts));
                    is_telling.map(|of| (place, of))
                };
                source.table.columns.iter().enumerate().filter_map(of).collect()
            })
            .collect();
        let mut holdings = Holdings { asked, columns, free: Default::default() };
        for verdict in asked.linked.verdicts.iter().filter(|verdict| verdict.linked().is_none()) {
            let Some(number) = sector.records[verdict.sector as usize].number.full() else {
                continue;
            };
            let of = holdings.of_row(verdict);
            for (free, says) in holdings.free.iter_mut().zip([Says::HasCard, Says::HasAccount]) {
                if of.has(says) {
                    free.insert(number);
                }
            }
        }
        holdings
    }

    /// Whether any list tells of levels, and of activation.
    pub(super) fn tells(&self) -> (bool, bool) {
        let all = || self.columns.iter().flatten().map(|(_, of)| *of);
        let level = |of| matches!(of, HoldingColumn::Level | HoldingColumn::LevelMark(_));
        (all().any(level), all().any(|of| of == HoldingColumn::Activated))
    }

    /// What a row says.
    pub(super) fn of_row(&self, verdict: &Verdict) -> Holding {
        let sector = &self.asked.linked.prepared.sector;
        let group = sector.group(verdict.sector);
        let mut of = Holding::default();
        if group.role != Role::Own {
            return of;
        }
        let (table, row) = sector.table_and_row(verdict.sector);
        let mut marks = 0;
        let mut is_marked = false;
        for &(place, column) in self.columns.get(table).into_iter().flatten() {
            let text = sector.sources[table].table.text(place, row);
            let yes = says_yes(text);
            match column {
                HoldingColumn::Level => {
                    of.level = of.level.max(level_in(text).unwrap_or(0));
                    of.account = match (level_in(text), yes) {
                        (Some(_), _) => Some(true),
                        (None, Some(false)) => Some(false),
                        _ => of.account,
                    };
                }
                HoldingColumn::LevelMark(level) => {
                    marks += 1;
                    if yes == Some(true) {
                        is_marked = true;
                        of.level = of.level.max(level);
                        of.account = Some(true);
                    }
                }
                HoldingColumn::Activated => of.activated = Some(yes == Some(true)),
                HoldingColumn::Account => {
                    of.level = of.level.max(level_in(text).unwrap_or(0));
                    of.account = yes.or(of.account);
                }
                HoldingColumn::Card => of.card = yes.or(of.card),
                HoldingColumn::NoAccount if yes == Some(true) => of.account = Some(false),
                HoldingColumn::NoCard if yes == Some(true) => of.card = Some(false),
                HoldingColumn::NoAccount | HoldingColumn::NoCard => {}
                HoldingColumn::Issued => of.issued = parse_date(text).unwrap_or_default(),
                HoldingColumn::Until => of.until = parse_date(text).unwrap_or_default(),
            }
        }
        if marks > 1 && !is_marked && of.account.is_none() {
            of.account = Some(false);
        }
        if of.activated == Some(true) && of.account.is_none() {
            of.account = Some(true);
        }
        match group.kind.profile().says {
            Says::HasCard => of.card = of.card.or(Some(true)),
            Says::HasAccount => of.account = of.account.or(Some(true)),
            _ => {}
        }
        if of.account != Some(true) {
            (of.level, of.activated) = (0, None);
        }
        of
    }

    /// What all rows linked to a person say together.
    pub(super) fn of_person(&self, person: u32) -> Holding {
        let rows = self.asked.rows_of(person, |_| true);
        rows.map(|row| self.of_row(row)).fold(Holding::default(), Holding::join)
    }

    /// What is known of the person of a row: by the registry person, or for want of one by the row
    /// and by the same number among the holders.
    pub(super) fn of_listed(&self, verdict: &Verdict) -> Holding {
        if let Some(person) = verdict.linked() {
            return self.of_person(person);
        }
        let mut of = self.of_row(verdict);
        let number =
            self.asked.linked.prepared.sector.records[verdict.sector as usize].number.full();
        let is_free =
            |place: usize| number.is_some_and(|number| self.free[place].contains(&number));
        if is_free(0) {
            of.card = Some(true);
        }
        if is_free(1) {
            of.account = Some(true);
        }
        of
    }
}
