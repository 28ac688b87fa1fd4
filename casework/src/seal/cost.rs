//! What a passphrase costs: scrypt, within bounds that are checked before anything is computed.
//!
//! Takes a passphrase, a salt and the binary logarithm of the cost; gives the key that wraps the
//! file key. Source of all numbers: the scrypt recipient type of c2sp.org/age.

use zeroize::Zeroizing;

use super::error::SealError;

/// The cost that files are written with: 256 MB of memory and about a second.
pub const LOG_N: u8 = 18;

/// The costs that are accepted: from 1 MB, below which a passphrase is guessed too fast, to 1 GB.
const ACCEPTED: std::ops::RangeInclusive<u32> = 10..=20;

/// Bytes of memory per step of the cost: blocks of 128 bytes, eight of them (r = 8).
const BLOCK: usize = 128 * 8;

/// Stands before the salt, so that no other program's use of it gives the same key.
const LABEL: &[u8] = b"age-encryption.org/v1/scrypt";

/// The cost as scrypt takes it, if it is accepted.
pub(super) fn accepted(log_n: u32) -> Result<u8, SealError> {
    match u8::try_from(log_n) {
        Ok(small) if ACCEPTED.contains(&log_n) => Ok(small),
        _ => Err(SealError::TooCostly { log_n }),
    }
}

/// The key that a passphrase wraps the file key with.
///
/// Memory is asked for first and given back, so that a tab without enough of it is told so instead
/// of being ended.
pub(super) fn wrap_key(
    passphrase: &str,
    salt: &[u8; 16],
    log_n: u32,
) -> Result<Zeroizing<[u8; 32]>, SealError> {
    let refused = SealError::TooCostly { log_n };
    let cost = accepted(log_n)?;
    let params = scrypt::Params::new(cost, 8, 1).map_err(|_| refused)?;
    Vec::<u8>::new().try_reserve_exact((1 << cost) * BLOCK).map_err(|_| refused)?;

    let mut labelled = LABEL.to_vec();
    labelled.extend_from_slice(salt);
    let mut key = Zeroizing::new([0; 32]);
    scrypt::scrypt(passphrase.as_bytes(), &labelled, &params, &mut *key).map_err(|_| refused)?;
    Ok(key)
}
