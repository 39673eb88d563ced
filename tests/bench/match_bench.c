/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The matcher as a whole process: phrases and a text in, every span with its phrase out.
 *
 *	match_bench [--path=portable|avx2] [--verify] [--passes=N] PHRASES TEXT
 *
 * One phrase a line; its number counts from 1. A line of output is begin, end, number. --verify
 * compares each path with the reference over the whole text instead and prints how many matches
 * there are; --passes scans N times and prints how fast each pass was. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/complaint.h"
#include "match/matcher.h"

#define CEILING ((size_t)8 << 30)

/* A block fits into the second cache with the lexicon. The seam is longer than what a phrase of a
 * line can match. */
#define BLOCK ((size_t)512 << 10)
#define SEAM ((size_t)16 << 10)
#define BEFORE_SEAM 64 /* for what stands before a match at the seam */

typedef struct bench {
	bl_path path;
	bool verify;
	unsigned passes;
	const char *phrases, *text;
} bench;

static int usage(void)
{
	fputs("usage: match_bench [--path=portable|avx2] [--verify] [--passes=N] PHRASES TEXT\n",
	      stderr);
	return 2;
}

static bool read_options(bench *b, char **arguments)
{
	*b = (bench){.path = BL_PATH_BEST};
	for (; *arguments && strncmp(*arguments, "--", 2) == 0; arguments++) {
		if (strcmp(*arguments, "--path=portable") == 0)
			b->path = BL_PATH_PORTABLE;
		else if (strcmp(*arguments, "--path=avx2") == 0)
			b->path = BL_PATH_AVX2;
		else if (strcmp(*arguments, "--verify") == 0)
			b->verify = true;
		else if (strncmp(*arguments, "--passes=", 9) == 0)
			b->passes = (unsigned)atoi(*arguments + 9);
		else
			return false;
	}
	if (!arguments[0] || !arguments[1] || arguments[2])
		return false;
	b->phrases = arguments[0];
	b->text = arguments[1];
	return true;
}

/* A file as it lies in memory; absent where it cannot be. */
static bl_str map_file(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	struct stat about;
	bl_str bytes = {NULL, 0};

	if (file >= 0 && fstat(file, &about) == 0 && about.st_size > 0) {
		void *at = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE,
		                file, 0);

		if (at != MAP_FAILED)
			bytes = (bl_str){at, (size_t)about.st_size};
	}
	if (!bytes.data)
		perror(path);
	if (file >= 0)
		close(file);
	return bytes;
}

static int load(bl_lexicon *lexicon, bl_str file, bl_arena *arena, bl_error *error)
{
	struct {
		bl_literal *items;
		size_t count, capacity;
	} literals = {0};
	uint32_t line = 0;

	for (size_t at = 0, end; at < file.size; at = end + 1) {
		bl_literal *literal;

		for (end = at; end < file.size && file.data[end] != '\n'; end++)
			continue;
		line++;
		if (end == at)
			continue;
		if (!(literal = BL_PUSH(&literals, arena)))
			return bl_fail_memory(error);
		*literal = (bl_literal){.text = bl_str_slice(file, at, end), .value = line};
	}
	return bl_lexicon_build(lexicon, literals.items, literals.count, arena, error);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static char *put_number(char *to, size_t number, char behind)
{
	char digits[24];
	size_t count = 0;

	do
		digits[count++] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	while (count > 0)
		*to++ = digits[--count];
	*to++ = behind;
	return to;
}

static bool write_all(const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t written = write(STDOUT_FILENO, bytes, size);

		if (written <= 0)
			return false;
		bytes += written;
		size -= (size_t)written;
	}
	return true;
}

static bool print_hits(const bl_hits *hits)
{
	static char buffer[1 << 16];
	char *end = buffer;

	for (size_t i = 0; i < hits->count; i++) {
		if (end - buffer > (ptrdiff_t)sizeof buffer - 80) {
			if (!write_all(buffer, (size_t)(end - buffer)))
				return false;
			end = buffer;
		}
		end = put_number(end, hits->items[i].begin, ' ');
		end = put_number(end, hits->items[i].end, ' ');
		end = put_number(end, hits->items[i].value, '\n');
	}
	return write_all(buffer, (size_t)(end - buffer));
}

/* Reads until buf is full or the file ends. */
static ssize_t read_full(int file, char *buf, size_t size)
{
	size_t got = 0;
	ssize_t n = 1;

	while (got < size && n > 0)
		if ((n = read(file, buf + got, size - got)) > 0)
			got += (size_t)n;
	return n < 0 ? -1 : (ssize_t)got;
}

/* The hits that begin in [from, to), as offsets in the file. */
static void keep_between(bl_hits *hits, size_t from, size_t to, size_t offset)
{
	size_t kept = 0;

	for (size_t i = 0; i < hits->count; i++) {
		bl_hit hit = hits->items[i];

		if (hit.begin >= from && hit.begin < to)
			hits->items[kept++] =
				(bl_hit){hit.begin + offset, hit.end + offset, hit.value};
	}
	hits->count = kept;
}

/* Scans by blocks that stay in the cache. A block's end is scanned again with the next block, so
 * that a match on the seam is seen whole. */
static int scan_blocks(const bench *b, const bl_lexicon *lexicon, int file, bl_arena *arena,
                       bl_error *error)
{
	static char block[BLOCK];
	size_t offset = 0, kept = 0, from = 0;

	for (bool last = false; !last;) {
		ssize_t got = read_full(file, block + kept, sizeof block - kept);
		bl_str text = {block, kept + (got > 0 ? (size_t)got : 0)};
		size_t to = text.size;
		bl_hits hits = {0};
		int r;

		if (got < 0)
			return bl_fail(error, BL_E_INPUT, "the text cannot be read");
		last = text.size < sizeof block;
		if (!last)
			to -= SEAM;
		bl_arena_reset(arena);
		if ((r = bl_match(lexicon, text, &hits, arena, b->path, error)) < 0)
			return r;
		keep_between(&hits, from, to, offset);
		if (!print_hits(&hits))
			return bl_fail(error, BL_E_OUTPUT, "the output cannot be written");
		from = BEFORE_SEAM;
		kept = last ? 0 : SEAM + BEFORE_SEAM;
		memmove(block, block + text.size - kept, kept);
		offset += text.size - kept;
	}
	return 0;
}

static int scan(const bench *b, const bl_lexicon *lexicon, bl_error *error)
{
	int file = open(b->text, O_RDONLY | O_CLOEXEC), r;
	bl_arena arena;

	if (file < 0)
		return bl_fail(error, BL_E_INPUT, "%s cannot be opened", b->text);
	bl_arena_init(&arena, NULL, CEILING);
	r = scan_blocks(b, lexicon, file, &arena, error);
	bl_arena_free(&arena);
	close(file);
	return r;
}

/* The whole text at once, again and again: what the matcher alone takes. */
static int repeat(const bench *b, const bl_lexicon *lexicon, bl_str text, bl_error *error)
{
	bl_arena arena;
	int r = 0;

	bl_arena_init(&arena, NULL, CEILING);
	for (unsigned pass = 0; pass < b->passes && r == 0; pass++) {
		double start = now(), seconds;
		bl_hits hits = {0};

		bl_arena_reset(&arena);
		r = bl_match(lexicon, text, &hits, &arena, b->path, error);
		seconds = now() - start;
		printf("%zu matches, %.3f GB/s\n", hits.count, (double)text.size / seconds * 1e-9);
	}
	bl_arena_free(&arena);
	return r;
}

/* The first hit in which two lists differ, or the number of hits. */
static size_t first_difference(const bl_hits *a, const bl_hits *b)
{
	size_t i = 0;

	while (i < a->count && i < b->count && a->items[i].begin == b->items[i].begin &&
	       a->items[i].end == b->items[i].end && a->items[i].value == b->items[i].value)
		i++;
	return i;
}

static int verify_path(const bl_lexicon *lexicon, bl_str text, const bl_hits *slow, bl_path path,
                       bl_error *error)
{
	bl_arena arena;
	bl_hits fast = {0};
	int r;

	bl_arena_init(&arena, NULL, CEILING);
	if ((r = bl_match(lexicon, text, &fast, &arena, path, error)) == 0) {
		size_t at = first_difference(slow, &fast);

		if (at != slow->count || at != fast.count)
			r = bl_fail(error, BL_E_INPUT,
			            "path %d differs from the reference at hit %zu of %zu",
			            (int)path, at, slow->count);
	}
	bl_arena_free(&arena);
	return r;
}

static int verify(const bl_lexicon *lexicon, bl_str text, bl_error *error)
{
	bl_arena arena;
	bl_hits slow = {0};
	int r;

	bl_arena_init(&arena, NULL, CEILING);
	if ((r = bl_match_reference(lexicon, text, &slow, &arena, error)) == 0 &&
	    (r = verify_path(lexicon, text, &slow, BL_PATH_PORTABLE, error)) == 0 &&
	    (r = verify_path(lexicon, text, &slow, BL_PATH_AVX2, error)) == 0)
		printf("%zu matches in %zu bytes, the same on every path\n", slow.count, text.size);
	bl_arena_free(&arena);
	return r;
}

static int run(const bench *b, const bl_lexicon *lexicon, bl_error *error)
{
	bl_str text;

	if (!b->verify && b->passes == 0)
		return scan(b, lexicon, error);
	text = map_file(b->text);
	if (!text.data)
		return bl_fail(error, BL_E_INPUT, "%s cannot be read", b->text);
	return b->verify ? verify(lexicon, text, error) : repeat(b, lexicon, text, error);
}

int main(int count, char **arguments)
{
	bench b;
	bl_error error = {0};
	bl_arena arena;
	bl_lexicon lexicon;
	bl_str phrases;
	int r;

	(void)count;
	if (!read_options(&b, arguments + 1))
		return usage();
	phrases = map_file(b.phrases);
	if (!phrases.data)
		return 1;
	bl_arena_init(&arena, NULL, CEILING);
	if ((r = load(&lexicon, phrases, &arena, &error)) == 0)
		r = run(&b, &lexicon, &error);
	if (r < 0)
		fprintf(stderr, "match_bench: %s\n", error.text);
	bl_arena_free(&arena);
	return r < 0;
}
