/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How fast pages become text, blocks, links and properties, beside libxml2's SAX parser that collects
 * text and links of the same bytes, in turn, on one core.
 *
 *	html_bench [RUNS [RATIO]]
 *
 * Prints medians of RUNS (5) runs and their ratio; fails where the ratio is below RATIO (0: no bar).
 * Needs BYLINT_DATA and libxml2 to compare; without libxml2 our own speed is printed alone. */
#include <time.h>

#include "../pages.h"
#include "text/reader.h"

#if defined(__has_include)
#if __has_include(<libxml/HTMLparser.h>)
#define HAVE_LIBXML2
#endif
#endif

#ifdef HAVE_LIBXML2
#include <libxml/HTMLparser.h>
#endif

enum { RUNS_MOST = 99 };

typedef struct sums {
	size_t text, links;
} sums;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* ---- Ours ---- */

static double run_ours(const pages *p, bl_arena *arena, sums *sum)
{
	const double start = now();

	*sum = (sums){0};
	for (size_t i = 0; i < p->count; i++) {
		bl_document document = {.bytes = p->items[i], .format = BL_FORMAT_HTML};
		bl_text text;

		bl_arena_reset(arena);
		if (bl_text_read(&text, &document, (size_t)64 << 20, arena, NULL) < 0)
			exit(2);
		sum->text += text.chars.size;
		for (size_t j = 0; j < text.links.count; j++)
			sum->links += text.links.items[j].kind == BL_LINK_ANCHOR;
	}
	return now() - start;
}

/* ---- libxml2 ---- */

#ifdef HAVE_LIBXML2

typedef struct collector {
	sums sum;
	char *out;
	unsigned silent; /* scripts and styles that are open */
} collector;

static bool is_silent(const xmlChar *name)
{
	return xmlStrcasecmp(name, BAD_CAST "script") == 0 ||
	       xmlStrcasecmp(name, BAD_CAST "style") == 0;
}

static void start(void *context, const xmlChar *name, const xmlChar **attributes)
{
	collector *c = context;

	c->silent += is_silent(name);
	if (xmlStrcasecmp(name, BAD_CAST "a") != 0)
		return;
	for (; attributes && attributes[0]; attributes += 2)
		c->sum.links += xmlStrcasecmp(attributes[0], BAD_CAST "href") == 0;
}

static void end(void *context, const xmlChar *name)
{
	collector *c = context;

	if (c->silent > 0)
		c->silent -= is_silent(name);
}

static void characters(void *context, const xmlChar *text, int size)
{
	collector *c = context;

	if (c->silent)
		return;
	memcpy(c->out + c->sum.text, text, (size_t)size);
	c->sum.text += (size_t)size;
}

/* It says on standard error what it could not decode. */
static void quiet(void *context, const char *message, ...)
{
	(void)context;
	(void)message;
}

/* Room for three times the pages: a byte that is not UTF-8 may become three. */
static double run_libxml2(const pages *p, sums *sum)
{
	htmlSAXHandler handler = {
		.startElement = start, .endElement = end, .characters = characters};
	collector c = {.out = malloc(3 * p->size + 64)};
	const double began = now();
	double took;

	xmlSetGenericErrorFunc(NULL, quiet);
	for (size_t i = 0; i < p->count && c.out; i++) {
		htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, &c, p->items[i].data,
		                                                    (int)p->items[i].size, NULL,
		                                                    XML_CHAR_ENCODING_NONE);

		htmlCtxtUseOptions(parser,
		                   HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
		htmlParseChunk(parser, NULL, 0, 1);
		htmlFreeParserCtxt(parser);
		c.silent = 0;
	}
	took = now() - began;
	*sum = c.sum;
	free(c.out);
	return took;
}

#endif

/* ---- Both ---- */

static int by_size(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *times, size_t count)
{
	qsort(times, count, sizeof *times, by_size);
	return times[count / 2];
}

static void print(const char *name, double seconds, const pages *p, const sums *sum)
{
	printf("%-9s %8.1f ms  %7.1f MB/s  %zu bytes of text, %zu links\n", name, seconds * 1e3,
	       (double)p->size / seconds / 1e6, sum->text, sum->links);
}

static int measure(const pages *p, size_t runs, double bar)
{
	double ours[RUNS_MOST], theirs[RUNS_MOST], fast, slow = 0;
	sums sum = {0}, other = {0};
	bl_arena arena;

	bl_arena_init(&arena, NULL, (size_t)2 << 30);
	run_ours(p, &arena, &sum);
	for (size_t i = 0; i < runs; i++) {
		ours[i] = run_ours(p, &arena, &sum);
#ifdef HAVE_LIBXML2
		theirs[i] = run_libxml2(p, &other);
#else
		theirs[i] = 0;
#endif
	}
	bl_arena_free(&arena);
	fast = median(ours, runs);
	slow = median(theirs, runs);
	printf("%zu pages, %.1f MB\n", p->count, (double)p->size / 1e6);
	print("bylint", fast, p, &sum);
	if (slow <= 0)
		return puts("built without libxml2: nothing to compare with") < 0;
	print("libxml2", slow, p, &other);
	printf("ratio     %.1f\n", slow / fast);
	return bar > 0 && slow / fast < bar;
}

int main(int argc, char **argv)
{
	size_t runs = argc > 1 ? strtoul(argv[1], NULL, 10) : 5;
	double bar = argc > 2 ? strtod(argv[2], NULL) : 0;
	pages p;
	int wrong;

	if (runs == 0 || runs > RUNS_MOST) {
		fputs("usage: html_bench [RUNS [RATIO]]\n", stderr);
		return 2;
	}
	if (!pages_open(&p)) {
		puts("skipped: html_bench needs BYLINT_DATA");
		return 77;
	}
	wrong = measure(&p, runs, bar);
	pages_close(&p);
	return wrong;
}
