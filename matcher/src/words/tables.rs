//! Names of the embedded tables.

use super::Language;

/// The name of a table, by its path under `matcher/data`; the path itself for an unknown one.
pub fn table_title(file: &'static str, language: Language) -> &'static str {
    let (vi, en) = match file {
        "places/provinces.tsv" => ("Tỉnh, thành phố từ 01/07/2025", "Provinces since 1 July 2025"),
        "places/communes.tsv" => {
            ("Xã, phường, đặc khu từ 01/07/2025", "Communes since 1 July 2025")
        }
        "places/old_provinces.tsv" => {
            ("Tỉnh, thành phố trước 01/07/2025", "Provinces before 1 July 2025")
        }
        "places/old_districts.tsv" => {
            ("Huyện, quận trước 01/07/2025", "Districts before 1 July 2025")
        }
        "places/old_communes.tsv" => (
            "Xã, phường trước 01/07/2025 và nơi nhập về",
            "Communes before 1 July 2025 and their successors",
        ),
        "places/former_units.tsv" => (
            "Đơn vị đã bỏ hoặc đổi tên từ 2019 đến 06/2025",
            "Units given up or renamed from 2019 to June 2025",
        ),
        "places/amendments.tsv" => ("Thay đổi địa giới từ 01/07/2025", "Changes since 1 July 2025"),
        "places/aliases.tsv" => ("Tên gọi khác của địa danh", "Other names of places"),
        "people/number_prefixes.tsv" => {
            ("Ba số đầu của số định danh", "First digits of personal numbers")
        }
        "people/sexes.tsv" => ("Giới tính", "Sexes"),
        "people/ethnic_groups.tsv" => {
            ("54 dân tộc và tên gọi khác", "The 54 ethnic groups and their other names")
        }
        "people/nationalities.tsv" => ("Quốc tịch", "Nationalities"),
        "people/marital.tsv" => ("Tình trạng hôn nhân", "Marital statuses"),
        "people/blood_groups.tsv" => ("Nhóm máu", "Blood groups"),
        "people/religions.tsv" => ("Tôn giáo", "Religions"),
        "people/relations.tsv" => ("Quan hệ với chủ hộ", "Relations to the head of household"),
        "people/states.tsv" => ("Tình trạng cư trú, sống chết", "States of residence and of life"),
        "people/surnames.tsv" => ("Họ", "Surnames"),
        "people/titles.tsv" => ("Danh xưng trước họ tên", "Titles before names"),
        "legacy/letters.tsv" => {
            ("Chữ trong phông TCVN3, VNI và VIQR", "Letters in TCVN3, VNI and VIQR")
        }
        _ => (file, file),
    };
    language.pick(vi, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_a_name() {
        for (file, _) in crate::tables::ALL {
            for language in [Language::Vi, Language::En] {
                assert_ne!(table_title(file, language), file);
            }
        }
    }
}
