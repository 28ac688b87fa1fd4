//! The phrases by which replies are given, with their marks.

use super::reply::Reply;

/// What each side is called, longest first.
pub(super) const SIDES: &[(&str, &[&str])] = &[
    (
        "R",
        &[
            "cơ sở dữ liệu quốc gia về dân cư",
            "csdl quốc gia về dân cư",
            "csdlqg về dân cư",
            "cơ sở dữ liệu dân cư",
            "dữ liệu dân cư",
            "csdl dân cư",
            "csdl quốc gia",
            "csdlqg về dc",
            "csdlqg",
            "dân cư",
            "csdl",
        ],
    ),
    ("L", &["danh sách của đơn vị", "danh sách đơn vị", "danh sách", "đơn vị", "ds"]),
];

/// Whole cells that give a reply, with the sides as above. Where a cell has no marks at all, it is read
/// without them.
pub(super) const SAID_BY: &[(Reply, &[&str])] = &[
    (
        Reply::RegistryRight,
        &[
            "R đúng",
            "R là đúng",
            "R chính xác",
            "theo R",
            "đúng theo R",
            "đúng như R",
            "lấy theo R",
            "ghi theo R",
            "thông tin R đúng",
            "thông tin trong R đúng",
            "thông tin trong R là đúng",
            "R đúng L sai",
            "L sai R đúng",
        ],
    ),
    (
        Reply::ListRight,
        &[
            "L đúng",
            "L là đúng",
            "L chính xác",
            "theo L",
            "đúng theo L",
            "đúng như L",
            "lấy theo L",
            "ghi theo L",
            "thông tin L đúng",
            "thông tin trong L đúng",
            "thông tin trong L là đúng",
            "L đúng R sai",
            "R sai L đúng",
        ],
    ),
    (
        Reply::BothWrong,
        &[
            "cả hai sai",
            "cả 2 sai",
            "cả hai đều sai",
            "cả 2 đều sai",
            "cả hai bên sai",
            "cả 2 bên sai",
            "cả hai bên đều sai",
            "cả 2 bên đều sai",
            "hai bên đều sai",
            "2 bên đều sai",
            "sai cả hai",
            "sai cả 2",
            "R sai L sai",
            "L sai R sai",
        ],
    ),
    (
        Reply::This,
        &[
            "đúng là người này",
            "đúng người này",
            "đúng người",
            "chính là người này",
            "là người này",
            "cùng một người",
            "cùng 1 người",
            "là một người",
            "là 1 người",
            "cùng người",
        ],
    ),
    (
        Reply::NotThis,
        &[
            "không phải người này",
            "không phải là người này",
            "ko phải người này",
            "không đúng người này",
            "không đúng người",
            "khác người",
            "là hai người khác nhau",
            "là 2 người khác nhau",
            "hai người khác nhau",
            "2 người khác nhau",
        ],
    ),
    (Reply::Another, &["là người khác", "người khác"]),
    (
        Reply::NotKnown,
        &[
            "không có người này ở địa bàn",
            "không có người này",
            "không có ở địa bàn",
            "không tìm thấy",
            "không tìm thấy người này",
            "không tìm thấy người",
            "không cư trú ở địa bàn",
            "không cư trú tại địa bàn",
            "không rõ",
            "không biết",
        ],
    ),
    (
        Reply::NeedsPapers,
        &[
            "cần bổ sung giấy tờ",
            "cần thêm giấy tờ",
            "cần giấy tờ",
            "thiếu giấy tờ",
            "bổ sung giấy tờ",
            "chờ giấy tờ",
        ],
    ),
];

/// The same where it was asked who somebody is.
pub(super) const SAID_OF_PERSON: &[(Reply, &[&str])] = &[
    (Reply::This, &["đúng", "phải", "có", "chính xác", "vâng", "yes"]),
    (Reply::NotThis, &["không phải", "ko phải", "không", "ko", "không đúng", "no"]),
];

/// How cells begin that tell a death; only a date may follow.
pub(super) const DEAD: &[&str] =
    &["đã chết", "chết", "đã tử vong", "tử vong", "đã qua đời", "qua đời", "đã khai tử"];
pub(super) const OF_DATES: &[&str] =
    &["ngày", "tháng", "năm", "vào", "từ", "lúc", "rồi", "chưa khai tử"];
/// How cells begin that tell that somebody moved; where to may follow.
pub(super) const MOVED: &[&str] = &["đã chuyển", "chuyển"];
/// Whom such a cell may name first.
pub(super) const WHO: &[&str] =
    &["ông này", "bà này", "người này", "công dân này", "ông", "bà", "người"];

/// What may stand before and behind a reply and says nothing more.
pub(super) const BEFORE: &[&str] = &["đã xác minh", "đã kiểm tra", "xác minh"];
pub(super) const BEHIND: &[&str] = &["ạ", "nhé", "rồi"];

/// Words that take back or doubt what stands beside them.
pub(super) const DENIES: &[&str] = &[
    "chưa",
    "không",
    "ko",
    "k",
    "kg",
    "hok",
    "sai",
    "not",
    "hay",
    "hoặc",
    "có thể",
    "chắc",
    "hình như",
];
