#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# How long a whole run over one article takes beside /bin/true, and its memory at most: medians of
# 200 runs each of a release. --check fails above 4 times /bin/true or 16 MiB.
. "$(dirname "$0")/common.sh"

build release --target bylint startup
[ "${1:-}" = --check ] && set -- 4 16384 || set -- 0 0
build/release/tests/startup 200 "$1" "$2" \
	build/release/bylint check tests/cases/seed/mehr/document.txt
