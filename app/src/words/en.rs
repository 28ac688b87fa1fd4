//! The page in English, plain and short.

use matcher::words::Language::En;

use super::{Columns, DetailTexts, Files, Frame, ResultsTexts, RunTexts, Texts, count as number};
use crate::protocol::Stage;

fn count(n: u32) -> String {
    number(u64::from(n), En)
}

fn rows(n: u32) -> String {
    let noun = if n == 1 { "row" } else { "rows" };
    format!("{} {noun}", count(n))
}

pub static EN: Texts = Texts {
    frame: Frame {
        purpose: "Checks your list against the population database",
        promise: "Your data stays on this computer",
        promise_reason: &[
            "Both files are read and compared inside this browser, on this computer. The page sends nothing and fetches nothing.",
            "The page forbids itself every network connection: the browser blocks them, even if the page's code has a fault. You can unplug the network and work as usual.",
            "When you close the page, the data is gone from memory. Only the Excel file that you saved remains.",
        ],
        language: "Language",
        steps: "Steps",
        step: ["Choose files", "Pair columns", "Results"],
        step_word: "Step",
        crashed: "The page failed and cannot go on. Reload it and choose the files again. Your data is still on this computer alone.",
    },
    files: Files {
        heading: "The two files to compare",
        sector: "Your list",
        sector_hint: "The list that your office keeps and wants checked: people on benefits, insured people, pupils, members.",
        registry: "Population registry extract",
        registry_hint: "The list that the police extracted from the national population database. It is what your list is checked against.",
        drop_here: "Drop the file here or",
        choose: "Choose file…",
        choose_other: "Choose another file…",
        formats: "Takes .xlsx, .xlsm, .csv, .txt, .tsv",
        reading: |file| format!("Reading “{file}”…"),
        reading_sample: "Making sample data…",
        rows,
        header_row: |row| format!("header in row {row}"),
        no_header: "no header row",
        sheet: "Sheet",
        sample: "Sample data, not real people",
        notices: |n| {
            if n == 1 {
                "1 note on this file".to_owned()
            } else {
                format!("{n} notes on this file")
            }
        },
        cancel: "Cancel",
        use_sample: "Use sample data",
        use_sample_hint: "No files at hand? Try it with sample data, not real people.",
        swap: "Swap the files",
        unreadable: |file, cause| {
            format!(
                "The browser could not read the file “{file}” ({cause}). It may have been moved, be locked by another program, or the network drive may be gone. Check, then choose it again."
            )
        },
        stopped: |file, cause| {
            let file = file
                .map_or_else(|| "the sample data".to_owned(), |file| format!("the file “{file}”"));
            format!(
                "Reading {file} stopped suddenly; the computer may be short of memory. Close other programs and choose it again; if that does not help, split it into smaller files. (Technical detail: {cause})"
            )
        },
        one_file_only: |file, left| {
            format!(
                "Each side takes one file: “{file}” was taken and {left} more left out. If your list is in several files, join them into one and choose that."
            )
        },
        still_loaded: "The file read before is still loaded.",
        guide_heading: "How it works",
        guide: &[
            "Choose the two files. No need to tidy headers or delete extra rows.",
            "Check the columns that the page has paired, then press “Compare”.",
            "See which rows match, differ, need a look or are not found, and where they differ; save the Excel file to send to the commune police.",
        ],
    },
    columns: Columns {
        heading: "Pair columns",
        lead: "The page has found these columns by itself. Look at those marked “check”, and choose again where it is wrong.",
        field: "Field",
        sector: "Your list",
        registry: "Registry extract",
        none: "(none)",
        choice: |field, side| format!("Column for “{field}” in the {side}"),
        sure: "sure",
        fair: "fairly sure",
        check: "check",
        chosen: "chosen by hand",
    },
    run: RunTexts {
        start: "Compare",
        about: |sector, registry| {
            format!("{} of your list against {} of the extract.", rows(sector), rows(registry))
        },
        blocked: "Solve the problems above before comparing.",
        preparing: "Preparing the data…",
        stage: |stage| match stage {
            Stage::Normalise => "Cleaning the values",
            Stage::Block => "Finding people who may be the same",
            Stage::Compare => "Comparing field by field",
            Stage::Classify => "Deciding",
            Stage::Workbook => "Writing the Excel file",
        },
        stage_line: |stage, stages, name| format!("Stage {stage} of {stages}: {name}"),
        counts: |done, total, pairs| {
            let what = if pairs { "pairs" } else { "rows" };
            format!("{} / {} {what}", number(done, En), number(total, En))
        },
        cancel: "Cancel",
        failed: |cause| {
            format!(
                "Comparing stopped suddenly; the computer may be short of memory. Both files are still loaded. Close other programs and press “Compare” again. (Technical detail: {cause})"
            )
        },
    },
    results: ResultsTexts {
        heading: "Results",
        about: |sector_rows, sector, registry_rows, registry| {
            format!(
                "“{sector}” ({}) against “{registry}” ({})",
                rows(sector_rows),
                rows(registry_rows)
            )
        },
        out_of_date: "The files or columns have changed since; these results do not reflect that yet.",
        run_again: "Compare again",
        statuses: "Rows by result",
        differences: "Differences by field",
        differences_note: "Rows that match or differ. Press a number to filter.",
        no_differences: "No difference in the rows whose person was found.",
        kind: "Kind of difference",
        cell: |n, field, kind| format!("{}, {field}: {kind}", rows(n)),
        hide_overview: "Hide overview",
        show_overview: "Show overview",
        findings: |n| format!("With notes: {}", count(n)),
        with_findings: "With notes",
        search: "Search the results",
        search_hint: "Name, number, address or row",
        filters: "Filters",
        remove: |filter| format!("Remove filter: {filter}"),
        show_all: "Remove all",
        any_field: "Any field",
        listed: rows,
        list: "Results",
        row: "Row",
        result: "Result",
        changed: "Differences",
        nothing_found: "No row fits. Remove a filter.",
        save: "Save Excel",
        saving: |percent| format!("Writing the Excel file… {percent}%"),
        saved: |file| format!("Saved “{file}” to your downloads."),
        save_failed: |cause| format!("The Excel file could not be written ({cause}). Try again."),
    },
    detail: DetailTexts {
        label: "The selected row in full",
        heading: |row| format!("Row {row} of your list"),
        close: "Close",
        loading: "Opening…",
        field: "Field",
        sector: |row| format!("Your list, row {row}"),
        registry: |row| format!("Registry, row {row}"),
        empty: "(empty)",
        legend: "Bold and underlined is what differs.",
        candidates: |n| format!("People alike ({n})"),
        candidate: |row, name, score| format!("Row {row} · {name} · score {score}"),
        no_candidate: "Nobody in the extract is close enough to this row.",
        findings: "Notes",
        score: |score| format!("How the score came about (total {score})"),
        score_hint: "Each point more doubles the chance that it is the same person, each point less halves it.",
        score_scale: |link, review| {
            format!("From {link}: the same person. From {review} to {link}: for review.")
        },
        comparison: "Comparison",
        level: "Outcome",
        weight: "Points",
        total: "Total",
    },
};
