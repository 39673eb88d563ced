/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* BibTeX: letters as they are, in UTF-8; every sign that TeX would read is spelled. Braces are counted even
 * behind a backslash, so that they have names. */
#include <string.h>

#include "base/utf8.h"
#include "judge/licence.h"
#include "report/attribution.h"

static const char *spelling_of(char c)
{
	static const struct {
		char sign;
		const char *spelling;
	} signs[] = {
		{'\\', "\\textbackslash{}"},
		{'{', "\\textbraceleft{}"},
		{'}', "\\textbraceright{}"},
		{'~', "\\textasciitilde{}"},
		{'^', "\\textasciicircum{}"},
		{'$', "\\$"},
		{'&', "\\&"},
		{'#', "\\#"},
		{'%', "\\%"},
		{'_', "\\_"},
	};
	size_t i;

	for (i = 0; i < sizeof signs / sizeof *signs; i++)
		if (signs[i].sign == c)
			return signs[i].spelling;
	return NULL;
}

/* "--" would become a dash, two quotes one, "?`" a turned question mark. */
static bool joins(char before, char c)
{
	return (before == c && strchr("-'`<>,", c) != NULL) ||
	       (c == '`' && (before == '?' || before == '!'));
}

static void add_words(bl_buf *out, bl_str words)
{
	size_t i;

	for (i = 0; i < words.size; i++) {
		const char *spelling = spelling_of(words.data[i]);

		if (i > 0 && joins(words.data[i - 1], words.data[i]))
			bl_buf_text(out, "{}");
		if (spelling != NULL)
			bl_buf_text(out, spelling);
		else
			bl_buf_char(out, words.data[i]);
	}
}

static void open_field(bl_buf *out, const char *name)
{
	bl_buf_format(out, ",\n  %s = {", name);
}

/* A style may write a title in small letters: a word whose case matters stands in braces. */
static bool keeps_case(bl_str word, bool first)
{
	size_t at, length;

	for (at = 0; at < word.size; at += length)
		if (bl_code_is_upper(bl_utf8_at(word, at, &length)) && (at > 0 || !first))
			return true;
	return false;
}

static void add_title(bl_buf *out, bl_str title)
{
	size_t begin = 0, end;

	while (begin < title.size) {
		bl_str word;
		bool keeps;

		for (end = begin; end < title.size && title.data[end] != ' ';)
			end++;
		word = bl_str_slice(title, begin, end);
		keeps = keeps_case(word, begin == 0);
		bl_buf_text(out, begin > 0 ? " " : "");
		bl_buf_text(out, keeps ? "{" : "");
		add_words(out, word);
		bl_buf_text(out, keeps ? "}" : "");
		begin = end + 1;
	}
}

/* A name that would be read as two, or as parts of a person's, stands in braces: one with "and", one with a
 * comma, and a publisher's. */
static bool is_whole(const bl_credits *c, bl_str name)
{
	uint32_t i;

	if (c->parts->by_publisher || bl_str_find(name, BL_S(",")) != BL_NOWHERE ||
	    bl_str_find(name, BL_S(" and ")) != BL_NOWHERE)
		return true;
	for (i = 0; i < c->rules->count.publishers; i++)
		if (bl_str_equal_nocase(bl_rules_str(c->rules, c->rules->publishers[i].name), name))
			return true;
	return false;
}

static void add_authors(bl_credits *c)
{
	const bl_line_names *names = &c->parts->creators;
	size_t i;

	for (i = 0; i < names->count; i++) {
		bool whole = is_whole(c, names->items[i]);

		bl_buf_text(c->out, i > 0 ? " and " : "");
		bl_buf_text(c->out, whole ? "{" : "");
		add_words(c->out, names->items[i]);
		bl_buf_text(c->out, whole ? "}" : "");
	}
}

/* "rahimi1": letters of the last word of the first name, and the work's number. */
static void add_key(bl_credits *c)
{
	bl_str name = c->parts->creators.count > 0 ? c->parts->creators.items[0] : BL_S("");
	size_t i = name.size, before = c->out->size;

	while (i > 0 && name.data[i - 1] != ' ')
		i--;
	for (; i < name.size; i++)
		if ((name.data[i] | 32) >= 'a' && (name.data[i] | 32) <= 'z')
			bl_buf_char(c->out, (char)(name.data[i] | 32));
	bl_buf_format(c->out, "%s%zu", c->out->size == before ? "work" : "", c->number);
}

static void add_field(bl_credits *c, const char *name, bl_str value)
{
	if (value.size == 0)
		return;
	open_field(c->out, name);
	add_words(c->out, value);
	bl_buf_char(c->out, '}');
}

/* The licence with its address, and what was changed. */
static void add_note(bl_credits *c)
{
	bl_str address = bl_credits_licence(c, false);

	open_field(c->out, "note");
	add_words(c->out, bl_licence_short_name(c->rules, c->parts->licence));
	if (address.size > 0)
		bl_buf_text(c->out, ", ");
	add_words(c->out, address);
	if (c->parts->changes.size > 0)
		bl_buf_text(c->out, ". ");
	add_words(c->out, c->parts->changes);
	bl_buf_char(c->out, '}');
}

void bl_credit_bibtex(bl_credits *c)
{
	bl_buf_text(c->out, "@misc{");
	add_key(c);
	if (c->parts->title.size > 0) {
		open_field(c->out, "title");
		add_title(c->out, c->parts->title);
		bl_buf_char(c->out, '}');
	}
	if (c->parts->creators.count > 0) {
		open_field(c->out, "author");
		add_authors(c);
		bl_buf_char(c->out, '}');
	}
	if (c->parts->url.size > 0) { /* taken as it is; no brace and no backslash is in it */
		open_field(c->out, "url");
		bl_buf_add(c->out, c->parts->url);
		bl_buf_char(c->out, '}');
	}
	add_field(c, "copyright", c->parts->copyright);
	add_note(c);
	bl_buf_text(c->out, "\n}\n");
}
