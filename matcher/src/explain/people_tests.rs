//! Searches of an extract against a naive one that reads every cell.

use super::people::{FoundPeople, find_people};
use super::word::{Word, begun};
use crate::normalise::{Gazetteer, PartialDate, Prepared, normalise};
use crate::open::sources;
use crate::plan::Field;
use crate::sample;
use crate::text::fold;

const EXTRACT: &str = "Họ và tên,Ngày sinh,Số định danh,Số CMND,Nơi thường trú,Họ tên cha,Họ tên mẹ\n\
    Lê Văn An,12/03/1985,004085123456,080123456,\"Xóm Pác Bó, Xã Trường Hà, Tỉnh Cao Bằng\",Lê Văn Bình,Vũ Thị Hòa\n\
    Lê Văn Ân,05/07/1985,004085777777,,\"Xóm 2, Xã Quang Hán, Tỉnh Cao Bằng\",Lê Văn Cao,Vũ Thị Hoa\n\
    Vũ Thị Lê,1958,004158654321,,\"Xóm 2, Xã Quang Hán, Tỉnh Cao Bằng\",,\n";

fn prepared(extract: &str) -> Prepared {
    let of = |text: &str, file: &str| sources(text.as_bytes(), file, None).unwrap();
    let list = of("Họ và tên,Ngày sinh\nNông Thị Tư,1960\n", "ds.csv");
    let day = PartialDate::default();
    normalise(list, of(extract, "dc.csv"), Gazetteer::embedded(), day, &mut |_, _| {})
}

#[test]
fn whatever_is_known_of_somebody() {
    let prepared = prepared(EXTRACT);
    for (typed, expected) in [
        ("", &[][..]),
        ("  ", &[]),
        ("lê văn", &[0, 1]),
        ("le van an", &[0, 1]),
        ("Lê Văn Ân", &[1]),
        ("lê", &[0, 1, 2]),
        ("an lê", &[0, 1]),
        ("le 1985", &[0, 1]),
        ("le 12/03/1985", &[0]),
        ("12-3-1985", &[0]),
        ("085123", &[0]),
        ("080123456", &[0]),
        ("123456 an", &[0]),
        ("654321 an", &[]),
        ("an hòa", &[0]),
        ("an hoa", &[0, 1]),
        ("quang hán", &[1, 2]),
        ("quang hán lê văn", &[1]),
        ("pác bó", &[0]),
        ("pac", &[0]),
        ("cao bằng 1958", &[2]),
        ("nông", &[]),
    ] {
        let FoundPeople { mut people, count } = find_people(&prepared, typed, 10);
        people.sort_unstable();
        assert_eq!((&people[..], count as usize), (expected, expected.len()), "{typed:?}");
    }
}

#[test]
fn own_names_come_first_and_the_rest_is_counted() {
    let prepared = prepared(EXTRACT);
    // “Lê” is in the own name of all; “Vũ” is in the own name of one and in the mother's of two.
    assert_eq!(find_people(&prepared, "lê vũ", 1), FoundPeople { people: vec![2], count: 3 });
    assert_eq!(find_people(&prepared, "vũ", 10).people[0], 2);
}

fn in_place(place: u32, words: &[Word], plain: &[Word], prepared: &Prepared) -> u16 {
    let place = prepared.values.places.get(place);
    let hamlet = begun(plain, &place.hamlet);
    let [commune] = place.communes[..] else { return hamlet };
    let gazetteer = &prepared.gazetteer;
    let province = gazetteer.province_name(gazetteer.province_of(commune));
    hamlet | begun(words, gazetteer.commune_name(commune)) | begun(words, province)
}

#[test]
fn the_naive_search_finds_the_same_people() {
    let made = sample::make().unwrap();
    let of = |file: &sample::SampleFile| sources(&file.bytes, file.name, None).unwrap();
    let day = PartialDate::default();
    let prepared =
        normalise(of(&made.sector), of(&made.registry), Gazetteer::embedded(), day, &mut |_, _| {});
    let registry = &prepared.registry;
    let mut seen = 0;
    for person in (0..registry.len() as u32).step_by(61) {
        let name = registry.raw(person, Field::Name).into_owned();
        let year = registry.records[person as usize].year_of_birth();
        let mother = registry.raw(person, Field::Mother).into_owned();
        for typed in [name.clone(), format!("{name} {year}"), format!("{mother} {year}")] {
            let words: Vec<Word> = typed
                .split_whitespace()
                .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
                .map(Word::of)
                .collect();
            let plain: Vec<Word> = typed
                .split_whitespace()
                .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
                .map(|word| Word::of(&fold(word)))
                .collect();
            let has_year = typed.contains(|c: char| c.is_ascii_digit());
            if words.is_empty() || has_year && year == 0 {
                continue;
            }
            let naive: Vec<u32> = (0..registry.len() as u32)
                .filter(|&of| {
                    let cells = [Field::Name, Field::Father, Field::Mother]
                        .map(|field| registry.raw(of, field));
                    let found = cells.iter().fold(0, |found, cell| found | begun(&words, cell));
                    let record = &registry.records[of as usize];
                    let found = found | in_place(record.place, &words, &plain, &prepared);
                    found == (1 << words.len()) - 1 && (!has_year || record.year_of_birth() == year)
                })
                .collect();
            let mut people = find_people(&prepared, &typed, usize::MAX).people;
            people.sort_unstable();
            assert_eq!(people, naive, "{typed:?}");
            seen += people.len();
        }
    }
    assert!(seen > 100, "{seen}");
}
