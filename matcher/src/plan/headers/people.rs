//! Words that say whom a header is about.

/// Heads of households: the only people whom a list of households names.
pub const HEADS_OF_HOUSEHOLDS: [&str; 4] = ["chu ho", "nguoi dai dien", "dai dien ho", "dai dien"];

/// Words next to a parent’s name, date or number that say whose it is.
pub const OF_A_PARENT: &[&str] = &[
    "cua", "nguoi", "cha", "bo", "me", "de", "ong", "ba", "father", "fathers", "mother", "mothers",
    "s", "of",
];

/// People beside the row's own person, and beside the parents, whom a list may name.
pub const BESIDE_OWN: &[&str] = &[
    "chu ho",
    "vo",
    "chong",
    "giam ho",
    "nguoi than",
    "than nhan",
    "nguoi nop",
    "nguoi khai",
    "nguoi yeu cau",
    "nyc",
    "nguoi di khai",
    "nguoi di bao",
    "nguoi bao tu",
    "nguoi thong bao",
    "nguoi trinh bao",
    "nguoi di dang ky",
    "nguoi ky",
    "dai dien",
    "nguoi lien he",
    "nguoi bao tin",
    "nguoi bao lanh",
    "nguoi gioi thieu",
    "nguoi thua ke",
    "nguoi nuoi duong",
    "nguoi cham soc",
    "nguoi do dau",
    "nguoi lam chung",
    "phu huynh",
    "gvcn",
    "giao vien chu nhiem",
    "dieu tra vien",
    "dtv",
    "vc",
    "kin",
    "guardian",
    "spouse",
    "husband",
    "wife",
    "relative",
];
/// What a header begins with that may name the row's person, if the values are names: “Người đứng
/// đơn”, “Bên vay”, “Tên hộ kinh doanh”.
pub(super) const MAY_BE_OWN: &[&str] = &[
    "nguoi",
    "ben",
    "chu",
    "ten",
    "ho ten",
    "ho va ten",
    "hoc vien",
    "hoc sinh",
    "sinh vien",
    "cong dan",
    "thanh vien",
    "benh nhan",
    "khach hang",
    "doi tuong",
    "hoi vien",
    "doan vien",
    "lao dong",
    "ho",
    "cu",
    "phu nu",
    "nong dan",
];
/// Both parents at once.
pub const BOTH_PARENTS: &[&str] = &[
    "cha me",
    "bo me",
    "me cha",
    "ba me",
    "cha hoac me",
    "me hoac cha",
    "bo hoac me",
    "me hoac bo",
    "me hoac ba",
    "ba hoac me",
    "father mother",
    "father or mother",
    "parents",
];
/// The ministry (bộ) that gives codes to schools, which is nobody's father.
pub const MINISTRY: &[&str] = &["bo gd", "bo giao duc", "bo gddt"];
/// A relation to somebody, which is said of the row's own person.
pub const RELATIONS: &[&str] = &["quan he", "moi quan he", "qh"];
/// Words for the father.
pub const FATHER: &[&str] = &["cha", "bo", "father", "fathers"];
/// Words for the mother.
pub const MOTHER: &[&str] = &["me", "mother", "mothers"];
/// Groups of columns about a place that is no permanent residence.
pub const ELSEWHERE: &[&str] = &[
    "que quan",
    "nguyen quan",
    "noi sinh",
    "tam tru",
    "co quan",
    "noi cap",
    "noi lam viec",
    "cong tac",
    "noi hoc",
    "noi kham",
    "noi dang ky kham",
    "kcb",
    "don vi",
    "truong",
    "khai sinh tai",
];

/// Words with which a header speaks of somebody else than the row's own person.
pub(super) const SOMEBODY_ELSE: &[&str] = &[
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
    "nguoi bao tu",
    "nguoi ky",
    "nguoi lien he",
    "nguoi lam chung",
    "nguoi gioi thieu",
    "father",
    "mother",
    "spouse",
    "guardian",
];
/// Words of titles of lists of those whom somebody left behind: a date of death there is not theirs.
pub const LEFT_BEHIND: &[&str] = &[
    "tuat",
    "mo coi",
    "mai tang",
    "than nhan",
    "gia dinh liet si",
    "nguoi co cong nuoi",
    "thua ke",
    "di san",
    "ho co nguoi",
    "ho gia dinh co nguoi",
    "gia dinh co nguoi",
    "nguoi nop",
    "nguoi yeu cau",
    "nguoi di",
    "cap ban sao",
    "khai tu nham",
    "bi ghi",
    "con song",
    "khoi phuc",
    "vo chong liet si",
];

/// Words of titles of lists of what was lost: a day on which something “mất” is no death.
pub const LOST: &[&str] = &[
    "mat the",
    "mat giay",
    "mat so",
    "mat cmnd",
    "mat cccd",
    "mat can cuoc",
    "bao mat",
    "mat ho so",
    "cap lai",
    "cap doi",
    "lam lai",
];

/// Words of headers of the state of a thing, or of a register, and not of a person.
pub const OF_THINGS: &[&str] =
    &["the", "so", "sim", "thue bao", "tai khoan", "ho so", "giay", "csdl"];

/// Words in headers that can only mean the number of a person's card.
pub const OF_A_CARD: &[&str] = &[
    "so dinh danh",
    "cccd",
    "can cuoc",
    "ca nhan",
    "ddcn",
    "cmnd",
    "cmtnd",
    "cmt",
    "tuy than",
    "gttt",
    "chung minh",
    "citizen",
    "national",
    "cong dan",
];

/// Words in headers of relations that say to whom.
pub const TO_A_HEAD: &[&str] = &["chu ho", "ch", "ho", "head", "gia dinh"];
