//! Names: the level of a pair for the weight, and the typed difference of its raw texts.

mod level;
mod outcome;
mod words;

pub use level::{level, parent_level};
pub(super) use outcome::outcome;
pub(super) use words::{REGIONAL, may_be_within};

#[cfg(test)]
mod tests {
    use super::{level, outcome};
    use crate::normalise::Names;
    use crate::plan::{Detail, Kind, NameLevel, Outcome};

    fn check(
        sector: &str,
        registry: &str,
        expected: NameLevel,
        kind: Kind,
        detail: Option<Detail>,
    ) {
        let mut names = Names::default();
        let (a, b) = (names.intern(sector), names.intern(registry));
        assert_eq!(level(&names, a, b), expected, "{sector} | {registry}");
        assert_eq!(level(&names, b, a), expected, "{registry} | {sector}");
        assert_eq!(
            outcome(&names, a, b, (sector, registry)),
            Outcome { kind, detail },
            "{sector} | {registry}"
        );
    }

    #[test]
    fn levels_and_kinds() {
        use Detail as D;
        use Kind::{
            Different, Format, MissingBoth, MissingRegistry, MissingSector, Partial, Same,
            Unmarked, Variant,
        };
        use NameLevel as L;
        check("Lê Văn An", "Lê Văn An", L::Equal, Same, None);
        check(" Lê Văn An ", "Lê Văn An", L::Equal, Same, None);
        check("LÊ VĂN AN", "Lê Văn An", L::Equal, Format, Some(D::LetterCase));
        check("Lê  Văn An", "Lê Văn An", L::Equal, Format, Some(D::Spacing));
        check("Lê Bảo Hoà", "Lê Bảo Hòa", L::Equal, Format, Some(D::TonePosition));
        check("Ðỗ Văn Ân", "Đỗ Văn Ân", L::Equal, Format, Some(D::UnicodeForm));
        check("Lê Thi\u{323} Na", "Lê Thị Na", L::Equal, Format, Some(D::UnicodeForm));
        check("Lí Thị Mĩ", "Lý Thị Mỹ", L::Variant, Variant, Some(D::IForY));
        check("Ly Thi My", "Lý Thị Mỹ", L::Unmarked, Unmarked, Some(D::NoMarks));
        check("Li Thi Mi", "Lý Thị Mỹ", L::Unmarked, Variant, Some(D::IForY));
        check("nguyen thi qui", "Nguyễn Thị Quý", L::Unmarked, Variant, Some(D::IForY));
        check("LY THI MY", "Lý Thị Mỹ", L::Unmarked, Unmarked, Some(D::NoMarks));
        check("Trần Thì Trâm", "Trần Thị Trâm", L::Tone, Different, Some(D::Tone));
        check("Trần Thị Trăm", "Trần Thị Trâm", L::Marks, Different, Some(D::VowelMark));
        check("Dặng Văn Ba", "Đặng Văn Ba", L::Marks, Different, Some(D::VowelMark));
        check("Ng. V. Nam", "Nguyễn Văn Nam", L::Abbreviated, Partial, Some(D::Abbreviated));
        check("N.T. Lan", "Nguyễn Thị Lan", L::Abbreviated, Partial, Some(D::Abbreviated));
        check("Lê Khán Hồng", "Lê Khánh Hồng", L::Letter, Different, Some(D::Letter));
        check("Lê Thị Myg", "Lê Thị My", L::Letter, Different, Some(D::Letter));
        check("Snùg Thị Sính", "Sùng Thị Sính", L::Alike, Different, Some(D::Letter));
        check("Nguyễn Thị LanAnh", "Nguyễn Thị Lan Anh", L::Letter, Format, Some(D::Spacing));
        check("Lê Thị Hoa (đã chuyển đi)", "Lê Thị Hoa", L::Equal, Format, Some(D::Remark));
        check("Ông Lê Văn Tám", "Lê Văn Tám", L::Equal, Format, Some(D::Remark));
        check("Lê Văn Tám (Tèo)", "Lê Văn Tám", L::Equal, Format, Some(D::Remark));
        check("Lê Văn Tám (Tèo)", "Lê Văn Tèo", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Văn Tám", "Hồ Tèo (Lê Văn Tám)", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Tám (tức Hồ Tèo)", "Hồ Tèo", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Tám (Hồ Tèo)", "Vũ Bốn (Hồ Tèo)", L::Abbreviated, Partial, Some(D::SecondName));
        check("Lê Văn Tám (Tèo)", "Lê Văn Bốn (Tèo)", L::Other, Different, Some(D::OtherName));
        check("Nguyeenx Vawn Tuaans", "Nguyễn Văn Tuấn", L::Equal, Format, Some(D::Remark));
        check("Lê Văn Tám 2", "Lê Văn Tám", L::Equal, Format, Some(D::Remark));
        check("Bùi Văn H0à", "Bùi Văn Hòa", L::Equal, Format, Some(D::UnicodeForm));
        check("Nguyễn Cường", "Nguyễn Văn Cường", L::Dropped, Partial, Some(D::WordDropped));
        check("Nguyễn Văn Cường", "Nguyễn Cường", L::Dropped, Partial, Some(D::WordAdded));
        check("nguyen cuong", "Nguyễn Văn Cường", L::Dropped, Partial, Some(D::WordDropped));
        check("Nguyễn Cướng", "Nguyễn Văn Cường", L::Dropped, Different, Some(D::WordDropped));
        check("Võ Văn Sáu", "Vũ Văn Sáu", L::Regional, Different, Some(D::OtherWord));
        // Misread in a scan; without the clan; the name of a grown man.
        check("Pharn Tbị Hồng", "Phạm Thị Hồng", L::Alike, Different, Some(D::Letter));
        check("Nguyễu Ihị 8a", "Nguyễn Thị Ba", L::Alike, Different, Some(D::Letter));
        check("Lê Chung Nam", "Nê Trung Lam", L::Alike, Different, Some(D::Letter));
        check("Le Chung Nam", "Lê Trung Nam", L::Alike, Different, Some(D::Letter));
        check("Nguyễu Thị Nhàn", "Nguyễn Thị Nhản", L::Letter, Different, Some(D::Letter));
        check("Lê Thị Lan", "Lê Thị Nàn", L::Letter, Different, Some(D::Letter));
        check("Lê Văn Cườn", "Lê Văn Cường", L::Alike, Different, Some(D::Letter));
        check("Lê Văn Hai", "Lê Nam Ba", L::Other, Different, Some(D::OtherName));
        check("H'Hen", "H’Hen Niê", L::Dropped, Partial, Some(D::WordDropped));
        check("Y Krông", "Y Krông Niê", L::Dropped, Partial, Some(D::WordDropped));
        check("Y", "Y Niê", L::Other, Different, Some(D::OtherName));
        check("Hoa", "Hoa Lê", L::Other, Different, Some(D::OtherName));
        check("Lầu Nhìa Chìa", "Lầu A Chìa", L::Dropped, Different, Some(D::OtherWord));
        check("Lầu A Chìa", "Lầu A Chống", L::Other, Different, Some(D::OtherName));
        check("Huỳnh Thị Mai", "Hoàng Thị Mai", L::Regional, Different, Some(D::OtherWord));
        check("Lê Văn Phước", "Lê Văn Phúc", L::Regional, Different, Some(D::OtherWord));
        check("Phan Thị Mai", "Phạm Thị Mai", L::Letter, Different, Some(D::Letter));
        check("An Văn Lê", "Lê Văn An", L::Swapped, Different, Some(D::WordsSwapped));
        check("Nguyễn Hữu An", "Nguyễn Văn An", L::OneWord, Different, Some(D::OtherWord));
        check("Nguyễn Văn Lợi", "Trần Thị Lợi", L::Given, Different, Some(D::OtherName));
        check("Nguyễn Văn An", "Nguyễn Văn Sơn", L::Other, Different, Some(D::OtherName));
        check("", "Lê Văn An", L::Missing, MissingSector, None);
        check("Lê Văn An", " ", L::Missing, MissingRegistry, None);
        check("", "", L::Missing, MissingBoth, None);
    }
}
