//! What officers and their programs do to a file: they answer, sort, copy, slip, and take out.

use std::collections::BTreeMap;

use matcher::plan::Field;
use matcher::questions::{Key, Question};

/// Numbers that look random and are the same every time.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    pub(super) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

pub(super) const KEY: &str = "Mã câu hỏi";
pub(super) const REPLY: &str = "Trả lời";
pub(super) const VALUE: &str = "Thông tin đúng";
pub(super) const NAME: &str = "Họ và tên";
pub(super) const BORN: &str = "Ngày sinh";
pub(super) const IN_LIST: &str = "Thông tin do đơn vị quản lý";
pub(super) const IN_REGISTRY: &str = "Thông tin trong CSDLQG về dân cư";
pub(super) const ASKED: &str = "Nội dung cần xác minh";

/// What an officer means by a line: the question as it went out, and the reply.
#[derive(Clone, Debug)]
pub(super) struct Meant {
    pub(super) key: String,
    pub(super) said: &'static str,
    pub(super) value: String,
}

pub(super) type Line = (BTreeMap<String, String>, Meant);

/// Replies of each kind in several words, by what is asked.
const WHO: [(&str, &[&str]); 3] = [
    ("this", &["Đúng là người này", "đúng người", "đúng"]),
    ("not", &["Không phải người này", "không phải"]),
    ("unknown", &["Không có người này ở địa bàn", "Đã chết 3/2024", "chuyển đi Bình Dương"]),
];
const RIGHT: [(&str, &[&str]); 4] = [
    ("registry", &["CSDL dân cư đúng", "CSDL đúng", "theo CSDL"]),
    ("list", &["Danh sách đúng", "DS đúng", "theo danh sách"]),
    ("neither", &["Cả hai sai", "đều sai"]),
    ("later", &["Cần bổ sung giấy tờ", "Đã chuyển đi"]),
];

pub(super) fn answer(line: &mut Line, numbers: &mut Numbers) {
    let (cells, meant) = line;
    let is_who = cells[KEY].contains("/who/");
    let replies: &[(&str, &[&str])] = if is_who { &WHO } else { &RIGHT };
    let (said, words) = replies[numbers.below(replies.len())];
    let text = words[numbers.below(words.len())];
    let text = if numbers.one_in(4) { text.to_uppercase() } else { text.to_owned() };
    let value = match (said, Key::parse(&meant.key).map(|key| key.question)) {
        ("neither", Ok(Question::Field(Field::Name))) => "Trần Văn Bốn",
        ("neither", Ok(Question::Field(Field::Dob))) => "17/11/1944",
        ("neither", Ok(Question::Field(Field::Number))) => "004044999999",
        // A sex has no third value, and a place may be anything.
        ("neither", Ok(Question::Field(Field::Sex))) => "không rõ",
        ("neither", _) => "Xã Đàm Thủy",
        _ => "",
    };
    (meant.said, meant.value) = (said, value.to_owned());
    cells.insert(REPLY.to_owned(), text);
    cells.insert(VALUE.to_owned(), value.to_owned());
}

/// One thing that somebody does to a file.
pub(super) fn edit(
    lines: &mut Vec<Line>,
    headers: &mut Vec<String>,
    all: &[Line],
    numbers: &mut Numbers,
) {
    let at = numbers.below(lines.len().max(1));
    if lines.is_empty() {
        return;
    }
    match numbers.below(19) {
        // What changes nothing of what a line says.
        0 => lines.sort_by_key(|(cells, _)| cells[NAME].clone()),
        1 => lines.reverse(),
        2 => drop(lines.remove(at)),
        3 => lines.push(lines[at].clone()),
        4 => {
            let column = numbers.below(headers.len());
            let header = headers.remove(column);
            headers.insert(numbers.below(headers.len() + 1), header);
        }
        5 => {
            let gone = ["Giới tính", "Dòng trong danh sách", "Ghi chú", "Số định danh", BORN];
            let gone = gone[numbers.below(gone.len())];
            headers.retain(|header| header != gone);
        }
        6 => headers.push(format!("Cột thêm {}", headers.len())),
        7 => {
            let born = lines[at].0[BORN].clone();
            if let [day, month, year] = born.split('/').collect::<Vec<_>>()[..] {
                lines[at].0.insert(BORN.to_owned(), format!("{year}-{month}-{day}"));
            }
        }
        8 => {
            let text = format!("  {} ", lines[at].0[NAME].to_uppercase());
            lines[at].0.insert(NAME.to_owned(), text);
        }
        // What nobody may be taken in by.
        9 => {
            let other = numbers.below(lines.len());
            let (one, two) = (lines[at].0[KEY].clone(), lines[other].0[KEY].clone());
            lines[at].0.insert(KEY.to_owned(), two);
            lines[other].0.insert(KEY.to_owned(), one);
        }
        10 => {
            let keys: Vec<String> = lines.iter().map(|(cells, _)| cells[KEY].clone()).collect();
            let shift = numbers.below(3) + 1;
            for (place, (cells, _)) in lines.iter_mut().enumerate() {
                cells.insert(KEY.to_owned(), keys[(place + shift) % keys.len()].clone());
            }
        }
        11 => {
            let key: Vec<char> = lines[at].0[KEY].chars().collect();
            let (mut key, place) = (key.clone(), numbers.below(key.len().max(1)));
            if let Some(sign) = key.get_mut(place) {
                *sign = ['0', 'A', 'Z', '7', '-'][numbers.below(5)];
            }
            lines[at].0.insert(KEY.to_owned(), key.into_iter().collect());
        }
        12 => {
            let other = all[numbers.below(all.len())].0[NAME].clone();
            if other != lines[at].0[NAME] {
                lines[at].0.insert(NAME.to_owned(), other);
            }
        }
        13 => {
            lines[at].0.insert(BORN.to_owned(), "11/11/1911".to_owned());
        }
        14 => {
            // Another officer answers the same question.
            let mut again = lines[at].clone();
            answer(&mut again, numbers);
            lines.push(again);
        }
        15 => {
            // The whole of what tells whom it is about is copied down, key and all else stay.
            let person: Vec<(String, String)> = [NAME, BORN, "Số định danh"]
                .map(|header| (header.to_owned(), lines[at].0[header].clone()))
                .into();
            if let Some((cells, _)) = lines.get_mut(at + 1) {
                cells.extend(person);
            }
        }
        16 => {
            lines[at].0.insert(KEY.to_owned(), String::new());
        }
        17 => headers.retain(|header| header != KEY),
        _ => {
            lines[at].0.insert(REPLY.to_owned(), "đã hỏi, chưa rõ".to_owned());
            lines[at].1.said = "";
        }
    }
}

pub(super) fn saved(lines: &[Line], headers: &[String]) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(headers).unwrap();
    for (cells, _) in lines {
        let of = |header: &String| cells.get(header).map_or("", String::as_str);
        out.write_record(headers.iter().map(of)).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}
