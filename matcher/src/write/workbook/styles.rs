//! The formats that the cells of a book use, each once, and the part of the book that lists them.

use super::format::{Across, Down, Font, Format};
use crate::write::xml::{DECLARATION, escaped};

/// A format of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style(u16);

impl Style {
    /// That of cells without a format of their own.
    pub(crate) const PLAIN: Style = Style(0);

    pub(super) fn number(self) -> u64 {
        self.0.into()
    }
}

/// The formats of a book.
pub(crate) struct Styles {
    formats: Vec<Format>,
}

/// Formats of numbers that spreadsheets number themselves; those of a book begin with 164.
const KNOWN: [(&str, usize); 5] = [("", 0), ("0", 1), ("0.00", 2), ("#,##0", 3), ("@", 49)];
const OWN: usize = 164;

impl Styles {
    /// The formats of a book whose cells have this font.
    pub(crate) fn new(font: Font) -> Styles {
        Styles { formats: vec![Format::of(font)] }
    }

    /// The style of cells with this format.
    pub(crate) fn add(&mut self, format: Format) -> Style {
        let place = self.formats.iter().position(|of| *of == format).unwrap_or_else(|| {
            self.formats.push(format);
            self.formats.len() - 1
        });
        // A book has some dozens.
        Style(place as u16)
    }

    /// The part of the book.
    pub(super) fn to_xml(&self) -> Vec<u8> {
        let mut fonts = Vec::new();
        let mut fills = vec![pattern("none", None), pattern("gray125", None)];
        let mut borders = vec![border(false)];
        let mut numbers = Vec::new();
        let mut cells = Vec::new();
        for format in &self.formats {
            let known = KNOWN.iter().find(|(code, _)| *code == format.number);
            let number = known.map_or_else(
                || OWN + place(&mut numbers, format.number.to_owned()),
                |(_, number)| *number,
            );
            let fill =
                format.fill.map_or(0, |fill| place(&mut fills, pattern("solid", Some(fill))));
            let font = place(&mut fonts, font_xml("font", "name", &format.font));
            let border = place(&mut borders, border(format.borders));
            cells.push(cell(format, [number, font, fill, border]));
        }
        let numbers: Vec<String> = (OWN..).zip(&numbers).map(number_format).collect();
        let mut xml = DECLARATION.to_owned();
        xml += "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        if !numbers.is_empty() {
            push_all(&mut xml, "numFmts", &numbers);
        }
        push_all(&mut xml, "fonts", &fonts);
        push_all(&mut xml, "fills", &fills);
        push_all(&mut xml, "borders", &borders);
        xml += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" \
            borderId=\"0\"/></cellStyleXfs>";
        push_all(&mut xml, "cellXfs", &cells);
        xml += "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>\
            </cellStyles></styleSheet>";
        xml.into_bytes()
    }
}

/// The place of an element in a list, to which it is added if it is not there.
fn place(list: &mut Vec<String>, element: String) -> usize {
    list.iter().position(|of| *of == element).unwrap_or_else(|| {
        list.push(element);
        list.len() - 1
    })
}

fn push_all(xml: &mut String, name: &str, elements: &[String]) {
    *xml += &format!("<{name} count=\"{}\">{}</{name}>", elements.len(), elements.concat());
}

/// A font, with the names that its element and its name have where it stands.
pub(super) fn font_xml(element: &str, name: &str, font: &Font) -> String {
    let mut xml = format!("<{element}>");
    for (is_set, of) in [(font.bold, "<b/>"), (font.italic, "<i/>"), (font.underlined, "<u/>")] {
        if is_set {
            xml += of;
        }
    }
    xml += &format!("<sz val=\"{}\"/><{name} val=\"{}\"/>", font.size, font.name);
    xml += &format!("<family val=\"2\"/></{element}>");
    xml
}

fn pattern(pattern: &str, fill: Option<u32>) -> String {
    match fill {
        None => format!("<fill><patternFill patternType=\"{pattern}\"/></fill>"),
        Some(fill) => format!(
            "<fill><patternFill patternType=\"{pattern}\"><fgColor rgb=\"FF{fill:06X}\"/>\
             <bgColor indexed=\"64\"/></patternFill></fill>"
        ),
    }
}

fn border(is_thin: bool) -> String {
    let side = |side: &str| match is_thin {
        true => format!("<{side} style=\"thin\"><color auto=\"1\"/></{side}>"),
        false => format!("<{side}/>"),
    };
    let sides: String = ["left", "right", "top", "bottom"].map(side).concat();
    format!("<border>{sides}<diagonal/></border>")
}

fn number_format((number, code): (usize, &String)) -> String {
    format!("<numFmt numFmtId=\"{number}\" formatCode=\"{}\"/>", escaped(code))
}

fn cell(format: &Format, [number, font, fill, border]: [usize; 4]) -> String {
    let mut xml = format!(
        "<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" \
         xfId=\"0\""
    );
    let mut alignment = String::new();
    alignment += match format.across {
        Across::General => "",
        Across::Middle => " horizontal=\"center\"",
        Across::Right => " horizontal=\"right\"",
    };
    alignment += match format.down {
        Down::Bottom => "",
        Down::Middle => " vertical=\"center\"",
        Down::Top => " vertical=\"top\"",
    };
    alignment += if format.wraps { " wrapText=\"1\"" } else { "" };
    for (is_set, attribute) in [
        (format.quoted, " quotePrefix=\"1\""),
        (number > 0, " applyNumberFormat=\"1\""),
        (font > 0, " applyFont=\"1\""),
        (fill > 0, " applyFill=\"1\""),
        (border > 0, " applyBorder=\"1\""),
        (!alignment.is_empty(), " applyAlignment=\"1\""),
        (format.unlocked, " applyProtection=\"1\""),
    ] {
        if is_set {
            xml += attribute;
        }
    }
    let mut within = String::new();
    if !alignment.is_empty() {
        within += &format!("<alignment{alignment}/>");
    }
    if format.unlocked {
        within += "<protection locked=\"0\"/>";
    }
    if within.is_empty() { xml + "/>" } else { xml + ">" + &within + "</xf>" }
}
