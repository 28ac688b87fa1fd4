//! Households and the people in them, each computed from its number alone.
//!
//! Takes a household's number, gives its members: couples; children who share surname, hamlet and
//! parents; twins who also share the date; grandparents; people living alone. Families are what
//! makes linking hard, and they give years of birth the distribution of a country: many people
//! between twenty and forty-five, fewer above sixty.

use super::chance::{Draw, Purpose};
use super::names::{Name, Sex, name, surname};
use super::person::{Date, Person, days};
use super::places::{Commune, Home};

/// Nobody is born later than this.
pub const LAST_YEAR: u16 = 2025;

const GROUPS: &[(&str, u64)] = &[
    ("Kinh", 860),
    ("Tày", 30),
    ("Mường", 25),
    ("Thái", 25),
    ("Nùng", 20),
    ("Khmer", 15),
    ("Mông", 10),
    ("Dao", 8),
    ("Hoa", 7),
];

/// Provinces from which people came: Hà Nội, Thái Bình, Nam Định, Nghệ An, Hải Phòng.
const ELSEWHERE: [&str; 5] = ["001", "034", "036", "040", "031"];

/// What the members of a household share.
struct House<'a> {
    draw: Draw,
    home: Home,
    group: &'static str,
    communes: &'a [Commune],
    serial: u64,
    members: Vec<Person>,
}

/// The members of a household. Its number decides everything but the serial numbers, which continue
/// from `serial`.
pub fn household(number: u64, commune: usize, communes: &[Commune], serial: u64) -> Vec<Person> {
    let mut draw = Draw::of(Purpose::Household, number);
    let home = Home::within(commune, &mut draw);
    let group = draw.weigh(GROUPS);
    let mut house = House { draw, home, group, communes, serial, members: Vec::with_capacity(6) };
    match house.draw.below(100) {
        0..11 => house.old_couple(),
        11..18 => house.alone(),
        kind => house.family(kind >= 72),
    }
    house.members
}

impl House<'_> {
    fn old_couple(&mut self) {
        let year = self.draw.between(1936, 1962);
        let husband = self.person(None, Sex::Male, year, "Chủ hộ");
        let wife = self.wife_of(&husband);
        match self.draw.below(4) {
            0 => self.join(Person { relation: "Chủ hộ", ..wife }),
            1 => self.join(husband),
            _ => {
                self.join(husband);
                self.join(wife);
            }
        }
    }

    fn alone(&mut self) {
        let year = self.draw.between(1965, 2003);
        let sex = self.sex();
        let person = self.person(None, sex, year, "Chủ hộ");
        self.join(person);
    }

    fn family(&mut self, with_grandparents: bool) {
        // Most households with children are young; in the others the children are grown up.
        let young = self.draw.chance(760);
        let year =
            if young { self.draw.between(1981, 1997) } else { self.draw.between(1960, 1979) };
        let mut father = self.person(None, Sex::Male, year, "Chủ hộ");
        let mother = self.wife_of(&father);
        if with_grandparents {
            let year = year - self.draw.between(22, 28);
            let grandfather = self.person(Some(father.name.surname), Sex::Male, year, "Bố đẻ");
            let grandmother = Person { relation: "Mẹ đẻ", ..self.wife_of(&grandfather) };
            father.father = Some(grandfather.name);
            father.mother = Some(grandmother.name);
            let widow = self.draw.chance(350);
            self.join(father.clone());
            self.join(mother.clone());
            if !widow {
                self.join(grandfather);
            }
            self.join(grandmother);
        } else {
            self.join(father.clone());
            self.join(mother.clone());
        }
        self.children(&father, &mother);
    }

    fn children(&mut self, father: &Person, mother: &Person) {
        let mut year = mother.birth.year + self.draw.between(20, 27);
        let many = self.draw.weigh(&[(1, 30), (2, 46), (3, 16), (0, 8)]);
        for _ in 0..many {
            if year > LAST_YEAR {
                break;
            }
            let first = self.child(father, mother, year);
            let birth = first.birth;
            self.join(first);
            if self.draw.chance(20) {
                let twin = Person { birth, ..self.child(father, mother, year) };
                self.join(twin);
            }
            year += self.draw.between(1, 6);
        }
    }

    fn child(&mut self, father: &Person, mother: &Person, year: u16) -> Person {
        let sex = self.sex();
        let mut child = self.person(Some(father.name.surname), sex, year, "Con đẻ");
        let taken = |name: Name| self.members.iter().any(|member| member.name == name);
        if taken(child.name) {
            child.name = name(&mut self.draw, father.name.surname, sex, year);
        }
        child.father = (!self.draw.chance(25)).then_some(father.name);
        child.mother = Some(mother.name);
        child
    }

    fn wife_of(&mut self, husband: &Person) -> Person {
        let year = (husband.birth.year + self.draw.between(0, 6)).saturating_sub(2);
        self.person(None, Sex::Female, year, "Vợ")
    }

    fn sex(&mut self) -> Sex {
        if self.draw.chance(515) { Sex::Male } else { Sex::Female }
    }

    /// A person with parents outside the household.
    fn person(
        &mut self,
        of: Option<&'static str>,
        sex: Sex,
        year: u16,
        relation: &'static str,
    ) -> Person {
        let draw = &mut self.draw;
        let surname_of = of.unwrap_or_else(|| surname(draw));
        let name_of = name(draw, surname_of, sex, year);
        let before = year.saturating_sub(26);
        let father = name(draw, surname_of, Sex::Male, before);
        let maiden = surname(draw);
        let mother = name(draw, maiden, Sex::Female, before);
        let month = draw.between(1, 12);
        let commune = self.communes.get(self.home.commune);
        let (code, prefix) =
            commune.map_or(("01", "001"), |of| (of.province_code, of.number_prefix));
        Person {
            name: name_of,
            sex,
            // February has 28 days here, so that every date can be moved to every year.
            birth: Date { day: draw.between(1, days(month)), month, year },
            year_only: draw.chance(match year {
                ..1950 => 250,
                1950..1965 => 80,
                1965..1980 => 10,
                _ => 0,
            }),
            group: self.group,
            relation,
            home: self.home,
            father: draw.chance(if year < 1955 { 850 } else { 970 }).then_some(father),
            mother: draw.chance(if year < 1955 { 870 } else { 980 }).then_some(mother),
            dead: draw.chance(if year < 1955 { 60 } else { 5 }),
            born_in: if draw.chance(120) { draw.word(&ELSEWHERE) } else { prefix },
            card_of: code,
            has_old_number: year <= 2002 && draw.chance(820),
            serial: 0,
        }
    }

    fn join(&mut self, mut person: Person) {
        person.serial = self.serial + self.members.len() as u64;
        self.members.push(person);
    }
}

#[cfg(test)]
mod tests {
    use super::super::places::communes;
    use super::*;

    fn people() -> Vec<Person> {
        let communes = communes(0);
        (0..3000).flat_map(|number| household(number, 3, &communes, number * 10)).collect()
    }

    #[test]
    fn children_are_their_fathers() {
        for person in people().iter().filter(|person| person.relation == "Con đẻ") {
            if let Some(father) = person.father {
                assert_eq!(father.surname, person.name.surname);
            }
        }
    }

    #[test]
    fn numbers_tell_sex_and_year() {
        for person in people() {
            let number = person.number();
            assert_eq!(number.len(), 12);
            let code = number.as_bytes()[3] - b'0';
            assert_eq!(code % 2 == 1, person.sex == Sex::Female, "{number}");
            assert_eq!(u16::from(code / 2) + 19, person.birth.year / 100, "{number}");
            assert!([0, 9].contains(&person.old_number().len()));
        }
    }

    #[test]
    fn years_have_the_shape_of_a_country() {
        let people = people();
        let share = |from: u16, to: u16| {
            let between = |person: &&Person| (from..=to).contains(&person.birth.year);
            people.iter().filter(between).count() * 100 / people.len()
        };
        assert!((8..=20).contains(&share(1900, 1964)), "{}", share(1900, 1964));
        assert!((18..=30).contains(&share(2011, 2025)), "{}", share(2011, 2025));
        let size = people.len() as f64 / 3000.0;
        assert!((3.0..4.5).contains(&size), "{size}");
    }
}
