//! No order of rows or files changes an outcome, in files so large that weights are learned from
//! samples and blocks are divided.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use matcher::classify::Linked;
use matcher::normalise::{PartialDate, Source};
use matcher::open::sources;
use matcher::plan::{FindingKind, LIMITS, Outcome, Status};
use matcher::run::{Settings, link};
use tests::population::Population;
use tests::population::chance::Order;

/// Rows on both sides.
const ROWS: u64 = 12_000;

/// A file as its header and its lines.
#[derive(Clone)]
struct File {
    header: &'static str,
    lines: Vec<String>,
}

const LIST: &str = "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Địa chỉ";
const REGISTRY: &str = "STT,Số định danh cá nhân,Số CMND,Họ và tên,Ngày sinh,Giới tính,Dân tộc,\
                        Quốc tịch,Quan hệ với chủ hộ,Nơi thường trú,Họ tên cha,Họ tên mẹ,Trạng thái";

impl File {
    fn of(header: &'static str, text: Vec<u8>) -> File {
        let text = String::from_utf8(text).unwrap();
        let (first, rest) = text.split_once('\n').unwrap();
        assert_eq!(first, header);
        File { header, lines: rest.lines().map(str::to_owned).collect() }
    }

    /// The same lines in another order, always the same for the same `turn`.
    fn mixed(&self, turn: usize) -> File {
        let mut lines = self.lines.clone();
        let middle = lines.len() / (turn + 2);
        lines.rotate_left(middle);
        let order = Order::of(lines.len() as u64);
        let at = |place: usize| order.at(place as u64) as usize;
        let mixed = (0..lines.len()).map(|place| lines[at(place)].clone()).collect();
        File { lines: mixed, ..self.clone() }
    }

    /// The file cut into several.
    fn parts(&self, count: usize) -> Vec<File> {
        let lines = self.lines.chunks(self.lines.len().div_ceil(count));
        lines.map(|lines| File { header: self.header, lines: lines.to_vec() }).collect()
    }

    fn source(&self, name: &str) -> Vec<Source> {
        let text = format!("{}\n{}\n", self.header, self.lines.join("\n"));
        sources(text.as_bytes(), name, None).unwrap()
    }
}

/// A population, beside it people who have nothing but one name and one year, and pairs of people
/// with one number.
fn files() -> (File, File) {
    let population = Population::of(ROWS);
    let (mut list, mut registry) = (Vec::new(), Vec::new());
    population.write_list(&mut list).unwrap();
    population.write_registry(&mut registry).unwrap();
    let (mut list, mut registry) = (File::of(LIST, list), File::of(REGISTRY, registry));
    for alike in 0..LIMITS.narrowed_block * 2 {
        let place = 100_000 + alike;
        let rest = "Kinh,Việt Nam,,,,,Còn sống";
        let an = "Nguyễn Văn An,1960,Nam";
        registry.lines.push(format!("{place},0400600{alike:05},,{an},{rest}"));
        if alike.is_multiple_of(10) {
            list.lines.push(format!("{place},{an},,"));
        }
        if alike < 20 {
            let (place, born) = (place + 1_000, format!("{:02}/03/1985,Nữ", alike + 1));
            let number = format!("0401850{alike:05}");
            for (place, name) in [(place, "Lê Thị Ba"), (place + 1_000, "Lê Thị Bé Ba")] {
                registry.lines.push(format!("{place},{number},,{name},{born},{rest}"));
            }
            list.lines.push(format!("{place},Lê Thị Bà,{born},{number},"));
        }
    }
    (list, registry)
}

/// What is decided of a row: its status, the line of its likeliest person, the score in bits, the
/// findings without their rows, and what each field is.
#[derive(Debug, PartialEq)]
struct Decided {
    status: Status,
    person: Option<String>,
    score: Option<f64>,
    findings: Vec<FindingKind>,
    outcomes: Option<Vec<Outcome>>,
}

/// What is decided of each line of the list.
fn decided(list: &[File], registry: &[File]) -> BTreeMap<String, Decided> {
    let open = |files: &[File], name: &str| -> Vec<Source> {
        let numbered = files.iter().enumerate();
        numbered.flat_map(|(at, file)| file.source(&format!("{name}{at}.csv"))).collect()
    };
    let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 1 });
    let linked: Linked = link(open(list, "list"), open(registry, "registry"), &settings).unwrap();
    let lines = |files: &[File]| -> Vec<String> {
        files.iter().flat_map(|file| file.lines.iter().cloned()).collect()
    };
    let (rows, people) = (lines(list), lines(registry));
    assert_eq!(linked.verdicts.len(), rows.len());
    let of_row = |verdict: &matcher::classify::Verdict| {
        let mut findings: Vec<FindingKind> = verdict.findings.iter().map(|f| f.kind()).collect();
        findings.sort_unstable_by_key(|kind| kind.code());
        let chosen = verdict.chosen();
        let decided = Decided {
            status: verdict.status,
            person: chosen.map(|candidate| people[candidate.registry as usize].clone()),
            score: chosen.map(|candidate| candidate.score),
            findings,
            outcomes: verdict.outcomes.map(|outcomes| outcomes.to_vec()),
        };
        (rows[verdict.sector as usize].clone(), decided)
    };
    linked.verdicts.iter().map(of_row).collect()
}

#[test]
fn no_order_of_rows_or_files_changes_an_outcome() {
    let (list, registry) = files();
    assert!(list.lines.len() > LIMITS.learned_rows * 2);
    assert!(list.lines.len().min(registry.lines.len()) > LIMITS.random_records);
    let first = decided(std::slice::from_ref(&list), std::slice::from_ref(&registry));
    let linked = first.values().filter(|decided| decided.status.is_linked()).count();
    assert!(linked > list.lines.len() * 8 / 10, "{linked}");
    let crowded = |decided: &&Decided| decided.findings.contains(&FindingKind::TooManyAlike);
    assert!(first.values().filter(crowded).count() >= 40);

    let turned = |parts: Vec<File>| -> Vec<File> { parts.into_iter().rev().collect() };
    for (what, list, registry) in [
        ("people mixed", vec![list.clone()], vec![registry.mixed(0)]),
        ("rows mixed", vec![list.mixed(1)], vec![registry.clone()]),
        ("an extract in three files", vec![list.mixed(2)], turned(registry.parts(3))),
    ] {
        check(what, &first, &decided(&list, &registry));
    }
    let two = [list.parts(2), turned(list.parts(2))]
        .map(|parts| decided(&parts, std::slice::from_ref(&registry)));
    check("two lists", &two[0], &two[1]);
}

fn check(what: &str, first: &BTreeMap<String, Decided>, other: &BTreeMap<String, Decided>) {
    let mut differences = String::new();
    let mut count = 0;
    for (row, decided) in first {
        let now = other.get(row);
        if now != Some(decided) {
            count += 1;
            if count <= 5 {
                let _ = writeln!(differences, "{row}\n  {decided:?}\n  {now:?}");
            }
        }
    }
    assert!(count == 0 && first.len() == other.len(), "{what}: {count} rows\n{differences}");
}
