//! What people can decide about a row: the answers of casework, and why one is kept and not applied.

use serde::{Deserialize, Serialize};

pub use casework::answer::{Basis, Righted, Who};

use crate::labelled::labelled;

labelled! {
    /// Why a decision is kept and not applied.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Unsettled {
        /// The person decided for is no longer in the extract.
        PersonGone =
            "person_gone",
            "người đã chọn không còn trong trích xuất",
            "the chosen person is no longer in the extract";
        /// Several people of the extract may be the one decided for.
        PersonUnclear =
            "person_unclear",
            "có nhiều người trong trích xuất có thể là người đã chọn",
            "several people of the extract may be the chosen one";
        /// Two rows were decided to be one person, and nobody said that they are.
        PersonTwice =
            "person_twice",
            "hai dòng cùng được ghép với một người",
            "two rows were decided to be one person";
        /// The row may be another one than it was.
        RowUnclear =
            "row_unclear",
            "dòng đã đổi, không chắc còn là người cũ",
            "the row has changed and may be somebody else";
        /// Two colleagues decided differently.
        Conflict =
            "conflict",
            "hai cán bộ quyết định khác nhau",
            "two colleagues decided differently";
    }
}

labelled! {
    /// Which rows are listed by what was decided about them.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum RuledFilter {
        /// Rows that need a look, and about whom nobody has decided.
        Open = "open", "Chưa có quyết định", "Not decided yet";
        /// Rows about which something is decided, and applied.
        Decided = "decided", "Đã quyết định", "Decided";
        /// Rows whose decision is not applied, or that have changed since.
        Unsettled = "unsettled", "Quyết định cần xem lại", "Decision to look at again";
        /// Rows of which a second reviewer said something else.
        Disputed = "disputed", "Kiểm tra lần hai trả lời khác", "Second look says otherwise";
        /// Rows about which two people decided or noted differently.
        Conflict = "conflict", "Quyết định trái nhau", "Contradicting decisions";
        /// Rows that somebody looked at and left open.
        Undecided = "undecided", "Đã xem, chưa kết luận", "Looked at and left open";
        /// Rows about which whoever keeps the list was asked.
        AskBack = "ask_back", "Đang hỏi lại", "Asked back";
    }
}
