/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* libyaml says what its grammar missed; the line says what the editor meant. A new message is one
 * row in the table at the end. */
#include "base/yaml_trouble.h"

#include <string.h>

#include "base/place.h"
#include "base/utf8.h"

#define LONGEST_EXAMPLE 70

typedef bl_yaml_trouble trouble;

/* ---- Reading a line ---------------------------------------------------------------------- */

/* The byte at pos; a line end behind the source. */
static char at(bl_str source, size_t pos)
{
	return pos < source.size ? source.data[pos] : '\n';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t skip_blanks(bl_str source, size_t pos)
{
	while (is_blank(at(source, pos)))
		pos++;
	return pos;
}

static bool ends_name(bl_str source, size_t pos)
{
	char next = at(source, pos + 1);

	return at(source, pos) == ':' && (is_blank(next) || next == '\n' || next == '\r');
}

/* Behind the quote that closes the one at pos, or pos. */
static size_t behind_quotes(bl_str source, size_t pos, size_t end)
{
	char quote = at(source, pos);
	const char *closing;

	if ((quote != '"' && quote != '\'') || pos + 1 >= end)
		return pos;
	closing = memchr(source.data + pos + 1, quote, end - pos - 1);
	return closing ? (size_t)(closing - source.data) + 1 : pos;
}

/* Where a line begins behind its blanks; a byte order mark is none of it. */
static size_t text_begin(bl_str source, bl_span line)
{
	bool marked = line.begin == 0 && bl_str_starts(source, BL_S(BL_UTF8_MARK));

	return skip_blanks(source, line.begin + (marked ? sizeof BL_UTF8_MARK - 1 : 0));
}

/* Where the words of a line begin: behind its blanks and the signs of list items. */
static size_t words_begin(bl_str source, bl_span line)
{
	size_t pos = text_begin(source, line);

	while (at(source, pos) == '-' && is_blank(at(source, pos + 1)))
		pos = skip_blanks(source, pos + 1);
	return pos;
}

/* Where the value of a line begins: behind the name of a field, if one ends before limit. */
static size_t value_begin(bl_str source, bl_span line, size_t limit)
{
	size_t words = words_begin(source, line);

	if (at(source, words) == '[' || at(source, words) == '{')
		return words;
	for (size_t pos = behind_quotes(source, words, line.end); pos < limit; pos++)
		if (ends_name(source, pos))
			return skip_blanks(source, pos + 1);
	return words;
}

/* The rest of the line at begin, without blanks at its end. */
static bl_span rest_of_line(bl_str source, size_t begin)
{
	size_t end = bl_line_around(source, begin).end;

	while (end > begin && is_blank(source.data[end - 1]))
		end--;
	return (bl_span){begin, end > begin ? end : begin};
}

/* The nearest line before pos's that has something in it; an empty one at 0 where there is none. */
static bl_span line_before(bl_str source, size_t pos)
{
	bl_span line = bl_line_around(source, pos);

	while (line.begin > 0) {
		line = bl_line_around(source, line.begin - 1);
		if (skip_blanks(source, line.begin) < line.end)
			return line;
	}
	return (bl_span){0, 0};
}

static size_t line_number(bl_str source, size_t offset)
{
	bl_places places;

	bl_places_init(&places, source);
	return bl_places_at(&places, offset).line;
}

static size_t column_number(bl_str source, size_t offset)
{
	bl_places places;

	bl_places_init(&places, source);
	return bl_places_at(&places, offset).column;
}

/* ---- Saying it --------------------------------------------------------------------------- */

#define COMPLAIN(t, begin, end, hint, ...)                                                      \
	bl_complain((t)->complaints, (t)->file, (t)->source, (bl_span){(begin), (end)}, (hint), \
	            __VA_ARGS__)

void bl_yaml_hint_quotes(const trouble *t, size_t begin)
{
	bl_span line = bl_line_around(t->source, begin), rest = rest_of_line(t->source, begin);
	bl_str phrase = bl_str_slice(t->source, rest.begin, rest.end);
	bl_str before = bl_str_slice(t->source, text_begin(t->source, line), begin);
	bool doubles =
		!memchr(phrase.data, '"', phrase.size) && !memchr(phrase.data, '\\', phrase.size);
	bool singles = !memchr(phrase.data, '\'', phrase.size);
	const char *quote = doubles ? "\"" : "'";

	if (phrase.size == 0 || before.size + phrase.size > LONGEST_EXAMPLE ||
	    (!doubles && !singles))
		bl_complaint_hint(t->complaints, "put the whole phrase in quotes");
	else
		bl_complaint_hint(t->complaints, "put the whole phrase in quotes: %.*s%s%.*s%s",
		                  BL_ARG(before), quote, BL_ARG(phrase), quote);
}

static void complain_tab(const trouble *t, size_t tab)
{
	COMPLAIN(t, tab, tab + 1, "put spaces in its place", "a tab cannot indent a line");
}

/* Many mistakes are really a tab before them: true where it was told. */
static bool told_tab(const trouble *t, size_t offset)
{
	bl_span line = bl_line_around(t->source, offset);
	size_t words = text_begin(t->source, line);

	for (size_t pos = line.begin; pos < words; pos++)
		if (t->source.data[pos] == '\t') {
			complain_tab(t, pos);
			return true;
		}
	return false;
}

static void other(const trouble *t)
{
	COMPLAIN(t, t->at, t->at,
	         "compare it with a file that works; quotes round the phrase often help",
	         "this cannot be read as YAML: %s", t->problem);
}

void bl_yaml_complain_sign(const trouble *t, size_t sign)
{
	size_t length;

	if (at(t->source, sign) == '\t') {
		complain_tab(t, sign);
		return;
	}
	if (sign >= t->source.size)
		sign = bl_line_around(t->source, sign).begin;
	if (sign >= t->source.size) {
		other(t);
		return;
	}
	bl_utf8_at(t->source, sign, &length);
	COMPLAIN(t, sign, sign + length, NULL, "a phrase cannot begin with %.*s", (int)length,
	         t->source.data + sign);
	bl_yaml_hint_quotes(t, sign);
}

static void sign_here(const trouble *t)
{
	bl_yaml_complain_sign(t, t->at);
}

static void sign_in_context(const trouble *t)
{
	bl_yaml_complain_sign(t, t->context_at);
}

/* ---- One function a kind ----------------------------------------------------------------- */

static void tab(const trouble *t)
{
	if (!told_tab(t, t->at))
		complain_tab(t, t->at);
}

static void unclosed_quote(const trouble *t)
{
	bl_span rest = rest_of_line(t->source, t->context_at);
	char quote = at(t->source, t->context_at);

	COMPLAIN(t, rest.begin, rest.end, NULL, "this quote is never closed");
	if (quote == '\'')
		bl_complaint_hint(t->complaints,
		                  "close it with another '\nan apostrophe at the start: "
		                  "put the whole phrase in double quotes");
	else
		bl_complaint_hint(t->complaints, "close it with another %c", quote);
}

static void bad_escape(const trouble *t)
{
	size_t slash = t->at < t->source.size ? t->at : t->source.size;

	while (slash > t->context_at && at(t->source, slash) != '\\')
		slash--;
	COMPLAIN(t, slash, slash + 2, "in single quotes a backslash is just a backslash",
	         "in double quotes a backslash has a meaning of its own, and this one has none");
}

static void colon_in_phrase(const trouble *t, size_t value)
{
	COMPLAIN(t, value, t->at + 1, NULL, "the colon makes a field of this phrase");
	bl_yaml_hint_quotes(t, value);
}

static void nameless(const trouble *t)
{
	COMPLAIN(t, t->at, t->at + 1, "write a name before it, or put the whole phrase in quotes",
	         "a colon without a name before it");
}

/* A colon where none may stand: in a phrase, in a line that hangs too deep, or behind a line that
 * lacks its own. */
static void colon(const trouble *t)
{
	bl_span line = bl_line_around(t->source, t->at);
	size_t value = value_begin(t->source, line, t->at), words = words_begin(t->source, line);
	bl_span before = line_before(t->source, t->at);
	size_t first = words_begin(t->source, before);

	if (told_tab(t, t->at))
		return;
	if (value > words) {
		colon_in_phrase(t, value);
	} else if (value_begin(t->source, before, before.end) > first) {
		COMPLAIN(t, words, t->at, NULL, "this field is indented too far");
		bl_complaint_hint(
			t->complaints,
			"fields that belong together begin in one column: %zu, as line %zu",
			column_number(t->source, first), line_number(t->source, first));
	} else {
		COMPLAIN(t, first, before.end,
		         "write it as NAME: VALUE, with a blank behind the colon",
		         "this line lacks a colon");
	}
}

static void no_colon(const trouble *t)
{
	bl_span rest = rest_of_line(t->source, t->context_at);

	if (told_tab(t, t->context_at))
		return;
	COMPLAIN(t, rest.begin, rest.end, "write it as NAME: VALUE, with a blank behind the colon",
	         "this line lacks a colon");
}

static void item_in_line(const trouble *t)
{
	COMPLAIN(t, t->at, t->at + 1, NULL, "a list cannot begin in the line of its field");
	bl_complaint_hint(
		t->complaints,
		"begin every item on a line of its own; if it is a phrase, put it in quotes");
}

/* Something behind a value that had ended: the quote or bracket that ended it is to blame. */
static void behind_value(const trouble *t, size_t last)
{
	bl_span line = bl_line_around(t->source, t->at), rest = rest_of_line(t->source, t->at);
	size_t value = value_begin(t->source, line, t->at);
	char closing = at(t->source, last), opening = at(t->source, value);

	if (opening == '[' || opening == '{') {
		bl_yaml_complain_sign(t, value);
		return;
	}
	COMPLAIN(t, rest.begin, rest.end, NULL, "something stands behind the end of a value");
	if (closing == '\'')
		bl_complaint_hint(t->complaints,
		                  "an apostrophe in single quotes is written twice: ''\n"
		                  "or put the whole phrase in double quotes");
	else if (closing == '"')
		bl_complaint_hint(t->complaints,
		                  "put the whole phrase in single quotes, with \" inside");
	else
		bl_yaml_hint_quotes(t, value);
}

/* A line that begins where it cannot: unlike its neighbours, or as an item among fields. */
static void outside(const trouble *t)
{
	bl_span rest = rest_of_line(t->source, t->at);
	size_t column = column_number(t->source, t->context_at);

	if (!t->context) {
		COMPLAIN(t, rest.begin, rest.end, "begin every field in the same column",
		         "this does not belong to what stands before it");
	} else if (column == column_number(t->source, t->at)) {
		COMPLAIN(t, rest.begin, rest.end,
		         "put the list under a field: NAME: on a line of its own",
		         "list items and fields cannot stand side by side");
	} else {
		COMPLAIN(t, rest.begin, rest.end, NULL,
		         "this line is indented unlike those before it");
		bl_complaint_hint(t->complaints, "its neighbours begin in column %zu, as line %zu",
		                  column, line_number(t->source, t->context_at));
	}
}

/* The grammar wanted the next item, field or document and found something else. */
static void stray(const trouble *t)
{
	bl_span line = bl_line_around(t->source, t->at);
	size_t last = t->at;

	if (told_tab(t, t->at))
		return;
	while (last > line.begin && is_blank(t->source.data[last - 1]))
		last--;
	if (at(t->source, t->at) == ':')
		nameless(t);
	else if (last > line.begin)
		behind_value(t, last - 1);
	else
		outside(t);
}

/* Where a phrase in brackets begins that the colon at pos cuts in two; pos where none does. */
static size_t phrase_before(bl_str source, size_t pos)
{
	bl_span line = bl_line_around(source, pos);
	size_t begin = pos;

	if (at(source, pos) != ':')
		return pos;
	while (begin > line.begin && !strchr("[{,", source.data[begin - 1]))
		begin--;
	return begin > line.begin ? skip_blanks(source, begin) : pos;
}

/* A list in [ ] or a map in { } that did not go on or end. */
static void in_brackets(const trouble *t)
{
	char opening = at(t->source, t->context_at);
	bl_span rest = rest_of_line(t->source, t->context_at);
	size_t phrase = phrase_before(t->source, t->at);

	if (phrase < t->at) {
		COMPLAIN(t, phrase, t->at + 1, "put the phrase in quotes",
		         "the colon makes a field of this phrase");
		return;
	}
	COMPLAIN(t, rest.begin, rest.end, NULL,
	         "this %c is never closed, or a comma is missing in it", opening);
	bl_complaint_hint(t->complaints,
	                  "close it with %c; a phrase that begins with %c needs quotes",
	                  opening == '{' ? '}' : ']', opening);
}

static void nothing(const trouble *t)
{
	if (t->at >= t->source.size)
		COMPLAIN(t, t->at, t->at, "close the bracket before, or write what belongs here",
		         "something is missing at the end of the file");
	else if (told_tab(t, t->at))
		return;
	else if (t->context && strstr(t->context, "block"))
		bl_yaml_complain_sign(t, t->at);
	else
		COMPLAIN(t, t->at, t->at + 1, "write what belongs here, or remove the comma",
		         "something is missing here");
}

static void version(const trouble *t)
{
	COMPLAIN(t, t->at, bl_line_around(t->source, t->at).end, "remove the line",
	         "lines that begin with %% are not used here");
}

/* ---- The table --------------------------------------------------------------------------- */

/* The first row whose words occur in libyaml's is the one. */
static const struct kind {
	const char *context, *problem;
	void (*explain)(const trouble *t);
} kinds[] = {
	{"", "found a tab character", tab},
	{"", "cannot start any token", sign_here},
	{"anchor", "", sign_in_context},
	{"alias", "", sign_in_context},
	{"scanning a tag", "", sign_in_context},
	{"parsing a tag", "", sign_in_context},
	{"", "undefined tag handle", sign_here},
	{"directive", "", sign_in_context},
	{"", "directive", version},
	{"", "incompatible YAML document", version},
	{"block scalar", "", sign_in_context},
	{"quoted scalar", "unexpected end of stream", unclosed_quote},
	{"quoted scalar", "unexpected document indicator", unclosed_quote},
	{"quoted scalar", "", bad_escape},
	{"", "mapping values are not allowed", colon},
	{"", "mapping keys are not allowed", sign_here},
	{"", "block sequence entries are not allowed", item_in_line},
	{"", "could not find expected ':'", no_colon},
	{"", "did not find expected node content", nothing},
	{"", "did not find expected ',' or", in_brackets},
	{"", "did not find expected '-' indicator", stray},
	{"", "did not find expected key", stray},
	{"", "did not find expected <document start>", stray},
	{"", "", other},
};

void bl_yaml_explain(const trouble *t)
{
	const struct kind *kind = kinds;

	while (!strstr(t->context ? t->context : "", kind->context) ||
	       !strstr(t->problem, kind->problem))
		kind++;
	kind->explain(t);
}

/* ---- Bytes ------------------------------------------------------------------------------- */

/* YAML 1.1, production 1 (c-printable); a byte order mark stands only at the very start. */
static bool may_stand(uint32_t code)
{
	if (code < 0x20)
		return code == '\t' || code == '\n' || code == '\r';
	return code < 0x7F || code == 0x85 ||
	       (code >= 0xA0 && code != 0xFEFF && code != 0xFFFE && code != 0xFFFF);
}

static void complain_byte(const trouble *t, size_t pos, size_t length, uint32_t code)
{
	bl_str head = bl_str_slice(t->source, 0, 2);

	if (bl_str_equal(head, BL_S("\xFF\xFE")) || bl_str_equal(head, BL_S("\xFE\xFF")))
		COMPLAIN(t, 0, 0, "save it as UTF-8", "this file is written in UTF-16");
	else if (code == BL_UTF8_INVALID)
		COMPLAIN(t, pos, pos + 1, "save the file as UTF-8",
		         "the byte 0x%02X is not UTF-8 text",
		         (unsigned)(unsigned char)t->source.data[pos]);
	else if (code == 0)
		COMPLAIN(t, pos, pos + 1, "remove it; is this a text file?",
		         "a NUL byte stands here");
	else
		COMPLAIN(t, pos, pos + length, "remove it; it cannot be seen in most editors",
		         "the character U+%04X cannot stand here", (unsigned)code);
}

bool bl_yaml_check_bytes(const trouble *t)
{
	size_t length;

	for (size_t pos = bl_str_starts(t->source, BL_S(BL_UTF8_MARK)) ? 3 : 0;
	     pos < t->source.size; pos += length) {
		uint32_t code = bl_utf8_at(t->source, pos, &length);

		if (code != BL_UTF8_INVALID && may_stand(code))
			continue;
		complain_byte(t, pos, length, code);
		return false;
	}
	return true;
}
