/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A small world of cards, and what a text says in it. */
#ifndef BL_TEST_LEDGER_H
#define BL_TEST_LEDGER_H

#include "../rules/cards.h"
#include "facts/facts.h"

static deck cards;
static bl_arena arena;
static bl_text text;
static bl_facts facts;

static inline void open_world(void)
{
	deck_open(&cards);
	bl_arena_init(&arena, NULL, (size_t)1 << 30);
}

static inline void close_world(void)
{
	bl_arena_free(&arena);
	deck_close(&cards);
}

/* Begins a world anew, where one test needs several. */
static inline void reopen_world(void)
{
	close_world();
	open_world();
}

static inline void find_within(const char *document, const bl_limits *limits)
{
	bl_document given = {.bytes = bl_str_of(document)};
	bl_error error = {0};
	bl_kit kit;

	bl_kit_init(&kit, &cards.rules, limits, NULL);
	ck_assert_int_eq(bl_text_read(&text, &given, (size_t)1 << 30, &arena, &error), BL_OK);
	ck_assert_int_eq(bl_facts_find(&facts, &text, &kit, &arena, &error), BL_OK);
	bl_kit_clear(&kit);
}

static inline void find(const char *document)
{
	static const bl_limits limits = {(size_t)1 << 30, (size_t)1 << 30, 10000, 10000, 10000};

	find_within(document, &limits);
}

static inline bl_str words_at(bl_span span)
{
	return span.begin == BL_NOWHERE ? (bl_str){NULL, 0}
	                                : bl_str_slice(text.chars, span.begin, span.end);
}

/* The words of a span; NULL stands for no span. */
static inline void check_words(bl_span span, const char *expected)
{
	bl_str words = words_at(span);

	ck_assert_msg(bl_str_equal(words, bl_str_of(expected)) && !words.data == !expected,
	              "<%.*s> is not <%s> in: %.*s", BL_ARG(words), expected ? expected : "",
	              BL_ARG(text.chars));
}

static inline void check_id(bl_str id, const char *expected)
{
	ck_assert_msg(bl_str_equal(id, bl_str_of(expected)), "<%.*s> is not <%s> in: %.*s",
	              BL_ARG(id), expected, BL_ARG(text.chars));
}

/* ---- Cards that several tests use ---- */

/* A family of licences with two parts, versions and ports. */
static inline void add_bridge_licences(void)
{
	deck_add(&cards, "licences/br.yaml", "licence: br\nname: Bridge licence\nkind: unknown\n");
	deck_add(&cards, "licences/br-by.yaml", "licence: br-by\nname: Bridge Credit\n");
	deck_add(
		&cards, "licences/br-by-4.0.yaml",
		"licence: br-by-4.0\nname: Bridge Credit 4.0\naddress: https://bridges.example/licences/by/4.0/\n");
	deck_add(
		&cards, "licences/br-by-2.0.yaml",
		"licence: br-by-2.0\nname: Bridge Credit 2.0\naddress: https://bridges.example/licences/by/2.0/\n"
		"ports:\n  de: Bruecke 2.0\n  fr: Pont 2.0\n");
	deck_add(&cards, "licences/br-by-nc-4.0.yaml",
	         "licence: br-by-nc-4.0\nname: Bridge Credit NoTrade 4.0\nalso: [br-nc-by-4.0]\n");
	deck_add(&cards, "licences/kept.yaml",
	         "licence: kept\nname: Everything kept\nkind: reservation\n");
	deck_add(&cards, "licences/given.yaml",
	         "licence: given\nname: Everything given\nkind: waiver\n");
	deck_add(
		&cards, "licences/toll.yaml",
		"licence: toll\nname: The Toll Terms\ncalled:\n  - Toll Terms\nlinks:\n  - toll.example/terms\n");
	deck_add(&cards, "names/bridge.yaml",
	         "names: bridge\nmakes: br(-<elements>)(-<version>)(-<port>)\n"
	         "lists:\n"
	         "  brand: [Bridge, BR]\n"
	         "  elements:\n"
	         "    by: [Credit, BY]\n"
	         "    by-nc: [Credit-NoTrade, BY-NC]\n"
	         "    nc-by: [NoTrade-Credit]\n"
	         "    by-nd: [Credit-NoChange]\n"
	         "  port:\n"
	         "    de: [Germany, DE]\n"
	         "    fr: France\n"
	         "    none: [Everywhere]\n"
	         "called:\n"
	         "  - <brand> <elements> (<version>) (<port>) (licence)\n"
	         "  - <brand> licence\n"
	         "links:\n"
	         "  - bridges.example/licences/<elements>/<version>/(<port>/)\n");
	deck_add(
		&cards, "names/bridge/fa.yaml",
		"names: bridge/fa\nlanguage: fa\nlists:\n  brand: [پل]\n  elements:\n    by: [ذکر نام]\n");
}

static inline void add_notices(void)
{
	deck_add(&cards, "scopes/en.yaml",
	         "scopes: en\nlanguage: en\n"
	         "subjects:\n"
	         "  document: [this article, this text]\n"
	         "  site: [all content, '(all) content by <publisher>', this site]\n"
	         "  image: [the photo]\n"
	         "be: [is, are, was]\n"
	         "denied-by: [not, no longer]\n"
	         "distant: [formerly, may choose]\n"
	         "except: [except where noted, unless stated otherwise]\n");
	deck_add(
		&cards, "notices/en.yaml",
		"notices: en\nlanguage: en\n"
		"declares:\n"
		"  is-licensed:\n"
		"    - (<except>,) (<subject>) (<be>) (<denied>) (<distant>) licensed/released under (the/a) <licence>(, <except>)\n"
		"tags:\n"
		"  label: 'licence: <licence>'\n"
		"mentions:\n"
		"  topic: an article about (the) <licence>\n"
		"reserves:\n"
		"  kept:\n"
		"    - (<except>,) all rights (<be>) (<denied>) reserved\n"
		"waives:\n"
		"  given: (<subject>) given away by <creator>\n"
		"copyright:\n"
		"  notice: © (<year>) <creator>\n"
		"disclaims:\n"
		"  warranty: without warranty\n"
		"changes:\n"
		"  cut: (<subject>) shortened\n"
		"endorses:\n"
		"  liked: endorsed by <publisher>\n");
}

static inline void add_publishers(void)
{
	deck_add(
		&cards, "publishers/pier-news.yaml",
		"publisher: pier-news\nname: Pier News Agency\nalso-called: [Pier News, PNA, خبرگزاری اسکله]\n"
		"only-in-credits: [Pier]\nkind: news agency\nlicence: unknown\nsites: [pier.example]\n");
	deck_add(&cards, "publishers/the-evening.yaml",
	         "publisher: the-evening\nname: The Evening\nkind: outlet\nlicence: unknown\n"
	         "sites: [evening.example, abend.example]\n");
}

#endif
