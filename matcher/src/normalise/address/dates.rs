//! When a name was in force, as far as the maps tell.
//!
//! The maps are snapshots: a name in one that is missing from the next was given up on some day
//! between the two, and no more than that is claimed. Exact days are known for 1 July 2025, when
//! all units were rearranged, and for amendments.

use std::fmt;

/// A calendar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MapDate {
    year: u16,
    month: u8,
    day: u8,
}

/// The earliest map: the statistics office's lists.
pub const MAP_OF_2019: MapDate = MapDate { year: 2019, month: 10, day: 6 };
/// The map in between; the latest change in it has this date.
pub const MAP_OF_2023: MapDate = MapDate { year: 2023, month: 4, day: 10 };
/// The last day of the old map.
pub const LAST_OLD_DAY: MapDate = MapDate { year: 2025, month: 6, day: 30 };
/// The first day of today's map.
pub const FIRST_NEW_DAY: MapDate = MapDate { year: 2025, month: 7, day: 1 };

impl MapDate {
    /// Parses `YYYY-MM-DD`; `None` if there is no such date.
    pub fn parse(text: &str) -> Option<MapDate> {
        let date = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        (text.len() == 10).then(|| MapDate::of(date)).flatten()
    }

    /// The day before.
    pub fn before(self) -> MapDate {
        let date = chrono::NaiveDate::from_ymd_opt(
            i32::from(self.year),
            u32::from(self.month),
            u32::from(self.day),
        );
        date.and_then(|date| MapDate::of(date.pred_opt()?)).unwrap_or(self)
    }

    fn of(date: chrono::NaiveDate) -> Option<MapDate> {
        use chrono::Datelike as _;
        Some(MapDate {
            year: u16::try_from(date.year()).ok()?,
            month: u8::try_from(date.month()).ok()?,
            day: u8::try_from(date.day()).ok()?,
        })
    }
}

impl fmt::Display for MapDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// When a name came into force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// On this day.
    On(MapDate),
    /// On this day or earlier: the first map already has it.
    By(MapDate),
    /// After the first day and no later than the second.
    Between(MapDate, MapDate),
}

/// When a name was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// It is in force.
    Open,
    /// This was its last day.
    On(MapDate),
    /// It was in force on the first day and no longer on the second.
    Between(MapDate, MapDate),
}

/// When a name was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// When it came into force.
    pub from: Since,
    /// When it was given up.
    pub until: Until,
}

/// The first and the last of the three old maps that have a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) first: Snapshot,
    pub(super) last: Snapshot,
}

/// One of the old maps, in chronological order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Snapshot {
    #[default]
    Of2019,
    Of2023,
    Of2025,
}

impl Seen {
    /// A name that is in all of them.
    pub(super) const ALL: Seen = Seen { first: Snapshot::Of2019, last: Snapshot::Of2025 };

    /// Parses "2019", "2023" or "2019-2023": the maps that have a former name.
    pub(super) fn parse(text: &str) -> Option<Seen> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        Some(Seen { first: Snapshot::parse(first)?, last: Snapshot::parse(last)? })
    }

    /// Whether some map has both names.
    pub(super) fn overlaps(self, other: Seen) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    pub(super) fn validity(self) -> Validity {
        Validity {
            from: match self.first {
                Snapshot::Of2019 => Since::By(MAP_OF_2019),
                Snapshot::Of2023 => Since::Between(MAP_OF_2019, MAP_OF_2023),
                Snapshot::Of2025 => Since::Between(MAP_OF_2023, LAST_OLD_DAY),
            },
            until: match self.last {
                Snapshot::Of2019 => Until::Between(MAP_OF_2019, MAP_OF_2023),
                Snapshot::Of2023 => Until::Between(MAP_OF_2023, LAST_OLD_DAY),
                Snapshot::Of2025 => Until::On(LAST_OLD_DAY),
            },
        }
    }
}

impl Snapshot {
    pub(super) fn parse(text: &str) -> Option<Snapshot> {
        match text {
            "2019" => Some(Snapshot::Of2019),
            "2023" => Some(Snapshot::Of2023),
            "2025" => Some(Snapshot::Of2025),
            _ => None,
        }
    }
}
