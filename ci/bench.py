#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Times the matcher beside ripgrep and wc, and looks that it finds what ripgrep finds.

Called by ci/bench.sh. The folder holds tests/match_bench, phrases.txt, patterns.txt, articles.txt.
The commands take turns, so that a machine that drifts drifts for all of them.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time


def timed(command, output):
    with open(output, "wb") as sink:
        start = time.perf_counter()
        subprocess.run(command, stdout=sink, check=True)
        return time.perf_counter() - start


def spans_of_matcher(path):
    with open(path, "rb") as lines:
        for line in lines:
            begin, end, _ = line.split()
            yield int(begin), int(end) - int(begin)


def spans_of_ripgrep(path):
    with open(path, "rb") as lines:
        for line in lines:
            offset, _, text = line.rstrip(b"\n").partition(b":")
            yield int(offset), len(text)


def commands(folder):
    bench = [f"{folder}/tests/match_bench"]
    files = [f"{folder}/phrases.txt", f"{folder}/articles.txt"]
    ripgrep = "rg --no-config -j1 -a -i -o -b --no-filename --no-line-number".split()
    return {
        "bylint": bench + files,
        "portable": bench + ["--path=portable"] + files,
        "rg": ripgrep + ["-f", f"{folder}/patterns.txt", files[1]],
        "wc": ["wc", "-l", files[1]],
    }


def measure(folder, runs):
    times = {name: [] for name in commands(folder)}
    for turn in range(runs + 1):
        for name, command in commands(folder).items():
            seconds = timed(command, f"{folder}/{name}.out")
            if turn > 0:  # the first turn warms the cache
                times[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def bars(folder, seconds):
    found = set(spans_of_matcher(f"{folder}/bylint.out"))
    expected = set(spans_of_ripgrep(f"{folder}/rg.out"))
    missed = expected - found
    print(f"matches: {len(found)} spans, of ripgrep's {len(expected)} missed: {len(missed)}")
    for name, what, value, bar in (
        ("rg", "times faster than ripgrep (bar 10, aim 20)", seconds["rg"] / seconds["bylint"], 10),
        ("portable", "of that speed in plain C, without SIMD (bar 0.5)", seconds["bylint"] / seconds["portable"], 0.5),
    ):
        print(f"{value:7.2f} {what}")
        yield name, value >= bar
    slower = seconds["bylint"] / seconds["wc"]
    print(f"{slower:7.2f} times the time of wc -l (bar 16, aim 8)")
    yield "wc", slower <= 16
    yield "matches of ripgrep", not missed and bool(expected)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="fail where a bar is missed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("folder")
    options = parser.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    seconds = measure(options.folder, options.runs)
    size = os.path.getsize(f"{options.folder}/articles.txt")
    for name, value in seconds.items():
        print(f"{name:9} {value:7.3f} s {size / value / 1e9:6.2f} GB/s")
    failed = [name for name, met in bars(options.folder, seconds) if not met]
    for name in failed:
        print(f"bar missed: {name}")
    return 1 if options.check and failed else 0


if __name__ == "__main__":
    sys.exit(main())
