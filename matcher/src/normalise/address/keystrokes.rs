//! Keystrokes that an input method left as they were typed -> the letters that they stand for.
//!
//! Takes a text, gives it with every word that reads as Telex ("Huyeejn") or VNI ("Huye65n") written
//! out; nothing when no word does. Vietnamese words have no f, j, w or z, no s, x or r but at their
//! beginning, and no digit, which is how such words are told. Names of the highlands do have some of
//! these, so a text is only tried so when it does not read as it stands.

/// The text with its keystrokes turned into letters.
pub(super) fn typed(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(word);
        match telex(word).or_else(|| vni(word)) {
            Some(letters) => {
                changed = true;
                out.push_str(&letters);
            }
            None => out.push_str(word),
        }
        let gap = behind.find(char::is_alphanumeric).unwrap_or(behind.len());
        let (gap, next) = behind.split_at(gap);
        out.push_str(gap);
        rest = next;
    }
    changed.then_some(out)
}

const VOWELS: &str = "aeiouyâêôăơư";

fn telex(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if !lower.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mut out: Vec<char> = Vec::new();
    let mut tone = None;
    let mut changed = false;
    for letter in lower.chars() {
        let after_vowel = out.iter().any(|before| VOWELS.contains(*before));
        let mark = match (out.last(), letter) {
            (Some('a'), 'a') => Some('â'),
            (Some('e'), 'e') => Some('ê'),
            (Some('o'), 'o') => Some('ô'),
            (Some('d'), 'd') => Some('đ'),
            (Some('a'), 'w') => Some('ă'),
            (Some('o'), 'w') => Some('ơ'),
            (Some('u'), 'w') => Some('ư'),
            _ => None,
        };
        let typed_tone = match letter {
            'f' => Some('\u{300}'),
            's' => Some('\u{301}'),
            'r' => Some('\u{309}'),
            'x' => Some('\u{303}'),
            'j' => Some('\u{323}'),
            _ => None,
        };
        if let (Some(mark), Some(last)) = (mark, out.last_mut()) {
            *last = mark;
            changed = true;
        } else if let Some(found) = typed_tone.filter(|_| after_vowel) {
            tone = Some(found);
            changed = true;
        } else {
            out.push(letter);
        }
    }
    out.extend(tone);
    changed.then(|| out.into_iter().collect())
}

fn vni(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let letters = lower.chars().filter(char::is_ascii_lowercase).count();
    if letters < 2 || !lower.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let mut out: Vec<char> = Vec::new();
    let mut tone = None;
    for letter in lower.chars() {
        let marked = match (out.last(), letter) {
            (Some('a'), '6') => Some('â'),
            (Some('e'), '6') => Some('ê'),
            (Some('o'), '6') => Some('ô'),
            (Some('o'), '7') => Some('ơ'),
            (Some('u'), '7') => Some('ư'),
            (Some('a'), '8') => Some('ă'),
            (Some('d'), '9') => Some('đ'),
            _ => None,
        };
        let typed_tone = match letter {
            '1' => Some('\u{301}'),
            '2' => Some('\u{300}'),
            '3' => Some('\u{309}'),
            '4' => Some('\u{303}'),
            '5' => Some('\u{323}'),
            _ => None,
        };
        let after_vowel = out.iter().any(|before| VOWELS.contains(*before));
        if let (Some(marked), Some(last)) = (marked, out.last_mut()) {
            *last = marked;
        } else if let Some(found) = typed_tone.filter(|_| after_vowel) {
            tone = Some(found);
        } else if letter.is_ascii_digit() {
            return None;
        } else {
            out.push(letter);
        }
    }
    out.extend(tone);
    let out: String = out.into_iter().collect();
    (out != lower).then_some(out)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::typed;

    #[test]
    fn words_as_they_were_typed() {
        for (text, expected) in [
            ("Xax Haj Sown", Some("xã hạ sơn")),
            ("Huyeejn Quyf Howjp", Some("huyện quỳ hợp")),
            ("Tinh3 Nghe65 An", Some("tỉnh nghệ An")),
            ("Xa4 Ha5 So7n", Some("xã hạ sơn")),
            ("Thon Ha Son, P6, Q3", None),
            ("Xã Hạ Sơn", None),
        ] {
            // A tone is written after the word's last letter; where it stands says nothing.
            let plain = |text: &str| {
                let mut parts: Vec<char> = text.nfd().collect();
                parts.sort_unstable();
                parts
            };
            assert_eq!(typed(text).as_deref().map(plain), expected.map(plain), "{text}");
        }
    }
}
