//! What an address says.

use serde::{Deserialize, Serialize};

use super::hamlet;

/// What an address says: which hamlet, and which of today's communes it can mean.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Folded text of the parts below the commune; empty if there are none.
    pub hamlet: String,
    /// Indexes of today's communes that it can mean, sorted: all of a district's if only the
    /// district is known, empty if not even that is.
    pub communes: Vec<u16>,
    /// Index of the old district, if the text says or implies it.
    pub district: Option<u16>,
    /// The commune of June 2025 that is named, if it can only be that one; for a former name, the
    /// commune that took its ground.
    pub old_commune: Option<u16>,
    /// The former name, if it can only be that one.
    pub former: Option<u16>,
    /// Index of today's province, if the text says it or all candidates imply it.
    pub province: Option<u8>,
    /// The map whose name for the commune is used.
    pub era: Era,
    /// The named old commune was divided among several of today's communes.
    pub divided: bool,
    /// Which levels the text itself names.
    pub said: Levels,
    /// The text names no commune: it is that of the list, as a title or its other people tell.
    pub of_list: bool,
}

/// The map whose name for the commune an address uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Era {
    /// The map since July 2025.
    Today,
    /// The map since July 2025, by a name that an amendment ended.
    Amended,
    /// The map of June 2025.
    Old,
    /// A name given up before June 2025.
    Former,
    /// Both maps have the name and nothing in the text decides.
    Either,
    /// No commune is named.
    #[default]
    Unknown,
}

/// Which levels the text itself names, known or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Levels {
    /// The hamlet, or whatever is below the commune.
    pub hamlet: bool,
    /// The commune.
    pub commune: bool,
    /// The district.
    pub district: bool,
    /// The province.
    pub province: bool,
}

impl Place {
    /// Whether it names a hamlet and nothing that tells its commune or district.
    pub fn is_hamlet_alone(&self) -> bool {
        self.communes.is_empty() && !self.hamlet.is_empty()
    }

    /// The name of its hamlet without the words for its kind, one name for all ways to write it.
    pub fn hamlet_name(&self) -> String {
        hamlet::names(&self.hamlet).join(", ")
    }

    /// The same hamlet in the commune of its list; a place of another province stays as it is.
    pub(in crate::normalise) fn within(&self, commune: u16, province: u8) -> Option<Place> {
        self.province.is_none_or(|own| own == province).then(|| Place {
            communes: vec![commune],
            province: Some(province),
            of_list: true,
            ..self.clone()
        })
    }

    /// A place that the text also gives under its later name: as precise as both names together.
    pub(super) fn with_later(self, later: Place) -> Place {
        let (first_known, later_known) = (named(&self), named(&later));
        if !later_known {
            return self;
        }
        if !first_known {
            return Place {
                hamlet: self.hamlet,
                said: Levels { hamlet: self.said.hamlet, ..later.said },
                ..later
            };
        }
        let both: Vec<u16> = self
            .communes
            .iter()
            .copied()
            .filter(|commune| later.communes.binary_search(commune).is_ok())
            .collect();
        if both.is_empty() {
            return self;
        }
        Place { divided: self.divided && both.len() > 1, communes: both, ..self }
    }
}

fn named(place: &Place) -> bool {
    place.said.commune && !place.communes.is_empty()
}

/// Several addresses of one cell as one place, which is no more certain than all of them together.
pub(super) fn either(places: impl Iterator<Item = Place>) -> Place {
    let mut all = Place::default();
    for (at, place) in places.enumerate() {
        if at == 0 {
            all = Place { old_commune: None, former: None, divided: false, ..place };
            continue;
        }
        all.communes.extend(place.communes);
        all.district = all.district.filter(|district| Some(*district) == place.district);
        all.province = all.province.filter(|province| Some(*province) == place.province);
        if all.hamlet != place.hamlet {
            all.hamlet.clear();
            all.said.hamlet = false;
        }
        if all.era != place.era {
            all.era = Era::Unknown;
        }
    }
    all.communes.sort_unstable();
    all.communes.dedup();
    all
}
