#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Does what a page of documentation says, from top to bottom, in a copy of the rules, and compares.

  ```console   each line that begins with "$ " is run by a shell, and the lines behind it are what it must print. A line
               "..." is any number of lines, but not all of them; in a line "*" is anything. A time ("3 ms") is any time.
  ```sh        what builds and installs: not run here, but each file of ours that it names is there.
  ```yaml and ```text   by the end of the paragraph before the block:
               "Write `PATH`:" makes the file, "Add to `PATH`:" puts the block behind its last line, and
               "From `PATH`:" is a part of the file, word for word.

A block of another kind is an error, for nobody would know when it is no longer true. So is a link to a file, or a path
of rules/, docs/, src/ or tests/ between backticks, that is not there. --rewrite puts into the page what was printed.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import runner  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPIED = ("rules", "tests/cases/seed")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
DEED = re.compile(r"(Write|Add to|From) `([^`]+)`:$")
LINK = re.compile(r"\]\(([^)#:]+)\)")
TIME = re.compile(r"\b\d+(?:\.\d)? (?=m?s\b)")
SCRIPT = re.compile(r"\b(?:ci|docs|rules|src|tests)/[\w./-]+")
NAMED = re.compile(r"`((?:rules|docs|src|tests)/[^`\s*<>]*)`")


class Page:
    """A page while it is done: its folder, what is wrong, and its text as it should be."""

    def __init__(self, path, folder, binary):
        self.path, self.folder, self.binary = path, pathlib.Path(folder), binary
        self.text = path.read_bytes().decode("utf-8")
        self.blocks, self.commands, self.wrong, self.rewritten = 0, 0, [], []

    def complain(self, at, text):
        self.wrong.append(f"{self.path.name}:{self.text.count(chr(10), 0, at) + 1}: {text}")

    def do(self):
        end = 0
        for found in FENCE.finditer(self.text):
            before = self.text[end:found.start()].rstrip("\n").rsplit("\n\n", 1)[-1].replace("\n", " ")
            self.rewritten += [self.text[end:found.start(2)], self.block(found, before), "```"]
            end = found.end()
        self.rewritten.append(self.text[end:])
        self.check_paths()

    def block(self, found, before):
        self.blocks += 1
        kind, body = found.groups()
        if kind == "console":
            return self.console(found.start(2), body)
        if kind == "sh":
            self.check_named(found.start(), SCRIPT.findall(body))
            return body
        deed = DEED.search(before)
        if kind not in ("yaml", "text") or not deed:
            self.complain(found.start(), f"nothing says what this block of \"{kind}\" is")
        else:
            self.file(found.start(), deed[1], self.folder / deed[2], body)
        return body

    def file(self, at, deed, path, body):
        if deed == "From":
            if f"\n{body}" not in "\n" + (runner.read(path) or ""):
                self.complain(at, f"these lines do not stand in {path.relative_to(self.folder)}")
        elif deed == "Add to" and not path.exists():
            self.complain(at, f"there is no {path.relative_to(self.folder)} to add to")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            runner.write(path, (runner.read(path) if deed == "Add to" else "") + body)

    def console(self, at, body):
        """Runs the commands of a block; the block with what they print, where that is not what it says."""
        lines = body.splitlines(keepends=True)
        if not lines or not lines[0].startswith("$ "):
            self.complain(at, "a console block begins with a command")
            return body
        starts = [i for i, line in enumerate(lines) if line.startswith("$ ")] + [len(lines)]
        done = []
        for first, last in zip(starts, starts[1:]):
            expected, got = "".join(lines[first + 1:last]), self.run(lines[first][2:].strip())
            same = runner.glob_to_regex(TIME.sub("* ", expected)).match(got)
            if expected == "...\n":
                self.complain(at, "anything would do")
            if not same:
                self.complain(at, "\n      ".join(["$ " + lines[first][2:].strip(), "prints", *got.splitlines()]))
            done += [lines[first], expected if same else got]
            at += len("".join(lines[first:last]))
        return "".join(done)

    def run(self, command):
        self.commands += 1
        process = subprocess.run(command, shell=True, cwd=self.folder, env=runner.environment(self.binary),
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                 timeout=runner.TIME, check=False)
        return process.stdout.decode("utf-8", "surrogateescape")

    def check_paths(self):
        prose = FENCE.sub(lambda found: "\n" * found[0].count("\n"), self.text)
        for found in LINK.finditer(prose):
            if not (self.path.parent / found[1]).exists():
                self.complain(found.start(), f"the link {found[1]} leads nowhere")
        for found in NAMED.finditer(prose):
            self.check_named(found.start(), [found[1]])

    def check_named(self, at, names):
        for name in names:
            if not (ROOT / name).exists() and not (self.folder / name).exists():
                self.complain(at, f"there is no {name}")


def do(path, options):
    with tempfile.TemporaryDirectory(prefix="bylint-") as folder:
        for part in COPIED:
            shutil.copytree(ROOT / part, pathlib.Path(folder) / part)
        page = Page(path, folder, options.bin.resolve())
        page.do()
    if options.rewrite:
        runner.write(path, "".join(page.rewritten))
    if not page.blocks:
        page.wrong.append(f"{path.name}: no block")
    print("FAIL" if page.wrong else "ok  ", f"{path.name}: {page.blocks} blocks, {page.commands} commands")
    for complaint in page.wrong:
        print("     ", complaint)
    return not page.wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--rewrite", action="store_true", help="put what is printed into the page")
    parser.add_argument("pages", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    sys.exit(0 if all([do(path.resolve(), options) for path in options.pages]) else 1)


if __name__ == "__main__":
    main()
