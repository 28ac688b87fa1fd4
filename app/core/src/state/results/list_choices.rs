//! What the office decided about the lists that letters order: ages, communes, splitting, the
//! letter.
//!
//! This lasts from run to run. What was counted and unticked belongs to one run, and is in
//! [`OfferedLists`](super::offered_lists::OfferedLists).

use matcher::plan::{Ages, ListKind, Split};
use matcher::report::letter_lists::{Choices, CoverageRule};

/// What the office decided about the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListChoices {
    /// The ages of kinds of list, if they differ from those of the kind's profile.
    ages: Vec<(ListKind, Option<Ages>)>,
    /// Names of the communes that lists are for, joined by commas, as they were typed.
    communes: String,
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

    /// What was decided, as the engine takes it; `covering` are the kinds of list for which the
    /// page can tell who is missing.
    pub fn to_engine(&self, covering: &[ListKind]) -> Choices {
        let names = self.communes.split(',').map(str::trim).filter(|name| !name.is_empty());
        let communes: Vec<String> = names.map(str::to_owned).collect();
        // The engine knows the profile's ages itself, unless they are only for some communes.
        let stated = if communes.is_empty() {
            self.ages.clone()
        } else {
            covering.iter().map(|&kind| (kind, self.ages(kind))).collect()
        };
        let rule = |(kind, ages): (ListKind, Option<Ages>)| {
            Some((kind, CoverageRule { ages: ages?, communes: communes.clone() }))
        };
        Choices { coverage: stated.into_iter().filter_map(rule).collect(), ..Choices::default() }
    }
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
}
