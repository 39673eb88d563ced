#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Installs what the tests need, builds with warnings as errors, runs every test. Arguments go to
# ctest: "sh ci/test.sh -R unit/base".
. "$(dirname "$0")/common.sh"

sh ci/deps.sh test
build dev
run_tests dev "$@"
