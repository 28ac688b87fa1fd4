//! Turns: work that goes on by itself in short pieces, with the messages of the page heard in
//! between.
//!
//! The worker asks for a turn by posting a message to itself. A timer would do the same, but
//! browsers hold back a timer that was set by another one for some milliseconds.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessagePort};

/// Gives a turn when it is asked for one.
pub(super) struct Turns {
    ask: MessagePort,
    /// Whether a turn that was asked for is still to come. There is never more than one.
    asked: Rc<Cell<bool>>,
    /// Kept alive for the browser to call.
    _give: (MessagePort, Closure<dyn FnMut()>),
}

impl Turns {
    /// Has `turn` called after each time that one was asked for, never during that call. `None` if
    /// the browser has no message channels.
    pub(super) fn new(mut turn: impl FnMut() + 'static) -> Option<Turns> {
        let channel = MessageChannel::new().ok()?;
        let (ask, give) = (channel.port1(), channel.port2());
        let asked = Rc::new(Cell::new(false));
        let comes = asked.clone();
        let turn = Closure::<dyn FnMut()>::new(move || {
            comes.set(false);
            turn();
        });
        give.set_onmessage(Some(turn.as_ref().unchecked_ref::<Function>()));
        Some(Turns { ask, asked, _give: (give, turn) })
    }

    /// Asks for one more turn, unless one is still to come.
    pub(super) fn ask(&self) {
        if !self.asked.replace(true) {
            // Posting fails only for values that cannot be cloned.
            let _posted = self.ask.post_message(&JsValue::NULL);
        }
    }
}
