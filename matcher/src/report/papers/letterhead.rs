//! What an office types once for all its papers, and its form as text, which the browser keeps and
//! which can be given to a colleague.
//!
//! Any field may be empty and is then left to be filled in by hand. The text has a first line that
//! identifies it and one line `name=value` for each field; unknown names are ignored, so that text
//! from a newer version can still be read.

use serde::{Deserialize, Serialize};

use crate::normalise::{PartialDate, parse_date};

/// The letterhead of an office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The office above (cơ quan chủ quản).
    pub superior: String,
    /// The office that writes (cơ quan ban hành).
    pub name: String,
    /// The place before the date (địa danh).
    pub place: String,
    /// Number and symbol (số, ký hiệu): "123/UBND-CAH".
    pub number: String,
    /// Recipients (kính gửi), one per line or with semicolons between them.
    pub recipients: String,
    /// The day of signing: "5/12/2022", or a month or a year alone.
    pub date: String,
    /// By when the recipients answer: "10/12/2022", or in words.
    pub deadline: String,
    /// The signer's authority, one per line: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".
    pub authority: String,
    /// The signer's office: "PHÓ GIÁM ĐỐC".
    pub signer_title: String,
    /// The signer.
    pub signer: String,
    /// Who made the list (người lập danh sách).
    pub maker: String,
    /// The letter that this one answers: "Công văn số 4711/UBND-KN2 ngày 11/5/2022".
    pub reference: String,
}

/// First line of the text.
const VERSION: &str = "doisoat-letterhead=1";
/// The longest text that is read, in bytes.
const LONGEST_TEXT: usize = 65_536;
/// The longest field, and the longest field with several lines, in characters.
const LONGEST_FIELD: usize = 300;
const LONGEST_LINES: usize = 3_000;

impl Letterhead {
    /// Every field with its name and the most characters it may have.
    fn fields(&mut self) -> [(&'static str, &mut String, usize); 12] {
        [
            ("superior", &mut self.superior, LONGEST_FIELD),
            ("name", &mut self.name, LONGEST_FIELD),
            ("place", &mut self.place, LONGEST_FIELD),
            ("number", &mut self.number, LONGEST_FIELD),
            ("date", &mut self.date, LONGEST_FIELD),
            ("recipients", &mut self.recipients, LONGEST_LINES),
            ("deadline", &mut self.deadline, LONGEST_FIELD),
            ("authority", &mut self.authority, LONGEST_LINES),
            ("signer_title", &mut self.signer_title, LONGEST_FIELD),
            ("signer", &mut self.signer, LONGEST_FIELD),
            ("maker", &mut self.maker, LONGEST_FIELD),
            ("reference", &mut self.reference, LONGEST_FIELD),
        ]
    }

    /// The letterhead within its limits: trimmed, without control characters, on one line where one
    /// is meant, and no longer than papers can show.
    pub fn tidy(mut self) -> Letterhead {
        for (_, value, longest) in self.fields() {
            let lines = longest == LONGEST_LINES;
            let kept: String = value
                .trim()
                .chars()
                .filter_map(|c| match c {
                    '\n' if lines => Some(c),
                    '\t' | '\n' => Some(' '),
                    _ => (!c.is_control()).then_some(c),
                })
                .take(longest)
                .collect();
            *value = kept;
        }
        self
    }

    /// The day of signing; parts that were not given are 0, to be written by hand.
    pub fn day(&self) -> PartialDate {
        parse_date(&self.date).unwrap_or_default()
    }

    /// The recipients one by one, without the dashes and full stops that such lists are typed with.
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        self.recipients
            .split(['\n', ';'])
            .map(|line| line.trim().trim_start_matches(['-', '–', '+']).trim_start())
            .map(|line| line.trim_end_matches([';', '.', ',']).trim_end())
            .filter(|line| !line.is_empty())
    }

    /// The letterhead as text.
    pub fn to_text(&self) -> String {
        let mut text = String::from(VERSION);
        text.push('\n');
        for (name, value, _) in self.clone().fields() {
            if value.is_empty() {
                continue;
            }
            text.push_str(name);
            text.push('=');
            for c in value.chars() {
                match c {
                    '\\' => text.push_str("\\\\"),
                    '\n' => text.push_str("\\n"),
                    '\r' => {}
                    _ => text.push(c),
                }
            }
            text.push('\n');
        }
        text
    }

    /// Reads a letterhead from such a text; `None` if it is something else.
    pub fn from_text(text: &str) -> Option<Letterhead> {
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        if text.len() > LONGEST_TEXT || lines.next()?.trim() != VERSION {
            return None;
        }
        let mut letterhead = Letterhead::default();
        for line in lines {
            let Some((name, written)) = line.split_once('=') else { continue };
            let mut fields = letterhead.fields();
            let Some((_, value, _)) = fields.iter_mut().find(|(of, ..)| *of == name.trim()) else {
                continue;
            };
            value.clear();
            let mut chars = written.chars();
            while let Some(c) = chars.next() {
                value.push(match c {
                    '\\' if chars.next() == Some('n') => '\n',
                    c => c,
                });
            }
        }
        Some(letterhead.tidy())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Letterhead {
        Letterhead {
            superior: "UBND HUYỆN TRÙNG KHÁNH".into(),
            name: "CÔNG AN HUYỆN".into(),
            recipients: "- Công an xã;\nUBND các xã, thị trấn.".into(),
            number: "12=\\n/CAH".into(),
            authority: "TM. Ủy ban nhân dân\nKT. Chủ tịch".into(),
            date: "12/2022".into(),
            deadline: "10/12/2022".into(),
            ..Letterhead::default()
        }
    }

    #[test]
    fn comes_back_from_text() {
        for letterhead in [Letterhead::default(), full()] {
            assert_eq!(Letterhead::from_text(&letterhead.to_text()), Some(letterhead));
        }
    }

    #[test]
    fn reads_what_it_can() {
        for (text, name) in [
            ("", None),
            ("name=A", None),
            ("doisoat-letterhead=2\nname=A", None),
            ("doisoat-letterhead=1", Some("")),
            ("\u{feff}doisoat-letterhead=1\r\nname = A \r\ncolour=red\nno sign\n", Some("A")),
            ("doisoat-letterhead=1\nname=A\nname=B", Some("B")),
            ("doisoat-letterhead=1\nname=A\\nB\\", Some("A B\\")),
            ("doisoat-letterhead=1\nname=\u{7}A\tB", Some("A B")),
        ] {
            let read = Letterhead::from_text(text);
            assert_eq!(read.as_ref().map(|l| l.name.as_str()), name, "{text:?}");
        }
        assert_eq!(Letterhead::from_text(&format!("{VERSION}\nname={}", "a".repeat(70_000))), None);
        let long = Letterhead::from_text(&format!("{VERSION}\nname={}", "ế".repeat(999))).unwrap();
        assert_eq!(long.name.chars().count(), LONGEST_FIELD);
    }

    #[test]
    fn what_is_not_given_of_the_day_is_left_blank() {
        for (date, expected) in
            [("", (0, 0, 0)), ("12/2022", (2022, 12, 0)), ("5.12.2022", (2022, 12, 5))]
        {
            let PartialDate { year, month, day } =
                Letterhead { date: date.into(), ..Letterhead::default() }.day();
            assert_eq!((year, month, day), expected, "{date}");
        }
    }

    #[test]
    fn recipients_one_by_one() {
        let one_line = Letterhead {
            recipients: "Công an xã; UBND các xã, thị trấn.".into(),
            ..full()
        };
        for letterhead in [full(), one_line] {
            let told: Vec<&str> = letterhead.recipients().collect();
            assert_eq!(told, ["Công an xã", "UBND các xã, thị trấn"]);
        }
    }
}
