#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Installs to a temporary place, then builds and runs a program against it in every way that we
# promise: find_package and pkg-config, shared and static. "check.sh BUILD PLACE".
set -eu

here=$(cd "$(dirname "$0")" && pwd)
place=$2
rm -rf "$place"
mkdir -p "$place"
cmake --install "$1" --prefix "$place/prefix" >/dev/null

cmake -S "$here" -B "$place/build" -DCMAKE_PREFIX_PATH="$place/prefix" >/dev/null
cmake --build "$place/build" >/dev/null
"$place/build/with-shared"
"$place/build/with-static"

PKG_CONFIG_PATH=$(dirname "$(find "$place/prefix" -name bylint.pc)")
LD_LIBRARY_PATH=$(dirname "$PKG_CONFIG_PATH")
export PKG_CONFIG_PATH LD_LIBRARY_PATH
# shellcheck disable=SC2046 # lists of words
cc -std=c11 $(pkg-config --cflags bylint) -o "$place/with-pc" "$here/consumer.c" \
	$(pkg-config --libs bylint)
"$place/with-pc"
mkdir "$place/archive"
cp "$LD_LIBRARY_PATH/libbylint.a" "$place/archive"
# shellcheck disable=SC2046
cc -std=c11 $(pkg-config --cflags bylint) -o "$place/with-pc-static" "$here/consumer.c" \
	-L "$place/archive" $(pkg-config --libs --static bylint)
env -u LD_LIBRARY_PATH "$place/with-pc-static"
