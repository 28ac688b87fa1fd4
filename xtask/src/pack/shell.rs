//! The page's shell, `index.html`, and the slots in it: `{{name}}`.
//!
//! Takes the shell and a text for each slot, gives the page. Slots are filled in one pass, so that
//! `{{` in a text is never taken for a slot; a slot that the shell lacks, repeats or invents is an
//! error, because the page would be silently wrong.

use crate::outcome::Outcome;

/// Fills every slot of `template` with the text of that name.
pub(super) fn fill(template: &str, texts: &[(&str, &str)]) -> Outcome<String> {
    let mut page = String::new();
    let mut filled = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else {
            return Err("index.html opens a slot with `{{` and never closes it.".into());
        };
        let Some((_, text)) = texts.iter().find(|(known, _)| *known == name) else {
            return Err(format!("index.html holds an unknown slot `{{{{{name}}}}}`."));
        };
        if filled.contains(&name) {
            return Err(format!("index.html holds the slot `{{{{{name}}}}}` twice."));
        }
        filled.push(name);
        page.push_str(before);
        page.push_str(text);
        rest = after;
    }
    page.push_str(rest);
    match texts.iter().find(|(name, _)| !filled.contains(name)) {
        Some((name, _)) => Err(format!("index.html lacks the slot `{{{{{name}}}}}`.")),
        None => Ok(page),
    }
}

/// Makes JavaScript safe between `<script>` and `</script>`.
///
/// `</script` would end the element; in JavaScript it can only be in a string, a template, a
/// pattern or a comment, and in each of these `<\/script` means the same.
pub(super) fn for_script_element(text: &str) -> Outcome<String> {
    refuse_unhashable(text)?;
    if text.contains("<!--") {
        return Err(
            "a script holds `<!--`, which changes how the browser finds the script's end; \
             write it another way."
                .into(),
        );
    }
    Ok(escape_closing_tag(text, "script"))
}

/// Makes a style sheet safe between `<style>` and `</style>`.
pub(super) fn for_style_element(text: &str) -> Outcome<String> {
    refuse_unhashable(text)?;
    Ok(escape_closing_tag(text, "style"))
}

/// Fails on characters that the browser changes before it hashes the text, so that the hash would
/// not match.
fn refuse_unhashable(text: &str) -> Outcome {
    if text.contains(['\r', '\0']) {
        return Err(
            "a script or style holds a lone carriage return or a null character; take it out."
                .into(),
        );
    }
    Ok(())
}

fn escape_closing_tag(text: &str, element: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("</") {
        escaped.push_str(before);
        let closes =
            after.get(..element.len()).is_some_and(|name| name.eq_ignore_ascii_case(element));
        escaped.push_str(if closes { "<\\/" } else { "</" });
        rest = after;
    }
    escaped.push_str(rest);
    escaped
}

#[cfg(test)]
mod tests {
    use super::{fill, for_script_element, for_style_element};

    #[test]
    fn slots_are_filled_once_and_never_inside_a_text() {
        let page = fill("<{{a}}|{{b}}>", &[("a", "{{b}}"), ("b", "2")]);
        assert_eq!(page.as_deref(), Ok("<{{b}}|2>"));
    }

    #[test]
    fn a_wrong_slot_is_refused() {
        for template in ["{{a}}{{a}}", "{{a}}{{c}}", "nothing", "{{a"] {
            assert!(fill(template, &[("a", "1")]).is_err(), "{template}");
        }
    }

    #[test]
    fn the_closing_tag_is_escaped_in_any_case() {
        let escaped = for_script_element("a('</SCRIPT>', '</b>', '</scrip')");
        assert_eq!(escaped.as_deref(), Ok("a('<\\/SCRIPT>', '</b>', '</scrip')"));
        assert_eq!(
            for_style_element("a{content:'</style>'}").as_deref(),
            Ok("a{content:'<\\/style>'}")
        );
    }

    #[test]
    fn text_that_the_browser_would_change_is_refused() {
        for text in ["'<!--'", "a\rb", "a\0b"] {
            assert!(for_script_element(text).is_err(), "{text:?}");
        }
    }
}
