//! The lists that letters order: which there are, which are wanted, and how they are saved.
//!
//! Decided: a list is wanted when it has rows, unless it was unticked; what was decided of ages, of
//! splitting and of the letter lasts from run to run, what was counted and unticked does not.

use matcher::plan::{Ages, Letter, ListId, ListKind};
use matcher::report::list::Split;
use matcher::report::lists::{Choices, CoverageRule};
use serde::{Deserialize, Serialize};

/// What the matcher says of the lists of its run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListNews {
    /// The lists that its kinds yield, each with its rows.
    pub counts: Vec<(ListId, u32)>,
    /// The kinds of which it can be told who should be in them.
    pub covering: Vec<ListKind>,
}

/// The lists of the results that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Of the last question; a late answer to another one is told from its own by it.
    ticket: u32,
    counting: bool,
    news: Option<ListNews>,
    unticked: Vec<ListId>,
    /// The ages of kinds where they are not those of the profile.
    ages: Vec<(ListKind, Option<Ages>)>,
    /// Names of the communes that lists are for, joined by commas; empty for those that they cover.
    communes: String,
    /// By what the lists are cut.
    pub split: Option<Split>,
    /// Whether a letter goes with them.
    pub with_letter: bool,
}

impl Lists {
    /// The question for what there is: its ticket, and what was decided.
    pub fn ask(&mut self) -> (u32, Choices) {
        self.ticket += 1;
        self.counting = true;
        (self.ticket, self.choices())
    }

    /// Takes the answer to a question, if it is the last one's.
    pub fn answer(&mut self, ticket: u32, news: ListNews) {
        if ticket == self.ticket {
            (self.counting, self.news) = (false, Some(news));
        }
    }

    /// The results are others now.
    pub fn forget_run(&mut self) {
        self.ticket += 1;
        (self.counting, self.news) = (false, None);
        self.unticked.clear();
    }

    /// Whether an answer is to come.
    pub fn is_counting(&self) -> bool {
        self.counting
    }

    /// Whether it was told what there is.
    pub fn is_known(&self) -> bool {
        self.news.is_some()
    }

    /// The lists with their rows under the letters that ask for them.
    pub fn by_letter(&self) -> Vec<(Letter, Vec<(ListId, u32)>)> {
        let mut letters: Vec<(Letter, Vec<(ListId, u32)>)> = Vec::new();
        for &(id, rows) in self.counts() {
            match letters.iter_mut().find(|(letter, _)| *letter == id.letter()) {
                Some((_, lists)) => lists.push((id, rows)),
                None => letters.push((id.letter(), vec![(id, rows)])),
            }
        }
        letters.sort_by_key(|(letter, _)| *letter);
        letters
    }

    /// Whether a list is to be saved.
    pub fn is_wanted(&self, id: ListId) -> bool {
        let has_rows = self.counts().iter().any(|&(of, rows)| of == id && rows > 0);
        has_rows && !self.unticked.contains(&id)
    }

    /// Ticks a list, or unticks it.
    pub fn want(&mut self, id: ListId, wanted: bool) {
        self.unticked.retain(|of| *of != id);
        if !wanted {
            self.unticked.push(id);
        }
    }

    /// Ticks all lists, or none.
    pub fn want_all(&mut self, wanted: bool) {
        self.unticked = match wanted {
            true => Vec::new(),
            false => self.counts().iter().map(|&(id, _)| id).collect(),
        };
    }

    /// The lists that are to be saved, in order.
    pub fn wanted(&self) -> Vec<ListId> {
        self.counts().iter().map(|&(id, _)| id).filter(|id| self.is_wanted(*id)).collect()
    }

    /// The kinds of which it can be told who should be in them, with the ages; none where nobody
    /// has said any.
    pub fn coverage(&self) -> Vec<(ListKind, Option<Ages>)> {
        let kinds = self.news.as_ref().map_or(&[][..], |news| &news.covering);
        kinds.iter().map(|&kind| (kind, self.ages(kind))).collect()
    }

    /// The ages of those who should be in lists of a kind.
    pub fn ages(&self, kind: ListKind) -> Option<Ages> {
        let chosen = self.ages.iter().find(|(of, _)| *of == kind);
        chosen.map_or(kind.profile().coverage, |(_, ages)| *ages)
    }

    /// Says the ages of those who should be in lists of a kind, as far as they are told; whether
    /// they are others than before.
    pub fn set_ages(&mut self, kind: ListKind, from: Option<u16>, to: Option<u16>) -> bool {
        let before = self.ages(kind);
        let ages = match (from, to) {
            // Where nothing is proposed nothing is asked; where it is, everybody is.
            (None, None) if kind.profile().coverage.is_none() => None,
            (from, to) => Some(Ages { from: from.unwrap_or(0), to }),
        };
        self.ages.retain(|(of, _)| *of != kind);
        if ages != kind.profile().coverage {
            self.ages.push((kind, ages));
        }
        ages != before
    }

    /// What was decided, as the engine takes it.
    pub fn choices(&self) -> Choices {
        let names = self.communes.split(',').map(str::trim).filter(|name| !name.is_empty());
        let communes: Vec<String> = names.map(str::to_owned).collect();
        // What is the profile's own need not be told, unless it is for some communes alone.
        let told = if communes.is_empty() { self.ages.clone() } else { self.coverage() };
        let rule = |(kind, ages): (ListKind, Option<Ages>)| {
            Some((kind, CoverageRule { ages: ages?, communes: communes.clone() }))
        };
        Choices { coverage: told.into_iter().filter_map(rule).collect() }
    }

    /// Names of the communes that lists are for, as they were typed.
    pub fn communes(&self) -> &str {
        &self.communes
    }

    /// Says for which communes lists are; whether they are others than before.
    pub fn set_communes(&mut self, communes: String) -> bool {
        let differs = self.communes.trim() != communes.trim();
        self.communes = communes;
        differs
    }

    fn counts(&self) -> &[(ListId, u32)] {
        self.news.as_ref().map_or(&[], |news| &news.counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists() -> Lists {
        let mut lists = Lists::default();
        let (ticket, _) = lists.ask();
        let counts = vec![
            (ListId::DeadAlive, 3),
            (ListId::BasicFields, 9),
            (ListId::NotFound, 0),
            (ListId::NotCovered, 2),
        ];
        let covering = vec![ListKind::Insurance, ListKind::Vaccination];
        lists.answer(ticket, ListNews { counts, covering });
        lists
    }

    #[test]
    fn communes_go_with_every_rule() {
        let mut lists = Lists::default();
        let (ticket, _) = lists.ask();
        let covering = vec![ListKind::Insurance, ListKind::Vaccination];
        lists.answer(ticket, ListNews { counts: Vec::new(), covering });
        assert_eq!(lists.choices(), Choices::default());
        assert!(lists.set_communes(" Đàm Thủy, Xã Quang Hán,".to_owned()));
        assert!(!lists.set_communes("Đàm Thủy, Xã Quang Hán,".to_owned()));
        let rules = lists.choices().coverage;
        // Nothing is proposed of vaccination.
        let [(ListKind::Insurance, rule)] = &rules[..] else { panic!("{rules:?}") };
        assert_eq!(rule.communes, ["Đàm Thủy", "Xã Quang Hán"]);
        assert_eq!(Some(rule.ages), ListKind::Insurance.profile().coverage);
    }

    #[test]
    fn lists_with_rows_are_wanted_until_they_are_unticked() {
        use ListId::{BasicFields, DeadAlive, NotCovered, NotFound};
        let mut lists = lists();
        assert_eq!(lists.wanted(), [DeadAlive, BasicFields, NotCovered]);
        lists.want(BasicFields, false);
        lists.want(NotFound, true);
        assert_eq!(lists.wanted(), [DeadAlive, NotCovered]);
        lists.want_all(false);
        assert!(lists.wanted().is_empty());
        lists.want_all(true);
        assert_eq!(lists.wanted().len(), 3);
        let letters: Vec<(Letter, usize)> =
            lists.by_letter().into_iter().map(|(letter, of)| (letter, of.len())).collect();
        assert_eq!(letters, [(Letter::Clean, 3), (Letter::Steps, 1)]);
    }

    #[test]
    fn a_late_answer_is_not_taken() {
        let mut lists = lists();
        let (first, _) = lists.ask();
        let (second, _) = lists.ask();
        lists.answer(first, ListNews::default());
        assert!(lists.is_counting() && lists.wanted().len() == 3);
        lists.answer(second, ListNews::default());
        assert!(!lists.is_counting() && lists.wanted().is_empty());
        let (third, _) = lists.ask();
        lists.forget_run();
        lists.answer(third, ListNews::default());
        assert!(!lists.is_known());
    }

    #[test]
    fn ages_are_the_profiles_until_others_are_told() {
        let (insurance, vaccination) = (ListKind::Insurance, ListKind::Vaccination);
        let mut lists = lists();
        let up_to = |from, to| Some(Ages { from, to });
        assert_eq!(lists.coverage(), [(insurance, up_to(0, Some(5))), (vaccination, None)]);
        assert_eq!(lists.choices(), Choices::default());
        assert!(lists.set_ages(insurance, None, Some(15)));
        assert!(!lists.set_ages(insurance, Some(0), Some(15)));
        assert!(lists.set_ages(vaccination, Some(18), None));
        assert_eq!(
            lists.coverage(),
            [(insurance, up_to(0, Some(15))), (vaccination, up_to(18, None))]
        );
        assert_eq!(lists.choices().coverage.len(), 2);
        // What was decided lasts; without any age there is no rule, or everybody.
        lists.forget_run();
        assert!(lists.set_ages(vaccination, None, None));
        assert!(lists.set_ages(insurance, None, None));
        assert_eq!(lists.choices().coverage[0].1.ages, Ages { from: 0, to: None });
        assert!(lists.set_ages(insurance, Some(0), Some(5)));
        assert_eq!(lists.choices(), Choices::default());
    }
}
