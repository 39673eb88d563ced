#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Documents that are made to be slow stay linear and inside the memory ceiling.

Each is a piece repeated to a size and to four times that size: the longer one may take four times as long, and as
much again for noise. The large ones are 50 MB. Lists of licences, which are nothing but work, may take 2.2 times the
time and memory for twice the size, below the ceilings and above them, where a note must say so. With --rewrite nothing happens: there is nothing to rewrite.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SIZE = 1 << 20
LARGE = 50 << 20
FACTOR = 8       # times as long for four times the size
START = 0.1      # seconds that say nothing
LARGE_TIME = 60  # seconds of CPU
MEMORY = 1 << 30  # the ceiling of the scratch memory; the document itself comes on top

# Name, ending, what comes first, the piece, what comes last.
PIECES = [
    ("nested elements", ".html", "", "<div>", ""),
    ("nested elements with roles", ".html", "", "<div class=footer><span class=byline>", "x"),
    ("end tags without a start", ".html", "<b class=footer>" * 500, "</div></p></i>", ""),
    ("end tags of what is far up", ".html", "<section>" + "<span itemprop=x>" * 500, "<p></section>", ""),
    ("paragraphs in deep inline elements", ".html", "<span class=byline>" * 500, "<p>a<li>", ""),
    ("unclosed tags", ".html", "", "<a href=x ", ""),
    ("tags that never end", ".html", "", "<", ""),
    ("unclosed quotes", ".html", "", "<a href=\"x' ", ""),
    ("one unclosed quote each", ".html", "", "<a b='>", ""),
    ("attributes", ".html", "<p ", "a b=c d='e' ", ">x"),
    ("one long attribute", ".html", "<a href=\"", "&amp;x", "\">x</a>"),
    ("references", ".html", "", "a&lt;", ""),
    ("names that are no references", ".html", "", "&CounterClockwiseContourIntegra", ""),
    ("comments", ".html", "", "<!-- x --><!", ""),
    ("unclosed comments", ".html", "", "<!--", ""),
    ("declarations of XML", ".html", "", "<?xml encoding=", ""),
    ("scripts", ".html", "", "<script></scrip", ""),
    ("short tags and words", ".html", "", "a<b>", ""),
    ("links", ".html", "", "<a href=x>y", ""),
    ("pictures", ".html", "", "<img src=x>", ""),
    ("properties", ".html", "", "<i property=title>", "x"),
    ("properties of properties", ".html", "<i property=title about=x>" * 500, "<b itemprop=author>y</b>", ""),
    ("JSON-LD", ".html", "", "<script type=application/ld+json>[[{\"author\":{\"@id\":\"a\"}}]]</script>", ""),
    ("JSON-LD of one long array", ".html", "<script type=application/ld+json>[0", ",1", "]</script>"),
    ("quotations of notices", ".html", "<p>x:</p>", "<blockquote>This text is under CC BY 4.0.</blockquote>", ""),
    ("RDF in a comment", ".html", "<!-- <rdf:RDF>", "<license rdf:resource=\"", "-->"),
    ("a class of many words", ".html", "<p class=\"", "xFooter y-", "\">x"),
    ("a class of many names", ".html", "<p class=\"", "col-md-6 wp-image ", "\">x"),
    ("classes of long names", ".html", "", "<p class=\"" + "aB" * 40 + " " * 70 + "\">x", ""),
    ("class names that differ", ".html", "", "<p class=abcd>x<p class=abce id=x-comments-y>", ""),
    ("things in one another", ".html", "", "<p about=x itemscope typeof=y>", "x"),
    ("things side by side", ".html", "", "<i about>x</i>", ""),
    ("colons and ends in a comment", ".html", "<!--", ":->", ""),
    ("comments with RDF's beginning", ".html", "", "<!--<rdf:-->", ""),
    ("blanks", ".html", "a", " \n", "b"),
    ("line ends that are kept", ".html", "<pre>", "\r\n\r", "x"),
    ("tags in pictures", ".html", "<svg>", "<title/><path d='M0 >' />", ""),
    ("text fields", ".html", "", "<textarea></textare", ""),
    ("ampersands", ".html", "", "& &# &#x; &am", ""),
    ("bytes of another charset", ".html", "<meta charset=euc-jp>", "\udcc3\udcf8\udcff", ""),
    ("broken bytes", ".html", "<meta charset=utf-8>\u00fc", "a\udcff", ""),
    ("broken bytes in plain text", ".txt", "", "a\udcff", ""),
    ("opening brackets", ".md", "", "[", ""),
    ("links without an end", ".md", "", "[a](", ""),
    ("images in images", ".md", "", "![[]()", ""),
    ("emphasis", ".md", "", "*a_ **b", ""),
    ("backquotes", ".md", "", "`a``", ""),
    ("nested quotations", ".md", "", "> ", "a"),
    ("nested lists", ".md", "", "* ", "a"),
    ("unclosed HTML", ".md", "", "<!--", ""),
    ("inline tags", ".md", "", "a<b>", ""),
    ("footnotes", ".md", "", "[^1]: a\n", ""),
    ("footnotes without an end", ".md", "", "[^", ""),
    ("lines of footnotes without an end", ".md", "", "[^a\n", ""),
    ("definitions", ".md", "", "[a]: /b\n", "[a]"),
    ("front matter without an end", ".md", "---\n", "a: b\n", ""),
]
LARGE_NAMES = {"nested elements", "nested elements with roles", "unclosed tags", "attributes", "a class of many words",
               "class names that differ", "things in one another", "things side by side", "tags in pictures",
               "references", "short tags and words", "links", "bytes of another charset", "broken bytes",
               "broken bytes in plain text", "emphasis", "JSON-LD of one long array"}

TWICE = 2.2              # times as much for twice the size
LIST_SIZES = (200_000, 3 << 20)  # below and above the ceiling of statements


def lists_of_licences(binary):
    """Name, ending, pieces: what a page can name of licences."""
    known = json.loads(subprocess.run([binary, "licences", "--json"], check=True, capture_output=True).stdout)
    table = [f"| {x['short-name']} | {x['spdx'] or '-'} | {x['address'] or '-'} |\n" for x in known]
    return [("names of licences in one paragraph", ".txt", [x["name"] + ". " for x in known]),
            ("names of licences, one a line", ".txt", [x["name"] + "\n" for x in known]),
            ("a table of identifiers", ".md", ["| a | b | c |\n|---|---|---|\n", *table]),
            ("one name again and again", ".txt", ["Creative Commons Attribution "])]


# Words that phrases may begin, go on and repeat with: no phrase may be driven to its limit by them.
STUFFING = [
    "Except where otherwise noted, all content by A. B. is not licensed under the terms of the ",
    "the text and the photos and the data of this site and ",
    "This work by This work by ", "© 2020, 2021 by A. B. and ", "Photo: A. B. / C. D. via ", "licensed under a or ",
    "CC BY or CC BY-SA and ", "Creative Commons Attribution-", "no part of this may be ", "по лицензии ", "根据许可", "این اثر ",
    "unter der Lizenz ", "sous licence ", "bajo licencia ", "a b c d e f, g h i j k l, CC BY, ", "(((CC BY)))", "AFP ", "Reuters said ", "By AP and ", "据", "foto: ", "\"\"CC BY\"\" ",
]


def filled(pieces, size):
    text = "".join(pieces)
    return (text * (size // len(text) + 1))[:size].encode("utf-8")


def document(piece, size):
    _, _, before, middle, after = piece
    text = before + middle * ((size - len(before) - len(after)) // len(middle)) + after
    return text.encode("utf-8", "surrogateescape")


def measure(binary, folder, ending, content, report=subprocess.DEVNULL):
    """Seconds of CPU and bytes of memory of one check, or a complaint."""
    path = folder / ("document" + ending)
    path.write_bytes(content)
    child = subprocess.Popen([binary, "check", "--format", "json", path.name], cwd=folder,
                             stdout=report, stderr=subprocess.PIPE)
    words = child.stderr.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise RuntimeError(f"ended with {child.returncode}: {words[:200]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def judge(binary, folder, piece):
    short, _ = measure(binary, folder, piece[1], document(piece, SIZE))
    long, memory = measure(binary, folder, piece[1], document(piece, 4 * SIZE))
    print(f"{piece[0]}: {short:.2f} s, four times as long: {long:.2f} s, {memory >> 20} MiB", flush=True)
    if long > FACTOR * max(short, START):
        raise RuntimeError(f"is not linear: {short:.2f} s, and {long:.2f} s for four times the size")
    if piece[0] in LARGE_NAMES:
        took, memory = measure(binary, folder, piece[1], document(piece, LARGE))
        print(f"{piece[0]}, 50 MB: {took:.2f} s, {memory >> 20} MiB", flush=True)
        if took > LARGE_TIME or memory > MEMORY + 2 * LARGE:
            raise RuntimeError(f"50 MB took {took:.2f} s and {memory >> 20} MiB")


def best(binary, folder, ending, content):
    """The least of three runs, and the notes of the report."""
    runs = []
    for _ in range(3):
        with (folder / "report.json").open("wb") as report:
            runs.append(measure(binary, folder, ending, content, report))
    notes = json.loads((folder / "report.json").read_bytes())["documents"][0]["notes"]
    return min(took for took, _ in runs), min(memory for _, memory in runs), notes


def judge_list(binary, folder, name, ending, pieces):
    for size in LIST_SIZES:
        short, little, _ = best(binary, folder, ending, filled(pieces, size))
        long, much, notes = best(binary, folder, ending, filled(pieces, 2 * size))
        print(f"{name}, {size} bytes: {short:.2f} s, {little >> 20} MiB; twice: {long:.2f} s, {much >> 20} MiB", flush=True)
        if long > TWICE * max(short, START) or much > TWICE * little:
            raise RuntimeError(f"{long:.2f} s and {much} bytes for twice what took {short:.2f} s and {little} bytes")
        if size == LIST_SIZES[-1] and not any("--limits" in note for note in notes):
            raise RuntimeError("no note says that a ceiling was met")


def judge_stuffing(binary, folder, words):
    short, _, _ = best(binary, folder, ".txt", filled([words], LIST_SIZES[0]))
    long, _, notes = best(binary, folder, ".txt", filled([words], 2 * LIST_SIZES[0]))
    print(f"{words!r}: {short:.2f} s, twice: {long:.2f} s", flush=True)
    if long > TWICE * max(short, START):
        raise RuntimeError(f"{long:.2f} s for twice what took {short:.2f} s")
    if any("given up" in note for note in notes):
        raise RuntimeError(f"a phrase reached its limit: {notes}")


def is_wrong(options, name, judge_it, *what):
    if options.only and options.only not in name:
        return 0
    try:
        judge_it(options.bin.resolve(), *what)
    except RuntimeError as error:
        print(f"WRONG {name}: {error}")
        return 1
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--rewrite", action="store_true")
    parser.add_argument("--only", help="pieces whose name holds this")
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for piece in PIECES:
            wrong += is_wrong(options, piece[0], judge, pathlib.Path(folder), piece)
        for name, ending, pieces in lists_of_licences(options.bin.resolve()):
            wrong += is_wrong(options, name, judge_list, pathlib.Path(folder), name, ending, pieces)
        for words in STUFFING:
            wrong += is_wrong(options, "stuffing " + words, judge_stuffing, pathlib.Path(folder), words)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
