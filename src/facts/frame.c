/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Structure: where words are silent about what they cover, the place where they stand tells. */
#include "facts/frame.h"

#include "facts/words.h"

enum { QUOTES_MOST = 64 };

static bl_block_role role_at(const bl_text *text, size_t pos)
{
	const bl_block *block = bl_text_block(text, pos);

	return block ? block->role : BL_BLOCK_PARAGRAPH;
}

/* ---- Other speakers ---- */

bool bl_frame_introduces(const bl_text *text, const bl_block *block)
{
	bl_str words = bl_str_trim(bl_str_slice(text->chars, block->span.begin, block->span.end));

	return bl_str_ends(words, BL_S(":")) || bl_str_ends(words, BL_S("："));
}

/* "The director wrote:" stands above what it quotes, which may be several blocks. */
static bool is_introduced(const bl_text *text, const bl_block *block)
{
	for (unsigned i = 0;
	     i < QUOTES_MOST && block > text->blocks.items && block[-1].role == BL_BLOCK_QUOTE; i++)
		block--;
	return block > text->blocks.items && bl_frame_introduces(text, block - 1);
}

/* A page that is one block of code is a text in a typewriter's face. */
static bool is_sample(const bl_text *text, const bl_block *block)
{
	return (block->span.end - block->span.begin) * 2 < text->chars.size;
}

bl_scope bl_frame_speaker(const bl_text *text, size_t pos)
{
	const bl_block *block = bl_text_block(text, pos);

	if (!block)
		return BL_SCOPE_UNKNOWN;
	if (block->role == BL_BLOCK_COMMENT ||
	    (block->role == BL_BLOCK_CODE && is_sample(text, block)))
		return BL_SCOPE_OTHER_WORK;
	return block->role == BL_BLOCK_QUOTE && is_introduced(text, block) ? BL_SCOPE_QUOTE
	                                                                   : BL_SCOPE_UNKNOWN;
}

/* ---- The document's own words ---- */

/* A bare licence beside the text belongs to something else. */
static bl_scope scope_of_role(bl_block_role role, bool sentence)
{
	switch (role) {
	case BL_BLOCK_CAPTION:
		return BL_SCOPE_IMAGE;
	case BL_BLOCK_FOOTER:
		return BL_SCOPE_SITE;
	case BL_BLOCK_QUOTE:
		return BL_SCOPE_QUOTE;
	case BL_BLOCK_ASIDE:
	case BL_BLOCK_NAV:
		return sentence ? BL_SCOPE_SITE : BL_SCOPE_OTHER_WORK;
	case BL_BLOCK_COMMENT:
		return BL_SCOPE_OTHER_WORK;
	default:
		return BL_SCOPE_DOCUMENT;
	}
}

bl_scope bl_frame_scope(const bl_text *text, size_t pos)
{
	return scope_of_role(role_at(text, pos), true);
}

/* ---- Links ---- */

/* A link that holds nothing but a picture: a licence's button. */
static bool is_button(const bl_text *text, const bl_link *link)
{
	const bl_link *next = link + 1, *end = text->links.items + text->links.count;

	return next < end && next->kind == BL_LINK_IMAGE &&
	       next->within == (size_t)(link - text->links.items);
}

static bool has_words(bl_str chars, size_t begin, size_t end)
{
	for (; begin < end; begin++)
		if (bl_word_end(chars, begin) != begin)
			return true;
	return false;
}

/* Nothing but marks stands in its block beside the words of the link. */
static bool is_alone(const bl_text *text, const bl_link *link)
{
	const bl_block *block = bl_text_block(text, link->anchor.begin);

	return block && link->anchor.begin < link->anchor.end &&
	       !has_words(text->chars, block->span.begin, link->anchor.begin) &&
	       !has_words(text->chars, link->anchor.end, block->span.end);
}

/* A link that says rel="license" speaks of the page wherever it stands, but in a caption; in the frame
 * round the text, of all pages. In a box beside the text a button does, or a link that is all that the
 * box's line says. */
bl_scope bl_frame_link_scope(const bl_text *text, const bl_link *link, size_t pos)
{
	bl_block_role role = link ? link->role : role_at(text, pos);
	bool beside = role == BL_BLOCK_ASIDE || role == BL_BLOCK_NAV || role == BL_BLOCK_FOOTER;
	bl_scope speaker = bl_frame_speaker(text, pos);

	if (speaker != BL_SCOPE_UNKNOWN)
		return speaker;
	if (link && bl_has_token(link->rel, "license") && role != BL_BLOCK_CAPTION)
		return beside ? BL_SCOPE_SITE : BL_SCOPE_DOCUMENT;
	if (link && role == BL_BLOCK_ASIDE && (is_button(text, link) || is_alone(text, link)))
		return BL_SCOPE_SITE;
	return scope_of_role(role, false);
}
