//! How much the rows around a row say, counted on the surely linked rows of the list.

use super::homes::{Home, Homes};
use super::house::is_of_house;
use super::order::{Around, SITUATIONS};
use crate::compare::place_level;
use crate::normalise::Prepared;
use crate::plan::{NEIGHBOURS, NeighbourLevel, PlaceLevel};

/// Shares of people: in the hamlets around, and elsewhere in their communes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shares {
    hamlet: f64,
    commune: f64,
}

impl Shares {
    /// Of all people of the registry.
    pub(super) fn of_people(around: &Around, homes: &Homes) -> Shares {
        let (hamlet, commune) = homes.shares(around.hamlets(), around.communes());
        Shares { hamlet, commune }
    }

    fn of(self, level: NeighbourLevel) -> f64 {
        match level {
            NeighbourLevel::House | NeighbourLevel::Hamlet => self.hamlet,
            NeighbourLevel::Commune => self.commune,
            NeighbourLevel::Apart => (1.0 - self.hamlet - self.commune).max(0.0),
        }
    }
}

/// How far the order binds people to their neighbours: the share of rows whose person lives in the
/// hamlet around because of it, and in the commune around; the others live anywhere.
#[derive(Clone, Copy, Debug, Default)]
struct Bound {
    hamlet: f64,
    commune: f64,
}

impl Bound {
    /// How many of the rows' people are expected at a level.
    fn share(self, shares: Shares, level: NeighbourLevel) -> f64 {
        let anywhere = (1.0 - self.hamlet - self.commune).max(0.0);
        let bound = match level {
            NeighbourLevel::House | NeighbourLevel::Hamlet => self.hamlet,
            NeighbourLevel::Commune => self.commune,
            NeighbourLevel::Apart => 0.0,
        };
        bound + anywhere * shares.of(level)
    }
}

/// How much the order says, for those whose address says nothing else and for the others, in each
/// situation; and how often people are of one house with somebody close by.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Learned {
    bound: [[Bound; SITUATIONS]; 2],
    /// Of those who live in the hamlet of the rows around: the person of the row, and anybody.
    house: f64,
    anybody_of_house: f64,
}

/// Rows of one situation, how many of their people live where, and how many would by chance.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    rows: f64,
    hamlet: f64,
    commune: f64,
    chance: Shares,
}

impl Seen {
    fn bound(&self) -> Bound {
        let elsewhere = self.rows - self.hamlet - self.commune;
        let by_chance = self.rows - self.chance.hamlet - self.chance.commune;
        let share =
            |seen: f64, chance: f64| if chance < 1.0 { 1.0 } else { (seen / chance).min(1.0) };
        // How many live anywhere is seen from those who live nowhere near.
        let anywhere = share(elsewhere, by_chance)
            .min(share(self.rows - self.hamlet, self.rows - self.chance.hamlet));
        // What may well be chance is no bond.
        let more = |seen: f64, chance: f64| {
            let expected = anywhere * chance;
            ((seen - expected - 2.0 * (expected + 1.0).sqrt()) / (self.rows + NEIGHBOURS.plan_rows))
                .max(0.0)
        };
        Bound {
            hamlet: more(self.hamlet, self.chance.hamlet),
            commune: more(self.commune, self.chance.commune),
        }
    }
}

/// Counts over sure rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    seen: [[Seen; SITUATIONS]; 2],
    /// Rows whose person lives in the hamlet around, those of them of a house close by, people of
    /// these hamlets, and those of them of a house close by.
    of_hamlet: f64,
    of_house: f64,
    people: f64,
    people_of_house: f64,
}

impl Counts {
    /// Counts a sure row.
    pub(super) fn add(
        &mut self,
        (row, registry): (u32, u32),
        around: &Around,
        homes: &Homes,
        all: &Prepared,
    ) {
        let Some(home) = homes.of_person(registry) else { return };
        let level = level(registry, home, around, all);
        let (sector, person) = all.pair(row, registry);
        let address = place_level(&all.values.places, sector.place, person.place);
        let at = usize::from(is_elsewhere(address as u8));
        let seen = &mut self.seen[at][around.situation()];
        let shares = Shares::of_people(around, homes);
        seen.rows += 1.0;
        seen.chance.hamlet += shares.hamlet;
        seen.chance.commune += shares.commune;
        match level {
            NeighbourLevel::House | NeighbourLevel::Hamlet => seen.hamlet += 1.0,
            NeighbourLevel::Commune => seen.commune += 1.0,
            NeighbourLevel::Apart => {}
        }
        if level < NeighbourLevel::Hamlet || self.of_hamlet >= NEIGHBOURS.counted_houses {
            return;
        }
        self.of_hamlet += 1.0;
        self.of_house += f64::from(u8::from(level == NeighbourLevel::House));
        for other in homes.people(home) {
            if *other != registry && !around.close.contains(other) {
                self.people += 1.0;
                self.people_of_house += f64::from(u8::from(is_of_house(*other, around, all)));
            }
        }
    }

    /// What the counts say; `None` if there are too few of them, or if the order binds nobody.
    pub(super) fn learned(&self) -> Option<Learned> {
        let rows: f64 = self.seen.iter().flatten().map(|seen| seen.rows).sum();
        let bound = self.seen.map(|seen| seen.map(|seen| seen.bound()));
        let binds = |bound: &Bound| bound.hamlet > 0.0 || bound.commune > 0.0;
        if rows < NEIGHBOURS.fewest_rows || !bound.iter().flatten().any(binds) {
            return None;
        }
        let plan = NEIGHBOURS.plan_rows;
        let anybody = (self.people_of_house + 1.0) / (self.people + 50.0);
        Some(Learned {
            bound,
            house: (self.of_house + plan * anybody) / (self.of_hamlet + plan),
            anybody_of_house: anybody,
        })
    }
}

impl Learned {
    /// How many times likelier the row's person than anybody is at this level, beside what the
    /// address says.
    pub(super) fn ratio(
        &self,
        level: NeighbourLevel,
        around: &Around,
        shares: Shares,
        address: u8,
    ) -> f64 {
        let bound = self.bound[usize::from(is_elsewhere(address))][around.situation()];
        let is = |levels: &[PlaceLevel]| levels.iter().any(|level| *level as u8 == address);
        let among = |level| bound.share(shares, level);
        let near = |of: &dyn Fn(NeighbourLevel) -> f64| {
            of(NeighbourLevel::Hamlet) + of(NeighbourLevel::Commune)
        };
        let by_chance = |level| shares.of(level);
        let place = if is(&[PlaceLevel::Missing])
            || is_elsewhere(address) && level >= NeighbourLevel::Hamlet
        {
            among(level) / by_chance(level)
        } else if is(&[PlaceLevel::Commune, PlaceLevel::OtherHamlet])
            && level != NeighbourLevel::Apart
        {
            // The address says the commune; within it, only the hamlet is news.
            among(level) / near(&among) / (by_chance(level) / near(&by_chance))
        } else if is(&[PlaceLevel::HamletName, PlaceLevel::HamletPart]) {
            // The address says the name of the hamlet; the news is in which commune.
            match level {
                NeighbourLevel::Apart => among(level) / by_chance(level),
                _ => near(&among) / near(&by_chance),
            }
        } else {
            1.0
        };
        let house = match level {
            NeighbourLevel::House => self.house / self.anybody_of_house,
            NeighbourLevel::Hamlet => (1.0 - self.house) / (1.0 - self.anybody_of_house),
            _ => 1.0,
        };
        let ratio = place * house;
        if ratio.is_finite() && ratio > 0.0 { ratio } else { 1.0 }
    }
}

/// Whether the row's address names another commune than the person's: those who moved may still be
/// registered among the others of the list.
fn is_elsewhere(address: u8) -> bool {
    let elsewhere = [PlaceLevel::OtherHamletName, PlaceLevel::Province, PlaceLevel::Other];
    elsewhere.iter().any(|level| *level as u8 == address)
}

/// The level of a person beside the people around.
pub(super) fn level(
    registry: u32,
    home: Home,
    around: &Around,
    prepared: &Prepared,
) -> NeighbourLevel {
    if home.hamlet != 0 && around.hamlets().any(|other| other == home) {
        match is_of_house(registry, around, prepared) {
            true => NeighbourLevel::House,
            false => NeighbourLevel::Hamlet,
        }
    } else if around.communes().any(|commune| commune == home.commune) {
        NeighbourLevel::Commune
    } else {
        NeighbourLevel::Apart
    }
}
