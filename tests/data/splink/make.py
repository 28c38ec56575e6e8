"""Makes the files of this folder: invented people, models that Splink 5 trained on them, and Splink's scores.

    python3 tests/data/splink/make.py

Needs Splink 5 with DuckDB. Everything here is invented; no person is meant.
"""

import csv
import json
import random
from pathlib import Path

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

HERE = Path(__file__).parent
GIVEN = "Amina Ömer José Zoë Karim Léa Nadia Yusuf Hélène Marta Ivan Chloé Samir Ingrid Tomás فاطمة محمد Noor Elif Pavel".split()
FAMILY = "Haddad Benali Müller Østergaard Dupont Çelik Novák García El-Amin Petit Rossi Nguyễn الحسن Lindqvist Moreau Kaya".split()
STREETS = "rue des Tanneurs,place du Marché,quai Neuf,rue de l'Église,chemin Vert,avenue du Port".split(",")


def person(r, number):
    given, family = r.choice(GIVEN), r.choice(FAMILY)
    born = f"{r.randint(1940, 2015)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"
    place = r.randrange(6)
    return {
        "given_name": given,
        "family_name": family,
        "birth_date": born,
        "email": f"{given}.{family}{number % 7}@{r.choice(['mail', 'post'])}.example".lower(),
        "street": f"{r.randint(1, 90)} {STREETS[place]}",
        "postcode": str(75000 + place * 17),
        "amount": f"{r.randint(200, 4000)}",
        "lat": f"{48.80 + place / 50 + r.random() / 500:.5f}",
        "long": f"{2.30 + place / 50 + r.random() / 500:.5f}",
        "tags": "[" + ", ".join(r.sample(["pool", "library", "school", "tax", "water"], 2)) + "]",
    }


def slip(r, text):
    if len(text) < 3:
        return text
    at = r.randrange(len(text) - 1)
    return r.choice([text[:at] + text[at + 1 :], text[:at] + "x" + text[at + 1 :], text[:at] + text[at + 1] + text[at] + text[at + 2 :]])


def copy(r, person):
    out = dict(person)
    for field in out:
        luck = r.random()
        if luck < 0.08:
            out[field] = ""
        elif luck < 0.25 and field not in ("tags", "lat", "long", "amount", "birth_date"):
            out[field] = slip(r, out[field])
    if r.random() < 0.1:
        out["given_name"], out["family_name"] = out["family_name"], out["given_name"]
    if r.random() < 0.2 and out["birth_date"]:
        year, month, day = out["birth_date"].split("-")
        out["birth_date"] = r.choice([f"{year}-{day}-{month}", f"{int(year) + 1}-{month}-{day}", f"{year}-{month}-{min(int(day) + 3, 28):02}"])
    if r.random() < 0.3 and out["amount"]:
        out["amount"] = str(round(int(out["amount"]) * 1.03))
    return out


def write(name, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def invented():
    r = random.Random(5)
    people = [person(r, n) for n in range(70)]
    first = [{"id": f"p{n}", **p} for n, p in enumerate(people)]
    second = [{"id": f"q{n}", **copy(r, p)} for n, p in enumerate(people) if r.random() < 0.7]
    second += [{"id": f"z{n}", **person(r, n)} for n in range(15)]
    write("register.csv", first)
    write("clinic.csv", second)
    r.shuffle(second)
    write("members.csv", first[:45] + second[:40])


def comparisons():
    return [
        cl.ForenameSurnameComparison("given_name", "family_name"),
        cl.NameComparison("family_name"),
        cl.DateOfBirthComparison("birth_date", input_is_string=True, datetime_format="%Y-%m-%d"),
        cl.EmailComparison("email"),
        cl.JaccardAtThresholds("street", [0.9, 0.7]),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        cl.CustomComparison(
            output_column_name="money",
            comparison_levels=[
                cll.NullLevel("amount"),
                cll.CustomLevel("TRY_CAST(amount_l AS DOUBLE) = TRY_CAST(amount_r AS DOUBLE)", "same amount"),
                cll.CustomLevel(
                    "abs(CAST(amount_l AS DOUBLE) - CAST(amount_r AS DOUBLE)) / greatest(CAST(amount_l AS DOUBLE), CAST(amount_r AS DOUBLE)) < 0.05",
                    "within 5 %",
                ),
                cll.And(
                    cll.CustomLevel("CAST(amount_l AS DOUBLE) BETWEEN 200 AND 1000", "left small"),
                    cll.Not(cll.CustomLevel("CAST(amount_r AS DOUBLE) > 1000", "right large")),
                ),
                cll.ElseLevel(),
            ],
        ),
    ]


def place_comparison():
    lat, long = "CAST(lat_{} AS DOUBLE)", "CAST(long_{} AS DOUBLE)"
    shape = cll.DistanceInKMLevel("lat", "long", 1).get_comparison_level("duckdb").sql_condition
    for side in "lr":
        shape = shape.replace(f'"lat_{side}"', lat.format(side)).replace(f'"long_{side}"', long.format(side))
    return cl.CustomComparison(
        output_column_name="place",
        comparison_levels=[
            cll.NullLevel("lat"),
            cll.CustomLevel(shape.replace("<= 1", "<= 0.15"), "within 150 m"),
            cll.CustomLevel(shape, "within 1 km"),
            cll.ElseLevel(),
        ],
    )


def tags_comparison():
    lists = [f"string_split(substr(tags_{s}, 2, length(tags_{s}) - 2), ', ')" for s in "lr"]
    level = lambda n: cll.CustomLevel(f"array_length(list_intersect({lists[0]}, {lists[1]})) >= {n}", f"{n} in common")
    return cl.CustomComparison(
        output_column_name="tags",
        comparison_levels=[cll.NullLevel("tags"), level(2), level(1), cll.ElseLevel()],
    )


def train(files, link_type, name, compared, rules):
    con = duckdb.connect()
    api = DuckDBAPI(connection=con)
    tables = []
    for number, file in enumerate(files):
        con.sql(f"CREATE TABLE t{number} AS SELECT * FROM read_csv('{HERE / file}', all_varchar=true, header=true)")
        tables.append(api.register(f"t{number}", dataset_display_name=Path(file).stem))
    settings = SettingsCreator(
        link_type=link_type,
        unique_id_column_name="id",
        comparisons=compared,
        blocking_rules_to_generate_predictions=rules,
        retain_intermediate_calculation_columns=True,
        retain_matching_columns=False,
        probability_two_random_records_match=0.01,
    )
    linker = Linker(tables if len(tables) > 1 else tables[0], settings)
    linker.training.estimate_u_using_random_sampling(1e6)
    for rule in (block_on("birth_date"), block_on("family_name")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    path = HERE / f"{name}.model.json"
    linker.misc.save_model_to_json(str(path), overwrite=True)
    # The scores of the model as it stands in the file: what training left out has Splink's defaults there.
    api = DuckDBAPI(connection=con)
    again = [api.register(f"t{n}", dataset_display_name=Path(f).stem) for n, f in enumerate(files)]
    linker = Linker(again if len(again) > 1 else again[0], str(path))
    rows = linker.inference.predict().as_record_list()
    kept = [k for k in rows[0] if k.startswith("mw_") or k in ("match_weight", "match_probability") or k[:-2] in ("id", "source_dataset")]
    rows = [{k: row[k] for k in kept} for row in rows]
    rows.sort(key=lambda row: (row["id_l"], row["id_r"]))
    write(f"{name}.predictions.csv", rows)
    print(name, len(rows), "pairs")


def functions():
    """How DuckDB counts letters, on pairs of invented texts."""
    r = random.Random(9)
    words = GIVEN + FAMILY + STREETS + ["a", "ab", "aaaa", "x" * 70 + "yz", "ca", "abc", "  blank ", "ÀÉÎ"]
    rows = []
    for _ in range(300):
        a = r.choice(words)
        b = r.choice([slip(r, a), slip(r, slip(r, a)), r.choice(words)])
        if b:
            rows.append((a, b))
    quoted = lambda text: "'" + text.replace("'", "''") + "'"
    values = ", ".join(f"({quoted(a)}, {quoted(b)})" for a, b in rows)
    found = duckdb.sql(
        "SELECT a, b, jaro_similarity(a, b) AS jaro, jaro_winkler_similarity(a, b) AS jaro_winkler, "
        "levenshtein(a, b) AS levenshtein, damerau_levenshtein(a, b) AS damerau_levenshtein, jaccard(a, b) AS jaccard, "
        "lower(a) AS lower, length(a) AS length, substr(a, 2, 3) AS substr, "
        "regexp_extract(a, '[a-z]+', 0) AS regexp_extract, list_sort(string_split(a, ' '))[1] AS first_word "
        f"FROM (VALUES {values}) AS t(a, b)"
    )
    names = found.columns
    write("functions.csv", [dict(zip(names, row)) for row in found.fetchall()])


if __name__ == "__main__":
    invented()
    functions()
    train(
        ["members.csv"],
        "dedupe_only",
        "dedupe",
        comparisons(),
        [block_on("family_name"), block_on("birth_date"), block_on("substr(given_name, 1, 2)", "postcode"), "l.given_name = r.family_name and l.postcode <> '75000'"],
    )
    train(
        ["register.csv", "clinic.csv"],
        "link_only",
        "link",
        [cl.LevenshteinAtThresholds("given_name", [1, 2]).configure(term_frequency_adjustments=True), cl.JaroAtThresholds("family_name", [0.9]), place_comparison(), tags_comparison(), cl.ExactMatch("postcode").configure(term_frequency_adjustments=True), cl.DateOfBirthComparison("birth_date", input_is_string=True)],
        [block_on("postcode"), block_on("birth_date"), "l.family_name = r.family_name or lower(l.given_name) = lower(r.given_name)"],
    )
