//! Kinds of findings, for counts and filters. What else a finding says is in
//! [`classify`](crate::classify::Finding).

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// A kind of finding, for counts and filters.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum FindingKind {
        /// Other rows of the list are linked to the same registry person.
        DuplicateInList = "duplicate_in_list", "Trùng người trong danh sách", "Same person twice";
        /// Other rows of the list have the same personal number but are different people.
        NumberShared = "number_shared", "Hai người chung một số", "One number on two people";
        /// The best candidate belongs to another row with better evidence.
        ClaimedByRow =
            "claimed_by_row",
            "Người giống nhất đã ghép dòng khác",
            "Person fits another row better";
        /// Several candidates are about equally likely.
        SeveralCandidates =
            "several_candidates",
            "Nhiều người có khả năng",
            "Several people likely";
        /// Another row fits the one candidate about as well, and they are not copies of each other.
        CandidateShared =
            "candidate_shared",
            "Một người hợp với nhiều dòng",
            "Several rows fit one person";
        /// There is little evidence for the only candidate.
        ThinEvidence = "thin_evidence", "Chưa đủ thông tin để kết luận", "Thin evidence";
        /// Much agrees, but not what tells the members of a family apart.
        TwoAlike = "two_alike", "Có thể là hai người giống nhau", "Perhaps two people alike";
        /// The number points at one person, name and date at another.
        NumberContradicts =
            "number_contradicts",
            "Số và họ tên chỉ hai người",
            "Number against name and date";
        /// More people look alike than were compared.
        TooManyAlike = "too_many_alike", "Quá nhiều người giống nhau", "Too many people alike";
        /// The row has neither a name nor a number.
        NoIdentity = "no_identity", "Không có họ tên và số", "Neither name nor number";
        /// Somebody decided otherwise than the engine.
        Ruled = "ruled", "Theo quyết định của cán bộ", "As somebody decided";
        /// A decision is kept and not applied.
        RulingUnsettled =
            "ruling_unsettled",
            "Quyết định cần xem lại",
            "Decision to look at again";
        /// One person has two 12-digit numbers: in these other rows, or in this row alone.
        TwoNumbers = "two_numbers", "Một người có hai số", "One person with two numbers";
        /// The number belongs to a relative or household member, in this row of the registry.
        NumberOfRelative =
            "number_of_relative",
            "Số của người trong gia đình",
            "Number of a relative";
        /// The number belongs to somebody else, in this row of the registry.
        NumberOfOther = "number_of_other", "Số của người khác", "Number of somebody else";
        /// The number has neither 12 nor 9 digits.
        NumberLength = "number_length", "Số sai độ dài", "Number of a wrong length";
        /// The cell of the number contains no number.
        NumberUnreadable = "number_unreadable", "Số không hợp lệ", "No valid number";
        /// The number begins with digits that no province or country has.
        NumberPrefix = "number_prefix", "Ba số đầu không có mã", "Unknown first three digits";
        /// The number says a year of birth in the future.
        NumberFuture = "number_future", "Số có năm sinh chưa tới", "Number with a year to come";
        /// The number says male (or female) and this side says the other sex; `agrees` tells
        /// whether the other side agrees with the number. This is a hint, not proof: people get new
        /// numbers when sex or year of birth is corrected (Circular 59/2021/TT-BCA, article 6).
        NumberSex = "number_sex", "Số khác giới tính", "Number against sex";
        /// The number says one year of birth and this side another; `other` is the other side's
        /// year.
        NumberYear = "number_year", "Số khác năm sinh", "Number against year of birth";
        /// The number had lost its leading zeros.
        NumberZeros = "number_zeros", "Số mất số 0 ở đầu", "Leading zeros lost";
        /// There is only an old number of 9 digits.
        NumberOld = "number_old", "Chỉ có CMND 9 số", "Old 9-digit number alone";
        /// 8 digits: probably an old number that lost its leading zero.
        NumberOldShort = "number_old_short", "Số có 8 chữ số", "8 digits";
        /// This side's date of birth does not exist or cannot be read.
        DobUnreadable = "dob_unreadable", "Ngày sinh không có thật", "Date of birth that is none";
        /// This side's date of birth is in the future.
        DobFuture = "dob_future", "Ngày sinh sau hôm nay", "Date of birth to come";
        /// The person would be older than anybody known to be alive.
        DobTooOld = "dob_too_old", "Trên 120 tuổi", "Over 120 years old";
        /// 60 or older, with only a year of birth in the list, the registry or both.
        ElderYearOnly = "elder_year_only", "Từ 60 tuổi chỉ có năm sinh", "60 or older, year alone";
        /// The child is as old as the parent, or older.
        OlderThanParent = "older_than_parent", "Con nhiều tuổi hơn cha mẹ", "Older than a parent";
        /// The parent was a child at the birth.
        ParentTooYoung =
            "parent_too_young",
            "Cha mẹ dưới 12 tuổi khi sinh",
            "Parent under 12 at birth";
        /// Another child of the same mother was born less than seven months before or after.
        BirthsTooClose = "births_too_close", "Hai lần sinh quá gần", "Births too close";
        /// This side's date of death is before the birth.
        DeathBeforeBirth = "death_before_birth", "Chết trước khi sinh", "Death before birth";
        /// This side's date of death is in the future.
        DeathFuture = "death_future", "Ngày chết sau hôm nay", "Date of death to come";
        /// This side says that the person is alive and gives a date of death.
        AliveWithDeath =
            "alive_with_death",
            "Còn sống mà có ngày chết",
            "Alive with a date of death";
        /// The registry says that the person is dead, and the list does not.
        DeadInRegistry = "dead_in_registry", "CSDL dân cư ghi đã chết", "Dead in the registry";
        /// The list says that the person is dead, and the registry that they are alive.
        AliveInRegistry =
            "alive_in_registry",
            "Đã chết mà CSDL ghi còn sống",
            "Dead, alive in the registry";
    }
}

impl FindingKind {
    /// Whether it only remarks on how a number is written, which the field's difference says
    /// too: such rows do not count among those that need a look.
    pub fn is_remark(self) -> bool {
        matches!(
            self,
            FindingKind::NumberZeros
                | FindingKind::NumberOld
                | FindingKind::NumberOldShort
                | FindingKind::Ruled
        )
    }

    /// Whether it says why nobody, or nobody certain, was found for a row. That somebody else has
    /// the number, or that several people are alike, is not counted here: those reasons name them.
    pub fn explains_absence(self) -> bool {
        matches!(
            self,
            FindingKind::NumberShared
                | FindingKind::ClaimedByRow
                | FindingKind::CandidateShared
                | FindingKind::TwoAlike
                | FindingKind::TooManyAlike
                | FindingKind::TwoNumbers
                | FindingKind::NumberOfRelative
                | FindingKind::NumberLength
                | FindingKind::NumberUnreadable
                | FindingKind::NumberPrefix
                | FindingKind::NumberFuture
                | FindingKind::DobUnreadable
                | FindingKind::DobFuture
        )
    }

    /// Whether somebody must look at each row that has it: it tells of two people, of one who is in two
    /// rows, or of somebody who is alive on one side only.
    pub fn is_for_one_row(self) -> bool {
        matches!(
            self,
            FindingKind::DuplicateInList
                | FindingKind::NumberShared
                | FindingKind::ClaimedByRow
                | FindingKind::SeveralCandidates
                | FindingKind::CandidateShared
                | FindingKind::TwoAlike
                | FindingKind::NumberContradicts
                | FindingKind::TooManyAlike
                | FindingKind::NoIdentity
                | FindingKind::RulingUnsettled
                | FindingKind::TwoNumbers
                | FindingKind::NumberOfRelative
                | FindingKind::NumberOfOther
                | FindingKind::AliveWithDeath
                | FindingKind::DeadInRegistry
                | FindingKind::AliveInRegistry
        )
    }

    /// Whether it is about rows of the list that share a person or a number.
    pub fn is_of_list(self) -> bool {
        matches!(
            self,
            FindingKind::DuplicateInList | FindingKind::NumberShared | FindingKind::TwoNumbers
        )
    }

    /// Whether it is about values that contradict each other, not about how certain the link is
    /// or about other rows of the list.
    pub fn is_of_data(self) -> bool {
        self >= FindingKind::NumberOfRelative && !self.is_remark()
    }
}
