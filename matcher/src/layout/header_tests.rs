//! The search for the header against one that examines every row.

use super::*;

/// The best row if none is passed over.
fn best_of_all(sheet: &Sheet, candidates: &[usize]) -> Option<usize> {
    let mut best: Option<Candidate> = None;
    for &place in candidates {
        let score = score(sheet, place);
        let names = score >= 2 && names_a_person(sheet, place);
        let of_program = score >= 2 && names_fields(sheet.cells(place));
        let wins = best.as_ref().map_or(score >= 2, |earlier| {
            let data = (earlier.place + 1..place).any(|row| looks_like_data(sheet, row));
            let better = match (earlier.of_program, of_program) {
                (true, false) => names,
                (false, true) => false,
                _ => score > earlier.score && (names || !earlier.names),
            };
            names && !earlier.names || better && !data
        });
        if wins {
            best = Some(Candidate { place, score, names, of_program });
        }
    }
    best.map(|best| best.place)
}

#[test]
fn rows_that_cannot_win_may_be_passed_over() {
    const ROWS: [&str; 8] = [
        "STT,Họ và tên,Năm sinh",
        "STT,Họ và tên,Số CCCD,Năm sinh,Địa chỉ",
        "ho_ten,so_cccd,ngay_sinh,dia_chi",
        "Xã,Dân tộc,Ghi chú",
        "Ngày sinh,Dân tộc,Tôn giáo,Nghề nghiệp",
        "1,Lê Văn An,01/02/1990",
        "Danh sách,đợt một",
        "a,b,c",
    ];
    // Every order of five rows, each of any kind.
    for number in 0..8_usize.pow(5) {
        let rows: Vec<&str> = (0..5).map(|at| ROWS[number / 8_usize.pow(at) % 8]).collect();
        let text = format!("{}\n", rows.join("\n"));
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        let candidates: Vec<usize> = (0..sheet.rows.len()).collect();
        assert_eq!(best(&sheet, &candidates), best_of_all(&sheet, &candidates), "{text}");
    }
}
