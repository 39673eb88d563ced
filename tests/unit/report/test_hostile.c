/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whatever a document says, no format passes on a command, a control or broken UTF-8. */
#include "base/utf8.h"
#include "run.h"
#include "runner.h"
#include "sample.h"

#define ROUNDS 400

static sample s;

/* The port must see what a runner sees, or the tests below could not fail. */
START_TEST(the_runner_accepts_commands)
{
	static const char *const accepted[] = {
		"##[error]x",    "12 | text ##[add-mask]y",      "##[none] ##[Group name=x]y",
		"::error::x",    "ok\n  ::set-output name=a::b", "\xE3\x80\x80::warning file=a::b",
		"a\r::debug::x",
	};
	static const char *const refused[] = {
		"##\\[error]x",    "##[errors]", "##[error",
		"text ::error::x", "::error",    "\\x3a:error::x",
	};
	bl_str line;
	size_t i;

	for (i = 0; i < sizeof(accepted) / sizeof *accepted; i++)
		ck_assert_msg(runner_finds(bl_str_of(accepted[i]), &line), "%s", accepted[i]);
	for (i = 0; i < sizeof(refused) / sizeof *refused; i++)
		ck_assert_msg(!runner_finds(bl_str_of(refused[i]), &line), "%s", refused[i]);
}
END_TEST

static size_t widest(bl_str out)
{
	size_t at, length, cells = 0, most = 0;

	for (at = 0; at < out.size; at += length) {
		uint32_t code = bl_utf8_at(out, at, &length);

		cells = code == '\n' ? 0 : cells + (size_t)bl_code_cells(code);
		most = cells > most ? cells : most;
	}
	return most;
}

/* Our own isolates are the only marks of direction. */
static bool is_harmless(bl_str out, bool isolates)
{
	size_t at, length;

	for (at = 0; at < out.size; at += length) {
		uint32_t code = bl_utf8_at(out, at, &length);
		bool own = code == '\n' || (isolates && (code == 0x2068 || code == 0x2069));

		if (code == BL_UTF8_INVALID || (bl_code_is_unsafe(code) && !own))
			return false;
	}
	return true;
}

static bool is_ascii(bl_str out)
{
	size_t i;

	for (i = 0; i < out.size; i++)
		if ((unsigned char)out.data[i] >= 0x80)
			return false;
	return true;
}

/* Annotations are commands: each is ours, with its file first, and the last line is none. */
static bool is_annotated(bl_str out)
{
	static const char *const ours[] = {"::error file=", "::warning file=", "::notice file="};
	bl_str line = {0};
	size_t begin, end, i;

	for (begin = 0; begin < out.size; begin = end + 1) {
		bool own = false;

		end = begin + bl_str_find(bl_str_slice(out, begin, out.size), BL_S("\n"));
		line = bl_str_slice(out, begin, end);
		for (i = 0; i < sizeof(ours) / sizeof *ours; i++)
			own = own || bl_str_starts(line, bl_str_of(ours[i]));
		if (end + 1 < out.size && !own)
			return false;
	}
	return bl_str_starts(line, BL_S("bylint: ")) &&
	       bl_str_find(out, BL_S("##[")) == BL_NOWHERE &&
	       bl_str_find(out, BL_S("\r")) == BL_NOWHERE;
}

static void check_output(bl_report *report, uint32_t seed)
{
	bool text = report->reporter == &bl_reporter_text;
	bl_str line, out;

	ck_assert_int_eq(sample_run(report, &s), 0);
	out = bl_buf_str(report->out);
	if (report->reporter == &bl_reporter_github)
		ck_assert_msg(is_annotated(out), "seed %u: %.*s", (unsigned)seed, BL_ARG(out));
	else
		ck_assert_msg(!runner_finds(out, &line), "seed %u, %s: %.*s", (unsigned)seed,
		              report->reporter->name, BL_ARG(line));
	ck_assert_msg(is_harmless(out, text && report->utf8), "seed %u, %s", (unsigned)seed,
	              report->reporter->name);
	ck_assert(!text || report->utf8 || is_ascii(out));
}

static void check_all(uint32_t seed, bool utf8)
{
	bl_arena pool;
	bl_buf out;
	size_t i;
	uint32_t state = seed;

	bl_arena_init(&pool, NULL, (size_t)16 << 20);
	sample_bad(&s, &pool, &state);
	for (i = 0; bl_reporters[i] != NULL; i++) {
		bl_report report = sample_report(&out, bl_reporters[i]->name);

		report.utf8 = utf8;
		report.explain = seed % 2 == 0;
		report.width = 60 + seed % 50;
		check_output(&report, seed);
		bl_buf_free(&out);
	}
	bl_arena_free(&pool);
}

START_TEST(no_command_gets_through)
{
	uint32_t seed;

	for (seed = 1; seed <= ROUNDS; seed++) {
		check_all(seed, true);
		check_all(seed, false);
	}
}
END_TEST

START_TEST(no_line_is_wider_than_the_screen)
{
	bl_arena pool;
	bl_buf out;
	uint32_t seed, state;
	size_t cells;

	for (seed = 1; seed <= ROUNDS; seed++) {
		bl_report report = sample_report(&out, "text");

		bl_arena_init(&pool, NULL, (size_t)16 << 20);
		state = seed;
		sample_bad(&s, &pool, &state);
		s.document.path = BL_S("a.txt");
		report.utf8 = seed % 3 != 0;
		ck_assert_int_eq(sample_run(&report, &s), 0);
		cells = widest(bl_buf_str(&out));
		ck_assert_msg(cells <= 100, "seed %u: %zu cells", (unsigned)seed, cells);
		bl_buf_free(&out);
		bl_arena_free(&pool);
	}
}
END_TEST

/* What is broken for the log is whole for who reads the JSON. */
START_TEST(json_keeps_the_values)
{
	static const char path[] = "##[error]\x1b[0m \xE2\x80\xAE.txt";
	const bl_json *value;
	bl_report report;
	bl_arena arena;
	bl_error error = {0};
	bl_buf out;

	sample_seed(&s);
	s.document.path = BL_S(path);
	report = sample_report(&out, "jsonl");
	ck_assert_int_eq(sample_run(&report, &s), 0);
	bl_arena_init(&arena, NULL, (size_t)16 << 20);
	ck_assert_int_eq(bl_json_read(&value, bl_buf_str(&out), &arena, &error), 0);
	value = bl_json_get(value, BL_S("path"));
	ck_assert(value != NULL && bl_str_equal(value->text, BL_S(path)));
	ck_assert_uint_eq(bl_str_find(bl_buf_str(&out), BL_S("##[")), BL_NOWHERE);
	bl_arena_free(&arena);
	bl_buf_free(&out);
}
END_TEST

/* Two texts meet in the buffer: neither holds a command alone. */
START_TEST(no_command_across_values)
{
	bl_report report;
	bl_buf out;
	bl_str line;

	sample_seed(&s);
	s.document.path = BL_S(" \xE2\x80\xA8");
	s.findings[1].licence = BL_S("##");
	s.findings[1].message = BL_S("x ##\n[error]y");
	s.document.record.id = BL_S("::error");
	report = sample_report(&out, "concise");
	ck_assert_int_eq(sample_run(&report, &s), 0);
	ck_assert(!runner_finds(bl_buf_str(&out), &line));
	bl_buf_free(&out);
}
END_TEST

/* A line of 8 MB and a heap of marks without width cost no more than what is shown. */
START_TEST(long_lines_are_cut)
{
	size_t size = (size_t)8 << 20, i;
	char *bytes = malloc(size);
	bl_report report;
	bl_buf out;

	ck_assert_ptr_nonnull(bytes);
	for (i = 0; i < size; i += 2)
		memcpy(bytes + i, "\xCC\x81", 2);
	sample_seed(&s);
	s.document.bytes = (bl_str){bytes, size};
	s.evidence[1].span = (bl_span){size / 2, size / 2 + 100};
	s.evidence[1].text = s.document.bytes;
	s.findings[1].message = s.document.bytes;
	report = sample_report(&out, "text");
	ck_assert_int_eq(sample_run(&report, &s), 0);
	ck_assert_uint_lt(out.size, 64 * 1024);
	bl_buf_free(&out);
	free(bytes);
}
END_TEST

RUN_TESTS("hostile", the_runner_accepts_commands, no_command_gets_through,
          no_line_is_wider_than_the_screen, json_keeps_the_values, no_command_across_values,
          long_lines_are_cut)
