//! What is said of rows of one person, and of codes that several people carry.

use crate::language::Language;

/// In what rows differ.
pub fn rows_differ(differences: &[(String, Vec<String>)], language: Language) -> String {
    let all = said_differently(differences);
    language.pick(format!("khác nhau ở: {all}"), format!("they differ in: {all}"))
}

/// What rows say differently: what it is called, and what each says.
pub fn said_differently(differences: &[(String, Vec<String>)]) -> String {
    let one = |(what, texts): &(String, Vec<String>)| {
        let texts: Vec<String> = texts.iter().map(|text| format!("“{text}”")).collect();
        format!("{what} ({})", texts.join(", "))
    };
    differences.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// That other rows of the same person are to be verified first.
pub fn verify_first(rows: &[String], language: Language) -> String {
    let rows = rows.join(language.pick(" và ", " and "));
    language.pick(
        format!("Chờ kết quả xác minh {rows} của cùng người này"),
        format!("Wait until {rows} of the same person has been verified"),
    )
}

/// That one code stands for several people, each given with the row.
pub fn shared_code(what: &str, code: &str, people: &[String], language: Language) -> String {
    let (count, people) = (people.len(), people.join("; "));
    language.pick(
        format!("{what} {code} ghi cho {count} người: {people}"),
        format!("{what} {code} stands for {count} people: {people}"),
    )
}

/// That a tax code is the number of somebody else.
pub fn code_of_other(what: &str, code: &str, person: &str, language: Language) -> String {
    language.pick(
        format!("{what} {code} là số định danh của người khác trong CSDL dân cư: {person}"),
        format!("{what} {code} is the number of somebody else in the registry: {person}"),
    )
}
