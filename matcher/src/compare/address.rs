//! The relation of two addresses, seen from the sector's side.
//!
//! Takes the places that both sides name, gives one [`Relation`]. Decided: a difference is claimed
//! only if no reading of the two texts lets them be one place. A side that says less (no hamlet, no
//! commune, a name that several communes share) is less precise, not different.

use serde::{Deserialize, Serialize};

use crate::normalise::address::{Era, Gazetteer, Hamlets, Place, compare_hamlets, says_its_kind};

/// How two addresses are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Relation {
    /// The same commune and hamlet, written another way.
    SamePlace,
    /// The same commune, which one side calls by an earlier name.
    OldName,
    /// One side names an old commune that was divided, and the other one of its successors.
    Divided,
    /// One side leaves something out; everything that both say agrees.
    LessPrecise,
    /// One side names a commune that no map has; everything else that both say agrees.
    UnknownCommune,
    /// The same commune, another hamlet.
    OtherHamlet,
    /// Another commune of the same former district.
    OtherCommune,
    /// A commune of another former district.
    OtherDistrict,
    /// Another province.
    OtherProvince,
    /// One side names no known place.
    Unknown,
}

/// Compares two places.
pub fn relate(gazetteer: &Gazetteer, sector: &Place, registry: &Place) -> Relation {
    if !known(sector) || !known(registry) || sector.of_list || registry.of_list {
        return by_hamlet(sector, registry);
    }
    if differ(sector.province, registry.province) {
        return Relation::OtherProvince;
    }
    if sector.communes.is_empty() || registry.communes.is_empty() {
        // A province, alone or with a hamlet, and it agrees.
        return match by_hamlet(sector, registry) {
            Relation::OtherHamlet => Relation::OtherHamlet,
            _ => less(sector, registry),
        };
    }
    if !share(&sector.communes, &registry.communes) {
        return elsewhere(gazetteer, sector, registry);
    }
    // Two former communes that are one today were still two when both sides were written.
    let two_former = matches!((sector.former, registry.former),
        (Some(a), Some(b)) if gazetteer.stood_together(a, b));
    if differ(sector.old_commune, registry.old_commune) || two_former {
        return if sector.district == registry.district {
            Relation::OtherCommune
        } else {
            Relation::OtherDistrict
        };
    }
    if !(certain(sector) && certain(registry)) {
        let one_old_commune =
            sector.old_commune.is_some() && sector.old_commune == registry.old_commune;
        let divided =
            (sector.divided && sector.said.commune) || (registry.divided && registry.said.commune);
        return match hamlets(sector, registry) {
            Some(Hamlets::Other) if one_old_commune => Relation::OtherHamlet,
            Some(Hamlets::Same) if one_old_commune => called(sector, registry),
            _ if divided && !one_old_commune => Relation::Divided,
            _ => less(sector, registry),
        };
    }
    match hamlets(sector, registry) {
        Some(Hamlets::Other) => Relation::OtherHamlet,
        Some(Hamlets::Part) => Relation::LessPrecise,
        None if sector.said.hamlet != registry.said.hamlet => Relation::LessPrecise,
        _ => called(sector, registry),
    }
}

/// One side gives a hamlet and nothing above it that could be looked up: the hamlets tell, if it is
/// one. Whatever else such a text may be, it is compared as a place that no table has.
fn by_hamlet(sector: &Place, registry: &Place) -> Relation {
    let names_unit = |place: &Place| place.communes.is_empty() && place.said.commune;
    if names_unit(sector) || names_unit(registry) {
        return Relation::Unknown;
    }
    let is_hamlet = |place: &Place| known(place) || says_its_kind(&place.hamlet);
    match hamlets(sector, registry) {
        Some(Hamlets::Same) if !known(sector) && !known(registry) => Relation::SamePlace,
        Some(Hamlets::Same | Hamlets::Part) => Relation::LessPrecise,
        Some(Hamlets::Other) if is_hamlet(sector) && is_hamlet(registry) => Relation::OtherHamlet,
        None if is_hamlet(sector) && is_hamlet(registry) => Relation::LessPrecise,
        _ => Relation::Unknown,
    }
}

/// One side says less: it leaves its commune out or names an unknown one.
fn less(sector: &Place, registry: &Place) -> Relation {
    let unknown = |place: &Place| place.said.commune && place.era == Era::Unknown;
    if unknown(sector) || unknown(registry) {
        Relation::UnknownCommune
    } else {
        Relation::LessPrecise
    }
}

/// The same place: both names are of one period, or one side's is an earlier one.
fn called(sector: &Place, registry: &Place) -> Relation {
    let time = |place: &Place| match place.era {
        Era::Former => 3,
        Era::Old => 2,
        Era::Amended => 1,
        Era::Today | Era::Either | Era::Unknown => 0,
    };
    if time(sector) == time(registry) { Relation::SamePlace } else { Relation::OldName }
}

/// Whether both sides give a value and the values differ.
fn differ<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a != b)
}

/// Whether anything above the hamlet is known.
fn known(place: &Place) -> bool {
    place.province.is_some() || !place.communes.is_empty()
}

/// Whether the place is certainly one of today's communes.
fn certain(place: &Place) -> bool {
    place.said.commune && place.communes.len() == 1
}

/// How the hamlets compare; `None` unless both sides give one.
fn hamlets(sector: &Place, registry: &Place) -> Option<Hamlets> {
    (sector.said.hamlet && registry.said.hamlet)
        .then(|| compare_hamlets(&sector.hamlet, &registry.hamlet))
}

/// How far apart two places without a common commune are.
fn elsewhere(gazetteer: &Gazetteer, sector: &Place, registry: &Place) -> Relation {
    let (a, b) = (districts(gazetteer, sector), districts(gazetteer, registry));
    if share(&a, &b) { Relation::OtherCommune } else { Relation::OtherDistrict }
}

/// The former districts that a place may be in, sorted.
fn districts(gazetteer: &Gazetteer, place: &Place) -> Vec<u16> {
    if let Some(district) = place.district {
        return vec![district];
    }
    let mut all: Vec<u16> = place
        .communes
        .iter()
        .flat_map(|commune| gazetteer.districts_of(*commune).iter().copied())
        .collect();
    all.sort_unstable();
    all
}

/// Whether two sorted lists have a common element.
fn share(a: &[u16], b: &[u16]) -> bool {
    a.iter().any(|one| b.binary_search(one).is_ok())
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use super::{Gazetteer, Relation, relate};

    fn check(sector: &str, registry: &str, expected: Relation) {
        static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
        let gazetteer = GAZETTEER.get_or_init(Gazetteer::embedded);
        let found = relate(gazetteer, &gazetteer.parse(sector), &gazetteer.parse(registry));
        assert_eq!(found, expected, "{sector} | {registry}");
    }

    #[test]
    fn every_relation() {
        use Relation::*;
        for (sector, registry, expected) in [
            // The same place.
            (
                "Thôn 5, xã Quang Hán, tỉnh Cao Bằng",
                "Thôn 05, Xã Quang Hán, Tỉnh Cao Bằng",
                SamePlace,
            ),
            (
                "TDP 9, xã Quang Hán, tỉnh Cao Bằng",
                "Tổ dân phố 9, Xã Quang Hán, Tỉnh Cao Bằng",
                SamePlace,
            ),
            (
                "Xã Chí Viễn, Trùng Khánh",
                "Xã Chí Viễn, Huyện Trùng Khánh, Tỉnh Cao Bằng",
                SamePlace,
            ),
            (
                "Thôn 1, Xã Tân Thạnh, Thới Lai",
                "Thôn 1, Xã Tân Thạnh, Huyện Thới Lai, Thành phố Cần Thơ",
                SamePlace,
            ),
            // An old name for its only successor.
            (
                "Xóm Kê, Xã Khánh Sơn, Huyện Nam Đàn, Tỉnh Nghệ An",
                "Xóm Kê, Xã Thiên Nhẫn, Tỉnh Nghệ An",
                OldName,
            ),
            ("Thôn 13, Xã Hòa Thuận, TP BMT", "Thôn 13, Phường Tân An, Tỉnh Đắk Lắk", OldName),
            ("Xã Quang Vinh, huyện Trùng Khánh", "Xã Quang Hán, Tỉnh Cao Bằng", OldName),
            ("Xã Quang Hán, Tỉnh Cao Bằng", "Xã Quang Vinh, huyện Trùng Khánh, Cao Bằng", OldName),
            // A name given up earlier.
            (
                "Thôn 3, Xã Hải Vân, Huyện Như Thanh, Tỉnh Thanh Hóa",
                "Thôn 3, Xã Như Thanh, Tỉnh Thanh Hóa",
                OldName,
            ),
            (
                "Thôn 3, Xã Hải Vân, Như Thanh",
                "Thôn 3, Thị trấn Bến Sung, Huyện Như Thanh, Tỉnh Thanh Hóa",
                OldName,
            ),
            ("Phường 10, Quận 3, TP HCM", "Phường Nhiêu Lộc, Thành phố Hồ Chí Minh", OldName),
            ("Xã Tri Phương, Huyện Trà Lĩnh", "Xã Quang Trung, Tỉnh Cao Bằng", OldName),
            ("Xã Long Thành, Tỉnh Đồng Nai", "Phường Long Thành, Thành phố Đồng Nai", OldName),
            (
                "Xã Phúc Thành A, Huyện Kim Thành, Hải Dương",
                "Xã Phú Thái, Thành phố Hải Phòng",
                LessPrecise,
            ),
            (
                "Xã Hải Vân, Huyện Như Thanh, Tỉnh Thanh Hóa",
                "Xã Xuân Du, Tỉnh Thanh Hóa",
                OtherCommune,
            ),
            // Divided.
            (
                "Thôn 1, Xã Tân Thạnh, Huyện Thới Lai",
                "Thôn 1, Xã Tân Thạnh, Thành phố Cần Thơ",
                Divided,
            ),
            (
                "Thôn 1, Xã Tân Thạnh, Huyện Thới Lai",
                "Thôn 1, Xã Trường Thành, Thành phố Cần Thơ",
                Divided,
            ),
            ("Tân Thạnh, Thới Lai", "Thôn 1, Xã Trường Thành, Thành phố Cần Thơ", Divided),
            // One side says less.
            ("X. Thanh Sơn, Thanh Chương", "Thôn 15, Xã Sơn Lâm, Tỉnh Nghệ An", LessPrecise),
            ("Huyện Thanh Chương, Nghệ An", "Thôn 15, Xã Sơn Lâm, Tỉnh Nghệ An", LessPrecise),
            ("Nghệ An", "Thôn 15, Xã Sơn Lâm, Tỉnh Nghệ An", LessPrecise),
            ("Thanh Chương", "Thôn 15, Xã Sơn Lâm, Tỉnh Nghệ An", LessPrecise),
            ("Xã Không Có, Thanh Chương", "Thôn 15, Xã Sơn Lâm, Tỉnh Nghệ An", UnknownCommune),
            (
                "Số 7, Thôn 15, Xã Sơn Lâm, Tỉnh Nghệ An",
                "Thôn 15, Xã Sơn Lâm, Tỉnh Nghệ An",
                LessPrecise,
            ),
            ("Xã Tân Thành, Lạng Sơn", "Xã Nhất Hòa, Tỉnh Lạng Sơn", LessPrecise),
            ("12 Bridge Rd, Ryde", "12 bridge RD.,  RYDE", SamePlace),
            // A hamlet alone.
            ("Thôn 3", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", LessPrecise),
            ("Khe Cát", "Bản Khe Cát, Xã Vân Nham, Tỉnh Lạng Sơn", LessPrecise),
            ("Xóm 1, Thôn 3", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", LessPrecise),
            ("Thôn 3, Lạng Sơn", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", LessPrecise),
            ("Thôn 3", "Xã Vân Nham, Tỉnh Lạng Sơn", LessPrecise),
            ("Thôn 4", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", OtherHamlet),
            ("Thôn 4, Lạng Sơn", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", OtherHamlet),
            ("Thôn 3, Cao Bằng", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", OtherProvince),
            // Differences.
            (
                "Thôn 5, xã Quang Hán, tỉnh Cao Bằng",
                "Thôn 6, Xã Quang Hán, Tỉnh Cao Bằng",
                OtherHamlet,
            ),
            ("Xã Quang Hán, Trùng Khánh", "Xã Đàm Thủy, Tỉnh Cao Bằng", OtherCommune),
            ("Xã Chí Viễn, Trùng Khánh", "Xã Phong Châu, Trùng Khánh, Cao Bằng", OtherCommune),
            ("Tân Thạnh, Thới Lai", "Thôn 1, Xã Thới Lai, Thành phố Cần Thơ", OtherCommune),
            ("Xã Quang Hán, Trùng Khánh", "Xã Hạnh Phúc, Tỉnh Cao Bằng", OtherDistrict),
            ("Huyện Thanh Chương, Nghệ An", "Xã Minh Hợp, Tỉnh Nghệ An", OtherDistrict),
            ("Xã Quang Hán, Trùng Khánh", "Xã Vân Nham, Tỉnh Lạng Sơn", OtherProvince),
            ("Hà Nội", "Xã Vân Nham, Tỉnh Lạng Sơn", OtherProvince),
            ("Yên Bái", "Xã Liên Sơn, Tỉnh Lào Cai", LessPrecise),
            // Nothing to compare.
            ("", "Xã Vân Nham, Tỉnh Lạng Sơn", Unknown),
            ("xã Không Có", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", Unknown),
            ("Thôn 3, xã Không Có", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", Unknown),
            ("12 Bridge Rd, Ryde", "Thôn 3, Xã Vân Nham, Tỉnh Lạng Sơn", Unknown),
            ("không rõ", "Xã Vân Nham, Tỉnh Lạng Sơn", Unknown),
        ] {
            check(sector, registry, expected);
        }
    }
}
