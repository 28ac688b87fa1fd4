//! What surrounds the table of a list: heading, title, closing sentence, signers.

use super::Letterhead;
use super::paper::{Frame, Paper};
use super::styles::{LARGE, SMALL, STROKE};
use crate::report::list::{List, Signer};
use crate::report::measure::{self, INSET};
use crate::words::office_names::{self, running};
use crate::words::papers::{DOTS, Phrase, attached, back_by, closing, place_and_date};
use crate::write::workbook::{Font, HIGHEST_ROW};

/// Room for a signature, in points.
const SIGNATURE: f64 = 62.0;

impl Paper<'_> {
    /// The office on the left, the nation on the right, place and date below it.
    pub(super) fn heading(&mut self, frame: &Frame<'_>) {
        let (page, styles, language) = (self.page, self.styles, frame.language);
        let (small, large) = (SMALL * page.larger, LARGE * page.larger);
        let nation = Phrase::Nation.text(language);
        let right = page.divide(0.4, measure::width(nation, small, true) + 8.0);
        let (left, last) = (right - 1, page.columns() - 1);
        let room = page.width(0, left) - INSET;
        let lines = |text: &str, bold| measure::lines(text, room, small, bold);
        let fits = |bold| move |text: &str| measure::lines(text, room, small, bold) == 1;
        let superior = office_names::heading(&frame.letterhead.superior, fits(false));
        let name = match office_names::heading(&frame.letterhead.name, fits(true)) {
            name if name.is_empty() => DOTS.to_owned(),
            name => name,
        };
        let above = if superior.is_empty() { 0 } else { lines(&superior, false) };
        let office = measure::height(above + lines(&name, true), small)
            + measure::height(1, STROKE * page.larger);
        let right_lines = |text: &str, size, bold| {
            measure::height(measure::lines(text, page.width(right, last) - INSET, size, bold), size)
        };
        let heights = [
            right_lines(nation, small, true),
            right_lines(Phrase::Motto.text(language), large, true),
        ];
        let rest = (office - heights[0] - heights[1]).max(6.0);
        let top = self.row;
        for (height, text, style) in [
            (heights[0], nation, styles.nation),
            (heights[1], Phrase::Motto.text(language), styles.motto),
            (rest.min(400.0), "", styles.nation),
        ] {
            self.sheet.span((self.row, right), (self.row, last), text, style);
            self.gap(height);
        }

        self.sheet.span((top, 0), (self.row - 1, left), "", styles.office);
        let superior = [superior, "\n".to_owned()].concat();
        // A third to a half of the length of the name's line.
        let longest = name.lines().map(|line| measure::width(line, small, true));
        let stroke = (longest.fold(0.0, f64::max).min(room) * 0.4 / (STROKE * page.larger * 0.5))
            .clamp(4.0, 60.0);
        let stroke = ["\n".to_owned(), "_".repeat(stroke as usize)].concat();
        let mut parts: Vec<(Font, &str)> = vec![(styles.name, &name), (styles.stroke, &stroke)];
        if above > 0 {
            parts.insert(0, (styles.superior, &superior));
        }
        self.sheet.rich_text((top, 0), &parts, styles.office);

        let head = frame.letterhead;
        let date = place_and_date(&running(&head.place), head.day(), language);
        self.block((right, last), &date, styles.italic, large);
    }

    /// Title and part, if it has a subtitle what the list is attached to, and its note, across the
    /// whole width.
    pub(super) fn title(&mut self, list: &List, has_subtitle: bool, frame: &Frame<'_>) {
        let (page, styles) = (self.page, self.styles);
        let last = page.columns() - 1;
        let (small, large) = (SMALL * page.larger, LARGE * page.larger);
        self.gap(10.0);
        self.bold_block((0, last), &list.title.to_uppercase(), styles.title, large + page.larger);
        if let Some(of) = &list.part {
            self.bold_block((0, last), &of.to_uppercase(), styles.title, large + page.larger);
        }
        if has_subtitle {
            let Letterhead { number, deadline, .. } = frame.letterhead;
            let office = running(&frame.letterhead.name);
            let subtitle = match &list.subtitle {
                Some(subtitle) => subtitle.clone(),
                None => {
                    let parts = attached(number, frame.letterhead.day(), &office, frame.language);
                    let room = page.width(0, last) - INSET;
                    let line = parts.join(" ");
                    // An office's name is not broken as long as the line can be broken before it.
                    let fits = measure::lines(&line, room, large, false) == 1;
                    if fits { line } else { parts.join("\n") }
                }
            };
            if !subtitle.is_empty() {
                self.block((0, last), &subtitle, styles.italic, large);
            }
            if !deadline.is_empty() {
                let text = back_by(&office, deadline, frame.language);
                self.block((0, last), &text, styles.italic, large);
            }
        }
        if let Some(note) = &list.note {
            self.block((0, last), note, styles.italic, small);
        }
        if !list.said_once.is_empty() {
            let text = list.said_once.join("; ");
            self.gap(4.0);
            self.block((0, last), &text, styles.said, SMALL * page.larger);
        }
        self.gap(6.0);
    }

    /// The sentence below the table and the two signature blocks.
    pub(super) fn closing(&mut self, list: &List, grounds: &[String], frame: &Frame<'_>) {
        let (page, styles, language) = (self.page, self.styles, frame.language);
        let (small, large) = (SMALL * page.larger, LARGE * page.larger);
        let last = page.columns() - 1;
        let count = list.count() as u64;
        let sentence = closing(count, list.counted, language);
        if count > 0 && !sentence.is_empty() {
            self.gap(6.0);
            self.block((0, last), &sentence, styles.sentence, large);
        }
        for ground in grounds {
            self.block((0, last), ground, styles.sentence, small);
        }
        self.gap(12.0);

        let head = frame.letterhead;
        let [left, right] = &list.signers;
        let left = left.clone().unwrap_or_else(|| Signer {
            title: Phrase::Maker.text(language).to_owned(),
            name: head.maker.clone(),
        });
        let middle = page.divide(0.5, 0.0);
        let right = right.clone().unwrap_or_else(|| {
            let title = match head.signer_title.as_str() {
                "" => Phrase::Head.text(language),
                title => title,
            };
            let room = page.width(middle, last) - INSET;
            let fits = |text: &str| measure::lines(text, room, small, true) == 1;
            let title = office_names::signing(&head.authority, title, fits);
            Signer { title, name: head.signer.clone() }
        });
        // One row holds a whole block, because a page can break between any two rows. The room for
        // the signature is empty lines in the block's font size.
        let line = measure::height(1, small);
        let empty = "\n".repeat((SIGNATURE * page.larger / line).ceil() as usize);
        let mut height: f64 = 0.0;
        let blocks = [((0, middle - 1), left, Phrase::Sign), ((middle, last), right, Phrase::Seal)];
        for ((first, last), Signer { title, name }, note) in blocks {
            let name = if name.is_empty() { DOTS } else { &name };
            let note = note.text(language);
            let room = page.width(first, last) - INSET;
            let lines = |text: &str| measure::lines(text, room, small, true);
            let rows = lines(&title) + lines(note) + empty.len() + lines(name);
            height = height.max(measure::height(rows, small));
            self.sheet.span((self.row, first), (self.row, last), "", styles.signer);
            let [title, note, name] =
                [format!("{title}\n"), note.to_owned(), format!("{empty}{name}")];
            let of_signer = styles.signer_name;
            let parts = [(of_signer, title.as_str()), (styles.note, &note), (of_signer, &name)];
            self.sheet.rich_text((self.row, first), &parts, styles.signer);
        }
        self.gap(height.min(HIGHEST_ROW));
    }
}
