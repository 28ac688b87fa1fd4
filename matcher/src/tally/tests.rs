//! Tables in, what does not add up out.

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use super::*;
use crate::layout::{LayoutChoice, lay_out};
use crate::read::column_letters;

const ANNEX: &str = include_str!("../../../tests/fixtures/tally/annex-3.csv");

fn read_bytes(bytes: &[u8], file: &str) -> Option<Tally> {
    let sheet = crate::read::read(bytes, file, None, &mut |_| {}).unwrap().remove(0);
    read(&lay_out(sheet, &LayoutChoice::default()))
}

/// Each fault in short: the cell, what it is, the printed and the computed value.
fn faults(tally: &Tally) -> Vec<String> {
    let shown = |value: &Value| value.show(' ', ',');
    let fault = |fault: &Fault| {
        let cell = match fault.column() {
            Some(column) => format!("{}{}", column_letters(column), fault.row()),
            None => fault.row().to_string(),
        };
        match fault {
            Fault::TotalDiffers { printed, sum, .. } => {
                let printed = printed.as_ref().map_or_else(String::new, shown);
                format!("{cell} total {printed} is {}", shown(sum))
            }
            Fault::LineDoesNotAddUp { printed, sum, of, .. } => {
                let of: String = of.iter().map(|&part| column_letters(part)).collect();
                format!("{cell} line {} is {} of {of}", shown(printed), shown(sum))
            }
            Fault::PercentDiffers { printed, computed, truncated, part, whole, rest, .. } => {
                let of = format!("{}/{}", column_letters(*part), column_letters(*whole));
                let (rest, cut) =
                    (if *rest { " rest" } else { "" }, if *truncated { " cut" } else { "" });
                format!("{cell} percent {} is {} {of}{rest}{cut}", shown(printed), shown(computed))
            }
            Fault::Unreadable { text, .. } => format!("{cell} reads {text}"),
            Fault::UnitTwice { unit, rows } => format!("{unit} {rows:?}"),
            Fault::Unnumbered { .. } => format!("{cell} unnumbered"),
            Fault::NumberOutOfOrder { printed, expected, .. } => {
                format!("{cell} {printed} is {expected}")
            }
        }
    };
    tally.faults.iter().map(fault).collect()
}

/// Checks the faults of a table whose rows have cells separated by `|`.
fn check(rows: &[&str], expected: &[&str]) {
    let text: String = rows.iter().map(|row| row.replace('|', "\t") + "\n").collect();
    let tally =
        read_bytes(text.as_bytes(), "a.tsv").unwrap_or_else(|| panic!("no table: {rows:?}"));
    assert_eq!(faults(&tally), expected, "{rows:?}\n{tally:?}");
}

fn check_none(rows: &[&str]) {
    let text: String = rows.iter().map(|row| row.replace('|', "\t") + "\n").collect();
    assert_eq!(read_bytes(text.as_bytes(), "a.tsv"), None, "{rows:?}");
}

/// What the annex's total says, and what its lines add up to.
const ANNEX_FAULTS: [&str; 2] = ["C4 total 59 041 is 59 042", "D4 total 56 051 is 56 052"];

#[test]
fn the_annex_of_the_letter() {
    let tally = read_bytes(ANNEX.as_bytes(), "annex-3.csv").unwrap();
    assert_eq!(faults(&tally), ANNEX_FAULTS);
    assert_eq!((tally.number_column, tally.unit_column), (Some(0), 1));
    assert_eq!(
        tally.relations,
        [
            Relation::Sum { of: 0, parts: vec![1, 2] },
            Relation::Percent { of: 3, part: 2, whole: 0, rest: false, fraction: false },
        ]
    );
    assert_eq!(tally.totals.len(), 1);
    let (total, line) = (&tally.totals[0], &tally.lines[0]);
    assert_eq!(
        (line.label.as_str(), line.role, total.over.len()),
        ("Huyện Trùng Khánh", LineRole::Total, 21)
    );
    // The third column and the percentages are correct.
    let sums: Vec<Option<Value>> = [59_042, 56_052, 2_990].map(|n| Some(Value::whole(n))).into();
    assert_eq!(total.sums[..3], sums);
    assert_eq!(
        (total.sums[3], line.cells[2].value().map(|v| v.show('.', ','))),
        (None, Some("2.990".to_owned()))
    );
}

/// The annex as a workbook, with text or numeric cells and the total's name merged over two
/// columns.
fn annex_workbook(numbers: bool, thousands: bool) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let percent = Format::new().set_num_format("0.00%");
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(ANNEX.as_bytes());
    for (row, record) in reader.records().enumerate() {
        let (row, record) = (row as u32, record.unwrap());
        for (column, text) in record.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let column = column as u16;
            if row == 3 && column == 0 {
                sheet.merge_range(row, 0, row, 1, text, &Format::new()).unwrap();
            } else if numbers && row >= 3 && column == 5 {
                let share: f64 = text.trim_end_matches('%').replace(',', ".").parse().unwrap();
                sheet.write_number_with_format(row, column, share / 100.0, &percent).unwrap();
            } else if numbers && row >= 3 && column >= 2 {
                let written = if thousands { text.to_owned() } else { text.replace('.', "") };
                sheet.write_number(row, column, written.parse::<f64>().unwrap()).unwrap();
            } else {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn the_annex_as_a_workbook() {
    for (numbers, thousands) in [(false, false), (true, false), (true, true)] {
        let tally = read_bytes(&annex_workbook(numbers, thousands), "annex-3.xlsx").unwrap();
        assert_eq!(faults(&tally), ANNEX_FAULTS, "{numbers} {thousands}");
        assert_eq!(tally.totals[0].over.len(), 21);
    }
}

#[test]
fn totals_first_last_and_none() {
    let head = "STT|Đơn vị|Tổng số|Nam|Nữ";
    check(
        &[head, "1|Xã A|10|4|6", "2|Xã B|20|9|11", "3|Xã C|30|14|16", "|Tổng cộng|60|27|33"],
        &[],
    );
    check(
        &[head, "1|Xã A|10|4|6", "2|Xã B|20|9|11", "3|Xã C|30|14|16", "Tổng||60|28|33"],
        &["C5 line 60 is 61 of DE", "D5 total 28 is 27"],
    );
    check(
        &[head, "1|Xã A|10|4|6", "2|Xã B|20|9|10", "3|Xã C|30|14|16"],
        &["C3 line 20 is 19 of DE"],
    );
    // A total that nothing names, with signatures below it.
    check(
        &[
            head,
            "1|Xã A|10|4|6",
            "2|Xã B|20|9|11",
            "3|Xã C|30|14|16",
            "||60|27|34",
            "|Người lập biểu||Chủ tịch|",
        ],
        &["C5 line 60 is 61 of DE", "E5 total 34 is 33"],
    );
    // Without running numbers.
    check(
        &["Đơn vị|Nam|Nữ", "Xã A|4|6", "Xã B|9|11", "Xã C|14|16", "Cộng|27|34"],
        &["C5 total 34 is 33"],
    );
    check(
        &["Đơn vị|Nam|Nữ", "Toàn huyện|27|33", "Xã A|4|6", "Xã B|9|11", "Xã C|14|17"],
        &["C2 total 33 is 34"],
    );
    // A total has an empty cell where other columns have a number.
    check(&["Đơn vị|Nam|Nữ", "Xã A|4|6", "Xã B|9|11", "Tổng số|13|"], &[]);
    // Communes with names like totals.
    check(
        &["STT|Đơn vị|Nam|Nữ", "1|Cộng Hòa|4|6", "2|Tổng Cọt|9|11", "3|Xã C|14|16", "|Cộng|27|33"],
        &[],
    );
}

#[test]
fn groups_with_subtotals() {
    let head = "STT|Đơn vị|Đã nhập|Chưa nhập";
    let numbered = |first: &'static str, a: &'static str| {
        [
            head,
            first,
            a,
            "1|Xã A|100|10",
            "2|Xã B|200|20",
            "II|Huyện Y|700|70",
            "1|Xã C|300|30",
            "2|Xã D|400|40",
        ]
    };
    check(&numbered("|Tỉnh T|1.000|100", "I|Huyện X|300|30"), &[]);
    check(&numbered("|Tỉnh T|1.000|100", "I|Huyện X|310|30"), &["C3 total 310 is 300"]);
    check(
        &numbered("|Tỉnh T|1.010|100", "I|Huyện X|310|30"),
        &["C2 total 1 010 is 1 000", "C3 total 310 is 300"],
    );
    // Groups without running numbers, whose lines start again.
    check(&numbered("|Tỉnh T|1.000|101", "|Huyện X|300|30"), &["D2 total 101 is 100"]);
    // Groups that end with their sums.
    check(
        &[
            head,
            "1|Xã A|100|10",
            "2|Xã B|200|20",
            "|Cộng huyện X|300|31",
            "1|Xã C|300|30",
            "2|Xã D|400|40",
            "|Cộng huyện Y|700|70",
            "|Tổng cộng|1000|100",
        ],
        &["D4 total 31 is 30"],
    );
    // Groups with a name and no numbers; two communes with one name are two units.
    check(
        &[
            head,
            "I|Huyện X||",
            "1|Xã A|100|10",
            "2|Xã B|200|20",
            "II|Huyện Y||",
            "1|Xã A|300|30",
            "|Tổng cộng|600|61",
        ],
        &["D7 total 61 is 60"],
    );
    // Three levels.
    check(
        &[
            head,
            "|Toàn quốc|1500|150",
            "A|Tỉnh T|600|60",
            "I|Huyện X|300|30",
            "1|Xã A|100|10",
            "2|Xã B|200|21",
            "II|Huyện Y|300|30",
            "B|Tỉnh U|900|90",
        ],
        &["D2 total 150 is 151", "D3 total 60 is 61", "D4 total 30 is 31"],
    );
    // Only by the words of their names.
    check(
        &[
            "Đơn vị|Đã nhập|Chưa nhập",
            "Huyện X|310|30",
            "Xã A|100|10",
            "Xã B|200|20",
            "Huyện Y|700|70",
            "Xã C|300|30",
            "Xã D|300|30",
            "Xã E|100|10",
            "Tổng cộng|1000|101",
        ],
        &["B2 total 310 is 300", "C9 total 101 is 100"],
    );
    // A repeated part is not added.
    check(
        &[head, "1|Xã A|100|10", "2|Xã B|200|20", "|Tổng cộng|300|30", "|Trong đó: nữ|120|12"],
        &[],
    );
}

#[test]
fn percentages() {
    let head = "STT|Đơn vị|Phải cấp|Đã cấp|Tỷ lệ (%)";
    let with = |shares: [&str; 4], expected: &[&str]| {
        let units = [
            ("1|Xã A|300|100", 0),
            ("2|Xã B|700|400", 1),
            ("3|Xã C|90|80", 2),
            ("|Tổng|1.090|580", 3),
        ];
        let rows: Vec<String> =
            units.iter().map(|(row, at)| format!("{row}|{}", shares[*at])).collect();
        let mut all = vec![head];
        all.extend(rows.iter().map(String::as_str));
        check(&all, expected);
    };
    with(["33,33%", "57,14%", "88,89%", "53,21%"], &[]);
    with(["33.33", "57.1", "88.89", "53.2"], &[]);
    with(["33%", "57%", "89%", "53%"], &[]);
    with(["33,33%", "57,14%", "88,88%", "53,21%"], &["E4 percent 88,88 is 88,89 D/C cut"]);
    with(["33,33%", "51,74%", "88,89%", "53,21%"], &["E3 percent 51,74 is 57,14 D/C"]);
    with(["33,33%", "57,14%", "88,89%", "53,12%"], &["E5 percent 53,12 is 53,21 D/C"]);
    // What remains of the whole.
    with(["66,67", "42,86", "11,11", "46,97"], &["E5 percent 46,97 is 46,79 D/C rest"]);
    // A percentage of nothing is not a percentage.
    check(
        &[head, "1|Xã A|300|100|33,33", "2|Xã B|700|400|57,14", "3|Xã C|0|0|0", "4|Xã D|0|-|"],
        &[],
    );
}

#[test]
fn numbers_as_they_are_written() {
    let head = "STT|Đơn vị|Tổng|Nam|Nữ";
    check(
        &[head, "1|Xã A|1.234|1.000|234", "2|Xã B|2.000|1.500|500", "|Tổng|3.234|2.500|734"],
        &[],
    );
    check(
        &[head, "1|Xã A|1,234|1,000|234", "2|Xã B|2,000|1,500|500", "|Tổng|3,234|2,500|734"],
        &[],
    );
    check(
        &[head, "1|Xã A|1 234|1 000|234", "2|Xã B|2 000|1 500|500", "|Tổng|3 234|2 500|734"],
        &[],
    );
    check(
        &[
            head,
            "1|Xã A|1.234.567|1.234.000|567",
            "2|Xã B|7|-|7 người",
            "|Tổng|1.234.574|1.234.000|574",
        ],
        &[],
    );
    check(&[head, "1|Xã A|1,5|1|0,5", "2|Xã B|2,25|2|0,25", "|Tổng|3,75|3|0,75"], &[]);
    // Zero, and no number.
    check(&[head, "1|Xã A|12|12|", "2|Xã B|7|-|7", "3|Xã C|5|không|5", "|Tổng|24|12|12"], &[]);
    check(
        &[
            head,
            "1|Xã A|12|7|5",
            "2|Xã B|7|chưa báo cáo|7",
            "3|Xã C|50.1|45|5",
            "4|Xã D|1.500|1.000|500",
            "|Tổng|1.569|1.052|517",
        ],
        &["D3 reads chưa báo cáo", "C4 reads 50.1"],
    );
}

#[test]
fn units_and_running_numbers() {
    let head = "STT|Đơn vị|Nam|Nữ";
    check(
        &[
            head,
            "1|Xã A|1|5",
            "2|Xã B|3|7",
            "4|Xã C|2|8",
            "|Xã A|5|9",
            "6|Xã D|50|9",
            "|Tổng|61|38",
        ],
        &["Xã A [2, 5]", "4 4 is 3", "5 unnumbered"],
    );
}

#[test]
fn heads_of_several_rows() {
    check(
        &[
            "ỦY BAN NHÂN DÂN HUYỆN X||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM||||",
            "PHỤ LỤC|||||",
            "STT|Tên xã|Khai sinh||Khai tử||",
            "||Số sổ|Số trường hợp|Số sổ|Số trường hợp|Cộng",
            "A|B|1|2|3|4|5",
            "1|Xã A|2|200|1|50|250",
            "2|Xã B|3|300|1|60|360",
            "3|Xã C|4|410|2|70|480",
            "|Cộng|9|900|4|180|1.090",
        ],
        &["D9 total 900 is 910", "G9 line 1 090 is 1 080 of DF"],
    );
    // Another table below the first.
    check(
        &[
            "STT|Xã|Nam|Nữ",
            "1|Xã A|4|6",
            "2|Xã B|9|11",
            "STT|Xã|Già|Trẻ",
            "1|Xã C|4|6",
            "2|Xã D|9|11",
        ],
        &[],
    );
    // Years as headers.
    check(
        &["Đơn vị|2021|2022|2023", "Xã A|4|6|7", "Xã B|9|11|8", "Xã C|14|16|9", "Tổng|27|34|24"],
        &["C5 total 34 is 33"],
    );
}

#[test]
fn other_tables_are_none() {
    check_none(&[
        "STT|Họ và tên|Năm sinh|Số tiền",
        "1|Lê An|1990|500",
        "2|Vũ Bình|1991|600",
        "|Tổng||1100",
    ]);
    check_none(&["STT|Chủ hộ|Số khẩu|Số lao động", "1|Lê An|4|2", "2|Vũ Bình|5|3"]);
    check_none(&[
        "Tên|Mã số|Số khác",
        "Lê An|040090123456|012345678",
        "Vũ Bình|040090123457|012345679",
    ]);
    check_none(&["Xã|Ghi chú|Khác", "Xã A|x|y", "Xã B|x|z"]);
    check_none(&["Một dòng chữ"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the cells contain, each fault refers to a line of the table.
    #[test]
    fn any_table_is_read(
        rows in prop::collection::vec(prop::collection::vec("(I|II|1|2[.]|3|1[.]1|A|Tổng|Xã A|Huyện B|Trong đó|12|1[.]234|5,06%|0[.]1|-|x|-7|999999999999999|9999999999999999|1,5| |)", 1..7), 1..20),
    ) {
        let header = "STT\tĐơn vị\tTổng\tNam\tNữ\tTỷ lệ %\n";
        let body: String = rows.iter().map(|cells| cells.join("\t") + "\n").collect();
        if let Some(tally) = read_bytes([header, &body].concat().as_bytes(), "a.tsv") {
            for fault in &tally.faults {
                prop_assert!(tally.line(fault.row()).is_some(), "{fault:?}");
            }
            prop_assert!(tally.totals.iter().all(|t| t.sums.len() == tally.columns.len()));
        }
    }
}
