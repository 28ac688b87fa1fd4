//! All of it over many rows: names from the project's own lists and places from its tables, written
//! in each encoding by an encoder made from the same table.

use rustc_hash::FxHashMap;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::letters::rows;
use super::*;

/// Writes text in an encoding, as a program shows its bytes by a code page.
struct Encoder {
    legacy: Legacy,
    encoding: &'static encoding_rs::Encoding,
    letters: FxHashMap<char, String>,
}

impl Encoder {
    fn new(legacy: Legacy, page: Page) -> Encoder {
        let encoding = match page {
            Page::Vietnamese => encoding_rs::WINDOWS_1258,
            _ => encoding_rs::WINDOWS_1252,
        };
        let show = |bytes: &[u8]| encoding.decode_without_bom_handling(bytes).0.into_owned();
        let written = |(letter, tcvn3, vni, viqr): (char, Vec<u8>, Vec<u8>, &str)| match legacy {
            Legacy::Tcvn3 => (letter, show(&tcvn3)),
            Legacy::Vni => (letter, show(&vni)),
            _ => (letter, viqr.to_owned()),
        };
        Encoder { legacy, encoding, letters: rows().map(written).collect() }
    }

    fn encode(&self, text: &str) -> String {
        if self.legacy == Legacy::Mojibake {
            return self.encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned();
        }
        text.chars()
            .map(|c| self.letters.get(&c).cloned().unwrap_or_else(|| c.to_string()))
            .collect()
    }
}

/// The tables of the made-up registry extract and of the list.
fn tables() -> Vec<crate::layout::Table> {
    let sample = crate::sample::make().unwrap();
    [sample.registry, sample.sector]
        .map(|file| crate::open::sources(&file.bytes, file.name, None).unwrap().remove(0).table)
        .into()
}

fn cells(table: &crate::layout::Table, header: &str) -> Vec<String> {
    let has = |c: &crate::layout::Column| crate::text::fold(&c.header).contains(header);
    let column = table.columns.iter().position(has).unwrap();
    (0..table.len()).map(|row| table.text(column, row).to_owned()).collect()
}

/// Two thousand made-up names, and the places where these people live.
fn people() -> (Vec<String>, Vec<String>) {
    let registry = &tables()[0];
    (cells(registry, "ten"), cells(registry, "thuong tru"))
}

/// Every place name in the tables, present and former.
fn places() -> Vec<String> {
    let tables = [
        crate::tables::COMMUNES.text,
        crate::tables::OLD_COMMUNES.text,
        crate::tables::OLD_DISTRICTS.text,
        crate::tables::OLD_PROVINCES.text,
    ];
    let lines = tables.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines
        .flat_map(|line| line.split('\t'))
        .filter(|cell| !cell.is_ascii())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_letter_comes_back() {
    for (letter, ..) in rows() {
        for legacy in [Legacy::Tcvn3, Legacy::Vni, Legacy::Mojibake] {
            for page in [Page::Western, Page::Vietnamese] {
                let encoded = Encoder::new(legacy, page).encode(&letter.to_string());
                assert_eq!(
                    decode(&encoded, legacy),
                    letter.to_string(),
                    "{encoded} {legacy:?} {page:?}"
                );
            }
        }
        // In VIQR, a full stop after a lone vowel is punctuation, so each letter is put into a
        // word.
        let word = match letter.to_lowercase().next().unwrap() {
            'đ' => format!("{letter}a"),
            _ => ["", "n", "c"]
                .map(|last| format!("t{letter}{last}"))
                .into_iter()
                .find(|word| is_syllable(word))
                .unwrap_or_else(|| format!("t{letter}")),
        };
        let encoded = Encoder::new(Legacy::Viqr, Page::Western).encode(&word);
        assert_eq!(decode(&encoded, Legacy::Viqr), word, "{encoded}");
    }
}

/// Encodes the rows, decides, decodes, and expects the original rows.
fn check_column(rows: &[String], legacy: Legacy, page: Page) {
    let encoder = Encoder::new(legacy, page);
    let encoded: Vec<String> = rows.iter().map(|row| encoder.encode(row)).collect();
    check_encoded(rows, &encoded, legacy, &format!("{legacy:?} {page:?}"));
}

fn check_encoded(rows: &[String], encoded: &[String], legacy: Legacy, what: &str) {
    let decision = decide(encoded.iter().map(String::as_str)).expect(what);
    assert_eq!(decision.reading.legacy, legacy, "{what}");
    assert!(decision.after >= 90 && decision.before < 60, "{what} {decision:?}");
    for (row, cell) in rows.iter().zip(encoded) {
        let decoded = decode_cell(cell, decision.reading);
        // RTô and RTÔ both have plain letters in capitals.
        let same =
            decoded == *row || (is_doubtful(row) && decoded.to_lowercase() == row.to_lowercase());
        assert!(same, "{row} came back as {decoded} from {cell} {what}");
    }
}

/// Whether a word's only lower-case letters are beyond ASCII and follow capitals.
fn is_doubtful(row: &str) -> bool {
    row.split_whitespace().any(|word| {
        word.contains(char::is_lowercase)
            && !word.contains(|c: char| c.is_ascii_lowercase())
            && word.chars().filter(char::is_ascii_uppercase).count() > 1
    })
}

const PAGES: [Page; 2] = [Page::Western, Page::Vietnamese];

#[test]
fn columns_come_back() {
    let (names, addresses) = people();
    let capitals: Vec<String> = names.iter().map(|name| name.to_uppercase()).collect();
    for rows in [&names, &addresses, &capitals] {
        for page in PAGES {
            for legacy in [Legacy::Tcvn3, Legacy::Vni, Legacy::Mojibake] {
                check_column(rows, legacy, page);
            }
        }
        check_column(rows, Legacy::Viqr, Page::Western);
    }
    // A font of capitals: lower-case letters by their bytes, capitals by the plain letters.
    let encoder = Encoder::new(Legacy::Tcvn3, Page::Western);
    let shown = |name: &String| encoder.encode(&name.to_lowercase()).to_ascii_uppercase();
    let encoded: Vec<String> = names.iter().map(shown).collect();
    check_encoded(&capitals, &encoded, Legacy::Tcvn3, "capitals");
}

#[test]
fn places_come_back() {
    let places = places();
    for rows in places.chunks(500) {
        for legacy in [Legacy::Tcvn3, Legacy::Vni, Legacy::Mojibake] {
            check_column(rows, legacy, Page::Western);
        }
    }
    // In VIQR, the apostrophe of a foreign word (Ia Kra'i) may be a mark.
    let valid = |place: &&String| place.split(|c: char| !c.is_alphabetic()).all(is_syllable);
    let places: Vec<String> = places.iter().filter(valid).cloned().collect();
    assert!(places.len() > 9_000);
    for rows in places.chunks(500) {
        check_column(rows, Legacy::Viqr, Page::Western);
    }
}

#[test]
fn few_rows_are_enough() {
    let (names, _) = people();
    for rows in names.chunks(5).take(100) {
        for legacy in [Legacy::Tcvn3, Legacy::Vni, Legacy::Mojibake] {
            check_column(rows, legacy, Page::Western);
        }
    }
}

#[test]
fn columns_of_unicode_stay() {
    let apart = |cell: &String| cell.nfd().collect::<String>();
    for table in tables() {
        for column in 0..table.columns.len() {
            let cells: Vec<String> =
                (0..table.len()).map(|row| table.text(column, row).to_owned()).collect();
            let decomposed: Vec<String> = cells.iter().map(apart).collect();
            let plain: Vec<String> = cells.iter().map(|cell| crate::text::fold(cell)).collect();
            for cells in [&cells, &decomposed, &plain] {
                assert_eq!(decide(cells.iter().map(String::as_str)), None, "{column}");
            }
            assert_eq!(decode_header(&table.columns[column].header), None);
        }
    }
    for rows in places().chunks(20) {
        assert_eq!(decide(rows.iter().map(String::as_str)), None);
        let decomposed: Vec<String> = rows.iter().map(apart).collect();
        assert_eq!(decide(decomposed.iter().map(String::as_str)), None);
    }
}

#[test]
fn cells_of_unicode_stay_in_columns_that_are_decoded() {
    let (names, addresses) = people();
    for cell in names.into_iter().chain(addresses).chain(places()) {
        let decomposed: String = cell.nfd().collect();
        for cell in [cell.to_uppercase(), cell, decomposed] {
            for legacy in Legacy::ALL {
                for page in PAGES {
                    let reading = Reading { page, ..legacy.into() };
                    assert_eq!(decode_cell(&cell, reading), cell, "{reading:?}");
                }
            }
        }
    }
}

#[test]
fn some_rows_are_pasted() {
    let (names, _) = people();
    for legacy in [Legacy::Tcvn3, Legacy::Vni, Legacy::Mojibake] {
        let encoder = Encoder::new(legacy, Page::Western);
        for every in [2, 10, 50] {
            let pasted = |(place, name): (usize, &String)| match place % every {
                0 => encoder.encode(name),
                _ => name.clone(),
            };
            let encoded: Vec<String> = names.iter().enumerate().map(pasted).collect();
            let decision = decide(encoded.iter().map(String::as_str)).unwrap();
            assert_eq!(decision.reading.legacy, legacy);
            for (name, cell) in names.iter().zip(&encoded) {
                assert_eq!(decode_cell(cell, decision.reading), *name, "{cell}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_decoded(text in "\\PC*", bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let shown: String = bytes.iter().map(|b| char::from(*b)).collect();
        let mixed = format!("{shown}{text}");
        for text in [&text, &shown, &mixed] {
            decode_header(text);
            is_syllable(text);
            decide([text.as_str(), &shown].into_iter());
            for legacy in Legacy::ALL {
                decode(text, legacy);
                for page in [Page::Western, Page::Vietnamese, Page::Either] {
                    let reading = Reading { legacy, page, capitals: true, mixed: false };
                    decode_cell(text, reading);
                }
            }
        }
    }

    #[test]
    fn plain_text_stays(text in "[ -~]*") {
        for legacy in [Legacy::Tcvn3, Legacy::Vni, Legacy::Mojibake] {
            prop_assert_eq!(&decode(&text, legacy), &text);
        }
    }
}
