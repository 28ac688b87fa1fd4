//! What speaks against comparing two sides as they are mapped.

use serde::{Deserialize, Serialize};

use super::summary::TableSummary;
use crate::mapping::Mapping;
use crate::plan::{Field, Role, Side};

/// What is wrong with a mapping or with a pair of tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "what a variant says names its fields")]
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
    use crate::columns::ColumnSummary;
    use crate::plan::ListKind;

    fn check(kind: ListKind, columns: &[(Role, Field)], blocks: bool) {
        let mut mapping = Mapping::default();
        mapping.kind = kind;
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
