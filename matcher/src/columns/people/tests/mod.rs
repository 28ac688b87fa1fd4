//! Headers of real registers, each with the person and the field that it is read as.

mod later_books;

use super::*;
use crate::columns::summarise;
use crate::layout::{LayoutChoice, lay_out};
use crate::text::has_words;
use Field::*;
use Role::{AdoptiveFather, AdoptiveMother, Husband, Own, Wife};

/// Checks a book of one header row and two made-up rows, with each cell as its header expects; a
/// group comes before a slash.
fn check(title: &str, headers: &[&str], expected: &[(Role, Field, &str)]) {
    let value = |header: &str, row: usize| -> String {
        let folded = crate::text::fold(header);
        let is = |words: &str| has_words(&folded, words);
        let n = row + 1;
        if is("nam sinh") {
            format!("19{}{n}", 60 + header.len() % 30 / 10)
        } else if is("ngay") {
            format!("0{n}/03/1985")
        } else if is("dan toc") {
            "Kinh".to_owned()
        } else if is("quoc tich") {
            "Việt Nam".to_owned()
        } else if is("cu tru") || is("dia chi") || is("thuong tru") {
            format!("Thôn {n}, Xã Hải Vân, Tỉnh Thanh Hóa")
        } else if is("dinh danh") || is("cccd") || is("tuy than") {
            format!("0380850000{n}{}", header.len() % 10)
        } else if is("cmnd") {
            format!("17000000{n}")
        } else if is("gioi tinh") {
            "Nam".to_owned()
        } else if is("so") || is("quyen") || is("stt") {
            format!("{n}")
        } else {
            format!("Lê Văn {}", ["An", "Bình", "Cúc"][row])
        }
    };
    let leaf = |header: &str| header.rsplit('|').next().unwrap_or("").to_owned();
    let group = |header: &str| header.rsplit_once('|').map_or("", |(g, _)| g).to_owned();
    let line = |cells: Vec<String>| {
        cells.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(",") + "\n"
    };
    let mut text = line(vec![title.to_owned()]);
    if headers.iter().any(|h| h.contains('|')) {
        // A group is above its first column; columns without one have their header there.
        let mut before = String::new();
        let above = headers.iter().map(|h| {
            let group = group(h);
            let shown = if group.is_empty() { leaf(h) } else { group.clone() };
            let new = group.is_empty() || group != before;
            before = group;
            if new { shown } else { String::new() }
        });
        let above: Vec<String> = above.collect();
        text += &line(above);
        text += &line(
            headers.iter().map(|h| if h.contains('|') { leaf(h) } else { String::new() }).collect(),
        );
    } else {
        text += &line(headers.iter().map(|h| leaf(h)).collect());
    }
    for row in 0..3 {
        text += &line(headers.iter().map(|h| value(&leaf(h), row)).collect());
    }
    let mut sheets = crate::read::read(text.as_bytes(), "so.csv", None, &mut |_| {}).unwrap();
    let table = lay_out(sheets.remove(0), &LayoutChoice::default());
    let mapping = summarise(&table).mapping;
    let mut found = Vec::new();
    for &role in mapping.people() {
        let of = mapping.of(role);
        for field in FIELDS {
            if let Some(column) = of.column(field) {
                found.push((role, field, headers[column].to_owned()));
            }
        }
    }
    let expected: Vec<(Role, Field, String)> =
        expected.iter().map(|(r, f, h)| (*r, *f, (*h).to_owned())).collect();
    assert_eq!(found, expected, "{title}: {headers:?} {:?}\n{text}", mapping.kind);
}

const MARRIAGES: &str = "SỔ ĐĂNG KÝ KẾT HÔN";
const BIRTHS: &str = "SỔ ĐĂNG KÝ KHAI SINH NĂM 2019";
const ADOPTIONS: &str = "SỔ ĐĂNG KÝ NUÔI CON NUÔI";

#[test]
fn husband_and_wife() {
    let own = |h: &'static str, w: &'static str| [(Husband, Name, h), (Wife, Name, w)];
    for (husband, wife) in [
        ("Họ, chữ đệm, tên chồng", "Họ, chữ đệm, tên vợ"),
        ("Họ tên chồng", "Họ tên vợ"),
        ("Họ và tên người chồng", "Họ và tên người vợ"),
        ("Chồng", "Vợ"),
        ("Tên chồng", "Tên vợ"),
        ("Họ tên bên nam", "Họ tên bên nữ"),
        ("Họ tên nam", "Họ tên nữ"),
        ("Bên nam", "Bên nữ"),
        ("Chú rể", "Cô dâu"),
        ("Họ và tên của chồng", "Họ và tên của vợ"),
        ("Bên nam|Họ và tên", "Bên nữ|Họ và tên"),
        ("Thông tin chồng|Họ tên", "Thông tin vợ|Họ tên"),
    ] {
        check(MARRIAGES, &["Số đăng ký", "Ngày đăng ký", husband, wife], &own(husband, wife));
    }
}

#[test]
fn marriages_whole() {
    // By the header itself.
    check(
        MARRIAGES,
        &[
            "STT",
            "Họ, chữ đệm, tên người vợ",
            "Ngày sinh vợ",
            "Dân tộc vợ",
            "Nơi cư trú của vợ",
            "Giấy tờ tùy thân vợ",
            "Họ, chữ đệm, tên người chồng",
            "Ngày sinh chồng",
            "Số định danh chồng",
            "Số CMND chồng",
        ],
        &[
            (Husband, Name, "Họ, chữ đệm, tên người chồng"),
            (Husband, Dob, "Ngày sinh chồng"),
            (Husband, Number, "Số định danh chồng"),
            (Husband, OldNumber, "Số CMND chồng"),
            (Wife, Name, "Họ, chữ đệm, tên người vợ"),
            (Wife, Dob, "Ngày sinh vợ"),
            (Wife, Number, "Giấy tờ tùy thân vợ"),
            (Wife, Address, "Nơi cư trú của vợ"),
            (Wife, Ethnicity, "Dân tộc vợ"),
        ],
    );
    // By the group.
    check(
        MARRIAGES,
        &[
            "Số",
            "Bên nam|Họ và tên",
            "Bên nam|Năm sinh",
            "Bên nam|Nơi cư trú",
            "Bên nam|Họ tên cha",
            "Bên nữ|Họ và tên",
            "Bên nữ|Năm sinh",
            "Bên nữ|Nơi cư trú",
            "Bên nữ|Số CMND",
        ],
        &[
            (Husband, Name, "Bên nam|Họ và tên"),
            (Husband, Dob, "Bên nam|Năm sinh"),
            (Husband, Address, "Bên nam|Nơi cư trú"),
            (Wife, Name, "Bên nữ|Họ và tên"),
            (Wife, Dob, "Bên nữ|Năm sinh"),
            (Wife, Number, "Bên nữ|Số CMND"),
            (Wife, Address, "Bên nữ|Nơi cư trú"),
        ],
    );
}

#[test]
fn bare_headers_behind_a_name() {
    let headers = [
        "Số",
        "Họ tên chồng",
        "Năm sinh",
        "Dân tộc",
        "Nơi cư trú",
        "Họ tên vợ",
        "Năm sinh",
        "Dân tộc",
        "Nơi cư trú",
        "Cán bộ tư pháp",
    ];
    let text = format!("{MARRIAGES}\n{}\n", headers.join(","))
        + "1,Lê An,1980,Kinh,Xã Hải Vân,Vũ Thị Ba,1982,Mường,Xã Hải Vân,Lê Tư\n\
           2,Lê Năm,1981,Kinh,Xã Hải Vân,Vũ Thị Sáu,1983,Mường,Xã Hải Vân,Lê Tư\n";
    let mut sheets = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
    let table = lay_out(sheets.remove(0), &LayoutChoice::default());
    let mapping = summarise(&table).mapping;
    assert_eq!(mapping.kind, ListKind::Marriages);
    for (role, first) in [(Husband, 1), (Wife, 5)] {
        let of = mapping.of(role);
        let found = [Name, Dob, Ethnicity, Address].map(|field| of.column(field));
        assert_eq!(found, [0, 1, 2, 3].map(|place| Some(first + place)), "{role:?}");
    }
    assert!(FIELDS.iter().all(|field| mapping.column(*field).is_none()));
}

#[test]
fn child_and_parents() {
    let all = |c: &'static str, f: &'static str, m: &'static str| {
        [(Own, Name, c), (Role::Father, Name, f), (Role::Mother, Name, m)]
    };
    for (child, father, mother) in [
        ("Họ, chữ đệm, tên người được khai sinh", "Họ tên cha", "Họ tên mẹ"),
        ("Họ tên trẻ", "Cha", "Mẹ"),
        ("Họ và tên con", "Họ tên bố", "Họ tên mẹ"),
        ("Tên con", "Tên cha", "Tên mẹ"),
        ("Họ và tên", "Họ, chữ đệm, tên người cha", "Họ, chữ đệm, tên người mẹ"),
        ("Họ tên", "Họ và tên của cha", "Họ và tên của mẹ"),
        ("Họ tên người được đăng ký khai sinh", "Người cha", "Người mẹ"),
        ("Con|Họ tên", "Cha|Họ tên", "Mẹ|Họ tên"),
        ("Người được khai sinh|Họ và tên", "Người cha|Họ và tên", "Người mẹ|Họ và tên"),
        ("Họ và tên", "Thông tin cha|Họ tên", "Thông tin mẹ|Họ tên"),
    ] {
        check(BIRTHS, &["Số", "Quyển số", child, father, mother], &all(child, father, mother));
    }
    check(
        BIRTHS,
        &[
            "Số",
            "Ngày đăng ký",
            "Họ, chữ đệm, tên",
            "Ngày sinh",
            "Giới tính",
            "Dân tộc",
            "Người mẹ|Họ tên",
            "Người mẹ|Năm sinh",
            "Người mẹ|Dân tộc",
            "Người mẹ|Nơi cư trú",
            "Người cha|Họ tên",
            "Người cha|Năm sinh",
            "Người cha|Số định danh",
            "Họ tên người đi khai sinh",
        ],
        &[
            (Own, Name, "Họ, chữ đệm, tên"),
            (Own, Dob, "Ngày sinh"),
            (Own, Sex, "Giới tính"),
            (Own, Ethnicity, "Dân tộc"),
            (Role::Father, Name, "Người cha|Họ tên"),
            (Role::Father, Dob, "Người cha|Năm sinh"),
            (Role::Father, Number, "Người cha|Số định danh"),
            (Role::Mother, Name, "Người mẹ|Họ tên"),
            (Role::Mother, Dob, "Người mẹ|Năm sinh"),
            (Role::Mother, Address, "Người mẹ|Nơi cư trú"),
            (Role::Mother, Ethnicity, "Người mẹ|Dân tộc"),
        ],
    );
}

#[test]
fn two_pairs_of_parents() {
    for (child, father, mother, receiver, receiving) in [
        ("Họ tên con nuôi", "Họ tên cha đẻ", "Họ tên mẹ đẻ", "Họ tên cha nuôi", "Họ tên mẹ nuôi"),
        ("Con nuôi", "Cha đẻ", "Mẹ đẻ", "Cha nuôi", "Mẹ nuôi"),
        (
            "Họ tên người được nhận làm con nuôi",
            "Ông (bên giao)",
            "Bà (bên giao)",
            "Ông (bên nhận)",
            "Bà (bên nhận)",
        ),
        (
            "Họ tên trẻ",
            "Bên giao|Họ tên cha",
            "Bên giao|Họ tên mẹ",
            "Bên nhận|Họ tên cha",
            "Bên nhận|Họ tên mẹ",
        ),
        ("Con nuôi|Họ tên", "Cha đẻ|Họ tên", "Mẹ đẻ|Họ tên", "Cha nuôi|Họ tên", "Mẹ nuôi|Họ tên"),
        ("Họ và tên con nuôi", "Họ tên cha", "Họ tên mẹ", "Họ và tên bố nuôi", "Họ và tên mẹ nuôi"),
    ] {
        // The adopters come before or after.
        for headers in [
            [child, father, mother, receiver, receiving],
            [child, receiver, receiving, father, mother],
        ] {
            check(
                ADOPTIONS,
                &headers,
                &[
                    (Own, Name, child),
                    (Role::Father, Name, father),
                    (Role::Mother, Name, mother),
                    (AdoptiveFather, Name, receiver),
                    (AdoptiveMother, Name, receiving),
                ],
            );
        }
    }
    check(
        ADOPTIONS,
        &[
            "Họ tên con nuôi",
            "Ngày sinh",
            "Họ tên mẹ nuôi",
            "Năm sinh mẹ nuôi",
            "Nơi cư trú mẹ nuôi",
        ],
        &[
            (Own, Name, "Họ tên con nuôi"),
            (Own, Dob, "Ngày sinh"),
            (AdoptiveMother, Name, "Họ tên mẹ nuôi"),
            (AdoptiveMother, Dob, "Năm sinh mẹ nuôi"),
            (AdoptiveMother, Address, "Nơi cư trú mẹ nuôi"),
        ],
    );
}

#[test]
fn who_reports_a_death_is_somebody_else() {
    // What is said of the informant, each under a header of its own; the number is never the dead
    // person's.
    for informant in [
        &["Họ, chữ đệm, tên người đi khai tử", "Số CCCD người đi khai tử", "Quan hệ với người chết"]
            as &[&str],
        &["Họ tên người khai tử", "Số định danh người khai tử", "Nơi cư trú của người khai tử"],
        &["Người yêu cầu", "Số CCCD", "Quan hệ"],
        &["Họ tên người yêu cầu", "Số giấy tờ tùy thân", "Địa chỉ người yêu cầu"],
        &["Người báo tử", "CCCD người báo tử"],
        &["Người đi báo tử", "Số định danh", "Quan hệ với người đã chết"],
        &["Thân nhân khai báo", "Số CCCD của thân nhân"],
        &["Họ và tên người thân", "Số CCCD"],
        &["Người đi khai tử|Họ tên", "Người đi khai tử|Số CCCD", "Người đi khai tử|Quan hệ"],
        &["Người yêu cầu|Họ, chữ đệm, tên", "Người yêu cầu|Số giấy tờ tùy thân"],
        &["Người khai|Họ tên", "Người khai|Số định danh cá nhân", "Người khai|Nơi cư trú"],
        &["Thông tin người đi đăng ký|Họ tên", "Thông tin người đi đăng ký|Số CCCD"],
        &["Người nộp hồ sơ", "Số CCCD người nộp"],
        &["NYC", "CCCD NYC"],
        &["Người kê khai", "Số định danh", "Quan hệ với người mất"],
        &["Họ tên người đề nghị", "Số CCCD"],
        &["Người trình báo", "Số CCCD", "Quan hệ"],
    ] {
        let own = ["Số", "Ngày đăng ký", "Họ, chữ đệm, tên người chết", "Năm sinh"];
        let expected = [(Own, Name, own[2]), (Own, Dob, own[3])];
        check("SỔ ĐĂNG KÝ KHAI TỬ", &[&own, informant].concat(), &expected);
        // The dead person's own number stays theirs, before the informant or behind.
        let number = "Số định danh người chết";
        let expected = [expected[0], expected[1], (Own, Number, number)];
        let [before, behind] =
            [[&own, &[number][..], informant].concat(), [&own, informant, &[number]].concat()];
        check("SỔ ĐĂNG KÝ KHAI TỬ", &before, &expected);
        check("SỔ ĐĂNG KÝ KHAI TỬ", &behind, &expected);
    }
    // What nobody notes of an informant is the dead person's.
    check(
        "SỔ ĐĂNG KÝ KHAI TỬ",
        &["Số", "Họ tên người chết", "Người đi khai tử", "Số CCCD", "Giới tính", "Năm sinh"],
        &[(Own, Name, "Họ tên người chết"), (Own, Dob, "Năm sinh"), (Own, Sex, "Giới tính")],
    );
}

#[test]
fn who_applies_is_in_no_book() {
    check(
        MARRIAGES,
        &["Số", "Họ tên chồng", "Năm sinh", "Họ tên vợ", "Năm sinh", "Người yêu cầu", "Số CCCD"],
        &[
            (Husband, Name, "Họ tên chồng"),
            (Husband, Dob, "Năm sinh"),
            (Wife, Name, "Họ tên vợ"),
            (Wife, Dob, "Năm sinh"),
        ],
    );
    check(
        BIRTHS,
        &["Số", "Họ tên", "Ngày sinh", "Mẹ|Họ tên", "Người báo tin|Họ tên", "Người báo tin|CCCD"],
        &[(Own, Name, "Họ tên"), (Own, Dob, "Ngày sinh"), (Role::Mother, Name, "Mẹ|Họ tên")],
    );
}
