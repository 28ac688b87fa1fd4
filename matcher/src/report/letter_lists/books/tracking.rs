//! Entries that were found and contradict the registry: the list that is tracked.

use super::super::asked::Asked;
use super::super::person::{column, row_cells, theirs, who_columns};
use super::columns::{entry_cells, entry_columns, heading, of_books};
use super::entry::{Goes, entries, note_beside};
use super::said::Said;
use super::standing::Standing;
use crate::plan::{Field, ListId, Office};
use crate::propose::Proposal;
use crate::report::list::{Cell, Column, List, Row, Signer};
use crate::words::{ListText, with_articles};

/// The tracking list.
pub(crate) fn tracking(asked: &Asked<'_>) -> List {
    let language = asked.language;
    let mut columns = vec![Column::order(language)];
    columns.extend(entry_columns(asked));
    columns.extend(who_columns(asked).into_iter().skip(1));
    columns.extend([
        column(asked, ListText::NotesOfBook, 22.0),
        column(asked, ListText::NumberRegistry, 15.0),
        column(asked, ListText::Differences, 48.0),
        column(asked, ListText::Proposal, 40.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::RightValue, 18.0),
        column(asked, ListText::CivilOfficer, 12.0),
        column(asked, ListText::PoliceOfficer, 12.0),
        column(asked, ListText::Outcome, 14.0),
    ]);
    let mut list = asked.list(ListId::BookTracking).with_columns(columns);
    // Whoever keeps the books and the police look into it together.
    let signer = |of: ListText| Signer::unnamed(of.text(language));
    list.signers = [Some(signer(ListText::CivilSigner)), Some(signer(ListText::PoliceOfCommune))];
    let mut last = None;
    for entry in entries(asked, ListId::BookTracking) {
        let (goes, standings) = entry.standings(asked);
        if goes != Goes::Tracked {
            continue;
        }
        heading(asked, &mut list, &mut last, entry.kind);
        // The last office in the chain settles the case, and the whole entry with it.
        let acting = standings.iter().flat_map(proposals).map(|of| of_books(of.office())).max();
        let area = entry.area(asked);
        for (verdict, standing) in entry.people.iter().zip(&standings) {
            let number = verdict
                .chosen()
                .map_or_else(String::new, |chosen| theirs(asked, chosen.registry, Field::Number));
            let (said, ways) = in_words(asked, standing);
            let mut cells = vec![Cell::Empty];
            cells.extend(entry_cells(asked, verdict));
            cells.extend(row_cells(asked, verdict).into_iter().skip(1));
            cells.extend([
                note_beside(asked, verdict).into(),
                if *standing == Standing::NotFound { Cell::Empty } else { number.into() },
                said.into(),
                ways.into(),
                office_of(standing).map_or("", |of| of.text(language)).into(),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
            ]);
            let row = Row::line(cells).at(area.clone());
            list.add(match acting {
                Some(acting) => row.acted_on_by(acting),
                None => row,
            });
        }
    }
    list
}

fn proposals(standing: &Standing) -> Vec<Proposal> {
    let Standing::Contradicts(said) = standing else { return Vec::new() };
    let mut proposals: Vec<Proposal> = said.iter().map(|said| said.proposal).collect();
    proposals.sort_unstable();
    proposals.dedup_by_key(|proposal| proposal.way);
    proposals
}

fn office_of(standing: &Standing) -> Option<Office> {
    proposals(standing).iter().map(|of| of_books(of.office())).max()
}

/// What is said of a person, and the ways to settle it with their articles.
fn in_words(asked: &Asked<'_>, standing: &Standing) -> (String, String) {
    let language = asked.language;
    let said = match standing {
        Standing::Agrees => return (ListText::Agrees.text(language).to_owned(), String::new()),
        Standing::NotFound => {
            return (ListText::NotInExtract.text(language).to_owned(), String::new());
        }
        Standing::Contradicts(said) => said,
    };
    let words: Vec<&str> = said.iter().map(|Said { words, .. }| words.as_str()).collect();
    let proposals = proposals(standing);
    let ways: Vec<String> = proposals.iter().map(|of| with_articles(of.way, language)).collect();
    (words.join("\n"), ways.join("\n"))
}
