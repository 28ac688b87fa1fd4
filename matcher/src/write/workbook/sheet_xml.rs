//! What stands around the rows of a sheet, and what the book as a whole says of it.

use super::page_setup::{Margins, PageSetup};
use super::parts::{FILTERED, PRINTED, REPEATED};
use super::place::{absolute, cell, column, quoted, range};
use super::sheet::{DIGIT, Place, Sheet, USUAL_WIDTH};
use crate::write::xml::DECLARATION;

/// A locked sheet, on which columns, rows and filters can be changed all the same.
const LOCKED: &str = "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" \
    formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/>";

impl Sheet {
    /// What stands before the rows.
    pub(super) fn xml_before(&self, is_first: bool) -> String {
        let mut xml = DECLARATION.to_owned();
        xml += "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        xml += if self.page.is_some() { PageSetup::BEFORE } else { "" };
        xml += "<sheetViews><sheetView";
        xml += if is_first { " tabSelected=\"1\"" } else { "" };
        xml += " workbookViewId=\"0\"";
        xml += &match self.frozen {
            (0, 0) => "/>".to_owned(),
            frozen => format!(">{}</sheetView>", pane(frozen)),
        };
        xml += "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>";
        if !self.columns.is_empty() {
            xml += "<cols>";
            let mut columns = self.columns.clone();
            columns.sort_by_key(|(column, _)| *column);
            for (column, pixels) in columns {
                let width = f64::from(pixels * 256 / DIGIT) / 256.0;
                let number = u32::from(column) + 1;
                let own = if pixels == USUAL_WIDTH { "" } else { " customWidth=\"1\"" };
                let is_hidden = self.hidden_columns.contains(&column);
                let hidden = if is_hidden { " hidden=\"1\"" } else { "" };
                xml += &format!(
                    "<col min=\"{number}\" max=\"{number}\" width=\"{width}\"{hidden}{own}/>"
                );
            }
            xml += "</cols>";
        }
        xml + "<sheetData>"
    }

    /// The names of its ranges, each with the range.
    pub(super) fn named_ranges(&self) -> Vec<(&'static str, String)> {
        let sheet = quoted(&self.name);
        let of = |(first, last)| format!("{sheet}!{}", absolute(first, last));
        let rows =
            self.repeated_rows.map(|(first, last)| format!("{sheet}!${}:${}", first + 1, last + 1));
        let columns = self
            .repeated_columns
            .map(|(first, last)| format!("{sheet}!${}:${}", column(first), column(last)));
        let repeated: Vec<String> = columns.into_iter().chain(rows).collect();
        let all = [
            (FILTERED, self.filter.map(of)),
            (PRINTED, self.print_area.map(of)),
            (REPEATED, Some(repeated.join(",")).filter(|_| !repeated.is_empty())),
        ];
        all.into_iter().filter_map(|(name, range)| Some((name, range?))).collect()
    }

    /// What stands behind the rows.
    pub(super) fn xml_behind(&self) -> String {
        let mut xml = "</sheetData>".to_owned();
        xml += if self.is_locked { LOCKED } else { "" };
        if let Some((first, last)) = self.filter {
            xml += &format!("<autoFilter ref=\"{}\"/>", range(first, last));
        }
        push_all(&mut xml, "mergeCells", &self.merged);
        push_all(&mut xml, "dataValidations", &self.accepted);
        if !self.links.is_empty() {
            xml += &format!("<hyperlinks>{}</hyperlinks>", self.links.concat());
        }
        match &self.page {
            Some(page) => xml += &page.xml_behind(),
            None => xml += &Margins::USUAL.to_xml(),
        }
        if !self.breaks.is_empty() {
            let count = self.breaks.len();
            xml += &format!("<rowBreaks count=\"{count}\" manualBreakCount=\"{count}\">");
            for row in &self.breaks {
                xml += &format!("<brk id=\"{row}\" max=\"16383\" man=\"1\"/>");
            }
            xml += "</rowBreaks>";
        }
        xml + "</worksheet>"
    }
}

fn push_all(xml: &mut String, name: &str, elements: &[String]) {
    if !elements.is_empty() {
        *xml += &format!("<{name} count=\"{}\">{}</{name}>", elements.len(), elements.concat());
    }
}

/// The panes of a sheet whose rows and columns before a cell stay in view.
fn pane(frozen: Place) -> String {
    let (row, column) = frozen;
    let at = cell(frozen);
    let split = |name: &str, count: u32| match count {
        0 => String::new(),
        count => format!(" {name}=\"{count}\""),
    };
    let (x, y) = (split("xSplit", column.into()), split("ySplit", row));
    let selected = |pane: &str, at: Option<Place>| {
        let at = at.map(cell).map(|at| format!(" activeCell=\"{at}\" sqref=\"{at}\""));
        format!("<selection pane=\"{pane}\"{}/>", at.unwrap_or_default())
    };
    let (active, others) = match (row > 0, column > 0) {
        (true, true) => {
            let right = selected("topRight", Some((0, column)));
            ("bottomRight", right + &selected("bottomLeft", Some((row, 0))))
        }
        (false, true) => ("topRight", String::new()),
        _ => ("bottomLeft", String::new()),
    };
    format!(
        "<pane{x}{y} topLeftCell=\"{at}\" activePane=\"{active}\" state=\"frozen\"/>{others}{}",
        selected(active, None)
    )
}
