//! Addresses that are a hamlet and a commune: "Xóm 3, Xã Quang Hán, Tỉnh Cao Bằng".
//!
//! Takes addresses one after another, gives for each what [`Gazetteer::parse`] gives. Decided: the
//! text after the first comma is parsed once and kept, because thousands of addresses share it; but
//! only if it is a whole address by itself that begins with a commune's level word, and the text
//! before the comma is certainly a hamlet: it begins with a hamlet's level word, written with its
//! marks, and has no other sign and no other unit's word. Everything else is parsed as a whole.

use rustc_hash::FxHashMap;

use super::gazetteer::Gazetteer;
use super::levels::{Level, level_at};
use super::place::Place;
use super::{fold, hamlet};

/// How many tails are kept; further ones are parsed each time.
const MOST: usize = 50_000;

/// The longest text before the comma that is considered, in bytes.
const LONGEST: usize = 80;

/// The parsed ends of addresses.
#[derive(Debug, Default)]
pub struct Tails {
    /// `None` for an end that cannot stand alone.
    known: FxHashMap<String, Option<Place>>,
}

impl Tails {
    /// The place of an address, as [`Gazetteer::parse`] gives it.
    pub fn parse(&mut self, text: &str, gazetteer: &Gazetteer) -> Place {
        self.parse_parted(text, gazetteer).unwrap_or_else(|| gazetteer.parse(text))
    }

    fn parse_parted(&mut self, text: &str, gazetteer: &Gazetteer) -> Option<Place> {
        let (head, tail) = text.split_once(", ")?;
        let hamlet = sure_hamlet(head)?;
        let place = match self.known.get(tail) {
            Some(known) => known.clone(),
            None => {
                let place = gazetteer.parse_tail(tail);
                if self.known.len() < MOST {
                    self.known.insert(tail.to_owned(), place.clone());
                }
                place
            }
        };
        let mut place = place?;
        place.hamlet = hamlet;
        place.said.hamlet = true;
        Some(place)
    }
}

/// The hamlet that a text certainly is, in the form of [`hamlet::hamlet`].
fn sure_hamlet(text: &str) -> Option<String> {
    let signs = |c: char| !c.is_alphanumeric() && c != ' ';
    if text.len() > LONGEST || text.contains(signs) {
        return None;
    }
    let folded = fold::fold(text);
    let words = folded.words.len();
    let first = level_at(&folded, 0, words)?;
    // "Số 12 Phường Hải Vân" continues with a unit.
    let unit = |at| level_at(&folded, at, words + 1).is_some_and(|said| said.level.is_unit());
    let sure = first.level == Level::Hamlet && !folded.unmarked && !(0..words).any(unit);
    sure.then(|| hamlet::hamlet(&folded, words))
}

impl Gazetteer {
    /// The place of the end of an address; `None` if it depends on the whole.
    fn parse_tail(&self, text: &str) -> Option<Place> {
        let folded = fold::fold(text);
        let first = level_at(&folded, 0, folded.words.len())?;
        let commune = matches!(first.level, Level::Commune | Level::Ward | Level::Township);
        let place = self.parse(text);
        let whole = place.said.commune
            && place.said.province
            && place.hamlet.is_empty()
            && !place.communes.is_empty();
        (commune && first.full && !folded.unmarked && whole && !text.contains([';', '\n', '(']))
            .then_some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_whole_address() {
        let gazetteer = Gazetteer::embedded();
        let mut tails = Tails::default();
        let heads = [
            "Xóm 3",
            "Thôn Nà Lại",
            "Tổ dân phố 5",
            "TDP 5",
            "Khu Xóm Mới",
            "Ấp Xã Lớn",
            "Số 12 đường Lê Lợi",
            "Số 12 Phường Hải Vân",
            "Nà Lại",
            "Khu phố 2",
            "xóm Huyện Đội",
            "Bản Tỉnh",
            "To 4",
            "Tổ 4 - Khu 2",
            "Hẻm 5/3 đường số 8",
            "Xóm 3 Thị trấn Bến Sung",
            "Đội 7",
            "Số 3 TP",
            "Tổ 5 P. 7",
            "Khóm 1",
            "",
        ];
        let tails_of = [
            "Xã Quang Hán, Tỉnh Cao Bằng",
            "Xã Quang Hán, Huyện Trùng Khánh, Tỉnh Cao Bằng",
            "Phường 7, Quận 3, Thành phố Hồ Chí Minh",
            "Thị trấn Bến Sung, Huyện Như Thanh, Tỉnh Thanh Hóa",
            "Phường Hạc Thành, Tỉnh Thanh Hóa",
            "Xã Hải Vân, Thanh Hóa",
            "Quang Hán, Cao Bằng",
            "xã Tân Lập",
            "Phường Phú Sơn, Thị xã Bỉm Sơn",
            "P. Hạc Thành, Thanh Hóa",
            "Xã Không Có, Tỉnh Cao Bằng",
            "Xóm 4, Xã Quang Hán, Tỉnh Cao Bằng",
            "Xã Hải Vân (nay là thị trấn Bến Sung), Huyện Như Thanh, Tỉnh Thanh Hóa",
            "Tỉnh Cao Bằng",
            "",
            "Xa Quang Han, Tinh Cao Bang",
        ];
        let mut parted = 0;
        for tail in tails_of {
            for head in heads {
                let text = format!("{head}, {tail}");
                parted += usize::from(tails.parse_parted(&text, &gazetteer).is_some());
                assert_eq!(tails.parse(&text, &gazetteer), gazetteer.parse(&text), "{text}");
            }
        }
        assert!(parted >= 40, "{parted}");
    }
}
