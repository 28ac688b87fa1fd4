"""Reading a list and an extract into DuckDB as text.

Takes a file and the name of a table, gives a table with one row per person: `row`, as spreadsheets
count rows, and one text column for each kind of fact that `COLUMNS` names, NULL where the file has
no such column. Decided: columns are found by whole headers, not guessed from values. A person who
uses Splink knows their columns; headers are only looked up so that several files can be run.
"""

import re
import unicodedata

import pyarrow
from python_calamine import load_workbook

# Each fact with the headers that name it, folded: lower case, no marks, no punctuation.
COLUMNS = {
    "name": (
        "ho va ten",
        "ho ten",
        "ho chu dem va ten",
        "ho va ten tre",
    ),
    "name_before": ("ho va ten dem", "ho va chu dem"),
    "name_given": ("ten",),
    "born": ("ngay sinh", "ngay thang nam sinh", "nam sinh"),
    "born_day": ("ngay",),
    "born_month": ("thang",),
    "born_year": ("nam",),
    "sex": ("gioi tinh", "gioi", "phai"),
    "number": (
        "so cccd",
        "so dinh danh ca nhan",
        "so ddcn",
        "so cccd cmnd",
    ),
    "old_number": ("so cmnd",),
    "address": ("noi thuong tru", "dia chi", "thon", "xa huyen"),
    "father": ("ho ten cha", "ho va ten cha"),
    "mother": ("ho ten me", "ho va ten me"),
}

# A header row names at least this many facts.
FEWEST = 2

# A header row is looked for among so many rows.
FIRST_ROWS = 30


def read(connection, path, table):
    """Reads a file into a table."""
    if path.lower().endswith(".csv"):
        _read_csv(connection, path, table)
    else:
        _read_workbook(connection, path, table)


def _read_csv(connection, path, table):
    """DuckDB reads separated text itself, on all cores; the header is the first row."""
    source = f"read_csv({_text(path)}, all_varchar = true, header = true)"
    headers = connection.sql(f"SELECT * FROM {source} LIMIT 0").columns
    found = _facts(headers)
    columns = _selected(found, headers)
    # Rows are numbered in the order of the file, which DuckDB keeps; the first is below the header.
    connection.sql(
        f"CREATE TABLE {table} AS SELECT row_number() OVER () + 1 AS row, {columns} FROM {source}"
    )


def _read_workbook(connection, path, table):
    """The first sheet of a workbook, below the first row that looks like headers."""
    rows = load_workbook(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    for place, row in enumerate(rows[:FIRST_ROWS]):
        headers = [_shown(cell) or "" for cell in row]
        found = _facts(headers)
        if len(found) >= FEWEST:
            break
    else:
        raise SystemExit(f"{path}: no row names the columns in a way that is known here.")
    body = rows[place + 1 :]
    cells = {"row": list(range(place + 2, place + 2 + len(body)))}
    for fact, column in found.items():
        cells[fact] = pyarrow.array((_shown(row[column]) for row in body), pyarrow.string())
    sheet = pyarrow.table(cells)
    connection.register("sheet", sheet)
    columns = ", ".join(fact if fact in found else f"NULL::VARCHAR AS {fact}" for fact in COLUMNS)
    connection.sql(f"CREATE TABLE {table} AS SELECT row, {columns} FROM sheet")
    connection.unregister("sheet")


def _facts(headers):
    """Which fact stands in which column, counted from 0; the first column of a fact counts."""
    found = {}
    for place, header in enumerate(headers):
        for fact, words in COLUMNS.items():
            if _folded(header) in words:
                found.setdefault(fact, place)
    return found


def _selected(found, headers):
    def column(fact):
        if fact not in found:
            return f"NULL::VARCHAR AS {fact}"
        header = headers[found[fact]].replace('"', '""')
        return f'"{header}" AS {fact}'

    return ", ".join(column(fact) for fact in COLUMNS)


def _folded(text):
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall("[a-z0-9]+", plain))


def _shown(cell):
    """A cell as it is read on the screen: whole numbers without a fraction, dates day first."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if hasattr(cell, "strftime"):
        return cell.strftime("%d/%m/%Y")
    return str(cell).strip() or None


def _text(value):
    return "'" + value.replace("'", "''") + "'"
