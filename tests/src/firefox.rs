//! Starts a headless Firefox, which speaks BiDi itself.
//!
//! Takes the folders it may use, gives the process and the connection. The preferences are written
//! before the first start, so that no welcome page, download prompt or call home gets into a test.

use std::ffi::OsStr;
use std::fs;
use std::time::Duration;

use serde_json::json;

use crate::bidi::Connection;
use crate::browser::Folders;
use crate::process::Process;
use crate::{Outcome, programs};

/// How long the browser may take to start on a busy machine.
const START_LIMIT: Duration = Duration::from_secs(60);

/// The preferences that do not depend on any folder.
const PREFERENCES: &str = r#"
user_pref("app.normandy.enabled", false);
user_pref("app.update.auto", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.download.always_ask_before_handling_new_types", false);
user_pref("browser.download.alwaysOpenPanel", false);
user_pref("browser.download.folderList", 2);
user_pref("browser.download.useDownloadDir", true);
user_pref("browser.safebrowsing.downloads.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.search.update", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage", "about:blank");
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.startup.page", 0);
user_pref("datareporting.healthreport.uploadEnabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("dom.push.connection.enabled", false);
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("toolkit.telemetry.enabled", false);
user_pref("toolkit.telemetry.unified", false);
user_pref("trailhead.firstrun.didSeeAboutWelcome", true);
"#;

/// Starts Firefox with a fresh profile on a free port and opens a session.
pub fn start(folders: &Folders) -> Outcome<(Process, Connection)> {
    let folder = serde_json::Value::from(folders.downloads.to_string_lossy());
    let preferences = format!("{PREFERENCES}user_pref(\"browser.download.dir\", {folder});\n");
    fs::write(folders.profile.join("user.js"), preferences)
        .map_err(|error| format!("cannot write Firefox's preferences: {error}."))?;

    let flags = ["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile"];
    let mut arguments = flags.map(OsStr::new).to_vec();
    arguments.push(folders.profile.as_os_str());
    let mut process = Process::start(&programs::firefox()?, &arguments, &folders.temporary)?;
    let address = process.wait_for("address", START_LIMIT, address_of_line)?;

    let mut connection = Connection::open(&format!("{address}/session"))?;
    connection.command("session.new", json!({ "capabilities": {} }))?;
    Ok((process, connection))
}

/// Parses `WebDriver BiDi listening on ws://127.0.0.1:12345`.
fn address_of_line(line: &str) -> Option<String> {
    let (_, address) = line.split_once("BiDi listening on ")?;
    Some(address.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::address_of_line;

    #[test]
    fn the_address_is_read_from_the_browsers_own_words() {
        assert_eq!(
            address_of_line("WebDriver BiDi listening on ws://127.0.0.1:40123"),
            Some("ws://127.0.0.1:40123".to_owned())
        );
        assert_eq!(address_of_line("*** You are running in headless mode."), None);
    }
}
