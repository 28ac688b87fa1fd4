//! `cargo xtask start`: build the page and serve it on this computer.
//!
//! Takes the options of a build, gives an address and serves it until it is stopped. The page needs
//! no server, so this one serves a single document at an address of this machine: nothing on the
//! network can reach it.

use std::fs;
use std::path::Path;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::outcome::Outcome;
use crate::{pack, tools};

/// Easy to remember; used only if it is free.
const PREFERRED_PORT: u16 = 8080;

/// Runs the command with the arguments after `start`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let profile = match arguments {
        [] => "release",
        [flag, profile] if flag == "--profile" => profile.as_str(),
        _ => {
            return Err("`start` knows only `--profile NAME`; see `cargo xtask help`.".into());
        }
    };
    tools::ensure_wasm_target()?;
    let file = pack::default_output()?;
    pack::pack(profile, &file)?;
    serve(&file)
}

fn serve(file: &Path) -> Outcome {
    let server = listen()?;
    println!();
    println!("Open  http://{}/", server.server_addr());
    println!("or double-click  {}", file.display());
    println!("Stop with Ctrl+C.");
    for request in server.incoming_requests() {
        if let Err(error) = answer(request, file) {
            // A browser that disconnects during an answer is no reason to stop.
            eprintln!("The answer to one request was not sent: {error}.");
        }
    }
    Ok(())
}

/// A server on the preferred port, or else on any free one.
fn listen() -> Outcome<Server> {
    Server::http(("127.0.0.1", PREFERRED_PORT))
        .or_else(|_| Server::http(("127.0.0.1", 0)))
        .map_err(|error| format!("cannot serve on 127.0.0.1: {error}."))
}

fn answer(request: Request, file: &Path) -> std::io::Result<()> {
    let path = request.url().split('?').next().unwrap_or_default();
    let name = file.file_name().and_then(|name| name.to_str());
    let known = path == "/" || (path.len() > 1 && path.strip_prefix('/') == name);
    if *request.method() != Method::Get || !known {
        return request.respond(Response::empty(404));
    }
    // Read again for each request, so that a reload shows what `cargo xtask pack` in another
    // terminal has built.
    match fs::read(file) {
        Ok(page) => {
            let mut response = Response::from_data(page);
            for (field, value) in
                [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
            {
                if let Ok(header) = Header::from_bytes(field, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        Err(_) => request.respond(Response::empty(404)),
    }
}
