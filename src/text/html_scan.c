/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Bytes become tags and text in one pass. Every search goes forward from where the last one ended, or
 * is not made again once it found nothing: no page is quadratic. */
#include "text/html.h"

#include <string.h>

#include "text/html_entities.h"
#include "text/lanes.h"

/* Controls divide what blanks divide. */
static bool is_blank(char c)
{
	return (unsigned char)c <= ' ';
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static size_t find(bl_str in, char c, size_t pos, size_t end)
{
	const char *found = pos < end ? memchr(in.data + pos, c, end - pos) : NULL;

	return found ? (size_t)(found - in.data) : end;
}

/* Behind the first words at or after pos, or end. */
static size_t behind(bl_str in, const char *words, size_t pos, size_t end)
{
	size_t size = strlen(words);
	const char *found = pos < end ? memmem(in.data + pos, end - pos, words, size) : NULL;

	return found ? (size_t)(found - in.data) + size : end;
}

/* ---- Text ---- */

static void put_reference(bl_html *h, const bl_reference *r, size_t pos)
{
	if (r->size == 1 && is_blank(r->chars[0]))
		bl_writer_part(&h->writer, BL_GAP_BLANK);
	else
		bl_writer_put(&h->writer, (bl_str){r->chars, r->size}, pos, pos + r->length);
}

/* The first '<' or '&' at or after pos, or end. */
static size_t text_end(bl_str in, size_t pos, size_t end)
{
	for (; BL_HAVE_LANES && pos + BL_LANES <= end; pos += BL_LANES) {
		unsigned stop =
			bl_lanes_equal(in.data + pos, '<') | bl_lanes_equal(in.data + pos, '&');

		if (stop)
			return pos + bl_lanes_first(stop);
	}
	while (pos < end && in.data[pos] != '<' && in.data[pos] != '&')
		pos++;
	return pos;
}

/* Blanks, a reference or words at pos. Returns where to go on: words go up to the next '<' or '&'. */
static size_t some_text(bl_html *h, size_t pos, size_t end)
{
	bl_reference r;
	size_t stop;

	if (is_blank(h->in.data[pos]))
		return bl_writer_pass_blanks(&h->writer, pos, end);
	if (h->in.data[pos] == '&') {
		r = bl_html_reference(bl_str_slice(h->in, 0, end), pos, false);
		if (r.length > 0) {
			put_reference(h, &r, pos);
			return pos + r.length;
		}
	}
	stop = text_end(h->in, pos + 1, end);
	bl_writer_text(&h->writer, pos, stop);
	return stop;
}

/* Text that holds no markup, whatever it looks like. */
static void plain_text(bl_html *h, size_t pos, size_t end)
{
	while (pos < end && !h->mute)
		pos = some_text(h, pos, end);
}

/* ---- Attributes ---- */

enum { NEAR = 64 };

static bl_str piece(bl_str in, size_t begin, size_t end)
{
	return (bl_str){in.data + begin, end - begin};
}

static size_t pass_blanks(bl_str in, size_t pos, size_t end)
{
	while (pos < end && is_blank(in.data[pos]))
		pos++;
	return pos;
}

static bool ends_name(char c)
{
	return is_blank(c) || c == '>' || c == '/' || c == '=';
}

static size_t name_end(bl_str in, size_t pos, size_t end)
{
	if (BL_HAVE_LANES && pos + BL_LANES <= end) {
		const char *at = in.data + pos;
		unsigned stop = bl_lanes_up_to(at, ' ') | bl_lanes_equal(at, '=') |
		                bl_lanes_equal(at, '>') | bl_lanes_equal(at, '/');

		if (stop)
			return pos + bl_lanes_first(stop);
		pos += BL_LANES;
	}
	while (pos < end && !ends_name(in.data[pos]))
		pos++;
	return pos;
}

static size_t bare_end(bl_str in, size_t pos, size_t end)
{
	while (pos < end && !is_blank(in.data[pos]) && in.data[pos] != '>')
		pos++;
	return pos;
}

/* Most values are short. */
static size_t quoted_end(bl_str in, char quote, size_t pos, size_t end)
{
	uint64_t found = 0;

	if (BL_HAVE_LANES && pos + NEAR <= end) {
		for (unsigned i = 0; i < NEAR; i += BL_LANES)
			found |= (uint64_t)bl_lanes_equal(in.data + pos + i, quote) << i;
		if (found)
			return pos + (size_t)__builtin_ctzll(found);
		pos += NEAR;
	}
	return find(in, quote, pos, end);
}

/* The value at pos, behind '='. Returns where to go on. In quotes it ends at the next one, as in
 * browsers; where none follows in the rest of the page, the rest is saved: such a value has no quotes. */
static size_t value(bl_str in, bl_str *out, size_t pos, size_t end)
{
	char quote = pos < end ? in.data[pos] : '>';
	size_t stop = quote == '"' || quote == '\'' ? quoted_end(in, quote, pos + 1, end) : end;

	if (stop < end) {
		*out = piece(in, pos + 1, stop);
		return stop + 1;
	}
	stop = bare_end(in, pos, end);
	*out = piece(in, pos, stop);
	return stop;
}

/* The first of a name counts. OTHER is kept too, which costs less than to ask. */
static void keep(bl_html *h, bl_html_attribute which, bl_str found)
{
	if (bl_html_has(h, which))
		return;
	h->attributes[which] = found;
	h->seen |= BL_HTML_BIT(which) & ~BL_HTML_BIT(BL_ATTRIBUTE_OTHER);
}

/* One attribute from pos on, which is neither a blank nor '>': an equals sign there is part of its name. */
static size_t attribute(bl_html *h, size_t pos, size_t end, bool read)
{
	bl_str in = h->in, found;
	size_t stop = name_end(in, pos + 1, end), next = stop;

	if (next < end && is_blank(in.data[next]))
		next = pass_blanks(in, next + 1, end);
	found = piece(in, stop, stop);
	if (next < end && in.data[next] == '=')
		next = value(in, &found, pass_blanks(in, next + 1, end), end);
	if (read)
		keep(h, bl_html_attribute_at(in, pos, stop), found);
	return next;
}

static size_t attributes(bl_html *h, bl_tag *tag, size_t pos, size_t end, bool read)
{
	while (pos < end) {
		bool slash = false;

		for (; pos < end && (is_blank(h->in.data[pos]) || h->in.data[pos] == '/'); pos++)
			slash = h->in.data[pos] == '/';
		if (pos < end && h->in.data[pos] == '>') {
			tag->closed = slash;
			return pos + 1;
		}
		if (pos < end)
			pos = attribute(h, pos, end, read);
	}
	return BL_NOWHERE;
}

size_t bl_html_tag(bl_html *h, bl_tag *tag, size_t pos, size_t end, bool read_all)
{
	size_t stop = name_end(h->in, pos, end);

	tag->name = piece(h->in, pos, stop);
	tag->element = bl_html_element_at(h->in, pos, stop);
	tag->closed = false;
	h->seen = 0;
	if (stop < end && h->in.data[stop] == '>')
		return stop + 1;
	return attributes(h, tag, stop, end,
	                  read_all || (bl_element_flags(tag->element) & BL_EL_READ));
}

/* ---- Elements whose content is no markup ---- */

/* Where </name begins, or end. */
static size_t end_tag(bl_str in, bl_str name, size_t pos, size_t end)
{
	for (pos = find(in, '<', pos, end); pos < end; pos = find(in, '<', pos + 1, end)) {
		size_t after = pos + 2 + name.size;

		if (pos + 1 < end && in.data[pos + 1] == '/' && after <= end &&
		    bl_str_equal_nocase(bl_str_slice(in, pos + 2, after), name) &&
		    (after == end || !is_letter(in.data[after])))
			return pos;
	}
	return end;
}

static bool is_json_ld(bl_html *h)
{
	bl_str type = bl_str_trim(bl_html_raw(h, BL_ATTRIBUTE_TYPE));

	return bl_str_equal_nocase(bl_str_slice(type, 0, 19), BL_S("application/ld+json"));
}

static void page_title(bl_html *h, size_t begin, size_t end)
{
	bl_str raw = bl_str_trim(bl_str_slice(h->in, begin, end));

	if (h->mute || h->open[BL_ELEMENT_SVG] > 0)
		return;
	bl_html_add(h, BL_META_PAGE, BL_S("title"), bl_html_value(h, raw), bl_html_where(h, raw));
}

/* The content of the element that was just opened, up to its end tag. */
static size_t content(bl_html *h, const bl_tag *tag, size_t pos, size_t end)
{
	bool json = tag->element == BL_ELEMENT_SCRIPT && !h->mute && is_json_ld(h);
	size_t stop = end_tag(h->in, tag->name, pos, end);

	if (json)
		bl_html_json(h, bl_str_slice(h->in, pos, stop));
	else if (tag->element == BL_ELEMENT_TITLE)
		page_title(h, pos, stop);
	else if (bl_element_flags(tag->element) & BL_EL_PLAIN)
		plain_text(h, pos, stop);
	return stop;
}

/* ---- Markup ---- */

static size_t start_tag(bl_html *h, size_t pos, size_t end)
{
	bl_tag tag;
	size_t next = bl_html_tag(h, &tag, pos + 1, end, false);

	if (next == BL_NOWHERE)
		return end;
	bl_html_open(h, &tag);
	/* In a picture, <title/> and <style/> are empty. */
	if (tag.closed && h->open[BL_ELEMENT_SVG] > 0)
		return next;
	if (bl_element_flags(tag.element) & (BL_EL_RAW | BL_EL_PLAIN))
		return content(h, &tag, next, end);
	return next;
}

static size_t close_tag(bl_html *h, size_t pos, size_t end)
{
	bl_tag tag;
	size_t next = bl_html_tag(h, &tag, pos + 2, end, false);

	if (next == BL_NOWHERE)
		return end;
	bl_html_close(h, &tag);
	return next;
}

/* Behind the next "-->". */
static size_t comment_end(bl_str in, size_t begin)
{
	size_t pos = find(in, '>', begin + 2, in.size);

	while (pos < in.size && (in.data[pos - 1] != '-' || in.data[pos - 2] != '-'))
		pos = find(in, '>', pos + 1, in.size);
	return pos < in.size ? pos + 1 : in.size;
}

static bool has_rdf(bl_str comment)
{
	size_t pos = find(comment, ':', 0, comment.size);

	while (pos < comment.size && !bl_str_ends(bl_str_slice(comment, 0, pos), BL_S("<rdf")))
		pos = find(comment, ':', pos + 1, comment.size);
	return pos < comment.size;
}

/* <!-- … -->, with the short forms that browsers know. RDF in a comment is an old way to state a licence. */
static size_t comment(bl_html *h, size_t pos, size_t end)
{
	bl_str in = bl_str_slice(h->in, 0, end);
	size_t begin = pos + 4, stop;

	if (bl_str_starts(bl_str_slice(in, begin, end), BL_S(">")))
		return begin + 1;
	if (bl_str_starts(bl_str_slice(in, begin, end), BL_S("->")))
		return begin + 2;
	stop = comment_end(in, begin);
	if (has_rdf(bl_str_slice(in, begin, stop)))
		bl_html_rdf(h, begin, stop);
	return stop;
}

/* The charset of <?xml version="1.0" encoding="…"?>, where a page may begin so. */
static void xml_declaration(bl_html *h, size_t pos, size_t end)
{
	bl_str line = bl_str_slice(h->in, pos, end);
	size_t at = bl_str_starts(line, BL_S("<?xml")) ? bl_str_find(line, BL_S("encoding="))
	                                               : BL_NOWHERE;
	size_t begin = at + 10;

	if (at == BL_NOWHERE || h->charset.data || begin >= line.size)
		return;
	line = bl_str_slice(line, begin, line.size);
	for (at = 0; at < line.size && !strchr("\"'>", line.data[at]); at++)
		continue;
	h->charset = bl_str_slice(line, 0, at);
}

static size_t markup(bl_html *h, size_t pos, size_t end)
{
	char next = pos + 1 < end ? h->in.data[pos + 1] : ' ';
	bl_str rest = piece(h->in, pos, end);
	size_t stop;

	if (is_letter(next))
		return start_tag(h, pos, end);
	if (next == '/' && pos + 2 < end && is_letter(h->in.data[pos + 2]))
		return close_tag(h, pos, end);
	if (bl_str_starts(rest, BL_S("<!--")))
		return comment(h, pos, end);
	if (bl_str_starts(rest, BL_S("<![CDATA[")) && h->open[BL_ELEMENT_SVG] > 0)
		return behind(h->in, "]]>", pos, end);
	if (next == '!' || next == '?' || next == '/') {
		stop = find(h->in, '>', pos, end);
		xml_declaration(h, pos, stop);
		return stop < end ? stop + 1 : end;
	}
	return h->mute ? pos + 1 : some_text(h, pos, end);
}

void bl_html_scan(bl_html *h, size_t pos, size_t end)
{
	while (pos < end && !h->failed && !h->writer.full && !h->writer.failed) {
		if (h->in.data[pos] == '<')
			pos = markup(h, pos, end);
		else if (h->mute)
			pos = find(h->in, '<', pos, end);
		else
			pos = some_text(h, pos, end);
	}
}
