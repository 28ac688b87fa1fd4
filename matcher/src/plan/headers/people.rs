//! Words that say whom a header is about.

/// Heads of households: the only people whom a list of households names.
pub const HEADS_OF_HOUSEHOLDS: [&str; 4] = ["chu ho", "nguoi dai dien", "dai dien ho", "dai dien"];

/// Words next to a parent’s name, date or number that say whose it is.
pub const OF_A_PARENT: [&str; 8] = ["cua", "nguoi", "cha", "bo", "me", "de", "ong", "ba"];

/// Words for people that no book is about.
pub const IN_NO_BOOK: &[&str] = &[
    "nguoi khai",
    "nguoi di",
    "nguoi dang ky",
    "nguoi yeu cau",
    "nguoi ky",
    "nguoi nop",
    "nguoi than",
    "nguoi lam chung",
    "nguoi thuc hien",
    "nguoi nhap",
    "giam ho",
    "dai dien",
    "chu ho",
    "canbo",
    "cong chuc",
    "ong ba",
    "ong noi",
    "ong ngoai",
    "ba noi",
    "ba ngoai",
];
/// Words with which a header speaks of somebody else than the row's own person.
pub const SOMEBODY_ELSE: &[&str] = &[
    "cha",
    "bo",
    "me",
    "vo",
    "chong",
    "con",
    "ong",
    "ba",
    "chu ho",
    "giam ho",
    "dai dien",
    "phu huynh",
    "nguoi than",
    "nguoi nop",
    "nguoi khai",
    "nguoi yeu cau",
    "nguoi ky",
    "nguoi lien he",
    "nguoi lam chung",
    "nguoi gioi thieu",
    "father",
    "mother",
    "spouse",
    "guardian",
];
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
    "nguoi duoc nhan lam con nuoi",
    "duoc nhan lam con nuoi",
    "nguoi duoc dang ky khai sinh",
    "nguoi duoc khai sinh",
    "duoc khai sinh",
    "nguoi nhan con nuoi",
    "nhan con nuoi",
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
    "chu re",
    "co dau",
];
/// The same, as single words.
pub const OF_WHOM_WORDS: &[&str] = &[
    "cua", "ve", "nguoi", "chong", "vo", "cha", "bo", "me", "nuoi", "de", "ong", "ba", "con",
    "tre", "em",
];
