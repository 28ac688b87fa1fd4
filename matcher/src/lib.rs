//! The engine of Đối Soát: links the rows of a sector list to the people of a population registry
//! extract and says, field by field, what differs and why.
//!
//! Data flows one way; each stage is a function that gives the next stage its own type:
//! `read → layout → map → normalise → block → compare → classify → explain → propose → report`. No
//! stage uses a later one. There is no web, clock, randomness or network in here, and no
//! thread but those that are [lent](threads).
//!
//! [`open`](open::sources) reads a file, [`link`](run::link) does all from cleaning to verdicts, and
//! [`explain`], [`propose`] and [`report`] make something to look at of the result:
//!
//! ```
//! use matcher::normalise::PartialDate;
//! use matcher::plan::{Detail, Field, Status};
//! use matcher::run::{Settings, link};
//! use matcher::{explain, open};
//!
//! let list = "STT,Họ và tên,Ngày sinh,Số CCCD\n\
//!             1,Nguyễn Văn An,05/06/1990,001090000011\n\
//!             2,Lê Thi Dung,07/08/1991,001191000022\n";
//! let extract = "Số định danh,Họ và tên,Ngày sinh\n\
//!                001090000011,Nguyễn Văn An,05/06/1990\n\
//!                001191000022,Lê Thị Dung,07/08/1991\n";
//! let sector = open::sources(list.as_bytes(), "list.csv", None)?;
//! let registry = open::sources(extract.as_bytes(), "extract.csv", None)?;
//!
//! let settings = Settings::on(PartialDate { year: 2026, month: 11, day: 29 });
//! let linked = link(sector, registry, &settings)?;
//!
//! let [an, dung] = &linked.verdicts[..] else { panic!("one verdict for each row") };
//! assert_eq!(an.status, Status::Match);
//! assert_eq!(dung.status, Status::Discrepancy);
//! let (field, outcome) = explain::reported(&linked, dung)
//!     .find(|(_, outcome)| outcome.detail.is_some())
//!     .unwrap();
//! assert_eq!((field, outcome.detail), (Field::Name, Some(Detail::Tone)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        reason = "tests read their fixtures"
    )
)]

pub mod block;
pub mod caseload;
pub mod classify;
pub mod columns;
pub mod compare;
pub mod explain;
pub mod identity;
pub mod inventory;
pub mod language;
pub mod layout;
pub mod linking;
pub mod mapping;
pub mod normalise;
pub mod open;
pub mod own_file;
pub mod plan;
pub mod propose;
pub mod quality;
pub mod questions;
pub mod read;
pub mod report;
pub mod returned;
pub mod ruled;
pub mod run;
pub mod sample;
pub mod share;
pub mod since;
pub mod tables;
pub mod tally;
pub mod threads;
pub mod words;
pub mod work_file;
pub mod write;

#[cfg(test)]
mod chance;
mod hash;
mod labelled;
mod lock;
mod packed;
mod text;
mod transfer;
