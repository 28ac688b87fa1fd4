//! The level of two places, for the weight.
//!
//! Communes compare as sets, because a divided commune means several, and a row that names only a
//! district means all of its communes; how many people that leaves is accounted for by frequency.
//! Where one side names no commune, as lists of one commune do, hamlets compare by their names.

use super::distance::is_within;
use crate::normalise::address::{Hamlets, compare_hamlets, hamlet_names, says_its_kind};
use crate::normalise::{Place, PlaceId, Places};
use crate::plan::PlaceLevel;

/// The level of two addresses.
pub fn level(places: &Places, sector: PlaceId, registry: PlaceId) -> PlaceLevel {
    if sector == Places::MISSING || registry == Places::MISSING {
        return PlaceLevel::Missing;
    }
    let (a, b) = (places.get(sector), places.get(registry));
    if a.communes.is_empty() || b.communes.is_empty() {
        return match (a.province, b.province) {
            (Some(x), Some(y)) if x != y => PlaceLevel::Other,
            _ => by_hamlet_names(a, b),
        };
    }
    if share_commune(a, b) {
        if a.hamlet.is_empty() || b.hamlet.is_empty() {
            return PlaceLevel::Commune;
        }
        return match compare_hamlets(&a.hamlet, &b.hamlet) {
            Hamlets::Same => PlaceLevel::Hamlet,
            Hamlets::Other => PlaceLevel::OtherHamlet,
            Hamlets::Part => PlaceLevel::Commune,
        };
    }
    match (a.province, b.province) {
        (Some(x), Some(y)) if x != y => PlaceLevel::Other,
        _ => PlaceLevel::Province,
    }
}

fn by_hamlet_names(a: &Place, b: &Place) -> PlaceLevel {
    if a.hamlet.is_empty() || b.hamlet.is_empty() {
        return PlaceLevel::Missing;
    }
    match compare_hamlets(&a.hamlet, &b.hamlet) {
        Hamlets::Same => PlaceLevel::HamletName,
        Hamlets::Part => PlaceLevel::HamletPart,
        Hamlets::Other if are_near(&a.hamlet, &b.hamlet) => PlaceLevel::HamletNear,
        Hamlets::Other => PlaceLevel::OtherHamletName,
    }
}

/// The fewest letters of a name in which one is taken for a slip.
const LEAST_LETTERS: usize = 6;

/// The fewest words of a text that may share only most of them. A hamlet's name has fewer, and
/// there one word tells the upper hamlet from the lower one.
const LEAST_WORDS: usize = 4;

/// Whether two addresses are texts that no table knows, such as a street, and nearly the same: as
/// good as one commune.
pub fn is_one_text(a: &Place, b: &Place) -> bool {
    a.is_hamlet_alone() && b.is_hamlet_alone() && share_most_words(&a.hamlet, &b.hamlet)
}

/// Whether two hamlets that differ have nearly the same name.
fn are_near(a: &str, b: &str) -> bool {
    if share_most_words(a, b) {
        return true;
    }
    let is_long = a.len().min(b.len()) >= LEAST_LETTERS;
    let has_digit = || [a, b].iter().any(|text| text.bytes().any(|b| b.is_ascii_digit()));
    let name = |text: &str| hamlet_names(text).join(" ");
    is_long && !has_digit() && {
        let (a, b) = (name(a), name(b));
        a.len().min(b.len()) >= LEAST_LETTERS && is_within(&a, &b, 1)
    }
}

/// Whether two texts of several words have two of three words in common, but for a letter each.
fn share_most_words(a: &str, b: &str) -> bool {
    let words = |text| str::split(text, [' ', ',']).filter(|word| !word.is_empty());
    let (few, many) = (words(a).count(), words(b).count());
    if few.min(many) < LEAST_WORDS || says_its_kind(a) || says_its_kind(b) {
        return false;
    }
    let is_in_b = |word: &&str| {
        let slip = usize::from(word.len() >= LEAST_WORDS);
        words(b).any(|other| is_within(word, other, slip))
    };
    words(a).filter(is_in_b).count() * 3 >= few.max(many) * 2
}

fn share_commune(a: &Place, b: &Place) -> bool {
    match (&a.communes[..], &b.communes[..]) {
        ([one], [other]) => one == other,
        (few, many) => few.iter().any(|commune| many.binary_search(commune).is_ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::Gazetteer;

    #[test]
    fn places_with_and_without_a_commune() {
        let gazetteer = Gazetteer::embedded();
        let at = "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn";
        for (sector, registry, expected) in [
            (at, at, PlaceLevel::Hamlet),
            ("Thôn 4, Xã Vân Nham, Tỉnh Lạng Sơn", at, PlaceLevel::OtherHamlet),
            ("Xã Vân Nham, Tỉnh Lạng Sơn", at, PlaceLevel::Commune),
            ("Thôn 3, Xã Quang Hán, Tỉnh Cao Bằng", at, PlaceLevel::Other),
            ("Thôn 3", at, PlaceLevel::HamletName),
            ("Xóm 3", "Thôn 03", PlaceLevel::HamletName),
            ("Xóm 3, Lạng Sơn", at, PlaceLevel::HamletName),
            ("Xóm 1, Thôn 3", at, PlaceLevel::HamletPart),
            ("Thôn 4", at, PlaceLevel::OtherHamletName),
            ("Tổ 3", at, PlaceLevel::OtherHamletName),
            ("Thôn Đìa Muồng", "Ấp Đìa Muồn", PlaceLevel::HamletNear),
            ("Thôn Phú Thọ Đông", "Thôn Phú Thọ Tây", PlaceLevel::OtherHamletName),
            ("Xóm 12", "Xóm 13", PlaceLevel::OtherHamletName),
            ("Xóm Mới", "Xóm Mơi A", PlaceLevel::OtherHamletName),
            ("12 Bridge Rd, Ryde Park", "14 Bridge Rd, Ryde Park", PlaceLevel::HamletNear),
            ("12 Bridge Rd, Ryde Park", "12 Hill St, Manly Vale", PlaceLevel::OtherHamletName),
            ("Thôn 3, Cao Bằng", at, PlaceLevel::Other),
            ("Lạng Sơn", at, PlaceLevel::Missing),
            ("", at, PlaceLevel::Missing),
        ] {
            let mut places = Places::default();
            let ids = [sector, registry].map(|text| places.intern(text, &gazetteer));
            assert_eq!(level(&places, ids[0], ids[1]), expected, "{sector} | {registry}");
            assert_eq!(level(&places, ids[1], ids[0]), expected, "{registry} | {sector}");
        }
    }
}
