//! Slips in coded values: “Na”, “Kimh”, “Kính”.
//!
//! Takes a cell of a coded field and its column, gives the value that was meant. Decided: a value
//! that no table knows is read as the only value one slip away from it, if the column is otherwise
//! clean: in a column of other things than the field, a near word means nothing. What was corrected
//! is noted, to be looked at; a known value is never corrected.

use rustc_hash::FxHashMap;

use super::coded::{Code, CodedField, Codes, UNKNOWN_CODE};
use crate::mapping::FieldValues;
use crate::text::lower;

/// The most slips of a table that are kept, to be noted; further ones are read all the same.
const MOST: usize = 200;

/// The slips of a table.
#[derive(Default)]
pub(super) struct Slips {
    /// For each coded field, whether its column is clean; `None` as long as nobody asked.
    clean: [Option<bool>; CodedField::ALL.len()],
    /// What was meant by a text, in lower case; `None` if it is no slip.
    meant: FxHashMap<(usize, String), Option<Code>>,
}

impl Slips {
    /// Reads a cell; `few` are some rows of its table.
    pub(super) fn parse(
        &mut self,
        codes: &Codes,
        field: CodedField,
        values: &FieldValues<'_>,
        few: &[usize],
        text: &str,
    ) -> Code {
        let code = codes.parse(field, text);
        if code == 0 || !codes.is_slip(field, text) {
            return code;
        }
        let meant = if code != UNKNOWN_CODE {
            Some(code)
        } else {
            codes.near(field, text).filter(|_| self.is_clean(codes, field, values, few))
        };
        if self.meant.len() < MOST {
            self.meant.insert((field.index(), lower(text)), meant);
        }
        meant.unwrap_or(UNKNOWN_CODE)
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.meant.is_empty()
    }

    /// What was meant by a cell with a slip.
    pub(super) fn meant(&self, field: CodedField, text: &str) -> Option<Code> {
        self.meant.get(&(field.index(), lower(text))).copied().flatten()
    }

    /// Whether at least four in five values of a column are known.
    fn is_clean(
        &mut self,
        codes: &Codes,
        field: CodedField,
        values: &FieldValues<'_>,
        few: &[usize],
    ) -> bool {
        let known = self.clean.get(field.index()).copied().flatten();
        let clean = known.unwrap_or_else(|| {
            let (mut known, mut unknown) = (0_u32, 0_u32);
            for &row in few {
                match codes.parse(field, &values.get(row)) {
                    0 => {}
                    UNKNOWN_CODE => unknown += 1,
                    _ => known += 1,
                }
            }
            known >= 3 && known >= unknown.saturating_mul(4)
        });
        if let Some(of_field) = self.clean.get_mut(field.index()) {
            *of_field = Some(clean);
        }
        clean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: CodedField, rows: &[(&str, &str)]) {
        let codes = Codes::embedded();
        for (text, expected) in rows {
            let found = match codes.parse(field, text) {
                UNKNOWN_CODE => codes.near(field, text).unwrap_or(UNKNOWN_CODE),
                code => code,
            };
            assert_eq!(codes.name_vi(field, found), *expected, "{text}");
        }
    }

    #[test]
    fn sexes() {
        check(
            CodedField::SEX,
            &[
                ("Na", "Nam"),
                ("na", "Nam"),
                ("nữu", "Nữ"),
                ("Nữa", "Nữ"),
                ("Nũ", "Nữ"),
                ("nam.", "Nam"),
                ("nu~", "Nữ"),
                ("Namm", "Nam"),
                ("Nma", "Nam"),
                ("Mam", "Nam"),
                ("Nm", "Nam"),
                ("Nan", "Nam"),
                // Too short, too far, or near both.
                ("N", ""),
                ("Nau", ""),
                ("Minh", ""),
                ("Tày", ""),
                ("5", ""),
            ],
        );
    }

    #[test]
    fn ethnic_groups() {
        check(
            CodedField::ETHNICITY,
            &[
                ("Kính", "Kinh"),
                ("Kịnh", "Kinh"),
                ("Kimh", "Kinh"),
                ("Kih", "Kinh"),
                ("Kinhh", "Kinh"),
                ("Muờng", "Mường"),
                ("Mườg", "Mường"),
                ("Táy", "Tày"),
                ("Tàyy", "Tày"),
                ("Nùg", "Nùng"),
                ("Thá", "Thái"),
                ("Hmôg", "Hmông"),
                ("Khmr", "Khơ-me"),
                // Valid values stay what they are, and far ones are unknown.
                ("Thái", "Thái"),
                ("Tày", "Tày"),
                ("Người trời", ""),
                ("Ta", ""),
                ("Hà Nội", ""),
                ("12", ""),
            ],
        );
    }

    #[test]
    fn other_fields() {
        check(
            CodedField::MARITAL,
            &[("Đã kết hônn", "Đã kết hôn"), ("Đọc thân", "Chưa kết hôn"), ("Goá bụaa", "Góa")],
        );
        check(
            CodedField::RELIGION,
            &[("Phật giaos", "Phật giáo"), ("Công gíao", "Công giáo"), ("Đạo lạ", "")],
        );
        check(
            CodedField::NATIONALITY,
            &[("Việt Namm", "Việt Nam"), ("Viêt Nam", "Việt Nam"), ("Việt Nan", "")],
        );
    }

    #[test]
    fn what_is_a_slip() {
        let codes = Codes::embedded();
        for (field, text, slip) in [
            (CodedField::ETHNICITY, "Kính", true),
            (CodedField::ETHNICITY, "Kimh", true),
            (CodedField::ETHNICITY, "dân tộc Kính", true),
            (CodedField::ETHNICITY, "KINH", false),
            (CodedField::ETHNICITY, "Tay", false),
            (CodedField::ETHNICITY, "Muong", false),
            (CodedField::ETHNICITY, "Mường", false),
            (CodedField::ETHNICITY, "Mu\u{31b}\u{31b}o\u{300}ng", true),
            (CodedField::ETHNICITY, "", false),
            (CodedField::ETHNICITY, "không", false),
            (CodedField::SEX, "nam.", false),
            (CodedField::SEX, "Nữ", false),
            (CodedField::SEX, "Na", true),
        ] {
            assert_eq!(codes.is_slip(field, text), slip, "{text}");
        }
    }
}
