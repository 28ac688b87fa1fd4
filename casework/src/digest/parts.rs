//! Several values as one text of bytes, so that they can be digested together.
//!
//! Each part stands with its length before it: no two lists of parts are the same bytes, and an
//! absent part is not an empty one.

use super::hash::{Digest, Keyed, Salt};

/// A list of parts to be digested, under a name that says what they are.
#[derive(Clone, Debug)]
pub struct Parts(Vec<u8>);

impl Parts {
    /// An empty list of this kind. Lists of two kinds never have one digest.
    pub fn of(kind: &str) -> Self {
        Self(Vec::new()).part(kind.as_bytes())
    }

    /// With one more part.
    #[must_use]
    pub fn part(mut self, bytes: &[u8]) -> Self {
        self.0.extend((bytes.len() as u64).to_le_bytes());
        self.0.extend(bytes);
        self
    }

    /// With one more part that may be absent.
    #[must_use]
    pub fn maybe(mut self, bytes: Option<&[u8]>) -> Self {
        match bytes {
            Some(bytes) => self.part(bytes),
            None => {
                self.0.extend(u64::MAX.to_le_bytes());
                self
            }
        }
    }

    /// With a number as one more part.
    #[must_use]
    pub fn number(self, number: u64) -> Self {
        self.part(&number.to_le_bytes())
    }

    /// The digest that anybody can make again.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }

    /// The digest that nobody can make without the salt.
    pub fn keyed(&self, salt: &Salt) -> Digest {
        self.keyed_by(&Keyed::of(salt))
    }

    /// The digest that nobody can make without the salt, where many are made.
    pub fn keyed_by(&self, keyed: &Keyed) -> Digest {
        keyed.digest(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_parts_are_other_bytes() {
        let lists = [
            Parts::of("row"),
            Parts::of("rows"),
            Parts::of("row").part(b""),
            Parts::of("row").maybe(None),
            Parts::of("row").part(b"ab").part(b"c"),
            Parts::of("row").part(b"a").part(b"bc"),
            Parts::of("row").part(b"abc"),
            Parts::of("row").number(1),
            Parts::of("row").number(256),
        ];
        for (place, one) in lists.iter().enumerate() {
            for other in &lists[..place] {
                assert_ne!(one.digest(), other.digest(), "{one:?} {other:?}");
            }
        }
        let some = Parts::of("row").maybe(Some(b"a"));
        assert_eq!(some.digest(), Parts::of("row").part(b"a").digest());
        let [one, other] = [1, 2].map(|byte| Salt::from_bytes([byte; 32]));
        assert_ne!(some.keyed(&one), some.keyed(&other));
        assert_ne!(some.keyed(&one), some.digest());
        assert_eq!(some.keyed(&one), some.keyed_by(&Keyed::of(&one)));
    }
}
