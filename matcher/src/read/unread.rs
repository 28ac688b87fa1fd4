//! What of a workbook was left out because it is damaged: sheets, and parts that sheets share.
//!
//! One flawed detail must not refuse a book, and no list may disappear without a trace. So the
//! sheets that can be read are read, the others are named in a notice, and a book of which nothing
//! can be read fails with the first damage met.

use super::notice::{Notice, ReadError, Unread};
use super::sheet::Sheet;

/// How many sheets or parts a notice names; a hostile file lists thousands.
const NAMED: usize = 50;

/// The damage met so far in one file.
#[derive(Default)]
pub(super) struct Flaws {
    sheets: Vec<Unread>,
    parts: Vec<Unread>,
    /// The first damage of a sheet, of a shared part, and the first sheet without a part.
    first: Option<ReadError>,
    first_part: Option<ReadError>,
    first_missing: Option<ReadError>,
}

impl Flaws {
    /// The sheet of this name, which is in this part, is left out. Gives back an error that is not
    /// damage.
    pub(super) fn sheet(
        &mut self,
        name: &str,
        part: &str,
        error: ReadError,
    ) -> Result<(), ReadError> {
        if !matches!(error, ReadError::Damaged { .. }) {
            return Err(error);
        }
        self.damaged_sheet(name, part, error);
        Ok(())
    }

    /// The sheet is left out because of this damage.
    pub(super) fn damaged_sheet(&mut self, name: &str, part: &str, error: ReadError) {
        self.name_sheet(name, part, &error);
        self.first.get_or_insert(error);
    }

    /// The sheet has no part in the file, so that no cell of it is lost.
    pub(super) fn sheet_without_part(&mut self, name: &str, part: &str, error: ReadError) {
        self.name_sheet(name, part, &error);
        self.first_missing.get_or_insert(error);
    }

    fn name_sheet(&mut self, name: &str, part: &str, error: &ReadError) {
        if let ReadError::Damaged { part: at, cause, .. } = error
            && self.sheets.len() < NAMED
        {
            // The error names the part, unless it names the sheet itself.
            let part = if at == name { part } else { at };
            let (sheet, part, cause) = (name.to_owned(), part.to_owned(), cause.clone());
            self.sheets.push(Unread { sheet, part, cause });
        }
    }

    /// The sheets are read without this part. Gives back an error that is not damage.
    pub(super) fn part(&mut self, error: ReadError) -> Result<(), ReadError> {
        let ReadError::Damaged { part, cause, .. } = error.clone() else { return Err(error) };
        self.first_part.get_or_insert(error);
        let known = self.parts.iter().any(|other| other.part == part);
        if !known && self.parts.len() < NAMED {
            self.parts.push(Unread { sheet: String::new(), part, cause });
        }
        Ok(())
    }

    /// Puts the notices on the first sheet that has cells. An error if something damaged was left
    /// out and no other sheet has any; sheets without a part count so only if there is no sheet.
    pub(super) fn tell(self, sheets: &mut [Sheet]) -> Result<(), ReadError> {
        let filled = sheets.iter().position(|sheet| !sheet.rows.is_empty());
        // Without any sheet it is the list of sheets that is damaged.
        let last = self.first_missing.or(self.first_part).filter(|_| sheets.is_empty());
        if let (None, Some(error)) = (filled, self.first.or(last)) {
            return Err(error);
        }
        if let Some(sheet) = sheets.get_mut(filled.unwrap_or(0)) {
            if !self.sheets.is_empty() {
                sheet.notices.push(Notice::UnreadSheets { sheets: self.sheets });
            }
            if !self.parts.is_empty() {
                sheet.notices.push(Notice::UnreadParts { parts: self.parts });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn damage(part: &str) -> ReadError {
        let (file, cause) = ("a.xlsx".to_owned(), "cut".to_owned());
        ReadError::Damaged { file, part: part.to_owned(), cause }
    }

    fn sheet(name: &str, rows: &[u32]) -> Sheet {
        Sheet { name: name.to_owned(), rows: rows.to_vec(), ..Sheet::default() }
    }

    #[test]
    fn a_book_fails_only_if_nothing_of_it_can_be_read() {
        for (left_out, parts, sheets, told) in [
            (&[][..], &[][..], vec![], Some(vec![])),
            (&[], &[], vec![sheet("A", &[])], Some(vec![0])),
            (&["B"], &[], vec![sheet("A", &[1])], Some(vec![1])),
            (&["B"], &[], vec![sheet("A", &[]), sheet("C", &[1])], Some(vec![0, 1])),
            (&["B"], &["styles"], vec![sheet("A", &[2, 3])], Some(vec![2])),
            (&[], &["styles", "styles"], vec![sheet("A", &[2])], Some(vec![1])),
            (&[], &["styles"], vec![sheet("A", &[])], Some(vec![1])),
            (&[], &["styles"], vec![], None),
            (&["B"], &[], vec![], None),
            (&["B", "C"], &[], vec![sheet("A", &[])], None),
        ] {
            let (mut flaws, mut sheets) = (Flaws::default(), sheets);
            left_out.iter().for_each(|name| flaws.sheet(name, "x", damage(name)).unwrap());
            parts.iter().for_each(|part| flaws.part(damage(part)).unwrap());
            let result = flaws.tell(&mut sheets);
            let found: Vec<usize> = sheets.iter().map(|sheet| sheet.notices.len()).collect();
            assert_eq!(result.is_ok().then_some(found), told, "{left_out:?} {parts:?}");
            let first = left_out.first().or(parts.first()).copied().unwrap_or_default();
            assert!(told.is_some() || result == Err(damage(first)));
        }
    }

    #[test]
    fn a_sheet_without_a_part_holds_no_cell() {
        for (missing, damaged, sheets, told) in [
            (&["B"][..], &[][..], vec![sheet("A", &[])], Ok(vec![1])),
            (&["B", "C"], &[], vec![sheet("A", &[]), sheet("D", &[])], Ok(vec![1, 0])),
            (&["B"], &[], vec![sheet("A", &[]), sheet("D", &[3])], Ok(vec![0, 1])),
            (&["B"], &["C"], vec![sheet("A", &[1])], Ok(vec![1])),
            (&["B"], &["C"], vec![sheet("A", &[])], Err(damage("C"))),
            (&["B"], &[], vec![], Err(damage("B"))),
            (&["B", "C"], &[], vec![], Err(damage("B"))),
            (&["B"], &["C"], vec![], Err(damage("C"))),
        ] {
            let (mut flaws, mut sheets) = (Flaws::default(), sheets);
            missing.iter().for_each(|name| flaws.sheet_without_part(name, "x", damage(name)));
            damaged.iter().for_each(|name| flaws.damaged_sheet(name, "x", damage(name)));
            let result = flaws.tell(&mut sheets);
            let found = sheets.iter().map(|sheet| sheet.notices.len()).collect();
            assert_eq!(result.map(|()| found), told, "{missing:?} {damaged:?}");
        }
    }

    #[test]
    fn what_is_no_damage_is_given_back() {
        let (file, sheet) = ("a.xlsx".to_owned(), "A".to_owned());
        let what = crate::read::Countable::Work;
        for error in [
            ReadError::Password { file: file.clone(), wrong: false },
            ReadError::TooLarge { file, sheet, row: 3, limit: 9, what },
        ] {
            assert_eq!(Flaws::default().sheet("A", "x", error.clone()), Err(error.clone()));
            assert_eq!(Flaws::default().part(error.clone()), Err(error));
        }
    }

    #[test]
    fn thousands_of_damaged_sheets_are_not_all_named() {
        let mut flaws = Flaws::default();
        (0..2_000).for_each(|n| flaws.damaged_sheet(&n.to_string(), "y", damage("x")));
        let mut sheets = [sheet("A", &[1])];
        flaws.tell(&mut sheets).unwrap();
        let [Notice::UnreadSheets { sheets }] = sheets[0].notices.as_slice() else { panic!() };
        assert_eq!(sheets.len(), NAMED);
    }
}
