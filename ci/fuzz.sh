#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Lets each fuzz harness look for trouble: "sh ci/fuzz.sh [SECONDS [NAME…]]", 120 seconds for every
# harness unless said. What is found lies in build/fuzz/found; new inputs in build/fuzz/corpus.
. "$(dirname "$0")/common.sh"

seconds=${1:-120}
[ $# -eq 0 ] || shift
if [ $# -eq 0 ]; then
	for source in tests/fuzz/fuzz_*.c; do
		name=${source#tests/fuzz/fuzz_}
		set -- "$@" "${name%.c}"
	done
fi

sh ci/deps.sh sanitize
build fuzz
mkdir -p build/fuzz/found

failed=
for name in "$@"; do
	say "fuzzing $name for $seconds seconds"
	mkdir -p "build/fuzz/corpus/$name"
	quietly "build/fuzz/$name.log" "build/fuzz/tests/fuzz/$name" -max_total_time="$seconds" \
		-timeout=10 -rss_limit_mb=2048 -max_len=65536 -artifact_prefix="build/fuzz/found/$name-" \
		"build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" || failed="$failed $name"
	tail -n 1 "build/fuzz/$name.log"
done
[ -z "$failed" ] || {
	say "fuzzing found something:$failed (build/fuzz/found)"
	exit 1
}
