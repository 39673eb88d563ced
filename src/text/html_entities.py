#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Writes html_entities.inc: the named character references of HTML, as Python's library knows them.

Rows are sorted by name. A name without a semicolon is one that browsers accept so.
"""

import html.entities
import pathlib

HEAD = """/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The named character references of HTML, sorted by name: made by html_entities.py. */
"""


def row(name, text):
    codes = [ord(c) for c in text] + [0]
    return f'E("{name}", 0x{codes[0]:X}, 0x{codes[1]:X})'


def lines(rows):
    line = "\t"
    for one in rows:
        if len(line) + len(one) > 92:
            yield line.rstrip()
            line = "\t"
        line += one + " "
    yield line.rstrip()


def main():
    names = sorted(html.entities.html5.items(), key=lambda item: item[0].encode())
    rows = [row(name, text) for name, text in names]
    path = pathlib.Path(__file__).with_name("html_entities.inc")
    path.write_text(HEAD + "\n".join(lines(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
