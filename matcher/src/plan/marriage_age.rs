//! From which age people may marry, by the law of the day.
//!
//! Decided: the laws before 2015 let a man marry in his twentieth year and a woman in her eighteenth
//! (Decree 70/2001/NĐ-CP, article 3; resolution 01/1988 of the Supreme People's Court says the same
//! of the law of 1986), so nineteen and seventeen full years are enough there.

/// What a law on marriage asks for.
pub struct MarriageAge {
    /// From which day on it holds: year, month, day.
    pub from: (u16, u8, u8),
    /// The full years of a man.
    pub man: u16,
    /// The full years of a woman.
    pub woman: u16,
    /// Its article and name.
    pub law: &'static str,
}

const fn age(from: (u16, u8, u8), man: u16, woman: u16, law: &'static str) -> MarriageAge {
    MarriageAge { from, man, woman, law }
}

/// The laws, newest first.
pub const MARRIAGE_AGES: &[MarriageAge] = &[
    age((2015, 1, 1), 20, 18, "Điều 8 Luật Hôn nhân và gia đình số 52/2014/QH13"),
    age((2001, 1, 1), 19, 17, "Điều 9 Luật Hôn nhân và gia đình số 22/2000/QH10"),
    age((1987, 1, 3), 19, 17, "Điều 5 Luật Hôn nhân và gia đình năm 1986"),
    age((1960, 1, 13), 19, 17, "Điều 6 Luật Hôn nhân và gia đình năm 1959"),
];
