/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* From cc-by-nc-4.0 to CC BY-NC 4.0. */
#include "report/licence_name.h"

static bool is_element(bl_str part)
{
	return bl_str_equal(part, BL_S("by")) || bl_str_equal(part, BL_S("nc")) ||
	       bl_str_equal(part, BL_S("nd")) || bl_str_equal(part, BL_S("sa"));
}

static bl_str first_part(bl_str id)
{
	size_t hyphen = bl_str_find(id, BL_S("-"));

	return hyphen == BL_NOWHERE ? id : bl_str_slice(id, 0, hyphen);
}

static void put_upper(bl_buf *out, bl_str part)
{
	size_t i;

	for (i = 0; i < part.size; i++) {
		char c = part.data[i];

		bl_buf_char(out, c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
	}
}

/* Elements keep the hyphens between them; version and port stand apart. */
static void put_elements(bl_buf *out, bl_str rest)
{
	bool after_element = false;

	bl_buf_text(out, "CC");
	while (rest.size > 0) {
		bl_str part = first_part(rest);

		bl_buf_char(out, after_element && is_element(part) ? '-' : ' ');
		put_upper(out, part);
		after_element = is_element(part);
		rest = bl_str_slice(rest, part.size + (part.size < rest.size), rest.size);
	}
}

static void put_name(bl_buf *out, bl_str id)
{
	bl_str rest = bl_str_starts(id, BL_S("cc-")) ? bl_str_slice(id, 3, id.size) : BL_S("");

	if (is_element(first_part(rest)))
		put_elements(out, rest);
	else
		bl_buf_add(out, bl_str_equal(id, BL_S("cc0-1.0")) ? BL_S("CC0 1.0") : id);
}

/* The length of a word that joins licences at the start, blanks included, or 0. */
static size_t joint_size(bl_str s)
{
	return bl_str_starts(s, BL_S(" OR ")) ? 4 : bl_str_starts(s, BL_S(" AND ")) ? 5 : 0;
}

void bl_licence_name(bl_buf *out, bl_str licence)
{
	size_t begin = 0, size;

	for (size_t at = 0; at < licence.size; at++) {
		if ((size = joint_size(bl_str_slice(licence, at, licence.size))) == 0)
			continue;
		put_name(out, bl_str_slice(licence, begin, at));
		bl_buf_add(out, bl_str_slice(licence, at, at + size));
		begin = at + size;
	}
	put_name(out, bl_str_slice(licence, begin, licence.size));
}
