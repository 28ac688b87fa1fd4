//! Whom a letter is for: the offices that act on the rows that go with it.
//!
//! Takes the lists of a part, gives the recipients and who gets a copy. Decided: a part of one
//! commune goes to that commune's police and justice, and to the unit that keeps the list where
//! nobody else acts; a part of one office goes to the recipients that were typed for this office,
//! or else to the office of the province, if there is one; everything together goes to whom the
//! letterhead names. Nobody is written to only because somebody was typed.

use std::collections::BTreeSet;

use super::Letterhead;
use crate::language::Language;
use crate::plan::{Office, Split};
use crate::report::list::{List, RowStyle};
use crate::text::fold;
use crate::words::papers::recipient;

/// Whom a letter is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Recipients {
    /// Whom it is sent to; empty if that is written by hand.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub copies: Vec<String>,
    /// The place that all its rows belong to, with its level; empty if there are several.
    pub commune: String,
}

/// Words by which a typed recipient is known as one of these offices.
const SAID_BY: [(Office, &[&str]); 2] =
    [(Office::Police, &["cong an"]), (Office::Justice, &["tu phap", "ho tich"])];

/// The recipients of the letter that goes with these lists, which were cut by `split`; `sectors`
/// says what was compared.
pub(super) fn of(
    lists: &[List],
    split: Option<Split>,
    letterhead: &Letterhead,
    sectors: &str,
    language: Language,
) -> Recipients {
    let mut offices: BTreeSet<Office> = BTreeSet::new();
    let mut communes: BTreeSet<&str> = BTreeSet::new();
    let mut provinces: BTreeSet<&str> = BTreeSet::new();
    for list in lists {
        for row in list.rows.iter().filter(|row| row.style == RowStyle::Line) {
            offices.extend(list.acting(row));
            communes.insert(&row.subject.area.commune);
            provinces.insert(&row.subject.area.province);
        }
    }
    // The unit reads the results anyway: it is written to where nobody else has to act.
    if offices.len() > 1 {
        offices.remove(&Office::Sector);
    }
    let only = |places: &BTreeSet<&str>| match places.first() {
        Some(place) if places.len() == 1 => (*place).to_owned(),
        _ => String::new(),
    };
    let commune = only(&communes);
    let typed: Vec<String> = letterhead.recipients().map(str::to_owned).collect();
    let at = |place: &str, is_province| -> Vec<String> {
        let of = |office: &Office| recipient(*office, place, is_province, sectors, language);
        offices.iter().map(of).collect()
    };
    let to = match split {
        None | Some(Split::District) => typed.clone(),
        Some(Split::Commune | Split::CommuneOffice) if !commune.is_empty() => at(&commune, false),
        Some(Split::Commune) => typed.clone(),
        Some(Split::Office | Split::CommuneOffice) => {
            let told: Vec<String> =
                typed.iter().filter(|one| is_one_of(one, &offices)).cloned().collect();
            // The only province, of those that are known.
            provinces.remove("");
            match (told.is_empty(), only(&provinces).as_str()) {
                (false, _) => told,
                (true, "") if !offices.contains(&Office::Sector) => Vec::new(),
                (true, province) => at(province, true),
            }
        }
    };
    let is_told = |one: &String| to.iter().any(|of| fold(of) == fold(one));
    let copies = typed.into_iter().filter(|one| !is_told(one)).collect();
    Recipients { to, copies, commune }
}

/// Whether a typed recipient is one of these offices.
fn is_one_of(typed: &str, offices: &BTreeSet<Office>) -> bool {
    let typed = fold(typed);
    SAID_BY.iter().any(|(office, words)| {
        offices.contains(office) && words.iter().any(|word| typed.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::list::{Area, Cell, Row};

    /// The recipients and copies for rows given as office, commune and province.
    fn told(
        split: Option<Split>,
        typed: &str,
        rows: &[(Office, &str, &str)],
    ) -> (Vec<String>, Vec<String>) {
        let mut list = List::new("differences", "Danh sách");
        for &(office, commune, province) in rows {
            let (commune, province) = (commune.into(), province.into());
            let area = Area { commune, province, ..Area::default() };
            list.add(Row::line(vec![Cell::Empty]).at(area).acted_on_by(office));
        }
        let letterhead = Letterhead { recipients: typed.into(), ..Letterhead::default() };
        let Recipients { to, copies, .. } =
            of(&[list], split, &letterhead, "danh sách tham gia BHYT", Language::Vi);
        (to, copies)
    }

    #[test]
    fn who_acts_where() {
        const CB: &str = "Tỉnh Cao Bằng";
        let thuy = |office| (office, "Xã Đàm Thủy", CB);
        let (police, justice, sector) = (Office::Police, Office::Justice, Office::Sector);
        let typed = "Công an tỉnh;\nSở Tư pháp";
        for (split, typed, rows, to, copies) in [
            (None, typed, &[thuy(police)][..], &["Công an tỉnh", "Sở Tư pháp"][..], &[][..]),
            (None, "", &[thuy(police)], &[], &[]),
            (
                Some(Split::Commune),
                typed,
                &[thuy(sector), thuy(justice), thuy(police)],
                &["Công an xã Đàm Thủy", "Công chức tư pháp - hộ tịch xã Đàm Thủy"],
                &["Công an tỉnh", "Sở Tư pháp"],
            ),
            (
                Some(Split::Commune),
                "CÔNG AN XÃ ĐÀM THỦY",
                &[thuy(police)],
                &["Công an xã Đàm Thủy"],
                &[],
            ),
            (Some(Split::Commune), "", &[(police, "", CB)], &[], &[]),
            (
                Some(Split::CommuneOffice),
                typed,
                &[(justice, "", "")],
                &["Sở Tư pháp"],
                &["Công an tỉnh"],
            ),
            (
                Some(Split::CommuneOffice),
                "",
                &[thuy(sector)],
                &["Đơn vị quản lý danh sách tham gia BHYT"],
                &[],
            ),
            (
                Some(Split::Office),
                typed,
                &[thuy(justice), (justice, "Xã Trùng Khánh", CB)],
                &["Sở Tư pháp"],
                &["Công an tỉnh"],
            ),
            (
                Some(Split::Office),
                "",
                &[thuy(police), (police, "Xã Trùng Khánh", CB), (police, "", "")],
                &["Công an tỉnh Cao Bằng"],
                &[],
            ),
            (
                Some(Split::Office),
                "",
                &[(justice, "Phường Ô Chợ Dừa", "Thành phố Hà Nội")],
                &["Sở Tư pháp thành phố Hà Nội"],
                &[],
            ),
            (
                Some(Split::Office),
                "",
                &[(police, "Xã A", CB), (police, "Xã B", "Tỉnh B")],
                &[],
                &[],
            ),
            (
                Some(Split::Office),
                "",
                &[(sector, "Xã A", CB), (sector, "Xã B", "Tỉnh B")],
                &["Đơn vị quản lý danh sách tham gia BHYT"],
                &[],
            ),
        ] {
            let told = told(split, typed, rows);
            assert_eq!(
                (&told.0[..], &told.1[..]),
                (
                    &to.iter().map(|of| (*of).to_owned()).collect::<Vec<_>>()[..],
                    &copies.iter().map(|of| (*of).to_owned()).collect::<Vec<_>>()[..],
                ),
                "{split:?}"
            );
        }
    }
}
