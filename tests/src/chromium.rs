//! Starts a headless Chromium through its driver.
//!
//! Takes the folders it may use, gives the process and the connection. Chromium itself does not
//! speak BiDi; its driver does. The session is requested over hand-written HTTP: a single request
//! does not justify an HTTP library.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::bidi::Connection;
use crate::browser::Folders;
use crate::process::Process;
use crate::{Outcome, programs};

/// How long the driver and the browser may take to start on a busy machine.
const START_LIMIT: Duration = Duration::from_secs(60);

/// Starts the driver on a free port, and Chromium through it.
pub fn start(folders: &Folders) -> Outcome<(Process, Connection)> {
    let chromium = programs::chromium()?;
    let mut driver = Process::start(&programs::chromedriver()?, &["--port=0"], &folders.temporary)?;
    let port = driver.wait_for("port", START_LIMIT, port_of_line)?;

    let capabilities = json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "webSocketUrl": true,
        "goog:chromeOptions": {
            "binary": chromium,
            "args": arguments(&folders.profile),
            "prefs": {
                "download.default_directory": folders.downloads,
                "download.prompt_for_download": false,
            },
        },
    } } });
    let answer = post(port, "/session", &capabilities)?;
    let address = answer["value"]["capabilities"]["webSocketUrl"]
        .as_str()
        .ok_or_else(|| format!("chromedriver opened no session: {}", answer["value"]["message"]))?;
    Ok((driver, Connection::open(address)?))
}

/// Without these, a fresh profile shows greetings, updates itself and calls home; none of it
/// belongs in a test.
fn arguments(profile: &Path) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Containers have too little shared memory.
        "--disable-dev-shm-usage",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments
}

/// Parses `ChromeDriver was started successfully on port 12345.`
fn port_of_line(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

fn post(port: u16, path: &str, body: &Value) -> Outcome<Value> {
    let failed = |error: std::io::Error| format!("cannot talk to chromedriver: {error}.");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(failed)?;
    stream.set_read_timeout(Some(START_LIMIT)).map_err(failed)?;
    let body = body.to_string();
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .map_err(failed)?;

    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).map_err(failed)?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or_default();
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer).map_err(failed)?;
    serde_json::from_slice(&answer)
        .map_err(|error| format!("chromedriver answered something that is not JSON: {error}."))
}

#[cfg(test)]
mod tests {
    use super::port_of_line;

    #[test]
    fn the_port_is_read_from_the_drivers_own_words() {
        let line = "ChromeDriver was started successfully on port 40123.";
        assert_eq!(port_of_line(line), Some(40123));
        assert_eq!(port_of_line("Starting ChromeDriver on port 0"), None);
    }
}
