//! What a cell's value means, as it is written in its part.

/// A number as written.
#[derive(Debug, PartialEq)]
pub(super) enum Number<'s> {
    /// Nothing.
    None,
    /// Text that reads the same as a number.
    Digits(&'s str),
    /// Another number.
    Float(f64),
    /// Not a number.
    Text,
}

/// What the value of a number cell is.
pub(super) fn number(raw: &str) -> Number<'_> {
    let raw = raw.trim_ascii();
    // Up to 15 digits survive in binary; a leading zero would not be shown.
    let plain = raw.len() <= 15 && raw.bytes().all(|b| b.is_ascii_digit());
    if plain && (raw.len() == 1 || !raw.starts_with('0')) {
        return if raw.is_empty() { Number::None } else { Number::Digits(raw) };
    }
    match raw.parse::<f64>() {
        Ok(number) if number.is_finite() => Number::Float(number),
        _ => Number::Text,
    }
}

/// Whether this is a day in ISO 8601, with or without a time after it.
pub(super) fn is_iso_day(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    matches!(bytes.get(10), None | Some(b'T' | b' ' | b'Z' | b'+'))
        && bytes.get(..10).is_some_and(|day| {
            day.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            })
        })
}
