//! The tables of a page, in the order in which they start. A table within a cell is a separate
//! sheet; text outside tables is ignored, except a heading directly above one, which names it.
//!
//! Every cell is the text that is shown. One exception: if Excel shows a long number with an
//! exponent, its attribute `x:num` still has the digits.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::table::Table;
use crate::plan::LIMITS;
use crate::read::book::Book;
use crate::read::budget::{Budget, Counted, Exceeded};
use crate::read::zip_parts::SHEETS;
use crate::read::{Countable, Notice, ReadError};

/// How deep tables may be nested.
const DEPTH: usize = LIMITS.nested_tables;

/// Reads the tables; returns whether any had a cell. `sheet` names those that have no name.
pub(super) fn read(
    text: &str,
    sheet: &str,
    notices: Vec<Notice>,
    book: &mut Book<'_>,
) -> Result<bool, ReadError> {
    let mut page = Page::new(book.budget());
    let handle = |event: CallbackEvent<'_>, _: Span<()>| page.handle(event);
    let mut emitter = CallbackEmitter::new(handle);
    // Without a tree, only tag names tell where a script starts.
    emitter.naively_switch_states(true);
    // The tokenizer returns only if the page asks to stop; otherwise it reads to the end.
    if let Some(Ok(stop)) = Tokenizer::new_with_emitter(text, emitter).next() {
        return Err(match stop {
            Stop::Damaged(cause) => book.damaged("table", cause),
            Stop::Exceeded(exceeded) => exceeded.at(book.file(), &page.last_name()),
        });
    }
    let held = page.bytes();
    book.budget().hold(held).map_err(|exceeded| book.exceeded(exceeded))?;
    page.tables.iter_mut().for_each(Table::end_row);
    page.tables.retain(|table| !table.is_empty());
    let several = page.tables.len() > 1;
    let mut notices = Some(notices);
    for (place, table) in page.tables.iter().enumerate() {
        let number = match sheet {
            "" => format!("#{}", place + 1),
            sheet => format!("{sheet} #{}", place + 1),
        };
        let name = match table.name.as_str() {
            "" if several => &number,
            "" => sheet,
            name => name,
        };
        table.write(name, notices.take().unwrap_or_default(), book)?;
    }
    book.budget().let_go(held);
    Ok(!page.tables.is_empty())
}

/// Why reading cannot go on.
enum Stop {
    /// The page breaks the rules of its format.
    Damaged(&'static str),
    /// It has more than the budget allows.
    Exceeded(Exceeded),
}

/// Tags and texts that are charged at once.
const CHARGED_AT_ONCE: u64 = 4_096;

/// The state of the page between tags.
#[derive(Default)]
struct Page {
    budget: Budget,
    /// Tags and texts that are not charged yet.
    pieces: u64,
    tables: Vec<Table>,
    /// The open tables, from the outermost, by position.
    open: Vec<usize>,
    tag: Tag,
    /// The element whose text is not shown.
    silent: Option<Element>,
    in_heading: bool,
    heading: String,
}

/// A start tag and its attributes so far.
#[derive(Default)]
struct Tag {
    element: Element,
    attribute: Attribute,
    columns: u32,
    rows: u32,
    hidden: bool,
    number: Option<String>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Element {
    Table,
    Group,
    Row,
    Cell,
    Column,
    ColumnGroup,
    Caption,
    Heading,
    Break,
    /// An element that starts and ends a line.
    Block,
    Script,
    Style,
    /// Other elements whose content browsers do not show.
    Frame,
    /// LibreOffice's comment on a cell.
    Comment,
    #[default]
    Other,
}

#[derive(Clone, Copy, Default)]
enum Attribute {
    Columns,
    Rows,
    Style,
    Number,
    #[default]
    Other,
}

impl Element {
    fn of(name: &[u8]) -> Element {
        match name {
            b"table" => Element::Table,
            b"thead" | b"tbody" | b"tfoot" => Element::Group,
            b"tr" => Element::Row,
            b"td" | b"th" => Element::Cell,
            b"col" => Element::Column,
            b"colgroup" => Element::ColumnGroup,
            b"caption" => Element::Caption,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Element::Heading,
            b"br" => Element::Break,
            b"p" | b"div" | b"li" | b"ul" | b"ol" | b"hr" | b"pre" | b"center" => Element::Block,
            b"script" => Element::Script,
            b"style" => Element::Style,
            b"iframe" | b"noembed" | b"noframes" | b"title" => Element::Frame,
            b"comment" => Element::Comment,
            _ => Element::Other,
        }
    }
}

impl Page {
    fn new(budget: &Budget) -> Page {
        Page { budget: budget.clone(), ..Page::default() }
    }

    /// The bytes of memory that its tables take.
    fn bytes(&self) -> u64 {
        self.tables.iter().map(Table::bytes).sum()
    }

    /// The name of the table that was begun last, or its number.
    fn last_name(&self) -> String {
        match self.tables.last() {
            Some(table) if !table.name.is_empty() => table.name.clone(),
            _ => format!("#{}", self.tables.len()),
        }
    }

    /// Charges for tags and texts; now and then measures the memory of the tables.
    fn charge(&mut self) -> Result<(), Exceeded> {
        self.pieces += 1;
        if self.pieces < CHARGED_AT_ONCE {
            return Ok(());
        }
        self.budget.charge(Counted::Elements, std::mem::take(&mut self.pieces))?;
        self.budget.fits(self.bytes())
    }

    /// Handles the next event; returns why, if reading cannot continue.
    fn handle(&mut self, event: CallbackEvent<'_>) -> Option<Stop> {
        if let Err(exceeded) = self.charge() {
            return Some(Stop::Exceeded(exceeded));
        }
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { element: Element::of(name), ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => {
                self.tag.attribute = match name {
                    b"colspan" | b"span" => Attribute::Columns,
                    b"rowspan" => Attribute::Rows,
                    b"style" => Attribute::Style,
                    b"x:num" => Attribute::Number,
                    _ => Attribute::Other,
                };
                self.tag.hidden |= name == b"hidden";
            }
            CallbackEvent::AttributeValue { value } => self.tag.value(value),
            CallbackEvent::CloseStartTag { .. } => return self.start(),
            CallbackEvent::EndTag { name } => self.end(Element::of(name)),
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
        None
    }

    fn start(&mut self) -> Option<Stop> {
        let Tag { element, columns, rows, hidden, number, .. } = std::mem::take(&mut self.tag);
        match element {
            Element::Table => {
                self.silent = None;
                return self.start_table();
            }
            Element::Row | Element::Cell | Element::Column if self.open.is_empty() => {
                // Outside of any table, they start a new one.
                if let Some(cause) = self.start_table() {
                    return Some(cause);
                }
                self.tag = Tag { element, columns, rows, hidden, number, ..Tag::default() };
                return self.start();
            }
            Element::Row => {
                self.silent = None;
                self.last()?.start_row(hidden);
            }
            Element::Cell => {
                self.silent = None;
                if !self.last()?.start_cell(columns, rows, number) {
                    return Some(Stop::Damaged("cells that reach over too many others"));
                }
            }
            Element::Group => self.last().into_iter().for_each(Table::end_group),
            Element::Column => self.last()?.describe(columns, hidden),
            Element::Caption => {
                if let Some(table) = self.last() {
                    table.name.clear();
                    table.in_caption = true;
                }
            }
            Element::Heading => {
                self.break_line(false);
                self.in_heading = !self.in_cell();
                if self.in_heading {
                    self.heading.clear();
                }
            }
            Element::Break => self.break_line(true),
            Element::Block => self.break_line(false),
            Element::Script | Element::Style | Element::Frame | Element::Comment => {
                self.silent = Some(element);
            }
            // Without `<col>` inside, it describes columns that are all shown.
            Element::ColumnGroup | Element::Other => {}
        }
        None
    }

    fn start_table(&mut self) -> Option<Stop> {
        if self.open.len() >= DEPTH {
            return Some(Stop::Damaged("too many tables in one another"));
        }
        if self.tables.len() >= SHEETS {
            let (what, limit) = (Countable::Sheets, SHEETS as u64);
            return Some(Stop::Exceeded(Exceeded { what, limit, row: 0 }));
        }
        self.in_heading = false;
        self.open.push(self.tables.len());
        let name = std::mem::take(&mut self.heading);
        self.tables.push(Table::named(name));
        None
    }

    fn end(&mut self, element: Element) {
        if self.silent == Some(element) {
            self.silent = None;
        }
        match element {
            Element::Table => {
                self.last().into_iter().for_each(Table::end_row);
                let place = self.open.pop();
                let is_last = place.is_some_and(|place| place + 1 == self.tables.len());
                if is_last && self.tables.last().is_some_and(Table::is_empty) {
                    self.tables.pop();
                }
            }
            Element::Group => self.last().into_iter().for_each(Table::end_group),
            Element::Row => self.last().into_iter().for_each(Table::end_row),
            Element::Cell => self.last().into_iter().for_each(Table::end_cell),
            Element::Caption => self.last().into_iter().for_each(|table| table.in_caption = false),
            Element::Heading => {
                self.break_line(false);
                self.in_heading = false;
            }
            Element::Block => self.break_line(false),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.silent.is_some() {
            return;
        }
        let in_heading = self.in_heading;
        match self.last() {
            Some(table) if table.in_cell() => table.push_text(text),
            Some(table) if table.in_caption => Table::push_name(&mut table.name, text),
            _ if in_heading => Table::push_name(&mut self.heading, text),
            _ => {}
        }
    }

    fn break_line(&mut self, always: bool) {
        if let Some(table) = self.last().filter(|table| table.in_cell()) {
            table.break_line(always);
        }
    }

    fn in_cell(&mut self) -> bool {
        self.last().is_some_and(|table| table.in_cell())
    }

    /// The innermost open table.
    fn last(&mut self) -> Option<&mut Table> {
        let place = *self.open.last()?;
        self.tables.get_mut(place)
    }
}

impl Tag {
    fn value(&mut self, value: &[u8]) {
        let text = String::from_utf8_lossy(value);
        match self.attribute {
            Attribute::Columns => self.columns = text.trim().parse().unwrap_or(1),
            Attribute::Rows => self.rows = text.trim().parse().unwrap_or(1),
            Attribute::Style => self.hidden |= hides(&text),
            Attribute::Number => {
                // Only a number written out in full may replace what is shown.
                let digits = text.trim().trim_start_matches('-');
                if digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !digits.is_empty() {
                    self.number = Some(text.trim().to_owned());
                }
            }
            Attribute::Other => {}
        }
    }
}

/// Whether a style is `display: none`.
fn hides(style: &str) -> bool {
    style.split(';').any(|rule| {
        rule.split_once(':').is_some_and(|(name, value)| {
            name.trim().eq_ignore_ascii_case("display")
                && value.trim().get(..4).is_some_and(|none| none.eq_ignore_ascii_case("none"))
        })
    })
}
