"""What the preparation makes of a row.

`PYTHON -B -m unittest` in this folder, with the peer's Python, runs it. All people are made up.
"""

import unittest

import duckdb

from preparing import prepare
from reading import COLUMNS, _facts

# Cells of the file, and columns of the prepared table that they must give.
ROWS = [
    ({"name": " ĐẶNG  Thị Thúy "}, {"name": "đặng thị thúy", "plain": "dang thi thui"}),
    ({"name": "Lí Quí"}, {"plain": "li qui", "surname": "li", "middle": "", "given": "qui"}),
    ({"name": "Lê Thị Kim Anh"}, {"surname": "le", "middle": "thi kim", "given": "anh"}),
    ({"name": ""}, {"name": None, "surname": None, "given": None}),
    ({"name_before": "Vũ Văn", "name_given": "An"}, {"name": "vũ văn an", "given": "an"}),
    ({"born": "05/09/1960"}, {"born": "19600905", "day": 5, "month": 9, "year": 1960}),
    ({"born": "5/9/60"}, {"born": "19600905"}),
    ({"born": "5-9-08"}, {"born": "20080905"}),
    ({"born": "1960"}, {"born": None, "day": None, "year": 1960}),
    ({"born_day": "5", "born_month": "9", "born_year": "1960"}, {"born": "19600905"}),
    ({"born_day": None, "born_month": None, "born_year": "1960"}, {"born": None, "year": 1960}),
    ({"born": "không rõ"}, {"born": None, "year": None}),
    ({"number": "038 096 190 485"}, {"pid": "038096190485", "card": None}),
    ({"number": "1096190485"}, {"pid": "001096190485"}),
    ({"number": "38468051"}, {"pid": None, "card": "038468051"}),
    ({"number": "038096190485", "old_number": "384680511"}, {"card": "384680511"}),
    ({"old_number": "038096190485"}, {"pid": "038096190485", "card": None}),
    ({"sex": "Nữ"}, {"sex": "nu"}),
    ({"sex": "1"}, {"sex": "nam"}),
    (
        {"address": "Tổ dân phố 8, Phường Hàm Rồng, Tỉnh Thanh Hóa"},
        {"hamlet": "8", "places": ["ham rong", "thanh hoa"]},
    ),
    (
        {"address": "Ấp Cồn Sẻ - Bến Sung - Như Thanh"},
        {"hamlet": "con se", "places": ["ben sung", "nhu thanh"]},
    ),
    ({"address": "Khu 1"}, {"hamlet": "1", "places": None}),
]


class Preparing(unittest.TestCase):
    def test_rows(self):
        connection = duckdb.connect()
        columns = ", ".join(f"{fact} VARCHAR" for fact in COLUMNS)
        connection.sql(f"CREATE TABLE file (row INTEGER, {columns})")
        for row, (cells, _) in enumerate(ROWS):
            values = [row] + [cells.get(fact) for fact in COLUMNS]
            connection.execute(f"INSERT INTO file VALUES ({', '.join('?' * len(values))})", values)
        prepare(connection, "file", "prepared")
        prepared = connection.sql("SELECT * FROM prepared ORDER BY unique_id")
        for (cells, expected), row in zip(ROWS, prepared.fetchall(), strict=True):
            found = dict(zip(prepared.columns, row))
            with self.subTest(cells=cells):
                self.assertEqual({name: found[name] for name in expected}, expected)

    def test_headers(self):
        headers = ["STT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Số ĐDCN", "SỐ CCCD"]
        self.assertEqual(_facts(headers), {"name": 1, "born": 2, "number": 3})


if __name__ == "__main__":
    unittest.main()
