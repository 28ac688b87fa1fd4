//! The lists that letters order, made from the results: the number of their rows, and their files.

use std::io::Write;

use matcher::language::Language;
use matcher::plan::ListId;
use matcher::report::letter_lists::{self, Choices};
use matcher::report::papers::order::{self, Order};

use super::error::SaveError;
use super::matcher::MatcherSession;
use crate::protocol::{ListCounts, Stage};

impl MatcherSession {
    /// The lists that can be made, each with the number of its rows. They are made one after the
    /// other and dropped at once: all of them together would not fit into memory for a large
    /// extract.
    pub fn lists(&self, choices: &Choices, language: Language) -> ListCounts {
        let Some(linked) = &self.linked else { return ListCounts::default() };
        let count = |id: ListId| {
            let made = letter_lists::make(linked, &[id], choices, language);
            (id, made.iter().map(|list| list.count() as u32).sum())
        };
        let covers = |kind: &matcher::plan::ListKind| kind.yields(ListId::NotCovered);
        ListCounts {
            rows: letter_lists::offered(linked).into_iter().map(count).collect(),
            covering: letter_lists::kinds(linked).into_iter().filter(covers).collect(),
            extent: letter_lists::extent_note(linked, choices, language),
        }
    }

    /// Writes the files of lists as one. Tells whether it is an archive of several.
    ///
    /// # Errors
    /// If there are no results, or the files could not be written.
    pub fn save_lists(
        &self,
        order: &Order,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<bool, SaveError> {
        let linked = self.linked.as_ref().ok_or(SaveError::NothingMatched)?;
        let mut progress = |done, total| progress(Stage::Lists, done, total);
        Ok(order::write_as_one(linked, order, out, &mut progress)?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rehearsal::matched;
    use super::*;
    use matcher::plan::Split;

    #[test]
    fn lists_are_counted_and_saved() {
        let session = matched().unwrap();
        let news = session.lists(&Choices::default(), Language::Vi);
        let rows = |id| news.rows.iter().find(|(of, _)| *of == id).map(|(_, rows)| *rows);
        assert!(rows(ListId::Differences) > Some(0));
        assert_eq!(rows(ListId::BookEntry), None);
        assert!(news.extent.starts_with("Trích xuất đã nạp: "), "{}", news.extent);
        let mut order = Order { ids: vec![ListId::Differences], ..Order::default() };
        let saved = |order: &Order| {
            let (mut last, mut bytes) = (0, Vec::new());
            let several = session.save_lists(order, &mut bytes, &mut |stage, done, total| {
                assert_eq!(stage, Stage::Lists);
                assert!(last <= done && done <= total);
                last = done;
            });
            assert!(bytes.starts_with(b"PK"));
            several.unwrap()
        };
        assert!(!saved(&order));
        order.split = Some(Split::Commune);
        assert!(saved(&order));
    }

    #[test]
    fn without_results_there_are_none() {
        let session = MatcherSession::new();
        assert_eq!(session.lists(&Choices::default(), Language::Vi), ListCounts::default());
        assert!(session.save_lists(&Order::default(), &mut Vec::new(), &mut |_, _, _| {}).is_err());
    }
}
