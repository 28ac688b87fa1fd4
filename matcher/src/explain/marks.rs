//! Marks the characters in which two texts differ.
//!
//! The longest common subsequence stays unmarked (Hunt and McIlroy, 1976, in its plain form: values
//! are short). Letter case and Unicode form do not count.

use unicode_normalization::UnicodeNormalization as _;

use super::view::Span;

/// Longest text that is marked, in pieces; the work grows with the product of both lengths.
const LONGEST: usize = 400;

/// Both texts in spans, compared character by character.
pub fn mark(a: &str, b: &str) -> (Vec<Span>, Vec<Span>) {
    let pieces = |text: &str| text.nfc().map(String::from).collect();
    mark_pieces(pieces(a), pieces(b))
}

/// Both texts in spans, compared word by word: letters that two addresses happen to share say
/// nothing.
pub fn mark_words(a: &str, b: &str) -> (Vec<Span>, Vec<Span>) {
    mark_pieces(words(a), words(b))
}

/// A text in one span without marks.
pub fn plain(text: &str) -> Vec<Span> {
    if text.is_empty() { Vec::new() } else { vec![Span { text: text.to_owned(), differs: false }] }
}

/// Words and what stands between them, one after the other.
fn words(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.nfc() {
        let is_word = c.is_alphanumeric() || c == '\'';
        match pieces.last_mut() {
            Some(piece) if is_word && in_word => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        in_word = is_word;
    }
    pieces
}

/// Texts that are too long come back whole and marked if they differ.
fn mark_pieces(a: Vec<String>, b: Vec<String>) -> (Vec<Span>, Vec<Span>) {
    if a.len() > LONGEST || b.len() > LONGEST {
        let differs = a != b;
        return (spans(&a, |_| differs), spans(&b, |_| differs));
    }
    let (kept_a, kept_b) = common(&a, &b);
    (spans(&a, |i| !kept_a[i]), spans(&b, |i| !kept_b[i]))
}

/// Which pieces of each text belong to the longest common subsequence.
fn common(a: &[String], b: &[String]) -> (Vec<bool>, Vec<bool>) {
    let lower =
        |text: &[String]| -> Vec<String> { text.iter().map(|p| p.to_lowercase()).collect() };
    let (low_a, low_b) = (lower(a), lower(b));
    let width = b.len() + 1;
    let mut longest = vec![0_u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = if low_a[i] == low_b[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut kept_a, mut kept_b) = (vec![false; a.len()], vec![false; b.len()]);
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if low_a[i] == low_b[j] {
            (kept_a[i], kept_b[j]) = (true, true);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (kept_a, kept_b)
}

/// Runs of equal marking.
fn spans(pieces: &[String], differs: impl Fn(usize) -> bool) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        match spans.last_mut() {
            Some(span) if span.differs == differs(i) => span.text.push_str(piece),
            _ => spans.push(Span { text: piece.clone(), differs: differs(i) }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, expected: (&str, &str)) {
        let show = |spans: Vec<Span>| -> String {
            spans
                .into_iter()
                .map(|s| if s.differs { format!("[{}]", s.text) } else { s.text })
                .collect()
        };
        let (x, y) = mark(a, b);
        assert_eq!((show(x).as_str(), show(y).as_str()), expected);
    }

    #[test]
    fn marks() {
        check("Lê Văn An", "Lê Văn An", ("Lê Văn An", "Lê Văn An"));
        check("LÊ VĂN AN", "Lê Văn An", ("LÊ VĂN AN", "Lê Văn An"));
        check("Trần Thì Trâm", "Trần Thị Trâm", ("Trần Th[ì] Trâm", "Trần Th[ị] Trâm"));
        check("Lê Thi\u{323} Na", "Lê Thị Na", ("Lê Thị Na", "Lê Thị Na"));
        check("040064775252", "040064775225", ("0400647752[5]2", "04006477522[5]"));
        check("Nguyễn Cường", "Nguyễn Văn Cường", ("Nguyễn Cường", "Nguyễn [Văn ]Cường"));
        check("", "Lê", ("", "[Lê]"));
    }

    #[test]
    fn addresses_by_word() {
        let show = |spans: Vec<Span>| -> String {
            let mark = |s: Span| if s.differs { format!("[{}]", s.text) } else { s.text };
            spans.into_iter().map(mark).collect()
        };
        let (x, y) =
            mark_words("Xóm 3, Xã Phong Nặm, Tỉnh Cao Bằng", "Tổ 1, Xã Hạ Lang, Tỉnh Cao Bằng");
        assert_eq!(show(x), "[Xóm] [3], Xã [Phong] [Nặm], Tỉnh Cao Bằng");
        assert_eq!(show(y), "[Tổ] [1], Xã [Hạ] [Lang], Tỉnh Cao Bằng");
    }
}
