//! What the name of a line says: that it is a total, or a unit that contains others.
//!
//! Takes the label. Decided: “Tổng”, “Cộng” and the like count only as the whole label or before a
//! word for an area, because there are communes called Tổng Cọt and Cộng Hòa.

use super::table::Tally;
use crate::text::{fold, lower};

/// Labels that, as a whole, make a line a total.
const TOTALS: &[&str] = &[
    "tổng",
    "cộng",
    "tổng cộng",
    "tổng số",
    "tc",
    "cộng chung",
    "tổng chung",
    "tổng hợp",
    "chung",
    "total",
    "grand total",
    "sum",
    "tong",
    "cong",
    "tong cong",
    "tong so",
];

/// First words of such a label if one of [`AREAS`] follows; a commune may be called Cộng Hòa.
const TOTAL_WORDS: &[&str] = &["tong", "cong", "toan", "tong cong", "tong so", "subtotal", "total"];

/// Words for what a total covers, folded.
const AREAS: &[&str] = &[
    "huyen",
    "quan",
    "tinh",
    "thanh pho",
    "thi xa",
    "thi tran",
    "xa",
    "phuong",
    "nhom",
    "khoi",
    "cum",
    "khu",
    "thon",
    "nganh",
    "truong",
    "muc",
    "phan",
    "so",
    "cac",
    "of",
];

/// Words for units that contain others, folded.
const WIDE: &[&str] = &["tinh", "huyen", "quan", "thi xa", "thanh pho", "tp"];

/// Whether a line is called a total; a commune called Tổng Cọt or Cộng Hòa is not.
pub(super) fn is_called_total(label: &str) -> bool {
    let trimmed = label.trim_matches(|c: char| !c.is_alphanumeric());
    let whole = lower(trimmed);
    let folded = fold(trimmed);
    let of_an_area = TOTAL_WORDS.iter().any(|word| {
        folded.strip_prefix(word).and_then(|rest| rest.strip_prefix(' ')).is_some_and(|rest| {
            AREAS.iter().any(|area| {
                rest.strip_prefix(area).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        })
    });
    let counted =
        ["tổng cộng", "tổng số", "cộng:", "tổng:"].iter().any(|word| whole.starts_with(word));
    // Without tones, a surname or a name looks like these words, unless no word has any marks.
    TOTALS.contains(&whole.as_str()) || of_an_area && has_total_tones(&whole) || counted
}

/// Whether the first word is written like a total's, or without any mark.
fn has_total_tones(whole: &str) -> bool {
    let first = whole.split(' ').next().unwrap_or("");
    first.is_ascii() || ["tổng", "cộng", "toàn"].contains(&first)
}

/// Whether a line names a unit of a wider kind than the line below.
pub(super) fn is_wide(tally: &Tally, at: usize) -> bool {
    let wide = |at: usize| {
        let folded = tally.lines.get(at).map_or_else(String::new, |line| fold(&line.label));
        WIDE.iter().any(|word| folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    };
    wide(at) && at + 1 < tally.lines.len()
}

#[cfg(test)]
mod tests {
    use super::is_called_total;

    #[test]
    fn totals_and_communes() {
        for label in [
            "Tổng",
            "Tổng cộng:",
            "CỘNG",
            "Cộng huyện A",
            "Toàn tỉnh",
            "Tổng số xã",
            "Tong cong",
            "Tổng số (I+II)",
            "Grand total",
        ] {
            assert!(is_called_total(label), "{label}");
        }
        for label in
            ["Tổng Cọt", "Cộng Hòa", "Xã Cộng Lạc", "Toàn Thắng", "Cong Hoa", "Tông Cọ", ""]
        {
            assert!(!is_called_total(label), "{label}");
        }
    }
}
