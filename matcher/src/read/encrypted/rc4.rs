//! RC4, the stream cipher of locked .xls files, whose key changes every 1024 bytes.

/// The cipher's state under a key.
struct Rc4 {
    state: [u8; 256],
    i: u8,
    j: u8,
}

impl Rc4 {
    fn new(key: &[u8]) -> Self {
        let mut state = [0; 256];
        state.iter_mut().zip(0_u8..=255).for_each(|(place, value)| *place = value);
        let mut j = 0_u8;
        for (i, key) in (0..256).zip(key.iter().cycle()) {
            j = j.wrapping_add(state[i]).wrapping_add(*key);
            state.swap(i, usize::from(j));
        }
        Self { state, i: 0, j: 0 }
    }

    /// The next byte that a byte of the text is mixed with.
    fn next(&mut self) -> u8 {
        self.i = self.i.wrapping_add(1);
        let (i, s) = (usize::from(self.i), &mut self.state);
        self.j = self.j.wrapping_add(s[i]);
        s.swap(i, usize::from(self.j));
        s[usize::from(s[i].wrapping_add(s[usize::from(self.j)]))]
    }
}

/// Deciphers, or enciphers, under one key.
pub fn apply(key: &[u8], data: &mut [u8]) {
    let mut rc4 = Rc4::new(key);
    data.iter_mut().for_each(|byte| *byte ^= rc4.next());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors_of_rfc_6229() {
        let check = |key: &[u8], expected: [u8; 8]| {
            let mut data = [0; 8];
            apply(key, &mut data);
            assert_eq!(data, expected, "{key:?}");
        };
        check(&[1, 2, 3, 4, 5], [0xb2, 0x39, 0x63, 0x05, 0xf0, 0x3d, 0xc0, 0x27]);
        let key: Vec<u8> = (1..=16).collect();
        check(&key, [0x9a, 0xc7, 0xcc, 0x9a, 0x60, 0x9d, 0x1e, 0xf7]);
    }
}
