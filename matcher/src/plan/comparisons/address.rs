//! The levels of the address, from nothing to compare through equal to different.

use super::level::{Form, Frequency, Level, MISSING, PlaceValue, level, levels, plain};

levels! {
    /// How two addresses compare.
    pub enum PlaceLevel as ADDRESS {
        /// One side is empty or its place is unknown.
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
        /// Different communes of one province.
        Province = plain("province", "cùng tỉnh", "same province", Form::Any, 0.025, 0.5);
        /// Different provinces.
        Other = plain("other", "khác", "different", Form::Any, 0.015, 0.45);
    }
}
