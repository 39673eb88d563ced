# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Readers from npm: each suite has a lock file and a read.mjs of its own."""

import json
import shutil
import subprocess


class Skipped(Exception):
    """The program is not there."""


def node_modules(source, folder):
    """The folder with what the lock file beside a suite names, or None."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "read.mjs"):
        shutil.copy(source / name, folder)
    if (folder / "node_modules").exists():
        return folder
    if not shutil.which("npm"):
        return None
    process = subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder, capture_output=True)
    return folder if process.returncode == 0 else None


def read(npm, reader, path):
    if npm is None:
        raise Skipped("npm or its packages are not there")
    process = subprocess.run(["node", "read.mjs", reader, path], cwd=npm, capture_output=True, timeout=300)
    if process.returncode != 0:
        raise RuntimeError(f"{reader}: {process.stderr.decode()[-600:]}")
    return json.loads(process.stdout)
