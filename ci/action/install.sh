#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# The program on the PATH, or one built from the checkout that this action lies in (Debian and Ubuntu).
set -eu

if ! command -v bylint >/dev/null; then
	root=$(cd "$(dirname "$0")/../.." && pwd)
	(cd "$root" && sh ci/deps.sh && cmake -S . -B build/action -C ci/release.cmake && cmake --build build/action -j2 --target bylint)
	echo "$root/build/action" >>"$GITHUB_PATH"
	PATH=$root/build/action:$PATH
fi
said=$(bylint --version)
echo "$said"
case ${BYLINT_VERSION:-} in
'' | "$(echo "$said" | sed -n 's/^bylint //p')") ;;
*)
	echo "bylint: the action was told to use another version than this one" >&2
	exit 2
	;;
esac
