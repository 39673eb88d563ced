#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Validates what bylint prints against the schema that it installs.

    validate.py [--schema FILE] [FILE…]

Reads JSON (one value) or JSONL (one value a line) from files or standard input. A value is checked
as what its own "schema" says. Prints FILE:LINE: PATH: what is wrong; exits 1 if anything is, 2 if
nothing was read.
"""

import argparse
import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "include/bylint/report.schema.json"
KINDS = {"bylint.report/1": "report", "bylint.document/1": "document"}


def values(text):
    """Pairs of line and value: the whole text is one value, or every line is one."""
    try:
        return [(1, json.loads(text))]
    except json.JSONDecodeError:
        lines = enumerate(text.split("\n"), 1)
        return [(number, json.loads(line)) for number, line in lines if line.strip()]


def complaints(schema, value):
    kind = KINDS.get(value.get("schema")) if isinstance(value, dict) else None
    if kind is None:
        yield "schema: neither " + " nor ".join(KINDS)
        return
    part = {"$schema": schema["$schema"], "$ref": "#/$defs/" + kind, "$defs": schema["$defs"]}
    for error in jsonschema.Draft202012Validator(part).iter_errors(value):
        yield "/".join(map(str, error.absolute_path)) + ": " + error.message[:200]


def check(schema, name, text):
    """Prints what is wrong; returns the numbers of values and of complaints."""
    count = wrong = 0
    try:
        for line, value in values(text):
            count += 1
            for complaint in complaints(schema, value):
                print(f"{name}:{line}: {complaint}")
                wrong += 1
    except json.JSONDecodeError as error:
        print(f"{name}:{error.lineno}: no JSON: {error.msg}")
        wrong += 1
    return count, wrong


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--schema", type=pathlib.Path, default=SCHEMA)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()

    schema = json.loads(options.schema.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    texts = [(str(file), file.read_text(encoding="utf-8")) for file in options.files]
    texts = texts or [("-", sys.stdin.buffer.read().decode("utf-8"))]
    results = [check(schema, name, text) for name, text in texts]

    if any(wrong for _, wrong in results):
        return 1
    return 0 if sum(count for count, _ in results) else 2


if __name__ == "__main__":
    sys.exit(main())
