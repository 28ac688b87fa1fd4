//! From which score a row is linked, and from which a person should look, in bits.

/// When a verdict is given, in bits.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// A score from which a candidate is the person.
    pub link: f64,
    /// How far the next candidate must stay behind.
    pub margin: f64,
    /// A score from which a person should look.
    pub review: f64,
}

/// The thresholds in force. By the score a link is right in 32 cases of 33 at its very edge; in truth
/// in somewhat fewer, because comparisons are never quite independent. A candidate with less than one
/// chance in sixteen is none.
pub const THRESHOLDS: Thresholds = Thresholds { link: 5.0, margin: 3.0, review: -4.0 };
