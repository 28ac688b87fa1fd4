//! The XML descriptor of an agile file: cipher and hash, the salts, the encrypted keys.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::error::DecryptError;
use crate::lock::cipher::{BLOCK, Chaining, Hash};
use crate::lock::streams::INFO;
use crate::plan::LIMITS;

/// Rounds of hashing a password; more would hang the page.
const MAX_SPINS: u32 = LIMITS.password_rounds;

/// What the descriptor says about one cipher.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parameters {
    /// The hash.
    pub hash: Hash,
    /// How blocks depend on each other.
    pub chaining: Chaining,
    /// Bytes of the key.
    pub key_size: usize,
    /// The salt.
    pub salt: Vec<u8>,
}

/// The key of the package, locked with the password.
#[derive(Debug)]
pub(super) struct PasswordKey {
    /// How it is locked.
    pub parameters: Parameters,
    /// Rounds of hashing the password.
    pub spins: u32,
    /// Encrypted random bytes.
    pub verifier: Vec<u8>,
    /// The encrypted digest of those bytes, which shows that a password is right.
    pub verifier_hash: Vec<u8>,
    /// The encrypted key.
    pub key: Vec<u8>,
}

/// The keyed digest of the package and its key, both encrypted.
#[derive(Debug)]
pub(super) struct Integrity {
    /// The key of the digest.
    pub key: Vec<u8>,
    /// The digest.
    pub value: Vec<u8>,
}

/// The descriptor.
#[derive(Debug)]
pub(super) struct Descriptor {
    /// How the package is encrypted.
    pub data: Parameters,
    /// Its keyed digest, if it has one.
    pub integrity: Option<Integrity>,
    /// Its key.
    pub password: PasswordKey,
}

impl Descriptor {
    /// Reads the descriptor, skipping unknown elements.
    pub(super) fn read(xml: &[u8]) -> Result<Self, DecryptError> {
        let mut reader = Reader::from_reader(xml);
        let (mut data, mut integrity, mut password, mut other) = (None, None, None, None);
        loop {
            let event = reader.read_event().map_err(|_| damaged())?;
            let (Event::Start(element) | Event::Empty(element)) = event else {
                if matches!(event, Event::Eof) {
                    break;
                }
                continue;
            };
            match element.local_name().as_ref() {
                "keyData" => data = Some(parameters(&element)?),
                "dataIntegrity" => integrity = integrity_of(&element)?,
                "keyEncryptor" => other = attribute(&element, "uri")?,
                // A certificate's key has the same name, but no rounds.
                "encryptedKey"
                    if password.is_none() && attribute(&element, "spinCount")?.is_some() =>
                {
                    password = Some(password_key(&element)?);
                }
                _ => {}
            }
        }
        let data = data.ok_or(damaged())?;
        match (password, other) {
            (Some(password), _) => Ok(Self { data, integrity, password }),
            (None, Some(uri)) => Err(DecryptError::Unsupported { what: uri }),
            (None, None) => Err(damaged()),
        }
    }
}

fn damaged() -> DecryptError {
    DecryptError::Damaged { part: INFO }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, DecryptError> {
    let found = element.try_get_attribute(name).map_err(|_| damaged())?;
    Ok(found.map(|a| a.value.trim().to_owned()))
}

fn needed(element: &BytesStart<'_>, name: &str) -> Result<String, DecryptError> {
    attribute(element, name)?.ok_or(damaged())
}

fn number(element: &BytesStart<'_>, name: &str) -> Result<u32, DecryptError> {
    needed(element, name)?.parse().map_err(|_| damaged())
}

fn bytes(element: &BytesStart<'_>, name: &str) -> Result<Vec<u8>, DecryptError> {
    BASE64.decode(needed(element, name)?).map_err(|_| damaged())
}

fn parameters(element: &BytesStart<'_>) -> Result<Parameters, DecryptError> {
    let unsupported = |what: String| Err(DecryptError::Unsupported { what });
    let cipher = needed(element, "cipherAlgorithm")?;
    if cipher != "AES" {
        return unsupported(cipher);
    }
    let chaining = needed(element, "cipherChaining")?;
    let chaining = match chaining.as_str() {
        "ChainingModeCBC" => Chaining::Blocks,
        "ChainingModeCFB" => Chaining::Bytes,
        _ => return unsupported(chaining),
    };
    let hash = needed(element, "hashAlgorithm")?;
    let Some(hash) = Hash::named(&hash) else { return unsupported(hash) };
    let key_size = match number(element, "keyBits")? {
        128 => 16,
        192 => 24,
        256 => 32,
        _ => return Err(damaged()),
    };
    if number(element, "blockSize")? as usize != BLOCK {
        return Err(damaged());
    }
    Ok(Parameters { hash, chaining, key_size, salt: bytes(element, "saltValue")? })
}

fn integrity_of(element: &BytesStart<'_>) -> Result<Option<Integrity>, DecryptError> {
    let key = bytes(element, "encryptedHmacKey")?;
    let value = bytes(element, "encryptedHmacValue")?;
    Ok(Some(Integrity { key, value }))
}

fn password_key(element: &BytesStart<'_>) -> Result<PasswordKey, DecryptError> {
    let spins = number(element, "spinCount")?;
    if spins > MAX_SPINS {
        return Err(damaged());
    }
    Ok(PasswordKey {
        parameters: parameters(element)?,
        spins,
        verifier: bytes(element, "encryptedVerifierHashInput")?,
        verifier_hash: bytes(element, "encryptedVerifierHashValue")?,
        key: bytes(element, "encryptedKeyValue")?,
    })
}
