//! The lists that letters order, of the results: how many rows each has, and their files.

use matcher::plan::ListId;
use matcher::report::lists::{self, Choices};
use matcher::report::papers::order::{self, Order};
use matcher::words::Language;

use super::MatcherSession;
use crate::protocol::Stage;
use crate::state::ListNews;

impl MatcherSession {
    /// The lists that there are, each with its rows. One is made after the other, and let go of: of a
    /// large extract all of them together have no room.
    pub fn lists(&self, choices: &Choices, language: Language) -> ListNews {
        let Some(linked) = &self.linked else { return ListNews::default() };
        let count = |id: ListId| {
            let made = lists::make(linked, &[id], choices, language);
            (id, made.iter().map(|list| list.count() as u32).sum())
        };
        let covers =
            |kind: &matcher::plan::ListKind| kind.profile().lists.contains(&ListId::NotCovered);
        ListNews {
            counts: lists::offered(linked).into_iter().map(count).collect(),
            covering: lists::kinds(linked).into_iter().filter(covers).collect(),
        }
    }

    /// The files of lists as one, and whether that is an archive.
    pub fn save_lists(
        &self,
        order: &Order,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<(Vec<u8>, bool), String> {
        let linked = self.linked.as_ref().ok_or("nothing has been matched")?;
        let files = order::files(linked, order, &mut |done, total| {
            progress(Stage::Lists, done, total);
        });
        let files = files.map_err(|error| error.to_string())?;
        order::bundle(files).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use matcher::columns::Side;
    use matcher::report::list::Split;
    use matcher::run::Settings;

    use super::super::rehearsal::hand_over;
    use super::*;

    fn session() -> MatcherSession {
        let mut session = MatcherSession::new();
        let settings = Settings::default();
        let mut take = |reader, of, part: &[u8]| session.take(reader, of, part);
        let sides = (
            hand_over(Side::Sector, &settings, &mut take).unwrap(),
            hand_over(Side::Registry, &settings, &mut take).unwrap(),
        );
        session.run(sides, &settings, 0, |_| {}, &mut |_, _, _| {}).unwrap();
        session
    }

    #[test]
    fn lists_are_counted_and_saved() {
        let session = session();
        let news = session.lists(&Choices::default(), Language::Vi);
        let rows = |id| news.counts.iter().find(|(of, _)| *of == id).map(|(_, rows)| *rows);
        assert!(rows(ListId::Differences) > Some(0));
        assert_eq!(rows(ListId::BookEntry), None);
        let mut order = Order { ids: vec![ListId::Differences], ..Order::default() };
        let saved = |order: &Order| {
            let mut last = 0;
            let saved = session.save_lists(order, &mut |stage, done, total| {
                assert_eq!(stage, Stage::Lists);
                assert!(last <= done && done <= total);
                last = done;
            });
            saved.unwrap()
        };
        let (bytes, several) = saved(&order);
        assert!(bytes.starts_with(b"PK") && !several);
        order.split = Some(Split::Commune);
        assert!(saved(&order).1);
    }

    #[test]
    fn without_results_there_are_none() {
        let session = MatcherSession::new();
        assert_eq!(session.lists(&Choices::default(), Language::Vi), ListNews::default());
        assert!(session.save_lists(&Order::default(), &mut |_, _, _| {}).is_err());
    }
}
