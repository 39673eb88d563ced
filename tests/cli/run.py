#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Runs command lines in folders of their own and compares what they print and their exit codes.

A case is a folder: cmd (a line for the shell, in which bylint is the program), exit (its code; 0 where there is no
such file), expected.stdout or expected.stdout.glob, expected.stderr or expected.stderr.glob (nothing at all where there is
neither), setup.sh (run before). In a glob "*" is anything within a line and a line "..." is any lines. Everything
else in the folder is there when the command runs.
"""

import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import runner  # noqa: E402

OURS = shutil.ignore_patterns("cmd", "exit", "expected.*", "setup.sh")


def perform(case, options):
    """The finished process of the case's command, in a copy of its folder."""
    with tempfile.TemporaryDirectory(prefix="bylint-") as folder:
        work = pathlib.Path(folder) / "work"
        shutil.copytree(case, work, ignore=OURS)
        if (case / "setup.sh").exists():
            runner.run(["sh", "-eu", str(case / "setup.sh")], work, options.bin).check_returncode()
        try:
            return runner.run(["sh", "-c", runner.read(case / "cmd")], work, options.bin)
        finally:
            runner.run(["chmod", "-R", "u+rwX", "."], work, options.bin)


def compare_stream(case, name, got):
    glob = runner.read(case / f"expected.{name}.glob")
    if glob is not None:
        return runner.glob_differs(name, glob, got)
    return runner.differs(name, runner.read(case / f"expected.{name}") or "", got)


def rewrite_stream(case, name, got):
    """Globs are a human's; what is exact is written anew."""
    path = case / f"expected.{name}"
    if (case / f"expected.{name}.glob").exists():
        return
    if got:
        runner.write(path, got)
    else:
        path.unlink(missing_ok=True)


def judge(case, options):
    process = perform(case, options)
    streams = {"stdout": process.stdout.decode("utf-8", "surrogateescape"),
               "stderr": process.stderr.decode("utf-8", "surrogateescape")}
    if options.rewrite:
        for name, got in streams.items():
            rewrite_stream(case, name, got)
        runner.write(case / "exit", f"{process.returncode}\n")
    code = int(runner.read(case / "exit") or 0)
    wrong = [] if process.returncode == code else [f"exit code: expected {code}, got {process.returncode}"]
    for name, got in streams.items():
        wrong += compare_stream(case, name, got)
    return wrong


if __name__ == "__main__":
    runner.main(__doc__, "cmd", judge)
