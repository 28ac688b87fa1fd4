//! A worker that packs the workbook of one order. It ends with the order.

use matcher::write::Said;
use page_core::protocol::{FromPacker, Role};

use super::super::channel::{Channel, ChannelError, Heard};
use crate::envelope::{Envelope, Payload};

/// The packer of an order.
pub(crate) struct Packer {
    ticket: u32,
    channel: Channel<Said>,
}

impl Packer {
    /// Starts a packer; `heard` is called with the order's ticket and what the packer says.
    ///
    /// # Errors
    /// If the browser cannot start it.
    pub(crate) fn start(
        ticket: u32,
        heard: impl Fn(u32, Heard<FromPacker>) + Clone + 'static,
    ) -> Result<Packer, ChannelError> {
        let channel = Channel::spawn(Role::Packer, move |said| heard(ticket, said))?;
        Ok(Packer { ticket, channel })
    }

    /// Whether it packs the workbook of this order.
    pub(crate) fn is_of(&self, ticket: u32) -> bool {
        self.ticket == ticket
    }

    /// Passes on what the matcher says of the workbook.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn give(&self, said: Said, payload: Payload) -> Result<(), ChannelError> {
        self.channel.send(Envelope { message: said, payload })
    }
}
