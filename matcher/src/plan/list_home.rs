//! When a list that names only hamlets is taken to be of one commune.

/// The rule.
#[derive(Clone, Copy, Debug)]
pub struct ListHomeRule {
    /// How many people must be surely known, where nothing names the commune.
    pub least_people: u32,
    /// The share of them, in percent, who must live in one commune.
    pub share: u32,
    /// The share who must live in the commune that a title, the sheet or the file names: some have
    /// moved away since.
    pub share_if_named: u32,
}

/// The rule in force.
pub const LIST_HOME: ListHomeRule =
    ListHomeRule { least_people: 20, share: 90, share_if_named: 60 };
