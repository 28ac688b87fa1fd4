//! A sheet part, step by step: where its rows and cells begin and end in the XML as it is written.
//!
//! Takes the XML without its mark of byte order, gives to a visitor what a column can be added to. Decided: rows and cells must stand in
//! ascending order and nothing may be unclear; otherwise the sheet is not changed in its own form, because
//! spreadsheets repair what is out of order and lose cells by it.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::attributes::attribute;
use super::error::Unfit;
use super::place::place_of;

/// A cell as it is written.
#[derive(Clone, Debug)]
pub(super) struct CellAt<'x> {
    /// From the start of its tag to the end of its end tag.
    pub range: Range<usize>,
    /// Its column, from 0.
    pub column: u32,
    /// Its format, as it is written.
    pub style: Option<&'x str>,
    /// Whether it holds anything besides a format.
    pub is_filled: bool,
}

/// What comes next in a sheet.
#[derive(Debug)]
pub(super) enum Step<'x> {
    /// The tag that says where cells are.
    Dimension(Range<usize>),
    /// The widths of columns as a whole, with the tags inside.
    Widths(Range<usize>, Vec<&'x str>),
    /// The tag before the rows, and whether there are none.
    Data { tag: Range<usize>, is_empty: bool },
    /// The tag of a row, its number, and whether it is an empty element.
    Row { tag: Range<usize>, number: u32, is_empty: bool },
    /// A cell.
    Cell(CellAt<'x>),
    /// Something else begins here within a row.
    Other(usize),
    /// The end tag of a row begins here.
    RowEnd(usize),
    /// The end tag behind the rows begins here.
    DataEnd(usize),
    /// Merged cells, as they are written.
    Merged(&'x str),
    /// Rows can be filtered and sorted by columns of this range.
    Filter,
}

/// Where the walk is.
#[derive(Default)]
struct At<'x> {
    depth: usize,
    /// The depth of the element of rows, while it is open.
    data: Option<usize>,
    /// The element of rows was there.
    has_data: bool,
    /// Number of the last row.
    row: u32,
    in_row: bool,
    /// Column after the last cell.
    column: u32,
    cell: Option<CellAt<'x>>,
    widths: Option<(usize, Vec<&'x str>)>,
}

/// Goes through a sheet.
pub(super) fn walk<'x>(
    xml: &'x str,
    visit: &mut dyn FnMut(Step<'x>) -> Result<(), Unfit>,
) -> Result<(), Unfit> {
    let mut reader = Reader::from_str(xml);
    let mut at = At::default();
    loop {
        let begin = position(&reader)?;
        let event = reader.read_event().map_err(|_| Unfit::Disordered)?;
        let tag = begin..position(&reader)?;
        let written = xml.get(tag.clone()).ok_or(Unfit::Disordered)?;
        let is_tag = matches!(event, Event::Start(_) | Event::Empty(_) | Event::End(_));
        if is_tag && !(written.starts_with('<') && written.ends_with('>')) {
            return Err(Unfit::Disordered);
        }
        match event {
            Event::Start(start) => {
                at.depth += 1;
                at.open(start.local_name().into_inner(), tag, written, false, visit)?;
            }
            Event::Empty(start) => {
                at.depth += 1;
                at.open(start.local_name().into_inner(), tag.clone(), written, true, visit)?;
                at.close(tag.start, tag.end, true, visit)?;
                at.depth -= 1;
            }
            Event::End(_) => {
                at.close(tag.start, tag.end, false, visit)?;
                at.depth = at.depth.checked_sub(1).ok_or(Unfit::Disordered)?;
            }
            Event::DocType(_) => return Err(Unfit::Disordered),
            Event::Eof if at.depth > 0 || !at.has_data => return Err(Unfit::Disordered),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The XML behind its mark of byte order, which no position counts.
pub(super) fn without_mark(xml: &str) -> &str {
    xml.strip_prefix('\u{feff}').unwrap_or(xml)
}

fn position(reader: &Reader<&[u8]>) -> Result<usize, Unfit> {
    usize::try_from(reader.buffer_position()).map_err(|_| Unfit::Disordered)
}

impl<'x> At<'x> {
    fn open(
        &mut self,
        name: &str,
        tag: Range<usize>,
        written: &'x str,
        is_empty: bool,
        visit: &mut dyn FnMut(Step<'x>) -> Result<(), Unfit>,
    ) -> Result<(), Unfit> {
        let Some(data) = self.data else {
            return match (self.depth, name) {
                (2, "dimension") => visit(Step::Dimension(tag)),
                (2, "cols") => {
                    self.widths = Some((tag.start, Vec::new()));
                    Ok(())
                }
                (3, "col") => {
                    self.widths.iter_mut().for_each(|(_, inside)| inside.push(written));
                    Ok(())
                }
                (2, "autoFilter") => visit(Step::Filter),
                (2, "sheetData") if self.has_data => Err(Unfit::Disordered),
                (2, "sheetData") => {
                    (self.data, self.has_data) = (Some(self.depth), true);
                    visit(Step::Data { tag, is_empty })
                }
                (3, "mergeCell") => {
                    attribute(written, "ref").map_or(Ok(()), |of| visit(Step::Merged(of)))
                }
                _ => Ok(()),
            };
        };
        match (self.depth - data, name) {
            (1, "row") => {
                let number = match attribute(written, "r") {
                    Some(number) => number.parse().map_err(|_| Unfit::Disordered)?,
                    None => self.row + 1,
                };
                if number <= self.row || number > 1_048_576 {
                    return Err(Unfit::Disordered);
                }
                (self.row, self.in_row, self.column) = (number, true, 0);
                visit(Step::Row { tag, number, is_empty })
            }
            (1, _) => Err(Unfit::Disordered),
            (2, "c") => self.open_cell(tag, written),
            (2, _) => visit(Step::Other(tag.start)),
            (3, "v" | "f" | "is") => {
                self.cell.iter_mut().for_each(|cell| cell.is_filled = true);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn open_cell(&mut self, tag: Range<usize>, written: &'x str) -> Result<(), Unfit> {
        let column = match attribute(written, "r") {
            Some(name) => match place_of(name) {
                Some((row, column)) if row == self.row => column,
                _ => return Err(Unfit::Disordered),
            },
            None => self.column,
        };
        if column < self.column {
            return Err(Unfit::Disordered);
        }
        self.column = column + 1;
        let style = attribute(written, "s");
        self.cell = Some(CellAt { range: tag, column, style, is_filled: false });
        Ok(())
    }

    fn close(
        &mut self,
        begin: usize,
        end: usize,
        is_empty: bool,
        visit: &mut dyn FnMut(Step<'x>) -> Result<(), Unfit>,
    ) -> Result<(), Unfit> {
        let Some(data) = self.data else {
            return match self.widths.take_if(|_| self.depth == 2) {
                Some((start, inside)) => visit(Step::Widths(start..end, inside)),
                None => Ok(()),
            };
        };
        match self.depth - data {
            0 => {
                self.data = None;
                if is_empty { Ok(()) } else { visit(Step::DataEnd(begin)) }
            }
            1 if self.in_row => {
                self.in_row = false;
                if is_empty { Ok(()) } else { visit(Step::RowEnd(begin)) }
            }
            2 => match self.cell.take() {
                Some(cell) => visit(Step::Cell(CellAt { range: cell.range.start..end, ..cell })),
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }
}
