//! Headers that lost letters to a program's encoding: “H? và tên”, “Ng?y sinh”.

use super::index::words_by_field;
use crate::plan::fields::{Field, HeaderWords};
use crate::text::fold;

/// What programs write for a letter that they cannot encode.
pub(super) const LOST: [char; 2] = ['?', '\u{fffd}'];

/// The fields whose whole headers have the shape of one that lost letters.
pub(super) fn fields_by_shape(header: &str) -> Vec<(Field, u8)> {
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
    use super::super::lookup::tests::check;
    use super::*;

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
