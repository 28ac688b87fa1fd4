//! One spelling for the words below the commune, and whether two of them agree.
//!
//! Takes folded words, gives parts joined by ", ", with abbreviations written out ("TDP 9" and "Tổ
//! dân phố 9" are equal). Hamlets are told apart with care: kinds that lists mix up ("tổ" and "tổ
//! dân phố", "khu" and "khu phố") are equal, and a named hamlet ("Khe Cát") is the same under any
//! kind.

use super::fold::{Folded, Gap};

/// How two hamlets compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hamlets {
    /// They are the same.
    Same,
    /// One says everything the other says, and more: a house number, a group within the hamlet.
    Part,
    /// They are different.
    Other,
}

/// The words before `end`, with abbreviations written out.
pub(super) fn hamlet(text: &Folded, end: usize) -> String {
    let mut out = String::new();
    for at in 0..end.min(text.words.len()) {
        let gap = text.words.get(at).map_or(Gap::Space, |word| word.gap);
        if !out.is_empty() {
            out.push_str(if matches!(gap, Gap::Break | Gap::Hyphen) { ", " } else { " " });
        }
        let word = text.text(at, at + 1);
        out.push_str(match word {
            "tdp" => "to dan pho",
            "dp" if at > 0 && text.text(at - 1, at) == "to" => "dan pho",
            "kp" => "khu pho",
            "kv" => "khu vuc",
            "kdc" => "khu dan cu",
            "ktt" => "khu tap the",
            "sn" => "so nha",
            other => other,
        });
    }
    out
}

/// Compares two hamlets in the form of [`hamlet`]; neither may be empty.
pub fn compare(a: &str, b: &str) -> Hamlets {
    if a == b {
        return Hamlets::Same;
    }
    if !a.contains(',') && !b.contains(',') {
        // What distinguishes a part stands at its end.
        let may_be = a.as_bytes().last() == b.as_bytes().last();
        return if may_be && same_part(a, b) { Hamlets::Same } else { Hamlets::Other };
    }
    let within = |few: &str, many: &str| {
        few.split(", ").all(|part| many.split(", ").any(|other| same_part(part, other)))
    };
    match (within(a, b), within(b, a)) {
        (true, true) => Hamlets::Same,
        (false, false) => Hamlets::Other,
        _ => Hamlets::Part,
    }
}

/// What distinguishes the parts of a hamlet in the form of [`hamlet`], sorted, without the words for
/// their kinds: equal for hamlets that [`compare`] calls the same.
pub fn names(hamlet: &str) -> Vec<&str> {
    let mut names: Vec<&str> = hamlet
        .split(", ")
        .map(|part| Part::of(part).core())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether a hamlet in the form of [`hamlet`] says by a word that it is one: “thon 5”, but not
/// “so 12 le loi”.
pub fn says_its_kind(hamlet: &str) -> bool {
    hamlet
        .split(", ")
        .any(|part| matches!(Part::of(part).kind, Kind::Village | Kind::Group | Kind::Quarter))
}

fn same_part(a: &str, b: &str) -> bool {
    let (a, b) = (Part::of(a), Part::of(b));
    let numbered = a.name.starts_with(|first: char| first.is_ascii_digit());
    (a.name == b.name || a.core() == b.core())
        && (!numbered || a.kind == b.kind || a.kind == Kind::Unsaid || b.kind == Kind::Unsaid)
}

/// The kind of a hamlet, as far as lists distinguish kinds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Unsaid,
    Village,
    Group,
    Quarter,
    House,
}

struct Part<'a> {
    kind: Kind,
    name: &'a str,
}

/// Longer words first: "to dan pho" before "to".
const KINDS: [(&str, Kind); 22] = [
    ("to dan pho ", Kind::Group),
    ("to ", Kind::Group),
    ("doi ", Kind::Group),
    ("khu dan cu ", Kind::Quarter),
    ("khu tap the ", Kind::Quarter),
    ("khu pho ", Kind::Quarter),
    ("khu vuc ", Kind::Quarter),
    ("tieu khu ", Kind::Quarter),
    ("khu ", Kind::Quarter),
    ("khoi ", Kind::Quarter),
    ("khom ", Kind::Quarter),
    ("thon ", Kind::Village),
    ("xom ", Kind::Village),
    ("ban ", Kind::Village),
    ("ap ", Kind::Village),
    ("buon ", Kind::Village),
    ("bon ", Kind::Village),
    ("lang ", Kind::Village),
    ("soc ", Kind::Village),
    ("phum ", Kind::Village),
    ("so nha ", Kind::House),
    ("so ", Kind::House),
];

impl<'a> Part<'a> {
    fn of(part: &'a str) -> Part<'a> {
        for (word, kind) in KINDS {
            if let Some(name) = part.strip_prefix(word) {
                return Part { kind, name };
            }
        }
        Part { kind: Kind::Unsaid, name: part }
    }

    /// The name without a second word for village in it: in the uplands “Bản Giốc” is a name, which
    /// lists write with or without “Xóm”.
    fn core(&self) -> &'a str {
        let inner = Part::of(self.name);
        let named = !inner.name.starts_with(|first: char| first.is_ascii_digit());
        let villages = self.kind == Kind::Village && inner.kind == Kind::Village;
        if villages && named { inner.name } else { self.name }
    }
}

#[cfg(test)]
mod tests {
    use super::{Hamlets, compare, names, says_its_kind};

    #[test]
    fn hamlets_agree_or_not() {
        for (a, b, expected) in [
            ("thon 5", "thon 5", Hamlets::Same),
            ("to 5", "to dan pho 5", Hamlets::Same),
            ("khe cat", "thon khe cat", Hamlets::Same),
            ("ban khe cat", "xom khe cat", Hamlets::Same),
            ("ban gioc", "xom ban gioc", Hamlets::Same),
            ("xom ban 5", "ban 5", Hamlets::Other),
            ("so 12 le loi, to 5", "to 5", Hamlets::Part),
            ("to 5", "thon 5", Hamlets::Other),
            ("thon 5", "thon 6", Hamlets::Other),
            ("thon khe cat", "thon khe canh", Hamlets::Other),
        ] {
            assert_eq!(compare(a, b), expected, "{a} | {b}");
            assert_eq!(compare(b, a), expected, "{b} | {a}");
            assert!(expected != Hamlets::Same || names(a) == names(b), "{a} | {b}");
        }
    }

    #[test]
    fn names_without_their_kinds() {
        for (hamlet, expected, says) in [
            ("thon 5", vec!["5"], true),
            ("5", vec!["5"], false),
            ("xom ban gioc", vec!["gioc"], true),
            ("xom 2, thon khe cat", vec!["2", "khe cat"], true),
            ("to 5, to 5", vec!["5"], true),
            ("so 12 le loi", vec!["12 le loi"], false),
            ("12 bridge rd, ryde", vec!["12 bridge rd", "ryde"], false),
        ] {
            assert_eq!(names(hamlet), expected);
            assert_eq!(says_its_kind(hamlet), says, "{hamlet}");
        }
    }
}
