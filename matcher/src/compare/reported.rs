//! Which of the differences of a pair can be reported at all.

use super::outcomes::Outcomes;
use crate::normalise::Prepared;
use crate::plan::{Field, Kind, Outcome, Role, Side};

impl Prepared {
    /// The fields of a pair that both tables can say something about, with their outcomes. All
    /// counts, filters and verdicts are based on these.
    pub fn reported(
        &self,
        sector: u32,
        registry: u32,
        outcomes: Outcomes,
    ) -> impl Iterator<Item = (Field, Outcome)> {
        Field::COMPARED
            .into_iter()
            .zip(outcomes)
            .filter(move |&(field, outcome)| self.can_report(sector, registry, field, outcome.kind))
    }

    /// Whether a difference in the field can be reported: both tables have a column for it, and an
    /// empty cell, or a bare year as books ask of parents, is not the rule in it. Where the family
    /// of a birth, a marriage or an adoption lived at the time is no difference to where they live
    /// now (Decision 1218/QĐ-UBND of Yên Bái, II.3.2).
    pub fn can_report(&self, sector: u32, registry: u32, field: Field, kind: Kind) -> bool {
        self.sector.has(sector, field)
            && self.registry.has(registry, field)
            && (field != Field::Address || !self.sector.group(sector).kind.is_of_families())
            && match kind {
                Kind::MissingSector => {
                    field == Field::Number || self.sector.expects(sector, field, Side::Sector)
                }
                Kind::MissingRegistry => {
                    field == Field::Number || self.registry.expects(registry, field, Side::Registry)
                }
                Kind::Partial if field == Field::Dob => {
                    let month = self.sector.records[sector as usize].dob.month;
                    month != 0 || self.sector.role(sector) == Role::Own
                }
                _ => true,
            }
    }
}
