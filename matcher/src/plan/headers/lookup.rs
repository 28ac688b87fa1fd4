//! Looks a header up among the known words: whole first, then by the words it contains, and by its
//! shape if a program lost some of its letters.

use super::glued::words_apart;
use super::passed_over::{PASSED_OVER, PASSED_OVER_PARTS};
use crate::plan::fields::{Field, HeaderWords};
use crate::text::{fold, has_words};

/// How well a header names each field: 100 for the first whole headers, less for later ones, less
/// again for a part. Empty if it names none. A header that lost letters (“H? và tên”) is recognised
/// by the shape of what is left.
pub fn fields_of_header(header: &str) -> Vec<(Field, u8)> {
    let folded = header_words(header);
    if folded.is_empty() || is_passed_over(&folded) {
        return Vec::new();
    }
    if header.contains(LOST) {
        let found = fields_by_shape(header);
        if !found.is_empty() {
            return found;
        }
    }
    let mut found = Vec::new();
    for (field, words) in words_by_field() {
        if let Some(place) = words.whole.iter().position(|w| *w == folded) {
            found.push((field, 100 - place.min(20) as u8));
        } else if words.part.iter().any(|w| has_words(&folded, w))
            && !words.not.iter().any(|w| has_words(&folded, w))
        {
            let place = words.part.iter().position(|w| has_words(&folded, w)).unwrap_or(0);
            found.push((field, 78 - place.min(10) as u8));
        }
    }
    found
}

/// The words of the fields that are looked for among all headers.
fn words_by_field() -> impl Iterator<Item = (Field, &'static HeaderWords)> {
    let named = Field::ALL.into_iter().filter(|field| !field.is_carried());
    named.map(|field| (field, &field.profile().headers))
}

/// Whether a folded header is known to name something that is not compared.
pub fn is_passed_over(folded: &str) -> bool {
    PASSED_OVER.contains(&folded) || PASSED_OVER_PARTS.iter().any(|words| has_words(folded, words))
}

/// A header folded for the look-up. Without marks a cadre (cán bộ) would be a father (bố), and a
/// Heroic Mother somebody's mother. Names of fields in programs are taken apart: “HoTen”.
pub fn header_words(header: &str) -> String {
    let mut folded = words_apart(header).unwrap_or_else(|| fold(header));
    for words in ["can bo", "bo doi", "ba me", "me viet nam", "me vnah", "mo coi cha me"] {
        if has_words(&folded, words) {
            folded = folded.replace(words, &words.replace(' ', ""));
        }
    }
    folded
}

/// Whether a header is a known one, of a field or of something else.
pub fn is_known_header(header: &str) -> bool {
    is_passed_over(&header_words(header)) || !fields_of_header(header).is_empty()
}

/// What programs write for a letter that they cannot encode.
const LOST: [char; 2] = ['?', '\u{fffd}'];

/// The fields whose whole headers have the shape of one that lost letters.
fn fields_by_shape(header: &str) -> Vec<(Field, u8)> {
    let mut shape = String::new();
    for piece in header.split_inclusive(LOST) {
        let kept = piece.trim_end_matches(LOST);
        let folded = fold(kept);
        let gap = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric());
        if !shape.is_empty() && gap(kept.chars().next()) && !shape.ends_with(' ') {
            shape.push(' ');
        }
        shape.push_str(&folded);
        if !folded.is_empty() && gap(kept.chars().last()) {
            shape.push(' ');
        }
        if kept.len() < piece.len() {
            shape.push('?');
        }
    }
    let shape: Vec<char> = shape.trim().chars().collect();
    if shape.iter().filter(|c| **c != '?' && **c != ' ').count() < 3 {
        return Vec::new();
    }
    let fits = |words: &HeaderWords| words.whole.iter().any(|w| has_shape(&shape, w));
    words_by_field().filter(|(_, words)| fits(words)).map(|(field, _)| (field, 80)).collect()
}

/// Whether words have a shape in which each ? stands for one letter, or for none, since a letter
/// with two marks may leave two.
fn has_shape(shape: &[char], words: &str) -> bool {
    let words: Vec<char> = words.chars().collect();
    // The positions in `words` at which the shape so far can end.
    let mut ends = vec![0];
    for &c in shape {
        let step = |&end: &usize| {
            let next = words.get(end).filter(|w| c == '?' && **w != ' ' || **w == c);
            let skip = (c == '?').then_some(end);
            [next.map(|_| end + 1), skip]
        };
        let mut reached: Vec<usize> = ends.iter().flat_map(step).flatten().collect();
        reached.sort_unstable();
        reached.dedup();
        ends = reached;
    }
    ends.contains(&words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: Option<Field>) {
        let best = fields_of_header(header).into_iter().max_by_key(|&(_, score)| score);
        assert_eq!(best.map(|(field, _)| field), expected, "{header}");
    }

    #[test]
    fn headers_of_real_lists() {
        check("ho va ten", Some(Field::Name));
        check("ho chu dem ten nguoi chet", Some(Field::Name));
        check("ho ten me", Some(Field::Mother));
        check("ho va ten chu ho", Some(Field::Head));
        check("nam sinh cha", None);
        check("ngay thang nam sinh", Some(Field::Dob));
        check("da chet vao ngay", Some(Field::Death));
        check("ngay thang nam mat", Some(Field::Death));
        check("ngay dang ky khai tu", None);
        check("quan he voi chu ho", Some(Field::Relation));
        check("tinh trang hon nhan", Some(Field::Marital));
        check("tinh trang ho so", None);
        check("trang thai", Some(Field::State));
        check("quoc tich", Some(Field::Nationality));
        check("quoc tich cha", None);
        check("ngay dang ky ket hon", None);
        check("nhom mau", Some(Field::Blood));
        check("ton giao", Some(Field::Religion));
        check("so so ho khau", Some(Field::Household));
        check("ho khau thuong tru", Some(Field::Address));
        check("noi cu tru cuoi cung", Some(Field::Address));
        check("so giay to tuy than", Some(Field::Number));
        check("so cmnd", Some(Field::OldNumber));
        check("so cmnd cccd", Some(Field::Number));
        check("cccd me", None);
        check("ma dinh danh bo gd dt", None);
        check("mui tiem", None);
        check("thanh phan", None);
        check("Họ và tên cán bộ", Some(Field::Name));
        check("Họ tên bộ đội", Some(Field::Name));
        check("Họ tên mẹ Việt Nam anh hùng", Some(Field::Name));
        check("Họ, chữ đệm, tên người mẹ", Some(Field::Mother));
        check("Họ tên bố đẻ", Some(Field::Father));
        check("Ngày cấp CCCD", None);
        check("Số điện thoại liên hệ", None);
        check("NS", Some(Field::Dob));
        check("Đ/c thường trú", Some(Field::Address));
        check("so dien thoai", None);
    }

    #[test]
    fn headers_that_lost_letters() {
        check("H? tên", Some(Field::Name));
        check("H? và tên", Some(Field::Name));
        check("H\u{fffd} v\u{fffd} t\u{fffd}n", Some(Field::Name));
        check("Ng?y sinh", Some(Field::Dob));
        check("Ng�y, th�ng, n�m sinh", Some(Field::Dob));
        check("Gi?i t?nh", Some(Field::Sex));
        check("D�n t?c", Some(Field::Ethnicity));
        check("??a ch?", Some(Field::Address));
        check("N?i th??ng tr?", Some(Field::Address));
        check("H? t?n m?", Some(Field::Mother));
        check("???", None);
        check("Có mặt?", None);
    }
}
