//! Which column holds which field, and what stops a pair of mappings from being used.

use serde::{Deserialize, Serialize};

use crate::layout::{NoList, Origin, PreviewRow};
use crate::plan::{Field, ListKind, Role};
use crate::read::Notice;
use crate::read::legacy::Decision;

/// One of the two files that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The office's own list.
    Sector,
    /// The extract of the population registry.
    Registry,
}

/// What a table lists, and for each field the columns that hold it, by position in the table: one
/// column, or the several over which its value is spread (surname, middle and given name; day,
/// month and year; hamlet, commune and province).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mapping {
    /// What the table lists.
    pub kind: ListKind,
    /// By [`Field::index`], up to the last field that has a column; empty for a field without one.
    columns: Vec<Vec<u16>>,
    /// The columns about the other people of a row, in the order of their roles.
    others: Vec<(Role, Mapping)>,
}

/// The most columns over which one field can be spread.
pub const MOST_COLUMNS: usize = 6;

impl Mapping {
    /// The columns of a field, in the order in which their values are joined.
    pub fn columns(&self, field: Field) -> &[u16] {
        self.columns.get(field.index()).map_or(&[], Vec::as_slice)
    }

    /// The first column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns(field).first().map(|&column| usize::from(column))
    }

    /// Gives a field one column, or none.
    pub fn set(&mut self, field: Field, column: Option<usize>) {
        self.set_all(field, column.as_slice());
    }

    /// Gives a field its columns. A column serves one field, so another field that had it loses it;
    /// but a year of birth in a column for men or for women also tells the sex.
    pub fn set_all(&mut self, field: Field, columns: &[usize]) {
        let mut own: Vec<u16> = Vec::new();
        for column in columns.iter().filter_map(|&column| u16::try_from(column).ok()) {
            if !own.contains(&column) && own.len() < MOST_COLUMNS {
                own.push(column);
            }
        }
        let shares = |other: Field| {
            matches!((field, other), (Field::Sex, Field::Dob) | (Field::Dob, Field::Sex))
                && own.len() == 2
        };
        self.columns.resize(Field::ALL.len(), Vec::new());
        for (other, columns) in Field::ALL.into_iter().zip(&mut self.columns) {
            if other != field && !shares(other) {
                columns.retain(|column| !own.contains(column));
            }
        }
        self.columns[field.index()] = own;
        let filled = self.columns.iter().rposition(|columns| !columns.is_empty());
        self.columns.truncate(filled.map_or(0, |last| last + 1));
    }

    /// The people in a row, by the kind of list.
    pub fn people(&self) -> &'static [Role] {
        self.kind.profile().people
    }

    /// Whether a row is about a single person.
    pub fn is_of_one(&self) -> bool {
        self.people() == [Role::Own]
    }

    /// The mapping for one of a row's people. What the row says about its own person's parent is
    /// that parent's name, date of birth and number.
    pub fn of(&self, role: Role) -> Mapping {
        let mut of = match role {
            Role::Own => Mapping { others: Vec::new(), ..self.clone() },
            _ => self.other(role).cloned().unwrap_or_default(),
        };
        let said: &[(Field, Field)] = match role {
            Role::Father => &[
                (Field::Name, Field::Father),
                (Field::Dob, Field::FatherDob),
                (Field::Number, Field::FatherNumber),
            ],
            Role::Mother => &[
                (Field::Name, Field::Mother),
                (Field::Dob, Field::MotherDob),
                (Field::Number, Field::MotherNumber),
            ],
            _ => &[],
        };
        for &(field, said) in said {
            if of.columns(field).is_empty() {
                let columns: Vec<usize> = self.columns(said).iter().map(|&c| c.into()).collect();
                of.set_all(field, &columns);
            }
        }
        // The position of the entry is the same for all of its people.
        for field in [Field::Entry, Field::Book, Field::Registered] {
            if role != Role::Own && of.columns(field).is_empty() {
                let columns: Vec<usize> = self.columns(field).iter().map(|&c| c.into()).collect();
                of.set_all(field, &columns);
            }
        }
        of.kind = self.kind;
        of
    }

    /// The columns about another of a row's people; `None` if there are none.
    pub fn other(&self, role: Role) -> Option<&Mapping> {
        self.others.iter().find(|(of, _)| *of == role).map(|(_, mapping)| mapping)
    }

    /// Gives a field of one of a row's people its columns.
    pub fn set_of(&mut self, role: Role, field: Field, columns: &[usize]) {
        if role == Role::Own {
            return self.set_all(field, columns);
        }
        let place = self.others.iter().position(|(of, _)| *of == role).unwrap_or_else(|| {
            self.others.push((role, Mapping::default()));
            self.others.len() - 1
        });
        self.others[place].1.set_all(field, columns);
        self.others.retain(|(_, mapping)| *mapping != Mapping::default());
        self.others.sort_by_key(|(role, _)| *role);
    }

    /// The other people of a row that have columns, with these columns.
    pub fn others(&self) -> impl Iterator<Item = (Role, &Mapping)> {
        self.others.iter().map(|(role, mapping)| (*role, mapping))
    }

    /// Adopts from another mapping what the table lists, and the other people of a row.
    pub fn take_kind_of(&mut self, other: &Mapping) {
        self.kind = other.kind;
        self.others = other.others.clone();
    }

    /// The field that a column holds.
    pub fn field(&self, column: usize) -> Option<Field> {
        let holds = |f: &Field| self.columns(*f).iter().any(|&c| usize::from(c) == column);
        Field::ALL.into_iter().find(holds)
    }
}

/// What is shown of a column before anything is matched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSummary {
    /// Its header, with the groups above it; empty if there is none.
    pub header: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Its letters in the spreadsheet: A, B, ... AA; empty for a column that was computed.
    pub letters: String,
    /// The first distinct values, as they are read.
    pub samples: Vec<String>,
    /// Share of rows that hold a value, in percent.
    pub filled: u8,
    /// Share of filled cells that are a personal number of 12 digits (with lost zeros restored), in
    /// percent.
    pub full_numbers: u8,
    /// How well its values fit each field of [`Field::ALL`], in percent; `None` if values cannot
    /// tell.
    pub fits: [Option<u8>; Field::ALL.len()],
    /// The legacy font it is in, with a sample.
    pub font: Option<Decision>,
    /// Whether letters in that font are decoded.
    pub decoded: bool,
}

/// What is needed to show a table and to map its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSummary {
    /// Name of the file.
    pub file: String,
    /// Sheet; empty for delimited text.
    pub sheet: String,
    /// Whether the workbook hides the sheet.
    pub hidden: bool,
    /// First and last spreadsheet row of the header, from 1.
    pub header_rows: Option<(u32, u32)>,
    /// Spreadsheet rows of the first and of the last row of data.
    pub data_rows: (u32, u32),
    /// The sheet's last filled row.
    pub last_filled: u32,
    /// Rows of data.
    pub rows: u32,
    /// Its columns, in order.
    pub columns: Vec<ColumnSummary>,
    /// The guessed mapping.
    pub mapping: Mapping,
    /// The confidence of the guess for each field of [`Field::ALL`], in percent; 0 if no column was
    /// found.
    pub confidence: [u8; Field::ALL.len()],
    /// What was noticed.
    pub notices: Vec<Notice>,
    /// Why it holds no list; `None` if it holds one.
    pub no_list: Option<NoList>,
    /// Whether it looks like a list of people, and is therefore used unless the user says
    /// otherwise.
    pub lists_people: bool,
    /// The rows around its header and its end.
    pub preview: Vec<PreviewRow>,
    /// Equal for tables with the same headers: one mapping serves them all.
    pub shape: u64,
    /// A fingerprint of all cells, to notice a file that was given twice.
    pub fingerprint: u64,
}

/// What is wrong with a mapping or with a pair of tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MappingProblem {
    /// No column holds the name.
    NoName { side: Side, file: String },
    /// No column holds the name, and none a number: nobody can be found.
    NoNameNorNumber { side: Side, file: String },
    /// A column's values do not fit its field.
    UnlikelyColumn { side: Side, file: String, field: Field, column: String },
    /// Both sides are the same table.
    SameTable { sector: String, registry: String },
    /// The sector side has far more personal numbers than the registry side.
    SidesSwapped { sector: String, registry: String },
    /// The extract has neither date of birth nor number: almost nobody can be told apart.
    ThinRegistry { file: String },
}

impl MappingProblem {
    /// Whether matching must not start.
    pub fn blocks(&self) -> bool {
        matches!(
            self,
            MappingProblem::NoName { .. }
                | MappingProblem::NoNameNorNumber { .. }
                | MappingProblem::SameTable { .. }
        )
    }
}

/// A table to be matched, with its mapping.
pub type Mapped<'a> = (&'a TableSummary, &'a Mapping);

/// Everything wrong with the tables of both sides before they are matched, each problem once, the
/// sector's side first.
pub fn check_sides(sector: &[Mapped<'_>], registry: &[Mapped<'_>]) -> Vec<MappingProblem> {
    let mut problems = Vec::new();
    let mut add = |problem: MappingProblem| {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    };
    for (side, tables) in [(Side::Sector, sector), (Side::Registry, registry)] {
        tables.iter().flat_map(|&mapped| check_one(side, mapped)).for_each(&mut add);
    }
    for &(a, a_mapping) in sector {
        for &(b, b_mapping) in registry {
            let (sector, registry) = (a.place(), b.place());
            if a.fingerprint == b.fingerprint && a.rows == b.rows {
                add(MappingProblem::SameTable { sector, registry });
            } else if numbers(a, a_mapping) >= numbers(b, b_mapping) + 25 {
                add(MappingProblem::SidesSwapped { sector, registry });
            }
        }
    }
    for &(table, mapping) in registry {
        if mapping.column(Field::Dob).is_none() && mapping.column(Field::Number).is_none() {
            add(MappingProblem::ThinRegistry { file: table.place() });
        }
    }
    problems
}

fn check_one(side: Side, (table, mapping): Mapped<'_>) -> Vec<MappingProblem> {
    let mut problems = Vec::new();
    let file = table.place();
    let has_own = mapping.people().contains(&Role::Own) || side == Side::Registry;
    if has_own {
        let has = |field| mapping.column(field).is_some();
        match (has(Field::Name), has(Field::Number) || has(Field::OldNumber)) {
            (false, false) => problems.push(MappingProblem::NoNameNorNumber { side, file }),
            (false, true) => problems.push(MappingProblem::NoName { side, file }),
            _ => {}
        }
    } else if mapping.people().iter().any(|role| mapping.of(*role).column(Field::Name).is_none()) {
        // A register of marriages is about both spouses, and each must be named.
        problems.push(MappingProblem::NoName { side, file });
    }
    let people: &[Role] = if side == Side::Registry { &[Role::Own] } else { mapping.people() };
    for &role in people {
        unlikely(side, table, (&table.mapping.of(role), &mapping.of(role)), &mut problems);
    }
    problems
}

/// The columns about one of a row's people whose values do not fit their field. A low confidence
/// shows that the guess followed the header alone.
fn unlikely(
    side: Side,
    table: &TableSummary,
    (guess, mapping): (&Mapping, &Mapping),
    problems: &mut Vec<MappingProblem>,
) {
    for field in Field::ALL {
        let [column] = mapping.columns(field) else { continue };
        let Some(column) = table.columns.get(usize::from(*column)) else { continue };
        let by_hand = guess.columns(field) != mapping.columns(field);
        if by_hand && column.fits[field.index()].is_some_and(|fits| fits < LIKELY) {
            let (file, column) = (table.place(), column.shown());
            problems.push(MappingProblem::UnlikelyColumn { side, file, field, column });
        }
    }
}

/// If a smaller share of a column's values fits its field, in percent, it probably holds something
/// else.
const LIKELY: u8 = 10;

impl TableSummary {
    /// Its file and, if there is one, its sheet.
    pub fn place(&self) -> String {
        if self.sheet.is_empty() {
            self.file.clone()
        } else {
            format!("{} [{}]", self.file, self.sheet)
        }
    }
}

impl ColumnSummary {
    /// Its header, or its letters if it has none.
    pub fn shown(&self) -> String {
        if self.header.is_empty() { self.letters.clone() } else { self.header.clone() }
    }
}

/// Share of a table's rows with a full personal number, in percent.
fn numbers(table: &TableSummary, mapping: &Mapping) -> u32 {
    mapping
        .column(Field::Number)
        .and_then(|c| table.columns.get(c))
        .map_or(0, |c| u32::from(c.full_numbers) * u32::from(c.filled) / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: ListKind, columns: &[(Role, Field)], blocks: bool) {
        let mut mapping = Mapping { kind, ..Mapping::default() };
        for (place, (role, field)) in columns.iter().enumerate() {
            mapping.set_of(*role, *field, &[place]);
        }
        let table =
            TableSummary { columns: vec![ColumnSummary::default(); 9], ..Default::default() };
        let problems = check_sides(&[(&table, &mapping)], &[]);
        assert_eq!(problems.iter().any(MappingProblem::blocks), blocks, "{kind:?} {columns:?}");
    }

    #[test]
    fn who_must_be_named() {
        use Field::{Dob, Father, Name, Number};
        use Role::{Husband, Own, Wife};
        for (kind, columns, blocks) in [
            (ListKind::Other, &[(Own, Name)][..], false),
            (ListKind::Other, &[(Own, Number)], true),
            (ListKind::Other, &[], true),
            (ListKind::Births, &[(Own, Name), (Own, Father)], false),
            (ListKind::Births, &[(Own, Dob), (Own, Father)], true),
            (ListKind::Adoptions, &[(Role::AdoptiveFather, Name)], true),
            (ListKind::Marriages, &[(Husband, Name), (Wife, Name)], false),
            (ListKind::Marriages, &[(Own, Name), (Husband, Name)], true),
            (ListKind::Marriages, &[(Husband, Name), (Wife, Dob)], true),
            (ListKind::Marriages, &[], true),
            (ListKind::Deaths, &[(Own, Name)], false),
        ] {
            check(kind, columns, blocks);
        }
    }
}
