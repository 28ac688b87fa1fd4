//! The scores, in bits, from which a row is linked and from which a person should look.

/// The thresholds of the verdicts, in bits.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// A score from which a candidate is the person.
    pub link: f64,
    /// A score from which two names that are both real, as those of brothers are, can be one person
    /// although no full date agrees.
    pub between_names: f64,
    /// How far the next candidate must stay behind.
    pub margin: f64,
    /// A score from which a person should look.
    pub review: f64,
}

/// The thresholds in force. According to the score, a link at the very edge is right in 199
/// of 200 cases; in truth in somewhat fewer, because comparisons are never quite independent. Anybody with
/// less than one chance in sixteen is no candidate.
pub const THRESHOLDS: Thresholds =
    Thresholds { link: 7.65, between_names: 11.5, margin: 3.0, review: -4.0 };
