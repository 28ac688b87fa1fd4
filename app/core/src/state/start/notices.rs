//! What the reader noticed, table by table, as it is shown.

use matcher::read::Notice;

use super::tables::Loaded;

/// The notices of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableNotices {
    /// The table's name, if the side has several.
    pub name: Option<String>,
    /// The notices.
    pub notices: Vec<Notice>,
    /// Whether one of them needs a look, and so they are not folded away.
    pub open: bool,
}

/// The notices of the tables that take part, and what was passed over in an archive or a workbook,
/// which concerns all tables.
pub fn table_notices(loaded: &Loaded) -> Vec<TableNotices> {
    let several = loaded.tables.len() > 1;
    let mut groups = Vec::new();
    for table in &loaded.tables {
        let shown = |notice: &&Notice| !several || table.takes_part() || concerns_all(notice);
        let notices: Vec<Notice> = table.summary.notices.iter().filter(shown).cloned().collect();
        if notices.is_empty() {
            continue;
        }
        let by_hand = table.layout.by_hand();
        // Notices about columns matter to lists of people only.
        let open =
            table.tally.is_none() && notices.iter().any(|notice| needs_a_look(notice, by_hand));
        groups.push(TableNotices {
            name: several.then(|| loaded.name(&table.summary)),
            notices,
            open,
        });
    }
    groups
}

/// Whether a notice on one table is about others, or about tables that are not there.
fn concerns_all(notice: &Notice) -> bool {
    matches!(
        notice,
        Notice::PassedOver { .. } | Notice::UnreadSheets { .. } | Notice::UnreadParts { .. }
    )
}

/// Whether a notice can change who is compared or what the columns mean.
fn needs_a_look(notice: &Notice, laid_out_by_hand: bool) -> bool {
    match notice {
        Notice::TitleRows { .. }
        | Notice::NumberingRow { .. }
        | Notice::TemplateRows { .. }
        | Notice::BlankRows { .. }
        | Notice::RepeatedHeader { .. }
        | Notice::Encoding { .. }
        | Notice::SectionRows { .. }
        | Notice::ClosingRows { .. }
        | Notice::FilledDown { .. }
        | Notice::RowsBelowLast { .. }
        | Notice::RowsOfNobody { .. }
        | Notice::HiddenColumns { .. } => false,
        Notice::NoHeader { .. } | Notice::HeaderGuessed { .. } => !laid_out_by_hand,
        Notice::HiddenRows { .. }
        | Notice::DamagedText { .. }
        | Notice::UnclosedQuote
        | Notice::FarCells { .. }
        | Notice::LongText { .. }
        | Notice::ErrorCells { .. }
        | Notice::UncalculatedCells { .. }
        | Notice::MergesLeft { .. }
        | Notice::PassedOver { .. }
        | Notice::UnreadSheets { .. }
        | Notice::UnreadParts { .. }
        | Notice::LostCells { .. }
        | Notice::SideBySide { .. }
        | Notice::ToldByNames { .. }
        | Notice::ContinuedNames { .. }
        | Notice::RaggedRows { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{loaded, summary};
    use super::*;

    #[test]
    fn notices_of_tables_that_are_left_out_are_not_shown() {
        let mut first = summary("a.xlsx", "1", &["Họ tên"]);
        first.notices = vec![Notice::NoHeader { row: 1 }];
        let mut second = summary("a.xlsx", "2", &["Họ tên"]);
        second.notices = vec![Notice::UnclosedQuote];
        let mut loaded = loaded(vec![first, second]);
        let shown = |loaded: &Loaded| -> Vec<(Option<String>, bool)> {
            table_notices(loaded).into_iter().map(|of| (of.name, of.open)).collect()
        };
        let both = [(Some("1".to_owned()), true), (Some("2".to_owned()), true)];
        assert_eq!(shown(&loaded), both);
        let (first, second) = (loaded.tables[0].id, loaded.tables[1].id);
        loaded.set_taken(second, false);
        assert_eq!(shown(&loaded), both[..1]);
        // A user who has laid the table out by hand knows where its header is.
        if let Some(table) = loaded.table_mut(first) {
            table.layout.last_row = Some(3);
        }
        assert_eq!(shown(&loaded), [(Some("1".to_owned()), false)]);
    }
}
