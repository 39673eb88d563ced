# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# What every script here begins with: stop at the first failure, stand in the checkout, speak in
# plain lines, build with one of the caches beside this file. Read with ". ci/common.sh".
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

say() {
	printf '== %s\n' "$*"
}

# quietly LOG COMMAND…: its output is shown only where it fails.
quietly() {
	log=$1
	shift
	"$@" >"$log" 2>&1 || {
		cat "$log"
		return 1
	}
}

# configure CACHE: makes build/CACHE ready, with Ninja where it is there.
configure() {
	mkdir -p "build/$1"
	if [ -e "build/$1/CMakeCache.txt" ]; then
		quietly "build/$1/configure.log" cmake -S . -B "build/$1"
	elif command -v ninja >/dev/null; then
		quietly "build/$1/configure.log" cmake -S . -B "build/$1" -C "ci/$1.cmake" -G Ninja
	else
		quietly "build/$1/configure.log" cmake -S . -B "build/$1" -C "ci/$1.cmake"
	fi
}

# build CACHE [ARGUMENT…]: into build/CACHE; the arguments go to cmake --build.
build() {
	cache=$1
	shift
	say "building build/$cache (settings: ci/$cache.cmake)"
	configure "$cache" &&
		quietly "build/$cache/build.log" cmake --build "build/$cache" --parallel 2 "$@"
}

# run_tests CACHE [ARGUMENT…]: every test of build/CACHE; the arguments go to ctest. Where
# BYLINT_NO_SKIPS is set, a skipped test is a failure.
run_tests() {
	cache=$1
	shift
	say "running the tests of build/$cache"
	ctest --test-dir "build/$cache" --output-on-failure --no-tests=error --parallel 2 \
		--output-log "build/$cache/tests.log" "$@"
	if [ -n "${BYLINT_NO_SKIPS:-}" ] && grep -E '\*\*\*(Skipped|Not Run)' "build/$cache/tests.log"; then
		say "the tests above were skipped, and skips are refused here"
		return 1
	fi
}
