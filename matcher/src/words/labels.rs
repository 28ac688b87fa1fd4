//! Short labels: fields, verdicts, kinds, levels, sides, and the headers of lists.

use super::Language;
use crate::plan::{Field, Kind, Side, Status};

/// Name of a field.
pub fn field(field: Field, language: Language) -> &'static str {
    field.text(language)
}

/// Name of a verdict.
pub fn status(status: Status, language: Language) -> &'static str {
    status.text(language)
}

/// Name of a kind.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    kind.text(language)
}

/// Name of a side.
pub fn side(side: Side, language: Language) -> &'static str {
    match side {
        Side::Sector => language.pick("Danh sách của đơn vị", "sector list"),
        Side::Registry => language.pick("Trích xuất CSDL dân cư", "registry extract"),
    }
}
