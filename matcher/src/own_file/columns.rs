//! The widths of columns of a sheet, with those of the columns that are added.

use super::added::AddedColumn;
use super::attributes::{attribute, with_value};

/// The whole element: the tags that were there, cut where they speak of the new columns, and those of
/// the new ones. `first` is the first new column, from 0. A new column is never hidden, because somebody
/// hid whatever was right of the table.
pub(super) fn widths(prefix: &str, tags: &[&str], first: u32, added: &[AddedColumn]) -> String {
    let end = first + added.len() as u32;
    let mut all: Vec<(u32, String)> = Vec::new();
    // Numbered from 1, the first and the last that a tag speaks of.
    let span = |tag: &str| -> Option<(u32, u32)> {
        let number = |name: &str| attribute(tag, name)?.trim().parse::<u32>().ok();
        Some((number("min")?, number("max")?))
    };
    let mut format_of: Vec<Option<&str>> = vec![None; added.len()];
    for tag in tags {
        // The end tags of such elements are not kept: they hold nothing.
        let closed = match tag.ends_with("/>") {
            true => (*tag).to_owned(),
            false => format!("{}/>", tag.trim_end_matches('>')),
        };
        let Some((min, max)) = span(tag) else { continue };
        let part = |from: u32, to: u32| {
            let tag = with_value(&closed, "min", &from.to_string());
            (from, with_value(&tag, "max", &to.to_string()))
        };
        if max <= first || min > end {
            all.push((min, closed));
            continue;
        }
        for (column, format) in (first + 1..).zip(&mut format_of) {
            if (min..=max).contains(&column) {
                *format = attribute(tag, "style");
            }
        }
        if min <= first {
            all.push(part(min, first));
        }
        if max > end {
            all.push(part(end + 1, max));
        }
    }
    for ((column, added), format) in (first + 1..).zip(added).zip(format_of) {
        let style = format.map(|style| format!(" style=\"{style}\"")).unwrap_or_default();
        let width = added.width;
        all.push((
            column,
            format!("<{prefix}col min=\"{column}\" max=\"{column}\" width=\"{width}\"{style} customWidth=\"1\"/>"),
        ));
    }
    all.sort_by_key(|(column, _)| *column);
    let all: String = all.into_iter().map(|(_, tag)| tag).collect();
    format!("<{prefix}cols>{all}</{prefix}cols>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_columns_among_the_old_ones() {
        let added = [("a", 9.0), ("b", 20.5)]
            .map(|(header, width)| AddedColumn { header: header.to_owned(), width });
        let new = "<col min=\"4\" max=\"4\" width=\"9\" customWidth=\"1\"/>\
            <col min=\"5\" max=\"5\" width=\"20.5\" customWidth=\"1\"/>";
        let styled = new.replace("\" custom", "\" style=\"7\" custom");
        for (tags, expected) in [
            (&[][..], new.to_owned()),
            (
                &["<col min=\"1\" max=\"3\" width=\"5\"/>"],
                format!("<col min=\"1\" max=\"3\" width=\"5\"/>{new}"),
            ),
            (
                &["<col min=\"6\" max=\"9\" width=\"5\"/>"],
                format!("{new}<col min=\"6\" max=\"9\" width=\"5\"/>"),
            ),
            (
                &["<col min='2' max='16384' style='7' hidden='1'/>"],
                format!(
                    "<col min='2' max='3' style='7' hidden='1'/>{styled}\
                     <col min='6' max='16384' style='7' hidden='1'/>"
                ),
            ),
            (&["<col min=\"5\" max=\"5\" width=\"1\"/>"], new.to_owned()),
            (&["<col width=\"1\"/>"], new.to_owned()),
        ] {
            let cols = widths("", tags, 3, &added);
            assert_eq!(cols, format!("<cols>{expected}</cols>"), "{tags:?}");
        }
    }
}
