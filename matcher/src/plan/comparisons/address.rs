//! The levels of the address, from nothing to compare through equal to different.

use super::level::{Form, Frequency, Level, MISSING, PlaceValue, level, levels, plain};

levels! {
    /// How two addresses compare.
    pub enum PlaceLevel as ADDRESS {
        /// One side is empty, or they have nothing in common that could agree.
        Missing = MISSING;
        /// A commune that both may mean, and the same hamlet.
        Hamlet = level(
            "hamlet", "cùng thôn, xóm", "same hamlet",
            Form::Hamlets, 0.85, 0.0002, Frequency::Place(PlaceValue::Hamlet),
        );
        /// A commune that both may mean, but different hamlets.
        OtherHamlet = level(
            "other_hamlet", "cùng xã, khác thôn, xóm", "same commune, another hamlet",
            Form::Hamlets, 0.11, 0.004, Frequency::Place(PlaceValue::OtherHamlet),
        );
        /// A commune that both may mean; one side names no hamlet.
        Commune = level(
            "commune", "cùng xã", "same commune",
            Form::Communes, 0.96, 0.004, Frequency::Place(PlaceValue::Commune),
        );
        /// Hamlets of the same name, where one side names no commune. Many communes have a
        /// “Xóm 1”: the frequency tells how little that says.
        HamletName = level(
            "hamlet_name", "cùng tên thôn, xóm", "a hamlet of the same name",
            Form::HamletNames, 0.78, 0.01, Frequency::Place(PlaceValue::HamletName),
        );
        /// As above, but one side says more: a house number, a group within the hamlet.
        HamletPart = level(
            "hamlet_part", "cùng tên thôn, xóm, một bên ghi kỹ hơn", "part of the same hamlet",
            Form::HamletNames, 0.03, 0.02, Frequency::Place(PlaceValue::HamletPart),
        );
        /// As above, but a letter differs, or a few words of a long text: a street that no table has.
        HamletNear = plain(
            "hamlet_near", "tên thôn, xóm gần giống nhau", "hamlets of nearly the same name",
            Form::HamletNames, 0.02, 0.005,
        );
        /// As above, but hamlets of different names: people move, and hamlets are renamed.
        OtherHamletName = plain(
            "other_hamlet_name", "khác tên thôn, xóm", "a hamlet of another name",
            Form::HamletNames, 0.13, 0.95,
        );
        /// Different communes of one province.
        Province = plain("province", "cùng tỉnh", "same province", Form::Any, 0.025, 0.5);
        /// Different provinces.
        Other = plain("other", "khác", "different", Form::Any, 0.015, 0.45);
    }
}
