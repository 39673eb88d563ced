#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# Makes what a release consists of, in build/package: a binary archive, the source archive of the
# commit, and their checksums.
. "$(dirname "$0")/common.sh"

sh ci/deps.sh
build release
mkdir -p build/package
quietly build/release/package.log cpack --config build/release/CPackConfig.cmake -B build/package
rm -rf build/package/_CPack_Packages

version=$(sed -n 's/^project(bylint VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
git archive --format=tar.gz --prefix="bylint-$version/" -o "build/package/bylint-$version.tar.gz" HEAD
(cd build/package && sha256sum -- *.tar.gz >SHA256SUMS && cat SHA256SUMS)
