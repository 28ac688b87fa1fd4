//! Why a stream stays locked.

use crate::read::xls::record::Damage;

/// Why a stream stays locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Locked {
    /// No password was given, or the wrong one.
    Password,
    /// An unknown protection.
    Unknown(String),
    /// The stream is damaged.
    Damaged(Damage),
}

impl From<Damage> for Locked {
    fn from(damage: Damage) -> Locked {
        Locked::Damaged(damage)
    }
}
