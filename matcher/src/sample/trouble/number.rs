//! Troubles of a number.
//!
//! Takes digits, gives them back as a list has them. Decided: a wrong digit comes after the
//! province, where clerks copy digit by digit.

use crate::sample::people::{Person, Population};
use crate::sample::random::Dice;

/// How many digits of a personal number give the province.
const PROVINCE: usize = 3;

/// One digit is wrong.
pub(super) fn wrong_digit(number: &str, dice: &mut Dice) -> String {
    let place = PROVINCE + dice.place(number.len().saturating_sub(PROVINCE));
    let shift = 1 + dice.below(9);
    let digits = number.chars().enumerate().map(|(at, digit)| match digit.to_digit(10) {
        Some(value) if at == place => char::from_digit((value + shift) % 10, 10).unwrap_or(digit),
        _ => digit,
    });
    digits.collect()
}

/// Two neighbouring digits are swapped; `None` if all neighbours are equal.
pub(super) fn swapped_digits(number: &str, dice: &mut Dice) -> Option<String> {
    let mut digits: Vec<char> = number.chars().collect();
    let unequal = |&place: &usize| digits[place] != digits[place - 1];
    let places: Vec<usize> = (PROVINCE + 1..digits.len()).filter(unequal).collect();
    let place = dice.pick(&places)?;
    digits.swap(place - 1, place);
    Some(digits.into_iter().collect())
}

/// The personal number of another member of the household.
pub(super) fn of_household(
    population: &Population,
    person: &Person,
    dice: &mut Dice,
) -> Option<String> {
    let others: Vec<&str> = population
        .people
        .iter()
        .filter(|other| other.household == person.household && other.number != person.number)
        .map(|other| other.number.as_str())
        .collect();
    dice.pick(&others).map(str::to_owned)
}

/// An old number taken for a quantity: one that begins with 0 keeps eight digits.
pub(super) fn lost_zero(old_number: &str) -> Option<u64> {
    old_number.strip_prefix('0')?.parse().ok()
}

/// 004 087 123 456
pub(crate) fn spaced(number: &str) -> String {
    let mut spaced = String::new();
    for (place, digit) in number.chars().enumerate() {
        if place > 0 && place % 3 == 0 {
            spaced.push(' ');
        }
        spaced.push(digit);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_go_wrong_behind_the_province() {
        let mut dice = Dice::new(2);
        for _ in 0..500 {
            let wrong = wrong_digit("004087123456", &mut dice);
            let differences =
                wrong.chars().zip("004087123456".chars()).filter(|(a, b)| a != b).count();
            assert!(wrong.starts_with("004") && differences == 1, "{wrong}");
            let swapped = swapped_digits("004087123456", &mut dice).unwrap();
            assert!(swapped.starts_with("004") && swapped != "004087123456", "{swapped}");
        }
        assert_eq!(swapped_digits("004000000000", &mut dice), None);
    }

    #[test]
    fn zeros_get_lost_and_spaces_come() {
        assert_eq!(lost_zero("081234567"), Some(81_234_567));
        assert_eq!(lost_zero("181234567"), None);
        assert_eq!(spaced("004087123456"), "004 087 123 456");
    }
}
