//! The lists from which names are made.
//!
//! Takes a group, a sex and a year of birth, gives a surname, a middle part and a given name with
//! about the frequencies that lists from the northern border show: few surnames cover most people,
//! Văn and Thị cover most of the older middle names, and children's given names differ from their
//! grandparents'. Decided: written by hand and rounded; no real list was counted or copied. Tone
//! marks are where the registry puts them (Hòa, Thúy).

use super::random::Dice;

/// The sexes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
}

impl Sex {
    /// The registry's word for it.
    pub(super) fn registry_word(self) -> &'static str {
        match self {
            Sex::Male => "Nam",
            Sex::Female => "Nữ",
        }
    }
}

/// The ethnic groups that live in these communes.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) enum Group {
    /// Tày.
    #[default]
    Tay,
    /// Nùng.
    Nung,
    /// Kinh.
    Kinh,
    /// Mông.
    Mong,
    /// Dao.
    Dao,
}

impl Group {
    /// The registry's name for it.
    pub(super) fn registry_word(self) -> &'static str {
        match self {
            Group::Tay => "Tày",
            Group::Nung => "Nùng",
            Group::Kinh => "Kinh",
            Group::Mong => "Mông",
            Group::Dao => "Dao",
        }
    }

    /// Other ways in which lists write this group: its branches, and other spellings.
    pub(super) fn other_words(self) -> &'static [&'static str] {
        match self {
            Group::Tay => &["TÀY", "tày", "Ngạn"],
            Group::Nung => &["NÙNG", "Nùng An", "Nùng Lòi"],
            Group::Kinh => &["KINH", "Việt", "kinh"],
            Group::Mong => &["H'Mông", "HMông", "Hmông", "H’Mông"],
            Group::Dao => &["DAO", "Dao Đỏ", "Quần Chẹt"],
        }
    }

    fn surnames(self) -> &'static [(&'static str, u32)] {
        match self {
            Group::Tay => TAY,
            Group::Nung => NUNG,
            Group::Kinh => KINH,
            Group::Mong => MONG,
            Group::Dao => DAO,
        }
    }
}

// Several entries per line are easier to survey; the formatter would put each on a line by itself.
type Weighted = &'static [(&'static str, u32)];
type Words = &'static [&'static str];

/// The groups with their weights.
#[rustfmt::skip]
pub(super) const GROUPS: &[(Group, u32)] =
    &[(Group::Tay, 44), (Group::Nung, 32), (Group::Kinh, 10), (Group::Mong, 7), (Group::Dao, 7)];

#[rustfmt::skip]
const TAY: Weighted = &[
    ("Nông", 22), ("Hoàng", 19), ("Bế", 9), ("Đàm", 8), ("Lý", 7), ("Hà", 6), ("Lương", 6), ("Nguyễn", 6),
    ("Lục", 4), ("Phan", 3), ("Triệu", 3), ("Đinh", 3), ("Ma", 2), ("Trần", 2),
];
#[rustfmt::skip]
const NUNG: Weighted = &[
    ("Nông", 19), ("Hoàng", 17), ("Mông", 10), ("Lý", 8), ("Lương", 7), ("Triệu", 6), ("Phùng", 6),
    ("Lục", 6), ("Sầm", 5), ("Hứa", 5), ("Nguyễn", 4), ("Lâm", 3), ("Đàm", 3), ("Trương", 1),
];
#[rustfmt::skip]
const KINH: Weighted = &[
    ("Nguyễn", 38), ("Trần", 12), ("Lê", 9), ("Phạm", 8), ("Hoàng", 5), ("Vũ", 5), ("Đỗ", 4), ("Bùi", 4),
    ("Đặng", 4), ("Phan", 3), ("Ngô", 3), ("Dương", 3), ("Đào", 2),
];
#[rustfmt::skip]
const MONG: Weighted = &[
    ("Vàng", 22), ("Giàng", 20), ("Sùng", 16), ("Lý", 14), ("Thào", 9), ("Dương", 7), ("Lầu", 7), ("Hoàng", 5),
];
#[rustfmt::skip]
const DAO: Weighted = &[
    ("Triệu", 24), ("Bàn", 20), ("Đặng", 16), ("Phùng", 13), ("Lý", 11), ("Phàn", 6), ("Tẩn", 6), ("Chảo", 4),
];

#[rustfmt::skip]
const MIDDLE_MEN: Weighted = &[
    ("Văn", 52), ("Đức", 5), ("Ngọc", 4), ("Minh", 4), ("Quang", 4), ("Hữu", 4), ("Xuân", 4), ("Công", 3),
    ("Quốc", 3), ("Mạnh", 3), ("Trung", 3), ("Thanh", 3), ("Tiến", 2), ("Duy", 2), ("", 4),
];
#[rustfmt::skip]
const MIDDLE_BOYS: Weighted = &[
    ("Văn", 22), ("Minh", 9), ("Gia", 9), ("Đức", 7), ("Quang", 6), ("Bảo", 6), ("Quốc", 5), ("Hoàng", 5),
    ("Anh", 5), ("Tuấn", 5), ("Hải", 4), ("Duy", 4), ("Tiến", 4), ("Đình", 3), ("Ngọc", 3), ("Thiên", 3),
];
#[rustfmt::skip]
const MIDDLE_WOMEN: Weighted = &[
    ("Thị", 74), ("Thị Thu", 3), ("Thị Hồng", 3), ("Thị Thanh", 2), ("Thị Bích", 2), ("Thu", 4), ("Ngọc", 3),
    ("Thúy", 3), ("Bích", 3), ("Hồng", 3),
];
#[rustfmt::skip]
const MIDDLE_GIRLS: Weighted = &[
    ("Thị", 30), ("Thị Thu", 5), ("Thị Ngọc", 5), ("Thị Khánh", 3), ("Ngọc", 9), ("Bảo", 8), ("Khánh", 7),
    ("Phương", 6), ("Thảo", 6), ("Minh", 6), ("Thùy", 5), ("Diệu", 4), ("Hà", 3), ("Kim", 3),
];
#[rustfmt::skip]
const MIDDLE_MONG_MEN: Weighted = &[("A", 44), ("Văn", 24), ("Mí", 16), ("Seo", 12), ("", 4)];
#[rustfmt::skip]
const MIDDLE_MONG_WOMEN: Weighted = &[("Thị", 70), ("Mí", 14), ("Seo", 6), ("", 10)];

const GIVEN_OLD_MEN: Words = &[
    "Hòa", "Bảo", "Cao", "Chấn", "Chung", "Dần", "Đậu", "Đoàn", "Giáp", "Hiến", "Học", "Kỳ",
    "Kính", "Lập", "Liêm", "Mão", "Nghiêm", "Ngọ", "Phúc", "Quý", "Sỹ", "Thìn", "Thọ", "Tỵ",
    "Tích", "Vinh", "Xuân", "Đức", "Sơn", "Tài",
];
#[rustfmt::skip]
const GIVEN_MEN: Words = &[
    "Hùng", "Dũng", "Sơn", "Tuấn", "Cường", "Hải", "Thắng", "Nam", "Hòa", "Hóa", "Quân", "Toàn",
    "Trường", "Thành", "Đức", "Đạt", "Hiệp", "Hoàn", "Huy", "Kiên", "Lâm", "Long", "Luân", "Mạnh",
    "Nghĩa", "Phong", "Quyết", "Quý", "Sỹ", "Thái", "Thuận", "Tiến", "Tùng", "Vương", "Vỹ", "Khoa",
    "Chiến", "Đoàn",
];
const GIVEN_BOYS: Words = &[
    "Khang", "Bảo", "Khôi", "Minh", "Anh", "Phúc", "Huy", "Đăng", "Khoa", "Kiên", "Nguyên", "Quân",
    "Phong", "Long", "Thiên", "Tùng", "Việt", "Vỹ", "Hưng", "Đạt", "Duy", "Hiếu", "Lâm", "Nhật",
    "Sơn", "Trí", "Tú", "Vinh", "Hòa",
];
const GIVEN_OLD_WOMEN: Words = &[
    "Hòa", "Bình", "Chanh", "Dậu", "Dung", "Đào", "Gấm", "Hợi", "Lan", "Lụa", "Lý", "Mận", "Mùi",
    "Mỹ", "Nhàn", "Nụ", "Nhì", "Phấn", "Sáu", "Sen", "Slao", "Thìn", "Thơm", "Thủy", "Tý", "Út",
    "Vân", "Xuyến", "Yến", "Đẹp",
];
#[rustfmt::skip]
const GIVEN_WOMEN: Words = &[
    "Hương", "Lan", "Hoa", "Thúy", "Thủy", "Hà", "Hạnh", "Hằng", "Hiền", "Hoài", "Hồng", "Huệ", "Huyền",
    "Liên", "Loan", "Mai", "Mỹ", "Nga", "Ngân", "Nguyệt", "Nhung", "Oanh", "Phượng", "Quyên", "Quý",
    "Thảo", "Thoa", "Thu", "Trang", "Tuyết", "Vân", "Xuân", "Yến", "Điệp", "Đào", "Ánh", "Chinh",
    "Diệp",
];
const GIVEN_GIRLS: Words = &[
    "Anh", "Châu", "Chi", "Diệp", "Giang", "Hân", "Hà", "Huyền", "Khánh", "Lam", "Linh", "Mai",
    "My", "Nga", "Ngân", "Ngọc", "Nhi", "Như", "Phương", "Quỳnh", "Thảo", "Thư", "Thúy", "Trâm",
    "Trang", "Trúc", "Tú", "Uyên", "Vân", "Yến",
];
const GIVEN_MONG_MEN: Words = &[
    "Páo", "Dính", "Sính", "Chớ", "Lềnh", "Tủa", "Sùng", "Vừ", "Dế", "Sáng", "Pháy", "Thề", "Hùng",
    "Nam", "Sơn",
];
const GIVEN_MONG_WOMEN: Words = &[
    "Mỷ", "Dở", "Say", "Chở", "Mua", "Dua", "Sông", "Máy", "Pà", "Xía", "Gầu", "Dợ", "Hoa", "Mai",
    "Lan",
];

/// A name in three parts. The middle may be empty or have two words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Name {
    /// Surname.
    pub surname: &'static str,
    /// Middle part.
    pub middle: &'static str,
    /// Given name.
    pub given: &'static str,
}

impl Name {
    /// The parts joined by spaces.
    pub(super) fn full(self) -> String {
        let parts = [self.surname, self.middle, self.given];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(" ")
    }
}

/// A surname, by the weights of the group.
pub(super) fn surname(dice: &mut Dice, group: Group) -> &'static str {
    dice.weigh(group.surnames())
}

/// A name with this surname, as parents of that year would choose it.
pub(super) fn name(
    dice: &mut Dice,
    surname: &'static str,
    group: Group,
    sex: Sex,
    year: u16,
) -> Name {
    let (middles, givens) = match (group, sex) {
        (Group::Mong, Sex::Male) => (MIDDLE_MONG_MEN, GIVEN_MONG_MEN),
        (Group::Mong, Sex::Female) => (MIDDLE_MONG_WOMEN, GIVEN_MONG_WOMEN),
        (_, Sex::Male) if year >= 2002 => (MIDDLE_BOYS, GIVEN_BOYS),
        (_, Sex::Female) if year >= 2002 => (MIDDLE_GIRLS, GIVEN_GIRLS),
        (_, Sex::Male) if year < 1962 => (MIDDLE_MEN, GIVEN_OLD_MEN),
        (_, Sex::Female) if year < 1962 => (MIDDLE_WOMEN, GIVEN_OLD_WOMEN),
        (_, Sex::Male) => (MIDDLE_MEN, GIVEN_MEN),
        (_, Sex::Female) => (MIDDLE_WOMEN, GIVEN_WOMEN),
    };
    let middle = dice.weigh(middles);
    let mut given = dice.word(givens);
    // Nobody is called Ngọc Ngọc: drawing once more makes such names rare enough.
    if middle.ends_with(given) || given == surname {
        given = dice.word(givens);
    }
    Name { surname, middle, given }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_leaves_an_empty_middle_out() {
        let name = Name { surname: "Giàng", middle: "", given: "Páo" };
        assert_eq!(name.full(), "Giàng Páo");
        let name = Name { surname: "Nông", middle: "Thị Thu", given: "Hà" };
        assert_eq!(name.full(), "Nông Thị Thu Hà");
    }

    #[test]
    fn every_word_is_composed_and_clean() {
        use unicode_normalization::UnicodeNormalization;
        let mut words: Vec<&str> = Vec::new();
        for list in
            [TAY, NUNG, KINH, MONG, DAO, MIDDLE_MEN, MIDDLE_BOYS, MIDDLE_WOMEN, MIDDLE_GIRLS]
        {
            words.extend(list.iter().map(|&(word, _)| word));
        }
        for list in
            [GIVEN_OLD_MEN, GIVEN_MEN, GIVEN_BOYS, GIVEN_OLD_WOMEN, GIVEN_WOMEN, GIVEN_GIRLS]
        {
            words.extend(list);
        }
        for word in words {
            assert!(word.nfc().eq(word.chars()), "{word}");
            assert_eq!(word, word.trim());
        }
    }
}
