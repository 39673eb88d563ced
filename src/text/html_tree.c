/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which elements are open, and so what the words at hand are: no tree is built, the way from the page
 * down to here is enough. An end tag that closes nothing is passed over; each element is left once. */
#include <string.h>

#include "text/html.h"

/* How far up an implied end looks for what it ends. */
enum { IMPLIED_REACH = 8 };

/* ---- Roles ---- */

/* A role holds within one of a lower rank; the outer one of two of the same rank holds. */
static unsigned rank_of(unsigned role)
{
	static const unsigned char ranks[] = {
		[BL_BLOCK_PARAGRAPH] = 0, [BL_BLOCK_TITLE] = 1,   [BL_BLOCK_BYLINE] = 1,
		[BL_BLOCK_QUOTE] = 2,     [BL_BLOCK_ASIDE] = 3,   [BL_BLOCK_FOOTER] = 3,
		[BL_BLOCK_NAV] = 3,       [BL_BLOCK_COMMENT] = 4, [BL_BLOCK_CAPTION] = 5,
		[BL_BLOCK_CODE] = 6,      [BL_BLOCK_META] = 6};

	return ranks[role];
}

static bl_block_role aria_role(bl_str role)
{
	if (bl_has_token(role, "navigation"))
		return BL_BLOCK_NAV;
	if (bl_has_token(role, "complementary"))
		return BL_BLOCK_ASIDE;
	return bl_has_token(role, "contentinfo") ? BL_BLOCK_FOOTER : BL_BLOCK_PARAGRAPH;
}

/* Eight bytes of a class name's middle tell it from most others. */
static size_t slot_of(bl_str words)
{
	uint64_t bytes = 0;

	if (words.size >= sizeof bytes)
		memcpy(&bytes, words.data + (words.size - sizeof bytes) / 2, sizeof bytes);
	else
		memcpy(&bytes, words.data, words.size);
	return (size_t)((bytes ^ words.size) * 0x9E3779B97F4A7C15u >> 32) % BL_HTML_HINTS;
}

/* Pages have the same few class names over and over. */
static bl_block_role remembered_hint(bl_html *h, bl_str words)
{
	bl_hint *hint = &h->hints[slot_of(words)];

	if (!bl_str_equal(hint->words, words))
		*hint = (bl_hint){words, bl_html_hint(words)};
	return hint->role;
}

static bl_block_role hint_of(bl_html *h, bl_html_attribute attribute)
{
	bl_str words = bl_html_raw(h, attribute);

	return words.size > 0 ? remembered_hint(h, words) : BL_BLOCK_PARAGRAPH;
}

static bl_block_role class_role(bl_html *h)
{
	bl_block_role role = hint_of(h, BL_ATTRIBUTE_CLASS);

	return role != BL_BLOCK_PARAGRAPH ? role : hint_of(h, BL_ATTRIBUTE_ID);
}

/* Where a class name can still say something: "credits" in a footer are the site's, not a picture's, and
 * half of a page's elements are in its menus. */
static bool may_hint(unsigned outer)
{
	return outer != BL_BLOCK_NAV && outer != BL_BLOCK_FOOTER &&
	       rank_of(outer) < rank_of(BL_BLOCK_CAPTION);
}

static void own_role(bl_html *h, bl_open *open, bl_html_element element)
{
	bl_block_role role = bl_element_role(element);
	bool weak = false;

	if (role == BL_BLOCK_PARAGRAPH && bl_html_has(h, BL_ATTRIBUTE_ROLE))
		role = aria_role(bl_html_raw(h, BL_ATTRIBUTE_ROLE));
	if (role == BL_BLOCK_PARAGRAPH && (bl_element_flags(element) & BL_EL_CLASS) &&
	    may_hint(open->role)) {
		role = class_role(h);
		weak = true;
		if (element == BL_ELEMENT_ARTICLE && role != BL_BLOCK_COMMENT)
			role = BL_BLOCK_PARAGRAPH;
	}
	if (element == BL_ELEMENT_CODE && h->open[BL_ELEMENT_PRE] > 0)
		role = BL_BLOCK_CODE;
	if (open->role == BL_BLOCK_QUOTE && role == BL_BLOCK_FOOTER)
		return; /* it says who is quoted */
	if (rank_of(role) > rank_of(open->role)) {
		open->role = (unsigned char)role;
		open->weak = weak;
	}
}

/* The content proper, whatever the names of the boxes round it say. */
static bool is_content(const bl_open *open, bl_html_element element)
{
	return open->weak && open->role != BL_BLOCK_COMMENT &&
	       (element == BL_ELEMENT_MAIN || element == BL_ELEMENT_ARTICLE);
}

/* ---- The stack ---- */

static void resume(bl_html *h)
{
	const bl_open *top = &h->stack[h->depth];

	h->mute = top->mute;
	h->writer.role = (bl_block_role)top->role;
	h->writer.keep_lines = top->lines;
}

static void divide(bl_html *h, unsigned flags)
{
	static const unsigned char gaps[] = {[0] = BL_GAP_NONE,
	                                     [BL_EL_BLOCK] = BL_GAP_BLOCK,
	                                     [BL_EL_LINE] = BL_GAP_LINE,
	                                     [BL_EL_BLOCK | BL_EL_LINE] = BL_GAP_BLOCK};

	bl_writer_part(&h->writer, (bl_gap)gaps[flags & (BL_EL_BLOCK | BL_EL_LINE)]);
}

/* The text of an element is the value of its property. */
static void end_property(bl_html *h, const bl_open *open)
{
	bl_meta *meta = &h->text->metas.items[open->meta];
	bl_span words = bl_writer_since(&h->writer, open->begin);

	meta->value =
		bl_html_mended(h, (bl_str){h->writer.out + words.begin, words.end - words.begin});
	meta->span = words.begin < words.end ? bl_map_span(&h->text->map, words) : BL_NO_SPAN;
}

static void pop(bl_html *h)
{
	const bl_open *top = &h->stack[h->depth];

	if (top->meta != BL_NOWHERE)
		end_property(h, top);
	divide(h, bl_element_flags((bl_html_element)top->element));
	h->open[top->element]--;
	h->depth--;
}

static void pop_to(bl_html *h, size_t depth)
{
	while (h->depth >= depth)
		pop(h);
	resume(h);
}

/* An element of the page's own making (<x-card>) is a box of some kind. */
static void unknown(bl_html *h, bl_str name)
{
	if (name.size > 0 && memchr(name.data, '-', name.size))
		bl_writer_part(&h->writer, BL_GAP_LINE);
}

void bl_html_close(bl_html *h, const bl_tag *tag)
{
	bl_html_element element = tag->element;

	if (element == BL_ELEMENT_OTHER) {
		unknown(h, tag->name);
		return;
	}
	if (element == BL_ELEMENT_A)
		bl_html_end_link(h);
	if (h->open[element] == 0) {
		divide(h, bl_element_flags(element) & (BL_EL_BLOCK | BL_EL_LINE));
		return;
	}
	while (h->stack[h->depth].element != element)
		pop(h);
	pop_to(h, h->depth);
}

void bl_html_close_all(bl_html *h)
{
	bl_html_end_link(h);
	pop_to(h, 1);
}

void bl_html_caption(bl_html *h)
{
	bl_open *top = &h->stack[h->depth];

	if (rank_of(top->role) < rank_of(BL_BLOCK_CAPTION))
		top->role = BL_BLOCK_CAPTION;
	resume(h);
}

/* ---- Ends that nobody writes ---- */

static bool is_same_row(bl_html_element open, bl_html_element next)
{
	if (next == BL_ELEMENT_TD || next == BL_ELEMENT_TH)
		return open == BL_ELEMENT_TD || open == BL_ELEMENT_TH;
	if (next == BL_ELEMENT_DD || next == BL_ELEMENT_DT)
		return open == BL_ELEMENT_DD || open == BL_ELEMENT_DT;
	if (next == BL_ELEMENT_TR && (open == BL_ELEMENT_TD || open == BL_ELEMENT_TH))
		return true;
	return open == next;
}

/* A paragraph ends where a block begins, an item where the next one does: unless a box lies between. */
static void end_implied(bl_html *h, bl_html_element next, unsigned flags)
{
	size_t depth = h->depth, found = 0;

	for (unsigned i = 0; i < IMPLIED_REACH && depth > 0; i++, depth--) {
		bl_html_element open = (bl_html_element)h->stack[depth].element;
		unsigned open_flags = bl_element_flags(open);
		bool ends = ((flags & BL_EL_BLOCK) && (open_flags & BL_EL_PARA)) ||
		            ((flags & BL_EL_SIBLING) && is_same_row(open, next));

		if (ends)
			found = depth;
		else if (!(open_flags & (BL_EL_INLINE | BL_EL_PARA | BL_EL_SIBLING)))
			break;
	}
	if (found)
		pop_to(h, found);
}

/* ---- Start tags ---- */

static bool is_kept(const bl_html *h, bl_html_element element, unsigned flags, const bl_open *open)
{
	const bl_open *top = &h->stack[h->depth];

	if (flags & (BL_EL_VOID | BL_EL_RAW) || element == BL_ELEMENT_TITLE ||
	    h->depth + 1 == BL_HTML_DEPTH)
		return false;
	if (!(flags & BL_EL_INLINE))
		return true;
	if (element == BL_ELEMENT_OTHER)
		return false;
	return h->open[element] > 0 || open->role != top->role || open->meta != BL_NOWHERE ||
	       open->thing != top->thing;
}

/* The element above the stack, which is kept or not. */
static bl_open *opened(bl_html *h, bl_html_element element, unsigned flags)
{
	bl_open *open = &h->stack[h->depth + 1];

	*open = h->stack[h->depth];
	open->element = (unsigned char)element;
	open->mute |= (flags & BL_EL_MUTE) != 0;
	open->lines |= (flags & BL_EL_LINES) != 0;
	open->meta = BL_NOWHERE;
	open->begin = bl_writer_here(&h->writer);
	if (is_content(open, element)) {
		open->role = BL_BLOCK_PARAGRAPH;
		open->weak = false;
	}
	own_role(h, open, element);
	return open;
}

static void keep(bl_html *h, bl_html_element element)
{
	h->depth++;
	h->open[element]++;
	resume(h);
}

static void line_break(bl_html *h)
{
	bl_writer_part(&h->writer, h->writer.gap == BL_GAP_LINE ? BL_GAP_BLOCK : BL_GAP_LINE);
}

void bl_html_open(bl_html *h, const bl_tag *tag)
{
	bl_html_element element = tag->element;
	unsigned flags = bl_element_flags(element);
	bl_open *open;

	if (element == BL_ELEMENT_OTHER) {
		unknown(h, tag->name);
		return;
	}
	if (flags & (BL_EL_BLOCK | BL_EL_SIBLING))
		end_implied(h, element, flags);
	if (element == BL_ELEMENT_BR)
		line_break(h);
	else
		divide(h, flags);
	open = opened(h, element, flags);
	if (h->seen && !h->mute) {
		open->meta = bl_html_properties(h, element, open);
		bl_html_link(h, element);
	}
	if (is_kept(h, element, flags, open))
		keep(h, element);
	else if (open->meta != BL_NOWHERE)
		h->text->metas.items[open->meta].value = BL_S("");
}
