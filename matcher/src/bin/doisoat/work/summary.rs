//! `work open` and `work check`: what a work file holds.

use std::collections::BTreeMap;

use casework::answer::{Righted, Who};
use casework::journal::{Held, Register, Value};
use matcher::language::Language;
use matcher::words;
use serde_json::{Value as Json, json};

use super::args::{Check, Open};
use super::file::Read;
use crate::failure::Failure;

/// Says what a work file holds.
pub(super) fn open(of: &Open, language: Language) -> Result<(), Failure> {
    let read = Read::open(&of.file)?;
    let counts = Counts::of(&read);
    if of.json {
        println!("{:#}", counts.json(&read));
        return Ok(());
    }
    let journal = read.caseload.casebook().journal();
    let (vi, en) = ("Công việc", "Work");
    println!("{}: {}", language.pick(vi, en), journal.work());
    if let Some(share) = read.file.setup.share() {
        println!("{}", words::share(&share, language));
    }
    for input in &read.file.setup.inputs {
        let kept = match input.is_kept() {
            true => String::new(),
            false => language.pick(
                format!(" — không kèm tệp, cần tệp có SHA-256 {}", input.sha256),
                format!(" — not kept: asks for the file with SHA-256 {}", input.sha256),
            ),
        };
        println!("  {}: {}{kept}", input.side.text(language), input.name);
    }
    if let Some(entry) = journal.entries().last() {
        let (count, by, at) = (journal.count(), entry.by(), entry.at());
        let text = language.pick(
            format!("Nhật ký: {count} mục, mục cuối của {by} lúc {at}"),
            format!("Journal: {count} entries, the last by {by} at {at}"),
        );
        println!("{text}");
    }
    println!("{}", mark(&read, language));
    let (vi, en) = ("hồ sơ", "cases");
    println!("{:>10}  {}", counts.cases, language.pick(vi, en));
    let settled = counts.who.iter().map(|(who, count)| (*count, *who));
    let fields = counts.fields.iter().map(|(righted, count)| (*count, *righted));
    for (count, code) in settled.chain(fields) {
        println!("{count:>10}  {code}");
    }
    for (count, (vi, en)) in [
        (counts.notes, ("ghi chú", "notes")),
        (counts.conflicts, ("mâu thuẫn chưa giải quyết", "conflicts to be settled")),
    ] {
        if count > 0 {
            println!("{count:>10}  {}", language.pick(vi, en));
        }
    }
    Ok(())
}

/// Looks whether a work file is whole, which reading it proves.
pub(super) fn check(of: &Check, language: Language) -> Result<(), Failure> {
    let read = Read::open(&of.file)?;
    let path = of.file.path.display();
    println!(
        "{}",
        language.pick(format!("“{path}” còn nguyên vẹn."), format!("“{path}” is whole."))
    );
    println!("{}", mark(&read, language));
    Ok(())
}

/// The mark by which somebody who wrote it down finds any change of the journal.
fn mark(read: &Read, language: Language) -> String {
    let journal = read.caseload.casebook().journal();
    let (head, count) = (journal.head().hex(), journal.count());
    let short = head.get(..8).unwrap_or(&head);
    language.pick(
        format!("Mã nhật ký: {short} ({count} mục; đầy đủ: {head})"),
        format!("Mark of the journal: {short} ({count} entries; in full: {head})"),
    )
}

#[derive(Default)]
struct Counts {
    cases: usize,
    who: BTreeMap<&'static str, u32>,
    fields: BTreeMap<&'static str, u32>,
    notes: u32,
    conflicts: u32,
}

impl Counts {
    fn of(read: &Read) -> Counts {
        let state = read.caseload.casebook().state();
        let mut counts = Counts { cases: state.cases().len(), ..Counts::default() };
        for (register, held) in state.registers() {
            match (register, held) {
                (_, Held::Conflict(_)) => counts.conflicts += 1,
                (Register::Who(_), Held::Settled(Value::Row(answer))) => {
                    let who: Who = answer.who();
                    *counts.who.entry(who.code()).or_default() += 1;
                }
                (Register::Field(..), Held::Settled(Value::Field(answer))) => {
                    let righted: Righted = answer.righted();
                    *counts.fields.entry(righted.code()).or_default() += 1;
                }
                (Register::Note(_), Held::Settled(_)) => counts.notes += 1,
                _ => {}
            }
        }
        counts
    }

    fn json(&self, read: &Read) -> Json {
        let journal = read.caseload.casebook().journal();
        let inputs = read.file.setup.inputs.iter().map(|input| {
            json!({
                "name": input.name,
                "side": input.side.text(Language::En),
                "size": input.size,
                "sha256": input.sha256,
                "kept": input.is_kept(),
            })
        });
        json!({
            "work": journal.work(),
            "sealed": read.key.is_some(),
            "inputs": inputs.collect::<Vec<_>>(),
            "share": read.file.setup.share(),
            "today": read.file.setup.settings.today,
            "entries": journal.count(),
            "head": journal.head(),
            "cases": self.cases,
            "who": self.who,
            "fields": self.fields,
            "notes": self.notes,
            "conflicts": self.conflicts,
        })
    }
}
