//! Decisions about rows of made-up lists.

mod deciding;
mod following;
mod lasting;
mod righting;

use casework::answer::{Basis, FieldAnswer, Righted};
use casework::journal::EnvelopeError;

use casework::digest::{Digest, Salt};
use casework::ids::WorkId;
use casework::journal::{By, Time};

use super::rulings::code_of;
use super::*;
use crate::classify::Linked;
use crate::classify::{RuledWho, Verdict};
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::plan::Field;
use crate::plan::{FindingKind, Status, Who};
use crate::run::{Settings, link};

const SALT: Salt = Salt::from_bytes([9; 32]);
const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";
const LIST: &str = "Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n\
    Hoàng Văn Dũng,1990,,Xã Quang Hán\n\
    Nông Văn Cao,01/02/1950,,Xã Quang Hán\n";
const EXTRACT: &str = "Lê Văn An,15/08/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Hoàng Văn Dũng,07/08/1990,004090222222,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n";

fn linked(list: &str, extract: &str) -> Linked {
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    link(of(list, "ds.csv"), of(extract, "dc.csv"), &Settings::on(day)).unwrap()
}

fn signature() -> Result<(By, Time), EnvelopeError> {
    Ok((By::new("Lò Thị Mai")?, Time::new("2026-12-01T09:12:33+07:00")?))
}

/// Runs with somebody who signs.
fn signed<T>(run: impl FnOnce(Signed<'_>) -> T) -> T {
    let (by, at) = signature().unwrap();
    run(Signed { by: &by, at: &at })
}

fn begin(linked: &Linked) -> Caseload {
    let id = WorkId(Digest::of(b"work"));
    signed(|of| Caseload::begin(id, SALT, Vec::new(), linked, of)).unwrap()
}

fn person(registry: u32) -> Answer {
    Answer::Person { registry, basis: Basis::Looked, shared: false }
}

fn decide(work: &mut Caseload, linked: &mut Linked, row: u32, answer: Answer) -> Vec<u32> {
    signed(|of| work.decide(linked, &[row], answer, of)).unwrap()
}

fn of(linked: &Linked, name: &str) -> Verdict {
    let is = |verdict: &&Verdict| linked.prepared.sector.raw(verdict.sector, Field::Name) == name;
    linked.verdicts.iter().find(is).unwrap().clone()
}
