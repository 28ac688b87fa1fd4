//! A table of decisions: what its lines say, and which rows and people they mean.
//!
//! Columns are named as in `results.csv`, so that a table of results with some answers added is a
//! table of decisions. Lines that say nothing are passed over.

use std::collections::BTreeMap;

use casework::answer::{Basis, Righted, Who};
use casework::ids::CaseId;
use matcher::caseload::Caseload;
use matcher::classify::Linked;
use matcher::identity::Again;
use matcher::normalise::{IdNumber, Records, ZeroRule, parse_number};
use matcher::plan::{Field, Side};

use crate::refused::Why;

/// A line of the table, by the names of its columns.
pub(super) struct Line {
    /// Where it is in its file, from 1.
    pub number: u64,
    cells: BTreeMap<String, String>,
}

/// What a line says.
#[derive(Default)]
pub(super) struct Said {
    pub who: Option<Who>,
    pub second: Option<Who>,
    pub basis: Option<Basis>,
    pub shared: Option<bool>,
    pub righted: Option<(Field, Righted, String)>,
    pub note: Option<String>,
    pub confirm: bool,
}

/// The lines of a table.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Line>, csv::Error> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let names: Vec<String> = table.headers()?.iter().map(|name| name.trim().to_owned()).collect();
    let mut lines = Vec::new();
    for record in table.records() {
        let record = record?;
        let number = record.position().map_or(0, |position| position.line());
        let cells = names.iter().zip(&record);
        let filled = cells.filter(|(_, cell)| !cell.trim().is_empty());
        let cells = filled.map(|(name, cell)| (name.clone(), cell.trim().to_owned())).collect();
        lines.push(Line { number, cells });
    }
    Ok(lines)
}

impl Line {
    fn cell(&self, name: &str) -> Option<&str> {
        self.cells.get(name).map(String::as_str)
    }

    /// The cell, read; an error if it does not read.
    fn read<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Why> {
        let unknown = |cell: &str| Why::Unknown { column: name.to_owned(), cell: cell.to_owned() };
        let Some(cell) = self.cell(name) else { return Ok(None) };
        read(cell).map(Some).ok_or_else(|| unknown(cell))
    }

    /// What it says; `None` if it says nothing.
    pub(super) fn said(&self) -> Result<Option<Said>, Why> {
        let yes = |cell: &str| match cell {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let field = self
            .read("field", |code| Field::COMPARED.into_iter().find(|field| field.code() == code))?;
        let righted = self.read("righted", Righted::from_code)?;
        let value = self.cell("value").unwrap_or_default().to_owned();
        let righted = match (field, righted) {
            (Some(_), Some(Righted::BothWrong)) if value.is_empty() => return Err(Why::NoValue),
            (Some(field), Some(righted)) => Some((field, righted, value)),
            (None, None) => None,
            _ => return Err(Why::FieldAlone),
        };
        let said = Said {
            who: self.read("who", Who::from_code)?,
            second: self.read("second", Who::from_code)?,
            basis: self.read("basis", Basis::from_code)?,
            shared: self.read("shared", yes)?,
            righted,
            note: self.cell("note").map(str::to_owned),
            confirm: self.read("confirm", yes)?.unwrap_or_default(),
        };
        let says = said.who.or(said.second).is_some()
            || said.righted.is_some()
            || said.note.is_some()
            || said.confirm;
        Ok(says.then_some(said))
    }

    /// The row that it is about.
    pub(super) fn row(&self, caseload: &Caseload, places: &Places) -> Result<u32, Why> {
        let by_place = self.place(places, Side::Sector)?;
        let Some(case) = self.cell("case") else { return by_place.ok_or(Why::NoRow) };
        let id = CaseId::parse(case).map_err(|_| Why::NoCase(case.to_owned()))?;
        let mut cases = caseload.cases();
        let placed = cases.find(|(of, _)| *of == id).map(|(_, case)| case.row);
        match (placed, by_place) {
            (None, _) => Err(Why::NoCase(case.to_owned())),
            (Some(Again::Row(row)), None) => Ok(row),
            (Some(Again::Row(row)), Some(same)) if row == same => Ok(row),
            (Some(Again::Row(_)), Some(_)) => Err(Why::TwoRows(case.to_owned())),
            (Some(Again::Unclear(_) | Again::Gone), _) => Err(Why::NotPlaced(case.to_owned())),
        }
    }

    /// The person that it speaks of.
    pub(super) fn person(&self, linked: &Linked, places: &Places) -> Result<Option<u32>, Why> {
        let by_place = self.place(places, Side::Registry)?;
        let Some(number) = self.cell("person_number") else { return Ok(by_place) };
        let wanted = parse_number(number, ZeroRule::of(std::iter::empty::<&str>()));
        let records = &linked.prepared.registry.records;
        let is_it = |of: IdNumber| matches!(wanted, IdNumber::Full(_)) && of == wanted;
        let mut found = (0..).zip(records).filter(|(_, record)| is_it(record.number));
        let first = found.next().map(|(place, _)| place);
        match (first, found.next()) {
            (Some(one), None) if by_place.is_none_or(|place| place == one) => Ok(Some(one)),
            (Some(_), None) => Err(Why::TwoPeople),
            _ => Err(Why::NoPerson),
        }
    }

    /// The record at a place of a side's files, if the line names one.
    fn place(&self, places: &Places, side: Side) -> Result<Option<u32>, Why> {
        let (of, file, sheet, wrong) = match side {
            Side::Sector => ("sector_row", "sector_file", "sector_sheet", Why::NoRow),
            Side::Registry => ("registry_row", "registry_file", "registry_sheet", Why::NoPerson),
        };
        let Some(row) = self.read(of, |cell| cell.parse::<u32>().ok())? else { return Ok(None) };
        let fits = |name: &str, value: &str| self.cell(name).is_none_or(|cell| cell == value);
        let mut found = places.at(side, row).iter().filter(|place| {
            fits(file, &place.file)
                && fits(sheet, &place.sheet)
                && (side == Side::Registry || fits("person", place.role))
        });
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(Some(one.record)),
            _ => Err(wrong),
        }
    }
}

/// Where the records of both sides are.
pub(super) struct Places([BTreeMap<u32, Vec<Place>>; 2]);

struct Place {
    record: u32,
    file: String,
    sheet: String,
    role: &'static str,
}

impl Places {
    pub(super) fn of(linked: &Linked) -> Places {
        Places([&linked.prepared.sector, &linked.prepared.registry].map(places))
    }

    fn at(&self, side: Side, row: u32) -> &[Place] {
        let [sector, registry] = &self.0;
        let of_side = if side == Side::Sector { sector } else { registry };
        of_side.get(&row).map_or(&[], Vec::as_slice)
    }
}

fn places(records: &Records) -> BTreeMap<u32, Vec<Place>> {
    let mut places: BTreeMap<u32, Vec<Place>> = BTreeMap::new();
    for record in 0..records.len() as u32 {
        let place = Place {
            record,
            file: records.file(record).to_owned(),
            sheet: records.sheet(record),
            role: records.group(record).role.code(),
        };
        places.entry(records.row(record)).or_default().push(place);
    }
    places
}
