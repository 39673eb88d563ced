#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Would a mistake in a licence card be noticed? Each duty that a text can show is taken out, and put under each other
condition, in a copy of its card that is laid over the built-in ones; at least one case of that licence must fail.

A mutant that no case notices is a survivor: it fails the run, unless it stands in EQUIVALENT with the reason why nobody
could notice it. An equivalent that is noticed fails the run too. The last line says how many of the noticed ones change
an outcome (or whether there is a finding at all), and how many only the condition that a finding names.
"""

import argparse
import collections
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT / "tests" / "cases"))
import run as case_runner  # noqa: E402
import runner  # noqa: E402

CASES = ROOT / "tests" / "cases" / "matrix"
CONDITIONS = ("always", "if-given", "if-possible", "if-changed", "never")
REMOVED = "removed"

# (licence, requirement, mutation): why nobody could notice it.
EQUIVALENT = {}

Mutant = collections.namedtuple("Mutant", "licence requirement mutation card")


def is_checked(requirement):
    card = runner.read(ROOT / "rules" / "requirements" / f"{requirement}.yaml")
    return re.search(r"^kind:", card, re.M) and not re.search(r"^not-checked:", card, re.M)


def sections(card):
    """The card's lines, and where its conditions begin and end."""
    lines, at = card.split("\n"), {}
    for i, line in enumerate(lines):
        name = line.split(":")[0]
        if name in CONDITIONS:
            end = i + 1
            while lines[end].startswith(" "):
                end += 1
            at[name] = (i, end)
    return lines, at


def duties(card):
    """Condition, requirement and line of each duty that a text can show."""
    lines, at = sections(card)
    for condition, (begin, end) in at.items():
        for i in range(begin + 1, end):
            match = re.match(r"  ([a-z-]+):", lines[i])
            if match and is_checked(match[1]):
                yield condition, match[1], lines[i]


def without(card, condition, line):
    lines, at = sections(card)
    begin, end = at[condition]
    lines.remove(line)
    if end - begin == 2:
        del lines[begin]
    return "\n".join(lines)


def put_under(card, condition, line):
    lines, at = sections(card)
    if condition in at:
        lines.insert(at[condition][0] + 1, line)
    else:
        lines[-1:-1] = [condition + ":", line]
    return "\n".join(lines)


def mutants_of(licence, card):
    for condition, requirement, line in duties(card):
        bare = without(card, condition, line)
        yield Mutant(licence, requirement, REMOVED, bare)
        for other in CONDITIONS:
            if other != condition:
                yield Mutant(licence, requirement, other, put_under(bare, other, line))


def cases_by_licence():
    found = collections.defaultdict(list)
    for path in sorted(CASES.glob("*/expected.json")):
        found[json.loads(path.read_text(encoding="utf-8"))["licence"]].append(path.parent)
    for cases in found.values():
        cases.sort(key=lambda case: not case.name.endswith("-every-duty"))
    return found


def judged(cases, given, overlay, binary):
    """What bylint says of several documents with the same options, by case."""
    names = [f"{case.name}/document.txt" for case in cases]
    process = runner.run([str(binary), "check", "--format", "jsonl", "--rules", overlay, *given, *names], CASES, binary)
    rows = [json.loads(line) for line in process.stdout.decode("utf-8").split("\n") if line]
    if len(rows) != len(cases):
        raise SystemExit(f"{len(rows)} of {len(cases)} documents: {process.stderr.decode('utf-8', 'replace')}")
    by_path = {row["path"]: row for row in rows}
    return {case: by_path[name] for case, name in zip(cases, names)}


def options_of(case):
    return tuple(shlex.split(runner.read(case / "options") or ""))


def outcomes(expected):
    """An expectation without what findings say of their conditions and clauses."""
    if not isinstance(expected.get("findings"), dict):
        return expected
    return {**expected, "findings": {name: finding and {"outcome": finding["outcome"]}
                                     for name, finding in expected["findings"].items()}}


def notices(case, row):
    """Nothing, "outcome", or "words" where only what a finding says of itself is different."""
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    if not list(case_runner.differences(expected, row)):
        return None
    return "outcome" if list(case_runner.differences(outcomes(expected), row)) else "words"


def noticed(mutants, cases, binary):
    """Which of the mutants, one for each licence, are noticed by their cases, and how. Cases with the same options share
    a run."""
    found, groups = {}, collections.defaultdict(list)
    for mutant in mutants:
        for case in cases.get(mutant.licence, []):
            groups[options_of(case)].append((mutant, case))
    with tempfile.TemporaryDirectory() as overlay:
        folder = pathlib.Path(overlay) / "licences"
        folder.mkdir()
        for mutant in mutants:
            (folder / f"{mutant.licence}.yaml").write_text(mutant.card, encoding="utf-8")
        for given, pairs in groups.items():
            rows = judged([case for _, case in pairs], given, overlay, binary)
            for mutant, case in pairs:
                how = notices(case, rows[case])
                if how and found.get(mutant) != "outcome":
                    found[mutant] = how
    return found


def rounds(by_licence):
    """Lists of mutants, one of each licence at most."""
    while any(by_licence.values()):
        yield [mutants.pop(0) for mutants in by_licence.values() if mutants]


def all_mutants(wanted):
    """Of each licence; apart those without a version, which are judged by what the versions' cards ask."""
    with_version, without_version = {}, {}
    for path in sorted((ROOT / "rules" / "licences").glob("*.yaml")):
        card = runner.read(path)
        if wanted and path.stem not in wanted:
            continue
        place = with_version if re.search(r"^version:", card, re.M) else without_version
        place[path.stem] = list(mutants_of(path.stem, card))
    return [*rounds(with_version), *rounds(without_version)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--outcomes", action="store_true",
                        help="look on for an outcome that changes (minutes), where only the finding's condition did")
    parser.add_argument("licence", nargs="*", help="only these licences")
    options = parser.parse_args()
    binary, cases = options.bin.resolve(), cases_by_licence()
    first = {licence: found[:1] for licence, found in cases.items()}
    how, survivors, total = collections.Counter(), [], 0
    for mutants in all_mutants(options.licence):
        found = noticed(mutants, first, binary)
        left = [mutant for mutant in mutants if mutant not in found or
                (options.outcomes and found[mutant] != "outcome")]
        found |= noticed(left, cases, binary)
        how.update(found.values())
        survivors += [mutant for mutant in mutants if mutant not in found]
        total += len(mutants)
    complaints = [f"SURVIVOR {key}" for key in (mutant[:3] for mutant in survivors) if key not in EQUIVALENT]
    if not options.licence:
        complaints += [f"NOTICED, so no equivalent: {key}" for key in EQUIVALENT
                       if key not in (mutant[:3] for mutant in survivors)]
    for complaint in complaints:
        print(complaint)
    print(f"{total} mutants: {how['outcome']} change an outcome, {how['words']} what a finding says of itself, "
          f"{len(survivors)} survive")
    return 1 if complaints or not total else 0


if __name__ == "__main__":
    sys.exit(main())
