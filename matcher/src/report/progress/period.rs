//! The day with which a report is compared: the letters ask for reports every day (4711/UBND-KN2),
//! every week (Trùng Khánh) and on the 15th of each month (1218/QĐ-UBND).

use chrono::{Days, Months, NaiveDate};

use crate::labelled::labelled;

labelled! {
    /// How often a report is made.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Period {
        /// Every day.
        Day = "day", "Ngày", "Day";
        /// Every week.
        Week = "week", "Tuần", "Week";
        /// Every month.
        Month = "month", "Tháng", "Month";
    }
}

impl Period {
    /// The day of the report before that of a day as `2026-12-15`; nothing if that is no day.
    pub fn before(self, day: &str) -> Option<String> {
        let day: NaiveDate = day.parse().ok()?;
        let before = match self {
            Period::Day => day.checked_sub_days(Days::new(1)),
            Period::Week => day.checked_sub_days(Days::new(7)),
            Period::Month => day.checked_sub_months(Months::new(1)),
        };
        before.map(|day| day.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_before() {
        for (period, day, before) in [
            (Period::Day, "2026-12-01", Some("2026-11-30")),
            (Period::Week, "2027-01-03", Some("2026-12-27")),
            (Period::Month, "2026-12-15", Some("2026-11-15")),
            (Period::Month, "2026-03-31", Some("2026-02-28")),
            (Period::Day, "15/12/2026", None),
        ] {
            assert_eq!(period.before(day).as_deref(), before, "{period:?} {day}");
        }
    }
}
