//! What a record says, as digests.
//!
//! Decided: texts count as written, apart from case, spaces and invisible characters, and not as
//! they are cleaned, because cleaning gets better with every version of the program; dates and
//! numbers count as what they are, because the same day is written in many ways.

use casework::digest::{Digest, Keyed, Parts};

use crate::normalise::{IdNumber, Prepared, Records, Source};
use crate::plan::{Field, Side, stands_for_nothing};
use crate::text::{lower_composed, visible};

/// What tells people apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Core {
    pub(super) name: Option<Digest>,
    pub(super) born: Option<Digest>,
    pub(super) number: Option<Digest>,
}

/// What a record says.
pub(super) struct Content {
    pub(super) core: Core,
    pub(super) whole: Digest,
    pub(super) rest: Digest,
}

/// Fields that stand in a content by themselves.
const BY_THEMSELVES: [Field; 4] = [Field::Name, Field::Dob, Field::Number, Field::OldNumber];

impl Core {
    pub(super) fn of(prepared: &Prepared, side: Side, record: u32, keyed: &Keyed) -> Core {
        let records = prepared.side(side);
        let role = records.group(record).role.code();
        let [name, born, number] = Texts::of(records, record).digests(role, keyed);
        Core { name, born, number }
    }
}

impl Content {
    pub(super) fn of(prepared: &Prepared, side: Side, record: u32, keyed: &Keyed) -> Content {
        let core = Core::of(prepared, side, record, keyed);
        let records = prepared.side(side);
        let role = records.group(record).role.code();
        let mut rest = Parts::of("row").part(role.as_bytes());
        for own in [core.name, core.born] {
            rest = rest.maybe(own.as_ref().map(|digest| &digest.bytes()[..]));
        }
        let others = Field::COMPARED.into_iter().filter(|field| !BY_THEMSELVES.contains(field));
        for field in others {
            if let Some(text) = said(records, record, field) {
                rest = rest.part(field.code().as_bytes()).part(text.as_bytes());
            }
        }
        let whole = rest.clone().maybe(core.number.as_ref().map(|digest| &digest.bytes()[..]));
        Content { core, whole: whole.keyed_by(keyed), rest: rest.keyed_by(keyed) }
    }
}

/// What tells people apart, as texts: name, date of birth, number.
#[derive(PartialEq, Eq)]
pub(super) struct Texts(pub(super) [Option<String>; 3]);

impl Texts {
    pub(super) fn of(records: &Records, record: u32) -> Texts {
        let name = said(records, record, Field::Name);
        Texts([name, born(records, record), number(records, record)])
    }

    /// Their digests, of a person of this role.
    pub(super) fn digests(&self, role: &str, keyed: &Keyed) -> [Option<Digest>; 3] {
        let mut kinds = ["name", "born", "number"].into_iter();
        self.0.each_ref().map(|text| {
            let (kind, text) = kinds.next().zip(text.as_ref())?;
            Some(Parts::of(kind).part(role.as_bytes()).part(text.as_bytes()).keyed_by(keyed))
        })
    }
}

/// A text as written, apart from case and spaces; `None` if it says nothing.
fn said(records: &Records, record: u32, field: Field) -> Option<String> {
    let raw = records.raw(record, field);
    if raw.trim().is_empty() || stands_for_nothing(field, &raw) {
        return None;
    }
    let lower = lower_composed(&visible(&raw));
    let words: Vec<&str> = lower.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn born(records: &Records, record: u32) -> Option<String> {
    let date = records.records.get(record as usize)?.dob;
    match date.is_missing() {
        false => Some(format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)),
        true => said(records, record, Field::Dob),
    }
}

fn number(records: &Records, record: u32) -> Option<String> {
    let of = records.records.get(record as usize)?;
    match of.number {
        IdNumber::Full(number) => Some(format!("{number:012}")),
        IdNumber::Old(number) => Some(format!("{number:09}")),
        IdNumber::Missing if of.old_number != 0 => Some(format!("{:09}", of.old_number)),
        _ => said(records, record, Field::Number),
    }
}

/// The columns of a table but that of its running numbers, which are given anew when it is sorted.
pub(super) fn columns(source: &Source) -> Vec<usize> {
    (0..source.table.columns.len()).filter(|place| !source.is_running_number(*place)).collect()
}

/// All filled cells of a row in these columns, whatever their order.
pub(super) fn cells(source: &Source, row: usize, columns: &[usize], keyed: &Keyed) -> Digest {
    let cells = columns.iter().map(|place| source.table.text(*place, row).trim());
    let mut cells: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
    cells.sort_unstable();
    let all = Parts::of("cells").part(source.role.code().as_bytes());
    cells.into_iter().fold(all, |all, cell| all.part(cell.as_bytes())).keyed_by(keyed)
}
