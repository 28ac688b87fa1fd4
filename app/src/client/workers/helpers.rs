//! The helpers of a run: workers that do shards of it beside the matcher.
//!
//! The page passes on what they find and holds none of it. Helpers end with the run that they help.

use matcher::linking::Shard;
use matcher::run::Settings;
use page_core::protocol::{FromHelper, Role, ToHelper};

use super::super::channel::{Channel, ChannelError, Heard};
use crate::envelope::{Envelope, Payload};

/// The helpers of one run.
#[derive(Default)]
pub(crate) struct Helpers(Vec<Channel<ToHelper>>);

impl Helpers {
    /// Starts `count` helpers; `heard` is called with a helper's place and what it says.
    ///
    /// # Errors
    /// If the browser cannot start one of them.
    pub(crate) fn start(
        count: usize,
        heard: impl Fn(usize, Heard<FromHelper>) + Clone + 'static,
    ) -> Result<Helpers, ChannelError> {
        let start = |place| {
            let heard = heard.clone();
            Channel::spawn(Role::Helper, move |said| heard(place, said))
        };
        (0..count).map(start).collect::<Result<_, _>>().map(Helpers)
    }

    /// The number of helpers.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// Gives each helper a copy of a part of the values that a reader has cleaned.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn give_part(&self, reader: u32, bytes: &Payload) -> Result<(), ChannelError> {
        self.send_to_all(ToHelper::Part { reader }, bytes)
    }

    /// Lets each helper begin with its shard; the first shard is the matcher's.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn begin(
        &self,
        cleaned_by: [u32; 2],
        settings: &Settings,
    ) -> Result<(), ChannelError> {
        let of = self.count() + 1;
        self.0.iter().zip(1..).try_for_each(|(helper, place)| {
            let (shard, settings) = (Shard { place, of }, settings.clone());
            helper.send(ToHelper::Begin { shard, cleaned_by, settings })
        })
    }

    /// Lets each helper score its pairs by the weights.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn score(&self, weights: &Payload) -> Result<(), ChannelError> {
        self.send_to_all(ToHelper::Score, weights)
    }

    fn send_to_all(&self, message: ToHelper, payload: &Payload) -> Result<(), ChannelError> {
        let envelope = Envelope { message, payload: payload.clone() };
        self.0.iter().try_for_each(|helper| helper.send_copy(&envelope))
    }
}
