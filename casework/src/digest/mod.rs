//! Digests: SHA-256 and HMAC-SHA-256 behind small types, and the signs that numbers are shown with.
//!
//! A [`Digest`] keeps 16 of the 32 bytes: 128 bits are enough against tampering by hand, and half of
//! what a journal weighs is digests.

pub mod base32;
mod hash;
mod parts;

pub use hash::{Digest, HexError, Keyed, Salt};
pub use parts::Parts;
