//! The packed file in real browsers, opened from a folder as people open it.
//!
//! Each test is a function that gets a fresh page and the packed file, and runs in every browser.
//! To add one, write it and name it in `main`. If `DOISOAT_PICTURES` names a folder, the pictures
//! of the guide are made again.

mod ahead;
mod autosave;
mod colleagues;
mod errands;
mod harness;
mod journey;
mod list;
mod lists;
mod meaning;
mod memory;
mod opening;
mod own;
mod reading;
mod review;
mod saving;
mod second_look;
mod since;
mod steps;
mod tables;
mod trouble;

use std::process::ExitCode;

use ahead::{
    a_column_chosen_while_cleaning_counts, a_large_run_is_shared_out,
    a_run_at_once_and_a_run_later_are_equal, sides_swapped_while_cleaning_are_cleaned_anew,
};
use autosave::{a_killed_browser_keeps_what_was_decided, decisions_are_saved_by_themselves};
use colleagues::parts_go_out_and_come_back;
use errands::cases_go_out_and_come_back;
use harness::the_harness_sees_what_a_page_does;
use journey::{
    compares_two_files_and_saves_the_workbook, shows_both_people_side_by_side,
    speaks_both_languages,
};
use list::a_long_list_scrolls;
use lists::{
    lists_follow_ages_and_the_letterhead, lists_for_letters_are_saved,
    lists_of_books_show_one_person, lists_of_numbers_are_added_up,
};
use meaning::{
    findings_filter_the_list, the_map_takes_amendments, values_outside_the_tables_are_told,
};
use memory::{a_mapping_is_remembered, unsaved_results_are_asked_about};
use opening::opens_by_double_click;
use own::{a_code_of_both_sides_is_compared, own_columns_are_shown_and_found};
use reading::{a_password_opens_a_file, old_fonts_are_read_or_left, the_header_is_moved_by_hand};
use review::{
    a_sealed_work_opens_with_its_passphrase, decisions_outlive_a_run,
    thirty_rows_are_decided_by_keys,
};
use saving::{a_workbook_can_be_stopped, a_workbook_that_fails_says_so};
use second_look::a_second_look_by_keys;
use since::{a_newer_list_tells_what_has_changed, contradictions_are_gone_through};
use tables::{
    a_field_over_several_columns, several_files_and_sheets_are_one_list,
    several_files_come_whole_or_not_at_all,
};
use tests::runner;
use trouble::{
    a_broken_file_leaves_the_page_alive, a_dead_worker_says_so,
    a_pair_that_cannot_be_right_is_refused, a_run_can_be_cancelled,
};

fn main() -> ExitCode {
    runner::run(
        env!("CARGO_TARGET_TMPDIR"),
        tests::tests![
            the_harness_sees_what_a_page_does,
            opens_by_double_click,
            compares_two_files_and_saves_the_workbook,
            shows_both_people_side_by_side,
            speaks_both_languages,
            own_columns_are_shown_and_found,
            a_code_of_both_sides_is_compared,
            several_files_and_sheets_are_one_list,
            several_files_come_whole_or_not_at_all,
            a_field_over_several_columns,
            the_header_is_moved_by_hand,
            old_fonts_are_read_or_left,
            a_password_opens_a_file,
            a_mapping_is_remembered,
            unsaved_results_are_asked_about,
            a_broken_file_leaves_the_page_alive,
            a_pair_that_cannot_be_right_is_refused,
            a_run_can_be_cancelled,
            a_run_at_once_and_a_run_later_are_equal,
            a_column_chosen_while_cleaning_counts,
            a_large_run_is_shared_out,
            sides_swapped_while_cleaning_are_cleaned_anew,
            a_dead_worker_says_so,
            a_workbook_can_be_stopped,
            a_workbook_that_fails_says_so,
            a_long_list_scrolls,
            thirty_rows_are_decided_by_keys,
            a_sealed_work_opens_with_its_passphrase,
            decisions_outlive_a_run,
            parts_go_out_and_come_back,
            cases_go_out_and_come_back,
            a_second_look_by_keys,
            decisions_are_saved_by_themselves,
            a_killed_browser_keeps_what_was_decided,
            a_newer_list_tells_what_has_changed,
            contradictions_are_gone_through,
            lists_for_letters_are_saved,
            lists_follow_ages_and_the_letterhead,
            lists_of_books_show_one_person,
            lists_of_numbers_are_added_up,
            findings_filter_the_list,
            values_outside_the_tables_are_told,
            the_map_takes_amendments,
        ],
    )
}
