//! A browser's process: started with its output watched, and ended whatever happens.
//!
//! Takes a program with its arguments, gives a handle. Browsers are many processes, and no test may
//! leave any of them behind, even one that is itself killed. So a small shell guards each browser:
//! both are in one process group, and when the guard's input ends, because the handle was dropped
//! or this process is gone, it kills the group.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// Starts the browser and closes the guard's own output, so that the output ends with the browser.
/// At the end the browser's first process is killed separately, because only here can it be waited
/// for.
const GUARD: &str =
    "\"$@\" </dev/null & exec >/dev/null 2>&1; cat; kill -KILL $!; wait; kill -KILL 0";

/// A running program and the lines that it prints.
pub struct Process {
    guard: Child,
    lines: Receiver<String>,
    name: String,
}

impl Process {
    /// Starts a program without input; its output and error lines are kept for [`Self::wait_for`],
    /// and its temporary files go to `temporary`.
    pub fn start(
        program: &Path,
        arguments: &[impl AsRef<OsStr>],
        temporary: &Path,
    ) -> Outcome<Process> {
        let name = program.display().to_string();
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .arg(program)
            .args(arguments)
            .env("TMPDIR", temporary)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("cannot start {name}: {error}."))?;
        let (sender, lines) = channel();
        // Both are read to their end, or a full pipe would block the browser.
        watch(guard.stdout.take(), sender.clone());
        watch(guard.stderr.take(), sender);
        Ok(Process { guard, lines, name })
    }

    /// Waits for the first line from which `pick` gets a value.
    pub fn wait_for<T>(
        &mut self,
        what: &str,
        limit: Duration,
        pick: impl Fn(&str) -> Option<T>,
    ) -> Outcome<T> {
        let deadline = Instant::now() + limit;
        let mut seen = Vec::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok(line) => match pick(&line) {
                    Some(value) => return Ok(value),
                    None => seen.push(line),
                },
                Err(problem) => {
                    let how = match problem {
                        RecvTimeoutError::Timeout => format!("within {limit:?}"),
                        RecvTimeoutError::Disconnected => "before it ended".to_owned(),
                    };
                    return Err(format!(
                        "{} did not tell its {what} {how}. It printed:\n{}",
                        self.name,
                        seen.join("\n")
                    ));
                }
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

fn watch(stream: Option<impl Read + Send + 'static>, lines: Sender<String>) {
    let Some(stream) = stream else { return };
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            // Nobody may be listening any more; reading continues anyway.
            let _ = lines.send(String::from_utf8_lossy(&line).into_owned());
        }
    });
}
