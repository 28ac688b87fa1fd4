//! How much the rows around a row say, counted on the surely linked rows of the list.

use super::homes::{Home, Homes};
use super::house::is_of_house;
use super::order::Around;
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

/// How often people live among their neighbours, for each situation, and how often they are of
/// one house with somebody close by.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Learned {
    among: [[Shares; 3]; 2],
    /// Of those who live in the hamlet of the rows around: the person of the row, and anybody.
    house: f64,
    anybody_of_house: f64,
}

/// Counts over sure rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    levels: [[[f64; NeighbourLevel::ALL.len()]; 3]; 2],
    chance: [[Shares; 3]; 2],
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
        let situation = around.situation();
        let level = level(registry, home, around, all);
        let (sector, person) = all.pair(row, registry);
        let address = place_level(&all.values.places, sector.place, person.place);
        let at = usize::from(is_elsewhere(address as u8));
        self.levels[at][situation][level as usize] += 1.0;
        let shares = Shares::of_people(around, homes);
        self.chance[at][situation].hamlet += shares.hamlet;
        self.chance[at][situation].commune += shares.commune;
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

    /// What the counts say; `None` if there are too few of them.
    pub(super) fn learned(&self) -> Option<Learned> {
        let rows: f64 = self.levels.iter().flatten().flatten().sum();
        if rows < NEIGHBOURS.fewest_rows as f64 {
            return None;
        }
        let plan = NEIGHBOURS.plan_rows;
        let anybody = (self.people_of_house + 1.0) / (self.people + 50.0);
        let mut learned = Learned {
            house: (self.of_house + plan * anybody) / (self.of_hamlet + plan),
            anybody_of_house: anybody,
            ..Learned::default()
        };
        for ((counts, chance), among) in self
            .levels
            .iter()
            .flatten()
            .zip(self.chance.iter().flatten())
            .zip(learned.among.iter_mut().flatten())
        {
            let rows: f64 = counts.iter().sum();
            let share = |levels: &[NeighbourLevel], by_chance: f64| {
                let counted: f64 = levels.iter().map(|level| counts[*level as usize]).sum();
                (counted + plan * by_chance / rows.max(1.0)) / (rows + plan)
            };
            use NeighbourLevel::{Commune, Hamlet, House};
            among.hamlet = share(&[House, Hamlet], chance.hamlet);
            among.commune = share(&[Commune], chance.commune);
        }
        Some(learned)
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
        let among = self.among[usize::from(is_elsewhere(address))][around.situation()];
        let is = |levels: &[PlaceLevel]| levels.iter().any(|level| *level as u8 == address);
        let place = if is(&[PlaceLevel::Missing])
            || is_elsewhere(address) && level >= NeighbourLevel::Hamlet
        {
            among.of(level) / shares.of(level)
        } else if is(&[PlaceLevel::Commune, PlaceLevel::OtherHamlet])
            && level != NeighbourLevel::Apart
        {
            // The address says the commune; within it, only the hamlet is news.
            let within = |shares: Shares| shares.of(level) / (shares.hamlet + shares.commune);
            within(among) / within(shares)
        } else if is(&[PlaceLevel::HamletName, PlaceLevel::HamletPart]) {
            // The address says the name of the hamlet; the news is in which commune.
            let in_commune = |shares: Shares| match level {
                NeighbourLevel::Apart => shares.of(level),
                _ => shares.hamlet + shares.commune,
            };
            in_commune(among) / in_commune(shares)
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
