//! Names of things that say nothing of anybody: works, persons, cases, texts; and the codes by which
//! the engine calls fields and findings.

mod case;
mod code;
mod named;
mod numbering;

pub use case::{CaseId, CaseIdError};
pub use code::{Code, CodeError};
pub use named::{NameError, PersonId, TextId, WorkId};
pub use numbering::CaseNumbers;
