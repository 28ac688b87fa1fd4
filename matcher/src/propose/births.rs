//! What is proposed for a date of birth of which a part is missing.

use super::proposal::Proposal;
use crate::normalise::PartialDate;
use crate::plan::{Ground, Way};

/// The proposal for an incomplete date of birth, by what each side has; `None` if neither lacks
/// anything. `elder` is whether the person is 60 or older.
pub fn of_birth(list: PartialDate, registry: Option<PartialDate>, elder: bool) -> Option<Proposal> {
    // 1 January stands for a bare year, unless the other side has exactly that date.
    let bare = |date: PartialDate| !date.is_full() || date.is_first_of_january();
    let lacks = |date: PartialDate| match registry {
        Some(registry) if bare(list) && bare(registry) => !(list.is_full() && registry.is_full()),
        _ => !date.is_full(),
    };
    let supplement = if elder { Way::SupplementElder } else { Way::SupplementBirth };
    match registry {
        Some(registry) => match (lacks(list), lacks(registry)) {
            (false, false) => None,
            (true, false) => Some(Proposal::new(Way::FillList, Ground::ListSaysLess)),
            (false, true) => Some(Proposal::new(Way::FillRegistry, Ground::RegistrySaysLess)),
            // 1 January against a year alone: it may be the day of birth after all.
            (true, true) if !elder && list.is_full() != registry.is_full() => {
                Some(Proposal::new(Way::CivilPapers, Ground::BothSayLess))
            }
            (true, true) => Some(Proposal::new(supplement, Ground::BothSayLess)),
        },
        None => lacks(list).then_some(Proposal::new(supplement, Ground::ListSaysLess)),
    }
}
