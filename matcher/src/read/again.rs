//! A source of which some bytes are read once more before it goes on.

use std::io::{self, BufRead, Read};

use super::zip_parts::Source;

/// A source, behind the bytes that come again.
pub(super) struct Again<R> {
    kept: Vec<u8>,
    /// How many of them have come.
    done: usize,
    source: R,
}

impl<R> Again<R> {
    /// A source of which no byte comes again.
    pub(super) fn new(source: R) -> Again<R> {
        Again { kept: Vec::new(), done: 0, source }
    }

    /// Gives these bytes before the next ones.
    pub(super) fn again(&mut self, mut bytes: Vec<u8>) {
        bytes.extend_from_slice(self.left());
        (self.kept, self.done) = (bytes, 0);
    }

    fn left(&self) -> &[u8] {
        self.kept.get(self.done..).unwrap_or_default()
    }
}

impl<R: BufRead> BufRead for Again<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.done < self.kept.len() {
            return Ok(self.left());
        }
        self.source.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        let again = count.min(self.left().len());
        self.done += again;
        if count > again {
            self.source.consume(count - again);
        }
    }
}

impl<R: BufRead> Read for Again<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), available.get(..count)) {
            to.copy_from_slice(from);
        }
        self.consume(count);
        Ok(count)
    }
}

impl<R: Source> Source for Again<R> {
    fn start_piece(&mut self) {
        self.source.start_piece();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_again_before_the_others() {
        let mut source = Again::new("efg".as_bytes());
        let mut next = |again: &str, count: usize| {
            source.again(again.as_bytes().to_vec());
            let mut read = vec![0; count];
            source.read_exact(&mut read).unwrap();
            String::from_utf8(read).unwrap()
        };
        assert_eq!(next("", 1), "e");
        assert_eq!(next("cd", 1), "c");
        assert_eq!(next("ab", 4), "abdf");
        assert_eq!(next("", 1), "g");
    }
}
