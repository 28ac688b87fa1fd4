//! A report on how far a work is, as tables that can be laid out as papers.

mod acting;
mod books;
mod communes;
mod table;

use super::Report;
use crate::language::Language;
use crate::report::list::List;

/// The tables: by communes, and those of which there is something to say.
pub fn progress_lists(report: &Report, language: Language) -> Vec<List> {
    type Of = fn(&Report, Language) -> List;
    let tables: [(bool, Of); 6] = [
        (true, communes::of_communes),
        (!report.fields.is_empty(), communes::of_fields),
        (!report.actors.is_empty(), acting::of_actors),
        (!report.errands.is_empty(), acting::of_errands),
        (!report.books.is_empty(), books::of_books),
        (!report.people.is_empty(), acting::of_people),
    ];
    let said = tables.into_iter().filter(|(is_said, _)| *is_said);
    said.map(|(_, of)| of(report, language)).collect()
}
