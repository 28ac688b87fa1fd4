//! Writes the lists that letters order: each as csv, and all of them as workbooks and letters.

use std::path::Path;

use matcher::classify::Linked;
use matcher::language::Language;
use matcher::plan::{Ages, ListId, ListKind};
use matcher::report::letter_lists::{self, Choices, CoverageRule};
use matcher::report::papers::Letterhead;
use matcher::report::papers::order::{Order, Papers};

use super::failure::Failure;
use super::outputs::{Coverage, Outputs};
use super::write::{Folder, write_with};

/// Writes the lists that the arguments order, if any.
pub(crate) fn write_lists(
    linked: &Linked,
    given: &Outputs,
    (quiet, language): (bool, Language),
) -> Result<(), Failure> {
    let Some(codes) = &given.lists else { return Ok(()) };
    let order = Order {
        ids: ids(codes, linked)?,
        choices: choices(given),
        split: given.split.map(Into::into),
        with_letter: given.letter,
        letterhead: letterhead(given)?,
        language,
    };
    let folder = given.out.join("lists");
    let failed = |path: &Path, cause: String| Failure::Write { path: path.to_owned(), cause };
    std::fs::create_dir_all(&folder).map_err(|e| failed(&folder, e.to_string()))?;
    let made = letter_lists::make(linked, &order.ids, &order.choices(), language);
    for (list, &id) in made.iter().zip(&order.ids) {
        let path = folder.join(format!("{}.csv", list.id));
        write_with(&path, |out| list.write_csv(out))?;
        if !quiet {
            eprintln!("{:>10}  {}: {}", list.count(), list.id, id.title().in_language(language));
        }
    }
    let mut files = Folder { path: &folder, failure: None };
    let mut papers = Papers::of(made, linked, &order);
    let written = papers.write_all(&mut files, &mut |_, _| {});
    written.map_err(|e| files.failure.unwrap_or_else(|| failed(&folder, e.to_string())))
}

/// What the arguments decide about the lists.
pub(crate) fn choices(given: &Outputs) -> Choices {
    Choices {
        coverage: given.coverage.iter().map(rule).collect(),
        extent: given.extent.clone(),
        missing_columns: given.missing_columns,
        ..Choices::default()
    }
}

/// The lists with these codes, joined by commas; “all” for those that can be made for the kinds of
/// the lists.
fn ids(codes: &str, linked: &Linked) -> Result<Vec<ListId>, Failure> {
    if codes == "all" {
        return Ok(letter_lists::offered(linked));
    }
    let id = |code: &str| {
        ListId::of_code(code.trim()).ok_or_else(|| Failure::NoSuchList(code.trim().to_owned()))
    };
    codes.split(',').map(id).collect()
}

fn rule(coverage: &Coverage) -> (ListKind, CoverageRule) {
    let Coverage { kind, from, to, communes } = coverage;
    let ages = Ages { from: *from, to: *to };
    (*kind, CoverageRule { ages, communes: communes.clone() })
}

/// The office's letterhead, with the deadline that is given.
fn letterhead(given: &Outputs) -> Result<Letterhead, Failure> {
    let mut letterhead = letterhead_of(given.letterhead.as_deref())?;
    if let Some(deadline) = &given.deadline {
        letterhead.deadline.clone_from(deadline);
    }
    Ok(letterhead.tidy())
}

/// The office's letterhead, from a file as the page saves it.
pub(crate) fn letterhead_of(path: Option<&Path>) -> Result<Letterhead, Failure> {
    let Some(path) = path else { return Ok(Letterhead::default()) };
    let text = std::fs::read_to_string(path)
        .map_err(|cause| Failure::Open { path: path.to_owned(), cause })?;
    Letterhead::from_text(&text).ok_or_else(|| Failure::Letterhead(path.to_owned()))
}
