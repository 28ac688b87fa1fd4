"""The model of Splink: what is compared, which pairs are looked at, how it learns.

Takes two prepared tables, gives scored pairs. The levels, rules and sessions follow Splink's own
guides: term frequencies for names, u from random pairs, m from several sessions of expectation
maximisation that block on different facts. Decided: nothing is learnt from the truth, and where two
ways make links that are as right, the faster one is taken.
"""

import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

# Random pairs for u, and pairs for a session of expectation maximisation. With ten times as many
# for u the links are as right, and learning takes twice as long.
RANDOM_PAIRS = 1e6
SESSION_PAIRS = 1e6

# Draws the same random pairs at every run.
SEED = 7

# Rules that hardly any wrong pair fulfils, and the share of the true pairs that they are thought
# to find.
DETERMINISTIC = [block_on("pid"), block_on("card"), block_on("plain", "born")]
RECALL = 0.95

# The sessions, which together leave no fact out: each takes pairs that agree in its column, or in
# its second one where nobody agrees in the first.
SESSIONS = [("pid", "card"), ("born",), ("plain",)]

# Pairs that agree in all columns of a rule are compared. On the million made-up people these rules
# leave out one true pair in three thousand and compare about ten pairs for each row.
RULES = [
    ("pid",),
    ("card",),
    ("plain", "year"),
    ("given", "born"),
    ("plain", "day", "month"),
    ("born", "hamlet"),
    ("given", "father", "mother"),
]

# Takes the place of the rule with a hamlet where there is none.
WITHOUT_HAMLET = ("surname", "born")

# Pairs below this weight are not kept; the best threshold lies above.
LOWEST_WEIGHT = -8


def linker(connection, left, right, columns):
    """A linker of both tables, which compares what both sides have: `columns`."""
    api = DuckDBAPI(connection)
    # The left table is the list: Splink keeps the order of the names.
    sides = [
        api.register(left, dataset_display_name="a_list"),
        api.register(right, dataset_display_name="b_registry"),
    ]
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[comparison for needed, comparison in COMPARISONS if columns & needed],
        blocking_rules_to_generate_predictions=rules(columns),
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )
    return Linker(sides, settings, log_level="ERROR")


def train(of, connection, left, right):
    """The prior, then u, then m."""
    training = of.training
    training.estimate_probability_two_random_records_match(DETERMINISTIC, recall=RECALL)
    training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=SEED)
    for columns in SESSIONS:
        for column in columns:
            agreeing = f"SELECT 1 FROM {left} JOIN {right} USING ({column}) LIMIT 1"
            if connection.sql(agreeing).fetchall():
                training.estimate_parameters_using_expectation_maximisation(
                    block_on(column),
                    estimate_without_term_frequencies=True,
                    max_pairs=SESSION_PAIRS,
                )
                break


def predict(of):
    """The scored pairs, as the name of their table."""
    return of.inference.predict(threshold_match_weight=LOWEST_WEIGHT).physical_name


def rules(columns):
    """Pairs that agree in one of these are compared."""
    found = [rule for rule in RULES if columns.issuperset(rule)]
    if "hamlet" not in columns:
        found.append(WITHOUT_HAMLET)
    return [block_on(*rule) for rule in found]


def name():
    """With marks, without, without the middle name, a slip of the pen, and less and less."""
    return comparisons.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            levels.NullLevel("plain"),
            levels.ExactMatchLevel("name", term_frequency_adjustments=True),
            levels.ExactMatchLevel("plain").configure(
                tf_adjustment_column="plain", disable_tf_exact_match_detection=True
            ),
            levels.CustomLevel(
                "surname_l = surname_r AND given_l = given_r AND (middle_l = '' OR middle_r = '')",
                "One without the middle name",
            ),
            levels.LevenshteinLevel("plain", 1),
            levels.JaroWinklerLevel("plain", 0.92),
            levels.CustomLevel("surname_l = surname_r AND given_l = given_r", "Other middle name"),
            levels.ExactMatchLevel("given").configure(
                tf_adjustment_column="given", disable_tf_exact_match_detection=True
            ),
            levels.ElseLevel(),
        ],
    )


def born():
    """The whole date, the year alone, day and month exchanged, a part that differs."""
    parts = "((day_l = day_r)::INT + (month_l = month_r)::INT + (year_l = year_r)::INT)"
    return comparisons.CustomComparison(
        output_column_name="born",
        comparison_levels=[
            levels.NullLevel("year"),
            levels.ExactMatchLevel("born"),
            levels.CustomLevel(
                "year_l = year_r AND (born_l IS NULL OR born_r IS NULL)", "One has the year alone"
            ),
            levels.CustomLevel(
                "year_l = year_r AND day_l = month_r AND month_l = day_r", "Day and month exchanged"
            ),
            levels.CustomLevel(f"{parts} = 2", "Two parts of three"),
            levels.CustomLevel("year_l = year_r", "Same year"),
            levels.CustomLevel("abs(year_l - year_r) <= 1", "Year beside"),
            levels.ElseLevel(),
        ],
    )


def number():
    """The personal number, the old one, one digit otherwise."""
    return comparisons.CustomComparison(
        output_column_name="number",
        comparison_levels=[
            levels.CustomLevel(
                "(pid_l IS NULL OR pid_r IS NULL) AND (card_l IS NULL OR card_r IS NULL)"
            ).configure(is_null_level=True),
            levels.ExactMatchLevel("pid"),
            levels.ExactMatchLevel("card"),
            levels.LevenshteinLevel("pid", 1),
            levels.ElseLevel(),
        ],
    )


def address():
    """The hamlet and how many of the names above it are shared; their levels changed in 2025."""
    any_shared = "list_has_any(places_l, places_r)"
    shared = "len(list_intersect(places_l, places_r))"
    hamlet = "hamlet_l = hamlet_r"
    return comparisons.CustomComparison(
        output_column_name="address",
        comparison_levels=[
            levels.NullLevel("hamlet"),
            levels.CustomLevel(f"{hamlet} AND {shared} >= 2", "Hamlet and two places"),
            levels.CustomLevel(f"{hamlet} AND {shared} = 1", "Hamlet and a place"),
            levels.CustomLevel(hamlet, "Hamlet alone"),
            levels.CustomLevel(f"{any_shared} AND {shared} >= 2", "Two places"),
            levels.CustomLevel(any_shared, "A place"),
            levels.ElseLevel(),
        ],
    )


# What is compared, each with the columns of which both sides must have one.
COMPARISONS = [
    ({"plain"}, name()),
    ({"year"}, born()),
    ({"pid", "card"}, number()),
    ({"sex"}, comparisons.ExactMatch("sex")),
    ({"hamlet"}, address()),
    ({"father"}, comparisons.JaroWinklerAtThresholds("father", [0.92])),
    ({"mother"}, comparisons.JaroWinklerAtThresholds("mother", [0.92])),
]
