#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Mends every article of the test cases, and asks what came of it.

Each document is checked, mended with --fix, checked and mended again, with the options of its case. What was said to be
fixed must be gone; nothing may be reported that was not; a second run must change nothing; every byte of the original
must still be there, in order; and the diff of --dry-run must lead to the same bytes through git apply. Texts are tried
in other clothes, too: as Markdown and as a page, with other ends of lines, with a byte order mark, and without an end of
the last line.
"""

import argparse
import collections
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import runner  # noqa: E402

CASES = pathlib.Path(__file__).resolve().parents[1] / "cases"
PAGE = '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>A page</title></head>\n<body>\n%s\n</body>\n</html>\n'


def as_page(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    paragraphs = [one.strip() for one in re.split(r"\n\s*\n", escaped) if one.strip()]
    return PAGE % "\n".join(f"<p>{one}</p>" for one in paragraphs)


def clothes(name, data):
    """(name, bytes) of a document as it is, and in other clothes."""
    yield name, data
    text = data.decode("utf-8", "surrogateescape")
    plain = "\r" not in text and data.isascii()
    if plain:
        yield name, data.replace(b"\n", b"\r\n")
        yield name, b"\xef\xbb\xbf" + data
        yield name, data.rstrip(b"\n")
    if name.endswith(".txt") and "`" not in text:
        yield "document.md", data
        yield "document.html", as_page(text).encode("utf-8", "surrogateescape")


def run(binary, work, name, options, *more):
    return runner.run([str(binary), "check", *more, *options, name], work, binary)


def reported(process):
    """How many findings there are of each kind, and the exit code."""
    kinds = collections.Counter()
    for finding in json.loads(process.stdout.decode())["findings"]:
        counts = finding["outcome"] in ("not-met", "unsure") or finding["class"] == "conflict"
        if counts and not finding["suppressed"] and not finding["depends_on"]:
            kinds[finding["requirement"], finding["subject"].split("/")[0], finding["severity"]] += 1
    return kinds


def names(kinds):
    return collections.Counter(name for name, *_ in kinds.elements())


def said(process, word):
    """Ids behind "NAME: WORD: " in messages."""
    lines = re.findall(rf"^bylint: \S+: {word}: ([^:\n]*)", process.stderr.decode("utf-8", "replace"), re.M)
    return collections.Counter(name for line in lines for name in line.split(", "))


def is_within(old, new):
    """Every byte of old stands in new, in its order."""
    rest = iter(new)
    return all(byte in rest for byte in old)


def apply_diff(work, name, options, binary, data):
    """The bytes that the diff of --dry-run makes, and what it was."""
    process = run(binary, work, name, options, "--fix", "--dry-run")
    if (work / name).read_bytes() != data:
        return None, b"--dry-run changed the file"
    if process.stdout:
        other = subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], cwd=work, input=process.stdout, capture_output=True)
        if other.returncode:
            return None, other.stderr
    return (work / name).read_bytes(), process.stdout


def judge(binary, work, name, data, options, counts):
    """Complaints about one document."""
    path = work / name
    path.write_bytes(data)
    before = reported(run(binary, work, name, options, "--format", "jsonl"))
    offered = [one for one in json.loads(run(binary, work, name, options, "--format", "jsonl").stdout)["findings"]
               if one["fix_edit"] and one["outcome"] == "not-met" and not one["suppressed"] and not one["depends_on"]]
    patched, diff = apply_diff(work, name, options, binary, data)
    path.write_bytes(data)
    first = run(binary, work, name, options, "--fix", "--format", "jsonl")
    mended = path.read_bytes()
    fixed, unfixed = said(first, "fixed"), said(first, "not fixed")
    again = run(binary, work, name, options, "--format", "jsonl")
    after = reported(again)
    second = run(binary, work, name, options, "--fix", "--format", "jsonl")

    if path.read_bytes() != mended or said(second, "fixed"):
        yield f"a second run fixes {dict(said(second, 'fixed'))}"
    if patched != mended:
        yield f"the diff leads elsewhere: {diff[-300:]}"
    if reported(first) != after or first.returncode != again.returncode:
        yield f"reported as left: {dict(reported(first))}, is left: {dict(after)}; exit code {first.returncode}, {again.returncode}"
    if names(before) - names(after) != fixed:
        yield f"said to be fixed: {dict(fixed)}, is gone: {dict(names(before) - names(after))}"
    if after - before:
        yield f"new: {dict(after - before)}"
    if not is_within(data, mended) or (not fixed and mended != data):
        yield f"bytes of the original are gone, or nothing was fixed and the file changed: {mended[-300:]}"
    if any(one["requirement"] not in fixed and one["requirement"] not in unfixed for one in offered):
        yield f"offered, not fixed, and nothing said: {[one['requirement'] for one in offered]}, said {dict(unfixed)}"
    if sorted(one.name for one in work.iterdir()) != counts["files"]:
        yield f"files: {sorted(one.name for one in work.iterdir())}"
    counts["documents"] += 1
    counts["offered"] += len(offered)
    counts["fixable"] += bool(fixed)
    counts["fixes"] += sum(fixed.values())
    counts["refused"] += sum(unfixed[one["requirement"]] > 0 and one["requirement"] not in fixed for one in offered)
    counts["ids"].update(fixed)


def figures():
    return {"documents": 0, "offered": 0, "fixable": 0, "fixes": 0, "refused": 0, "ids": collections.Counter(), "files": []}


def judge_case(binary, case, counts, dressed):
    document = next(iter(case.glob("document.*")))
    options = shlex.split(runner.read(case / "options") or "")
    if document.suffix == ".jsonl":
        return
    shapes = clothes(document.name, document.read_bytes())
    for number, (name, data) in enumerate(shapes):
        if number and not dressed:
            return
        with tempfile.TemporaryDirectory(prefix="bylint-fix-") as folder:
            work = pathlib.Path(folder) / "work"
            shutil.copytree(case, work)
            (work / document.name).unlink()
            (work / name).write_bytes(data)
            figure = counts[bool(number)]
            figure["files"] = sorted(one.name for one in work.iterdir())
            for complaint in judge(binary, work, name, data, options, figure):
                yield f"{case.relative_to(CASES)}, {name}, shape {number}: {complaint}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--all", action="store_true", help="every case in all clothes, not every ninth")
    parser.add_argument("--only", help="cases whose name has this")
    parser.add_argument("folder", nargs="?", help="for the runner of tests; not used")
    wish = parser.parse_args()
    counts, wrong = {False: figures(), True: figures()}, []
    for number, case in enumerate(runner.cases(CASES, "about")):
        if not wish.only or wish.only in str(case):
            dressed = wish.all or number % 9 == 0 or case.parent.name != "matrix" and number % 2 == 0
            wrong += judge_case(wish.bin.resolve(), case, counts, dressed)
    for complaint in wrong[:60]:
        print("FAIL", complaint)
    for dressed, what in ((False, "as they are"), (True, "in other clothes")):
        one = counts[dressed]
        print(f"{one['documents']} documents {what}: {one['offered']} edits offered in findings, {one['fixable']} documents mended, "
              f"{one['fixes']} findings fixed, {one['refused']} taken back; {dict(one['ids'])}")
    print(f"{len(wrong)} wrong")
    sys.exit(1 if wrong or not counts[False]["fixes"] else 0)


if __name__ == "__main__":
    main()
