/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a page says of itself in attributes: meta elements, its language, microdata and RDFa. */
#include <string.h>

#include "text/html.h"

/* Names of properties without their prefix, in lower case. */
static const char *const kept[] = {"license",
                                   "licence",
                                   "rights",
                                   "rightsholder",
                                   "title",
                                   "headline",
                                   "attributionname",
                                   "attributionurl",
                                   "creator",
                                   "author",
                                   "contributor",
                                   "translator",
                                   "copyrightholder",
                                   "copyrightnotice",
                                   "copyrightyear",
                                   "source",
                                   "publisher",
                                   "credittext",
                                   "acquirelicensepage",
                                   "usageinfo",
                                   "isbasedon",
                                   "isbasedonurl",
                                   "morepermissions",
                                   "useguidelines",
                                   "translationofwork",
                                   "inlanguage",
                                   "sourceorganization",
                                   "creditline"};

bool bl_html_is_kept(bl_str name)
{
	size_t begin = name.size;

	while (begin > 0 && !strchr(":/#", name.data[begin - 1]))
		begin--;
	name = bl_str_slice(name, begin, name.size);
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (bl_str_equal_nocase(name, bl_str_of(kept[i])))
			return true;
	return false;
}

bl_meta *bl_html_add(bl_html *h, bl_meta_kind kind, bl_str name, bl_str value, bl_span span)
{
	bl_meta *meta;

	if (h->text->metas.count >= BL_HTML_METAS_MOST) {
		h->crowded = true;
		return NULL;
	}
	if (!(meta = BL_PUSH(&h->text->metas, h->arena))) {
		h->failed = true;
		return NULL;
	}
	*meta = (bl_meta){.kind = kind, .name = name, .value = value, .span = span};
	return meta;
}

static bl_meta *add_raw(bl_html *h, bl_meta_kind kind, bl_str name, bl_str raw)
{
	raw = bl_str_trim(raw);
	return bl_html_add(h, kind, name, bl_html_value(h, raw), bl_html_where(h, raw));
}

/* ---- The page ---- */

/* The charset in "text/html; charset=…". */
static void content_type(bl_html *h, bl_str content)
{
	bl_str word = BL_S("charset=");

	if (h->charset.data)
		return;
	for (size_t at = 0; at + word.size < content.size; at++) {
		if (bl_str_equal_nocase(bl_str_slice(content, at, at + word.size), word)) {
			h->charset =
				bl_str_trim(bl_str_slice(content, at + word.size, content.size));
			return;
		}
	}
}

static void declare_language(bl_html *h, bl_str raw)
{
	bl_str tag = bl_html_value(h, raw);

	if (tag.size > 0 && !h->text->language.data)
		h->text->language = tag;
}

static void meta_element(bl_html *h)
{
	static const bl_html_attribute names[] = {BL_ATTRIBUTE_NAME, BL_ATTRIBUTE_PROPERTY,
	                                          BL_ATTRIBUTE_HTTP_EQUIV};
	bl_str content = bl_html_raw(h, BL_ATTRIBUTE_CONTENT);

	if (bl_html_has(h, BL_ATTRIBUTE_CHARSET) && !h->charset.data)
		h->charset = bl_str_trim(bl_html_raw(h, BL_ATTRIBUTE_CHARSET));
	if (!content.data)
		return;
	if (bl_str_equal_nocase(bl_html_raw(h, BL_ATTRIBUTE_HTTP_EQUIV), BL_S("content-type")))
		content_type(h, content);
	if (bl_str_equal_nocase(bl_html_raw(h, BL_ATTRIBUTE_HTTP_EQUIV), BL_S("content-language")))
		declare_language(h, content);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (bl_html_has(h, names[i])) {
			add_raw(h, BL_META_ELEMENT, bl_html_attribute_value(h, names[i]), content);
			return;
		}
	}
}

static void page_element(bl_html *h)
{
	bl_html_attribute which =
		bl_html_has(h, BL_ATTRIBUTE_LANG) ? BL_ATTRIBUTE_LANG : BL_ATTRIBUTE_XML_LANG;

	if (!bl_html_has(h, which))
		return;
	declare_language(h, bl_html_raw(h, which));
	add_raw(h, BL_META_PAGE, BL_S("lang"), bl_html_raw(h, which));
}

/* ---- Microdata and RDFa ---- */

/* The first of the names in an attribute that is kept, or absent. */
static bl_str kept_name(const bl_html *h, bl_html_attribute attribute)
{
	bl_str names = bl_html_raw(h, attribute);

	for (size_t begin = 0, end; begin < names.size; begin = end + 1) {
		bl_str name;

		for (end = begin; end < names.size && (unsigned char)names.data[end] > ' '; end++)
			continue;
		name = bl_str_slice(names, begin, end);
		if (name.size > 0 && bl_html_is_kept(name))
			return name;
	}
	return (bl_str){NULL, 0};
}

/* The attribute that holds a property's value; OTHER where it is the element's text. */
static bl_html_attribute value_attribute(const bl_html *h)
{
	static const bl_html_attribute order[] = {BL_ATTRIBUTE_CONTENT, BL_ATTRIBUTE_RESOURCE,
	                                          BL_ATTRIBUTE_HREF, BL_ATTRIBUTE_SRC,
	                                          BL_ATTRIBUTE_DATETIME};

	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (bl_html_has(h, order[i]))
			return order[i];
	return BL_ATTRIBUTE_OTHER;
}

/* cc:attributionName is the words of a link, not its address. */
static bool is_literal(bl_str name)
{
	return bl_str_ends(name, BL_S("Name")) || bl_str_ends(name, BL_S("title"));
}

static size_t property(bl_html *h, bl_meta_kind kind, bl_str name, const bl_thing *thing)
{
	bl_html_attribute holder = value_attribute(h);
	bl_meta *meta;

	if (holder != BL_ATTRIBUTE_CONTENT && is_literal(name))
		holder = BL_ATTRIBUTE_OTHER;
	name = bl_html_value(h, name);
	if (holder == BL_ATTRIBUTE_OTHER)
		meta = bl_html_add(h, kind, name, (bl_str){NULL, 0}, BL_NO_SPAN);
	else
		meta = add_raw(h, kind, name, bl_html_raw(h, holder));
	if (!meta)
		return BL_NOWHERE;
	meta->about = thing->about;
	meta->type = thing->type;
	return holder == BL_ATTRIBUTE_OTHER ? h->text->metas.count - 1 : BL_NOWHERE;
}

/* What is said from here on is said of another thing. */
static void speak_of(bl_html *h, bl_open *open, bl_str about, bl_str type)
{
	bl_thing *thing;

	if (about.data == open->thing->about.data && type.data == open->thing->type.data)
		return;
	if (h->things++ >= BL_HTML_METAS_MOST) {
		h->crowded = true;
	} else if ((thing = bl_arena_take(h->arena, sizeof *thing))) {
		*thing = (bl_thing){about, type};
		open->thing = thing;
	} else {
		h->failed = true;
	}
}

static void enter_thing(bl_html *h, bl_open *open)
{
	bl_str about = open->thing->about, type = open->thing->type;

	if (bl_html_has(h, BL_ATTRIBUTE_ITEMSCOPE)) {
		about = bl_html_attribute_value(h, BL_ATTRIBUTE_ITEMID);
		type = bl_html_attribute_value(h, BL_ATTRIBUTE_ITEMTYPE);
	}
	if (bl_html_has(h, BL_ATTRIBUTE_TYPEOF))
		type = bl_html_attribute_value(h, BL_ATTRIBUTE_TYPEOF);
	speak_of(h, open, about, type);
}

/* Attributes without which an element says nothing, unless it is there to say something. */
static const uint32_t saying =
	BL_HTML_BIT(BL_ATTRIBUTE_ABOUT) | BL_HTML_BIT(BL_ATTRIBUTE_ITEMPROP) |
	BL_HTML_BIT(BL_ATTRIBUTE_PROPERTY) | BL_HTML_BIT(BL_ATTRIBUTE_ITEMSCOPE) |
	BL_HTML_BIT(BL_ATTRIBUTE_TYPEOF);

size_t bl_html_properties(bl_html *h, bl_html_element element, bl_open *open)
{
	size_t row = BL_NOWHERE;
	bl_str name;

	if (element == BL_ELEMENT_HTML)
		page_element(h);
	else if (element == BL_ELEMENT_BASE && bl_html_has(h, BL_ATTRIBUTE_HREF))
		add_raw(h, BL_META_PAGE, BL_S("base"), bl_html_raw(h, BL_ATTRIBUTE_HREF));
	else if (element != BL_ELEMENT_META && !(h->seen & saying))
		return BL_NOWHERE;
	if (bl_html_has(h, BL_ATTRIBUTE_ABOUT))
		speak_of(h, open, bl_html_attribute_value(h, BL_ATTRIBUTE_ABOUT),
		         open->thing->type);
	if ((name = kept_name(h, BL_ATTRIBUTE_ITEMPROP)).data)
		row = property(h, BL_META_MICRODATA, name, open->thing);
	else if (element != BL_ELEMENT_META && (name = kept_name(h, BL_ATTRIBUTE_PROPERTY)).data)
		row = property(h, BL_META_RDFA, name, open->thing);
	if (element == BL_ELEMENT_META)
		meta_element(h);
	enter_thing(h, open);
	return row;
}
