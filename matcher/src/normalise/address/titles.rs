//! The communes that a title names: “Danh sách nhân khẩu xã Ninh Giang năm 2025”, “ds_xa_ninh_giang”.
//!
//! Takes a text of any kind, gives today's communes that each name in it can mean. Decided: a name
//! begins at a level word that is written out, and is the longest run of words after it that the
//! tables know.

use super::gazetteer::Gazetteer;
use crate::text::{fold, lower};

/// The most words of a name, its level among them.
const LONGEST: usize = 7;

/// The longest title that is looked at, in words.
const MOST_WORDS: usize = 200;

impl Gazetteer {
    /// For each commune that the text names, today's communes that can be meant.
    pub fn communes_in(&self, text: &str) -> Vec<Vec<u16>> {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || "_-–".contains(c))
            .filter(|word| !word.is_empty())
            .take(MOST_WORDS)
            .collect();
        (0..words.len()).filter_map(|at| self.commune_at(&words, at)).collect()
    }

    /// The communes that the words from a position on name.
    fn commune_at(&self, words: &[&str], at: usize) -> Option<Vec<u16>> {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let level = level(&words[at..])?;
        // The “xã” of “thị xã”.
        if level == 1 && fold(words[at]) == "xa" && before.is_some_and(|word| fold(word) == "thi") {
            return None;
        }
        let rest = &words[at..];
        let ends = rest.iter().position(|word| word.ends_with([',', ';', ':', '.', ')', '(']));
        let most = ends.map_or(rest.len(), |end| end + 1).min(LONGEST);
        (level + 1..=most).rev().find_map(|end| {
            let name = rest[..end].join(" ");
            let place = self.parse(name.trim_end_matches(|c: char| !c.is_alphanumeric()));
            let found = place.said.commune && !place.communes.is_empty() && place.hamlet.is_empty();
            found.then_some(place.communes)
        })
    }
}

/// How many words a commune's level takes at the beginning; `None` if none is written out there.
fn level(words: &[&str]) -> Option<usize> {
    let is = |at: usize, forms: &[&str]| {
        words.get(at).is_some_and(|word| forms.contains(&lower(word).as_str()))
    };
    let township = is(0, &["thị", "thi"]) && is(1, &["trấn", "tran"]);
    match is(0, &["xã", "xa", "phường", "phuong"]) {
        true => Some(1),
        false => township.then_some(2),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::gazetteer;

    #[test]
    fn communes_of_titles() {
        let gazetteer = gazetteer();
        for (text, expected) in [
            ("DANH SÁCH NHÂN KHẨU XÃ QUANG HÁN NĂM 2025", vec!["Xã Quang Hán"]),
            ("Danh sách hộ nghèo xã Quang Hán, tỉnh Cao Bằng", vec!["Xã Quang Hán"]),
            ("ds_xa_quang_han_2025", vec!["Xã Quang Hán"]),
            ("Danh sách xã Quang Hán và xã Đàm Thủy", vec!["Xã Quang Hán", "Xã Đàm Thủy"]),
            ("UBND phường Tân An (Đắk Lắk)", vec!["Phường Tân An"]),
            ("Danh sách đối tượng bảo trợ xã hội năm 2025", vec![]),
            ("Danh sách của thị xã", vec![]),
            ("Chính quyền địa phương", vec![]),
            ("Quang Hán", vec![]),
            ("", vec![]),
        ] {
            let found = gazetteer.communes_in(text);
            assert_eq!(found.len(), expected.len(), "{text}: {found:?}");
            for (found, expected) in found.iter().zip(expected) {
                let names: Vec<&str> = found.iter().map(|of| gazetteer.commune_name(*of)).collect();
                assert!(names.contains(&expected), "{text}: {names:?}");
            }
        }
    }
}
