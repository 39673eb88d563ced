#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Checks whether wire copy is told from texts that only name an agency.

rows.jsonl holds openings and closings of articles: a row with "wire": true comes from an agency and must have a wire
credit that was taken over; any other row must have none. --show names the rows that are wrong.
"""

import argparse
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import runner  # noqa: E402

PRECISION, RECALL = 0.99, 0.95  # an alarm for nothing costs more than wire copy that is missed


def read_rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def documents(binary, folder, rules):
    more = ["--rules", str(rules.resolve())] if rules else []
    command = [str(binary), "audit", "--format", "jsonl", *more, "-o", "-", "rows.jsonl"]
    process = runner.run(command, folder, binary)
    if process.returncode not in (0, 1):
        raise SystemExit(f"exit code {process.returncode}: {process.stderr.decode('utf-8', 'replace')[-2000:]}")
    rows = [json.loads(line) for line in process.stdout.decode("utf-8").split("\n") if line]
    return {row["id"]: row for row in rows if "id" in row}


def is_wire(document):
    return any(credit["kind"] == "wire" and credit["relation"] == "derivation" for credit in document["credits"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--rules", type=pathlib.Path, help="a folder of cards to use beside the program's own")
    parser.add_argument("--show", action="store_true", help="name the rows that are wrong")
    parser.add_argument("folder", type=pathlib.Path, help="with rows.jsonl")
    options = parser.parse_args()

    rows = read_rows(options.folder / "rows.jsonl")
    found = documents(options.bin.resolve(), options.folder.resolve(), options.rules)
    missing = [row["id"] for row in rows if row["id"] not in found]
    if missing or not rows:
        raise SystemExit(f"no document for {missing or 'anything'}")

    right = noisy = missed = 0
    for row in rows:
        seen = is_wire(found[row["id"]])
        right, noisy, missed = right + (seen and row["wire"]), noisy + (seen > row["wire"]), missed + (seen < row["wire"])
        if options.show and seen != row["wire"]:
            print("missed" if row["wire"] else "noisy ", row["id"], row["why"], "|", row["text"][-60:].replace("\n", "⏎"))
    precision = right / (right + noisy) if right + noisy else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    print(f"precision {precision:.3f} (at least {PRECISION}), recall {recall:.3f} (at least {RECALL}), {len(rows)} rows")
    sys.exit(precision < PRECISION or recall < RECALL)


if __name__ == "__main__":
    main()
