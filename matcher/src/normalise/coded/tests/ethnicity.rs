//! Ethnic groups as lists write them.

use crate::normalise::coded::CodedField;

fn check(name: &str, texts: &str) {
    super::check(CodedField::ETHNICITY, name, texts);
}

#[test]
fn kinh_and_labels() {
    check("Kinh", "Kinh|kinh|KINH| Kinh |Kinh.|'Kinh|Việt|VIỆT|viet|Kinh (Việt)|Kinh(việt)");
    check("Kinh", "Người Kinh|người kinh|NGƯỜI KINH|Dân tộc Kinh|Dân tộc: Kinh|DT Kinh|dt.kinh");
    check("Kinh", "Dân tộc : Kinh|DÂN TỘC KINH|dan toc kinh|Kinh [Việt]|Người Việt|KI\u{200b}NH");
    check("Tày", "DT Tày|dt. Tày|Dân tộc Tày|Tày (Thổ)|TÀY|Tay|người Tày|Tầy|Tày  |Ta\u{300}y");
    check("Nùng", "dt. Nùng|Nung|NÙNG|Nùng An|Nùng Lòi|dân tộc nùng|Nùng (Cháo)|Phàn Slình");
}

#[test]
fn groups_of_the_north() {
    check("Mường", "Mường|Muong|MƯỜNG|Mương|mol|Mường (Mol)|người Mường|Mọi Bi");
    check("Thái", "Thái|Thai|THÁI|Thái Đen|Thái Trắng|Thái (Đen)|Dân tộc Thái|Tày Mười");
    check("Hmông", "Hmông|H'Mông|H’Mông|H`mông|HMông|H Mông|H-Mông|Mông|MÔNG|mong|Hmong|H'mong");
    check("Hmông", "Mèo|Mông Hoa|Mông trắng|Mông (Mèo)|H.Mông|Hơ Mông|Mèo Đỏ|hmong trang");
    check("Dao", "Dao|DAO|Dao Đỏ|Dao Tiền|Dao Quần Chẹt|Mán|Quần Chẹt|Dao (Mán)|Dao Thanh Y|Yao");
    check(
        "Sán Chay",
        "Sán Chay|San Chay|Sán Chí|Sán Chỉ|Cao Lan|CAO LAN|Cao Lan - Sán Chỉ|cao lan",
    );
    check("Sán Chay", "Sán Chay (Cao Lan - Sán Chỉ)|Sán Chay (Cao Lan)|Cao Lan-Sán Chí|Sán-Chay");
    check("Sán Dìu", "Sán Dìu|San Diu|SÁN DÌU|Sán Dẻo|Trại Đất|Sán-dìu|dt Sán Dìu");
    check("Giáy", "Giáy|Giay|GIÁY|Nhắng|Giáy (Nhắng)|Dẩng");
    check("Khơ-mú", "Khơ-mú|Khơ Mú|Khơ mú|Khmú|Kho mu|KHƠ MÚ|Khơmú|Khmu|Kh'mú|Xá Cẩu");
    check("Xinh-mun", "Xinh-mun|Xinh Mun|XINH MUN|Xinhmun|Sinh Mun|Puộc|xinh mun");
    check("Hà Nhì", "Hà Nhì|Ha Nhi|HÀ NHÌ|Hà Nhì Đen|U Ni|Hà Nhỳ");
    check("La Chí", "La Chí|la chi|LA CHÍ|Cù Tê|La-chí");
    check("La Ha", "La Ha|LA HA|La-ha|Khlá Phlạo");
    check("La Hủ", "La Hủ|La Hu|LA HỦ|Khù Xung|Cò Xung");
    check("Phù Lá", "Phù Lá|Phu La|Xá Phó|PHÙ LÁ|Bồ Khô Pạ");
    check("Lự", "Lự|Lừ|lu|LỰ|Nhuồn");
    check("Lô Lô", "Lô Lô|Lo Lo|LÔ LÔ|Lôlô|Lô Lô Hoa|Mun Di");
    check("Mảng", "Mảng|Mang|MẢNG|Mảng Ư");
    check("Pà Thẻn", "Pà Thẻn|Pa Then|PÀ THẺN|Pà Hưng|Pà-thẻn|Pà Then");
    check("Cơ Lao", "Cơ Lao|Cờ Lao|Co Lao|CỜ LAO|Cờ Lao Đỏ|Cơ-lao");
    check("Cống", "Cống|Cong|CỐNG|Xắm Khống");
    check("Bố Y", "Bố Y|Bo Y|BỐ Y|Tu Dí|Bố-y|Bố Y (Tu Dí)");
    check("Si La", "Si La|SI LA|Sila|Cù Dề Xừ");
    check("Pu Péo", "Pu Péo|Pu Peo|PU PÉO|Pupéo|Ka Pèo");
    check("Kháng", "Kháng|Khang|KHÁNG|Xá Súa|Quảng Lâm");
    check("Lào", "Lào|LÀO|Lào Bốc|Lào Nọi|lao");
    check("Ngái", "Ngái|Ngai|NGÁI|Khách Gia|Ngái (Khách Gia)");
    check("Hoa", "Hoa|HOA|hoa|Hoa (Hán)|Hán|Người Hoa|Triều Châu|Quảng Đông|Chinese");
    check("Bố Y", "dân tộc Bố Y");
}

#[test]
fn groups_of_the_centre_and_the_highlands() {
    check("Thổ", "Thổ|THỔ|tho|Thổ (Kẹo)|Đan Lai|Cuối|Tày Pọng|Dân tộc Thổ");
    check("Chứt", "Chứt|Chut|CHỨT|Rục|Sách|Mày|A-rem|Arem|Mã Liềng|Chứt (Rục)");
    check("Bru-Vân Kiều", "Bru-Vân Kiều|Bru - Vân Kiều|Bru Vân Kiều|BRU VÂN KIỀU|Vân Kiều|Bru");
    check("Bru-Vân Kiều", "van kieu|Bru-Van Kieu|Bru (Vân Kiều)|Vân Kiều (Bru)|Ma Coong|Khùa");
    check("Ta-ôi", "Ta-ôi|Tà Ôi|Tà ôi|TÀ ÔI|Ta Oi|Ta Oih|Pa Cô|Pa Kô|Pa-co|PaKô|Pa Cô (Tà Ôi)");
    check("Ta-ôi", "pa co|Pacô|Pa Hy|Tôi-ôi|Ta ôi|Tà-ôi|dân tộc Pa Cô|Pacoh");
    check("Cơ-tu", "Cơ-tu|Cơ Tu|CƠ TU|Ka Tu|Katu|Ca-tu|Co Tu|K'tu|Cơtu|co-tu|C'Tu");
    check("Gié-Triêng", "Gié-Triêng|Giẻ Triêng|Gié Triêng|Gie Trieng|GIẺ TRIÊNG|Giẻ-Triêng|Triêng");
    check("Gié-Triêng", "Ve|Dẻ Triêng|Giẻ - Triêng|Bnoong|Ta Riêng|Giẻ");
    check("Co", "Co|Cor|CO|Cùa|Kor|Co (Cor)|người Co");
    check("Hrê", "Hrê|H'Rê|Hre|HRÊ|H're|Hơ Rê|Chăm Rê|H-rê");
    check("Ba-na", "Ba-na|Ba Na|Bana|BA NA|Bahnar|ba na|Rơ-ngao|Bơ-nâm|BaNa|Ba na (Rơ Ngao)");
    check("Xơ-đăng", "Xơ-đăng|Xơ Đăng|XƠ ĐĂNG|Xê Đăng|Sê Đăng|Sedang|Xo Dang|Xơ đăng|Ca Dong");
    check("Xơ-đăng", "Ha Lăng|Tơ Đrá|Mơ Nâm|Xơ Teng|Ka Dong|Xơđăng|xê-đăng|Sơ đăng");
    check(
        "Gia-rai",
        "Gia-rai|Gia Rai|GIA RAI|Jarai|Jrai|J'rai|Ja Rai|gia rai|Giơ-rai|Gia Lai|Hđrung",
    );
    check("Ê-đê", "Ê-đê|Ê Đê|Êđê|EDE|ê đê|E De|Rhade|Rhadé|Ra-đê|Ra đê|Bih|Mdhur|Kpă|Ê-ĐÊ");
    check("Mnông", "Mnông|M'Nông|M'nong|MNÔNG|Mnong|M Nông|Mơ Nông|Bu Nông|M’Nông|Gar|Preh|m'nông");
    check("Cơ-ho", "Cơ-ho|Cơ Ho|K'Ho|K’Ho|Kơ Ho|CƠ HO|Koho|Co Ho|Srê|Lạch|Lat|Cil|Cơ Ho Chil|KHO");
    check("Mạ", "Mạ|MẠ|Ma|Châu Mạ|Chau Ma|Mạ (Châu Mạ)|Mạ Ngăn");
    check("Xtiêng", "Xtiêng|Stiêng|S'tiêng|S'Tiêng|XTIÊNG|Xtieng|Stieng|S Tiêng");
    check("Chơ-ro", "Chơ-ro|Chơ Ro|CHƠ RO|Châu Ro|Cho Ro|Chrau|Chơro|Châu-ro");
    check("Ra-glai", "Ra-glai|Raglai|Ra Glai|RAGLAI|Raglay|Rắc Lây|Rắc-lây|Rag Lai");
    check("Chu-ru", "Chu-ru|Chu Ru|CHU RU|Churu|Chơ Ru|Chru");
    check("Chăm", "Chăm|CHĂM|Cham|Chàm|Chăm (Chàm)|Chăm Hroi|Chăm H'roi|Chăm Bà Ni");
    check(
        "Khơ-me",
        "Khơ-me|Khmer|KHMER|Khơ Me|Khơ me|Kh'mer|Kho me|Khơme|khmer krom|Khmer (Khơ-me)",
    );
    check("Brâu", "Brâu|Brau|BRÂU|Brao");
    check("Rơ-măm", "Rơ-măm|Rơ Măm|Ro Mam|RƠ MĂM|Rơmăm");
    check("Ơ-đu", "Ơ-đu|Ơ Đu|O Du|Ơ ĐU|Ơđu|Tày Hạt");
    check("Nước ngoài", "Nước ngoài|Người nước ngoài|nuoc ngoai|Foreigner");
}

#[test]
fn marks_decide_between_names() {
    // Xá is a name of the Dao and Xa of the Giáy.
    check("Dao", "Xá");
    check("Giáy", "Xa");
    check("Dao", "Dân tộc Xá");
    check("La Chí", "La Quả");
    // Co and Cor; the Cơ-tu are also Cao, the Sán Chay Cao Lan.
    check("Cơ-tu", "Cao");
    // Without marks, the group that has it as its first name wins.
    check("Lào", "LAO");
    check("Mạ", "ma");
}

#[test]
fn neither() {
    check("?", "Chil|chil|Trại|Hạ|Xá Lá Vàng|01|04|06|54|8|Ca-tang|Kinh Tày|Thổ Nhĩ Kỳ");
    check("", "không|k|0|Không|KHÔNG RÕ|X|xx|#N/A|đang cập nhật");
}
