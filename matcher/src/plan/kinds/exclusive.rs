//! Kinds of list in which nobody can rightly stand at once.
//!
//! Everything else may overlap: whoever is insured is vaccinated as well, and a poor pupil is in three
//! lists. The dead among the living, and holders among those who lack, follow from what kinds say
//! ([`Says`](super::Says)).

use super::kind::ListKind;
use crate::plan::headers::header_words;
use crate::text::has_words;

/// Two kinds that exclude each other, and where that stands.
pub struct Exclusive {
    /// The kinds.
    pub kinds: [ListKind; 2],
    /// The ground.
    pub source: &'static str,
}

/// The pairs.
pub static EXCLUSIVE: &[Exclusive] = &[
    Exclusive {
        kinds: [ListKind::SocialPension, ListKind::Pensioners],
        source: "Điều 21 Luật Bảo hiểm xã hội số 41/2024/QH15: trợ cấp hưu trí xã hội chỉ dành cho người không hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng",
    },
    Exclusive {
        kinds: [ListKind::SocialPension, ListKind::Protection],
        source: "Nghị định số 176/2025/NĐ-CP: người thuộc cả hai diện chỉ hưởng một chế độ có mức cao hơn; trường hợp ngoại lệ cần đối chiếu văn bản",
    },
];

/// The ground on which two kinds exclude each other; `None` if they may overlap.
pub fn exclusion(a: ListKind, b: ListKind) -> Option<&'static str> {
    let of = |pair: &&Exclusive| pair.kinds == [a, b] || pair.kinds == [b, a];
    EXCLUSIVE.iter().find(of).map(|pair| pair.source)
}

/// Kinds of list within which nobody may have two of their benefits at once, and where that stands.
const ONE_BENEFIT: &[(ListKind, &str)] = &[(
    ListKind::Protection,
    "khoản 2 Điều 6 Nghị định số 20/2021/NĐ-CP: người thuộc nhiều diện chỉ hưởng một mức cao nhất; trường hợp ngoại lệ (người đơn thân nghèo đang nuôi con) cần đối chiếu văn bản",
)];

/// The ground on which a person may have only one of the benefits in a list of this kind; `None` if
/// he may have several.
pub fn one_benefit(kind: ListKind) -> Option<&'static str> {
    ONE_BENEFIT.iter().find(|(of, _)| *of == kind).map(|(_, source)| *source)
}

/// Words of headers under which a list says which of its benefits somebody has, folded.
const BENEFIT: &[&str] = &[
    "loai tro cap",
    "loai doi tuong",
    "nhom doi tuong",
    "dien doi tuong",
    "doi tuong huong",
    "doi tuong",
    "dien huong",
    "che do",
    "loai che do",
];

/// Whether a column with this header says which benefit somebody has.
pub fn names_benefit(header: &str) -> bool {
    let words = header_words(header);
    BENEFIT.iter().any(|of| has_words(&words, of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_benefits() {
        for (header, expected) in [
            ("Loại trợ cấp", true),
            ("Đối tượng", true),
            ("Chế độ hưởng", true),
            ("Mức trợ cấp", false),
            ("Ghi chú", false),
        ] {
            assert_eq!(names_benefit(header), expected, "{header}");
        }
    }
}
