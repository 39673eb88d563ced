#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# From a fresh checkout to a first verdict: installs what the build needs, builds a release, checks
# the article that lies in tests/cases/seed.
. "$(dirname "$0")/common.sh"

article=tests/cases/seed/mehr/document.txt

sh ci/deps.sh
build release --target bylint
say "the program is build/release/bylint"

say "checking $article"
code=0
build/release/bylint check "$article" || code=$?
case $code in
0) say "exit code 0: nothing counts against the article" ;;
1) say "exit code 1: that is the verdict, not a fault of the program; the article does not yet give"
	say "what its licence asks of those who republish it, and the lines above say what and where" ;;
*)
	say "exit code $code: the program itself failed"
	exit "$code"
	;;
esac
