/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Character references: &eacute; &#233; &#xE9; */
#ifndef BL_TEXT_HTML_ENTITIES_H
#define BL_TEXT_HTML_ENTITIES_H

#include "base/str.h"

/* Characters of a reference: two code points at most. */
typedef struct bl_reference {
	char chars[8];
	size_t size;   /* of the characters */
	size_t length; /* of the reference in the source; 0: there is none */
} bl_reference;

/* The reference that begins at source's '&' at pos. In an attribute, a name without a semicolon before
 * a letter, a digit or '=' is none: ?a=1&copy=2. */
bl_reference bl_html_reference(bl_str source, size_t pos, bool in_attribute);

/* The code point that a byte from 0x80 to 0x9F is in windows-1252. */
uint32_t bl_windows_1252(unsigned char byte);

#endif
