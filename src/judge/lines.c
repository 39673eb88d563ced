/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Tags find the words of their language, in the order in which BCP 47 looks them up. */
#include "judge/lines.h"

#include "base/str.h"

static bool is_for(const bl_rules *rules, const bl_lines_row *row, bl_str tag)
{
	uint32_t i;

	if (bl_str_equal_nocase(bl_rules_str(rules, row->language), tag))
		return true;
	for (i = 0; i < row->also.count; i++)
		if (bl_str_equal_nocase(bl_rules_text(rules, row->also, i), tag))
			return true;
	return false;
}

static bl_str shorter(bl_str tag)
{
	while (tag.size > 0 && tag.data[tag.size - 1] != '-')
		tag.size--;
	return (bl_str){tag.data, tag.size > 0 ? tag.size - 1 : 0};
}

uint32_t bl_lines_for(const bl_rules *rules, bl_str tag)
{
	uint32_t i;

	for (tag = tag.size > 0 ? tag : BL_S("en"); tag.size > 0; tag = shorter(tag))
		for (i = 0; i < rules->count.lines; i++)
			if (is_for(rules, &rules->lines[i], tag))
				return i;
	return BL_NONE;
}

bl_str bl_lines_word(const bl_rules *rules, uint32_t row, bl_line_word word)
{
	return bl_rules_str(rules, rules->lines[row].words[word]);
}

bl_str bl_lines_change(const bl_rules *rules, uint32_t row, bl_str name)
{
	bl_run changes = rules->lines[row].changes;
	uint32_t i;

	for (i = 0; i + 1 < changes.count; i += 2)
		if (bl_str_equal_nocase(bl_rules_text(rules, changes, i), name))
			return bl_rules_text(rules, changes, i + 1);
	return (bl_str){NULL, 0};
}
