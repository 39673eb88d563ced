/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The steps by which words become credits, in the order in which they are taken: what a phrase caught is
 * read, doubted, spread over everybody named, and seen beside the other credits. */
#ifndef BL_FACTS_CREDITS_H
#define BL_FACTS_CREDITS_H

#include "facts/find.h"

/* What the phrase just walked (in s->walk) says. */
bl_credited bl_credit_read(const bl_search *s, uint32_t phrase);

/* Whether it is believed: where it stands, what stands around it, who is named. */
bool bl_credit_holds(const bl_search *s, const bl_credited *c);

/* "AFP, EFE and Reuters": one credit each, all with the same whole. At most max, the one given first. */
size_t bl_credit_spread(const bl_search *s, const bl_credited *c, bl_credited *out, size_t max);

/* A credit that no cue found, and that names nothing yet. */
bl_credited bl_credit_empty(void);

/* Adds a credit, unless there are as many as may be. */
int bl_credit_keep(bl_search *s, const bl_credited *c);

/* Names of a plain text that no word introduces, among the credits: beside a mark and a date; alone on a line
 * between title and text, or below the last sentence. */
int bl_find_framed(bl_search *s);

/* Whether a line begins with a name, a mark behind it and a date beside it; the name. */
bool bl_is_dated_name(bl_str chars, bl_span line, bl_span *name);

/* A name that stands like an author's, with low confidence; none where another credit or a publisher is. */
int bl_credit_add_name(bl_search *s, bl_span span);

/* Authors that markup and front matter name, among the credits. */
int bl_find_bylines(bl_search *s);

/* Whether a publisher is an agency of news or of pictures. */
bool bl_is_agency(const bl_rules *rules, uint32_t publisher);

/* The publisher that a name is a name of, or BL_NONE. */
uint32_t bl_publisher_named(const bl_rules *rules, bl_str name);

/* What credits mean beside one another and beside the licences; the credits are in the order of the
 * text. */
void bl_credits_relate(bl_facts *facts);

#endif
