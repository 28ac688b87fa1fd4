//! Answers to choose from in the cells that are filled in by hand.
//!
//! Takes the lists of a workbook, gives a hidden sheet with their answers and, for each column, the
//! rule that offers them. Decided: the answers stand on a sheet, because a list of them within the
//! rule is separated by commas, which answers have too; whatever else is typed is accepted.

use rust_xlsxwriter::{
    DataValidation, DataValidationRule, ExcelDateTime, Formula, Workbook, Worksheet, XlsxError,
};

use crate::language::Language;
use crate::report::list::{ByHand, List};
use crate::words::answers::Answer;
use crate::words::papers::Phrase;

/// The choices of a workbook, each in a column of the hidden sheet.
pub(super) struct Answers {
    choices: Vec<&'static [Answer]>,
    language: Language,
}

impl Answers {
    /// The answers that the columns of these lists ask for.
    pub(super) fn of(lists: &[List], language: Language) -> Answers {
        let mut choices: Vec<&'static [Answer]> = Vec::new();
        for column in lists.iter().flat_map(|list| &list.columns) {
            if let Some(ByHand::Choice(answers)) = column.by_hand
                && !choices.contains(&answers)
            {
                choices.push(answers);
            }
        }
        Answers { choices, language }
    }

    /// Adds the hidden sheet, if there is anything to choose from.
    pub(super) fn write(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        if self.choices.is_empty() {
            return Ok(());
        }
        let sheet = workbook.add_worksheet();
        sheet.set_name(Phrase::Answers.text(self.language))?;
        for (column, answers) in (0..).zip(&self.choices) {
            for (row, answer) in (0..).zip(*answers) {
                sheet.write_string(row, column, answer.text(self.language))?;
            }
        }
        sheet.set_hidden(true);
        Ok(())
    }

    /// Offers the answers in rows of a column.
    pub(super) fn offer(
        &self,
        sheet: &mut Worksheet,
        (first, last): (u32, u32),
        column: u16,
        by_hand: ByHand,
    ) -> Result<(), XlsxError> {
        let rule = match by_hand {
            ByHand::Text => return Ok(()),
            ByHand::Date => DataValidation::new()
                .allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(2000, 1, 1)?)),
            // These are text: a year alone must not become a day of 1905, nor a number lose its zero.
            ByHand::Birth => {
                DataValidation::new().allow_text_length(DataValidationRule::Between(4, 10))
            }
            ByHand::Number => {
                DataValidation::new().allow_text_length(DataValidationRule::EqualTo(12))
            }
            ByHand::Choice(answers) => {
                let Some(place) = self.choices.iter().position(|of| *of == answers) else {
                    return Ok(());
                };
                // There are a handful of choices, and the alphabet has 26 letters.
                let letter = char::from(b'A' + (place % 26) as u8);
                let range = format!(
                    "'{}'!${letter}$1:${letter}${}",
                    Phrase::Answers.text(self.language),
                    answers.len()
                );
                DataValidation::new().allow_list_formula(Formula::new(range))
            }
        };
        let mut rule = rule.show_error_message(false);
        if let Some(hint) = by_hand.hint(self.language) {
            rule = rule.set_input_message(hint)?;
        }
        sheet.add_data_validation(first, column, last, column, &rule)?;
        Ok(())
    }
}
