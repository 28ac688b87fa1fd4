//! What an extract covers, and why somebody lies outside of it, in words.

use super::papers::number;
use crate::language::Language;
use crate::normalise::{Outside, PartialDate};
use crate::plan::{EXTENT, REGISTRY_SINCE};

/// What an extract covers, by names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtentFacts {
    /// Its people.
    pub people: u64,
    /// Names of the communes it covers.
    pub communes: Vec<String>,
    /// The province of these communes, if it is one.
    pub around: String,
    /// Names of the provinces it covers as a whole.
    pub provinces: Vec<String>,
    /// The first and the last year of birth.
    pub years: Option<(u16, u16)>,
    /// Whether it has too few people for these years to be its limits.
    pub is_small: bool,
    /// Its date; missing if unknown.
    pub as_of: PartialDate,
}

/// The sentence that stands under the title of lists which speak of people who were not found.
pub fn extent_note(facts: &ExtentFacts, language: Language) -> String {
    let ExtentFacts { people, communes, around, provinces, years, is_small, as_of } = facts;
    let people = number(*people, language);
    let named = |names: &[String]| {
        let mut text = names.iter().take(EXTENT.named_communes).cloned().collect::<Vec<_>>();
        text.extend((names.len() > EXTENT.named_communes).then(|| "…".to_owned()));
        text.join(", ")
    };
    let mut parts = vec![language.pick(format!("{people} người"), format!("{people} people"))];
    if !communes.is_empty() {
        let count = number(communes.len() as u64, language);
        let of = match around.as_str() {
            "" => String::new(),
            around => language.pick(format!(" thuộc {around}"), format!(" of {around}")),
        };
        parts.push(match &communes[..] {
            [only] => format!("{only}{of}"),
            several => language.pick(
                format!("{count} xã, phường{of} ({})", named(several)),
                format!("{count} communes{of} ({})", named(several)),
            ),
        });
    }
    if !provinces.is_empty() {
        let all = named(provinces);
        parts.push(language.pick(format!("toàn {all}"), format!("all of {all}")));
    }
    if communes.is_empty() && provinces.is_empty() {
        parts.push(language.pick("chưa rõ địa bàn", "area unknown").to_owned());
    }
    parts.push(match (years, is_small) {
        (Some((first, last)), false) => language.pick(
            format!("sinh từ năm {first} đến năm {last}"),
            format!("born from {first} to {last}"),
        ),
        (Some((first, last)), true) => language.pick(
            format!("sinh khoảng từ năm {first} đến năm {last}"),
            format!("born from about {first} to about {last}"),
        ),
        (None, _) => language.pick("chưa rõ năm sinh", "years of birth unknown").to_owned(),
    });
    parts.push(match as_of.is_missing() {
        true => language.pick("chưa rõ thời điểm trích xuất", "date unknown").to_owned(),
        false => language.pick(format!("tính đến {as_of}"), format!("as of {as_of}")),
    });
    let parts = parts.join(", ");
    language.pick(
        format!(
            "Trích xuất đã nạp: {parts}. Người không có trong trích xuất vẫn có thể có trong CSDL \
             quốc gia về dân cư."
        ),
        format!(
            "The extract that was loaded: {parts}. Whoever is not in it may still be in the national \
             population database."
        ),
    )
}

/// Why somebody lies outside of what an extract covers; `place` is the commune that the row names.
pub fn outside(outside: Outside, place: &str, language: Language) -> String {
    let place = if place.is_empty() { String::new() } else { format!(" ({place})") };
    match outside {
        Outside::DiedBefore => {
            let (year, month, day) = REGISTRY_SINCE;
            let since = PartialDate { year, month, day };
            language.pick(
                format!("Chết trước ngày CSDL quốc gia về dân cư vận hành ({since})"),
                format!("Died before the national database went into operation ({since})"),
            )
        }
        Outside::BornAfter => {
            language.pick("Sinh sau ngày trích xuất", "Born after the extract").into()
        }
        Outside::Commune => language.pick(
            format!("Nơi ở{place} ngoài địa bàn của trích xuất"),
            format!("The residence{place} is not covered by the extract"),
        ),
        Outside::Born => language
            .pick("Năm sinh ngoài khoảng năm sinh của trích xuất", "Born in years that it lacks")
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_extract_covers() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let facts = ExtentFacts {
            people: 12_345,
            communes: names(&["Xã A", "Xã B", "Xã C", "Xã D", "Xã E", "Phường G"]),
            around: "Tỉnh T".to_owned(),
            years: Some((1920, 2024)),
            as_of: PartialDate { year: 2025, month: 11, day: 30 },
            ..ExtentFacts::default()
        };
        let end = "Người không có trong trích xuất vẫn có thể có trong CSDL quốc gia về dân cư.";
        assert_eq!(
            extent_note(&facts, Language::Vi),
            format!(
                "Trích xuất đã nạp: 12.345 người, 6 xã, phường thuộc Tỉnh T (Xã A, Xã B, Xã C, \
                 Xã D, Xã E, …), sinh từ năm 1920 đến năm 2024, tính đến 30/11/2025. {end}"
            )
        );
        let unknown = ExtentFacts { people: 3, ..ExtentFacts::default() };
        assert_eq!(
            extent_note(&unknown, Language::Vi),
            format!(
                "Trích xuất đã nạp: 3 người, chưa rõ địa bàn, chưa rõ năm sinh, chưa rõ thời điểm \
                 trích xuất. {end}"
            )
        );
        let province =
            ExtentFacts {
                provinces: names(&["Tỉnh Cao Bằng"]), is_small: true, ..facts.clone()
            };
        let province = ExtentFacts { communes: Vec::new(), ..province };
        assert!(
            extent_note(&province, Language::Vi)
                .contains("toàn Tỉnh Cao Bằng, sinh khoảng từ năm 1920 đến năm 2024")
        );
    }
}
