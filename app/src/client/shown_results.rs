//! The results screen in a signal, with the parts of it that are drawn by themselves.
//!
//! Rows come and go while a person scrolls, and each of them changes the one signal. So whatever is
//! drawn watches a part of it, and is not touched while that part stays as it is.

use std::sync::Arc;

use leptos::prelude::*;
use matcher::explain::{Query, RowView};
use page_core::state::{
    Desk, Mark, OfferedLists, Pane, Results, ResultsScreen, Saving, SecondLook,
};

/// The results screen.
#[derive(Clone, Copy)]
pub(crate) struct ShownResults {
    screen: RwSignal<Option<ResultsScreen>>,
    /// What the run gave. `None` before the first run.
    pub results: Memo<Option<Arc<Results>>>,
    /// Which rows are listed.
    pub query: Memo<Query>,
    /// The number of rows that are listed. `None` before it is known.
    pub total: Memo<Option<u32>>,
    /// The marked row.
    pub mark: Memo<Option<Mark>>,
    /// The pane that shows a row in full.
    pub pane: Memo<Pane>,
    /// What people decide.
    pub desk: Memo<Desk>,
    /// How far that can be relied on, and the second look.
    pub second: Memo<SecondLook>,
    /// How far the writing of the workbook is.
    pub saving_workbook: Memo<Saving>,
    /// The lists that letters order.
    pub lists: Memo<OfferedLists>,
    /// How far the writing of those lists is.
    pub saving_lists: Memo<Saving>,
}

impl ShownResults {
    /// Nothing is shown yet.
    pub(crate) fn new() -> ShownResults {
        let screen = RwSignal::new(None::<ResultsScreen>);
        ShownResults {
            screen,
            results: part(screen, |screen| Some(screen.results.clone())),
            query: part(screen, |screen| screen.query().clone()),
            total: part(screen, ResultsScreen::total),
            mark: part(screen, ResultsScreen::mark),
            pane: part(screen, |screen| screen.pane().clone()),
            desk: part(screen, |screen| screen.desk.clone()),
            second: part(screen, |screen| screen.second.clone()),
            saving_workbook: part(screen, |screen| screen.saving_workbook.clone()),
            lists: part(screen, |screen| screen.lists.clone()),
            saving_lists: part(screen, |screen| screen.saving_lists.clone()),
        }
    }

    /// Whether there are results.
    pub(crate) fn exist(&self) -> bool {
        self.results.with(Option::is_some)
    }

    /// Replaces the screen, or takes it away.
    pub(crate) fn set(&self, screen: Option<ResultsScreen>) {
        self.screen.set(screen);
    }

    /// Asks the screen. `None` if there are no results.
    pub(crate) fn with<T>(&self, ask: impl FnOnce(&ResultsScreen) -> T) -> Option<T> {
        self.screen.with(|screen| screen.as_ref().map(ask))
    }

    /// Changes the screen. `None` if there are no results.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut ResultsScreen) -> T) -> Option<T> {
        self.screen.try_update(|screen| screen.as_mut().map(change)).flatten()
    }

    /// Changes what is not drawn, so that nothing is drawn again. `None` if there are no results.
    pub(crate) fn change_unseen<T>(
        &self,
        change: impl FnOnce(&mut ResultsScreen) -> T,
    ) -> Option<T> {
        self.screen.try_update_untracked(|screen| screen.as_mut().map(change)).flatten()
    }

    /// The row at a position of the list. `None` if it has not arrived yet.
    pub(crate) fn row(&self, position: u32) -> Option<Arc<RowView>> {
        self.with(|screen| screen.row(position).cloned()).flatten()
    }
}

/// A part of the screen that is drawn by itself; its default if there are no results.
fn part<T>(
    screen: RwSignal<Option<ResultsScreen>>,
    read: impl Fn(&ResultsScreen) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| screen.with(|screen| screen.as_ref().map(&read).unwrap_or_default()))
}
