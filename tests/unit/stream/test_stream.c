/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Files and folders in, documents out, always in the same order. */
#include "stream/stream.h"

#include "place.h"
#include "stream/sniff.h"

static place here;
static bl_buf seen; /* names and states, one a line */

static const char *const state_names[] = {
	[BL_ITEM_DOCUMENT] = "",
	[BL_ITEM_BAD_RECORD] = " bad",
	[BL_ITEM_UNREADABLE] = " unreadable",
	[BL_ITEM_NO_INPUT] = " no input",
	[BL_ITEM_SKIPPED] = " skipped",
};

static bl_inputs inputs_of(const char *const *paths, size_t count)
{
	return (bl_inputs){
		.paths = paths,
		.count = count,
		.fields = bl_record_fields_default(),
		.document_bytes = 1 << 20,
		.walk = {.honour_ignore = true},
	};
}

/* Names below the test's folder. */
static void note_item(const bl_item *item)
{
	bl_str path = item->document.path, root = bl_str_of(here.root);

	if (bl_str_starts(path, root))
		path = bl_str_slice(path, root.size + 1, path.size);
	bl_buf_format(&seen, "%.*s", BL_ARG(path));
	if (item->document.record.id.data)
		bl_buf_format(&seen, "#%.*s", BL_ARG(item->document.record.id));
	bl_buf_format(&seen, "%s\n", state_names[item->state]);
}

static size_t read_all(const bl_inputs *inputs)
{
	bl_stream stream;
	bl_item item;
	size_t skipped;

	bl_buf_clear(&seen);
	bl_item_init(&item, NULL, inputs->document_bytes);
	bl_stream_open(&stream, inputs);
	while (bl_stream_next(&stream, &item, NULL) > 0)
		note_item(&item);
	skipped = stream.skipped;
	bl_stream_close(&stream);
	bl_item_free(&item);
	return skipped;
}

static void saw(const char *lines)
{
	ck_assert_str_eq(bl_buf_str(&seen).data, lines);
}

static void make_tree(void)
{
	place_folder(&here, "b");
	place_folder(&here, "b/inner");
	place_file(&here, "b/z.md", BL_S("z"));
	place_file(&here, "b/inner/y.TXT", BL_S("y"));
	place_file(&here, "b/a.html", BL_S("<p>a"));
	place_file(&here, "b/picture.png", BL_S("p"));
	place_file(&here, "b/binary.txt", (bl_str){"a\0b", 3});
	place_file(&here, "a.txt", BL_S("a"));
	place_file(&here, "rows.jsonl",
	           BL_S("{\"id\":\"1\",\"text\":\"a\"}\n\nbroken\n{\"id\":\"2\",\"text\":\"b\"}"));
}

START_TEST(a_folder_in_order)
{
	const char *const paths[] = {here.root};
	bl_inputs inputs = inputs_of(paths, 1);

	ck_assert_uint_eq(read_all(&inputs), 2);
	saw("a.txt\nb/a.html\nb/binary.txt skipped\nb/inner/y.TXT\nb/z.md\n");
}
END_TEST

START_TEST(records_in_a_folder)
{
	const char *const paths[] = {here.root};
	bl_inputs inputs = inputs_of(paths, 1);

	inputs.walk.records = true;
	ck_assert_uint_eq(read_all(&inputs), 1);
	saw("a.txt\nb/a.html\nb/binary.txt skipped\nb/inner/y.TXT\nb/z.md\n"
	    "rows.jsonl#1\nrows.jsonl bad\nrows.jsonl#2\n");
}
END_TEST

START_TEST(excluded)
{
	const char *const paths[] = {here.root};
	const bl_str exclude[] = {BL_S("inner/"), BL_S("b/*.html")};
	bl_inputs inputs = inputs_of(paths, 1);

	inputs.walk.exclude = exclude;
	inputs.walk.exclude_count = 2;
	read_all(&inputs);
	saw("a.txt\nb/binary.txt skipped\nb/z.md\n");
}
END_TEST

START_TEST(named_outright)
{
	char binary[256], picture[256], none[256];
	const char *const paths[] = {binary, none, picture};
	bl_inputs inputs = inputs_of(paths, 3);

	strcpy(binary, place_path(&here, "b/binary.txt"));
	strcpy(picture, place_path(&here, "b/picture.png"));
	strcpy(none, place_path(&here, "none.md"));
	read_all(&inputs);
	saw("b/binary.txt no input\nnone.md no input\nb/picture.png\n");
}
END_TEST

START_TEST(ignored)
{
	char root[256];
	const char *const paths[] = {root};
	bl_inputs inputs = inputs_of(paths, 1);

	strcpy(root, place_path(&here, "b"));
	place_folder(&here, ".git");
	place_file(&here, ".gitignore", BL_S("*.html\nb/z.md\n"));
	place_file(&here, "b/.gitignore", BL_S("inner/*\n!inner/keep.md\nbinary.txt\n"));
	place_file(&here, "b/inner/keep.md", BL_S("k"));
	read_all(&inputs);
	saw("b/inner/keep.md\n");
	inputs.walk.honour_ignore = false;
	read_all(&inputs);
	saw("b/a.html\nb/binary.txt skipped\nb/inner/keep.md\nb/inner/y.TXT\nb/z.md\n");
	unlink(place_path(&here, ".gitignore"));
	unlink(place_path(&here, "b/.gitignore"));
	unlink(place_path(&here, "b/inner/keep.md"));
}
END_TEST

START_TEST(links_do_not_loop)
{
	char root[256];
	const char *const paths[] = {root};
	bl_inputs inputs = inputs_of(paths, 1);

	strcpy(root, place_path(&here, "b/inner"));
	ck_assert_int_eq(symlink("..", place_path(&here, "b/inner/up")), 0);
	ck_assert_int_eq(symlink("y.TXT", place_path(&here, "b/inner/link.txt")), 0);
	ck_assert_int_eq(symlink("nowhere", place_path(&here, "b/inner/dead.txt")), 0);
	ck_assert_uint_eq(read_all(&inputs), 2);
	saw("b/inner/link.txt\nb/inner/y.TXT\n");
}
END_TEST

START_TEST(a_long_document_shows_that_it_is_cut)
{
	char path[256];
	const char *const paths[] = {path};
	bl_inputs inputs = inputs_of(paths, 1);
	bl_stream stream;
	bl_item item;

	strcpy(path, place_file(&here, "long.txt", BL_S("0123456789")));
	inputs.document_bytes = 4;
	bl_item_init(&item, NULL, 4);
	bl_stream_open(&stream, &inputs);
	ck_assert_int_eq(bl_stream_next(&stream, &item, NULL), 1);
	ck_assert_uint_eq(item.document.bytes.size, 5);
	bl_stream_close(&stream);
	bl_item_free(&item);
	unlink(path);
}
END_TEST

START_TEST(binary_or_not)
{
	ck_assert(bl_is_binary((bl_str){"a\0", 2}));
	ck_assert(!bl_is_binary(BL_S("")));
	ck_assert(!bl_is_binary(BL_S("text")));
	ck_assert(!bl_is_binary((bl_str){"\xFF\xFE"
	                                 "a\0",
	                                 4}));
	ck_assert(!bl_is_binary((bl_str){"\xFE\xFF\0a", 4}));
	ck_assert(!bl_is_binary((bl_str){"\0\0\xFE\xFF\0\0\0a", 8}));
	ck_assert(!bl_is_binary((bl_str){"<\0?\0x\0m\0", 8}));
}
END_TEST

static void begin(void)
{
	place_make(&here);
	make_tree();
	bl_buf_init(&seen, NULL, 1 << 20);
}

static void end(void)
{
	bl_buf_free(&seen);
	place_end(&here);
}

int main(void)
{
	Suite *suite = suite_create("stream");
	TCase *tcase = tcase_create("stream");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_unchecked_fixture(tcase, begin, end);
	tcase_add_test(tcase, a_folder_in_order);
	tcase_add_test(tcase, records_in_a_folder);
	tcase_add_test(tcase, excluded);
	tcase_add_test(tcase, named_outright);
	tcase_add_test(tcase, ignored);
	tcase_add_test(tcase, links_do_not_loop);
	tcase_add_test(tcase, a_long_document_shows_that_it_is_cut);
	tcase_add_test(tcase, binary_or_not);
	suite_add_tcase(suite, tcase);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
