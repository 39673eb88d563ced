/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Addresses that the text does not show: of hyperlinks, images and properties of the markup. They are
 * laid out as a text of their own, one a line, and read as any other. */
#include <stdlib.h>
#include <string.h>

#include "facts/find.h"

/* Lines of addresses, and whose they are. */
typedef struct sheet {
	bl_buf lines;
	BL_VEC(size_t) starts;
	bl_text text;
	bl_facts facts;
} sheet;

static void open_sheet(sheet *page, const bl_search *s)
{
	memset(page, 0, sizeof *page);
	bl_buf_init(&page->lines, &s->arena->memory, (size_t)64 << 20);
}

static int add_line(sheet *page, bl_search *s, bl_str address)
{
	size_t *start = BL_PUSH(&page->starts, s->arena);

	if (!start)
		return bl_fail_memory(s->error);
	*start = page->lines.size;
	bl_buf_add(&page->lines, address);
	bl_buf_char(&page->lines, '\n');
	return page->lines.failed ? bl_fail_memory(s->error) : BL_OK;
}

static size_t line_of(const sheet *page, size_t pos)
{
	size_t low = 0, high = page->starts.count;

	while (low + 1 < high) {
		size_t middle = (low + high) / 2;

		if (page->starts.items[middle] <= pos)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Licences in the lines, by the finder that reads them in any text. */
static int read_sheet(sheet *page, bl_search *s)
{
	const bl_rules *rules = s->facts->rules;
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	bl_hits hits = {NULL, 0, 0};
	bl_search inner = {.facts = &page->facts,
	                   .hits = &hits,
	                   .kit = s->kit,
	                   .limits = s->limits,
	                   .arena = s->arena,
	                   .error = s->error};
	int r;

	page->text.chars = page->text.source = bl_buf_str(&page->lines);
	page->facts.text = &page->text;
	page->facts.rules = rules;
	if ((r = bl_match(&lexicon, page->text.chars, &hits, s->arena, BL_PATH_BEST, s->error)) < 0)
		return r;
	return bl_find_licences(&inner);
}

/* ---- Hyperlinks and images ---- */

static int add_link_hit(bl_search *s, const bl_licence_hit *found, const bl_link *link)
{
	bl_licence_hit *hit = BL_PUSH(&s->facts->licence_hits, s->arena);

	if (!hit)
		return bl_fail_memory(s->error);
	*hit = *found;
	hit->span = link->anchor;
	hit->link = link;
	hit->is_link = true;
	return BL_OK;
}

/* An image inside a hyperlink to a licence is that link's button. */
static bool counts(const bl_text *text, const bl_link *link)
{
	return link->kind != BL_LINK_HEAD &&
	       (link->kind != BL_LINK_IMAGE || link->within >= text->links.count);
}

static int add_link_hits(bl_search *s, sheet *page)
{
	const bl_text *text = s->facts->text;
	int r = BL_OK;

	for (size_t i = 0; i < page->facts.licence_hits.count && r == BL_OK; i++) {
		const bl_licence_hit *found = &page->facts.licence_hits.items[i];
		const bl_link *link = &text->links.items[line_of(page, found->span.begin)];

		if (found->is_link && counts(text, link))
			r = add_link_hit(s, found, link);
	}
	return r;
}

int bl_find_linked(bl_search *s)
{
	const bl_text *text = s->facts->text;
	sheet page;
	int r = BL_OK;

	open_sheet(&page, s);
	for (size_t i = 0; i < text->links.count && r == BL_OK; i++)
		r = add_line(&page, s, text->links.items[i].url);
	if (r == BL_OK && text->links.count && (r = read_sheet(&page, s)) == BL_OK)
		r = add_link_hits(s, &page);
	bl_buf_free(&page.lines);
	return r;
}

/* ---- Properties ---- */

/* What of a page's own properties speaks of licences. */
static bool is_licence_property(const bl_meta *meta)
{
	static const char *const names[] = {
		"license",         "licence",        "dc.rights",         "dc.license",
		"dcterms.license", "dcterms.rights", "dc.rights.license", "cc:license",
		"copyright",       "rights",         "xhv:license",       "rights-standard",
		"dct:license",     "license_url",    "schema:license",    NULL};

	for (size_t i = 0; names[i]; i++)
		if (bl_str_equal_nocase(meta->name, bl_str_of(names[i])))
			return true;
	return false;
}

/* What things of a type are, by its name in schema.org's and Creative Commons' vocabularies. */
static const struct {
	const char *type;
	bl_scope scope;
} types[] = {{"ImageObject", BL_SCOPE_IMAGE},
             {"Photograph", BL_SCOPE_IMAGE},
             {"Image", BL_SCOPE_IMAGE},
             {"StillImage", BL_SCOPE_IMAGE},
             {"VisualArtwork", BL_SCOPE_IMAGE},
             {"Painting", BL_SCOPE_IMAGE},
             {"Map", BL_SCOPE_IMAGE},
             {"MediaObject", BL_SCOPE_MEDIA},
             {"VideoObject", BL_SCOPE_MEDIA},
             {"AudioObject", BL_SCOPE_MEDIA},
             {"MusicRecording", BL_SCOPE_MEDIA},
             {"PodcastEpisode", BL_SCOPE_MEDIA},
             {"Clip", BL_SCOPE_MEDIA},
             {"Sound", BL_SCOPE_MEDIA},
             {"MovingImage", BL_SCOPE_MEDIA},
             {"Dataset", BL_SCOPE_DATA},
             {"DataCatalog", BL_SCOPE_DATA},
             {"DataDownload", BL_SCOPE_DATA},
             {"DataFeed", BL_SCOPE_DATA},
             {"SoftwareApplication", BL_SCOPE_SOFTWARE},
             {"SoftwareSourceCode", BL_SCOPE_SOFTWARE},
             {"WebApplication", BL_SCOPE_SOFTWARE},
             {"Quotation", BL_SCOPE_QUOTE},
             {"Comment", BL_SCOPE_OTHER_WORK},
             {"WebSite", BL_SCOPE_SITE},
             {"Blog", BL_SCOPE_SITE},
             {"Periodical", BL_SCOPE_SITE}};

/* "https://schema.org/ImageObject", "schema:ImageObject". */
static bl_str local_name(bl_str type)
{
	size_t begin = type.size;

	while (begin > 0 && strchr("/#:", type.data[begin - 1]) == NULL)
		begin--;
	return bl_str_slice(type, begin, type.size);
}

/* An address that can be nothing but a picture's. */
static bool is_picture(bl_str address)
{
	static const char *const endings[] = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"};

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		bl_str ending = bl_str_of(endings[i]);
		size_t begin = address.size - ending.size;

		if (address.size > ending.size &&
		    bl_str_equal_nocase(bl_str_slice(address, begin, address.size), ending))
			return true;
	}
	return false;
}

static bl_scope scope_of(const bl_meta *meta)
{
	bl_str type = local_name(meta->type);

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (bl_str_equal(type, bl_str_of(types[i].type)))
			return types[i].scope;
	return is_picture(meta->about) ? BL_SCOPE_IMAGE : BL_SCOPE_DOCUMENT;
}

static int add_property(bl_search *s, const bl_licence_hit *found, const bl_meta *meta, int choice)
{
	bl_declared *d;

	if (bl_search_is_full(s, s->facts->declared.count, s->limits->statements, "statements"))
		return BL_OK;
	if (!(d = BL_PUSH(&s->facts->declared, s->arena)))
		return bl_fail_memory(s->error);
	*d = (bl_declared){.span = BL_NO_SPAN,
	                   .licence = found->licence,
	                   .id = found->id,
	                   .port = found->port,
	                   .name = BL_NO_SPAN,
	                   .link = BL_NO_SPAN,
	                   .linked = found->is_link ? found->licence : BL_NONE,
	                   .linked_id = found->is_link ? found->id : (bl_str){NULL, 0},
	                   .url = found->is_link ? meta->value : (bl_str){NULL, 0},
	                   .meta = meta,
	                   .kind = BL_STATEMENT_TAG,
	                   .scope = scope_of(meta),
	                   .except = BL_NO_SPAN,
	                   .licensor = BL_NO_SPAN,
	                   .publisher = BL_NONE,
	                   .confidence = BL_CONFIDENCE_MEDIUM,
	                   .phrase = found->phrase,
	                   .choice = choice};
	return BL_OK;
}

/* "CC-BY-4.0 OR CC-BY-NC-SA-4.0": an expression of SPDX that leaves a choice. */
static bool offers_choice(bl_str value)
{
	return bl_str_find(value, BL_S(" OR ")) != BL_NOWHERE;
}

/* One licence a property, the first that it names; all that a choice offers. */
static int add_properties(bl_search *s, const sheet *page, const size_t *rows)
{
	size_t last = BL_NOWHERE;
	int r = BL_OK, choice = -1;

	for (size_t i = 0; i < page->facts.licence_hits.count && r == BL_OK; i++) {
		const bl_licence_hit *found = &page->facts.licence_hits.items[i];
		size_t line = line_of(page, found->span.begin);
		const bl_meta *meta = &s->facts->text->metas.items[rows[line]];

		if (line != last || offers_choice(meta->value)) {
			choice += offers_choice(meta->value) && line != last;
			r = add_property(s, found, meta, offers_choice(meta->value) ? choice : -1);
		}
		last = line;
	}
	return r;
}

int bl_find_properties(bl_search *s)
{
	const bl_text *text = s->facts->text;
	size_t *rows = bl_arena_take(s->arena, (text->metas.count + 1) * sizeof *rows), count = 0;
	sheet page;
	int r = BL_OK;

	if (!rows)
		return bl_fail_memory(s->error);
	open_sheet(&page, s);
	for (size_t i = 0; r == BL_OK && i < text->metas.count; i++) {
		if (!is_licence_property(&text->metas.items[i]))
			continue;
		rows[count++] = i;
		r = add_line(&page, s, text->metas.items[i].value);
	}
	if (r == BL_OK && count && (r = read_sheet(&page, s)) == BL_OK)
		r = add_properties(s, &page, rows);
	bl_buf_free(&page.lines);
	return r;
}
