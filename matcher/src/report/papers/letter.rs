//! The letter that accompanies the lists (công văn), as a Word document that the office can go on
//! editing: what was compared, how many cases each list has, what is asked for and by when.

use std::io::{self, Write};

use super::Letterhead;
use super::word::{Document, PLAIN, Style, TEXT_WIDTH};
use crate::language::Language;
use crate::normalise::PartialDate;
use crate::plan::{Counted, ListId};
use crate::report::DecisionCounts;
use crate::report::list::List;
use crate::report::measure;
use crate::words::Header;
use crate::words::office_names::{self, running};
use crate::words::papers::{
    Compared, DOTS, Phrase, Purpose, cases, compared, level_in_running_text, looked_at,
    paper_number, place_and_date, sector,
};

/// The facts that the letter states.
#[derive(Clone, Debug, Default)]
pub struct LetterFacts {
    /// What was compared, in sentence case: "danh sách tham gia BHYT". Several are joined by
    /// commas.
    pub sectors: Vec<String>,
    /// Rows of the lists.
    pub rows: u64,
    /// Rows of the registry's extract.
    pub registry_rows: u64,
    /// What people decided, if they decided anything.
    pub decisions: DecisionCounts,
    /// The day of the comparison.
    pub day: PartialDate,
    /// The place that the letter is about, if it is about one.
    pub area: Option<String>,
    /// Whom it is for, which may be nobody that is known; `None` for those of the letterhead.
    pub to: Option<Vec<String>>,
    /// Who gets a copy.
    pub copies: Vec<String>,
    /// What a report tells, paragraph by paragraph; empty for any other letter.
    pub told: Vec<String>,
}

/// Widths of the heading's two blocks, of the table's columns, and of the two blocks at the end.
const HEADING: [u32; 2] = [3_900, TEXT_WIDTH - 3_900];
const TABLE: [u32; 3] = [800, TEXT_WIDTH - 3_000, 2_200];
const ENDING: [u32; 2] = [4_677, TEXT_WIDTH - 4_677];
/// Lengths of the line under the motto and of the one under the office's name.
const MOTTO: u32 = 3_350;
const STROKE: u32 = 1_400;

const CENTRE: Style = Style { align: "center", ..PLAIN };
const SMALL: Style = Style { size: 24, ..CENTRE };
const BODY: Style = Style { align: "both", first_line: 720, after: 120, ..PLAIN };

/// Writes the letter.
///
/// # Errors
/// If `out` takes no more.
pub fn letter(
    lists: &[List],
    letterhead: &Letterhead,
    facts: &LetterFacts,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut document = Document::default();
    let sectors = facts.sectors.join(", ");
    let purpose = purpose(lists, facts);
    heading(
        &mut document,
        letterhead,
        &purpose.subject(sector(&sectors, language), language),
        language,
    );
    recipients(&mut document, letterhead, facts, language);

    let office = running(&letterhead.name);
    let told = Compared {
        reference: &letterhead.reference,
        office: &office,
        sector: &sectors,
        rows: facts.rows,
        registry_rows: facts.registry_rows,
        day: facts.day,
        area: &level_in_running_text(facts.area.as_deref().unwrap_or_default()),
    };
    document.paragraph(BODY, &compared(&told, language));
    for text in &facts.told {
        document.paragraph(BODY, text);
    }
    document.paragraph(BODY, purpose.numbers(language));
    match purpose {
        Purpose::Report => {
            for (place, list) in lists.iter().enumerate() {
                let stop = if place + 1 == lists.len() { "." } else { ";" };
                document.paragraph(BODY, &["- ", &list.title, stop].concat());
            }
        }
        _ => {
            counts(&mut document, lists, language);
            document.paragraph(Style { after: 60, ..PLAIN }, "");
        }
    }
    let decisions = &facts.decisions;
    let tells_decisions = purpose != Purpose::Report && !decisions.is_empty();
    if tells_decisions && decisions.to_look_at > 0 {
        let [done, all] = [decisions.looked_at, decisions.to_look_at].map(u64::from);
        document.paragraph(BODY, &looked_at(done, all, language));
    }
    for text in purpose.asked(&office, &letterhead.deadline, language) {
        document.paragraph(BODY, &text);
    }
    // The signature never stands alone on a page.
    let keep = Style { keep: true, ..BODY };
    document.paragraph(keep, &purpose.last(lists.len() as u64, &office, language));
    ending(&mut document, letterhead, facts, language);
    document.finish(language.pick("vi-VN", "en-GB"), out)
}

/// What a letter with these lists is written for.
fn purpose(lists: &[List], facts: &LetterFacts) -> Purpose {
    if !facts.told.is_empty() {
        return Purpose::Report;
    }
    let mut ids = lists.iter().map(|list| ListId::of_code(list.id));
    let first = ids.next().flatten();
    // Several lists of different kinds are to be checked, whatever one of them is.
    match first.filter(|first| ids.all(|id| id == Some(*first))) {
        Some(ListId::RegistryRight) => Purpose::Notice,
        Some(ListId::AgreedRegistry) => Purpose::Correct,
        Some(ListId::AgreedHandover) => Purpose::Handover,
        _ => Purpose::Check,
    }
}

/// The office and the subject on the left; nation, place and date on the right.
fn heading(document: &mut Document, letterhead: &Letterhead, about: &str, language: Language) {
    let bold = |size| Style { size, bold: true, ..CENTRE };
    document.table(&HEADING, 2, false, |cell, row, column| match (row, column) {
        (0, 0) => {
            if !letterhead.superior.is_empty() {
                let superior = office_names::heading(&letterhead.superior, fits(HEADING[0], false));
                cell.paragraph(SMALL, &superior);
            }
            let name = office_names::heading(&letterhead.name, fits(HEADING[0], true));
            cell.paragraph(bold(24), if name.is_empty() { DOTS } else { &name });
            cell.stroke(HEADING[0], STROKE);
        }
        (0, _) => {
            cell.paragraph(bold(24), Phrase::Nation.text(language));
            cell.paragraph(bold(26), Phrase::Motto.text(language));
            cell.stroke(HEADING[1], MOTTO);
        }
        (_, 0) => {
            cell.paragraph(CENTRE, &paper_number(&letterhead.number, language));
            cell.paragraph(SMALL, about);
        }
        _ => {
            let italic = Style { italic: true, ..CENTRE };
            cell.paragraph(
                italic,
                &place_and_date(&running(&letterhead.place), letterhead.day(), language),
            );
        }
    });
    document.paragraph(PLAIN, "");
}

/// Whether a line in the heading's or the ending's font fits into a cell this wide, in twips.
fn fits(width: u32, bold: bool) -> impl Fn(&str) -> bool {
    // Fonts differ a little between machines.
    move |line| measure::width(line, 12.0, bold) < f64::from(width) / 20.0 * 0.97
}

fn recipients(
    document: &mut Document,
    letterhead: &Letterhead,
    facts: &LetterFacts,
    language: Language,
) {
    let told: Vec<String> = match &facts.to {
        None => letterhead.recipients().map(running).collect(),
        Some(told) => told.iter().map(|one| running(one)).collect(),
    };
    let to = Phrase::To.text(language);
    match &told[..] {
        [] => document.paragraph(Style { after: 240, ..CENTRE }, &[to, DOTS].concat()),
        [one] => document.paragraph(Style { after: 240, ..CENTRE }, &[to, one].concat()),
        _ => {
            document.paragraph(Style { left: 1_440, ..PLAIN }, to.trim_end());
            for (place, one) in told.iter().enumerate() {
                let ends = place + 1 == told.len();
                let (after, stop) = if ends { (240, ".") } else { (0, ";") };
                let style = Style { left: 2_160, after, ..PLAIN };
                document.paragraph(style, &["- ", one, stop].concat());
            }
        }
    }
}

/// How many cases each list has.
fn counts(document: &mut Document, lists: &[List], language: Language) {
    let header_of = |column| match column {
        0 => Header::Order.text(language),
        1 => Phrase::List.text(language),
        _ => Phrase::Cases.text(language),
    };
    document.table(&TABLE, lists.len() + 1, true, |cell, row, column| {
        let Some(list) = row.checked_sub(1).and_then(|place| lists.get(place)) else {
            return cell.paragraph(Style { bold: true, ..CENTRE }, header_of(column));
        };
        match column {
            0 => cell.paragraph(CENTRE, &row.to_string()),
            1 => cell.paragraph(PLAIN, &list.title),
            // The number of units in a table of statistics is not a number of cases.
            _ if list.counted == Counted::Nothing => cell.paragraph(CENTRE, "-"),
            _ => {
                let (all, doubtful) = (list.count() as u64, list.to_verify() as u64);
                cell.paragraph(CENTRE, &cases(all, doubtful, language));
            }
        }
    });
}

/// The recipients of copies on the left, the signer on the right.
fn ending(
    document: &mut Document,
    letterhead: &Letterhead,
    facts: &LetterFacts,
    language: Language,
) {
    let word = |phrase: Phrase| phrase.text(language);
    document.paragraph(Style { keep: true, ..PLAIN }, "");
    document.table(&ENDING, 1, false, |cell, _, column| {
        if column == 0 {
            let bold = Style { size: 24, bold: true, italic: true, ..PLAIN };
            cell.paragraph(bold, word(Phrase::Copies));
            let mut copies = vec![word(Phrase::CopyAbove).to_owned()];
            copies.extend(facts.copies.iter().map(|one| format!("- {};", running(one))));
            if facts.copies.is_empty() {
                copies.push("- ..................;".to_owned());
            }
            copies.push(word(Phrase::CopyFiles).to_owned());
            for text in copies {
                cell.paragraph(Style { size: 22, ..PLAIN }, &text);
            }
            return;
        }
        let bold = Style { bold: true, ..CENTRE };
        let title = match letterhead.signer_title.as_str() {
            "" => word(Phrase::Head),
            title => title,
        };
        // The font is a little larger than that of the heading.
        let fits = fits(ENDING[1] * 12 / 13, true);
        for line in office_names::signing(&letterhead.authority, title, fits).lines() {
            cell.paragraph(bold, line);
        }
        cell.paragraph(Style { size: 24, italic: true, ..CENTRE }, word(Phrase::Seal));
        cell.paragraph(CENTRE, "\n\n\n");
        let name = if letterhead.signer.is_empty() { DOTS } else { &letterhead.signer };
        cell.paragraph(Style { bold: true, ..CENTRE }, name);
    });
}
