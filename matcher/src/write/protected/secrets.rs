//! What is random in a locked file, made of one seed for all files that are locked together.

use crate::lock::cipher::keyed_sha512;

/// What is random in a locked file beside the salt of its password. Nobody else may know or guess the
/// keys, and no two files may have them in common.
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets {
    /// The key of the package.
    pub key: [u8; 32],
    /// The salt of the package, which stands in the file as it is.
    pub salt: [u8; 16],
    /// What shows that a password is right.
    pub verifier: [u8; 16],
    /// The key of the digest over the package.
    pub integrity_key: [u8; 64],
}

/// Random bytes for files that are locked together. A seed is used for them once: with the same one,
/// another file of the same number would have the same key.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed([u8; 32]);

impl Seed {
    /// Takes random bytes.
    pub fn new(random: [u8; 32]) -> Seed {
        Seed(random)
    }

    /// The salt of the password, one for all files: they have one password too, so that nothing is
    /// gained by hashing it for each of them.
    pub fn salt(&self) -> [u8; 16] {
        cut(&self.part(b"salt", 0), 0)
    }

    /// What is random in the file of this number.
    pub fn secrets(&self, file: u64) -> Secrets {
        let part = self.part(b"file", file);
        Secrets {
            key: cut(&part, 0),
            salt: cut(&part, 32),
            verifier: cut(&part, 48),
            integrity_key: self.part(b"integrity", file),
        }
    }

    fn part(&self, purpose: &[u8], file: u64) -> [u8; 64] {
        keyed_sha512(&self.0, &[purpose, &file.to_le_bytes()])
    }
}

/// Some of the bytes, from one on.
fn cut<const N: usize>(bytes: &[u8; 64], from: usize) -> [u8; N] {
    std::array::from_fn(|place| bytes[from + place])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn files_have_nothing_in_common() {
        let mut seen = BTreeSet::new();
        for seed in [Seed::new([1; 32]), Seed::new([2; 32])] {
            assert!(seen.insert(seed.salt().to_vec()));
            for file in 0..50 {
                let Secrets { key, salt, verifier, integrity_key } = seed.secrets(file);
                for part in [&key[..], &salt, &verifier, &integrity_key] {
                    assert!(seen.insert(part.to_vec()), "{file}");
                }
            }
        }
        assert!(Seed::new([1; 32]).secrets(7) == Seed::new([1; 32]).secrets(7));
    }
}
