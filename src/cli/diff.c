/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines are walked side by side; where they part, the nearest place is looked for at which they meet
 * again. The shortest diff it need not be: edits are few and small. */
#include "cli/diff.h"

#include <string.h>

enum { CONTEXT = 3, FARTHEST = 400 };

typedef BL_VEC(bl_str) lines; /* each with its end */

/* Lines of both sides that differ, from .. to. */
typedef struct change {
	size_t old_from, old_to, new_from, new_to;
} change;

typedef struct diff {
	bl_buf *out;
	lines before, after;
	BL_VEC(change) changes;
} diff;

static int split(lines *list, bl_str text, bl_arena *arena)
{
	size_t begin = 0;

	while (begin < text.size) {
		bl_str rest = bl_str_slice(text, begin, text.size);
		size_t end = bl_str_find(rest, BL_S("\n"));
		bl_str *line = BL_PUSH(list, arena);

		if (!line)
			return -1;
		*line = bl_str_slice(rest, 0, end == BL_NOWHERE ? rest.size : end + 1);
		begin += line->size;
	}
	return 0;
}

/* ---- Where they differ --------------------------------------------------------------------- */

static bool same(const diff *d, size_t i, size_t k)
{
	if (i >= d->before.count || k >= d->after.count)
		return i >= d->before.count && k >= d->after.count;
	return bl_str_equal(d->before.items[i], d->after.items[k]);
}

/* Two lines in a row, so that a blank line alone is no meeting. */
static bool meets(const diff *d, size_t i, size_t k)
{
	return same(d, i, k) && same(d, i + 1, k + 1);
}

static change change_at(const diff *d, size_t i, size_t k)
{
	for (size_t far = 1; far <= FARTHEST; far++)
		for (size_t skipped = 0; skipped <= far; skipped++) {
			size_t old_to = i + skipped, new_to = k + far - skipped;

			if (old_to <= d->before.count && new_to <= d->after.count &&
			    meets(d, old_to, new_to))
				return (change){i, old_to, k, new_to};
		}
	return (change){i, d->before.count, k, d->after.count};
}

static int compare(diff *d, bl_arena *arena)
{
	size_t i = 0, k = 0;

	while (i < d->before.count || k < d->after.count) {
		change *next;

		if (same(d, i, k)) {
			i++;
			k++;
			continue;
		}
		if (!(next = BL_PUSH(&d->changes, arena)))
			return -1;
		*next = change_at(d, i, k);
		i = next->old_to;
		k = next->new_to;
	}
	return 0;
}

/* ---- How it is written --------------------------------------------------------------------- */

static bool is_odd(char c)
{
	return (unsigned char)c < ' ' || c == 0x7F || c == '"' || c == '\\';
}

/* As git quotes names; a tab ends one that has a blank in it. */
static void put_name(bl_buf *out, const char *head, bl_str name)
{
	bool quoted = false, blank = false;

	while (bl_str_starts(name, BL_S("./")) || bl_str_starts(name, BL_S("/")))
		name = bl_str_slice(name, name.data[0] == '/' ? 1 : 2, name.size);
	for (size_t i = 0; i < name.size; i++) {
		quoted |= is_odd(name.data[i]);
		blank |= name.data[i] == ' ';
	}
	bl_buf_format(out, "%.4s%s%s", head, quoted ? "\"" : "", head + 4);
	for (size_t i = 0; i < name.size; i++)
		if (is_odd(name.data[i]))
			bl_buf_format(out, "\\%03o", (unsigned)(unsigned char)name.data[i]);
		else
			bl_buf_char(out, name.data[i]);
	bl_buf_text(out, quoted ? "\"\n" : blank ? "\t\n" : "\n");
}

static void put_line(bl_buf *out, char sign, bl_str line)
{
	bl_buf_char(out, sign);
	bl_buf_add(out, line);
	if (!bl_str_ends(line, BL_S("\n")))
		bl_buf_text(out, "\n\\ No newline at end of file\n");
}

static void put_lines(bl_buf *out, char sign, const lines *list, size_t from, size_t to)
{
	for (; from < to; from++)
		put_line(out, sign, list->items[from]);
}

/* A range of no lines stands behind the line before it. */
static void put_range(bl_buf *out, char sign, size_t from, size_t to)
{
	bl_buf_format(out, "%c%zu,%zu", sign, to > from ? from + 1 : from, to - from);
}

static size_t less(size_t from, size_t by)
{
	return from > by ? from - by : 0;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Changes whose contexts touch are one hunk. */
static size_t put_hunk(const diff *d, size_t first)
{
	const change *changes = d->changes.items;
	size_t last = first, from = changes[first].old_from, lead = least(CONTEXT, from), tail, at;

	while (last + 1 < d->changes.count &&
	       changes[last + 1].old_from <= changes[last].old_to + CONTEXT + CONTEXT)
		last++;
	tail = least(CONTEXT, d->before.count - changes[last].old_to);
	bl_buf_text(d->out, "@@ ");
	put_range(d->out, '-', from - lead, changes[last].old_to + tail);
	bl_buf_char(d->out, ' ');
	put_range(d->out, '+', less(changes[first].new_from, lead), changes[last].new_to + tail);
	bl_buf_text(d->out, " @@\n");
	for (at = from - lead; first <= last; first++) {
		const change *one = &changes[first];

		put_lines(d->out, ' ', &d->before, at, one->old_from);
		put_lines(d->out, '-', &d->before, one->old_from, one->old_to);
		put_lines(d->out, '+', &d->after, one->new_from, one->new_to);
		at = one->old_to;
	}
	put_lines(d->out, ' ', &d->before, at, at + tail);
	return last + 1;
}

int bl_diff(bl_buf *out, bl_str name, bl_str before, bl_str after, bl_arena *arena)
{
	diff d = {.out = out};

	if (split(&d.before, before, arena) < 0 || split(&d.after, after, arena) < 0 ||
	    compare(&d, arena) < 0)
		return -1;
	if (d.changes.count > 0) {
		put_name(out, "--- a/", name);
		put_name(out, "+++ b/", name);
	}
	for (size_t at = 0; at < d.changes.count;)
		at = put_hunk(&d, at);
	return out->failed ? -1 : 0;
}
