//! A crowd of made-up people for the tests of linking: a registry, and a list of some of them with
//! slips; the truth is known by number.

#![allow(dead_code, reason = "each test file uses its own part")]

use matcher::classify::Linked;
use matcher::normalise::{Gazetteer, PartialDate, Prepared, Source, normalise};
use matcher::open::sources;
use matcher::run::{Settings, link};

const SURNAMES: [&str; 12] =
    ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Nông", "Lý", "Vũ", "Bùi", "Hà"];
const MIDDLES: [[&str; 4]; 2] = [["Văn", "Đức", "Hữu", "Minh"], ["Thị", "Thị", "Thu", "Ngọc"]];
const GIVENS: [&str; 24] = [
    "An", "Bình", "Cường", "Dũng", "Đông", "Giang", "Hà", "Hạnh", "Hiền", "Hòa", "Hùng", "Hương",
    "Khánh", "Lan", "Linh", "Loan", "Mai", "Nam", "Nhung", "Phong", "Quân", "Sơn", "Tâm", "Vinh",
];
const COMMUNES: [&str; 4] = ["Quang Hán", "Trùng Khánh", "Đình Phong", "Phục Hòa"];

/// The header of a list.
pub(crate) const SECTOR: &str =
    "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Nơi thường trú,Họ tên mẹ\n";
/// The header of an extract.
pub(crate) const REGISTRY: &str =
    "STT,Họ và tên khai sinh,Ngày sinh,Giới tính,Số định danh cá nhân,Nơi thường trú,Họ tên mẹ\n";

/// A person, always the same for the same number.
#[derive(Clone)]
pub(crate) struct Person {
    /// The number that the person is made from.
    pub id: u64,
    /// Name.
    pub name: String,
    /// Day, month and year of birth.
    pub dob: (u64, u64, u64),
    /// Sex.
    pub sex: &'static str,
    /// Personal number; may be empty.
    pub number: String,
    /// Address.
    pub home: String,
    /// Mother's name.
    pub mother: String,
}

impl Person {
    /// The person with this number.
    pub(crate) fn of(id: u64) -> Person {
        let mut draw = Draw(id.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0xc0de);
        let male = draw.below(2) == 0;
        let mut pick = |of: &[&'static str]| of[draw.below(of.len() as u64) as usize];
        let name = [pick(&SURNAMES), pick(&MIDDLES[usize::from(!male)]), pick(&GIVENS)].join(" ");
        let mother = [pick(&SURNAMES), "Thị", pick(&GIVENS)].join(" ");
        let commune = pick(&COMMUNES);
        let dob = (draw.below(28) + 1, draw.below(12) + 1, draw.below(60) + 1950);
        let century = (dob.2 / 100 - 19) * 2 + u64::from(!male);
        Person {
            id,
            name,
            dob,
            sex: if male { "Nam" } else { "Nữ" },
            number: format!("004{century}{:02}{:06}", dob.2 % 100, 100_000 + id),
            home: format!("Xóm {}, Xã {commune}, Tỉnh Cao Bằng", draw.below(9) + 1),
            mother,
        }
    }

    /// The person as the list's clerk writes them: some with a slip, some without a number.
    pub(crate) fn written(&self) -> Person {
        let mut draw = Draw(self.id ^ 0x51_1b);
        let mut written = self.clone();
        match draw.below(12) {
            0 => written.name = self.name.replacen('n', "m", 1),
            1 => written.dob.2 += 1,
            2 => written.dob.0 = self.dob.0 % 28 + 1,
            3 => written.mother = String::new(),
            _ => {}
        }
        if draw.below(5) == 0 {
            written.number = String::new();
        }
        written
    }

    /// A line of either file; its first cell is `id`.
    pub(crate) fn line(&self) -> String {
        let (day, month, year) = self.dob;
        format!(
            "{},{},{day:02}/{month:02}/{year},{},{},\"{}\",{}\n",
            self.id, self.name, self.sex, self.number, self.home, self.mother
        )
    }
}

/// The hamlet of a home.
pub(crate) fn hamlet(home: &str) -> &str {
    home.split_once(',').map_or(home, |(hamlet, _)| hamlet)
}

/// People of a file, one line each.
pub(crate) fn file(header: &str, people: &[Person]) -> String {
    let lines: String = people.iter().map(Person::line).collect();
    format!("{header}{lines}")
}

/// A list of `rows` people, one in ten of whom is not in the registry of `people`.
pub(crate) fn crowd(rows: u64, people: u64) -> (Vec<Person>, Vec<Person>) {
    let sector = (0..rows).map(|row| {
        let id = if row % 10 == 9 { people + row } else { row * 7919 % people };
        Person::of(id).written()
    });
    (sector.collect(), (0..people).map(Person::of).collect())
}

/// The tables of a text.
pub(crate) fn source(text: &str) -> Vec<Source> {
    sources(text.as_bytes(), "a.csv", None).unwrap_or_else(|error| panic!("{error}"))
}

/// Both texts, cleaned and put together.
pub(crate) fn prepare(sector: &str, registry: &str) -> Prepared {
    normalise(
        source(sector),
        source(registry),
        Gazetteer::embedded(),
        PartialDate::default(),
        &mut |_, _| {},
    )
}

/// Links the people of a list to those of a registry.
pub(crate) fn run(sector: &[Person], registry: &[Person]) -> Linked {
    run_texts(&file(SECTOR, sector), &file(REGISTRY, registry))
}

/// Links two texts.
pub(crate) fn run_texts(sector: &str, registry: &str) -> Linked {
    link(source(sector), source(registry), &Settings::default())
        .unwrap_or_else(|error| panic!("{error}"))
}

/// SplitMix64 with its published constants.
pub(crate) struct Draw(pub u64);

impl Draw {
    /// A number below `bound`.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    /// Shuffles a slice.
    pub(crate) fn shuffle<T>(&mut self, of: &mut [T]) {
        for last in (1..of.len()).rev() {
            of.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}
