#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Reads the code without running it: layout, clang-tidy, cppcheck, direction of the includes,
# licences of all files. Every reader runs, whatever the others say. Arguments name some of them.
. "$(dirname "$0")/common.sh"

sh ci/deps.sh lint

sources() {
	find "$@" -name '*.[ch]'
}

layout() {
	sources src include tests | xargs clang-format --dry-run --Werror
}

# The table of built-in cards is generated, and compile_commands.json says how each file is built.
tidy() {
	configure dev || return 1
	find src -name '*.c' ! -path src/rules/builtin.c | sort |
		xargs -P 2 -n 1 clang-tidy --quiet -p build/dev 2>build/dev/tidy.log || {
		cat build/dev/tidy.log
		return 1
	}
}

# Out-parameters look uninitialised to it across files, and arrays that end with an empty row look
# as if their bound came too late.
cppcheck_() {
	mkdir -p build/dev/cppcheck
	cppcheck --quiet --error-exitcode=1 --enable=warning,performance,portability --inline-suppr \
		--suppress=missingIncludeSystem --suppress=ctuuninitvar --suppress=arrayIndexThenCheck \
		--std=c11 --platform=unix64 -j 2 -D_GNU_SOURCE -Iinclude -Isrc \
		--cppcheck-build-dir=build/dev/cppcheck -i src/rules/builtin.c src
}

includes() {
	sh ci/includes.sh
}

licences() {
	quietly build/dev/reuse.log reuse lint
}

[ $# -gt 0 ] || set -- layout tidy cppcheck_ includes licences
mkdir -p build/dev
failed=
for reader in "$@"; do
	if "$reader"; then
		say "lint: ${reader%_}: nothing to say"
	else
		say "lint: ${reader%_}: see above"
		failed="$failed ${reader%_}"
	fi
done
[ -z "$failed" ] || {
	say "lint failed:$failed"
	exit 1
}
