//! Who should be in a list, by the law of the day: ages change, and a list is judged by those in force
//! on the day of the run.

use serde::{Deserialize, Serialize};

/// Ages in full years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// The youngest.
    pub from: u16,
    /// The oldest; `None` if there is no upper end.
    pub to: Option<u16>,
}

impl Ages {
    /// Whether an age lies in the range.
    pub fn hold(self, age: u16) -> bool {
        age >= self.from && self.to.is_none_or(|to| age <= to)
    }
}

/// The ages of those who should be in a list, from a day on.
pub struct Since {
    /// The first day, as year, month and day; zeros for “always”.
    pub day: (u16, u8, u8),
    /// The ages; `None` if age alone puts nobody into the list from that day on.
    pub ages: Option<Ages>,
    /// Where that stands.
    pub source: &'static str,
}

/// From always on.
pub(super) const ALWAYS: (u16, u8, u8) = (0, 0, 0);

/// The ages in force on a day.
pub(super) fn on(rules: &[Since], day: (u16, u8, u8)) -> Option<Ages> {
    in_force(rules, day).and_then(|rule| rule.ages)
}

/// The rule in force on a day.
pub(super) fn in_force(rules: &[Since], day: (u16, u8, u8)) -> Option<&Since> {
    rules.iter().rev().find(|rule| rule.day <= day)
}

/// Children under 6 are insured without paying.
pub(super) const INSURED_CHILDREN: &[Since] = &[Since {
    day: ALWAYS,
    ages: Some(Ages { from: 0, to: Some(5) }),
    source: "Khoản 3 Điều 12 Luật Bảo hiểm y tế (sửa đổi năm 2014, 2024)",
}];

/// The allowance of those without a pension, from 80 on, until the social pension replaced it.
pub(super) const ALLOWANCE: &[Since] = &[
    Since {
        day: ALWAYS,
        ages: Some(Ages { from: 80, to: None }),
        source: "Khoản 5 Điều 5 Nghị định số 20/2021/NĐ-CP",
    },
    Since {
        day: (2025, 7, 1),
        ages: None,
        source: "Điều 21 Luật Bảo hiểm xã hội số 41/2024/QH15 (trợ cấp hưu trí xã hội thay cho trợ cấp từ đủ 80 tuổi)",
    },
];

/// The social pension, for those without a pension.
pub(super) const SOCIAL_PENSION: &[Since] = &[
    Since { day: ALWAYS, ages: None, source: "" },
    Since {
        day: (2025, 7, 1),
        ages: Some(Ages { from: 75, to: None }),
        source: "Điều 21 Luật Bảo hiểm xã hội số 41/2024/QH15; Điều 2 Nghị định số 176/2025/NĐ-CP",
    },
];

/// Who may have the social pension at all: from 70 on if the household is poor or nearly so.
pub(super) const PENSION_AT_ALL: &[Since] = &[
    Since { day: ALWAYS, ages: None, source: "" },
    Since {
        day: (2025, 7, 1),
        ages: Some(Ages { from: 70, to: None }),
        source: "từ đủ 75 tuổi, hoặc từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, hộ cận nghèo: Điều 21 Luật Bảo hiểm xã hội số 41/2024/QH15; Điều 2 Nghị định số 176/2025/NĐ-CP",
    },
];

/// From the first to the ninth form.
pub(super) const AT_SCHOOL: &[Since] = &[Since {
    day: ALWAYS,
    ages: Some(Ages { from: 6, to: Some(14) }),
    source: "Điều 28 Luật Giáo dục số 43/2019/QH14",
}];

/// Whoever may vote.
pub(super) const VOTING: &[Since] = &[Since {
    day: ALWAYS,
    ages: Some(Ages { from: 18, to: None }),
    source: "Điều 27 Hiến pháp năm 2013; Điều 2 Luật Bầu cử số 85/2015/QH13",
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_the_day() {
        let from = |rules, day| on(rules, day).map(|ages| ages.from);
        for (day, allowance, pension) in [
            ((0, 0, 0), Some(80), None),
            ((2025, 6, 30), Some(80), None),
            ((2025, 7, 1), None, Some(75)),
            ((2026, 11, 29), None, Some(75)),
        ] {
            assert_eq!((from(ALLOWANCE, day), from(SOCIAL_PENSION, day)), (allowance, pension));
        }
    }

    #[test]
    fn rules_are_in_order_and_sourced() {
        for rules in
            [INSURED_CHILDREN, ALLOWANCE, SOCIAL_PENSION, PENSION_AT_ALL, AT_SCHOOL, VOTING]
        {
            assert!(rules.is_sorted_by_key(|rule| rule.day));
            assert!(rules.iter().all(|rule| rule.ages.is_none() || !rule.source.is_empty()));
        }
    }
}
