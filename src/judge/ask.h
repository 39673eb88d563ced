/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Questions put to a thing: the document, a picture in it, a work that it was made from. To add a
 * kind of question: a line in rules/vocabulary.h, and its function in an ask_*.c and in the table. */
#ifndef BL_JUDGE_ASK_H
#define BL_JUDGE_ASK_H

#include "judge/case.h"
#include "judge/use.h"

/* What a row of findings is about. For a part of the document evidence is looked for around it. */
typedef struct bl_thing {
	bl_subject subject;
	size_t index;                /* of its credit or statement */
	uint32_t licence;            /* BL_NONE: none is known */
	const bl_credited *credited; /* of a part that a credit names, or NULL */
	bl_span around;
	size_t first_credit, first_statement,
		first_remark; /* from which on they can be around it */
	bl_change change;
} bl_thing;

typedef struct bl_question {
	bl_case *c;
	const bl_thing *thing;
	const bl_requirement_row *requirement;
	bl_finding *finding; /* being filled: evidence, fix_span, depends_on_use */
	bl_str wanted;       /* what evidence must hold; absent: anything of its kind will do */
	bl_str named;        /* whom the evidence names */
	bl_str who, url, changes;    /* for the words of the card */
	bl_str more;                 /* a sentence behind the card's own */
	bool platform;               /* a platform alone is named */
	const bl_policy_row *policy; /* the wish that is asked about, or NULL */
	uint32_t publisher;          /* whose wish it is */
} bl_question;

/* Puts every checked duty of the thing's licence; findings join the case. */
void bl_ask_duties(bl_case *c, const bl_thing *thing);

/* Puts one requirement that no licence card lists for the thing. */
void bl_ask_requirement(bl_case *c, const bl_thing *thing, bl_str requirement,
                        bl_condition condition, bl_severity severity);

/* Puts the question of a publisher's wish; the finding is of class policy. */
void bl_ask_policy(bl_case *c, const bl_thing *thing, uint32_t publisher,
                   const bl_policy_row *policy);

/* What the requirement's card says where nothing is known. */
bl_outcome bl_ask_unknown(const bl_question *q);

/* It was not stated what the answer depends on. */
bl_outcome bl_ask_assume(bl_question *q);

/* The assumption behind an unsure answer that depends on the use, as a bit. */
unsigned bl_ask_assumption(uint32_t ask, bl_condition condition);

/* The answers; BL_OUTCOME_NONE is no finding at all. */
bl_outcome bl_ask_names_creator(bl_question *q);
bl_outcome bl_ask_names_title(bl_question *q);
bl_outcome bl_ask_names_source(bl_question *q);
bl_outcome bl_ask_links_original(bl_question *q);
bl_outcome bl_ask_links_licence(bl_question *q);
bl_outcome bl_ask_includes_text(bl_question *q);
bl_outcome bl_ask_keeps_notice(bl_question *q);
bl_outcome bl_ask_states_date(bl_question *q);
bl_outcome bl_ask_states_changes(bl_question *q);
bl_outcome bl_ask_keeps_changes(bl_question *q);
bl_outcome bl_ask_credits_alike(bl_question *q);
bl_outcome bl_ask_shares_alike(bl_question *q);
bl_outcome bl_ask_no_adaptation(bl_question *q);
bl_outcome bl_ask_no_commerce(bl_question *q);
bl_outcome bl_ask_no_evidence_of(bl_question *q);
bl_outcome bl_ask_permission(bl_question *q);
bl_outcome bl_ask_holds_byline(bl_question *q);
bl_outcome bl_ask_holds_line(bl_question *q);
bl_outcome bl_ask_line_place(bl_question *q);
bl_outcome bl_ask_links_site(bl_question *q);
bl_outcome bl_ask_carries_pixel(bl_question *q);
bl_outcome bl_ask_leaves_out_images(bl_question *q);
bl_outcome bl_ask_keeps_edits(bl_question *q);
bl_outcome bl_ask_keeps_channel(bl_question *q);

#endif
