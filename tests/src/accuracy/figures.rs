//! The figures of one pack, or of several together.
//!
//! Takes a list, an extract and a truth, gives counts. A row that is a match or a discrepancy claims
//! the person; a row under review claims nobody. Decided: counts are kept, not shares, so that packs
//! add up.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use matcher::classify::Linked;
use matcher::normalise::{PartialDate, Source};
use matcher::open::{compare_codes, sources};
use matcher::plan::Role;
use matcher::run::{Settings, link};

use super::packs::Pack;
use crate::Outcome;

/// Where each band of scores begins, in bits; the last has no end.
pub const BANDS: [u32; 8] = [5, 6, 7, 8, 10, 12, 15, 20];

/// The links of a band of scores.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// Links.
    pub links: u64,
    /// Those that are right.
    pub right: u64,
    /// How many would be right by their scores.
    pub promised: f64,
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Rows of the list that the truth knows.
    pub rows: u64,
    /// Those whose person is in the extract.
    pub known: u64,
    /// Rows linked.
    pub links: u64,
    /// Links that are right.
    pub right: u64,
    /// Wrong links of rows whose person is not in the extract.
    pub wrong_of_nobody: u64,
    /// Rows under review.
    pub review: u64,
    /// The links by score.
    pub bands: [Band; BANDS.len()],
}

/// For each row of the list, the rows of the extract about its person, if it is in the extract.
type Truth = BTreeMap<u32, Vec<u32>>;

impl Figures {
    /// Links the files of a pack and counts.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn of(pack: &Pack, today: PartialDate) -> Outcome<Figures> {
        let (mut sector, mut registry) = (read(&pack.list)?, read(&pack.registry)?);
        compare_codes(&mut sector, &mut registry);
        let linked =
            link(sector, registry, &Settings::on(today)).map_err(|error| error.to_string())?;
        Figures::score(&linked, &pack.truth)
    }

    /// Counts what was linked, against the file of a truth.
    ///
    /// # Errors
    /// If the truth cannot be read.
    pub fn score(linked: &Linked, truth: &Path) -> Outcome<Figures> {
        let text =
            fs::read_to_string(truth).map_err(|error| format!("{}: {error}.", truth.display()))?;
        Ok(Figures::count(linked, &read_truth(&text)))
    }

    fn count(linked: &Linked, truth: &Truth) -> Figures {
        let mut figures = Figures { rows: truth.len() as u64, ..Figures::default() };
        figures.known = truth.values().filter(|people| !people.is_empty()).count() as u64;
        let (sector, registry) = (&linked.prepared.sector, &linked.prepared.registry);
        for verdict in &linked.verdicts {
            let Some(people) = truth.get(&sector.row(verdict.sector)) else { continue };
            // The truth is about whom a book's row is about, not about the parents in it.
            if is_parent(sector.role(verdict.sector)) {
                continue;
            }
            match verdict.chosen().filter(|_| verdict.status.is_linked()) {
                Some(chosen) => {
                    let is_right = people.contains(&registry.row(chosen.registry));
                    figures.add(chosen.score, is_right, people.is_empty());
                }
                None => {
                    let is_review = verdict.status == matcher::plan::Status::Review;
                    figures.review += u64::from(is_review);
                }
            }
        }
        figures
    }

    fn add(&mut self, score: f64, is_right: bool, is_of_nobody: bool) {
        self.links += 1;
        self.right += u64::from(is_right);
        self.wrong_of_nobody += u64::from(is_of_nobody);
        let place = BANDS.iter().rposition(|&from| score >= f64::from(from)).unwrap_or(0);
        let band = &mut self.bands[place];
        band.links += 1;
        band.right += u64::from(is_right);
        // A score is the logarithm of the odds.
        band.promised += 1.0 / (1.0 + (-score).exp2());
    }

    /// Adds the counts of another pack.
    pub fn add_up(&mut self, other: &Figures) {
        self.rows += other.rows;
        self.known += other.known;
        self.links += other.links;
        self.right += other.right;
        self.wrong_of_nobody += other.wrong_of_nobody;
        self.review += other.review;
        for (band, other) in self.bands.iter_mut().zip(&other.bands) {
            band.links += other.links;
            band.right += other.right;
            band.promised += other.promised;
        }
    }

    /// The share of links that are right.
    pub fn precision(&self) -> f64 {
        share(self.right, self.links)
    }

    /// The share of people in the extract who are linked.
    pub fn recall(&self) -> f64 {
        share(self.right, self.known)
    }

    /// Both in one.
    pub fn f1(&self) -> f64 {
        share(self.right * 2, self.links + self.known)
    }

    /// The share of rows that people have to look at.
    pub fn review_share(&self) -> f64 {
        share(self.review, self.rows)
    }

    /// Links that are wrong.
    pub fn wrong(&self) -> u64 {
        self.links - self.right
    }
}

fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn is_parent(role: Role) -> bool {
    matches!(role, Role::Father | Role::Mother | Role::AdoptiveFather | Role::AdoptiveMother)
}

fn read(path: &Path) -> Outcome<Vec<Source>> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}.", path.display()))?;
    sources(&bytes, &path.to_string_lossy(), None)
        .map_err(|error| format!("{}: {error}.", path.display()))
}

/// Lines of `sector_row,registry_row`; several rows of the extract are divided by `|`.
fn read_truth(text: &str) -> Truth {
    let lines = text.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        let row = cells.next()?.trim().parse().ok()?;
        let people = cells.next().unwrap_or("").split('|');
        Some((row, people.filter_map(|of| of.trim().parse().ok()).collect()))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_add_up() {
        let mut figures = Figures { rows: 10, known: 8, review: 2, ..Figures::default() };
        for (score, is_right, is_of_nobody) in
            [(5.0, false, true), (6.9, true, false), (25.0, true, false), (25.0, true, false)]
        {
            figures.add(score, is_right, is_of_nobody);
        }
        assert_eq!((figures.links, figures.right, figures.wrong_of_nobody), (4, 3, 1));
        assert_eq!(figures.bands.map(|band| band.links), [1, 1, 0, 0, 0, 0, 0, 2]);
        assert!((figures.bands[0].promised - 32.0 / 33.0).abs() < 1e-12);
        let shares = [figures.precision(), figures.recall(), figures.f1(), figures.review_share()];
        assert_eq!(shares, [0.75, 0.375, 0.5, 0.2]);

        let mut both = figures.clone();
        both.add_up(&figures);
        assert_eq!((both.rows, both.wrong(), both.bands[7].right), (20, 2, 4));
        assert_eq!(both.f1(), figures.f1());
        assert_eq!(Figures::default().precision(), 0.0);
    }

    #[test]
    fn truths_are_read() {
        let truth = read_truth("sector_row,registry_row\n2,7\n3,\n4,5|9\n,8\n");
        let expected: Truth = [(2, vec![7]), (3, vec![]), (4, vec![5, 9])].into_iter().collect();
        assert_eq!(truth, expected);
    }
}
