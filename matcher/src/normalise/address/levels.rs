//! Words that give the level of a name: "tỉnh", "TP.", "huyện", "xã", "P.", "tổ dân phố".
//!
//! Takes a position among folded words, gives the level and how many words it takes up. A word with
//! marks must have the level's own marks, so that "Huyền Sơn" does not begin with "huyện"; for a
//! word without any mark its letters are enough.

use super::fold::{Folded, Gap};

/// A level word of a unit's full name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Level {
    /// No level word.
    #[default]
    Unsaid,
    Province,
    /// "Thành phố": a province or a district.
    City,
    RuralDistrict,
    UrbanDistrict,
    Town,
    Commune,
    Ward,
    Township,
    SpecialZone,
    /// Anything below the commune.
    Hamlet,
}

/// The three tiers of a full address above the hamlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tier {
    Province,
    District,
    Commune,
}

impl Level {
    pub(super) fn allows(self, tier: Tier) -> bool {
        match self {
            Level::Unsaid => true,
            Level::Province => tier == Tier::Province,
            Level::City => tier != Tier::Commune,
            Level::RuralDistrict | Level::UrbanDistrict | Level::Town => tier == Tier::District,
            Level::Commune | Level::Ward | Level::Township | Level::SpecialZone => {
                tier == Tier::Commune
            }
            Level::Hamlet => false,
        }
    }

    /// Whether the word is a unit's (and not a hamlet's).
    pub(super) fn is_unit(self) -> bool {
        !matches!(self, Level::Unsaid | Level::Hamlet)
    }
}

/// A level word found in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub(super) level: Level,
    /// How many words it takes up.
    pub(super) words: usize,
    /// Written out, not abbreviated.
    pub(super) full: bool,
}

/// The level word that begins at word `at`, if at least one word of a name follows it before `end`.
pub(super) fn level_at(text: &Folded, at: usize, end: usize) -> Option<Said> {
    let said = unit_at(text, at, end).or_else(|| hamlet_at(text, at, end))?;
    (at + said.words < end).then_some(said)
}

fn unit_at(text: &Folded, at: usize, end: usize) -> Option<Said> {
    let full = |level, words| Some(Said { level, words, full: true });
    let short = |level, words| Some(Said { level, words, full: false });
    let next = if at + 1 < end { text.text(at + 1, at + 2) } else { "" };
    match text.text(at, at + 1) {
        "tinh" if is(text, at, "tinh3") => full(Level::Province, 1),
        "thanh" if next == "pho" && is(text, at, "thanh1") && is(text, at + 1, "phô2") => {
            full(Level::City, 2)
        }
        "huyen" if is(text, at, "huyên5") => full(Level::RuralDistrict, 1),
        "quan" if is(text, at, "quân5") => full(Level::UrbanDistrict, 1),
        "thi" if next == "xa" && is(text, at, "thi5") && is(text, at + 1, "xa4") => {
            full(Level::Town, 2)
        }
        "thi" if next == "tran" && is(text, at, "thi5") && is(text, at + 1, "trân2") => {
            full(Level::Township, 2)
        }
        "xa" if is(text, at, "xa4") => full(Level::Commune, 1),
        "phuong" if is(text, at, "phương1") => full(Level::Ward, 1),
        "dac" if next == "khu" && is(text, at, "đăc5") => full(Level::SpecialZone, 2),
        "thanhpho" if is(text, at, "thanhphô2") => full(Level::City, 1),
        "thixa" if is(text, at, "thixa4") => full(Level::Town, 1),
        "thitran" if is(text, at, "thitrân2") => full(Level::Township, 1),
        "dackhu" if is(text, at, "đăckhu5") => full(Level::SpecialZone, 1),
        "tp" => short(Level::City, 1),
        "tx" => short(Level::Town, 1),
        "tt" if next == "nt" => short(Level::Township, 2),
        "tt" | "ttr" | "ttnt" => short(Level::Township, 1),
        "t" if abbreviates(text, at) => match next {
            "p" | "pho" => short(Level::City, 2),
            "x" | "xa" => short(Level::Town, 2),
            "t" | "tr" | "tran" => short(Level::Township, 2),
            _ => short(Level::Province, 1),
        },
        "h" => short(Level::RuralDistrict, 1),
        "q" => short(Level::UrbanDistrict, 1),
        "x" => short(Level::Commune, 1),
        "p" | "f" => short(Level::Ward, 1),
        _ => None,
    }
}

fn hamlet_at(text: &Folded, at: usize, end: usize) -> Option<Said> {
    let next = if at + 1 < end { text.text(at + 1, at + 2) } else { "" };
    let words = match text.text(at, at + 1) {
        "thon" if is(text, at, "thôn") => 1,
        "xom" if is(text, at, "xom2") => 1,
        "ban" if is(text, at, "ban3") => 1,
        "to" if is(text, at, "tô3") => match next {
            "dan" if at + 2 < end && text.text(at + 2, at + 3) == "pho" => 3,
            "dp" => 2,
            _ => 1,
        },
        "khu" if text.words.get(at).is_some_and(|word| word.plain) => match next {
            "pho" | "vuc" | "dan" | "tap" => 2,
            _ => 1,
        },
        "tieu" if next == "khu" => 2,
        "ap" if is(text, at, "âp2") => 1,
        "buon" if is(text, at, "buôn") => 1,
        "bon" if is(text, at, "bon") => 1,
        "lang" if is(text, at, "lang1") => 1,
        "soc" if is(text, at, "soc2") => 1,
        "phum" => 1,
        "doi" if is(text, at, "đôi5") => 1,
        "so" if is(text, at, "sô2") => 1,
        "duong" if is(text, at, "đương1") => 1,
        "pho" if is(text, at, "phô2") => 1,
        "ngo" if is(text, at, "ngo4") => 1,
        "ngach" | "hem" | "kiet" | "khom" | "khoi" | "cum" | "plei" | "tdp" | "kp" | "kv"
        | "sn" | "kdc" | "ktt" => 1,
        "nha" if is(text, at, "nha1") => 1,
        _ => return None,
    };
    Some(Said { level: Level::Hamlet, words, full: true })
}

/// Whether a dot, or nothing, separates the word from the next: "T. Nghệ An", "T.P".
fn abbreviates(text: &Folded, at: usize) -> bool {
    text.words.get(at + 1).is_some_and(|word| matches!(word.gap, Gap::Dot | Gap::Glued))
}

/// Whether the word has these marks, or none at all; in a text that is read loosely, any marks do.
fn is(text: &Folded, at: usize, marked: &str) -> bool {
    text.loose
        || text.words.get(at).is_some_and(|word| word.plain)
        || text.marked(at, at + 1) == marked
}
