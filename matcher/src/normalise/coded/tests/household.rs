//! Relations, religions and states as lists write them.

use crate::normalise::coded::{CodeRelation, CodedField, Codes};

fn relation(name: &str, texts: &str) {
    super::check(CodedField::RELATION, name, texts);
}

fn religion(name: &str, texts: &str) {
    super::check(CodedField::RELIGION, name, texts);
}

fn state(name: &str, texts: &str) {
    super::check(CodedField::STATE, name, texts);
}

#[test]
fn relations() {
    relation(
        "Chủ hộ",
        "Chủ hộ|CHỦ HỘ|chu ho|CH|Là chủ hộ|Bản thân|Head|Quan hệ với chủ hộ: Chủ hộ",
    );
    relation("Vợ", "Vợ|VỢ|vo|Vợ chủ hộ|là vợ|Wife|Quan hệ: Vợ|QH: vợ|Vợ.");
    relation("Chồng", "Chồng|chong|CHỒNG|Chồng chủ hộ|Husband");
    relation("Vợ hoặc chồng", "Vợ/chồng|Vợ chồng|Spouse|Vợ (chồng)");
    relation("Con", "Con|CON|con|Con chủ hộ|là con|Child|Con cái");
    relation("Con đẻ", "Con đẻ|CON ĐẺ|con de|Con ruột|Con út|Con cả");
    relation("Con trai", "Con trai|CON TRAI|con trai|Con giai|Son|Con trai cả");
    relation("Con gái", "Con gái|con gai|CON GÁI|Daughter|Con gái út");
    relation("Con nuôi", "Con nuôi|con nuoi|Con trai nuôi|Con gái nuôi");
    relation("Con dâu", "Con dâu|con dau|CON DÂU|Dâu|Daughter-in-law");
    relation("Con rể", "Con rể|con re|CON RỂ|Rể|Con rễ");
    relation("Cha", "Cha|Bố|Ba|BỐ|bo|cha|Cha đẻ|Bố đẻ|Ba ruột|Tía|Father");
    relation("Mẹ", "Mẹ|MẸ|me|Má|Mẹ đẻ|Mẹ ruột|Mother");
    relation("Cha hoặc mẹ", "Bố/mẹ|Cha mẹ|Bố mẹ|Cha, mẹ");
    relation("Cha vợ hoặc cha chồng", "Bố vợ|Bố chồng|Cha vợ|Ba chồng");
    relation("Mẹ vợ hoặc mẹ chồng", "Mẹ vợ|Mẹ chồng|Má chồng|me chong");
    relation("Ông nội hoặc ông ngoại", "Ông|ong");
    relation("Bà nội hoặc bà ngoại", "Bà|BÀ");
    relation("Ông nội", "Ông nội|ong noi|ÔNG NỘI");
    relation("Bà nội", "Bà nội|ba noi");
    relation("Ông ngoại", "Ông ngoại|ong ngoai");
    relation("Bà ngoại", "Bà ngoại|BÀ NGOẠI");
    relation("Cháu", "Cháu|CHÁU|chau|Cháu ruột|Cháu trai|Cháu gái");
    relation("Cháu nội", "Cháu nội|chau noi|CHÁU NỘI");
    relation("Cháu ngoại", "Cháu ngoại|chau ngoai");
    relation("Chắt", "Chắt|chat|Chắt nội");
    relation("Anh", "Anh|Anh ruột|Anh trai|ANH");
    relation("Chị", "Chị|Chị ruột|Chị gái|chi");
    relation("Em", "Em|Em ruột|EM");
    relation("Em trai", "Em trai|em trai ruột");
    relation("Em gái", "Em gái|em gai");
    relation("Anh chị em dâu, rể", "Anh rể|Chị dâu|Em dâu|Em rể|Em vợ");
    relation("Cụ", "Cụ|Cụ nội|Cố ngoại");
    relation(
        "Người ở nhờ, ở mượn, ở thuê",
        "Người ở nhờ|Cùng ở thuê|ở thuê|Ở nhờ|Thuê trọ|Cùng ở mượn",
    );
    relation("Người giúp việc", "Giúp việc|Người giúp việc|Ô sin");
    relation("Khác", "Khác|Quan hệ khác|khac|Other");
    relation("", "không rõ|0|-");
    relation("?", "1|2|05|Hàng xóm cũ|Nguyễn Văn An");
}

#[test]
fn relations_that_say_less() {
    use CodeRelation::{Covers, Other, Same};
    let relate = |a, b, expected| super::relate(CodedField::RELATION, a, b, expected);
    for special in ["Con đẻ", "Con trai", "Con gái", "Con nuôi", "Con trai ruột"] {
        relate("Con", special, Covers);
    }
    relate("Con trai", "Con đẻ", Covers);
    relate("Con trai", "Con gái", Other);
    relate("Con nuôi", "Con đẻ", Other);
    relate("Con", "Con dâu", Other);
    relate("Cháu", "Cháu nội", Covers);
    relate("Cháu ruột", "Cháu ngoại", Covers);
    relate("Cháu nội", "Cháu ngoại", Other);
    relate("Vợ/chồng", "Vợ", Covers);
    relate("Vợ", "Chồng", Other);
    relate("Bố", "Cha đẻ", Same);
    relate("Bố mẹ", "Má", Covers);
    relate("Em", "Em gái", Covers);
    relate("Ông", "Ông nội", Covers);
    relate("Chủ hộ", "Con", Other);
}

#[test]
fn religions() {
    religion(
        "Không",
        "Không|KHÔNG|khong|Không có|Lương|Bên lương|không tôn giáo|0|Tôn giáo: Không",
    );
    religion("Không", "Không theo đạo|ko|None|lương dân|Vô thần|Không theo tôn giáo nào");
    religion(
        "Phật giáo",
        "Phật giáo|PHẬT GIÁO|phat giao|Đạo Phật|Phật|Theo đạo Phật|Buddhist|theo Phật",
    );
    religion("Phật giáo", "Phật giáo (Nam tông)|Phật giáo Nam tông Khmer|Tôn giáo: Phật");
    religion(
        "Công giáo",
        "Công giáo|CÔNG GIÁO|cong giao|Thiên Chúa|Thiên Chúa giáo|Đạo Thiên Chúa",
    );
    religion(
        "Công giáo",
        "Ki-tô|Kitô giáo|Catholic|thien chua giao|Đạo Công giáo|Gia tô|Thiên chúa",
    );
    religion("Tin Lành", "Tin Lành|TIN LÀNH|tin lanh|Đạo Tin Lành|Protestant|Tin lành|Tin-lành");
    religion("Hồi giáo", "Hồi giáo|Islam|Đạo Hồi|hoi giao|HỒI GIÁO|Muslim|Hồi giáo (Islam)|Bà Ni");
    religion("Cao Đài", "Cao Đài|CAO ĐÀI|cao dai|Đạo Cao Đài|Cao đài Tây Ninh|Caodaism");
    religion(
        "Phật giáo Hòa Hảo",
        "Phật giáo Hòa Hảo|Hòa Hảo|Hoà Hảo|PGHH|hoa hao|Đạo Hòa Hảo|HÒA HẢO",
    );
    religion("Tứ Ân Hiếu Nghĩa", "Tứ Ân Hiếu Nghĩa|tu an hieu nghia|Đạo Tứ Ân Hiếu Nghĩa");
    religion("Bửu Sơn Kỳ Hương", "Bửu Sơn Kỳ Hương|Bửu Sơn Kì Hương|buu son ky huong");
    religion(
        "Tịnh độ cư sĩ Phật hội",
        "Tịnh độ cư sĩ Phật hội|Tịnh độ cư sĩ Phật hội Việt Nam|tịnh độ cư sỹ",
    );
    religion("Bà-la-môn", "Bà-la-môn|Bà La Môn|Balamôn|Chăm Bà-la-môn|ba la mon");
    religion("Baha'i", "Baha'i|Baha’i|Bahai|Đạo Baha'i|BAHA'I");
    religion("Minh Sư đạo", "Minh Sư đạo|Minh Sư");
    religion("Minh Lý đạo - Tam Tông Miếu", "Minh Lý đạo|Tam Tông Miếu");
    religion("Mặc Môn", "Mặc Môn|Mormon");
    religion("Cơ đốc Phục lâm", "Cơ đốc Phục lâm|Adventist");
    religion("Tín ngưỡng dân gian", "Thờ cúng tổ tiên|Đạo ông bà|thờ cúng ông bà");
    religion("Cơ Đốc giáo", "Cơ Đốc|Cơ Đốc giáo|Christian");
    religion("Ấn Độ giáo", "Ấn Độ giáo|Hindu");
    religion("Khác", "Khác|Tôn giáo khác");
    religion("", "không rõ|k|-|chưa khai");
    religion("?", "1|Kinh|Đạo dừa");
}

#[test]
fn religions_that_say_less() {
    use CodeRelation::{Covers, Other, Same};
    let relate = |a, b, expected| super::relate(CodedField::RELIGION, a, b, expected);
    relate("Phật", "Phật giáo Hòa Hảo", Covers);
    relate("Cơ Đốc", "Tin Lành", Covers);
    relate("Không", "Thờ cúng tổ tiên", Covers);
    relate("Không", "Phật giáo", Other);
    relate("Lương", "Không", Same);
    relate("Công giáo", "Tin Lành", Other);
}

#[test]
fn states() {
    state("Còn sống", "Còn sống|CÒN SỐNG|con song|Đang sống|Sống|Alive|Tình trạng: còn sống");
    state("Đang cư trú", "Đang cư trú|Đang thường trú|Thường trú|Có mặt|dang cu tru|Hoạt động");
    state(
        "Đã chết",
        "Đã chết|ĐÃ CHẾT|da chet|Chết|Đã mất|Tử vong|Đã tử vong|Từ trần|Qua đời|Khai tử",
    );
    state("Đã chết", "Hy sinh|Chết (2019)");
    state("Đã chết", "Đã từ trần|Đã qua đời|Đã chết (bệnh)|Dead|Deceased|TT: đã chết|chết rồi");
    state(
        "Bị tuyên bố đã chết",
        "Bị tuyên bố đã chết|Tuyên bố chết|Tòa án tuyên bố đã chết|Declared dead",
    );
    state("Mất tích", "Mất tích|MẤT TÍCH|mat tich|Bị tuyên bố mất tích|Missing|Biệt tích");
    state(
        "Đã chuyển đi",
        "Đã chuyển đi|Chuyển đi|chuyen di|Chuyển khẩu|Đã chuyển khẩu|Cắt khẩu|Moved",
    );
    state("Đã chuyển đi", "Chuyển nơi khác|Đã chuyển|Chuyển hộ khẩu|ĐÃ CHUYỂN ĐI|Chuyển đi (2020)");
    state(
        "Đã xóa đăng ký thường trú",
        "Xóa đăng ký thường trú|Xoá đăng ký thường trú|Xóa khẩu|Xoá khẩu",
    );
    state("Đã xóa đăng ký thường trú", "xoa khau|Xóa hộ khẩu|Đã xóa khẩu|Xóa ĐKTT");
    state("Tạm vắng", "Tạm vắng|TẠM VẮNG|tam vang|Vắng mặt|Đi làm ăn xa|Đi vắng|Đi học");
    state("Tạm trú", "Tạm trú|Đang tạm trú|tam tru|KT3");
    state(
        "Ra nước ngoài",
        "Đi nước ngoài|Xuất cảnh|Định cư|xuat canh|Đã định cư ở nước ngoài|XKLĐ",
    );
    state("Chấp hành án phạt tù", "Đi tù|Đang chấp hành án|di tu");
    state("", "không rõ|-|k");
    state("?", "không|1|3|0|Kinh|có");
    // Temporarily absent or dead, a survivors' allowance, no longer what the list is about.
    state("?", "TV|Tử|Tử tuất|Không còn|Không còn hộ nghèo");
}

#[test]
fn states_that_say_less() {
    use CodeRelation::{Covers, Other};
    let relate = |a, b, expected| super::relate(CodedField::STATE, a, b, expected);
    relate("Còn sống", "Đã chuyển đi", Covers);
    relate("Còn sống", "Tạm vắng", Covers);
    relate("Còn sống", "Đã chết", Other);
    relate("Còn sống", "Mất tích", Other);
    relate("Đã chết", "Bị tuyên bố đã chết", Covers);
    relate("Xóa khẩu", "Đã chết", Covers);
    relate("Xóa khẩu", "Chuyển đi", Covers);
    relate("Đang cư trú", "Đã chuyển đi", Other);
}

/// Checks what a state means: dead and alive.
fn means(text: &str, expected: [bool; 2]) {
    let codes = Codes::embedded();
    let code = codes.parse(CodedField::STATE, text);
    let found = [codes.state_is_dead(code), codes.state_is_alive(code)];
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_states_mean() {
    means("Đã chết", [true, false]);
    means("Bị tuyên bố đã chết", [true, false]);
    means("Còn sống", [false, true]);
    means("Đang cư trú", [false, true]);
    for text in ["Mất tích", "Đã chuyển đi", "Xuất cảnh", "Xóa khẩu", "", "không rõ", "Sao Hỏa"]
    {
        means(text, [false, false]);
    }
}

#[test]
fn notes_behind_a_value() {
    state("Đã chết", "Chết 2019|Đã mất năm 2019|đã chết ngày 01/02/2020|Chết do bệnh");
    state("Đã chuyển đi", "Chuyển đi Hà Nội|Đã chuyển đi năm 2020");
    relation("Con đẻ", "Con thứ 2|con thứ 3");
    relation("?", "Con ai không rõ|2");
}
