"""Whether Splink runs a model that Diwan wrote, and gives the same weights.

    python3 tests/bench/splink_reads.py DIWAN_CLI ID_COLUMN A.csv [B.csv]

Needs Splink 5 with DuckDB. Three runs are compared:
  1. Diwan trains, links and writes model.json;
  2. Splink loads that file and scores the pairs of the file's own blocking rules;
  3. Diwan reads the same file as Splink does, without its own numbers in it, and scores the same pairs.
2 and 3 must agree to 1e-6 on every pair that both keep. Between 1 and 2 the difference is what has no counterpart in Splink.
"""

import csv
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
from splink import DuckDBAPI, Linker

KEPT_FROM = -9.965


def diwan(cli, files, uid, out, *more):
    kind = "link" if len(files) > 1 else "dedupe"
    subprocess.run([cli, kind, *files, "--id", uid, "--out", out, *more], check=True, capture_output=True)
    weights = {}
    with open(Path(out) / "pairs.csv", newline="", encoding="utf-8") as lines:
        for pair in csv.DictReader(lines):
            ends = [(pair["source_" + s], pair["id_" + s]) for s in "ab"]
            weights[frozenset(ends)] = float(pair["match_weight"])
    return weights


def splink(model, files, uid):
    con = duckdb.connect()
    names = [Path(f).stem for f in files]
    api = DuckDBAPI(connection=con)
    inputs = []
    for number, (name, file) in enumerate(zip(names, files)):
        text = f"SELECT * FROM read_csv('{file}', all_varchar=true, header=true)"
        con.sql(f"CREATE TABLE input_{number} AS {text}")
        inputs.append(api.register(f"input_{number}", dataset_display_name=name))
    linker = Linker(inputs if len(inputs) > 1 else inputs[0], str(model))
    scored = linker.inference.predict().as_record_list()
    alone = len(files) == 1
    end = lambda pair, s: (names[0] if alone else pair["source_dataset_" + s], str(pair[uid + "_" + s]))
    return {frozenset([end(p, "l"), end(p, "r")]): p["match_weight"] for p in scored}


def main():
    cli, uid, *files = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        own = diwan(cli, files, uid, folder / "own")
        model = folder / "own" / "model.json"
        theirs = splink(model, files, uid)
        bare = json.loads(model.read_text(encoding="utf-8"))
        bare.pop("linker_uid", None)
        (folder / "bare.json").write_text(json.dumps(bare), encoding="utf-8")
        read = diwan(cli, files, uid, folder / "read", "--model", folder / "bare.json")

    above = {k: w for k, w in theirs.items() if w >= KEPT_FROM}
    worst = max((abs(read.get(k, math.inf) - w) for k, w in above.items()), default=0.0)
    unknown = [k for k in read if k not in theirs]
    both = [k for k in own if k in theirs]
    near = sum(abs(own[k] - theirs[k]) < 0.5 for k in both)
    same = sum((own[k] >= 0) == (theirs[k] >= 0) for k in both)
    print(f"Splink scored {len(theirs)} pairs, {len(above)} above the cut; Diwan with the same file {len(read)}")
    print(f"greatest difference on one of them: {worst:.2e}; pairs that only Diwan has: {len(unknown)}")
    print(f"Diwan's own weights: {len(both)} pairs in common, {near} within half a bit, {same} on the same side of 0")
    sys.exit(0 if worst <= 1e-6 and not unknown else 1)


if __name__ == "__main__":
    main()
