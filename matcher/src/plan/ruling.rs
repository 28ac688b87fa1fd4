//! What people can decide about a row: who it is, and what is right where it differs.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// What somebody decided about who a row is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Who {
        /// A person of the extract.
        ThisPerson = "this", "Đúng là người này", "This person";
        /// Not the person who was proposed.
        NotThisPerson = "not_this", "Không phải người này", "Not this person";
        /// Nobody in the extract.
        Nobody = "nobody", "Không có ai trong trích xuất", "Nobody in the extract";
        /// Looked at, and left open.
        Undecided = "undecided", "Chưa quyết định", "Undecided";
        /// Whoever keeps the list is asked.
        AskBack = "ask_back", "Hỏi lại", "Ask back";
    }
}

labelled! {
    /// On what somebody decided who a row is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Basis {
        /// By looking at both sides.
        Looked = "looked", "Xem trên máy", "Looked at both sides";
        /// By papers of the person.
        Papers = "papers", "Xem giấy tờ", "Saw the papers";
        /// Together with others that differ in the same way.
        Alike = "alike", "Quyết định chung cả nhóm", "Decided for a group";
    }
}

labelled! {
    /// What somebody decided about a field in which a row and its person differ.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Righted {
        /// The list says it right.
        List = "list_right", "Danh sách đúng", "The list is right";
        /// The registry says it right.
        Registry = "registry_right", "CSDL dân cư đúng", "The registry is right";
        /// Both are wrong, and something else is right.
        Neither = "both_wrong", "Cả hai đều sai", "Both are wrong";
        /// To be decided later.
        Later = "later", "Để sau", "Later";
    }
}

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

impl Basis {
    /// Whether somebody looked at this very row.
    pub fn is_of_the_row(self) -> bool {
        self != Basis::Alike
    }
}
