//! Both forms of a column hold the same, and each column takes the form that pays.

use std::hash::Hasher as _;

use rustc_hash::FxHasher;

use super::*;
use crate::read::CellKind;

/// A column with these cells, built as a reader builds it.
fn column(cells: impl Iterator<Item = (usize, CellKind, String)>) -> Cells {
    let mut column = Cells::default();
    for (place, kind, text) in cells {
        column.put(place, kind, &text);
    }
    column.shrink();
    column
}

fn texts(cells: &Cells) -> Vec<&str> {
    (0..cells.len() + 2).map(|place| cells.text(place)).collect()
}

#[test]
fn cells_keep_their_places() {
    let mut cells = Cells::default();
    assert!(cells.put(0, CellKind::Text, "An"));
    assert!(cells.put(3, CellKind::Number, "12"));
    assert!(!cells.put(3, CellKind::Number, "13"));
    assert!(cells.put(4, CellKind::Text, "An"));
    for cells in [cells.plain(), cells] {
        assert_eq!(texts(&cells), ["An", "", "", "12", "An", "", ""]);
        assert_eq!(cells.kind(3), CellKind::Number);
        assert_eq!((cells.kind(1), cells.kind(9)), (CellKind::Empty, CellKind::Empty));
    }
}

#[test]
fn equal_texts_of_other_kinds_are_other_values() {
    let mut cells = Cells::default();
    let kinds = CellKind::ALL.repeat(2);
    for (place, kind) in kinds.iter().enumerate() {
        cells.put(place, *kind, "1");
    }
    let found: Vec<CellKind> = (0..cells.len()).map(|place| cells.kind(place)).collect();
    assert_eq!(found, kinds);
}

/// A text of which about one in `of` is new; made from a number.
fn text(place: usize, of: usize) -> String {
    let mixed = (place / of).wrapping_mul(0x9e37_79b9) % 1_000_003;
    format!("Xã Hải Vân {mixed}")
}

#[test]
fn the_form_that_pays() {
    for (rows, of, coded) in [
        (100, 1, false),
        (100, 4, true),
        (20_000, 1, false),
        (20_000, 3, true),
        // One in a hundred repeats: far too few at some thousand cells.
        (20_000, 10_000, true),
        (200_000, 2, true),
    ] {
        let all = column((0..rows).map(|place| (place, CellKind::Text, text(place, of))));
        assert_eq!(all.distinct().is_some(), coded, "{rows} rows, one in {of} new");
        for place in 0..rows {
            assert_eq!(all.text(place), text(place, of));
        }
    }
    // Numbers that hardly repeat.
    let number = |place: usize| (place - usize::from(place.is_multiple_of(40))).to_string();
    let numbers = column((0..10_000).map(|place| (place, CellKind::Number, number(place + 1))));
    assert!(numbers.distinct().is_none());
}

#[test]
fn both_forms_say_the_same() {
    let all = column((0..9_000).map(|place| (place * 2, CellKind::Text, text(place, 3))));
    let plain = all.plain();
    assert!(all.distinct().is_some() && plain.distinct().is_none());
    assert_eq!(all, plain);
    assert_eq!(texts(&all), texts(&plain));
    let fingerprint = |cells: &Cells| {
        let mut hasher = FxHasher::default();
        cells.fingerprint(&mut hasher);
        hasher.finish()
    };
    assert_eq!(fingerprint(&all), fingerprint(&plain));
    let mapped = |cells: &Cells| cells.map(|_, text| text.to_uppercase().into());
    assert_eq!(mapped(&all), mapped(&plain));
    assert_eq!(mapped(&all).text(2), text(1, 3).to_uppercase());
    assert_ne!(all, mapped(&all));
}

#[test]
fn there_and_back() {
    for of in [1, 3, 900] {
        let all = column((0..5_000).map(|place| (place, CellKind::Text, text(place, of))));
        let bytes = postcard::to_stdvec(&all).unwrap();
        let mut back: Cells = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(back, all);
        // Filling continues where it stopped.
        back.put(6_000, CellKind::Text, &text(10, of));
        assert_eq!(back.text(6_000), text(10, of));
        assert_eq!(back.distinct().map(Values::len), all.distinct().map(Values::len));
    }
}

#[test]
fn codes_beyond_the_values_are_empty_cells() {
    let all = column((0..9).map(|place| (place, CellKind::Text, "An".to_owned())));
    let mut bytes = postcard::to_stdvec(&all).unwrap();
    if let Some(last) = bytes.last_mut() {
        *last = 9;
    }
    let cells: Cells = postcard::from_bytes(&bytes).unwrap();
    assert_eq!((cells.text(7), cells.text(8), cells.kind(8)), ("An", "", CellKind::Empty));
    let mut hasher = FxHasher::default();
    cells.fingerprint(&mut hasher);
    assert_eq!(cells.map(|_, text| text.into()), cells);
}

#[test]
fn what_is_foreseen_is_no_bound() {
    for of in [1, 50] {
        let mut cells = Cells::default();
        for place in 0..9_000 {
            cells.put(place, CellKind::Text, &text(place, of));
            if place == 1_000 {
                cells.foresee(|count| count * 3);
            }
        }
        cells.shrink();
        assert!((0..9_000).all(|place| cells.text(place) == text(place, of)));
    }
}
