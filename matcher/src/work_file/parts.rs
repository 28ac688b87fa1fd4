//! What the parts of a work file are called, and what the first two hold.

/// The first part, stored, so that a file shows at once what it is.
pub(super) const MIMETYPE: &str = "mimetype";
/// What the first part holds.
pub(super) const MAGIC: &str = "application/vnd.doisoat.work";
/// What everybody reads who unpacks the file.
pub(super) const READ_ME: &str = "DOC-TOI.txt";
/// What that says.
pub(super) const READ_ME_TEXT: &str = "Đây là tệp công việc của chương trình Đối Soát: các quyết định của cán bộ khi đối chiếu danh sách với dữ liệu dân cư.\r\nHãy mở tệp này bằng trang Đối Soát (nút “Mở công việc”), không sửa các phần bên trong vì chương trình sẽ từ chối tệp đã sửa.\r\nTệp có dữ liệu cá nhân: chỉ lưu và chuyển theo quy định của cơ quan.\r\n";
/// What the work is and how it is run.
pub(super) const WORK: &str = "work.json";
/// The folder of the journal's lines.
pub(super) const JOURNAL: &str = "journal";
/// The folder of the cases' rows.
pub(super) const CASES: &str = "cases";
/// The folder of those whom answers mean.
pub(super) const PERSONS: &str = "persons";
/// The folder of what was seen when something was decided.
pub(super) const SEEN: &str = "seen";
/// What was typed.
pub(super) const TEXTS: &str = "texts.jsonl";
/// The verdicts, for people and for comparing.
pub(super) const VERDICTS: &str = "verdicts.csv";
/// The folder of the lists and extracts.
pub(super) const INPUTS: &str = "inputs";
/// The last part: length and SHA-256 of all others.
pub(super) const CHECKS: &str = "checks.json";

/// The name of a part of a folder, counted from 1.
pub(super) fn numbered(folder: &str, number: usize) -> String {
    format!("{folder}/{number:04}.jsonl")
}

/// Whether a part is one of the folder.
pub(super) fn is_in(name: &str, folder: &str) -> bool {
    name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether this version knows what a part is.
pub(super) fn is_known(name: &str) -> bool {
    [MIMETYPE, READ_ME, WORK, TEXTS, VERDICTS, CHECKS].contains(&name)
        || [JOURNAL, CASES, PERSONS, SEEN, INPUTS].iter().any(|folder| is_in(name, folder))
}
