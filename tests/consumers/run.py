#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Lets real programs read what bylint writes, and checks what they overlook.

Every document under tests/cases, documents with hostile names and words, records, and a run of none are written in
every format at once; each consumer reads its own. Programs from npm are installed by the lock file beside this one;
what cannot be had is skipped by name. Exit code: 0, 1 where something is wrong, 77 where every program was missing.
"""

import argparse
import csv
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

from npm import Skipped, node_modules, read

HERE = pathlib.Path(__file__).resolve().parent
FORMATS = ("json", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "csv", "markdown")
ENDINGS = (".txt", ".md", ".html")
GRANT = "All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License"

# What Microsoft's tool may remark: the program has no home page yet.
ALLOWED = {("SARIF2005", "Warning_ProvideToolnformationUri")}


# ---- Documents ----------------------------------------------------------------------------------------------------


def lay_out(work):
    """Folders of documents, by name: what a run reads, below one folder as a repository would have it."""
    cases = work / "cases"
    for case in sorted((HERE.parent / "cases").rglob("about")):
        for document in case.parent.glob("document.*"):
            folder = cases / case.parent.relative_to(HERE.parent / "cases")
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(document, folder)
    write_hostile(work / "hostile")
    (work / "none").mkdir()
    (work / "many").mkdir()
    (work / "many" / "many.jsonl").write_text(
        "".join(json.dumps({"id": f"r{i}", "text": GRANT}) + "\n" for i in range(40)), encoding="utf-8")


def write_hostile(folder):
    folder.mkdir()
    words = ["\x1b[31mred\x1b]0;t\x07", "##[add-mask]", "::error::x", "\n::set-output name=a::b\n", "=cmd|' /C calc'!A0",
             "<script>alert(1)</script>", "]]>", "a\u202eb\u2066", "[x](javascript:y)", "`@user`", "\"'&<>|,;%0A",
             "\ufffe\x00"[0], "é 😀 سلام\r\n", "{0}", "x" * 10000]
    for i, word in enumerate(words):
        (folder / f"{i}.txt").write_bytes(f"{word} {GRANT}.\r\n{word}\nhttps://creativecommons.org/licenses/by-sa/3.0/\n".encode())
    for name in ("a,b:c%.txt", "##[group]x.txt", "::error::.txt", "=1+1.txt", "<b>&\"'.txt", "ü é.txt", "a\x1b[0m.txt",
                 "a|`b`*c*_d_.txt", "two\nlines.txt"):
        (folder / name).write_text(f"{GRANT}.\n", encoding="utf-8")
    rows = [{"id": "=1", "text": GRANT}, {"id": "##[error]", "text": f"::error::\n{GRANT}"}, {"text": GRANT},
            {"id": "<b>", "url": "javascript:x", "html": f"<p>{GRANT}</p>"}]
    text = "\n".join(json.dumps(row) for row in rows) + "\nnot json\n"
    (folder / "rows.jsonl").write_text(text, encoding="utf-8")


def documents_of(folder):
    """Paths below the folder's parent, as a person would give them; records are for audit."""
    return [path.relative_to(folder.parent) for path in sorted(folder.rglob("*")) if path.is_file()]


def write_formats(binary, work, folder, out):
    """Runs the program over a folder; returns {format: path}."""
    out.mkdir(parents=True)
    paths = {form: out / f"out.{form}" for form in FORMATS}
    wishes = [word for form, path in paths.items() for word in ("-o", f"{form}={path}")]
    documents = [str(path) for path in documents_of(folder)] or [folder.name]
    process = subprocess.run([binary, "audit", "--allow-empty", *wishes, "--", *documents], cwd=work,
                             capture_output=True, timeout=120, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
    if process.returncode != 0:
        raise SystemExit(f"bylint audit {folder.name}: exit {process.returncode}: {process.stderr.decode()}")
    return paths


# ---- Our own assertions ---------------------------------------------------------------------------------------------


def text_of(path):
    return path.read_bytes().decode("utf-8")


def json_of(path):
    return json.loads(text_of(path))


def counted(paths):
    """Reported findings and unreadable documents, by the report that is the contract."""
    summary = json_of(paths["json"])["summary"]
    return sum(summary["findings"].values()), summary["error"]


def harmless(paths, work):
    """No escape, no other control, no mark of direction; and no "##[" anywhere."""
    for form, path in paths.items():
        found = re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|##\\[", text_of(path))
        if found:
            yield f"{form}: {found.group()!r} at {found.start()}"


def sarif_rules(run):
    rules = run["tool"]["driver"]["rules"]
    if len({rule["id"] for rule in rules}) != len(rules):
        yield "a rule is described twice"
    for rule in rules:
        for name in ("shortDescription", "fullDescription", "help"):
            if not 0 < len(rule[name]["text"]) <= 1024:
                yield f"{rule['id']}: {name} is empty or too long"
        if len(rule.get("name", "x")) > 255 or len(rule["properties"]["tags"]) > 20:
            yield f"{rule['id']}: name or tags are too long"


def sarif_result(run, result, work):
    rules = run["tool"]["driver"]["rules"]
    place = result["locations"][0]["physicalLocation"]
    uri, region = place["artifactLocation"]["uri"], place["region"]
    if not uri or uri.startswith("/") or re.match(r"[a-z]+:", uri) or not (work / urllib.parse.unquote(uri)).exists():
        yield f"no relative address of a file: {uri!r}"
    if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
        yield f"ruleIndex of another rule than {result['ruleId']}"
    if not result["message"]["text"].strip():
        yield "an empty message"
    if set(region) - {"snippet"} != {"startLine", "startColumn", "endLine", "endColumn"}:
        yield f"a region that is not whole: {region}"
    if (region["startLine"], region["startColumn"]) > (region["endLine"], region["endColumn"]):
        yield f"a region that ends before it begins: {region}"
    if not re.fullmatch(r"[0-9a-f]{1,16}:[1-9][0-9]*", result["partialFingerprints"]["primaryLocationLineHash"]):
        yield "no primaryLocationLineHash"


def snippet_differs(result, work):
    """The region, read in code points, must be the words that are quoted."""
    place = result["locations"][0]["physicalLocation"]
    region, quoted = place["region"], place["region"].get("snippet", {}).get("text")
    path = work / urllib.parse.unquote(place["artifactLocation"]["uri"])
    if quoted is None or path.suffix == ".jsonl" or region["startLine"] != region["endLine"]:
        return
    try:
        lines = re.split("\r\n|\r|\n", path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError:
        return
    words = lines[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1]
    if path.suffix == ".txt" and words != quoted:
        yield f"{path.name}: the region holds {words[:80]!r}, the snippet says {quoted[:80]!r}"


def sarif_ours(paths, work):
    document = json_of(paths["sarif"])
    run = document["runs"][0]
    if run["columnKind"] != "unicodeCodePoints" or len(document["runs"]) != 1:
        yield "columnKind, or the number of runs"
    if len(run["results"]) != min(run["properties"]["findings"], 25000):
        yield f"{len(run['results'])} results of {run['properties']['findings']}"
    yield from sarif_rules(run)
    for result in run["results"]:
        yield from sarif_result(run, result, work)
        yield from snippet_differs(result, work)


def gitlab_ours(paths, work):
    issues = json_of(paths["gitlab"])
    if len({issue["fingerprint"] for issue in issues}) != len(issues):
        yield "a fingerprint stands twice"
    for issue in issues:
        path = issue["location"]["path"]
        if issue["severity"] not in ("info", "minor", "major", "critical", "blocker") or not issue["description"]:
            yield f"severity or description: {issue}"
        if path.startswith(("/", "./")) or not (work / path).exists() or issue["location"]["lines"]["begin"] < 1:
            yield f"location: {issue['location']}"


# Jenkins refuses what its schema does not name, GitLab drops a name that stands twice.
JUNIT = {"testsuites": {"name"}, "testsuite": {"name", "tests", "failures", "errors", "skipped"},
         "testcase": {"classname", "name"}, "failure": {"type", "message"}, "skipped": {"type", "message"},
         "error": {"type", "message"}}


def junit_ours(paths, work):
    root = ElementTree.parse(paths["junit"]).getroot()
    for element in root.iter():
        if set(element.attrib) - JUNIT.get(element.tag, set()):
            yield f"{element.tag}: {sorted(element.attrib)}"
    for suite in root:
        cases = suite.findall("testcase")
        names = [(case.get("classname"), case.get("name")) for case in cases]
        if len(set(names)) != len(names):
            yield f"{suite.get('name')}: a case stands twice"
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            if int(suite.get(name)) != sum(case.find(tag) is not None for case in cases):
                yield f"{suite.get('name')}: {name}"
        if int(suite.get("tests")) != len(cases):
            yield f"{suite.get('name')}: tests"


def csv_ours(paths, work):
    with paths["csv"].open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            yield f"{len(row)} cells: {row[:3]}"
        yield from (f"a formula: {cell!r}" for cell in row if cell.lstrip()[:1] in ("=", "+", "-", "@") and cell.strip())


def rdjson_ours(paths, work):
    """Columns count bytes: the range must end within its line."""
    for one in json_of(paths["rdjson"])["diagnostics"]:
        place = one["location"]
        for at in place["range"].values():
            line = re.split(b"\r\n|\r|\n", (work / place["path"]).read_bytes())[at["line"] - 1]
            if at.get("column", 1) > len(line) + 1:
                yield f"{place}: behind the end of its line"


def totals(paths, work):
    """One list of findings: as many in each format as in the report."""
    findings, unreadable = counted(paths)
    counts = {
        "sarif": json_of(paths["sarif"])["runs"][0]["properties"]["findings"] + unreadable,
        "gitlab": len(json_of(paths["gitlab"])),
        "rdjson": len(json_of(paths["rdjson"])["diagnostics"]),
        "checkstyle": sum(1 for _ in ElementTree.parse(paths["checkstyle"]).getroot().iter("error")),
        "junit": len(re.findall(r"^[0-9]+:[0-9]+: (?:error|warning|note): ", text_of(paths["junit"]), re.M)) + unreadable,
        "csv": sum(1 for row in csv.reader(text_of(paths["csv"]).splitlines()[1:]) if row[5] or row[3] == "error"),
        "github": github_total(text_of(paths["github"])),
        "markdown": markdown_total(text_of(paths["markdown"])),
    }
    for form, count in counts.items():
        if count != findings + unreadable:
            yield f"{form}: {count}, the report has {findings} and {unreadable} unreadable"


def github_total(text):
    """What is shown, and what the last line says of the rest."""
    more = re.search(r"; ([0-9]+) more than", text)
    return sum(line.startswith("::") for line in text.splitlines()) + int(more.group(1) if more else 0)


def markdown_total(text):
    more = re.search(r"And ([0-9]+) more,", text)
    rows = text.split("|---|---|---|---|---|\n")
    shown = sum(line.startswith("|") for line in rows[1].splitlines()) if len(rows) == 2 else 0
    return shown + int(more.group(1) if more else 0)


OURS = {"harmless": harmless, "totals": totals, "sarif": sarif_ours, "gitlab": gitlab_ours, "junit": junit_ours,
        "csv": csv_ours, "rdjson": rdjson_ours}


# ---- Other people's programs -----------------------------------------------------------------------------------------


def ajv(paths, work, npm):
    yield from read(npm, "sarif", paths["sarif"])


def multitool(npm):
    path = (npm or pathlib.Path()) / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    if npm is None or not path.exists():
        raise Skipped("Sarif.Multitool is not there")
    path.chmod(0o755)
    return path


def sarif_multitool(paths, work, npm):
    """Its exit code says nothing: its report does."""
    report = paths["sarif"].with_name("multitool.sarif")
    process = subprocess.run([multitool(npm), "validate", paths["sarif"], "--rule-kind", "Sarif;Ghas", "-o", report,
                              "--log", "ForceOverwrite"], capture_output=True, timeout=300)
    if not report.exists():
        yield process.stdout.decode()[-600:]
        return
    for result in json.loads(report.read_text(encoding="utf-8-sig"))["runs"][0].get("results", []):
        if (result["ruleId"], result["message"].get("id")) not in ALLOWED:
            yield f"{result['ruleId']} {result['message']}"


def line_hashes(paths, work, npm):
    """The hashes that Microsoft's tool computes for the same lines. It needs whole addresses, and files in UTF-8."""
    document = json_of(paths["sarif"])
    results = document["runs"][0]["results"]
    expected = [result.pop("partialFingerprints")["primaryLocationLineHash"] for result in results]
    for result in results:
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        artifact["uri"] = f"file://{work}/{artifact['uri']}"
    given, made = (paths["sarif"].with_name(name) for name in ("bare.sarif", "hashed.sarif"))
    given.write_text(json.dumps(document), encoding="utf-8")
    subprocess.run([multitool(npm), "rewrite", given, "-o", made, "--insert", "RollingHashPartialFingerprints", "--log",
                    "ForceOverwrite"], capture_output=True, timeout=300, check=True)
    for ours, result in zip(expected, json.loads(made.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])):
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        theirs = result.get("partialFingerprints", {}).get("primaryLocationLineHash")
        if theirs and not uri.endswith(".jsonl") and is_utf8(urllib.parse.unquote(uri[len("file://"):])) and ours != theirs:
            yield f"{uri}: {ours}, theirs {theirs}"


def is_utf8(path):
    try:
        pathlib.Path(path).read_bytes().decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def junit_readers(paths, work, npm):
    root = ElementTree.parse(paths["junit"]).getroot()
    result = read(npm, "junit", paths["junit"])
    cases = [(suite.get("name"), case.get("name")) for suite in root for case in suite.iter("testcase")]
    # It leaves references by number as they are.
    if [tuple(map(html.unescape, name)) for name in result["names"]] != cases:
        yield f"test-results-parser sees {len(result['names'])} cases of {len(cases)}"
    if result["failed"] != sum(int(suite.get("failures")) for suite in root):
        yield f"test-results-parser sees {result['failed']} failures"
    if result["merged"] != 2 * len(cases):
        yield f"junit-report-merger wrote {result['merged']} cases of {2 * len(cases)}"


def annotation_of(line):
    """As the runner reads a command: properties split at commas, then at the first "="."""
    head, message = line[2:].split("::", 1)
    level, properties = head.split(" ", 1)
    unescape = urllib.parse.unquote
    return level, {name: unescape(value) for name, value in (one.split("=", 1) for one in properties.split(","))}, unescape(message)


def actions_core(paths, work, npm):
    """GitHub's own toolkit writes the same annotations in the same way."""
    names = {"file": "file", "line": "startLine", "endLine": "endLine", "col": "startColumn", "endColumn": "endColumn",
             "title": "title"}
    ours = [annotation_of(line) for line in text_of(paths["github"]).splitlines() if line.startswith("::")]
    if not ours:
        return
    wish = paths["github"].with_name("annotations.json")
    wish.write_text(json.dumps([{"level": level, "message": message,
                                 "properties": {names[name]: value for name, value in properties.items()}}
                                for level, properties, message in ours]), encoding="utf-8")
    theirs = [annotation_of(line) for line in read(npm, "github", wish)]
    if theirs != ours:
        yield f"{next((pair for pair in zip(ours, theirs) if pair[0] != pair[1]), 'their number')}"


def marked(paths, work, npm):
    """The page has a heading and tables, and nothing else."""
    page = read(npm, "markdown", paths["markdown"])
    tags = set(re.findall(r"<([a-z0-9]+)", page)) - {"h2", "p", "table", "thead", "tbody", "tr", "th", "td"}
    if tags:
        yield f"<{'>, <'.join(sorted(tags))}>"
    shown = text_of(paths["markdown"]).split("\nAnd ")[0]
    rows = page.count("<tr>") - page.count("<thead>") - 1
    if rows != markdown_total(shown):
        yield f"{rows} rows of {markdown_total(shown)}"


def rdformat(paths, work, npm):
    if npm is None:
        raise Skipped("npm or its packages are not there")
    program = npm / "node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"
    process = subprocess.run(["node", program, paths["rdjson"]], capture_output=True, timeout=120)
    if process.returncode != 0:
        yield process.stdout.decode()[-600:]


def reviewdog(paths, work, npm):
    """Reads three of our formats, and sees each finding in each."""
    if not shutil.which("reviewdog"):
        raise Skipped("reviewdog is not there (go install github.com/reviewdog/reviewdog/cmd/reviewdog@v0.21.0)")
    findings, unreadable = counted(paths)
    subprocess.run(["git", "init", "-q", work], check=True)
    for form, expected in (("rdjson", findings + unreadable), ("checkstyle", findings + unreadable), ("sarif", findings)):
        process = subprocess.run(["reviewdog", f"-f={form}", "-reporter=rdjsonl", "-filter-mode=nofilter"], cwd=work,
                                 stdin=paths[form].open("rb"), capture_output=True, timeout=120)
        seen = len(process.stdout.decode().splitlines())
        if process.returncode != 0 or seen != expected:
            yield f"{form}: {seen} of {expected}, exit {process.returncode}: {process.stderr.decode()[-300:]}"


def xmllint(paths, work, npm):
    if not shutil.which("xmllint"):
        raise Skipped("xmllint is not there (Debian: libxml2-utils)")
    for form in ("junit", "checkstyle"):
        process = subprocess.run(["xmllint", "--noout", "--nonet", paths[form]], capture_output=True, timeout=120)
        if process.returncode != 0:
            yield f"{form}: {process.stderr.decode()[-600:]}"


def jenkins(paths, work, npm):
    """BYLINT_JUNIT_XSD is junit-10.xsd of Jenkins' xUnit plugin; no package has it."""
    schema = os.environ.get("BYLINT_JUNIT_XSD")
    if not schema or not shutil.which("xmllint"):
        raise Skipped("BYLINT_JUNIT_XSD names no schema, or xmllint is not there")
    process = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, paths["junit"]], capture_output=True)
    if process.returncode != 0:
        yield process.stderr.decode()[-600:]


THEIRS = {"ajv": ajv, "sarif-multitool": sarif_multitool, "line-hashes": line_hashes, "junit-readers": junit_readers,
          "actions-core": actions_core, "marked": marked, "rdformat-validator": rdformat, "reviewdog": reviewdog,
          "xmllint": xmllint, "jenkins-xsd": jenkins}


# ---- The run ----------------------------------------------------------------------------------------------------------


def judge(name, check):
    """Prints one line, and complaints; True, False, or None where it was skipped."""
    try:
        wrong = list(check())
    except Skipped as reason:
        print(f"skip {name}: {reason}")
        return None
    print(f"{'FAIL' if wrong else 'ok  '} {name}")
    for complaint in wrong[:10]:
        print("     ", complaint)
    return not wrong


def run_all(binary, work, npm):
    lay_out(work)
    for folder in ("cases", "hostile", "many", "none"):
        paths = write_formats(binary, work, work / folder, work / "out" / folder)
        for name, check in OURS.items():
            yield "ours", judge(f"{folder}/{name}", lambda check=check: check(paths, work))
        for name, check in THEIRS.items():
            yield "theirs", judge(f"{folder}/{name}", lambda check=check: check(paths, work, npm))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--npm", type=pathlib.Path, help="where packages are installed and kept (a folder of this run)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bylint-consumers-") as folder:
        work = pathlib.Path(folder).resolve() / "repository"
        work.mkdir()
        if options.npm:
            options.npm.mkdir(parents=True, exist_ok=True)
        npm = node_modules(HERE, (options.npm.resolve() if options.npm else work.parent) / "npm")
        results = list(run_all(options.bin.resolve(), work, npm))
    failed = sum(result is False for _, result in results)
    skipped = sum(result is None for _, result in results)
    print(f"{len(results) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    if failed:
        sys.exit(1)
    sys.exit(77 if all(result is None for whose, result in results if whose == "theirs") else 0)


if __name__ == "__main__":
    main()
