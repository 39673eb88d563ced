#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# What takes too long for every change: "sh ci/nightly.sh [SECTION…]". Without arguments all but
# soak. FUZZ_MINUTES (2) and SOAK_MINUTES (30) set the times.
. "$(dirname "$0")/common.sh"

sh ci/deps.sh test sanitize nightly

bench() {
	sh ci/bench.sh --check
}

startup() {
	sh ci/startup.sh --check
}

fuzz() {
	sh ci/fuzz.sh $((${FUZZ_MINUTES:-2} * 60))
}

memcheck() {
	build dev || return 1
	for command in 'check --format json' 'audit -o -' 'attribute'; do
		code=0
		# shellcheck disable=SC2086 # a command and its options
		valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,possible \
			--error-exitcode=99 build/dev/bylint $command tests/cases/seed/mehr/document.txt \
			>build/dev/memcheck.log || code=$?
		[ "$code" -le 1 ] || return 1
	done
}

# The fast matchers against the slow, obvious one, over the whole text of the bench, whose script
# makes the program, the phrases and the text.
verify() {
	[ -e build/bench/articles.txt ] || BYLINT_RUNS=1 sh ci/bench.sh || return 1
	build/bench/tests/match_bench --verify build/bench/phrases.txt build/bench/articles.txt
}

# Official licence sentences of every language, all of them.
tables() {
	build dev || return 1
	for kind in "" --html; do
		# shellcheck disable=SC2086 # no kind is no argument
		python3 tests/tables/run.py --bin build/dev/bylint --data "${BYLINT_DATA:-../shared}" --all $kind ||
			return 1
	done
}

# A duty taken out of a licence card, or put under another condition, must fail a case.
mutation() {
	build dev && python3 tests/mutation/run.py --bin build/dev/bylint
}

# Real readers of what is written; those that cannot be had are skipped by name.
consumers() {
	build dev || return 1
	code=0
	python3 tests/consumers/run.py --bin build/dev/bylint || code=$?
	[ "$code" -eq 0 ] || [ "$code" -eq 77 ] || return 1
	code=0
	python3 tests/consumers/attribution/run.py --bin build/dev/bylint || code=$?
	[ "$code" -eq 0 ] || [ "$code" -eq 77 ]
}

# The same scanner for a long time: memory must stand still.
soak() {
	build release --target soak &&
		build/release/tests/soak $((${SOAK_MINUTES:-30} * 60)) tests/cases/*/*/document.*
}

[ $# -gt 0 ] || set -- bench startup fuzz memcheck verify tables mutation consumers
failed=
for section in "$@"; do
	say "nightly: $section"
	if ("$section"); then
		say "nightly: $section: passed"
	else
		say "nightly: $section: FAILED"
		failed="$failed $section"
	fi
done
[ -z "$failed" ] || exit 1
