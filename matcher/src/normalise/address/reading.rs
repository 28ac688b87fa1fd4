//! What has been read of an address, one way to read it.

/// A province that a text names: in the old map, in today's, or in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) old: Option<u8>,
    /// Today's province on that ground; always known.
    pub(super) today: u8,
    /// Its level is written out.
    pub(super) full: bool,
}

/// One way to read an address.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// How many segments name a known unit, less those that do but were left to the hamlet.
    pub(super) explained: i8,
    /// The sum of how well the names fit.
    pub(super) fit: u8,
    /// Where the words below the commune end.
    pub(super) hamlet_end: usize,
    pub(super) province: Option<Mention>,
    pub(super) districts: Vec<u16>,
    pub(super) district_said: bool,
    pub(super) commune_said: bool,
    /// The commune may just as well be the district of the same name.
    pub(super) or_district: bool,
    /// The text begins with a province and this reading explains little: it may go from the largest
    /// unit down to the smallest.
    pub(super) begins_with_province: bool,
    /// Old communes that the text can mean.
    pub(super) old: Vec<u16>,
    /// Today's communes that the text can mean.
    pub(super) today: Vec<u16>,
    /// They are given by a name from before an amendment.
    pub(super) outdated: bool,
}

impl Reading {
    /// Whether it has a province, a district and a commune.
    pub(super) fn whole(&self) -> bool {
        self.explained >= 3
    }

    /// Whether a commune is found.
    pub(super) fn has_commune(&self) -> bool {
        !(self.old.is_empty() && self.today.is_empty())
    }

    /// Whether it is better than a reading of a more careful cut.
    pub(super) fn explains_more(&self, careful: &Reading) -> bool {
        self.explained >= 2 && self.explained > careful.explained
    }
}
