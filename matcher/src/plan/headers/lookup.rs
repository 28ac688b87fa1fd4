//! Looks a header up: whole among the known ones first, then by the words it contains, as far as its
//! noun allows, and by its shape if a program lost some of its letters.

use super::code_kinds::CodeKind;
use super::codes::code_kind;
use super::head_words::{Announced, announced, announced_at_end};
use super::index::{index, words_by_field};
use super::lost_letters::{LOST, fields_by_shape};
use super::other::OtherMeaning;
use super::people::MAY_BE_OWN;
use super::question::is_question;
use super::tidy::header_words;
use super::written_apart::{address_level, is_part};
use crate::plan::fields::{Field, ValueKind};
use crate::text::has_words;

/// What a header says of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderMeaning {
    /// The fields that it names, and how well: 100 for the first whole headers, less for later
    /// ones, less again for a part.
    Fields(Vec<(Field, u8)>),
    /// It plainly names something that is no field.
    Other(OtherMeaning),
    /// Nothing is known about its words, or there are none.
    Unknown,
}

impl HeaderMeaning {
    /// The fields that it names.
    pub fn fields(&self) -> &[(Field, u8)] {
        match self {
            HeaderMeaning::Fields(fields) => fields,
            HeaderMeaning::Other(_) | HeaderMeaning::Unknown => &[],
        }
    }

    /// Whether it plainly names something that is no field.
    pub fn is_other(&self) -> bool {
        matches!(self, HeaderMeaning::Other(_))
    }
}

/// All that a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderReading {
    /// Its words, folded.
    pub words: String,
    /// What it says of its column.
    pub meaning: HeaderMeaning,
    /// The fields that it names only if most values are theirs: “Bệnh nhân”, “Mã số”.
    pub if_values: Vec<Field>,
    /// Whether it begins as those do that name somebody by what he does: “Người đứng đơn”, “Tên
    /// nông hộ”. Whether that is the row's person, the other columns must tell.
    pub may_name: bool,
}

/// All that a header says.
pub fn read_header(header: &str) -> HeaderReading {
    let words = header_words(header);
    let asks = is_question(header, &words);
    let meaning = meaning(header, &words);
    let if_values = fields_if_values_agree(&words, asks);
    let may_name = !asks && may_name_somebody(&words);
    HeaderReading { words, meaning, if_values, may_name }
}

/// What a header says.
pub fn meaning_of_header(header: &str) -> HeaderMeaning {
    meaning(header, &header_words(header))
}

/// What a header says, given as it is and folded.
fn meaning(header: &str, folded: &str) -> HeaderMeaning {
    if folded.is_empty() {
        return HeaderMeaning::Unknown;
    }
    if header.contains(LOST) {
        let found = fields_by_shape(header);
        if !found.is_empty() {
            return HeaderMeaning::Fields(found);
        }
    }
    let whole = index().fields(folded);
    if !whole.is_empty() {
        return HeaderMeaning::Fields(whole.to_vec());
    }
    if address_level(folded).is_some() || is_part(folded) {
        return HeaderMeaning::Unknown;
    }
    if let Some(meaning) = whole_other(folded) {
        return HeaderMeaning::Other(meaning);
    }
    let announced = announced(folded);
    let parts = by_words(folded, announced);
    let begins = parts.iter().any(|part| part.begins);
    if let Some(found) = in_identifier(header, folded).filter(|_| !begins) {
        return HeaderMeaning::Fields(found);
    }
    if !begins && is_question(header, folded) {
        return HeaderMeaning::Other(OtherMeaning::Question);
    }
    // What a header begins with counts more than what follows: “Ngày sinh ghi trên sổ BHXH”. But a
    // place, and a person, may be anybody's.
    let other = other_in(folded).filter(|meaning| {
        let telling = matches!(meaning, OtherMeaning::OtherPerson | OtherMeaning::Contact);
        telling || !begins || parts.iter().any(|part| part.is_place())
    });
    if let Some(meaning) = other {
        return HeaderMeaning::Other(meaning);
    }
    if !parts.is_empty() {
        return HeaderMeaning::Fields(parts.iter().map(|part| (part.field, part.score)).collect());
    }
    // “Giới tính con”: what it names is somebody else's.
    if is_ruled_out(folded) {
        return HeaderMeaning::Other(OtherMeaning::OtherPerson);
    }
    let announced = announced.or_else(|| announced_at_end(folded));
    announced.map_or(HeaderMeaning::Unknown, |kind| HeaderMeaning::Other(kind.meaning()))
}

/// What a whole header means that is no field's.
fn whole_other(folded: &str) -> Option<OtherMeaning> {
    index().other(folded).or_else(|| index().code(folded).map(CodeKind::meaning))
}

/// What the words in a header mean that are no field's. A code is told apart from what it is a code
/// of: “Mã học sinh” is no pupil.
fn other_in(folded: &str) -> Option<OtherMeaning> {
    code_kind(folded).map(CodeKind::meaning).or_else(|| index().other_in(folded))
}

/// The highest score of a header that only words in it name.
const BY_PART: u8 = 78;

/// The fields that the last words of a program's column name: “applicant.identityNumber”,
/// “pt_citizen_no”. `None` if the header is none, or names nothing that way.
fn in_identifier(header: &str, folded: &str) -> Option<Vec<(Field, u8)>> {
    if header.contains(char::is_whitespace) || other_in(folded).is_some() {
        return None;
    }
    // The last syllable of a pupil (học sinh) means birth by itself.
    let rests = folded.match_indices(' ').map(|(at, _)| &folded[at + 1..]);
    rests
        .filter(|rest| *rest != "sinh")
        .map(|rest| (rest, index().fields(rest)))
        .find(|(_, fields)| !fields.is_empty())
        .map(|(_, fields)| {
            let not = |field: Field| {
                let not = field.profile().headers.not;
                not.iter().any(|words| has_words(folded, words))
            };
            let own = fields.iter().filter(|(field, _)| !not(*field));
            own.map(|&(field, _)| (field, BY_PART)).collect()
        })
}

/// The fields that a header names only if most values are theirs. A question names many things in
/// passing.
fn fields_if_values_agree(folded: &str, asks: bool) -> Vec<Field> {
    let asked = if asks { by_words(folded, None) } else { Vec::new() };
    words_by_field()
        .filter(|(field, words)| {
            words.if_values.contains(&folded) || asked.iter().any(|part| part.field == *field)
        })
        .map(|(field, _)| field)
        .collect()
}

/// Whether a header that asks nothing begins as those do that name somebody by what he does.
fn may_name_somebody(folded: &str) -> bool {
    let begins = |words: &&str| folded.strip_prefix(*words).is_some_and(|s| s.starts_with(' '));
    let mut others = [whole_other(folded), other_in(folded)].into_iter().flatten();
    let is_else = others.any(|meaning| {
        // “Tên cơ sở” is no person, “Chủ cơ sở” is.
        matches!(meaning, OtherMeaning::OtherPerson | OtherMeaning::Account)
            || meaning == OtherMeaning::Group && !folded.starts_with("chu ")
    });
    !is_else && (MAY_BE_OWN.iter().any(begins) || folded.ends_with(" name"))
}

/// Whether words in a header name a field that other words in it rule out.
fn is_ruled_out(folded: &str) -> bool {
    index()
        .fields_in(folded)
        .iter()
        .any(|(field, ..)| field.profile().headers.not.iter().any(|w| has_words(folded, w)))
}

/// How well a header names each field; empty if it names none.
pub fn fields_of_header(header: &str) -> Vec<(Field, u8)> {
    match meaning_of_header(header) {
        HeaderMeaning::Fields(fields) => fields,
        HeaderMeaning::Other(_) | HeaderMeaning::Unknown => Vec::new(),
    }
}

/// Whether a header is known to name something that is no field.
pub fn is_passed_over(header: &str) -> bool {
    matches!(meaning_of_header(header), HeaderMeaning::Other(_))
}

/// Whether a header is a known one, of a field or of something else. That its first word is one
/// that headers begin with is not enough: so do many values.
pub fn is_known_header(header: &str) -> bool {
    let folded = header_words(header);
    let index = index();
    // What says something about a code is known too: “Ngày cấp mã số thuế”.
    if index.other(&folded).is_some()
        || index.other_in(&folded).is_some()
        || folded != MOTHER_OR_CODE && index.code(&folded).is_some()
        || index.codes_in(&folded).next().is_some()
    {
        return true;
    }
    // Most cells have no word of any field, which is quickly seen. Letters may be lost, and a
    // program's column is one word.
    let by_words = !header.contains(LOST) && header.contains(char::is_whitespace);
    if by_words && index.fields(&folded).is_empty() && index.fields_in(&folded).is_empty() {
        return false;
    }
    matches!(meaning(header, &folded), HeaderMeaning::Fields(fields) if !fields.is_empty())
}

/// “Mã” without its marks is also “má”, as which lists write a mother.
const MOTHER_OR_CODE: &str = "ma";

/// A field that words of a header name.
struct ByWords {
    field: Field,
    score: u8,
    /// Whether the header begins with these words, or with its noun and these words.
    begins: bool,
}

impl ByWords {
    fn is_place(&self) -> bool {
        matches!(self.field.profile().values, ValueKind::Address)
    }
}

/// Words that stand before the words of a field without changing what they mean.
const NOUNS: [&str; 5] = ["", "so ", "ma ", "ma so ", "so the "];

/// The fields of which a header contains words, as far as its noun allows them.
fn by_words(folded: &str, announced: Option<Announced>) -> Vec<ByWords> {
    let fits = |&(field, ..): &(Field, usize, usize)| {
        announced.is_none_or(|kind| kind.allows(field))
            && !field.profile().headers.not.iter().any(|words| has_words(folded, words))
    };
    let found = index().fields_in(folded).into_iter().filter(fits);
    found
        .map(|(field, place, at)| ByWords {
            field,
            score: BY_PART - place.min(10) as u8,
            begins: folded.get(..at).is_some_and(|before| NOUNS.contains(&before)),
        })
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in super::super) fn check(header: &str, expected: Option<Field>) {
        let best = fields_of_header(header).into_iter().max_by_key(|&(_, score)| score);
        assert_eq!(best.map(|(field, _)| field), expected, "{header}");
    }

    /// Whatever quickly seems no header is none.
    #[test]
    fn known_headers_are_those_with_a_meaning() {
        let known = |header: &str| {
            let folded = header_words(header);
            let is_of_code = folded != MOTHER_OR_CODE && index().code(&folded).is_some()
                || index().codes_in(&folded).next().is_some();
            index().other(&folded).is_some()
                || index().other_in(&folded).is_some()
                || is_of_code
                || matches!(meaning(header, &folded), HeaderMeaning::Fields(of) if !of.is_empty())
        };
        let words = "họ tên số mã sinh ngày HoTen pt_citizen_no CCCD Họ?t?n địa_chỉ mẹ của con có \
            không nhà Lê An 1990 (nam) quan hệ? Nguy\u{fffd}n thường trú cha. bố xã";
        let words: Vec<&str> = words.split_whitespace().chain([""]).collect();
        for first in &words {
            for second in &words {
                for third in &words {
                    let header = format!("{first} {second} {third}");
                    for header in [header.trim(), &header.replace(' ', "")] {
                        assert_eq!(is_known_header(header), known(header), "{header}");
                    }
                }
            }
        }
    }

    #[test]
    fn headers_of_real_lists() {
        check("ho va ten", Some(Field::Name));
        check("ho chu dem ten nguoi chet", Some(Field::Name));
        check("ho ten me", Some(Field::Mother));
        check("ho va ten chu ho", Some(Field::Head));
        check("nam sinh cha", None);
        check("ngay thang nam sinh", Some(Field::Dob));
        check("da chet vao ngay", Some(Field::Death));
        check("ngay thang nam mat", Some(Field::Death));
        check("ngay dang ky khai tu", None);
        check("quan he voi chu ho", Some(Field::Relation));
        check("tinh trang hon nhan", Some(Field::Marital));
        check("tinh trang ho so", None);
        check("trang thai", Some(Field::State));
        check("quoc tich", Some(Field::Nationality));
        check("quoc tich cha", None);
        check("ngay dang ky ket hon", None);
        check("nhom mau", Some(Field::Blood));
        check("ton giao", Some(Field::Religion));
        check("so so ho khau", Some(Field::Household));
        check("ho khau thuong tru", Some(Field::Address));
        check("noi cu tru cuoi cung", Some(Field::Address));
        check("so giay to tuy than", Some(Field::Number));
        check("so cmnd", Some(Field::OldNumber));
        check("so cmnd cccd", Some(Field::Number));
        check("cccd me", None);
        check("ma dinh danh bo gd dt", None);
        check("mui tiem", None);
        check("thanh phan", None);
        check("Họ và tên cán bộ", Some(Field::Name));
        check("Họ tên bộ đội", Some(Field::Name));
        check("Họ tên mẹ Việt Nam anh hùng", Some(Field::Name));
        check("Họ, chữ đệm, tên người mẹ", Some(Field::Mother));
        check("Họ tên bố đẻ", Some(Field::Father));
        check("Ngày cấp CCCD", None);
        check("Số điện thoại liên hệ", None);
        check("NS", Some(Field::Dob));
        check("Đ/c thường trú", Some(Field::Address));
        check("so dien thoai", None);
    }
}
