#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""The page that check and audit write is whole: what its policy lets run is what stands in it.

A browser shows no style and runs no script whose digest the Content-Security-Policy does not name, so a wrong
digest leaves a bare page and no message."""

import argparse
import base64
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

TEXT = "By Kate Example\n\nThe ferry is late.\n\nThis article is licensed under CC BY 4.0. </script><script>alert(1)</script>\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("folder", nargs="?", help="for the runner of tests; not used")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        article = pathlib.Path(folder, "ferry.txt")
        article.write_text(TEXT, encoding="utf-8")
        page = subprocess.run([options.bin, "check", "-f", "html", article], capture_output=True, check=False).stdout.decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1)
    wrong = []
    for kind in ("style", "script"):
        inline = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256("".join(inline).encode()).digest()).decode()
        if len(inline) != 1 or f"{kind}-src 'sha256-{digest}'" not in policy:
            wrong.append(f"{kind}: {len(inline)} in the page, and the policy does not name it")
    if len(re.findall(r"<script[ >]", page)) != 2 or "alert(1)</script>" in page:
        wrong.append("a document's words are a script")
    print(*wrong, f"{len(wrong)} wrong", sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
