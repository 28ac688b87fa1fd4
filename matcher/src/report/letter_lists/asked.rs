//! What lists are made from: the run, the office's choices, and the links between rows and people.

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

use crate::classify::{Linked, Verdict};
use crate::language::Language;
use crate::normalise::{Extent, ListName, PartialDate, ToldColumns, shared_commune};
use crate::plan::{Ages, Ground, ListId, ListKind, Role, Side, card_named_on};
use crate::report::list::{Area, List, Subject};

/// Which people of the registry should be in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageRule {
    /// Their ages on the day of the run.
    pub ages: Ages,
    /// Names of today's communes that the list is for; empty for all in the extract.
    pub communes: Vec<String>,
}

/// What the office says about the extract; what is left out is guessed from its people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtentChoice {
    /// Names of communes, or of provinces that it covers as a whole.
    pub communes: Vec<String>,
    /// The first and the last year of birth.
    pub years: (Option<u16>, Option<u16>),
}

/// What the office decides about its lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Who should be in the lists of each kind; a kind that is missing here follows its profile.
    pub coverage: Vec<(ListKind, CoverageRule)>,
    /// What the extract covers.
    pub extent: Option<ExtentChoice>,
    /// Whether basic fields for which a list has no column are listed person by person, and not only
    /// counted.
    pub missing_columns: bool,
    /// The office's name, under which a table gives its total; empty for the word “total”.
    pub unit: String,
}

/// What lists are made from.
pub struct Asked<'a> {
    /// The run.
    pub linked: &'a Linked,
    /// What the office decided.
    pub choices: &'a Choices,
    /// The language of the lists' words.
    pub language: Language,
    /// Pairs of a registry person and the position of a verdict linked to them, sorted.
    links: Vec<(u32, u32)>,
    /// The same for people who may be the person of a row under review.
    maybes: Vec<(u32, u32)>,
    /// What the extract covers, once somebody has asked.
    extent: OnceCell<Extent>,
    /// The columns of each table that say what happened.
    told: Vec<ToldColumns>,
    /// The name of each table's list.
    names: Vec<ListName>,
}

impl<'a> Asked<'a> {
    /// Collects the links by person.
    pub fn new(linked: &'a Linked, choices: &'a Choices, language: Language) -> Asked<'a> {
        let (mut links, mut maybes) = (Vec::new(), Vec::new());
        for (verdict, place) in linked.verdicts.iter().zip(0..) {
            match (verdict.linked(), verdict.chosen()) {
                (Some(person), _) => links.push((person, place)),
                (None, Some(candidate)) => maybes.push((candidate.registry, place)),
                (None, None) => {}
            }
        }
        links.sort_unstable();
        maybes.sort_unstable();
        let told = linked.prepared.sector.told_columns();
        let names = linked.prepared.sector.list_names();
        Asked { linked, choices, language, links, maybes, extent: OnceCell::new(), told, names }
    }

    /// What the extract covers: what the office said, or else what its people show.
    pub fn extent(&self) -> &Extent {
        self.extent.get_or_init(|| {
            let prepared = &self.linked.prepared;
            let guessed = Extent::of(prepared);
            let Some(said) = &self.choices.extent else { return guessed };
            let extent = guessed.with_places(&said.communes, &prepared.gazetteer);
            extent.with_years(said.years, prepared.today)
        })
    }

    /// A list with its title, without columns or rows.
    pub fn list(&self, id: ListId) -> List {
        List::new(id.code(), self.named(id.title().in_language(self.language)))
    }

    /// A text with the card named as the law of the day does.
    pub fn named(&self, text: &str) -> String {
        card_named_on(text, self.day())
    }

    /// All verdicts on rows' own people, in lists of a kind for which the list is made.
    pub fn verdicts(&self, id: ListId) -> impl Iterator<Item = &'a Verdict> {
        self.linked.verdicts.iter().filter(move |verdict| {
            let group = self.linked.prepared.sector.group(verdict.sector);
            group.role == Role::Own && group.kind.yields(id)
        })
    }

    /// The verdict at this position.
    pub fn verdict(&self, place: u32) -> &'a Verdict {
        &self.linked.verdicts[place as usize]
    }

    /// The verdicts linked to a person, from lists of these kinds.
    pub fn rows_of(
        &self,
        person: u32,
        keep: impl Fn(ListKind) -> bool,
    ) -> impl Iterator<Item = &'a Verdict> {
        range(&self.links, person)
            .iter()
            .map(|&(_, place)| self.verdict(place))
            .filter(move |verdict| keep(self.kind(verdict)))
    }

    /// The verdicts under review for which this person is the likeliest.
    pub fn maybe_rows_of(&self, person: u32) -> impl Iterator<Item = &'a Verdict> {
        range(&self.maybes, person).iter().map(|&(_, place)| self.verdict(place))
    }

    /// The columns of each table that say what happened.
    pub(crate) fn told_columns(&self) -> &[ToldColumns] {
        &self.told
    }

    /// What the names of a row's table tell of its list.
    pub(crate) fn list_name(&self, verdict: &Verdict) -> &ListName {
        &self.names[self.linked.prepared.sector.table_and_row(verdict.sector).0]
    }

    /// The title of a row's list, or else its file and sheet.
    pub(crate) fn list_title(&self, verdict: &Verdict) -> String {
        match self.list_name(verdict).title.as_str() {
            "" => self.linked.prepared.sector.place(verdict.sector),
            title => title.to_owned(),
        }
    }

    /// All links, as (person, position of the verdict), sorted by person.
    pub fn links(&self) -> &[(u32, u32)] {
        &self.links
    }

    /// Whether two verdicts are on people of one row of a list.
    pub fn is_one_row(&self, a: &Verdict, b: &Verdict) -> bool {
        let sector = &self.linked.prepared.sector;
        sector.row(a.sector) == sector.row(b.sector)
            && self.kind(a) == self.kind(b)
            && sector.place(a.sector) == sector.place(b.sector)
    }

    /// The verdicts on all people of a verdict's row, itself among them. Looks at every row.
    pub fn of_row<'v>(&'v self, verdict: &'v Verdict) -> impl Iterator<Item = &'a Verdict> + 'v {
        self.linked.verdicts.iter().filter(|other| self.is_one_row(verdict, other))
    }

    /// The kind of list that contains a row.
    pub fn kind(&self, verdict: &Verdict) -> ListKind {
        self.linked.prepared.sector.group(verdict.sector).kind
    }

    /// The day of the run.
    pub fn today(&self) -> PartialDate {
        self.linked.prepared.today
    }

    /// The ground on which a list says that a registry person is dead; `None` if none does.
    pub fn listed_dead(&self, person: u32) -> Option<Ground> {
        let of = |verdict: &Verdict| self.linked.prepared.listed_as_dead(verdict.sector);
        self.rows_of(person, |_| true).find_map(of)
    }

    /// The people of the extract who are alive, according to the registry and the loaded lists.
    pub fn living(&self) -> impl Iterator<Item = u32> + '_ {
        let people = 0..self.linked.prepared.registry.len() as u32;
        let alive = |person: u32| {
            !self.is_unborn(person)
                && !self.linked.prepared.is_dead(Side::Registry, person)
                && self.listed_dead(person).is_none()
        };
        people.filter(move |&person| alive(person))
    }

    /// The age of a registry person on the day of the run, the highest possible one if day or month
    /// are unknown; `None` without a date of birth or a day of the run.
    pub fn age(&self, person: u32) -> Option<u16> {
        let born = self.linked.prepared.registry.records[person as usize].dob;
        self.linked.prepared.age(born)
    }

    /// Whether a registry person is born after the day of the run, by the registry's date: a slip,
    /// and nobody who lacks anything.
    pub fn is_unborn(&self, person: u32) -> bool {
        let born = self.linked.prepared.registry.records[person as usize].dob;
        !self.today().is_missing() && !born.is_missing() && born.surely_after(self.today())
    }

    /// The day of the run as year, month and day, by which the law is looked up.
    pub fn day(&self) -> Option<(u16, u8, u8)> {
        let PartialDate { year, month, day, .. } = self.today();
        (year > 0).then_some((year, month, day))
    }

    /// Where a person lives: today's commune and the former district.
    pub fn area(&self, side: Side, record: u32) -> Area {
        let prepared = &self.linked.prepared;
        let records = match side {
            Side::Sector => &prepared.sector,
            Side::Registry => &prepared.registry,
        };
        let place = prepared.values.places.get(records.records[record as usize].place);
        let map = &prepared.gazetteer;
        let commune = match place.communes[..] {
            [commune] => Some(commune),
            _ => None,
        };
        let district = place.district.or_else(|| match commune.map(|of| map.districts_of(of)) {
            Some([district]) => Some(*district),
            _ => None,
        });
        Area {
            province: place.province.map_or("", |of| map.province_name(of)).to_owned(),
            district: district.map_or("", |of| map.district_name(of)).to_owned(),
            commune: commune.map_or("", |of| map.commune_name(of)).to_owned(),
        }
    }

    /// Where a row belongs (where its person lives, or else what the row says), and which row it is.
    pub fn area_of(&self, verdict: &Verdict) -> Subject {
        let of_person = verdict.linked().map(|person| self.area(Side::Registry, person));
        let area = of_person
            .filter(|area| !area.commune.is_empty())
            .unwrap_or_else(|| self.area(Side::Sector, verdict.sector));
        Subject { area, record: Some(verdict.sector), second: None }
    }

    /// Whether two records of the list may be in one commune: yes, if either is unknown.
    pub fn can_be_neighbours(&self, a: u32, b: u32) -> bool {
        let prepared = &self.linked.prepared;
        let place = |record: u32| {
            prepared.values.places.get(prepared.sector.records[record as usize].place)
        };
        let (a, b) = (place(a), place(b));
        a.communes.is_empty() || b.communes.is_empty() || shared_commune(a, b).is_some()
    }
}

fn range(sorted: &[(u32, u32)], person: u32) -> &[(u32, u32)] {
    let from = sorted.partition_point(|&(of, _)| of < person);
    let to = sorted.partition_point(|&(of, _)| of <= person);
    &sorted[from..to]
}
