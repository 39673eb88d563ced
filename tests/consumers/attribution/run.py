#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Lets real programs read the credit lines that bylint writes, and compares what they see with what was said.

Programs from npm are installed by the lock file beside this one; what cannot be had is skipped by name. Exit code: 0, 1 where
something is wrong, 77 where every program was missing.
"""

import argparse
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from npm import Skipped, node_modules, read  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
BY_SA = "https://creativecommons.org/licenses/by-sa/3.0/"
CC = "http://creativecommons.org/ns#"
DCT = "http://purl.org/dc/terms/"

# What is said of each work. What no reader may take for markup stands in titles and names.
WORKS = {
    "plain": {"title": "A Bridge at Dawn", "author": "Sara Rahimi", "source-url": "https://a.example/1", "author-url": "https://a.example/sara"},
    "no-address": {"title": "A Bridge at Dawn", "author": "Sara Rahimi"},
    "no-title": {"author": "Sara Rahimi", "source-url": "https://a.example/1"},
    "two-authors": {"title": "Rain", "author": "Sara Rahimi; Ana Lima", "source-url": "https://a.example/2", "author-url": "https://a.example/sara"},
    "publisher": {"title": "Rain", "publisher": "Mehr News Agency", "source-url": "https://a.example/3"},
    "address": {"title": "T", "author": "Jo Fox", "source-url": "https://a.example/x_(y)?a=1&copy;=2#z%20~[q]", "changes": "shortened"},
    "script": {"title": "<script>alert(1)</script>", "author": "</p><b>Jo</b>", "source-url": "https://a.example/4"},
    "quotes": {"title": "\"onclick=\"x' `y` \\ {z} $5 & 100% #1 a_b ^c ~d", "author": "O'Neil \"Q\" Müller", "source-url": "https://a.example/5"},
    "markdown": {"title": "[x](javascript:y) **b** <c> | ![d](e)", "author": "*Jo* _Fox_", "source-url": "https://a.example/6"},
    "cdata": {"title": "]]> --> ?> <![CDATA[ ?` `` '' <<", "author": "Jo Fox", "source-url": "https://a.example/7"},
    "persian": {"title": "پلی در سپیده‌دم", "author": "سارا رحیمی", "source-url": "https://a.example/8", "lang": "fa"},
    "long": {"title": "word & <b> " * 900, "author": "Jo Fox", "source-url": "https://a.example/9"},
    "adaptation": {"title": "Rain", "author": "Ana Lima", "source-url": "https://a.example/10", "use": "adapt", "changes": "translated",
                   "licence-out": "cc-by-sa-4.0", "new-title": "Regen & <Wind>", "new-author": "Jo Weber"},
}


def write(binary, work, form):
    words = [word for name, value in {"licence": "cc-by-sa-3.0", **WORKS[work]}.items() for word in (f"--{name}", value)]
    process = subprocess.run([binary, "attribute", "-f", form, *words], capture_output=True, timeout=60)
    if process.returncode != 0:
        raise SystemExit(f"bylint attribute {work}: {process.stderr.decode()}")
    return process.stdout.decode()


def said(work, name):
    value = WORKS[work].get(name)
    return " ".join(value.split()) if value else None


def names(work):
    return (said(work, "author") or said(work, "publisher")).split("; ")


def address(work):
    """As a line has it: no square bracket stands outside a host."""
    value = said(work, "source-url")
    return value and value.replace("[", "%5B").replace("]", "%5D")


# ---- Programs -------------------------------------------------------------------------------------------------------


def need(program, package):
    if not shutil.which(program):
        raise Skipped(f"{program} is not there (Debian: {package})")


# ---- RDFa -----------------------------------------------------------------------------------------------------------


def expected_triples(work):
    """What the page says: subject, predicate, object; a thing without an address is "_:"."""
    subject = address(work) or "_:"
    yield subject, CC + "license", BY_SA
    if said(work, "title"):
        yield subject, DCT + "title", f"\"{said(work, 'title')}"
    for name in names(work):
        yield subject, CC + "attributionName", f"\"{name}"
    if address(work):
        yield subject, CC + "attributionURL", address(work)
    if WORKS[work].get("author-url") and len(names(work)) == 1:
        yield subject, DCT + "creator", WORKS[work]["author-url"]
    if WORKS[work].get("licence-out"):
        yield "_:", CC + "license", "https://creativecommons.org/licenses/by-sa/4.0/"
        yield "_:", DCT + "title", f"\"{said(work, 'new-title')}"
        yield "_:", CC + "attributionName", f"\"{said(work, 'new-author')}"


def written(value):
    """A term as expected_triples has it; a language that nobody stated is wrong."""
    if "value" in value:
        return f"\"{value['value']}" + (f"@{value['language']}" if value.get("language") else "")
    return "_:" if "BlankNode" in value else value["NamedNode"]


def differs(work, found):
    expected, found = sorted(set(expected_triples(work))), sorted(set(found))
    if expected != found:
        yield f"not said: {[one for one in found if one not in expected]}; lost: {[one for one in expected if one not in found]}"[:600]


def page_of(binary, work, form="html"):
    line = write(binary, work, form)
    return f"<!DOCTYPE html>\n<html lang=\"en\"><head><title>Page</title></head><body>\n{line}</body></html>\n"


def rdfa_streaming_parser(binary, work, folder, npm):
    path = folder / "page.html"
    path.write_text(page_of(binary, work), encoding="utf-8")
    yield from differs(work, [(written(s), p, written(o)) for s, p, o in read(npm, "rdfa", path)])


def unescape(text):
    """A literal or an address of N-Triples."""
    return re.sub(r"\\(u[0-9A-F]{4}|U[0-9A-F]{8}|.)", lambda m: chr(int(m[1][1:], 16)) if m[1][0] in "uU" else
                  {"n": "\n", "t": "\t", "r": "\r"}.get(m[1], m[1]), text)


def ntriples(text):
    for line in text.splitlines():
        match = re.fullmatch(r'(_:\S+|<[^>]*>) <([^>]*)> (?:(_:\S+)|<([^>]*)>|"((?:[^"\\]|\\.)*)"(@\S+)?) \.', line)
        if not match:
            raise RuntimeError(f"no triple: {line}")
        subject, predicate, blank, resource, literal, language = match.groups()
        yield ("_:" if subject.startswith("_:") else unescape(subject[1:-1]), predicate,
               "_:" if blank else unescape(resource) if resource is not None else f'"{unescape(literal)}{language or ""}')


def rapper(binary, work, folder, npm):
    need("rapper", "raptor2-utils")
    path = folder / "page.xhtml"
    page = page_of(binary, work).replace("<!DOCTYPE html>\n<html", "<html xmlns=\"http://www.w3.org/1999/xhtml\"")
    path.write_text(page, encoding="utf-8")
    process = subprocess.run(["rapper", "-q", "-i", "rdfa", "-o", "ntriples", path, "https://page.example/"], capture_output=True, timeout=60)
    if process.returncode != 0:
        yield process.stderr.decode()[-400:]
        return
    yield from differs(work, list(ntriples(process.stdout.decode())))


# ---- HTML, Markdown -------------------------------------------------------------------------------------------------


def vnu(binary, work, folder, npm):
    jar = (npm or pathlib.Path()) / "node_modules/vnu-jar/build/dist/vnu.jar"
    if npm is None or not jar.exists() or not shutil.which("java"):
        raise Skipped("java or vnu-jar is not there")
    paths = []
    for form in ("html", "html-plain"):
        paths.append(folder / f"{form}.html")
        paths[-1].write_text(page_of(binary, work, form), encoding="utf-8")
    process = subprocess.run(["java", "-jar", jar, "--errors-only", *paths], capture_output=True, timeout=120)
    if process.returncode != 0:
        yield process.stderr.decode()[-600:]


def marked(binary, work, folder, npm):
    path = folder / "line.md"
    path.write_text(write(binary, work, "markdown"), encoding="utf-8")
    page = read(npm, "markdown", path)
    tags = set(re.findall(r"<([a-z0-9]+)", page)) - {"p", "a"}
    links = [html.unescape(one) for one in re.findall(r'href="([^"]*)"', page)]
    text = html.unescape(re.sub(r"<[^>]*>", "", page))
    wanted = [one for one in (address(work), len(names(work)) == 1 and WORKS[work].get("author-url"), BY_SA) if one]
    wanted += ["https://creativecommons.org/licenses/by-sa/4.0/"] if WORKS[work].get("licence-out") else []
    if tags:
        yield f"<{'>, <'.join(sorted(tags))}>"
    if links != wanted:
        yield f"links {links}, wanted {wanted}"
    for words in filter(None, (said(work, "title"), *names(work))):
        if words not in text.replace("\u2060", ""):
            yield f"{words[:80]!r} is not in {text[:200]!r}"


# ---- Data -----------------------------------------------------------------------------------------------------------


def jsonld(binary, work, folder, npm):
    path = folder / "work.jsonld"
    path.write_text(write(binary, work, "jsonld"), encoding="utf-8")
    found = {(p, written(o)) for _, p, o in read(npm, "jsonld", path)}
    wanted = {("https://schema.org/license", BY_SA)}
    wanted |= {("https://schema.org/name", f'"{name}') for name in names(work)}
    wanted |= {("https://schema.org/name", f"\"{said(work, 'title')}")} if said(work, "title") else set()
    wanted |= {("https://schema.org/url", address(work))} if address(work) else set()
    if WORKS[work].get("licence-out"):
        wanted |= {("https://schema.org/license", "https://creativecommons.org/licenses/by-sa/4.0/"),
                   ("https://schema.org/name", f"\"{said(work, 'new-title')}")}
    if wanted - found:
        yield f"lost: {wanted - found}"[:600]


def plain(text):
    """Without the marks that citation.js puts round words whose case matters."""
    return html.unescape(re.sub(r"</?span[^>]*>", "", text or ""))


def name_of(author):
    return plain(author.get("literal") or " ".join(filter(None, (author.get("given"), author.get("family")))))


def citation_csl(binary, work, folder, npm):
    path = folder / "work.json"
    path.write_text(write(binary, work, "csl-json"), encoding="utf-8")
    yield from cited(work, read(npm, "citation", path))


def citation_bibtex(binary, work, folder, npm):
    path = folder / "work.bib"
    path.write_text(write(binary, work, "bibtex"), encoding="utf-8")
    yield from cited(work, read(npm, "citation", path))


def cited(work, entries):
    if len(entries) != 1:
        yield f"{len(entries)} entries"
        return
    entry = entries[0]
    if said(work, "title") and " ".join(plain(entry.get("title")).split()) != plain(said(work, "title")):
        yield f"title {entry.get('title')!r:.300}, wanted {said(work, 'title')!r:.300}"
    if [name_of(one) for one in entry.get("author", [])] != [plain(one) for one in names(work)]:
        yield f"author {entry.get('author')}, wanted {names(work)}"
    if entry.get("URL") != address(work):
        yield f"URL {entry.get('URL')!r}, wanted {address(work)!r}"
    if BY_SA not in plain(entry.get("note")):
        yield f"note {entry.get('note')!r}"


def xmllint(binary, work, folder, npm):
    need("xmllint", "libxml2-utils")
    path = folder / "work.xmp"
    path.write_text(write(binary, work, "xmp"), encoding="utf-8")
    process = subprocess.run(["xmllint", "--noout", "--nonet", path], capture_output=True, timeout=60)
    if process.returncode != 0:
        yield process.stderr.decode()[-400:]


def exempi(binary, work, folder, npm):
    need("exempi", "exempi")
    path = folder / "work.xmp"
    path.write_text(write(binary, work, "xmp"), encoding="utf-8")
    process = subprocess.run(["exempi", "-x", path], capture_output=True, timeout=60)
    packet = html.unescape(process.stdout.decode())
    if process.returncode != 0 or "WebStatement" not in packet:
        yield f"no packet: {packet[-200:]} {process.stderr.decode()[-200:]}"
    for words in filter(None, (said(work, "title"), BY_SA, *names(work))):
        if words not in packet:
            yield f"{words[:80]!r} is lost"


READERS = {"rdfa-streaming-parser": rdfa_streaming_parser, "rapper": rapper, "vnu": vnu, "marked": marked, "jsonld": jsonld,
           "citation-js-csl": citation_csl, "citation-js-bibtex": citation_bibtex, "xmllint": xmllint, "exempi": exempi}


# ---- The run --------------------------------------------------------------------------------------------------------


def judge(name, check):
    """True, False, or None where the program is not there."""
    wrong, reason = [], None
    for work in WORKS:
        try:
            wrong += [f"{work}: {one}" for one in check(work)]
        except Skipped as skipped:
            reason = skipped
            break
        except RuntimeError as error:
            wrong.append(f"{work}: {error}")
    if reason:
        print(f"skip {name}: {reason}")
        return None
    print(f"{'FAIL' if wrong else 'ok  '} {name}")
    for complaint in wrong[:20]:
        print("     ", complaint)
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the program")
    parser.add_argument("--npm", type=pathlib.Path, help="where packages are installed and kept (a folder of this run)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bylint-attribution-") as name:
        folder = pathlib.Path(name)
        npm = node_modules(HERE, (options.npm or folder / "npm").resolve())
        binary = str(options.bin.resolve())
        results = [judge(reader, lambda work, check=check: list(check(binary, work, folder, npm))) for reader, check in READERS.items()]
    failed, skipped = results.count(False), results.count(None)
    print(f"{len(results) - failed - skipped} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 77 if skipped == len(results) else 0)


if __name__ == "__main__":
    main()
