//! Where the relationships of the workbook lead.

use rustc_hash::FxHashMap;

use crate::plan::LIMITS;
use crate::read::ReadError;
use crate::read::xml::{Piece, Xml};
use crate::read::zip_parts::Package;

/// Where a relationship leads: the last word of its type, and the part.
pub(super) struct Target {
    pub(super) kind: String,
    pub(super) part: String,
}

impl Target {
    /// Whether it is a sheet without a list: a chart, a dialogue or macros.
    pub(super) fn is_other_sheet(&self) -> bool {
        ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]
            .iter()
            .any(|kind| self.kind.eq_ignore_ascii_case(kind))
    }
}

/// The relationships of the workbook, by id; external ones are left out.
pub(super) fn read(package: &mut Package<'_>) -> Result<FxHashMap<String, Target>, ReadError> {
    const RELATIONS: &str = "xl/_rels/workbook.bin.rels";
    let place = package.place(RELATIONS);
    let mut xml = Xml::new(package.xml_part(RELATIONS)?, place);
    let mut targets = FxHashMap::default();
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) if tag.local_name() == "Relationship" => tag,
            Piece::End => return Ok(targets),
            _ => continue,
        };
        let (mut id, mut external) = (String::new(), false);
        let mut target = Target { kind: String::new(), part: String::new() };
        for attribute in tag.attributes() {
            match attribute? {
                ("Id", value) => id = value.into_owned(),
                ("Type", value) => {
                    target.kind = value.rsplit('/').next().unwrap_or_default().to_owned();
                }
                ("Target", value) => target.part = part_name(&value),
                ("TargetMode", value) => external = value == "External",
                _ => {}
            }
        }
        if !external && targets.len() < LIMITS.relationships {
            targets.insert(id, target);
        }
    }
}

/// Where the parts usually are, for a workbook whose relationships cannot be read: the sheets, by
/// the ids that the workbook gives them, then what they share.
pub(super) fn usual<'i>(
    package: &Package<'_>,
    sheets: impl Iterator<Item = &'i str>,
) -> FxHashMap<String, Target> {
    let sheets = sheets.enumerate().map(|(place, id)| {
        (id.to_owned(), "worksheet", format!("xl/worksheets/sheet{}.bin", place + 1))
    });
    let shared = ["styles", "sharedStrings"]
        .map(|kind| (format!("usual {kind}"), kind, format!("xl/{kind}.bin")));
    sheets
        .chain(shared)
        .filter(|(_, _, part)| package.has(part))
        .map(|(id, kind, part)| (id, Target { kind: kind.to_owned(), part }))
        .collect()
}

/// The name of the part: a target is relative to the workbook's folder, or to the root after a
/// slash.
fn part_name(target: &str) -> String {
    let target = target.replace('\\', "/");
    let inside = target.strip_prefix("./").unwrap_or(&target);
    match inside.strip_prefix('/').or_else(|| inside.strip_prefix("../")) {
        Some(part) => part.to_owned(),
        None => format!("xl/{inside}"),
    }
}
