//! The page's content security policy, written over the finished page.
//!
//! Takes the page with its policy slot still open, gives the page with the policy in it. The page
//! may run exactly the scripts and styles in it, each identified by its SHA-256, start WebAssembly,
//! and start workers from its own memory. Everything else is forbidden, above all every request:
//! the data that people load cannot leave.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::shell;
use crate::outcome::Outcome;

/// Hashes the page's own scripts and styles and fills the slot `policy`.
pub(super) fn write_policy(page: &str) -> Outcome<String> {
    let elements = inline_elements(page)?;
    let scripts = hashes(&elements, |element| element.name == "script" && is_executable(element));
    let styles = hashes(&elements, |element| element.name == "style");
    if scripts.is_empty() || styles.is_empty() {
        return Err("index.html must hold at least one inline script and one inline style.".into());
    }
    let policy = format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; worker-src blob:; \
         style-src {styles}; img-src data: blob:; connect-src 'none'; form-action 'none'; \
         base-uri 'none'"
    );
    // Only the slot in the head is filled: the text of the app comes later and is left alone.
    let (head, rest) =
        page.split_once("{{policy}}").ok_or("index.html lacks the slot `{{policy}}`.")?;
    if head.contains("<script") || head.contains("<style") {
        return Err("index.html must state its policy before any script or style.".into());
    }
    shell::fill(
        "{{head}}{{policy}}{{rest}}",
        &[("head", head), ("policy", &policy), ("rest", rest)],
    )
}

/// An element whose text the browser hashes as it is.
struct Element<'page> {
    name: &'static str,
    attributes: &'page str,
    text: &'page str,
}

/// Whether the browser runs the element: a script with a `type`, such as `text/plain`, is data.
fn is_executable(element: &Element) -> bool {
    !element.attributes.contains("type=")
}

/// Every script and style, in page order.
///
/// The page is our own shell, so its tags are known to be in lower case, and the texts in it are
/// known to contain no closing tag. Whatever looks like an opening tag inside a script is skipped,
/// because the search continues after each element's end.
fn inline_elements(page: &str) -> Outcome<Vec<Element<'_>>> {
    let mut found = Vec::new();
    let mut rest = page;
    loop {
        let next = ["script", "style"]
            .into_iter()
            .filter_map(|name| Some((rest.find(&format!("<{name}"))?, name)))
            .min();
        let Some((start, name)) = next else {
            return Ok(found);
        };
        let tag = &rest[start + 1 + name.len()..];
        let (attributes, after) = tag
            .split_once('>')
            .ok_or_else(|| format!("index.html opens a `{name}` tag and never ends it."))?;
        let (text, after) = after
            .split_once(&format!("</{name}>"))
            .ok_or_else(|| format!("index.html opens a `{name}` and never closes it."))?;
        found.push(Element { name, attributes, text });
        rest = after;
    }
}

/// The sources that allow the chosen elements, in the policy's syntax.
fn hashes(elements: &[Element], chosen: impl Fn(&Element) -> bool) -> String {
    let sources: Vec<_> = elements
        .iter()
        .filter(|element| chosen(element))
        .map(|element| {
            let digest = Sha256::digest(element.text.as_bytes());
            format!("'sha256-{}'", STANDARD.encode(digest))
        })
        .collect();
    sources.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{inline_elements, write_policy};

    const PAGE: &str = "<meta content=\"{{policy}}\"><style>a{}</style><script>run()</script>\
                        <script type=\"text/plain\">{{policy}}</script>";

    #[test]
    fn running_scripts_and_styles_are_hashed_and_data_is_not() {
        let page = write_policy(PAGE).unwrap();
        // `printf 'run()' | openssl dgst -sha256 -binary | base64`, and the same for `a{}`.
        assert!(page.contains("script-src 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ=' 'wasm-unsafe-eval';"), "{page}");
        assert!(
            page.contains("style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"),
            "{page}"
        );
        assert!(page.ends_with("<script type=\"text/plain\">{{policy}}</script>"));
    }

    #[test]
    fn the_policy_must_come_first() {
        let late = format!("<script>early()</script>{PAGE}");
        assert!(write_policy(&late).is_err());
    }

    #[test]
    fn a_tag_inside_a_script_is_not_an_element() {
        let found = inline_elements("<script>x('<style>')</script><style></style>").unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].text, "x('<style>')");
    }

    #[test]
    fn an_unclosed_element_is_refused() {
        assert!(inline_elements("<script>a").is_err());
    }
}
