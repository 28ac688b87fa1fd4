//! Outcomes of many pairs at once against the same pairs one by one.

use super::{ManyOutcomes, outcomes};
use crate::block::Pair;
use crate::normalise::{Gazetteer, PartialDate, Source, normalise};
use crate::open::sources;

/// Repeats each row of a table: columns with few distinct values are stored in another form.
fn repeated(text: &str, times: usize) -> String {
    let (header, rows) = text.split_once('\n').unwrap();
    let row = |row: &str| format!("{row}\n").repeat(times);
    format!("{header}\n{}", rows.lines().map(row).collect::<String>())
}

fn check(lists: &[&str], extracts: &[&str]) {
    let open_all = |texts: &[&str]| {
        texts.iter().flat_map(|text| sources(text.as_bytes(), "a.csv", None).unwrap()).collect()
    };
    let (sector, registry): (Vec<Source>, Vec<Source>) = (open_all(lists), open_all(extracts));
    let (gazetteer, today) = (Gazetteer::embedded(), PartialDate::default());
    let prepared = normalise(sector, registry, gazetteer, today, &mut |_, _| {});
    let people = prepared.registry.len() as u32;
    let pairs: Vec<Pair> = (0..prepared.sector.len() as u32)
        .flat_map(|sector| (0..people).map(move |registry| Pair { sector, registry }))
        .collect();
    assert!(pairs.len() >= 12, "{}", pairs.len());
    let mut found = Vec::new();
    let mut many = ManyOutcomes::new(&prepared);
    for some in pairs.chunks(5) {
        many.of(some, |outcomes| found.push(outcomes));
    }
    for (pair, found) in pairs.iter().zip(found) {
        assert_eq!(found, outcomes(pair.sector, pair.registry, &prepared), "{pair:?}");
    }
}

#[test]
fn many_at_once_as_one_by_one() {
    let list = "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Số CMND,Địa chỉ,Họ tên cha,Dân tộc\n\
        1,Lê An,01/02/1990,Nam,004090123456,,\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\",không có,Kinh\n\
        2,LÊ AN,1990,x,,175710669,-,Lê Ba,\n\
        3,,,,,,,,\n\
        4, Lê An ,1-2-1990,Nữ,4090123456,,Xã Quang Hán,đã chết,kinh\n\
        5,Vũ Bình,không rõ,Nam,chưa cấp,,không có,,Tày\n";
    let extract = "Họ và tên,Ngày sinh,Giới tính,Số định danh,Số CMND cũ,Nơi thường trú,Họ tên cha,Quốc tịch\n\
        Lê An,01/02/1990,Nam,004090123456,175710669,\"Xóm 1, Xã Quang Hán, Tỉnh Cao Bằng\",không có,Việt Nam\n\
        Vũ Bình,không rõ,Nữ,,,không có,Vũ An,\n\
        ,,,,,,,\n\
        Hồ Ca,03/04/1970,Nam,004070123456,,Xã Quang Hán,Hồ Ba,Lào\n";
    // Only men, with sex as a tick mark; and names in two columns.
    let men = "STT,Họ,Tên,Ngày sinh,Giới tính Nam,Số CCCD,Dân tộc\n\
        1,Lê,An,01/02/1990,x,004090123456,Kinh\n\
        2,Vũ,Bình,1991,,,Tày\n";
    let (lists, extracts) = (repeated(list, 5), repeated(extract, 3));
    check(&[list], &[extract]);
    check(&[&lists], &[extract]);
    check(&[list], &[&extracts]);
    check(&[&lists, list, men], &[extract, &extracts]);
}
