//! What ends the program, with its exit code and its message.

use std::path::PathBuf;
use std::process::ExitCode;

use casework::seal::SealError;
use matcher::caseload::CaseloadError;
use matcher::columns::{MappingProblem, SavedProblem};
use matcher::language::Language;
use matcher::normalise::address::AmendmentError;
use matcher::plan::{Field, ListId};
use matcher::read::ReadError;
use matcher::share::DealError;
use matcher::words;
use matcher::work_file::WorkError;
use matcher::write::protected::PasswordError;

use super::refused::Why;

/// Why the program stops.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The system could not open a file.
    Open { path: PathBuf, cause: std::io::Error },
    /// A file could not be read as a table.
    Read(ReadError),
    /// The columns do not allow a match.
    Mapping(Vec<MappingProblem>),
    /// A field named on the command line does not exist.
    NoSuchField(String),
    /// A file is not a letterhead.
    Letterhead(PathBuf),
    /// No list has this code.
    NoSuchList(String),
    /// A column named on the command line is not in the file.
    NoSuchColumn { file: String, column: String },
    /// A file cannot be read as remembered mappings.
    Mappings { path: PathBuf, problem: SavedProblem },
    /// A line of the amendments to the map cannot be read.
    Amendments(AmendmentError),
    /// A result could not be written.
    Write { path: PathBuf, cause: String },
    /// A work file does not open, or cannot be made.
    Work { path: PathBuf, error: WorkError },
    /// A work file was saved by somebody else since it was read.
    Moved(PathBuf),
    /// The file to be written is the one that is read.
    SameFile(PathBuf),
    /// A table of a work is not in its file any more.
    NoTable { file: String, sheet: String },
    /// A file of which the work has only the fingerprint was not given.
    NoInput { file: String, sha256: String },
    /// The system gives no random numbers.
    NoRandomness(String),
    /// Nobody can be called that.
    NoName(String),
    /// A moment is not written as one.
    NoMoment(String),
    /// A secret is not written as one.
    NoSalt(String),
    /// No file can be locked with the password in a file.
    Password { path: PathBuf, error: PasswordError },
    /// A table of decisions cannot be read.
    NoTableOfDecisions { path: PathBuf, cause: String },
    /// Lines of a table of decisions are not taken.
    Decisions { path: PathBuf, refused: Vec<(u64, Why)> },
    /// The casebook does not take what is asked.
    Refused(CaseloadError),
    /// The work had not begun on that day.
    NotBegun(String),
    /// Nothing is out at this place, or all of it is answered.
    NothingOut(String),
    /// Nothing of another copy is taken over.
    NotMerged { path: PathBuf, error: CaseloadError },
    /// A file that came back holds no answers.
    Returned { cause: String },
    /// A file of the list is not given back.
    NotGivenBack { cause: String },
    /// Lines that came back are not taken in.
    NotTaken { count: usize },
    /// There is nothing to take back, or to do again.
    NothingToUndo(String),
    /// A work cannot be split like that.
    Deal(DealError),
    /// Two copies contradict one another.
    Conflicts { count: usize, path: PathBuf },
}

impl Failure {
    /// The exit code that `--help` promises.
    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Failure::NoSuchField(_)
            | Failure::NoSuchList(_)
            | Failure::NoName(_)
            | Failure::NoMoment(_)
            | Failure::NoSalt(_)
            | Failure::Password { .. }
            | Failure::Deal(_)
            | Failure::NotBegun(_)
            | Failure::NothingOut(_)
            | Failure::SameFile(_) => 2,
            Failure::Open { .. }
            | Failure::Read(_)
            | Failure::Mappings { .. }
            | Failure::Letterhead(_)
            | Failure::NoTable { .. }
            | Failure::NoInput { .. }
            | Failure::NoTableOfDecisions { .. }
            | Failure::Returned { .. }
            | Failure::NotGivenBack { .. }
            | Failure::Amendments(_) => 3,
            Failure::Mapping(_) | Failure::NoSuchColumn { .. } => 4,
            Failure::Write { .. } | Failure::Moved(_) | Failure::NoRandomness(_) => 5,
            Failure::Work { error, .. } => of_work(error),
            Failure::Conflicts { .. } | Failure::NotTaken { .. } => 9,
            Failure::Decisions { .. }
            | Failure::Refused(_)
            | Failure::NotMerged { .. }
            | Failure::NothingToUndo(_) => 10,
        })
    }

    /// The message for the user: what happened, where, and what to do.
    pub(crate) fn sentence(&self, language: Language) -> String {
        match self {
            Failure::Open { path, cause } => language.pick(
                format!("Không mở được tệp “{}”: {cause}. Hãy kiểm tra đường dẫn và quyền đọc.", path.display()),
                format!("The file “{}” cannot be opened: {cause}. Check its path and your right to read it.", path.display()),
            ),
            Failure::Read(error) => words::read_error(error, language),
            Failure::Mapping(problems) => problems
                .iter()
                .map(|problem| words::mapping_problem(problem, language))
                .collect::<Vec<_>>()
                .join("\n"),
            Failure::Mappings { path, problem } => {
                words::saved_problem(*problem, &path.display().to_string(), language)
            }
            Failure::Amendments(error) => words::amendment_error(error, language),
            Failure::NoSuchField(field) => {
                let fields = Field::ALL.map(Field::code).join(", ");
                language.pick(
                    format!("Không có trường thông tin “{field}”. Các trường: {fields}."),
                    format!("There is no field “{field}”. The fields are {fields}."),
                )
            }
            Failure::Letterhead(path) => language.pick(
                format!("Tệp “{}” không phải tệp thông tin cơ quan. Dòng đầu phải là doisoat-letterhead=1.", path.display()),
                format!("“{}” is no letterhead: its first line must be doisoat-letterhead=1.", path.display()),
            ),
            Failure::NoSuchList(code) => {
                let codes = ListId::ALL.map(ListId::code).join(", ");
                language.pick(
                    format!("Không có danh sách “{code}”. Các danh sách: {codes}."),
                    format!("There is no list “{code}”. The lists are {codes}."),
                )
            }
            Failure::NoSuchColumn { file, column } => language.pick(
                format!("Tệp “{file}” không có cột “{column}”. Dùng “doisoat columns” để xem tên các cột."),
                format!("The file “{file}” has no column “{column}”. See its columns with “doisoat columns”."),
            ),
            Failure::Work { path, error } => {
                words::work_error(error, &path.display().to_string(), language)
            }
            Failure::Moved(path) => language.pick(
                format!("Tệp công việc “{}” đã được lưu bởi người khác trong lúc này nên không ghi đè. Hãy chạy lại lệnh.", path.display()),
                format!("The work file “{}” was saved by somebody else meanwhile, and is not written over. Run the command again.", path.display()),
            ),
            Failure::SameFile(path) => language.pick(
                format!("Không ghi đè lên chính tệp đang đọc “{}”. Hãy chọn tên khác cho --out.", path.display()),
                format!("“{}” is the file that is read, and is not written over. Give --out another name.", path.display()),
            ),
            Failure::NoTable { file, sheet } => language.pick(
                format!("Tệp “{file}” không còn đọc ra bảng ở trang “{sheet}” như khi lưu công việc. Hãy dùng bản Đối Soát đã lưu công việc, hoặc chạy lại với tệp qua “work run --sector … --registry …”."),
                format!("“{file}” does not read into the table on the sheet “{sheet}” that it had when the work was saved. Use the version of Đối Soát that saved it, or run the work with the file by “work run --sector … --registry …”."),
            ),
            Failure::NoInput { file, sha256 } => language.pick(
                format!("Công việc không kèm tệp “{file}”. Hãy đưa tệp có SHA-256 {sha256} qua --with."),
                format!("The work does not hold the file “{file}”. Give the file with SHA-256 {sha256} by --with."),
            ),
            Failure::NoRandomness(cause) => language.pick(
                format!("Hệ điều hành không cấp được số ngẫu nhiên: {cause}. Hãy thử lại."),
                format!("The system gives no random numbers: {cause}. Try again."),
            ),
            Failure::NoName(name) => language.pick(
                format!("“{name}” không dùng làm tên người quyết định được. Tên có từ 1 đến 100 ký tự, trên một dòng."),
                format!("Nobody can be called “{name}”: a name has 1 to 100 characters in one line."),
            ),
            Failure::NoMoment(text) => language.pick(
                format!("“{text}” không phải thời điểm. Hãy viết như 2026-12-01T09:12:33+07:00."),
                format!("“{text}” is no moment. Write it as 2026-12-01T09:12:33+07:00."),
            ),
            Failure::NoSalt(text) => language.pick(
                format!("“{text}” không phải 64 chữ số thập lục phân viết thường."),
                format!("“{text}” is not 64 hexadecimal digits in lower case."),
            ),
            Failure::Password { path, error } => format!(
                "{} “{}”: {}",
                language.pick("Dòng đầu của tệp", "The first line of"),
                path.display(),
                words::password_error(*error, language)
            ),
            Failure::NoTableOfDecisions { path, cause } => language.pick(
                format!("Không đọc được bảng quyết định “{}”: {cause}. Bảng là tệp csv mã UTF-8, dòng đầu là tên cột.", path.display()),
                format!("The table of decisions “{}” cannot be read: {cause}. It is csv in UTF-8 with the names of its columns in the first line.", path.display()),
            ),
            Failure::Decisions { path, refused } => {
                let begin = language.pick(
                    format!("Không nhận quyết định nào của “{}”; công việc giữ nguyên. Hãy sửa:", path.display()),
                    format!("No decision of “{}” is taken, and the work is as it was. To be mended:", path.display()),
                );
                let line = language.pick("dòng", "line");
                let lines = refused.iter().map(|(number, why)| {
                    format!("  {line} {number}: {}", why.sentence(language))
                });
                std::iter::once(begin).chain(lines).collect::<Vec<_>>().join("\n")
            }
            Failure::NotBegun(day) => words::progress::not_begun(day, language),
            Failure::NothingOut(to) => language.pick(
                format!("Không có dòng nào đang chờ “{to}” trả lời. `work report --workbook` nêu các nơi được gửi."),
                format!("Nothing is waited for from “{to}”. `work report --workbook` names the places."),
            ),
            Failure::Returned { cause } | Failure::NotGivenBack { cause } => cause.clone(),
            Failure::NotTaken { count } => language.pick(
                format!("{count} dòng gửi về chưa được áp dụng, cần xem lại; --out FILE ghi ra từng dòng và lý do."),
                format!("{count} lines that came back are not taken in and are to be looked at; --out FILE writes each of them with its reason."),
            ),
            Failure::NotMerged { path, error } => {
                words::not_merged(error, &path.display().to_string(), language)
            }
            Failure::Refused(error) => language.pick(
                format!("Công việc không nhận: {error}. Tệp giữ nguyên."),
                format!("The work does not take it: {error}. The file is as it was."),
            ),
            Failure::NothingToUndo(by) => language.pick(
                format!("“{by}” không còn quyết định nào để hoàn tác hoặc làm lại đến số lần đã yêu cầu; tệp giữ nguyên."),
                format!("“{by}” has not that many decisions to take back or to make again; the file is as it was."),
            ),
            Failure::Deal(error) => words::deal_error(error, language),
            Failure::Conflicts { count, path } => language.pick(
                format!("Đã gộp vào “{}”; còn {count} chỗ hai bản quyết định khác nhau, chưa áp dụng. Hãy quyết định lại các chỗ đó.", path.display()),
                format!("Merged into “{}”; the copies contradict one another in {count} places, which are not applied. Decide them anew.", path.display()),
            ),
            Failure::Write { path, cause } => language.pick(
                format!("Không ghi được “{}”: {cause}. Hãy kiểm tra dung lượng và quyền ghi, và đóng tệp nếu đang mở.", path.display()),
                format!("“{}” cannot be written: {cause}. Check the space left and your right to write, and close the file if it is open.", path.display()),
            ),
        }
    }
}

/// The exit code of a work file that does not open.
fn of_work(error: &WorkError) -> u8 {
    match error {
        WorkError::NotWork
        | WorkError::Empty
        | WorkError::Newer { .. }
        | WorkError::Cut
        | WorkError::Damaged { .. }
        | WorkError::TooLarge
        | WorkError::Merge(_) => 6,
        WorkError::Seal(SealError::WrongPassphrase) | WorkError::Locked => 8,
        WorkError::Seal(_) => 6,
        WorkError::Journal { .. } => 7,
    }
}
