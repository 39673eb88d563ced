#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# The public header compiles alone, twice in one file, in strict C11 and in C++17: "check.sh INCLUDE".
set -eu

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
printf '#include <bylint.h>\n#include <bylint.h>\nint main(void) { return BL_OK; }\n' >"$place/alone.c"
cp "$place/alone.c" "$place/alone.cpp"
warnings="-pedantic-errors -Wall -Wextra -Wshadow -Wconversion -Werror"

compile() {
	echo "$*"
	"$@"
}

for compiler in gcc clang; do
	# shellcheck disable=SC2086 # a list of words
	compile "$compiler" -std=c11 $warnings -I "$1" -c "$place/alone.c" -o "$place/$compiler.o"
done
# shellcheck disable=SC2086
compile g++ -std=c++17 $warnings -I "$1" -c "$place/alone.cpp" -o "$place/g++.o"
