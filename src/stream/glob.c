/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A pattern is walked once, carrying the set of places of the path that it can have reached. */
#include "stream/glob.h"

#include <string.h>

enum { LONGEST_PATH = 4096 };

typedef struct walker {
	bl_str pattern, path;
	size_t at; /* in the pattern */
	unsigned char reached[LONGEST_PATH + 1];
	bool alive;
} walker;

static bl_str without_trailing_blanks(bl_str line)
{
	while (line.size && line.data[line.size - 1] == '\r')
		line.size--;
	while (line.size && line.data[line.size - 1] == ' ' &&
	       !(line.size > 1 && line.data[line.size - 2] == '\\'))
		line.size--;
	return line;
}

bool bl_glob_read(bl_glob *out, bl_str line)
{
	bl_str text = without_trailing_blanks(line);

	*out = (bl_glob){.text = text};
	if (!text.size || text.data[0] == '#')
		return false;
	if (text.data[0] == '!') {
		out->negated = true;
		text = bl_str_slice(text, 1, text.size);
	}
	if (text.size && text.data[text.size - 1] == '/') {
		out->folder_only = true;
		text.size--;
	}
	out->anchored = text.size && memchr(text.data, '/', text.size);
	if (text.size && text.data[0] == '/')
		text = bl_str_slice(text, 1, text.size);
	out->text = text;
	return text.size > 0;
}

/* ---- One step of the walk: a sign of the pattern moves every reached place. ---------------- */

/* "**" followed by "/" or the end, at the start of a part. */
static bool at_folders(const walker *w)
{
	size_t i = w->at;

	return i + 1 < w->pattern.size && w->pattern.data[i] == '*' &&
	       w->pattern.data[i + 1] == '*' && (i == 0 || w->pattern.data[i - 1] == '/') &&
	       (i + 2 == w->pattern.size || w->pattern.data[i + 2] == '/');
}

static void step_folders(walker *w)
{
	bool last = w->at + 2 == w->pattern.size, open = false;
	size_t n = w->path.size;

	for (size_t i = 0; i <= n; i++) {
		bool starts = open && i && w->path.data[i - 1] == '/';

		open = open || (w->reached[i] && i < n);
		w->reached[i] = last ? (i == n && open) : (w->reached[i] || starts);
	}
	w->at += last ? 2 : 3;
	w->alive = last ? w->reached[n] : w->alive;
}

static void step_star(walker *w)
{
	bool open = false;

	for (size_t i = 0; i <= w->path.size; i++) {
		if (i && w->path.data[i - 1] == '/')
			open = false;
		open = open || w->reached[i];
		w->reached[i] = open;
	}
	while (w->at < w->pattern.size && w->pattern.data[w->at] == '*')
		w->at++;
}

/* The end of "[…]" behind its "]", or 0 where it is not closed. */
static size_t class_end(bl_str pattern, size_t at)
{
	size_t i = at + 1;

	if (i < pattern.size && (pattern.data[i] == '!' || pattern.data[i] == '^'))
		i++;
	for (size_t first = i; i < pattern.size; i++) {
		if (pattern.data[i] == ']' && i > first)
			return i + 1;
		if (pattern.data[i] == '\\')
			i++;
	}
	return 0;
}

/* "[" at begin, "]" just before end. */
static bool class_holds(bl_str pattern, size_t begin, size_t end, unsigned char c)
{
	size_t i = begin + 1;
	bool negated = pattern.data[i] == '!' || pattern.data[i] == '^', in = false;

	for (i += negated; i < end - 1; i++) {
		unsigned char low, high;

		if (pattern.data[i] == '\\' && i + 1 < end - 1)
			i++;
		low = high = (unsigned char)pattern.data[i];
		if (i + 2 < end - 1 && pattern.data[i + 1] == '-') {
			i += 2;
			high = (unsigned char)pattern.data[i];
		}
		in = in || (low <= c && c <= high);
	}
	return in != negated;
}

static bool takes(bl_str pattern, size_t begin, size_t end, char c)
{
	if (pattern.data[begin] == '?')
		return c != '/';
	if (pattern.data[begin] == '[')
		return c != '/' && class_holds(pattern, begin, end, (unsigned char)c);
	return pattern.data[end - 1] == c;
}

/* One character of the path: a letter, an escaped letter, "?" or "[…]". */
static void step_one(walker *w)
{
	size_t begin = w->at, end = begin + 1;

	if (w->pattern.data[begin] == '[')
		end = class_end(w->pattern, begin);
	else if (w->pattern.data[begin] == '\\' && end < w->pattern.size)
		end++;
	w->alive = false;
	if (!end)
		return;
	for (size_t i = w->path.size; i > 0; i--) {
		w->reached[i] =
			w->reached[i - 1] && takes(w->pattern, begin, end, w->path.data[i - 1]);
		w->alive = w->alive || w->reached[i];
	}
	w->reached[0] = 0;
	w->at = end;
}

static bool matches_whole(bl_str pattern, bl_str path)
{
	walker w;

	w.pattern = pattern;
	w.path = path;
	w.at = 0;
	w.alive = true;
	memset(w.reached, 0, path.size + 1);
	w.reached[0] = 1;
	while (w.alive && w.at < pattern.size) {
		if (at_folders(&w))
			step_folders(&w);
		else if (pattern.data[w.at] == '*')
			step_star(&w);
		else
			step_one(&w);
	}
	return w.alive && w.reached[path.size];
}

static bl_str last_part(bl_str path)
{
	for (size_t i = path.size; i > 0; i--)
		if (path.data[i - 1] == '/')
			return bl_str_slice(path, i, path.size);
	return path;
}

bool bl_glob_matches(const bl_glob *glob, bl_str path, bool folder)
{
	bl_str subject = glob->anchored ? path : last_part(path);

	if (subject.size > LONGEST_PATH || (glob->folder_only && !folder))
		return false;
	return matches_whole(glob->text, subject);
}

int bl_globs_add(bl_globs *globs, bl_str text, bl_arena *arena)
{
	size_t begin = bl_str_starts(text, BL_S("\xEF\xBB\xBF")) ? 3 : 0;

	while (begin < text.size) {
		const char *newline = memchr(text.data + begin, '\n', text.size - begin);
		size_t end = newline ? (size_t)(newline - text.data) : text.size;
		bl_glob glob, *row;

		if (bl_glob_read(&glob, bl_str_slice(text, begin, end))) {
			if (!(row = BL_PUSH(globs, arena)))
				return BL_E_MEMORY;
			*row = glob;
		}
		begin = end + 1;
	}
	return BL_OK;
}

bl_said bl_globs_say(const bl_globs *globs, bl_str path, bool folder)
{
	for (size_t i = globs->count; i > 0; i--)
		if (bl_glob_matches(&globs->items[i - 1], path, folder))
			return globs->items[i - 1].negated ? BL_SAID_IN : BL_SAID_OUT;
	return BL_SAID_NOTHING;
}
