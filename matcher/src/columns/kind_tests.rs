//! Lists with the kinds that they are taken for.

use crate::layout::{LayoutChoice, lay_out};
use crate::plan::ListKind;

fn check(file: &str, text: &str, expected: ListKind) {
    let mut sheets = crate::read::read(text.as_bytes(), file, None, &mut |_| {}).unwrap();
    let table = lay_out(sheets.remove(0), &LayoutChoice::default());
    assert_eq!(super::super::summarise(&table).mapping.kind, expected, "{file}: {text}");
}

#[test]
fn kinds_of_lists() {
    let rows = "1,Lê An,01/02/1990,Xã A\n2,Vũ Bình,03/04/1991,Xã B\n";
    let plain = format!("STT,Họ và tên,Ngày sinh,Địa chỉ\n{rows}");
    check("a.csv", &plain, ListKind::Other);
    check("Danh sach BHYT 2024.csv", &plain, ListKind::Insurance);
    check("tiem-chung.csv", &plain, ListKind::Vaccination);
    check("ho_ngheo.csv", &plain, ListKind::Poor);
    let titled = |title: &str| format!("{title},,,\n{plain}");
    for (title, kind) in [
        ("SỔ ĐĂNG KÝ KHAI TỬ", ListKind::Deaths),
        ("DANH SÁCH CÁC TRƯỜNG HỢP CHƯA ĐƯỢC CẤP CCCD", ListKind::NoCard),
        (
            "DANH SÁCH CÁC TRƯỜNG HỢP CHƯA ĐƯỢC THU NHẬN TÀI KHOẢN ĐỊNH DANH ĐIỆN TỬ",
            ListKind::NoAccount,
        ),
        ("Danh sách công dân đã được cấp CCCD", ListKind::CardHolders),
        ("DANH SÁCH ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI", ListKind::Protection),
        ("Danh sách cán bộ, công chức", ListKind::Staff),
        ("Danh sách công dân đã được cấp thẻ căn cước", ListKind::CardHolders),
        ("DANH SÁCH CỬ TRI KHU VỰC BỎ PHIẾU SỐ 3", ListKind::Voters),
        ("DANH SÁCH HƯỞNG TRỢ CẤP HƯU TRÍ XÃ HỘI", ListKind::SocialPension),
        ("DANH SÁCH CHI TRẢ LƯƠNG HƯU THÁNG 11", ListKind::Pensioners),
        ("DANH SÁCH NGƯỜI SỬ DỤNG ĐẤT", ListKind::Land),
        ("DANH SÁCH THUÊ BAO DI ĐỘNG", ListKind::Subscribers),
        ("HỒ SƠ SỨC KHỎE ĐIỆN TỬ", ListKind::Health),
        ("DANH SÁCH MÃ SỐ THUẾ CÁ NHÂN", ListKind::Taxpayers),
        ("DANH SÁCH HỘ KINH DOANH", ListKind::Businesses),
        ("DANH SÁCH ĐẢNG VIÊN CHI BỘ", ListKind::Members),
        ("DANH SÁCH HỘI VIÊN HỘI PHỤ NỮ", ListKind::Members),
    ] {
        check("a.csv", &titled(title), kind);
    }
    check(
        "a.csv",
        "STT,Họ và tên,Ngày sinh,Lớp\n1,Lê An,2012,6A\n2,Lê Bình,2013,5A\n",
        ListKind::Pupils,
    );
    check(
        "a.csv",
        "STT,Họ và tên,Ngày sinh,Đã chết vào ngày,Nơi chết\n1,Lê An,1932,01/02/2020,Xã A\n",
        ListKind::Deaths,
    );
    // A date of death alone does not make a book of deaths.
    check(
        "a.csv",
        "STT,Họ và tên,Ngày sinh,Ngày chết,Xã\n1,Lê An,1932,01/02/2020,Xã A\n",
        ListKind::Other,
    );
    check(
        "a.csv",
        "STT,Họ tên chồng,Năm sinh chồng,Họ tên vợ,Năm sinh vợ\n1,Lê An,1980,Vũ Ba,1982\n",
        ListKind::Marriages,
    );
}

/// Checks lists without a title: headers, the cells of two rows behind name and date, the kind.
#[test]
fn kinds_by_headers() {
    use ListKind::{
        AccountHolders, CardHolders, Deaths, Insurance, Merit, NoCard, Other, Poor, Protection,
        Pupils, Staff, Vaccination,
    };
    for (headers, first, second, kind) in [
        // A census by households, with marks in columns of benefits.
        ("Hộ nghèo,Hộ cận nghèo,Bảo trợ xã hội,NCC", "x,,,", ",,,", Other),
        ("Hộ nghèo,Hộ cận nghèo,Dạng khuyết tật", ",,", ",,vận động", Other),
        ("Hộ nghèo,Hộ cận nghèo,Ghi chú", "Không,Không,", "Có,Không,", Other),
        ("Thuộc hộ nghèo,Trẻ mồ côi", "0,0", "0,1", Other),
        // The poor, with a mark for each or a word.
        ("Hộ nghèo,Hộ cận nghèo", "x,", ",x", Poor),
        ("Mã hộ nghèo,Điểm B1,Điểm B2", "HN01,120,30", "HN02,115,30", Poor),
        // Cards are noted everywhere; handing them over is not.
        (
            "Số CCCD,Ngày cấp CCCD,Nơi cấp",
            "004061000121,01/02/2021,Cục CS",
            "004164000343,01/02/2021,Cục CS",
            Other,
        ),
        (
            "Số thẻ căn cước,Ngày cấp thẻ",
            "004061000121,01/02/2021",
            "004164000343,01/02/2021",
            Other,
        ),
        (
            "Số CCCD,Ngày trả thẻ,Người nhận",
            "004061000121,01/02/2021,ký",
            "004164000343,01/02/2021,ký",
            CardHolders,
        ),
        ("Địa chỉ,Lý do chưa cấp CCCD", "Xã A,ốm", "Xã A,vắng", NoCard),
        ("Địa chỉ,Lý do chưa cấp thẻ BHYT", "Xã A,ốm", "Xã A,vắng", Other),
        ("Mức độ định danh,Ngày kích hoạt", "2,01/02/2023", "2,01/02/2023", AccountHolders),
        // A few dead people are no book of deaths.
        ("Ngày chết,Nơi chết", ",", "01/02/2020,Xã A", Other),
        ("Ngày chết,Nơi chết", "05/06/2019,Xã A", "01/02/2020,Xã A", Deaths),
        // Numbers of insurance alone, and with a hospital.
        ("Mã số BHXH,Địa chỉ", "0420111222,Xã A", "0420111223,Xã A", Other),
        ("Mã số BHXH,Nơi đăng ký KCB", "0420111222,TYT xã A", "0420111223,TYT xã A", Insurance),
        ("Số thẻ BHYT,Mức hưởng", "GD4040420111222,4", "GD4040420111223,4", Insurance),
        // Pupils, and those who teach them.
        ("Lớp,Dân tộc", "6A,Tày", "6B,Nùng", Pupils),
        ("Mã học sinh,Tên lớp", "HS1,6A", "HS2,6B", Pupils),
        ("Chức vụ,Lớp", "Giáo viên,6A", "Giáo viên,6B", Staff),
        ("Hệ số lương,Lớp dạy", "3.33,6A", "3.66,6B", Staff),
        ("Lớp,Nghề nghiệp", ",Làm ruộng", ",Làm ruộng", Other),
        ("Chức vụ,Địa chỉ", ",Xã A", "Trưởng thôn,Xã A", Other),
        ("Ngạch,Bậc lương", "01.003,3", "01.004,2", Staff),
        // Allowances.
        ("Mức trợ cấp,Hệ số", "540000,1.5", "720000,2.0", Protection),
        ("Loại đối tượng,Mức hưởng", "Cao tuổi,540000", "Khuyết tật,720000", Protection),
        ("Loại đối tượng,Địa chỉ", "A,Xã A", "B,Xã A", Other),
        ("Tỷ lệ thương tật,Địa chỉ", "41%,Xã A", "61%,Xã A", Merit),
        // Vaccines.
        ("Ngày tiêm,Loại vắc xin", "01/02/2024,MMR", "01/02/2024,MMR", Vaccination),
        ("Số lô,Diện tích", "12,300", "13,400", Other),
        ("Mũi 1,Mũi 2", "x,x", "x,", Vaccination),
    ] {
        let text = format!(
            "STT,Họ và tên,Ngày sinh,{headers}\n1,Nông Văn Pản,05/03/1961,{first}\n\
             2,Hoàng Thị Slao,17/08/1964,{second}\n"
        );
        check("a.csv", &text, kind);
    }
}

/// A title decides, whatever the columns are.
#[test]
fn kinds_by_titles() {
    use ListKind::{CardHolders, Insurance, Merit, Other, Poor, Pupils, Staff};
    let census = "STT,Họ và tên,Ngày sinh,Quan hệ với chủ hộ,Hộ nghèo,Số thẻ BHYT,Ngày cấp CCCD\n\
        1,Nông Văn Pản,05/03/1961,Chủ hộ,x,GD4040420111222,01/02/2021\n\
        2,Hoàng Thị Slao,17/08/1964,Vợ,,GD4040420111223,01/02/2021\n";
    for (title, kind) in [
        ("DANH SÁCH NHÂN KHẨU THÔN NÀ PÀI", Other),
        ("TỔNG HỢP HỘ GIA ĐÌNH XÃ HẢI VÂN", Other),
        ("DANH SÁCH HỘ NGHÈO NĂM 2025", Poor),
        ("DANH SÁCH HỘ CẬN NGHÈO", Poor),
        ("DANH SÁCH CÔNG DÂN ĐÃ ĐƯỢC CẤP CCCD", CardHolders),
        ("DANH SÁCH NGƯỜI THAM GIA BHYT", Insurance),
        ("DANH SÁCH NGƯỜI CÓ CÔNG", Merit),
        ("DANH SÁCH HỌC SINH TRƯỜNG TIỂU HỌC HẢI VÂN", Pupils),
        ("DANH SÁCH CÁN BỘ, CÔNG CHỨC", Staff),
    ] {
        check("a.csv", &format!("{title},,,,,,\n{census}"), kind);
    }
}
