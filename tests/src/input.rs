//! Mouse and keyboard, as a person uses them.
//!
//! Takes selectors and texts, gives nothing back: the page shows the effect. Input goes through the
//! browser's real event path, so an element that is covered, off-screen or disabled behaves as it
//! does for a person.

use serde_json::{Value, json};

use crate::Outcome;
use crate::page::{Element, Page};

/// The Enter key.
pub const ENTER: char = '\u{E007}';
/// The Tab key.
pub const TAB: char = '\u{E004}';
/// The Escape key.
pub const ESCAPE: char = '\u{E00C}';
/// The Backspace key.
pub const BACKSPACE: char = '\u{E003}';
/// The left arrow key.
pub const LEFT: char = '\u{E012}';
/// The up arrow key.
pub const UP: char = '\u{E013}';
/// The right arrow key.
pub const RIGHT: char = '\u{E014}';
/// The down arrow key.
pub const DOWN: char = '\u{E015}';
/// The Control key, for [`Page::press_with`].
pub const CONTROL: char = '\u{E009}';
/// The Shift key, for [`Page::press_with`].
pub const SHIFT: char = '\u{E008}';

impl Page<'_> {
    /// Clicks the middle of an element with the mouse, after bringing it into view.
    pub fn click(&mut self, selector: &str) -> Outcome {
        let element = self.find(selector)?;
        self.bring_into_view(&element)?;
        let actions = [
            json!({ "type": "pointerMove", "x": 0, "y": 0,
                    "origin": { "type": "element", "element": element.reference() } }),
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ];
        self.perform("pointer", "mouse", &actions)
            .map_err(|error| format!("cannot click `{selector}`: {error}"))
    }

    /// Clicks an element that a mouse cannot reach, such as a hidden input, by script.
    pub fn click_by_script(&mut self, selector: &str) -> Outcome {
        let element = self.find(selector)?;
        self.call("(element) => element.click()", &element)?;
        Ok(())
    }

    /// Clicks an element and types a text into it.
    pub fn type_text(&mut self, selector: &str, text: &str) -> Outcome {
        self.click(selector)?;
        self.press(&text.chars().collect::<Vec<_>>())
    }

    /// Presses keys one after another, wherever the focus is: letters or this module's constants.
    pub fn press(&mut self, keys: &[char]) -> Outcome {
        let actions: Vec<_> = keys.iter().flat_map(|key| [down(*key), up(*key)]).collect();
        self.perform("key", "keyboard", &actions)
    }

    /// Presses a key while others are held, such as `press_with(&[CONTROL], 'a')`.
    pub fn press_with(&mut self, held: &[char], key: char) -> Outcome {
        let mut actions: Vec<_> = held.iter().map(|held| down(*held)).collect();
        actions.extend([down(key), up(key)]);
        actions.extend(held.iter().rev().map(|held| up(*held)));
        self.perform("key", "keyboard", &actions)
    }

    fn bring_into_view(&mut self, element: &Element) -> Outcome {
        self.call(
            "(element) => element.scrollIntoView({ block: 'center', behavior: 'instant' })",
            element,
        )?;
        Ok(())
    }

    fn perform(&mut self, kind: &str, id: &str, actions: &[Value]) -> Outcome {
        let params = json!({
            "context": self.context(),
            "actions": [{ "type": kind, "id": id, "actions": actions }],
        });
        self.command("input.performActions", params)?;
        Ok(())
    }
}

fn down(key: char) -> Value {
    json!({ "type": "keyDown", "value": key.to_string() })
}

fn up(key: char) -> Value {
    json!({ "type": "keyUp", "value": key.to_string() })
}
