//! Splitting made-up lists.

use super::*;
use crate::classify::Linked;
use crate::normalise::PartialDate;
use crate::open::sources;
use crate::run::{Settings, link};

const HEADER: &str = "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n";
/// Two of one commune, two of another, one whose commune follows from the person, one of nowhere.
const LIST: &str = "Lê Văn An,12/03/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Hoàng Văn Dũng,1990,,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Nông Văn Cao,01/02/1950,,\"Xã Đàm Thủy, Tỉnh Cao Bằng\"\n\
    Vũ Bình,1958,,\"Xã Đàm Thủy, Tỉnh Cao Bằng\"\n\
    Lò Thị Mai,05/06/1991,004191123457,\n\
    Đinh Thị Lan,07/08/1949,,\n";
const EXTRACT: &str = "Lê Văn An,12/03/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
    Lò Thị Mai,05/06/1991,004191123457,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n";

fn linked() -> Linked {
    let of =
        |rows: &str, file: &str| sources(format!("{HEADER}{rows}").as_bytes(), file, None).unwrap();
    let day = PartialDate { year: 2026, month: 11, day: 21 };
    link(of(LIST, "ds.csv"), of(EXTRACT, "dc.csv"), &Settings::on(day)).unwrap()
}

/// The rows of each share, by position.
fn rows(linked: &Linked, by: &By) -> Vec<Vec<usize>> {
    let shares = deal(linked, by).unwrap();
    let of = |share: &Share| {
        let rows = share.rows(linked).into_iter().enumerate();
        rows.filter(|(_, is_in)| *is_in).map(|(row, _)| row).collect()
    };
    shares.iter().map(of).collect()
}

fn named(parts: &[&[&str]]) -> By {
    let names = |part: &&[&str]| part.iter().map(|name| (*name).to_owned()).collect();
    By::Named(parts.iter().map(names).collect())
}

#[test]
fn every_row_is_in_one_share() {
    let linked = linked();
    for (by, expected) in [
        (By::EachCommune, &[&[0, 1, 4][..], &[2, 3], &[5]][..]),
        (named(&[&["xã đàm thủy"]]), &[&[2, 3], &[0, 1, 4, 5]]),
        (named(&[&["Đàm Thủy", "Xã Quang Hán, Tỉnh Cao Bằng"]]), &[&[0, 1, 2, 3, 4], &[5]]),
        (By::Portions(2), &[&[0, 1, 2], &[3, 4, 5]]),
        (By::Portions(4), &[&[0, 1], &[2], &[3, 4], &[5]]),
        (By::Communes(3), &[&[2, 3], &[0, 1, 4], &[5]]),
    ] {
        let mut found = rows(&linked, &by);
        let mut expected: Vec<Vec<usize>> = expected.iter().map(|of| of.to_vec()).collect();
        if matches!(by, By::EachCommune | By::Communes(_)) {
            // In which order communes come is their names' business.
            found.sort();
            expected.sort();
        }
        assert_eq!(found, expected, "{by:?}");
        let mut all = found.concat();
        all.sort_unstable();
        assert_eq!(all, [0, 1, 2, 3, 4, 5], "{by:?}");
    }
}

#[test]
fn what_cannot_be_split_is_refused() {
    let linked = linked();
    for (by, expected) in [
        (By::Portions(1), DealError::Parts(1)),
        (By::Communes(256), DealError::Parts(256)),
        (named(&[]), DealError::Parts(1)),
        (named(&[&["Dam Thuy"]]), DealError::NoCommune("Dam Thuy".into())),
        (named(&[&[""]]), DealError::NoCommune(String::new())),
        (named(&[&["Đàm Thủy"], &["Đàm Thủy"]]), DealError::Twice("Đàm Thủy".into())),
    ] {
        assert_eq!(deal(&linked, &by), Err(expected), "{by:?}");
    }
}

#[test]
fn shares_come_together() {
    let linked = linked();
    let shares = deal(&linked, &By::EachCommune).unwrap();
    let both = shares[0].with(&shares[1]).unwrap();
    let either = shares[0].rows(&linked).into_iter().zip(shares[1].rows(&linked));
    assert_eq!(both.rows(&linked), either.map(|(a, b)| a | b).collect::<Vec<_>>());
    assert_eq!(both.with(&shares[2]), None);
    let portions = deal(&linked, &By::Portions(3)).unwrap();
    assert_eq!(shares[0].with(&portions[1]), None);
    let counts = commune_rows(&linked);
    assert_eq!(counts.values().map(|of| of.rows).sum::<u32>(), 6);
}
