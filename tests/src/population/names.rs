//! Names as frequent as among real people.
//!
//! Takes a sex and a year of birth, gives the three parts of a name. Surnames have about their
//! published shares (Lê Trung Hoa, *Họ và tên người Việt Nam*, 2005, and the counts of students of
//! 2022): a dozen cover three quarters of the people. Middle and given names are written by hand
//! for three generations; the first ones are drawn more often.

use super::chance::Draw;

/// A sex, as the registry has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
}

impl Sex {
    /// The word used in both files.
    pub fn word(self) -> &'static str {
        match self {
            Sex::Male => "Nam",
            Sex::Female => "Nữ",
        }
    }

    /// The other sex.
    pub fn other(self) -> Sex {
        match self {
            Sex::Male => Sex::Female,
            Sex::Female => Sex::Male,
        }
    }
}

/// A name in three parts; the middle may be empty or two words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name {
    /// Surname.
    pub surname: &'static str,
    /// Middle part.
    pub middle: &'static str,
    /// Given name.
    pub given: &'static str,
}

impl Name {
    /// The parts joined by spaces.
    pub fn full(&self) -> String {
        let Name { surname, middle, given } = self;
        if middle.is_empty() {
            format!("{surname} {given}")
        } else {
            format!("{surname} {middle} {given}")
        }
    }
}

/// A surname, by share.
pub fn surname(draw: &mut Draw) -> &'static str {
    draw.weigh(SURNAMES)
}

/// A name with this surname, as parents of that year would choose it.
pub fn name(draw: &mut Draw, surname: &'static str, sex: Sex, year: u16) -> Name {
    let (middles, givens) = match (sex, year) {
        (Sex::Male, ..1965) => (OLD_MEN_MIDDLE, OLD_MEN),
        (Sex::Male, ..2000) => (MEN_MIDDLE, MEN),
        (Sex::Male, _) => (BOYS_MIDDLE, BOYS),
        (Sex::Female, ..1965) => (OLD_WOMEN_MIDDLE, OLD_WOMEN),
        (Sex::Female, ..2000) => (WOMEN_MIDDLE, WOMEN),
        (Sex::Female, _) => (GIRLS_MIDDLE, GIRLS),
    };
    let middle = draw.weigh(middles);
    let mut given = draw.early_word(givens);
    // Nobody is called Ngọc Ngọc: drawing once more makes it rare enough.
    if middle.ends_with(given) || given == surname {
        given = draw.early_word(givens);
    }
    Name { surname, middle, given }
}

type Weighted = &'static [(&'static str, u64)];
type Words = &'static [&'static str];

// Several entries per line are easier to survey.
#[rustfmt::skip]
const SURNAMES: Weighted = &[
    ("Nguyễn", 320), ("Trần", 110), ("Lê", 95), ("Phạm", 70), ("Phan", 45), ("Hoàng", 32), ("Huỳnh", 18),
    ("Vũ", 22), ("Võ", 18), ("Đặng", 22), ("Bùi", 21), ("Đỗ", 17), ("Hồ", 14), ("Ngô", 13), ("Dương", 11),
    ("Trương", 11), ("Đinh", 10), ("Đoàn", 9), ("Trịnh", 9), ("Mai", 8), ("Lương", 8), ("Đào", 8),
    ("Cao", 7), ("Hà", 7), ("Lâm", 6), ("Lý", 6), ("Phùng", 5), ("Tạ", 5), ("Lưu", 5), ("Tô", 4),
    ("Thái", 4), ("Tống", 4), ("Châu", 4), ("Chu", 4), ("Vương", 4), ("Nông", 4), ("Quách", 3), ("Kiều", 3),
    ("Triệu", 3), ("Lò", 3), ("Đàm", 3), ("Lục", 2), ("La", 2), ("Vi", 2), ("Bạch", 2), ("Doãn", 2),
    ("Giang", 2), ("Hứa", 2), ("Khổng", 2), ("Lại", 2), ("Mạc", 2), ("Nghiêm", 2), ("Tăng", 2), ("Thạch", 2),
    ("Văn", 2), ("Đồng", 2), ("Khúc", 1), ("Ông", 1), ("Phí", 1), ("Sầm", 1), ("Thân", 1), ("Tiêu", 1),
    ("Ninh", 1), ("Vàng", 1), ("Giàng", 1), ("Sùng", 1), ("Ma", 1), ("Bế", 1), ("Quàng", 1), ("Cầm", 1),
    ("Ứng", 1), ("Từ", 1), ("Cù", 1), ("Âu", 1), ("Lã", 1), ("Viên", 1), ("Bành", 1), ("Danh", 1), ("Kim", 1),
];

#[rustfmt::skip]
const OLD_MEN_MIDDLE: Weighted = &[
    ("Văn", 56), ("Đức", 4), ("Hữu", 4), ("Xuân", 4), ("Ngọc", 4), ("Đình", 4), ("Công", 3), ("Quang", 3),
    ("Bá", 2), ("Trọng", 2), ("Sỹ", 2), ("Viết", 2), ("Duy", 2), ("", 4), ("Thế", 2), ("Như", 1), ("Khắc", 1),
];
#[rustfmt::skip]
const MEN_MIDDLE: Weighted = &[
    ("Văn", 40), ("Đức", 6), ("Ngọc", 5), ("Minh", 5), ("Quang", 5), ("Hữu", 4), ("Xuân", 4), ("Công", 4),
    ("Quốc", 4), ("Mạnh", 3), ("Trung", 3), ("Thanh", 4), ("Tiến", 2), ("Duy", 3), ("Đình", 3), ("Anh", 2),
    ("Hoàng", 3), ("Viết", 1), ("Thế", 2), ("Trọng", 1), ("Hải", 1), ("", 2), ("Văn Minh", 1), ("Xuân Hoàng", 1),
];
#[rustfmt::skip]
const BOYS_MIDDLE: Weighted = &[
    ("Văn", 14), ("Minh", 12), ("Gia", 11), ("Đức", 7), ("Quang", 6), ("Bảo", 8), ("Quốc", 5), ("Hoàng", 6),
    ("Anh", 5), ("Tuấn", 5), ("Hải", 4), ("Duy", 4), ("Tiến", 4), ("Đình", 3), ("Ngọc", 3), ("Thiên", 3),
    ("Nhật", 3), ("Trí", 1), ("Phúc", 2), ("Khánh", 1), ("Hoàng Gia", 2), ("Trần Minh", 1), ("Đăng", 2),
    ("Ngọc Gia", 1), ("Lê Quang", 1), ("Hữu", 2),
];
#[rustfmt::skip]
const OLD_WOMEN_MIDDLE: Weighted = &[
    ("Thị", 86), ("Thị Thu", 2), ("Thị Hồng", 2), ("Thị Ngọc", 2), ("Thị Kim", 2), ("", 4), ("Thị Minh", 1),
];
#[rustfmt::skip]
const WOMEN_MIDDLE: Weighted = &[
    ("Thị", 54), ("Thị Thu", 6), ("Thị Hồng", 4), ("Thị Thanh", 5), ("Thị Bích", 3), ("Thị Kim", 3),
    ("Thị Ngọc", 4), ("Thị Minh", 2), ("Thị Phương", 3), ("Thị Mỹ", 2), ("Thị Thùy", 2), ("Thu", 3),
    ("Ngọc", 3), ("Thúy", 2), ("Bích", 1), ("Hồng", 2), ("Kim", 2), ("Thị Lan", 1), ("Thị Hoài", 1),
];
#[rustfmt::skip]
const GIRLS_MIDDLE: Weighted = &[
    ("Thị", 18), ("Thị Thu", 4), ("Thị Ngọc", 5), ("Thị Khánh", 3), ("Ngọc", 10), ("Bảo", 8), ("Khánh", 7),
    ("Phương", 6), ("Thảo", 6), ("Minh", 6), ("Thùy", 5), ("Diệu", 4), ("Hà", 3), ("Kim", 3), ("Tường", 2),
    ("Quỳnh", 4), ("Hoàng", 3), ("Gia", 3), ("Ngọc Bảo", 2), ("Thị Phương", 3), ("Hoàng Bảo", 1), ("An", 1),
];

#[rustfmt::skip]
const OLD_MEN: Words = &[
    "Hùng", "Minh", "Thành", "Hòa", "Bình", "Sơn", "Tâm", "Dũng", "Hải", "Long", "Thắng", "Chiến", "Lợi",
    "Phúc", "Thanh", "Cường", "Đức", "Hiền", "Hồng", "Quang", "Tuấn", "Vinh", "Xuân", "An", "Bảo", "Bách",
    "Cao", "Chấn", "Châu", "Chung", "Chức", "Cung", "Dần", "Đậu", "Định", "Đoàn", "Giáp", "Giao", "Hiến",
    "Học", "Huấn", "Hưởng", "Kỳ", "Kính", "Khoát", "Lập", "Liêm", "Lộc", "Lương", "Mão", "Mùi", "Nghiêm",
    "Ngọ", "Nhân", "Nhạ", "Ninh", "Oanh", "Phấn", "Phiên", "Quế", "Quý", "Sáu", "Sử", "Sỹ", "Tài", "Tấn",
    "Thìn", "Thọ", "Thuyết", "Tích", "Toại", "Trạch", "Tỵ", "Út", "Ước", "Vượng", "Yên", "Bốn", "Ba", "Tám",
];
#[rustfmt::skip]
const MEN: Words = &[
    "Hùng", "Tuấn", "Dũng", "Cường", "Hải", "Sơn", "Thắng", "Nam", "Thành", "Hưng", "Đức", "Tùng", "Minh",
    "Hoàng", "Quân", "Long", "Anh", "Huy", "Trung", "Kiên", "Hiếu", "Toàn", "Hòa", "Tú", "Linh", "Bình",
    "Tâm", "Mạnh", "Phong", "Quang", "Tiến", "Việt", "Đạt", "Duy", "Giang", "Hà", "Hậu", "Hiệp", "Hoàn",
    "Hợp", "Khánh", "Khoa", "Lâm", "Luân", "Lực", "Nghĩa", "Nhân", "Ninh", "Phúc", "Phương", "Quyết", "Quý",
    "Sang", "Sỹ", "Tài", "Tấn", "Thái", "Thanh", "Thế", "Thiện", "Thịnh", "Thông", "Thuận", "Thức", "Tình",
    "Toản", "Trọng", "Trường", "Tuyên", "Tường", "Vinh", "Vũ", "Vương", "Vỹ", "Xuân", "Ân", "Đông", "Điệp",
    "Đoàn", "Chiến", "Chính", "Công", "Cảnh", "Bằng", "Bắc", "Biên", "Lợi", "Lộc", "Lượng", "Năng",
];
#[rustfmt::skip]
const BOYS: Words = &[
    "Minh", "Huy", "Khang", "Bảo", "Khôi", "Anh", "Phúc", "Đăng", "Khoa", "Kiên", "Nguyên", "Quân", "Phong",
    "Long", "Nam", "Đạt", "Duy", "Hiếu", "Hưng", "Lâm", "Nhật", "Sơn", "Trí", "Tú", "Vinh", "Thiên", "Tùng",
    "Việt", "An", "Dũng", "Đức", "Hoàng", "Thịnh", "Phát", "Tuấn", "Quang", "Gia", "Hải", "Khải", "Khiêm",
    "Kiệt", "Lộc", "Luân", "Mạnh", "Nghĩa", "Nhân", "Quốc", "Quyền", "Sang", "Tài", "Tâm", "Tân", "Thái",
    "Thành", "Thắng", "Thuận", "Tiến", "Toàn", "Triết", "Trọng", "Trung", "Trường", "Tường", "Vỹ", "Vũ",
    "Vương", "Ân", "Bách", "Bình", "Chí", "Cường", "Danh", "Dương", "Giáp", "Hào", "Hậu", "Huân", "Khánh",
];
#[rustfmt::skip]
const OLD_WOMEN: Words = &[
    "Lan", "Hoa", "Hồng", "Hương", "Mai", "Thanh", "Bình", "Hòa", "Liên", "Loan", "Nga", "Thu", "Vân", "Xuân",
    "Yến", "Tâm", "Hiền", "Minh", "Sáu", "Bảy", "Năm", "Tư", "Ba", "Hai", "Út", "Chín", "Mười", "Tám",
    "Bé", "Bích", "Cam", "Chanh", "Cúc", "Chắt", "Chung", "Dậu", "Dung", "Duyên", "Đào", "Đẹp", "Gấm", "Gái",
    "Hợi", "Huệ", "Khuyên", "Lành", "Lụa", "Lý", "Lượt", "Mận", "Mùi", "Mỹ", "Mơ", "Ngọ", "Ngoan", "Ngọt",
    "Nhàn", "Nhị", "Nhung", "Nụ", "Nương", "Phấn", "Phượng", "Quế", "Quý", "Sen", "Sửu", "Tẹo", "Tình",
    "Thìn", "Thơm", "Thoa", "Thủy", "Tuyết", "Tý", "Tỵ", "Vui", "Xoan", "Xuyến", "Ánh",
];
#[rustfmt::skip]
const WOMEN: Words = &[
    "Hương", "Lan", "Hoa", "Hà", "Hạnh", "Hằng", "Hiền", "Huyền", "Linh", "Trang", "Thảo", "Thủy", "Thúy",
    "Hồng", "Huệ", "Liên", "Loan", "Mai", "Nga", "Ngân", "Nguyệt", "Nhung", "Oanh", "Phượng", "Phương",
    "Quyên", "Thu", "Tuyết", "Vân", "Xuân", "Yến", "Dung", "Anh", "Ngọc", "Hoài", "Hường", "Lý", "Mỹ", "My",
    "Ánh", "Bích", "Bình", "Chi", "Chinh", "Cúc", "Diễm", "Diệp", "Diệu", "Dịu", "Duyên", "Đào", "Đông",
    "Giang", "Hân", "Hậu", "Hòa", "Hợp", "Kiều", "Lam", "Lệ", "Lương", "Mến", "Minh", "Mừng", "Na", "Ngà",
    "Nhàn", "Nhi", "Như", "Nương", "Quế", "Quý", "Quỳnh", "Sang", "Sương", "Tâm", "Thanh", "Thắm", "Thêu",
    "Thìn", "Thoa", "Thơ", "Thơm", "Thùy", "Thương", "Tình", "Trâm", "Trinh", "Tươi", "Uyên", "Vui",
];
#[rustfmt::skip]
const GIRLS: Words = &[
    "Anh", "Linh", "Chi", "Ngọc", "Trang", "Hân", "Vy", "Nhi", "Như", "Phương", "Thảo", "Hà", "My", "Mai",
    "Châu", "Giang", "Huyền", "Khánh", "Lan", "Ngân", "Quỳnh", "Thư", "Trâm", "Trúc", "Tú", "Uyên", "Vân",
    "Yến", "Diệp", "An", "Lam", "Nga", "Thúy", "Hương", "Dương", "Hiền", "Hoa", "Kim", "Ly", "Lý", "Minh",
    "Mỹ", "Nguyên", "Nhiên", "Phúc", "Quyên", "San", "Tâm", "Thanh", "Thùy", "Thủy", "Thy", "Tiên", "Trà",
    "Trinh", "Tuệ", "Tường", "Vi", "Xuân", "Ái", "Ánh", "Bích", "Bình", "Băng", "Cẩm", "Đan", "Di", "Diễm",
    "Dung", "Duyên", "Hạnh", "Hằng", "Hoài", "Hồng", "Kiều", "Loan", "Nhung", "Phượng", "Sương", "Thơ",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::chance::Purpose;
    use super::*;

    #[test]
    fn surnames_have_their_shares() {
        let mut draw = Draw::of(Purpose::Test, 9);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for _ in 0..100_000 {
            *counts.entry(surname(&mut draw)).or_default() += 1;
        }
        for (surname, share) in [("Nguyễn", 32), ("Trần", 11), ("Lê", 9), ("Phạm", 7)] {
            let seen = counts[surname] / 1000;
            assert!(seen.abs_diff(share) <= 1, "{surname}: {seen} %");
        }
    }

    #[test]
    fn a_name_leaves_an_empty_middle_out() {
        let name = Name { surname: "Lê", middle: "", given: "Tám" };
        assert_eq!(name.full(), "Lê Tám");
        assert_eq!(Name { middle: "Thị Thu", ..name }.full(), "Lê Thị Thu Tám");
    }
}
