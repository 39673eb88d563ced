#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""run.py --bin BYLINT

Runs what build systems are given as they would: the scripts of the GitHub action with hostile inputs, the script of
the GitLab include, which is what init writes. Exit code 1 where something is wrong.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAME = "a b;$(touch pwned).txt"
TEXT = "This article by Ann Author is licensed under CC BY 4.0.\n"


def run(binary, folder, command, **more):
    env = {"PATH": f"{binary.parent}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "RUNNER_TEMP": str(folder),
           "GITHUB_OUTPUT": str(folder / "output"), "GITHUB_STEP_SUMMARY": str(folder / "summary"), **more}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=60)


def action(binary, folder):
    ours = ROOT / "ci" / "action"
    if run(binary, folder, ["sh", ours / "install.sh"], BYLINT_VERSION="9.9.9").returncode != 2:
        yield "install.sh takes another version"
    done = run(binary, folder, ["sh", ours / "check.sh"], BYLINT_PATHS=NAME, BYLINT_ARGS="--title\n*\n--unchanged",
               BYLINT_SARIF="out.sarif")
    if done.returncode != 1 or (folder / "output").read_text() != "exit-code=1\n":
        yield f"check.sh: exit {done.returncode}: {done.stderr}"
    if "::error file=a b;$(touch pwned).txt" not in done.stdout or "## bylint" not in (folder / "summary").read_text():
        yield "check.sh: no annotation, or no summary"
    if len(json.loads((folder / "out.sarif").read_text())["runs"]) != 1 or (folder / "pwned").exists():
        yield "check.sh: no SARIF, or a name was run"
    (folder / "summary").unlink()
    run(binary, folder, ["sh", ours / "check.sh"], BYLINT_SUMMARY="false")
    if (folder / "summary").exists():
        yield "check.sh: a summary that was not wanted"
    if "${{" in "".join(line for line in (ours / "action.yml").read_text().splitlines() if line.strip().startswith("run:")):
        yield "action.yml: a value becomes part of a line for a shell"


def gitlab(binary, folder):
    run(binary, folder, ["bylint", "init", "--ci", "gitlab"])
    text = (folder / ".gitlab-ci.yml").read_text()
    if text != (ROOT / "ci" / "gitlab" / "bylint.yml").read_text():
        yield "ci/gitlab/bylint.yml is not what init writes"
    script = "\n".join(line[6:] for line in text.splitlines() if line.startswith("    - "))
    done = run(binary, folder, ["sh", "-euc", script], BYLINT_PATHS=".", BYLINT_OPTIONS="--unchanged")
    if done.returncode != 1 or len(json.loads((folder / "gl-code-quality-report.json").read_text())) < 1:
        yield f"gitlab: exit {done.returncode}: {done.stderr}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    binary = parser.parse_args().bin.resolve()
    failed = 0
    for check in (action, gitlab):
        with tempfile.TemporaryDirectory(prefix="bylint-") as name:
            (pathlib.Path(name) / NAME).write_text(TEXT)
            wrong = list(check(binary, pathlib.Path(name)))
        print("FAIL" if wrong else "ok  ", check.__name__, *wrong, sep="\n      " if wrong else " ")
        failed += bool(wrong)
    print(f"{2 - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
