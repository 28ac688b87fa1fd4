//! Headers with one slip: “Tên mẹe”, “Số CCDD”, “Nơi thường tú”.

use strsim::osa_distance;

use super::index::index;
use super::other::whole_headers;
use super::written_apart::{address_level, is_part};
use crate::plan::fields::{Field, Purpose, ValueKind};

/// The shortest header, in letters and digits, in which a slip is seen: a shorter one is as near to
/// other words.
const SHORTEST: usize = 6;

/// The field of which a folded header is one slip away, if it is no slip away from any other field
/// and from no header of something else. Only what identifies somebody is looked for, so that no
/// slip makes anybody dead.
pub fn field_of_misspelt(folded: &str) -> Option<Field> {
    let is_known = || {
        !index().fields(folded).is_empty()
            || index().other(folded).is_some()
            || index().other_in(folded).is_some()
            || address_level(folded).is_some()
            || is_part(folded)
    };
    if folded.chars().filter(|c| *c != ' ').count() < SHORTEST || is_known() {
        return None;
    }
    let near = |words: &str| is_one_slip_away(folded, words);
    let mut fields = Field::ALL.into_iter().filter(|field| {
        let profile = field.profile();
        let is_coded = *field != Field::State && matches!(profile.values, ValueKind::Coded(_));
        (is_coded || matches!(profile.purpose, Purpose::Weighed | Purpose::BesideNumber))
            && profile.headers.whole.iter().any(|words| near(words))
    });
    let field = fields.next()?;
    let others = Field::ALL.into_iter().filter(|other| *other != field);
    let elsewhere = others.flat_map(|other| other.profile().headers.whole).any(|words| near(words));
    (!elsewhere && !whole_headers().any(near)).then_some(field)
}

/// Whether two headers differ by one letter, missing, added, changed or swapped, and neither in the
/// number of their words nor in the first letter of any: slips of the hand are within words.
fn is_one_slip_away(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > 1 || b.len() < SHORTEST {
        return false;
    }
    let firsts = |text: &str| text.split(' ').map(|word| word.chars().next()).collect::<Vec<_>>();
    firsts(a) == firsts(b) && osa_distance(a, b) == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::header_words;

    #[test]
    fn one_slip() {
        for (header, expected) in [
            ("Tên mẹe", Some(Field::Mother)),
            ("Số CCDD", Some(Field::Number)),
            ("Nơi thường tú", Some(Field::Address)),
            ("Ngày sinhh", Some(Field::Dob)),
            ("Ngày snih", Some(Field::Dob)),
            ("Gioi tinnh", Some(Field::Sex)),
            ("Họ và tênn", Some(Field::Name)),
            ("Ho và tem", Some(Field::Name)),
            ("Dân tôcc", Some(Field::Ethnicity)),
            ("Địa chi r", None),
            ("Số đinh dah cá nhân", Some(Field::Number)),
            ("Họ tên chaa", Some(Field::Father)),
            // Words of their own.
            ("Ngày tính", None),
            ("Ngày mai", None),
            ("Năm hình", None),
            ("Tên xe", None),
            // No slip makes anybody dead.
            ("Ngày chếtt", None),
        ] {
            assert_eq!(field_of_misspelt(&header_words(header)), expected, "{header}");
        }
    }
}
