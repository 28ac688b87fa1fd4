//! The moment, as journals write it.

use js_sys::Date;

/// Now, by this machine's clock and in its time zone: `2026-12-01T09:12:33+07:00`.
pub(crate) fn now() -> String {
    let date = Date::new_0();
    // Minutes that the zone is behind of the time without a zone.
    let behind = date.get_timezone_offset() as i64;
    let (sign, off) = if behind > 0 { ('-', behind) } else { ('+', -behind) };
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds(),
        off / 60,
        off % 60
    )
}
