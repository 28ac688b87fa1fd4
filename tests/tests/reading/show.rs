//! A reading as text: what was used, which columns hold which field, the values, the notices.

use std::fmt::Write as _;

use matcher::columns::summarise;
use matcher::layout::{LayoutChoice, Origin, lay_out};
use matcher::open::sources;
use matcher::plan::Field;
use matcher::read::read;

use super::Case;

/// The text of a case.
pub(crate) fn show(case: &Case) -> String {
    let sources = match sources(&case.bytes, case.file, case.password) {
        Ok(sources) => sources,
        Err(error) => return format!("refused: {error}\n"),
    };
    let mut text = String::new();
    for source in &sources {
        let (table, mapping) = (&source.table, &source.mapping);
        let header = match table.header_rows {
            Some((first, last)) if first == last => format!("header {first}"),
            Some((first, last)) => format!("header {first}-{last}"),
            None => "no header".to_owned(),
        };
        let sheet = if table.sheet.name.is_empty() { "-" } else { &table.sheet.name };
        writeln!(text, "{} [{sheet}], {header}", table.file()).unwrap();
        let fields: Vec<Field> =
            Field::ALL.into_iter().filter(|&f| mapping.column(f).is_some()).collect();
        for &field in &fields {
            let columns: Vec<String> = mapping
                .columns(field)
                .iter()
                .map(|&column| match table.columns[usize::from(column)].origin {
                    Origin::Sheet => table.letters(usize::from(column)),
                    Origin::Section => "section".to_owned(),
                    Origin::Names(_) => "names".to_owned(),
                })
                .collect();
            let first = mapping.column(field).unwrap();
            let header = table.columns[first].full_header();
            writeln!(text, "  {} = {} “{header}”", field.code(), columns.join("+")).unwrap();
        }
        for row in 0..table.len() {
            let values: Vec<String> = fields
                .iter()
                .map(|&field| mapping.values(table, field).get(row).escape_debug().to_string())
                .collect();
            writeln!(text, "  {}: {}", table.row(row), values.join(" | ")).unwrap();
        }
        for notice in &table.notices {
            writeln!(text, "  ! {notice:?}").unwrap();
        }
        for column in summarise(table).columns.iter().filter(|column| column.decoded) {
            let font = column.font.as_ref().unwrap();
            writeln!(text, "  font {} {}", column.letters, font.reading.legacy.code()).unwrap();
        }
    }
    let all = read(&case.bytes, case.file, case.password, &mut |_| {}).unwrap();
    for sheet in all {
        let name = sheet.name.clone();
        let file = sheet.file.clone();
        let table = lay_out(sheet, &LayoutChoice::default());
        if !sources.iter().any(|s| s.table.sheet.name == name && s.table.file() == file) {
            writeln!(text, "not taken: {file} [{name}] {:?}", table.no_list).unwrap();
        }
    }
    text
}
