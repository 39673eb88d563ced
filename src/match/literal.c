/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a literal equals at a place: the definition that the tries are tested against. */
#include "match/literal.h"

#include "match/letter.h"
#include "match/lexicon.h"

static bool is_trimmed(uint32_t code)
{
	return bl_code_is_blank(code) || bl_letter_is_dress(code);
}

void bl_elements_open(bl_elements *elements, bl_str literal, bool exact_case)
{
	size_t length;

	*elements = (bl_elements){.exact_case = exact_case};
	while (literal.size > 0 && is_trimmed(bl_utf8_at(literal, 0, &length)))
		literal = bl_str_slice(literal, length, literal.size);
	while (literal.size > 0 && is_trimmed(bl_utf8_before(literal, literal.size, &length)))
		literal.size -= length;
	elements->literal = literal;
}

/* A run of what gaps are made of, inside a literal. */
typedef struct bl_run {
	size_t end;
	size_t last; /* where its last piece begins */
	unsigned pieces, blanks, dashes;
	bool solid; /* a blank or dash stands before the last piece */
} bl_run;

static bl_run run_at(bl_str literal, size_t pos)
{
	bl_run run = {.end = pos};
	size_t length;

	while (run.end < literal.size) {
		bl_gap_kind kind = bl_gap_piece(literal, run.end, &length);

		if (kind == BL_GAP_NONE) {
			if (!bl_letter_is_dress(bl_utf8_at(literal, run.end, &length)) ||
			    run.pieces == 0)
				break;
			run.end += length;
			continue;
		}
		run.solid = run.blanks + run.dashes > 0;
		run.last = run.end;
		run.end += length;
		run.pieces++;
		run.blanks += kind == BL_GAP_BLANK || kind == BL_GAP_BREAK;
		run.dashes += kind == BL_GAP_DASH;
	}
	return run;
}

/* The letter at pos, with the marks behind it that join it. */
static uint32_t next_letter(bl_elements *elements)
{
	bl_str literal = elements->literal;
	size_t length;
	uint32_t code = bl_utf8_at(literal, elements->pos, &length), joined;

	elements->pos += length;
	while (elements->pos < literal.size && (unsigned char)literal.data[elements->pos] >= 0xCC) {
		joined = bl_letter_join(code, bl_utf8_at(literal, elements->pos, &length));
		if (joined == 0)
			break;
		code = joined;
		elements->pos += length;
	}
	return bl_letter_standard(code, elements->exact_case);
}

static uint32_t next_of_run(bl_elements *elements, bl_run run)
{
	size_t length;

	if (run.end == elements->literal.size && run.solid) {
		elements->pos = run.end;
		return BL_ELEMENT_TAIL | bl_letter_at(elements->literal, run.last, true, &length);
	}
	if (elements->pos == 0 || run.end == elements->literal.size || run.blanks + run.dashes == 0)
		return next_letter(elements);
	elements->pos = run.end;
	if (run.pieces == 1 && run.dashes == 1 && elements->joins < BL_JOIN_MAX) {
		elements->joins++;
		return BL_ELEMENT_JOIN;
	}
	return BL_ELEMENT_GAP;
}

bool bl_elements_next(bl_elements *elements, uint32_t *element)
{
	size_t length;
	bl_run run;

	if (elements->pos < elements->literal.size &&
	    bl_byte_is_alnum((unsigned char)elements->literal.data[elements->pos])) {
		*element = next_letter(elements);
		return true;
	}
	while (elements->pos < elements->literal.size &&
	       bl_letter_is_dress(bl_utf8_at(elements->literal, elements->pos, &length)))
		elements->pos += length;
	if (elements->pos >= elements->literal.size)
		return false;
	run = run_at(elements->literal, elements->pos);
	*element = run.pieces == 0 ? next_letter(elements) : next_of_run(elements, run);
	return true;
}

/* An element at pos without dress before it. */
static size_t bare_at(bl_str text, size_t pos, uint32_t element, bool exact_case)
{
	if (element >= BL_ELEMENT_GAP) {
		size_t end = bl_gap_at(text, pos);

		return end > pos ? end : BL_NOWHERE;
	}
	if (element >= BL_ELEMENT_TAIL)
		return bl_gap_tail(text, pos, element - BL_ELEMENT_TAIL);
	return bl_element_letter_at(text, pos, element, exact_case);
}

/* An element at pos, behind the dress that it does not ask for. */
static size_t dressed_at(bl_str text, size_t pos, uint32_t element, bool exact_case)
{
	for (unsigned dress = 0; pos < text.size; dress++) {
		size_t end = bare_at(text, pos, element, exact_case), length;

		if (end != BL_NOWHERE)
			return end;
		if (dress == BL_DRESS_MAX || !bl_letter_is_dress(bl_utf8_at(text, pos, &length)))
			break;
		pos += length;
	}
	return BL_NOWHERE;
}

size_t bl_element_letter_at(bl_str text, size_t pos, uint32_t letter, bool exact_case)
{
	uint32_t base, mark;
	size_t length, end;

	if (bl_letter_at(text, pos, exact_case, &length) == letter)
		return pos + length;
	if (!bl_letter_split(letter, exact_case, &base, &mark))
		return BL_NOWHERE;
	end = bl_element_letter_at(text, pos, base, exact_case);
	return end == BL_NOWHERE ? BL_NOWHERE : dressed_at(text, end, mark, exact_case);
}

/* ASCII letters and digits equal nothing but themselves and what is beyond ASCII. */
static bool differ_at_once(unsigned char a, unsigned char b)
{
	return bl_byte_is_alnum(a) && bl_byte_is_alnum(b) && (a | 0x20) != (b | 0x20);
}

size_t bl_literal_at(bl_str text, size_t pos, bl_str literal, bool exact_case)
{
	bl_elements elements;
	uint32_t element;
	size_t begin = pos;

	if (pos >= text.size || !literal.size || !bl_edge_at(text, pos) ||
	    differ_at_once((unsigned char)text.data[pos], (unsigned char)literal.data[0]))
		return BL_NOWHERE;
	bl_elements_open(&elements, literal, exact_case);
	while (bl_elements_next(&elements, &element)) {
		size_t end = pos == begin ? bare_at(text, pos, element, exact_case)
		                          : dressed_at(text, pos, element, exact_case);

		if (end == BL_NOWHERE && element != BL_ELEMENT_JOIN)
			return BL_NOWHERE;
		if (end != BL_NOWHERE)
			pos = end;
	}
	return pos > begin && bl_edge_at(text, pos) ? pos : BL_NOWHERE;
}
