//! Folded words and what separates them; and every name also folded the slow way.

use unicode_normalization::UnicodeNormalization;

use super::super::fold::{Gap, fold};
use super::super::maps::Maps;

fn check(text: &str, folded: &str, marked: &str) {
    let text = fold(text);
    let end = text.words.len();
    assert_eq!((text.text(0, end), text.marked(0, end)), (folded, marked));
}

#[test]
fn words_and_marks() {
    check("Xã Hòa Bình", "xa hoa binh", "xa4 hoa1 binh1");
    check("XÃ HOÀ BÌNH", "xa hoa binh", "xa4 hoa1 binh1");
    check("Đường Ðường đường", "duong duong duong", "đương1 đương1 đương1");
    check("Cư M'gar, M’Đrắk", "cu mgar mdrac", "cư mgar mđrăc2");
    check("Ea H' leo; Ea H-leo", "ea hleo ea hleo", "ea hleo ea hleo");
    check("P6 p.06 12A", "p 6 p 6 12a", "p 6 p 6 12a");
    check("Kỳ Quý Tây Thủy Ý", "ki qui tay thuy y", "ki1 qui2 tây thuy3 y2");
    check("Čư Ĕa", "cu ea", "cư ea");
    check("", "", "");
    check("?! ..", "", "");
}

#[test]
fn what_stands_between() {
    let gaps =
        |text: &str| fold(text).words.iter().skip(1).map(|word| word.gap).collect::<Vec<_>>();
    assert_eq!(gaps("a b.c - d, e"), [Gap::Space, Gap::Dot, Gap::Hyphen, Gap::Break]);
    assert_eq!(
        gaps("P6 12/3-4 a/b"),
        [Gap::Glued, Gap::Space, Gap::Space, Gap::Space, Gap::Space, Gap::Break]
    );
}

/// The slow way to the same words, for every name there is.
fn naive(name: &str) -> String {
    // "EaBar" is two words.
    let mut parted = String::new();
    for letter in name.nfc() {
        if letter.is_uppercase() && parted.ends_with(char::is_lowercase) {
            parted.push(' ');
        }
        parted.push(letter);
    }
    let plain: String = parted
        .replace(['đ', 'Đ'], "d")
        .replace('\'', "")
        .replace('-', " ")
        .nfd()
        .filter(|part| !('\u{300}'..='\u{36f}').contains(part))
        .flat_map(char::to_lowercase)
        .collect();
    let spelt = |word: &str| {
        let mut word = word.trim_start_matches('0').to_owned();
        let before = word.chars().rev().nth(1);
        let after_vowel =
            before.is_none_or(|letter| "aeiouy".contains(letter)) && !word.ends_with("quy");
        if word.ends_with('y') && !after_vowel {
            word.replace_range(word.len() - 1.., "i");
        }
        if word.ends_with('k') && word.len() > 1 {
            word.replace_range(word.len() - 1.., "c");
        }
        word
    };
    plain.split_whitespace().map(spelt).collect::<Vec<_>>().join(" ")
}

#[test]
fn folds_every_name_as_the_naive_way_does() {
    let maps = Maps::embedded();
    let communes = maps.communes.iter().flat_map(|unit| unit.names.iter().map(|name| &*name.text));
    for name in communes.chain(maps.old_communes.iter().map(|unit| unit.name)) {
        let folded = fold(name);
        let decomposed: String = name.nfd().collect();
        let other = fold(&decomposed);
        let end = folded.words.len();
        assert_eq!(folded.text(0, end), naive(name), "{name}");
        assert_eq!(folded.marked(0, end), other.marked(0, end), "{name}");
    }
}
