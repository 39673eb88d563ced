/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the compilers of the kinds give to one another, in the order in which they run: rows that
 * others refer to come first. */
#ifndef BL_RULES_COMPILE_H
#define BL_RULES_COMPILE_H

#include "rules/fields.h"

void bl_requirement_rows(bl_builder *b, const bl_card *card);
void bl_licence_rows(bl_builder *b, const bl_card *card);
void bl_publisher_rows(bl_builder *b, const bl_card *card);

/* A publisher card's "policy". */
bl_run bl_policy_rows(bl_builder *b, const bl_card *card);

/* The words of credit lines, and the phrases by which a line is read again: behind all others, so that a
 * notices card that reads as much of a sentence wins. */
void bl_lines_rows(bl_builder *b, const bl_card *card);

/* SPDX ids in lower case as aliases; the table is sorted when all are in. */
void bl_licence_aliases(bl_builder *b);

/* Rows by id, once their tables are sorted; BL_NONE where there is none. */
uint32_t bl_builder_requirement(const bl_builder *b, bl_str id);
uint32_t bl_builder_licence(const bl_builder *b, bl_str id);
uint32_t bl_builder_publisher(const bl_builder *b, bl_str id);

#endif
