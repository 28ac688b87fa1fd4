//! Words by which headers of civil-status books say whom they are about.

use crate::text::has_words;

/// People that no book is about: who applies or reports, witnesses, officials, grandparents.
pub const IN_NO_BOOK: &[&str] = &[
    "nguoi khai",
    "nguoi ke khai",
    "nguoi di",
    "nguoi dang ky",
    "nguoi yeu cau",
    "ben yeu cau",
    "nyc",
    "nguoi de nghi",
    "nguoi lam don",
    "nguoi nop",
    "nguoi nop don",
    "nguoi bao",
    "nguoi bao tu",
    "nguoi bao tin",
    "nguoi thong bao",
    "nguoi trinh bao",
    "nguoi khai bao",
    "nguoi cung cap",
    "nguoi duoc uy quyen",
    "nguoi uy quyen",
    "nguoi than",
    "than nhan",
    "nguoi ky",
    "nguoi cap",
    "nguoi lap",
    "nguoi nhap",
    "nguoi duyet",
    "nguoi lam chung",
    "nguoi thuc hien",
    "nguoi tiep nhan",
    "nguoi nhan trich luc",
    "nguoi nhan ket qua",
    "giam ho",
    "dai dien",
    "chu ho",
    "canbo",
    "can bo",
    "cong chuc",
    "ong ba",
    "ong noi",
    "ong ngoai",
    "ba noi",
    "ba ngoai",
];

/// A guardian, and who supervises one; a header that has [`WARD`] speaks of the ward.
pub const GUARDIAN: &[&str] = &["giam ho"];
/// Who supervises a guardian.
pub const SUPERVISOR: &[&str] = &["giam sat"];
/// Who has a guardian; folded headers have the first as one word.
pub const WARD: &[&str] = &["duocgiamho", "duoc giam ho", "giam ho cho"];

/// Who recognises a parent or a child.
pub const RECOGNISING: &[&str] = &["nguoi nhan", "ben nhan", "nguoi yeu cau nhan"];
/// Who is recognised as a parent or a child.
pub const RECOGNISED: &[&str] = &["duoc nhan"];

/// The person of a register of deaths.
pub const DECEASED: &[&str] = &[
    "nguoi chet",
    "nguoi da chet",
    "nguoi qua doi",
    "nguoi qua co",
    "nguoi mat",
    "nguoi da mat",
    "nguoi tu vong",
    "duoc khai tu",
    "cuoi cung",
];
/// The person of a register of corrections.
pub const CORRECTED: &[&str] = &[
    "duoc thay doi",
    "duoc cai chinh",
    "duoc bosung",
    "duoc xac dinh lai",
    "co noi dung thay doi",
    "co noi dung cai chinh",
];
/// The person of a certificate.
pub const CERTIFIED: &[&str] = &["duoc cap", "duoc xac nhan", "nguoi xac nhan tinh trang"];

/// Whole headers of what was registered before a correction, their last words, and words in them.
const BEFORE: (&[&str], &[&str], &[&str]) = (
    &["tu", "cu", "truoc"],
    &[" cu", " truoc day", " ban dau"],
    &["truoc khi", "truoc cai chinh", "truoc thay doi", "da dang ky"],
);
/// The same of what is registered since.
const AFTER: (&[&str], &[&str], &[&str]) = (
    &["thanh", "moi", "sau", "la", "nay la"],
    &[" moi"],
    &["sau khi", "sau cai chinh", "sau thay doi", "thay doi thanh", "cai chinh thanh"],
);

/// Whether a folded header names what was registered before a correction.
pub fn is_before_correction(header: &str) -> bool {
    // “Căn cứ” ends like “cũ”.
    is_headed(header, BEFORE) && !has_words(header, "can cu")
}

/// Whether a folded header names what is registered since a correction.
pub fn is_after_correction(header: &str) -> bool {
    is_headed(header, AFTER)
}

fn is_headed(header: &str, (whole, last, words): (&[&str], &[&str], &[&str])) -> bool {
    whole.contains(&header)
        || last.iter().any(|last| header.ends_with(last))
        || words.iter().any(|words| has_words(header, words))
}

/// Words of headers under which a book is annotated later.
pub const NOTES_OF_BOOK: &[&str] =
    &["ghi chu", "nhung thay doi", "thay doi sau nay", "chu thich", "luu y"];

/// The husband of a marriage.
pub const HUSBAND: &[&str] =
    &["chong", "ben nam", "phia nam", "nguoi nam", "chu re", "ho ten nam", "ho va ten nam"];
/// The wife of a marriage.
pub const WIFE: &[&str] =
    &["vo", "ben nu", "phia nu", "nguoi nu", "co dau", "ho ten nu", "ho va ten nu"];
/// The child of a birth.
pub const CHILD: &[&str] = &["tre", "tre em", "con", "duoc khai sinh", "dang ky khai sinh cho"];
/// The child of an adoption.
pub const ADOPTED: &[&str] = &["con nuoi", "duoc nhan", "nguoi con", "tre", "tre em", "con"];
/// Those who adopt.
pub const RECEIVING: &[&str] =
    &["cha nuoi", "bo nuoi", "me nuoi", "ben nhan", "nguoi nhan", "nhan con nuoi", "nhan nuoi"];
/// Those who give a child to be adopted.
pub const GIVING: &[&str] = &["ben giao", "ben cho", "nguoi giao", "cha de", "bo de", "me de"];

/// Words that say whom a header is about but not what, longest first.
pub const OF_WHOM: &[&str] = &[
    "nguoi duoc nhan la cha me con",
    "nguoi duoc nhan lam con nuoi",
    "duoc nhan lam con nuoi",
    "nguoi duoc dang ky khai sinh",
    "nguoi giam sat viec giam ho",
    "giam sat viec giam ho",
    "nguoi duoc khai sinh",
    "nguoi duocgiamho",
    "duoc khai sinh",
    "duocgiamho",
    "nguoi nhan con nuoi",
    "nguoi duoc nhan",
    "nguoi giam ho",
    "nguoi giam sat",
    "nguoi nhan cha",
    "nguoi nhan con",
    "nguoi nhan me",
    "nhan con nuoi",
    "duoc nhan",
    "thong tin",
    "ben nam",
    "ben nu",
    "phia nam",
    "phia nu",
    "nguoi nam",
    "nguoi nu",
    "ben giao",
    "ben nhan",
    "ben cho",
    "nguoi giao",
    "nguoi nhan",
    "giam ho",
    "chu re",
    "co dau",
];
/// The same, as single words.
pub const OF_WHOM_WORDS: &[&str] = &[
    "cua", "ve", "nguoi", "chong", "vo", "cha", "bo", "me", "nuoi", "de", "ong", "ba", "con",
    "tre", "em",
];

#[cfg(test)]
mod tests {
    use super::{is_after_correction, is_before_correction};

    #[test]
    fn before_and_after_a_correction() {
        for (header, before, after) in [
            ("tu", true, false),
            ("ho ten cu", true, false),
            ("ho ten truoc khi cai chinh", true, false),
            ("thanh", false, true),
            ("ho ten moi", false, true),
            ("ngay sinh sau cai chinh", false, true),
            ("noi cu tru", false, false),
            ("noi cu tru cu", true, false),
            ("can cu", false, false),
            ("giay to can cu", false, false),
            ("ngay dang ky", false, false),
            ("ho chu dem ten", false, false),
        ] {
            assert_eq!(is_before_correction(header), before, "{header}");
            assert_eq!(is_after_correction(header), after, "{header}");
        }
    }
}
