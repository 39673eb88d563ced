# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# cmake -C ci/release.cmake: what people install.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(BUILD_TESTING OFF CACHE BOOL "")

# One check of the seed article in a warm process (6 KB, 3,000 times): -O2 0.60 ms, -O3 0.54 ms, -O2
# with link-time optimisation 0.47 ms, -O3 with it 0.39 ms; without PIC no faster than that.
set(CMAKE_C_FLAGS_RELEASE "-O3 -DNDEBUG" CACHE STRING "")
set(BYLINT_LTO ON CACHE BOOL "")

# The program takes all but its own commands from the shared library, so that the cards' table is there
# once: 6.6 MB together then, where 12 had been. What a start costs, as medians of 200 runs over one article
# in times of /bin/true (Debian 12, 2 cores): all in one program 2.42, with the library 2.80, with the
# library and the system's libraries inside it 2.22. Lazy binding, no relro and no PIE change nothing.
# Binding the calls inside the library when it is linked (-Bsymbolic-functions) changes nothing.
# A static C library would save another tenth, but its iconv only works with the very same version of
# the C library on the machine.
set(BYLINT_STATIC_DEPS ON CACHE BOOL "")
set(BYLINT_PROGRAM_LINK "-Wl,-z,relro,-z,now" CACHE STRING "")
