/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Front matter is metadata that travels with an article: its names are those of site generators. */
#include "cli/front.h"

#include "text/text.h"

static bool is_one_of(bl_str name, const char *const *names)
{
	for (; *names; names++)
		if (bl_str_equal_nocase(name, bl_str_of(*names)))
			return true;
	return false;
}

/* The values of all of these names, one behind the other with a semicolon, or the first alone. */
static bl_str values_of(const bl_text *text, const char *const *names, bool every, bl_arena *arena)
{
	bl_str all = {NULL, 0};

	for (size_t i = 0; i < text->metas.count; i++) {
		const bl_meta *meta = &text->metas.items[i];

		if (meta->kind != BL_META_FRONT_MATTER || !bl_str_trim(meta->value).size ||
		    !is_one_of(meta->name, names) || (all.size && !every))
			continue;
		all = bl_str_format(arena, "%.*s%s%.*s", BL_ARG(all), all.size ? "; " : "",
		                    BL_ARG(meta->value));
	}
	return all;
}

static void fill(bl_str *part, const bl_text *text, const char *const *names, bool every,
                 bl_arena *arena)
{
	if (!part->size)
		*part = values_of(text, names, every, arena);
}

int bl_front_fill(bl_stated *stated, const bl_document *document, bl_arena *arena, bl_error *error)
{
	static const char *const title[] = {"title", NULL};
	static const char *const author[] = {"author",  "authors",      "author.name",
	                                     "creator", "authors.name", NULL};
	static const char *const author_url[] = {"author_url", "author.url", NULL};
	static const char *const source[] = {"source", "source_url", "original_url", NULL};
	static const char *const copyright[] = {"copyright", NULL};
	bl_text text;
	int r = bl_text_read(&text, document, document->bytes.size, arena, error);

	if (r < 0)
		return r;
	fill(&stated->title, &text, title, false, arena);
	fill(&stated->author, &text, author, true, arena);
	fill(&stated->author_url, &text, author_url, false, arena);
	fill(&stated->source_url, &text, source, false, arena);
	fill(&stated->copyright, &text, copyright, false, arena);
	return BL_OK;
}
