"""Preparing Vietnamese records for a comparison, as somebody who knows them would.

Takes a table of `reading.py`, gives a table with the columns that `model.py` compares:

- `name`, lower case with its marks, and `plain`, without them and with i for y, because lists write
  Quý and Quí; `surname`, `middle` and `given`, for the given name comes last;
- `born`, eight digits of a whole date, day first in the files, and `day`, `month`, `year`, of which
  the year may be all that there is;
- `pid`, twelve digits with the zeroes that a spreadsheet lost, and `card`, the old nine digits;
- `sex`;
- `hamlet`, the first part of an address, and `places`, the other parts, all without the word that
  says what they are;
- `father` and `mother`, plain.

Decided: everything is one statement of SQL, so that DuckDB does it on all cores.
"""

# What may stand before the name of a place, longest first.
LEVELS = (
    "to dan pho|khu dan cu|khu pho|thi tran|thi xa|thanh pho|phuong|huyen|quan|tinh|dac khu"
    "|thon|xom|khom|khoi|khu|lang|ban|buon|ap|to|xa|tp"
)


def prepare(connection, table, prepared):
    """Writes the prepared table."""
    connection.sql(f"""
        CREATE TABLE {prepared} AS
        WITH texts AS (
            SELECT
                row,
                {tidy("coalesce(name, concat_ws(' ', name_before, name_given))")} AS name,
                -- A column of old numbers may hold new ones, and the other way round.
                regexp_replace(coalesce(number, old_number), '[^0-9]', '', 'g') AS digits,
                regexp_replace(old_number, '[^0-9]', '', 'g') AS old_digits,
                coalesce(born, concat_ws('/', born_day, born_month, born_year)) AS born,
                {plain("sex")} AS sex,
                string_split_regex({plain("address")}, '\\s*(,|;| - )\\s*') AS parts,
                {plain("father")} AS father,
                {plain("mother")} AS mother
            FROM {table}
        ),
        parted AS (
            SELECT
                *,
                replace({plain("name")}, 'y', 'i') AS plain,
                regexp_extract(born,
                    '^\\s*(\\d{{1,2}})[/.-](\\d{{1,2}})[/.-](\\d{{4}}|\\d{{2}})\\b',
                    ['day', 'month', 'year']) AS date,
                regexp_extract(born, '^\\s*(\\d{{4}})\\b', 1) AS only_year,
                list_transform(parts,
                    lambda part: regexp_replace(part, '^({LEVELS})[ .]+', '')) AS bare
            FROM texts
        ),
        dated AS (
            SELECT
                *,
                try_cast(date.day AS TINYINT) AS day,
                try_cast(date.month AS TINYINT) AS month,
                coalesce({century("date.year")}, try_cast(only_year AS SMALLINT)) AS year
            FROM parted
        )
        SELECT
            row AS unique_id,
            nullif(name, '') AS name,
            nullif(plain, '') AS plain,
            nullif(string_split(plain, ' ')[1], '') AS surname,
            array_to_string(string_split(plain, ' ')[2:-2], ' ') AS middle,
            nullif(string_split(plain, ' ')[-1], '') AS given,
            CASE WHEN day IS NOT NULL
                THEN printf('%04d%02d%02d', year, month, day) END AS born,
            day,
            month,
            year,
            CASE WHEN length(digits) BETWEEN 10 AND 12 THEN lpad(digits, 12, '0') END AS pid,
            CASE WHEN length(old_digits) IN (8, 9) THEN lpad(old_digits, 9, '0')
                 WHEN length(digits) IN (8, 9) THEN lpad(digits, 9, '0') END AS card,
            CASE WHEN sex IN ('nam', '1') THEN 'nam'
                WHEN sex IN ('nu', '0', '2') THEN 'nu' END AS sex,
            nullif(bare[1], '') AS hamlet,
            CASE WHEN length(bare) > 1 THEN bare[2:] END AS places,
            nullif(father, '') AS father,
            nullif(mother, '') AS mother
        FROM dated
    """)


def filled(connection, *tables):
    """The columns that have values in all of these prepared tables."""
    columns = set(connection.sql(f"SELECT * FROM {tables[0]} LIMIT 0").columns)
    for table in tables:
        counts = connection.sql(f"SELECT count(COLUMNS(*)) FROM {table}").fetchall()[0]
        names = connection.sql(f"SELECT * FROM {table} LIMIT 0").columns
        columns &= {name for name, count in zip(names, counts) if count}
    return columns


def tidy(text):
    """Lower case, composed letters, single spaces."""
    return f"nfc_normalize({spaced(text)})"


def plain(text):
    """Also without marks; đ is a letter of its own, which no decomposition takes apart."""
    return f"replace(strip_accents({spaced(text)}), 'đ', 'd')"


def spaced(text):
    """Lower case, single spaces; a single space is not touched, which is most of the time."""
    return f"lower(trim(regexp_replace({text}, '\\s\\s+|[\\t\\r\\n]', ' ', 'g')))"


def century(year):
    """A year of two digits is in this century up to 26."""
    return (
        f"CASE WHEN length({year}) = 2 AND {year} <= '26' THEN 2000 + try_cast({year} AS SMALLINT)"
        f" WHEN length({year}) = 2 THEN 1900 + try_cast({year} AS SMALLINT)"
        f" ELSE try_cast({year} AS SMALLINT) END"
    )
