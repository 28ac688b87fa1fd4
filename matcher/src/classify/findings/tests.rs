//! Tables of rows with the findings they must have, from the text of files to the codes.

use crate::classify::Finding;
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::run::{Settings, link};
use crate::words::finding;

const TODAY: PartialDate = PartialDate { year: 2026, month: 11, day: 21 };

/// The findings of each row of a list, after linking it to an extract.
fn found(list: &str, extract: &str) -> Vec<Vec<Finding>> {
    let sources = |text: &str, file: &str| sources(text.as_bytes(), file, None).unwrap();
    let (list, extract) = (sources(list, "list.csv"), sources(extract, "extract.csv"));
    let linked = link(list, extract, &Settings::on(TODAY)).unwrap();
    linked.verdicts.into_iter().map(|verdict| verdict.findings).collect()
}

const HEADER: &str = "Họ và tên,Ngày sinh,Giới tính,Số định danh,Nơi thường trú\n";
const EXTRACT: &str = "Lê Văn An,12/03/1985,Nam,004085123456,\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Vũ Thị Bình,05/07/1958,Nữ,004158654321,\"Xóm 2, Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Nông Văn Cao,1950,Nam,004050111222,\"Xóm 3, Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Hoàng Thị Dung,09/09/1999,Nam,004199333444,\"Xóm 4, Xã Quang Hán, Tỉnh Cao Bằng\"\n";

/// Checks one row against the extract above: its codes in order, joined by spaces.
fn check(row: &str, expected: &str) {
    let list = format!("{HEADER}{row},\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\"\n");
    let rows = found(&list, &format!("{HEADER}{EXTRACT}"));
    let codes: Vec<&str> = rows[0].iter().map(|finding| finding.kind().code()).collect();
    assert_eq!(codes.join(" "), expected, "{row}");
}

#[test]
fn numbers() {
    for (row, expected) in [
        ("Lê Văn An,12/03/1985,Nam,004085123456", ""),
        ("Lê Văn An,12/03/1985,Nam,", ""),
        // Shape.
        ("Lê Văn An,12/03/1985,Nam,4085123456", "number_zeros"),
        ("Lê Văn An,12/03/1985,Nam,04085123456", "number_length"),
        ("Lê Văn An,12/03/1985,Nam,0040851234567", "number_length"),
        ("Lê Văn An,12/03/1985,Nam,1234567", "number_length"),
        ("Lê Văn An,12/03/1985,Nam,080123456", "number_old"),
        ("Lê Văn An,12/03/1985,Nam,80123456", "number_old_short"),
        ("Lê Văn An,12/03/1985,Nam,000000000000", ""),
        ("Lê Văn An,12/03/1985,Nam,chưa cấp", ""),
        ("Lê Văn An,12/03/1985,Nam,thẻ cũ", "number_unreadable"),
        ("Lê Văn An,12/03/1985,Nam,B1234567", "number_unreadable"),
        ("Lê Văn An,12/03/1985,Nam,005085123456", "number_prefix"),
        ("Lê Văn An,12/03/1985,Nam,998085123456", "number_prefix"),
        // What it says about its holder.
        ("Lê Văn An,12/03/1985,Nữ,004085123456", "number_sex"),
        ("Lê Văn An,12/03/1985,Nữ,", "number_sex"),
        ("Lê Văn An,12/03/1958,Nam,004085123456", "number_year"),
        ("Lê Văn An,1958,Nam,004085123456", "number_year elder_year_only"),
        ("Lê Văn An,12/03/1958,Nữ,004085123456", "number_sex number_year"),
        ("Nguyễn Văn Tám,12/03/1985,Nam,004285123456", "thin_evidence number_future number_year"),
        // The registry's own contradiction.
        ("Hoàng Thị Dung,09/09/1999,Nữ,004199333444", "number_sex"),
        // Somebody else's number.
        ("Lê Văn An,12/03/1985,Nam,004158654321", "number_sex number_year number_of_other"),
    ] {
        check(row, expected);
    }
}

#[test]
fn dates() {
    for (row, expected) in [
        ("Vũ Thị Bình,05/07/1958,Nữ,004158654321", ""),
        ("Vũ Thị Bình,31/02/1958,Nữ,004158654321", "dob_unreadable"),
        ("Vũ Thị Bình,không rõ,Nữ,004158654321", ""),
        ("Vũ Thị Bình,,Nữ,004158654321", ""),
        ("Vũ Thị Bình,05/07/2058,Nữ,004158654321", "number_year dob_future"),
        ("Trần Văn Lạ,22/11/2026,Nam,", "dob_future"),
        ("Trần Văn Lạ,21/11/2026,Nam,", ""),
        ("Trần Văn Lạ,12/2026,Nam,", "dob_future"),
        ("Trần Văn Lạ,2026,Nam,", ""),
        ("Trần Văn Lạ,2027,Nam,", "dob_future"),
        ("Vũ Thị Bình,05/07/1904,Nữ,004158654321", "number_year dob_too_old"),
        // From 60 years on.
        ("Vũ Thị Bình,1958,Nữ,004158654321", "elder_year_only"),
        ("Nông Văn Cao,1950,Nam,004050111222", "elder_year_only"),
        ("Nông Văn Cao,07/08/1950,Nam,004050111222", "elder_year_only"),
        ("Trần Văn Lạ,1966,Nam,", "elder_year_only"),
        ("Trần Văn Lạ,1967,Nam,", ""),
        ("Trần Văn Lạ,05/1960,Nam,", ""),
    ] {
        check(row, expected);
    }
}

#[test]
fn who_says_what() {
    let list = format!("{HEADER}Vũ Thị Bình,05/07/1985,Nữ,004158654321,Xã Quang Hán\n");
    let rows = found(&list, &format!("{HEADER}{EXTRACT}"));
    assert_eq!(
        finding(&rows[0][0], Language::Vi),
        "Số định danh cho biết sinh năm 1958, danh sách ghi 1985, CSDL dân cư ghi 1958: số nghiêng về CSDL dân cư, nhưng chỉ là gợi ý vì số được cấp lại khi cải chính; cần kiểm tra bên nào đúng"
    );
}

/// Rows of a list with parents: `name,dob,id,address,father,father's year,mother,mother's number`.
fn check_family(rows: &[&str], expected: &[&str]) {
    let list = format!(
        "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú,Họ tên cha,Năm sinh cha,Họ tên mẹ,Số CCCD mẹ\n{}\n",
        rows.join("\n")
    );
    let found = found(&list, &format!("{HEADER}{EXTRACT}"));
    let codes: Vec<String> = found
        .iter()
        .map(|row| row.iter().map(|f| f.kind().code()).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(codes, expected, "{rows:?}");
}

#[test]
fn parents_and_children() {
    for (row, expected) in [
        ("Lê Thị Én,05/06/2015,,Xóm 9,Lê Văn Hai,1985,Vũ Thị Ba,004190555666", ""),
        ("Lê Thị Én,05/06/2015,,Xóm 9,Lê Văn Hai,2016,,", "older_than_parent"),
        ("Lê Thị Én,05/06/2015,,Xóm 9,Lê Văn Hai,2015,,", "older_than_parent"),
        ("Lê Thị Én,05/06/2015,,Xóm 9,Lê Văn Hai,2004,,", "parent_too_young"),
        ("Lê Thị Én,05/06/2015,,Xóm 9,Lê Văn Hai,2003,,", ""),
        ("Lê Thị Én,05/06/2015,,Xóm 9,Lê Văn Hai,06/06/2003,,", "parent_too_young"),
        ("Lê Thị Én,05/06/2015,,Xóm 9,,,Vũ Thị Ba,004305555666", "parent_too_young"),
        ("Lê Thị Én,05/06/2015,,Xóm 9,,,Vũ Thị Ba,004317555666", "older_than_parent"),
        ("Lê Thị Én,,,Xóm 9,Lê Văn Hai,2016,,", ""),
    ] {
        check_family(&[row], &[expected]);
    }
}

#[test]
fn children_of_one_mother() {
    let couple = "Xóm 9 Xã Quang Hán,Lê Văn Hai,1985,Vũ Thị Ba,";
    for (first, second, close) in [
        ("05/06/2015", "01/10/2015", true),
        ("05/06/2015", "02/01/2016", true),
        ("05/06/2015", "04/01/2016", false),
        ("05/06/2015", "05/06/2015", false),
        ("05/06/2015", "06/06/2015", false),
        ("05/06/2015", "07/06/2015", true),
        ("01/01/2015", "05/06/2015", false),
        ("2015", "05/06/2015", false),
    ] {
        let code = if close { "births_too_close" } else { "" };
        let row = |name: &str, day: &str| format!("{name},{day},,{couple}");
        let rows = [row("Lê Thị Én", first), row("Lê Quốc Oai", second)];
        check_family(&[&rows[0], &rows[1]], &[code, code]);
    }
    // Two mothers of one name, and one mother by her number.
    check_family(
        &[
            "Lê Thị Én,05/06/2015,,Xóm 9,Lê Văn Hai,1985,Vũ Thị Ba,",
            "Trần Thị Oanh,01/10/2015,,Xóm 9,Trần Văn Tư,1985,Vũ Thị Ba,",
        ],
        &["", ""],
    );
    check_family(
        &[
            "Lê Thị Én,05/06/2015,,Xóm 9,,,Vũ Thị Ba,004190555666",
            "Lê Thị Oanh,01/10/2015,,Xóm 8,,,,004190555666",
        ],
        &["births_too_close", "births_too_close"],
    );
}

#[test]
fn deaths() {
    let check = |dob: &str, death: &str, expected: &[&str]| {
        let list = format!(
            "Họ và tên,Ngày sinh,Nơi thường trú,Ngày chết\nTrần Văn Lạ,{dob},Xóm 1,{death}\n"
        );
        let rows = found(&list, &format!("{HEADER}{EXTRACT}"));
        let codes: Vec<&str> = rows[0].iter().map(|f| f.kind().code()).collect();
        assert_eq!(codes, expected, "{dob} {death}");
    };
    check("05/06/1950", "07/08/2020", &[]);
    check("1950", "07/08/2020", &[]);
    check("05/06/1950", "04/06/1950", &["death_before_birth"]);
    check("1950", "1949", &["death_before_birth"]);
    check("1950", "03/1950", &[]);
    check("05/06/1950", "22/11/2026", &["death_future"]);
    check("05/06/1890", "07/08/1970", &[]);
    check("1950", "", &["elder_year_only"]);
    check("05/06/1890", "", &["dob_too_old"]);
}

#[test]
fn states_of_life() {
    let check = |dob: &str, state: &str, death: &str, expected: &[&str]| {
        let list = format!(
            "Họ và tên,Ngày sinh,Nơi thường trú,Tình trạng cư trú,Ngày chết\nTrần Văn Lạ,{dob},Xóm 1,{state},{death}\n"
        );
        let rows = found(&list, &format!("{HEADER}{EXTRACT}"));
        let codes: Vec<&str> = rows[0].iter().map(|f| f.kind().code()).collect();
        assert_eq!(codes, expected, "{dob} {state} {death}");
    };
    check("1950", "Còn sống", "", &["elder_year_only"]);
    check("1950", "Đã chết", "", &[]);
    check("1890", "Đã mất", "", &[]);
    check("05/06/1950", "Còn sống", "07/08/2020", &["alive_with_death"]);
    check("05/06/1950", "Đã chết", "07/08/2020", &[]);
    check("05/06/1950", "Đã chuyển đi", "", &[]);
}

#[test]
fn dead_on_one_side_alone() {
    let check = |list: &str, extract: &str, expected: &[&str]| {
        let file = |rows: &str| {
            format!("Họ và tên,Ngày sinh,Nơi thường trú,Tình trạng cư trú,Ngày chết\n{rows}\n")
        };
        let row =
            |state: &str| format!("Trần Văn Lạ,05/06/1950,\"Xã Quang Hán, Cao Bằng\",{state}");
        let rows = found(&file(&row(list)), &file(&row(extract)));
        let codes: Vec<&str> = rows[0].iter().map(|f| f.kind().code()).collect();
        assert_eq!(codes, expected, "{list} | {extract}");
    };
    check("Còn sống,", "Còn sống,", &[]);
    check("Còn sống,", "Đã chết,", &["dead_in_registry"]);
    check(",", "Đã chết,03/04/2021", &["dead_in_registry"]);
    check("Đã chết,", "Đã chết,03/04/2021", &[]);
    check("Đã chết,03/04/2021", "Còn sống,", &["alive_in_registry"]);
    check(",03/04/2021", "Đang cư trú,", &["alive_in_registry"]);
    check(",03/04/2021", ",", &[]);
    check(",", "Còn sống,03/04/2021", &["alive_with_death", "dead_in_registry"]);
}

const FAMILY_HEADER: &str =
    "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú,Họ tên cha,Họ tên mẹ,Mã hộ\n";

#[test]
fn whose_number_it_is() {
    let extract = format!(
        "{FAMILY_HEADER}\
        Lê Văn An,12/03/1985,004085123456,\"Xóm 1, Xã Quang Hán\",Lê Văn Bắc,Vũ Thị Cúc,H1\n\
        Lê Văn Bắc,02/05/1955,004055123457,\"Xóm 1, Xã Quang Hán\",,,H1\n\
        Lê Thị Yến,12/04/1988,004188123458,\"Xóm 1, Xã Quang Hán\",Lê Văn Bắc,Vũ Thị Cúc,H1\n\
        Lê Văn Chi,12/04/2010,004210123459,\"Xóm 1, Xã Quang Hán\",Lê Văn An,Hà Thị Hoa,H1\n\
        Hà Thị Hoa,12/07/1987,004187123460,\"Xóm 1, Xã Quang Hán\",Hà Văn Sơn,,H1\n\
        Mã Văn Lộc,12/09/1985,004085123461,\"Xóm 2, Xã Quang Hán\",,,H2\n"
    );
    for (number, expected) in [
        ("004085123456", None),
        ("004055123457", Some("cha hoặc mẹ")),
        ("004188123458", Some("anh, chị hoặc em")),
        ("004210123459", Some("con")),
        ("004187123460", Some("người cùng hộ")),
        ("004085123461", Some("người khác")),
    ] {
        let list = format!(
            "{FAMILY_HEADER}Lê Văn An,12/03/1985,{number},\"Xóm 1, Xã Quang Hán\",Lê Văn Bắc,Vũ Thị Cúc,\n"
        );
        let rows = found(&list, &extract);
        let said: Vec<String> = rows[0].iter().map(|f| finding(f, Language::Vi)).collect();
        let of = said.iter().find(|text| text.contains("trong CSDL dân cư là của"));
        assert_eq!(of.is_some(), expected.is_some(), "{number}: {said:?}");
        if let (Some(text), Some(expected)) = (of, expected) {
            assert!(text.contains(expected), "{number}: {text}");
        }
    }
}

#[test]
fn one_person_with_two_numbers() {
    let list = format!(
        "{HEADER}Lê Văn An,12/03/1985,Nam,004085123456,\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\"\n\
        Lê Văn An,12/03/1985,Nam,004085123465,\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\"\n"
    );
    let rows = found(&list, &format!("{HEADER}{EXTRACT}"));
    for row in &rows {
        let codes: Vec<&str> = row.iter().map(|f| f.kind().code()).collect();
        assert_eq!(codes, ["duplicate_in_list", "two_numbers"]);
    }
    let list = "Họ và tên,Ngày sinh,Số định danh,Số CMND\n\
        Lê Văn An,12/03/1985,004085123456,004085123465\n";
    let rows = found(list, &format!("{HEADER}{EXTRACT}"));
    assert_eq!(rows[0].iter().map(|f| f.kind().code()).collect::<Vec<_>>(), ["two_numbers"]);
}
