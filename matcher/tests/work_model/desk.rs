//! A work at somebody's desk: the lists, the run, what was decided, and the model of it.

use std::collections::BTreeMap;

use casework::digest::{Digest, Salt};
use casework::ids::{CaseId, PersonId, WorkId};
use casework::journal::{By, Time};
use matcher::caseload::{Caseload, Signed};
use matcher::classify::{Linked, Verdict};
use matcher::identity::{Again, People, PersonIdentity};
use matcher::plan::Side;
use matcher::work_file::{Input, Settings, Setup, WorkFile, open_plain};

use crate::lists::Lists;
use crate::made::Numbers;
use crate::model::Model;
use crate::places::{Place, Places, is_astray, must_be_known, seen, written};

pub(crate) const SALT: Salt = Salt::from_bytes([9; 32]);

/// What was come across, so that a test that shows nothing is seen to do so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    pub(crate) cases: usize,
    pub(crate) in_list: usize,
    pub(crate) placed: usize,
    pub(crate) doubted: usize,
    pub(crate) gone: usize,
    pub(crate) shown: usize,
    pub(crate) no_person: usize,
    pub(crate) changed: usize,
    pub(crate) shared: usize,
    pub(crate) merged: usize,
    pub(crate) conflicts: usize,
}

impl Told {
    pub(crate) fn add(&mut self, of: &Told) {
        self.cases += of.cases;
        self.in_list += of.in_list;
        self.placed += of.placed;
        self.doubted += of.doubted;
        self.gone += of.gone;
        self.shown += of.shown;
        self.no_person += of.no_person;
        self.changed += of.changed;
        self.shared += of.shared;
        self.merged += of.merged;
        self.conflicts += of.conflicts;
    }
}

/// The work.
pub(crate) struct Desk {
    pub(crate) lists: Lists,
    pub(crate) linked: Linked,
    /// The run's verdicts before anything was decided.
    pub(crate) fresh: Vec<Verdict>,
    pub(crate) people: People,
    pub(crate) work: Caseload,
    pub(crate) file: WorkFile,
    pub(crate) model: Model,
    pub(crate) places: Places,
    /// A copy that goes its own way, and the model as it was when it was made.
    pub(crate) copy: Option<(Box<Desk>, Model)>,
    pub(crate) told: Told,
    /// Who works on it: two people at each desk, one of them at both.
    pub(crate) desk: usize,
    clock: usize,
}

impl Desk {
    pub(crate) fn begin(numbers: &mut Numbers) -> Desk {
        let lists = Lists::begin(numbers);
        let linked = lists.run();
        let (by, at) = (by(0), time(0));
        let signed = Signed { by: &by, at: &at };
        let id = WorkId(Digest::of(b"work"));
        let work = Caseload::begin(id, SALT, Vec::new(), &linked, signed).unwrap();
        let input = Input::new("dc.csv", Side::Registry, lists.texts().1.as_bytes(), true).unwrap();
        let setup =
            Setup { inputs: vec![input], settings: Settings::default(), ..Setup::default() };
        Desk {
            fresh: linked.verdicts.clone(),
            people: People::of(&linked.prepared, &SALT),
            lists,
            linked,
            work,
            file: WorkFile::new(setup),
            model: Model::default(),
            places: Places::new(),
            copy: None,
            told: Told::default(),
            desk: 0,
            clock: 0,
        }
    }

    /// Somebody who works at this desk.
    pub(crate) fn someone(&self, numbers: &mut Numbers) -> usize {
        self.desk + numbers.below(2)
    }

    /// Does something in somebody's name.
    pub(crate) fn signed<T>(
        &mut self,
        who: usize,
        act: impl FnOnce(&mut Caseload, &mut Linked, Signed<'_>) -> T,
    ) -> T {
        self.clock += 1;
        let (by, at) = (by(who), time(self.clock));
        act(&mut self.work, &mut self.linked, Signed { by: &by, at: &at })
    }

    /// Saves the work and opens it again, at this desk or another.
    pub(crate) fn saved(&mut self) -> (WorkFile, Caseload) {
        let bytes = self.file.build(&self.work.record()).unwrap();
        let mut opened = open_plain(&bytes, None).unwrap();
        let again = opened.file.build(&opened.caseload.record()).unwrap();
        assert!(bytes == again, "what was opened is saved as it was");
        (opened.file, opened.caseload)
    }

    /// Another desk with the same work.
    pub(crate) fn another(&mut self) -> Desk {
        let (file, work) = self.saved();
        let linked = self.lists.run();
        let mut desk = Desk {
            lists: self.lists.clone(),
            fresh: linked.verdicts.clone(),
            people: People::of(&linked.prepared, &SALT),
            linked,
            work,
            file,
            model: self.model.copy(),
            places: self.places.clone(),
            copy: None,
            told: Told::default(),
            desk: self.desk + 1,
            clock: self.clock + 1_000,
        };
        desk.bind();
        desk
    }

    /// Runs the lists as they are now.
    pub(crate) fn run_again(&mut self) {
        self.linked = self.lists.run();
        self.fresh = self.linked.verdicts.clone();
        self.people = People::of(&self.linked.prepared, &SALT);
        self.bind();
    }

    /// Binds the work to the run, and looks whether every case is where it may be.
    pub(crate) fn bind(&mut self) {
        self.work.bind(&mut self.linked);
        let once = (self.linked.verdicts.clone(), self.linked.ruled.clone());
        self.look_at_places();
        self.work.bind(&mut self.linked);
        assert!(once == (self.linked.verdicts.clone(), self.linked.ruled.clone()), "bound twice");
    }

    fn look_at_places(&mut self) {
        let found: BTreeMap<CaseId, Again> =
            self.work.cases().map(|(id, case)| (id, case.row)).collect();
        let mut taken = BTreeMap::new();
        for (id, again) in &found {
            let place = &self.places[id];
            self.told.cases += 1;
            let is_there = self.lists.rows.iter().any(|row| row.who == place.who);
            self.told.in_list += usize::from(is_there);
            match again {
                Again::Row(row) => {
                    self.told.placed += usize::from(is_there);
                    let other = taken.insert(*row, *id);
                    assert_eq!(other, None, "two cases are row {row} for certain");
                    let astray = is_astray(place, &self.lists.rows[*row as usize], &self.lists);
                    assert_eq!(astray, None, "{id}");
                }
                Again::Unclear(_) => self.told.doubted += 1,
                Again::Gone => self.told.gone += usize::from(!is_there),
            }
            if !matches!(again, Again::Row(_)) {
                let must = must_be_known(*id, &self.places, &self.lists);
                assert!(!must, "{id} is {again:?}, and its row is there: {place:?}");
            }
        }
        for (row, id) in taken {
            let made = &self.lists.rows[row as usize];
            let now = (made.who, seen(&self.lists, made), written(&self.lists, made));
            let place = self.places.get_mut(&id).unwrap();
            (place.who, place.cells, place.written) = now;
        }
    }

    /// Writes down of whom the cases are that were opened.
    pub(crate) fn note_opened(&mut self) {
        let opened: Vec<(CaseId, Again)> = self
            .work
            .cases()
            .filter(|(id, _)| !self.places.contains_key(id))
            .map(|(id, case)| (id, case.row))
            .collect();
        for (id, row) in opened {
            let Again::Row(row) = row else { panic!("{id} is opened of no row") };
            let made = &self.lists.rows[row as usize];
            let place = Place {
                who: made.who,
                cells: seen(&self.lists, made),
                written: written(&self.lists, made),
                opened: self.model.stamp(),
            };
            self.places.insert(id, place);
        }
    }

    /// What the casebook calls a record of the extract. Two people have one name if they say the same.
    pub(crate) fn person(&mut self, record: u32) -> PersonId {
        let id = PersonIdentity::of(&self.linked.prepared, record, &SALT).id();
        let made = &self.lists.people[record as usize];
        let known = self.model.persons.entry(id).or_insert_with(|| made.clone());
        assert_eq!(known.says(), made.says(), "two people have one name");
        id
    }

    /// Where a person is whom somebody decided about.
    pub(crate) fn find(&self, person: PersonId) -> Option<u32> {
        let record = self.work.record();
        self.people.find(record.persons.get(&person)?, &self.linked.prepared).ok()
    }
}

fn by(who: usize) -> By {
    By::new(["Lò Thị Mai", "Vừ A Sùng", "Trần Văn Út"][who]).unwrap()
}

fn time(clock: usize) -> Time {
    let (hour, minute, second) = (clock / 3_600 % 24, clock / 60 % 60, clock % 60);
    Time::new(&format!("2026-12-01T{hour:02}:{minute:02}:{second:02}+07:00")).unwrap()
}
