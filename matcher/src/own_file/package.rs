//! The package that an .xlsx is, with columns put into its sheets.
//!
//! Takes the bytes of the package, gives those of another one: parts in their order, all but the changed
//! sheets as they were packed. Macros, pictures and formats are parts that nobody opens here.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::{CompressionMethod, ZipArchive};

use super::added::{Additions, SheetAdditions};
use super::attributes::attribute;
use super::error::{GiveBackError, Unfit};
use super::splice::splice;
use super::walk::without_mark;
use crate::plan::ReadingLimits;
use crate::read::{SheetPart, sheet_parts};
use crate::write::{Archive, PackedPart, Parts as _, Said};

/// A package with columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How the name of such a file ends: the content says whether it has macros or is a template.
    pub ending: &'static str,
    /// Whether somebody had signed it, which is void now.
    pub was_signed: bool,
    /// Whether a filter or a table of the workbook ends left of the new columns.
    pub is_sorted_apart: bool,
}

/// Bytes of a sheet that are compressed at once.
const PIECE: usize = 1 << 20;

type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Puts the columns into the sheets of a package, or says why it is not fit for that. `file` is its name.
///
/// # Errors
/// If the package does not read, a sheet has no room for the columns, or the package is too large to be
/// written.
pub fn add_columns(
    bytes: &[u8],
    file: &str,
    additions: &Additions,
    allowed: ReadingLimits,
) -> Result<Result<Edited, Unfit>, GiveBackError> {
    let parts = sheet_parts(bytes, allowed)?;
    let mut changed: BTreeMap<String, (&SheetAdditions, &SheetPart)> = BTreeMap::new();
    for sheet in &additions.sheets {
        let mut found = parts.iter().filter(|part| part.name == sheet.name);
        match (found.next(), found.next()) {
            (Some(part), None) => changed.insert(part.path.to_lowercase(), (sheet, part)),
            _ => return Ok(Err(Unfit::NoSheet)),
        };
    }
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else { return Ok(Err(Unfit::NoSheet)) };
    let limit = allowed.unpacked_bytes.most;
    let mut archive = Archive::new(Vec::with_capacity(bytes.len() + bytes.len() / 4));
    let (mut ending, mut was_signed, mut is_sorted_apart, mut done) = ("xlsx", false, false, 0);
    for place in 0..zip.len() {
        let Ok((name, packed)) = packed(&mut zip, place) else { return Ok(Err(Unfit::NoSheet)) };
        let path = path_of(&name);
        was_signed |= path.starts_with("_xmlsignatures/");
        if path == "[content_types].xml" {
            ending = ending_of(&text(&mut zip, place, limit).unwrap_or_default());
        }
        let Some((sheet, part)) = changed.get(&path) else {
            archive.add_packed(&name, &packed)?;
            continue;
        };
        let tables: Vec<String> =
            part.tables.iter().filter_map(|path| table_range(&mut zip, path, limit)).collect();
        let Some(xml) = text(&mut zip, place, limit) else { return Ok(Err(Unfit::Disordered)) };
        let xml = match splice(&xml, &additions.columns, sheet, &tables) {
            Ok(spliced) => {
                is_sorted_apart |= spliced.is_sorted_apart;
                spliced.xml
            }
            Err(Unfit::NoRoom) => {
                let (file, sheet) = (file.to_owned(), sheet.name.clone());
                return Err(GiveBackError::NoRoom { file, sheet });
            }
            Err(unfit) => return Ok(Err(unfit)),
        };
        archive.say(Said::Begin(name), &[])?;
        for piece in xml.as_bytes().chunks(PIECE) {
            archive.say(Said::Piece, piece)?;
        }
        archive.say(Said::End, &[])?;
        done += 1;
    }
    if done != changed.len() {
        return Ok(Err(Unfit::NoSheet));
    }
    archive.say(Said::Finish, &[])?;
    Ok(Ok(Edited { bytes: archive.into_inner(), ending, was_signed, is_sorted_apart }))
}

/// The path of a part by the name that the zip has for it, in lower case.
fn path_of(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// A part as it is packed.
fn packed(zip: &mut Zip<'_>, place: usize) -> Result<(String, PackedPart), Unfit> {
    let mut entry = zip.by_index_raw(place).map_err(|_| Unfit::NoSheet)?;
    let name = entry.name().map_err(|_| Unfit::NoSheet)?.into_owned();
    let is_packed = match entry.compression() {
        CompressionMethod::Stored => false,
        CompressionMethod::Deflated => true,
        _ => return Err(Unfit::NoSheet),
    };
    let (sum, whole) = (entry.crc32(), u32::try_from(entry.size()).map_err(|_| Unfit::NoSheet)?);
    let mut data = Vec::new();
    entry.read_to_end(&mut data).map_err(|_| Unfit::NoSheet)?;
    Ok((name, PackedPart { is_packed, sum, whole, data: data.into() }))
}

/// The text of a part; nothing if it is none, or more than may be unpacked.
fn text(zip: &mut Zip<'_>, place: usize, limit: u64) -> Option<String> {
    let entry = zip.by_index(place).ok()?;
    let mut bytes = Vec::new();
    entry.take(limit).read_to_end(&mut bytes).ok()?;
    let is_whole = (bytes.len() as u64) < limit;
    String::from_utf8(bytes).ok().filter(|_| is_whole)
}

/// The cells of a table that was set up on a sheet.
fn table_range(zip: &mut Zip<'_>, path: &str, limit: u64) -> Option<String> {
    let path = path.to_lowercase();
    let is_it =
        |at: &usize| matches!(zip.name_for_index(*at), Some(Ok(name)) if path_of(&name) == path);
    let place = (0..zip.len()).find(is_it)?;
    let xml = text(zip, place, limit)?;
    let xml = without_mark(&xml);
    let mut reader = Reader::from_str(xml);
    loop {
        let begin = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(_) | Event::Empty(_) => {
                let end = usize::try_from(reader.buffer_position()).ok()?;
                return attribute(xml.get(begin..end)?, "ref").map(str::to_owned);
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// How the name of a file ends whose parts are of these types: spreadsheets do not open a workbook of
/// another type than its name says.
fn ending_of(types: &str) -> &'static str {
    let types = types.to_lowercase();
    let endings = [
        ("sheet.macroenabled.main+xml", "xlsm"),
        ("template.macroenabled.main+xml", "xltm"),
        ("template.main+xml", "xltx"),
    ];
    let found = endings.into_iter().find(|(of, _)| types.contains(of));
    found.map_or("xlsx", |(_, ending)| ending)
}
