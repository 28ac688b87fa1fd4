//! A matcher worker, with the helpers of its run.

use page_core::protocol::{FromMatcher, Handed, Role, ToMatcher};
use page_core::state::{HandOver, RunOrder};

use super::super::channel::{Channel, ChannelError, Heard};
use super::helpers::Helpers;
use super::packer::Packer;
use crate::envelope::{Envelope, Payload};

/// A matcher worker and what it was given.
pub(crate) struct Matcher {
    /// The number of its run.
    pub number: u32,
    /// How far the handing over to it is.
    pub hand_over: HandOver,
    channel: Channel<ToMatcher>,
    /// Workers that do shards of the run.
    helpers: Helpers,
    /// Packs the workbook that this matcher writes.
    pub packer: Option<Packer>,
}

impl Matcher {
    /// Starts a worker that waits; `heard` is called with the number of its run and what it says.
    ///
    /// # Errors
    /// If the browser cannot start it.
    pub(crate) fn start(
        number: u32,
        heard: impl Fn(u32, Heard<FromMatcher>) + Clone + 'static,
    ) -> Result<Matcher, ChannelError> {
        let channel = Channel::spawn(Role::Matcher, move |said| heard(number, said))?;
        let (hand_over, helpers) = (HandOver::default(), Helpers::default());
        Ok(Matcher { number, hand_over, channel, helpers, packer: None })
    }

    /// Notes what is going to be handed over, and who helps with the run.
    pub(crate) fn expect(&mut self, order: RunOrder, helpers: Helpers) {
        self.helpers = helpers;
        self.hand_over.start(order);
    }

    /// The worker when its run is over.
    pub(crate) fn without_helpers(self) -> Matcher {
        Matcher { helpers: Helpers::default(), ..self }
    }

    /// Asks the worker.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn ask(&self, message: impl Into<Envelope<ToMatcher>>) -> Result<(), ChannelError> {
        self.channel.send(message)
    }

    /// Passes on a part that a reader hands over. Cleaned values go to the helpers too.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn give_part(
        &self,
        reader: u32,
        of: Handed,
        payload: Payload,
    ) -> Result<(), ChannelError> {
        if of == Handed::Cleaned {
            self.helpers.give_part(reader, &payload)?;
        }
        self.channel.send(Envelope { message: ToMatcher::Part { reader, of }, payload })
    }

    /// Passes on what a helper found.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn give_found(
        &self,
        found: ToMatcher,
        payload: Payload,
    ) -> Result<(), ChannelError> {
        self.channel.send(Envelope { message: found, payload })
    }

    /// Passes on the weights that the helpers wait for.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn give_weights(&self, weights: &Payload) -> Result<(), ChannelError> {
        self.helpers.score(weights)
    }

    /// Lets the worker and its helpers link, if all of the order has arrived and somebody wants the
    /// results.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn begin_when_ready(&self) -> Result<(), ChannelError> {
        let Some(order) = self.hand_over.ready() else { return Ok(()) };
        let helpers = self.helpers.count();
        if let Some(cleaned_by) = order.inputs.cleaned_by().filter(|_| helpers > 0) {
            self.helpers.begin(cleaned_by, &order.settings)?;
        }
        self.channel.send(order.begin(helpers))
    }
}
