//! Civil-status books: several people per row, the family as evidence.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::path::Path;

use matcher::classify::Linked;
use matcher::explain::{detail_view, steps};
use matcher::normalise::PartialDate;
use matcher::open::sources;
use matcher::plan::{Field, FindingKind, Role, Status, StepOf};
use matcher::run::{Settings, link};

fn run(sector: &str, registry: &str) -> Linked {
    let sources = |text: &str, file| sources(text.as_bytes(), file, None).unwrap();
    let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 21 });
    let (sector, registry) = (sources(sector, "so.csv"), sources(registry, "dan-cu.csv"));
    link(sector, registry, &settings).unwrap()
}

/// A case of the end-to-end tests: a book and an extract.
fn case(name: &str) -> (String, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases").join(name);
    let read = |file| std::fs::read_to_string(folder.join(file)).unwrap();
    (read("sector.csv"), read("registry.csv"))
}

/// Who is linked to whom: role, name, the registry's row.
fn links(linked: &Linked) -> Vec<(Role, String, Option<u32>)> {
    let sector = &linked.prepared.sector;
    let of = |verdict: &matcher::classify::Verdict| {
        let person = verdict.linked().map(|person| linked.prepared.registry.row(person));
        let name = sector.raw(verdict.sector, Field::Name).into_owned();
        (sector.role(verdict.sector), name, person)
    };
    linked.verdicts.iter().map(of).collect()
}

/// A score is the sum of its steps, to the bit, with the family's among them.
#[test]
fn steps_of_books_add_up() {
    let mut of_families = 0;
    for name in ["books_births", "books_marriages", "books_adoptions", "books_deaths"] {
        let (sector, registry) = case(name);
        let linked = run(&sector, &registry);
        for (index, verdict) in linked.verdicts.iter().enumerate() {
            let detail = detail_view(&linked, index as u32).unwrap();
            for (view, candidate) in detail.candidates.iter().zip(&verdict.candidates) {
                assert_eq!(view.steps, steps(&linked, verdict.sector, candidate.registry));
                let sum: f64 = view.steps.iter().map(|step| step.weight).sum();
                assert_eq!(sum.to_bits(), candidate.score.to_bits(), "{name} {index}");
                let backwards: f64 = view.steps.iter().rev().map(|step| step.weight).sum();
                assert_eq!(backwards.to_bits(), candidate.score.to_bits());
                of_families +=
                    view.steps.iter().filter(|s| matches!(s.of, StepOf::Family(_))).count();
            }
        }
    }
    assert!(of_families > 5, "{of_families}");
}

/// Verdicts are in the order of the rows, and within a row by role.
#[test]
fn people_stand_in_the_order_of_the_book() {
    let (sector, registry) = case("books_births");
    let linked = run(&sector, &registry);
    let records = &linked.prepared.sector;
    let place = |v: &matcher::classify::Verdict| (records.row(v.sector), records.role(v.sector));
    assert!(linked.verdicts.is_sorted_by_key(place));
    assert!(linked.verdicts.iter().any(|verdict| records.role(verdict.sector) == Role::Mother));
}

/// The order of a book's rows does not change any link.
#[test]
fn the_order_of_rows_does_not_matter() {
    for (name, header) in [("books_births", 2), ("books_marriages", 4)] {
        let (sector, registry) = case(name);
        let mut lines: Vec<&str> = sector.lines().collect();
        lines[header..].reverse();
        let (mut forth, mut back) =
            (links(&run(&sector, &registry)), links(&run(&(lines.join("\n") + "\n"), &registry)));
        forth.sort();
        back.sort();
        assert_eq!(forth, back, "{name}");
    }
}

/// A parent is in the rows of all their children, which is not a duplicate.
#[test]
fn a_father_of_several_children() {
    let (sector, registry) = case("books_births");
    let linked = run(&sector, &registry);
    let fathers: Vec<_> =
        links(&linked).into_iter().filter(|(_, name, _)| name == "Nông Văn Hùng").collect();
    assert_eq!(fathers.len(), 3);
    assert!(fathers.iter().all(|(.., person)| *person == Some(2)), "{fathers:?}");
    assert!(!linked.verdicts.iter().any(|v| v.has(FindingKind::DuplicateInList)));
}

/// Somebody for whom the registry names another parent is never linked by the family.
#[test]
fn the_registry_names_another_father() {
    let (sector, registry) = case("books_births");
    let linked = run(&sector, &registry);
    let of = |name: &str| links(&linked).iter().position(|(_, of, _)| of == name).unwrap();
    let father = &linked.verdicts[of("Đàm Văn Lực")];
    assert_ne!(father.status, Status::NotFound);
    assert_eq!(father.linked(), None);
}
