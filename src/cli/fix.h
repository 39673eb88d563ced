/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* --fix: the edits that findings carry are put into the document, and the mended text is checked before it
 * is written. What does not come true there is taken back. */
#ifndef BL_CLI_FIX_H
#define BL_CLI_FIX_H

#include "cli/command.h"

typedef struct bl_fix {
	const bl_settings *settings;
	const bl_terminal *terminal;
	bl_buf text, tried; /* mended, and with the edits that are being tried */
	bl_arena arena;     /* of one document's edits */
	size_t fixed, documents;
	bool trouble; /* something could not be written, and that was said */
} bl_fix;

void bl_fix_open(bl_fix *fix, const bl_settings *settings, const bl_terminal *terminal);
void bl_fix_close(bl_fix *fix);

/* Mends a document that *verdict is on: document then has the mended bytes, which are fix's until the next
 * call, and *verdict is on them. Writes the file, a diff, or for standard input the text. */
int bl_fix_document(bl_fix *fix, bl_scanner *scanner, bl_document *document, bool is_stdin,
                    const bl_verdict **verdict, bl_error *error);

/* How much was fixed in all, in one line. */
void bl_fix_say(const bl_fix *fix);

#endif
