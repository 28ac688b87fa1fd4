//! Details of a difference in words.

use super::Language;
use crate::plan::Detail;

/// What exactly differs, as a short phrase.
pub fn detail(detail: Detail, language: Language) -> &'static str {
    let (vi, en) = match detail {
        Detail::LetterCase => ("khác chữ hoa, chữ thường", "letter case"),
        Detail::Spacing => ("thừa hoặc thiếu dấu cách, dấu câu", "spaces or punctuation"),
        Detail::TonePosition => ("khác vị trí đặt dấu thanh", "position of the tone mark"),
        Detail::UnicodeForm => ("khác bảng mã chữ", "character form"),
        Detail::Remark => ("trong ô có ghi chú thêm", "a note beside it in the cell"),
        Detail::IForY => ("i và y", "i and y"),
        Detail::NoMarks => ("danh sách ghi không dấu", "no marks in the list"),
        Detail::NoMarksRegistry => ("CSDL dân cư ghi không dấu", "no marks in the registry"),
        Detail::Tone => ("sai dấu thanh", "another tone"),
        Detail::VowelMark => ("sai dấu mũ, dấu móc hoặc chữ đ", "another vowel mark or đ"),
        Detail::Letter => ("sai chữ cái", "letters"),
        Detail::Abbreviated => ("ghi tắt", "abbreviated"),
        Detail::WordDropped => ("danh sách thiếu chữ đệm", "a word is missing in the list"),
        Detail::WordAdded => ("danh sách thừa một chữ", "a word more in the list"),
        Detail::SecondName => {
            ("khớp với tên gọi khác ghi trong ô", "equal to the second name in the cell")
        }
        Detail::WordsSwapped => ("đảo thứ tự các chữ", "words in another order"),
        Detail::OtherWord => ("khác một chữ", "one word differs"),
        Detail::OtherName => ("khác hẳn", "another name"),
        Detail::DateStyle => ("khác cách ghi ngày", "date style"),
        Detail::YearOnly => ("một bên chỉ có năm", "year alone on one side"),
        Detail::MonthYearOnly => ("một bên chỉ có tháng, năm", "month and year alone on one side"),
        Detail::FirstOfJanuary => {
            ("01/01 thay cho chỉ có năm", "01/01 standing for the year alone")
        }
        Detail::DayMonthSwapped => ("đảo ngày và tháng", "day and month swapped"),
        Detail::Day => ("khác ngày", "another day"),
        Detail::Month => ("khác tháng", "another month"),
        Detail::Year => ("khác năm", "another year"),
        Detail::OtherDate => ("khác nhiều phần", "several parts differ"),
        Detail::UnreadableDate => ("không đọc được ngày", "not a date that can be read"),
        Detail::LostZeros => ("mất số 0 ở đầu", "leading zeros lost"),
        Detail::Separators => {
            ("có dấu cách hoặc dấu chấm xen giữa", "separators inside the number")
        }
        Detail::OldNumberEqual => (
            "danh sách chỉ có số CMND 9 số, trùng với CSDL dân cư",
            "old 9-digit number, equal to the registry's",
        ),
        Detail::OldNumberUnchecked => {
            ("danh sách chỉ có số CMND 9 số", "only an old 9-digit number in the list")
        }
        Detail::OldNumberOther => {
            ("số CMND 9 số khác với CSDL dân cư", "old 9-digit number differs from the registry's")
        }
        Detail::OneDigit => ("sai một chữ số", "one digit"),
        Detail::DigitsTransposed => ("đảo hai chữ số", "two digits transposed"),
        Detail::DigitCount => ("thừa hoặc thiếu chữ số", "a digit too many or too few"),
        Detail::OtherNumber => ("số khác", "another number"),
        Detail::UnreadableNumber => {
            ("không phải số định danh hay CMND", "not a number of a known shape")
        }
        Detail::OtherCode => ("ghi bằng mã khác", "another code"),
        Detail::OtherSex => ("khác giới tính", "another sex"),
        Detail::UnknownValue => ("giá trị không có trong bảng mã", "value not in the tables"),
        Detail::OtherNameOfGroup => {
            ("tên gọi khác của cùng dân tộc", "another name of the same group")
        }
        Detail::OtherGroup => ("khác dân tộc", "another ethnic group"),
        Detail::OtherWording => ("cách gọi khác, cùng nghĩa", "the same in other words"),
        Detail::MoreGeneral => ("một bên ghi chung hơn", "one side is more general"),
        Detail::OtherValue => ("giá trị khác", "another value"),
        Detail::PlaceWriting => ("cùng nơi, khác cách ghi", "same place, written another way"),
        Detail::OldPlaceName => {
            ("tên xã trước khi sắp xếp", "name of the commune before the merger")
        }
        Detail::DividedPlace => ("xã cũ đã chia về nhiều xã", "an old commune that was divided"),
        Detail::LessPrecise => ("một bên ghi không đủ cấp", "fewer levels on one side"),
        Detail::UnknownCommune => ("không tra được tên xã", "name of the commune not known"),
        Detail::OtherHamlet => ("khác thôn, xóm", "another hamlet"),
        Detail::OtherCommune => ("khác xã", "another commune"),
        Detail::OtherDistrict => {
            ("khác xã, thuộc huyện cũ khác", "a commune of another former district")
        }
        Detail::OtherProvince => ("khác tỉnh", "another province"),
        Detail::UnknownPlace => ("không tra được địa danh", "place not found in the tables"),
    };
    language.pick(vi, en)
}
