/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The example of the header's first comment as a whole program: finds the licence of a sentence. */
#include <bylint.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
	static const char text[] = "This article is licensed under a Creative Commons "
				   "Attribution 4.0 International License.";
	const bl_document document = {.bytes = {text, sizeof text - 1}};
	const bl_verdict *verdict;
	bl_scanner *scanner;
	int wrong = 1;

	if (bl_scanner_new(&scanner, bl_rules_builtin(), NULL, NULL) < 0)
		return 1;
	if (bl_check(scanner, &document, &verdict, NULL) == 0 && verdict->licence.data) {
		printf("%.*s: %s\n", (int)verdict->licence.size, verdict->licence.data,
		       bl_outcome_name(verdict->outcome));
		wrong = verdict->licence.size != strlen("cc-by-4.0") ||
		        memcmp(verdict->licence.data, "cc-by-4.0", verdict->licence.size) != 0;
	}
	bl_scanner_free(scanner);
	return wrong;
}
