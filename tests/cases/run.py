#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Checks whole documents against what is expected of them.

A case is a folder: document.txt, .md, .html or .jsonl (audited); about (one line: what it shows); options (as on the
command line; may be absent); expected.json: a part of the document object (of each row for .jsonl, as a list under
"documents") and "exit". What it does not name is not compared; a list is compared by its length and each element in
part, but findings may be named by their requirement instead ("name-the-creator" of the document itself,
"credits/0/name-the-creator" of a part): then those named are compared, and null says that there is no such finding. expected.text, where present, is what --format text prints. known-gap, where present, says why the case is not as
expected yet; a case that has become right must lose it. Every object is also checked against the schema.
"""

import json
import pathlib
import shlex
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import runner  # noqa: E402
import validate  # noqa: E402

SCHEMA = json.loads(validate.SCHEMA.read_text(encoding="utf-8"))
ENDINGS = (".txt", ".md", ".html", ".jsonl")


def document_of(case):
    found = [case / ("document" + ending) for ending in ENDINGS if (case / ("document" + ending)).exists()]
    if len(found) != 1:
        raise SystemExit(f"{case}: expected one document, found {len(found)}")
    return found[0]


def bylint(case, options, form):
    document = document_of(case)
    command = "audit" if document.suffix == ".jsonl" else "check"
    given = shlex.split(runner.read(case / "options") or "")
    return runner.run([str(options.bin), command, "--format", form, *given, document.name], case, options.bin)


def by_requirement(findings):
    """The findings by their requirement; those of a part of the document with its name before it."""
    return {(finding["requirement"] if finding["subject"] == "document"
             else f"{finding['subject']}/{finding['requirement']}"): finding for finding in findings}


def differences(expected, got, path=""):
    """Complaints about the parts of got that expected names."""
    if isinstance(expected, dict) and isinstance(got, list):
        found = by_requirement(got)
        for name, finding in expected.items():
            yield from differences(finding, found.get(name), f"{path}/{name}")
    elif isinstance(expected, dict) and isinstance(got, dict):
        for key, value in expected.items():
            if key not in got:
                yield f"{path}/{key}: missing"
            else:
                yield from differences(value, got[key], f"{path}/{key}")
    elif isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            yield f"{path}: expected {len(expected)} elements, got {len(got)}: {json.dumps(got, ensure_ascii=False)[:400]}"
        for i, (one, other) in enumerate(zip(expected, got)):
            yield from differences(one, other, f"{path}/{i}")
    elif expected != got or isinstance(expected, bool) != isinstance(got, bool):
        yield f"{path}: expected {json.dumps(expected, ensure_ascii=False)}, got {json.dumps(got, ensure_ascii=False)[:400]}"


def part_of(expected, got):
    """What got has for the parts that expected names: the rewritten expectation."""
    if isinstance(expected, dict) and isinstance(got, list):
        found = by_requirement(got)
        return {name: part_of(finding, found.get(name)) for name, finding in expected.items()}
    if isinstance(expected, dict) and isinstance(got, dict):
        return {key: part_of(value, got[key]) for key, value in expected.items() if key in got}
    if isinstance(expected, list) and isinstance(got, list):
        shape = expected[0] if expected else None
        return [part_of(expected[i] if i < len(expected) else shape, one) for i, one in enumerate(got)]
    return got


def observe(case, options):
    """The object that expected.json is a part of, and complaints about its form."""
    process = bylint(case, options, "jsonl")
    rows = [json.loads(line) for line in process.stdout.decode("utf-8").split("\n") if line]
    wrong = [complaint for row in rows for complaint in validate.complaints(SCHEMA, row)]
    if process.returncode not in (0, 1, 2):
        wrong.append(f"exit code {process.returncode}: {process.stderr.decode('utf-8', 'replace')[-2000:]}")
    if document_of(case).suffix == ".jsonl":
        return {"documents": rows, "exit": process.returncode}, wrong
    if len(rows) != 1:
        return {"exit": process.returncode}, wrong + [f"{len(rows)} objects; {process.stderr.decode('utf-8', 'replace')}"]
    return {**rows[0], "exit": process.returncode}, wrong


FIRST = {"outcome": None, "licence": None, "licences": [], "credits": [], "findings": [], "exit": None}


def compare_text(case, options):
    expected = runner.read(case / "expected.text")
    if expected is None:
        return []
    got = bylint(case, options, "text").stdout.decode("utf-8", "surrogateescape")
    if options.rewrite:
        runner.write(case / "expected.text", got)
        return []
    return runner.differs("text", expected, got)


def judge(case, options):
    path = case / "expected.json"
    got, wrong = observe(case, options)
    expected = json.loads(path.read_text(encoding="utf-8")) if path.exists() else FIRST
    if options.rewrite:
        expected = part_of(expected, got)
        path.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if not path.exists():
        return wrong + ["no expected.json"]
    if not (runner.read(case / "about") or "").strip():
        wrong.append("about is empty")
    different = list(differences(expected, got)) + compare_text(case, options)
    if (case / "known-gap").exists():
        return wrong + ([] if different else ["is as expected now: delete known-gap"])
    return wrong + different


if __name__ == "__main__":
    runner.main(__doc__, "about", judge)
