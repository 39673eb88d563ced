#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# One run: text for the log, annotations, the summary and SARIF. A line of an input is one argument, whatever
# stands in it.
set -euf

annotations=${RUNNER_TEMP:-/tmp}/bylint-annotations.$$
trap 'rm -f "$annotations"' EXIT
[ "${BYLINT_SUMMARY:-true}" = true ] || unset GITHUB_STEP_SUMMARY

set -- check -o text=- -o "github=$annotations"
[ -z "${BYLINT_SARIF:-}" ] || set -- "$@" -o "sarif=$BYLINT_SARIF"
[ -z "${BYLINT_CHANGED_SINCE:-}" ] || set -- "$@" "--changed-since=$BYLINT_CHANGED_SINCE"
IFS='
'
# shellcheck disable=SC2086 # a line is a word
set -- "$@" ${BYLINT_ARGS:-} -- ${BYLINT_PATHS:-.}
unset IFS

code=0
bylint "$@" || code=$?
[ ! -f "$annotations" ] || cat "$annotations"
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
