#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Installs Debian packages (names of Debian 12): those that a build needs and, for each argument
# (test, lint, sanitize, nightly), those that the stage needs too. Does nothing where all are there.
. "$(dirname "$0")/common.sh"

packages_for() {
	case $1 in
	build) echo gcc libc6-dev cmake ninja-build pkg-config libyaml-dev libpcre2-dev libutf8proc-dev libmd4c-dev \
		zlib1g-dev libzstd-dev libxxhash-dev ;;
	test) echo check git python3 python3-jsonschema binutils g++ clang libxml2-dev ;;
	lint) echo clang-format clang-tidy cppcheck reuse ;;
	sanitize) echo clang libclang-rt-14-dev llvm check git python3 python3-jsonschema ;;
	nightly) echo valgrind ripgrep mandoc zsh fish libxml2-utils clang libclang-rt-14-dev llvm check python3 python3-jsonschema ;;
	*)
		echo "deps.sh: no such set of packages: $1 (build, test, lint, sanitize, nightly)" >&2
		return 2
		;;
	esac
}

missing=
for stage in build "$@"; do
	packages=$(packages_for "$stage")
	for package in $packages; do
		case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
		'install ok installed') ;;
		*) missing="$missing $package" ;;
		esac
	done
done

if [ -z "$missing" ]; then
	say "packages: all there"
	exit 0
fi
if ! command -v apt-get >/dev/null; then
	say "this is no Debian: please install what these are called here:$missing"
	exit 0
fi

say "installing packages:$missing"
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of words
$as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null
