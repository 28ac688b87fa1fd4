//! The readers of both sides: those with the loaded tables, and the one that is reading.
//!
//! The files that were chosen together are read by a worker of their own, and it joins or replaces
//! the side's older ones only once it has read them all. So a cancelled or broken reading loses
//! nothing that was there before, and a reading is ended by ending its worker. Readers are known by
//! number and not by side, because the two sides can change places.

use matcher::plan::Side;
use page_core::protocol::{FromReader, Role, ToReader};
use web_sys::File;

use super::super::channel::{Channel, ChannelError, Heard};

/// A reader worker.
pub(crate) struct Reader {
    number: u32,
    /// The files that it reads; none for the sample data.
    files: Vec<File>,
    channel: Channel<ToReader>,
}

/// The readers of both sides.
#[derive(Default)]
pub(crate) struct Readers {
    current: [Vec<Reader>; 2],
    next: [Option<Reader>; 2],
    started: u32,
}

impl Reader {
    /// Starts a reader; `heard` is called with its number and what it says.
    ///
    /// # Errors
    /// If the browser cannot start it.
    pub(crate) fn start(
        number: u32,
        files: Vec<File>,
        heard: impl Fn(u32, Heard<FromReader>) + Clone + 'static,
    ) -> Result<Reader, ChannelError> {
        let channel = Channel::spawn(Role::Reader, move |said| heard(number, said))?;
        Ok(Reader { number, files, channel })
    }

    /// What the reader hears.
    pub(crate) fn channel(&self) -> &Channel<ToReader> {
        &self.channel
    }
}

impl Readers {
    /// The number of a new reader.
    pub(crate) fn number_reader(&mut self) -> u32 {
        self.started += 1;
        self.started
    }

    /// Sets the reader that is reading for a side, and ends the one before it.
    pub(crate) fn set_next(&mut self, side: Side, reader: Option<Reader>) {
        self.next[side as usize] = reader;
    }

    /// Lets the reader that was reading for a side join the others, or take their place.
    pub(crate) fn keep_next(&mut self, side: Side, adds: bool) {
        let current = &mut self.current[side as usize];
        if !adds {
            current.clear();
        }
        current.extend(self.next[side as usize].take());
    }

    /// Lets the sides change places.
    pub(crate) fn swap(&mut self) {
        self.current.swap(0, 1);
    }

    /// Ends a reader with loaded tables.
    pub(crate) fn end(&mut self, side: Side, number: u32) {
        self.current[side as usize].retain(|reader| reader.number != number);
    }

    /// Asks a reader with loaded tables.
    ///
    /// # Errors
    /// If there is no such reader, or the browser refuses.
    pub(crate) fn ask(&self, number: u32, message: ToReader) -> Result<(), ChannelError> {
        let mut all = self.current.iter().flatten();
        let reader = all.find(|reader| reader.number == number);
        reader.ok_or(ChannelError::NoSuchReader)?.channel.send(message)
    }

    /// Asks the reader that is reading for a side, if there is one.
    ///
    /// # Errors
    /// If the browser refuses.
    pub(crate) fn ask_next(&self, side: Side, message: ToReader) -> Result<(), ChannelError> {
        self.next[side as usize].as_ref().map_or(Ok(()), |reader| reader.channel.send(message))
    }

    /// A file that a reader with loaded tables has read.
    pub(crate) fn file(&self, number: u32, name: &str) -> Option<File> {
        let mut all = self.current.iter().flatten().filter(|reader| reader.number == number);
        all.find_map(|reader| reader.files.iter().find(|file| file.name() == name).cloned())
    }

    /// The side that a reader belongs to, and whether it is still reading.
    pub(crate) fn find(&self, number: u32) -> Option<(Side, bool)> {
        let is = |reader: &Reader| reader.number == number;
        [Side::Sector, Side::Registry].into_iter().find_map(|side| {
            if self.next[side as usize].as_ref().is_some_and(is) {
                Some((side, true))
            } else {
                self.current[side as usize].iter().any(is).then_some((side, false))
            }
        })
    }
}
