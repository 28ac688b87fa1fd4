//! Questions of surveys, which name many things in passing.

use crate::text::has_words;

/// How questions begin, folded.
const BEGINNINGS: &[&str] = &[
    "anh chi",
    "ban ",
    "ong ba",
    "em co",
    "em da",
    "gia dinh",
    "ho gia dinh",
    "vui long",
    "xin",
    "co phai",
    "co thuoc",
    "co dong y",
    "da co",
    "da tung",
    "nha ban",
    "chau co",
    "quy vi",
    "theo ban",
    "do you",
    "have you",
    "are you",
    "is ",
    "please",
];

/// The most words of a header that asks nothing.
const LONGEST: usize = 14;

/// Whether a header, given as it is and folded, asks a question.
pub(super) fn is_question(header: &str, folded: &str) -> bool {
    let words = folded.split(' ').count();
    let asks = header.contains('?') && header.split_whitespace().count() >= 4;
    let whether = folded.ends_with(" khong") || folded.ends_with(" chua");
    let begins = BEGINNINGS.iter().any(|begin| folded.starts_with(begin)) && words >= 4;
    asks || begins
        || whether && (has_words(folded, "co") || has_words(folded, "da"))
        || words > LONGEST
}

#[cfg(test)]
mod tests {
    use super::is_question;
    use crate::plan::header_words;

    #[test]
    fn questions() {
        for (header, expected) in [
            ("Gia đình anh/chị có thuộc dân tộc thiểu số không?", true),
            ("Anh/chị đã có căn cước công dân chưa", true),
            ("Bạn có đồng ý cung cấp địa chỉ không?", true),
            ("Có thẻ BHYT không", true),
            ("Xin cho biết nơi ở của gia đình", true),
            ("Do you have a personal number?", true),
            ("Nơi thường trú", false),
            ("Dân tộc", false),
            ("Bản", false),
            ("Họ, chữ đệm và tên khai sinh", false),
            ("Gi?i t?nh?", false),
            ("Con ông", false),
        ] {
            assert_eq!(is_question(header, &header_words(header)), expected, "{header}");
        }
    }
}
