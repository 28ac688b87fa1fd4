//! What a table lists, judged by the words in its titles, its headers and its file's name.
//!
//! Takes a table with its headings and the columns found, gives a kind. Decided: a title says more
//! than a header, and a civil-status book needs a title or two headers, because an office's list
//! may well have a date of death or a spouse.

use super::carried::is_of_entry;
use super::heading::Heading;
use super::people::names_one;
use crate::layout::Table;
use crate::mapping::Mapping;
use crate::plan::{Field, ListKind, Profile, Role};
use crate::text::{fold, has_words};

/// What a matching title counts, and what each matching header counts.
const TITLE: u32 = 3;
const HEADER: u32 = 2;

/// The kind of a table, once its columns are found.
pub(super) fn guess_kind(table: &Table, headings: &[Heading], mapping: &Mapping) -> ListKind {
    let file = table.file().rsplit_once('.').map_or(table.file(), |(stem, _)| stem);
    let mut titles: Vec<String> = table.titles().map(fold).collect();
    titles.extend([fold(&table.sheet.name), fold(&file.replace(['_', '-', '/'], " "))]);
    let headers: Vec<String> = headings
        .iter()
        .map(|heading| format!("{} {}", heading.group, heading.leaf).trim().to_owned())
        .collect();
    let mut best = (ListKind::Other, 0);
    for kind in ListKind::ALL {
        let profile = kind.profile();
        let fits = fits(profile, &titles, &headers);
        let least = if kind.is_book() { TITLE } else { HEADER };
        // If a list names the people of its rows, it is a list of those, whatever it says about a
        // spouse.
        let own = mapping.column(Field::Name).and_then(|column| headings.get(column));
        let says = |heading: &Heading| {
            heading.fields.iter().any(|(f, _)| *f == Field::Name)
                || heading.may_name
                || heading.if_values.contains(&Field::Name)
        };
        let own = own.is_some_and(|heading| says(heading) && !names_one(kind, heading));
        let fits = if own && !profile.people.contains(&Role::Own) { 0 } else { fits };
        // A book has numbered entries.
        let entered = kind.is_book() && headings.iter().any(|h| is_of_entry(&h.leaf));
        let fits = if fits > 0 { fits + u32::from(entered) } else { 0 };
        if fits >= least && fits > best.1 {
            best = (kind, fits);
        }
    }
    best.0
}

fn fits(profile: &Profile, titles: &[String], headers: &[String]) -> u32 {
    let named = |text: &String, words: &[&str]| words.iter().any(|word| has_words(text, word));
    let titled = titles.iter().any(|title| named(title, profile.titles));
    // A title with more matching words says more: "without a card", not "with a card".
    let longest = profile
        .titles
        .iter()
        .filter(|word| titles.iter().any(|title| has_words(title, word)))
        .map(|word| word.split(' ').count() as u32)
        .max()
        .unwrap_or(0);
    let headed = headers.iter().filter(|header| named(header, profile.headers)).count() as u32;
    u32::from(titled) * TITLE + longest.saturating_sub(1) + headed.min(3) * HEADER
}

#[cfg(test)]
mod tests {
    use crate::layout::{LayoutChoice, lay_out};
    use crate::plan::ListKind;

    fn check(file: &str, text: &str, expected: ListKind) {
        let mut sheets = crate::read::read(text.as_bytes(), file, None, &mut |_| {}).unwrap();
        let table = lay_out(sheets.remove(0), &LayoutChoice::default());
        assert_eq!(super::super::summarise(&table).mapping.kind, expected, "{file}: {text}");
    }

    #[test]
    fn kinds_of_lists() {
        let rows = "1,Lê An,01/02/1990,Xã A\n2,Vũ Bình,03/04/1991,Xã B\n";
        let plain = format!("STT,Họ và tên,Ngày sinh,Địa chỉ\n{rows}");
        check("a.csv", &plain, ListKind::Other);
        check("Danh sach BHYT 2024.csv", &plain, ListKind::Insurance);
        check("tiem-chung.csv", &plain, ListKind::Vaccination);
        check("ho_ngheo.csv", &plain, ListKind::Poor);
        let titled = |title: &str| format!("{title},,,\n{plain}");
        for (title, kind) in [
            ("SỔ ĐĂNG KÝ KHAI TỬ", ListKind::Deaths),
            ("DANH SÁCH CÁC TRƯỜNG HỢP CHƯA ĐƯỢC CẤP CCCD", ListKind::NoCard),
            (
                "DANH SÁCH CÁC TRƯỜNG HỢP CHƯA ĐƯỢC THU NHẬN TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ",
                ListKind::NoAccount,
            ),
            ("Danh sách công dân đã được cấp CCCD", ListKind::CardHolders),
            ("DANH SÁCH ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI", ListKind::Protection),
            ("Danh sách cán bộ, công chức", ListKind::Staff),
        ] {
            check("a.csv", &titled(title), kind);
        }
        check(
            "a.csv",
            "STT,Họ và tên,Ngày sinh,Lớp\n1,Lê An,2012,6A\n2,Lê Bình,2013,5A\n",
            ListKind::Pupils,
        );
        check(
            "a.csv",
            "STT,Họ và tên,Ngày sinh,Đã chết vào ngày,Nơi chết\n1,Lê An,1932,01/02/2020,Xã A\n",
            ListKind::Deaths,
        );
        // A date of death alone does not make a book of deaths.
        check(
            "a.csv",
            "STT,Họ và tên,Ngày sinh,Ngày chết,Xã\n1,Lê An,1932,01/02/2020,Xã A\n",
            ListKind::Other,
        );
        check(
            "a.csv",
            "STT,Họ tên chồng,Năm sinh chồng,Họ tên vợ,Năm sinh vợ\n1,Lê An,1980,Vũ Ba,1982\n",
            ListKind::Marriages,
        );
    }
}
