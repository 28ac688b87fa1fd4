//! The made-up population: households, and in them people.
//!
//! Takes dice, gives people in the order of their households. Decided: people come as families,
//! because families are what makes linking hard: siblings share everything but a given name and a
//! date, twins even the date, and the most frequent wrong number in a list is that of somebody in
//! the same household. Some heads of households are deliberately namesakes of a neighbour, born in
//! the same year.

use super::names::{self, Group, Name, Sex};
use super::numbers::Numbers;
use super::places::{self, Home};
use super::random::Dice;

/// No date of birth is later than this year.
pub(super) const LAST_YEAR: u16 = 2025;
const FIRST_YEAR: u16 = 1935;

/// A date of birth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Date {
    /// Year.
    pub year: u16,
    /// Month, from 1.
    pub month: u16,
    /// Day of the month.
    pub day: u16,
}

/// A person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Person {
    /// Name.
    pub name: Name,
    /// Sex.
    pub sex: Sex,
    /// Date of birth.
    pub birth: Date,
    /// Whether the registry knows only the year of birth.
    pub year_only: bool,
    /// Ethnic group.
    pub group: Group,
    /// Home.
    pub home: Home,
    /// Number of the household.
    pub household: u32,
    /// Personal number.
    pub number: String,
    /// Old identity number, if any.
    pub old_number: Option<String>,
    /// Whether the registry has the old number.
    pub old_number_known: bool,
    /// Father's name, if known.
    pub father: Option<String>,
    /// Mother's name, if known.
    pub mother: Option<String>,
    /// Whether the registry has the father's name and the mother's.
    pub parents_known: [bool; 2],
    /// Whether the person is married.
    pub married: bool,
    /// Whether the person is dead.
    pub dead: bool,
    /// Blood group, if known.
    pub blood: Option<&'static str>,
}

/// Everybody, and who is in the registry extract.
pub(super) struct Population {
    /// The first `registered` are in the registry, household by household; the rest are not.
    pub people: Vec<Person>,
    /// How many people are in the registry.
    pub registered: usize,
}

/// Makes the population: people in the registry, and strangers to it, some of whom are namesakes of
/// a registered person with another year of birth.
pub(super) fn populate(
    dice: &mut Dice,
    numbers: &mut Numbers,
    registered: usize,
    strangers: usize,
    namesakes: usize,
) -> Population {
    let mut village = Village { dice, numbers, people: Vec::new(), households: 0 };
    village.settle(registered);
    // An extract is ordered by commune; the order within a household stays.
    village.people.sort_by_key(|person| {
        places::COMMUNES.iter().position(|commune| commune == person.home.commune)
    });
    village.settle(registered + strangers.saturating_sub(namesakes));
    for _ in 0..namesakes {
        village.add_namesake_stranger(registered);
    }
    Population { people: village.people, registered }
}

struct Village<'a> {
    dice: &'a mut Dice,
    numbers: &'a mut Numbers,
    people: Vec<Person>,
    households: u32,
}

/// What the members of one household share.
struct House {
    home: Home,
    group: Group,
    number: u32,
}

impl Village<'_> {
    /// Adds households until there are this many people; the last one may be cut.
    fn settle(&mut self, people: usize) {
        while self.people.len() < people {
            self.add_household();
        }
        self.people.truncate(people);
    }

    fn add_household(&mut self) {
        let house = House {
            home: places::home(self.dice),
            group: self.dice.weigh(names::GROUPS),
            number: self.households,
        };
        self.households += 1;
        let kind = self.dice.below(100);
        if kind < 14 {
            // An old couple, or the one of them still alive.
            let year = self.dice.between(FIRST_YEAR, 1962);
            let husband = self.head(&house, year);
            let wife = self.spouse(&house, &husband);
            match self.dice.below(3) {
                0 => self.people.push(husband),
                1 => self.people.push(wife),
                _ => self.people.extend([husband, wife]),
            }
            return;
        }
        let year = self.dice.between(1955, 2000);
        let mut father = self.head(&house, year);
        let mother = self.spouse(&house, &father);
        if kind < 40 && father.birth.year >= 1962 {
            self.add_grandparents(&house, &mut father);
        }
        let children = self.children(&house, &father, &mother);
        self.people.extend([father, mother]);
        self.people.extend(children);
    }

    /// The head of a household; some have the name and year of a neighbour.
    fn head(&mut self, house: &House, year: u16) -> Person {
        let surname = names::surname(self.dice, house.group);
        let name = names::name(self.dice, surname, house.group, Sex::Male, year);
        match self.neighbour(house, Sex::Male, year) {
            Some(other) if self.dice.chance(130) => self.person(house, other, Sex::Male, year),
            _ => self.person(house, name, Sex::Male, year),
        }
    }

    fn spouse(&mut self, house: &House, husband: &Person) -> Person {
        let year = husband.birth.year.saturating_sub(2) + self.dice.between(0, 6);
        let year = year.max(FIRST_YEAR);
        let surname = names::surname(self.dice, house.group);
        let name = names::name(self.dice, surname, house.group, Sex::Female, year);
        match self.neighbour(house, Sex::Female, year) {
            Some(other) if self.dice.chance(130) => self.person(house, other, Sex::Female, year),
            _ => self.person(house, name, Sex::Female, year),
        }
    }

    /// The name of a married person with the same commune of today, group, sex and year of birth.
    fn neighbour(&self, house: &House, sex: Sex, year: u16) -> Option<Name> {
        let fits = |person: &&Person| {
            person.married
                && person.sex == sex
                && person.group == house.group
                && person.home.commune.now == house.home.commune.now
                && person.birth.year == year
        };
        self.people.iter().find(fits).map(|person| person.name)
    }

    /// Adds the father's parents, whose names become his parents' names.
    fn add_grandparents(&mut self, house: &House, father: &mut Person) {
        let year = father.birth.year.saturating_sub(self.dice.between(21, 27)).max(FIRST_YEAR);
        let name = names::name(self.dice, father.name.surname, house.group, Sex::Male, year);
        let grandfather = self.person(house, name, Sex::Male, year);
        let grandmother = self.spouse(house, &grandfather);
        father.father = Some(grandfather.name.full());
        father.mother = Some(grandmother.name.full());
        let widow = self.dice.chance(350);
        if !widow {
            self.people.push(grandfather);
        }
        self.people.push(grandmother);
    }

    fn children(&mut self, house: &House, father: &Person, mother: &Person) -> Vec<Person> {
        let mut children: Vec<Person> = Vec::new();
        let mut year = mother.birth.year + self.dice.between(19, 26);
        for _ in 0..self.dice.weigh(&[(1, 25), (2, 42), (3, 22), (4, 8), (0, 3)]) {
            if year > LAST_YEAR {
                break;
            }
            let first = self.child(house, father, mother, year, None, &children);
            let birth = first.birth;
            children.push(first);
            if self.dice.chance(45) {
                let twin = self.child(house, father, mother, year, Some(birth), &children);
                children.push(twin);
            }
            year += self.dice.between(1, 5);
        }
        children
    }

    fn child(
        &mut self,
        house: &House,
        father: &Person,
        mother: &Person,
        year: u16,
        birth: Option<Date>,
        before: &[Person],
    ) -> Person {
        let sex = self.sex();
        let mut name = names::name(self.dice, father.name.surname, house.group, sex, year);
        while before.iter().any(|sibling| sibling.name.given == name.given) {
            name = names::name(self.dice, father.name.surname, house.group, sex, year);
        }
        let mut child = self.person(house, name, sex, year);
        child.married = year < 1998 && self.dice.chance(400);
        if let Some(birth) = birth {
            child.birth = birth;
            child.year_only = false;
        }
        child.father = Some(father.name.full());
        child.mother = Some(mother.name.full());
        if self.dice.chance(30) {
            child.father = None;
        }
        child
    }

    fn sex(&mut self) -> Sex {
        if self.dice.chance(515) { Sex::Male } else { Sex::Female }
    }

    /// An adult, married if old enough, with parents from outside the household.
    fn person(&mut self, house: &House, name: Name, sex: Sex, year: u16) -> Person {
        let dice = &mut *self.dice;
        let birth = date(dice, year);
        let parents_year = year.saturating_sub(25);
        let father = names::name(dice, name.surname, house.group, Sex::Male, parents_year).full();
        let maiden = names::surname(dice, house.group);
        let mother = names::name(dice, maiden, house.group, Sex::Female, parents_year).full();
        let came = dice.chance(if house.group == Group::Kinh { 500 } else { 40 });
        let number = self.numbers.personal(dice, sex, year, came);
        let old_number = (year <= 2000 && dice.chance(850)).then(|| self.numbers.old(dice));
        Person {
            name,
            sex,
            birth,
            year_only: dice.chance(match year {
                ..1955 => 300,
                1955..1970 => 120,
                1970..1990 => 25,
                _ => 0,
            }),
            group: house.group,
            home: house.home.clone(),
            household: house.number,
            number,
            old_number,
            old_number_known: dice.chance(850),
            father: Some(father),
            mother: Some(mother),
            parents_known: [dice.chance(940), dice.chance(960)],
            married: year <= 2003,
            dead: dice.chance(if year < 1955 { 70 } else { 6 }),
            blood: dice.weigh(&[
                (None, 55),
                (Some("O"), 19),
                (Some("B"), 13),
                (Some("A"), 10),
                (Some("AB"), 3),
            ]),
        }
    }

    /// Adds a person who is not in the registry, with the full name, sex and commune of a
    /// registered person but another year of birth. Linking the two would be the worst mistake.
    fn add_namesake_stranger(&mut self, registered: usize) {
        let place = self.dice.place(registered);
        let Some(model) = self.people.get(place).cloned() else { return };
        let gap = self.dice.between(4, 17);
        let earlier = model.birth.year.saturating_sub(gap);
        let year = if earlier < FIRST_YEAR { model.birth.year + gap } else { earlier };
        let mut home = places::home(self.dice);
        home.commune = model.home.commune;
        let house = House { home, group: model.group, number: self.households };
        self.households += 1;
        let stranger = self.person(&house, model.name, model.sex, year);
        self.people.push(stranger);
    }
}

/// Any day of a year except 29 February, so that each date can be moved to another year.
fn date(dice: &mut Dice, year: u16) -> Date {
    let month = dice.between(1, 12);
    Date { year, month, day: dice.between(1, days(month)) }
}

/// The number of days in a month of a common year.
pub(super) fn days(month: u16) -> u16 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
