#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Every test again under AddressSanitizer (with leaks) and UndefinedBehaviorSanitizer. Arguments go
# to ctest.
. "$(dirname "$0")/common.sh"

sh ci/deps.sh sanitize
build sanitize

# No strict_string_checks: md4c asks strcspn for the end of a line in text that ends with one, which
# is all that it reads, but not with a NUL.
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
run_tests sanitize "$@"
