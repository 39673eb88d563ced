#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Writes docs/requirements.md, the table of requirements by licence, from the cards ("bylint licences --json" and
rules/requirements). With --check nothing is written: it fails where the page is out of date.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "requirements.md"

# Tables: a title, and its columns: a heading, and the licence whose card stands for the group.
TABLES = (
    ("Creative Commons Attribution, version by version", (
        ("1.0", "cc-by-1.0"), ("2.0", "cc-by-2.0"), ("2.5", "cc-by-2.5"), ("3.0", "cc-by-3.0"),
        ("3.0 IGO", "cc-by-3.0-igo"), ("4.0", "cc-by-4.0"), ("no version stated", "cc-by"))),
    ("Creative Commons 3.0, unit by unit", (
        ("BY-SA", "cc-by-sa-3.0"), ("BY-NC", "cc-by-nc-3.0"), ("BY-ND", "cc-by-nd-3.0"), ("BY-NC-SA", "cc-by-nc-sa-3.0"),
        ("BY-NC-ND", "cc-by-nc-nd-3.0"))),
    ("Creative Commons 4.0, unit by unit", (
        ("BY-SA", "cc-by-sa-4.0"), ("BY-NC", "cc-by-nc-4.0"), ("BY-ND", "cc-by-nd-4.0"), ("BY-NC-SA", "cc-by-nc-sa-4.0"),
        ("BY-NC-ND", "cc-by-nc-nd-4.0"))),
    ("Creative Commons units without BY, and tools without duties", (
        ("SA 1.0", "cc-sa-1.0"), ("NC 1.0", "cc-nc-1.0"), ("ND 1.0", "cc-nd-1.0"), ("NC-SA 1.0", "cc-nc-sa-1.0"),
        ("ND-NC 1.0", "cc-nd-nc-1.0"), ("CC0", "cc0-1.0"), ("Public Domain Mark", "cc-pdm-1.0"))),
    ("GNU and Free Art", (
        ("GFDL 1.1", "gfdl-1.1"), ("GFDL 1.2", "gfdl-1.2"), ("GFDL 1.3", "gfdl-1.3"), ("GPL 3.0", "gpl-3.0-only"),
        ("FAL 1.2", "fal-1.2"), ("FAL 1.3", "fal-1.3"))),
    ("Open government", (
        ("OGL UK 1.0", "ogl-uk-1.0"), ("OGL UK 2.0", "ogl-uk-2.0"), ("OGL UK 3.0", "ogl-uk-3.0"),
        ("OGL Canada 2.0", "ogl-canada-2.0"), ("Etalab 1.0", "etalab-1.0"), ("Etalab 2.0", "etalab-2.0"),
        ("NLOD 1.0", "nlod-1.0"), ("NLOD 2.0", "nlod-2.0"))),
    ("Government data", (
        ("dl-de/by", "dl-de-by-2.0"), ("dl-de/zero", "dl-de-zero-2.0"), ("KOGL 1", "kogl-1"), ("KOGL 2", "kogl-2"),
        ("KOGL 3", "kogl-3"), ("KOGL 4", "kogl-4"), ("GODL India", "godl-india-1.0"))),
    ("Open data", (
        ("ODbL", "odbl-1.0"), ("ODC-By", "odc-by-1.0"), ("PDDL", "pddl-1.0"), ("DbCL", "dbcl-1.0"),
        ("CDLA Permissive 1.0", "cdla-permissive-1.0"), ("CDLA Permissive 2.0", "cdla-permissive-2.0"),
        ("CDLA Sharing", "cdla-sharing-1.0"))),
    ("Others", (
        ("C-UDA", "c-uda-1.0"), ("O-UDA", "o-uda-1.0"), ("Open Publication", "opubl-1.0"), ("Open Game", "open-game-1.0a"),
        ("All rights reserved", "all-rights-reserved"))),
)

# In the order in which one reads a licence: who, what, where, notices, changes, limits, and what comes of a breach.
ORDER = (
    "name-the-creator", "acknowledge-the-source", "name-the-title", "change-the-title", "link-to-the-original",
    "state-last-update", "name-and-link-licence", "link-the-licence", "include-licence-text", "keep-copyright-notice",
    "keep-licence-notice", "keep-disclaimer", "say-what-changed", "keep-earlier-change-notes", "credit-as-prominent",
    "reasonable-manner", "remove-on-request", "share-alike", "adapter-terms", "offer-the-database", "no-derivatives",
    "noncommercial", "no-endorsement", "not-misleading", "no-distortion", "no-added-terms", "no-technical-measures",
    "sublicensing", "termination", "cure", "permission",
)
WORDS = {"always": "always", "if-given": "if supplied", "if-possible": "if possible", "if-changed": "if changed",
         "never": "never"}

HEAD = """<!-- SPDX-FileCopyrightText: 2026 The bylint authors -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Written by ci/requirements.py from the cards: do not edit. -->

# What each licence asks for

A line for each requirement, a column for each licence. A cell says on which condition the licence asks for it, and in
which clause. *Not checked* means that no text can show it; the reason stands in the last table. *Not asked* means that the
licence does not ask for it. *Never* is what must not be done. Rows that only some versions ask for are at worst unsure
where a text states no version. `bylint explain ID` prints one licence as prose,
`bylint explain ID/REQUIREMENT` one cell.

bylint gives no legal advice: where something is missing, a requirement is not evidenced.
"""


WISHES = """
## What publishers ask for

These are a publisher's own wishes beside the licence: of class `policy`, a warning at most, and without weight for the
outcome. They are looked at where a text is republished from the publisher. `bylint explain PUBLISHER` prints what one asks
for, and what of it no text can show.
"""


def requirement_cards():
    """What each requirement asks, and why it is not checked, where it is not."""
    cards = {}
    for path in sorted((ROOT / "rules" / "requirements").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        fields = dict(re.findall(r"^(asks|not-checked): (.*)$", text, re.M))
        cards[path.stem] = {name: value.strip('"') for name, value in fields.items()}
    return cards


def wishes():
    """The cards of publishers' wishes: id, what it asks, and the publishers that ask for it."""
    publishers = {}
    for path in sorted((ROOT / "rules" / "publishers").glob("*.yaml")):
        block = re.search(r"^policy:.*\n((?:  .*\n)+)", path.read_text(encoding="utf-8"), re.M)
        for key in re.findall(r"^  ([a-z-]+):", block.group(1), re.M) if block else ():
            publishers.setdefault(key, []).append(path.stem)
    for path in sorted((ROOT / "rules" / "requirements" / "policy").glob("*.yaml")):
        asks = re.search(r"^asks: (.*)$", path.read_text(encoding="utf-8"), re.M).group(1)
        yield [f"`policy/{path.stem}`", asks, ", ".join(f"`{name}`" for name in publishers.get(path.stem, ()))]


def duty_of(licence, requirement):
    return next((duty for duty in licence["requirements"] if duty["requirement"] == requirement), None)


def cell(licence, requirement, beside):
    """The duty; beside are the licences of the same table, for one that names no version."""
    duty = duty_of(licence, requirement)
    if duty:
        words = WORDS[duty["condition"]] if duty["checked"] else "not checked"
        return f"{words}: {duty['clause']}".replace("|", "\\|")
    versions = [other for other in beside if other["family"] == licence["family"] and other["version"]]
    if licence["version"] is None and any(duty_of(version, requirement) for version in versions):
        return "in some versions"
    return "not asked"


def table(lines, headings):
    yield "| " + " | ".join(headings) + " |"
    yield "|---" * len(headings) + "|"
    for line in lines:
        yield "| " + " | ".join(line) + " |"


def page(licences, cards):
    yield HEAD
    for title, columns in TABLES:
        yield f"## {title}\n"
        beside = [licences[licence] for _, licence in columns]
        rows = [[f"`{name}`", *(cell(licence, name, beside) for licence in beside)] for name in ORDER]
        yield from table(rows, ["requirement", *(heading for heading, _ in columns)])
        yield ""
    yield "## The requirements\n"
    rows = [[f"`{name}`", cards[name]["asks"], cards[name].get("not-checked", "checked")] for name in ORDER]
    yield from table(rows, ["requirement", "asks", "checked, or why not"])
    yield WISHES
    yield from table(wishes(), ["wish", "asks", "publishers"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    options = parser.parse_args()
    process = subprocess.run([options.bin, "licences", "--json"], stdout=subprocess.PIPE, check=True)
    licences = {row["licence"]: row for row in json.loads(process.stdout)}
    cards = requirement_cards()
    if set(cards) != set(ORDER):
        print(f"ci/requirements.py: ORDER and rules/requirements differ: {sorted(set(cards) ^ set(ORDER))}")
        return 1
    text = "\n".join(page(licences, cards)) + "\n"
    if not options.check:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
        print("docs/requirements.md is out of date: python3 ci/requirements.py --bin BYLINT")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
