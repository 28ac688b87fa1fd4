"""Splink on a list and an extract: `run.py LIST EXTRACT LINKS [TRUTH]`.

Writes the links as separated text to LINKS and prints one line of JSON: milliseconds of loading the
libraries, of reading with preparing, of training, predicting and linking, and from the files to the
links; the peak of this process's memory; how many pairs were scored; and against TRUTH (the columns
`sector_row,registry_row`) the best threshold with its figures. Decided: loading the
libraries is not part of the total, as starting the program is not part of the other side's.
"""

import json
import sys
import time

START = time.perf_counter()

import duckdb  # noqa: E402
import splink  # noqa: E402

import linking  # noqa: E402
import model  # noqa: E402
from preparing import filled, prepare  # noqa: E402
from reading import read  # noqa: E402

# The weight from which on links are written: even odds.
THRESHOLD = 0


def main(arguments):
    """Runs everything."""
    list_path, registry_path, links_path, *truth = arguments
    figures = {"peer_load": milliseconds(START)}
    begin = time.perf_counter()
    connection = duckdb.connect()

    for path, table in ((list_path, "list"), (registry_path, "registry")):
        read(connection, path, f"{table}_text")
        prepare(connection, f"{table}_text", table)
        connection.sql(f"DROP TABLE {table}_text")
    columns = filled(connection, "list", "registry")
    figures["peer_read"] = milliseconds(begin)

    start = time.perf_counter()
    linker = model.linker(connection, "list", "registry", columns)
    model.train(linker, connection, "list", "registry")
    figures["peer_train"] = milliseconds(start)

    start = time.perf_counter()
    pairs = model.predict(linker)
    figures["peer_predict"] = milliseconds(start)

    start = time.perf_counter()
    linking.link(connection, pairs, THRESHOLD, links_path)
    figures["peer_link"] = milliseconds(start)
    figures["peer_total"] = milliseconds(begin)
    figures["peer_peak_mb"] = peak()

    def count(table):
        return connection.sql(f"SELECT count(*) FROM {table}").fetchall()[0][0]

    best = linking.score(connection, truth[0]) if truth else None
    for name in ("precision", "recall", "f1", "threshold", "strict_recall"):
        if best:
            figures[f"peer_{name}"] = best[name]
    result = {
        "figures": figures,
        "rows": f"{count('list')}x{count('registry')}",
        "pairs": count(pairs),
        "columns": sorted(columns),
        "versions": f"splink {splink.__version__}, duckdb {duckdb.__version__}",
        "persons": best and best["persons"],
    }
    print(json.dumps(result))


def milliseconds(since):
    return (time.perf_counter() - since) * 1000


def peak():
    """The most resident memory that this process ever held, in megabytes."""
    with open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / 1e6
    return 0.0


if __name__ == "__main__":
    main(sys.argv[1:])
