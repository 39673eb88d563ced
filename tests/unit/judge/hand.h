/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Facts built by hand, over the built-in cards: what the judge sees without the scanner. Spans are
 * those of the first place where the words stand in the text. */
#ifndef TESTS_JUDGE_HAND_H
#define TESTS_JUDGE_HAND_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "judge/judge.h"

typedef struct hand {
	bl_arena arena;
	bl_text text;
	bl_facts facts;
	bl_document document;
	const bl_verdict *verdict;
} hand;

static inline void hand_open(hand *h, const char *text)
{
	memset(h, 0, sizeof *h);
	bl_arena_init(&h->arena, NULL, (size_t)64 << 20);
	h->text.chars = h->text.source = h->document.bytes = bl_str_of(text);
	h->text.format = BL_FORMAT_TEXT;
	bl_places_init(&h->text.places, h->text.source);
	h->facts.text = &h->text;
	h->facts.rules = bl_rules_builtin();
}

static inline void hand_close(hand *h)
{
	bl_arena_free(&h->arena);
}

static inline bl_span hand_span(const hand *h, const char *words)
{
	size_t at = words != NULL ? bl_str_find(h->text.chars, bl_str_of(words)) : BL_NOWHERE;

	ck_assert_msg(words == NULL || at != BL_NOWHERE, "\"%s\" is not in the text", words);
	return words == NULL ? BL_NO_SPAN : (bl_span){at, at + strlen(words)};
}

static inline uint32_t hand_licence(const char *id)
{
	uint32_t row = id != NULL ? bl_rules_licence(bl_rules_builtin(), bl_str_of(id)) : BL_NONE;

	ck_assert_msg(id == NULL || row != BL_NONE, "there is no licence %s", id);
	return row;
}

static inline uint32_t hand_publisher(const char *id)
{
	uint32_t row = id != NULL ? bl_rules_publisher(bl_rules_builtin(), bl_str_of(id)) : BL_NONE;

	ck_assert_msg(id == NULL || row != BL_NONE, "there is no publisher %s", id);
	return row;
}

/* A grant with a subject; words end with the licence's name. */
static inline bl_declared *hand_grant(hand *h, const char *words, const char *licence)
{
	bl_declared *d = BL_PUSH(&h->facts.declared, &h->arena);

	*d = (bl_declared){.span = hand_span(h, words),
	                   .licence = hand_licence(licence),
	                   .kind = BL_STATEMENT_GRANT,
	                   .scope = BL_SCOPE_DOCUMENT,
	                   .has_subject = true,
	                   .link = BL_NO_SPAN,
	                   .linked = BL_NONE,
	                   .except = BL_NO_SPAN,
	                   .licensor = BL_NO_SPAN,
	                   .publisher = BL_NONE,
	                   .confidence = BL_CONFIDENCE_HIGH,
	                   .phrase = BL_NONE,
	                   .choice = -1};
	d->name = d->span;
	d->id = licence != NULL ? bl_str_of(licence) : BL_S("cc-by-9.9");
	return d;
}

static inline void hand_link(hand *h, bl_declared *d, const char *words, const char *licence)
{
	d->link = hand_span(h, words);
	d->linked = hand_licence(licence);
	d->linked_id = bl_str_of(licence);
}

static inline bl_credited *hand_credit(hand *h, bl_credit_kind kind, bl_relation relation,
                                       const char *words)
{
	bl_credited *credited = BL_PUSH(&h->facts.credited, &h->arena);

	*credited = (bl_credited){.phrase = BL_NONE,
	                          .kind = kind,
	                          .relation = relation,
	                          .scope = BL_SCOPE_DOCUMENT,
	                          .publisher = BL_NONE,
	                          .licence = BL_NONE,
	                          .confidence = BL_CONFIDENCE_HIGH,
	                          .whole = hand_span(h, words),
	                          .cue_span = BL_NO_SPAN,
	                          .source = BL_NO_SPAN,
	                          .creator = BL_NO_SPAN,
	                          .title = BL_NO_SPAN,
	                          .url = BL_NO_SPAN,
	                          .licence_span = BL_NO_SPAN,
	                          .changes = BL_NO_SPAN};
	return credited;
}

static inline bl_remark *hand_remark(hand *h, bl_section section, const char *words)
{
	bl_remark *remark = BL_PUSH(&h->facts.remarks, &h->arena);

	*remark = (bl_remark){.section = section,
	                      .span = hand_span(h, words),
	                      .holder = BL_NO_SPAN,
	                      .publisher = BL_NONE,
	                      .phrase = BL_NONE};
	return remark;
}

static inline void hand_judge(hand *h)
{
	bl_error error = {0};

	ck_assert_msg(bl_judge(&h->verdict, &h->facts, &h->document, &h->arena, &error) == 0, "%s",
	              error.text);
}

static inline const bl_finding *hand_find(const hand *h, const char *requirement,
                                          bl_subject subject)
{
	size_t i;

	for (i = 0; i < h->verdict->finding_count; i++)
		if (h->verdict->findings[i]->subject == subject &&
		    bl_str_equal(h->verdict->findings[i]->requirement, bl_str_of(requirement)))
			return h->verdict->findings[i];
	return NULL;
}

/* "none" where there is no such finding. */
static inline const char *hand_outcome(const hand *h, const char *requirement)
{
	const bl_finding *finding = hand_find(h, requirement, BL_SUBJECT_DOCUMENT);

	return finding != NULL ? bl_outcome_name(finding->outcome) : "none";
}

static inline void hand_expect(bl_str found, const char *wanted)
{
	ck_assert_msg(bl_str_equal(found, bl_str_of(wanted)), "wanted \"%s\", found \"%.*s\"",
	              wanted, BL_ARG(found));
}

static inline int hand_run(TCase *tests, const char *name)
{
	Suite *suite = suite_create(name);
	SRunner *runner = srunner_create(suite);
	int failed;

	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
