#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Runs every block of a specification: "bylint rules try PHRASE FILE" must find exactly what is marked.

A block begins with ```phrase; its first line is the phrase, the others are texts: "+ " with the match between [[ and ]],
"- " without any.
"""

import argparse
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import runner  # noqa: E402

HIT = re.compile(r"(\d+)\.txt:(\d+):(\d+): (.*)")


def blocks(page):
    """(line, phrase, texts) of each block."""
    for found in re.finditer(r"^```phrase\n(.*?)\n(.*?)^```$", page, re.M | re.S):
        yield page.count("\n", 0, found.start()) + 2, found[1], found[2].splitlines()


def plain(line):
    """A text without its sign, with its line breaks and characters put in."""
    text = re.sub(r"\\u([0-9A-F]{4})", lambda code: chr(int(code[1], 16)), line[2:])
    return text.replace("\\n", "\n")


def expected(marked):
    """The text, and its match as line, column and words; None where there is none."""
    if "[[" not in marked:
        return marked, None
    before, rest = marked.split("[[")
    words, after = rest.split("]]")
    column = len(before) - before.rfind("\n")
    return before + words + after, (before.count("\n") + 1, column, words)


def one_line(words):
    """Words as the program prints them: blanks and line breaks are one blank."""
    return re.sub(r"\s+", " ", words)


def tried(phrase, texts, binary):
    """What is found in each text."""
    with tempfile.TemporaryDirectory(prefix="bylint-") as folder:
        names = []
        for number, text in enumerate(texts):
            names.append(f"{number}.txt")
            runner.write(pathlib.Path(folder) / names[-1], text)
        process = runner.run([str(binary), "rules", "try", phrase, *names], folder, binary)
    found = [[] for _ in texts]
    for line in process.stdout.decode("utf-8").splitlines():
        if hit := HIT.match(line):
            found[int(hit[1])].append((int(hit[2]), int(hit[3]), hit[4]))
    return found, process


def run_block(phrase, lines, binary):
    """Complaints about a block."""
    signs = [line[:2] for line in lines]
    if not lines or any(sign not in ("+ ", "- ") for sign in signs):
        return ["a block needs lines that begin with + or -"]
    pairs = [expected(plain(line)) for line in lines]
    if any((sign == "+ ") != (match is not None) for sign, (_, match) in zip(signs, pairs)):
        return ["a line with + needs [[ ]], a line with - must have none"]
    found, process = tried(phrase, [text for text, _ in pairs], binary)
    if process.returncode != 0:
        return [f"exit code {process.returncode}: {process.stdout.decode()}{process.stderr.decode()}"]
    wrong = []
    for line, (_, match), got in zip(lines, pairs, found):
        want = [match] if match else []
        if [(row, column, one_line(words)) for row, column, words in want] != \
                [(row, column, one_line(words)) for row, column, words in got]:
            wrong.append(f"{line!r}: found {got or 'nothing'}")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("folder", type=pathlib.Path, nargs="?", default=pathlib.Path(__file__).resolve().parent)
    options = parser.parse_args()
    failed = count = 0
    for page in sorted(options.folder.glob("*.md")):
        for line, phrase, lines in blocks(page.read_text(encoding="utf-8")):
            wrong = run_block(phrase, lines, options.bin.resolve())
            count, failed = count + 1, failed + bool(wrong)
            print("FAIL" if wrong else "ok  ", f"{page.name}:{line}: {phrase}")
            for complaint in wrong:
                print("     ", complaint)
    print(f"{count - failed} passed, {failed} failed")
    sys.exit(1 if failed or not count else 0)


if __name__ == "__main__":
    main()
