//! Texts that are not addresses: nothing panics, and nothing is found that is not there.

use super::gazetteer;

#[test]
fn words_in_any_order() {
    const WORDS: [&str; 26] = [
        "Xã",
        "xa",
        "Thị",
        "trấn",
        "P.",
        "P6",
        "Q",
        "TP",
        "T",
        "'",
        "H'",
        "-",
        " - ",
        ",",
        "/",
        "12/3",
        "(",
        "Hòa",
        "Bình",
        "Bà Rịa",
        "Vũng Tàu",
        "Ea H'leo",
        "Tỉnh",
        "\u{301}",
        "ß",
        "Nghệ An",
    ];
    let mut seed: u32 = 7;
    for length in 0..4_000 {
        let mut text = String::new();
        for _ in 0..length % 23 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(WORDS[(seed >> 16) as usize % WORDS.len()]);
            if seed & 0x1000 == 0 {
                text.push(' ');
            }
        }
        let place = gazetteer().parse(&text);
        assert!(place.communes.is_sorted(), "{text}");
        assert!(
            place.communes.iter().all(|commune| !gazetteer().commune_name(*commune).is_empty()),
            "{text}"
        );
    }
}

#[test]
fn long_text_is_no_address() {
    for piece in ["x a, ", "Xã Hòa Bình ", "-", "'", "ấ", "P6 ", "\u{301}"] {
        let place = gazetteer().parse(&piece.repeat(5_000));
        assert!(place.communes.is_empty());
        gazetteer().parse(&piece.repeat(1_400 / piece.len()));
    }
}
