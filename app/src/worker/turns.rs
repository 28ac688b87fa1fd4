//! Turns: work that goes on by itself in short pieces, with the messages of the page heard in between.
//!
//! Decided: a turn is asked for by a message to oneself. A timer would do the same, but browsers hold
//! one that was set by another back for some milliseconds.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessagePort};

/// Gives turns when asked.
pub struct Turns {
    ask: MessagePort,
    /// Whether a turn that was asked for is still to come: there is never more than one.
    asked: Rc<Cell<bool>>,
    /// Held so that the browser goes on calling them.
    _give: (MessagePort, Closure<dyn FnMut()>),
}

impl Turns {
    /// Calls `turn` after it was asked for, never during that call.
    pub fn new(mut turn: impl FnMut() + 'static) -> Option<Turns> {
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

    /// Asks for one more turn, if none is to come.
    pub fn ask(&self) {
        if !self.asked.replace(true) {
            // Nothing is in the message that could not be cloned.
            let _posted = self.ask.post_message(&JsValue::NULL);
        }
    }
}
