#!/usr/bin/env python3
"""Diwan and polars' own CSV reader on the same file, one after the other on the same machine, in one table.

    python3 tests/bench/polars_beside.py FILE.csv [--diwan PATH/diwan-cli] [--runs N]

Diwan finds out how the file is to be read, reads it and looks at every column (`inspect --json`); polars (pip install polars) reads it with
a comma, every column as text if --text is given and with guessed types otherwise. Each run is a process of its own, so that peak memory is
that run's. Diwan's time is the whole process, polars' only the call, without the start of Python: the comparison is never in Diwan's favour.
"""

import argparse
import json
import os
import subprocess
import sys
import time


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--diwan", default="target/release/diwan-cli")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--text", action="store_true", help="polars reads every column as text")
    parser.add_argument("--polars", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.polars:
        return read_with_polars(asked.file, asked.text)
    polars_command = [sys.executable, os.path.abspath(__file__), asked.file, "--polars"] + ["--text"] * asked.text
    diwan_command = [asked.diwan, "inspect", asked.file, "--json"]
    print(f"{asked.file}: {os.path.getsize(asked.file) / 2**20:.0f} MiB, {os.cpu_count()} cores")
    print(f"{'run':<5}{'polars s':>10}{'MiB':>8}{'Diwan s':>10}{'MiB':>8}{'CPU s':>8}{'ratio':>8}{'load':>7}")
    ratios = []
    for run in range(1, asked.runs + 1):
        load = os.getloadavg()[0]
        theirs = measured(polars_command)
        ours = measured(diwan_command)
        if theirs is None:
            print("polars is not here: pip install polars")
            return 1
        if ours is None:
            print(f"{asked.diwan} did not read the file")
            return 1
        seconds = json.loads(theirs["answer"])["seconds"]
        ratios.append(ours["seconds"] / seconds)
        print(
            f"{run:<5}{seconds:>10.2f}{theirs['memory'] / 2**20:>8.0f}{ours['seconds']:>10.2f}"
            f"{ours['memory'] / 2**20:>8.0f}{ours['cpu']:>8.2f}{ratios[-1]:>8.2f}{load:>7.1f}",
            flush=True,
        )
    print(f"ratio in the middle: {sorted(ratios)[len(ratios) // 2]:.2f}")
    return 0


def measured(command):
    """Runs a program; its answer, wall time, CPU time and peak memory. None when it fails."""
    begun = time.perf_counter()
    try:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return None
    answer = child.stdout.read()
    # wait4 tells the memory of this child alone; what getrusage says of children is the largest so far.
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        return None
    return {"answer": answer, "seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss << 10}


def read_with_polars(file, as_text):
    import polars

    begun = time.perf_counter()
    frame = polars.read_csv(file, infer_schema=not as_text)
    seconds = time.perf_counter() - begun
    json.dump({"seconds": seconds, "rows": frame.height}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
