//! What ends the program, with its exit code and its message.

use std::path::PathBuf;
use std::process::ExitCode;

use matcher::columns::{MappingProblem, SavedProblem};
use matcher::language::Language;
use matcher::normalise::address::AmendmentError;
use matcher::plan::{Field, ListId};
use matcher::read::ReadError;
use matcher::words;

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
}

impl Failure {
    /// The exit code that `--help` promises.
    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Failure::NoSuchField(_) | Failure::NoSuchList(_) => 2,
            Failure::Open { .. }
            | Failure::Read(_)
            | Failure::Mappings { .. }
            | Failure::Letterhead(_)
            | Failure::Amendments(_) => 3,
            Failure::Mapping(_) | Failure::NoSuchColumn { .. } => 4,
            Failure::Write { .. } => 5,
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
            Failure::Write { path, cause } => language.pick(
                format!("Không ghi được “{}”: {cause}. Hãy kiểm tra dung lượng và quyền ghi, và đóng tệp nếu đang mở.", path.display()),
                format!("“{}” cannot be written: {cause}. Check the space left and your right to write, and close the file if it is open.", path.display()),
            ),
        }
    }
}
