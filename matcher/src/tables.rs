//! The tables of facts that the engine relies on, each embedded as text, and what each says about
//! itself.
//!
//! A table begins with comment lines; those of the form `# Source: …`, `# Date: …`, `# Licence: …`
//! and `# Rebuilt by: …` are shown in “About the data”.

use crate::language::Text;

/// A table that is embedded as text.
#[derive(Debug)]
pub struct Reference {
    /// Its path under `matcher/data`.
    pub file: &'static str,
    /// What it is called.
    pub name: Text,
    /// All of it, with its comment lines.
    pub text: &'static str,
}

const fn reference(
    file: &'static str,
    vi: &'static str,
    en: &'static str,
    text: &'static str,
) -> Reference {
    Reference { file, name: Text::new(vi, en), text }
}

/// The 34 provinces since July 2025.
pub static PROVINCES: Reference = reference(
    "places/provinces.tsv",
    "Tỉnh, thành phố từ 01/07/2025",
    "Provinces since 1 July 2025",
    include_str!("../data/places/provinces.tsv"),
);
/// The communes since July 2025.
pub static COMMUNES: Reference = reference(
    "places/communes.tsv",
    "Xã, phường, đặc khu từ 01/07/2025",
    "Communes since 1 July 2025",
    include_str!("../data/places/communes.tsv"),
);
/// The 63 provinces before July 2025.
pub static OLD_PROVINCES: Reference = reference(
    "places/old_provinces.tsv",
    "Tỉnh, thành phố trước 01/07/2025",
    "Provinces before 1 July 2025",
    include_str!("../data/places/old_provinces.tsv"),
);
/// The districts before July 2025.
pub static OLD_DISTRICTS: Reference = reference(
    "places/old_districts.tsv",
    "Huyện, quận trước 01/07/2025",
    "Districts before 1 July 2025",
    include_str!("../data/places/old_districts.tsv"),
);
/// The communes before July 2025, each with those of today that it became.
pub static OLD_COMMUNES: Reference = reference(
    "places/old_communes.tsv",
    "Xã, phường trước 01/07/2025 và nơi nhập về",
    "Communes before 1 July 2025 and their successors",
    include_str!("../data/places/old_communes.tsv"),
);
/// Names given up between 2019 and July 2025.
pub static FORMER_UNITS: Reference = reference(
    "places/former_units.tsv",
    "Đơn vị đã bỏ hoặc đổi tên từ 2019 đến 06/2025",
    "Units given up or renamed from 2019 to June 2025",
    include_str!("../data/places/former_units.tsv"),
);
/// Changes to the map since July 2025.
pub static AMENDMENTS: Reference = reference(
    "places/amendments.tsv",
    "Thay đổi địa giới từ 01/07/2025",
    "Changes since 1 July 2025",
    include_str!("../data/places/amendments.tsv"),
);
/// Other names of places.
pub static ALIASES: Reference = reference(
    "places/aliases.tsv",
    "Tên gọi khác của địa danh",
    "Other names of places",
    include_str!("../data/places/aliases.tsv"),
);
/// First digits of personal numbers.
pub static NUMBER_PREFIXES: Reference = reference(
    "people/number_prefixes.tsv",
    "Ba số đầu của số định danh",
    "First digits of personal numbers",
    include_str!("../data/people/number_prefixes.tsv"),
);
/// Words for the sexes.
pub static SEXES: Reference =
    reference("people/sexes.tsv", "Giới tính", "Sexes", include_str!("../data/people/sexes.tsv"));
/// The ethnic groups with their other names.
pub static ETHNIC_GROUPS: Reference = reference(
    "people/ethnic_groups.tsv",
    "54 dân tộc và tên gọi khác",
    "The 54 ethnic groups and their other names",
    include_str!("../data/people/ethnic_groups.tsv"),
);
/// The countries.
pub static NATIONALITIES: Reference = reference(
    "people/nationalities.tsv",
    "Quốc tịch",
    "Nationalities",
    include_str!("../data/people/nationalities.tsv"),
);
/// Marital statuses.
pub static MARITAL: Reference = reference(
    "people/marital.tsv",
    "Tình trạng hôn nhân",
    "Marital statuses",
    include_str!("../data/people/marital.tsv"),
);
/// Blood groups.
pub static BLOOD_GROUPS: Reference = reference(
    "people/blood_groups.tsv",
    "Nhóm máu",
    "Blood groups",
    include_str!("../data/people/blood_groups.tsv"),
);
/// Religions.
pub static RELIGIONS: Reference = reference(
    "people/religions.tsv",
    "Tôn giáo",
    "Religions",
    include_str!("../data/people/religions.tsv"),
);
/// Relations to the head of a household.
pub static RELATIONS: Reference = reference(
    "people/relations.tsv",
    "Quan hệ với chủ hộ",
    "Relations to the head of household",
    include_str!("../data/people/relations.tsv"),
);
/// States of residence and of life.
pub static STATES: Reference = reference(
    "people/states.tsv",
    "Tình trạng cư trú, sống chết",
    "States of residence and of life",
    include_str!("../data/people/states.tsv"),
);
/// Surnames.
pub static SURNAMES: Reference =
    reference("people/surnames.tsv", "Họ", "Surnames", include_str!("../data/people/surnames.tsv"));
/// Titles before names.
pub static TITLES: Reference = reference(
    "people/titles.tsv",
    "Danh xưng trước họ tên",
    "Titles before names",
    include_str!("../data/people/titles.tsv"),
);
/// Letters of the fonts from before Unicode.
pub static LEGACY_LETTERS: Reference = reference(
    "legacy/letters.tsv",
    "Chữ trong phông TCVN3, VNI và VIQR",
    "Letters in TCVN3, VNI and VIQR",
    include_str!("../data/legacy/letters.tsv"),
);

/// All tables, in display order.
pub static ALL: [&Reference; 20] = [
    &PROVINCES,
    &COMMUNES,
    &OLD_PROVINCES,
    &OLD_DISTRICTS,
    &OLD_COMMUNES,
    &FORMER_UNITS,
    &AMENDMENTS,
    &ALIASES,
    &NUMBER_PREFIXES,
    &SEXES,
    &ETHNIC_GROUPS,
    &NATIONALITIES,
    &MARITAL,
    &BLOOD_GROUPS,
    &RELIGIONS,
    &RELATIONS,
    &STATES,
    &SURNAMES,
    &TITLES,
    &LEGACY_LETTERS,
];

/// What a table says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableAbout {
    /// Its path under `matcher/data`.
    pub file: &'static str,
    /// What it is called.
    pub name: Text,
    /// The number of rows.
    pub rows: usize,
    /// Where its facts come from.
    pub source: String,
    /// The date of its facts, as YEAR-MONTH-DAY.
    pub date: String,
    /// Its licence.
    pub licence: String,
    /// The command that rebuilds it, or `hand`.
    pub rebuilt: String,
}

/// What each table says about itself, in the order of [`ALL`].
pub fn about() -> Vec<TableAbout> {
    ALL.iter()
        .map(|&table| TableAbout {
            file: table.file,
            name: table.name,
            rows: rows(table).count(),
            source: said(table.text, "Source"),
            date: said(table.text, "Date"),
            licence: said(table.text, "Licence"),
            rebuilt: said(table.text, "Rebuilt by"),
        })
        .collect()
}

/// The rows of a table: its lines except comments and blank ones.
pub fn rows(table: &Reference) -> impl Iterator<Item = &'static str> + use<> {
    let is_row = |line: &&str| !line.starts_with('#') && !line.trim().is_empty();
    table.text.lines().filter(is_row)
}

fn said(text: &str, what: &str) -> String {
    let lines = text.lines().take_while(|line| line.starts_with('#'));
    let value = |line: &str| {
        let (key, value) = line.trim_start_matches('#').trim().split_once(':')?;
        (key == what).then(|| value.trim().to_owned())
    };
    lines.filter_map(value).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;
