//! Every table is embedded, has a name, and gives its source.

use super::*;

#[test]
fn every_table_says_where_it_comes_from() {
    for table in about() {
        let TableAbout { file, name: _, rows, source, date, licence, rebuilt } = table;
        assert!(rows > 1, "{file}: {rows} rows");
        assert!(source.len() > 10, "{file}: source “{source}”");
        assert!(
            chrono::NaiveDate::parse_from_str(&date, "%Y-%m-%d").is_ok(),
            "{file}: date “{date}”"
        );
        assert!(!licence.is_empty(), "{file}: no licence");
        assert!(rebuilt == "hand" || rebuilt == "cargo xtask data", "{file}: “{rebuilt}”");
    }
}

#[test]
fn every_table_of_the_folder_is_embedded_and_named_in_its_readme() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let readme = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let mut found = Vec::new();
    for part in ["places", "people", "legacy"] {
        for entry in std::fs::read_dir(folder.join(part)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            found.push(format!("{part}/{name}"));
        }
    }
    found.sort_unstable();
    let mut embedded: Vec<&str> = ALL.iter().map(|table| table.file).collect();
    embedded.sort_unstable();
    assert_eq!(found, embedded);
    for file in embedded {
        assert!(readme.contains(&format!("`{file}`")), "{file} is not in the readme");
    }
}
