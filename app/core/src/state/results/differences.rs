//! Which differences the results show, and in which order: the gravest first.

use matcher::plan::{Field, Kind};
use matcher::report::Statistics;

/// The kinds that are differences, the gravest first.
const KINDS: [Kind; 7] = [
    Kind::Different,
    Kind::Unmarked,
    Kind::Partial,
    Kind::Variant,
    Kind::MissingSector,
    Kind::MissingRegistry,
    Kind::Format,
];

/// The kinds of difference that occur, the gravest first.
pub fn kinds_found(statistics: &Statistics) -> Vec<Kind> {
    let occurs = |kind| Field::COMPARED.iter().any(|&field| statistics.kind(field, kind) > 0);
    KINDS.into_iter().filter(|&kind| occurs(kind)).collect()
}

/// The fields in which the two files could be compared at all.
pub fn fields_compared(statistics: &Statistics) -> Vec<Field> {
    let occurs = |field: Field, kind| statistics.kind(field, kind) > 0;
    let compared =
        |field: &Field| KINDS.iter().chain(&[Kind::Same]).any(|&kind| occurs(*field, kind));
    Field::COMPARED.into_iter().filter(compared).collect()
}

/// The differences of a row, the gravest first.
pub fn by_gravity(differences: &[(Field, Kind)]) -> Vec<(Field, Kind)> {
    let mut sorted = differences.to_vec();
    sorted.sort_by_key(|(field, kind)| (gravity(*kind), field.index()));
    sorted
}

/// Real differences first, mere ways of writing last.
fn gravity(kind: Kind) -> u8 {
    match kind {
        Kind::Different => 0,
        Kind::Unmarked | Kind::Partial => 1,
        Kind::MissingSector | Kind::MissingRegistry => 2,
        Kind::Variant => 3,
        Kind::Format | Kind::MissingBoth | Kind::Same => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_occurs_is_shown() {
        let mut statistics = Statistics::default();
        assert!(kinds_found(&statistics).is_empty() && fields_compared(&statistics).is_empty());
        let mut count = |field: Field, kind: Kind| {
            let place = Field::COMPARED.iter().position(|of| *of == field).unwrap();
            statistics.by_field[place][kind as usize] += 1;
        };
        count(Field::Name, Kind::Format);
        count(Field::Name, Kind::Different);
        // Equal in all rows: there is nothing to show about it, but it was compared.
        count(Field::Dob, Kind::Same);
        count(Field::Sex, Kind::MissingBoth);
        assert_eq!(kinds_found(&statistics), [Kind::Different, Kind::Format]);
        assert_eq!(fields_compared(&statistics), [Field::Name, Field::Dob]);
    }

    #[test]
    fn real_differences_stand_before_ways_of_writing() {
        let row = [
            (Field::Name, Kind::Format),
            (Field::Dob, Kind::Partial),
            (Field::Sex, Kind::Different),
        ];
        let fields: Vec<Field> = by_gravity(&row).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [Field::Sex, Field::Dob, Field::Name]);
    }
}
