/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines that belong to a picture. */
#include <string.h>

#include "facts/silent.h"
#include "facts/words.h"

/* A picture agency, or a platform where each file has a licence of its own. */
static bool shows_pictures(const bl_rules *rules, uint32_t publisher)
{
	bl_str kind;

	if (publisher == BL_NONE || rules->publishers[publisher].licence != BL_NONE)
		return false;
	kind = bl_rules_str(rules, rules->publishers[publisher].kind);
	return bl_str_equal(kind, BL_S("platform")) || bl_str_equal(kind, BL_S("picture agency"));
}

static bool names_platform(const bl_facts *facts, bl_span near)
{
	const bl_publisher_hit *hits = facts->publisher_hits.items;
	size_t count = facts->publisher_hits.count, i;

	for (i = BL_FIRST_FROM(facts->publisher_hits, bl_publisher_hit, span, near.begin);
	     i < count && hits[i].span.end <= near.end; i++)
		if (shows_pictures(facts->rules, hits[i].publisher))
			return true;
	return false;
}

static bool links_platform(const bl_facts *facts, bl_span near)
{
	const bl_link *links = facts->text->links.items;
	size_t count = facts->text->links.count, i;

	for (i = BL_FIRST_FROM(facts->text->links, bl_link, anchor, near.begin);
	     i < count && links[i].anchor.begin <= near.end; i++)
		if (links[i].kind == BL_LINK_ANCHOR &&
		    shows_pictures(facts->rules, bl_rules_site(facts->rules, links[i].url)))
			return true;
	return false;
}

/* Its line names or links a place where pictures are kept. In a footer or a menu that may be the site's
 * own account there. */
static bool is_kept_with_pictures(const bl_facts *facts, const bl_silent *p)
{
	bl_span near = p->block;

	if (p->role != BL_BLOCK_PARAGRAPH && p->role != BL_BLOCK_BYLINE)
		return false;
	if (p->declared->span.begin - near.begin > BL_LINE_REACH)
		near.begin = p->declared->span.begin - BL_LINE_REACH;
	if (near.end > p->declared->span.end + BL_LINE_REACH)
		near.end = p->declared->span.end + BL_LINE_REACH;
	return names_platform(facts, near) || links_platform(facts, near);
}

/* A credit of a picture stands before the statement in its line, or around it. */
static bool follows_credit(const bl_facts *facts, const bl_silent *p)
{
	const bl_credited *credits = facts->credited.items;
	size_t next =
		BL_FIRST_FROM(facts->credited, bl_credited, whole, p->declared->span.begin + 1);

	return next > 0 && credits[next - 1].kind == BL_CREDIT_IMAGE &&
	       credits[next - 1].whole.begin >= p->block.begin &&
	       p->declared->span.begin <= credits[next - 1].whole.end + BL_LINE_REACH;
}

/* A licence's button is no picture. */
static bool is_button(const bl_facts *facts, const bl_link *image)
{
	static const char *const signs[] = {
		"creativecommons", "licensebuttons", "cc-by", "cc_by", "by-nc", "by-sa",
		"by-nd",           "88x31",          "80x15", "cc0",   NULL};
	const bl_link *around = image->within < facts->text->links.count
	                                ? &facts->text->links.items[image->within]
	                                : image;

	for (size_t i = 0; signs[i]; i++)
		if (bl_str_find(image->url, bl_str_of(signs[i])) != BL_NOWHERE ||
		    bl_str_find(around->url, bl_str_of(signs[i])) != BL_NOWHERE)
			return true;
	return false;
}

/* A picture stands between two places of the text, with no words there. */
static bool has_picture(const bl_facts *facts, size_t begin, size_t end)
{
	const bl_link *links = facts->text->links.items;
	size_t count = facts->text->links.count, i;

	for (i = BL_FIRST_FROM(facts->text->links, bl_link, anchor, begin);
	     i < count && links[i].anchor.begin <= end; i++)
		if (links[i].kind == BL_LINK_IMAGE && !is_button(facts, &links[i]))
			return true;
	return false;
}

/* A box with the name of a footer in the midst of the text: a picture's own line of copyright. */
static bool is_island(const bl_facts *facts, const bl_block *block)
{
	const bl_block *first = facts->text->blocks.items;

	return block->role == BL_BLOCK_FOOTER && block > first &&
	       block[-1].role != BL_BLOCK_FOOTER && block + 1 < first + facts->text->blocks.count &&
	       block[1].role != BL_BLOCK_FOOTER;
}

static bool is_beside_picture(const bl_facts *facts, const bl_silent *p)
{
	const bl_block *block = bl_text_block(facts->text, p->block.begin);

	return is_island(facts, block) && p->block.end - p->block.begin <= BL_CAPTION_MOST &&
	       (has_picture(facts, p->before, p->block.begin) ||
	        has_picture(facts, p->block.end, block[1].span.begin));
}

/* A short line with a name before the licence, right under a picture, is its credit; so is a licence
 * that nothing else is said of. */
static bool is_under_picture(const bl_facts *facts, const bl_silent *p)
{
	bl_str text = {facts->text->chars.data, p->declared->span.begin};
	size_t first = bl_skip_marks(text, p->block.begin);

	return p->role == BL_BLOCK_PARAGRAPH && p->block.end - p->block.begin <= BL_CAPTION_MOST &&
	       (bl_word_end(text, first) != first || p->declared->kind == BL_STATEMENT_MENTION) &&
	       p->declared->kind != BL_STATEMENT_GRANT && has_picture(facts, p->before, first);
}

/* A licence set off from the words of a short caption. */
static bool ends_caption(const bl_silent *p)
{
	return p->role == BL_BLOCK_CAPTION && p->declared->kind == BL_STATEMENT_MENTION &&
	       p->block.end - p->block.begin <= BL_CAPTION_MOST;
}

bool bl_is_of_picture(const bl_facts *facts, const bl_silent *p)
{
	return ends_caption(p) || follows_credit(facts, p) || is_under_picture(facts, p) ||
	       is_beside_picture(facts, p) || is_kept_with_pictures(facts, p);
}
