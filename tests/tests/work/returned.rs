//! Questions go out, come back filled in, and are taken in.

use crate::answers::{COLUMNS, EXTRACT, Line, THIS, became, begun, lines, reply, saved};
use crate::desk::Desk;

#[test]
fn questions_go_out_and_answers_come_back() {
    let desk = begun();
    let told = desk.done("work send a.doisoat --out goi --split commune --by Mai --at AT");
    assert!(told.contains("4  dòng gửi đi xác minh"), "{told}");
    assert!(told.contains("2  Xã Quang Hán") && told.contains("2  Xã Trà Lĩnh"), "{told}");
    let mut all = lines(&desk, "goi/Xã Quang Hán.xlsx");
    all.extend(lines(&desk, "goi/Xã Trà Lĩnh.xlsx"));
    let asked: Vec<&str> = all.iter().map(|of| of["Nội dung cần xác minh"].as_str()).collect();
    // Nothing about a field counts before it is certain who it is.
    assert_eq!(asked.iter().filter(|of| **of == THIS).count(), 3, "{asked:?}");
    assert_eq!(asked.len(), 7, "{asked:?}");
    // What went out is not sent twice, unless somebody asks for it: then with the same keys.
    let none = desk.done("work send a.doisoat --out goi-2 --by Mai --at AT");
    assert!(none.contains("0  dòng gửi đi xác minh"), "{none}");
    desk.done("work send a.doisoat --out goi-3 --by Mai --at AT --again -q");
    let keys = |lines: &[Line]| {
        let mut keys: Vec<String> = lines.iter().map(|of| of["Mã câu hỏi"].clone()).collect();
        keys.sort();
        keys
    };
    let whole = desk.path("goi-3").read_dir().unwrap().next().unwrap().unwrap().file_name();
    assert_eq!(keys(&lines(&desk, &format!("goi-3/{}", whole.to_string_lossy()))), keys(&all));

    // Sorted, with columns moved and taken out, and answers in the officers' own words.
    all.reverse();
    for line in &mut all {
        match (line["Họ và tên"].as_str(), line["Nội dung cần xác minh"].as_str()) {
            (_, THIS) => reply(line, "đúng người", ""),
            ("Lê Văn An", _) => reply(line, "CSDL đúng", ""),
            ("Hoàng Văn Dũng", _) => reply(line, "danh sách đúng", ""),
            ("Nông Văn Cao", _) => reply(line, "cả hai sai", "02/02/1950"),
            _ => reply(line, "Đã chết 3/2024", ""),
        }
    }
    desk.put("ve.csv", &saved(&all, &COLUMNS));
    let before = desk.bytes("a.doisoat");
    let told = desk.done("work take a.doisoat ve.csv --by Mai --at AT --dry-run --out ra.csv");
    assert!(told.contains("7  câu trả lời mới"), "{told}");
    assert_eq!(became(&desk), ["applies"; 7]);
    assert!(desk.bytes("a.doisoat") == before, "a dry run changes nothing");
    desk.done("work take a.doisoat ve.csv --by Mai --at AT");
    let again = desk.done("work take a.doisoat ve.csv --by Mai --at AT --out ra.csv");
    assert_eq!(became(&desk), ["same"; 7]);
    assert!(again.contains("0  hồ sơ có câu trả lời mới"), "{again}");
    desk.done("work export a.doisoat --out kq -q");
    let rows = desk.results("kq");
    let righted: Vec<&str> = rows.iter().map(|row| row["righted"].as_str()).collect();
    assert_eq!(righted, ["dob:registry", "name:list", "dob:both_wrong", ""]);
    assert_eq!(rows[3]["ruling"], "undecided", "that somebody is dead orders nothing by itself");
    // One undo takes all of it back.
    desk.done("work undo a.doisoat --by Mai --at AT");
    desk.done("work take a.doisoat ve.csv --by Mai --at AT --dry-run --out ra.csv");
    assert_eq!(became(&desk), ["applies"; 7]);
}

#[test]
fn what_stands_against_something_is_named_and_not_applied() {
    let desk = begun();
    desk.done("work send a.doisoat --out goi --by Mai --at AT -q");
    let whole = desk.path("goi").read_dir().unwrap().next().unwrap().unwrap().file_name();
    let sent = lines(&desk, &format!("goi/{}", whole.to_string_lossy()));
    let is_field = |of: &&Line| of["Nội dung cần xác minh"] != THIS;
    let of_fields = sent.iter().filter(is_field);
    let line = |name: &str| of_fields.clone().find(|of| of["Họ và tên"] == name).unwrap().clone();
    let answered = |name: &str, said: &str, value: &str| {
        let mut line = line(name);
        reply(&mut line, said, value);
        line
    };
    let take = |lines: &[Line]| {
        desk.put("ve.csv", &saved(lines, &COLUMNS));
        let before = desk.bytes("a.doisoat");
        let words = "work take a.doisoat ve.csv --by Mai --at AT --out ra.csv";
        desk.fails(words, 9, "chưa được áp dụng");
        assert!(desk.bytes("a.doisoat") == before, "nothing is applied");
        became(&desk)
    };
    let an = |said: &str, value: &str| answered("Lê Văn An", said, value);
    for (lines, expected) in [
        // A slip, a doubt, an answer to another question.
        (vec![an("có thể CSDL đúng", "")], &["unreadable"][..]),
        (vec![an("đúng là người này", "")], &["unreadable"]),
        // Cells that contradict one another, and values that cannot be.
        (vec![an("CSDL đúng", "01/01/1990")], &["contradictory"]),
        (vec![an("cả hai sai", "")], &["no_value"]),
        (vec![an("cả hai sai", "hôm qua")], &["no_value"]),
        // Two officers.
        (vec![an("CSDL đúng", ""), an("danh sách đúng", "")], &["contradictory", "contradictory"]),
        (vec![an("CSDL đúng", ""), an("không phải người này", "")], &["contradictory"; 2]),
        // Somebody else's name beside the key, a key of nothing, no key.
        (
            vec![Line::from_iter(an("CSDL đúng", "").into_iter().map(|(header, cell)| {
                let cell = if header == "Họ và tên" { "Lê Văn Ân".to_owned() } else { cell };
                (header, cell)
            }))],
            &["edited"],
        ),
        (
            vec![changed(an("CSDL đúng", ""), "Nội dung cần xác minh", |_| {
                "Giới tính".into()
            })],
            &["other_question"],
        ),
        (
            vec![
                changed(an("CSDL đúng", ""), "Mã câu hỏi", |key| {
                    key.replacen("HS-", "HS-0", 1)
                }),
                answered("Nông Văn Cao", "x", ""),
            ],
            &["unknown", "unreadable"],
        ),
        (
            vec![
                changed(an("CSDL đúng", ""), "Mã câu hỏi", |_| String::new()),
                answered("Nông Văn Cao", "x", ""),
            ],
            &["unknown", "unreadable"],
        ),
    ] {
        assert_eq!(take(&lines), expected, "{lines:?}");
    }

    // What somebody typed is never calculated by the program that opens the table.
    take(&[an("=HYPERLINK(\"http://a.b\")", "+1")]);
    let table = desk.text("ra.csv");
    assert!(table.contains(",\"'=HYPERLINK") && table.contains(",'+1,"), "{table}");

    // Whoever pasted a line twice said one thing; the other lines of the file are taken in.
    desk.put(
        "ve.csv",
        &saved(
            &[an("CSDL đúng", ""), an("CSDL đúng", ""), answered("Vi Văn Lạ", "?", "")],
            &COLUMNS,
        ),
    );
    desk.fails("work take a.doisoat ve.csv --by Mai --at AT --out ra.csv", 9, "chưa được áp dụng");
    assert_eq!(became(&desk), ["applies", "applies", "unreadable"]);
    // What is decided meanwhile is not written over, and said to be whose.
    desk.put("ve.csv", &saved(&[an("danh sách đúng", "")], &COLUMNS));
    desk.fails("work take a.doisoat ve.csv --by Bình --at AT --out ra.csv", 9, "chưa được áp dụng");
    assert_eq!(became(&desk), ["conflict"]);
    assert!(desk.text("ra.csv").contains(",Mai"), "{}", desk.text("ra.csv"));

    // A newer extract says something else than what was asked about.
    desk.put("dc-2.csv", &EXTRACT.replace("01/12/1950", "02/12/1950"));
    desk.done("work run a.doisoat --registry dc-2.csv --out a.doisoat --by Mai --at AT -q");
    desk.put("ve.csv", &saved(&[answered("Nông Văn Cao", "CSDL đúng", "")], &COLUMNS));
    desk.fails("work take a.doisoat ve.csv --by Mai --at AT --out ra.csv", 9, "chưa được áp dụng");
    assert_eq!(became(&desk), ["changed"]);
    // Another work's questions are none of this one.
    desk.done("work new --sector ds.csv --registry dc.csv --out b.doisoat --by Mai --at AT -q");
    desk.fails("work take b.doisoat ve.csv --by Mai --at AT --out ra.csv", 9, "chưa được áp dụng");
    assert_eq!(became(&desk), ["unknown"]);
    desk.fails("work take a.doisoat ds.csv --by Mai", 3, "không có cột Mã câu hỏi");
    desk.put("ve.csv", &saved(&[an("CSDL đúng", "")], &["Mã câu hỏi", "Họ và tên"]));
    desk.fails("work take a.doisoat ve.csv --by Mai", 3, "không có cột Trả lời");
}

#[test]
fn lines_without_a_key_are_known_by_what_they_say() {
    let desk = begun();
    desk.done("work send a.doisoat --out goi --by Mai --at AT -q");
    let whole = desk.path("goi").read_dir().unwrap().next().unwrap().unwrap().file_name();
    let mut sent = lines(&desk, &format!("goi/{}", whole.to_string_lossy()));
    for line in &mut sent {
        reply(line, "CSDL đúng", "");
        line.insert("Mã câu hỏi".to_owned(), String::new());
    }
    sent.retain(|line| line["Nội dung cần xác minh"] != THIS);
    let columns = [
        "Nội dung cần xác minh",
        "Thông tin do đơn vị quản lý",
        "Thông tin trong CSDLQG về dân cư",
        "Trả lời",
        "Họ và tên",
        "Ngày sinh",
    ];
    let words = "work take a.doisoat ve.csv --by Mai --at AT --dry-run --out ra.csv";
    // Of whom nobody stands beside, it is not certain what was asked.
    desk.put("ve.csv", &saved(&sent, &columns));
    desk.fails(words, 9, "chưa được áp dụng");
    let told = became(&desk);
    assert_eq!(told.iter().filter(|of| *of == "applies").count(), 3, "{told:?}");
    assert!(desk.text("ra.csv").contains("by_content"), "{}", desk.text("ra.csv"));
    // A name alone can be anybody's, and so can a line beside which another value stands.
    sent.retain(|line| line["Họ và tên"] == "Lê Văn An");
    desk.put("ve.csv", &saved(&sent, &columns[..5]));
    desk.fails(words, 3, "không đủ cột");
    let other = vec![changed(sent[0].clone(), columns[1], |_| "01/01/1985".to_owned())];
    desk.put("ve.csv", &saved(&other, &columns));
    desk.fails(words, 9, "chưa được áp dụng");
    assert_eq!(became(&desk), ["unknown"]);
}

#[test]
fn a_list_that_a_letter_orders_is_taken_back_too() {
    let desk = Desk::new();
    let case = |name: &str| {
        let path =
            format!("{}/../tests/cases/fields_of_customers/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).unwrap()
    };
    desk.put("ds.csv", &case("sector.csv"));
    desk.put("dc.csv", &case("registry.csv"));
    desk.done(
        "work new --sector ds.csv --registry dc.csv --out a.doisoat --by Mai --at AT --salt SALT \
         --today DAY -q",
    );
    desk.done("work export a.doisoat --out kq --lists basic_fields -q");
    let text = desk.text("kq/lists/basic_fields.csv");
    let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = table.headers().unwrap().clone();
    let at = |header: &str| headers.iter().position(|of| of.ends_with(header)).unwrap();
    let [side, right] = ["Bên cần điều chỉnh", "Thông tin đúng"].map(at);
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&headers).unwrap();
    let said = [("Danh sách", ""), ("CSDLQG về dân cư", ""), ("Cả hai", ""), ("?", ""), ("", "")];
    let rows =
        table.records().map(Result::unwrap).filter(|row| row[at("Trường thông tin")].len() > 1);
    for (row, (of_side, value)) in rows.zip(said) {
        let mut cells: Vec<String> = row.iter().map(str::to_owned).collect();
        (cells[side], cells[right]) = (of_side.to_owned(), value.to_owned());
        out.write_record(&cells).unwrap();
    }
    desk.put("ve.csv", &String::from_utf8(out.into_inner().unwrap()).unwrap());
    let words = "work take a.doisoat ve.csv --by Mai --at AT --out ra.csv";
    desk.fails(words, 9, "chưa được áp dụng");
    // The side to be corrected is the one that is wrong.
    assert_eq!(became(&desk), ["applies", "applies", "no_value", "unreadable"]);
    desk.done("work export a.doisoat --out kq-2 -q");
    let righted: Vec<String> =
        desk.results("kq-2").iter().map(|row| row["righted"].clone()).collect();
    assert!(righted.contains(&"dob:registry".to_owned()), "{righted:?}");
    assert!(righted.contains(&"sex:list".to_owned()), "{righted:?}");
}

/// A line with another cell.
fn changed(mut line: Line, header: &str, change: impl Fn(&str) -> String) -> Line {
    let cell = change(&line[header]);
    line.insert(header.to_owned(), cell);
    line
}

/// Fills cells of a list in csv: those in a column, in the rows that hold a text.
fn filled(desk: &Desk, list: &str, column: &str, fills: &[(&str, &str)]) -> String {
    let text = desk.text(list);
    let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = table.headers().unwrap().clone();
    let at = headers.iter().position(|header| header == column).unwrap();
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&headers).unwrap();
    for row in table.records() {
        let mut cells: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        let fill = fills.iter().find(|(text, _)| cells.iter().any(|cell| cell.contains(text)));
        if let Some((_, fill)) = fill {
            cells[at] = (*fill).to_owned();
        }
        out.write_record(cells).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

#[test]
fn answers_in_lists_that_ask_nothing_are_known_by_what_they_say() {
    let desk = Desk::new();
    desk.put(
        "ds.csv",
        "Họ và tên,Ngày sinh,Giới tính,Số định danh,Nơi thường trú\n\
         Lê Văn An,12/03/1985,Nam,004085123456,Xã Quang Hán\n\
         Lý Văn Cao,03/04/1952,Nam,004052777888,Xã Quang Hán\n\
         Bế Thị Mơ,09/07/1950,Nữ,004150777999,Xã Quang Hán\n\
         Tô Văn Xuân,11/11/1988,Nam,004088555666,Xã Quang Hán\n",
    );
    desk.put(
        "dc.csv",
        "Họ và tên,Ngày sinh,Giới tính,Số định danh,Nơi thường trú\n\
         Lê Văn An,12/08/1985,Nữ,004085123456,Xã Quang Hán\n\
         Lý Văn Cao,1952,Nam,004052777888,Xã Quang Hán\n\
         Bế Thị Mơ,1950,Nữ,004150777999,Xã Quang Hán\n\
         Tô Văn Xuân,11/12/1988,Nam,004088555666,Xã Quang Hán\n",
    );
    desk.done(
        "work new --sector ds.csv --registry dc.csv --out a.doisoat --by Mai --at AT --salt SALT \
         --today DAY -q",
    );
    desk.done("work export a.doisoat --out ra --lists differences,dob_elders -q");
    let outcome = "Kết quả xử lý";
    let said = [("Lê Văn An", "Đã xác minh, đúng như CSDL"), ("Tô Văn Xuân", "Đã cập nhật")];
    desk.put("sai-khac.csv", &filled(&desk, "ra/lists/differences.csv", outcome, &said));
    let take = "--by Mai --at AT --out ra.csv";
    desk.fails(&format!("work take a.doisoat sai-khac.csv --dry-run {take}"), 9, "1 dòng gửi về");
    let mut of = became(&desk);
    of.sort();
    assert_eq!(of.iter().filter(|of| *of == "applies").count(), 2, "date and sex: {of:?}");
    assert_eq!(of.iter().filter(|of| *of == "unreadable").count(), 1, "{of:?}");
    let found = [("Lý Văn Cao", "03/04/1952"), ("Bế Thị Mơ", "19/07/1950")];
    let right = "Ngày sinh đã xác định";
    desk.put("ngay-sinh.csv", &filled(&desk, "ra/lists/dob_elders.csv", right, &found));
    desk.done(&format!("work take a.doisoat ngay-sinh.csv {take}"));
    assert_eq!(became(&desk).iter().filter(|of| *of == "applies").count(), 2);
    let again = desk.done(&format!("work take a.doisoat ngay-sinh.csv --dry-run {take}"));
    assert!(again.contains("2  câu đã có trả lời như vậy"), "{again}");
    // Somebody typed another date of the registry over: it is about nothing.
    let text = desk.text("ngay-sinh.csv").replace(",1952,", ",1953,");
    desk.put("khac.csv", &text);
    desk.fails(&format!("work take a.doisoat khac.csv --dry-run {take}"), 9, "dòng gửi về");
    assert!(became(&desk).contains(&"unknown".to_owned()));
}
