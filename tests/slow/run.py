#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Documents that are made to be slow stay linear and inside the memory ceiling.

Each is a piece repeated to a size and to four times that size: the longer one may take four times as long, and as
much again for noise. The large ones are 50 MB. With --rewrite nothing happens: there is nothing to rewrite.
"""

import argparse
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
    ("RDF in a comment", ".html", "<!-- <rdf:RDF>", "<license rdf:resource=\"", "-->"),
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
LARGE_NAMES = {"nested elements with roles", "unclosed tags", "attributes", "references", "short tags and words",
               "links", "bytes of another charset", "broken bytes", "broken bytes in plain text", "emphasis", "JSON-LD of one long array"}


def document(piece, size):
    _, _, before, middle, after = piece
    text = before + middle * ((size - len(before) - len(after)) // len(middle)) + after
    return text.encode("utf-8", "surrogateescape")


def measure(binary, folder, piece, size):
    """Seconds of CPU and bytes of memory of one check, or a complaint."""
    path = folder / ("document" + piece[1])
    path.write_bytes(document(piece, size))
    child = subprocess.Popen([binary, "check", "--format", "json", path.name], cwd=folder,
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = child.stderr.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise RuntimeError(f"ended with {child.returncode}: {words[:200]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def judge(binary, folder, piece):
    short, _ = measure(binary, folder, piece, SIZE)
    long, memory = measure(binary, folder, piece, 4 * SIZE)
    print(f"{piece[0]}: {short:.2f} s, four times as long: {long:.2f} s, {memory >> 20} MiB", flush=True)
    if long > FACTOR * max(short, START):
        raise RuntimeError(f"is not linear: {short:.2f} s, and {long:.2f} s for four times the size")
    if piece[0] in LARGE_NAMES:
        took, memory = measure(binary, folder, piece, LARGE)
        print(f"{piece[0]}, 50 MB: {took:.2f} s, {memory >> 20} MiB", flush=True)
        if took > LARGE_TIME or memory > MEMORY + 2 * LARGE:
            raise RuntimeError(f"50 MB took {took:.2f} s and {memory >> 20} MiB")


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
            if options.only and options.only not in piece[0]:
                continue
            try:
                judge(options.bin.resolve(), pathlib.Path(folder), piece)
            except RuntimeError as error:
                print(f"WRONG {piece[0]}: {error}")
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
