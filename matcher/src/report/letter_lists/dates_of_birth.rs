//! People whose day or month of birth is missing: letter 4711/UBND-KN2, item 2, with those aged 60
//! or more listed separately (item 2a).
//!
//! People of the extract come first, whether or not a list has them, because the letter is about
//! the registry; then rows of the lists that lack what the registry has; then rows without a
//! person.

use super::asked::Asked;
use super::decided::way as way_of;
use super::extent::unlinked;
use super::person::{column, person_cells, place, row_cells, who_columns};
use super::to_verify::Sorted;
use crate::classify::Verdict;
use crate::plan::{ELDER_AGE, Field, ListId, Role, Side};
use crate::propose::{Proposal, doubts, of_birth, of_birth_decided, right_value};
use crate::report::list::{Cell, List, Row, Subject};
use crate::words::ListText;

/// People under 60 or of unknown age, or those aged 60 or more.
pub(super) fn incomplete(asked: &Asked<'_>, elders: bool) -> List {
    let prepared = &asked.linked.prepared;
    let mut columns = who_columns(asked);
    // The dates of both sides have two columns of their own.
    columns.retain(|column| column.header != Field::Dob.text(asked.language));
    columns.extend([
        column(asked, ListText::DobRegistry, 12.0),
        column(asked, ListText::DobList, 12.0),
        column(asked, ListText::Age, 7.0),
        column(asked, ListText::Place, 14.0),
        column(asked, ListText::Why, 24.0),
        column(asked, ListText::Proposal, 34.0),
        column(asked, ListText::Office, 14.0),
        column(asked, ListText::DobRight, 18.0),
    ]);
    let id = if elders { ListId::DobElders } else { ListId::DobIncomplete };
    let mut list = Sorted::of(asked.list(id).with_columns(columns), asked.language);
    let line = |mut cells: Vec<Cell>,
                dates: [String; 2],
                age: Option<u16>,
                place: String,
                (proposal, way): (Proposal, String),
                right: Cell,
                subject: Subject| {
        // The cell of the date follows the running number and the name.
        cells.remove(2);
        cells.extend(dates.map(Cell::from));
        cells.extend([
            age.map_or(Cell::Empty, |age| Cell::Count(age.into())),
            place.into(),
            proposal.ground.text(asked.language).into(),
            way.into(),
            proposal.office().text(asked.language).into(),
            right,
        ]);
        Row::line(cells).at(subject).acted_on_by(proposal.office())
    };
    let proposed = |row: Option<&Verdict>, proposal: Proposal| {
        let way = proposal.way.text(asked.language).to_owned();
        let way = row.map_or(way, |verdict| way_of(asked, verdict, Field::Dob, proposal));
        (proposal, way)
    };
    let right = |row: Option<&Verdict>| {
        let value = row.and_then(|verdict| right_value(asked.linked, verdict, Field::Dob));
        value.map_or(Cell::Empty, Cell::from)
    };
    let is_elder = |age: Option<u16>| age.is_some_and(|age| age >= ELDER_AGE);
    for person in asked.living() {
        let born = prepared.registry.records[person as usize].dob;
        let age = asked.age(person);
        if born.is_full() || is_elder(age) != elders {
            continue;
        }
        let row = asked
            .rows_of(person, |_| true)
            .find(|verdict| prepared.sector.group(verdict.sector).role == Role::Own);
        let own = row.map(|verdict| prepared.sector.records[verdict.sector as usize].dob);
        let proposal = match row.zip(own) {
            Some((verdict, own)) => of_birth_decided(asked.linked, verdict, [own, born], elders)
                .or_else(|| of_birth(own, Some(born), elders)),
            None => of_birth(born, None, elders),
        };
        let Some(mut proposal) = proposal else { continue };
        if own.is_none() {
            proposal.ground = crate::plan::Ground::RegistrySaysLess;
        }
        if let Some(verdict) = row {
            proposal = proposal.unless(&doubts(asked.linked, verdict));
        }
        let dates = [
            prepared.registry.value(person, Field::Dob).trim().to_owned(),
            row.map_or(String::new(), |verdict| super::person::own(asked, verdict, Field::Dob)),
        ];
        let place = row.map_or(String::new(), |verdict| place(asked, verdict));
        let subject = Subject {
            area: asked.area(Side::Registry, person),
            record: row.map(|verdict| verdict.sector),
            second: None,
        };
        let row = line(
            person_cells(asked, person),
            dates,
            age,
            place,
            proposed(row, proposal),
            right(row),
            subject,
        );
        list.add(row, !proposal.is_to_verify());
    }
    for verdict in asked.verdicts(id) {
        let own = prepared.sector.records[verdict.sector as usize].dob;
        let person = verdict.linked();
        let theirs = person.map(|person| prepared.registry.records[person as usize].dob);
        let dead = prepared.listed_as_dead(verdict.sector).is_some();
        if own.is_full() || theirs.is_some_and(|born| !born.is_full()) || dead {
            continue;
        }
        let known = theirs.unwrap_or(own);
        let age = prepared.age(known);
        let decided =
            theirs.and_then(|born| of_birth_decided(asked.linked, verdict, [own, born], elders));
        let proposal = decided.or_else(|| of_birth(own, theirs, elders));
        let Some(mut proposal) = proposal.filter(|_| is_elder(age) == elders) else {
            continue;
        };
        proposal = match person {
            Some(_) => proposal.unless(&doubts(asked.linked, verdict)),
            None => unlinked(asked, verdict),
        };
        let dates = [
            person.map_or(String::new(), |person| super::person::theirs(asked, person, Field::Dob)),
            super::person::own(asked, verdict, Field::Dob),
        ];
        let cells = match person {
            Some(person) => person_cells(asked, person),
            None => row_cells(asked, verdict),
        };
        let place = place(asked, verdict);
        let row = line(
            cells,
            dates,
            age,
            place,
            proposed(Some(verdict), proposal),
            right(Some(verdict)),
            asked.area_of(verdict),
        );
        list.add(row, person.is_some() && !proposal.is_to_verify());
    }
    list.finish()
}
