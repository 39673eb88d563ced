/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The parts of a credit line: what is known of a work, clean enough for any format. Nothing is
 * invented: what is not known is absent. */
#include "judge/line.h"

#include <string.h>

#include "base/utf8.h"
#include "judge/credit_line.h"
#include "judge/licence.h"
#include "judge/work.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* ---- Clean values ---- */

/* Invalid bytes become three each. */
static char *take_room(bl_str part, bl_arena *arena)
{
	size_t at, length, invalid = 0;

	for (at = 0; at < part.size; at += length)
		invalid += bl_utf8_at(part, at, &length) == BL_UTF8_INVALID;
	return bl_arena_take(arena, part.size + 2 * invalid + 1);
}

bl_str bl_line_clean(bl_str part, bl_arena *arena)
{
	char *out = part.size > 0 ? take_room(part, arena) : NULL;
	size_t at, length, size = 0;
	bool gap = false;

	for (at = 0; out != NULL && at < part.size; at += length) {
		uint32_t code = bl_utf8_at(part, at, &length);

		if (bl_code_is_blank(code)) {
			gap = size > 0;
			continue;
		}
		if (code != BL_UTF8_INVALID && bl_code_is_unsafe(code))
			continue;
		if (gap)
			out[size++] = ' ';
		gap = false;
		memcpy(out + size, code == BL_UTF8_INVALID ? REPLACEMENT : part.data + at,
		       code == BL_UTF8_INVALID ? 3 : length);
		size += code == BL_UTF8_INVALID ? 3 : length;
	}
	return size > 0 ? (bl_str){out, size} : (bl_str){NULL, 0};
}

/* The name before the first colon, as a browser sees it; none where a host or a path comes first. */
static bl_str scheme_of(bl_str address)
{
	size_t i;

	for (i = 0; i < address.size; i++) {
		char c = address.data[i];

		if (c == ':')
			return bl_str_slice(address, 0, i);
		if (c == '.' || c == '/' || c == '?' || c == '#')
			break;
	}
	return (bl_str){NULL, 0};
}

static bool is_one_of(bl_str scheme, const char *const *schemes)
{
	for (; *schemes != NULL; schemes++)
		if (bl_str_equal_nocase(scheme, bl_str_of(*schemes)))
			return true;
	return false;
}

bool bl_line_links(bl_str address)
{
	static const char *const schemes[] = {"https", "http", "ftp", "ftps", "mailto", NULL};

	return is_one_of(scheme_of(address), schemes);
}

bool bl_line_refuses(bl_str address)
{
	static const char *const names[] = {"urn", "doi", "info", "ark", "hdl", NULL};
	bl_str scheme = scheme_of(address);

	return scheme.size > 0 && !bl_line_links(address) && !is_one_of(scheme, names);
}

/* A byte that would end an address in some format, or hide what it is. */
static bool must_be_encoded(unsigned char c)
{
	return c <= ' ' || c == 0x7F || strchr("\"'<>`{}|\\^", c) != NULL;
}

/* Square brackets may stand in a host alone, round its number. */
static size_t host_end(bl_str address)
{
	size_t begin = bl_str_find(address, BL_S("://"));
	size_t i = begin == BL_NOWHERE ? 0 : begin + 3;

	while (i < address.size && strchr("/?#", address.data[i]) == NULL)
		i++;
	return i;
}

bl_str bl_line_address(bl_str address, bl_arena *arena)
{
	static const char digits[] = "0123456789ABCDEF";
	bl_str clean = bl_line_clean(address, arena);
	char *out = clean.size > 0 ? bl_arena_take(arena, clean.size * 3) : NULL;
	size_t i, size = 0, host = host_end(clean);

	if (out == NULL || bl_line_refuses(clean))
		return (bl_str){NULL, 0};
	for (i = 0; i < clean.size; i++) {
		unsigned char c = (unsigned char)clean.data[i];

		if (must_be_encoded(c) || ((c == '[' || c == ']') && i > host)) {
			out[size++] = '%';
			out[size++] = digits[c >> 4];
			out[size++] = digits[c & 15];
		} else {
			out[size++] = (char)c;
		}
	}
	return (bl_str){out, size};
}

/* ---- What is known ---- */

static bl_str either(bl_str known, bl_str stated)
{
	return known.size > 0 ? known : stated;
}

/* A title without the quotes in which a text sets it: the line has its own. */
static bl_str unquoted(bl_value title)
{
	static const char *const quotes[][2] = {
		{"\"", "\""}, {"“", "”"},   {"„", "“"},   {"„", "”"},   {"«", "»"},
		{"»", "«"},   {"「", "」"}, {"『", "』"}, {"《", "》"},
	};
	bl_str value = title.value;
	size_t i;

	for (i = 0; title.from == BL_FROM_TEXT && i < sizeof quotes / sizeof *quotes; i++) {
		bl_str open = bl_str_of(quotes[i][0]), close = bl_str_of(quotes[i][1]);

		if (value.size > open.size + close.size && bl_str_starts(value, open) &&
		    bl_str_ends(value, close))
			return bl_str_slice(value, open.size, value.size - close.size);
	}
	return value;
}

/* How a publisher wants to be credited; a platform is nobody's name. */
static bl_str publisher_of(const bl_rules *rules, const bl_verdict *work, const bl_stated *stated)
{
	uint32_t publisher = work->publisher.id.size > 0
	                             ? bl_rules_publisher(rules, work->publisher.id)
	                             : BL_NONE;

	if (publisher == BL_NONE)
		return either(work->publisher.value, stated->publisher);
	if (bl_str_equal(bl_rules_str(rules, rules->publishers[publisher].kind), BL_S("platform")))
		return (bl_str){NULL, 0};
	return bl_rules_str(rules, rules->publishers[publisher].credit_as);
}

static void add_name(bl_line_parts *p, bl_str name, bl_arena *arena)
{
	bl_str clean = bl_line_clean(name, arena);
	bl_str *place = clean.size > 0 ? BL_PUSH(&p->creators, arena) : NULL;

	if (place != NULL)
		*place = clean;
}

/* Whoever made it, or else who published it. */
static void add_creators(bl_line_parts *p, const bl_rules *rules, const bl_verdict *work,
                         const bl_stated *stated, bl_arena *arena)
{
	bl_str names = stated->author;
	size_t i;

	for (i = 0; i < work->creator_count; i++)
		add_name(p, work->creators[i].value, arena);
	while (work->creator_count == 0 && names.size > 0)
		add_name(p, bl_work_next_name(&names), arena);
	p->by_publisher = p->creators.count == 0;
	if (p->by_publisher)
		add_name(p, publisher_of(rules, work, stated), arena);
}

static bl_str address_of(bl_line_parts *p, bl_str address, bl_arena *arena)
{
	bl_str clean = bl_line_address(address, arena);

	if (clean.size == 0 && bl_line_clean(address, arena).size > 0)
		p->refused = bl_line_clean(address, arena);
	return clean;
}

bl_str bl_stated_changes(const bl_rules *rules, const bl_stated *stated)
{
	uint32_t lines = bl_lines_for(rules, stated->lang);
	bl_str words = bl_str_trim(stated->changes), said;

	if (words.size == 0 && stated->use == BL_USE_EXCERPT)
		words = BL_S("excerpt");
	said = lines != BL_NONE ? bl_lines_change(rules, lines, words) : words;
	return said.size > 0 ? said : words;
}

bl_line_parts bl_line_parts_of(const bl_rules *rules, uint32_t licence, const bl_verdict *work,
                               const bl_stated *stated, bl_arena *arena)
{
	bl_line_parts p = {
		.lines = bl_lines_for(rules, stated->lang),
		.licence = licence,
		.out = BL_NONE,
		.title = bl_line_clean(either(unquoted(work->title), stated->title), arena),
		.copyright = bl_line_clean(stated->copyright, arena),
		.changes = bl_line_clean(bl_stated_changes(rules, stated), arena),
		.own = stated->own};

	p.url = address_of(&p, either(work->url.value, stated->source_url), arena);
	p.author_url = address_of(&p, stated->author_url, arena);
	add_creators(&p, rules, work, stated, arena);
	if (bl_licence_asks(rules, licence, BL_ASK_STATES_DATE))
		p.updated = bl_line_clean(stated->updated, arena);
	if (stated->use != BL_USE_ADAPT)
		return p;
	p.new_title = bl_line_clean(stated->new_title, arena);
	p.new_author = bl_line_clean(stated->new_author, arena);
	if (stated->licence_out.size > 0)
		p.out = bl_rules_licence(rules, stated->licence_out);
	return p;
}
