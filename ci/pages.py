#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Writes the web pages of a WARC file (one response a record) into a folder, one file a page."""

import gzip
import pathlib
import re
import sys


def pages(warc):
    at = 0
    while at < len(warc):
        head = warc.index(b"\r\n\r\n", at)
        size = int(re.search(rb"Content-Length: (\d+)", warc[at:head]).group(1))
        body = warc[head + 4 : head + 4 + size]
        _, blank, page = body.partition(b"\r\n\r\n")
        yield page if blank else body
        at = head + 4 + size + 4


def main():
    warc, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(pages(gzip.decompress(pathlib.Path(warc).read_bytes()))):
        (folder / f"{number:04}.html").write_bytes(page)


if __name__ == "__main__":
    main()
