//! Short labels: fields, verdicts, kinds, levels, sides, and the headers of lists.

use super::Language;
use crate::classify::Status;
use crate::plan::{Field, Kind, Side};

/// Name of a field.
pub fn field(field: Field, language: Language) -> &'static str {
    let (vi, en) = match field {
        Field::Name => ("Họ và tên", "Full name"),
        Field::Dob => ("Ngày sinh", "Date of birth"),
        Field::Sex => ("Giới tính", "Sex"),
        Field::Number => ("Số định danh", "Personal number"),
        Field::OldNumber => ("Số CMND", "Old identity number"),
        Field::Address => ("Nơi thường trú", "Residence"),
        Field::Father => ("Họ tên cha", "Father"),
        Field::Mother => ("Họ tên mẹ", "Mother"),
        Field::Ethnicity => ("Dân tộc", "Ethnic group"),
        Field::Nationality => ("Quốc tịch", "Nationality"),
        Field::Marital => ("Tình trạng hôn nhân", "Marital status"),
        Field::Blood => ("Nhóm máu", "Blood group"),
        Field::Religion => ("Tôn giáo", "Religion"),
        Field::Relation => ("Quan hệ với chủ hộ", "Relation to head of household"),
        Field::State => ("Tình trạng cư trú", "Status of residence"),
        Field::Death => ("Ngày chết", "Date of death"),
        Field::FatherDob => ("Ngày sinh của cha", "Father's date of birth"),
        Field::MotherDob => ("Ngày sinh của mẹ", "Mother's date of birth"),
        Field::FatherNumber => ("Số định danh của cha", "Father's personal number"),
        Field::MotherNumber => ("Số định danh của mẹ", "Mother's personal number"),
        Field::Head => ("Họ tên chủ hộ", "Head of household"),
        Field::Household => ("Mã hộ", "Household code"),
        Field::Phone => ("Số điện thoại", "Telephone"),
        Field::Entry => ("Số đăng ký trong sổ", "Entry number"),
        Field::Book => ("Quyển số", "Book"),
        Field::Registered => ("Ngày đăng ký", "Day of registration"),
    };
    language.pick(vi, en)
}

/// Name of a verdict.
pub fn status(status: Status, language: Language) -> &'static str {
    let (vi, en) = match status {
        Status::Match => ("Khớp", "Match"),
        Status::Discrepancy => ("Sai lệch", "Discrepancy"),
        Status::Review => ("Cần xem xét", "Review"),
        Status::NotFound => ("Không tìm thấy", "Not found"),
    };
    language.pick(vi, en)
}

/// Name of a kind.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let (vi, en) = match kind {
        Kind::Same => ("Giống nhau", "Same"),
        Kind::Format => ("Chỉ khác cách ghi", "Written another way"),
        Kind::Variant => ("Khác chính tả i/y", "Spelling variant i/y"),
        Kind::Unmarked => ("Thiếu dấu", "Marks missing"),
        Kind::Partial => ("Ghi thiếu", "Says less"),
        Kind::MissingSector => ("Danh sách để trống", "Missing in the list"),
        Kind::MissingRegistry => ("CSDL dân cư để trống", "Missing in the registry"),
        Kind::MissingBoth => ("Cả hai đều trống", "Missing in both"),
        Kind::Different => ("Khác nhau", "Different"),
    };
    language.pick(vi, en)
}

/// Name of a side.
pub fn side(side: Side, language: Language) -> &'static str {
    match side {
        Side::Sector => language.pick("Danh sách của đơn vị", "sector list"),
        Side::Registry => language.pick("Trích xuất CSDL dân cư", "registry extract"),
    }
}

/// Name of a comparison or of one of its levels, by its code; the code itself if it has no name.
pub fn level(code: &str, language: Language) -> &str {
    let (vi, en) = match code {
        "prior" => ("Điểm xuất phát", "Starting point"),
        "name" => ("Họ và tên", "Full name"),
        "dob" => ("Ngày sinh", "Date of birth"),
        "sex" => ("Giới tính", "Sex"),
        "id" => ("Số định danh", "Personal number"),
        "address" => ("Nơi thường trú", "Residence"),
        "father" => ("Họ tên cha", "Father's name"),
        "mother" => ("Họ tên mẹ", "Mother's name"),
        "ethnicity" => ("Dân tộc", "Ethnic group"),
        "family" => ("Gia đình trong sổ", "Family in the book"),
        "numbered" => ("CSDL dân cư ghi đúng là cha, mẹ, con", "parent and child in the registry"),
        "household" => ("cùng hộ với người đã khớp", "of a linked person's household"),
        "named" => ("được người trong nhà ghi tên", "named by one of the household"),
        "home" => ("cùng thôn, xóm với người đã khớp", "of a linked person's hamlet"),
        "apart" => ("khác hộ với người đã khớp", "of another household than a linked person"),
        "contradicts" => {
            ("CSDL dân cư ghi cha, mẹ là người khác", "another parent in the registry")
        }
        "missing" => ("thiếu thông tin", "nothing to compare"),
        "equal" => ("trùng", "equal"),
        "unmarked" => ("trùng khi bỏ dấu", "equal without marks"),
        "variant" => ("khác i/y", "i/y differ"),
        "abbreviated" => ("ghi tắt", "abbreviated"),
        "old_other" => ("số CMND khác", "old numbers differ"),
        "tone" => ("khác dấu thanh", "tones differ"),
        "marks" => ("khác dấu của chữ", "vowel marks differ"),
        "regional" => ("dạng khác theo vùng miền", "regional form of a word"),
        "letter" => ("khác một, hai chữ cái", "a letter or two differ"),
        "dropped" => ("thiếu hoặc thừa một chữ", "a word more or less"),
        "swapped" => ("đảo thứ tự", "order differs"),
        "one_word" => ("khác một chữ trong tên", "one word differs"),
        "given" => ("chỉ trùng tên", "given name alone"),
        "other" => ("khác", "different"),
        "year" => ("trùng năm sinh", "year of birth alone"),
        "year_slip" => ("trùng ngày tháng, năm gần nhau", "day and month, a near year"),
        "day_month" => ("trùng ngày tháng, khác năm", "day and month alone"),
        "one_part" => ("khác một phần", "one part differs"),
        "near_year" => ("lệch một, hai năm", "a year or two apart"),
        "digit_of_year" => ("lệch một chữ số của năm sinh", "one digit of the year differs"),
        "equal_in_number" => {
            ("trùng ngày tháng, năm đã có trong số", "day and month; the number says the year")
        }
        "part_in_number" => {
            ("khác một phần, năm đã có trong số", "one part differs; the number says the year")
        }
        "in_number" => ("đã có trong số định danh", "the number says it already"),
        "old_equal" => ("trùng số CMND", "old number equal"),
        "digit" => ("lệch một chữ số", "one digit differs"),
        "transposed" => ("đảo hai chữ số", "two digits transposed"),
        "commune" => ("cùng xã", "same commune"),
        "hamlet" => ("cùng thôn, xóm", "same hamlet"),
        "other_hamlet" => ("cùng xã, khác thôn, xóm", "same commune, another hamlet"),
        "province" => ("cùng tỉnh", "same province"),
        _ => return code,
    };
    language.pick(vi, en)
}

/// Headers of the lists, by code.
pub fn header(code: &str, language: Language) -> &'static str {
    let (vi, en) = match code {
        "order" => ("STT", "No."),
        "sector_file" => ("Tệp danh sách", "List file"),
        "registry_file" => ("Tệp trích xuất", "Extract file"),
        "sector_row" => ("Dòng trong danh sách", "Row in the list"),
        "registry_row" => ("Dòng trong trích xuất", "Row in the extract"),
        "status" => ("Kết quả", "Verdict"),
        "in_list" => ("theo danh sách", "in the list"),
        "in_registry" => ("theo CSDL dân cư", "in the registry"),
        "difference" => ("nhận xét", "difference"),
        "reasons" => ("Lưu ý", "Notes"),
        "score" => ("Điểm", "Score"),
        "candidates" => ("Người thứ", "Candidate"),
        "title" => ("Kết quả đối soát", "Results of the comparison"),
        "summary" => ("Tổng hợp", "Summary"),
        "duplicates" => ("Trùng trong danh sách", "Duplicates in the list"),
        "doubts" => ("Dữ liệu cần kiểm tra", "Data to check"),
        "elders" => ("Từ 60 tuổi chỉ có năm sinh", "60 or older, year alone"),
        "unknown" => ("Giá trị ngoài bảng mã", "Values not in the tables"),
        "side" => ("Bên", "Side"),
        "value" => ("Giá trị", "Value"),
        "others" => ("(các giá trị khác)", "(other values)"),
        "first_row" => ("Dòng đầu tiên", "First row"),
        "file" => ("Tệp", "File"),
        "finding" => ("Lưu ý", "Note"),
        "today" => ("Tính đến ngày", "As of"),
        "field" => ("Trường thông tin", "Field"),
        "rows" => ("Số dòng", "Rows"),
        "share" => ("Tỷ lệ %", "Share %"),
        _ => ("", ""),
    };
    language.pick(vi, en)
}
