//! The tables from which the engine knows things, each embedded as text, and what each says about
//! itself.
//!
//! A table begins with comment lines; those of the form `# Source: …`, `# Date: …`, `# Licence: …`
//! and `# Rebuilt by: …` are shown in “About the data”.

/// The 34 provinces since July 2025.
pub static PROVINCES: &str = include_str!("../data/places/provinces.tsv");
/// The communes since July 2025.
pub static COMMUNES: &str = include_str!("../data/places/communes.tsv");
/// The 63 provinces before July 2025.
pub static OLD_PROVINCES: &str = include_str!("../data/places/old_provinces.tsv");
/// The districts before July 2025.
pub static OLD_DISTRICTS: &str = include_str!("../data/places/old_districts.tsv");
/// The communes before July 2025, each with those of today that it became.
pub static OLD_COMMUNES: &str = include_str!("../data/places/old_communes.tsv");
/// Names given up between 2019 and July 2025.
pub static FORMER_UNITS: &str = include_str!("../data/places/former_units.tsv");
/// Changes to the map since July 2025.
pub static AMENDMENTS: &str = include_str!("../data/places/amendments.tsv");
/// Other names of places.
pub static ALIASES: &str = include_str!("../data/places/aliases.tsv");
/// First digits of personal numbers.
pub static NUMBER_PREFIXES: &str = include_str!("../data/people/number_prefixes.tsv");
/// Words for the sexes.
pub static SEXES: &str = include_str!("../data/people/sexes.tsv");
/// The ethnic groups with their other names.
pub static ETHNIC_GROUPS: &str = include_str!("../data/people/ethnic_groups.tsv");
/// The countries.
pub static NATIONALITIES: &str = include_str!("../data/people/nationalities.tsv");
/// Marital statuses.
pub static MARITAL: &str = include_str!("../data/people/marital.tsv");
/// Blood groups.
pub static BLOOD_GROUPS: &str = include_str!("../data/people/blood_groups.tsv");
/// Religions.
pub static RELIGIONS: &str = include_str!("../data/people/religions.tsv");
/// Relations to the head of a household.
pub static RELATIONS: &str = include_str!("../data/people/relations.tsv");
/// States of residence and of life.
pub static STATES: &str = include_str!("../data/people/states.tsv");
/// Surnames.
pub static SURNAMES: &str = include_str!("../data/people/surnames.tsv");
/// Titles before names.
pub static TITLES: &str = include_str!("../data/people/titles.tsv");
/// Letters of the fonts from before Unicode.
pub static LEGACY_LETTERS: &str = include_str!("../data/legacy/letters.tsv");

/// All tables with their paths under `matcher/data`, in display order.
pub static ALL: [(&str, &str); 20] = [
    ("places/provinces.tsv", PROVINCES),
    ("places/communes.tsv", COMMUNES),
    ("places/old_provinces.tsv", OLD_PROVINCES),
    ("places/old_districts.tsv", OLD_DISTRICTS),
    ("places/old_communes.tsv", OLD_COMMUNES),
    ("places/former_units.tsv", FORMER_UNITS),
    ("places/amendments.tsv", AMENDMENTS),
    ("places/aliases.tsv", ALIASES),
    ("people/number_prefixes.tsv", NUMBER_PREFIXES),
    ("people/sexes.tsv", SEXES),
    ("people/ethnic_groups.tsv", ETHNIC_GROUPS),
    ("people/nationalities.tsv", NATIONALITIES),
    ("people/marital.tsv", MARITAL),
    ("people/blood_groups.tsv", BLOOD_GROUPS),
    ("people/religions.tsv", RELIGIONS),
    ("people/relations.tsv", RELATIONS),
    ("people/states.tsv", STATES),
    ("people/surnames.tsv", SURNAMES),
    ("people/titles.tsv", TITLES),
    ("legacy/letters.tsv", LEGACY_LETTERS),
];

/// What a table says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableAbout {
    /// Its path under `matcher/data`.
    pub file: &'static str,
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
        .map(|&(file, text)| TableAbout {
            file,
            rows: rows(text).count(),
            source: said(text, "Source"),
            date: said(text, "Date"),
            licence: said(text, "Licence"),
            rebuilt: said(text, "Rebuilt by"),
        })
        .collect()
}

/// The rows of a table: its lines except comments and blank ones.
pub fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
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
