//! What the commands and their helpers return.

/// The result of a command: a value, or a sentence for the person who ran it.
pub(crate) type Outcome<T = ()> = Result<T, String>;
