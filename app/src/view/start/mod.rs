//! The first screen: choosing both files, correcting how they were read, starting a run.

mod both_sides;
mod file_input;
mod fonts;
mod layout_fields;
mod layout_panel;
mod loaded;
mod notices;
mod password;
mod preview;
mod problem;
mod progress;
mod reading;
mod run_bar;
pub(super) mod screen;
mod show_layout;
mod side_card;
mod statistics;
mod table_line;
mod table_list;
