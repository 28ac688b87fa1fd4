//! Handing a cleaned side from one worker to another, part by part.
//!
//! Takes a cleaned side, gives its names, its addresses, what was noticed and its rows, some thousands at a time, and
//! puts a side together again from such parts, in order.

use serde::{Deserialize, Serialize};

use super::clean::Cleaned;
use super::cleaned_rows::Rows;
use super::column_note::ColumnNote;
use super::name::Names;
use super::place_table::Places;
use super::unknown::UnknownValue;
use crate::transfer::{read, write};

/// Rows per part: about as much data as a column of a large table.
const ROWS: usize = 1 << 17;

/// A part; borrowed when it is written, owned when it was read.
#[derive(Serialize, Deserialize)]
enum Part<N, P, U, C> {
    Names(N),
    Places(P),
    Unknown(U),
    Notes(C),
    /// Some of the rows, and how many there are in total.
    Rows(u32, Box<Rows>),
}

impl Cleaned {
    /// The binary form of the side, part by part.
    #[cfg(test)]
    pub(crate) fn parts(&self) -> impl Iterator<Item = Result<Vec<u8>, postcard::Error>> {
        (0..self.part_count()).map(|place| self.part(place))
    }

    /// How many parts it has.
    pub fn part_count(&self) -> usize {
        4 + self.rows.len().div_ceil(ROWS).max(1)
    }

    /// The part at this position; beyond the last one, a part without rows.
    pub fn part(&self, place: usize) -> Result<Vec<u8>, postcard::Error> {
        let part: Part<&Names, &Places, &[UnknownValue], &[ColumnNote]> = match place {
            0 => Part::Names(&self.values.names),
            1 => Part::Places(&self.values.places),
            2 => Part::Unknown(&self.unknown),
            3 => Part::Notes(&self.notes),
            _ => {
                let from = (place - 4) * ROWS;
                Part::Rows(self.rows.len() as u32, Box::new(self.rows.part(from, from + ROWS)))
            }
        };
        write(&part)
    }

    /// Puts a side together from its parts.
    #[cfg(test)]
    pub(crate) fn from_parts(
        parts: impl IntoIterator<Item = Result<Vec<u8>, postcard::Error>>,
    ) -> Result<Cleaned, postcard::Error> {
        let mut cleaned = Cleaned::default();
        for part in parts {
            cleaned.add_part(&part?)?;
        }
        Ok(cleaned)
    }

    /// Adds the next part.
    ///
    /// # Errors
    /// The bytes are not a part of a cleaned side.
    pub fn add_part(&mut self, bytes: &[u8]) -> Result<(), postcard::Error> {
        match read::<Part<Names, Places, Vec<UnknownValue>, Vec<ColumnNote>>>(bytes)? {
            Part::Names(names) => self.values.names = names,
            Part::Places(places) => self.values.places = places,
            Part::Unknown(unknown) => self.unknown = unknown,
            Part::Notes(notes) => self.notes = notes,
            Part::Rows(all, rows) => self.rows.add(*rows, all as usize),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::summarise;
    use crate::layout::{LayoutChoice, lay_out};
    use crate::normalise::{Clean, CleanJob, Gazetteer, PartialDate, Source};
    use crate::plan::Side;

    /// People of a made-up list; every seventh ethnic group is in no table.
    fn source(rows: usize) -> Source {
        let mut text =
            "Họ tên,Ngày sinh,Giới tính,Số CCCD,Dân tộc,Họ tên cha,Thôn,Mã hộ\n".to_owned();
        for row in 0..rows {
            let name = ["An", "Bình", "Cúc", "Dũng", "Én"][row % 5];
            let day = row % 28 + 1;
            let group = if row % 7 == 0 { "Lạ" } else { "Kinh" };
            text += &format!(
                "Lê {name} {},{day:02}/03/{},Nam,{:012},{group},Lê Văn {name},Thôn {},H{}\n",
                row % 300,
                1950 + row % 50,
                38_000_000_000_u64 + row as u64,
                row % 40,
                row / 4,
            );
        }
        let sheet =
            crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
        let table = lay_out(sheet, &LayoutChoice::default());
        let mapping = summarise(&table).mapping;
        Source::new(table, mapping)
    }

    fn bytes(cleaned: &Cleaned) -> Vec<Vec<u8>> {
        cleaned.parts().collect::<Result<_, _>>().unwrap()
    }

    fn all_at_once(side: Side, sources: &[Source], gazetteer: &Gazetteer) -> Cleaned {
        let today = PartialDate::default();
        Clean { side, gazetteer, today }.sources(sources, &mut |_| {})
    }

    #[test]
    fn steps_of_any_size_give_what_one_step_gives() {
        let gazetteer = Gazetteer::embedded();
        let sources = [source(70), source(0), source(33)];
        for side in [Side::Sector, Side::Registry] {
            let expected = bytes(&all_at_once(side, &sources, &gazetteer));
            for rows in [1, 7, 33, 70, 1000, usize::MAX] {
                let mut job = CleanJob::new(side, PartialDate::default(), &sources);
                let mut before = 0;
                while !job.step(&gazetteer, &sources, rows) {
                    assert!(job.rows() >= before && job.rows() - before <= rows as u64);
                    before = job.rows();
                }
                assert_eq!(job.rows(), 103);
                // Another step changes nothing.
                assert!(job.step(&gazetteer, &sources, rows));
                assert_eq!(bytes(&job.finish(&sources)), expected, "{side:?} {rows}");
            }
        }
    }

    #[test]
    fn no_table_is_done_at_once() {
        let gazetteer = Gazetteer::embedded();
        let mut job = CleanJob::new(Side::Sector, PartialDate::default(), &[]);
        assert!(job.step(&gazetteer, &[], 1));
        assert_eq!(bytes(&job.finish(&[])).len(), 5);
    }

    #[test]
    fn there_and_back() {
        let gazetteer = Gazetteer::embedded();
        for rows in [0, 1, 200] {
            let cleaned = all_at_once(Side::Sector, &[source(rows)], &gazetteer);
            assert_eq!(cleaned.part_count(), 5);
            let back = Cleaned::from_parts(cleaned.parts()).unwrap();
            assert_eq!(bytes(&back), bytes(&cleaned), "{rows}");
            assert_eq!(format!("{:?}", back.rows), format!("{:?}", cleaned.rows));
        }
    }

    #[test]
    fn rows_in_several_parts_come_together() {
        let all = all_at_once(Side::Sector, &[source(200)], &Gazetteer::embedded()).rows;
        let mut back = Rows::default();
        for from in (0..200).step_by(64) {
            back.add(all.part(from, from + 64), 200);
        }
        assert_eq!(format!("{back:?}"), format!("{all:?}"));
    }

    #[test]
    fn what_is_no_part_is_refused() {
        let mut cleaned = Cleaned::default();
        for bytes in [&b""[..], &[9, 9], &[3, 1]] {
            assert!(cleaned.add_part(bytes).is_err(), "{bytes:?}");
        }
    }
}
