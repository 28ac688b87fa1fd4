//! Sex, marital status and blood group as lists write them.

use crate::normalise::coded::{CodeRelation, CodedField, Sex, SexStyle, parse_sex, parse_sex_in};

fn sex(name: &str, texts: &str) {
    super::check(CodedField::SEX, name, texts);
}

fn marital(name: &str, texts: &str) {
    super::check(CodedField::MARITAL, name, texts);
}

fn blood(name: &str, texts: &str) {
    super::check(CodedField::BLOOD, name, texts);
}

#[test]
fn sexes() {
    sex(
        "Nam",
        "Nam|NAM|nam|nam.| Nam |Nam,|Giới tính: Nam|GT: Nam|giới tính nam|Phái: nam|Phái nam",
    );
    sex("Nam", "1|01|M|m|Male|MALE|Trai|trai|TRAI|Con trai|Nam giới|Đàn ông|Ông|Boy|Bé trai|M.");
    sex("Nam", "1 - Nam|1. Nam|Nam (1)|Nam/Male|Nam (Male)|Nam\u{a0}|(Nam)|'Nam|Cháu trai|Man");
    sex("Nữ", "Nữ|NỮ|nữ|Nu|nu|NU|nữ.| Nữ |Nử|Nũ|Giới tính: Nữ|giới tính nữ|GT: nữ|Phái nữ");
    sex("Nữ", "2|0|02|F|f|Female|FEMALE|Gái|gái|gai|Con gái|Nữ giới|Phụ nữ|Đàn bà|Bà|Girl|Bé gái");
    sex("Nữ", "2 - Nữ|2. Nữ|Nữ (2)|Nữ/Female|0 - Nữ|Nu\u{31b}\u{303}|(Nữ)|nữ giới|Cháu gái");
    sex("Khác", "Khác|Giới tính khác|Other|khac|X|x");
    sex("", "|3|Không rõ|chưa xác định|Chưa rõ giới tính|?|-|.|Nam/Nữ|không xác định được");
    sex("?", "N|4|9|12|Nam Nữ Nam|Kinh|v|không");
}

#[test]
fn the_sex_of_a_cell() {
    for (text, expected) in [
        ("Nam", Sex::Male),
        ("NỮ", Sex::Female),
        ("1", Sex::Male),
        ("0", Sex::Female),
        ("2", Sex::Female),
        ("F", Sex::Female),
        ("", Sex::Missing),
        ("?", Sex::Missing),
        ("không rõ", Sex::Missing),
        ("N", Sex::Unknown),
        ("Khác", Sex::Unknown),
    ] {
        assert_eq!(parse_sex(text), expected, "{text}");
    }
}

/// Checks what 0 means in a column with these values.
fn zero(values: &str, expected: Sex) {
    let style = SexStyle::of(values.split(' '));
    assert_eq!(parse_sex_in("0", style), expected, "{values}");
    assert_eq!(parse_sex_in("2", style), Sex::Female, "{values}");
    assert_eq!(parse_sex_in("1", style), Sex::Male, "{values}");
}

#[test]
fn the_column_decides_what_zero_means() {
    zero("1 0 1 0 0", Sex::Female);
    zero("1 2 1 0 2", Sex::Missing);
    zero("1 2 1 2", Sex::Missing);
    zero("Nam Nữ 0", Sex::Female);
    zero("", Sex::Female);
    zero("0 0 0", Sex::Female);
    zero("01 02 00", Sex::Missing);
    // One slip among many codes of the other kind.
    zero(&format!("2 {}", "1 0 ".repeat(30)), Sex::Female);
    // Most of the column is not known.
    zero(&format!("1 2 {}", "0 ".repeat(30)), Sex::Female);
    zero(&format!("1 2 2 {}", "0 ".repeat(30)), Sex::Missing);
}

#[test]
fn marital_statuses() {
    marital(
        "Chưa kết hôn",
        "Chưa kết hôn|CHƯA KẾT HÔN|chua ket hon|1|01|Độc thân|độc thân|doc than",
    );
    marital("Chưa kết hôn", "Chưa vợ|Chưa chồng|Chưa có vợ|Chưa có chồng|Chưa lập gia đình|Single");
    marital(
        "Chưa kết hôn",
        "Chưa có gia đình|Còn độc thân|Never married|Unmarried|1 - Chưa kết hôn",
    );
    marital(
        "Chưa kết hôn",
        "Tình trạng hôn nhân: Độc thân|TTHN: chưa kết hôn|Chưa đăng ký kết hôn",
    );
    marital("Đã kết hôn", "Đã kết hôn|ĐÃ KẾT HÔN|da ket hon|2|02|Có vợ|Có chồng|co vo|Có gia đình");
    marital(
        "Đã kết hôn",
        "Đã có gia đình|Đã lập gia đình|Kết hôn|Đang có vợ|Đang có chồng|Married",
    );
    marital(
        "Đã kết hôn",
        "Đang có vợ/chồng|Có vợ/chồng|Có vợ (chồng)|Hiện đang có vợ/chồng|Tái hôn",
    );
    marital("Đã ly hôn hoặc góa", "3|03|Ly hôn/Góa|Góa, ly hôn|Ly hôn hoặc góa|Đã ly hôn hoặc góa");
    marital("Đã ly hôn hoặc góa", "Widowed or divorced|Divorced/Widowed|ly hôn, goá");
    marital(
        "Đã ly hôn",
        "Ly hôn|LY HÔN|ly hon|Đã ly hôn|Ly dị|Đã ly dị|Li dị|Li hôn|Divorced|đã li hôn",
    );
    marital("Đã ly hôn", "Bỏ vợ|Bỏ chồng|Ly hôn chưa tái hôn|Ly hôn (2015)");
    marital("Góa", "Góa|Goá|GÓA|goa|Góa vợ|Góa chồng|goá chồng|Chồng chết|Vợ chết|Widowed|Góa bụa");
    marital("Góa", "Chồng đã chết|Vợ mất|Quả phụ|Ở góa|Widow|Vợ đã mất");
    marital("Ly thân", "Ly thân|Đang ly thân|Sống ly thân|ly than|Separated");
    marital("Chung sống như vợ chồng", "Sống chung|Chung sống với nhau như vợ chồng|song chung");
    marital("Đã từng kết hôn", "Đã từng kết hôn|Từng kết hôn|Ever married");
    marital("", "0|00|không rõ|Chưa có thông tin|-|0 - Chưa có thông tin");
    marital("?", "không|4|có|9|Kinh|Tày");
}

#[test]
fn marital_statuses_that_say_less() {
    use CodeRelation::{Covers, Missing, Other, Same};
    let relate = |a, b, expected| super::relate(CodedField::MARITAL, a, b, expected);
    relate("3", "Ly hôn", Covers);
    relate("3", "Góa", Covers);
    relate("3", "Đã kết hôn", Other);
    relate("3", "Ly hôn/góa", Same);
    relate("Ly hôn", "Góa", Other);
    relate("Đã kết hôn", "Ly thân", Covers);
    relate("Độc thân", "1", Same);
    relate("Độc thân", "Có vợ", Other);
    relate("Đã từng kết hôn", "Góa chồng", Covers);
    relate("Sống chung", "Độc thân", Covers);
    relate("0", "Góa chồng", Missing);
}

#[test]
fn blood_groups() {
    blood("A", "A|a| A |Nhóm A|Nhóm máu A|Nhóm máu: A|NHÓM MÁU A|máu A|nhom mau a|A (chưa rõ Rh)");
    blood("B", "B|b|Nhóm máu B|Nhóm B|Máu: B");
    blood("AB", "AB|ab|A B|Nhóm máu AB|A/B|Nhóm AB");
    blood("O", "O|o|0|Ô|Nhóm máu: O|Nhóm máu O|nhóm 0");
    blood("A+", "A+|a+|A +|A(+)|A (+)|A Rh+|A Rh(+)|A Rh (+)|A RhD+|A Rh(D)+|A dương tính|A dương");
    blood("A+", "Nhóm máu A+|Nhóm máu: A Rh+|A Rh dương|A Rh dương tính|A positive|A pos|Nhóm A+");
    blood("A-", "A-|A -|A(-)|A (-)|A Rh-|A Rh(-)|A âm tính|A âm|A Rh âm|A negative|A–|A −");
    blood("B+", "B+|B Rh+|B(+)|B dương tính|Nhóm máu B+|B Rh (+)|b positive");
    blood("B-", "B-|B Rh-|B âm tính|B (-)");
    blood("AB+", "AB+|AB Rh+|AB(+)|AB dương tính|Nhóm máu AB+");
    blood("AB-", "AB-|AB Rh-|AB âm tính");
    blood(
        "O+",
        "O+|0+|O Rh+|O(+)|O dương tính|O Rh dương|Nhóm máu O+|0 Rh(+)|o dương|O Rh(D) dương tính",
    );
    blood("O-", "O-|0-|O Rh-|O âm tính|O (-)|0 âm tính");
    blood("", "-|không rõ|Không|k|Chưa xét nghiệm|chưa biết|.");
    blood("?", "+|Rh+|C|AO|12|A+B|dương tính");
}

#[test]
fn blood_groups_that_say_less() {
    use CodeRelation::{Covers, Other, Same};
    let relate = |a, b, expected| super::relate(CodedField::BLOOD, a, b, expected);
    relate("A", "A+", Covers);
    relate("A-", "A", Covers);
    relate("A+", "A-", Other);
    relate("A", "B+", Other);
    relate("O", "AB", Other);
    relate("0+", "O Rh(+)", Same);
}
