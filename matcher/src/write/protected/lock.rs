//! Locks files with a password.

use super::compound::TooLarge;
use super::container::container;
use super::info::Info;
use super::password::Password;
use super::secrets::Secrets;
use crate::lock::agile::{
    INTEGRITY_KEY, INTEGRITY_VALUE, KEY, SEGMENT, VERIFIER, VERIFIER_HASH, fitted, key_for,
    start_for,
};
use crate::lock::cipher::{Aes, Hash, keyed_sha512};

/// Rounds of hashing the password, as many as Office does.
const SPINS: u32 = 100_000;

/// A lock with a password, for any number of files. Making one takes as long as opening a file does;
/// locking a file with it takes no longer than writing it.
#[derive(Clone)]
pub struct Lock {
    salt: [u8; 16],
    spun: Vec<u8>,
}

impl Lock {
    /// A lock with this password, and a random salt for it.
    pub fn new(password: &Password, salt: [u8; 16]) -> Lock {
        Lock { salt, spun: Hash::Sha512.spun(&salt, password.bytes(), SPINS) }
    }

    /// The locked file with these bytes in it.
    ///
    /// # Errors
    /// If they are more than a locked file holds, which is 2 GB.
    pub fn protect(&self, bytes: &[u8], secrets: &Secrets) -> Result<Vec<u8>, TooLarge> {
        let Secrets { key, salt, verifier, integrity_key } = secrets;
        let cipher = Aes::with_256(key);
        let package = package(&cipher, salt, bytes);
        let under_key = |purpose: &[u8], plain: &[u8]| {
            let mut locked = Vec::new();
            let start = start_for(Hash::Sha512, salt, purpose);
            cipher.encrypt_cbc(&start, plain, &mut locked);
            locked
        };
        let integrity = keyed_sha512(integrity_key, &[&package]);
        let info = Info {
            spins: SPINS,
            data_salt: *salt,
            password_salt: self.salt,
            verifier: [
                self.under_password(&VERIFIER, verifier),
                self.under_password(&VERIFIER_HASH, &Hash::Sha512.of(&[verifier])),
            ],
            key: self.under_password(&KEY, key),
            integrity: [
                under_key(&INTEGRITY_KEY, integrity_key),
                under_key(&INTEGRITY_VALUE, &integrity),
            ],
        };
        container(&info.bytes(), &package)
    }

    /// Encrypts what the password alone unlocks.
    fn under_password(&self, purpose: &[u8], plain: &[u8]) -> Vec<u8> {
        let key = fitted(&key_for(Hash::Sha512, &self.spun, purpose, 32));
        let mut locked = Vec::new();
        Aes::with_256(&key).encrypt_cbc(&self.salt, plain, &mut locked);
        locked
    }
}

/// The stream with the locked bytes: how many they are, and their segments.
fn package(cipher: &Aes, salt: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut package = Vec::with_capacity(bytes.len() + 24);
    package.extend((bytes.len() as u64).to_le_bytes());
    for (number, segment) in (0_u32..).zip(bytes.chunks(SEGMENT)) {
        let start = start_for(Hash::Sha512, salt, &number.to_le_bytes());
        cipher.encrypt_cbc(&start, segment, &mut package);
    }
    package
}
