//! What the office decided about the lists that letters order: ages, communes, what the extract
//! covers, splitting, the letter.
//!
//! This lasts from run to run. What was counted and unticked belongs to one run, and is in
//! [`OfferedLists`](super::offered_lists::OfferedLists).

use matcher::plan::{Ages, ListKind, Split};
use matcher::report::letter_lists::{Choices, CoverageRule, ExtentChoice};

/// What the office decided about the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListChoices {
    /// The ages of kinds of list, if they differ from those of the kind's profile.
    ages: Vec<(ListKind, Option<Ages>)>,
    /// Names of the communes that lists are for, joined by commas, as they were typed.
    communes: String,
    /// Names of the communes that the extract covers, joined by commas, as they were typed.
    extent_communes: String,
    /// The first and the last year of birth that the extract covers.
    extent_years: (Option<u16>, Option<u16>),
    /// Whether fields for which a list has no column are listed person by person.
    missing_columns: bool,
    /// By what the lists are split.
    pub split: Option<Split>,
    /// Whether a letter goes with them.
    pub with_letter: bool,
}

impl ListChoices {
    /// The ages of those who should be in lists of a kind. `None` if nobody has said any.
    pub fn ages(&self, kind: ListKind) -> Option<Ages> {
        let chosen = self.ages.iter().find(|(of, _)| *of == kind);
        chosen.map_or(kind.profile().coverage_on(None), |(_, ages)| *ages)
    }

    /// Sets the ages of those who should be in lists of a kind; an age that is `None` is no limit.
    /// Returns whether they have changed.
    pub fn set_ages(&mut self, kind: ListKind, from: Option<u16>, to: Option<u16>) -> bool {
        let before = self.ages(kind);
        let ages = match (from, to) {
            // Without ages there is no rule if the profile proposes none; otherwise it is
            // everybody.
            (None, None) if kind.profile().coverage_on(None).is_none() => None,
            (from, to) => Some(Ages { from: from.unwrap_or(0), to }),
        };
        self.ages.retain(|(of, _)| *of != kind);
        if ages != kind.profile().coverage_on(None) {
            self.ages.push((kind, ages));
        }
        ages != before
    }

    /// Names of the communes that lists are for, as they were typed. Empty for all that lists
    /// cover.
    pub fn communes(&self) -> &str {
        &self.communes
    }

    /// Sets the communes that lists are for. Returns whether they have changed.
    pub fn set_communes(&mut self, communes: String) -> bool {
        let differs = self.communes.trim() != communes.trim();
        self.communes = communes;
        differs
    }

    /// Names of the communes or provinces that the extract covers, as they were typed. Empty if its
    /// people show it.
    pub fn extent_communes(&self) -> &str {
        &self.extent_communes
    }

    /// Sets the communes or provinces that the extract covers. Returns whether they have changed.
    pub fn set_extent_communes(&mut self, communes: String) -> bool {
        let differs = self.extent_communes.trim() != communes.trim();
        self.extent_communes = communes;
        differs
    }

    /// The first and the last year of birth that the extract covers; `None` if its people show it.
    pub fn extent_years(&self) -> (Option<u16>, Option<u16>) {
        self.extent_years
    }

    /// Sets the years of birth that the extract covers. Returns whether they have changed.
    pub fn set_extent_years(&mut self, years: (Option<u16>, Option<u16>)) -> bool {
        std::mem::replace(&mut self.extent_years, years) != years
    }

    /// Whether fields for which a list has no column are listed person by person.
    pub fn missing_columns(&self) -> bool {
        self.missing_columns
    }

    /// Sets whether they are. Returns whether that has changed.
    pub fn set_missing_columns(&mut self, listed: bool) -> bool {
        std::mem::replace(&mut self.missing_columns, listed) != listed
    }

    /// What was decided, as the engine takes it; `covering` are the kinds of list for which the
    /// page can tell who is missing.
    pub fn to_engine(&self, covering: &[ListKind]) -> Choices {
        let communes = names(&self.communes);
        let extent =
            ExtentChoice { communes: names(&self.extent_communes), years: self.extent_years };
        // The engine knows the profile's ages itself, unless they are only for some communes.
        let stated = if communes.is_empty() {
            self.ages.clone()
        } else {
            covering.iter().map(|&kind| (kind, self.ages(kind))).collect()
        };
        let rule = |(kind, ages): (ListKind, Option<Ages>)| {
            Some((kind, CoverageRule { ages: ages?, communes: communes.clone() }))
        };
        Choices {
            coverage: stated.into_iter().filter_map(rule).collect(),
            extent: (extent != ExtentChoice::default()).then_some(extent),
            missing_columns: self.missing_columns,
            ..Choices::default()
        }
    }
}

/// Names that were typed with commas between them.
fn names(typed: &str) -> Vec<String> {
    let names = typed.split(',').map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COVERING: [ListKind; 2] = [ListKind::Insurance, ListKind::Vaccination];

    #[test]
    fn communes_go_with_every_rule() {
        let mut choices = ListChoices::default();
        assert_eq!(choices.to_engine(&COVERING), Choices::default());
        assert!(choices.set_communes(" Đàm Thủy, Xã Quang Hán,".to_owned()));
        assert!(!choices.set_communes("Đàm Thủy, Xã Quang Hán,".to_owned()));
        let rules = choices.to_engine(&COVERING).coverage;
        // The profile of vaccination proposes no ages.
        let [(ListKind::Insurance, rule)] = &rules[..] else { panic!("{rules:?}") };
        assert_eq!(rule.communes, ["Đàm Thủy", "Xã Quang Hán"]);
        assert_eq!(Some(rule.ages), ListKind::Insurance.profile().coverage_on(None));
    }

    #[test]
    fn ages_are_the_profiles_until_others_are_set() {
        let [insurance, vaccination] = COVERING;
        let mut choices = ListChoices::default();
        let up_to = |from, to| Some(Ages { from, to });
        let ages = |choices: &ListChoices| COVERING.map(|kind| choices.ages(kind));
        assert_eq!(ages(&choices), [up_to(0, Some(5)), None]);
        assert!(choices.set_ages(insurance, None, Some(15)));
        assert!(!choices.set_ages(insurance, Some(0), Some(15)));
        assert!(choices.set_ages(vaccination, Some(18), None));
        assert_eq!(ages(&choices), [up_to(0, Some(15)), up_to(18, None)]);
        assert_eq!(choices.to_engine(&COVERING).coverage.len(), 2);
        // Without any age there is no rule, or everybody should be in the list.
        assert!(choices.set_ages(vaccination, None, None));
        assert!(choices.set_ages(insurance, None, None));
        assert_eq!(choices.to_engine(&COVERING).coverage[0].1.ages, Ages { from: 0, to: None });
        assert!(choices.set_ages(insurance, Some(0), Some(5)));
        assert_eq!(choices.to_engine(&COVERING), Choices::default());
    }

    #[test]
    fn the_extent_is_guessed_until_it_is_said() {
        let mut choices = ListChoices::default();
        assert!(choices.set_extent_communes("Đàm Thủy , Tỉnh Cao Bằng,".to_owned()));
        assert!(!choices.set_extent_communes("Đàm Thủy , Tỉnh Cao Bằng, ".to_owned()));
        assert!(choices.set_extent_years((Some(1930), None)));
        assert!(choices.set_missing_columns(true));
        let engine = choices.to_engine(&COVERING);
        let communes = vec!["Đàm Thủy".to_owned(), "Tỉnh Cao Bằng".to_owned()];
        assert_eq!(engine.extent, Some(ExtentChoice { communes, years: (Some(1930), None) }));
        assert!(engine.missing_columns);
        assert!(choices.set_extent_years((None, None)));
        assert!(choices.set_extent_communes(String::new()));
        assert!(choices.set_missing_columns(false));
        assert_eq!(choices.to_engine(&COVERING), Choices::default());
    }
}
