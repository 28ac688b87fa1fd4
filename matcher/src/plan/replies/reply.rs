//! What somebody outside can reply to a question.

use crate::labelled::labelled;

labelled! {
    /// A reply.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Reply {
        RegistryRight = "CSDL dân cư đúng", "The registry is right";
        ListRight = "Danh sách đúng", "The list is right";
        BothWrong = "Cả hai sai (ghi thông tin đúng)", "Both are wrong (say what is right)";
        This = "Đúng là người này", "It is this person";
        NotThis = "Không phải người này", "It is not this person";
        Another = "Là người khác (ghi số định danh)", "It is somebody else (say the number)";
        Dead = "Đã chết (ghi ngày)", "Dead (say when)";
        Moved = "Đã chuyển đi (ghi nơi đến)", "Moved (say where to)";
        NotKnown = "Không có người này ở địa bàn", "Not known here";
        NeedsPapers = "Cần bổ sung giấy tờ", "Papers are needed";
    }
}
