/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Suppressions are gathered, tried on every finding, and answered for. */
#include "judge/ignore.h"

#include <string.h>

#include "judge/finding.h"

/* Requirements among which one that is misspelt is looked for. */
#define MOST_KNOWN 128

enum { MOST_IGNORES = 1000 };

typedef BL_VEC(bl_ignore) ignores;

static const char *const other_ids[] = {
	"conflict/name-and-link",
	"conflict/two-grants",
	"conflict/no-such-licence",
	"conflict/text-and-markup",
	"conflict/text-and-record",
	"conflict/text-and-option",
	"conflict/reserved-and-licensed",
	"conflict/other-publisher",
	"conflict/unidentified-licence",
	"marking/not-linked",
	"marking/no-version",
	"marking/no-elements",
	"marking/not-machine-readable",
	"marking/only-in-image",
	"marking/rel-licenses-this-page",
	"marking/placeholder",
	"marking/picture-without-credit",
	"config/unknown-suppression",
	"config/unused-suppression",
};

const char *bl_ignore_id(size_t n)
{
	return n < sizeof other_ids / sizeof *other_ids ? other_ids[n] : NULL;
}

/* ---- Ids ---- */

static bool is_other_id(bl_str id)
{
	size_t i;

	for (i = 0; bl_ignore_id(i) != NULL; i++)
		if (bl_str_equal(id, bl_str_of(bl_ignore_id(i))))
			return true;
	return false;
}

/* "cc-by-4.0/name-the-creator" in two; without a licence's id before the slash all of it is one. */
static bl_str split_id(const bl_rules *rules, bl_str id, uint32_t *licence)
{
	size_t slash = bl_str_find(id, BL_S("/"));

	*licence =
		slash == BL_NOWHERE ? BL_NONE : bl_rules_licence(rules, bl_str_slice(id, 0, slash));
	return *licence == BL_NONE ? id : bl_str_slice(id, slash + 1, id.size);
}

bool bl_ignore_names(const bl_rules *rules, bl_str id, const bl_finding *finding)
{
	uint32_t licence;
	bl_str requirement;

	if (bl_str_equal(id, finding->requirement))
		return true;
	requirement = split_id(rules, id, &licence);
	return licence != BL_NONE && bl_str_equal(requirement, finding->requirement) &&
	       bl_rules_licence(rules, finding->licence) == licence;
}

bool bl_ignore_is_known(const bl_rules *rules, bl_str id)
{
	uint32_t licence;
	bl_str requirement = split_id(rules, id, &licence);

	return bl_rules_requirement(rules, requirement) != BL_NONE ||
	       (licence == BL_NONE && is_other_id(id));
}

/* ---- Front matter ---- */

static bool is_yes(bl_str value)
{
	return bl_str_equal_nocase(value, BL_S("true")) || bl_str_equal_nocase(value, BL_S("yes"));
}

static bool read_use(bl_str value, bl_use *use)
{
	static const char *const uses[] = {"republish", "adapt", "excerpt",
	                                   "collect",   "quote", "text-mining"};
	size_t i;

	for (i = 0; i < sizeof uses / sizeof *uses; i++)
		if (bl_str_equal(value, bl_str_of(uses[i]))) {
			*use = (bl_use)i;
			return true;
		}
	return false;
}

static bool is_listed(bl_str key)
{
	return bl_str_equal(key, BL_S("ignore.requirement")) ||
	       bl_str_equal(key, BL_S("ignore.reason")) || bl_str_equal(key, BL_S("ignore"));
}

/* False where the key or its value is none that we know. */
static bool set_one(bl_case *c, bl_stated *stated, bl_str key, bl_str value)
{
	const bl_house *house = c->document->house;

	if (bl_str_equal(key, BL_S("use")))
		return house->use_is_final ? true : read_use(value, &stated->use);
	if (bl_str_equal(key, BL_S("changes"))) {
		if (!house->changes_are_final) {
			stated->changes = value;
			stated->unchanged = false;
		}
		return value.size > 0;
	}
	if (bl_str_equal(key, BL_S("own"))) {
		stated->own = stated->own || is_yes(value);
		return true;
	}
	return is_listed(key);
}

/* The name behind "bylint.", or absent. */
static bl_str setting_of(const bl_meta *meta)
{
	const bl_str head = BL_S("bylint.");

	if (meta->kind != BL_META_FRONT_MATTER || !bl_str_starts(meta->name, head))
		return (bl_str){NULL, 0};
	return bl_str_slice(meta->name, head.size, meta->name.size);
}

void bl_ignore_settings(bl_case *c, bl_stated *stated)
{
	const bl_house *house = c->document->house;
	size_t i;

	for (i = 0; house != NULL && house->heeds_document && i < c->text->metas.count; i++) {
		const bl_meta *meta = &c->text->metas.items[i];
		bl_str key = setting_of(meta);

		if (key.size > 0 && !set_one(c, stated, key, meta->value))
			bl_case_note(c,
			             "The front matter's setting \"bylint.%.*s: %.*s\" is not "
			             "known: use, changes, own and ignore are.",
			             BL_ARG(key), BL_ARG(meta->value));
	}
}

static bl_ignore *add(bl_case *c, ignores *list, const char *where, bl_span span)
{
	bl_ignore *row = list->count < MOST_IGNORES ? BL_PUSH(list, c->arena) : NULL;

	if (row != NULL)
		*row = (bl_ignore){.where = bl_str_of(where), .span = span};
	else if (list->count < MOST_IGNORES)
		c->failed = true;
	return row;
}

/* The front matter is flat: a name that comes again begins the next entry. */
static void read_entries(bl_case *c, ignores *list)
{
	bl_ignore *row = NULL;
	size_t i;

	for (i = 0; i < c->text->metas.count; i++) {
		const bl_meta *meta = &c->text->metas.items[i];
		bl_str key = setting_of(meta);
		bool is_reason = bl_str_equal(key, BL_S("ignore.reason"));

		if (!is_listed(key))
			continue;
		if (row == NULL || (is_reason ? row->reason.data : row->requirement.data) != NULL)
			row = add(c, list, "front-matter", meta->span);
		if (row == NULL)
			return;
		if (is_reason)
			row->reason = meta->value;
		else
			row->requirement = meta->value;
	}
}

/* ---- Comments ---- */

#define WORD "bylint-ignore"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Where the comment begins that holds nothing but blanks before pos, or BL_NOWHERE. */
static size_t comment_before(bl_str source, size_t pos)
{
	while (pos > 0 && is_blank(source.data[pos - 1]))
		pos--;
	return pos >= 4 && memcmp(source.data + pos - 4, "<!--", 4) == 0 ? pos - 4 : BL_NOWHERE;
}

/* The word in what a reader sees, from *from on, which follows pos: a comment in a block of code is
 * no comment. */
static bool is_shown(const bl_case *c, size_t pos, size_t *from)
{
	bl_str chars = c->text->chars;
	size_t found;

	while ((found = bl_str_find(bl_str_slice(chars, *from, chars.size), BL_S(WORD))) !=
	       BL_NOWHERE) {
		size_t begin = *from + found;
		bl_span span = bl_text_source(c->text, (bl_span){begin, begin + sizeof WORD - 1});

		if (span.begin >= pos)
			return span.begin == pos;
		*from = begin + sizeof WORD - 1;
	}
	*from = chars.size;
	return false;
}

/* "name-the-title: nobody gave one" */
static void read_comment(bl_case *c, ignores *list, bl_str words, bl_span span)
{
	bl_ignore *row = add(c, list, "comment", span);
	size_t colon = bl_str_find(words, BL_S(":"));

	if (row == NULL)
		return;
	row->requirement =
		bl_str_trim(bl_str_slice(words, 0, colon == BL_NOWHERE ? words.size : colon));
	if (colon != BL_NOWHERE)
		row->reason = bl_str_trim(bl_str_slice(words, colon + 1, words.size));
}

static void read_comments(bl_case *c, ignores *list)
{
	bl_str source = c->text->source;
	size_t pos = 0, shown = 0, found;

	if (c->text->format == BL_FORMAT_TEXT)
		return;
	while (list->count < MOST_IGNORES &&
	       (found = bl_str_find(bl_str_slice(source, pos, source.size), BL_S(WORD))) !=
	               BL_NOWHERE) {
		size_t begin = pos + found, comment = comment_before(source, begin), size;

		pos = begin + sizeof WORD - 1;
		if (comment == BL_NOWHERE || is_shown(c, begin, &shown))
			continue;
		size = bl_str_find(bl_str_slice(source, pos, source.size), BL_S("-->"));
		if (size == BL_NOWHERE)
			return;
		read_comment(c, list, bl_str_slice(source, pos, pos + size),
		             (bl_span){comment, pos + size + 3});
		pos += size + 3;
	}
}

/* ---- What becomes of them ---- */

static void suppress(bl_case *c, bl_ignore *row)
{
	size_t i;

	for (i = 0; i < c->findings.count; i++) {
		bl_finding *finding = &c->findings.items[i];

		if (!bl_finding_is_reported(finding) ||
		    !bl_ignore_names(c->rules, row->requirement, finding))
			continue;
		bl_finding_suppress(finding, row->where, row->reason);
		row->used = true;
	}
}

static void answer(bl_case *c, const bl_ignore *row, const char *id, bl_severity severity,
                   bl_str message, bl_str fix)
{
	bl_finding spare, *finding = bl_finding_new(c, &spare);
	bl_evidence evidence = {.span = row->span, .text = row->requirement};

	finding->requirement = bl_str_of(id);
	finding->class_ = BL_CLASS_CONFIG;
	finding->severity = severity;
	finding->outcome = BL_OUTCOME_NOT_MET;
	finding->message = message;
	finding->why = BL_S("A suppression that does not hold hides what nobody looked at.");
	finding->fix = fix;
	if (!bl_is_there(row->span))
		return;
	evidence.place = bl_places_at(&c->places, row->span.begin);
	evidence.text = bl_str_slice(c->text->source, row->span.begin, row->span.end);
	bl_finding_prove(c, finding, evidence);
}

/* The requirement that was meant, or one that many know. */
static bl_str likely(const bl_rules *rules, bl_str id)
{
	bl_str known[MOST_KNOWN], nearest;
	size_t i;

	for (i = 0; i < rules->count.requirements && i < MOST_KNOWN; i++)
		known[i] = bl_rules_str(rules, rules->requirements[i].id);
	nearest = bl_str_nearest(id, known, i);
	return nearest.data ? nearest : BL_S("name-the-creator");
}

static void judge_one(bl_case *c, bl_ignore *row)
{
	if (row->requirement.size == 0 || !bl_ignore_is_known(c->rules, row->requirement)) {
		answer(c, row, "config/unknown-suppression", BL_SEVERITY_ERROR,
		       bl_case_format(c, "There is no requirement \"%.*s\" to suppress.",
		                      BL_ARG(row->requirement)),
		       bl_case_format(c, "Write the id as a finding shows it: %.*s, for example.",
		                      BL_ARG(likely(c->rules, row->requirement))));
		return;
	}
	if (row->reason.size == 0) {
		answer(c, row, "config/unknown-suppression", BL_SEVERITY_ERROR,
		       bl_case_format(c, "The suppression of %.*s gives no reason.",
		                      BL_ARG(row->requirement)),
		       bl_case_format(c, "Say why behind a colon: %.*s: it was not given.",
		                      BL_ARG(row->requirement)));
		return;
	}
	suppress(c, row);
	if (!row->used)
		answer(c, row, "config/unused-suppression", BL_SEVERITY_WARNING,
		       bl_case_format(c, "Nothing has to be suppressed: %.*s is not missed here.",
		                      BL_ARG(row->requirement)),
		       BL_S("Take the suppression out."));
}

void bl_ignore_judge(bl_case *c)
{
	ignores list = {0};
	size_t i;

	if (c->document->house == NULL || !c->document->house->heeds_document)
		return;
	read_entries(c, &list);
	read_comments(c, &list);
	for (i = 0; i < list.count && !c->failed; i++)
		judge_one(c, &list.items[i]);
}
