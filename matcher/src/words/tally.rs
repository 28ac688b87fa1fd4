//! Sentences and rows for statistics tables that do not add up.

use std::fmt::Write as _;

use super::Language;
use crate::read::column_letters;
use crate::tally::{Cell, Fault, Tally, Value};

/// A number as this language writes it.
pub fn value(value: Value, language: Language) -> String {
    let (group, point) = language.pick(('.', ','), (',', '.'));
    value.show(group, point)
}

/// How much the printed number is above (+) or below (−) the computed one.
fn difference(printed: Value, computed: Value, language: Language) -> String {
    let shown = value(printed.less(computed), language);
    match shown.strip_prefix('-') {
        Some(less) => ["−", less].concat(),
        None if printed.equals(computed) => "0".to_owned(),
        None => ["+", &shown].concat(),
    }
}

/// Headers for the rows of [`fault_rows`].
pub fn fault_headers(language: Language) -> [&'static str; 6] {
    language.pick(
        ["Vị trí", "Đơn vị", "Nội dung", "Số ghi trong bảng", "Số tính lại", "Chênh lệch"],
        ["Where", "Unit", "What", "Written", "Computed", "Difference"],
    )
}

/// A row for each fault: where, which unit, what, the printed value, the computed value, the
/// difference.
pub fn fault_rows(tally: &Tally, language: Language) -> Vec<[String; 6]> {
    tally.faults.iter().map(|fault| fault_row(fault, tally, language)).collect()
}

fn fault_row(fault: &Fault, tally: &Tally, language: Language) -> [String; 6] {
    let unit = tally.line(fault.row()).map_or_else(String::new, |line| line.label.clone());
    let percent = |number: Value| value(number, language) + "%";
    let (printed, computed, differs) = match fault {
        Fault::TotalDiffers { printed, sum, .. } => (
            printed.map_or_else(String::new, |printed| value(printed, language)),
            value(*sum, language),
            difference(printed.unwrap_or_default(), *sum, language),
        ),
        Fault::LineDoesNotAddUp { printed, sum, .. } => {
            (value(*printed, language), value(*sum, language), difference(*printed, *sum, language))
        }
        Fault::PercentDiffers { printed, computed, .. } => {
            (percent(*printed), percent(*computed), difference(*printed, *computed, language))
        }
        Fault::Unreadable { text, .. } => (text.clone(), String::new(), String::new()),
        Fault::UnitTwice { .. } | Fault::Unnumbered { .. } => Default::default(),
        Fault::NumberOutOfOrder { printed, expected, .. } => {
            (printed.clone(), expected.to_string(), String::new())
        }
    };
    [place(fault, tally, language), unit, what(fault, tally, language), printed, computed, differs]
}

/// “dòng 5, cột C (Đã được cấp)”.
fn place(fault: &Fault, tally: &Tally, language: Language) -> String {
    let row = fault.row();
    let Some(column) = fault.column() else {
        return [language.pick("dòng ", "row "), &row.to_string()].concat();
    };
    let letters = column_letters(column);
    let mut place = match language {
        Language::Vi => format!("dòng {row}, cột {letters}"),
        Language::En => format!("row {row}, column {letters}"),
    };
    let header = tally.header(column);
    if !header.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(place, " ({header})");
    }
    place
}

/// A column in a sentence.
fn column(tally: &Tally, column: usize, language: Language) -> String {
    match tally.header(column) {
        "" => [language.pick("cột ", "column "), &column_letters(column)].concat(),
        header => format!("“{header}”"),
    }
}

fn what(fault: &Fault, tally: &Tally, language: Language) -> String {
    let vi = language == Language::Vi;
    match fault {
        Fault::TotalDiffers { printed: None, .. } => {
            language.pick("Ô tổng để trống", "The total's cell is empty").to_owned()
        }
        Fault::TotalDiffers { .. } => language
            .pick("Số tổng không bằng các dòng cộng lại", "The total is not the sum of its lines")
            .to_owned(),
        Fault::LineDoesNotAddUp { of, .. } => {
            let parts: Vec<String> = of.iter().map(|&part| column(tally, part, language)).collect();
            let parts = parts.join(" + ");
            if vi { format!("Không bằng {parts}") } else { format!("Is not {parts}") }
        }
        Fault::PercentDiffers { truncated, part, whole, rest, .. } => {
            let (part, whole) = (column(tally, *part, language), column(tally, *whole, language));
            let part = if *rest { format!("({whole} − {part})") } else { part };
            let mut what = match language {
                Language::Vi => format!("Tỷ lệ không bằng {part} chia cho {whole}"),
                Language::En => format!("The percentage is not {part} divided by {whole}"),
            };
            if *truncated {
                what += language.pick(
                    "; chữ số sau bị cắt bỏ, chưa làm tròn",
                    "; further decimals are cut off, not rounded",
                );
            }
            what
        }
        Fault::Unreadable { text, .. } if vi => {
            format!("Ô phải là số nhưng ghi “{text}”, không cộng được")
        }
        Fault::Unreadable { text, .. } => {
            format!("The cell should be a number and reads “{text}”; it cannot be added")
        }
        Fault::UnitTwice { rows, .. } => {
            let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
            let rows = rows.join(", ");
            if vi {
                format!("Đơn vị có nhiều dòng: {rows}")
            } else {
                format!("The unit has several lines: {rows}")
            }
        }
        Fault::Unnumbered { .. } => {
            language.pick("Dòng không có số thứ tự", "The line has no running number").to_owned()
        }
        Fault::NumberOutOfOrder { .. } => language
            .pick("Số thứ tự không liên tục", "The running number does not follow")
            .to_owned(),
    }
}

/// A fault as one sentence.
pub fn fault(fault: &Fault, tally: &Tally, language: Language) -> String {
    let [place, unit, what, printed, computed, _] = fault_row(fault, tally, language);
    let mut place = place;
    if let Some(first) = place.get(..1) {
        place = [&first.to_uppercase(), place.get(1..).unwrap_or("")].concat();
    }
    if !unit.is_empty() {
        let _ = write!(place, ", {unit}");
    }
    match (language, computed.is_empty() || printed.is_empty()) {
        (_, true) => format!("{place}: {what}."),
        (Language::Vi, _) => {
            format!("{place}: {what}. Bảng ghi {printed}, tính lại được {computed}.")
        }
        (Language::En, _) => {
            format!("{place}: {what}. It reads {printed} and comes to {computed}.")
        }
    }
}

/// What was checked in a table, and how much of it is wrong.
pub fn tally_summary(tally: &Tally, language: Language) -> String {
    use crate::tally::LineRole;
    let units = tally.lines.iter().filter(|line| line.role == LineRole::Unit).count();
    let (totals, columns, faults) = (tally.totals.len(), tally.columns.len(), tally.faults.len());
    match (language, faults) {
        (Language::Vi, 0) => {
            format!(
                "Bảng thống kê có {units} đơn vị, {totals} dòng tổng, {columns} cột số. Các số đều khớp nhau."
            )
        }
        (Language::Vi, _) => {
            format!(
                "Bảng thống kê có {units} đơn vị, {totals} dòng tổng, {columns} cột số. Có {faults} chỗ cần kiểm tra lại."
            )
        }
        (Language::En, 0) => {
            format!(
                "The table has {units} units, {totals} totals and {columns} columns of numbers. Everything adds up."
            )
        }
        (Language::En, _) => {
            format!(
                "The table has {units} units, {totals} totals and {columns} columns of numbers. To be checked: {faults}."
            )
        }
    }
}

/// Headers for the rows of [`total_rows`].
pub fn total_headers(language: Language) -> [&'static str; 5] {
    language.pick(
        ["Dòng tổng", "Cột", "Số ghi trong bảng", "Các dòng cộng lại", "Chênh lệch"],
        ["Total", "Column", "Written", "Sum of the lines", "Difference"],
    )
}

/// A row for each column of each total: what is printed, and what its lines add up to.
pub fn total_rows(tally: &Tally, language: Language) -> Vec<[String; 5]> {
    let mut rows = Vec::new();
    for total in &tally.totals {
        let Some(line) = tally.lines.get(total.line) else { continue };
        for ((column, cell), sum) in tally.columns.iter().zip(&line.cells).zip(&total.sums) {
            let Some(sum) = sum else { continue };
            let printed = match cell {
                Cell::Blank => String::new(),
                Cell::Value(printed) => value(*printed, language),
                Cell::Text(text) => text.clone(),
            };
            let differs = cell
                .value()
                .map_or_else(String::new, |printed| difference(printed, *sum, language));
            rows.push([
                line.label.clone(),
                column.header.clone(),
                printed,
                value(*sum, language),
                differs,
            ]);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{LayoutChoice, lay_out};

    #[test]
    fn faults_read_well() {
        let text = "STT,Đơn vị,Trong độ tuổi,Đã cấp,Chưa cấp,Tỷ lệ %\n,Huyện A,60,41,20,\"33,33%\"\n1,Xã B,30,21,9,\"30%\"\n2,Xã C,20,15,5,25%\n3,Xã D,11,5,6,\"54,54%\"\n4,Xã D,x,,0,\n";
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        let tally = crate::tally::read(&lay_out(sheet, &LayoutChoice::default())).unwrap();
        let said: Vec<String> =
            tally.faults.iter().map(|f| fault(f, &tally, Language::Vi)).collect();
        assert_eq!(
            said,
            [
                "Dòng 2, cột C (Trong độ tuổi), Huyện A: Không bằng “Đã cấp” + “Chưa cấp”. Bảng ghi 60, tính lại được 61.",
                "Dòng 5, Xã D: Đơn vị có nhiều dòng: 5, 6.",
                "Dòng 5, cột F (Tỷ lệ %), Xã D: Tỷ lệ không bằng “Chưa cấp” chia cho “Trong độ tuổi”; chữ số sau bị cắt bỏ, chưa làm tròn. Bảng ghi 54,54%, tính lại được 54,55%.",
                "Dòng 6, cột C (Trong độ tuổi), Xã D: Ô phải là số nhưng ghi “x”, không cộng được.",
            ]
        );
        let rows = fault_rows(&tally, Language::En);
        assert_eq!(
            rows[0],
            [
                "row 2, column C (Trong độ tuổi)",
                "Huyện A",
                "Is not “Đã cấp” + “Chưa cấp”",
                "60",
                "61",
                "−1"
            ]
        );
        assert_eq!(
            tally_summary(&tally, Language::Vi),
            "Bảng thống kê có 4 đơn vị, 1 dòng tổng, 4 cột số. Có 4 chỗ cần kiểm tra lại."
        );
        assert_eq!(
            total_rows(&tally, Language::Vi),
            [["Huyện A", "Đã cấp", "41", "41", "0"], ["Huyện A", "Chưa cấp", "20", "20", "0"],]
        );
    }
}
