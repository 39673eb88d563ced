#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Installs a release to a temporary place and runs the installed program as a person would.
. "$(dirname "$0")/common.sh"

build release
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
quietly build/release/install.log cmake --install build/release --prefix "$place"
bylint=$place/bin/bylint
article=$PWD/tests/cases/seed/mehr/document.txt

# expect CODE COMMAND…: runs it, its output in $place/out, and wants that exit code.
expect() {
	wanted=$1
	shift
	code=0
	"$@" >"$place/out" 2>"$place/err" || code=$?
	if [ "$code" -ne "$wanted" ]; then
		say "smoke: exit code $code instead of $wanted: $*"
		cat "$place/out" "$place/err"
		exit 1
	fi
}

# shows TEXT: the last command printed it.
shows() {
	grep -qF -- "$1" "$place/out" || {
		say "smoke: \"$1\" is missing in:"
		cat "$place/out"
		exit 1
	}
}

cd "$place"
expect 0 "$bylint" --version
shows "bylint $(sed -n 's/^#define BYLINT_VERSION "\(.*\)"/\1/p' "$root/include/bylint.h")"

expect 1 "$bylint" check "$article"
shows name-and-link-licence

mkdir corpus
cp "$article" corpus/one.txt
echo 'A text that says nothing of licences.' >corpus/two.txt
expect 0 "$bylint" audit -o - corpus
shows '"outcome":"not-met"'
shows '"outcome":"none"'
[ "$(wc -l <out)" -eq 2 ] || { say "smoke: two documents, but not two rows"; exit 1; }

expect 0 "$bylint" attribute --licence cc-by-4.0 --title 'A title' --author 'A. N. Author' \
	--source-url https://example.org/a
shows 'A. N. Author'
shows https://creativecommons.org/licenses/by/4.0/

expect 2 "$bylint" check no-such-file
# Program and library, as a package strips them, stay below 8 MiB.
strip -o stripped-program "$bylint"
strip -o stripped-library "$(find "$place" -name libbylint.so.0)"
size=$(cat stripped-program stripped-library | wc -c)
[ "$size" -lt 8388608 ] || { say "smoke: program and library are $size bytes, over 8 MiB"; exit 1; }
say "smoke: the installed program works; with the library $size bytes"
