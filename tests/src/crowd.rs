//! A crowd of made-up people as large as a test or a benchmark needs: a list and an extract as
//! delimited text, the same in every run.
//!
//! Names are made from few words, so that there are as many namesakes as in one district. Every
//! tenth row of the list has a slip in its name or year, every seventh has no number.

use std::fmt::Write as _;

const SURNAMES: [&str; 20] = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Nông", "Lý", "Đàm",
    "Bế", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Lương", "Hà",
];
const MIDDLES: [[&str; 4]; 2] = [["Văn", "Đức", "Hữu", "Minh"], ["Thị", "Thị", "Thu", "Ngọc"]];
const GIVENS: [&str; 40] = [
    "An", "Bình", "Cường", "Dũng", "Đông", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hoa", "Hòa",
    "Hùng", "Hương", "Khánh", "Kiên", "Lan", "Linh", "Loan", "Long", "Mai", "Minh", "Nam", "Nga",
    "Ngọc", "Nhung", "Phong", "Phương", "Quân", "Sơn", "Tâm", "Thảo", "Thắng", "Thủy", "Trang",
    "Tuấn", "Tùng", "Vân", "Vinh", "Yến",
];
const COMMUNES: [&str; 8] = [
    "Quang Hán",
    "Quang Trung",
    "Trà Lĩnh",
    "Trùng Khánh",
    "Đình Phong",
    "Đàm Thủy",
    "Đoài Dương",
    "Phục Hòa",
];

/// The list and the extract, `rows` people each; nine in ten of the list are in the extract.
pub fn crowd(rows: u64) -> (String, String) {
    let mut sector = "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Nơi thường trú\n".to_owned();
    let mut registry =
        "STT,Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Nơi thường trú\n".to_owned();
    for person in 0..rows {
        let Person { name, day, month, year, male, number, home } = Person::of(person);
        let sex = if male { "Nam" } else { "Nữ" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            registry,
            "{},{number},{name},{day:02}/{month:02}/{year},{sex},\"{home}\"",
            person + 1
        );
    }
    for row in 0..rows {
        // Every tenth row is somebody who is not in the extract; the others are in a different
        // order.
        let person = if row % 10 == 9 { rows + row } else { row * 7919 % rows };
        let Person { name, day, month, year, male, number, home } = Person::of(person);
        let sex = if male { "Nam" } else { "Nữ" };
        let name = if row % 20 == 3 { name.replace('n', "m") } else { name };
        let year = if row % 20 == 13 { year + 1 } else { year };
        let number = if row % 7 == 0 { String::new() } else { number };
        let _ = writeln!(
            sector,
            "{},{name},{day:02}/{month:02}/{year},{sex},{number},\"{home}\"",
            row + 1
        );
    }
    (sector, registry)
}

struct Person {
    name: String,
    day: u64,
    month: u64,
    year: u64,
    male: bool,
    number: String,
    home: String,
}

impl Person {
    fn of(person: u64) -> Person {
        let mut draw = Draw(person.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed);
        let male = draw.below(2) == 0;
        let surname = SURNAMES[draw.below(20) as usize];
        let middle = MIDDLES[usize::from(!male)][draw.below(4) as usize];
        let given = GIVENS[draw.below(40) as usize];
        let (day, month, year) = (draw.below(28) + 1, draw.below(12) + 1, draw.below(75) + 1945);
        let code = (year / 100 - 19) * 2 + u64::from(!male);
        let number = format!("004{code}{:02}{:06}", year % 100, person % 1_000_000);
        let home = format!(
            "Xóm {}, Xã {}, Tỉnh Cao Bằng",
            draw.below(20) + 1,
            COMMUNES[draw.below(8) as usize]
        );
        Person { name: format!("{surname} {middle} {given}"), day, month, year, male, number, home }
    }
}

/// SplitMix64 with its published constants.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}
