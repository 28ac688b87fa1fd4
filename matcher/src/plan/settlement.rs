//! How each kind of difference could be settled, and by whom: one ordered list of rules, where the
//! first that applies is taken.
//!
//! The rules follow from the letters. The registry is the root of all data (Như Thanh, 2022), so
//! what the list lacks comes from there. If the two differ, a personal number that says a sex or a
//! year of birth is a witness; without one, the police ask for papers (step 3 of the same letter),
//! and justice looks up what the civil-status books hold (parents, ethnic group, marriage;
//! 4711/UBND-KN2, item 2c). Residence is for the police to find out. A proposal decides nothing:
//! whoever acts looks at the case.

use serde::{Deserialize, Serialize};

use super::{Detail, Field, Kind};
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

labelled! {
    /// What a proposal is based on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Ground {
        /// The list's cell is empty.
        ListLacks = "danh sách để trống", "missing in the list";
        /// The book's entry lacks it.
        BookLacks = "sổ không ghi", "missing in the book";
        /// The registry's value is empty.
        RegistryLacks = "CSDL dân cư để trống", "missing in the registry";
        /// The list says less.
        ListSaysLess = "danh sách ghi thiếu", "the list says less";
        /// The book says less.
        BookSaysLess = "sổ ghi thiếu", "the book says less";
        /// The registry says less.
        RegistrySaysLess = "CSDL dân cư ghi thiếu", "the registry says less";
        /// The list's value has no marks, or another spelling of i and y.
        ListSpelling = "danh sách thiếu dấu hoặc khác chính tả i/y", "spelling of the list";
        /// The registry's value has no marks.
        RegistrySpelling = "CSDL dân cư thiếu dấu", "marks missing in the registry";
        /// The personal number agrees with the registry.
        NumberForRegistry =
            "số định danh phù hợp với CSDL dân cư",
            "the number agrees with the registry";
        /// The personal number agrees with the list.
        NumberForList = "số định danh phù hợp với danh sách", "the number agrees with the list";
        /// The list's number is not a personal number.
        NumberBroken = "số trong danh sách sai cấu trúc", "the list's number is none";
        /// The list has an old number.
        OldNumber = "danh sách ghi số CMND 9 số", "the list has an old number";
        /// Two numbers of the right form.
        TwoNumbers = "hai bên có hai số khác nhau", "two different numbers";
        /// Nothing says which of the two is right.
        NoWitness = "chưa có căn cứ xác định bên nào đúng", "nothing says which is right";
        /// The book is an original paper, whatever the registry says.
        OriginalPaper =
            "sổ hộ tịch là giấy tờ gốc, khác CSDL dân cư",
            "the book is an original paper and differs from the registry";
        /// Two residences.
        Residence = "hai nơi thường trú khác nhau", "two residences";
        /// Two states: lives there, has moved, is abroad, is missing.
        State = "tình trạng cư trú hai bên khác nhau", "two states of residence";
        /// The civil-status books hold it.
        InBooks = "thông tin hộ tịch, sổ hộ tịch là căn cứ", "the civil-status books are the ground";
        /// The loaded books do not hold it.
        NotInBooks = "chưa có trong sổ đã nạp", "not in the loaded books";
        /// A registered death.
        DeathBook = "đã đăng ký khai tử", "the death is registered";
        /// The list says that the person is dead.
        ListSaysDead = "danh sách ghi đã chết, chưa rõ đã khai tử", "the list says dead";
        /// The registry says that the person is dead.
        RegistrySaysDead = "CSDL dân cư ghi đã chết", "the registry says dead";
        /// Neither side has day and month.
        BothSayLess =
            "cả hai bên không có đủ ngày, tháng, hoặc ghi 01/01",
            "neither side has both day and month, or it is 1 January";
        /// Several people or thin evidence.
        Unsettled = "chưa đủ căn cứ để khớp với một người", "not settled who it is";
        /// Nobody in the extract.
        NotInExtract = "không có trong trích xuất", "not in the extract";
        /// The row's person lies outside of what the extract covers.
        OutsideExtract = "ngoài phạm vi trích xuất", "outside of the extract";
        /// The row says too little to find anybody.
        TooLittle = "danh sách ghi quá ít để tìm người", "too little to find anybody";
        /// The two sides contradict each other, or the row itself.
        Contradiction = "hai bên mâu thuẫn, cần xác minh", "the two sides contradict each other";
        /// One person has two codes of social insurance.
        TwoCodes = "một người có hai mã số BHXH", "one person with two codes of social insurance";
        /// One person has two tax codes.
        TwoTaxCodes = "một người có hai mã số thuế", "one person with two tax codes";
        /// One code stands for two people.
        SharedCode = "một mã ghi cho hai người", "one code on two people";
        /// Rows of one person say different things.
        RowsDiffer = "các dòng của một người ghi khác nhau", "the rows of one person differ";
        /// One event was registered twice.
        RegisteredTwice = "một sự kiện được đăng ký hai lần", "one event registered twice";
        /// Two lists exclude each other.
        Excluded = "hai chế độ không được hưởng đồng thời", "the two exclude each other";
        /// Several rows are one person.
        SeveralRows = "nhiều dòng cùng một người", "several rows are one person";
    }
}

/// Which side says less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Less {
    /// The list.
    List,
    /// The registry.
    Registry,
}

/// Which side the personal number speaks for, or that the list's number is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// It says what the list says.
    List,
    /// It says what the registry says.
    Registry,
    /// The list's own number is not a personal number.
    Broken,
}

/// A rule. An empty list or `None` is no condition.
pub struct Rule {
    /// The fields it is for.
    pub fields: &'static [Field],
    /// The kinds of difference.
    pub kinds: &'static [Kind],
    /// Their details.
    pub details: &'static [Detail],
    /// The side that says less.
    pub less: Option<Less>,
    /// The side that the number speaks for.
    pub witness: Option<Witness>,
    /// What is proposed.
    pub way: Way,
    /// Why.
    pub ground: Ground,
}

pub(super) const ANY: Rule = Rule {
    fields: &[],
    kinds: &[],
    details: &[],
    less: None,
    witness: None,
    way: Way::AskPapers,
    ground: Ground::NoWitness,
};

/// The rules; the last one always applies.
pub static RULES: &[Rule] = &[
    Rule { kinds: &[Kind::MissingSector], way: Way::FillList, ground: Ground::ListLacks, ..ANY },
    Rule {
        kinds: &[Kind::MissingRegistry],
        way: Way::FillRegistry,
        ground: Ground::RegistryLacks,
        ..ANY
    },
    Rule {
        kinds: &[Kind::Variant, Kind::Unmarked],
        way: Way::CorrectList,
        ground: Ground::ListSpelling,
        ..ANY
    },
    Rule {
        details: &[Detail::NoMarksRegistry],
        way: Way::CorrectRegistry,
        ground: Ground::RegistrySpelling,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        kinds: &[Kind::Partial],
        way: Way::ReplaceOldNumber,
        ground: Ground::OldNumber,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        details: &[Detail::OldNumberOther],
        way: Way::ReplaceOldNumber,
        ground: Ground::OldNumber,
        ..ANY
    },
    Rule {
        fields: &[Field::Number],
        witness: Some(Witness::Broken),
        way: Way::CorrectList,
        ground: Ground::NumberBroken,
        ..ANY
    },
    Rule { fields: &[Field::Number], way: Way::Verify, ground: Ground::TwoNumbers, ..ANY },
    Rule {
        kinds: &[Kind::Partial],
        less: Some(Less::List),
        way: Way::FillList,
        ground: Ground::ListSaysLess,
        ..ANY
    },
    Rule {
        kinds: &[Kind::Partial],
        less: Some(Less::Registry),
        way: Way::FillRegistry,
        ground: Ground::RegistrySaysLess,
        ..ANY
    },
    Rule {
        fields: &[Field::Dob, Field::Sex],
        witness: Some(Witness::Registry),
        way: Way::CorrectList,
        ground: Ground::NumberForRegistry,
        ..ANY
    },
    Rule {
        fields: &[Field::Dob, Field::Sex],
        witness: Some(Witness::List),
        way: Way::CorrectRegistry,
        ground: Ground::NumberForList,
        ..ANY
    },
    Rule {
        fields: &[Field::Address, Field::Relation],
        way: Way::CheckResidence,
        ground: Ground::Residence,
        ..ANY
    },
    Rule { fields: &[Field::State], way: Way::CheckResidence, ground: Ground::State, ..ANY },
    Rule {
        fields: &[Field::Father, Field::Mother, Field::Ethnicity, Field::Marital],
        way: Way::CivilPapers,
        ground: Ground::InBooks,
        ..ANY
    },
    ANY,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_rule_asks_for_nothing() {
        let last = RULES.last().unwrap();
        assert!(last.fields.is_empty() && last.kinds.is_empty() && last.details.is_empty());
        assert!(last.less.is_none() && last.witness.is_none());
    }
}
