//! What words about a life are read as, row by row.

use super::*;

#[test]
fn what_remarks_say() {
    use Life::{Abroad, Alive, Dead, InPrison, Moved};
    for (text, life, death) in [
        ("Đã chết tháng 3/2024, chưa khai tử", Some(Dead), "03/2024"),
        ("Chết", Some(Dead), ""),
        ("chết ngày 12/3/2024", Some(Dead), "12/03/2024"),
        ("Đã chết năm 2019", Some(Dead), "2019"),
        ("Chết, ngày 05/06/2020", Some(Dead), "05/06/2020"),
        ("Đã mất", Some(Dead), ""),
        ("mất 2019", Some(Dead), "2019"),
        ("Mất ngày 02/01/2021 tại nhà", Some(Dead), "02/01/2021"),
        ("Tử vong do tai nạn", Some(Dead), ""),
        ("Qua đời 15/08/2022", Some(Dead), "15/08/2022"),
        ("Đã báo tử", Some(Dead), ""),
        ("ĐÃ CHẾT", Some(Dead), ""),
        ("Có giấy chứng tử số 12", Some(Dead), ""),
        ("TV 2021", None, ""),
        ("+ 2023", None, ""),
        ("Báo giảm: chết", Some(Dead), ""),
        ("Giảm do chết từ 01/2024", Some(Dead), "01/2024"),
        ("Trích lục khai tử số 15/2024", Some(Dead), ""),
        ("Đối tượng chết", Some(Dead), ""),
        ("Chưa khai tử", Some(Dead), ""),
        ("Chết năm 2020, con là Lò Văn A", Some(Dead), "2020"),
        ("Chuyển đi Hà Nội, đã chết 2023", Some(Dead), "2023"),
        ("Chuyển đi Hà Nội", Some(Moved), ""),
        ("Đã chuyển khẩu về Thái Nguyên", Some(Moved), ""),
        ("Đi khỏi địa phương từ 2019", Some(Moved), ""),
        ("Đang ở nước ngoài", Some(Abroad), ""),
        ("XKLĐ Nhật Bản", Some(Abroad), ""),
        ("Đang chấp hành án tại trại Yên Hạ", Some(InPrison), ""),
        // Somebody else, or something else.
        ("Chồng đã chết", None, ""),
        ("Bố chết năm 2010", None, ""),
        ("Góa, chồng mất 2015", None, ""),
        ("Con liệt sĩ", None, ""),
        ("Đã báo tử cho mẹ", None, ""),
        ("Mất CCCD", None, ""),
        ("Đã mất sổ hộ khẩu", None, ""),
        ("Mất sức lao động 61%", None, ""),
        ("Mất liên lạc", None, ""),
        ("Mất khả năng lao động", None, ""),
        ("Mất thẻ BHYT", None, ""),
        ("Mất năm 2019 hồ sơ", None, ""),
        ("Mất trí", None, ""),
        ("mất 1 chân", None, ""),
        ("mất 02 sổ", None, ""),
        ("mồ côi cha (chết 2015)", None, ""),
        ("mồ côi, bố chết", None, ""),
        ("Nông Văn D đã chết", None, ""),
        ("đã chết: vợ", None, ""),
        ("bò đã chết ngày 05/6/2023", None, ""),
        ("làm chứng khai tử", None, ""),
        ("bổ sung thay đ/c đã từ trần", None, ""),
        ("Tưởng đã chết", None, ""),
        ("tin đồn đã chết", None, ""),
        ("không có thông tin chết", None, ""),
        ("Chết ngày 30/02/2024", None, ""),
        ("mất ngày công", None, ""),
        ("Mất", None, ""),
        ("mất do cháy", None, ""),
        ("mất 12/3/2024", Some(Dead), "12/03/2024"),
        ("mất hôm 12/3/2024", None, ""),
        ("ko chết", Some(Alive), ""),
        ("Đang sinh hoạt", Some(Alive), ""),
        ("Người giám hộ đã chết", None, ""),
        ("Tuất từ trần (ông A)", None, ""),
        ("Chết lâm sàng", None, ""),
        ("Chết (con trai)", None, ""),
        ("Góa vợ, chết 2015", None, ""),
        ("người chết để lại", None, ""),
        ("bị chết hụt", None, ""),
        ("Nộp chứng từ số 12", None, ""),
        ("Đang hưởng tử tuất", None, ""),
        ("Đã nhận tiền mai táng", None, ""),
        // Doubt and denial.
        ("Nghi đã chết", None, ""),
        ("Chết?", None, ""),
        ("Chưa chết, còn sống", Some(Alive), ""),
        ("Còn sống, đã xác minh", Some(Alive), ""),
        ("Hủy khai tử do nhầm theo QĐ số 5", Some(Alive), ""),
        ("Bị khai tử nhầm", Some(Alive), ""),
        ("Thu hồi trích lục khai tử", Some(Alive), ""),
        ("Ghi nhầm đã chết", None, ""),
        ("Hủy kết quả", None, ""),
        ("Cần xác minh đã chết hay chưa", None, ""),
        ("Chuyển đến từ Hà Giang", None, ""),
        ("Đã tiêm mũi 2", None, ""),
        ("", None, ""),
    ] {
        let death = parse_date(death).unwrap_or_default();
        let said = said_of_life(text);
        assert_eq!((said.life, said.death), (life, death), "{text}");
    }
}

#[test]
fn deaths_said_to_be_registered() {
    for (text, expected) in [
        ("Đã khai tử", true),
        ("Chết, trích lục khai tử số 15/2024", true),
        ("Đã chết, chưa khai tử", false),
        ("Chết 2020", false),
        ("Trích lục khai tử của chồng", false),
    ] {
        assert_eq!(said_of_life(text).is_registered, expected, "{text}");
    }
}

#[test]
fn the_last_day_that_a_text_names() {
    for (text, expected) in [
        ("Đã bỏ phiếu 15/3/2026", "15/03/2026"),
        ("Khám 01/02/2025; tái khám 05/04/2025", "05/04/2025"),
        ("Hộ nghèo", ""),
    ] {
        let expected = parse_date(expected).unwrap_or_default();
        assert_eq!(last_day_in(text), expected, "{text}");
    }
}
