#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Every test again under AddressSanitizer (with leaks) and UndefinedBehaviorSanitizer. Arguments go
# to ctest.
. "$(dirname "$0")/common.sh"

sh ci/deps.sh sanitize
build sanitize

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
run_tests sanitize "$@"
