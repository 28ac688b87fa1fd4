//! The comparisons and their levels, as data: each comparison is an ordered list of levels, from
//! nothing to compare through equal to different. Weights, explanations and the choice of a pair's
//! level all come from this one list.
//!
//! A level belongs to a [`Form`]: what can be compared between the two sides. A bare year can never
//! agree in its day, so it competes with other bare years and not with full dates; how a value is
//! written says nothing about whose it is. A level's `m` is its share of the true pairs of its
//! form, `u` its share of random pairs of that form. `m` is a starting value from the errors that
//! published studies of civil registers report and from made-up packs, `u` a guess; the files at
//! hand correct both.
//!
//! Each comparison has a file with one line per level: its name in the engine, its code, its label,
//! its form and its shares.

mod address;
mod date;
mod group;
mod level;
mod name;
mod number;
mod parent;
mod sex;

pub use address::PlaceLevel;
pub use date::DateLevel;
pub use group::CodeLevel;
pub use level::{Form, Frequency, Level, PersonValue, PlaceValue, WhoseName};
pub use name::NameLevel;
pub use number::NumberLevel;
pub use parent::ParentLevel;
pub use sex::SexLevel;

use super::Field;
use crate::language::Text;

/// A comparison: a field and its levels.
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    /// The field.
    pub field: Field,
    /// What explanations call it.
    pub label: Text,
    /// The levels.
    pub levels: &'static [Level],
}

const fn comparison(
    field: Field,
    vi: &'static str,
    en: &'static str,
    levels: &'static [Level],
) -> Comparison {
    Comparison { field, label: Text::new(vi, en), levels }
}

/// All comparisons, in the order of [`Field::WEIGHED`].
pub const COMPARISONS: [Comparison; Field::WEIGHED.len()] = [
    comparison(Field::Name, "Họ và tên", "Full name", name::NAME),
    comparison(Field::Dob, "Ngày sinh", "Date of birth", date::DOB),
    comparison(Field::Sex, "Giới tính", "Sex", sex::SEX),
    comparison(Field::Number, "Số định danh", "Personal number", number::NUMBER),
    comparison(Field::Address, "Nơi thường trú", "Residence", address::ADDRESS),
    comparison(Field::Father, "Họ tên cha", "Father's name", FATHER),
    comparison(Field::Mother, "Họ tên mẹ", "Mother's name", MOTHER),
    comparison(Field::Ethnicity, "Dân tộc", "Ethnic group", group::GROUP),
];

const FATHER: &[Level] = &parent::parent(PersonValue::Father, WhoseName::Father);
const MOTHER: &[Level] = &parent::parent(PersonValue::Mother, WhoseName::Mother);

#[cfg(test)]
mod tests {
    use super::*;

    /// Every enum member names the level at its position.
    #[test]
    fn levels_stand_in_the_order_of_their_enums() {
        fn check<L: Copy>(
            comparison: usize,
            all: &[L],
            place: impl Fn(L) -> usize,
            names: &[&str],
        ) {
            let levels = COMPARISONS[comparison].levels;
            assert_eq!(all.len(), levels.len());
            let codes: Vec<&str> = all.iter().map(|level| levels[place(*level)].code).collect();
            assert_eq!(codes, names, "{:?}", COMPARISONS[comparison].field);
        }
        let numbers = [
            "missing",
            "equal",
            "old_equal",
            "shape_equal",
            "shape_near",
            "shape_other",
            "transposed",
            "digit",
            "length",
            "old_other",
            "other",
        ];
        check(2, &SexLevel::ALL, |of| of as usize, &["missing", "equal", "other", "in_number"]);
        check(3, &NumberLevel::ALL, |of| of as usize, &numbers);
        let places = [
            "missing",
            "hamlet",
            "other_hamlet",
            "commune",
            "hamlet_name",
            "hamlet_part",
            "hamlet_near",
            "other_hamlet_name",
            "province",
            "other",
        ];
        check(4, &PlaceLevel::ALL, |of| of as usize, &places);
        for parent in [5, 6] {
            let names = ["missing", "equal", "letter", "other"];
            check(parent, &ParentLevel::ALL, |of| of as usize, &names);
        }
        check(7, &CodeLevel::ALL, |of| of as usize, &["missing", "equal", "other"]);
        for (comparison, field) in COMPARISONS.iter().zip(Field::WEIGHED) {
            assert_eq!(comparison.field, field);
        }
        // The enums of names and dates have more members; some of each will do.
        let name = |of: NameLevel| COMPARISONS[0].levels[of as usize].code;
        let date = |of: DateLevel| COMPARISONS[1].levels[of as usize].code;
        assert_eq!(NameLevel::ALL.map(name)[..4], ["missing", "equal", "variant", "unmarked"]);
        assert_eq!((name(NameLevel::Swapped), name(NameLevel::Other)), ("swapped", "other"));
        assert_eq!((date(DateLevel::YearSlip), date(DateLevel::Year)), ("year_slip", "year"));
        assert_eq!(
            DateLevel::ALL.map(date)[13..],
            ["age", "near_age", "other_age", "equal_in_number", "part_in_number", "in_number"]
        );
    }

    #[test]
    fn the_true_pairs_of_a_form_add_up() {
        for comparison in COMPARISONS {
            let sum = |form| -> f64 {
                comparison
                    .levels
                    .iter()
                    .filter(|level| level.form == form)
                    .map(|level| level.m)
                    .sum()
            };
            for form in comparison.levels.iter().map(|level| level.form) {
                if !matches!(form, Form::Nothing | Form::Any) {
                    let m = sum(form) + sum(Form::Any);
                    assert!((m - 1.0).abs() < 0.001, "{:?} {form:?}: {m}", comparison.field);
                }
            }
        }
    }
}
