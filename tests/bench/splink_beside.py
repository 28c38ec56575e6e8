#!/usr/bin/env python3
"""Diwan and Splink on the same CSV, one after the other on the same machine, in one table.

    python3 tests/bench/splink_beside.py FILE.csv --truth COLUMN [--id COLUMN] [--without COLUMN]...
        [--diwan PATH/diwan-cli] [--runs N]

Diwan gets the file without the truth and nothing else. Splink (pip install splink; DuckDB does its work) gets comparisons and blocking rules
that somebody who knows the data would write: they are built here from column names such as first_name, surname, dob, street, postcode, phone.
Each run is a process of its own, so that peak memory is that run's. Time is from the CSV to the clusters.
"""

import argparse
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--truth", required=True)
    parser.add_argument("--id", default="")
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--diwan", default="target/release/diwan-cli")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--splink-into", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.splink_into:
        return splink(asked.file, asked.splink_into)
    with tempfile.TemporaryDirectory() as folder:
        given = os.path.join(folder, "records.csv")
        truth = leave_out(asked, given)
        head = ("run", "seconds", "peak MiB", "links P", "R", "F1", "best F1", "P at .95", "clusters F1", "load")
        print(("{:<10}" + "{:>11}" * 9).format(*head))
        for _ in range(asked.runs):
            for name, run in (("Diwan", diwan), ("Splink", run_splink)):
                load = os.getloadavg()[0]
                answer = run(asked, given, folder)
                if answer is None:
                    print(f"{name:<10} not here")
                    continue
                seconds, memory, pairs, clusters = answer
                figures = judged(pairs, clusters, truth)
                cells = [f"{seconds:.2f}", f"{memory / 2**20:.0f}"] + [f"{f:.4f}" for f in figures] + [f"{load:.1f}"]
                print(("{:<10}" + "{:>11}" * 9).format(name, *cells), flush=True)


def leave_out(asked, given):
    """Writes the file without the truth and with a row number; returns the truth by row number."""
    truth = []
    hidden = {asked.truth, *asked.without}
    with open(asked.file, newline="", encoding="utf-8") as source, open(given, "w", newline="", encoding="utf-8") as to:
        reader = csv.DictReader(source)
        names = [n for n in reader.fieldnames if n not in hidden]
        writer = csv.writer(to)
        writer.writerow(names)
        for record in reader:
            truth.append(record[asked.truth])
            writer.writerow([record[n] for n in names])
    return truth


def timed(command, **more):
    begin = time.perf_counter()
    child = subprocess.Popen(command, **more)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, time.perf_counter() - begin, used.ru_maxrss * 1024


def diwan(asked, given, folder):
    if not os.path.exists(asked.diwan):
        return None
    command = [asked.diwan, "dedupe", given, "--out", folder] + (["--id", asked.id] if asked.id else [])
    status, seconds, memory = timed(command, stdout=subprocess.DEVNULL)
    if status:
        raise SystemExit(f"diwan-cli ended with {status}")
    with open(os.path.join(folder, "pairs.csv"), newline="", encoding="utf-8") as file:
        pairs = [
            (float(p["match_weight"]), float(p["match_probability"]), int(p["row_a"]) - 2, int(p["row_b"]) - 2, p["decision"] == "link")
            for p in csv.DictReader(file)
        ]
    with open(os.path.join(folder, "clusters.csv"), newline="", encoding="utf-8") as file:
        clusters = [(int(c["row"]) - 2, c["cluster"]) for c in csv.DictReader(file)]
    return seconds, memory, pairs, clusters


def run_splink(asked, given, folder):
    """Splink in a process of its own; its own decision is a probability of 0.95."""
    into = os.path.join(folder, "splink")
    os.makedirs(into, exist_ok=True)
    try:
        import splink as _  # noqa: F401
    except ImportError:
        return None
    command = [sys.executable, __file__, given, "--truth", "-", "--splink-into", into]
    status, _, memory = timed(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if status:
        return None
    with open(os.path.join(into, "seconds.json"), encoding="utf-8") as file:
        seconds = json.load(file)
    with open(os.path.join(into, "pairs.csv"), newline="", encoding="utf-8") as file:
        pairs = [(float(w), float(p), int(a), int(b), float(p) >= 0.95) for w, p, a, b in csv.reader(file)]
    with open(os.path.join(into, "clusters.csv"), newline="", encoding="utf-8") as file:
        clusters = [(int(r), c) for r, c in csv.reader(file)]
    return seconds, memory, pairs, clusters


def splink(given, into):
    """What somebody who knows Splink would write for a register of persons."""
    import duckdb
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    begin = time.perf_counter()
    connection = duckdb.connect()
    described = connection.execute(f"describe select * from read_csv('{given}', all_varchar = true)").fetchall()
    columns = [row[0] for row in described]

    def named(*names):
        return next((c for c in columns if c.lower() in names), None)

    kinds = {
        "given": named("first_name", "given_name", "prenom"),
        "family": named("surname", "last_name", "family_name", "nom"),
        "born": named("dob", "birth_date", "date_of_birth"),
        "sex": named("sex", "gender"),
        "street": named("street", "address", "address_1"),
        "number": named("street_no", "street_number", "house_number"),
        "postcode": named("postcode", "zip"),
        "town": named("city", "town", "suburb"),
        "phone": named("phone", "phone_number"),
    }
    kinds = {kind: column for kind, column in kinds.items() if column}
    folded = ", ".join(f"nullif(lower(strip_accents(\"{c}\")), '') as {k}" for k, c in kinds.items())
    connection.execute(
        "create table people as select row_number() over () - 1 as unique_id, "
        f"{folded} from read_csv('{given}', all_varchar = true)"
    )
    compared = []
    if "given" in kinds and "family" in kinds:
        compared.append(cl.ForenameSurnameComparison("given", "family"))
    if "born" in kinds:
        compared.append(cl.DateOfBirthComparison("born", input_is_string=True))
    if "sex" in kinds:
        compared.append(cl.ExactMatch("sex"))
    if "street" in kinds:
        compared.append(address(kinds))
    if "phone" in kinds:
        compared.append(cl.LevenshteinAtThresholds("phone", 1))
    wished = [("given", "family"), ("born",), ("family", "postcode"), ("phone",)]
    rules = [block_on(*rule) for rule in wished if all(k in kinds for k in rule)]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=compared,
        blocking_rules_to_generate_predictions=rules,
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register("people"), settings)
    training = linker.training
    training.estimate_probability_two_random_records_match(rules[:1], recall=0.6)
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in rules[:2]:
        training.estimate_parameters_using_expectation_maximisation(rule, estimate_without_term_frequencies=True)
    scored = linker.inference.predict(threshold_match_probability=0.001)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(scored, threshold_match_probability=0.95)
    seconds = time.perf_counter() - begin
    with open(os.path.join(into, "seconds.json"), "w", encoding="utf-8") as file:
        json.dump(seconds, file)
    connection.execute(
        f"copy (select match_weight, match_probability, unique_id_l, unique_id_r from {scored.physical_name}) "
        f"to '{into}/pairs.csv' (header false)"
    )
    connection.execute(
        f"copy (select unique_id, cluster_id from {clusters.physical_name}) to '{into}/clusters.csv' (header false)"
    )


def address(kinds):
    """One comparison for street, number and postcode: they agree together, and counting each by itself would count a household three times."""
    import splink.comparison_library as cl

    near = "jaro_winkler_similarity(street_l, street_r) > 0.9"
    levels = [
        {"sql_condition": "street_l is null or street_r is null", "label_for_charts": "no street", "is_null_level": True}
    ]
    if "number" in kinds:
        levels.append({"sql_condition": f"{near} and number_l = number_r", "label_for_charts": "street and number"})
    if "postcode" in kinds:
        levels.append({"sql_condition": f"{near} and postcode_l = postcode_r", "label_for_charts": "street and postcode"})
    levels.append({"sql_condition": near, "label_for_charts": "street"})
    if "postcode" in kinds:
        levels.append({"sql_condition": "postcode_l = postcode_r", "label_for_charts": "postcode"})
    levels.append({"sql_condition": "else", "label_for_charts": "another address"})
    return cl.CustomComparison(output_column_name="address", comparison_levels=levels)


def judged(pairs, clusters, truth):
    """Precision, recall and F1 of the links, best F1, precision from 0.95 on, F1 of the clusters."""
    def two(n):
        return n * (n - 1) // 2

    everything = sum(two(n) for n in Counter(truth).values())

    def f1(right, found):
        return 2 * right / (found + everything) if right else 0.0

    pairs.sort(key=lambda pair: -pair[0])
    best = right = links = right_links = sure = right_sure = 0
    for i, (weight, chance, a, b, link) in enumerate(pairs):
        same = truth[a] == truth[b]
        right += same
        links += link
        right_links += same and link
        sure += chance >= 0.95
        right_sure += same and chance >= 0.95
        if i + 1 == len(pairs) or pairs[i + 1][0] < weight:
            best = max(best, f1(right, i + 1))
    groups = Counter(cluster for _, cluster in clusters)
    both = Counter((cluster, truth[row]) for row, cluster in clusters)
    of_clusters = f1(sum(map(two, both.values())), sum(map(two, groups.values())))
    return (
        right_links / max(links, 1),
        right_links / max(everything, 1),
        f1(right_links, links),
        best,
        right_sure / max(sure, 1),
        of_clusters,
    )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
