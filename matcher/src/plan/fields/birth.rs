//! The day of birth.

use super::header_words::{HeaderWords, NOT_OF_BIRTH};
use super::profile::{FieldProfile, Join, Purpose, ValueKind, field};

/// Date of birth, of any precision.
pub(super) const DOB: FieldProfile = FieldProfile {
    join: Join::Date,
    headers: HeaderWords {
        whole: &[
            "ngay thang nam sinh",
            "ngay sinh",
            "nam sinh",
            "sinh ngay",
            "sinh nam",
            "ntns",
            "ns",
            "n sinh",
            "sinh",
            "date of birth",
            "dob",
            "birthday",
            "birth date",
            "birth day",
            "year of birth",
            "birth year",
            "yob",
            "ng sinh",
            "ngay thang sinh",
            "ngay th nam sinh",
            "sinh nhat",
            "nam sinh duong lich",
            "ngay thang n sinh",
            "ngay sinh nam sinh",
            "d o b",
            "ntn sinh",
            "n t n s",
            "thang nam sinh",
        ],
        part: &[
            "thang nam sinh",
            "ngay sinh",
            "nam sinh",
            "sinh ngay",
            "date of birth",
            "birth date",
            "year of birth",
            "sinh nhat",
            "sinh nam bao nhieu",
            "sinh nam nao",
            "ntn sinh",
            "born in",
        ],
        not: &NOT_OF_BIRTH,
        if_values: &["ngay thang nam"],
    },
    ..field("dob", "Ngày sinh", "Date of birth", Purpose::Weighed, ValueKind::Date)
};
