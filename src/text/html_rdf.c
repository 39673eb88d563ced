/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* RDF/XML in a comment, as Creative Commons gave it out until 2004:
 *	<rdf:RDF …><Work rdf:about=""><license rdf:resource="http://…/by/2.0/" /></Work> … </rdf:RDF> */
#include <string.h>

#include "text/html.h"

static bl_str local(bl_str name)
{
	const char *colon = name.size ? memchr(name.data, ':', name.size) : NULL;

	return colon ? bl_str_slice(name, (size_t)(colon - name.data) + 1, name.size) : name;
}

/* The text behind the tag that ends at pos, up to the next one; of <dc:creator><Agent><dc:title>NAME
 * the inner tag says it. */
static bl_str words_at(const bl_html *h, size_t pos, size_t end)
{
	const char *mark = memchr(h->in.data + pos, '<', end - pos);

	return bl_str_trim(bl_str_slice(h->in, pos, mark ? (size_t)(mark - h->in.data) : end));
}

static void statement(bl_html *h, bl_str name, bl_str about, size_t pos, size_t end)
{
	bl_str raw = bl_html_raw(h, BL_ATTRIBUTE_RDF_RESOURCE);
	bl_meta *meta;

	if (!raw.data)
		raw = words_at(h, pos, end);
	if (raw.size == 0)
		return;
	meta = bl_html_add(h, BL_META_RDF, bl_html_value(h, name), bl_html_value(h, raw),
	                   bl_html_where(h, raw));
	if (meta)
		meta->about = about;
}

void bl_html_rdf(bl_html *h, size_t begin, size_t end)
{
	bl_str about = {NULL, 0};
	const char *mark;

	while (begin < end && !h->failed && (mark = memchr(h->in.data + begin, '<', end - begin))) {
		bl_tag tag;
		size_t pos = (size_t)(mark - h->in.data) + 1;

		begin = pos;
		if (pos < end && strchr("/!?", h->in.data[pos]))
			continue;
		if ((begin = bl_html_tag(h, &tag, pos, end, true)) == BL_NOWHERE)
			return;
		if (bl_html_has(h, BL_ATTRIBUTE_RDF_ABOUT))
			about = bl_html_attribute_value(h, BL_ATTRIBUTE_RDF_ABOUT);
		if (bl_html_is_kept(local(tag.name)))
			statement(h, tag.name, about, begin, end);
	}
}
