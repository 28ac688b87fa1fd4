//! Where the cells of a sheet stand in its file.

/// A sheet of a zipped workbook, and where it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPart {
    /// The name on its tab.
    pub name: String,
    /// The path of its part in the package.
    pub path: String,
    /// The paths of the tables that were set up on it.
    pub tables: Vec<String>,
}
