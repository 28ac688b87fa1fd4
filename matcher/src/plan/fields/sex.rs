//! The sex, in one column or in two that are ticked.

use super::header_words::{HeaderWords, OTHER_PERSON};
use super::profile::{CodedValues, FieldProfile, Join, Notes, Purpose, ValueKind, field};
use crate::tables;

/// Sex.
pub(super) const SEX: FieldProfile = FieldProfile {
    join: Join::Sexes,
    width: 9.0,
    headers: HeaderWords {
        whole: &[
            "gioi tinh",
            "gioi",
            "phai",
            "nam nu",
            "gt",
            "sex",
            "gender",
            "g tinh",
            "nu x",
            "phai nu",
            "la nu",
            "gt nu x",
            "gt nu danh dau x",
            "gioi tinh nu x",
            "gioi tinh nam nu",
            "m f",
            "nam hay nu",
            "gtinh",
            "gioi tinh nam x",
            "gt nam x",
            "la nam",
            "nam x",
            "trai gai",
            "sex code",
            "gender code",
            "gioi tinh code",
            "nu danh dau x",
            "gioi tinh nam",
            "gioi tinh nu",
            "nam m nu f",
            "nam nu f m",
        ],
        part: &["gioi tinh", "nam nu"],
        not: &OTHER_PERSON,
        if_values: &["ma gioi tinh", "ma gt", "be trai hay be gai", "trai hay gai"],
    },
    ..field("sex", "Giới tính", "Sex", Purpose::Weighed, ValueKind::Coded(&SEX_VALUES))
};

static SEX_VALUES: CodedValues = CodedValues {
    table: &tables::SEXES,
    labels: &["gioitinh", "gt", "phai", "sex", "gender"],
    keeps_signs: false,
    notes: Notes::None,
};
