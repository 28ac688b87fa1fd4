//! A passphrase over the whole file (`casework::seal`).

use casework::seal::{self, Key, LOG_N, Randomness};
use unicode_normalization::UnicodeNormalization as _;

use super::error::WorkError;

/// What seals a work's file under a passphrase. It takes about a second, and is kept for all saves.
///
/// # Errors
/// If there is too little memory for it.
pub fn lock(passphrase: &str, randomness: Randomness) -> Result<Key, WorkError> {
    Ok(Key::new(&composed(passphrase), randomness, LOG_N)?)
}

/// Seals what was built. The nonce is unpredictable and another one at every save.
///
/// # Errors
/// If it is too large.
pub fn seal_with(key: &Key, nonce: [u8; 16], built: &[u8]) -> Result<Vec<u8>, WorkError> {
    Ok(seal::seal(key, nonce, built)?)
}

/// A passphrase in one form, however its letters with marks were typed.
pub(super) fn composed(passphrase: &str) -> String {
    passphrase.nfc().collect()
}
