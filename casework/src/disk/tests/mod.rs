//! Saving, tried against a disk that fails in every way at every command.

mod a_day;
mod autosave;
mod events;
mod every_fault;
mod faulty_disk;
mod outcomes;
mod saves;
mod stories;
mod two_writers;
mod work;
