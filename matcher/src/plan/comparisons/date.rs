//! The levels of the date of birth, from nothing to compare through equal to different.

use super::level::{Form, Frequency, Level, MISSING, PersonValue, level, levels, plain};

const GENERATION: Frequency = Frequency::Person(PersonValue::Generation);

levels! {
    /// How two dates of birth compare.
    pub enum DateLevel as DOB {
        /// One side is empty.
        Missing = MISSING;
        /// Equal full dates.
        Equal = level(
            "equal", "trùng", "equal",
            Form::Full, 0.920, 0.000_04, Frequency::Person(PersonValue::Date),
        );
        /// Day and month are swapped.
        Swapped = level(
            "swapped", "đảo thứ tự", "order differs",
            Form::Full, 0.010, 0.000_04, Frequency::Person(PersonValue::Date),
        );
        /// One side is the date of the lunar calendar for the other side's day. That can be so by
        /// chance in either direction, so that its share counts half.
        Lunar = level(
            "lunar", "ngày âm lịch của ngày kia", "lunar date of the other",
            Form::Full, 0.003, 0.000_08, Frequency::Person(PersonValue::Date),
        );
        /// The dates are as many days apart as lunar dates are from solar ones. Birthdays are
        /// converted by the calendar of another year, or remembered roughly.
        AsLunar = level(
            "as_lunar", "lệch ba đến bảy tuần, như ngày âm lịch",
            "three to seven weeks apart, as lunar dates are",
            Form::Full, 0.008, 0.003, GENERATION,
        );
        /// The year agrees, and either the day or the month.
        OnePart = level(
            "one_part", "khác một phần", "one part differs",
            Form::Full, 0.024, 0.001, GENERATION,
        );
        /// Day and month agree, and the years are close.
        YearSlip = level(
            "year_slip", "trùng ngày tháng, năm gần nhau", "day and month, a near year",
            Form::Full, 0.020, 0.000_4, GENERATION,
        );
        /// Day and month agree, but the years are far apart.
        DayMonth = plain(
            "day_month", "trùng ngày tháng, khác năm", "day and month alone",
            Form::Full, 0.005, 0.003,
        );
        /// Full dates, none of the above.
        Other = plain("other", "khác", "different", Form::Full, 0.010, 0.977);
        /// One side has only the year (or month and year), or 1 January in its place, and it
        /// agrees.
        Year = level(
            "year", "trùng năm sinh", "year of birth alone",
            Form::Vague, 0.90, 0.0125, Frequency::Person(PersonValue::Year),
        );
        /// As above, but with years at most two apart.
        NearYear = level(
            "near_year", "lệch một, hai năm", "a year or two apart",
            Form::Vague, 0.045, 0.05, GENERATION,
        );
        /// As above, but with years that are ten apart or differ in one digit.
        DigitOfYear = plain(
            "digit_of_year", "lệch một chữ số của năm sinh", "one digit of the year differs",
            Form::Vague, 0.025, 0.15,
        );
        /// As above, but with any other year.
        OtherYear = plain("other", "khác", "different", Form::Vague, 0.03, 0.80);
        /// An age that fits the year of birth.
        AgeFits = plain("age", "tuổi phù hợp", "the age fits", Form::ByAge, 0.76, 0.045);
        /// An age that is two or three years off.
        NearAge = plain(
            "near_age", "tuổi lệch hai, ba năm", "the age is two or three years off",
            Form::ByAge, 0.12, 0.05,
        );
        /// Any other age.
        OtherAge = plain("other_age", "tuổi khác", "another age", Form::ByAge, 0.12, 0.905);
        /// Equal full dates, whose year an equal number already says, along with the sex.
        EqualInNumber = level(
            "equal_in_number", "trùng ngày tháng, năm đã có trong số",
            "day and month; the number says the year",
            Form::InNumber, 0.96, 0.003, Frequency::Person(PersonValue::DayOfYear),
        );
        /// The year agrees, as an equal number already says, but day or month does not.
        PartInNumber = plain(
            "part_in_number", "khác một phần, năm đã có trong số",
            "one part differs; the number says the year",
            Form::InNumber, 0.04, 0.1,
        );
        /// Only the year, which an equal number already says.
        YearInNumber = plain(
            "in_number", "đã có trong số định danh", "the number says it already",
            Form::Nothing, 1.0, 1.0,
        );
    }
}
