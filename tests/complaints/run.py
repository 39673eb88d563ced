#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Compares the complaints about broken cards with golden ones, word for word.

A case is a folder: card.yaml, path (where it lies in a folder of rules, such as publishers/mehr-news.yaml), expected
(what "bylint rules lint --rules FOLDER" prints about it). The exit code must be 2.
"""

import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import runner  # noqa: E402

OVERLAY = "rules"


def lint(case, options):
    with tempfile.TemporaryDirectory(prefix="bylint-") as folder:
        place = pathlib.Path(folder) / OVERLAY / runner.read(case / "path").strip()
        place.parent.mkdir(parents=True)
        shutil.copy(case / "card.yaml", place)
        return runner.run([str(options.bin), "rules", "lint", "--rules", OVERLAY], folder, options.bin)


def judge(case, options):
    process = lint(case, options)
    got = process.stdout.decode("utf-8", "surrogateescape")
    wrong = []
    if process.returncode != 2:
        wrong.append(f"exit code: expected 2, got {process.returncode}")
    if process.stderr:
        wrong.append(f"standard error: {process.stderr.decode('utf-8', 'replace')[:600]!r}")
    if options.rewrite:
        runner.write(case / "expected", got)
    if not got:
        wrong.append("no complaint")
    return wrong + runner.differs("complaint", runner.read(case / "expected") or "", got)


if __name__ == "__main__":
    runner.main(__doc__, "card.yaml", judge)
