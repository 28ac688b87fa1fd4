//! The page in English, plain and short.

use matcher::layout::RowRole;
use matcher::read::legacy::Legacy;
use matcher::words::Language::En;

use super::{
    Columns, DetailTexts, Files, Frame, LayoutTexts, Remembered, ResultsTexts, RunTexts, Tables,
    Texts, count as number,
};
use crate::protocol::Stage;
use crate::state::WhyNot;

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
            "The files are read and compared inside this browser, on this computer. The page sends nothing and fetches nothing.",
            "The page forbids itself every network connection: the browser blocks them, even if the page's code has a fault. You can unplug the network and work as usual.",
            "When you close the page, the data is gone from memory. Only the files that you saved remain, the remembered mappings (kinds of list and places of columns alone, no word of the files), what you typed about your office, and the file of changes to the map if you loaded one.",
        ],
        language: "Language",
        steps: "Steps",
        step: ["Choose files", "Pair columns", "Results"],
        step_word: "Step",
        crashed: "The page failed and cannot go on. Reload it and choose the files again. Your data is still on this computer alone.",
    },
    files: Files {
        heading: "The two lists to compare",
        sector: "Your list",
        sector_hint: "The list that your office keeps and wants checked: people on benefits, insured people, pupils, members.",
        registry: "Population registry extract",
        registry_hint: "The list that the police extracted from the national population database. It is what your list is checked against.",
        drop_here: "Drop the file here or",
        choose: "Choose file…",
        choose_other: "Choose another file…",
        add: "Add files…",
        add_hint: "If the list is in several files (one per commune), choose or drop all of them together.",
        formats: "Takes Excel, LibreOffice, .csv and .zip files",
        reading: |file| format!("Reading “{file}”…"),
        reading_of: |file, files| format!("file {file} of {files}"),
        waiting: "Waiting for the password",
        reading_sample: "Making sample data…",
        rows,
        header_rows: |first, last| {
            if first == last {
                format!("header in row {first}")
            } else {
                format!("header in rows {first}–{last}")
            }
        },
        no_header: "no header row",
        sample: "Sample data, not real people",
        notices: |n| format!("Notes from reading: {n}"),
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
        left_with_it: |files| match files {
            1 => "The other file chosen with it was left out too, so that no people go missing."
                .to_owned(),
            _ => format!(
                "The other {files} files chosen with it were left out too, so that no people go missing."
            ),
        },
        still_loaded: "What was read before is still loaded.",
        guide_heading: "How it works",
        guide: &[
            "Choose the files of both sides; a side may have several files and sheets. No need to tidy headers or delete extra rows.",
            "Check the columns that the page has paired, then press “Compare”.",
            "See which rows match, differ, need a look or are not found, and where they differ; save the Excel file to send to the commune police.",
        ],
    },
    tables: Tables {
        label: "The tables that were read",
        take: "Compare this table",
        taken: |files, taken, all, n| {
            let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
            format!("{files}, {taken} of {all} tables taken, {}", rows(n))
        },
        taken_sheets: |taken, all, n| format!("{taken} of {all} sheets taken, {}", rows(n)),
        take_all: "Take all",
        take_none: "Take none",
        why_not: |why| match why {
            WhyNot::NoRows => "no data",
            WhyNot::Hidden => "hidden sheet",
            WhyNot::Copy => "same as another table",
            WhyNot::NoPeople => "not a list of people",
            WhyNot::Statistics => "statistics table",
        },
        password: |file| format!("Password of the file “{file}”"),
        open: "Open file",
        opening: "Opening…",
        show_password: "Show password",
        hide_password: "Hide password",
        password_stays: "The password opens the file this once and is not stored.",
        fonts: |columns, decoded| {
            let named =
                if columns == 1 { "1 column".to_owned() } else { format!("{columns} columns") };
            match (columns - decoded, decoded) {
                (0, _) => format!("Old fonts in {named}, read as Unicode"),
                (_, 0) => format!("Old fonts in {named}, left as they are"),
                _ => format!("Old fonts in {named}, {decoded} read as Unicode"),
            }
        },
        font: |font| match font {
            Legacy::Tcvn3 => "TCVN3 (ABC, .VnTime)",
            Legacy::Vni => "VNI-Windows",
            Legacy::Viqr => "VIQR",
            Legacy::Mojibake => "UTF-8 read in a wrong encoding",
        },
        to_unicode: "Read as Unicode",
        to_unicode_of: |column| format!("Read column {column} as Unicode"),
        becomes: "becomes",
        tables: |tables| {
            if tables == 1 { "1 table".to_owned() } else { format!("{tables} tables") }
        },
        section_column: "Commune or hamlet, from the rows between",
    },
    layout: LayoutTexts {
        show: "See how it is read",
        show_short: "See",
        show_of: |table| format!("See how {table} is read"),
        hide: "Close",
        heading: |table| format!("How “{table}” is read"),
        lead: "If a row is taken for what it is not, change the numbers or press the button at its end; everything follows at once.",
        header_from: "Header rows: from",
        header_to: "to",
        last_row: "Last row of data",
        no_header: "The table has no header",
        find_again: "Find again",
        busy: "Reading again…",
        row: "Row",
        role: "Read as",
        role_name: |role| match role {
            RowRole::Title => "Title",
            RowRole::Header => "Header",
            RowRole::Numbering => "Column numbers",
            RowRole::RepeatedHeader => "Header again",
            RowRole::Section => "Group",
            RowRole::Data => "Data",
            RowRole::Closing => "Total, signature",
            RowRole::Nobody => "Nobody",
            RowRole::BelowLast => "Left out",
        },
        cells: "First cells",
        change: "Change",
        gap: |n| format!("… {} …", rows(n)),
        make_header: "Make it the header",
        make_last: "Last row",
        of_row: |action, row| format!("{action}: row {row}"),
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
        remembered: "remembered",
        add: "+ add",
        more_fields: |fields| format!("Show {fields} more fields"),
        fewer_fields: "Show fewer fields",
        add_to: |field, side| format!("One more column for “{field}” in the {side}"),
        remove: "Remove this column",
        choice_of: |n, field, side| format!("Column {n} for “{field}” in the {side}"),
        kind: "Kind of table",
        kind_name: |name, more, check| {
            let more = if more > 0 { format!(" and {more} alike") } else { String::new() };
            let check = if check { " (check)" } else { "" };
            format!("{name}{more}{check}")
        },
        list_kind: "Kind of list",
        people: "Person of the row",
    },
    remembered: Remembered {
        badge: "Remembered",
        forget: "Forget",
        forget_hint: "Forget the remembered mapping of this kind of table and go back to the guess",
        heading: |count| format!("Remembered mappings ({count})"),
        lead: &[
            "When you press “Compare”, the columns that you chose are remembered on this computer and used for tables with the same headers.",
            "Only the places of columns are kept, not their names and nothing of the data.",
        ],
        export: "Export to a file…",
        import: "Import from a file…",
        forget_all: "Forget all",
        taken: |count| {
            if count == 1 {
                "Took over 1 mapping.".to_owned()
            } else {
                format!("Took over {count} mappings.")
            }
        },
        unreadable: |file, cause| {
            format!(
                "The browser could not read the file “{file}” ({cause}). Check it and choose it again."
            )
        },
        not_exported: |cause| format!("The file could not be written ({cause}). Try again."),
    },
    run: RunTexts {
        start: "Compare",
        about: |sector, registry| {
            format!("{} of your list against {} of the extract.", rows(sector), rows(registry))
        },
        blocked: "Solve the problems above before comparing.",
        alike: |more| format!("(And {more} more like it.)"),
        nothing_taken: |side| format!("{side}: no table is ticked. Tick at least one."),
        preparing: "Preparing the data…",
        stage: |stage| match stage {
            Stage::Normalise => "Cleaning the values",
            Stage::Block => "Finding people who may be the same",
            Stage::Compare => "Comparing field by field",
            Stage::Classify => "Deciding",
            Stage::Workbook => "Writing the Excel file",
            Stage::Lists => "Writing the lists",
        },
        stage_line: |stage, stages, name| format!("Stage {stage} of {stages}: {name}"),
        counts: |done, total, pairs| {
            let what = if pairs { "pairs" } else { "rows" };
            format!("{} / {} {what}", number(done, En), number(total, En))
        },
        cancel: "Cancel",
        failed: |cause| {
            format!(
                "Comparing stopped suddenly; the computer may be short of memory. The files are still loaded. Close other programs and press “Compare” again. (Technical detail: {cause})"
            )
        },
    },
    results: ResultsTexts {
        heading: "Results",
        about: |sector_rows, sector, registry_rows, registry| {
            format!("{sector} ({}) against {registry} ({})", rows(sector_rows), rows(registry_rows))
        },
        files: |file, more| match more {
            0 => format!("“{file}”"),
            1 => format!("“{file}” and 1 more file"),
            _ => format!("“{file}” and {more} more files"),
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
        findings: "Filter by notes",
        any_finding: "All rows, with notes or without",
        with_findings: "With notes",
        unknown: |values| match values {
            1 => "1 value is in no table".into(),
            _ => format!("{values} values are in no table"),
        },
        unknown_note: "These values could not be compared. They may be slips, or the column may be the wrong one.",
        tidy_names: "Tidy names",
        tidy_names_hint: "In the workbook, names get capitals at the start of words and lose spare spaces, titles and notes. Otherwise every value stays as it was in the file.",
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
        place: |place| format!("in “{place}”"),
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
        score_scale: |link, review, margin| {
            format!(
                "From {link}: the same person, if the next one is at least {margin} behind or clearly another row’s, and number, name and date of birth do not tell of two people. From {review} to {link}: for review."
            )
        },
        comparison: "Comparison",
        level: "Outcome",
        weight: "Points",
        sum: "Running sum",
        total: "Total",
        needed: "Needed for a link",
        next: |row| format!("Next person alike, row {row}"),
        behind: |points| format!("{points} behind"),
        ahead: |points| format!("{points} ahead"),
        level_with: "equal",
    },
    about: &super::about::EN,
    lists: &super::lists::EN,
    tally: &super::lists::TALLY_EN,
};
