/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the page says without a script: sentences, bars, a table of requirements, and the first rows. */
#include <stdio.h>

#include "report/escape.h"
#include "report/licence_name.h"
#include "report/neutral.h"
#include "report/page.h"

enum { BARS = 12, COLUMNS = 8, ROWS = 12, LIST = 12, FIRST = 200, BAR_WIDTH = 1000 };

/* ---- Words ------------------------------------------------------------------------------------ */

static void put_text(bl_buf *out, bl_str text)
{
	bl_buf scratch = bl_scratch_open(out);

	(void)bl_neutral_add_words(&scratch, text, true);
	bl_xml_add(out, bl_buf_str(&scratch));
	bl_scratch_close(&scratch, out);
}

static void put_number(bl_buf *out, size_t number)
{
	char figures[BL_FIGURES];

	bl_buf_text(out, bl_figures(figures, number));
}

static void put_licence(bl_buf *out, bl_str id)
{
	bl_buf name = bl_scratch_open(out);

	bl_licence_name(&name, id);
	put_text(out, bl_buf_str(&name));
	bl_scratch_close(&name, out);
}

/* "name and link licence" for name-and-link-licence. */
static void put_words(bl_buf *out, bl_str id)
{
	bl_buf words = bl_scratch_open(out);

	for (size_t i = 0; i < id.size; i++)
		bl_buf_char(&words, id.data[i] == '-' ? ' ' : id.data[i]);
	put_text(out, bl_buf_str(&words));
	bl_scratch_close(&words, out);
}

/* '<a href="#KEY=VALUE">', the value as an address has it. */
static void open_filter(bl_buf *out, const char *key, bl_str value)
{
	bl_buf_format(out, "<a href=\"#%s=", key);
	for (size_t i = 0; i < value.size; i++) {
		unsigned char c = (unsigned char)value.data[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		             (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/';

		bl_buf_format(out, plain ? "%c" : "%%%02X", c);
	}
	bl_buf_text(out, "\">");
}

/* "cc-by-4.0" and "name-the-creator" of an id with both; the licence is absent in one without. */
static void split(bl_str id, bl_str *licence, bl_str *requirement)
{
	size_t at = id.size;

	while (at > 0 && id.data[at - 1] != '/')
		at--;
	*licence = bl_str_slice(id, 0, at > 0 ? at - 1 : 0);
	*requirement = bl_str_slice(id, at, id.size);
}

static bl_str name_of(const bl_page_tally *tally, uint32_t number)
{
	const bl_str none = {NULL, 0};

	return number < tally->names.list.count ? tally->names.list.items[number] : none;
}

/* ---- Sentences -------------------------------------------------------------------------------- */

void bl_page_title(bl_report *report, bl_buf *out)
{
	put_number(out, report->summary->documents);
	bl_buf_text(out, report->summary->documents == 1 ? " document" : " documents");
}

static void put_clause(bl_buf *out, const char **before, size_t count, const char *class_,
                       const char *words)
{
	if (count == 0)
		return;
	bl_buf_format(out, "%s<strong class=\"%s\">", *before, class_);
	put_number(out, count);
	bl_buf_format(out, "</strong> %s", words);
	*before = ", ";
}

void bl_page_lead(bl_report *report, bl_buf *out)
{
	const bl_summary *sum = report->summary;
	const bl_page_tally *cells = &report->page.tallies[BL_PAGE_CELLS];
	const char *before = ": ";
	uint32_t top;

	bl_buf_text(out, "<p class=\"lead\">");
	bl_page_title(report, out);
	put_clause(out, &before, sum->not_met, "bad", "with requirements not evidenced");
	put_clause(out, &before, sum->unsure, "open", "that cannot be told");
	put_clause(out, &before, sum->met, "good", "with every requirement met");
	put_clause(out, &before, sum->none, "none", "with nothing to judge");
	put_clause(out, &before, sum->error, "none", "unreadable");
	bl_buf_text(out, ".</p>");
	if (bl_page_heaviest(cells, &top, 1) == 1) {
		bl_str licence, requirement;

		split(name_of(cells, top), &licence, &requirement);
		bl_buf_text(out, "<p class=\"sub\">Asked for most often: <em>");
		put_words(out, requirement);
		bl_buf_text(out, "</em>");
		if (licence.size > 0) {
			bl_buf_text(out, " under ");
			put_licence(out, licence);
		}
		bl_buf_text(out, ", open in ");
		open_filter(out, "requirement", name_of(cells, top));
		put_number(out, cells->counts.items[top].documents);
		bl_buf_format(out, " %s</a>.</p>",
		              cells->counts.items[top].documents == 1 ? "document" : "documents");
	}
}

static void put_figure(bl_buf *out, const char *word, size_t number)
{
	bl_buf_format(out, "<div><dt>%s</dt><dd>", word);
	put_number(out, number);
	bl_buf_text(out, "</dd></div>");
}

void bl_page_figures(bl_report *report, bl_buf *out)
{
	const bl_summary *sum = report->summary;

	put_figure(out, "findings", bl_summary_findings(sum));
	put_figure(out, "errors", sum->findings[BL_SEVERITY_ERROR]);
	put_figure(out, "warnings", sum->findings[BL_SEVERITY_WARNING]);
	put_figure(out, "notes", sum->findings[BL_SEVERITY_NOTE]);
	if (sum->suppressed > 0)
		put_figure(out, "suppressed", sum->suppressed);
	if (sum->skipped > 0)
		put_figure(out, "files skipped", sum->skipped);
}

/* ---- Bars ------------------------------------------------------------------------------------- */

static void put_part(bl_buf *out, size_t *x, size_t count, size_t all, const char *class_)
{
	size_t width = all ? count * BAR_WIDTH / all : 0;

	if (count > 0)
		bl_buf_format(out, "<rect class=\"%s\" x=\"%zu\" width=\"%zu\" height=\"12\"/>",
		              class_, *x, width > 3 ? width - 2 : width + 2);
	*x += width;
}

static void put_bar(bl_buf *out, const bl_page_count *count, size_t most)
{
	size_t x = 0;

	bl_buf_format(out,
	              "<svg class=\"bar\" viewBox=\"0 0 %d 12\" preserveAspectRatio=\"none\" "
	              "aria-hidden=\"true\">",
	              BAR_WIDTH);
	put_part(out, &x, count->not_met, most, "bad");
	put_part(out, &x, count->unsure, most, "open");
	put_part(out, &x, count->met, most, "good");
	put_part(out, &x, count->documents - count->met - count->not_met - count->unsure, most,
	         "none");
	bl_buf_text(out, "</svg>");
}

static void put_cells(bl_buf *out, const bl_page_count *count)
{
	const size_t cells[] = {count->documents, count->not_met, count->unsure, count->met};

	for (size_t i = 0; i < 4; i++) {
		bl_buf_text(out, cells[i] ? "<td>" : "<td class=\"nil\">");
		put_number(out, cells[i]);
		bl_buf_text(out, "</td>");
	}
}

static bool is_licence(bl_str name)
{
	return bl_str_find(name, BL_S(" ")) == BL_NOWHERE &&
	       !bl_str_equal(name, BL_S("conflicting")) && !bl_str_equal(name, BL_S("unreadable"));
}

static void put_more(bl_buf *out, size_t all, size_t shown, const char *what)
{
	if (all <= shown)
		return;
	bl_buf_text(out, "<p class=\"more\">And ");
	put_number(out, all - shown);
	bl_buf_format(out, " more %s.</p>", what);
}

void bl_page_licences(bl_report *report, bl_buf *out)
{
	const bl_page_tally *tally = &report->page.tallies[BL_PAGE_LICENCES];
	uint32_t rows[BARS];
	size_t count = bl_page_heaviest(tally, rows, BARS);
	size_t most = count ? tally->counts.items[rows[0]].documents : 0;

	for (size_t i = 0; i < count; i++) {
		bl_str name = name_of(tally, rows[i]);

		bl_buf_text(out, "<tr><th scope=\"row\">");
		open_filter(out, "licence", name);
		if (is_licence(name))
			put_licence(out, name);
		else
			put_text(out, name);
		bl_buf_text(out, "</a></th><td class=\"wide\">");
		put_bar(out, &tally->counts.items[rows[i]], most);
		bl_buf_text(out, "</td>");
		put_cells(out, &tally->counts.items[rows[i]]);
		bl_buf_text(out, "</tr>\n");
	}
	bl_buf_text(out, count ? "" : "<tr><td colspan=\"6\">No document.</td></tr>");
}

/* ---- Heat ------------------------------------------------------------------------------------- */

/* The sums over one half of the cells' ids. */
static void sum_up(bl_page *page, bl_page_tally *sums, bool by_licence)
{
	const bl_page_tally *cells = &page->tallies[BL_PAGE_CELLS];

	for (uint32_t i = 0; i < cells->counts.count; i++) {
		bl_str licence, requirement;
		bl_page_count *count;

		split(name_of(cells, i), &licence, &requirement);
		if (licence.size == 0)
			continue;
		count = bl_page_count_in(page, sums, by_licence ? licence : requirement);
		if (count)
			count->documents += cells->counts.items[i].documents;
	}
}

static void put_heat_cell(bl_buf *out, const bl_page *page, bl_str licence, bl_str requirement,
                          size_t most)
{
	bl_buf id = bl_scratch_open(out);
	const bl_page_count *count;

	bl_buf_format(&id, "%.*s/%.*s", BL_ARG(licence), BL_ARG(requirement));
	count = bl_page_find(&page->tallies[BL_PAGE_CELLS], bl_buf_str(&id));
	if (count) {
		bl_buf_format(out, "<td class=\"h%zu\">",
		              1 + (most ? count->documents * 4 / most : 0));
		open_filter(out, "requirement", bl_buf_str(&id));
		put_number(out, count->documents);
		bl_buf_text(out, "</a></td>");
	} else {
		bl_buf_text(out, "<td class=\"nil\">0</td>");
	}
	bl_scratch_close(&id, out);
}

void bl_page_heat(bl_report *report, bl_buf *out)
{
	bl_page *page = &report->page;
	const bl_page_tally *cells = &page->tallies[BL_PAGE_CELLS];
	bl_page_tally licences = {0}, requirements = {0};
	uint32_t rows[ROWS], columns[COLUMNS], top;
	size_t height, width, most = 0;

	sum_up(page, &licences, true);
	sum_up(page, &requirements, false);
	height = bl_page_heaviest(&licences, rows, ROWS);
	width = bl_page_heaviest(&requirements, columns, COLUMNS);
	if (bl_page_heaviest(cells, &top, 1))
		most = cells->counts.items[top].documents;
	if (height == 0) {
		bl_buf_text(out, "<p class=\"more\">Nothing is open.</p>");
		return;
	}
	bl_buf_text(
		out,
		"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of requirements\">"
		"<table class=\"heat\"><caption>Documents in which a requirement is not "
		"evidenced or cannot be told. Choose a figure to list them.</caption>"
		"<thead><tr><th scope=\"col\">Licence</th>");
	for (size_t i = 0; i < width; i++) {
		bl_buf_text(out, "<th scope=\"col\"><span>");
		put_words(out, name_of(&requirements, columns[i]));
		bl_buf_text(out, "</span></th>");
	}
	bl_buf_text(out, "</tr></thead><tbody>");
	for (size_t i = 0; i < height; i++) {
		bl_buf_text(out, "<tr><th scope=\"row\">");
		put_licence(out, name_of(&licences, rows[i]));
		bl_buf_text(out, "</th>");
		for (size_t j = 0; j < width; j++)
			put_heat_cell(out, page, name_of(&licences, rows[i]),
			              name_of(&requirements, columns[j]), most);
		bl_buf_text(out, "</tr>\n");
	}
	bl_buf_text(out, "</tbody></table></div>");
	put_more(out, licences.counts.count, height, "licences");
	put_more(out, requirements.counts.count, width, "requirements");
}

/* ---- Lists ------------------------------------------------------------------------------------ */

typedef struct list {
	bl_page_list list;
	const char *title, *id, *filter; /* filter: NULL where rows lead nowhere */
	const char *columns[4];          /* NULL: not shown */
} list;

static void put_list_row(bl_buf *out, const list *given, bl_str name, const bl_page_count *count)
{
	const size_t cells[] = {count->documents, count->met, count->unsure, count->not_met};

	bl_buf_text(out, "<tr><th scope=\"row\" dir=\"auto\">");
	if (given->filter)
		open_filter(out, given->filter, name);
	if (given->list == BL_PAGE_STATED)
		put_licence(out, name);
	else
		put_text(out, bl_str_slice(name, 0, name.size < 160 ? name.size : 160));
	bl_buf_text(out, given->filter ? "</a></th>" : "</th>");
	for (size_t i = 0; i < 4; i++) {
		if (!given->columns[i])
			continue;
		bl_buf_text(out, cells[i] ? "<td>" : "<td class=\"nil\">");
		put_number(out, cells[i]);
		bl_buf_text(out, "</td>");
	}
	bl_buf_text(out, "</tr>\n");
}

static void put_list(bl_buf *out, const bl_page *page, const list *given)
{
	const bl_page_tally *tally = &page->tallies[given->list];
	uint32_t rows[LIST];
	size_t count = bl_page_heaviest(tally, rows, LIST);

	if (count == 0)
		return;
	bl_buf_format(out,
	              "<section class=\"card\" aria-labelledby=\"%s\"><h2 id=\"%s\">%s</h2><table>"
	              "<thead><tr><th scope=\"col\">Name</th>",
	              given->id, given->id, given->title);
	for (size_t i = 0; i < 4; i++)
		if (given->columns[i])
			bl_buf_format(out, "<th scope=\"col\">%s</th>", given->columns[i]);
	bl_buf_text(out, "</tr></thead><tbody>\n");
	for (size_t i = 0; i < count; i++)
		put_list_row(out, given, name_of(tally, rows[i]), &tally->counts.items[rows[i]]);
	bl_buf_text(out, "</tbody></table>");
	put_more(out, tally->counts.count, count, "in all documents");
	bl_buf_text(out, "</section>");
}

void bl_page_lists(bl_report *report, bl_buf *out)
{
	static const list lists[] = {
		{BL_PAGE_PLACES,
	         "Hosts and folders",
	         "places",
	         "search",
	         {"documents", "met", "cannot tell", "not met"}},
		{BL_PAGE_CONFLICTS,
	         "Contradictions",
	         "conflicts",
	         "requirement",
	         {"documents", NULL, NULL, NULL}},
		{BL_PAGE_STATED,
	         "Licences stated",
	         "stated",
	         NULL,
	         {"statements", "sure", "likely", "doubtful"}},
		{BL_PAGE_QUOTED,
	         "Quoted, nothing owed",
	         "quoted",
	         NULL,
	         {"documents", "linked", "not linked", NULL}},
	};

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		put_list(out, &report->page, &lists[i]);
}

/* ---- The first findings, and how it was made -------------------------------------------------- */

static bl_str text_at(const bl_page *page, size_t number)
{
	return page->texts.list.items[number];
}

static void put_first_row(bl_buf *out, const bl_page *page, const bl_page_document *document,
                          const bl_page_finding *finding)
{
	static const char *const words[] = {"note", "warning", "error"};
	const bl_page_row found = bl_page_row_at(&page->whats, finding->what),
			  at = bl_page_row_at(&page->wheres, finding->where);
	const uint32_t *what = found.numbers, *where = at.numbers;

	bl_buf_text(out, "<tr><td class=\"path\">");
	put_text(out, text_at(page, document->folder));
	put_text(out, text_at(page, document->name));
	if (where[0])
		bl_buf_format(out, ":%u:%u", where[0], where[1]);
	bl_buf_format(out, "</td><td>%s%s</td><td class=\"path\">",
	              words[what[1] < 3 ? what[1] : 2], what[2] ? ", cannot tell" : "");
	put_text(out, text_at(page, what[0]));
	bl_buf_text(out, "</td><td>");
	put_text(out, text_at(page, what[3]));
	bl_buf_text(out, "<br><q dir=\"auto\">");
	put_text(out, text_at(page, where[2]));
	bl_buf_text(out, "<mark>");
	put_text(out, text_at(page, where[3]));
	bl_buf_text(out, "</mark>");
	put_text(out, text_at(page, where[4]));
	bl_buf_text(out, "</q></td></tr>\n");
}

void bl_page_first(bl_report *report, bl_buf *out)
{
	const bl_page *page = &report->page;
	size_t left = FIRST;

	for (size_t level = 0; level < BL_PAGE_LEVELS; level++) {
		size_t at = 0;

		for (size_t i = 0; i < page->levels[level].documents.count && left > 0; i++) {
			const bl_page_document *document = &page->levels[level].documents.items[i];

			for (uint32_t j = 0; j < document->count && left > 0; j++, left--)
				put_first_row(out, page, document,
				              &page->levels[level].findings.items[at + j]);
			at += document->count;
		}
	}
	if (left == FIRST)
		bl_buf_text(out, "<tr><td colspan=\"4\">No finding.</td></tr>");
}

void bl_page_made(bl_report *report, bl_buf *out)
{
	const bl_page_tally *rules = &report->page.tallies[BL_PAGE_RULES];

	for (uint32_t i = 0; i < rules->counts.count && i < LIST; i++) {
		bl_buf_text(out, i ? "; " : "bylint ");
		put_text(out, name_of(rules, i));
	}
	if (rules->counts.count == 0) {
		bl_buf_text(out, "bylint " BYLINT_VERSION ", rules ");
		put_text(out, bl_str_of(report->rules_version));
		bl_buf_text(out, ", digest ");
		put_text(out, bl_str_of(report->rules_digest));
	}
	bl_buf_text(out, ".");
	if (report->summary->documents > BL_PAGE_DOCUMENTS) {
		bl_buf_text(out, " The list holds the worst ");
		put_number(out, BL_PAGE_DOCUMENTS);
		bl_buf_text(out, " documents; ");
		put_number(out, report->summary->documents - BL_PAGE_DOCUMENTS);
		bl_buf_text(out, " are counted and not listed.");
	}
}
