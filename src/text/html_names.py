#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Writes html_names.inc: the names of html_names.h and html_names.c, each at its own place in a table.

A name's place is a product of its first eight bytes and its size with a factor, which is tried until
no two names have the same place. Run it when a row was added there.
"""

import pathlib
import random
import re

HEAD = """/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names at their places: made by html_names.py from html_names.h and html_names.c. */
"""
HERE = pathlib.Path(__file__).parent
BYTES = (1 << 64) - 1


def place(name, factor, bits):
    head = int.from_bytes(name[:8].encode().ljust(8, b"\0"), "little")
    return ((head ^ len(name)) * factor & BYTES) >> (64 - bits)


def factor_for(names, bits):
    tried = random.Random(1)
    while True:
        factor = tried.getrandbits(64) | 1
        if len({place(name, factor, bits) for name in names}) == len(names):
            return factor


def table(title, bits, numbers):
    factor = factor_for(numbers, bits)
    rows = sorted((place(name, factor, bits), name, number) for name, number in numbers.items())
    kind = title.lower()
    yield f"#define {title}_BITS {bits}"
    yield f"#define {title}_FACTOR 0x{factor:016X}u"
    yield f"static const bl_name {kind}_rows[1 << {title}_BITS] = {{"
    yield from (f'\t[{at}] = "{name}",' for at, name, _ in rows)
    yield "};"
    yield f"static const unsigned char {kind}_numbers[1 << {title}_BITS] = {{"
    yield from (f"\t[{at}] = {number}," for at, _, number in rows)
    yield "};"


def sizes(names):
    """For the last five bits of a first letter the sizes that there are: bit n is size n."""
    masks = [0] * 32
    for name in names:
        masks[ord(name[0]) & 31] |= 1 << len(name)
    yield "static const uint32_t hint_sizes[32] = {"
    yield from (f"\t[{letter}] = 0x{mask:X}," for letter, mask in enumerate(masks) if mask)
    yield "};"


def main():
    header = (HERE / "html_names.h").read_text(encoding="utf-8")
    hints = re.findall(r'\{"(\w+)", (?:BL_BLOCK|HINT)_', (HERE / "html_names.c").read_text(encoding="utf-8"))
    elements = re.findall(r'X\((\w+), "([^"]+)", .*\)', header)
    attributes = re.findall(r'X\((\w+), "([^"]+)"\)', header)
    lines = [
        *table("ELEMENT", 9, {name: f"BL_ELEMENT_{number}" for number, name in elements}),
        *table("ATTRIBUTE", 7, {name: f"BL_ATTRIBUTE_{number}" for number, name in attributes}),
        *table("HINT", 8, {name: number for number, name in enumerate(hints)}),
        *sizes(hints),
    ]
    (HERE / "html_names.inc").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
