/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Phrases become steps, and words by which they are found. */
#include "cards.h"
#include "match/letter.h"
#include "match/matcher.h"

static deck cards;

static void begin(void)
{
	deck_open(&cards);
}

static void end(void)
{
	deck_close(&cards);
}

/* ---- Steps as text: ^ is the anchor, _ a gap, ~ a join, [a|b] a choice ---- */

static void print(bl_buf *out, uint32_t at, uint32_t until)
{
	static const char *const signs[] = {[BL_OP_SLASH] = "/",
	                                    [BL_OP_GAP] = "_",
	                                    [BL_OP_JOIN] = "~",
	                                    [BL_OP_DOTS] = "...",
	                                    [BL_OP_HERE] = "^"};

	for (const bl_step *step; at != until; at = step->next) {
		step = &cards.rules.steps[at];
		switch (step->op) {
		case BL_OP_END:
			bl_buf_char(out, '$');
			return;
		case BL_OP_LITERAL:
			bl_buf_add(out, bl_rules_str(&cards.rules, (bl_ref){step->a, step->b}));
			break;
		case BL_OP_SLOT:
			bl_buf_format(out, "<%s>", bl_slot_names[step->a]);
			break;
		case BL_OP_LIST:
			bl_buf_format(
				out, "<%.*s%s>",
				BL_ARG(bl_rules_str(&cards.rules, cards.rules.lists[step->a].name)),
				step->b ? " codes" : "");
			break;
		case BL_OP_SPLIT:
			bl_buf_char(out, '[');
			print(out, step->next, BL_NONE);
			bl_buf_char(out, '|');
			print(out, step->a, BL_NONE);
			bl_buf_char(out, ']');
			return;
		default:
			bl_buf_text(out, signs[step->op]);
		}
	}
}

static const bl_phrase_row *compile(const char *field, const char *phrase)
{
	end();
	begin();
	deck_add(
		&cards, "notices/x.yaml",
		bl_str_format(
			&cards.rules.arena,
			"notices: x\nlanguage: x\nlists:\n  hue: [red, blue]\n  side: [on, at]\n%s:\n  - '%s'\n",
			field, phrase)
			.data);
	deck_good(&cards);
	return &cards.rules.phrases[cards.rules.count.phrases - 1];
}

static void steps(const char *phrase, const char *expected)
{
	const bl_phrase_row *row = compile("changes", phrase);
	bl_buf out;

	bl_buf_init(&out, NULL, 65536);
	print(&out, row->start, BL_NONE);
	ck_assert_str_eq(out.data, expected);
	bl_buf_free(&out);
}

START_TEST(words_stand_behind_their_anchor)
{
	steps("zebra crossing", "^zebra_crossing$");
	steps("zebra: the", "^zebra~:~the$");
	steps("zebra <hue> ... <person>", "^zebra_<hue>..._<person>$");
}
END_TEST

START_TEST(what_may_be_missing_is_a_choice)
{
	steps("zebra (very) <hue>", "^zebra[_very_<hue>$|_<hue>$]");
	steps("(the) zebra", "[the_^zebra$|_^zebra$]");
	steps("zebra red/blue", "^zebra_[red$|blue$]");
}
END_TEST

START_TEST(the_first_step_and_the_anchor)
{
	const bl_phrase_row *row = compile("changes", "(the) zebra");

	ck_assert_uint_eq(row->anchor, BL_ANCHOR_LITERAL);
	ck_assert(row->leading);
	ck_assert_uint_ne(row->here, BL_NONE);
	ck_assert_uint_eq(cards.rules.steps[row->here].op, BL_OP_LITERAL);
	row = compile("changes", "zebra");
	ck_assert(!row->leading);
}
END_TEST

START_TEST(links_match_codes_and_slashes)
{
	bl_buf out;

	deck_add(&cards, "names/x.yaml",
	         "names: x\nmakes: x-<hue>(-<version>)\nlists:\n  hue:\n    r: red\n"
	         "links: ['zebra.example/<hue>/(<version>/)']\n");
	deck_good(&cards);
	bl_buf_init(&out, NULL, 65536);
	print(&out, cards.rules.phrases[0].start, BL_NONE);
	ck_assert_str_eq(out.data, "^zebra.example/<hue codes>/[<version>/$|$]");
	bl_buf_free(&out);
}
END_TEST

/* ---- What is looked for ---- */

/* How often the words that start a phrase are hit in a text. */
static size_t hits_in(const char *document)
{
	bl_lexicon lexicon = {cards.rules.lexicon, cards.rules.count.lexicon};
	bl_hits hits = {0};

	ck_assert_int_eq(bl_match(&lexicon, bl_str_of(document), &hits, &cards.rules.arena,
	                          BL_PATH_BEST, NULL),
	                 BL_OK);
	return hits.count;
}

START_TEST(every_spelling_is_looked_for)
{
	compile("changes", "zebra licence/permit of <hue>");
	ck_assert_uint_eq(hits_in("the zebra license of red"), 1);
	ck_assert_uint_eq(hits_in("the zebra licence of blue"), 1);
	ck_assert_uint_eq(hits_in("the Zebra Permit of blue"), 1);
	ck_assert_uint_eq(hits_in("the zebra crossing of green"), 0);
}
END_TEST

START_TEST(rare_words_are_looked_for)
{
	compile("changes", "the ... zebra");
	ck_assert_uint_eq(hits_in("the the the the"), 0);
	ck_assert_uint_eq(hits_in("zebra"), 1);
}
END_TEST

START_TEST(signs_alone_are_not_looked_for)
{
	compile("changes", "— zebra");
	ck_assert_uint_eq(hits_in("— — —"), 0);
	compile("changes", "“ zebra");
	ck_assert_uint_eq(hits_in("“ “ “"), 0);
	compile("changes", "© <year>");
	ck_assert_uint_eq(hits_in("© 2026"), 1);
}
END_TEST

START_TEST(licences_and_publishers_start_phrases)
{
	ck_assert_uint_eq(compile("declares", "under <licence>")->anchor, BL_ANCHOR_LICENCE);
	ck_assert_uint_eq(cards.rules.count.at_licence, 1);
	ck_assert_uint_eq(compile("changes", "<publisher> <hue>/the")->anchor, BL_ANCHOR_PUBLISHER);
	ck_assert_uint_eq(cards.rules.count.at_publisher, 1);
}
END_TEST

/* Whether a phrase is tried at a licence behind this character. */
static bool is_tried_behind(const char *phrase, uint32_t code)
{
	const bl_phrase_row *row = compile("declares", phrase);
	uint64_t bit = bl_letter_bit(code);

	ck_assert_msg(cards.rules.count.at_licence == 1, "%s", phrase);
	return row->before[0] & (uint32_t)bit || row->before[1] & (uint32_t)(bit >> 32);
}

START_TEST(a_place_tells_which_phrases_may_stand_there)
{
	ck_assert(is_tried_behind("for <licence>", 'R'));
	ck_assert(!is_tried_behind("for <licence>", 'x'));
	ck_assert(is_tried_behind("for: <licence>", ':'));
	ck_assert(!is_tried_behind("for: <licence>", 'r'));
	ck_assert(is_tried_behind("for (the) <licence>", 'r'));
	ck_assert(is_tried_behind("for (the) <licence>", 'e'));
	ck_assert(!is_tried_behind("for (the) <licence>", 'd'));
	ck_assert(is_tried_behind("for <side> <licence>", 'n'));
	ck_assert(is_tried_behind("for <side> <licence>", 't'));
	ck_assert(!is_tried_behind("for <side> <licence>", 'r'));
	ck_assert(is_tried_behind("(for) <licence>", 'x'));
	ck_assert(is_tried_behind("for <date> <licence>", 'x'));
	ck_assert(is_tried_behind("for <year> <licence>", '6'));
	/* each letter and digit has a place of its own */
	for (uint32_t letter = 'a'; letter <= 'z'; letter++)
		ck_assert(!is_tried_behind("for <year> <licence>", letter));
	ck_assert(is_tried_behind("by \" <licence>", 'x'));
}
END_TEST

static void finds_nothing(const char *phrase)
{
	end();
	begin();
	deck_add(&cards, "notices/x.yaml",
	         bl_str_format(&cards.rules.arena, "notices: x\nlanguage: x\nchanges:\n  - '%s'\n",
	                       phrase)
	                 .data);
	ck_assert_int_eq(deck_compile(&cards), BL_E_RULES);
	ck_assert_str_eq(cards.complaints.list.items[0].text.data,
	                 "there is nothing in this phrase to look for");
}

START_TEST(a_phrase_of_nothing)
{
	finds_nothing("...");
	finds_nothing("<person>");
	finds_nothing("<person>, <year>");
	finds_nothing("— “”");
	finds_nothing("(zebra) <person>");
}
END_TEST

START_TEST(the_same_words_start_many_phrases)
{
	end();
	begin();
	deck_add(
		&cards, "notices/x.yaml",
		"notices: x\nlanguage: x\nchanges: [zebra, zebra (a), ZEBRA (b)]\ndisclaims: [zebra]\n");
	deck_good(&cards);
	ck_assert_uint_eq(cards.rules.count.anchors, 2); /* "zebra" and "ZEBRA" */
	ck_assert_uint_eq(hits_in("zebra"), 2);
	ck_assert_uint_eq(cards.rules.count.targets, 4);
}
END_TEST

/* Whether the phrase of one word in this row is the one asked for. */
static bool reads(uint32_t row, const char *word)
{
	bl_buf out;
	bool same;

	bl_buf_init(&out, NULL, 65536);
	print(&out, cards.rules.phrases[row].start, BL_NONE);
	same = bl_str_equal(bl_str_slice(bl_buf_str(&out), 1, out.size - 1), bl_str_of(word));
	bl_buf_free(&out);
	return same;
}

static void has_label(const char *word, const char *label)
{
	uint32_t i = 0;

	while (i < cards.rules.count.phrases && !reads(i, word))
		i++;
	ck_assert_uint_lt(i, cards.rules.count.phrases);
	ck_assert(bl_str_equal(bl_rules_str(&cards.rules, cards.rules.phrases[i].label),
	                       bl_str_of(label)));
}

START_TEST(labels_and_numbers)
{
	deck_add(
		&cards, "notices/x.yaml",
		"notices: x\nlanguage: x\nchanges:\n  striped: [zebra, okapi]\n  spotted: leopard\ndisclaims: [panther, lion]\n");
	deck_good(&cards);
	ck_assert_uint_eq(cards.rules.count.phrases, 5);
	has_label("zebra", "striped");
	has_label("okapi", "striped");
	has_label("leopard", "spotted");
	has_label("panther", "1");
	has_label("lion", "2");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("steps");
	TCase *tests = tcase_create("steps");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, words_stand_behind_their_anchor);
	tcase_add_test(tests, what_may_be_missing_is_a_choice);
	tcase_add_test(tests, the_first_step_and_the_anchor);
	tcase_add_test(tests, links_match_codes_and_slashes);
	tcase_add_test(tests, every_spelling_is_looked_for);
	tcase_add_test(tests, rare_words_are_looked_for);
	tcase_add_test(tests, signs_alone_are_not_looked_for);
	tcase_add_test(tests, licences_and_publishers_start_phrases);
	tcase_add_test(tests, a_place_tells_which_phrases_may_stand_there);
	tcase_add_test(tests, a_phrase_of_nothing);
	tcase_add_test(tests, the_same_words_start_many_phrases);
	tcase_add_test(tests, labels_and_numbers);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
