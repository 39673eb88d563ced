/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A record is read for the fields that travel with its text; a bad one says which line and why. */
#include "stream/records.h"

#include <string.h>

#include "base/json.h"

bl_record_fields bl_record_fields_default(void)
{
	return (bl_record_fields){BL_S("text"),  BL_S("html"),   BL_S("id"),     BL_S("url"),
	                          BL_S("title"), BL_S("author"), BL_S("license")};
}

/* A field with fewer bytes is an id, a date or a name. */
enum { SHORTEST_TEXT = 40 };

/* The note "line N: …" from a format's words. */
static void fail(bl_item *item, const bl_line *line, bl_str cause)
{
	item->state = BL_ITEM_BAD_RECORD;
	item->problem = bl_str_format(&item->arena, "line %zu: %.*s", line->number, BL_ARG(cause));
	if (!item->problem.data)
		item->problem = BL_S("memory ran out");
}

/* "A, B, C". Measured first, so that a long list costs no more than its length. */
static bl_str list_of_names(const bl_json *list, bl_arena *arena)
{
	size_t size = 0, at = 0;
	char *names;

	for (const bl_json *name = list->first; name; name = name->next)
		if (name->kind == BL_JSON_STRING && name->text.size)
			size += name->text.size + 2;
	if (!size || !(names = bl_arena_take(arena, size)))
		return (bl_str){NULL, 0};
	for (const bl_json *name = list->first; name; name = name->next) {
		if (name->kind != BL_JSON_STRING || !name->text.size)
			continue;
		if (at) {
			memcpy(names + at, ", ", 2);
			at += 2;
		}
		memcpy(names + at, name->text.data, name->text.size);
		at += name->text.size;
	}
	return (bl_str){names, at};
}

/* A field's value as text; absent where it says nothing. */
static bl_str field(const bl_json *record, bl_str path, bl_arena *arena)
{
	const bl_json *value = bl_json_get(record, path);
	bl_str nothing = {NULL, 0};

	if (!value)
		return nothing;
	if (value->kind == BL_JSON_ARRAY)
		return list_of_names(value, arena);
	if (value->kind != BL_JSON_STRING && value->kind != BL_JSON_NUMBER)
		return nothing;
	return value->text.size ? value->text : nothing;
}

/* Sets the document's bytes; false where the record has none. */
static bool take_text(bl_item *item, const bl_json *record, const bl_record_fields *fields,
                      bl_format format)
{
	const bl_json *html = bl_json_get(record, fields->html);
	const bl_json *text = bl_json_get(record, fields->text);

	if (html && html->kind == BL_JSON_STRING && html->text.size) {
		item->document.bytes = html->text;
		item->document.format = BL_FORMAT_HTML;
		return true;
	}
	if (!text || text->kind != BL_JSON_STRING)
		return false;
	item->document.bytes = text->text.data ? text->text : BL_S("");
	item->document.format = format;
	return true;
}

static void take_fields(bl_item *item, const bl_json *record, const bl_record_fields *fields)
{
	bl_arena *arena = &item->arena;

	item->document.record = (bl_record){
		.id = field(record, fields->id, arena),
		.url = field(record, fields->url, arena),
		.title = field(record, fields->title, arena),
		.author = field(record, fields->author, arena),
		.licence = field(record, fields->licence, arena),
		.is_record = true,
	};
}

static void say_not_json(bl_item *item, const bl_line *line, const bl_error *error)
{
	if (line->unfinished)
		fail(item, line, BL_S("the file ends inside this record"));
	else
		fail(item, line,
		     bl_str_format(&item->arena, "not a JSON record: %s, at byte %zu of the line",
		                   error->text, error->place.offset));
}

/* The longest of the record's own texts is likely the one that was meant. */
static bl_str longest_text(const bl_json *record)
{
	bl_str key = {NULL, 0};
	size_t longest = SHORTEST_TEXT - 1;

	for (const bl_json *member = record->first; member; member = member->next)
		if (member->kind == BL_JSON_STRING && member->text.size > longest) {
			longest = member->text.size;
			key = member->key;
		}
	return key;
}

static void say_no_text(bl_item *item, const bl_line *line, const bl_json *record,
                        const bl_record_fields *fields)
{
	bl_str key = longest_text(record);
	const char *form = key.data ? "neither field \"%.*s\" nor \"%.*s\" holds a text; if "
	                              "\"%.*s\" does, say --text %.*s"
	                            : "neither field \"%.*s\" nor \"%.*s\" holds a text%.*s%.*s";

	fail(item, line,
	     bl_str_format(&item->arena, form, BL_ARG(fields->text), BL_ARG(fields->html),
	                   BL_ARG(key), BL_ARG(key)));
}

void bl_record_read(bl_item *item, const bl_line *line, const bl_record_fields *fields,
                    bl_format format)
{
	bl_error error = {.code = BL_OK};
	const bl_json *record = NULL;

	item->document.record.is_record = true;
	if (line->too_long) {
		fail(item, line, BL_S("the record is longer than the ceiling, it was read off"));
		return;
	}
	bl_buf_add(&item->bytes, line->text);
	if (item->bytes.failed) {
		fail(item, line, BL_S("memory ran out"));
	} else if (bl_json_read(&record, bl_buf_str(&item->bytes), &item->arena, &error) < 0) {
		say_not_json(item, line, &error);
	} else if (record->kind != BL_JSON_OBJECT) {
		fail(item, line, BL_S("not a JSON object"));
	} else {
		take_fields(item, record, fields);
		if (!take_text(item, record, fields, format))
			say_no_text(item, line, record, fields);
	}
}
