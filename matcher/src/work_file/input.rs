//! A list or an extract of a work: which file it was, what is in it, how its tables were read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::error::WorkError;
use super::member::{Member, Sha};
use super::parts::INPUTS;
use crate::columns::{of_whom, shape};
use crate::layout::{LayoutChoice, Table};
use crate::mapping::Mapping;
use crate::plan::{Field, ListKind, Role, Side};

/// JSON by keys.
pub type Object = Map<String, Value>;

/// A list or an extract.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The name of its file.
    pub name: String,
    /// Whether it is a list or an extract.
    #[serde(with = "side")]
    pub side: Side,
    /// How many bytes it has.
    pub size: u64,
    /// Its fingerprint.
    pub sha256: Sha,
    /// The part that holds it; nothing if only its fingerprint is kept.
    pub(super) part: Option<String>,
    /// The only sheet that was read, if one was chosen.
    #[serde(default)]
    pub sheet: Option<String>,
    /// What was decided about header and last row when the file was opened.
    #[serde(default)]
    pub layout: Layout,
    /// The tables that take part, with what was decided about each; none if nothing was decided.
    #[serde(default)]
    pub tables: Vec<TableSetup>,
    /// Keys of a newer version.
    #[serde(flatten)]
    pub other: Object,
    /// Its bytes, compressed.
    #[serde(skip)]
    pub(super) kept: Option<Member>,
}

/// Where header and last row are, and which columns keep their letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The first and last spreadsheet row of the header, `"found"` or `"none"`.
    #[serde(default)]
    pub header: Header,
    /// The last spreadsheet row of data.
    #[serde(default)]
    pub last_row: Option<u32>,
    /// Columns whose letters are not those of an old font.
    #[serde(default)]
    pub fonts_off: Vec<usize>,
}

/// Where the header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Header {
    /// In these spreadsheet rows, the first and the last.
    Rows(u32, u32),
    /// Where it is found, or nowhere.
    Word(HeaderWord),
}

/// A header that is not said by rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeaderWord {
    /// Where the engine finds it.
    Found,
    /// Nowhere.
    None,
}

/// How a table that takes part was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableSetup {
    /// Its position among the tables of its file, from 0.
    pub place: usize,
    /// Its sheet.
    pub sheet: String,
    /// A number of its headers, hexadecimal: the same table is known by it.
    pub shape: String,
    /// What was decided about its rows by hand, after the file was opened.
    #[serde(default)]
    pub layout: Layout,
    /// What it lists, by its code.
    pub kind: String,
    /// For each field, by its code, the positions of its columns from 0; `wife.name` for another of
    /// a row's people.
    pub columns: BTreeMap<String, Vec<u16>>,
    /// Keys of a newer version.
    #[serde(flatten)]
    pub other: Object,
}

impl Input {
    /// A list or an extract with its bytes. Whether they are `kept` in the work's file or only their
    /// fingerprint is for the user to say.
    ///
    /// # Errors
    /// If it is too large for an archive.
    pub fn new(name: &str, side: Side, bytes: &[u8], kept: bool) -> Result<Input, WorkError> {
        let member = kept.then(|| Member::of("", bytes)).transpose()?;
        Ok(Input {
            name: name.to_owned(),
            side,
            size: bytes.len() as u64,
            sha256: member.as_ref().map_or_else(|| Sha::of(bytes), |of| of.sha),
            part: None,
            sheet: None,
            layout: Layout::default(),
            tables: Vec::new(),
            other: Object::new(),
            kept: member,
        })
    }

    /// Its bytes; `None` if the work's file holds only its fingerprint.
    ///
    /// # Errors
    /// If they are damaged, which was looked at when the work's file was opened.
    pub fn bytes(&self) -> Result<Option<Vec<u8>>, WorkError> {
        self.kept.as_ref().map(Member::bytes).transpose()
    }

    /// Whether the work's file holds its bytes.
    pub const fn is_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// Keeps its fingerprint alone.
    pub fn forget_bytes(&mut self) {
        (self.part, self.kept) = (None, None);
    }

    /// Whether these bytes are the ones that it was.
    pub fn is(&self, bytes: &[u8]) -> bool {
        bytes.len() as u64 == self.size && Sha::of(bytes) == self.sha256
    }

    /// The name of its part as the `place`-th, from 0: its number, and how its file's name ends.
    pub(super) fn part_name(&self, place: usize) -> String {
        let ending = self.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let ending = ending.to_ascii_lowercase();
        let is_usual = (1..=5).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let number = place + 1;
        match is_usual {
            true => format!("{INPUTS}/{number:04}.{ending}"),
            false => format!("{INPUTS}/{number:04}"),
        }
    }
}

impl Default for Header {
    fn default() -> Header {
        Header::Word(HeaderWord::Found)
    }
}

impl Layout {
    /// What was decided.
    pub fn of(choice: &LayoutChoice) -> Layout {
        let header = match choice.header {
            None => Header::default(),
            Some(None) => Header::Word(HeaderWord::None),
            Some(Some((first, last))) => Header::Rows(first, last),
        };
        Layout { header, last_row: choice.last_row, fonts_off: choice.fonts_off.clone() }
    }

    /// As the engine takes it.
    pub fn choice(&self) -> LayoutChoice {
        let header = match self.header {
            Header::Rows(first, last) => Some(Some((first, last))),
            Header::Word(HeaderWord::None) => Some(None),
            Header::Word(HeaderWord::Found) => None,
        };
        LayoutChoice { header, last_row: self.last_row, fonts_off: self.fonts_off.clone() }
    }
}

impl TableSetup {
    /// A table that takes part.
    pub fn of(table: &Table, place: usize, mapping: &Mapping) -> TableSetup {
        TableSetup::of_shape(&table.sheet.name, shape(table), place, mapping)
    }

    /// A table that takes part, by its sheet and the number of its headers.
    pub fn of_shape(sheet: &str, shape: u64, place: usize, mapping: &Mapping) -> TableSetup {
        let mut columns = BTreeMap::new();
        let people = std::iter::once((Role::Own, mapping)).chain(mapping.others());
        for (role, of) in people {
            for field in Field::ALL {
                let code = match role {
                    Role::Own => field.code().to_owned(),
                    _ => format!("{}.{}", role.code(), field.code()),
                };
                let of_field = of.columns(field);
                if !of_field.is_empty() {
                    columns.insert(code, of_field.to_vec());
                }
            }
        }
        TableSetup {
            place,
            sheet: sheet.to_owned(),
            shape: format!("{shape:016x}"),
            layout: Layout::default(),
            kind: mapping.kind.profile().code.to_owned(),
            columns,
            other: Object::new(),
        }
    }

    /// Its mapping. Fields of a newer version are left out.
    pub fn mapping(&self) -> Mapping {
        let mut mapping = Mapping::default();
        mapping.kind = ListKind::of_code(&self.kind).unwrap_or_default();
        for (code, columns) in &self.columns {
            if let Some((role, field)) = of_whom(code) {
                let columns: Vec<usize> = columns.iter().map(|&column| column.into()).collect();
                mapping.set_of(role, field, &columns);
            }
        }
        mapping
    }
}

mod side {
    //! A side by the word for it.

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::plan::Side;

    pub(super) fn serialize<S: Serializer>(side: &Side, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(match side {
            Side::Sector => "list",
            Side::Registry => "extract",
        })
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Side, D::Error> {
        match &*String::deserialize(from)? {
            "list" => Ok(Side::Sector),
            "extract" => Ok(Side::Registry),
            other => Err(D::Error::custom(format!("`{other}` is no side"))),
        }
    }
}
