//! How much of everything is accepted: generous for honest files, bounded for the others.

/// Bounds of the reader and of the engine.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Filled rows from the top among which the header is looked for.
    pub header_search_rows: usize,
    /// Rows of several cells among them that can be the header.
    pub header_candidates: usize,
    /// Cells of such rows that are examined in all sheets of a file, if it has very many.
    pub header_cells: usize,
    /// The fewest rows that can be the header all the same.
    pub header_candidates_at_least: usize,
    /// Columns of a sheet.
    pub columns: usize,
    /// What reading a file may use up in a browser's tab, which has 4 GB for everything.
    pub reading: ReadingLimits,
    /// What reading a file may use up in the program, which has the machine's memory.
    pub reading_in_program: ReadingLimits,
    /// Letters of a cell; what is longer is cut, with a notice. No spreadsheet has more.
    pub cell_letters: usize,
    /// Cells that repeats in .ods may add to those written; a row repeated beyond is read once.
    pub repeated_cells: u64,
    /// Notices of a sheet that come from its rows.
    pub notices: usize,
    /// Merged areas of a sheet that are looked at.
    pub merges: usize,
    /// Sheets of a workbook, and tables of a page: a sheet costs memory even if it is empty.
    pub sheets: usize,
    /// Bytes of one text, tag or string of .xlsx; a cell holds at most 32,767 characters.
    pub cell_bytes: usize,
    /// Bytes of text in a row of .ods.
    pub row_bytes: usize,
    /// Bytes of a record of .xlsb that is looked into; the longest honest one has some 400,000.
    pub record_bytes: u32,
    /// Bytes of one piece (tag, text, record) of a part of other formats.
    pub piece_bytes: u64,
    /// Depth of nested elements; spreadsheets need some twenty.
    pub nested_elements: u32,
    /// Depth of nested tables of a page.
    pub nested_tables: usize,
    /// Columns searched for a free one under the long cells of a page's table, over all its rows.
    pub span_steps: u64,
    /// Cell formats and number formats of a workbook; programs allow 65,490.
    pub formats: usize,
    /// Relationships of a part of a workbook.
    pub relationships: usize,
    /// Rounds of hashing that a protected file may ask for; programs write 100,000.
    pub password_rounds: u32,
    /// Files in an archive.
    pub archived_files: usize,
    /// Bytes of a file in an archive once unpacked.
    pub archived_bytes: u64,
    /// Tables below one another on a sheet.
    pub tables_of_a_sheet: usize,
    /// Parts of a list side by side.
    pub parts_side_by_side: usize,
    /// Tables of a file beyond which no sheet is divided.
    pub tables_of_a_file: usize,
    /// Cells that dividing a sheet into its tables may copy.
    pub divided_cells: u64,
    /// Cells that merged ones may fill below themselves on a sheet.
    pub filled_down_cells: u64,
    /// Columns that a notice names.
    pub named_columns: usize,
    /// Values looked at per column when its field is guessed.
    pub sampled_values: usize,
    /// Values looked at in all columns of a file, if it has very many.
    pub sampled_in_all: usize,
    /// The fewest values looked at per column all the same.
    pub sampled_at_least: usize,
    /// Bytes of a value that are looked at to understand its column.
    pub sampled_bytes: usize,
    /// Values looked at per column, spread over all of it, to find how its dates and numbers are
    /// written.
    pub styled_values: usize,
    /// Samples of a column that the page shows.
    pub shown_samples: usize,
    /// Random pairs on which the share of each level among strangers is counted.
    pub random_pairs: usize,
    /// About how many rows and how many people these pairs are made of.
    pub random_records: usize,
    /// About how many rows' candidate pairs the share of each level among true pairs is learned
    /// from.
    pub learned_rows: usize,
    /// About how many pairs of these rows are used at most.
    pub learned_pairs: usize,
    /// The office's own columns that are carried along in the workbook of results, the first ones of
    /// the list. A wide list has some thirty; more of them would hide what was compared.
    pub carried_columns: usize,
    /// Rows that a finding names; the sentence shows ten and says that there are more.
    pub listed_rows: usize,
    /// Unknown values of a coded field that are kept individually.
    pub unknown_values: usize,
    /// The fewest linked rows whose dates show that a column is off as a whole.
    pub rows_off: u32,
    /// The age, in years, from which people with only a year of birth are listed separately.
    pub elder_age: u16,
    /// The longest that anybody is taken to live, in years.
    pub oldest_age: u16,
    /// The longest remark in which somebody's state is looked for, in bytes.
    pub longest_remark: usize,
    /// The longest text of an age, in bytes.
    pub longest_age: usize,
    /// The youngest age of a parent at a birth, in years.
    pub youngest_parent: u16,
    /// The fewest days between two births of one mother: seven months.
    pub days_between_births: i64,
    /// The most people that a part of a large block brings to each of its rows.
    pub narrowed_block: usize,
    /// People of a part that cannot be divided further who are compared all the same.
    pub crowd_sample: usize,
    /// Candidates of a row among which the decision is made.
    pub weighed_candidates: usize,
    /// Rows with the same likeliest person that a row is compared with to find its copies.
    pub compared_copies: usize,
    /// Claimants of a component of the assignment that is solved exactly: the work for each grows
    /// with the edges of its component.
    pub component_claimants: usize,
    /// Edges of such a component.
    pub component_edges: usize,
    /// People with the name, or with the date of birth, of a row without a person among whom the
    /// nearest one is looked for.
    pub weighed_namesakes: usize,
    /// People whom a list names if several are alike.
    pub named_candidates: usize,
    /// Candidates kept with a verdict.
    pub kept_candidates: usize,
    /// Lines of an office's table of amendments to the map.
    pub amendments: usize,
    /// Bytes of such a table.
    pub amendment_bytes: usize,
    /// Parts of a work file; a work of a million decisions has some ten thousand.
    pub work_parts: usize,
    /// Bytes of all its parts once unpacked.
    pub work_bytes: u64,
}

/// What reading one file, or all files of an archive, may use up.
///
/// Each count has its own bound, far above any honest list, and weighs as work. Work is counted in
/// nanoseconds of a usual computer of today, roughly: reading ends when the counts together say
/// that it takes too long, not when a clock does.
#[derive(Clone, Copy, Debug)]
pub struct ReadingLimits {
    /// Work in all, in nanoseconds.
    pub work: u64,
    /// Memory in bytes: the file, its text once decoded, shared texts, and all cells.
    pub memory: u64,
    /// Filled cells of all sheets.
    pub cells: Allowance,
    /// Filled rows of all sheets.
    pub rows: Allowance,
    /// Empty cells above filled ones of their column, of all sheets.
    pub gaps: Allowance,
    /// Starts and ends of elements of .xlsx, shared strings, and records of .xlsb.
    pub pieces: Allowance,
    /// Starts and ends of elements of other XML and of pages, and texts between them, which take
    /// longer to tell apart.
    pub elements: Allowance,
    /// Bytes of all parts once unpacked.
    pub unpacked_bytes: Allowance,
    /// Bytes of text in all cells.
    pub text_bytes: Allowance,
}

/// How many of something, and what each one weighs.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// How many there may be.
    pub most: u64,
    /// The work that one takes, in nanoseconds.
    pub work: u64,
}

/// Values that are looked at in each of this many columns of a file: as many as in any column, or
/// fewer where there are thousands of them.
pub fn sampled_values(columns: usize) -> usize {
    let share = LIMITS.sampled_in_all / columns.max(1);
    share.clamp(LIMITS.sampled_at_least, LIMITS.sampled_values)
}

impl ReadingLimits {
    /// This many times as much of everything.
    #[must_use]
    pub const fn times(self, times: u64) -> ReadingLimits {
        const fn more(allowance: Allowance, times: u64) -> Allowance {
            Allowance { most: allowance.most * times, work: allowance.work }
        }
        ReadingLimits {
            work: self.work * times,
            memory: self.memory * times,
            cells: more(self.cells, times),
            rows: more(self.rows, times),
            gaps: more(self.gaps, times),
            pieces: more(self.pieces, times),
            elements: more(self.elements, times),
            unpacked_bytes: more(self.unpacked_bytes, times),
            text_bytes: more(self.text_bytes, times),
        }
    }
}

/// What reading a file may use up in a tab.
const READING: ReadingLimits = ReadingLimits {
    work: 9_000_000_000,
    memory: 1_300_000_000,
    cells: Allowance { most: 32_000_000, work: 150 },
    rows: Allowance { most: 10_000_000, work: 300 },
    gaps: Allowance { most: 100_000_000, work: 5 },
    pieces: Allowance { most: 300_000_000, work: 20 },
    elements: Allowance { most: 100_000_000, work: 80 },
    unpacked_bytes: Allowance { most: 3_000_000_000, work: 1 },
    text_bytes: Allowance { most: 1_000_000_000, work: 2 },
};

/// The bounds in force.
pub const LIMITS: Limits = Limits {
    header_search_rows: 400,
    header_candidates: 60,
    header_cells: 300_000,
    header_candidates_at_least: 6,
    columns: 2_000,
    reading: READING,
    reading_in_program: READING.times(4),
    cell_letters: 32_767,
    repeated_cells: 2_000_000,
    notices: 1_000,
    merges: 200_000,
    sheets: 2_000,
    cell_bytes: 1 << 20,
    row_bytes: 64 << 20,
    record_bytes: 8 << 20,
    piece_bytes: 32 << 20,
    nested_elements: 500,
    nested_tables: 100,
    span_steps: 1_000_000_000,
    formats: 1 << 16,
    relationships: 1 << 16,
    password_rounds: 1_000_000,
    archived_files: 500,
    archived_bytes: 500_000_000,
    tables_of_a_sheet: 100,
    parts_side_by_side: 6,
    tables_of_a_file: 2_000,
    divided_cells: 50_000_000,
    filled_down_cells: 10_000_000,
    named_columns: 12,
    sampled_values: 400,
    sampled_in_all: 150_000,
    sampled_at_least: 8,
    sampled_bytes: 400,
    styled_values: 20_000,
    shown_samples: 3,
    random_pairs: 50_000,
    random_records: 8_192,
    learned_rows: 4_096,
    learned_pairs: 40_000,
    carried_columns: 40,
    kept_candidates: 5,
    weighed_candidates: 50,
    weighed_namesakes: 50,
    named_candidates: 3,
    compared_copies: 8,
    component_claimants: 64,
    component_edges: 512,
    narrowed_block: 200,
    crowd_sample: 12,
    listed_rows: 11,
    unknown_values: 200,
    rows_off: 8,
    elder_age: super::ELDER_AGE,
    oldest_age: 120,
    longest_remark: 400,
    longest_age: 24,
    youngest_parent: 12,
    days_between_births: 213,
    amendments: 5_000,
    amendment_bytes: 1 << 20,
    work_parts: 20_000,
    work_bytes: 2_000_000_000,
};
