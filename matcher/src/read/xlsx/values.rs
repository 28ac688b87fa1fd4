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

/// Year, month and day of a date in ISO 8601, with or without a time after it.
pub(super) fn iso_day(raw: &str) -> Option<(&str, &str, &str)> {
    if !matches!(raw.as_bytes().get(10), None | Some(b'T' | b' ' | b'Z' | b'+' | b'-')) {
        return None;
    }
    let (year, rest) = raw.get(..10)?.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let number = |digits: &str| {
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse::<u32>().ok())?
    };
    let year_number = i32::try_from(number(year)?).ok()?;
    chrono::NaiveDate::from_ymd_opt(year_number, number(month)?, number(day)?)?;
    ((year.len(), month.len()) == (4, 2)).then_some((year, month, day))
}
