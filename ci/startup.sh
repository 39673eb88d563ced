#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# How long a whole run over one article takes beside /bin/true, and its memory at most: medians of
# 200 runs each of a release. --check fails above 4 times /bin/true or 16 MiB.
. "$(dirname "$0")/common.sh"

build release --target bylint startup
article=tests/cases/seed/mehr/document.txt
measure() {
	build/release/tests/startup 200 "$1" "$2" build/release/bylint check "$article"
}

if [ "${1:-}" != --check ]; then
	measure 0 0
else
	# Whatever else the machine does only ever adds time: one quiet series of three is enough.
	measure 4 16384 || measure 4 16384 || measure 4 16384
fi
