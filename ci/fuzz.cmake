# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# cmake -C ci/fuzz.cmake: the harnesses under tests/fuzz as libFuzzer programs.
set(CMAKE_C_COMPILER clang CACHE STRING "")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -g" CACHE STRING "")
set(BYLINT_SANITIZE "address,undefined" CACHE STRING "")
set(BYLINT_FUZZ ON CACHE BOOL "")
