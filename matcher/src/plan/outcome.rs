//! What the engine says about one field of one pair: a kind, and a detail that narrows it down.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// How a field differs, seen from the sector's side; one kind per field and pair.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Kind {
        /// Equal after trimming.
        Same = "same", "Giống nhau", "Same";
        /// The same fact, written another way.
        Format = "format", "Chỉ khác cách ghi", "Written another way";
        /// Spellings that papers treat as different but people do not: i/y.
        Variant = "variant", "Khác chính tả i/y", "Spelling variant i/y";
        /// Differs only by missing diacritics.
        Unmarked = "unmarked", "Thiếu dấu", "Marks missing";
        /// One side says less.
        Partial = "partial", "Ghi thiếu", "Says less";
        /// Missing from the sector list.
        MissingSector = "missing_sector", "Danh sách để trống", "Missing in the list";
        /// Missing from the registry extract.
        MissingRegistry = "missing_registry", "CSDL dân cư để trống", "Missing in the registry";
        /// Missing from both.
        MissingBoth = "missing_both", "Cả hai đều trống", "Missing in both";
        /// A real difference.
        Different = "different", "Khác nhau", "Different";
    }
}

labelled! {
    /// What exactly the difference is, if there is more to say than the kind.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Detail {
        /// Upper or lower case.
        LetterCase = "letter_case", "khác chữ hoa, chữ thường", "letter case";
        /// Spaces or punctuation.
        Spacing = "spacing", "thừa hoặc thiếu dấu cách, dấu câu", "spaces or punctuation";
        /// The position of the tone mark: hòa, hoà.
        TonePosition = "tone_position", "khác vị trí đặt dấu thanh", "position of the tone mark";
        /// Characters that look alike: Ð for Đ, composed and decomposed letters.
        UnicodeForm = "unicode_form", "khác bảng mã chữ", "character form";
        /// A note or number next to the name.
        Remark = "remark", "trong ô có ghi chú thêm", "a note beside it in the cell";
        /// i for y.
        IForY = "i_for_y", "i và y", "i and y";
        /// No diacritics on the sector's side.
        NoMarks = "no_marks", "danh sách ghi không dấu", "no marks in the list";
        /// No diacritics on the registry's side.
        NoMarksRegistry = "no_marks_registry",
            "CSDL dân cư ghi không dấu",
            "no marks in the registry";
        /// A different tone.
        Tone = "tone", "sai dấu thanh", "another tone";
        /// A different vowel mark, or đ for d.
        VowelMark = "vowel_mark", "sai dấu mũ, dấu móc hoặc chữ đ", "another vowel mark or đ";
        /// One letter.
        Letter = "letter", "sai chữ cái", "letters";
        /// A part shortened to its first letters.
        Abbreviated = "abbreviated", "ghi tắt", "abbreviated";
        /// The sector lacks a middle name.
        WordDropped = "word_dropped", "danh sách thiếu chữ đệm", "a word is missing in the list";
        /// The sector has an additional word.
        WordAdded = "word_added", "danh sách thừa một chữ", "a word more in the list";
        /// The registry's name is the second name that the sector gives, or the other way round.
        SecondName = "second_name",
            "khớp với tên gọi khác ghi trong ô",
            "equal to the second name in the cell";
        /// The same words in a different order.
        WordsSwapped = "words_swapped", "đảo thứ tự các chữ", "words in another order";
        /// One word differs.
        OtherWord = "other_word", "khác một chữ", "one word differs";
        /// A different name altogether.
        OtherName = "other_name", "khác hẳn", "another name";
        /// The same date in another style.
        DateStyle = "date_style", "khác cách ghi ngày", "date style";
        /// Only a year against a full date.
        YearOnly = "year_only", "một bên chỉ có năm", "year alone on one side";
        /// Month and year against a full date.
        MonthYearOnly = "month_year_only",
            "một bên chỉ có tháng, năm",
            "month and year alone on one side";
        /// 01/01 of the year, which stands for a bare year.
        FirstOfJanuary = "first_of_january",
            "01/01 thay cho chỉ có năm",
            "01/01 standing for the year alone";
        /// 01/01 of the year against a full date of it: it may only stand for the year.
        MaybeFirstOfJanuary = "maybe_first_of_january",
            "01/01 có thể chỉ ghi tạm khi biết mỗi năm sinh",
            "01/01, which may only stand for the year";
        /// The whole column is off by as many days, as an export leaves it.
        DaysOff = "days_off",
            "lệch đúng số ngày mà cả cột bị lệch",
            "off by as many days as the whole column";
        /// Day and month are swapped.
        DayMonthSwapped = "day_month_swapped", "đảo ngày và tháng", "day and month swapped";
        /// One side's date is that of the lunar calendar for the other side's day.
        LunarDate = "lunar_date",
            "một bên ghi ngày âm lịch của ngày kia",
            "lunar date of the other side's day";
        /// Only the day differs.
        Day = "day", "khác ngày", "another day";
        /// Only the month differs.
        Month = "month", "khác tháng", "another month";
        /// Only the year differs.
        Year = "year", "khác năm", "another year";
        /// More than one part of the date differs.
        OtherDate = "other_date", "khác nhiều phần", "several parts differ";
        /// Not a date that exists or can be read.
        UnreadableDate = "unreadable_date", "không đọc được ngày", "not a date that can be read";
        /// The number had lost its leading zeros.
        LostZeros = "lost_zeros", "mất số 0 ở đầu", "leading zeros lost";
        /// Separators inside a number.
        Separators = "separators",
            "có dấu cách hoặc dấu chấm xen giữa",
            "separators inside the number";
        /// The sector has only an old 9-digit number, and it equals the registry's.
        OldNumberEqual = "old_number_equal",
            "danh sách chỉ có số CMND 9 số, trùng với CSDL dân cư",
            "old 9-digit number, equal to the registry's";
        /// The sector has only an old 9-digit number, and the registry extract has none.
        OldNumberUnchecked = "old_number_unchecked",
            "danh sách chỉ có số CMND 9 số",
            "only an old 9-digit number in the list";
        /// The sector's old 9-digit number differs from the registry's.
        OldNumberOther = "old_number_other",
            "số CMND 9 số khác với CSDL dân cư",
            "old 9-digit number differs from the registry's";
        /// One digit differs.
        OneDigit = "one_digit", "sai một chữ số", "one digit";
        /// Two neighbouring digits are swapped.
        DigitsTransposed = "digits_transposed", "đảo hai chữ số", "two digits transposed";
        /// One digit too few or too many.
        DigitCount = "digit_count", "thừa hoặc thiếu chữ số", "a digit too many or too few";
        /// A different number.
        OtherNumber = "other_number", "số khác", "another number";
        /// Not a number of a known shape.
        UnreadableNumber = "unreadable_number",
            "không phải số định danh hay CMND",
            "not a number of a known shape";
        /// The same code written another way: 1 for male.
        OtherCode = "other_code", "ghi bằng mã khác", "another code";
        /// A different sex.
        OtherSex = "other_sex", "khác giới tính", "another sex";
        /// A value that the tables do not know.
        UnknownValue = "unknown_value", "giá trị không có trong bảng mã", "value not in the tables";
        /// A slip of writing, read as the only value near it.
        Misspelt = "misspelt",
            "viết sai, được đọc là giá trị gần nhất",
            "misspelt, read as the nearest value";
        /// Another name for the same ethnic group.
        OtherNameOfGroup = "other_name_of_group",
            "tên gọi khác của cùng dân tộc",
            "another name of the same group";
        /// A different ethnic group.
        OtherGroup = "other_group", "khác dân tộc", "another ethnic group";
        /// The same coded value in different words.
        OtherWording = "other_wording", "cách gọi khác, cùng nghĩa", "the same in other words";
        /// One side's coded value is more general and may mean the other's.
        MoreGeneral = "more_general", "một bên ghi chung hơn", "one side is more general";
        /// A different coded value.
        OtherValue = "other_value", "giá trị khác", "another value";
        /// The same place, written another way.
        PlaceWriting = "place_writing",
            "cùng nơi, khác cách ghi",
            "same place, written another way";
        /// An old commune's name for its only successor.
        OldPlaceName = "old_place_name",
            "tên xã trước khi sắp xếp",
            "name of the commune before the merger";
        /// An old commune that was divided.
        DividedPlace = "divided_place",
            "xã cũ đã chia về nhiều xã",
            "an old commune that was divided";
        /// One side names fewer levels.
        LessPrecise = "less_precise", "một bên ghi không đủ cấp", "fewer levels on one side";
        /// A commune that no map has; everything else agrees.
        UnknownCommune = "unknown_commune",
            "không tra được tên xã",
            "name of the commune not known";
        /// The same commune, a different hamlet.
        OtherHamlet = "other_hamlet", "khác thôn, xóm", "another hamlet";
        /// A different commune.
        OtherCommune = "other_commune", "khác xã", "another commune";
        /// A different district.
        OtherDistrict = "other_district",
            "khác xã, thuộc huyện cũ khác",
            "a commune of another former district";
        /// A different province.
        OtherProvince = "other_province", "khác tỉnh", "another province";
        /// An address whose place is not in the tables.
        UnknownPlace = "unknown_place", "không tra được địa danh", "place not found in the tables";
    }
}

/// The outcome of comparing one field of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outcome {
    /// The kind.
    pub kind: Kind,
    /// What exactly the difference is, if there is more to say.
    pub detail: Option<Detail>,
}

impl Outcome {
    /// An outcome without a detail.
    pub const fn plain(kind: Kind) -> Outcome {
        Outcome { kind, detail: None }
    }

    /// An outcome with a detail.
    pub const fn of(kind: Kind, detail: Detail) -> Outcome {
        Outcome { kind, detail: Some(detail) }
    }
}
