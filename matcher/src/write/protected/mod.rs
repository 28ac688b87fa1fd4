//! Office's own files under a password (MS-OFFCRYPTO, agile encryption): the bytes of a workbook or a
//! document in, the bytes of the locked file out, which Excel, Word and LibreOffice open with the
//! password.
//!
//! Decided: one way of locking, the one that Office itself uses since 2013: AES-256 in chained blocks
//! under a random key, which the password unlocks after 100,000 rounds of SHA-512, and a keyed digest
//! over all. Everything random is given: equal secrets and equal input give equal bytes.

mod compound;
mod container;
mod data_spaces;
mod info;
mod lock;
mod password;
mod secrets;

pub use compound::TooLarge;
pub use lock::Lock;
pub use password::{Password, PasswordError};
pub use secrets::{Secrets, Seed};
