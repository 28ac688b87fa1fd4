//! What can be done about a case, and by whom.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// Who acts on a case.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Office {
        /// The office that keeps the sector's list.
        Sector = "Đơn vị quản lý danh sách", "Office that keeps the list";
        /// The police, who keep the registry.
        Police = "Công an", "Police";
        /// Justice, who keep the civil-status books.
        Justice = "Tư pháp - hộ tịch", "Justice";
        /// Social insurance, who keep its codes.
        Insurance = "Bảo hiểm xã hội", "Social insurance";
        /// The tax office, which keeps the tax codes.
        Tax = "Cơ quan thuế", "Tax office";
    }
}

labelled! {
    /// A way to settle a case.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Way {
        /// The office adds what its list lacks, from the registry.
        FillList =
            "Đơn vị bổ sung theo CSDL quốc gia về dân cư",
            "The office adds it from the registry";
        /// The office corrects its list by the registry.
        CorrectList =
            "Đơn vị sửa theo CSDL quốc gia về dân cư",
            "The office corrects its list by the registry";
        /// The office puts the personal number in place of the old one.
        ReplaceOldNumber =
            "Đơn vị thay số CMND bằng số định danh cá nhân",
            "The office puts the personal number in place of the old one";
        /// The office checks, ends what it grants, and takes the person out of its list.
        StopBenefit =
            "Đơn vị kiểm tra, dừng chế độ và đưa ra khỏi danh sách",
            "The office checks, ends what it grants and takes the person out of its list";
        /// The office checks and takes the person out of its list.
        TakeOut =
            "Đơn vị kiểm tra, đưa ra khỏi danh sách",
            "The office checks and takes the person out of its list";
        /// The office keeps one of several rows.
        KeepOne = "Đơn vị kiểm tra, chỉ giữ lại một dòng", "The office checks and keeps one row";
        /// The office notes the death in its records, which stay.
        NoteDeath =
            "Đơn vị kiểm tra, cập nhật tình trạng đã chết vào hồ sơ",
            "The office checks and notes the death in its records";
        /// Social insurance joins the codes of one person.
        MergeCodes =
            "Cơ quan bảo hiểm xã hội kiểm tra, gộp về một mã số BHXH",
            "Social insurance checks and joins the codes of the person";
        /// The tax office finds out which of a person's tax codes is valid.
        MergeTaxCodes =
            "Cơ quan thuế kiểm tra, xác định một mã số thuế còn hiệu lực của người này",
            "The tax office finds out which tax code of the person is valid";
        /// The office looks at the papers behind rows that differ, and drops none yet.
        CompareRows =
            "Đơn vị đối chiếu hồ sơ của từng dòng, chưa bỏ dòng nào",
            "The office looks at the papers of each row and drops none yet";
        /// The office finds out whether somebody may be in its list, and takes nobody out yet.
        CheckEntitled =
            "Đơn vị kiểm tra điều kiện có tên trong danh sách, chưa đưa ra khỏi danh sách",
            "The office finds out whether the person may be in the list and takes nobody out yet";
        /// The office finds out whose a code is that several people carry.
        CheckCode =
            "Đơn vị kiểm tra hồ sơ, xác định mã đúng của từng người",
            "The office finds out the right code of each person";
        /// Justice asks that the second of two registrations of one event be revoked: the chairman of
        /// the province decides.
        RevokeRegistration =
            "Tư pháp - hộ tịch kiểm tra hồ sơ hai lần đăng ký, đề nghị thu hồi, hủy bỏ việc đăng ký lần hai",
            "Justice checks both registrations and asks that the second be revoked";
        /// The office finds out which of two lists that exclude each other is right.
        ChooseBenefit =
            "Đơn vị kiểm tra điều kiện hưởng, chỉ giữ một chế độ",
            "The office checks and grants only one of the two";
        /// The police add what the registry lacks, by the person's papers.
        FillRegistry =
            "Công an bổ sung vào CSDL quốc gia về dân cư theo giấy tờ của công dân",
            "The police add it to the registry by the person's papers";
        /// The police correct the registry by the person's papers.
        CorrectRegistry =
            "Công an kiểm tra, điều chỉnh CSDL quốc gia về dân cư theo giấy tờ của công dân",
            "The police check and correct the registry by the person's papers";
        /// Both the office and the police correct what they have, by the person's papers.
        CorrectBoth =
            "Đơn vị và Công an cùng sửa theo giấy tờ của công dân",
            "The office and the police both correct theirs by the person's papers";
        /// The police ask the person for papers.
        AskPapers =
            "Công an yêu cầu công dân cung cấp giấy tờ để xác định thông tin đúng",
            "The police ask the person for papers to find out what is right";
        /// The police find out where the person lives.
        CheckResidence =
            "Công an kiểm tra nơi thường trú, cập nhật nếu có thay đổi",
            "The police find out where the person lives";
        /// The police find out who the person is and which number is valid.
        Verify =
            "Công an xác minh đúng người và số định danh đang có giá trị",
            "The police find out who the person is and which number is valid";
        /// The police collect the data of somebody who is not in the registry.
        Collect =
            "Công an kiểm tra, thu thập thông tin nếu công dân chưa có trong CSDL quốc gia về dân cư",
            "The police collect the data of somebody who is not in the registry";
        /// The national database is looked up: the extract does not reach so far.
        LookUp =
            "Tra cứu CSDL quốc gia về dân cư trước khi kết luận",
            "Look the national population database up before anything is concluded";
        /// The office completes its row, because nobody can be found by so little.
        CompleteRow =
            "Đơn vị bổ sung họ tên, ngày sinh hoặc số định danh, rồi đối chiếu lại",
            "The office adds name, date of birth or number, and the row is compared again";
        /// Whoever keeps the list looks at the row again: it contradicts itself.
        CheckRow =
            "Nơi lập danh sách, nơi giữ sổ kiểm tra lại dòng này với giấy tờ, sổ gốc",
            "Whoever keeps the list checks this row against the papers behind it";
        /// Justice looks into the file behind an entry of which nobody can be found.
        LookIntoFile =
            "Tư pháp - hộ tịch tra hồ sơ lưu để có ngày sinh hoặc số định danh, rồi đối chiếu lại; không tự ghi thêm vào sổ",
            "Justice looks into the file behind the entry for a date of birth or a number; nobody adds it to the book";
        /// The police note the death and end the registered residence.
        StrikeOff =
            "Công an cập nhật tình trạng đã chết, xóa đăng ký thường trú",
            "The police note the death and end the registered residence";
        /// Justice looks into the civil-status books.
        CivilPapers =
            "Tư pháp - hộ tịch đối chiếu sổ hộ tịch để xác định thông tin đúng",
            "Justice looks into the civil-status books to find out what is right";
        /// Justice finds out where a birth is registered.
        CheckBirth =
            "Tư pháp - hộ tịch kiểm tra việc đăng ký khai sinh: tìm trong sổ chưa nạp, sổ của nơi khác",
            "Justice finds out where the birth is registered: in a book not loaded, or elsewhere";
        /// Justice adds day and month of birth.
        SupplementBirth =
            "Tư pháp - hộ tịch bổ sung ngày, tháng sinh theo giấy tờ gốc",
            "Justice adds day and month of birth by original papers";
        /// Justice adds day and month of birth of somebody aged 60 or older, as agreed with the
        /// police.
        SupplementElder =
            "Bổ sung ngày, tháng sinh theo cách Công an và Tư pháp thống nhất cho người từ đủ 60 tuổi",
            "Day and month of birth in the way that police and justice agreed on for people from 60 on";
        /// Justice registers the death, after which the police end the registered residence.
        RegisterDeath =
            "Tư pháp - hộ tịch xác minh, lập hồ sơ đăng ký khai tử; sau đó Công an xóa đăng ký thường trú",
            "Justice registers the death; then the police end the registered residence";
        /// The police take into the registry what a civil-status book says.
        UpdateByBook =
            "Công an cập nhật CSDLQG về dân cư theo sổ hộ tịch",
            "The police update the registry by the civil-status book";
        /// Whoever enters the book adds the personal number to the data; the paper stays as it is.
        AssignNumber =
            "Gán số định danh cá nhân khi nhập dữ liệu từ sổ; sổ giấy giữ nguyên",
            "The personal number is assigned when the book is entered; the paper stays as it is";
        /// Nobody adds to a book by the registry: the citizen may ask for an addition.
        SupplementCivil =
            "Bổ sung hộ tịch theo yêu cầu của công dân hoặc thân nhân, kèm giấy tờ chứng minh; không tự ghi thêm vào sổ",
            "An addition that the citizen or a relative asks for, with papers; nobody adds it to the book";
        /// A father or a mother is added by recognition or, for a couple's own child, by an addition
        /// that they ask for.
        RecogniseParent =
            "Kiểm tra căn cứ ghi cha, mẹ trong CSDLQG về dân cư. Có căn cứ: đăng ký nhận cha, mẹ, con hoặc bổ sung hộ tịch theo yêu cầu của cha, mẹ, con; không tự ghi thêm cha, mẹ vào sổ",
            "Check on what ground the registry names the parent. If there is one: parent or child ask for a recognition or an addition; nobody adds a parent to the book";
        /// Justice looks at the papers behind the entry. Only the citizen can ask for a correction.
        CompareOriginal =
            "Tư pháp - hộ tịch đối chiếu hồ sơ gốc. Sổ đúng: đề nghị Công an cập nhật theo sổ; sổ sai: cải chính hộ tịch theo yêu cầu của công dân hoặc thân nhân",
            "Justice looks at the original papers. The book is right: the police update by it; it is wrong: a correction that the citizen or a relative asks for";
    }
}

impl Way {
    /// Whether it orders an act on somebody's data, and not only that somebody finds out.
    pub fn is_an_order(self) -> bool {
        !matches!(
            self,
            Way::AskPapers
                | Way::CompareRows
                | Way::CheckEntitled
                | Way::CheckCode
                | Way::CheckResidence
                | Way::Verify
                | Way::Collect
                | Way::LookUp
                | Way::CompleteRow
                | Way::CheckRow
                | Way::LookIntoFile
                | Way::CheckBirth
                | Way::CivilPapers
                | Way::CompareOriginal
        )
    }

    /// Who acts.
    pub fn office(self) -> Office {
        match self {
            Way::FillList
            | Way::CorrectList
            | Way::ReplaceOldNumber
            | Way::StopBenefit
            | Way::TakeOut
            | Way::NoteDeath
            | Way::ChooseBenefit
            | Way::KeepOne
            | Way::CheckRow
            | Way::CompareRows
            | Way::CheckEntitled
            | Way::CheckCode
            | Way::CompleteRow => Office::Sector,
            Way::MergeCodes => Office::Insurance,
            Way::MergeTaxCodes => Office::Tax,
            Way::FillRegistry
            | Way::CorrectRegistry
            | Way::CorrectBoth
            | Way::AskPapers
            | Way::CheckResidence
            | Way::Verify
            | Way::Collect
            | Way::LookUp
            | Way::StrikeOff
            | Way::UpdateByBook => Office::Police,
            Way::CivilPapers
            | Way::CheckBirth
            | Way::LookIntoFile
            | Way::SupplementBirth
            | Way::SupplementElder
            | Way::RegisterDeath
            | Way::AssignNumber
            | Way::SupplementCivil
            | Way::RecogniseParent
            | Way::RevokeRegistration
            | Way::CompareOriginal => Office::Justice,
        }
    }
}
