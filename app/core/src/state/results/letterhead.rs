//! What the office is called on its papers: the fields of the form in which it is typed.

use matcher::report::papers::Letterhead;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterheadField {
    /// The office above.
    Superior,
    /// The office itself.
    Name,
    /// The place that papers are dated at.
    Place,
    /// Number and symbol of the paper.
    Number,
    /// The day of signing.
    Date,
    /// The letter that is answered.
    Reference,
    /// Who the paper is for, one in a line.
    Recipients,
    /// By when the recipients answer.
    Deadline,
    /// By whose authority the signer signs.
    Authority,
    /// The signer's position.
    SignerTitle,
    /// The signer's name.
    Signer,
    /// Who made the list.
    Maker,
}

impl LetterheadField {
    /// All fields, in the order of the form.
    pub const ALL: [LetterheadField; 12] = [
        LetterheadField::Superior,
        LetterheadField::Name,
        LetterheadField::Place,
        LetterheadField::Number,
        LetterheadField::Date,
        LetterheadField::Reference,
        LetterheadField::Recipients,
        LetterheadField::Deadline,
        LetterheadField::Authority,
        LetterheadField::SignerTitle,
        LetterheadField::Signer,
        LetterheadField::Maker,
    ];

    /// The field's text in a letterhead.
    pub fn of(self, letterhead: &mut Letterhead) -> &mut String {
        match self {
            LetterheadField::Superior => &mut letterhead.superior,
            LetterheadField::Name => &mut letterhead.name,
            LetterheadField::Place => &mut letterhead.place,
            LetterheadField::Number => &mut letterhead.number,
            LetterheadField::Date => &mut letterhead.date,
            LetterheadField::Reference => &mut letterhead.reference,
            LetterheadField::Recipients => &mut letterhead.recipients,
            LetterheadField::Deadline => &mut letterhead.deadline,
            LetterheadField::Authority => &mut letterhead.authority,
            LetterheadField::SignerTitle => &mut letterhead.signer_title,
            LetterheadField::Signer => &mut letterhead.signer,
            LetterheadField::Maker => &mut letterhead.maker,
        }
    }

    /// Whether its text can have several lines.
    pub fn has_lines(self) -> bool {
        matches!(self, LetterheadField::Recipients | LetterheadField::Authority)
    }
}

/// What the office is called, and whether the browser keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// What it is called, and who signs.
    pub letterhead: Letterhead,
    /// Whether the browser could not keep the last change.
    pub lost: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_form_has_a_place_of_its_own() {
        let mut letterhead = Letterhead::default();
        for (place, field) in LetterheadField::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, place);
            assert_eq!(field.of(&mut letterhead), "", "{field:?}");
            *field.of(&mut letterhead) = format!("{place}");
        }
        for (place, field) in LetterheadField::ALL.into_iter().enumerate() {
            assert_eq!(*field.of(&mut letterhead), format!("{place}"));
        }
    }
}
