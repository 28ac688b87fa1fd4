"""From scored pairs to links, and how right they are.

Takes the table of pairs, gives each row of the list its best person; then, against a truth, the
threshold at which the links are best. Decided: where that is, the truth itself says, which nobody
has who links real files. The figures are the best that this model can reach.
"""

# Offices that act on links need most of them right: the recall is also told of the lowest threshold
# at which so many are.
STRICT = 0.999

# Of several people with the same weight the first one counts: half of such choices are right, and
# none would be if all were given up.
BEST = """
    CREATE TABLE links AS
    SELECT unique_id_l AS list_row, unique_id_r AS registry_row, match_weight AS weight
    FROM {pairs}
    QUALIFY row_number() OVER (PARTITION BY unique_id_l ORDER BY match_weight DESC, unique_id_r) = 1
"""

# Where a person of the extract may be linked once, the row with the highest weight has them.
ONCE = """
    CREATE TABLE once AS
    SELECT * FROM links
    QUALIFY row_number() OVER (PARTITION BY registry_row ORDER BY weight DESC, list_row) = 1
"""


def link(connection, pairs, threshold, path):
    """Gives each row of the list at most one person and writes the links from a weight on."""
    connection.sql(BEST.format(pairs=pairs))
    connection.sql(ONCE)
    connection.sql(f"""
        COPY (SELECT * FROM links WHERE weight >= {threshold} ORDER BY list_row)
        TO '{path.replace("'", "''")}' (HEADER)
    """)


def score(connection, truth):
    """The best threshold with its figures, where a person may be linked once or several times,
    whichever is better; None if nothing is linked."""
    connection.sql(f"""
        CREATE TABLE truth AS
        SELECT sector_row::INT AS list_row,
            list_transform(string_split(coalesce(registry_row, ''), '|'),
                lambda row: try_cast(trim(row) AS INT)) AS people
        FROM read_csv('{truth.replace("'", "''")}', all_varchar = true, header = true)
    """)
    in_extract = "SELECT count(*) FROM truth WHERE people[1] IS NOT NULL"
    known = connection.sql(in_extract).fetchall()[0][0]
    found = [_best(connection, table, known) for table in ("links", "once")]
    found = [figures for figures in found if figures]
    return max(found, key=lambda figures: figures["f1"], default=None)


def _best(connection, table, known):
    rows = connection.sql(f"""
        WITH judged AS (
            SELECT weight, list_contains(people, registry_row)::INT AS is_right
            FROM {table} JOIN truth USING (list_row)
        ),
        added AS (
            SELECT
                weight,
                sum(is_right) OVER (ORDER BY weight DESC) AS good,
                count(*) OVER (ORDER BY weight DESC) AS links
            FROM judged
        )
        SELECT
            weight,
            good / links,
            good / {known},
            2 * good / (links + {known}) AS f1,
            coalesce(max(good) FILTER (good / links >= {STRICT}) OVER () / {known}, 0)
        FROM added ORDER BY f1 DESC, weight DESC LIMIT 1
    """).fetchall()
    if not rows:
        return None
    names = ("threshold", "precision", "recall", "f1", "strict_recall")
    return {"persons": table, **{name: float(value) for name, value in zip(names, rows[0])}}
