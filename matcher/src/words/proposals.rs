//! Proposals: what to do, and on what ground.

use super::Language;
use crate::plan::{Ground, Way};

/// What is proposed.
pub fn way(way: Way, language: Language) -> &'static str {
    let (vi, en) = match way {
        Way::FillList => {
            ("Đơn vị bổ sung theo CSDL quốc gia về dân cư", "The office adds it from the registry")
        }
        Way::CorrectList => (
            "Đơn vị sửa theo CSDL quốc gia về dân cư",
            "The office corrects its list by the registry",
        ),
        Way::ReplaceOldNumber => (
            "Đơn vị thay số CMND bằng số định danh cá nhân",
            "The office puts the personal number in place of the old one",
        ),
        Way::StopBenefit => (
            "Đơn vị kiểm tra, dừng chế độ và đưa ra khỏi danh sách",
            "The office checks, ends what it grants and takes the person out of its list",
        ),
        Way::TakeOut => (
            "Đơn vị kiểm tra, đưa ra khỏi danh sách",
            "The office checks and takes the person out of its list",
        ),
        Way::KeepOne => {
            ("Đơn vị kiểm tra, chỉ giữ lại một dòng", "The office checks and keeps one row")
        }
        Way::FillRegistry => (
            "Công an bổ sung vào CSDL quốc gia về dân cư theo giấy tờ của công dân",
            "The police add it to the registry by the person's papers",
        ),
        Way::CorrectRegistry => (
            "Công an kiểm tra, điều chỉnh CSDL quốc gia về dân cư theo giấy tờ của công dân",
            "The police check and correct the registry by the person's papers",
        ),
        Way::AskPapers => (
            "Công an yêu cầu công dân cung cấp giấy tờ để xác định thông tin đúng",
            "The police ask the person for papers to find out what is right",
        ),
        Way::CheckResidence => (
            "Công an kiểm tra nơi thường trú, cập nhật nếu có thay đổi",
            "The police find out where the person lives",
        ),
        Way::Verify => (
            "Công an xác minh đúng người và số định danh đang có giá trị",
            "The police find out who the person is and which number is valid",
        ),
        Way::Collect => (
            "Công an kiểm tra, thu thập thông tin nếu công dân chưa có trong CSDL quốc gia về dân cư",
            "The police collect the data of somebody who is not in the registry",
        ),
        Way::StrikeOff => (
            "Công an cập nhật tình trạng đã chết, xóa đăng ký thường trú",
            "The police note the death and end the registered residence",
        ),
        Way::CivilPapers => (
            "Tư pháp - hộ tịch đối chiếu sổ hộ tịch để xác định thông tin đúng",
            "Justice looks into the civil-status books to find out what is right",
        ),
        Way::SupplementBirth => (
            "Tư pháp - hộ tịch bổ sung ngày, tháng sinh theo giấy tờ gốc",
            "Justice adds day and month of birth by original papers",
        ),
        Way::SupplementElder => (
            "Bổ sung ngày, tháng sinh theo cách Công an và Tư pháp thống nhất cho người từ đủ 60 tuổi",
            "Day and month of birth in the way that police and justice agreed on for people from 60 on",
        ),
        Way::RegisterDeath => (
            "Tư pháp - hộ tịch xác minh, đăng ký khai tử; sau đó Công an xóa đăng ký thường trú",
            "Justice registers the death; then the police end the registered residence",
        ),
    };
    language.pick(vi, en)
}

/// On what ground it is proposed.
pub fn ground(ground: Ground, language: Language) -> &'static str {
    let (vi, en) = match ground {
        Ground::ListLacks => ("danh sách để trống", "missing in the list"),
        Ground::RegistryLacks => ("CSDL dân cư để trống", "missing in the registry"),
        Ground::ListSaysLess => ("danh sách ghi thiếu", "the list says less"),
        Ground::RegistrySaysLess => ("CSDL dân cư ghi thiếu", "the registry says less"),
        Ground::ListSpelling => {
            ("danh sách thiếu dấu hoặc khác chính tả i/y", "spelling of the list")
        }
        Ground::RegistrySpelling => ("CSDL dân cư thiếu dấu", "marks missing in the registry"),
        Ground::NumberForRegistry => {
            ("số định danh phù hợp với CSDL dân cư", "the number agrees with the registry")
        }
        Ground::NumberForList => {
            ("số định danh phù hợp với danh sách", "the number agrees with the list")
        }
        Ground::NumberBroken => ("số trong danh sách sai cấu trúc", "the list's number is none"),
        Ground::OldNumber => ("danh sách ghi số CMND 9 số", "the list has an old number"),
        Ground::TwoNumbers => ("hai bên có hai số khác nhau", "two different numbers"),
        Ground::NoWitness => {
            ("chưa có căn cứ xác định bên nào đúng", "nothing says which is right")
        }
        Ground::Residence => ("hai nơi thường trú khác nhau", "two residences"),
        Ground::InBooks => ("thông tin có trong sổ hộ tịch", "the civil-status books hold it"),
        Ground::DeathBook => ("đã đăng ký khai tử", "the death is registered"),
        Ground::ListSaysDead => ("danh sách ghi đã chết, chưa rõ đã khai tử", "the list says dead"),
        Ground::RegistrySaysDead => ("CSDL dân cư ghi đã chết", "the registry says dead"),
        Ground::BothSayLess => {
            ("cả hai bên không có ngày, tháng", "neither side has day and month")
        }
        Ground::Unsettled => ("chưa đủ căn cứ để khớp với một người", "not settled who it is"),
        Ground::NotInExtract => ("không có trong trích xuất", "not in the extract"),
        Ground::SeveralRows => ("nhiều dòng cùng một người", "several rows are one person"),
    };
    language.pick(vi, en)
}
