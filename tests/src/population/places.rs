//! Real communes with made-up hamlets in them.
//!
//! Takes the engine's tables of places, gives communes with their names before and since July 2025.
//! Decided: one commune per about 2,500 people, at least [`FEWEST`], province by province, so that
//! a population ten times larger is just as crowded in each place.

use matcher::tables::{self, Reference};

use super::chance::{Draw, Purpose};

/// The least number of communes.
const FEWEST: u64 = 40;

/// How many people share a commune in a large population.
const PEOPLE: u64 = 2_500;

/// The most communes from one province.
const OF_A_PROVINCE: usize = 100;

/// Provinces before July 2025, by code, in the order in which they are filled: Thanh Hóa, Thái
/// Nguyên, Thừa Thiên Huế, Cần Thơ, Cao Bằng, Hải Dương, Gia Lai, Đồng Nai; then all others.
const FIRST: [&str; 8] = ["38", "19", "46", "92", "04", "30", "64", "75"];

/// A commune as it was, and what it became.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Commune {
    /// Its name before July 2025, with its level.
    pub old: &'static str,
    /// Its district at that time.
    pub district: &'static str,
    /// Its province at that time.
    pub old_province: &'static str,
    /// The code of that province, two digits.
    pub province_code: &'static str,
    /// The first three digits of personal numbers registered there: a zero and that code.
    pub number_prefix: &'static str,
    /// The names of today's communes that took part of it.
    pub now: Vec<&'static str>,
    /// Today's province.
    pub province: &'static str,
}

/// The communes of a population of this size.
pub fn communes(people: u64) -> Vec<Commune> {
    let wanted = (people / PEOPLE).max(FEWEST) as usize;
    let rest = cells(&tables::OLD_PROVINCES).map(|row| row[0]).filter(|code| !FIRST.contains(code));
    let mut found = Vec::new();
    for code in FIRST.into_iter().chain(rest) {
        let left = wanted - found.len();
        found.extend(of_province(code).into_iter().take(left.min(OF_A_PROVINCE)));
        if found.len() == wanted {
            break;
        }
    }
    found
}

fn of_province(code: &'static str) -> Vec<Commune> {
    let name_of = |table: &Reference, code: &str, place: usize| {
        cells(table).find(|row| row[0] == code).and_then(|row| row.get(place).copied())
    };
    let old_province = name_of(&tables::OLD_PROVINCES, code, 1).unwrap_or_default();
    let districts: Vec<(&str, &str)> = cells(&tables::OLD_DISTRICTS)
        .filter(|row| row[1] == code)
        .map(|row| (row[0], row[2]))
        .collect();
    let number_prefix = cells(&tables::NUMBER_PREFIXES)
        .map(|row| row[0])
        .find(|prefix| prefix.strip_prefix('0') == Some(code))
        .unwrap_or("001");
    let today: Vec<Vec<&'static str>> = cells(&tables::COMMUNES).collect();
    let commune = |row: Vec<&'static str>| {
        let (_, district) = *districts.iter().find(|(code, _)| *code == row[1])?;
        // The table is sorted by code.
        let place = |code: &str| today.binary_search_by(|row| row[0].cmp(code)).ok();
        let parts: Vec<&Vec<&str>> =
            row.iter().skip(3).filter_map(|code| today.get(place(code)?)).collect();
        let province = name_of(&tables::PROVINCES, parts.first()?[1], 1)?;
        Some(Commune {
            old: row[2],
            district,
            old_province,
            province_code: code,
            number_prefix,
            now: parts.iter().map(|row| row[2]).collect(),
            province,
        })
    };
    cells(&tables::OLD_COMMUNES).filter_map(commune).collect()
}

fn cells(table: &Reference) -> impl Iterator<Item = Vec<&'static str>> + use<> {
    tables::rows(table).map(|line| line.split('\t').collect())
}

/// Where a household lives: a hamlet, by its number in the commune.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Home {
    /// The commune, by its position in the list of communes.
    pub commune: usize,
    /// The hamlet's number in the commune, or the house's in a street.
    pub hamlet: u16,
}

/// The number of hamlets in a commune.
const HAMLETS: u16 = 12;

impl Home {
    /// A random home in a commune.
    pub fn within(commune: usize, draw: &mut Draw) -> Home {
        Home { commune, hamlet: draw.between(1, HAMLETS) }
    }

    /// The hamlet as written: each commune names its hamlets in one way.
    fn hamlet(&self, commune: &Commune) -> String {
        let Home { hamlet, .. } = *self;
        let mut draw = Draw::of(Purpose::HamletWay, self.commune as u64);
        let way = draw.below(10);
        let mut own = Draw::of(Purpose::HamletName, self.commune as u64 * 100 + u64::from(hamlet));
        let town = !commune.old.starts_with("Xã");
        match (town, way) {
            (true, 0..6) => format!("Tổ dân phố {hamlet}"),
            (true, 6..8) => format!("Tổ {hamlet}"),
            (true, _) => format!("Số {} đường {}", own.between(1, 300), own.word(STREETS)),
            (false, 0..3) => format!("Thôn {hamlet}"),
            (false, 3) => format!("Xóm {hamlet}"),
            (false, 4) => format!("Ấp {hamlet}"),
            (false, 5 | 6) => format!("Thôn {} {}", own.word(FORE), own.word(AFTER)),
            (false, 7) => format!("Xóm {} {}", own.word(FORE), own.word(AFTER)),
            (false, 8) => format!("Bản {} {}", own.word(UPLAND), own.word(AFTER)),
            (false, _) => format!("Làng {} {}", own.word(FORE), own.word(AFTER)),
        }
    }

    /// The address since July 2025. If a commune was divided, each hamlet went to one part.
    pub fn today(&self, communes: &[Commune]) -> String {
        let Some(commune) = communes.get(self.commune) else { return String::new() };
        let part = usize::from(self.hamlet) % commune.now.len().max(1);
        let now = commune.now.get(part).copied().unwrap_or_default();
        format!("{}, {now}, {}", self.hamlet(commune), commune.province)
    }

    /// The address before July 2025.
    pub fn before(&self, communes: &[Commune]) -> String {
        let Some(commune) = communes.get(self.commune) else { return String::new() };
        let Commune { old, district, old_province, .. } = commune;
        format!("{}, {old}, {district}, {old_province}", self.hamlet(commune))
    }

    /// The address before July 2025, with only the commune and the district.
    pub fn short(&self, communes: &[Commune]) -> String {
        let Some(commune) = communes.get(self.commune) else { return String::new() };
        format!("{}, {}, {}", self.hamlet(commune), commune.old, commune.district)
    }
}

const FORE: &[&str] = &[
    "Đông", "Tây", "Nam", "Bắc", "Trung", "Tân", "Phú", "An", "Hòa", "Bình", "Long", "Vĩnh",
    "Thanh", "Xuân", "Đồng", "Hợp", "Quyết", "Cẩm", "Yên", "Đức",
];
const UPLAND: &[&str] = &["Nà", "Khuổi", "Cốc", "Pác", "Lũng", "Huổi", "Pó", "Phiêng"];
const AFTER: &[&str] = &[
    "Lại", "Sơn", "Hải", "Thành", "Tiến", "Mẫu", "Lợi", "Hưng", "Thịnh", "Lộc", "Mỹ", "Khê",
    "Giang", "Lâm", "Thắng", "Quang", "Đoài", "Phong", "Cường", "Trạch",
];
const STREETS: &[&str] = &[
    "Lê Lợi",
    "Trần Phú",
    "Quang Trung",
    "Hùng Vương",
    "Nguyễn Du",
    "Lý Thường Kiệt",
    "Hai Bà Trưng",
    "Ngô Quyền",
    "Phan Chu Trinh",
    "Điện Biên Phủ",
    "Lê Hồng Phong",
    "Bà Triệu",
    "Hoàng Diệu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn communes_grow_with_the_people() {
        assert_eq!(communes(10_000).len(), 40);
        assert_eq!(communes(100_000).len(), 40);
        let many = communes(1_000_000);
        assert_eq!(many.len(), 400);
        assert!(many.iter().all(|commune| !commune.now.is_empty()));
        let provinces: std::collections::BTreeSet<_> =
            many.iter().map(|c| c.old_province).collect();
        assert!(provinces.len() >= 4, "{provinces:?}");
    }

    #[test]
    fn a_home_has_a_form_of_each_map() {
        let communes = communes(0);
        let home = Home { commune: 0, hamlet: 3 };
        assert!(home.before(&communes).ends_with("Tỉnh Thanh Hóa"), "{}", home.before(&communes));
        assert!(home.today(&communes).ends_with("Tỉnh Thanh Hóa"), "{}", home.today(&communes));
        assert_eq!(home.today(&communes).split(", ").count(), 3);
        assert_eq!(home.before(&communes).split(", ").count(), 4);
    }
}
