//! Common words of names, addresses and headings, for cells that are Vietnamese both before and
//! after decoding: Lê read as TCVN3 is Lờ, and Tó is Tú. The word that people actually write
//! decides.
//!
//! Only words with a Latin-1 letter on one of the two sides matter; the list is written by hand.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::words::words;
use crate::text::lower_composed;

/// How many of the words beyond ASCII are common.
pub(super) fn common(text: &str) -> usize {
    words(text).filter(|word| is_common(word)).count()
}

fn is_common(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| COMMON.split_ascii_whitespace().collect());
    words.contains(lower_composed(word).as_str())
}

const COMMON: &str = "
    bàn bành bá bùi cáp cù cầm cồ cổ đào đàm đặng đinh đoàn đỗ đồng giáp giàng hà hầu hoàng hò hồ hứa hàn
    lã lâm lê lò lô lù lý lỳ lục lương lưu mã mùa nguyễn ngô nghiêm nông phàn phùng phạm quách sầm sùng tạ
    thái thào thân thòng tô tòng tôn tòng tống trần triệu trình trương từ tẩn ứng vàng văn vi võ vũ vương
    xồng bế bàng lường quàng lộc

    ái ân ánh bách bảo bích bình bằng bảy bốn ba cúc cường cảnh chí chính chúc công dũng dục dân diễm diệu
    duyên đạt đăng đông đức dậu giáo hân hào hành hán hòa hoà hóa hoá hồng hùng hường hưng hương hải hạnh
    hằng hiền hiếu huệ huyền huỳnh hữu học hợp khánh khôi kiên kính kiều kỳ lành lân lãm liên loan lợi lý
    mão mân mãn mười mận mùi mạnh mẫn mỹ nga ngân nghĩa ngọ ngọc nguyên nguyệt nhàn nhâm nhân nhã như nhật
    nữ oánh phú phúc phước phương phượng phấn quân quân quân quý quyên quyền quyết quốc quỳnh sáu sáng
    sâm sính sơn sửu thân thành thái tháng thìn thí thìn thông thúc thùy thúy thuỷ thuý thủy thuận thân
    thêm thế thị thịnh thọ thư thơ thơm thường thảo thắm thắng tiên tiến tiếp toàn tòng trà trâm trân trí
    trúc trung trường trọng tuấn tuyến tuyết tài tâm tân tây tình tính tín tùng tú tường tư tý tỵ út vân
    vệ viên việt vĩnh vượng vỹ xuân xuyến yên yến ý đình điền điệp đệ

    ấp bản buôn làng xóm thôn tổ khu phố phường xã huyện quận thị trấn tỉnh thành đường số ngõ ngách hẻm
    bắc nam đông tây trên dưới thượng hạ trung đội khóm cầu chợ núi sông đồi bến cảng

    họ và tên ngày tháng năm sinh giới tính nam nữ địa chỉ nơi hộ khẩu thường trú quê quán nguyên dân tộc
    tôn giáo quốc tịch số thứ tự ghi chú điện thoại lớp trường cấp mã định danh căn cước cá nhân chủ quan hệ
    với cha mẹ bố vợ chồng con là có không đã chưa được mức hưởng đối tượng danh sách lý do loại hình tình
    trạng hôn phái nhóm máu khóa mất chết còn sống đảng viên đoàn nghề nghiệp trình độ của đến từ các
";

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::super::is_syllable;
    use super::*;

    #[test]
    fn the_words_are_syllables_in_lower_case() {
        for word in COMMON.split_ascii_whitespace() {
            assert!(is_syllable(word) && word.nfc().eq(word.chars()), "{word}");
            assert_eq!(word, word.to_lowercase());
        }
    }

    #[test]
    fn counts_words_beyond_ascii() {
        assert_eq!(common("Lê Lờ Tú Tó TÚ Hoa"), 3);
        assert_eq!(common("Hòa Thu\u{301}y"), 2);
    }
}
