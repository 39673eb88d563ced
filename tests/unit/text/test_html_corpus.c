/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* On real pages our tokenizer finds the words and links that a tree parser finds: libxml2's. Needs
 * BYLINT_DATA (its bench/) and, when it was built, libxml2; skipped by name without them. With an
 * argument, prints what differs. */
#include <stdio.h>

#include "../../pages.h"
#include "base/utf8.h"
#include "text/reader.h"

#if defined(__has_include)
#if __has_include(<libxml/HTMLparser.h>)
#define HAVE_LIBXML2
#endif
#endif

#ifndef HAVE_LIBXML2

int main(void)
{
	puts("skipped: text/html_corpus was built without libxml2");
	return 77;
}

#else

#include <libxml/HTMLparser.h>

enum { LOOK_AHEAD = 400 };

typedef struct list {
	bl_str *items;
	size_t count, capacity;
} list;

/* A page as one of the two sees it. */
typedef struct sight {
	list words, links;
	bl_buf text;
} sight;

typedef struct tally {
	size_t other; /* pages that are not UTF-8: libxml2 reads their bytes as other characters */
	size_t words, same_words, links, same_links;
	bool show;
} tally;

static void add(list *l, bl_str item)
{
	if (l->count == l->capacity)
		l->items =
			realloc(l->items, (l->capacity = 2 * l->capacity + 64) * sizeof *l->items);
	l->items[l->count++] = item;
}

static void split(list *l, bl_str text)
{
	for (size_t begin = 0, end; begin < text.size; begin = end + 1) {
		for (end = begin; end < text.size && (unsigned char)text.data[end] > ' '; end++)
			continue;
		if (end > begin)
			add(l, bl_str_slice(text, begin, end));
	}
}

static void forget(sight *s)
{
	free(s->words.items);
	free(s->links.items);
	bl_buf_free(&s->text);
	*s = (sight){0};
}

/* ---- libxml2 ---- */

static bool is_one_of(const xmlChar *name, const char *const *names)
{
	for (; *names; names++)
		if (xmlStrcasecmp(name, BAD_CAST * names) == 0)
			return true;
	return false;
}

/* Elements whose content is not the page's. */
static const char *const silent[] = {"script",   "style",  "title",   "template",
                                     "metadata", "iframe", "noembed", NULL};
static const char *const inlines[] = {
	"a",    "abbr",   "acronym", "b",      "bdi",  "bdo",  "big", "cite", "code",
	"data", "del",    "dfn",     "em",     "font", "i",    "ins", "kbd",  "label",
	"mark", "nobr",   "q",       "rp",     "rt",   "ruby", "s",   "samp", "small",
	"span", "strike", "strong",  "sub",    "sup",  "time", "tt",  "u",    "var",
	"wbr",  "img",    "picture", "source", NULL};

static void add_link(sight *s, const xmlNode *node, const char *name)
{
	for (const xmlAttr *a = node->properties; a; a = a->next) {
		bl_str url = bl_str_of(a->children ? (const char *)a->children->content : NULL);

		if (xmlStrcasecmp(a->name, BAD_CAST name) == 0 && bl_str_trim(url).size > 0)
			add(&s->links, bl_str_trim(url));
	}
}

static void visit(sight *s, const xmlNode *node);

static void visit_element(sight *s, const xmlNode *node)
{
	bool divides = !is_one_of(node->name, inlines);

	if (is_one_of(node->name, silent))
		return;
	if (xmlStrcasecmp(node->name, BAD_CAST "img") == 0)
		add_link(s, node, "src");
	else if (xmlStrcasecmp(node->name, BAD_CAST "a") == 0 ||
	         xmlStrcasecmp(node->name, BAD_CAST "area") == 0 ||
	         xmlStrcasecmp(node->name, BAD_CAST "link") == 0)
		add_link(s, node, "href");
	if (divides)
		bl_buf_char(&s->text, ' ');
	visit(s, node->children);
	if (divides)
		bl_buf_char(&s->text, ' ');
}

static void visit(sight *s, const xmlNode *node)
{
	for (; node; node = node->next) {
		if (node->type == XML_ELEMENT_NODE)
			visit_element(s, node);
		else if (node->type == XML_TEXT_NODE)
			bl_buf_text(&s->text, (const char *)node->content);
	}
}

static xmlDoc *see_tree(sight *s, bl_str page)
{
	xmlDoc *tree =
		htmlReadMemory(page.data, (int)page.size, NULL, "UTF-8",
	                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);

	bl_buf_init(&s->text, NULL, (size_t)256 << 20);
	visit(s, tree ? tree->children : NULL);
	split(&s->words, bl_buf_str(&s->text));
	return tree;
}

/* ---- Ours ---- */

static bool see_ours(sight *s, bl_text *text, bl_str page, bl_arena *arena)
{
	bl_document document = {.bytes = page, .format = BL_FORMAT_HTML};

	bl_arena_reset(arena);
	if (bl_text_read(text, &document, (size_t)64 << 20, arena, NULL) < 0)
		return false;
	for (size_t i = 0; i < text->blocks.count; i++)
		split(&s->words, bl_str_slice(text->chars, text->blocks.items[i].span.begin,
		                              text->blocks.items[i].span.end));
	for (size_t i = 0; i < text->links.count; i++)
		if (text->links.items[i].url.size > 0)
			add(&s->links, text->links.items[i].url);
	return true;
}

/* ---- Both ---- */

static void show(const tally *t, size_t page, const char *who, bl_str what)
{
	if (t->show)
		printf("%zu %s %.*s\n", page, who, BL_ARG(what));
}

/* How many of a are in b in the same order: after a difference, by the shortest step to equal items. */
static size_t same(const list *a, const list *b, const tally *t, size_t page)
{
	size_t i = 0, j = 0, found = 0;

	while (i < a->count && j < b->count) {
		size_t step = 0, left = 0;
		bool met = bl_str_equal(a->items[i], b->items[j]);

		for (step = 1; !met && step < LOOK_AHEAD; step++)
			for (left = 0; left <= step && !met; left++)
				met = i + left < a->count && j + step - left < b->count &&
				      bl_str_equal(a->items[i + left], b->items[j + step - left]);
		if (step == 1) {
			found++, i++, j++;
			continue;
		}
		left = met ? left - 1 : 1;
		step = met ? step - 1 : 2;
		for (size_t k = 0; k < left && i < a->count; k++)
			show(t, page, "ours  ", a->items[i++]);
		for (size_t k = 0; k < step - left && j < b->count; k++)
			show(t, page, "theirs", b->items[j++]);
	}
	return found;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static bool compare(tally *t, bl_str page, size_t number, bl_arena *arena)
{
	sight ours = {0}, theirs = {0};
	bl_text text;
	bool read = see_ours(&ours, &text, page, arena);
	xmlDoc *tree = read ? see_tree(&theirs, page) : NULL;

	t->words += larger(ours.words.count, theirs.words.count);
	t->same_words += same(&ours.words, &theirs.words, t, number);
	t->links += larger(ours.links.count, theirs.links.count);
	t->same_links += same(&ours.links, &theirs.links, t, number);
	forget(&ours);
	forget(&theirs);
	xmlFreeDoc(tree);
	return read;
}

/* Where the words differ on these pages: references without a semicolon before a letter, which libxml2
 * leaves; attributes with '>' or quotes that libxml2 ends early; an iframe inside a text field; words on
 * both sides of a box of the page's own making; &lang;, another character in HTML 4. */
static int judge(const tally *t)
{
	printf("words: %zu of %zu are the same, links: %zu of %zu; %zu pages that are not UTF-8 were left out\n",
	       t->same_words, t->words, t->same_links, t->links, t->other);
	if (t->same_words * 1000 >= t->words * 999 && t->same_links == t->links)
		return 0;
	puts("fewer than 999 of 1,000 words, or not all links, are the same");
	return 1;
}

int main(int argc, char **argv)
{
	tally t = {.show = argc > 1 && argv[1]};
	bl_arena arena;
	bool read = true;
	pages p;

	if (!pages_open(&p)) {
		puts("skipped: text/html_corpus needs BYLINT_DATA");
		return 77;
	}
	bl_arena_init(&arena, NULL, (size_t)1 << 30);
	for (size_t i = 0; i < p.count && read; i++) {
		if (bl_utf8_valid(p.items[i]))
			read = compare(&t, p.items[i], i, &arena);
		else
			t.other++;
	}
	bl_arena_free(&arena);
	pages_close(&p);
	return read ? judge(&t) : 2;
}

#endif
