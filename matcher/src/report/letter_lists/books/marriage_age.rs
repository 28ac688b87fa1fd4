//! Whether somebody was old enough to marry.

use crate::normalise::PartialDate;
use crate::plan::{MARRIAGE_AGES, MarriageAge};

/// The law by which somebody born on a date was surely too young to marry on another; `None` if old
/// enough, or if either date leaves it open.
pub(super) fn too_young_to_marry(
    born: PartialDate,
    married: PartialDate,
    is_man: bool,
) -> Option<&'static str> {
    if born.is_missing() || married.is_missing() {
        return None;
    }
    // What is open counts for the couple: of two laws the milder one.
    let from = |rule: &MarriageAge| {
        let (year, month, day) = rule.from;
        PartialDate { year, month, day }
    };
    let mut laws = MARRIAGE_AGES.iter().skip_while(|rule| from(rule).surely_after(married));
    let newest = laws.next()?;
    let surely_holds = married.is_full() || married.year > newest.from.0;
    let rule = if surely_holds { newest } else { laws.next()? };
    // 1 January stands for a bare year, in which the birthday is unknown.
    let born = match born.is_first_of_january() {
        true => PartialDate { month: 0, day: 0, ..born },
        false => born,
    };
    let least = if is_man { rule.man } else { rule.woman };
    (born.age_on(married) < least).then_some(rule.law)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::parse_date;

    #[test]
    fn ages_and_laws() {
        for (born, married, is_man, expected) in [
            ("08/08/2001", "10/05/2020", true, Some("52/2014")),
            ("10/05/2000", "10/05/2020", true, None),
            ("11/05/2000", "10/05/2020", true, Some("52/2014")),
            ("11/05/2002", "10/05/2020", false, Some("52/2014")),
            ("10/05/2002", "10/05/2020", false, None),
            // In the twentieth year, before 2015.
            ("01/06/1990", "10/08/2009", true, None),
            ("01/06/1990", "10/05/2009", true, Some("22/2000")),
            ("01/06/1992", "10/08/2009", false, None),
            ("01/09/1970", "10/08/1987", false, Some("1986")),
            ("1960", "01/02/1977", false, None),
            ("1961", "01/02/1977", false, Some("1959")),
            // What is unknown is in favour of the couple.
            ("2000", "10/05/2020", true, None),
            ("01/01/2000", "10/05/2020", true, None),
            ("2001", "2020", true, Some("52/2014")),
            ("20/12/1995", "2015", true, None),
            ("20/12/1995", "", true, None),
            ("", "10/05/2020", true, None),
            ("01/06/1940", "10/08/1955", false, None),
        ] {
            let [born_, married_] =
                [born, married].map(|text| parse_date(text).unwrap_or_default());
            let law = too_young_to_marry(born_, married_, is_man);
            assert_eq!(law.is_some(), expected.is_some(), "{born} {married}");
            assert!(law.unwrap_or_default().contains(expected.unwrap_or_default()), "{law:?}");
        }
    }
}
