#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Times the matcher beside ripgrep and wc, the reader of HTML beside libxml2, the check beside gzip, all
cards beside those of licences alone.

Called by ci/bench.sh. The folder holds bylint, tests/match_bench, tests/html_bench, phrases.txt,
patterns.txt, articles.txt, articles.jsonl, pages/, and the one beside it, with "-licences" behind its name,
the other bylint; the data folder bench/pages.warc.gz. The commands take turns, so
that a machine that drifts drifts for all of them.
"""

import argparse
import os
import re
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


def commands(data, folder):
    bench = [f"{folder}/tests/match_bench"]
    files = [f"{folder}/phrases.txt", f"{folder}/articles.txt"]
    ripgrep = "rg --no-config -j1 -a -i -o -b --no-filename --no-line-number".split()
    articles = ["audit", "--quiet", "--jobs", "1", "-o", "-", f"{folder}/articles.jsonl"]
    return {
        "bylint": bench + files,
        "portable": bench + ["--path=portable"] + files,
        "rg": ripgrep + ["-f", f"{folder}/patterns.txt", files[1]],
        "wc": ["wc", "-l", files[1]],
        "audit": [f"{folder}/bylint", "audit", "--quiet", "--jobs", "1", "-o", "-", f"{folder}/pages"],
        "gzip": ["gzip", "-dc", f"{data}/bench/pages.warc.gz"],
        "articles": [f"{folder}/bylint"] + articles,
        "licences": [f"{folder}-licences/bylint"] + articles,
    }


def measure(data, folder, runs):
    times = {name: [] for name in commands(data, folder)}
    for turn in range(runs + 1):
        for name, command in commands(data, folder).items():
            seconds = timed(command, f"{folder}/{name}.out")
            if turn > 0:  # the first turn warms the cache
                times[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def read_of_libxml2(data, folder, runs):
    """How many times as fast the reader of HTML is; 0 where libxml2 was not there to be built with."""
    command = [f"{folder}/tests/html_bench", str(runs)]
    told = subprocess.run(command, env={**os.environ, "BYLINT_DATA": data}, stdout=subprocess.PIPE, check=True)
    print(told.stdout.decode(), end="")
    return float((re.search(rb"^ratio +(.*)", told.stdout, re.M) or [0, 0])[1])


def size_of(folder, name):
    if name in ("audit", "gzip"):
        return sum(page.stat().st_size for page in os.scandir(f"{folder}/pages"))
    if name in ("articles", "licences"):
        return os.path.getsize(f"{folder}/articles.jsonl")
    return os.path.getsize(f"{folder}/articles.txt")


def bars_of_articles(seconds):
    part = seconds["licences"] / seconds["articles"]
    print(f"{part:7.2f} of the speed of licences alone, with all cues and names (bar 0.5)")
    yield "cues", part >= 0.5


def bars_of_pages(seconds, faster):
    print(f"{faster:7.2f} times faster than libxml2's SAX parser, text and links (bar 10)")
    yield "libxml2", faster >= 10
    part = seconds["audit"] / seconds["gzip"]
    print(f"{part:7.2f} of the time of gzip -dc for an audit of the same pages (bar 0.8, aim 0.4)")
    yield "gzip", part <= 0.8


def bars_of_matcher(folder, seconds):
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
    parser.add_argument("data")
    parser.add_argument("folder")
    options = parser.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    seconds = measure(options.data, options.folder, options.runs)
    for name, value in seconds.items():
        print(f"{name:9} {value:7.3f} s {size_of(options.folder, name) / value / 1e9:6.2f} GB/s")
    faster = read_of_libxml2(options.data, options.folder, options.runs)
    bars = [*bars_of_matcher(options.folder, seconds), *bars_of_pages(seconds, faster), *bars_of_articles(seconds)]
    failed = [name for name, met in bars if not met]
    for name in failed:
        print(f"bar missed: {name}")
    return 1 if options.check and failed else 0


if __name__ == "__main__":
    sys.exit(main())
