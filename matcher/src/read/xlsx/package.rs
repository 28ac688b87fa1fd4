//! The package that a workbook is: a zip of parts, with relationships that tell which part is what.
//!
//! Parts are wherever the relationships say. Names are compared without case, `\` means `/`, and a
//! leading `/` is ignored. What the parts really unpack to is counted, not what the zip claims.

use std::collections::BTreeMap;
use std::io::Cursor;

use zip::read::ZipFile;
use zip::result::ZipError;

use super::fault::{Fault, MISSING};
use super::xml::{Item, Scanner};
use crate::plan::LIMITS;
use crate::read::budget::Budget;

/// The most relationships of one part.
const RELATIONSHIPS: usize = LIMITS.relationships;

/// A scanner over a part of the package.
pub(super) type Part<'p, 'b> = Scanner<'p, ZipFile<'p, Cursor<&'b [u8]>>>;

/// The zip, its parts by name, and the budget that what they unpack to is charged to.
pub(super) struct Package<'b> {
    archive: zip::ZipArchive<Cursor<&'b [u8]>>,
    places: BTreeMap<String, usize>,
    budget: Budget,
}

/// How another part is related to this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relationship {
    /// The last word of its type: `worksheet`, `styles` ...
    pub kind: String,
    /// Path of the other part in the package.
    pub target: String,
}

impl Relationship {
    /// Whether it leads to a sheet that has no list: a chart, a dialogue or macros.
    pub(super) fn is_other_sheet(&self) -> bool {
        ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]
            .iter()
            .any(|kind| self.kind.eq_ignore_ascii_case(kind))
    }
}

/// The relationships of one part, by id.
pub(super) type Relationships = BTreeMap<String, Relationship>;

impl<'b> Package<'b> {
    /// Reads the directory of the zip.
    pub(super) fn open(bytes: &'b [u8], budget: &Budget) -> Result<Package<'b>, Fault> {
        let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(zip_fault)?;
        let mut places = BTreeMap::new();
        for place in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(place) {
                places.insert(resolve("", &name).to_lowercase(), place);
            }
        }
        Ok(Package { archive, places, budget: budget.clone() })
    }

    /// Whether there is a part with this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.places.contains_key(&path.to_lowercase())
    }

    /// The path of a part whose name ends like this, for when no relationship gives it.
    pub(super) fn find(&self, ending: &str) -> Option<String> {
        self.places.keys().find(|name| name.ends_with(ending)).cloned()
    }

    /// The paths of the parts in a folder of this name.
    pub(super) fn in_folder(&self, name: &str) -> impl Iterator<Item = String> {
        let of = move |path: &&String| folder_of(path).rsplit('/').next() == Some(name);
        self.places.keys().filter(of).cloned()
    }

    /// Opens a part.
    pub(super) fn part(&mut self, path: &str) -> Result<Part<'_, 'b>, Fault> {
        let place = *self.places.get(&path.to_lowercase()).ok_or(MISSING)?;
        let entry = self.archive.by_index(place).map_err(zip_fault)?;
        Scanner::new(entry, &self.budget)
    }

    /// The relationships of a part, or of the package itself if the path is empty. A part without
    /// such a list has none.
    pub(super) fn relationships(&mut self, path: &str) -> Result<Relationships, Fault> {
        let list = relationships_path(path);
        let folder = folder_of(path);
        let mut found = Relationships::new();
        if !self.has(&list) {
            return Ok(found);
        }
        let mut part = self.part(&list)?;
        loop {
            let tag = match part.next()? {
                Item::Open(tag) if tag.name == b"Relationship" => tag,
                Item::Open(_) | Item::Close(_) => continue,
                Item::End => break,
            };
            let external = tag.raw(b"TargetMode") == Some(b"External");
            if let (Some(id), Some(kind), Some(target), false) =
                (tag.value(b"Id"), tag.value(b"Type"), tag.value(b"Target"), external)
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = resolve(folder, &target);
                found.insert(id, Relationship { kind, target });
            }
            if found.len() > RELATIONSHIPS {
                return Err("too many relationships".into());
            }
        }
        Ok(found)
    }
}

/// The path of the list of a part's relationships.
pub(super) fn relationships_path(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    resolve(folder_of(path), &format!("_rels/{name}.rels"))
}

/// The folder that contains a part.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The target of the first relationship of this kind.
pub(super) fn target_of<'r>(relationships: &'r Relationships, kind: &str) -> Option<&'r str> {
    relationships.values().find(|r| r.kind == kind).map(|r| r.target.as_str())
}

/// The path of a part that is given relative to a folder of the package.
pub(super) fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let from = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for piece in from.split('/').chain(target.split('/')) {
        match piece {
            "" | "." => {}
            ".." => drop(path.pop()),
            piece => path.push(piece),
        }
    }
    path.join("/")
}

fn zip_fault(error: ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Fault::Locked,
        error => error.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for (folder, target, path) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "\\xl\\styles.xml", "xl/styles.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("a/b", "../c/./d.xml", "a/c/d.xml"),
            ("a", "../../../d.xml", "d.xml"),
        ] {
            assert_eq!(resolve(folder, target), path);
        }
    }
}
