/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Three licences and more, each by itself, are a list of what there is, and nobody's grant. */
#include "facts/find.h"

enum { LIST = 3 };

/* A link to a licence without a word of what it is for. */
static bool is_bare(const bl_declared *d)
{
	return d->kind == BL_STATEMENT_LINK && d->scope == BL_SCOPE_DOCUMENT && !d->has_subject &&
	       !d->phrase_size && d->choice < 0 &&
	       !(d->hyperlink && bl_has_token(d->hyperlink->rel, "license"));
}

static bool is_among(const bl_str *ids, size_t count, bl_str id)
{
	while (count-- > 0)
		if (bl_str_equal(ids[count], id))
			return true;
	return false;
}

static bool has_list(const bl_facts *facts)
{
	bl_str ids[LIST];
	size_t count = 0;

	for (size_t i = 0; i < facts->declared.count && count < LIST; i++) {
		const bl_declared *d = &facts->declared.items[i];

		if (is_bare(d) && !is_among(ids, count, d->id))
			ids[count++] = d->id;
	}
	return count == LIST;
}

void bl_set_lists_aside(bl_facts *facts)
{
	if (!has_list(facts))
		return;
	for (size_t i = 0; i < facts->declared.count; i++)
		if (is_bare(&facts->declared.items[i]))
			facts->declared.items[i].kind = BL_STATEMENT_MENTION;
}
