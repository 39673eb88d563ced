/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Memory may run out at any moment: the main job runs under a door to memory whose n-th call fails,
 * and then under one that fails from the n-th call on, for every n until nothing fails any more.
 * Each run says so or succeeds, and gives back everything. "nth FOLDER": cards to lay over. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/build.h"

typedef struct door {
	size_t calls;
	size_t fails_at; /* 0: never */
	bool stays_shut; /* every later call fails too */
	bool failed;
	size_t live; /* blocks out */
} door;

static void *resize_freely(void *context, void *pointer, size_t size)
{
	door *d = context;
	void *grown;

	if (size == 0) {
		d->live -= pointer != NULL;
		free(pointer);
		return NULL;
	}
	grown = realloc(pointer, size);
	d->live += !pointer && grown;
	return grown;
}

static void *resize(void *context, void *pointer, size_t size)
{
	door *d = context;

	if (size != 0)
		d->calls++;
	if (size == 0 || !d->fails_at || d->calls < d->fails_at ||
	    (d->calls > d->fails_at && !d->stays_shut))
		return resize_freely(context, pointer, size);
	d->failed = true;
	return NULL;
}

#define TEXT(literal)                          \
	{                                      \
		(literal), sizeof(literal) - 1 \
	}

static const bl_str ours[] = {TEXT("Example Daily")};
static const bl_house house = {.names = ours,
                               .name_count = 1,
                               .wants_image_credits = true,
                               .heeds_document = true};

static const bl_document documents[] = {
	{.bytes = TEXT(
		 "TEHRAN, Nov. 20 (MNA) - Fars News reported that the talks went on, according to "
		 "IRNA.\n\nPhoto: A. N. Other / CC BY-SA 3.0\n\n"
		 "All Content by Mehr News Agency is licensed under a Creative Commons "
		 "Attribution 4.0 International License.\n"),
         .format = BL_FORMAT_TEXT},
	{.bytes = TEXT(
		 "---\ntitle: A title\nauthor: A. N. Author\nlicense: CC-BY-4.0\n"
		 "bylint: {ignore: [{requirement: nothing, reason: none}]}\n---\n"
		 "<!-- bylint-ignore link-to-the-original: it is gone -->\n![A bridge](a.jpg)\n\n"
		 "# A title\n\nFirst published by [Example Daily](https://example.org/a) under "
		 "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).\n"),
         .format = BL_FORMAT_MARKDOWN,
         .house = &house},
	{.bytes = TEXT("<html lang=en><head><title>A title</title>"
                       "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":"
                       "{\"name\":\"A. N. Author\"},\"license\":"
                       "\"https://creativecommons.org/licenses/by/4.0/\"}</script></head><body>"
                       "<p>Words &amp; words.<p>Licensed under <a rel=license "
                       "href=https://creativecommons.org/licenses/by-nc/4.0/>CC BY-NC 4.0</a>."),
         .format = BL_FORMAT_HTML},
};
enum { DOCUMENTS = sizeof documents / sizeof *documents };

/* ---- The jobs: 0 or a negative code, never anything left behind ----------------------------------- */

static const char *folder;

static int load(const bl_memory *memory, bl_error *error)
{
	bl_rules *rules = NULL;
	const int r = bl_rules_load(&rules, &folder, 1, memory, error);

	if (r == 0)
		bl_rules_free(rules);
	return r;
}

/* The same scanner goes on after a document that failed, as it would in a corpus. */
static int check_with(const bl_limits *limits, const bl_memory *memory, bl_error *error)
{
	const bl_verdict *verdict;
	bl_scanner *scanner;
	int r = bl_scanner_new_with(&scanner, bl_rules_builtin(), limits, memory, error);

	if (r < 0)
		return r;
	for (size_t i = 0; i < DOCUMENTS; i++) {
		const int one = bl_check(scanner, &documents[i], &verdict, error);

		r = r < 0 ? r : one;
	}
	bl_scanner_free(scanner);
	return r;
}

static int check(const bl_memory *memory, bl_error *error)
{
	return check_with(NULL, memory, error);
}

static int attribute(const bl_memory *memory, bl_error *error)
{
	const bl_stated stated = {.title = TEXT("A title"),
	                          .author = TEXT("A. N. Author"),
	                          .source_url = TEXT("https://example.org/a"),
	                          .licence = TEXT("cc-by-4.0")};
	bl_str line = {0}, note = {0};
	bl_scanner *scanner;
	int r = bl_scanner_new_with(&scanner, bl_rules_builtin(), NULL, memory, error);

	if (r < 0)
		return r;
	r = bl_attribute(scanner, &stated, &line, &note, error);
	bl_scanner_free(scanner);
	return r;
}

/* ---- The trial ----------------------------------------------------------------------------------- */

typedef int job(const bl_memory *memory, bl_error *error);

static int fail(const char *name, const door *d, int r, const char *what, const bl_error *error)
{
	fprintf(stderr, "%s, %zu fails%s: returned %d (%s), %zu blocks left: %s\n", name,
	        d->fails_at, d->stays_shut ? " and all later ones" : "", r, error->text, d->live,
	        what);
	return -1;
}

/* One run. *done: memory sufficed, so a later n would change nothing. */
static int run(const char *name, job *work, size_t n, bool stays_shut, bool *done)
{
	door d = {.fails_at = n, .stays_shut = stays_shut};
	const bl_memory memory = {resize, &d};
	bl_error error = {0};
	const int r = work(&memory, &error);

	*done = n > 0 && !d.failed;
	if (d.live != 0)
		return fail(name, &d, r, "a leak", &error);
	if (r == 0 && stays_shut && d.failed)
		return fail(name, &d, r, "success without memory", &error);
	if (r < 0 && !d.failed)
		return fail(name, &d, r, "a failure with memory", &error);
	if (r < 0 && (r != BL_E_MEMORY || error.code != BL_E_MEMORY || !error.text[0]))
		return fail(name, &d, r, "not told as a want of memory", &error);
	return 0;
}

static int try_all(const char *name, job *work)
{
	size_t n = 0;
	bool done = false;

	for (n = 0; !done; n++)
		if (run(name, work, n, false, &done) < 0 || run(name, work, n, true, &done) < 0)
			return -1;
	printf("%s: %zu calls, each failed once alone and once with all later ones\n", name, n - 2);
	return n > 2 ? 0 : fail(name, &(door){0}, 0, "takes no memory at all", &(bl_error){0});
}

/* ---- Rising ceilings ------------------------------------------------------------------------------ */

/* Blocks of memory hold many objects, so that few calls fail; under a rising ceiling, every object in
 * turn is the one that has no room. */
typedef int limited_job(size_t ceiling, const bl_memory *memory, bl_error *error);

enum { STEP = 32 };

static int check_below(size_t ceiling, const bl_memory *memory, bl_error *error)
{
	const bl_limits limits = {.scratch_bytes = ceiling};

	return check_with(&limits, memory, error);
}

static int compile_below(size_t ceiling, const bl_memory *memory, bl_error *error)
{
	bl_rules rules = {0};
	bl_complaints complaints = {.arena = &rules.arena};
	bl_card_files files = {0};
	int r;

	bl_arena_init(&rules.arena, memory, ceiling);
	r = bl_card_files_folder(&files, folder, &rules.arena, error);
	if (r == 0)
		r = bl_rules_compile(&rules, files.items, files.count, &complaints, error);
	bl_arena_free(&rules.arena);
	return r;
}

static int try_ceilings(const char *name, limited_job *work)
{
	size_t ceiling = 0;
	int r = -1;

	while (r < 0) {
		door d = {.fails_at = ceiling += STEP};
		const bl_memory memory = {resize_freely, &d};
		bl_error error = {0};

		r = work(ceiling, &memory, &error);
		if (d.live != 0)
			return fail(name, &d, r, "a leak", &error);
		if (r < 0 && (r != BL_E_MEMORY || error.code != BL_E_MEMORY || !error.text[0]))
			return fail(name, &d, r, "not told as a want of memory", &error);
	}
	printf("%s: %zu bytes are enough, %zu lower ceilings were not\n", name, ceiling,
	       ceiling / STEP - 1);
	return ceiling > STEP ? 0 : -1;
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fputs("usage: nth FOLDER\n", stderr);
		return 2;
	}
	folder = argv[1];
	return try_all("check", check) < 0 || try_ceilings("check, ceiling", check_below) < 0 ||
	       try_all("attribute", attribute) < 0 || try_all("load", load) < 0 ||
	       try_ceilings("compile, ceiling", compile_below) < 0;
}
