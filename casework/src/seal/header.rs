//! The lines at the start of a sealed file.
//!
//! Takes the first bytes of a file; gives what they say, or why they are refused. Only what this
//! format writes is read: one stanza, of a passphrase, its text in the one canonical form.
//!
//! ```text
//! age-encryption.org/v1
//! -> scrypt <salt> <binary logarithm of the cost>
//! <wrapped file key>
//! --- <code of all the above>
//! ```

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::cost::accepted;
use super::error::{Place, SealError};
use super::keys::derived;

/// What every file of every version of the format begins with.
const FORMAT: &[u8] = b"age-encryption.org/";
/// The first line.
const VERSION: &[u8] = b"age-encryption.org/v1\n";
/// What the last line begins with; the code covers the three dashes, not the space.
const END: &[u8] = b"---";
/// No header that we open is longer.
const LONGEST: usize = 1024;

const MALFORMED: SealError = SealError::Damaged { place: Place::Header };

/// What a header says about the passphrase.
pub(super) struct Stanza {
    pub(super) salt: [u8; 16],
    pub(super) log_n: u32,
    /// The wrapped file key.
    pub(super) body: [u8; 32],
}

/// A header that has been read; its code is not yet compared.
pub(super) struct Header<'a> {
    pub(super) stanza: Stanza,
    /// All of it, as it stands in the file.
    pub(super) text: &'a [u8],
    /// What the code covers.
    covered: &'a [u8],
    code: [u8; 32],
}

/// Whether the bytes begin like a sealed file, of whatever version.
pub(super) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(FORMAT)
}

/// The text of a header.
pub(super) fn text(stanza: &Stanza, file_key: &[u8; 16]) -> Vec<u8> {
    let mut text = VERSION.to_vec();
    let (salt, body) = (STANDARD_NO_PAD.encode(stanza.salt), STANDARD_NO_PAD.encode(stanza.body));
    text.extend_from_slice(format!("-> scrypt {salt} {}\n{body}\n", stanza.log_n).as_bytes());
    text.extend_from_slice(END);
    let code = STANDARD_NO_PAD.encode(code_of(file_key, &text).finalize().into_bytes());
    text.extend_from_slice(format!(" {code}\n").as_bytes());
    text
}

/// Reads the header that a file begins with. Its cost is within bounds.
pub(super) fn read(file: &[u8]) -> Result<Header<'_>, SealError> {
    let short = file.len() < VERSION.len();
    if short && !file.is_empty() && VERSION.starts_with(file) {
        return Err(SealError::Cut);
    }
    let Some(rest) = file.strip_prefix(VERSION) else {
        return Err(if begins(file) { SealError::Unsupported } else { SealError::NotSealed });
    };
    let mut lines = Lines { rest, left: LONGEST - VERSION.len() };
    let (first, body) = (lines.next()?, lines.next());
    let words: Vec<&str> = first.strip_prefix("-> ").ok_or(MALFORMED)?.split(' ').collect();
    let stanza = match words[..] {
        ["scrypt", salt, log_n] => {
            Stanza { salt: decoded(salt)?, log_n: cost(log_n)?, body: decoded(body?)? }
        }
        [] | ["" | "scrypt", ..] => return Err(MALFORMED),
        _ => return Err(SealError::Unsupported),
    };
    let covered = file.len() - lines.rest.len() + END.len();
    let last = lines.next()?;
    if last.starts_with("-> ") {
        return Err(SealError::Unsupported);
    }
    let code = decoded(last.strip_prefix("--- ").ok_or(MALFORMED)?)?;
    let text = file.len() - lines.rest.len();
    Ok(Header { stanza, text: &file[..text], covered: &file[..covered], code })
}

impl Header<'_> {
    /// Compares the code of the header, in a time that does not depend on it.
    pub(super) fn check(&self, file_key: &[u8; 16]) -> Result<(), SealError> {
        let code = code_of(file_key, self.covered);
        code.verify_slice(&self.code).map_err(|_| SealError::Damaged { place: Place::Mac })
    }
}

fn code_of(file_key: &[u8; 16], covered: &[u8]) -> Hmac<Sha256> {
    // HMAC fills a short key up with zeros to 64 bytes; given that many, it cannot fail.
    let mut key = Zeroizing::new([0; 64]);
    key[..32].copy_from_slice(&*derived(file_key, b"", b"header"));
    let mut code = Hmac::<Sha256>::new((&*key).into());
    code.update(covered);
    code
}

/// The lines of a header, as far as a header may go.
struct Lines<'a> {
    rest: &'a [u8],
    left: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Result<&'a str, SealError> {
        let seen = &self.rest[..self.rest.len().min(self.left)];
        let Some(end) = seen.iter().position(|byte| *byte == b'\n') else {
            return Err(if seen.len() < self.left { SealError::Cut } else { MALFORMED });
        };
        let line = std::str::from_utf8(&seen[..end]).map_err(|_| MALFORMED)?;
        self.rest = &self.rest[end + 1..];
        self.left -= end + 1;
        Ok(line)
    }
}

/// Bytes of a fixed number; no other text stands for the same ones.
fn decoded<const N: usize>(text: &str) -> Result<[u8; N], SealError> {
    let bytes = STANDARD_NO_PAD.decode(text).map_err(|_| MALFORMED)?;
    bytes.try_into().map_err(|_| MALFORMED)
}

/// Digits without a leading zero.
fn cost(text: &str) -> Result<u32, SealError> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || text.is_empty() || text.starts_with('0') {
        return Err(MALFORMED);
    }
    let log_n = text.parse().unwrap_or(u32::MAX);
    accepted(log_n).map(u32::from)
}
