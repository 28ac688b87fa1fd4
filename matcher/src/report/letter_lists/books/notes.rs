//! What the notes of a book tell of an entry: that it was cancelled, that a marriage or an adoption
//! ended, that somebody of it died, that it was registered again.
//!
//! Decided: a note is understood where it speaks plainly; what it cancels is asked for generously,
//! because an entry that is verified once too often harms nobody.

use crate::plan::Role;
use crate::text::{fold, has_words, lower};

/// Copies and old sheets, which are withdrawn whenever new ones are given.
const ONLY_A_COPY: &[&str] = &["ban sao", "ban cu", "ban chinh cu", "giay cu", "phoi", "ban hong"];

/// What a cancelled registration is called, folded. “Huy” alone is a name.
const CANCELLED: &[&str] = &[
    "huy bo",
    "huy dang ky",
    "huy viec",
    "huy giay",
    "huy khai sinh",
    "huy khai tu",
    "huy ket hon",
    "huy ket qua",
    "huy so",
    "da bi huy",
    "vo hieu",
    "khong co gia tri",
    "khong con gia tri",
    "thu hoi",
    "xoa dang ky khai",
    "xoa ten trong so",
];

/// Whether a note says that the registration was cancelled.
pub(super) fn is_cancelled(note: &str) -> bool {
    let (folded, marked) = (fold(note), lower(note));
    let has = |words: &[&str]| words.iter().any(|words| has_words(&folded, words));
    let is_said = has(CANCELLED) || words_of(&marked).any(|word| word == "hủy" || word == "huỷ");
    is_said && !has(ONLY_A_COPY) && !has(&["khong huy", "khong thu hoi"])
}

/// Whether a sentence tells that a marriage ended: a divorce, an annulment.
pub(super) fn ends_marriage(text: &str) -> bool {
    let folded = fold(text);
    let has = |words: &[&str]| words.iter().any(|words| has_words(&folded, words));
    let denies =
        ["chua ly hon", "khong ly hon", "chua li hon", "dinh chi ly hon", "bac don ly hon"];
    annuls_marriage(text) || has(&["ly hon", "li hon", "ly di"]) && !has(&denies)
}

/// Whether a note calls a marriage another one after an earlier marriage ended.
pub(super) fn is_another_marriage(note: &str) -> bool {
    has_words(&fold(note), "tai hon")
}

/// Whether a sentence tells that a marriage was annulled: it never was one.
pub(super) fn annuls_marriage(text: &str) -> bool {
    let folded = fold(text);
    let says = ["huy viec ket hon", "huy ket hon", "huy hon nhan", "huy bo viec ket hon"];
    says.iter().chain(&["ket hon trai phap luat"]).any(|words| has_words(&folded, words))
}

/// Whether a note tells that an adoption ended.
pub(super) fn ends_adoption(note: &str) -> bool {
    let folded = fold(note);
    let has = |words: &str| has_words(&folded, words);
    has("cham dut") && has("nuoi") && !has("khong cham dut") && !has("chua cham dut")
}

/// Whether a note or the way of a registration says that the event was lawfully registered again.
pub(super) fn says_registered_again(text: &str) -> bool {
    let folded = fold(text);
    ["dang ky lai", "dk lai", "dkl"].iter().any(|words| has_words(&folded, words))
}

/// Words for somebody's death, folded.
const DIED: &[&str] = &["chet", "tu vong", "qua doi", "tu tran", "khai tu", "bao tu", "da mat"];
/// What denies, doubts or cancels it.
const NOT_DIED: &[&str] =
    &["chua chet", "khong chet", "con song", "nham", "sai", "xac minh", "huy", "chua ro"];

/// Words by which a note speaks of somebody in the entry, with marks.
const CALLED: &[(&str, &[Role])] = &[
    ("chồng", &[Role::Husband]),
    ("vợ", &[Role::Wife]),
    ("cha", &[Role::Father, Role::AdoptiveFather]),
    ("bố", &[Role::Father, Role::AdoptiveFather]),
    ("mẹ", &[Role::Mother, Role::AdoptiveMother]),
    ("con", &[Role::Own]),
    ("trẻ", &[Role::Own]),
    ("cháu", &[Role::Own]),
    ("bé", &[Role::Own]),
];

/// What a note tells of the death of the people of an entry, who are given by role and name: the
/// person's place, and the words. “Chồng chết năm 2019”, “ông Hà Văn Bách đã chết”.
pub(super) fn deaths(note: &str, people: &[(Role, String)]) -> Vec<(usize, String)> {
    let mut told = Vec::new();
    for clause in clauses(note) {
        let folded = fold(clause);
        let has = |words: &[&str]| words.iter().any(|words| has_words(&folded, words));
        if !has(DIED) || has(NOT_DIED) {
            continue;
        }
        let marked = lower(clause);
        let is_named = |(_, name): &(Role, String)| {
            let name = lower(name);
            name.contains(' ') && marked.contains(&name)
        };
        let named: Vec<usize> = (0..people.len()).filter(|&of| is_named(&people[of])).collect();
        let called: Vec<Role> = CALLED
            .iter()
            .filter(|(word, _)| words_of(&marked).any(|of| of == *word))
            .flat_map(|(_, roles)| roles.iter().copied())
            .collect();
        let is_meant = |place: &usize| match (&named[..], &called[..]) {
            ([], []) => people[*place].0 == Role::Own,
            ([], called) => called.contains(&people[*place].0),
            (named, _) => named.contains(place),
        };
        told.extend((0..people.len()).filter(is_meant).map(|place| (place, clause.to_owned())));
    }
    told
}

/// The clauses of a note.
pub(super) fn clauses(note: &str) -> impl Iterator<Item = &str> {
    let parts = note.split([',', ';', '\n']).flat_map(|part| part.split(". "));
    parts.map(str::trim).filter(|clause| !clause.is_empty())
}

fn words_of(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_that_cancel() {
        for (note, expected) in [
            ("Hủy đăng ký khai sinh theo QĐ 15/QĐ-UBND ngày 01/02/2020", true),
            ("Thu hồi, hủy bỏ Giấy khai sinh theo QĐ số 3", true),
            ("Giấy khai sinh này vô hiệu", true),
            ("Đã huỷ", true),
            ("DA BI HUY THEO QD 12", true),
            ("Hủy kết hôn trái pháp luật theo QĐ của Tòa án số 3/2000", true),
            ("Đổi tên thành Lê Gia Huy theo QĐ số 12", false),
            ("Con: Huy, Hoàng", false),
            ("Cấp lại bản chính, thu hồi bản cũ", false),
            ("Hủy bản sao số 12", false),
            ("Không hủy", false),
            ("Đã cấp trích lục", false),
            ("", false),
        ] {
            assert_eq!(is_cancelled(note), expected, "{note}");
        }
    }

    #[test]
    fn notes_that_end_a_marriage() {
        for (note, ends, annuls) in [
            ("Ly hôn theo Bản án số 12/2022/HNGĐ-ST", true, false),
            ("Đã ly hôn theo bản án 12/2022, chưa kết hôn với ai", true, false),
            ("QĐ công nhận thuận tình ly hôn số 05", true, false),
            ("Hủy việc kết hôn trái pháp luật theo QĐ 03", true, true),
            ("Hủy kết hôn theo QĐ 03", true, true),
            ("Chưa ly hôn", false, false),
            ("Đã cấp trích lục ngày 02/3/2021", false, false),
            ("", false, false),
        ] {
            assert_eq!(ends_marriage(note), ends, "{note}");
            assert_eq!(annuls_marriage(note), annuls, "{note}");
        }
    }

    #[test]
    fn notes_that_end_an_adoption() {
        for (note, expected) in [
            ("Chấm dứt việc nuôi con nuôi theo QĐ 05/2024", true),
            ("Đã chấm dứt nuôi con nuôi", true),
            ("Chưa chấm dứt nuôi con nuôi", false),
            ("Chấm dứt giám hộ", false),
            ("", false),
        ] {
            assert_eq!(ends_adoption(note), expected, "{note}");
        }
    }

    #[test]
    fn notes_of_another_registration() {
        for (note, expected) in [
            ("Đăng ký lại", true),
            ("ĐK lại theo QĐ 12", true),
            ("Đăng ký quá hạn", false),
            ("Đăng ký mới", false),
            ("", false),
        ] {
            assert_eq!(says_registered_again(note), expected, "{note}");
        }
    }

    #[test]
    fn whose_death_a_note_tells() {
        let couple = [(Role::Husband, "Hà Văn Bách"), (Role::Wife, "Lê Thị Mỵ")];
        let family =
            [(Role::Own, "Hà Minh An"), (Role::Father, "Hà Văn Bách"), (Role::Mother, "Lê Thị Mỵ")];
        let places = |note: &str, people: &[(Role, &str)]| {
            let people: Vec<(Role, String)> =
                people.iter().map(|(role, name)| (*role, (*name).to_owned())).collect();
            deaths(note, &people).into_iter().map(|(place, _)| place).collect::<Vec<_>>()
        };
        for (note, of_couple, of_family) in [
            ("Chồng chết năm 2019", &[0][..], &[][..]),
            ("Vợ đã chết ngày 02/03/2020; ly hôn", &[1], &[]),
            ("Vợ, chồng đều đã chết", &[0], &[]),
            ("Vợ và chồng đã chết", &[0, 1], &[]),
            ("Bà Lê Thị Mỵ chết ngày 05/06/2021", &[1], &[2]),
            ("Cha chết trước khi đăng ký", &[], &[1]),
            ("Cháu chết ngày 1.3.2016. Mẹ chết năm 2020", &[], &[0, 2]),
            ("Đã chết ngày 05/06/2022", &[], &[0]),
            ("Cháu chết ngày 05/06/2022", &[], &[0]),
            ("Đã khai tử số 12", &[], &[0]),
            ("Chồng chưa chết", &[], &[]),
            ("Hủy đăng ký khai tử", &[], &[]),
            ("Đã cấp trích lục", &[], &[]),
        ] {
            assert_eq!(places(note, &couple), of_couple, "{note}");
            assert_eq!(places(note, &family), of_family, "{note}");
        }
    }
}
