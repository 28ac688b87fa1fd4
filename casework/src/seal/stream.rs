//! The content of a sealed file: chunks of 64 KiB, each with a tag of its own.
//!
//! Takes the file key, a nonce and the content; gives the payload, and the other way round. The
//! nonce of a chunk is its number and whether it is the last, so that no chunk can be moved, left
//! out, doubled or cut off without a wrong tag. Source: "Payload" of c2sp.org/age.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce, Tag};
use zeroize::Zeroizing;

use super::error::{Place, SealError};
use super::keys::derived;

/// Bytes of content in every chunk but the last.
pub(super) const CHUNK: usize = 64 * 1024;
/// Bytes of a tag.
pub(super) const TAG: usize = 16;
/// Bytes of the nonce that stands before the chunks.
pub(super) const NONCE: usize = 16;

/// How long the payload of a content is.
pub(super) fn length(content: usize) -> usize {
    content.saturating_add(content.div_ceil(CHUNK).max(1).saturating_mul(TAG)).saturating_add(NONCE)
}

/// Adds the payload of a content to a file: nonce, chunks.
pub(super) fn write(
    file_key: &[u8; 16],
    nonce: &[u8; NONCE],
    content: &[u8],
    file: &mut Vec<u8>,
) -> Result<(), SealError> {
    let cipher = cipher(file_key, nonce);
    file.extend_from_slice(nonce);
    let mut rest = content;
    for number in 0.. {
        let (chunk, after) = rest.split_at(rest.len().min(CHUNK));
        let start = file.len();
        file.extend_from_slice(chunk);
        let place = nonce_of(number, after.is_empty());
        let tag = cipher.encrypt_inout_detached(&place, b"", file[start..].as_mut().into());
        match tag {
            Ok(tag) => file.extend_from_slice(&tag),
            Err(_) => return Err(SealError::TooLarge),
        }
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    Ok(())
}

/// The content of a payload. Nothing is given out before the last chunk has proved whole.
pub(super) fn read(file_key: &[u8; 16], payload: &[u8]) -> Result<Vec<u8>, SealError> {
    let (nonce, mut rest) = payload.split_first_chunk::<NONCE>().ok_or(SealError::Cut)?;
    let cipher = cipher(file_key, nonce);
    let mut content = Vec::with_capacity(rest.len());
    for number in 0.. {
        let (sealed, after) = rest.split_at(rest.len().min(CHUNK + TAG));
        let (chunk, tag) = sealed.split_last_chunk::<TAG>().ok_or(SealError::Cut)?;
        let last = after.is_empty();
        let damaged = SealError::Damaged { place: Place::Chunk(number) };
        if chunk.is_empty() && number > 0 {
            return Err(damaged);
        }
        let start = content.len();
        content.extend_from_slice(chunk);
        if !opens(&cipher, number, last, &mut content[start..], tag) {
            // A whole chunk that ends the file without being the last: what came after is gone.
            let mut again = chunk.to_vec();
            let cut = last && opens(&cipher, number, false, &mut again, tag);
            return Err(if cut { SealError::Cut } else { damaged });
        }
        rest = after;
        if last {
            break;
        }
    }
    Ok(content)
}

fn opens(
    cipher: &ChaCha20Poly1305,
    number: u64,
    last: bool,
    chunk: &mut [u8],
    tag: &[u8; TAG],
) -> bool {
    let nonce = nonce_of(number, last);
    cipher.decrypt_inout_detached(&nonce, b"", chunk.into(), &Tag::from(*tag)).is_ok()
}

fn cipher(file_key: &[u8; 16], nonce: &[u8; NONCE]) -> ChaCha20Poly1305 {
    let key: Zeroizing<[u8; 32]> = derived(file_key, nonce, b"payload");
    ChaCha20Poly1305::new((&*key).into())
}

/// Eleven bytes of number, the highest first, and one that says whether the chunk is the last.
fn nonce_of(number: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce.into()
}
