# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# cmake -C ci/dev.cmake: for daily work and for the tests. Optimised a little, with debug information.
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g" CACHE STRING "")
set(BYLINT_WERROR ON CACHE BOOL "")
