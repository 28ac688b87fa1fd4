//! Headers of what else the population register keeps of a person: coded fields, the date of death,
//! the household.

use super::{HeaderWords, OTHER_PERSON};
use crate::plan::Field;

/// Words that take a coded field's header out: it is somebody else's.
const OF_OTHERS: [&str; 8] = ["cha", "bo", "me", "vo", "chong", "giam ho", "chu ho", "con"];

/// Header words by field.
pub const WORDS: &[HeaderWords] = &[
    HeaderWords {
        field: Field::Nationality,
        whole: &["quoc tich", "q tich", "nationality", "citizenship"],
        part: &["quoc tich"],
        not: &OF_OTHERS,
    },
    HeaderWords {
        field: Field::Marital,
        whole: &[
            "tinh trang hon nhan",
            "tt hon nhan",
            "tthn",
            "hon nhan",
            "tinh trang hn",
            "marital status",
        ],
        part: &["hon nhan"],
        not: &["cha", "bo", "me", "con", "ngay", "giay", "so", "dang ky"],
    },
    HeaderWords {
        field: Field::Blood,
        whole: &["nhom mau", "blood group", "blood type"],
        part: &["nhom mau"],
        not: &OF_OTHERS,
    },
    HeaderWords {
        field: Field::Religion,
        whole: &["ton giao", "dao", "religion"],
        part: &["ton giao"],
        not: &OF_OTHERS,
    },
    HeaderWords {
        field: Field::Relation,
        whole: &[
            "quan he voi chu ho",
            "qh voi chu ho",
            "quan he chu ho",
            "moi quan he voi chu ho",
            "qhch",
            "relation",
            "relation to head of household",
        ],
        part: &["quan he voi chu ho", "qh voi chu ho", "quan he chu ho"],
        not: &[],
    },
    HeaderWords {
        field: Field::State,
        whole: &[
            "tinh trang cu tru",
            "tinh trang cong dan",
            "trang thai cong dan",
            "trang thai cu tru",
            "tinh trang song chet",
            "tinh trang song",
            "con song da chet",
            "song chet",
            "tinh trang",
            "trang thai",
            "status",
        ],
        part: &["tinh trang cu tru", "trang thai cu tru", "tinh trang cong dan", "song chet"],
        not: &["cha", "bo", "me", "vo", "chong", "hon nhan", "ho so", "the"],
    },
    HeaderWords {
        field: Field::Death,
        whole: &[
            "ngay chet",
            "da chet vao ngay",
            "ngay mat",
            "ngay tu vong",
            "ngay thang nam chet",
            "ngay thang nam mat",
            "ngay thang nam tu vong",
            "thoi gian chet",
            "thoi gian mat",
            "chet ngay",
            "mat ngay",
            "tu vong ngay",
            "nam chet",
            "nam mat",
            "ngay qua doi",
            "date of death",
        ],
        part: &[
            "ngay chet",
            "chet vao ngay",
            "ngay mat",
            "ngay tu vong",
            "thang nam chet",
            "thang nam mat",
            "thang nam tu vong",
        ],
        not: &["cha", "bo", "me", "vo", "chong", "dang ky", "bao tu", "mat the", "mat so"],
    },
    HeaderWords {
        field: Field::Head,
        whole: &[
            "ho ten chu ho",
            "ho va ten chu ho",
            "ten chu ho",
            "chu ho",
            "ho chu dem va ten chu ho",
            "head of household",
        ],
        part: &["ten chu ho"],
        not: &["quan he", "qh", "sinh", "cccd", "cmnd", "dinh danh", "dien thoai", "sdt"],
    },
    HeaderWords {
        field: Field::Household,
        whole: &[
            "so ho khau",
            "so so ho khau",
            "ma ho",
            "ma so ho",
            "ma ho gia dinh",
            "ma so ho gia dinh",
            "ma so ho khau",
            "so hk",
            "ma ho khau",
            "household code",
        ],
        part: &["so so ho khau", "ma ho gia dinh", "ma so ho"],
        not: &OTHER_PERSON,
    },
];
