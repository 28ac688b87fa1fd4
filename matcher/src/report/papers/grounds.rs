//! On which rules and papers the acts of a list stand, for the lines below its table.

use rustc_hash::FxHashSet;

use crate::language::Language;
use crate::plan::{REPLACED, Replaced, Way};
use crate::report::list::{Cell, List};
use crate::words::{ListText, papers::ground_of};

/// One sentence for each act that the list proposes and that stands on a rule, in the order of the
/// acts; then what of it is about to be replaced.
pub(super) fn grounds(list: &List, language: Language) -> Vec<String> {
    let header = ListText::Proposal.text(language);
    let Some(column) = list.columns.iter().position(|column| column.header == header) else {
        return Vec::new();
    };
    // Thousands of rows propose the same few things.
    let texts: FxHashSet<&str> = list
        .rows
        .iter()
        .filter_map(|row| match row.cells.get(column) {
            Some(Cell::Text(text)) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let is_proposed = |way: &Way| texts.iter().any(|text| text.contains(way.text(language)));
    let with_law = Way::ALL.into_iter().filter_map(|way| way.law().map(|law| (way, law)));
    let mut grounds: Vec<String> = with_law
        .filter(|(way, _)| is_proposed(way))
        .map(|(way, law)| ground_of(way, law, language))
        .collect();
    let is_cited = |of: &&Replaced| grounds.iter().any(|ground| ground.contains(of.number));
    let replaced: Vec<String> = REPLACED
        .iter()
        .filter(is_cited)
        .map(|of| format!("- {}.", of.by.in_language(language)))
        .collect();
    grounds.extend(replaced);
    grounds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::list::{Column, Row};

    #[test]
    fn acts_are_cited_once() {
        let mut list = List::new("a", "A").with_columns(vec![
            Column::text("Họ và tên", 10.0),
            Column::text(ListText::Proposal.text(Language::Vi), 10.0),
        ]);
        let strike = Way::StrikeOff.text(Language::Vi);
        for text in [strike, strike, Way::Verify.text(Language::Vi)] {
            list.add(Row::line(vec!["An".into(), text.into()]));
        }
        let found = grounds(&list, Language::Vi);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("Điều 24 Luật Cư trú"), "{found:?}");
        assert!(grounds(&List::new("b", "B"), Language::Vi).is_empty());
    }

    #[test]
    fn what_is_replaced_is_said_where_it_is_cited() {
        let mut list = List::new("a", "A")
            .with_columns(vec![Column::text(ListText::Proposal.text(Language::Vi), 10.0)]);
        list.add(Row::line(vec![Way::RegisterDeath.text(Language::Vi).into()]));
        let found = grounds(&list, Language::Vi);
        assert!(found[1].contains("03/2026/QH16 từ ngày 01/3/2027"), "{found:?}");
    }
}
