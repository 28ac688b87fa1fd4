//! Coded fields: sex, and ethnic groups by all their names.

use rustc_hash::FxHashMap;

use crate::text::{fold, fold_into};

/// Sex as a record holds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Nothing.
    #[default]
    Missing,
    /// Male.
    Male,
    /// Female.
    Female,
    /// A value the table does not know.
    Unknown,
}

/// Reads a sex. 1 is male and 0 or 2 female: the portal codes 1 and 2, many lists 1 and 0.
pub fn parse_sex(text: &str) -> Sex {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    match folded.as_str() {
        "" => Sex::Missing,
        "nam" | "m" | "male" | "trai" | "1" | "nam gioi" | "con trai" | "ong" => Sex::Male,
        "nu" | "f" | "female" | "gai" | "0" | "2" | "nu gioi" | "con gai" | "ba" => Sex::Female,
        _ => Sex::Unknown,
    }
}

/// An ethnic group: its place in the official list from 1, 0 when the cell is empty, or
/// [`UNKNOWN_GROUP`].
pub type Group = u8;

/// A value that the table does not know.
pub const UNKNOWN_GROUP: Group = u8::MAX;

/// The table of groups, one line per group: code, name, other names.
const GROUPS: &str = include_str!("../../data/people/ethnic_groups.tsv");

/// Every name of every group.
pub struct EthnicGroups {
    by_name: FxHashMap<String, Group>,
    names: Vec<&'static str>,
}

impl EthnicGroups {
    /// The embedded table. A name that two groups share stands for the one that has it as its
    /// own name, or else for none.
    pub fn embedded() -> EthnicGroups {
        let mut groups = EthnicGroups { by_name: FxHashMap::default(), names: vec![""] };
        let mut shared = Vec::new();
        let lines: Vec<Vec<&'static str>> = GROUPS
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .map(|line| line.split('\t').collect())
            .collect();
        for (place, line) in lines.iter().enumerate() {
            if let [_, name, ..] = line[..] {
                groups.names.push(name);
                groups.by_name.insert(key(name), place as Group + 1);
            }
        }
        let own: Vec<String> = groups.by_name.keys().cloned().collect();
        for (place, line) in lines.iter().enumerate() {
            for other in line.get(2).into_iter().flat_map(|names| names.split('|')) {
                let key = key(other);
                if key.is_empty() || own.contains(&key) {
                    continue;
                }
                if groups
                    .by_name
                    .insert(key.clone(), place as Group + 1)
                    .is_some_and(|g| g != place as Group + 1)
                {
                    shared.push(key);
                }
            }
        }
        for key in shared {
            groups.by_name.remove(&key);
        }
        groups
    }

    /// Reads a group by any of its names.
    pub fn parse(&self, text: &str) -> Group {
        let key = key(text);
        if key.is_empty() {
            return 0;
        }
        self.by_name.get(&key).copied().unwrap_or(UNKNOWN_GROUP)
    }

    /// The official name; empty for no or an unknown group.
    pub fn name(&self, group: Group) -> &'static str {
        self.names.get(usize::from(group)).copied().unwrap_or("")
    }
}

/// A group's name without marks, spaces, hyphens and apostrophes; the word "dân tộc" and c/k
/// spellings aside (Pa Cô, Pa Kô; Ka Tu, Cơ Tu stay apart unless listed).
fn key(text: &str) -> String {
    let folded = fold(text);
    let folded = folded.strip_prefix("dan toc ").unwrap_or(&folded);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sexes() {
        for (text, sex) in [
            ("Nam", Sex::Male),
            ("NỮ", Sex::Female),
            ("nữ ", Sex::Female),
            ("1", Sex::Male),
            ("0", Sex::Female),
            ("F", Sex::Female),
            ("Gái", Sex::Female),
            ("", Sex::Missing),
            ("?", Sex::Missing),
            ("không rõ", Sex::Unknown),
        ] {
            assert_eq!(parse_sex(text), sex, "{text}");
        }
    }

    #[test]
    fn groups() {
        let groups = EthnicGroups::embedded();
        for (text, name) in [
            ("Kinh", "Kinh"),
            ("kinh", "Kinh"),
            ("Việt", "Kinh"),
            ("Dân tộc Tày", "Tày"),
            ("Pa Cô", "Ta-ôi"),
            ("Pa Kô", "Ta-ôi"),
            ("Pa-co", "Ta-ôi"),
            ("Tà Ôi", "Ta-ôi"),
            ("Tà ôi", "Ta-ôi"),
            ("H'Mông", "Hmông"),
            ("HMông", "Hmông"),
            ("Mông", "Hmông"),
            ("Hmong", "Hmông"),
            ("Ê Đê", "Ê-đê"),
            ("Cơ Tu", "Cơ-tu"),
            ("Ka Tu", "Cơ-tu"),
            ("Khmer", "Khơ-me"),
            ("Khơ-me", "Khơ-me"),
            ("Bru - Vân Kiều", "Bru-Vân Kiều"),
            ("Hoa", "Hoa"),
            ("Thổ", "Thổ"),
            // Two groups have this other name: it stands for neither.
            ("Chil", ""),
            ("Sao Hỏa", ""),
        ] {
            assert_eq!(groups.name(groups.parse(text)), name, "{text}");
        }
        assert_eq!(groups.parse(""), 0);
        assert_eq!(groups.parse("Sao Hỏa"), UNKNOWN_GROUP);
        assert_eq!(groups.names.len(), 55);
    }
}
