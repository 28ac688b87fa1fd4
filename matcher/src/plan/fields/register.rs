//! Other fields that the population register keeps about a person, and the code of another register
//! that both sides may have.

use super::header_words::HeaderWords;
use super::profile::{CodedValues, FieldProfile, Notes, Purpose, ValueKind, field};
use crate::tables;

/// Nationality.
pub(super) const NATIONALITY: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &["quoc tich", "q tich", "nationality", "citizenship"],
        part: &["quoc tich"],
        not: &[
            "cha", "bo", "me", "vo", "chong", "giam ho", "chu ho", "con", "ngay", "nhap", "thoi",
        ],
        if_values: &["qt"],
    },
    ..field(
        "nationality",
        "Quốc tịch",
        "Nationality",
        Purpose::Compared,
        ValueKind::Coded(&NATIONALITY_VALUES),
    )
};

static NATIONALITY_VALUES: CodedValues = CodedValues {
    table: &tables::NATIONALITIES,
    labels: &["quoctich", "qt", "nguoi", "congdan", "nuoc", "nationality", "mangquoctich"],
    keeps_signs: false,
    notes: Notes::None,
};

/// Marital status.
pub(super) const MARITAL: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &[
            "tinh trang hon nhan",
            "tt hon nhan",
            "tthn",
            "hon nhan",
            "tinh trang hn",
            "marital status",
            "tinh trang gia dinh",
            "marital",
            "marital state",
            "tthnhan",
            "tt hnhan",
        ],
        part: &["hon nhan", "marital status", "doc than"],
        not: &["cha", "bo", "me", "con", "ngay", "giay", "so", "dang ky", "xac nhan", "can huyet"],
        if_values: &["hn"],
    },
    ..field(
        "marital",
        "Tình trạng hôn nhân",
        "Marital status",
        Purpose::Compared,
        ValueKind::Coded(&MARITAL_VALUES),
    )
};

static MARITAL_VALUES: CodedValues = CodedValues {
    table: &tables::MARITAL,
    labels: &["tinhtranghonnhan", "tthn", "honnhan", "maritalstatus"],
    keeps_signs: false,
    notes: Notes::Numbers,
};

/// Blood group.
pub(super) const BLOOD: FieldProfile = FieldProfile {
    width: 9.0,
    headers: HeaderWords {
        whole: &["nhom mau", "blood group", "blood type"],
        part: &["nhom mau"],
        not: &["cha", "bo", "me", "vo", "chong", "giam ho", "chu ho", "con"],
        if_values: &["he abo rh", "abo", "abo rh", "he nhom mau", "nhom abo rh", "nhom abo"],
    },
    ..field("blood", "Nhóm máu", "Blood group", Purpose::Compared, ValueKind::Coded(&BLOOD_VALUES))
};

static BLOOD_VALUES: CodedValues = CodedValues {
    table: &tables::BLOOD_GROUPS,
    labels: &["nhommau", "nhom", "mau", "nm", "loaimau", "bloodgroup", "bloodtype"],
    keeps_signs: true,
    notes: Notes::None,
};

/// Religion.
pub(super) const RELIGION: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &["ton giao", "dao", "religion", "t giao", "tgiao"],
        part: &["ton giao"],
        not: &["cha", "bo", "me", "vo", "chong", "giam ho", "chu ho", "chuc sac", "ban", "to chuc"],
        if_values: &["tg"],
    },
    ..field(
        "religion",
        "Tôn giáo",
        "Religion",
        Purpose::Compared,
        ValueKind::Coded(&RELIGION_VALUES),
    )
};

static RELIGION_VALUES: CodedValues = CodedValues {
    table: &tables::RELIGIONS,
    labels: &["tongiao", "tg", "theodao", "theo", "dao", "religion"],
    keeps_signs: false,
    notes: Notes::None,
};

/// Relation to the head of the household.
pub(super) const RELATION: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &[
            "quan he voi chu ho",
            "qh voi chu ho",
            "quan he chu ho",
            "moi quan he voi chu ho",
            "qhch",
            "quan he",
            "moi quan he",
            "la gi voi chu ho",
            "relation",
            "relation to head of household",
            "q he voi chu ho",
            "qh chu ho",
            "qh voi ch",
            "quan he voi ch",
            "quan he ch",
            "moi qh",
            "qh",
            "q he",
            "vai tro trong ho",
            "quan he trong ho",
            "quan he gia dinh",
            "quan he trong gia dinh",
            "relationship to hh head",
            "relationship to head",
            "relation to head",
            "relationship to head of household",
            "relation to hh head",
            "relationship",
            "quan he voi chu so ho khau",
            "q h chu ho",
            "relation with head",
            "qhe voi chu ho",
            "qhe voi ch",
            "qh voi ch ho",
            "q h voi chu ho",
            "la gi cua chu ho",
        ],
        part: &[
            "quan he voi chu ho",
            "qh voi chu ho",
            "quan he chu ho",
            "quan he voi ch",
            "qh chu ho",
            "q he voi chu ho",
        ],
        not: &[],
        ..HeaderWords::NONE
    },
    ..field(
        "relation",
        "Quan hệ với chủ hộ",
        "Relation to head of household",
        Purpose::Compared,
        ValueKind::Coded(&RELATION_VALUES),
    )
};

static RELATION_VALUES: CodedValues = CodedValues {
    table: &tables::RELATIONS,
    labels: &["quanhevoichuho", "quanhe", "qhvoichuho", "qh", "la", "quanhevoich", "relation"],
    keeps_signs: false,
    notes: Notes::Numbers,
};

/// Alive, dead, missing, moved away, struck off the register.
pub(super) const STATE: FieldProfile = FieldProfile {
    headers: HeaderWords {
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
            "con song da mat",
            "song mat",
            "con song mat",
            "tinh trang sinh ton",
            "vital status",
            "alive dead",
            "con song tu tran",
            "hien con song tu tran",
        ],
        part: &[
            "tinh trang cu tru",
            "trang thai cu tru",
            "tinh trang cong dan",
            "song chet",
            "con song",
        ],
        not: &["cha", "bo", "me", "vo", "chong", "hon nhan", "ho so", "the"],
        ..HeaderWords::NONE
    },
    ..field(
        "state",
        "Tình trạng cư trú",
        "Status of residence",
        Purpose::Compared,
        ValueKind::Coded(&STATE_VALUES),
    )
};

static STATE_VALUES: CodedValues = CodedValues {
    table: &tables::STATES,
    labels: &["tinhtrang", "trangthai", "tinhtrangcutru", "tt", "status", "state"],
    keeps_signs: false,
    notes: Notes::Words,
};

/// Date of death, of any precision.
pub(super) const DEATH: FieldProfile = FieldProfile {
    headers: HeaderWords {
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
            "da chet vao luc",
            "chet vao luc",
            "thoi diem chet",
            "thoi gian tu vong",
            "ngay tu tran",
            "nam tu tran",
            "ngay hy sinh",
            "nam hy sinh",
            "date of death",
            "tu tran ngay",
            "qua doi",
            "mat ngay dl",
            "thoi diem chet ngay",
            "deceased on",
            "death date",
            "died on",
            "date deceased",
            "tu vong luc ngay",
            "tu vong luc",
            "ngay gio tu vong",
        ],
        part: &[
            "ngay chet",
            "chet vao ngay",
            "chet vao luc",
            "ngay tu tran",
            "ngay hy sinh",
            "ngay mat",
            "ngay tu vong",
            "thang nam chet",
            "thang nam mat",
            "thang nam tu vong",
            "tu tran ngay",
            "qua doi",
            "mat ngay",
            "chet ngay",
            "ngay nao chet",
            "tu vong luc",
        ],
        not: &[
            "cha",
            "bo",
            "me",
            "vo",
            "chong",
            "dang ky",
            "bao tu",
            "mat the",
            "mat so",
            "mat tich",
            "mat giay",
            "mat viec",
            "mat hieu luc",
            "mat cmnd",
            "mat cccd",
            "mat ho so",
            "mat can cuoc",
            "ho so",
            "de lai",
            "cua nguoi",
            "than nhan",
            "nguoi tham gia",
            "nuoi duong",
            "liet si",
            "chu ho",
        ],
        ..HeaderWords::NONE
    },
    ..field("death", "Ngày chết", "Date of death", Purpose::Compared, ValueKind::Date)
};

/// Age in years: weak evidence of the year of birth where there is no date.
pub(super) const AGE: FieldProfile = FieldProfile {
    headers: HeaderWords {
        whole: &[
            "tuoi",
            "so tuoi",
            "tuoi hien nay",
            "tuoi hien tai",
            "tuoi tron",
            "tuoi doi",
            "tuoi duong lich",
            "tuoi am lich",
            "tuoi nguoi benh",
            "tuoi benh nhan",
            "age",
            "age in years",
            "age years",
            "age completed years",
            "current age",
        ],
        part: &["tuoi tinh den", "tuoi den"],
        not: &[
            "cha",
            "bo",
            "me",
            "vo",
            "chong",
            "con",
            "chu ho",
            "giam ho",
            "nguoi than",
            "nghe",
            "dang",
            "doan",
            "thang",
            "thai",
            "nhom",
            "do tuoi",
            "duoi",
            "tren",
            "nu",
        ],
        if_values: &["pt age", "patient age", "tuoi ns", "tuoi nguoi bi can"],
    },
    ..field("age", "Tuổi", "Age", Purpose::Known, ValueKind::Age)
};

/// A code of the office that the registry has too: an insurance number, a pupil's code. No header
/// names it by itself; it is found where both sides have a column with the same kind of code
/// ([`code_kind`](crate::plan::code_kind)).
pub(super) const OFFICE_CODE: FieldProfile = FieldProfile {
    width: 18.0,
    ..field("office_code", "Mã của đơn vị", "Office's code", Purpose::Compared, ValueKind::Free)
};
