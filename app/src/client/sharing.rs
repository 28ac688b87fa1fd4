//! The helpers of a run: workers that do shards of it beside the matcher.
//!
//! Decided: the page passes on what they find and holds nothing of it. A helper that ends early ends
//! its run, as the matcher would; helpers of a run that is over end with it.

use matcher::linking::Shard;
use matcher::run::Settings;
use wasm_bindgen::JsValue;

use super::channel::{Channel, Heard, buffer_of};
use super::page::Page;
use crate::protocol::{FromHelper, Role, ToHelper, ToMatcher};

/// The helpers of one run.
#[derive(Default)]
pub struct Helpers(Vec<Channel<ToHelper>>);

impl Page {
    /// Starts so many helpers for a run.
    pub(super) fn start_helpers(self, run: u32, count: usize) -> Result<Helpers, String> {
        let start =
            |place| Channel::spawn(Role::Helper, move |heard| self.heard_helper(run, place, heard));
        (0..count).map(start).collect::<Result<_, _>>().map(Helpers)
    }

    fn heard_helper(self, run: u32, helper: usize, heard: Heard<FromHelper>) {
        self.with_run(run, |matcher| match heard {
            Heard::Message(FromHelper::Found { answer, bytes }) => {
                let buffer = buffer_of(&bytes);
                let found = ToMatcher::Found { helper, answer, bytes };
                matcher.channel.send(&found, buffer.as_slice())
            }
            Heard::Message(FromHelper::Refused { cause } | FromHelper::Died { message: cause })
            | Heard::Broken(cause) => Err(cause),
        });
    }
}

impl Helpers {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Gives each a copy of a part of what a reader's cleaning gave.
    pub fn take(&self, reader: u32, bytes: &JsValue) -> Result<(), String> {
        let part = ToHelper::Part { reader, bytes: bytes.clone() };
        self.0.iter().try_for_each(|helper| helper.send(&part, &[]))
    }

    /// Lets each begin with its shard; the first shard is the matcher's.
    pub fn begin(&self, cleaned_by: [u32; 2], settings: &Settings) -> Result<(), String> {
        let of = self.count() + 1;
        self.0.iter().zip(1..).try_for_each(|(helper, place)| {
            let (shard, settings) = (Shard { place, of }, settings.clone());
            helper.send(&ToHelper::Begin { shard, cleaned_by, settings }, &[])
        })
    }

    /// Lets each score its pairs.
    pub fn score(&self, weights: &JsValue) -> Result<(), String> {
        let message = ToHelper::Score { weights: weights.clone() };
        self.0.iter().try_for_each(|helper| helper.send(&message, &[]))
    }
}
