//! What the rows around a row say: in a list that was made hamlet by hamlet much, in any other
//! order nothing, and the order is that of the running numbers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;

use matcher::classify::Linked;
use matcher::explain::steps;
use matcher::normalise::PartialDate;
use matcher::open::sources;
use matcher::plan::StepOf;
use matcher::run::{Settings, link};

const HAMLETS: usize = 40;
const PEOPLE: usize = 60;

/// A number that looks like chance, always the same for the same seed.
fn draw(seed: usize, below: usize) -> usize {
    let mut mixed = (seed as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 31)) % below as u64) as usize
}

/// Somebody of the extract; few names and years, so that most have namesakes of their age.
struct Person {
    name: String,
    born: usize,
    number: String,
    home: String,
}

fn person(id: usize) -> Person {
    let surname = ["Nguyễn", "Trần", "Lê"][draw(id * 5, 3)];
    let given = ["An", "Bình", "Cường", "Dũng", "Hùng", "Khánh", "Nam", "Sơn"][draw(id * 5 + 1, 8)];
    let born = 1950 + draw(id * 5 + 2, 50);
    let commune = ["Quang Hán", "Trùng Khánh"][id / PEOPLE % 2];
    Person {
        name: format!("{surname} Văn {given}"),
        born,
        number: format!("0040{:02}{:06}", born % 100, 100_000 + id),
        home: format!("Xóm {}, Xã {commune}, Tỉnh Cao Bằng", id / PEOPLE + 1),
    }
}

fn registry() -> String {
    let mut text = "Họ và tên,Ngày sinh,Số định danh cá nhân,Nơi thường trú\n".to_owned();
    for id in 0..HAMLETS * PEOPLE {
        let Person { name, born, number, home } = person(id);
        let (day, month) = (draw(id * 5 + 3, 28) + 1, draw(id * 5 + 4, 12) + 1);
        text += &format!("{name},{day:02}/{month:02}/{born},{number},\"{home}\"\n");
    }
    text
}

/// The lines of the list and whose they are: two of three people, every second with a number, the
/// others with no more than name and year.
fn list() -> Vec<(usize, String)> {
    let listed = (0..HAMLETS * PEOPLE).filter(|id| draw(*id, 3) != 0);
    let line = |id: usize| {
        let Person { name, born, number, .. } = person(id);
        let number = if draw(id + 7, 2) == 0 { number } else { String::new() };
        (id, format!("{name},{born},{number}"))
    };
    listed.map(line).collect()
}

/// For each person of the list, who was linked, and whether the rows around said anything.
fn run(lines: &[(usize, String)], number: impl Fn(usize) -> String) -> Outcome {
    let mut text = "STT,Họ và tên,Năm sinh,Số CCCD\n".to_owned();
    for (place, (_, line)) in lines.iter().enumerate() {
        text += &format!("{},{line}\n", number(place));
    }
    let source = |text: &str| sources(text.as_bytes(), "a.csv", None).unwrap();
    let settings = Settings::on(PartialDate { year: 2026, month: 6, day: 1 });
    let linked = link(source(&text), source(&registry()), &settings).unwrap();
    Outcome::of(lines, &linked)
}

#[derive(Debug, Default, PartialEq)]
struct Outcome {
    linked: BTreeMap<usize, (u32, i64)>,
    rows: usize,
    wrong: usize,
    /// Rows to whose candidates the rows around added a bit or more.
    told: usize,
}

impl Outcome {
    fn of(lines: &[(usize, String)], linked: &Linked) -> Outcome {
        let mut found = Outcome { rows: lines.len(), ..Outcome::default() };
        for verdict in &linked.verdicts {
            let id = lines[verdict.sector as usize].0;
            let says = |candidate: &matcher::classify::Candidate| {
                let steps = steps(linked, verdict.sector, candidate.registry);
                let of_place = |step: &&matcher::explain::Step| {
                    matches!(step.of, StepOf::Neighbours(_)) && step.weight.abs() >= 1.0
                };
                steps.iter().any(|step| of_place(&step))
            };
            found.told += usize::from(verdict.candidates.iter().any(says));
            if let Some(person) = verdict.linked() {
                found.wrong += usize::from(person as usize != id);
                let score = verdict.candidates[0].score;
                found.linked.insert(id, (person, (score * 1024.0) as i64));
            }
        }
        found
    }
}

fn in_order(place: usize) -> String {
    (place + 1).to_string()
}

#[test]
fn a_list_by_hamlets_tells_namesakes_apart() {
    let lines = list();
    let with = run(&lines, in_order);
    let without = run(&lines, |_| String::new());
    assert_eq!(without.told, 0);
    assert_eq!((with.wrong, without.wrong), (0, 0));
    assert!(without.linked.len() * 10 < with.rows * 6, "{}", without.linked.len());
    assert!(with.linked.len() * 10 > with.rows * 8, "{} of {}", with.linked.len(), with.rows);
}

#[test]
fn the_running_number_is_the_order_wherever_a_row_stands() {
    let lines = list();
    let mut mixed: Vec<(usize, (usize, String))> = lines.iter().cloned().enumerate().collect();
    mixed.sort_by_key(|(place, _)| draw(*place, 1 << 30));
    let moved: Vec<(usize, String)> = mixed.iter().map(|(_, line)| line.clone()).collect();
    assert_eq!(run(&moved, |place| in_order(mixed[place].0)), run(&lines, in_order));
}

#[test]
fn an_order_without_meaning_says_nothing() {
    let mut lines = list();
    lines.sort_by_key(|(id, _)| draw(*id, 1 << 30));
    let mixed = run(&lines, in_order);
    assert_eq!((mixed.wrong, mixed.told), (0, 0));
    // Numbers that begin anew tell no order.
    lines.sort_unstable();
    let anew = run(&lines, |place| (place % 100 + 1).to_string());
    assert_eq!((anew.wrong, anew.told), (0, 0));
}
