//! What the findings of a row mean, and the names of their kinds.
//!
//! A finding names the two things that contradict each other and asks which one is right. It never
//! says that somebody did something wrong.

use crate::classify::{Finding, Parent, Relative};
use crate::language::Language;
use crate::normalise::RowRef;
use crate::plan::{Side, Who};

/// What a finding of a row means.
pub fn finding(finding: &Finding, language: Language) -> String {
    match language {
        Language::Vi => vietnamese(finding),
        Language::En => english(finding),
    }
}

fn vietnamese(finding: &Finding) -> String {
    match finding {
        Finding::DuplicateInList { rows } => {
            format!("Trùng người trong danh sách: dòng {}", list(rows))
        }
        Finding::NumberShared { rows } => {
            format!("Trùng số định danh với người khác ở dòng {}", list(rows))
        }
        Finding::ClaimedByRow { row } => {
            format!("Người giống nhất đã được ghép với dòng {} (khớp chắc hơn)", one(row))
        }
        Finding::SeveralCandidates { count } => format!("Có {count} người có khả năng ngang nhau"),
        Finding::CandidateShared { row } => {
            format!("Người giống nhất cũng khớp gần như vậy với dòng {}", one(row))
        }
        Finding::ThinEvidence => "Thông tin trùng khớp chưa đủ để kết luận".into(),
        Finding::TwoAlike => {
            "Nhiều thông tin trùng nhau, nhưng số định danh, họ tên hoặc ngày sinh cho thấy có thể là \
             hai người, ví dụ hai người cùng nhà"
                .into()
        }
        Finding::NumberContradicts => {
            "Số định danh chỉ một người, họ tên và ngày sinh chỉ người khác".into()
        }
        Finding::TooManyAlike => "Quá nhiều người giống nhau, không so sánh hết được".into(),
        Finding::NoIdentity => "Dòng không có họ tên và số định danh".into(),
        Finding::Ruled { who } => match who {
            Who::This => "Cán bộ đã xem và kết luận đúng là người này",
            Who::Not => "Cán bộ đã xem và kết luận không phải người được đề xuất",
            Who::Nobody => "Cán bộ đã xem và kết luận không có ai trong trích xuất",
            Who::Undecided => "Cán bộ đã xem, chưa kết luận",
            Who::AskBack => "Cán bộ đã hỏi lại nơi lập danh sách, chờ trả lời",
        }
        .into(),
        Finding::RulingUnsettled { why } => {
            format!("Quyết định trước đây chưa áp dụng được: {}", why.text(Language::Vi))
        }
        Finding::TwoNumbers { rows } if rows.is_empty() => {
            "Một người có hai số định danh khác nhau trong cùng dòng".into()
        }
        Finding::TwoNumbers { rows } => {
            format!("Một người có hai số định danh: xem thêm dòng {}", list(rows))
        }
        Finding::NumberOfRelative { relative, row } => {
            let who = match relative {
                Relative::Parent => "cha hoặc mẹ",
                Relative::Child => "con",
                Relative::Sibling => "anh, chị hoặc em",
                Relative::Household => "người cùng hộ",
            };
            format!(
                "Số định danh này trong CSDL dân cư là của {who} (dòng {} của trích xuất)",
                one(row)
            )
        }
        Finding::NumberOfOther { row } => format!(
            "Số định danh này trong CSDL dân cư là của người khác (dòng {} của trích xuất)",
            one(row)
        ),
        Finding::NumberLength { digits } => {
            format!("Số định danh có {digits} chữ số, đúng phải là 12 (CMND cũ là 9)")
        }
        Finding::NumberUnreadable => "Ô số định danh không phải là một số hợp lệ".into(),
        Finding::NumberPrefix { prefix } => {
            format!("Ba số đầu {prefix:03} của số định danh không phải mã tỉnh hay mã nước nào")
        }
        Finding::NumberFuture { year } => {
            format!("Số định danh cho biết sinh năm {year}, là năm chưa tới")
        }
        Finding::NumberSex { side, male, agrees } => {
            let (number, written) = if *male { ("Nam", "Nữ") } else { ("Nữ", "Nam") };
            format!(
                "Số định danh cho biết giới tính {number}, {} ghi {written}: {}cần kiểm tra bên nào đúng",
                side_vi(*side),
                leaning_vi(*agrees, opposite(*side))
            )
        }
        Finding::NumberYear { side, number, written, other } => {
            let beside = match other {
                0 => String::new(),
                other => format!(", {} ghi {other}", side_vi(opposite(*side))),
            };
            format!(
                "Số định danh cho biết sinh năm {number}, {} ghi {written}{beside}: {}cần kiểm tra bên nào đúng",
                side_vi(*side),
                leaning_vi(other == number, opposite(*side))
            )
        }
        Finding::NumberZeros => "Số định danh bị mất số 0 ở đầu, đã thêm lại để so sánh".into(),
        Finding::NumberOld => "Chỉ có số CMND 9 số, đã hết giá trị sử dụng".into(),
        Finding::NumberOldShort => {
            "Số có 8 chữ số, có thể là số CMND 9 số bị mất số 0 ở đầu".into()
        }
        Finding::DobUnreadable { side } => {
            format!("Ngày sinh ({}) không có trong lịch hoặc không đọc được", side_vi(*side))
        }
        Finding::DobFuture { side } => format!("Ngày sinh ({}) sau ngày hôm nay", side_vi(*side)),
        Finding::DobTooOld { age } => {
            format!("Theo ngày sinh thì đã {age} tuổi: cần kiểm tra ngày sinh hoặc việc còn sống")
        }
        Finding::ElderYearOnly { age, list, registry } => {
            let place = match (list, registry) {
                (true, true) => "cả hai nơi đều chỉ có năm sinh",
                (true, false) => "danh sách chỉ có năm sinh",
                (false, _) => "CSDL dân cư chỉ có năm sinh",
            };
            format!("Từ đủ 60 tuổi ({age} tuổi), {place}, thiếu ngày và tháng")
        }
        Finding::OlderThanParent { parent, born } => {
            format!(
                "{} sinh năm {born}, không thể sinh sau hoặc cùng năm với con",
                parent_vi(*parent)
            )
        }
        Finding::ParentTooYoung { parent, age } => {
            format!(
                "{} mới {age} tuổi khi sinh con: cần kiểm tra năm sinh của cả hai",
                parent_vi(*parent)
            )
        }
        Finding::BirthsTooClose { row, days } => format!(
            "Sinh cách con khác của cùng mẹ {days} ngày (dòng {}): cần kiểm tra ngày sinh hoặc họ tên mẹ",
            one(row)
        ),
        Finding::DeathBeforeBirth { side } => {
            format!("Ngày chết ({}) trước ngày sinh", side_vi(*side))
        }
        Finding::DeathFuture { side } => format!("Ngày chết ({}) sau ngày hôm nay", side_vi(*side)),
        Finding::AliveWithDeath { side } => {
            let mut side = side_vi(*side).to_owned();
            side.replace_range(..1, &side[..1].to_uppercase());
            format!("{side} ghi còn sống nhưng lại có ngày chết")
        }
        Finding::DeadInRegistry => {
            "CSDL dân cư ghi đã chết, danh sách không ghi: cần kiểm tra".into()
        }
        Finding::AliveInRegistry => {
            "Danh sách ghi đã chết, CSDL dân cư vẫn ghi còn sống: cần kiểm tra giấy khai tử".into()
        }
    }
}

fn english(finding: &Finding) -> String {
    match finding {
        Finding::DuplicateInList { rows } => format!("Same person also in row {}", list(rows)),
        Finding::NumberShared { rows } => {
            format!("Same number as someone else in row {}", list(rows))
        }
        Finding::ClaimedByRow { row } => {
            format!("The likeliest person fits row {} of the list better", one(row))
        }
        Finding::SeveralCandidates { count } => format!("{count} people are about equally likely"),
        Finding::CandidateShared { row } => {
            format!("The likeliest person fits row {} of the list about as well", one(row))
        }
        Finding::ThinEvidence => "The evidence is too thin to decide".into(),
        Finding::TwoAlike => {
            "Much agrees, but number, name or date of birth tell that these may be two people, of one \
             family for instance"
                .into()
        }
        Finding::NumberContradicts => {
            "The number points to one person, the name and date to another".into()
        }
        Finding::TooManyAlike => "Too many people are alike to compare them all".into(),
        Finding::NoIdentity => "The row has neither a name nor a number".into(),
        Finding::Ruled { who } => match who {
            Who::This => "Somebody looked and decided that it is this person",
            Who::Not => "Somebody looked and decided that it is not the person proposed",
            Who::Nobody => "Somebody looked and decided that nobody in the extract is meant",
            Who::Undecided => "Somebody looked and left it open",
            Who::AskBack => "Whoever keeps the list was asked, and has not answered yet",
        }
        .into(),
        Finding::RulingUnsettled { why } => {
            format!("An earlier decision could not be applied: {}", why.text(Language::En))
        }
        Finding::TwoNumbers { rows } if rows.is_empty() => {
            "One person with two different numbers in this row".into()
        }
        Finding::TwoNumbers { rows } => {
            format!("One person with two numbers: see row {}", list(rows))
        }
        Finding::NumberOfRelative { relative, row } => {
            let who = match relative {
                Relative::Parent => "the father or mother",
                Relative::Child => "a child",
                Relative::Sibling => "a brother or sister",
                Relative::Household => "somebody of the same household",
            };
            format!(
                "In the registry this number is that of {who} (row {} of the extract)",
                one(row)
            )
        }
        Finding::NumberOfOther { row } => format!(
            "In the registry this number is somebody else's (row {} of the extract)",
            one(row)
        ),
        Finding::NumberLength { digits } => {
            format!("The number has {digits} digits; it should have 12 (an old one 9)")
        }
        Finding::NumberUnreadable => "The cell of the number holds no valid number".into(),
        Finding::NumberPrefix { prefix } => {
            format!("The first three digits {prefix:03} are the code of no province and no country")
        }
        Finding::NumberFuture { year } => {
            format!("The number says born in {year}, a year yet to come")
        }
        Finding::NumberSex { side, male, agrees } => {
            let (number, written) = if *male { ("male", "female") } else { ("female", "male") };
            format!(
                "The number says {number}, the {} {written}: {}check which is right",
                side_en(*side),
                leaning_en(*agrees, opposite(*side))
            )
        }
        Finding::NumberYear { side, number, written, other } => {
            let beside = match other {
                0 => String::new(),
                other => format!(", the {} {other}", side_en(opposite(*side))),
            };
            format!(
                "The number says {number}, the {} {written}{beside}: {}check which is right",
                side_en(*side),
                leaning_en(other == number, opposite(*side))
            )
        }
        Finding::NumberZeros => "The number had lost its leading zeros; they were put back".into(),
        Finding::NumberOld => "Only an old 9-digit number, no longer valid".into(),
        Finding::NumberOldShort => {
            "8 digits: perhaps an old 9-digit number that lost its leading zero".into()
        }
        Finding::DobUnreadable { side } => {
            format!(
                "The date of birth ({}) is not in the calendar or cannot be read",
                side_en(*side)
            )
        }
        Finding::DobFuture { side } => {
            format!("The date of birth ({}) lies after today", side_en(*side))
        }
        Finding::DobTooOld { age } => {
            format!("By the date of birth {age} years old: check the date, or whether still alive")
        }
        Finding::ElderYearOnly { age, list, registry } => {
            let place = match (list, registry) {
                (true, true) => "both sides give",
                (true, false) => "the list gives",
                (false, _) => "the registry gives",
            };
            format!("60 or older ({age}): {place} only the year of birth")
        }
        Finding::OlderThanParent { parent, born } => {
            format!("The {} was born in {born}, not before the child", parent_en(*parent))
        }
        Finding::ParentTooYoung { parent, age } => {
            format!("The {} was {age} at the birth: check both years", parent_en(*parent))
        }
        Finding::BirthsTooClose { row, days } => format!(
            "Born {days} days from another child of the same mother (row {}): check the dates or the mother",
            one(row)
        ),
        Finding::DeathBeforeBirth { side } => {
            format!("The death ({}) lies before the birth", side_en(*side))
        }
        Finding::DeathFuture { side } => format!("The death ({}) lies after today", side_en(*side)),
        Finding::AliveWithDeath { side } => {
            format!("Alive, and yet with a date of death ({})", side_en(*side))
        }
        Finding::DeadInRegistry => "Dead in the registry, and not in the list: check".into(),
        Finding::AliveInRegistry => {
            "Dead in the list, and still alive in the registry: check the death certificate".into()
        }
    }
}

fn opposite(side: Side) -> Side {
    match side {
        Side::Sector => Side::Registry,
        Side::Registry => Side::Sector,
    }
}

/// Which side a number supports, if it supports one.
fn leaning_vi(leans: bool, side: Side) -> String {
    if !leans {
        return String::new();
    }
    format!(
        "số nghiêng về {}, nhưng chỉ là gợi ý vì số được cấp lại khi cải chính; ",
        side_vi(side)
    )
}

fn leaning_en(leans: bool, side: Side) -> String {
    if !leans {
        return String::new();
    }
    format!(
        "it speaks for the {}, as a hint only, for numbers are given anew after a correction; ",
        side_en(side)
    )
}

fn side_vi(side: Side) -> &'static str {
    match side {
        Side::Sector => "danh sách",
        Side::Registry => "CSDL dân cư",
    }
}

fn side_en(side: Side) -> &'static str {
    match side {
        Side::Sector => "list",
        Side::Registry => "registry",
    }
}

fn parent_vi(parent: Parent) -> &'static str {
    match parent {
        Parent::Father => "Cha",
        Parent::Mother => "Mẹ",
    }
}

fn parent_en(parent: Parent) -> &'static str {
    match parent {
        Parent::Father => "father",
        Parent::Mother => "mother",
    }
}

/// Row numbers in a sentence, at most ten.
fn list(rows: &[RowRef]) -> String {
    let mut text = rows.iter().take(10).map(one).collect::<Vec<_>>().join(", ");
    if rows.len() > 10 {
        text.push_str(", …");
    }
    text
}

/// A row number, with its file and sheet if these differ.
fn one(row: &RowRef) -> String {
    match &row.place {
        Some(place) => format!("{} ({place})", row.row),
        None => row.row.to_string(),
    }
}
