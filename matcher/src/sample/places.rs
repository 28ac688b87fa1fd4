//! Where the made-up people live.
//!
//! Takes only its own table, gives homes, and addresses in today's form and in the form before.
//! Decided: the communes and what became of them are facts; the hamlets are invented or as generic
//! as a number, so that no address is anybody's. Source of the table: the resolution of 2025 of the
//! National Assembly's Standing Committee on the communes of Cao Bằng, as published in PyPI
//! `vietnamadminunits` 1.0.4 (MIT). No commune of the province was divided: each old one has one
//! successor.

use super::random::Dice;

/// The province.
pub(super) const PROVINCE: &str = "Tỉnh Cao Bằng";

/// An old commune and the commune that it has belonged to since 2025.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Commune {
    /// The old commune's name.
    pub old: &'static str,
    /// Its district.
    pub district: &'static str,
    /// Today's commune.
    pub now: &'static str,
}

const fn commune(district: &'static str, old: &'static str, now: &'static str) -> Commune {
    Commune { old, district, now }
}

const TRUNG_KHANH: &str = "Huyện Trùng Khánh";
const HA_LANG: &str = "Huyện Hạ Lang";

/// All 21 communes of Trùng Khánh, and a few of neighbouring Hạ Lang.
pub(super) const COMMUNES: [Commune; 26] = [
    commune(TRUNG_KHANH, "Thị trấn Trà Lĩnh", "Xã Trà Lĩnh"),
    commune(TRUNG_KHANH, "Xã Tri Phương", "Xã Quang Trung"),
    commune(TRUNG_KHANH, "Xã Quang Hán", "Xã Quang Hán"),
    commune(TRUNG_KHANH, "Xã Xuân Nội", "Xã Quang Trung"),
    commune(TRUNG_KHANH, "Xã Quang Trung", "Xã Quang Trung"),
    commune(TRUNG_KHANH, "Xã Quang Vinh", "Xã Quang Hán"),
    commune(TRUNG_KHANH, "Xã Cao Chương", "Xã Trà Lĩnh"),
    commune(TRUNG_KHANH, "Thị trấn Trùng Khánh", "Xã Trùng Khánh"),
    commune(TRUNG_KHANH, "Xã Ngọc Khê", "Xã Đình Phong"),
    commune(TRUNG_KHANH, "Xã Ngọc Côn", "Xã Đình Phong"),
    commune(TRUNG_KHANH, "Xã Phong Nặm", "Xã Đình Phong"),
    commune(TRUNG_KHANH, "Xã Đình Phong", "Xã Đình Phong"),
    commune(TRUNG_KHANH, "Xã Đàm Thủy", "Xã Đàm Thủy"),
    commune(TRUNG_KHANH, "Xã Khâm Thành", "Xã Trùng Khánh"),
    commune(TRUNG_KHANH, "Xã Chí Viễn", "Xã Đàm Thủy"),
    commune(TRUNG_KHANH, "Xã Lăng Hiếu", "Xã Trùng Khánh"),
    commune(TRUNG_KHANH, "Xã Phong Châu", "Xã Đàm Thủy"),
    commune(TRUNG_KHANH, "Xã Trung Phúc", "Xã Đoài Dương"),
    commune(TRUNG_KHANH, "Xã Cao Thăng", "Xã Đoài Dương"),
    commune(TRUNG_KHANH, "Xã Đức Hồng", "Xã Trùng Khánh"),
    commune(TRUNG_KHANH, "Xã Đoài Dương", "Xã Đoài Dương"),
    commune(HA_LANG, "Thị trấn Thanh Nhật", "Xã Hạ Lang"),
    commune(HA_LANG, "Xã Minh Long", "Xã Lý Quốc"),
    commune(HA_LANG, "Xã Lý Quốc", "Xã Lý Quốc"),
    commune(HA_LANG, "Xã Đức Quang", "Xã Quang Long"),
    commune(HA_LANG, "Xã Kim Loan", "Xã Vinh Quý"),
];

/// How many of `COMMUNES` are in Trùng Khánh.
const IN_TRUNG_KHANH: usize = 21;

const HAMLETS: &[&str] = &[
    "Đồng Tâm",
    "Đoàn Kết",
    "Hợp Thành",
    "Tân Lập",
    "Tân Tiến",
    "Thống Nhất",
    "Bản Giữa",
    "Bản Mới",
    "Nà Mẫu",
    "Nà Thử",
    "Pác Mẫu",
    "Lũng Thử",
    "Khuổi Mẫu",
    "Cốc Thử",
];

impl Commune {
    fn is_town(&self) -> bool {
        self.old.starts_with("Thị trấn")
    }

    /// The old name without its level: "Tri Phương".
    pub(super) fn bare(&self) -> &'static str {
        bare(self.old)
    }

    /// The district's name without its level: "Trùng Khánh".
    pub(super) fn bare_district(&self) -> &'static str {
        bare(self.district)
    }

    /// The old name's level in its short forms, the longest first.
    pub(super) fn kinds(&self) -> [&'static str; 3] {
        if self.is_town() { ["thị trấn ", "TT ", "TT. "] } else { ["xã ", "X. ", "X."] }
    }
}

fn bare(name: &'static str) -> &'static str {
    ["Thị trấn ", "Xã ", "Huyện "].iter().find_map(|kind| name.strip_prefix(kind)).unwrap_or(name)
}

/// A household's hamlet and commune.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Home {
    /// The hamlet.
    pub hamlet: String,
    /// The commune.
    pub commune: &'static Commune,
}

impl Home {
    /// The address as the registry writes it today: hamlet, commune, province, without a district.
    pub(super) fn today(&self) -> String {
        format!("{}, {}, {PROVINCE}", self.hamlet, self.commune.now)
    }

    /// The address as it was written until 2025.
    pub(super) fn before(&self) -> String {
        format!("{}, {}, {}, {PROVINCE}", self.hamlet, self.commune.old, self.commune.district)
    }
}

/// A home, in Trùng Khánh nineteen times out of twenty.
pub(super) fn home(dice: &mut Dice) -> Home {
    let (here, beyond) = COMMUNES.split_at(IN_TRUNG_KHANH);
    let list = if dice.chance(950) { here } else { beyond };
    let commune = &list[dice.place(list.len())];
    let hamlet = if commune.is_town() {
        format!("Tổ dân phố {}", dice.between(1, 9))
    } else if dice.chance(450) {
        format!("Xóm {}", dice.between(1, 12))
    } else {
        format!("Xóm {}", dice.word(HAMLETS))
    };
    Home { hamlet, commune }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn trung_khanh_became_seven_communes() {
        let (here, beyond) = COMMUNES.split_at(IN_TRUNG_KHANH);
        assert!(here.iter().all(|commune| commune.district == TRUNG_KHANH));
        assert!(beyond.iter().all(|commune| commune.district == HA_LANG));
        let now: BTreeSet<_> = here.iter().map(|commune| commune.now).collect();
        assert_eq!(now.len(), 7);
    }

    #[test]
    fn an_address_has_two_forms() {
        let home = Home { hamlet: "Xóm 3".to_owned(), commune: &COMMUNES[1] };
        assert_eq!(home.today(), "Xóm 3, Xã Quang Trung, Tỉnh Cao Bằng");
        assert_eq!(home.before(), "Xóm 3, Xã Tri Phương, Huyện Trùng Khánh, Tỉnh Cao Bằng");
        assert_eq!(
            (home.commune.bare(), home.commune.bare_district()),
            ("Tri Phương", "Trùng Khánh")
        );
    }
}
