#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""What attribute writes, check accepts: a property over licences, formats, languages and what is known.

The credit line of every licence is put under a text, as text, as Markdown and as HTML, and the text is checked with what
the line was made of. Every duty that a line can meet must be met; one whose part was left out may be unsure. English is
written for every licence, the other languages for one of each kind; --all writes every language for every licence.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FORMATS = {"text": "txt", "markdown": "md", "html": "html"}
TEXT = "The bridge opened on Monday. Forty people walked across it."
PAGE = "<!DOCTYPE html>\n<html><head><title>Bridge</title></head><body><p>%s</p>\n%s\n</body></html>\n"

# As long as headlines and addresses of newspapers are.
KNOWN = {
    "title": "A bridge at dawn: what the town said, after eleven weeks of work, when the first forty people walked across it",
    "author": "Sara Rahimi",
    "source-url": "https://www.a.example/2026/11/24/a-bridge-at-dawn-what-the-town-said-after-eleven-weeks_(part)[1].html?from=home&page=2#top",
}
SHAPES = {
    "all": (),
    "no-title": ("title",),
    "no-author": ("author",),
    "no-address": ("source-url",),
    "adaptation": (),
}
ADAPTED = {"use": "adapt", "changes": "translated", "new-title": "Morning Bridge", "new-author": "Jo Fox"}

# What a line can meet, and the part that it needs.
DUTIES = {
    "name-the-creator": "author",
    "name-the-title": "title",
    "link-to-the-original": "source-url",
    "name-and-link-licence": None,
    "link-the-licence": None,
    "keep-licence-notice": None,
    "acknowledge-the-source": "author",
    "say-what-changed": None,
    "share-alike": None,
    "state-last-update": None,
}

# One of each kind; every other licence is written in English.
SAMPLE = ("cc-by-4.0", "cc-by-1.0", "cc-by-sa-3.0", "cc-by-sa-3.0-de", "cc-by-nc-nd-2.5", "cc0-1.0", "cc-pdm-1.0", "gfdl-1.3-or-later",
          "ogl-uk-3.0", "etalab-2.0", "dl-de-by-2.0", "fal-1.3")


def run(binary, *arguments, **more):
    return subprocess.run([binary, *arguments], capture_output=True, timeout=600, **more)


def licences_of(binary):
    """What has an address that a line can lead to. Labels of rightsstatements.org are no licences, and a licence of
    programs is known in a text by its SPDX id alone."""
    listed = json.loads(run(binary, "licences", "--json").stdout)
    return {one["licence"]: one for one in listed if one["address"] and one["family"] not in ("rightsstatements", "gpl")}


def languages_of(binary):
    names = run(binary, "rules", "list", "lines").stdout.decode().split()
    return [name.split("/")[1] for name in names]


def stated(shape):
    parts = {name: value for name, value in KNOWN.items() if name not in SHAPES[shape]}
    return {**parts, **ADAPTED} if shape == "adaptation" else parts


def options(shape):
    """As the line was made; what was not adapted is unchanged."""
    parts = stated(shape)
    more = [] if shape == "adaptation" else ["--unchanged"]
    return more + [word for name, value in parts.items() for word in (f"--{name}", value)]


def row_of(licence, shape):
    row = {**stated(shape), "licence": licence, "updated": "2026-11-20"}
    return {**row, "licence-out": licence} if shape == "adaptation" else row


def is_meant(licence, shape, listed):
    """What may not be adapted has no adaptation."""
    return shape != "adaptation" or "adapting" in listed[licence].get("allows", ["adapting"])


def write_lines(binary, work, licences, form, shape, language):
    """{licence: its line}, and {licence: the complaint} where there is none."""
    table = work / "works.jsonl"
    table.write_text("".join(json.dumps(row_of(one, shape)) + "\n" for one in licences), encoding="utf-8")
    process = run(binary, "attribute", str(table), "-f", form, "--lang", language)
    refused = {licences[int(number) - 1]: text for number, text in
               re.findall(r"works\.jsonl:(\d+): (?!note)(.*)", process.stderr.decode())}
    lines = process.stdout.decode().splitlines()
    written = [one for one in licences if one not in refused]
    assert len(lines) == len(written), (form, shape, language, len(lines), len(written), process.stderr.decode()[:400])
    return dict(zip(written, lines)), refused


def check_lines(binary, work, lines, form, shape, language):
    folder = work / "texts"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for licence, line in lines.items():
        text = PAGE % (TEXT, line) if form == "html" else f"{TEXT}\n\n{line}\n"
        (folder / f"{licence}.{FORMATS[form]}").write_text(text, encoding="utf-8")
    process = run(binary, "audit", str(folder), "--jobs", "1", "--lang", language, "--updated", "2026-11-20", *options(shape))
    for row in process.stdout.decode().splitlines():
        document = json.loads(row)
        yield pathlib.Path(document["path"]).name.rsplit(".", 1)[0], document


def same_licence(found, expected):
    """A name may leave out what its link says, never say something else."""
    return found == expected


def wrong_with(document, licence, shape):
    left_out = SHAPES[shape]
    if not same_licence(document["licence"], licence):
        yield f"the licence is {document['licence']}"
    for finding in document["findings"]:
        requirement, outcome = finding["requirement"], finding["outcome"]
        if finding["class"] == "conflict":
            yield f"{requirement}: {finding['message']}"
        if finding["subject"] != "document" or requirement not in DUTIES or outcome in ("met", "not-needed"):
            continue
        if outcome == "unsure" and DUTIES[requirement] in left_out and DUTIES[requirement]:
            continue
        yield f"{requirement} is {outcome}: {finding['message']}"


def refusal_is_wrong(licence, shape, complaint):
    """Only a part that is always required, and that the shape leaves out, is a reason; its option is named."""
    return not (shape == "no-author" and "--publisher" in complaint or re.search(r"give --licence$", complaint))


def judge(binary, work, licences, form, shape, language, counts):
    lines, refused = write_lines(binary, work, licences, form, shape, language)
    for licence, complaint in refused.items():
        counts["refused"] += 1
        if refusal_is_wrong(licence, shape, complaint):
            yield f"{language} {form} {shape} {licence}: {complaint}"
    seen = set()
    for licence, document in check_lines(binary, work, lines, form, shape, language):
        seen.add(licence)
        counts["lines"] += 1
        for complaint in wrong_with(document, licence, shape):
            yield f"{language} {form} {shape} {licence}: {complaint}\n      {lines[licence]}"
    for licence in set(lines) - seen:
        yield f"{language} {form} {shape} {licence}: was not checked"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--all", action="store_true", help="every licence in every language")
    parser.add_argument("--language", action="append", help="only this one (repeatable)")
    parser.add_argument("--show", type=int, default=40, help="how many complaints are printed")
    parser.add_argument("folder", nargs="?", help="for the runner of tests; not used")
    wish = parser.parse_args()
    binary = str(wish.bin.resolve())
    listed, wrong, counts = licences_of(binary), [], collections.Counter()
    with tempfile.TemporaryDirectory(prefix="bylint-roundtrip-") as name:
        for language in wish.language or languages_of(binary):
            some = sorted(listed) if wish.all or language == "en" else [one for one in SAMPLE if one in listed]
            for form in FORMATS:
                for shape in SHAPES:
                    meant = [one for one in some if is_meant(one, shape, listed)]
                    wrong += judge(binary, pathlib.Path(name), meant, form, shape, language, counts)
    for complaint in wrong[:wish.show]:
        print("FAIL", complaint)
    print(f"{counts['lines']} lines read again, {counts['refused']} not written, {len(wrong)} wrong")
    sys.exit(1 if wrong or not counts["lines"] else 0)


if __name__ == "__main__":
    main()
