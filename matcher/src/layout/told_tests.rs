//! Cells with a name and more, and columns of them.

use super::*;
use crate::columns::summarise;
use crate::layout::{LayoutChoice, lay_out};

#[test]
fn what_a_cell_tells() {
    for (text, name, born, sure, sex, number) in [
        ("Nông Văn An (1980)", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An [1980]", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An - 1980", "Nông Văn An", "1980", false, "", ""),
        ("Nông Văn An-1980", "Nông Văn An", "1980", false, "", ""),
        ("Nông Văn An – 1980", "Nông Văn An", "1980", false, "", ""),
        ("Nông Văn An, 1980", "Nông Văn An", "1980", false, "", ""),
        ("Nông Văn An 1980", "Nông Văn An", "1980", false, "", ""),
        ("Nông Văn An/1980", "Nông Văn An", "1980", false, "", ""),
        ("Nông Văn An, sinh năm 1980", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An sinh nam 1980", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An SN 1980", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An (SN: 1980)", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An, S.N. 1980", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An (sinh 12/03/1980)", "Nông Văn An", "12/03/1980", true, "", ""),
        ("Nông Văn An, sinh ngày 12.3.1980", "Nông Văn An", "12.3.1980", true, "", ""),
        ("Nông Văn An (sinh tháng 3/1980)", "Nông Văn An", "3/1980", true, "", ""),
        ("Nông Văn An\n12/03/1980", "Nông Văn An", "12/03/1980", true, "", ""),
        ("Nông Văn An 12-03-1980", "Nông Văn An", "12-03-1980", true, "", ""),
        ("Ông Nông Văn An (nam, 1980)", "Ông Nông Văn An", "1980", true, "nam", ""),
        ("Nông Thị Ba - Nữ - 1980", "Nông Thị Ba", "1980", false, "Nữ", ""),
        ("Nông Thị Ba (giới tính: Nữ; 1980)", "Nông Thị Ba", "1980", true, "Nữ", ""),
        ("Nong Van An (nam 1980)", "Nong Van An", "1980", true, "", ""),
        ("3. Nông Văn An (1980)", "Nông Văn An", "1980", true, "", ""),
        ("Nông Văn An CCCD 004080000121", "Nông Văn An", "", false, "", "004080000121"),
        ("Nông Văn An, số CCCD: 004080000121", "Nông Văn An", "", false, "", "004080000121"),
        ("Nông Văn An (1980) - 004080000121", "Nông Văn An", "1980", true, "", "004080000121"),
        ("Nông Văn An\nCMND 080123456", "Nông Văn An", "", false, "", "080123456"),
        ("NÔNG VĂN AN (1980)", "NÔNG VĂN AN", "1980", true, "", ""),
        ("Lò Sinh, sinh năm 1980", "Lò Sinh", "1980", true, "", ""),
    ] {
        let some = |text: &'static str| (!text.is_empty()).then_some(text);
        let told = Told { name, born: some(born), sure, sex: some(sex), number: some(number) };
        assert_eq!(tell(text), Some(told), "{text}");
    }
}

#[test]
fn what_a_cell_does_not_tell() {
    for text in [
        "Nông Văn An",
        "Nông Văn An (chết 1980)",
        "Nông Văn An - đã mất năm 2015",
        "Nông Văn An (chuyển đến 2019)",
        "Nông Văn An (45 tuổi)",
        "Nông Văn An 2",
        "Nông Văn An (2)",
        "Nông Văn An (1720)",
        "Nông Văn An (con ông Nam, 1980)",
        "Nông Văn An (1980) (1982)",
        "An 1980",
        "Thôn 3",
        "Nông Văn An 0912345678",
        "Nông Văn An 912345678",
        "Nông Văn An 31/13/1980",
        "1980",
        "",
    ] {
        assert_eq!(tell(text), None, "{text}");
        assert_eq!(name_alone(text), text);
    }
}

/// Checks the values that a table's people have of some fields.
fn check(text: &str, expected: &[(Field, &[&str])]) {
    let sheet = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    let table = lay_out(sheet, &LayoutChoice::default());
    let summary = summarise(&table);
    assert!(summary.lists_people, "{text}");
    for (field, values) in expected {
        let of_field = summary.mapping.values(&table, *field);
        let found: Vec<_> = (0..table.len()).map(|row| of_field.get(row)).collect();
        assert_eq!(found, *values, "{field:?} {text}");
        let filled = values.iter().filter(|value| !value.is_empty()).count();
        assert_eq!(of_field.filled(table.len()), filled, "{field:?} {text}");
    }
}

#[test]
fn columns_of_names_with_years() {
    use Field::{Dob, Number, Sex};
    // A bare year, since every cell has one.
    check(
        "TT,Họ và tên,Địa chỉ\n1,Nông Văn An - 1980,Thôn Nà Pài\n2,Hoàng Thị Bích - 1985,Thôn Nà Pài\n3,Sầm Văn Cao - 1990,Thôn Nà Pài\n",
        &[(Dob, &["1980", "1985", "1990"])],
    );
    // In every form.
    check(
        "TT,Họ và tên,Địa chỉ\n1,Nông Văn An (1980),Thôn Nà Pài\n2,\"Hoàng Thị Bích, sinh ngày 02/03/1985\",Thôn Nà Pài\n3,Sầm Văn Cao SN 1990,Thôn Nà Pài\n",
        &[(Dob, &["1980", "02/03/1985", "1990"])],
    );
    // Only where the column of dates is empty.
    check(
        "TT,Họ và tên,Năm sinh\n1,Nông Văn An (1980),\n2,Hoàng Thị Bích (1984),1985\n3,Sầm Văn Cao,1990\n",
        &[(Dob, &["1980", "1985", "1990"])],
    );
    // A bare year in one cell is left alone.
    check(
        "TT,Họ và tên,Năm sinh\n1,Nông Văn An 2010,\n2,Hoàng Thị Bích,1985\n3,Sầm Văn Cao,1990\n",
        &[(Dob, &["", "1985", "1990"])],
    );
    // Date, sex and number.
    check(
        "TT,Họ tên,Ghi chú\n1,\"Nông Văn An (nam, 1980), CCCD 004080000121\",\n2,\"Hoàng Thị Bích (nữ, 1985), CCCD 004185000343\",\n",
        &[
            (Dob, &["1980", "1985"]),
            (Sex, &["nam", "nữ"]),
            (Number, &["004080000121", "004185000343"]),
        ],
    );
    // Beside a date in three columns.
    check(
        "TT,Họ và tên,Ngày,Tháng,Năm\n1,Nông Văn An (1980),,,\n2,Hoàng Thị Bích,2,3,1985\n3,Sầm Văn Cao,,,1990\n",
        &[(Dob, &["1980", "2/3/1985", "1990"])],
    );
    // Without a header.
    check(
        "1,Nông Văn An (1980),Thôn Nà Pài\n2,Hoàng Thị Bích (1985),Thôn Nà Pài\n3,Sầm Văn Cao (1990),Thôn Nà Pài\n",
        &[(Dob, &["1980", "1985", "1990"])],
    );
}

#[test]
fn the_mothers_year_is_not_the_childs() {
    check(
        "TT,Họ và tên trẻ,Ngày sinh,Họ tên mẹ\n1,Nông Văn An,01/02/2020,Hoàng Thị Bích (1985)\n2,Sầm Văn Cao,,Lý Thị Dung (1990)\n",
        &[(Field::Dob, &["01/02/2020", ""])],
    );
}

#[test]
fn a_long_list_is_still_one_of_people() {
    let rows: String = (1..=40)
        .map(|n| {
            format!(
                "{n},{} Văn {} ({}),Thôn Nà Pài\n",
                ["Nông", "Hoàng"][n % 2],
                ["An", "Bình", "Cao"][n % 3],
                1950 + n
            )
        })
        .collect();
    let years: Vec<String> = (1..=40).map(|n| (1950 + n).to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    check(&format!("TT,Họ và tên,Địa chỉ\n{rows}"), &[(Field::Dob, &years)]);
}

#[test]
fn the_words_begin_as_words_that_may_tell_do() {
    for word in ["sinh", "sn", "s.n", "ns", "ntns"].iter().chain(OF_NUMBER) {
        assert!(may_tell(word) && may_tell(&word.to_uppercase()) && tells(word), "{word}");
    }
    for (word, expected) in [("Đdcn", true), ("(cmnd", true), ("Văn", false), ("-", false)] {
        assert_eq!(may_tell(word), expected, "{word}");
    }
}
