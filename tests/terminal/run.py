#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""What only shows on a terminal: colour, width, marks of direction, progress, Ctrl-C; and the completions and man pages
in the programs that read them. A program that is not installed is skipped and said to be."""

import argparse
import fcntl
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import runner  # noqa: E402

SGR = re.compile(r"\x1b\[[0-9;]*m")
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
DOCUMENTS = {
    "latin.md": "![](a.jpg)\n\n*Photo: “Ferry at dusk” by Tom Averill, CC BY*\n\nMore, Reuters reported.\n",
    "japanese.txt": "港の壁は再建されました。\n写真：田中一郎 / CC BY-SA 4.0\n" + "港" * 300 + " CC BY 4.0の下に提供されています。\n",
    "persian.txt": "این مطلب نوشته مینا کریمی تحت مجوز Creative Commons Attribution 4.0 منتشر شده است.\n",
    "marks.txt": "Photo by Zoe\u0301 \U0001f426\u200d\u2b1b \U0001f1ee\U0001f1f7 e\u0301e\u0301, CC BY 4.0.\n" + "wide " * 3000 + "\n",
    "evil.txt": "This text by \x1b[31mMara\x1b[0m \u202eVoss\u2066 ##[error]x is licensed under CC BY 4.0.\n::error::x\n",
}


def cells(text):
    """How many cells a terminal gives to a line: two to what is wide, none to a mark (as wcwidth counts)."""
    count = 0
    for c in text:
        if unicodedata.category(c) in ("Cf", "Mn", "Me"):
            continue
        count += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return count


class Run:
    """A command whose standard output, standard error or both are a terminal; the others are pipes."""

    def __init__(self, binary, folder, arguments, columns=80, terminal=("out", "err"), feed=None, stop=None, **variables):
        main, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        env = {**runner.environment(binary), "TERM": "xterm", **variables}
        plain = {name: subprocess.PIPE for name in ("out", "err") if name not in terminal}
        process = subprocess.Popen([str(binary), *arguments], cwd=folder, env=env,
                                   stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                                   stdout=plain.get("out", other), stderr=plain.get("err", other))
        os.close(other)
        shown = []
        reader = threading.Thread(target=self.read, args=(main, shown))
        reader.start()
        if feed:
            for piece, pause in feed:
                process.stdin.write(piece)
                process.stdin.flush()
                time.sleep(pause)
            if stop:
                process.send_signal(stop)
            process.stdin.close()
        self.pipes = {name: (process.stdout if name == "out" else process.stderr).read().decode() for name in plain}
        self.code = process.wait(runner.TIME)
        reader.join()
        os.close(main)
        self.shown = b"".join(shown).decode().replace("\r\n", "\n")

    @staticmethod
    def read(main, shown):
        try:
            while piece := os.read(main, 65536):
                shown.append(piece)
        except OSError:  # Linux says so where the other end is closed
            pass


class Tests:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        for name, text in DOCUMENTS.items():
            (folder / name).write_text(text, encoding="utf-8")

    def on(self, *arguments, **options):
        return Run(self.binary, self.folder, arguments, **options)

    SCREENS = (["check", *DOCUMENTS], ["check", "--explain", "latin.md"], ["audit", ".", "--summary"], ["explain", "cc-by-4.0"],
               ["licences"], ["remix", "cc-by-4.0", "cc-by-sa-3.0"], ["check", "nowhere.txt"], ["check", "--help"])

    def colour_is_never_alone(self):
        for screen in self.SCREENS:
            colour, plain = self.on(*screen), self.on(*screen, NO_COLOR="1")
            assert "\x1b" not in plain.shown, f"{screen}: an escape under NO_COLOR"
            without = re.compile(r"\d+(\.\d)? m?s\b|\(?[\d,]+/s\)?\.?")
            assert without.sub("", SGR.sub("", colour.shown)) == without.sub("", plain.shown), f"{screen}: says other words"
        assert "\x1b[" in self.on("check", "latin.md").shown

    def colour_is_asked_for_in_five_ways(self):
        check = ("check", "latin.md")
        pipe = {"terminal": ("err",)}
        for expected, run in ((True, self.on(*check)), (False, self.on(*check, TERM="dumb")), (False, self.on(*check, **pipe)),
                              (True, self.on(*check, **pipe, CLICOLOR_FORCE="1")), (False, self.on(*check, CLICOLOR_FORCE="0", **pipe)),
                              (False, self.on(*check, **pipe, CLICOLOR_FORCE="1", NO_COLOR="1")),
                              (False, self.on(*check, "--color", "never", CLICOLOR_FORCE="1")), (False, self.on(*check, "--no-color")),
                              (True, self.on(*check, "--color", "always", NO_COLOR="1", **pipe)), (True, self.on(*check, NO_COLOR=""))):
            text = run.pipes.get("out", run.shown)
            assert ("\x1b[" in text) == expected, text[:200]

    def no_line_is_wider_than_the_screen(self):
        for columns in (60, 72, 80, 100, 200):
            for line in self.on("check", *DOCUMENTS, columns=columns, NO_COLOR="1").shown.split("\n"):
                assert cells(line) <= min(columns, 100), f"{columns} columns: {cells(line)} cells: {line!r}"

    def carets_stand_under_their_words(self):
        words = {"latin.md": "CC BY", "japanese.txt": "CC BY-SA 4.0", "marks.txt": "CC BY 4.0"}
        for name, passage in words.items():
            lines = self.on("check", name, NO_COLOR="1", columns=100).shown.split("\n")
            under = {(line.split("^")[0].count(" ") and cells(line[:line.index("^")]), line.count("^")): before
                     for before, line in zip(lines, lines[1:]) if re.fullmatch(r" +\| +\^+", line)}
            found = [before for (_, width), before in under.items() if width == cells(passage)]
            assert found, f"{name}: nothing underlined is as wide as {passage!r}: {under}"
            column = cells(found[0][:found[0].rindex(passage)])
            assert (column, cells(passage)) in under, f"{name}: {passage!r} stands at {column}: {under}"

    def scraped_text_is_isolated_and_harmless(self):
        lines = self.on("check", *DOCUMENTS, NO_COLOR="1").shown.split("\n")
        assert any("\u2068" in line for line in lines), "nothing is isolated"
        for line in lines:
            assert line.count("\u2068") == line.count("\u2069"), f"left open: {line!r}"
            assert not set("\x1b\x07\u202e\u2066") & set(line), f"let through: {line!r}"
            assert "##[" not in line, line
        ascii_only = self.on("check", *DOCUMENTS, NO_COLOR="1", LC_ALL="C").shown
        assert ascii_only.isascii(), "letters beyond ASCII in the C locale"
        piped = self.on("check", *DOCUMENTS, terminal=("err",)).pipes["out"]
        assert piped.count("\u2068") == piped.count("\u2069")

    def records(self, count, pause):
        return [(json.dumps({"id": str(i), "text": "Nothing."}).encode() + b"\n", pause) for i in range(count)]

    def progress_is_drawn_and_erased(self):
        run = self.on("audit", "-", "-o", "a.jsonl", feed=self.records(16, 0.08), terminal=("err",), NO_COLOR="1")
        assert "\rchecking " in run.shown and run.shown.endswith("\r\x1b[K"), run.shown
        assert "\n" not in run.shown, run.shown
        assert "16 documents" in run.pipes["out"], run.pipes["out"]
        for why, silent in (("asked not to", self.on("audit", "-", "-o", "a.jsonl", "--progress", "never", feed=self.records(12, 0.08), terminal=("err",))),
                            ("quiet", self.on("audit", "-", "-o", "a.jsonl", "--quiet", feed=self.records(12, 0.08), terminal=("err",))),
                            ("a dumb terminal", self.on("audit", "-", "-o", "a.jsonl", feed=self.records(12, 0.08), terminal=("err",), TERM="dumb"))):
            assert silent.shown == "", f"{why}: {silent.shown!r}"
        off = self.on("audit", "-", "-o", "a.jsonl", feed=self.records(12, 0.08), terminal=())
        assert off.pipes["err"] == "", off.pipes["err"]
        rows = self.on("audit", "-", feed=self.records(12, 0.08))
        assert "checking" not in rows.shown, "drawn between the rows"

    def progress_tells_the_share(self):
        for columns, bar in ((80, True), (50, False)):
            for line in self.drawn(columns):
                shape = r"checking \[=*>? *\]  [\d,]+ documents  [\d,]+/s  [\d,]+ s left" if bar else \
                    r"checking [\d,]+ documents  [\d,]+/s  [\d,]+ s left"
                assert re.fullmatch(shape, line) and len(line) <= columns, line

    def drawn(self, columns):
        """What is drawn over a file that is long enough for it on this machine."""
        record = json.dumps({"id": "1", "text": "The ferry is late, Reuters reported. This text is under CC BY 4.0. " * 40}) + "\n"
        for count in (1000, 5000, 25000, 100000):
            (self.folder / "many.jsonl").write_text(record * count, encoding="utf-8")
            run = self.on("audit", "many.jsonl", "-o", "a.jsonl", terminal=("err",), columns=columns)
            assert run.code == 0
            if "checking" in run.shown:
                return [piece.replace("\x1b[K", "") for piece in run.shown.split("\r") if piece.startswith("checking")]
        raise AssertionError("nothing is drawn")

    def a_line_now_and_then_off_a_terminal(self):
        run = self.on("audit", "-", "-o", "a.jsonl", feed=[*self.records(1, 10.2), *self.records(1, 0)], terminal=())
        assert re.fullmatch(r"bylint: checking 2 documents  0/s\n", run.pipes["err"]), run.pipes["err"]

    def ctrl_c_leaves_no_half_file(self):
        run = self.on("audit", "-", "-o", "half.jsonl", feed=self.records(3, 0.05), stop=signal.SIGINT)
        assert run.code not in (0, 1), run.code
        left = [path.name for path in self.folder.iterdir() if "half" in path.name and path.suffix == ".jsonl"]
        assert left == [], left

    def shell(self, name, script):
        program = shutil.which(name)
        if not program:
            print(f"skip {name} is not installed")
            return None
        process = subprocess.run([program, *(["-f"] if name == "zsh" else []), "-c", script], cwd=self.folder,
                                 env={**runner.environment(self.binary), "HOME": str(self.folder)}, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=runner.TIME, check=False)
        return process.stdout.decode()

    def bash_completes(self):
        asked = ("", "che", "check --fo", "check --fail-on ", "check -f sa", "attribute --format bib", "explain cc-by-sa-4",
                 "check --licence odbl", "check la")
        words = "\n".join(f"COMP_LINE='bylint {line}'; COMP_POINT=${{#COMP_LINE}}; COMP_WORDS=(bylint {line}{' ' if line and line[-1] != ' ' else ''}"
                          f"{chr(34) * 2 if not line or line[-1] == ' ' else ''}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); COMPREPLY=(); _bylint; echo \"${{COMPREPLY[*]}}\""
                          for line in asked)
        got = self.shell("bash", f"source <(bylint completions bash)\ncomplete -p bylint\n{words}")
        if got is None:
            return
        lines = got.split("\n")
        assert re.search(r"complete .*-F _bylint bylint", lines[0]), got
        answers = dict(zip(asked, lines[1:]))
        assert "check audit" in answers[""] and answers["che"] == "check", answers
        assert "--format" in answers["check --fo"].split(), answers
        assert answers["check --fail-on "] == "error warning note never", answers
        assert answers["check -f sa"] == "sarif" and answers["attribute --format bib"] == "bibtex", answers
        assert answers["explain cc-by-sa-4"] == "cc-by-sa-4.0", answers
        assert answers["check --licence odbl"].split()[0] == "odbl-1.0", answers
        assert answers["check la"] == "", answers  # files are bash's own

    def fish_completes(self):
        script = "bylint completions fish | source\n" + "\n".join(
            f"echo '> {line}'; complete -C 'bylint {line}'" for line in ("che", "check --fo", "check --fail-on ", "check -f sa", "explain cc-by-sa-4"))
        got = self.shell("fish", script)
        if got is None:
            return
        answers = {part.split("\n")[0]: part.split("\n")[1:] for part in got.split("> ")[1:]}
        assert answers["che"][0].startswith("check\t"), got
        assert any(line.startswith("--format\t") for line in answers["check --fo"]), got
        assert {line.split("\t")[0] for line in answers["check --fail-on "]} >= {"error", "warning", "note", "never"}, got
        assert answers["check -f sa"][0].split("\t")[0] == "sarif", got
        assert answers["explain cc-by-sa-4"][0].split("\t")[0] == "cc-by-sa-4.0", got

    def zsh_loads(self):
        got = self.shell("zsh", "mkdir -p f; bylint completions zsh >f/_bylint; zsh -n f/_bylint || echo broken; fpath=($PWD/f $fpath)\n"
                                "autoload -Uz compinit && compinit -u -d $PWD/f/dump; echo ${_comps[bylint]}")
        if got is not None:
            assert got == "_bylint\n", got

    def man_pages_are_clean(self):
        commands = ["", *re.findall(r"^  (\w+) ", self.on("--help", terminal=("err",)).pipes["out"].split("Commands:")[1].split("Output:")[0], re.M)]
        assert len(commands) > 8, commands
        for command in commands:
            page = self.folder / "page.1"
            page.write_text(subprocess.run([self.binary, "man", *command.split()], stdout=subprocess.PIPE, check=True).stdout.decode())
            for tool, options in (("mandoc", ["-T", "lint", "-W", "style"]), ("man", ["--warnings", "-E", "UTF-8", "-l"])):
                program = shutil.which(tool)
                if not program:
                    continue
                process = subprocess.run([program, *options, str(page)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                         stderr=subprocess.PIPE, env={**runner.environment(self.binary), "MANPAGER": "cat"}, check=False)
                said = (process.stdout if tool == "mandoc" else process.stderr).decode()
                said = "\n".join(line for line in said.split("\n") if line and "missing date" not in line)  # no release has one yet
                assert not said, f"{command}: {said}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("folder", nargs="?", help="not used: the documents stand in this file")
    parser.add_argument("--only", help="a test")
    options = parser.parse_args()
    failed = 0
    for name in [name for name, test in vars(Tests).items() if "_" in name[1:-1] and name[0] != "_"]:  # "on" and its like are tools
        if options.only and options.only != name:
            continue
        with tempfile.TemporaryDirectory(prefix="bylint-") as folder:
            try:
                getattr(Tests(options.bin.resolve(), pathlib.Path(folder)), name)()
                print("ok  ", name)
            except AssertionError as error:
                failed += 1
                print("FAIL", name, "\n     ", str(error)[:1500])
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
