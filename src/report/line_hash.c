/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A rolling hash over a window of 100 units, taken for each line when the window has left its start.
 * Two passes: the first finds the hashes that are wanted, the second counts only those, so that
 * memory does not grow with the file. (In broken UTF-8 each bad byte is one character here.) */
#include "report/line_hash.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

enum { WINDOW = 100, BASE = 37, END_OF_FILE = 0xFFFF, REPLACEMENT = 0xFFFD };

typedef struct roll roll;
struct roll {
	uint16_t units[WINDOW];
	size_t lines[WINDOW]; /* the line that starts at that unit, or 0 */
	size_t at, line;
	uint64_t hash, last; /* last: what a unit counts for when it leaves */
	bool line_start, after_cr;
	void (*take)(roll *r, size_t line);
	bl_line_hash *wanted;
	size_t count, next;
};

/* ---- Rolling ------------------------------------------------------------------------------- */

static void push(roll *r, uint16_t unit)
{
	r->hash = r->hash * BASE + unit - r->last * r->units[r->at];
	r->units[r->at] = unit;
	r->at = (r->at + 1) % WINDOW;
}

static void leave(roll *r)
{
	if (r->lines[r->at] > 0)
		r->take(r, r->lines[r->at]);
	r->lines[r->at] = 0;
}

static void add_unit(roll *r, uint16_t unit)
{
	if (unit == ' ' || unit == '\t' || (r->after_cr && unit == '\n')) {
		r->after_cr = false;
		return;
	}
	r->after_cr = unit == '\r';
	if (r->after_cr)
		unit = '\n';
	leave(r);
	if (r->line_start)
		r->lines[r->at] = ++r->line;
	r->line_start = unit == '\n';
	push(r, unit);
}

static void add_code(roll *r, uint32_t code)
{
	if (code == BL_UTF8_INVALID)
		code = REPLACEMENT;
	if (code < 0x10000) {
		add_unit(r, (uint16_t)code);
		return;
	}
	add_unit(r, (uint16_t)(0xD800 + ((code - 0x10000) >> 10)));
	add_unit(r, (uint16_t)(0xDC00 + (code & 0x3FF)));
}

static void pass(bl_line_hash *wanted, size_t count, bl_str bytes,
                 void (*take)(roll *r, size_t line))
{
	roll r = {.line_start = true, .last = 1, .take = take, .wanted = wanted, .count = count};
	size_t at, length, i;

	for (i = 0; i < WINDOW; i++)
		r.last *= BASE;
	for (at = 0; at < bytes.size; at += length)
		add_code(&r, bl_utf8_at(bytes, at, &length));
	add_unit(&r, END_OF_FILE);
	for (i = 0; i < WINDOW; i++) {
		leave(&r);
		push(&r, 0);
	}
}

/* ---- Taking -------------------------------------------------------------------------------- */

static int compare_lines(const void *a, const void *b)
{
	const bl_line_hash *one = a, *other = b;

	return (one->line > other->line) - (one->line < other->line);
}

static int compare_hashes(const void *a, const void *b)
{
	const bl_line_hash *one = a, *other = b;

	if (one->hash != other->hash)
		return one->hash > other->hash ? 1 : -1;
	return compare_lines(a, b);
}

static void take_hash(roll *r, size_t line)
{
	if (r->next < r->count && r->wanted[r->next].line == line)
		r->wanted[r->next++].hash = r->hash;
}

/* The first that is wanted with this hash. It counts for all of them. */
static bl_line_hash *first_of(const roll *r)
{
	size_t low = 0, high = r->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->wanted[middle].hash < r->hash)
			low = middle + 1;
		else
			high = middle;
	}
	return low < r->count && r->wanted[low].hash == r->hash ? &r->wanted[low] : NULL;
}

static void count_hash(roll *r, size_t line)
{
	bl_line_hash key = {.line = line, .hash = r->hash}, *first = first_of(r), *found;

	if (first == NULL)
		return;
	first->seen++;
	found = bsearch(&key, r->wanted, r->count, sizeof key, compare_hashes);
	if (found != NULL)
		found->count = first->seen;
}

void bl_line_hashes(bl_line_hash *wanted, size_t count, bl_str bytes)
{
	if (count == 0)
		return;
	pass(wanted, count, bytes, take_hash);
	qsort(wanted, count, sizeof *wanted, compare_hashes);
	pass(wanted, count, bytes, count_hash);
	qsort(wanted, count, sizeof *wanted, compare_lines);
}

void bl_line_hash_print(char out[BL_LINE_HASH_MOST], const bl_line_hash *hash)
{
	snprintf(out, BL_LINE_HASH_MOST, "%" PRIx64 ":%zu", hash->hash, hash->count);
}
