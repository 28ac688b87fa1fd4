//! The forms in which people write a commune with its district and province.

use unicode_normalization::UnicodeNormalization;

/// A commune's full names, split into level and name.
pub(super) struct Names<'a> {
    pub(super) commune: (&'a str, &'a str),
    pub(super) district: (&'a str, &'a str),
    pub(super) province: (&'a str, &'a str),
}

const LEVELS: [&str; 9] =
    ["Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Xã", "Phường", "Thị trấn", "Đặc khu"];

pub(super) fn split(name: &str) -> (&str, &str) {
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

pub(super) fn joined((level, name): (&str, &str)) -> String {
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

pub(super) fn unmarked(text: &str) -> String {
    text.replace(['đ', 'Đ'], "d")
        .nfd()
        .filter(|part| !('\u{300}'..='\u{36f}').contains(part))
        .collect()
}

/// A form, as its name and how it writes a commune.
pub(super) type Form = (&'static str, fn(&Names<'_>) -> String);

pub(super) const FULL: [Form; 3] = [
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

pub(super) const SHORT: [Form; 21] = [
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
    ("X. A, H. B, TP.HCM, Việt Nam", |n| {
        format!(
            "{}, {}, {}, Việt Nam",
            abbreviated(n.commune),
            abbreviated(n.district),
            known_as(n.province)
        )
    }),
    ("xãAhuyệnBtỉnhC", |n| {
        format!("{}{}{}", joined(n.commune), joined(n.district), joined(n.province))
            .replace(' ', "")
    }),
    ("Phường A, Thị xã B, C (wrong levels)", |n| {
        let commune = if n.commune.0 == "Xã" { "Phường" } else { "Xã" };
        let district = if n.district.0 == "Huyện" { "Thị xã" } else { "Huyện" };
        format!(
            "{}, {}, {}",
            joined((commune, n.commune.1)),
            joined((district, n.district.1)),
            bare(n.province)
        )
    }),
    ("Tỉnh C, Huyện B, Xã A", |n| {
        format!("{}, {}, {}", joined(n.province), joined(n.district), joined(n.commune))
    }),
    ("Thôn 2, Xã A (cũ), H.B - C 460000", |n| {
        format!(
            "Thôn 2, {} (cũ), {} - {} 460000",
            joined(n.commune),
            abbreviated(n.district),
            bare(n.province)
        )
    }),
];

/// Short names of provinces.
fn known_as((level, name): (&str, &str)) -> String {
    let short = match name {
        "Hồ Chí Minh" => "TP.HCM",
        "Hà Nội" => "HN",
        "Bà Rịa - Vũng Tàu" => "BR-VT",
        "Đắk Lắk" => "DakLak",
        "Bắc Kạn" => "Bắc Cạn",
        "Kon Tum" => "KonTum",
        _ => return abbreviated((level, name)),
    };
    short.to_owned()
}
