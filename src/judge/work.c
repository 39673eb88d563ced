/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is known of the work itself, each value with where it is from. */
#include "judge/work.h"

#include "judge/fold.h"

/* More names than this are no credit that a reader could use. */
enum { CREATORS = 50 };

static void add_value(bl_case *c, bl_values *values, bl_value value)
{
	size_t i;
	bl_value *row;

	for (i = 0; i < values->count; i++)
		if (bl_str_equal_nocase(values->items[i].value, value.value))
			return;
	if (value.value.size == 0 || values->count == CREATORS)
		return;
	row = BL_PUSH(values, c->arena);
	if (row == NULL)
		c->failed = true;
	else
		*row = value;
}

/* "Ana Lima and Bo Chen" are two. A comma stays: it may stand inside one name. */
static size_t next_joint(bl_str names, size_t *size)
{
	static const char *const joints[] = {" and ", " & ", ";"};
	size_t i, first = BL_NOWHERE;

	for (i = 0; i < sizeof joints / sizeof *joints; i++) {
		bl_str joint = bl_str_of(joints[i]);
		size_t at = bl_str_find(names, joint);

		if (at < first) {
			first = at;
			*size = joint.size;
		}
	}
	return first;
}

bl_str bl_work_next_name(bl_str *names)
{
	size_t size = 0, at = next_joint(*names, &size);
	bl_str name = bl_str_slice(*names, 0, at == BL_NOWHERE ? names->size : at);

	*names = bl_str_slice(*names, at == BL_NOWHERE ? names->size : at + size, names->size);
	return bl_str_trim(name);
}

static void add_names(bl_case *c, bl_values *values, bl_str names, bl_from from)
{
	while (values->count < CREATORS && names.size > 0)
		add_value(c, values, bl_case_told(bl_work_next_name(&names), from));
}

static bl_value of_card(const bl_case *c, uint32_t publisher, bl_from from)
{
	bl_value value = bl_case_told(bl_case_publisher_name(c, publisher), from);

	value.id = bl_rules_str(c->rules, c->rules->publishers[publisher].id);
	return value;
}

static bl_value stated_publisher(const bl_case *c)
{
	uint32_t publisher = bl_case_publisher_called(c, c->stated->publisher);
	bl_value value = bl_case_told(c->stated->publisher, BL_FROM_OPTION);

	if (publisher != BL_NONE)
		value.id = bl_rules_str(c->rules, c->rules->publishers[publisher].id);
	return value;
}

/* The licensor of the first statement on the document's own content that names one. */
static bl_value licensor(const bl_case *c, bool with_card)
{
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++) {
		const bl_declared *d = &c->facts->declared.items[i];

		if (bl_declared_is_own(d) && bl_is_there(d->licensor) &&
		    (d->publisher != BL_NONE) == with_card)
			return bl_case_seen(c, d->licensor, d->publisher);
	}
	return BL_NO_VALUE;
}

static bl_value republished_from(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (credited->kind == BL_CREDIT_REPUBLICATION && bl_credited_is_own(credited) &&
		    bl_credited_derives(credited) && credited->publisher != BL_NONE)
			return credited->meta != NULL
			               ? of_card(c, credited->publisher, BL_FROM_MARKUP)
			               : bl_case_seen(c, credited->source, credited->publisher);
	}
	return BL_NO_VALUE;
}

static bl_value site_of(const bl_case *c, bl_str address, bl_from from)
{
	uint32_t publisher = address.size > 0 ? bl_rules_site(c->rules, address) : BL_NONE;

	return publisher != BL_NONE ? of_card(c, publisher, from) : BL_NO_VALUE;
}

void bl_work_source(bl_case *c)
{
	bl_value value = BL_NO_VALUE;

	if (c->stated->publisher.size > 0)
		value = stated_publisher(c);
	if (value.value.size == 0)
		value = licensor(c, true);
	if (value.value.size == 0)
		value = site_of(c, c->stated->source_url, BL_FROM_CARD);
	if (value.value.size == 0)
		value = republished_from(c);
	if (value.value.size == 0)
		value = site_of(c, c->document->record.url, BL_FROM_RECORD);
	c->source = value;
	if (c->stated->author.size > 0)
		add_names(c, &c->supplied, c->stated->author, BL_FROM_OPTION);
	else
		add_names(c, &c->supplied, c->document->record.author, BL_FROM_RECORD);
}

/* A byline, or the author's part of a credit; translators and editors made something else. */
static bool names_author(const bl_credited *credited)
{
	return bl_credited_is_own(credited) && bl_credited_derives(credited) &&
	       credited->confidence != BL_CONFIDENCE_LOW &&
	       (bl_is_there(credited->creator) || credited->meta != NULL) &&
	       credited->role != BL_ROLE_TRANSLATOR && credited->role != BL_ROLE_EDITOR &&
	       credited->role != BL_ROLE_REVIEWER && credited->role != BL_ROLE_PHOTOGRAPHER;
}

static bl_value creator_value(const bl_case *c, const bl_credited *credited)
{
	return credited->meta != NULL
	               ? bl_case_told(bl_credited_creator(c->facts, credited), BL_FROM_MARKUP)
	               : bl_case_seen(c, credited->creator, BL_NONE);
}

/* The first copyright notice, where nobody else is known. */
static bl_value holder(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->remarks.count && c->source.value.size == 0; i++) {
		const bl_remark *remark = &c->facts->remarks.items[i];

		if (remark->section == BL_SECTION_COPYRIGHT && bl_is_there(remark->holder))
			return bl_case_seen(c, remark->holder, remark->publisher);
	}
	return BL_NO_VALUE;
}

static void add_creators(bl_case *c)
{
	size_t i;

	for (i = 0; i < c->supplied.count; i++)
		add_value(c, &c->creators, c->supplied.items[i]);
	for (i = 0; i < c->facts->credited.count && c->supplied.count == 0; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (names_author(credited))
			add_value(c, &c->creators, creator_value(c, credited));
	}
	if (c->creators.count == 0)
		add_value(c, &c->creators, licensor(c, false));
	if (c->creators.count == 0)
		add_value(c, &c->creators, holder(c));
}

static bl_value credited_title(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (bl_credited_is_own(credited) && bl_credited_derives(credited) &&
		    bl_is_there(credited->title))
			return bl_case_seen(c, credited->title, BL_NONE);
	}
	return BL_NO_VALUE;
}

static bl_value credited_address(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (!bl_credited_is_own(credited) || !bl_credited_derives(credited))
			continue;
		if (credited->meta != NULL && bl_credited_url(c->facts, credited).size > 0)
			return bl_case_told(bl_credited_url(c->facts, credited), BL_FROM_MARKUP);
		if (credited->link != NULL)
			return (bl_value){.value = credited->link->url,
			                  .from = BL_FROM_TEXT,
			                  .span = credited->link->source};
		if (bl_is_there(credited->url))
			return bl_case_seen(c, credited->url, BL_NONE);
	}
	return BL_NO_VALUE;
}

static bl_value title_of(const bl_case *c)
{
	bl_value value = credited_title(c);

	if (c->stated->title.size > 0)
		return bl_case_told(c->stated->title, BL_FROM_OPTION);
	if (value.value.size == 0 && c->document->record.title.size > 0)
		return bl_case_told(c->document->record.title, BL_FROM_RECORD);
	return value;
}

bl_value bl_work_original(const bl_case *c)
{
	bl_value value = credited_address(c);

	if (c->stated->source_url.size > 0)
		return bl_case_told(c->stated->source_url, BL_FROM_OPTION);
	if (value.value.size == 0 && c->document->record.url.size > 0)
		return bl_case_told(c->document->record.url, BL_FROM_RECORD);
	return value;
}

void bl_work_fill(bl_case *c)
{
	add_creators(c);
	c->verdict->title = title_of(c);
	c->verdict->publisher = c->source;
	c->verdict->url = bl_work_original(c);
	c->verdict->creators = c->creators.items;
	c->verdict->creator_count = c->creators.count;
}
