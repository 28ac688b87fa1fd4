//! Keys made of keys: HKDF-SHA-256, and how the file key is wrapped.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce, Tag};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::error::SealError;

/// The key of one use, made of the file key.
pub(super) fn derived(file_key: &[u8; 16], salt: &[u8], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    // Expanding fails above 8,160 bytes only; 32 are asked for.
    let expanded = Hkdf::<Sha256>::new(Some(salt), file_key).expand(info, &mut *key);
    debug_assert!(expanded.is_ok());
    key
}

/// The file key, wrapped: 16 bytes and their tag. A wrapping key is used once, so that its nonce may
/// be zero.
pub(super) fn wrapped(wrap_key: &[u8; 32], file_key: &[u8; 16]) -> Result<[u8; 32], SealError> {
    let mut key = Zeroizing::new(*file_key);
    let tag = ChaCha20Poly1305::new(wrap_key.into())
        .encrypt_inout_detached(&Nonce::default(), b"", key.as_mut_slice().into())
        .map_err(|_| SealError::TooLarge)?;
    let mut body = [0; 32];
    body[..16].copy_from_slice(&*key);
    body[16..].copy_from_slice(&tag);
    Ok(body)
}

/// The file key that was wrapped.
pub(super) fn unwrapped(
    wrap_key: &[u8; 32],
    body: &[u8; 32],
) -> Result<Zeroizing<[u8; 16]>, SealError> {
    let (mut key, mut tag) = (Zeroizing::new([0; 16]), [0; 16]);
    key.copy_from_slice(&body[..16]);
    tag.copy_from_slice(&body[16..]);
    ChaCha20Poly1305::new(wrap_key.into())
        .decrypt_inout_detached(&Nonce::default(), b"", key.as_mut_slice().into(), &Tag::from(tag))
        .map_err(|_| SealError::WrongPassphrase)?;
    Ok(key)
}
