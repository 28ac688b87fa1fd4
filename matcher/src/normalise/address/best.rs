//! The units that one segment can mean: those that fit best, all of them if several fit equally
//! well.

/// The units that fit best so far, in the order of the tables.
#[derive(Default)]
pub(super) struct Best {
    pub(super) units: Vec<u16>,
    pub(super) fit: u8,
    /// One of the best-fitting names is in force.
    pub(super) current: bool,
}

impl Best {
    pub(super) fn add(&mut self, unit: u16, fit: u8, current: bool) {
        if self.units.is_empty() || fit > self.fit {
            self.units.clear();
            self.fit = fit;
            self.current = false;
        }
        if fit == self.fit {
            self.current |= current;
            if !self.units.contains(&unit) {
                self.units.push(unit);
            }
        }
    }
}

/// The communes that one segment can mean.
#[derive(Default)]
pub(super) struct Found {
    pub(super) old: Vec<u16>,
    pub(super) today: Vec<u16>,
    pub(super) fit: u8,
    /// Today's communes are given by a name from before an amendment.
    pub(super) outdated: bool,
}

impl Found {
    pub(super) fn is_empty(&self) -> bool {
        self.old.is_empty() && self.today.is_empty()
    }
}
