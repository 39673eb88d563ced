/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* CSL-JSON for citation managers, JSON-LD in the words of schema.org. Neither says whether a name is a
 * person's: nobody told us. */
#include "judge/licence.h"
#include "report/attribution.h"

/* ---- CSL-JSON ---- */

void bl_credit_csl_begin(bl_credits *c)
{
	bl_json_start(&c->json, c->out, 2);
	bl_json_open(&c->json, NULL, '[');
}

void bl_credit_csl_end(bl_credits *c)
{
	bl_json_close(&c->json, ']');
	bl_buf_char(c->out, '\n');
}

static void put_known(bl_credits *c, const char *name, bl_str value)
{
	if (value.size > 0)
		bl_json_string(&c->json, name, value);
}

/* The licence with its address, a copyright notice, and what was changed. */
static bl_str terms_of(const bl_credits *c)
{
	const bl_line_parts *p = c->parts;
	bl_str address = bl_credits_licence(c, false);

	return bl_str_format(c->arena, "%.*s%s%.*s%s%.*s%s%.*s",
	                     BL_ARG(bl_licence_short_name(c->rules, p->licence)),
	                     address.size > 0 ? ", " : "", BL_ARG(address),
	                     p->copyright.size > 0 ? ". " : "", BL_ARG(p->copyright),
	                     p->changes.size > 0 ? ". " : "", BL_ARG(p->changes));
}

void bl_credit_csl(bl_credits *c)
{
	const bl_line_parts *p = c->parts;
	size_t i;

	bl_json_open(&c->json, NULL, '{');
	bl_json_string(&c->json, "id", bl_str_format(c->arena, "work%zu", c->number));
	bl_json_text(&c->json, "type", bl_line_links(p->url) ? "webpage" : "document");
	put_known(c, "title", p->title);
	if (p->creators.count > 0)
		bl_json_open(&c->json, "author", '[');
	for (i = 0; i < p->creators.count; i++) {
		bl_json_open(&c->json, NULL, '{');
		bl_json_string(&c->json, "literal", p->creators.items[i]);
		bl_json_close(&c->json, '}');
	}
	if (p->creators.count > 0)
		bl_json_close(&c->json, ']');
	put_known(c, "URL", p->url);
	bl_json_string(&c->json, "note", terms_of(c));
	bl_json_close(&c->json, '}');
}

/* ---- JSON-LD ---- */

static void put_identity(bl_credits *c, const char *name)
{
	bl_json_open(&c->json, name, '{');
	bl_json_text(&c->json, "@type", "@id");
	bl_json_close(&c->json, '}');
}

/* The words are schema.org's; these are addresses, and the context needs no network. */
void bl_credit_jsonld_begin(bl_credits *c)
{
	bl_json_start(&c->json, c->out, 2);
	bl_json_open(&c->json, NULL, '{');
	bl_json_open(&c->json, "@context", '{');
	bl_json_text(&c->json, "@vocab", "https://schema.org/");
	put_identity(c, "license");
	put_identity(c, "isBasedOn");
	put_identity(c, "url");
	bl_json_close(&c->json, '}');
	if (c->several)
		bl_json_open(&c->json, "@graph", '[');
}

void bl_credit_jsonld_end(bl_credits *c)
{
	if (c->several)
		bl_json_close(&c->json, ']');
	bl_json_close(&c->json, '}');
	bl_buf_char(c->out, '\n');
}

static void put_names(bl_credits *c)
{
	const bl_line_parts *p = c->parts;
	bool alone = p->creators.count == 1 && !p->by_publisher;
	const char *what = p->by_publisher ? "publisher" : "creator";
	size_t i;

	if (p->creators.count > 0)
		bl_json_open(&c->json, what, '[');
	for (i = 0; i < p->creators.count; i++) {
		bl_json_open(&c->json, NULL, '{');
		bl_json_string(&c->json, "name", p->creators.items[i]);
		if (alone && bl_line_links(p->author_url))
			bl_json_string(&c->json, "url", p->author_url);
		bl_json_close(&c->json, '}');
	}
	if (p->creators.count > 0)
		bl_json_close(&c->json, ']');
}

static void put_original(bl_credits *c)
{
	const bl_line_parts *p = c->parts;

	bl_json_text(&c->json, "@type", "CreativeWork");
	if (bl_line_links(p->url)) {
		bl_json_string(&c->json, "@id", p->url);
		bl_json_string(&c->json, "url", p->url);
	}
	put_known(c, "name", p->title);
	put_names(c);
	put_known(c, "copyrightNotice", p->copyright);
	put_known(c, "license", bl_credits_licence(c, false));
}

static void put_adaptation(bl_credits *c)
{
	const bl_line_parts *p = c->parts;

	bl_json_text(&c->json, "@type", "CreativeWork");
	put_known(c, "name", p->new_title);
	if (p->new_author.size > 0) {
		bl_json_open(&c->json, "creator", '{');
		bl_json_string(&c->json, "name", p->new_author);
		bl_json_close(&c->json, '}');
	}
	put_known(c, "license", bl_credits_licence(c, true));
	bl_json_open(&c->json, "isBasedOn", '{');
	put_original(c);
	bl_json_close(&c->json, '}');
}

void bl_credit_jsonld(bl_credits *c)
{
	if (c->several)
		bl_json_open(&c->json, NULL, '{');
	if (c->parts->out != BL_NONE)
		put_adaptation(c);
	else
		put_original(c);
	bl_json_string(&c->json, "creditText", bl_credits_line(c));
	if (c->several)
		bl_json_close(&c->json, '}');
}
