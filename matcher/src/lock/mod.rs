//! What a lock of Office is made of, for whoever opens files and whoever locks them: the ciphers and
//! hashes (`cipher`), a password as bytes (`password`), the names of the streams (`streams`), and how
//! the agile scheme makes its keys (`agile`).
//!
//! Decided: reading and writing share these, so that neither can come to differ from the other. No
//! randomness is made here.

pub(crate) mod agile;
pub(crate) mod cipher;
pub(crate) mod password;
pub(crate) mod streams;
