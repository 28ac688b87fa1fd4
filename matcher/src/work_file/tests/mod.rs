//! Work files of made-up lists: what is built opens again, and what is not whole does not.

mod damage;
mod whole;

use casework::answer::Basis;
use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};

use super::container::{self, Reader};
use super::member::Member;
use super::*;
use crate::caseload::{Answer, Caseload, OfField, Signed};
use crate::classify::Linked;
use crate::normalise::PartialDate;
use crate::open::sources as sources_of_text;
use crate::plan::{Field, Side};
use crate::run::{self, link};

const SALT: Salt = Salt::from_bytes([9; 32]);
const LIST: &str = "Họ và tên,Ngày sinh,Số định danh\nLê Văn An,12/03/1985,004085123456\n\
    Hoàng Văn Dũng,1990,\nNông Văn Cao,01/02/1950,\n";
const EXTRACT: &str = "Họ và tên,Ngày sinh,Số định danh\nLê Văn An,15/08/1985,004085123456\n\
    Hoàng Văn Dũng,05/06/1990,004090111111\nHoàng Văn Dũng,07/08/1990,004090222222\n";

fn settings() -> run::Settings {
    run::Settings::on(PartialDate { year: 2026, month: 11, day: 21 })
}

fn linked() -> Linked {
    let of = |text: &str, name: &str| sources_of_text(text.as_bytes(), name, None).unwrap();
    link(of(LIST, "ds.csv"), of(EXTRACT, "dc.csv"), &settings()).unwrap()
}

fn signed<T>(run: impl FnOnce(Signed<'_>) -> T) -> T {
    let by = By::new("Lò Thị Mai").unwrap();
    let at = Time::new("2026-12-01T09:12:33+07:00").unwrap();
    run(Signed { by: &by, at: &at })
}

fn person(registry: u32) -> Answer {
    Answer::Person { registry, basis: Basis::Looked, shared: false }
}

/// A work with its lists, and a decision of each kind.
fn made() -> (WorkFile, Caseload, Linked) {
    let mut linked = linked();
    let inputs = vec![
        Input::new("ds.csv", Side::Sector, LIST.as_bytes(), true).unwrap(),
        Input::new("Trích xuất.2026", Side::Registry, EXTRACT.as_bytes(), false).unwrap(),
    ];
    let digests = inputs.iter().map(|input| input.sha256.digest()).collect();
    let id = WorkId(Digest::of(b"work"));
    let mut work = signed(|of| Caseload::begin(id, SALT, digests, &linked, of)).unwrap();
    let settings = Settings::of_run(&settings());
    let setup = Setup { inputs, settings, ..Setup::default() };
    signed(|of| work.decide(&mut linked, &[0], person(0), of)).unwrap();
    let right = OfField::Neither("13/03/1985");
    signed(|of| work.right(&mut linked, 0, Field::Dob, right, of)).unwrap();
    signed(|of| work.decide(&mut linked, &[1, 2], Answer::Nobody, of)).unwrap();
    signed(|of| work.note(&mut linked, 1, "đã gọi thôn", of)).unwrap();
    signed(|of| work.undo(&mut linked, of)).unwrap();
    (WorkFile::new(setup), work, linked)
}

fn built() -> Vec<u8> {
    let (mut file, work, _) = made();
    file.build(&work.record()).unwrap()
}

fn members(bytes: &[u8]) -> Vec<Member> {
    let mut reader = Reader::new(bytes).unwrap();
    let mut members = Vec::new();
    while let Some((name, part)) = reader.next().unwrap() {
        members.push(Member::read(name, part).unwrap());
    }
    members
}

/// The file with one part changed, and everything made anew that a careful forger would.
fn changed(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let bytes = built();
    let journal = open(&bytes, None).unwrap().caseload.casebook().journal().clone();
    let mut members = members(&bytes);
    members.pop();
    for member in members.iter_mut().filter(|member| member.name == part) {
        let text = String::from_utf8(member.bytes().unwrap()).unwrap();
        *member = Member::of(part, change(text).as_bytes()).unwrap();
    }
    members.push(checks::of(&members, &journal).unwrap());
    container::write(&members).unwrap()
}

fn error(bytes: &[u8]) -> WorkError {
    match open(bytes, None) {
        Ok(_) => panic!("it opens"),
        Err(error) => error,
    }
}
