//! Where a case stands, and who has to do something next.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// Where a case stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Stage {
        /// Nobody has been asked.
        New = "new", "Mới", "New";
        /// It went out, and no answer came.
        Sent = "sent", "Đã gửi, chờ trả lời", "Sent, waiting";
        /// Something came back, which does not settle it.
        Answered = "answered", "Đã trả lời, chưa xong", "Answered, not settled";
        /// Nothing is left to be asked or looked at.
        Settled = "settled", "Đã giải quyết", "Settled";
        /// Something that was decided is open again: undone, or said of what has changed since.
        Reopened = "reopened", "Mở lại", "Reopened";
        /// It went out and was recalled.
        Withdrawn = "withdrawn", "Đã thu hồi", "Recalled";
    }
}

labelled! {
    /// Who has to do something next.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Actor {
        /// Whoever keeps the list: to look at a case, to send it or to decide on what came back.
        Sector = "sector", "Đơn vị quản lý danh sách", "Office that keeps the list";
        /// The commune's police, who were asked.
        Police = "police", "Công an xã, phường", "Police of the commune";
        /// Justice, who were asked about an entry of a book.
        Justice = "justice", "Tư pháp - hộ tịch xã, phường", "Justice of the commune";
        /// The citizen, who has to bring papers.
        Citizen = "citizen", "Công dân (bổ sung giấy tờ)", "The citizen, for papers";
    }
}
