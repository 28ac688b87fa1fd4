//! The ethnic group.

use super::header_words::HeaderWords;
use super::profile::{CodedValues, FieldProfile, Notes, Purpose, ValueKind, field};
use crate::tables;

/// Ethnic group.
pub(super) const ETHNICITY: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &["dan toc", "d toc", "thanh phan dan toc", "ethnic group", "ethnicity"],
        part: &["dan toc"],
        not: &[
            "cha",
            "bo",
            "me",
            "thieu so",
            "noi tru",
            "phong",
            "truong",
            "ban dan toc",
            "khong",
            "ma",
            "con",
        ],
        if_values: &["dt", "dtoc", "ma dan toc", "ma dtoc"],
    },
    ..field(
        "ethnicity",
        "Dân tộc",
        "Ethnic group",
        Purpose::Weighed,
        ValueKind::Coded(&ETHNICITY_VALUES),
    )
};

static ETHNICITY_VALUES: CodedValues = CodedValues {
    table: &tables::ETHNIC_GROUPS,
    labels: &["dantoc", "dt", "nguoidantoc", "nguoi", "tocnguoi", "ethnicgroup", "dantocthieuso"],
    keeps_signs: false,
    notes: Notes::None,
};
