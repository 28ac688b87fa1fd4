//! The messages between the page and its workers, as plain values.
//!
//! A reader worker holds the tables of the files that were chosen together for one side; one
//! matcher worker holds the tables of both sides and the results; helpers do shards of a large run;
//! a packer compresses what the matcher writes; the keeper opens and seals work files.
//! The page holds counts, filters and the visible window of rows.
//!
//! A message holds no bytes and no files. Where it says that some travel beside it, `app` puts both
//! into one envelope, which transfers the bytes instead of copying them.
//!
//! A worker's first message is its [`Role`]. After that it hears [`ToReader`], [`ToMatcher`],
//! [`ToHelper`] or what is said of a file, and says [`FromReader`], [`FromMatcher`],
//! [`FromHelper`], [`FromPacker`] or [`FromRehearsal`], each inside of [`FromWorker`].

mod cleaning;
mod colleagues;
mod errands;
mod handed;
mod helper;
mod layout;
mod letter_lists;
mod matcher;
mod packer;
mod reader;
mod resumed;
mod review;
mod review_views;
mod saving;
mod second;
mod sentence;
mod since;
mod stage;
mod table;
mod work;
mod worker;

pub use cleaning::CleanOrder;
pub use colleagues::{FromColleagues, MergedView, PartView, ToColleagues};
pub use errands::{ComparedView, FromErrands, LineView, OutcomeView, PackageView, ToErrands};
pub use handed::{Handed, HandedSide, HandedTable};
pub use helper::{Answer, FromHelper, ToHelper};
pub use layout::{Header, Layout};
pub use letter_lists::ListCounts;
pub use matcher::{FromMatcher, ToMatcher};
pub use packer::FromPacker;
pub use reader::{FromReader, ToReader};
pub use resumed::Resumed;
pub use review::{
    Deed, Done, FromReview, Others, Refused, SaidRight, SaidWho, Signature, Tally, ToReview,
};
pub use review_views::{
    AlikeRows, AlikeView, AnswerView, CaseView, ChangeView, DeedKind, DeedView, PersonView,
};
pub use saving::{Came, Todo};
pub use second::{BlindRow, FromSecond, Measured, ToSecond};
pub use sentence::Sentence;
pub use since::{GoneCase, GoneView, SinceView};
pub use stage::Stage;
pub use table::{ReadTable, TableId};
pub use work::{
    FromKeeper, FromWork, OpenedWork, Purpose, ToKeeper, ToWork, WorkBytes, WorkInput,
    WorkSettings, WorkTable,
};
pub use worker::{FromRehearsal, FromWorker, Role};
