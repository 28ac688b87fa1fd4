//! Kinds of list in which nobody can rightly stand at once.
//!
//! Everything else may overlap: whoever is insured is vaccinated as well, and a poor pupil is in three
//! lists. The dead among the living, and holders among those who lack, follow from what kinds say
//! ([`Says`](super::Says)).

use super::kind::ListKind;

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
