/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* PCRE2 behind one door. Limits stand here: steps, depth and heap of one match. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "match/regex.h"

#include <pcre2.h>
#include <string.h>

#include "base/utf8.h"

enum { MATCH_LIMIT = 20000, DEPTH_LIMIT = 2000, HEAP_LIMIT_KIB = 256, JIT_AFTER = 16 };

typedef struct one {
	pcre2_code *code;
	pcre2_match_data *data;
	size_t uses;
	bool broken;
} one;

struct bl_regexes {
	bl_memory memory;
	pcre2_general_context *general;
	pcre2_compile_context *compile;
	pcre2_match_context *match;
	size_t count;
	one items[];
};

static void *take(size_t size, void *context)
{
	const bl_memory *memory = context;

	return memory->resize(memory->context, NULL, size);
}

static void give(void *pointer, void *context)
{
	const bl_memory *memory = context;

	if (pointer)
		memory->resize(memory->context, pointer, 0);
}

static bool make_contexts(bl_regexes *r)
{
	if (!(r->general = pcre2_general_context_create(take, give, &r->memory)) ||
	    !(r->compile = pcre2_compile_context_create(r->general)) ||
	    !(r->match = pcre2_match_context_create(r->general)))
		return false;
	pcre2_set_match_limit(r->match, MATCH_LIMIT);
	pcre2_set_depth_limit(r->match, DEPTH_LIMIT);
	pcre2_set_heap_limit(r->match, HEAP_LIMIT_KIB);
	return true;
}

int bl_regexes_new(bl_regexes **out, size_t count, const bl_memory *memory, bl_error *error)
{
	size_t size = sizeof(bl_regexes) + count * sizeof(one);
	bl_regexes *r = memory->resize(memory->context, NULL, size);

	if (!r)
		return bl_fail_memory(error);
	memset(r, 0, size);
	r->memory = *memory;
	r->count = count;
	if (!make_contexts(r)) {
		bl_regexes_free(r);
		return bl_fail_memory(error);
	}
	*out = r;
	return BL_OK;
}

void bl_regexes_free(bl_regexes *r)
{
	bl_memory memory;

	if (!r)
		return;
	memory = r->memory;
	for (size_t i = 0; i < r->count; i++) {
		pcre2_match_data_free(r->items[i].data);
		pcre2_code_free(r->items[i].code);
	}
	pcre2_match_context_free(r->match);
	pcre2_compile_context_free(r->compile);
	pcre2_general_context_free(r->general);
	memory.resize(memory.context, r, 0);
}

/* ---- Compiling ---- */

static const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_EXTENDED |
                                PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT;

static int compile(bl_regexes *r, one *item, bl_str pattern, bl_error *error)
{
	int code;
	PCRE2_SIZE offset;
	PCRE2_UCHAR message[160];

	item->code = pcre2_compile((PCRE2_SPTR)pattern.data, pattern.size, options, &code, &offset,
	                           r->compile);
	if (!item->code && code == PCRE2_ERROR_NOMEMORY)
		return bl_fail_memory(error);
	if (!item->code) {
		(void)pcre2_get_error_message(code, message, sizeof message);
		item->broken = true;
		return bl_fail(error, BL_E_RULES, "the expression cannot be read: %s, at byte %zu",
		               (const char *)message, offset + 1);
	}
	item->data = pcre2_match_data_create_from_pattern(item->code, r->general);
	if (!item->data) {
		pcre2_code_free(item->code);
		item->code = NULL;
		return bl_fail_memory(error);
	}
	return BL_OK;
}

/* Machine code pays only where an expression is used again and again; where the system allows none,
 * the interpreter goes on. */
static int ready(bl_regexes *r, one *item, bl_str pattern, bl_error *error)
{
	int result = item->code ? BL_OK : compile(r, item, pattern, error);

	if (result == BL_OK && ++item->uses == JIT_AFTER)
		(void)pcre2_jit_compile(item->code, PCRE2_JIT_COMPLETE);
	return result;
}

/* ---- Matching ---- */

static size_t character_start(bl_str text, size_t pos, size_t floor)
{
	while (pos > floor && pos < text.size && ((unsigned char)text.data[pos] & 0xC0) == 0x80)
		pos--;
	return pos;
}

static void read_groups(const one *item, bl_regex_match *match)
{
	const PCRE2_SIZE *spans = pcre2_get_ovector_pointer(item->data);
	uint32_t count = 0, size = 0;
	PCRE2_SPTR names = NULL;

	match->span = (bl_span){spans[0], spans[1]};
	(void)pcre2_pattern_info(item->code, PCRE2_INFO_NAMECOUNT, &count);
	(void)pcre2_pattern_info(item->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
	(void)pcre2_pattern_info(item->code, PCRE2_INFO_NAMETABLE, &names);
	match->count = 0;
	for (uint32_t i = 0; i < count && match->count < BL_REGEX_GROUPS; i++) {
		PCRE2_SPTR entry = names + i * size;
		size_t group = (size_t)entry[0] << 8 | entry[1];

		if (spans[2 * group] != PCRE2_UNSET)
			match->groups[match->count++] = (bl_regex_group){
				(const char *)entry + 2, {spans[2 * group], spans[2 * group + 1]}};
	}
}

static int match_from(const bl_regexes *r, const one *item, bl_str text, size_t from,
                      bl_regex_match *match, bl_error *error)
{
	int result = pcre2_match(item->code, (PCRE2_SPTR)text.data, text.size, from,
	                         PCRE2_NO_UTF_CHECK, item->data, r->match);

	if (result > 0) {
		read_groups(item, match);
		return 1;
	}
	if (result == PCRE2_ERROR_NOMEMORY)
		return bl_fail_memory(error);
	match->limited = result != PCRE2_ERROR_NOMATCH;
	return 0;
}

int bl_regex_at(bl_regexes *r, size_t number, bl_str pattern, bl_str text, bl_span room,
                size_t anchor, bl_regex_match *match, bl_error *error)
{
	one *item = &r->items[number];
	size_t from = anchor > room.begin + BL_REGEX_WINDOW ? anchor - BL_REGEX_WINDOW : room.begin;
	size_t end = anchor + BL_REGEX_WINDOW < room.end ? anchor + BL_REGEX_WINDOW : room.end;
	int result;

	*match = (bl_regex_match){.span = BL_NO_SPAN};
	if (item->broken)
		return 0;
	if ((result = ready(r, item, pattern, error)) < 0)
		return result;
	from = character_start(text, from, room.begin);
	text.size = character_start(text, end, room.begin);
	/* what begins behind the anchor cannot hold it */
	(void)pcre2_set_offset_limit(r->match, anchor);
	while (from <= anchor && (result = match_from(r, item, text, from, match, error)) == 1) {
		if (match->span.begin <= anchor && match->span.end > anchor)
			return 1;
		from = match->span.end > from ? match->span.end : from + 1;
		while (from < text.size && ((unsigned char)text.data[from] & 0xC0) == 0x80)
			from++;
	}
	return result < 0 ? result : 0;
}

/* ---- Checking ---- */

int bl_regex_check(bl_str pattern, bl_error *error)
{
	bl_regexes *r = NULL;
	int result = bl_regexes_new(&r, 1, &bl_memory_default, error);

	if (result < 0 || !r)
		return result;
	result = compile(r, &r->items[0], pattern, error);
	bl_regexes_free(r);
	return result;
}

/* Long runs of what expressions like to repeat, without the end that would let them match. */
static const char *const hostile[] = {"a", "0", " ", "a ", "A. ", "\xC3\xA9", "(", "-", "a-"};

static size_t fill_hostile(char *text, size_t room, bl_str lead, const char *piece)
{
	size_t size = strlen(piece), fill = lead.size < room / 2 ? lead.size : 0;

	memcpy(text, lead.data, fill);
	if (fill)
		text[fill++] = ' ';
	for (; fill + size <= room; fill += size)
		memcpy(text + fill, piece, size);
	return fill;
}

bool bl_regex_is_tame(bl_str pattern, bl_str lead)
{
	char text[BL_REGEX_WINDOW];
	bl_regexes *r = NULL;
	bl_error error = {0};
	bool tame = true;

	if (bl_regexes_new(&r, 1, &bl_memory_default, &error) < 0 || !r)
		return false;
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile && tame; i++) {
		size_t size = fill_hostile(text, sizeof text, lead, hostile[i]);
		bl_regex_match match;

		tame = bl_regex_at(r, 0, pattern, (bl_str){text, size}, (bl_span){0, size}, 0,
		                   &match, &error) >= 0 &&
		       !match.limited;
	}
	bl_regexes_free(r);
	return tame;
}
