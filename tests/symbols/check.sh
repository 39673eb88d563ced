#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# The shared library shows exported.txt, neither more nor less, and that is what the header
# declares: "check.sh LIBRARY HEADER".
set -eu
LC_ALL=C
export LC_ALL

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
grep '^bl_' "$(dirname "$0")/exported.txt" | sort >"$place/listed"
# What its own program takes from it has a version of this one release.
nm -D --with-symbol-versions --defined-only "$1" | awk '{ print $NF }' |
	grep -Ev '^(__asan|__ubsan|__odr_asan|_init$|_fini$|BYLINT_)|@@BYLINT_PRIVATE_[0-9.]+$' |
	sed 's/@@BYLINT_0$//' | sort >"$place/shown"
# A function of the header is a name with an open bracket behind it at the start of a declaration.
sed 's|/\*.*||' "$2" | grep -E '^[a-z].*\bbl_[a-z_]+\(' | grep -oE '\bbl_[a-z_]+\(' | tr -d '(' |
	sort -u >"$place/declared"

wrong=0
diff -u --label listed --label "shown by $1" "$place/listed" "$place/shown" || wrong=1
diff -u --label listed --label "declared in $2" "$place/listed" "$place/declared" || wrong=1
exit "$wrong"
