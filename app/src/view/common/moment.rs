//! Moments as people read them.

/// `2026-12-01T09:12:33+07:00` as people read it.
pub(crate) fn moment(at: &str) -> String {
    let part = |from: usize, to: usize| at.get(from..to).unwrap_or("–");
    format!("{} {}/{}/{}", part(11, 16), part(8, 10), part(5, 7), part(0, 4))
}
