//! Made-up rows and people, each with its true name.

/// Numbers that look random and are the same every time.
pub(crate) struct Numbers(u64);

impl Numbers {
    /// Those of one step of a work.
    pub(crate) fn of(seed: u64, step: u64) -> Numbers {
        let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ step.rotate_left(40));
        numbers.below(2);
        numbers.below(2);
        numbers
    }

    /// The next one, below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// Yes once in so many times.
    pub(crate) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// Which cell of a row is what.
pub(crate) const KEY: usize = 0;
pub(crate) const NAME: usize = 1;
pub(crate) const BORN: usize = 2;
pub(crate) const NUMBER: usize = 3;
pub(crate) const PLACE: usize = 4;

/// What a row says.
pub(crate) type Cells = [String; 5];

/// A row of the list or of the extract.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Made {
    /// Its true name.
    pub(crate) who: usize,
    pub(crate) cells: Cells,
    /// Whether it is written in capitals and with other dates, which changes nothing of what it says.
    pub(crate) otherwise: bool,
}

impl Made {
    /// What stands in the file.
    pub(crate) fn written(&self) -> Cells {
        let mut cells = self.cells.clone();
        if self.otherwise {
            cells[NAME] = cells[NAME].to_uppercase();
            cells[BORN] = cells[BORN].replace('/', "-");
        }
        cells
    }

    /// What is compared: everything but the office's own key.
    pub(crate) fn says(&self) -> Cells {
        compared(&self.cells)
    }
}

/// The cells without the office's own key.
pub(crate) fn compared(cells: &Cells) -> Cells {
    let mut cells = cells.clone();
    cells[KEY].clear();
    cells
}

fn name(numbers: &mut Numbers) -> String {
    let surname = ["Lê", "Vũ", "Trần", "Nông"][numbers.below(4)];
    let middle = ["Văn", "Thị"][numbers.below(2)];
    let given = ["An", "Bình", "Cao", "Dung", "Hạnh", "Tư"][numbers.below(6)];
    format!("{surname} {middle} {given}")
}

fn born(numbers: &mut Numbers) -> String {
    let year = 1960 + numbers.below(6);
    match numbers.one_in(6) {
        true => year.to_string(),
        false => format!("{:02}/0{}/{year}", 1 + numbers.below(4), 1 + numbers.below(2)),
    }
}

fn number(who: usize) -> String {
    format!("0040{:02}{:06}", 60 + who % 30, 100_000 + who * 7)
}

fn place(numbers: &mut Numbers) -> String {
    format!("Xóm {} xã Quang Hán", 1 + numbers.below(3))
}

/// Somebody of the extract.
pub(crate) fn person(who: usize, numbers: &mut Numbers) -> Made {
    let number = if numbers.one_in(5) { String::new() } else { number(who) };
    let cells = [String::new(), name(numbers), born(numbers), number, place(numbers)];
    Made { who, cells, otherwise: false }
}

/// Somebody who is born with another: all but the number, which may be missing, and the given name.
pub(crate) fn twin(of: &Made, who: usize, numbers: &mut Numbers) -> Made {
    let mut twin = person(who, numbers);
    twin.cells[BORN] = of.cells[BORN].clone();
    twin.cells[PLACE] = of.cells[PLACE].clone();
    if numbers.one_in(2) {
        twin.cells[NAME] = of.cells[NAME].clone();
    }
    twin
}

/// A row about somebody of the extract, or about somebody who is not in it.
pub(crate) fn row(who: usize, people: &[Made], numbers: &mut Numbers) -> Made {
    let mut made = match people.is_empty() || numbers.one_in(5) {
        true => person(5_000 + who, numbers),
        false => people[numbers.below(people.len())].clone(),
    };
    made.who = who;
    if numbers.one_in(3) {
        made.cells[NUMBER].clear();
    }
    if numbers.one_in(5) {
        edit(&mut made, numbers);
    }
    made.cells[KEY] = (4_799_000_000_u64 + who as u64 * 7).to_string();
    made
}

/// Changes one cell.
pub(crate) fn edit(made: &mut Made, numbers: &mut Numbers) {
    match numbers.below(5) {
        0 => made.cells[NAME] = name(numbers),
        1 => made.cells[BORN] = born(numbers),
        2 if made.cells[NUMBER].is_empty() => {
            made.cells[NUMBER] = number(6_000 + numbers.below(400))
        }
        2 => made.cells[NUMBER].clear(),
        3 => made.cells[PLACE] = place(numbers),
        _ => made.otherwise = !made.otherwise,
    }
}
