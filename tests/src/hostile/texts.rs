//! Separated text, pages and plain XML.

use std::fmt::Write as _;

use crate::Outcome;

const LIST: &str =
    "STT,Họ và tên,Ngày sinh,Giới tính\n1,Lê Văn An,01/02/1990,Nam\n2,Vũ Thị Bình,03/04/1991,Nữ\n";

/// A list with a block after it as often as asked.
pub(super) fn list_and(block: &str, times: usize) -> Outcome<Vec<u8>> {
    let mut bytes = LIST.as_bytes().to_vec();
    bytes.reserve_exact(block.len() * times);
    (0..times).for_each(|_| bytes.extend_from_slice(block.as_bytes()));
    Ok(bytes)
}

/// Rows whose letters are of one byte each.
pub(super) fn single_bytes() -> Outcome<Vec<u8>> {
    let mut bytes = LIST.as_bytes().to_vec();
    while bytes.len() < 300_000_000 {
        bytes.extend_from_slice(b"3,H\xe0 V\xe3n Ch\xe2u,05/06/1992,Nam\n");
    }
    Ok(bytes)
}

/// The first thousand rows suggest that all the others are as wide and as long.
pub(super) fn misleading() -> Outcome<Vec<u8>> {
    let block = [&"1\n".repeat(990), &"x,".repeat(1_999), "\n", &"1\n".repeat(40_000_000)].concat();
    list_and(&block, 1)
}

pub(super) fn headers() -> Outcome<Vec<u8>> {
    const WORDS: [&str; 8] = [
        "Họ và tên cha",
        "Năm sinh",
        "Số CCCD",
        "Địa chỉ thường trú",
        "Mã hồ sơ",
        "Dân tộc",
        "Ngày cấp thẻ",
        "Ghi chú",
    ];
    let header: Vec<&str> = WORDS.iter().copied().cycle().take(2_000).collect();
    let mut text = header.join(",");
    text.push('\n');
    for row in 0..20_000 {
        let _ = write!(text, "Lê Văn An,1990,04009012{row:04}");
        text.push_str(&",".repeat(row % 1_900));
        text.push_str("Xã Hải Vân\n");
    }
    Ok(text.into_bytes())
}

pub(super) fn tables() -> Outcome<Vec<u8>> {
    let mut text = String::new();
    for table in 0..100 {
        let _ = writeln!(text, "STT,Họ và tên,Ngày sinh,Giới tính,Cột {table}");
        text.push_str("1,Lê Văn An,01/02/1990,Nam,x\n2,Vũ Thị Bình,03/04/1991,Nữ,y\n");
    }
    for row in 0..1_000_000 {
        let _ = writeln!(text, "{row},Hà Văn Châu,05/06/1992,Nam,z{row}");
    }
    Ok(text.into_bytes())
}

const OLD: &str = "NguyÔn V¨n An, TrÇn ThÞ Hång, Hßa B×nh, N÷; ";

pub(super) fn old_font() -> Outcome<Vec<u8>> {
    let cell = OLD.replace(',', " ").repeat(600);
    let mut text = String::from("STT,Hä vµ tªn,Ngµy sinh\n");
    for row in 0..4_000 {
        let _ = writeln!(text, "{row},{cell},1990");
    }
    Ok(text.into_bytes())
}

pub(super) fn old_font_wide() -> Outcome<Vec<u8>> {
    let cell = OLD.replace(',', " ").repeat(4);
    let mut text = String::new();
    for row in 0..1_000 {
        for column in 0..1_000 {
            let _ = write!(text, "{cell}{row} {column},");
        }
        text.push('\n');
    }
    Ok(text.into_bytes())
}

pub(super) fn spans() -> Outcome<Vec<u8>> {
    let mut page = String::from("<html><table>");
    for row in 0..300_000 {
        let _ = write!(page, "<tr><td>{row}<td colspan=1000 rowspan=65000>x<td>y<td>z");
    }
    Ok(page.into_bytes())
}

pub(super) fn page_cells() -> Outcome<Vec<u8>> {
    let row = format!("<tr>{}", "<td>1".repeat(1_000));
    Ok(format!("<html><table>{}", row.repeat(60_000)).into_bytes())
}

pub(super) fn field_of_xml() -> Outcome<Vec<u8>> {
    let beginning = r#"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="Trang 1"><Table><Row><Cell><Data Type="String">Họ và tên</Data></Cell><Cell><Data Type="String">Năm sinh</Data></Cell></Row><Row><Cell><Data Type="String">"#;
    let end = "</Data></Cell></Row></Table></Worksheet></Workbook>";
    Ok(format!("{beginning}{}{end}", "An ".repeat(70_000_000)).into_bytes())
}
