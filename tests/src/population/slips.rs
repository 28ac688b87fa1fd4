//! What happens to a person on the way into an office's list.
//!
//! Takes a person as the registry has them, gives the cells of a row: most unchanged, the others
//! with the slips that lists are full of. The shares are given here as data.

use super::chance::Draw;
use super::names::Sex;
use super::person::{Date, Person};
use super::places::{Commune, Home};

/// The cells of a row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Name.
    pub name: String,
    /// Date of birth.
    pub born: String,
    /// Sex.
    pub sex: &'static str,
    /// Personal number, or the old number.
    pub number: String,
    /// Address.
    pub address: String,
}

/// Slips in a name, per thousand.
#[derive(Clone, Copy, Default)]
enum NameSlip {
    #[default]
    None,
    NoMarks,
    Upper,
    OtherI,
    NoMiddle,
    OneLetter,
}

const NAME_SLIPS: &[(NameSlip, u64)] = &[
    (NameSlip::None, 920),
    (NameSlip::NoMarks, 20),
    (NameSlip::Upper, 20),
    (NameSlip::OtherI, 10),
    (NameSlip::NoMiddle, 15),
    (NameSlip::OneLetter, 15),
];

/// Slips in a number, per thousand.
#[derive(Clone, Copy, Default)]
enum NumberSlip {
    #[default]
    None,
    Missing,
    Old,
    ZeroLost,
    WrongDigit,
}

const NUMBER_SLIPS: &[(NumberSlip, u64)] = &[
    (NumberSlip::None, 780),
    (NumberSlip::Missing, 120),
    (NumberSlip::Old, 50),
    (NumberSlip::ZeroLost, 40),
    (NumberSlip::WrongDigit, 10),
];

/// Slips in a date, per thousand.
#[derive(Clone, Copy, Default)]
enum DateSlip {
    #[default]
    None,
    YearOnly,
    Swapped,
    OtherDay,
    OtherYear,
}

const DATE_SLIPS: &[(DateSlip, u64)] = &[
    (DateSlip::None, 930),
    (DateSlip::YearOnly, 50),
    (DateSlip::Swapped, 10),
    (DateSlip::OtherDay, 5),
    (DateSlip::OtherYear, 5),
];

/// Per thousand: lives elsewhere; has the wrong sex.
const MOVED: u64 = 30;
const WRONG_SEX: u64 = 10;

/// Per thousand addresses: with old names of places; of these, without the province.
const OLD_NAMES: u64 = 500;
const SHORT: u64 = 600;

/// The row of a person in the list.
pub fn row(person: &Person, communes: &[Commune], draw: &mut Draw) -> Row {
    let sex = if draw.chance(WRONG_SEX) { person.sex.other() } else { person.sex };
    Row {
        name: name(person, draw),
        born: born(person, draw),
        sex: Sex::word(sex),
        number: number(person, draw),
        address: address(person, communes, draw),
    }
}

fn name(person: &Person, draw: &mut Draw) -> String {
    let full = person.name.full();
    match draw.weigh(NAME_SLIPS) {
        NameSlip::None => full,
        NameSlip::NoMarks => unmarked(&full),
        NameSlip::Upper => full.to_uppercase(),
        NameSlip::OtherI => other_i(&full).unwrap_or_else(|| full.to_uppercase()),
        NameSlip::NoMiddle => format!("{} {}", person.name.surname, person.name.given),
        NameSlip::OneLetter => one_letter(&full, draw),
    }
}

fn born(person: &Person, draw: &mut Draw) -> String {
    let Date { day, month, year } = person.birth;
    let slip = draw.weigh(DATE_SLIPS);
    if person.year_only {
        // Offices that need a day write 1 January.
        return if draw.chance(500) { format!("01/01/{year}") } else { format!("{year}") };
    }
    let (day, month, year) = match slip {
        DateSlip::None => (day, month, year),
        DateSlip::YearOnly => return format!("{year}"),
        DateSlip::Swapped if day <= 12 => (month, day, year),
        DateSlip::Swapped | DateSlip::OtherDay => (draw.between(1, 28), month, year),
        DateSlip::OtherYear => (day, month, year - draw.between(1, 3)),
    };
    format!("{day:02}/{month:02}/{year}")
}

fn number(person: &Person, draw: &mut Draw) -> String {
    let mut number = person.number();
    match draw.weigh(NUMBER_SLIPS) {
        NumberSlip::Missing => return String::new(),
        NumberSlip::Old if person.has_old_number => return person.old_number(),
        NumberSlip::ZeroLost => return number.trim_start_matches('0').to_owned(),
        NumberSlip::WrongDigit => {
            let place = draw.between(6, 11) as usize;
            let digit = number.as_bytes().get(place).copied().unwrap_or(b'0') - b'0';
            let other = (digit + draw.between(1, 9) as u8) % 10;
            number.replace_range(place..=place, &other.to_string());
        }
        _ => {}
    }
    number
}

fn address(person: &Person, communes: &[Commune], draw: &mut Draw) -> String {
    let mut home = person.home;
    if draw.chance(MOVED) {
        let commune = draw.below(communes.len() as u64) as usize;
        home = Home::within(commune, draw);
    }
    match (draw.chance(OLD_NAMES), draw.chance(SHORT)) {
        (false, _) => home.today(communes),
        (true, false) => home.before(communes),
        (true, true) => home.short(communes),
    }
}

/// Each row is a plain letter and its marked forms.
const MARKED: [(char, &str); 7] = [
    ('a', "àáảãạăằắẳẵặâầấẩẫậ"),
    ('e', "èéẻẽẹêềếểễệ"),
    ('i', "ìíỉĩị"),
    ('o', "òóỏõọôồốổỗộơờớởỡợ"),
    ('u', "ùúủũụưừứửữự"),
    ('y', "ỳýỷỹỵ"),
    ('d', "đ"),
];

fn unmarked(text: &str) -> String {
    text.chars().map(plain).collect()
}

fn plain(letter: char) -> char {
    let Some(small) = letter.to_lowercase().next() else { return letter };
    match MARKED.iter().find(|(_, marked)| marked.contains(small)) {
        Some((plain, _)) if small == letter => *plain,
        Some((plain, _)) => plain.to_ascii_uppercase(),
        None => letter,
    }
}

/// i for y or y for i at the end of a word, if both are in use.
fn other_i(name: &str) -> Option<String> {
    const PAIRS: [(&str, &str); 8] = [
        ("Lý", "Lí"),
        ("Mỹ", "Mĩ"),
        ("Quý", "Quí"),
        ("Sỹ", "Sĩ"),
        ("Kỳ", "Kì"),
        ("Vy", "Vi"),
        ("Thy", "Thi"),
        ("Vỹ", "Vĩ"),
    ];
    let (from, to) = PAIRS.iter().find(|(from, _)| name.split(' ').any(|word| word == *from))?;
    let words: Vec<&str> =
        name.split(' ').map(|word| if word == *from { to } else { word }).collect();
    Some(words.join(" "))
}

/// One letter after the surname loses its marks, is dropped, or is another one.
fn one_letter(name: &str, draw: &mut Draw) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let first = letters.iter().position(|&letter| letter == ' ').map_or(0, |space| space + 1);
    let places: Vec<usize> =
        (first + 1..letters.len()).filter(|&place| letters[place].is_alphabetic()).collect();
    let Some(&place) = places.get(draw.below(places.len() as u64) as usize) else {
        return name.to_owned();
    };
    let letter = letters[place];
    if plain(letter) != letter && draw.chance(700) {
        letters[place] = plain(letter);
    } else if draw.chance(400) && places.len() > 1 {
        letters.remove(place);
    } else {
        letters[place] = match letter {
            'n' => 'm',
            'm' => 'n',
            'h' => 'k',
            'u' => 'o',
            'o' => 'a',
            'i' => 'y',
            _ => 'u',
        };
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::chance::Purpose;
    use super::*;

    #[test]
    fn marks_go_and_letters_stay() {
        assert_eq!(unmarked("Đặng Thị Thúy Ứng"), "Dang Thi Thuy Ung");
        assert_eq!(other_i("Lý Văn Quý").as_deref(), Some("Lí Văn Quý"));
        assert_eq!(other_i("Lê Văn An"), None);
    }

    #[test]
    fn one_letter_changes_one_letter() {
        let mut draw = Draw::of(Purpose::Test, 2);
        for _ in 0..200 {
            let slip = one_letter("Nguyễn Văn Tuấn", &mut draw);
            assert!(slip.starts_with("Nguyễn "), "{slip}");
            assert_ne!(slip, "Nguyễn Văn Tuấn");
            assert!(slip.chars().count() >= 14, "{slip}");
        }
    }
}
