# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""What the runners of folder tests share: finding cases, running the program, saying what is wrong.

A runner gives main() its judge(case, options): a list of complaints, empty where the case passes. With
--rewrite it puts what it saw into the case instead, for a human to look at.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys

TIME = 60  # seconds for one run


def environment(binary):
    """Nothing of the caller's terminal, locale or home reaches a test."""
    return {
        "PATH": str(binary.parent) + os.pathsep + os.environ.get("PATH", ""),
        "LC_ALL": "C.UTF-8",
        "HOME": "/nonexistent",
        **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")},
    }


def run(command, folder, binary, stdin=None):
    return subprocess.run(command, cwd=folder, env=environment(binary), input=stdin, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=TIME, **({} if stdin else {"stdin": subprocess.DEVNULL}))


def read(path):
    """A file's text as it stands, or None."""
    return path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else None


def write(path, text):
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def differs(name, expected, got):
    """Nothing, or one complaint that shows the first line that differs."""
    if expected == got:
        return []
    lines, others = expected.split("\n"), got.split("\n")
    at = next((i for i, (a, b) in enumerate(zip(lines, others)) if a != b), min(len(lines), len(others)))
    return [f"{name}, line {at + 1}: expected {shown(lines, at)}, got {shown(others, at)}"]


def shown(lines, at):
    return repr(lines[at]) if at < len(lines) else "the end"


def glob_to_regex(glob):
    """In a line "*" is anything; a line "..." is any number of lines."""
    lines = [r"(?:[^\n]*\n)*" if line == "...\n" else re.escape(line).replace(r"\*", r"[^\n]*")
             for line in glob.splitlines(keepends=True)]
    return re.compile("".join(lines) + r"\Z")


def glob_differs(name, glob, got):
    if glob_to_regex(glob).match(got):
        return []
    return [f"{name} does not match its glob; got {got[:600]!r}"]


def cases(root, mark):
    """Folders below root that hold the mark, in order."""
    return sorted(path.parent for path in root.rglob(mark))


def main(about, mark, judge):
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--rewrite", action="store_true", help="put what is seen into the cases")
    parser.add_argument("folder", type=pathlib.Path, help="of cases, at any depth")
    options = parser.parse_args()
    options.bin = options.bin.resolve()
    options.folder = options.folder.resolve()

    passed = failed = 0
    for case in cases(options.folder, mark):
        try:
            wrong = judge(case, options)
        except subprocess.TimeoutExpired:
            wrong = [f"took more than {TIME} s"]
        print("FAIL" if wrong else "ok  ", case.relative_to(options.folder))
        for complaint in wrong:
            print("     ", complaint)
        passed, failed = passed + (not wrong), failed + bool(wrong)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)
