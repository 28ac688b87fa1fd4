//! The levels of both parents of a pair.

use super::name::parent_level;
use crate::normalise::{NameId, Names};
use crate::plan::ParentLevel;

/// The levels of father and mother. A list that has them in each other's column is read the right
/// way round: a mother's name is no father's.
pub fn parent_levels(
    names: &Names,
    sector: [NameId; 2],
    registry: [NameId; 2],
) -> [ParentLevel; 2] {
    let level = |a, b| parent_level(names, a, b);
    let ([father, mother], [of_father, of_mother]) = (sector, registry);
    let straight = [level(father, of_father), level(mother, of_mother)];
    let differs = |levels: [ParentLevel; 2]| levels == [ParentLevel::Other; 2];
    if !differs(straight) {
        return straight;
    }
    let crossed = [level(mother, of_father), level(father, of_mother)];
    let agrees = |level: &ParentLevel| matches!(level, ParentLevel::Equal | ParentLevel::Near);
    if crossed.iter().all(agrees) { crossed } else { straight }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_in_each_others_column() {
        use ParentLevel::{Equal, Missing, Near, Other};
        let mut names = Names::default();
        let mut of = |father: &str, mother: &str| [names.intern(father), names.intern(mother)];
        let registry = of("Vũ Văn Hải", "Trần Thị Lan");
        let rows = [
            (of("Vũ Văn Hải", "Trần Thị Lan"), [Equal, Equal]),
            (of("Trần Thị Lan", "Vũ Văn Hải"), [Equal, Equal]),
            (of("Trần Thị Lann", "Vũ Văn Hải"), [Equal, Near]),
            (of("Trần Thị Lan", "Lê Văn Tám"), [Other, Other]),
            (of("Trần Thị Lan", ""), [Other, Missing]),
            (of("Trần Thị Lan", "Trần Thị Lan"), [Other, Equal]),
        ];
        for (row, expected) in rows {
            assert_eq!(parent_levels(&names, row, registry), expected);
        }
    }
}
