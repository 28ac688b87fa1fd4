//! A list and an extract as files, and what is done to them.

use matcher::classify::Linked;
use matcher::normalise::PartialDate;
use matcher::open::sources;
use matcher::plan::Field;
use matcher::run::{Settings, link};

use crate::made::{KEY, Made, NAME, Numbers, edit, person, row, twin};

/// How the columns of the list stand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Form {
    order: Vec<usize>,
    renamed: bool,
    numbered: bool,
}

/// A list and an extract.
#[derive(Clone, Debug)]
pub(crate) struct Lists {
    pub(crate) rows: Vec<Made>,
    pub(crate) people: Vec<Made>,
    pub(crate) form: Form,
    /// How many rows stand in the first of two files.
    cut: usize,
    next: usize,
}

impl Lists {
    pub(crate) fn begin(numbers: &mut Numbers) -> Lists {
        let mut people: Vec<Made> = (0..38).map(|who| person(who, numbers)).collect();
        for who in 38..45 {
            let of = people[numbers.below(people.len())].clone();
            people.push(twin(&of, who, numbers));
        }
        let mut rows: Vec<Made> = (0..27).map(|who| row(who, &people, numbers)).collect();
        for who in 27..30 {
            let of = rows[numbers.below(rows.len())].clone();
            rows.push(Made { who, ..of });
        }
        let keyed = numbers.one_in(2);
        let order = if keyed { vec![0, 1, 2, 3, 4] } else { vec![1, 2, 3, 4] };
        // A key that two rows have is none.
        if keyed {
            for row in &mut rows[27..] {
                row.cells[KEY] = (4_799_000_000_u64 + row.who as u64 * 7).to_string();
            }
        }
        let form = Form { order, renamed: false, numbered: false };
        Lists { rows, people, form, cut: 30, next: 100 }
    }

    pub(crate) fn has_keys(&self) -> bool {
        self.form.order.contains(&KEY)
    }

    /// The cells of a row that stand in the list, whatever their order.
    pub(crate) fn written(&self, row: &Made) -> Vec<String> {
        let cells = row.written();
        let mut cells: Vec<String> = self
            .form
            .order
            .iter()
            .map(|at| cells[*at].clone())
            .filter(|of| !of.is_empty())
            .collect();
        cells.sort_unstable();
        cells
    }

    /// The files of the list, and that of the extract.
    pub(crate) fn texts(&self) -> (Vec<String>, String) {
        let cut = self.cut.min(self.rows.len());
        let (first, second) = self.rows.split_at(cut);
        let parts = [first, second].into_iter().filter(|rows| !rows.is_empty());
        let list = parts.map(|rows| self.text(rows)).collect();
        let mut extract = String::from("Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n");
        for person in &self.people {
            extract += &(person.written()[1..].join(",") + "\n");
        }
        (list, extract)
    }

    fn text(&self, rows: &[Made]) -> String {
        let names = match self.form.renamed {
            false => ["Mã số BHXH", "Họ và tên", "Ngày sinh", "Số CCCD", "Nơi thường trú"],
            true => {
                ["Số sổ BHXH", "Họ tên", "Ngày tháng năm sinh", "Số định danh cá nhân", "Địa chỉ"]
            }
        };
        let mut header: Vec<&str> = self.form.order.iter().map(|at| names[*at]).collect();
        if self.form.numbered {
            header.insert(0, "STT");
        }
        let mut text = header.join(",") + "\n";
        for (row, count) in rows.iter().zip(1..) {
            let cells = row.written();
            let mut line: Vec<String> =
                self.form.order.iter().map(|at| cells[*at].clone()).collect();
            if self.form.numbered {
                line.insert(0, format!("{count}"));
            }
            text += &(line.join(",") + "\n");
        }
        text
    }

    /// Runs the list against the extract.
    pub(crate) fn run(&self) -> Linked {
        let (list, extract) = self.texts();
        let read = |text: &String, file: &str| sources(text.as_bytes(), file, None).unwrap();
        let list = list.iter().zip(["a.csv", "b.csv"]).flat_map(|(of, file)| read(of, file));
        let day = PartialDate { year: 2026, month: 11, day: 21 };
        let linked = link(list.collect(), read(&extract, "dc.csv"), &Settings::on(day)).unwrap();
        let (sector, registry) = (&linked.prepared.sector, &linked.prepared.registry);
        for (of, records) in [(&self.rows, sector), (&self.people, registry)] {
            assert_eq!(records.len(), of.len(), "the files are read as they were made");
            for (made, record) in of.iter().zip(0..) {
                assert_eq!(records.raw(record, Field::Name), made.written()[NAME]);
            }
        }
        linked
    }

    /// Something that is done to the list.
    pub(crate) fn work_on_rows(&mut self, numbers: &mut Numbers) {
        let place = numbers.below(self.rows.len());
        match numbers.below(12) {
            0 => self.rows.swap(place, 0),
            1 => self.rows.rotate_left(place),
            2 => self.rows.sort_by(|a, b| a.cells[NAME].cmp(&b.cells[NAME])),
            3 => self.cut = 1 + numbers.below(35),
            4 => {
                let at = numbers.below(self.rows.len() + 1);
                let new = row(self.next, &self.people, numbers);
                self.next += 1;
                self.rows.insert(at, new);
            }
            5 => {
                // A copy, which says the same and may be somebody else.
                let mut copy = self.rows[place].clone();
                copy.who = self.next;
                copy.cells[KEY] = (4_799_000_000_u64 + self.next as u64 * 7).to_string();
                self.next += 1;
                self.rows.insert(numbers.below(self.rows.len() + 1), copy);
            }
            6 | 7 if self.rows.len() > 22 => drop(self.rows.remove(place)),
            8 => {
                // Somebody else takes the place, with the key or the number of who was there.
                let mut new = row(self.next, &self.people, numbers);
                self.next += 1;
                let kept = if numbers.one_in(2) { KEY } else { 3 };
                new.cells[kept] = self.rows[place].cells[kept].clone();
                self.rows[place] = new;
            }
            _ => edit(&mut self.rows[place], numbers),
        }
    }

    /// Something that is done to the columns.
    pub(crate) fn work_on_columns(&mut self, numbers: &mut Numbers) {
        match numbers.below(6) {
            0 => self.form.renamed = !self.form.renamed,
            1 => self.form.numbered = !self.form.numbered,
            2 if self.has_keys() => self.form.order.retain(|at| *at != KEY),
            2 => self.form.order.push(KEY),
            _ => {
                let place = numbers.below(self.form.order.len());
                self.form.order.swap(0, place);
            }
        }
    }

    /// Something that is done to the extract.
    pub(crate) fn work_on_people(&mut self, numbers: &mut Numbers) {
        let place = numbers.below(self.people.len());
        match numbers.below(7) {
            0 => self.people.rotate_left(place),
            1 => {
                self.people.insert(place, person(self.next, numbers));
                self.next += 1;
            }
            2 => {
                let new = twin(&self.people[place], self.next, numbers);
                self.next += 1;
                self.people.push(new);
            }
            3 if self.people.len() > 35 => drop(self.people.remove(place)),
            _ => edit(&mut self.people[place], numbers),
        }
    }
}
