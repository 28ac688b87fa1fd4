//! What ties a row to its person: whether it is enough to order anything.
//!
//! A link is made where one person is by far the likeliest. An order asks for more: a number that
//! both sides have, or a full date of birth and nobody else of that name and date; where the list has
//! only a year, also the residence or a parent. Families tie the people of civil-status books, so
//! that these are asked for less.

use crate::classify::{Linked, Verdict};
use crate::compare::outcomes;
use crate::normalise::Names;
use crate::plan::{Detail, Doubt, Field, Kind, Outcome};

/// What the two sides say of each other's fields.
struct Evidence<'a> {
    linked: &'a Linked,
    sector: u32,
    person: u32,
    outcomes: [Outcome; Field::COMPARED.len()],
}

/// Which evidence an order asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// What ties two rows of lists.
    List,
    /// What ties a row of a book: its people hold each other.
    Book,
    /// What ends somebody's registration or allowance.
    Death,
}

/// What speaks against an order although the row is linked: too little evidence, or evidence that
/// fits somebody else as well.
pub(super) fn missing_evidence(linked: &Linked, verdict: &Verdict, asked: Asked) -> Vec<Doubt> {
    let (Some(person), Some(outcomes)) = (verdict.linked(), verdict.outcomes) else {
        return Vec::new();
    };
    let of = Evidence { linked, sector: verdict.sector, person, outcomes };
    let mut doubts = Vec::new();
    if !of.is_named() {
        doubts.push(Doubt::NoName);
    }
    let number = of.number_agrees();
    if number {
        // The number says who it is; a sex that differs is what is to be corrected.
        if asked == Asked::Death && of.has(Field::Sex, &[Kind::Different]) {
            doubts.push(Doubt::Sex);
        }
        return doubts;
    }
    if of.has(Field::Sex, &[Kind::Different]) {
        doubts.push(Doubt::Sex);
    }
    if asked == Asked::Book {
        return doubts;
    }
    // A word more or less is another name as long as no number says who it is.
    if of.has(Field::Name, &[Kind::Partial]) {
        doubts.push(Doubt::Name);
    }
    let date = of.has(Field::Dob, &[Kind::Same, Kind::Format]) && of.date_is_full();
    if asked == Asked::Death && !date {
        doubts.push(Doubt::OnlyNameAndYear);
    } else if !date
        && !of.has(Field::Dob, &[Kind::Different])
        && !(of.year_agrees() && (of.home_agrees() || of.parent_agrees()))
    {
        doubts.push(Doubt::Thin);
    }
    if of.lives_far_away(asked) && !of.parent_agrees() {
        doubts.push(Doubt::FarAway);
    }
    if of.has_namesake(asked) {
        doubts.push(Doubt::Namesake);
    }
    doubts
}

impl Evidence<'_> {
    fn outcome(&self, field: Field) -> Option<Outcome> {
        of_field(&self.outcomes, field)
    }

    fn has(&self, field: Field, kinds: &[Kind]) -> bool {
        self.outcome(field).is_some_and(|outcome| kinds.contains(&outcome.kind))
    }

    /// Whether both sides have a number, and it is one: an old number counts if the registry has it.
    fn number_agrees(&self) -> bool {
        self.outcome(Field::Number).is_some_and(|outcome| match outcome.kind {
            Kind::Same | Kind::Format => true,
            Kind::Partial => outcome.detail == Some(Detail::OldNumberEqual),
            _ => false,
        })
    }

    fn is_named(&self) -> bool {
        let (row, person) = self.linked.prepared.pair(self.sector, self.person);
        row.name != Names::MISSING && person.name != Names::MISSING
    }

    /// Whether the list's date has a day; 1 January stands for a bare year.
    fn date_is_full(&self) -> bool {
        let dob = self.linked.prepared.sector.records[self.sector as usize].dob;
        dob.is_full() && !dob.is_first_of_january()
    }

    fn year_agrees(&self) -> bool {
        let (row, person) = self.linked.prepared.pair(self.sector, self.person);
        row.dob.year != 0 && row.dob.year == person.dob.year
    }

    /// Whether the residences agree as far as the list's says one, to the commune at least.
    fn home_agrees(&self) -> bool {
        self.outcome(Field::Address).is_some_and(|outcome| match outcome.kind {
            Kind::Same | Kind::Format => true,
            Kind::Partial => outcome.detail != Some(Detail::UnknownCommune) && self.has_commune(),
            _ => false,
        })
    }

    /// Whether the list's address names a commune, and not only a district or a province.
    fn has_commune(&self) -> bool {
        let prepared = &self.linked.prepared;
        let place = prepared.sector.records[self.sector as usize].place;
        let place = prepared.values.places.get(place);
        !place.communes.is_empty() && !place.of_list
    }

    fn parent_agrees(&self) -> bool {
        [Field::Father, Field::Mother]
            .into_iter()
            .any(|field| self.has(field, &[Kind::Same, Kind::Format]))
    }

    fn lives_far_away(&self, asked: Asked) -> bool {
        let far: &[Detail] = match asked {
            Asked::Death => &[Detail::OtherProvince, Detail::OtherDistrict, Detail::OtherCommune],
            _ => &[Detail::OtherProvince],
        };
        let detail = self.outcome(Field::Address).and_then(|outcome| outcome.detail);
        detail.is_some_and(|detail| far.contains(&detail))
    }

    /// Whether somebody else in the extract has the row's name and may have its date of birth. Another
    /// parent tells them apart; so does a residence in another commune, unless a death is at stake.
    fn has_namesake(&self, asked: Asked) -> bool {
        let prepared = &self.linked.prepared;
        let others = prepared.of_that_name_and_date(self.sector);
        let mut others = others.filter(|other| *other != self.person);
        others.any(|other| {
            let theirs = outcomes(self.sector, other, prepared);
            let differs = |field: Field| {
                of_field(&theirs, field).is_some_and(|of| of.kind == Kind::Different)
            };
            let elsewhere = of_field(&theirs, Field::Address).is_some_and(|of| {
                let apart = [Detail::OtherProvince, Detail::OtherDistrict, Detail::OtherCommune];
                of.detail.is_some_and(|detail| apart.contains(&detail))
            });
            let is_told_apart = differs(Field::Sex)
                || self.parent_agrees() && (differs(Field::Father) || differs(Field::Mother))
                || asked == Asked::List && self.home_agrees() && elsewhere;
            !is_told_apart
        })
    }
}

fn of_field(outcomes: &[Outcome; Field::COMPARED.len()], field: Field) -> Option<Outcome> {
    Field::COMPARED.iter().position(|of| *of == field).map(|place| outcomes[place])
}
