//! How many of the 10,035 old communes are found from what people write of them.
//!
//! Every commune is written in every form; a form counts as right when the place has exactly the
//! communes that the old one went to, or, where the text itself names several old communes, when
//! it has at least those. The floors are what the parser reaches today: raise them, never lower.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::super::fold::fold;
use super::super::places::Places;
use super::gazetteer;

/// A commune's full names, split into level and name.
struct Names {
    commune: (&'static str, &'static str),
    district: (&'static str, &'static str),
    province: (&'static str, &'static str),
}

const LEVELS: [&str; 9] =
    ["Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Xã", "Phường", "Thị trấn", "Đặc khu"];

fn split(name: &'static str) -> (&'static str, &'static str) {
    LEVELS
        .into_iter()
        .find_map(|level| Some((level, name.strip_prefix(level)?.strip_prefix(' ')?)))
        .unwrap_or(("", name))
}

fn abbreviated((level, name): (&str, &str)) -> String {
    let short = match level {
        "Tỉnh" => return name.to_owned(),
        "Thành phố" => "TP",
        "Huyện" => "H",
        "Quận" => "Q",
        "Thị xã" => "TX",
        "Xã" => "X",
        "Phường" => "P",
        _ => "TT",
    };
    format!("{short}. {name}")
}

/// A number alone is not a name: "P6", not "6".
fn bare((level, name): (&str, &str)) -> String {
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("{}{name}", level.chars().next().unwrap_or(' '))
    } else {
        name.to_owned()
    }
}

fn joined((level, name): (&str, &str)) -> String {
    format!("{level} {name}")
}

/// The other place for the tone: "Hòa" as "Hoà", "Thủy" as "Thuỷ".
fn tone_moved(text: &str) -> String {
    let mut moved = text.to_owned();
    for (a, b) in [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("ọa", "oạ"),
        ("ủy", "uỷ"),
        ("úy", "uý"),
        ("ụy", "uỵ"),
        ("òe", "oè"),
    ] {
        moved = moved.replace(a, b);
    }
    moved
}

fn unmarked(text: &str) -> String {
    text.replace(['đ', 'Đ'], "d")
        .nfd()
        .filter(|part| !('\u{300}'..='\u{36f}').contains(part))
        .collect()
}

type Form = (&'static str, fn(&Names) -> String);

const FULL: [Form; 3] = [
    ("Xã A, Huyện B, Tỉnh C", |n| {
        format!("{}, {}, {}", joined(n.commune), joined(n.district), joined(n.province))
    }),
    ("XÃ A, HUYỆN B, TỈNH C (NFD)", |n| {
        format!("{}, {}, {}", joined(n.commune), joined(n.district), joined(n.province))
            .to_uppercase()
            .nfd()
            .collect()
    }),
    ("Hoà for Hòa", |n| {
        tone_moved(&format!(
            "Thôn 5, {}, {}, {}",
            joined(n.commune),
            joined(n.district),
            joined(n.province)
        ))
    }),
];

const SHORT: [Form; 16] = [
    ("X. A, H. B, C", |n| {
        format!(
            "{}, {}, {}",
            abbreviated(n.commune),
            abbreviated(n.district),
            abbreviated(n.province)
        )
    }),
    ("Tổ 9 - X.A - H.B - C", |n| {
        format!(
            "Tổ 9 - {} - {} - {}",
            abbreviated(n.commune),
            abbreviated(n.district),
            abbreviated(n.province)
        )
        .replace(". ", ".")
    }),
    ("A, B, C", |n| format!("{}, {}, {}", bare(n.commune), bare(n.district), bare(n.province))),
    ("A - B - C", |n| format!("{} - {} - {}", bare(n.commune), bare(n.district), bare(n.province))),
    ("A, B", |n| format!("{}, {}", bare(n.commune), bare(n.district))),
    ("Xã A, Huyện B", |n| format!("{}, {}", joined(n.commune), joined(n.district))),
    ("xã A, B", |n| {
        format!("Thôn Khe Cát, {}, {}", joined(n.commune).to_lowercase(), bare(n.district))
    }),
    ("A, H. B", |n| format!("{}, {}", bare(n.commune), abbreviated(n.district))),
    ("xa a huyen b tinh c", |n| {
        unmarked(&format!(
            "xom 3 {} {} {}",
            joined(n.commune),
            joined(n.district),
            joined(n.province)
        ))
        .to_lowercase()
    }),
    ("Xã A huyện B tỉnh C", |n| {
        format!("{} {} {}", joined(n.commune), joined(n.district), joined(n.province))
    }),
    ("a, b, c", |n| {
        unmarked(&format!("{}, {}, {}", bare(n.commune), bare(n.district), bare(n.province)))
            .to_lowercase()
    }),
    ("a b c", |n| {
        unmarked(&format!("{} {} {}", bare(n.commune), bare(n.district), bare(n.province)))
            .to_lowercase()
    }),
    ("X.A H.B C", |n| {
        format!("{} {} {}", abbreviated(n.commune), abbreviated(n.district), bare(n.province))
            .replace(". ", ".")
    }),
    ("Xã A, C", |n| format!("{}, {}", joined(n.commune), bare(n.province))),
    ("Xã A", |n| joined(n.commune)),
    ("Xã A B C", |n| format!("{} {} {}", joined(n.commune), bare(n.district), bare(n.province))),
];

/// What two texts share when nothing in them tells their communes apart.
fn key(text: &str) -> String {
    let text = fold(text);
    let end = text.words.len();
    if text.plain(0, end) { text.text(0, end) } else { text.marked(0, end) }.to_owned()
}

/// Writes every commune in the form, and gives how many were right out of how many.
fn measure(places: &Places, (title, form): Form) -> (usize, usize) {
    let mut texts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, commune) in places.old_communes.iter().enumerate() {
        let district = &places.old_districts[usize::from(commune.district)];
        let province = &places.old_provinces[usize::from(district.province)];
        let names = Names {
            commune: split(commune.name),
            district: split(district.name),
            province: split(province.name),
        };
        texts.entry(form(&names)).or_default().push(at);
    }
    // Without marks "Sa Pa" and "Sa Pả" are one text, and so they are one in the folded key.
    let mut same: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (text, communes) in &texts {
        same.entry(key(text)).or_default().extend(communes);
    }
    let mut right = 0;
    let mut wrong = Vec::new();
    for (text, communes) in &texts {
        let place = gazetteer().parse(text);
        let unique = same.get(&key(text)).is_some_and(|all| all.len() == 1);
        for at in communes {
            let expected = &places.old_communes[*at].today;
            let found = if unique {
                place.communes == *expected
            } else {
                expected.iter().all(|one| place.communes.contains(one))
            };
            if found {
                right += 1;
            } else {
                wrong.push(format!("{text} -> {}", super::show(&place)));
            }
        }
    }
    println!("{title}: {right} of {} right", right + wrong.len());
    for text in wrong.iter().step_by(wrong.len() / 12 + 1) {
        println!("    {text}");
    }
    (right, right + wrong.len())
}

#[test]
fn every_old_commune_in_full() {
    let places = Places::embedded();
    for form in FULL {
        let (right, all) = measure(&places, form);
        assert_eq!(all, 10_035);
        assert!(right * 1_000 >= all * 995, "{}: {right} of {all}", form.0);
    }
}

#[test]
fn every_old_commune_in_short() {
    let places = Places::embedded();
    for form in SHORT {
        let (right, all) = measure(&places, form);
        assert!(right * 100 >= all * 97, "{}: {right} of {all}", form.0);
    }
}

#[test]
fn every_commune_of_today_in_full() {
    let places = Places::embedded();
    let mut wrong = Vec::new();
    for (at, commune) in places.communes.iter().enumerate() {
        let text = format!(
            "Thôn 1, {}, {}",
            commune.name,
            places.provinces[usize::from(commune.province)].name
        );
        let place = gazetteer().parse(&text);
        if place.communes != [u16::try_from(at).unwrap_or(u16::MAX)] || place.hamlet != "thon 1" {
            wrong.push(format!("{text} -> {}", super::show(&place)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_tables_are_whole() {
    let places = Places::embedded();
    assert_eq!(places.provinces.len(), 34);
    assert_eq!(places.communes.len(), 3_321);
    assert_eq!(places.old_provinces.len(), 63);
    assert_eq!(places.old_districts.len(), 696);
    assert_eq!(places.old_communes.len(), 10_035);
    assert_eq!(places.old_communes.iter().filter(|commune| commune.today.len() > 1).count(), 471);
    assert!(places.old_communes.iter().all(|commune| !commune.today.is_empty()));
    assert!(places.communes.iter().all(|commune| !commune.districts.is_empty()));
    assert_eq!(places.provinces.iter().filter(|province| !province.former.is_empty()).count(), 1);
    assert!(places.aliases.iter().all(|alias| !alias.units.is_empty()));
}
