#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Prints every #include under src/ that points downstream: a folder includes only itself and the
# folders named before it. An argument names another folder than src.
. "$(dirname "$0")/common.sh"

grep -rn --include='*.[ch]' -E '^[[:space:]]*#[[:space:]]*include[[:space:]]+"[a-z_]+/' "${1:-src}" |
	awk -v src="${1:-src}/" '
	BEGIN {
		count = split("base text match rules facts judge report stream cli", rooms, " ")
		for (i = 1; i <= count; i++)
			order[rooms[i]] = i
	}
	{
		split(substr($0, length(src) + 1), path, "/")
		split($0, quoted, "\"")
		split(quoted[2], included, "/")
		if (!(path[1] in order) || !(included[1] in order) || order[included[1]] > order[path[1]]) {
			print
			wrong = 1
		}
	}
	END { exit wrong }' || {
	say "the includes above point downstream (base, text, match, rules, facts, judge, report, stream, cli)"
	exit 1
}
