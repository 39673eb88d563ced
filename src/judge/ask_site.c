/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A publisher's wishes about addresses: what is linked, what the markup loads, whose pictures are there. */
#include "judge/ask.h"

#include <string.h>

#include "base/utf8.h"
#include "judge/address.h"
#include "judge/evidence.h"
#include "judge/finding.h"
#include "judge/site.h"

static bl_str wish_at(const bl_question *q, uint32_t i)
{
	return bl_rules_text(q->c->rules, q->policy->values, i);
}

static bool wishes(const bl_question *q, const char *value)
{
	uint32_t i;

	for (i = 0; i < q->policy->values.count; i++)
		if (bl_str_equal(wish_at(q, i), bl_str_of(value)))
			return true;
	return false;
}

static bool is_on_site(const bl_question *q, bl_str address)
{
	return bl_site_holds(q->c->rules, q->publisher, address);
}

/* Addresses are cut there; whatever is longer leads nowhere. */
enum { ADDRESS_MOST = 2000 };

/* ---- Links ---- */

static bool ends_address(bl_str text, size_t pos)
{
	size_t length;

	return strchr("\"'<>()[]|", text.data[pos]) != NULL ||
	       bl_code_is_blank(bl_utf8_at(text, pos, &length));
}

/* The address round what stands at pos. */
static bl_span address_round(bl_str text, size_t pos)
{
	size_t low = pos > ADDRESS_MOST ? pos - ADDRESS_MOST : 0;
	size_t high = text.size - pos > ADDRESS_MOST ? pos + ADDRESS_MOST : text.size;
	bl_span span = {pos, pos};

	while (span.begin > low && (unsigned char)text.data[span.begin - 1] > ' ' &&
	       strchr("\"'<>()[]|", text.data[span.begin - 1]) == NULL)
		span.begin--;
	while (span.end < high && !ends_address(text, span.end))
		span.end++;
	while (span.end > span.begin && strchr(".,;:!?*_", text.data[span.end - 1]) != NULL)
		span.end--;
	return span;
}

/* What the text shows of an address of the publisher's site: only its host is looked for. */
static bool shown_address(bl_question *q, bl_str domain, bl_str *address, bl_span *span)
{
	bl_str chars = q->c->text->chars;
	size_t pos = 0, at;

	while ((at = bl_str_find(bl_str_slice(chars, pos, chars.size), domain)) != BL_NOWHERE) {
		pos += at;
		*span = address_round(chars, pos);
		*address = bl_str_slice(chars, span->begin, span->end);
		pos += domain.size;
		if (is_on_site(q, *address) && bl_str_find(*address, BL_S("@")) == BL_NOWHERE)
			return true;
	}
	return false;
}

typedef struct linked {
	bool any, page;
	bl_evidence proof;
} linked;

/* A page is better than the home page, and the first of each is enough. */
static bool is_better(const linked *best, bool page)
{
	return !best->any || (page && !best->page);
}

static void find_hyperlinked(bl_question *q, linked *best)
{
	size_t i;

	for (i = 0; i < q->c->text->links.count && !best->page; i++) {
		const bl_link *link = &q->c->text->links.items[i];
		bool page = bl_site_is_page(link->url);

		if (link->kind == BL_LINK_ANCHOR && is_better(best, page) &&
		    is_on_site(q, link->url))
			*best = (linked){true, page,
			                 bl_case_proof_source(q->c, link->source, link->url)};
	}
}

static void find_shown(bl_question *q, linked *best)
{
	bl_run sites = q->c->rules->publishers[q->publisher].sites;
	bl_str address;
	bl_span span;
	uint32_t i;

	for (i = 0; i < sites.count && !best->page; i++)
		if (shown_address(q, bl_rules_text(q->c->rules, sites, i), &address, &span) &&
		    is_better(best, bl_site_is_page(address)))
			*best = (linked){true, bl_site_is_page(address), bl_case_proof(q->c, span)};
}

/* A publisher whose sites no card knows has credits with addresses. */
static void find_credited(bl_question *q, linked *best)
{
	size_t i;

	for (i = 0; !best->page && bl_next_credit(q, &i); i++) {
		bl_str url = q->c->credits[i].url;

		if (q->c->facts->credited.items[i].publisher == q->publisher && url.size > 0 &&
		    is_better(best, bl_site_is_page(url)))
			*best = (linked){true, bl_site_is_page(url), bl_case_proof_credit(q->c, i)};
	}
}

static linked find_linked(bl_question *q)
{
	linked best = {false, false, {.text = {NULL, 0}}};

	find_hyperlinked(q, &best);
	find_shown(q, &best);
	find_credited(q, &best);
	return best;
}

static bool is_canonical(bl_question *q)
{
	size_t i;

	for (i = 0; i < q->c->text->links.count; i++) {
		const bl_link *link = &q->c->text->links.items[i];

		if (link->kind != BL_LINK_HEAD || !bl_has_token(link->rel, "canonical") ||
		    !is_on_site(q, link->url))
			continue;
		bl_finding_prove(q->c, q->finding,
		                 bl_case_proof_source(q->c, link->source, link->url));
		return true;
	}
	return false;
}

/* The article's own address, where the user stated it. */
static bool is_stated_linked(bl_question *q)
{
	bl_evidence proof;

	q->wanted = q->c->stated->source_url;
	if (!bl_find_text_original(q, &proof))
		return false;
	bl_finding_prove(q->c, q->finding, proof);
	return true;
}

static void prove_source(bl_question *q)
{
	size_t i;

	for (i = 0; bl_next_credit(q, &i); i++)
		if (q->c->facts->credited.items[i].publisher == q->publisher) {
			bl_finding_prove(q->c, q->finding, bl_case_proof_credit(q->c, i));
			return;
		}
}

static bool is_licence_linked(bl_question *q)
{
	size_t i;

	for (i = 0; i < q->c->facts->declared.count; i++) {
		const bl_declared *declared = &q->c->facts->declared.items[i];

		if (!bl_declared_is_own(declared) || declared->linked == BL_NONE)
			continue;
		bl_finding_prove(q->c, q->finding, bl_case_proof_statement(q->c, i));
		return true;
	}
	return false;
}

bl_outcome bl_ask_links_site(bl_question *q)
{
	bool article = wishes(q, "article") && !wishes(q, "home");
	linked best;

	q->url = q->c->verdict->url.value;
	if ((wishes(q, "canonical") && is_canonical(q)) ||
	    (wishes(q, "licence") && is_licence_linked(q)))
		return BL_OUTCOME_MET;
	if (article && is_on_site(q, q->c->stated->source_url))
		return is_stated_linked(q) ? BL_OUTCOME_MET : BL_OUTCOME_NOT_MET;
	best = find_linked(q);
	if (best.any)
		bl_finding_prove(q->c, q->finding, best.proof);
	else
		prove_source(q);
	if (wishes(q, "home") ? best.any : wishes(q, "article") && best.page)
		return BL_OUTCOME_MET;
	if (best.any && article)
		q->more = BL_S("The home page is linked.");
	if (wishes(q, "canonical") && q->c->text->format != BL_FORMAT_HTML) {
		q->more = BL_S("Only a page says which address is canonical.");
		return BL_OUTCOME_UNSURE;
	}
	return BL_OUTCOME_NOT_MET;
}

/* ---- What the markup loads ---- */

static bool holds_nocase(bl_str hay, const char *needle)
{
	bl_str word = bl_str_of(needle);
	size_t i;

	for (i = 0; i + word.size <= hay.size; i++)
		if (bl_str_equal_nocase(bl_str_slice(hay, i, i + word.size), word))
			return true;
	return false;
}

/* "counter.example.org/<number>/count": a slot takes anything. */
static bool follows(bl_str address, bl_str pattern)
{
	size_t open, close, at;

	while (pattern.size > 0) {
		open = bl_str_find(pattern, BL_S("<"));
		close = bl_str_find(pattern, BL_S(">"));
		if (open == BL_NOWHERE || close == BL_NOWHERE || close < open)
			open = pattern.size;
		at = bl_str_find(address, bl_str_slice(pattern, 0, open));
		if (at == BL_NOWHERE)
			return false;
		address = bl_str_slice(address, at + open, address.size);
		pattern =
			bl_str_slice(pattern, open < pattern.size ? close + 1 : open, pattern.size);
	}
	return true;
}

/* Words that counters have in their addresses, where the publisher's own is not known. */
static bool is_counter_like(bl_str address)
{
	return holds_nocase(address, "pixel") || holds_nocase(address, "count") ||
	       holds_nocase(address, "track");
}

/* Somebody else's counter says nothing, but where the publisher's site is not known. */
static bool is_counter(const bl_question *q, bl_str address)
{
	bool anywhere = q->c->rules->publishers[q->publisher].sites.count == 0;
	uint32_t i;

	for (i = 0; i < q->policy->values.count; i++)
		if (bl_str_equal(wish_at(q, i), BL_S("yes"))
		            ? is_counter_like(address) && (anywhere || is_on_site(q, address))
		            : follows(address, wish_at(q, i)))
			return true;
	return false;
}

/* The value of a src attribute that begins behind its name, or empty. */
static bl_str attribute_value(bl_str rest)
{
	size_t begin = 0, end;
	char quote;

	rest.size = rest.size > ADDRESS_MOST ? ADDRESS_MOST : rest.size;
	while (begin < rest.size && strchr(" \t\r\n", rest.data[begin]))
		begin++;
	if (begin == rest.size || rest.data[begin] != '=')
		return (bl_str){NULL, 0};
	for (begin++; begin < rest.size && strchr(" \t\r\n", rest.data[begin]);)
		begin++;
	quote = begin < rest.size ? rest.data[begin] : '\0';
	if (quote != '"' && quote != '\'')
		quote = ' ';
	else
		begin++;
	for (end = begin; end < rest.size && rest.data[end] != quote && rest.data[end] != '>';)
		end++;
	return bl_str_slice(rest, begin, end);
}

/* What a page loads, pictures and scripts: scripts are no part of the text. */
static bool loads_counter(bl_question *q, bl_evidence *out)
{
	bl_str source = q->c->text->source, value;
	size_t pos = 0, at;

	while ((at = bl_str_find(bl_str_slice(source, pos, source.size), BL_S("src"))) !=
	       BL_NOWHERE) {
		pos += at + 3;
		value = attribute_value(bl_str_slice(source, pos, source.size));
		if (value.size == 0 || !is_counter(q, value))
			continue;
		at = (size_t)(value.data - source.data);
		*out = bl_case_proof_source(q->c, (bl_span){at, at + value.size}, value);
		return true;
	}
	return false;
}

static bool shows_counter(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = 0; i < q->c->text->links.count; i++) {
		const bl_link *link = &q->c->text->links.items[i];

		if (link->kind != BL_LINK_IMAGE || !is_counter(q, link->url))
			continue;
		*out = bl_case_proof_source(q->c, link->source, link->url);
		return true;
	}
	return false;
}

bl_outcome bl_ask_carries_pixel(bl_question *q)
{
	bl_evidence proof;

	if (q->c->text->format == BL_FORMAT_TEXT) {
		q->more = BL_S("A plain text has no markup that could hold it.");
		return BL_OUTCOME_UNSURE;
	}
	if (!shows_counter(q, &proof) && !loads_counter(q, &proof))
		return BL_OUTCOME_NOT_MET;
	bl_finding_prove(q->c, q->finding, proof);
	return BL_OUTCOME_MET;
}

/* ---- Pictures ---- */

static bool find_credited_picture(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = 0; i < q->c->facts->credited.count; i++) {
		const bl_credited *credited = &q->c->facts->credited.items[i];

		if (credited->kind != BL_CREDIT_IMAGE || credited->publisher != q->publisher)
			continue;
		*out = bl_case_proof_credit(q->c, i);
		return true;
	}
	return false;
}

/* A counter is a picture that nobody sees. */
static bool find_loaded_picture(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = 0; i < q->c->text->links.count; i++) {
		const bl_link *link = &q->c->text->links.items[i];

		if (link->kind != BL_LINK_IMAGE || !is_on_site(q, link->url) ||
		    is_counter_like(link->url))
			continue;
		*out = bl_case_proof_source(q->c, link->source, link->url);
		return true;
	}
	return false;
}

bl_outcome bl_ask_leaves_out_images(bl_question *q)
{
	bl_evidence proof;

	if (wishes(q, "with-story") ||
	    (!find_credited_picture(q, &proof) && !find_loaded_picture(q, &proof)))
		return BL_OUTCOME_MET;
	bl_finding_prove(q->c, q->finding, proof);
	if (wishes(q, "excluded"))
		return BL_OUTCOME_NOT_MET;
	if (wishes(q, "noncommercial"))
		return bl_ask_no_commerce(q);
	q->more = BL_S("Whether it was given cannot be seen in a text.");
	return BL_OUTCOME_UNSURE;
}
