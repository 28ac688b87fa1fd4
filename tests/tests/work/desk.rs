//! A folder with lists and works in it, and the program that is run there.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use calamine::{Reader as _, Xlsx, open_workbook};
use tempfile::TempDir;

const SALT: &str = "0909090909090909090909090909090909090909090909090909090909090909";
const AT: &str = "2026-12-01T09:12:33+07:00";
const DAY: &str = "2026-12-01";

/// A folder with works in it.
pub(crate) struct Desk(TempDir);

impl Desk {
    /// A folder with nothing in it.
    pub(crate) fn new() -> Desk {
        Desk(tempfile::tempdir().unwrap())
    }

    /// Where a file is.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn put(&self, name: &str, content: &str) {
        fs::write(self.path(name), content).unwrap();
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Runs words in the folder; a word in capitals is a constant.
    fn run(&self, words: &str) -> Output {
        self.run_with(&[], words)
    }

    /// Runs these words, which may hold blanks, and then the others.
    fn run_with(&self, first: &[&str], words: &str) -> Output {
        let words = words.split_whitespace().map(|word| match word {
            "SALT" => SALT,
            "AT" => AT,
            "DAY" => DAY,
            other => other,
        });
        Command::new(program())
            .args(first)
            .args(words)
            .current_dir(self.0.path())
            .env_remove("DOISOAT_PASSPHRASE")
            .env_remove("DOISOAT_PASSWORD")
            .output()
            .unwrap()
    }

    /// Runs words that succeed, and gives what they say.
    pub(crate) fn done(&self, words: &str) -> String {
        self.done_with(&[], words)
    }

    /// Runs these words, which may hold blanks, and then the others; all of that succeeds.
    pub(crate) fn done_with(&self, first: &[&str], words: &str) -> String {
        let output = self.run_with(first, words);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{first:?} {words}\n{told}");
        String::from_utf8(output.stdout).unwrap() + &told
    }

    /// Fails with this code, and says this.
    pub(crate) fn fails(&self, words: &str, code: i32, said: &str) {
        let output = self.run(words);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{words}\n{told}");
        assert!(told.contains(said), "{words}\n{told}");
    }

    /// The rows of `results.csv` in a folder.
    pub(crate) fn results(&self, folder: &str) -> Vec<BTreeMap<String, String>> {
        let text = self.text(&format!("{folder}/results.csv"));
        let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        table.deserialize().map(|row| row.unwrap()).collect()
    }

    /// The cells of a sheet that hold something, row by row.
    pub(crate) fn cells(&self, workbook: &str, sheet: &str) -> Vec<String> {
        let mut book: Xlsx<_> = open_workbook(self.path(workbook)).unwrap();
        let range = book.worksheet_range(sheet).unwrap();
        let cells = range.rows().flatten().map(ToString::to_string);
        cells.filter(|cell| !cell.is_empty()).collect()
    }
}

/// Three rows, and three people of whom they may be.
pub(crate) fn put_lists(desk: &Desk) {
    desk.put(
        "ds.csv",
        "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n\
         Lê Văn An,12/03/1985,004085123456,Xã Quang Hán\n\
         Hoàng Văn Dũng,1990,,Xã Quang Hán\n\
         Nông Văn Cao,01/02/1950,,Xã Quang Hán\n",
    );
    desk.put(
        "dc.csv",
        "Họ và tên,Ngày sinh,Số định danh,Nơi thường trú\n\
         Lê Văn An,15/08/1985,004085123456,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
         Hoàng Văn Dũng,05/06/1990,004090111111,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n\
         Hoàng Văn Dũng,07/08/1990,004090222222,\"Xã Quang Hán, Tỉnh Cao Bằng\"\n",
    );
}

/// A work over these.
pub(crate) fn begun(desk: &Desk) {
    put_lists(desk);
    desk.done(
        "work new --sector ds.csv --registry dc.csv --out a.doisoat --by Mai --at AT --salt SALT \
         --today DAY -q",
    );
}

/// A decision about each row, and a line that says nothing.
pub(crate) const DECIDED: &str = "sector_row,who,registry_row,person_number,field,righted,value,note\n\
    3,this,,004090222222,,,,đã gọi thôn\n\
    4,nobody,,,,,,\n\
    2,,,,dob,both_wrong,13/03/1985,\n\
    ,,,,,,,\n";

/// The program, built next to the tests.
fn program() -> PathBuf {
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let path = folder.join(format!("doisoat{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built: run `cargo build -p matcher` first", path.display());
    path
}
