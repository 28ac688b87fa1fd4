//! The office's list: which people it names, and how it writes each.
//!
//! Takes the population, gives rows in the list's order, each with its person and its labels.
//! Decided: a row is first written as the registry has it, then up to two troubles from a shuffled
//! deck befall two of its fields, then it is dressed as lists are: capitals, old addresses, lost
//! zeros. Dealing from a deck, instead of rolling dice, makes even the rarest trouble come up.

use super::cell::Cell;
use super::dress::dress;
use super::labels::{Field, Label, Labels};
use super::numbers::Numbers;
use super::people::{Person, Population};
use super::random::Dice;
use super::row::Row;
use super::trouble::{Birth, DECK, Trouble, befall};

/// How many rows of each kind.
pub(super) struct Plan {
    /// People of the registry whom the list names.
    pub registered: usize,
    /// How many of these are named a second time.
    pub twice: usize,
    /// Rows with the number of another row.
    pub shared_numbers: usize,
    /// Namesakes who are not in the registry: the last people of the population.
    pub namesakes: usize,
}

/// Parents are listed for children born in this year or later.
const CHILD_SINCE: u16 = 2008;

/// The rows of the list, in its order.
pub(super) fn compile(
    dice: &mut Dice,
    numbers: &mut Numbers,
    population: &Population,
    plan: &Plan,
) -> Vec<Row> {
    let mut listed: Vec<usize> = (0..population.registered).collect();
    dice.shuffle(&mut listed);
    listed.truncate(plan.registered);
    let twice: Vec<usize> = listed.iter().copied().take(plan.twice).collect();
    listed.extend(population.registered..population.people.len());

    let mut clerk = Clerk { dice, numbers, population, deck: Vec::new() };
    let mut rows: Vec<Row> = listed.iter().filter_map(|&person| clerk.write(person)).collect();
    mark_people(&mut rows, population, plan.namesakes);
    for (first, &person) in twice.iter().enumerate() {
        let again = clerk.write_again(person, rows.get(first));
        rows.extend(again);
    }
    share_numbers(&mut rows, population, plan, dice);
    add_notes(&mut rows, dice);
    dice.shuffle(&mut rows);
    rows
}

struct Clerk<'a> {
    dice: &'a mut Dice,
    numbers: &'a mut Numbers,
    population: &'a Population,
    deck: Vec<Trouble>,
}

impl Clerk<'_> {
    fn write(&mut self, place: usize) -> Option<Row> {
        let person = self.population.people.get(place)?;
        let mut row = plain(place, person, self.numbers.insurance(self.dice));
        // Two rows in five have a real trouble, and three in ten of these have two.
        if self.dice.chance(400) {
            self.deal(&mut row);
            if self.dice.chance(300) {
                self.deal(&mut row);
            }
        }
        dress(&mut row, person, self.dice);
        Some(row)
    }

    /// Writes the same person a second time, differently.
    fn write_again(&mut self, place: usize, first: Option<&Row>) -> Option<Row> {
        // For somebody with a bare year there are few ways to write a date: a different name is
        // enough.
        let alike = |first: &Row, again: &Row| {
            let one_date = first.birth_cell == again.birth_cell;
            first.name == again.name || one_date && !matches!(first.birth, Birth::Year(_))
        };
        let mut again = self.write(place)?;
        while first.is_some_and(|first| alike(first, &again)) {
            again = self.write(place)?;
        }
        again.troubles.push(Trouble::ListedTwice);
        Some(again)
    }

    /// Deals the top card that applies to the row; the others wait for a row to which they apply.
    fn deal(&mut self, row: &mut Row) {
        if self.deck.len() < DECK.len() {
            let mut cards: Vec<Trouble> = Vec::new();
            for &(trouble, copies) in DECK {
                cards.extend((0..copies).map(|_| trouble));
            }
            self.dice.shuffle(&mut cards);
            self.deck.extend(cards);
        }
        for place in 0..self.deck.len() {
            if befall(self.deck[place], row, self.population, self.dice) {
                self.deck.remove(place);
                return;
            }
        }
    }
}

/// The row as the registry itself would write it, including a child's parents.
fn plain(place: usize, person: &Person, insurance: String) -> Row {
    let birth =
        if person.year_only { Birth::Year(person.birth.year) } else { Birth::Full(person.birth) };
    let mut row = Row {
        person: place,
        insurance,
        name: person.name.full(),
        birth,
        birth_cell: Cell::Empty,
        sex: person.sex.registry_word().to_owned(),
        number: Cell::Text(person.number.clone()),
        home: Some(person.home.clone()),
        address: String::new(),
        father: String::new(),
        mother: String::new(),
        group: person.group.registry_word().to_owned(),
        note: String::new(),
        labels: Labels::default(),
        troubles: Vec::new(),
    };
    let child = person.birth.year >= CHILD_SINCE;
    let [father_known, mother_known] = person.parents_known;
    let parents = [
        (Field::Father, &person.father, father_known, &mut row.father),
        (Field::Mother, &person.mother, mother_known, &mut row.mother),
    ];
    for (field, name, known, cell) in parents {
        match name {
            Some(name) if child => {
                cell.clone_from(name);
                row.labels.set(field, if known { Label::Same } else { Label::RegEmpty });
            }
            _ => row.labels.set(field, Label::Empty),
        }
    }
    row
}

/// Records what is remarkable about the people themselves.
fn mark_people(rows: &mut [Row], population: &Population, namesakes: usize) {
    let people = &population.people;
    for row in rows {
        let Some(person) = people.get(row.person) else { continue };
        if row.person >= population.registered {
            let namesake = row.person >= people.len() - namesakes;
            row.troubles.push(if namesake {
                Trouble::NamesakeUnregistered
            } else {
                Trouble::Unregistered
            });
            continue;
        }
        if person.dead {
            row.troubles.push(Trouble::Dead);
        }
        let is_twin = |other: &Person| {
            other.household == person.household
                && other.birth == person.birth
                && other.number != person.number
        };
        if people.iter().any(is_twin) {
            row.troubles.push(Trouble::Twin);
        }
    }
}

/// Gives some rows the number of another row, as when a line is copied down.
fn share_numbers(rows: &mut [Row], population: &Population, plan: &Plan, dice: &mut Dice) {
    let household = |row: &Row| population.people.get(row.person).map(|person| person.household);
    let mut left = plan.shared_numbers;
    while left > 0 {
        let (giver, taker) = (dice.place(plan.registered), dice.place(plan.registered));
        let right =
            |row: &Row| matches!(row.labels.get(Field::Number), Label::Same | Label::Format);
        if !right(&rows[giver])
            || !right(&rows[taker])
            || household(&rows[giver]) == household(&rows[taker])
        {
            continue;
        }
        rows[taker].number = rows[giver].number.clone();
        rows[taker].labels.set(Field::Number, Label::Different);
        rows[taker].troubles.push(Trouble::NumberOfAnother);
        left -= 1;
    }
}

const NOTES: &[&str] = &[
    "hộ nghèo",
    "hộ cận nghèo",
    "đã cấp thẻ",
    "thẻ hỏng",
    "đi làm xa",
    "học sinh",
    "người có công",
];

/// What a spreadsheet would take for a formula unless told that it is text.
const FORMULA_NOTES: &[&str] = &[
    "=HYPERLINK(\"http://example.invalid\";\"xem\")",
    "-",
    "+84 cấp lại",
    "@xã",
    "=1+1",
    "- chưa nộp ảnh",
];

const LONG_NOTES: usize = 4;

/// Adds ordinary notes to a few rows, then the notes that a program must be ready for.
fn add_notes(rows: &mut [Row], dice: &mut Dice) {
    for row in &mut *rows {
        if dice.chance(60) {
            row.note = dice.word(NOTES).to_owned();
        }
    }
    for note in FORMULA_NOTES.iter().chain(FORMULA_NOTES) {
        let row = &mut rows[dice.place(rows.len())];
        row.note = (*note).to_owned();
        row.troubles.push(Trouble::FormulaNote);
    }
    let long = "Đã gọi điện nhiều lần, gia đình hẹn nộp bổ sung giấy tờ sau. ".repeat(40);
    for _ in 0..LONG_NOTES {
        let row = &mut rows[dice.place(rows.len())];
        row.note.clone_from(&long);
        row.troubles.push(Trouble::LongNote);
    }
}
