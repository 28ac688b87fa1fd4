//! How a list writes what is right: other letters, other orders, other codes for the same fact.
//!
//! Takes a row after its troubles, fills the cells that depend on style and labels what changed.
//! Decided: dress never alters a fact, so a more serious label stays. The shares are those of a
//! list typed by several offices over several years.

use super::cell::Cell;
use super::labels::{Field, Label};
use super::names::Sex;
use super::people::Person;
use super::random::Dice;
use super::row::Row;
use super::trouble::{self, SHORT_FORMS, Style, Trouble};

/// Dresses a row of the list.
pub(super) fn dress(row: &mut Row, person: &Person, dice: &mut Dice) {
    dress_name(row, dice);
    dress_birth(row, dice);
    dress_number(row, dice);
    dress_address(row, dice);
    let coded = match person.sex {
        Sex::Male => ["nam", "NAM", "1", "M", "Trai"],
        Sex::Female => ["nữ", "NỮ", "2", "F", "Gái"],
    };
    if row.labels.get(Field::Sex) == Label::Same && dice.chance(90) {
        row.sex = dice.word(&coded).to_owned();
        mark(row, Trouble::SexCoded);
    }
    if row.labels.get(Field::Group) == Label::Same && dice.chance(80) {
        row.group = dice.word(person.group.other_words()).to_owned();
        mark(row, Trouble::GroupOtherName);
    }
}

/// Labels a change of dress, unless there is a more serious label.
fn mark(row: &mut Row, trouble: Trouble) {
    let (field, label) = trouble.mark();
    if row.labels.get(field) == Label::Same {
        row.labels.set(field, label);
    }
    row.troubles.push(trouble);
}

fn dress_name(row: &mut Row, dice: &mut Dice) {
    // A name with a trouble of its own only gets changes that leave its letters alone.
    let right = row.labels.get(Field::Name) == Label::Same;
    if right
        && dice.chance(400)
        && let Some(name) = trouble::other_tone_place(&row.name)
    {
        row.name = name;
        mark(row, Trouble::OtherTonePlace);
    }
    if dice.chance(820) {
        row.name = trouble::capitals(&row.name);
        mark(row, Trouble::Capitals);
    }
    if right
        && dice.chance(150)
        && let Some(name) = trouble::foreign_d(&row.name)
    {
        row.name = name;
        mark(row, Trouble::ForeignD);
    }
    if dice.chance(60) {
        row.name = trouble::loose_spaces(&row.name, dice);
        mark(row, Trouble::LooseSpaces);
    }
    if right && dice.chance(15) {
        row.name = trouble::bracketed(&row.name, dice);
        mark(row, Trouble::Bracketed);
    }
    if dice.chance(25)
        && let Some(name) = trouble::decomposed(&row.name)
    {
        row.name = name;
        mark(row, Trouble::Decomposed);
    }
}

fn dress_birth(row: &mut Row, dice: &mut Dice) {
    let bare_year = row.labels.get(Field::Birth) == Label::Same && dice.chance(250);
    if bare_year && let Some(birth) = row.birth.first_of_january() {
        row.birth = birth;
        mark(row, Trouble::FirstOfJanuary);
    }
    let style = dice.weigh(&[
        (Style::Slashes, 60),
        (Style::Serial, 15),
        (Style::Short, 9),
        (Style::Dashed, 7),
        (Style::Iso, 5),
        (Style::Digits, 4),
    ]);
    let text = row.birth.cell(Style::Slashes);
    row.birth_cell = row.birth.cell(style);
    // A bare year has one style, and 12/11/1987 has no shorter form.
    if row.birth_cell == text {
        return;
    }
    match style {
        Style::Slashes => {}
        Style::Serial => mark(row, Trouble::DateSerial),
        Style::Short => mark(row, Trouble::DateShort),
        Style::Dashed => mark(row, Trouble::DateDashed),
        Style::Iso => mark(row, Trouble::DateIso),
        Style::Digits => mark(row, Trouble::DateDigits),
    }
}

fn dress_number(row: &mut Row, dice: &mut Dice) {
    // Personal numbers only: changes to an old number are troubles.
    let Cell::Text(number) = &row.number else { return };
    if number.len() != 12 {
        return;
    }
    if dice.chance(330) {
        let Ok(quantity) = number.parse() else { return };
        row.number = Cell::Number(quantity);
        mark(row, Trouble::NumberLostZeros);
    } else if dice.chance(90) {
        row.number = Cell::Text(trouble::spaced(number));
        mark(row, Trouble::NumberSpaced);
    }
}

fn dress_address(row: &mut Row, dice: &mut Dice) {
    let Some(home) = row.home.clone() else { return };
    let style = dice.below(100);
    if style < 58 {
        row.address = home.before();
        mark(row, Trouble::OldCommune);
    } else if style < 82 {
        row.address = trouble::short(&home, dice.below(SHORT_FORMS));
        mark(row, Trouble::ShortAddress);
    } else {
        row.address = home.today();
    }
}
