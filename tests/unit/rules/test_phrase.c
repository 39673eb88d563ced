/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The phrase language as trees, and every mistake that can be made in it. */
#include "cards.h"
#include "rules/phrase.h"

static deck cards;
static bl_builder *builder;

static void begin(void)
{
	deck_open(&cards);
	builder = bl_arena_take(&cards.rules.arena, sizeof *builder);
	builder->arena = &cards.rules.arena;
	builder->complaints = &cards.complaints;
}

static void end(void)
{
	deck_close(&cards);
}

/* ---- A tree as text ---- */

/* _ is a gap, ~ a join; (…)? may be missing; a|b is either. */
static void print(bl_buf *out, const bl_part *part);

static void print_parts(bl_buf *out, const bl_part *part, const char *between)
{
	for (; part; part = part->next) {
		print(out, part);
		bl_buf_text(out, part->next ? between : "");
	}
}

static void print(bl_buf *out, const bl_part *part)
{
	static const char *const before[] = {"", "_", "~"};

	bl_buf_text(out, before[part->before]);
	switch (part->kind) {
	case BL_PART_LITERAL:
		bl_buf_add(out, part->text);
		break;
	case BL_PART_SLOT:
		bl_buf_format(out, "<%.*s>", BL_ARG(part->text));
		break;
	case BL_PART_DOTS:
		bl_buf_text(out, "...");
		break;
	case BL_PART_EITHER:
		bl_buf_char(out, '{');
		print_parts(out, part->first, "|");
		bl_buf_char(out, '}');
		break;
	case BL_PART_SEQUENCE:
		bl_buf_char(out, '(');
		print_parts(out, part->first, "");
		bl_buf_text(out, part->maybe ? ")?" : ")");
		break;
	}
}

/* As a card would hold it, in single quotes. */
static bl_part *parse(const char *phrase, bool is_link)
{
	static bl_card card = {.shown = {"cues/x.yaml", 11}};
	bl_phrase_spec spec = {
		.card = &card, .text = bl_str_of(phrase), .quote = '\'', .is_link = is_link};

	card.source = bl_str_format(&cards.rules.arena, "- '%s'\n", phrase);
	spec.span = (bl_span){2, 4 + spec.text.size};
	return bl_phrase_parse(builder, &spec);
}

static void check_tree(const char *phrase, bool is_link, const char *expected)
{
	const bl_part *part;
	bl_buf out;

	cards.complaints.list.count = 0;
	part = parse(phrase, is_link);
	ck_assert_msg(part != NULL, "%s: %s", phrase,
	              cards.complaints.list.count ? cards.complaints.list.items[0].text.data
	                                          : "no tree");
	bl_buf_init(&out, NULL, 4096);
	print_parts(&out, part->first, "");
	ck_assert_str_eq(out.data, expected);
	bl_buf_free(&out);
	ck_assert_uint_eq(cards.complaints.list.count, 0);
}

static void reads(const char *phrase, const char *expected)
{
	check_tree(phrase, false, expected);
}

/* What is wrong, and which piece of the phrase the carets underline. */
static void fails(const char *phrase, const char *text, const char *marked)
{
	const bl_complaint *complaint;
	bl_str piece;

	cards.complaints.list.count = 0;
	ck_assert_msg(!parse(phrase, false), "%s was read", phrase);
	ck_assert_uint_eq(cards.complaints.list.count, 1);
	complaint = &cards.complaints.list.items[0];
	ck_assert_str_eq(complaint->text.data, text);
	piece = bl_str_slice(complaint->source, complaint->span.begin, complaint->span.end);
	ck_assert_msg(bl_str_equal(piece, bl_str_of(marked)), "<%.*s> is underlined, not <%s>",
	              BL_ARG(piece), marked);
	ck_assert_uint_gt(complaint->hint.size, 0);
}

/* ---- What is read ---- */

START_TEST(words)
{
	reads("taken from", "taken_from");
	reads("  taken   from ", "_taken_from");
	reads("e-mail", "e-mail");
	reads("isn't", "isn't");
}
END_TEST

START_TEST(one_or_other)
{
	reads("photo/picture by", "{photo|picture}_by");
	reads("a/b/c", "{a|b|c}");
	reads("by <person>/<organisation>", "by_{<person>|<organisation>}");
	reads("(the/a) picture", "({the|a})?_picture");
}
END_TEST

START_TEST(what_may_be_missing)
{
	reads("taken (with thanks) from", "taken_(with_thanks)?_from");
	reads("(x (y (z))) w", "(x_(y_(z)?)?)?_w");
	reads("free (of charge)(, online,) under", "free_(of_charge)?~(,~online~,)?~under");
	reads("photo by <creator> (, <licence>)", "photo_by_<creator>~(,~<licence>)?");
	reads("(<except>,) <subject>", "(<except>~,)?~<subject>");
}
END_TEST

START_TEST(slots_and_dots)
{
	reads("<publisher> said ... today", "<publisher>_said..._today");
	reads("changes: ...", "changes~:...");
	reads("from<publisher>", "from<publisher>");
}
END_TEST

START_TEST(punctuation_joins)
{
	reads("photo: <creator>", "photo~:~<creator>");
	reads("photo : <creator>", "photo~:~<creator>");
	reads("© <year>", "©~<year>");
	reads("a — b", "a~—~b");
	reads("x, y", "x~,~y");
	reads("wait...", "wait...");
}
END_TEST

/* A letter whose bytes hold those of a sign is a letter all the same. */
START_TEST(letters_beyond_ascii_are_whole)
{
	reads("café noté", "café_noté");
	reads("ایران به گزارش کوه", "ایران_به_گزارش_کوه");
	reads("Ü © é", "Ü~©~é");
	reads("新聞の写真", "新聞の写真");
	reads("foto:é", "foto~:~é");
}
END_TEST

START_TEST(a_backslash_takes_a_meaning_away)
{
	reads("\\(<publisher>\\) said", "(~<publisher>~)~said");
	reads("photo: <creator> \\/ <publisher>", "photo~:~<creator>~/~<publisher>");
	reads("a\\/b", "a~/~b");
	reads("\\<b\\>", "<b>");
	reads("\\... x", "...~x");
	reads("c:\\\\temp", "c~:\\~temp");
	reads("end\\", "end~\\");
}
END_TEST

START_TEST(licence_has_two_spellings)
{
	reads("licence", "{licence|license}");
	reads("License", "{License|Licence}");
	reads("sublicensed", "{sublicensed|sublicenced}");
	reads("LICENSED under", "{LICENSED|LICENcED}_under");
	reads("licensed/released", "{{licensed|licenced}|released}");
	reads("silicon", "silicon");
}
END_TEST

START_TEST(links_are_read_as_they_stand)
{
	check_tree("bridges.example/terms/<version>/(<port>/)", true,
	           "bridges.example/terms/<version>/(<port>/)?");
	check_tree("licence.example/a-b_c", true, "licence.example/a-b_c");
}
END_TEST

/* ---- Mistakes ---- */

START_TEST(brackets)
{
	fails("taken (with thanks from", "a bracket is not closed", "(");
	fails("taken with) thanks", "a bracket is closed that was not opened", ")");
	fails("taken () from", "the brackets are empty", "()");
	fails("taken ( ) from", "the brackets are empty", "( )");
	fails("((((((((((a)))))))))) b", "brackets are nested too deeply", "(");
	reads("((((((((a)))))))) b", "((((((((a)?)?)?)?)?)?)?)?_b");
}
END_TEST

START_TEST(slots)
{
	fails("by <publisher", "a slot is not closed", "<publisher");
	fails("by <the person>", "the name of a slot has no blanks", "<the");
	fails("by <the person", "a slot is not closed", "<the");
	fails("by <>", "a slot has no name", "<>");
}
END_TEST

START_TEST(alternatives)
{
	fails("a/ b", "an alternative is missing", "a/");
	fails("photo /picture", "an alternative is missing", "/picture");
	fails("a//b", "an alternative is missing", "a/");
	fails("a/", "an alternative is missing", "a/");
	fails("(a/) b", "an alternative is missing", "a/");
}
END_TEST

START_TEST(nothing_that_must_be_there)
{
	fails("(a) (b)", "everything in this phrase may be missing", "(a) (b)");
	fails("(a)", "everything in this phrase may be missing", "(a)");
}
END_TEST

START_TEST(a_long_phrase)
{
	char phrase[603];

	memset(phrase, 'a', sizeof phrase);
	phrase[600] = '\0';
	ck_assert_ptr_nonnull(parse(phrase, false));
	phrase[600] = 'a';
	phrase[601] = '\0';
	fails(phrase, "the phrase is longer than 600 bytes", phrase);
}
END_TEST

START_TEST(a_backslash_needs_single_quotes)
{
	bl_card card = {.shown = BL_S("cues/x.yaml"), .source = BL_S("- \\(a\\) b\n")};
	bl_phrase_spec spec = {.card = &card, .text = BL_S("\\(a\\) b"), .span = {2, 9}};

	ck_assert_ptr_null(bl_phrase_parse(builder, &spec));
	ck_assert_str_eq(cards.complaints.list.items[0].text.data,
	                 "a phrase with a backslash is not in single quotes");
	ck_assert_uint_eq(cards.complaints.list.items[0].place.column, 3);
}
END_TEST

/* Where the card's bytes are not the phrase's (a doubled quote, a folded text), all of it is underlined. */
START_TEST(carets_stay_right_where_yaml_changed_the_text)
{
	bl_card card = {.shown = BL_S("cues/x.yaml"), .source = BL_S("- 'it''s (x'\n")};
	bl_phrase_spec spec = {
		.card = &card, .text = BL_S("it's (x"), .span = {2, 12}, .quote = '\''};

	ck_assert_ptr_null(bl_phrase_parse(builder, &spec));
	ck_assert_uint_eq(cards.complaints.list.items[0].span.begin, 2);
	ck_assert_uint_eq(cards.complaints.list.items[0].span.end, 12);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("phrase");
	TCase *tests = tcase_create("phrase");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, words);
	tcase_add_test(tests, one_or_other);
	tcase_add_test(tests, what_may_be_missing);
	tcase_add_test(tests, slots_and_dots);
	tcase_add_test(tests, punctuation_joins);
	tcase_add_test(tests, letters_beyond_ascii_are_whole);
	tcase_add_test(tests, a_backslash_takes_a_meaning_away);
	tcase_add_test(tests, licence_has_two_spellings);
	tcase_add_test(tests, links_are_read_as_they_stand);
	tcase_add_test(tests, brackets);
	tcase_add_test(tests, slots);
	tcase_add_test(tests, alternatives);
	tcase_add_test(tests, nothing_that_must_be_there);
	tcase_add_test(tests, a_long_phrase);
	tcase_add_test(tests, a_backslash_needs_single_quotes);
	tcase_add_test(tests, carets_stay_right_where_yaml_changed_the_text);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
