#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Chooses the phrases of the throughput bench from the tables of agencies, cues and licence names.

ASCII phrases of four letters or more, the same ones every time: each table's phrases in the order
of their digests, as many as its share says. --patterns prints them for ripgrep, between ASCII word
edges.
"""

import argparse
import csv
import hashlib
import re
import string

SHARES = (("agencies", 400), ("cues", 300), ("cc-names", 300))


def rows(path):
    with open(path, encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)


def agencies(folder):
    for row in rows(f"{folder}/agencies.tsv"):
        yield row["name"]
        yield from (row["aliases"] or "").split("|")


def cues(folder):
    for row in rows(f"{folder}/cues.tsv"):
        yield row["cue"]


def names(folder):
    for row in rows(f"{folder}/cc-names.tsv"):
        if row["lang"] == "en":
            yield row["title"]


def fits(phrase):
    return (
        phrase.isascii()
        and phrase.isprintable()
        and sum(letter in string.ascii_letters for letter in phrase) >= 4
    )


def digest(phrase):
    return hashlib.sha256(phrase.encode()).digest()


def choose(folder):
    sources = {"agencies": agencies, "cues": cues, "cc-names": names}
    chosen = {}
    spare = []
    for name, share in SHARES:
        phrases = sorted({p.strip() for p in sources[name](folder) if fits(p)}, key=digest)
        fresh = [p for p in phrases if p.lower() not in chosen]
        for phrase in fresh[:share]:
            chosen.setdefault(phrase.lower(), phrase)
        spare += fresh[share:]
    total = sum(share for _, share in SHARES)
    for phrase in spare:
        if len(chosen) < total:
            chosen.setdefault(phrase.lower(), phrase)
    return sorted(chosen.values())


def pattern(phrase):
    edge = r"(?-u:\b)"
    return edge + re.sub(r"([][\\.+*?(){}|^$])", r"\\\1", phrase) + edge


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--patterns", action="store_true", help="as ripgrep's patterns")
    parser.add_argument("folder", help="of agencies.tsv, cues.tsv, cc-names.tsv")
    options = parser.parse_args()
    for phrase in choose(options.folder):
        print(pattern(phrase) if options.patterns else phrase)


if __name__ == "__main__":
    main()
