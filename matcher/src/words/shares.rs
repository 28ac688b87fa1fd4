//! A colleague's share of a work, in a phrase; and why a work cannot be split.

use super::papers::level_in_running_text;
use crate::language::Language;
use crate::plan::Split;
use crate::share::{Commune, DealError, Share};

/// A place of today, with the former districts on which it lies, if they are few.
pub fn with_former(name: &str, former: &[String], language: Language) -> String {
    /// More would say nothing.
    const MOST: usize = 3;
    match former {
        few if (1..=MOST).contains(&few.len()) => {
            let few: Vec<String> = few.iter().map(|of| level_in_running_text(of)).collect();
            let few = few.join(", ");
            language.pick(
                format!("{name} (trước đây thuộc {few})"),
                format!("{name} (formerly of {few})"),
            )
        }
        _ => name.to_owned(),
    }
}

/// Whose rows a copy is for: “Phần việc 2/3: Xã Đàm Thủy, Xã Cao Chương”.
pub fn share(share: &Share, language: Language) -> String {
    let parts: Vec<String> = share.parts.iter().map(u32::to_string).collect();
    let (parts, of) = (parts.join(", "), share.of);
    let begin = language.pick(format!("Phần việc {parts}/{of}"), format!("Part {parts} of {of}"));
    if share.communes.is_empty() {
        let rest = language.pick("chia đều danh sách", "the list in equal portions");
        return format!("{begin}: {rest}");
    }
    let names: Vec<String> =
        share.communes.iter().map(|of| commune(of, &share.communes, language)).collect();
    format!("{begin}: {}", names.join(", "))
}

/// A commune, with its province where another one of the share has its name.
fn commune<'a>(
    of: &Commune,
    all: impl IntoIterator<Item = &'a Commune>,
    language: Language,
) -> String {
    if *of == Commune::default() {
        return Split::Commune.unknown().in_language(language).to_owned();
    }
    let namesakes = all.into_iter().filter(|other| other.commune == of.commune).count();
    if namesakes > 1 { format!("{}, {}", of.commune, of.province) } else { of.commune.clone() }
}

/// The name of a part's file, without what no file can be called: its number, and the commune if it
/// is of one.
pub fn share_file(share: &Share, language: Language) -> String {
    let word = language.pick("Phần việc", "Part");
    let parts: Vec<String> = share.parts.iter().map(|part| format!("{part:02}")).collect();
    let mut communes = share.communes.iter();
    let of_one = match (communes.next(), communes.next()) {
        (Some(one), None) => format!(" - {}", commune(one, [one], language)),
        _ => String::new(),
    };
    let name = format!("{word} {}{of_one}.doisoat", parts.join("+"));
    name.chars().map(|of| if "\\/:*?\"<>|".contains(of) { '-' } else { of }).collect()
}

/// Why a work cannot be split like that.
pub fn deal_error(error: &DealError, language: Language) -> String {
    match error {
        DealError::Parts(parts) => language.pick(
            format!("Không chia được công việc thành {parts} phần. Số phần từ 2 đến 255; nếu danh sách chỉ của một xã, hãy chia đều theo thứ tự dòng."),
            format!("The work cannot be split into {parts} parts. There can be 2 to 255; split a list of one commune into equal portions."),
        ),
        DealError::NoCommune(name) => language.pick(
            format!("Danh sách không có dòng nào của “{name}”. Hãy ghi tên xã, phường hiện nay, có dấu; “doisoat work split … --by-commune --dry-run” liệt kê các xã."),
            format!("No row of the list is of “{name}”. Write the name of today’s commune with its marks; “doisoat work split … --by-commune --dry-run” lists them."),
        ),
        DealError::Unclear(name) => language.pick(
            format!("Có nhiều xã tên “{name}”. Hãy ghi cả tỉnh, như “Xã Tân An, Tỉnh Cao Bằng”."),
            format!("Several communes are called “{name}”. Write the province, too: “Xã Tân An, Tỉnh Cao Bằng”."),
        ),
        DealError::Twice(name) => language.pick(
            format!("Xã “{name}” được ghi ở hai phần. Mỗi xã chỉ thuộc một phần."),
            format!("The commune “{name}” is named twice. Each belongs to one part."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(communes: &[(&str, &str)]) -> Share {
        let commune = |(commune, province): &(&str, &str)| Commune {
            commune: (*commune).to_owned(),
            province: (*province).to_owned(),
        };
        Share { parts: [2].into(), of: 3, communes: communes.iter().map(commune).collect() }
    }

    #[test]
    fn shares_and_their_files() {
        for (communes, said, file) in [
            (&[][..], "Phần việc 2/3: chia đều danh sách", "Phần việc 02.doisoat"),
            (
                &[("Xã Đàm Thủy", "Tỉnh Cao Bằng")],
                "Phần việc 2/3: Xã Đàm Thủy",
                "Phần việc 02 - Xã Đàm Thủy.doisoat",
            ),
            (&[("", "")], "Phần việc 2/3: Chưa rõ xã", "Phần việc 02 - Chưa rõ xã.doisoat"),
            (
                &[("Xã Tân An", "Tỉnh A"), ("Xã Tân An", "Tỉnh B"), ("Xã C", "Tỉnh A")],
                "Phần việc 2/3: Xã C, Xã Tân An, Tỉnh A, Xã Tân An, Tỉnh B",
                "Phần việc 02.doisoat",
            ),
        ] {
            assert_eq!(share(&of(communes), Language::Vi), said);
            assert_eq!(share_file(&of(communes), Language::Vi), file);
        }
    }
}
