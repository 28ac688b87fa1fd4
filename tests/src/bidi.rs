//! A WebDriver BiDi connection: commands out, results and events in.
//!
//! Takes a WebSocket address, gives the result of each command. Results and events arrive mixed;
//! events that arrive while a result is awaited are kept in order until they are asked for. Source:
//! <https://w3c.github.io/webdriver-bidi/#transport>

use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Message, WebSocket};

use crate::Outcome;

/// How long a command may take; only a hung browser reaches this.
const COMMAND_LIMIT: Duration = Duration::from_secs(60);

/// How long one read from the socket may take before the deadline is checked again.
const GLANCE: Duration = Duration::from_millis(20);

/// An event that the browser reported.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its name, such as `log.entryAdded`.
    pub method: String,
    /// Its parameters.
    pub params: Value,
}

/// An open connection to one browser.
pub struct Connection {
    socket: WebSocket<TcpStream>,
    last_id: u64,
    events: Vec<Event>,
}

impl Connection {
    /// Connects to `ws://HOST:PORT/PATH`.
    pub fn open(address: &str) -> Outcome<Connection> {
        let host = address
            .strip_prefix("ws://")
            .and_then(|rest| rest.split('/').next())
            .ok_or_else(|| format!("{address} is no WebSocket address."))?;
        let stream = TcpStream::connect(host)
            .map_err(|error| format!("cannot connect to {host}: {error}."))?;
        // Screenshots are single messages of many megabytes; the usual limits are meant for
        // strangers.
        let config = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let (socket, _) = tungstenite::client::client_with_config(address, stream, Some(config))
            .map_err(|error| format!("cannot open {address}: {error}."))?;
        socket
            .get_ref()
            .set_read_timeout(Some(GLANCE))
            .map_err(|error| format!("cannot set the connection's time limit: {error}."))?;
        Ok(Connection { socket, last_id: 0, events: Vec::new() })
    }

    /// Sends a command and waits for its result.
    pub fn command(&mut self, method: &str, params: Value) -> Outcome<Value> {
        self.command_within(COMMAND_LIMIT, method, params)
    }

    /// Like [`Self::command`], with a different time limit.
    pub fn command_within(
        &mut self,
        limit: Duration,
        method: &str,
        params: Value,
    ) -> Outcome<Value> {
        self.last_id += 1;
        let id = self.last_id;
        let text = json!({ "id": id, "method": method, "params": params }).to_string();
        self.socket
            .send(Message::text(text))
            .map_err(|error| format!("cannot send {method} to the browser: {error}."))?;

        let deadline = Instant::now() + limit;
        while Instant::now() < deadline {
            let Some(mut message) = self.receive()? else {
                continue;
            };
            if message["id"] != json!(id) {
                // The answer to a command that was given up; nobody waits for it.
                continue;
            }
            if message["type"] == "success" {
                return Ok(message["result"].take());
            }
            let words = |key: &str| message[key].as_str().unwrap_or_default().to_owned();
            return Err(format!("{method}: {}: {}", words("error"), words("message")));
        }
        Err(format!("{method}: the browser gave no answer within {limit:?}."))
    }

    /// Receives what the browser has already sent, without waiting for more.
    pub fn collect_events(&mut self) -> Outcome {
        while self.receive()?.is_some() {}
        Ok(())
    }

    /// Every event since the last [`Self::forget_events`], oldest first.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Drops the kept events, for when a new page begins.
    pub fn forget_events(&mut self) {
        self.events.clear();
    }

    /// The next message that is not an event, or `None` if none arrives for a short while. Events
    /// that arrive meanwhile are kept.
    fn receive(&mut self) -> Outcome<Option<Value>> {
        loop {
            let text = match self.socket.read() {
                Ok(Message::Text(text)) => text,
                Ok(Message::Close(_)) => return Err("the browser closed the connection.".into()),
                Ok(_) => continue,
                Err(tungstenite::Error::Io(error)) if is_timeout(&error) => return Ok(None),
                Err(error) => return Err(format!("the connection to the browser broke: {error}.")),
            };
            let mut message: Value = serde_json::from_str(&text).map_err(|error| {
                format!("the browser sent something that is not JSON: {error}.")
            })?;
            if message["type"] != "event" {
                return Ok(Some(message));
            }
            self.events.push(Event {
                method: message["method"].as_str().unwrap_or_default().to_owned(),
                params: message["params"].take(),
            });
        }
    }
}

fn is_timeout(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}
