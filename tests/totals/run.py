#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""run.py --bin BYLINT

One list of findings: every format states as many as the report, for every case with its options and for all
documents at once, where platforms make us cut; every format ends with one exit code (every tenth case).
"""

import argparse
import importlib.util
import pathlib
import shlex
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "consumers"))
spec = importlib.util.spec_from_file_location("consumers", TESTS / "consumers" / "run.py")
consumers = importlib.util.module_from_spec(spec)
spec.loader.exec_module(consumers)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    binary = str(parser.parse_args().bin.resolve())
    cases = [path.parent for path in sorted((TESTS / "cases").rglob("about"))]
    wrong, cut = [], 0
    with tempfile.TemporaryDirectory(prefix="bylint-") as folder:
        paths = {form: pathlib.Path(folder) / form for form in consumers.FORMATS}
        wishes = [word for form, path in paths.items() for word in ("-o", f"{form}={path}")]
        for number, case in enumerate([TESTS / "cases", *cases]):
            found = sorted(case.rglob("document.*")) if number == 0 else [next(case.glob("document.*"))]
            options = shlex.split((case / "options").read_text()) if (case / "options").exists() else []
            command = [binary, "audit" if number == 0 or found[0].suffix == ".jsonl" else "check", *options]
            names = [str(path.relative_to(case)) for path in found]
            code = subprocess.run([*command, *wishes, "--", *names], cwd=case, capture_output=True).returncode
            wrong += [f"{case}: {one}" for one in consumers.totals(paths, case)]
            cut += "more than GitHub" in consumers.text_of(paths["github"])
            for form in consumers.FORMATS if number % 10 == 1 else ():
                other = subprocess.run([*command, "-f", form, "--", *names], cwd=case, capture_output=True).returncode
                if other != code:
                    wrong.append(f"{case}: exit {other} as {form}, {code} in all")
    print(*wrong[:20], f"{len(cases) + 1} runs, {cut} of them cut: {len(wrong)} differ", sep="\n")
    sys.exit(1 if wrong or not cut else 0)


if __name__ == "__main__":
    main()
