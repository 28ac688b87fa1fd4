//! How long a work of 20,000 decisions over 100,000 rows a side takes to be built, built again after
//! one more decision, sealed and opened. Run by `cargo bench -p matcher --bench work_file`.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a measurement has a clock and stops at the first surprise"
)]

use std::time::Instant;

use casework::answer::Basis;
use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};
use casework::seal::{Key, Randomness};
use matcher::caseload::{Answer, Caseload, Signed};
use matcher::normalise::PartialDate;
use matcher::open::sources;
use matcher::plan::Side;
use matcher::run::{Settings, link};
use matcher::since::Former;
use matcher::work_file::{Input, Setup, WorkFile, open, seal_with};

/// How many rows are decided.
const DECIDED: u32 = 20_000;
/// How many rows each side has.
const ROWS: u32 = 100_000;

/// A list of made-up people. With `shift`, other days of birth.
fn list(rows: u32, shift: u32) -> String {
    const SURNAMES: [&str; 7] = ["Nguyễn", "Lê", "Nông", "Hoàng", "Vừ", "Lò", "Trần"];
    const GIVEN: [&str; 9] = ["An", "Bình", "Cao", "Dung", "Hạnh", "Mai", "Nụ", "Sùng", "Út"];
    let mut text = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n".to_owned();
    for row in 0..rows {
        let drawn = row.wrapping_mul(2_654_435_761);
        let (surname, given) = (SURNAMES[drawn as usize % 7], GIVEN[drawn as usize / 7 % 9]);
        let (day, month) = (1 + (drawn >> 8) % 28, 1 + (drawn >> 13) % 12);
        let year = 1930 + ((drawn >> 17) + shift) % 90;
        text += &format!(
            "{surname} Văn {given},{day:02}/{month:02}/{year},0040{:02}{row:06},Xóm {}\n",
            year % 100,
            drawn % 40
        );
    }
    text
}

fn timed<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    println!("{what:40} {:8.1} ms", start.elapsed().as_secs_f64() * 1_000.0);
    done
}

fn main() {
    let (by, at) =
        (By::new("Lò Thị Mai").unwrap(), Time::new("2026-12-01T09:12:33+07:00").unwrap());
    let sign = || Signed { by: &by, at: &at };
    let of = |text: String, name: &str| sources(text.as_bytes(), name, None).unwrap();
    let day = PartialDate { year: 2026, month: 12, day: 1 };
    let (small, people) = (of(list(DECIDED + 1, 0), "ds.csv"), of(list(DECIDED + 1, 1), "dc.csv"));
    let mut linked = link(small, people, &Settings::on(day)).unwrap();
    let id = WorkId(Digest::of(b"work"));
    let salt = Salt::from_bytes([9; 32]);
    let mut work = Caseload::begin(id, salt, Vec::new(), &linked, sign()).unwrap();
    timed("20,000 decisions", || {
        for row in 0..DECIDED {
            let answer = Answer::Person { registry: row, basis: Basis::Looked, shared: false };
            work.decide(&mut linked, &[row], answer, sign()).unwrap();
        }
    });
    let inputs = [(Side::Sector, 0), (Side::Registry, 1)].map(|(side, shift)| {
        Input::new("a.csv", side, list(ROWS, shift).as_bytes(), true).unwrap()
    });
    let mut file = WorkFile::new(Setup { inputs: inputs.into(), ..Setup::default() });
    let bytes = timed("building", || file.build(&work.record()).unwrap());
    println!("{:40} {:8.1} MB", "size", bytes.len() as f64 / 1e6);
    work.decide(&mut linked, &[DECIDED], Answer::Nobody, sign()).unwrap();
    let bytes = timed("building after one more decision", || file.build(&work.record()).unwrap());
    let randomness = Randomness { salt: [1; 16], file_key: [2; 16] };
    let key = Key::new("mật khẩu", randomness, 10).unwrap();
    timed("sealing", || seal_with(&key, [3; 16], &bytes).unwrap());
    let mut opened = timed("opening", || open(&bytes, None).unwrap());
    timed("binding to the run", || opened.caseload.bind(&mut linked));
    timed("verdicts of 20,001 rows", || opened.caseload.look_back(&mut linked, None, true));
    timed("what has changed", || assert!(opened.caseload.changed().is_empty()));
    with_verdicts(&sign());
}

/// What the verdicts of all rows add to a file and to the time of saving it.
fn with_verdicts(sign: &Signed<'_>) {
    let of = |text: String, name: &str| sources(text.as_bytes(), name, None).unwrap();
    let day = PartialDate { year: 2026, month: 12, day: 1 };
    let (rows, people) = (of(list(ROWS, 0), "ds.csv"), of(list(ROWS, 0), "dc.csv"));
    let mut linked = link(rows, people, &Settings::on(day)).unwrap();
    let id = WorkId(Digest::of(b"verdicts"));
    let sign = || Signed { by: sign.by, at: sign.at };
    let mut work =
        Caseload::begin(id, Salt::from_bytes([9; 32]), Vec::new(), &linked, sign()).unwrap();
    let inputs = [(Side::Sector, 0), (Side::Registry, 1)].map(|(side, shift)| {
        Input::new("a.csv", side, list(ROWS, shift).as_bytes(), true).unwrap()
    });
    let mut file = WorkFile::new(Setup { inputs: inputs.into(), ..Setup::default() });
    let without = file.build(&work.record()).unwrap();
    timed("opening without verdicts", || open(&without, None).unwrap());
    let text = timed("verdicts of 100,000 rows", || work.look_back(&mut linked, None, true));
    timed("compressing them", || file.keep_verdicts(Some(text.as_bytes())).unwrap());
    let with = file.build(&work.record()).unwrap();
    println!("{:40} {:8.1} MB", "they are", text.len() as f64 / 1e6);
    println!("{:40} {:8.1} MB", "they add", (with.len() - without.len()) as f64 / 1e6);
    work.decide(&mut linked, &[7], Answer::Nobody, sign()).unwrap();
    let bytes = timed("building after a decision", || file.build(&work.record()).unwrap());
    timed("opening with verdicts", || open(&bytes, None).unwrap());
    let former = timed("reading them", || Former::read(text.as_bytes()).unwrap());
    timed("comparing them", || work.look_back(&mut linked, Some(&former), true));
}
