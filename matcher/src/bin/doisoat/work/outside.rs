//! What comes from outside: randomness and the moment.

use casework::journal::{By, Time};

use super::args::Sign;
use crate::failure::Failure;

/// Unpredictable bytes.
pub(super) fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(cause) => Err(Failure::NoRandomness(cause.to_string())),
    }
}

/// Who does something, and when: the name and the moment that are given, or the present one.
pub(super) fn signed(sign: &Sign) -> Result<(By, Time), Failure> {
    sign_as(&sign.by, sign.at.as_deref())
}

/// The same, of a name and a moment.
pub(super) fn sign_as(by: &str, at: Option<&str>) -> Result<(By, Time), Failure> {
    let by = By::new(by.trim()).map_err(|_| Failure::NoName(by.to_owned()))?;
    let at = at.map_or_else(now, str::to_owned);
    let at = Time::new(&at).map_err(|_| Failure::NoMoment(at))?;
    Ok((by, at))
}

/// The day in Việt Nam, as `2026-12-01`.
pub(super) fn today() -> String {
    now().chars().take(10).collect()
}

/// The present moment in Việt Nam.
fn now() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs()) + 7 * 3_600;
    let day = i64::try_from(seconds / 86_400).unwrap_or_default();
    let date = chrono::DateTime::from_timestamp(day * 86_400, 0).unwrap_or_default().date_naive();
    let (hours, minutes, rest) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{date}T{hours:02}:{minutes:02}:{rest:02}+07:00")
}
