/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A text has no NUL, unless its characters are wider than a byte and it says so. */
#include "stream/sniff.h"

#include <string.h>

#include "base/str.h"

enum { SNIFFED = 8192 };

static bool says_wide(bl_str bytes)
{
	static const bl_str marks[] = {
		{"\xFF\xFE", 2},     /* UTF-16 and UTF-32, little end first */
		{"\xFE\xFF", 2},     /* UTF-16, big end first */
		{"\0\0\xFE\xFF", 4}, /* UTF-32, big end first */
		{"<\0?\0x\0", 6},    /* "<?x" of a declaration */
		{"\0<\0?\0x", 6},
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (bl_str_starts(bytes, marks[i]))
			return true;
	return false;
}

bool bl_is_binary(bl_str bytes)
{
	size_t size = bytes.size < SNIFFED ? bytes.size : SNIFFED;

	return size && memchr(bytes.data, '\0', size) && !says_wide(bytes);
}
