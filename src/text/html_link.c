/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Addresses of a page and the words or pictures that carry them. */
#include "text/html.h"

bl_link *bl_html_add_link(bl_html *h, bl_link_kind kind)
{
	size_t here = bl_writer_here(&h->writer);
	bl_link *link;

	if (h->text->links.count >= BL_HTML_LINKS_MOST) {
		h->crowded = true;
		return NULL;
	}
	if (!(link = BL_PUSH(&h->text->links, h->arena))) {
		h->failed = true;
		return NULL;
	}
	link->kind = kind;
	link->role = (bl_block_role)h->stack[h->depth].role;
	link->anchor = (bl_span){here, here};
	link->about = h->stack[h->depth].thing->about;
	link->within = BL_NOWHERE;
	return link;
}

static bl_link *add(bl_html *h, bl_link_kind kind, bl_html_attribute attribute)
{
	bl_str raw = bl_str_trim(bl_html_raw(h, attribute));
	bl_link *link = bl_html_add_link(h, kind);

	if (!link)
		return NULL;
	link->url = bl_html_value(h, raw);
	link->source = bl_html_where(h, raw);
	link->rel = bl_html_attribute_value(h, BL_ATTRIBUTE_REL);
	link->title = bl_html_attribute_value(h, BL_ATTRIBUTE_TITLE);
	if (bl_html_has(h, BL_ATTRIBUTE_ABOUT))
		link->about = bl_html_attribute_value(h, BL_ATTRIBUTE_ABOUT);
	return link;
}

static void add_anchor(bl_html *h, bl_html_element element)
{
	bl_link *link = add(h, BL_LINK_ANCHOR, BL_ATTRIBUTE_HREF);

	if (!link)
		return;
	link->hreflang = bl_html_attribute_value(h, BL_ATTRIBUTE_HREFLANG);
	link->alt = bl_html_attribute_value(h, BL_ATTRIBUTE_ALT);
	if (element == BL_ELEMENT_A) {
		h->link = h->text->links.count - 1;
		h->link_begin = bl_writer_here(&h->writer);
	}
}

static void add_image(bl_html *h)
{
	bl_link *link = add(h, BL_LINK_IMAGE, BL_ATTRIBUTE_SRC);

	if (!link)
		return;
	link->alt = bl_html_attribute_value(h, BL_ATTRIBUTE_ALT);
	link->within = h->link;
}

/* A licence in the head is a link, and a property of the page. */
static void add_head(bl_html *h)
{
	bl_link *link = add(h, BL_LINK_HEAD, BL_ATTRIBUTE_HREF);

	if (!link)
		return;
	link->hreflang = bl_html_attribute_value(h, BL_ATTRIBUTE_HREFLANG);
	if (bl_has_token(link->rel, "license") || bl_has_token(link->rel, "copyright"))
		bl_html_add(h, BL_META_LINK, link->rel, link->url, link->source);
}

void bl_html_link(bl_html *h, bl_html_element element)
{
	bool has_address = bl_html_has(h, BL_ATTRIBUTE_HREF);

	if (element == BL_ELEMENT_A)
		bl_html_end_link(h);
	if (element == BL_ELEMENT_IMG && bl_html_has(h, BL_ATTRIBUTE_SRC))
		add_image(h);
	else if ((element == BL_ELEMENT_A || element == BL_ELEMENT_AREA) && has_address)
		add_anchor(h, element);
	else if (element == BL_ELEMENT_LINK && has_address)
		add_head(h);
}

void bl_html_end_link(bl_html *h)
{
	if (h->link != BL_NOWHERE)
		h->text->links.items[h->link].anchor = bl_writer_since(&h->writer, h->link_begin);
	h->link = BL_NOWHERE;
}
