//! By when answers are due: proposals that follow from what the letters ask.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::Letter;

/// A day that is proposed, with the letter from which it follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueDay {
    /// The letter.
    pub letter: Letter,
    /// The day, as `2026-12-15`.
    pub day: String,
}

/// The days that are proposed on a day as `2026-12-01`; none if that is no day.
///
/// 4711/UBND-KN2, item 3, has results reported every day before 16:00; the letter of Trùng Khánh has
/// the work looked over every week; 1218/QĐ-UBND has it reported on the 15th of each month.
pub fn due_days(today: &str) -> Vec<DueDay> {
    /// The day of the month on which 1218/QĐ-UBND wants its reports.
    const MONTHLY: u32 = 15;
    let Ok(today) = today.parse::<NaiveDate>() else { return Vec::new() };
    let after = |days: u64| today.checked_add_days(Days::new(days));
    let of_month = today.with_day(MONTHLY);
    let next_month = || of_month?.checked_add_months(Months::new(1));
    let days = [
        (Letter::Clean, after(1)),
        (Letter::Cards, after(7)),
        (Letter::Books, of_month.filter(|day| *day > today).or_else(next_month)),
    ];
    let day =
        |(letter, day): (Letter, Option<NaiveDate>)| Some(DueDay { letter, day: day?.to_string() });
    days.into_iter().filter_map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_letters() {
        for (today, expected) in [
            ("2026-12-01", &["2026-12-02", "2026-12-08", "2026-12-15"][..]),
            ("2026-12-15", &["2026-12-16", "2026-12-22", "2027-01-15"]),
            ("2027-01-31", &["2027-02-01", "2027-02-07", "2027-02-15"]),
            ("hôm nay", &[]),
        ] {
            let days: Vec<String> = due_days(today).into_iter().map(|of| of.day).collect();
            assert_eq!(days, expected, "{today}");
        }
    }
}
