//! How to see which part of the national database an extract is, and since when the database exists.
//!
//! Whoever is not in the extract may well be in the national database: what lies outside of the
//! extract is looked up there before anything is concluded.

/// The day on which the national population database went into operation, as year, month, day: the
/// Law on residence 68/2020/QH14, in force since then, keeps residence in it (articles 3 and 38); data
/// was collected from 2017 on, of the living. Whoever died earlier need not be in it.
pub const REGISTRY_SINCE: (u16, u8, u8) = (2021, 7, 1);

/// The year in which its data began to be collected, of the living alone: whoever died before is
/// hardly in it.
pub const COLLECTED_SINCE: u16 = 2017;

/// How the people of an extract show what it covers.
#[derive(Clone, Copy, Debug)]
pub struct ExtentRule {
    /// The fewest people by whom a commune or a province is covered.
    pub least_people: u32,
    /// The same for an extract of fewer than `small` people: one alone may have moved.
    pub least_people_of_small: u32,
    /// How many people a small extract has less than.
    pub small: u32,
    /// The least share of the fullest commune's people, in percent: an extract of one commune holds a
    /// few people who live elsewhere by now.
    pub least_share: u32,
    /// The least share, in percent, of the people whose commune is known that the covered communes
    /// hold; if they hold less, the extract is one of provinces.
    pub share_of_communes: u32,
    /// The first and the last year of birth have this many years beside them, themselves included, in
    /// which as many people were born as cover a commune: a slip of the pen is alone.
    pub years_together: u16,
    /// An extract of few people lacks whole years by chance: people per year of tolerance.
    pub people_per_year: u32,
    /// The most years of tolerance.
    pub most_years: u16,
    /// Communes that a sentence names.
    pub named_communes: usize,
}

/// The rule in force.
pub const EXTENT: ExtentRule = ExtentRule {
    least_people: 3,
    least_people_of_small: 2,
    small: 30,
    least_share: 1,
    share_of_communes: 50,
    years_together: 5,
    people_per_year: 1_000,
    most_years: 10,
    named_communes: 5,
};
