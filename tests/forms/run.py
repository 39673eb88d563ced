#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""run.py --bin BYLINT [--show N]

The same article as plain text, Markdown and HTML, the body alone and every address spelled out, must give the
same statements with the same scopes, the same credits and the same findings. The articles are made here: every
opening with every notice, every credit in every place. Exit code 1 where two forms differ.
"""

import argparse
import html
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

URL = "https://creativecommons.org/licenses/"
TITLE = "The ferry of the lower valley"
BODY = [
    "The old bridge was closed for a week in spring, and the town built a ferry. It crosses the river twelve times a day.",
    "“We had no choice,” said the harbour master, who has kept the keys since 2019. The crossing takes four minutes.",
    "In winter the ferry stays on the far bank. Whoever wants to cross has to ring the bell, and to wait.",
]
OPENINGS = ["", "By Kate Example", "LOWER VALLEY (AP) —", "Reuters reported that the bridge would stay closed."]
NOTICES = [
    f"This article is licensed under CC BY 4.0 ({URL}by/4.0/).",
    f"All content on this site is licensed under a Creative Commons Attribution-ShareAlike 4.0 International License ({URL}by-sa/4.0/).",
    "Except where otherwise noted, content on this site is licensed under CC BY-NC 4.0.",
    f"The text, but not the pictures, is available under CC BY-ND 4.0: {URL}by-nd/4.0/",
    "© 2026 Example Daily. All rights reserved.",
    "This article is republished from The Conversation under a Creative Commons license.",
    "This article is not licensed under CC BY 4.0.",
    "This article is licensed under the GFDL 1.3 or under CC BY-SA 3.0.",
    f"Licence: CC BY 4.0 {URL}by/4.0/",
    "This article is licensed under CC BY 3.5.",
    "This work is dedicated to the public domain under CC0 1.0.",
    "Dieser Text steht unter der Lizenz CC BY-SA 3.0 DE.",
]
CREDITS = [
    f"Photo: Kate Example, CC BY-SA 2.0 ({URL}by-sa/2.0/)",
    "Photo by Kate Example via Wikimedia Commons, CC BY 2.0",
    "Image by:\n\n(Kate Example, CC BY-SA 4.0)",
    "Figure 3: “The ferry” by Kate Example, CC BY 4.0.",
    f"“The ferry” by Kate Example is licensed under CC BY-NC 2.0 ({URL}by-nc/2.0/).",
    "This article uses material from the Wikipedia article “Cable ferry”, which is released under CC BY-SA 4.0.",
    "This article was originally published by the Lower Valley Gazette.",
    "Translated from French by Kate Example.",
    "Foto: Karin Beispiel | Lizenz: CC BY-SA 4.0",
]


def articles():
    """Paragraphs of each: a notice behind an opening, then a credit above, within and behind the text."""
    for opening, notice in itertools.product(OPENINGS, NOTICES):
        yield paragraphs(opening, [], [notice])
    for credit, notice in itertools.product(CREDITS, NOTICES[:5]):
        yield paragraphs("", [credit], [notice])
        yield paragraphs("By Kate Example", [], [credit, notice])
    for credit in CREDITS:
        yield paragraphs("", [], [credit])


def paragraphs(opening, within, behind):
    body = list(BODY)
    if opening.endswith("—"):
        body[0] = f"{opening} {body[0]}"
    elif opening:
        body.insert(0, opening)
    return [piece for block in body[:2] + within + body[2:] + behind for piece in block.split("\n\n")]


def as_text(blocks):
    return "\n\n".join([TITLE, *blocks]) + "\n"


def as_markdown(blocks):
    return "\n\n".join([f"# {TITLE}", *blocks]) + "\n"


def as_html(blocks):
    inner = "\n".join(f"<p>{html.escape(block, quote=False)}</p>" for block in blocks)
    return f"<!doctype html>\n<html>\n<body>\n<h1>{TITLE}</h1>\n{inner}\n</body>\n</html>\n"


FORMS = {"txt": as_text, "md": as_markdown, "html": as_html}
STATEMENT = ("licence", "port", "kind", "scope", "denied", "except", "licensor", "choice", "confidence", "rule", "text")
CREDIT = ("kind", "relation", "role", "scope", "source", "source_id", "creator", "title", "url", "licence", "rule")
FINDING = ("requirement", "subject", "licence", "severity", "outcome", "depends_on", "message")
# What a plain text cannot hold, so that nobody can tell there: a counter in the page.
MARKUP = ("policy/pixel",)


def gist(row):
    """What a document says and owes, without where it stands in the bytes."""
    parts = {"licences": STATEMENT, "credits": CREDIT, "findings": FINDING}
    said = {name: [{key: one[key] for key in keys} for one in row[name] if one.get("requirement") not in MARKUP]
            for name, keys in parts.items()}
    return {**said, **{key: row[key] for key in ("outcome", "assuming", "licence", "licence_from", "permits", "attribution")}}


def check(binary, folder):
    """The gist of every file in a folder, by its name."""
    process = subprocess.run([binary, "audit", "--format", "jsonl", "-o", "-", folder], stdout=subprocess.PIPE, check=True)
    rows = [json.loads(line) for line in process.stdout.decode("utf-8").split("\n") if line]
    return {pathlib.Path(row["path"]).name: gist(row) for row in rows}


def difference(one, other):
    for key, value in one.items():
        if value != other[key]:
            return f"{key}: {json.dumps(value, ensure_ascii=False)}\n      {json.dumps(other[key], ensure_ascii=False)}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[1])
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--show", type=int, default=5)
    options = parser.parse_args()
    made = [*articles()]
    with tempfile.TemporaryDirectory(prefix="bylint-") as folder:
        for number, blocks in enumerate(made):
            for ending, form in FORMS.items():
                (pathlib.Path(folder) / f"{number:03}.{ending}").write_text(form(blocks), encoding="utf-8")
        said = check(options.bin, folder)
    wrong = [(number, ending, found) for number in range(len(made)) for ending in ("md", "html")
             if (found := difference(said[f"{number:03}.txt"], said[f"{number:03}.{ending}"]))]
    silent = sum(not said[f"{number:03}.txt"]["licences"] + said[f"{number:03}.txt"]["credits"] for number in range(len(made)))
    for number, ending, found in wrong[: options.show]:
        print(f"article {number} as {ending}: {found}\n{as_text(made[number])}")
    print(f"{len(made)} articles in {len(FORMS)} forms, {silent} of them silent: {len(wrong)} differ")
    return 1 if wrong or silent else 0


if __name__ == "__main__":
    sys.exit(main())
