//! What can have become of a row since the list was compared the last time.

use serde::{Deserialize, Serialize};

use crate::labelled::labelled;

labelled! {
    /// What has become of a row since the list was compared the last time.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum SinceKind {
        /// The row was not in the list.
        New = "new", "Dòng mới", "New row";
        /// It may be a row that was in the list, or somebody else.
        Unclear = "unclear", "Chưa rõ là dòng cũ hay dòng mới", "Not clear whether it is a former row";
        /// It matches, and did not.
        NowMatch = "now_match", "Nay đã khớp", "Matches now";
        /// It matched, and does not.
        NoMatch = "no_match", "Không còn khớp", "No longer matches";
        /// Another verdict, neither of them a match.
        OtherVerdict = "other_verdict", "Kết quả khác trước", "Another result";
        /// A field differs that did not.
        More = "more", "Thêm khác biệt", "More differences";
        /// A field no longer differs.
        Fewer = "fewer", "Bớt khác biệt", "Fewer differences";
        /// There is something to look at that was not there.
        NewFinding = "new_finding", "Có lưu ý mới", "New note";
        /// It is linked to somebody else.
        OtherPerson = "other_person", "Ghép với người khác", "Linked to another person";
        /// It was linked to somebody who is no longer in the extract.
        PersonGone = "person_gone", "Người cũ không còn trong trích xuất", "Former person no longer in the extract";
        /// Whether the person is the one it was linked to is not certain.
        PersonUnclear = "person_unclear", "Chưa rõ có còn là người cũ", "Not clear whether it is the same person";
    }
}

/// Kinds of which the second takes the first back.
pub const OPPOSITES: [(SinceKind, SinceKind); 2] =
    [(SinceKind::NowMatch, SinceKind::NoMatch), (SinceKind::More, SinceKind::Fewer)];
