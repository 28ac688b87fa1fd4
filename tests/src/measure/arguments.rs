//! What the command line asks for.
//!
//! Takes the arguments and the text that explains them, gives typed values; there are too few for a
//! parser.

use std::path::PathBuf;
use std::time::Duration;

use crate::Outcome;

/// For more rows, the workbook is saved only on request: it takes longer than everything else.
const SAVED: u64 = 200_000;

/// The command line.
pub struct Arguments {
    /// What to do.
    pub task: Task,
    /// The made-up populations, by name and rows; empty if files are given.
    pub sizes: Vec<(String, u64)>,
    /// A list and an extract.
    pub files: Option<(PathBuf, PathBuf)>,
    /// The truth about the files, if there is one.
    pub truth: Option<PathBuf>,
    /// Whether the medians are recorded.
    pub record: bool,
    /// Runs of each measurement.
    pub runs: usize,
    /// Whether the workbook is always saved.
    pub save: bool,
    /// How long a step may take.
    pub patience: Duration,
    /// The packed file; `None` if only the engine outside is measured.
    pub page: Option<PathBuf>,
}

/// What to do.
pub enum Task {
    /// Measure and print.
    Measure,
    /// Write the made-up files.
    Write(PathBuf),
    /// Measure the engine in this process, as a child of the measurement.
    Outside(Outside),
}

/// What a child process is asked for.
pub struct Outside {
    /// The list.
    pub list: PathBuf,
    /// The extract.
    pub registry: PathBuf,
    /// The truth: which row is whom.
    pub truth: Option<PathBuf>,
    /// Whether to write the workbook.
    pub save: bool,
}

impl Arguments {
    /// Reads the arguments; `help` is shown with what cannot be read.
    ///
    /// # Errors
    /// If an argument is unknown or lacks its value, or no packed file is named and the page is
    /// asked for.
    pub fn parse(arguments: &[String], help: &str) -> Outcome<Arguments> {
        let mut parsed = Arguments {
            task: Task::Measure,
            sizes: Vec::new(),
            files: None,
            truth: None,
            record: false,
            runs: 3,
            save: false,
            patience: Duration::from_secs(600),
            page: None,
        };
        let (mut native, mut outside, mut words) = (false, false, Vec::new());
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or(format!("{argument} needs a value.\n{help}"));
            let number = |text: &String| {
                text.parse::<u64>().map_err(|_| format!("{text} is no number.\n{help}"))
            };
            match argument.as_str() {
                // Cargo passes benchmarks its own flag.
                "--bench" => {}
                "--record" => parsed.record = true,
                "--native" => native = true,
                "--save" => parsed.save = true,
                "--outside" => outside = true,
                "--runs" => parsed.runs = number(value()?)?.max(1) as usize,
                "--patience" => parsed.patience = Duration::from_secs(number(value()?)?),
                "--truth" => parsed.truth = Some(value()?.into()),
                "--write" => parsed.task = Task::Write(value()?.into()),
                flag if flag.starts_with('-') => return Err(format!("unknown {flag}.\n{help}")),
                word => words.push(word),
            }
        }
        let sizes: Option<Vec<(String, u64)>> =
            words.iter().map(|word| Some((word.to_string(), size(word)?))).collect();
        match (sizes, &words[..]) {
            (Some(sizes), []) if sizes.is_empty() => {
                parsed.sizes =
                    [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000)].map(named).to_vec();
            }
            (Some(sizes), _) => parsed.sizes = sizes,
            (None, [list, registry]) => parsed.files = Some((list.into(), registry.into())),
            _ => return Err(format!("name sizes, or a list and an extract.\n{help}")),
        }
        if outside && let Some((list, registry)) = parsed.files.clone() {
            let (truth, save) = (parsed.truth.clone(), parsed.save);
            parsed.task = Task::Outside(Outside { list, registry, truth, save });
        } else if !native && matches!(parsed.task, Task::Measure) {
            let page = std::env::var_os("DOISOAT_HTML");
            let missing = || format!("DOISOAT_HTML names no packed file.\n{help}");
            parsed.page = Some(page.ok_or_else(missing)?.into());
        }
        Ok(parsed)
    }

    /// Whether the workbook is saved for this many rows.
    pub fn saves(&self, rows: u64) -> bool {
        self.save || rows <= SAVED
    }
}

fn named((name, rows): (&str, u64)) -> (String, u64) {
    (name.to_owned(), rows)
}

/// A number of rows: `10k`, `1m` or `2500`.
pub fn size(word: &str) -> Option<u64> {
    let (digits, times) = match word.strip_suffix('k').or(word.strip_suffix('K')) {
        Some(digits) => (digits, 1_000),
        None => match word.strip_suffix('m').or(word.strip_suffix('M')) {
            Some(digits) => (digits, 1_000_000),
            None => (word, 1),
        },
    };
    // More than four billion rows would overflow a household's number.
    digits.parse::<u32>().ok()?.checked_mul(times).map(u64::from)
}
