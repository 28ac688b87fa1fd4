//! Answers to choose from in the cells that are filled in by hand.
//!
//! Takes the lists of a workbook, gives a hidden sheet with their answers and, for each column, the
//! rule that offers them. Decided: the answers stand on a sheet, because a list of them within the
//! rule is separated by commas, which answers have too; whatever else is typed is accepted.

use std::io;

use crate::language::Language;
use crate::report::list::{ByHand, List};
use crate::words::papers::Phrase;
use crate::write::workbook::{Accepted, Book, Sheet, Style};

/// The first day of 2000, as spreadsheets number days.
const FIRST_OF_2000: u32 = 36_526;

/// The choices of a workbook, each in a column of the hidden sheet.
pub(super) struct Answers {
    choices: Vec<Vec<&'static str>>,
    language: Language,
}

impl Answers {
    /// The answers that the columns of these lists ask for.
    pub(super) fn of(lists: &[List], language: Language) -> Answers {
        let mut choices: Vec<Vec<&'static str>> = Vec::new();
        for by_hand in lists.iter().flat_map(|list| &list.columns).filter_map(|of| of.by_hand) {
            let answers = by_hand.choices(language);
            if !answers.is_empty() && !choices.contains(&answers) {
                choices.push(answers);
            }
        }
        Answers { choices, language }
    }

    /// Adds the hidden sheet, if there is anything to choose from.
    pub(super) fn write(&self, book: &mut Book<'_>) -> io::Result<()> {
        if self.choices.is_empty() {
            return Ok(());
        }
        let mut sheet = Sheet::new(Phrase::Answers.text(self.language));
        sheet.hide();
        for (column, answers) in (0..).zip(&self.choices) {
            for (row, answer) in (0..).zip(answers) {
                sheet.text((row, column), answer, Style::PLAIN);
            }
        }
        book.add(sheet)
    }

    /// Offers the answers in rows of a column.
    pub(super) fn offer(
        &self,
        sheet: &mut Sheet,
        (first, last): (u32, u32),
        column: u16,
        by_hand: ByHand,
    ) {
        let accepted = match by_hand {
            ByHand::Text => return,
            ByHand::Date => Accepted::DayAfter(FIRST_OF_2000),
            // These are text: a year alone must not become a day of 1905, nor a number lose its zero.
            ByHand::Birth => Accepted::Length(4, 10),
            ByHand::Number => Accepted::Length(12, 12),
            ByHand::Choice(_) | ByHand::Reply => {
                let answers = by_hand.choices(self.language);
                let Some(place) = self.choices.iter().position(|of| *of == answers) else { return };
                let of = Phrase::Answers.text(self.language);
                Accepted::OneOf(of, place as u16, answers.len())
            }
        };
        let hint = by_hand.hint(self.language);
        sheet.accept((first, column), (last, column), &accepted, hint);
    }
}
