//! Well-formed numbers, none given out twice.
//!
//! Takes the facts that a number is built from, gives a personal number (12 digits), an old
//! identity number (9 digits) or a social-insurance number (10 digits). Decided: the last digits
//! are random, as the law has it, and a number already given out is drawn again.

use std::collections::BTreeSet;

use super::names::Sex;
use super::random::Dice;

/// The numbers given out so far, of all three kinds: their lengths tell them apart.
#[derive(Default)]
pub(super) struct Numbers {
    given: BTreeSet<String>,
}

/// Provinces of birth registration for people from elsewhere: Hà Nội, Bắc Kạn, Thái Nguyên, Lạng
/// Sơn, Bắc Giang, Hải Dương, Thái Bình, Nam Định.
const ELSEWHERE: &[&str] = &["001", "006", "019", "020", "024", "030", "034", "036"];
const CAO_BANG: &str = "004";

impl Numbers {
    /// Province, a digit for century and sex, two for the year, and six random digits.
    pub(super) fn personal(
        &mut self,
        dice: &mut Dice,
        sex: Sex,
        year: u16,
        stranger: bool,
    ) -> String {
        let province = if stranger { dice.word(ELSEWHERE) } else { CAO_BANG };
        let century = 2 * (year / 100).saturating_sub(19);
        let digit = match sex {
            Sex::Male => century,
            Sex::Female => century + 1,
        };
        let year = year % 100;
        self.fresh(|| format!("{province}{digit}{year:02}{:06}", dice.below(1_000_000)))
    }

    /// Nine digits that begin with 08 or, rarely, with another office's 1: only the former can lose
    /// a leading zero.
    pub(super) fn old(&mut self, dice: &mut Dice) -> String {
        self.fresh(|| {
            if dice.chance(120) {
                format!("1{:08}", dice.below(100_000_000))
            } else {
                format!("08{:07}", dice.below(10_000_000))
            }
        })
    }

    /// Ten digits.
    pub(super) fn insurance(&mut self, dice: &mut Dice) -> String {
        self.fresh(|| format!("{:02}{:08}", dice.between(4, 79), dice.below(100_000_000)))
    }

    fn fresh(&mut self, mut draw: impl FnMut() -> String) -> String {
        loop {
            let number = draw();
            if self.given.insert(number.clone()) {
                return number;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_number_tells_sex_and_year() {
        let (mut numbers, mut dice) = (Numbers::default(), Dice::new(3));
        let man = numbers.personal(&mut dice, Sex::Male, 1987, false);
        let girl = numbers.personal(&mut dice, Sex::Female, 2014, false);
        assert!(man.starts_with("004087") && man.len() == 12, "{man}");
        assert!(girl.starts_with("004314") && girl.len() == 12, "{girl}");
        assert!(!numbers.personal(&mut dice, Sex::Male, 1987, true).starts_with("004"));
    }

    #[test]
    fn no_number_is_given_twice() {
        let (mut numbers, mut dice) = (Numbers::default(), Dice::new(3));
        let many: BTreeSet<String> = (0..2000).map(|_| numbers.old(&mut dice)).collect();
        assert_eq!(many.len(), 2000);
        assert!(many.iter().all(|number| number.len() == 9));
    }
}
