//! Why a row must be verified before anything is done, in words.

use crate::language::Language;
use crate::plan::{Doubt, LATE_REGISTRATION};

/// A doubt as a short phrase.
fn doubt(doubt: Doubt, language: Language) -> String {
    let vi = language == Language::Vi;
    let choose = |vi_text: &str, en_text: &str| if vi { vi_text } else { en_text }.to_owned();
    match doubt {
        Doubt::Unsettled => {
            choose("chưa chắc chắn là cùng một người", "not certain that it is the same person")
        }
        Doubt::Name => choose("họ tên hai bên khác nhau", "the names differ"),
        Doubt::Dob => choose("ngày sinh hai bên khác nhau", "the dates of birth differ"),
        Doubt::Number => choose("số định danh hai bên khác nhau", "the numbers differ"),
        Doubt::OnlyNameAndYear => choose(
            "không có số định danh hoặc ngày sinh đầy đủ ở cả hai bên để đối chiếu",
            "neither a number nor a full date of birth on both sides",
        ),
        Doubt::Sex => choose("giới tính hai bên khác nhau", "the sexes differ"),
        Doubt::NoName => choose(
            "một bên không ghi họ tên, chỉ dựa vào số hoặc năm sinh",
            "one side gives no name",
        ),
        Doubt::Thin => choose(
            "chỉ khớp họ tên và năm sinh; nơi cư trú, cha mẹ không khớp hoặc không có",
            "only name and year agree; neither residence nor a parent does",
        ),
        Doubt::Namesake => choose(
            "trong trích xuất còn người khác cùng họ tên, ngày sinh có thể trùng",
            "somebody else in the extract has the name and may have the date",
        ),
        Doubt::FarAway => choose(
            "nơi cư trú hai bên khác nhau, không có số định danh để đối chiếu",
            "the residences differ, and there is no number to compare",
        ),
        Doubt::NamedBesides => choose(
            "người tìm thấy lại được ghi trong cùng dòng với tư cách người khác (người đi khai, thân nhân)",
            "the row names the person found as somebody else: an informant, a relative",
        ),
        Doubt::OnlyTitleSaysDead => choose(
            "dòng này không ghi ngày chết, số hoặc ngày đăng ký khai tử",
            "the row has no date of death and no entry",
        ),
        Doubt::SaidAlive => choose(
            "có bên ghi còn sống hoặc việc khai tử bị hủy, bị nhầm",
            "a side says alive, or that the death was registered by mistake",
        ),
        Doubt::RemarkDoubts => choose(
            "ghi chú có ý nghi ngờ, bác bỏ hoặc hủy bỏ: đọc lại ghi chú",
            "a remark doubts, denies or cancels",
        ),
        Doubt::RegistryFlawed => choose(
            "ngày ghi trong CSDLQG về dân cư không thể có",
            "a date in the registry cannot be",
        ),
        Doubt::SeenAfterDeath => choose(
            "có việc do chính người này làm sau ngày chết",
            "something was done in person after the day of death",
        ),
        Doubt::RegisteredInWords => choose(
            "ghi chú nói đã khai tử: đối chiếu trích lục hoặc sổ đăng ký khai tử",
            "a remark says that the death is registered: see the entry",
        ),
        Doubt::DeathUnreadable => choose(
            "ngày chết không đọc được hoặc là ngày âm lịch",
            "the date of death cannot be read, or is one of the lunar calendar",
        ),
        Doubt::RegisteredFuture => {
            choose("ngày đăng ký khai tử ở tương lai", "registered on a day that has not come")
        }
        Doubt::DiedLongAgo => choose(
            "chết trước khi có CSDLQG về dân cư mà trích xuất vẫn có người này",
            "died before the registry was collected, and is in the extract",
        ),
        Doubt::ClaimedTwice => choose(
            "dòng khác trong danh sách người chết cũng khớp hoặc ghi số của người này",
            "another row of the dead fits this person or has this number",
        ),
        Doubt::RegisteredBefore => {
            choose("ngày đăng ký trước ngày chết", "registered before the death")
        }
        Doubt::RegisteredLate if vi => {
            format!("đăng ký sau ngày chết quá {LATE_REGISTRATION} năm")
        }
        Doubt::RegisteredLate => {
            format!("registered more than {LATE_REGISTRATION} years after the death")
        }
        Doubt::LeftOpen => {
            choose("cán bộ đã xem, chưa kết luận", "somebody looked at it and left it open")
        }
        Doubt::ChangedSince => choose(
            "dòng đã thay đổi sau khi cán bộ quyết định: xem lại quyết định",
            "the row has changed since it was decided about",
        ),
        Doubt::SecondDiffers => choose(
            "người kiểm tra lần hai trả lời khác: hai bên cùng xem lại",
            "a second reviewer answered otherwise: to be looked at together",
        ),
        Doubt::DecidedTwice => choose(
            "hai cán bộ quyết định khác nhau về một trường thông tin",
            "two colleagues decided differently about a field",
        ),
        Doubt::DecidedOtherwise => choose(
            "cán bộ đã xác định thông tin làm căn cứ không đúng",
            "somebody decided that what this rests on is not right",
        ),
        Doubt::Finding(kind) => {
            let text = kind.text(language);
            let mut letters = text.chars();
            letters.next().map_or_else(String::new, |first| {
                // “CSDL”, “CMND” keep their capitals.
                let keeps = letters.clone().next().is_some_and(char::is_uppercase);
                let first = if keeps { first.to_string() } else { first.to_lowercase().collect() };
                first + letters.as_str()
            })
        }
    }
}

/// All doubts in one text.
pub fn doubts(doubts: &[Doubt], language: Language) -> String {
    doubts.iter().map(|of| doubt(*of, language)).collect::<Vec<_>>().join("; ")
}
