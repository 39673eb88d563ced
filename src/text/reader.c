/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which reader reads a document. */
#include "text/reader.h"

#include "base/utf8.h"

enum { LOOKED_AT = 64 << 10 };

static bool begins(bl_str bytes, bl_str words)
{
	return bl_str_equal_nocase(bl_str_slice(bytes, 0, words.size), words);
}

static bool looks_like_html(const bl_document *document)
{
	bl_str bytes = document->bytes;

	if (bl_str_starts(bytes, BL_S(BL_UTF8_MARK)))
		bytes = bl_str_slice(bytes, sizeof BL_UTF8_MARK - 1, bytes.size);
	bytes = bl_str_trim(bl_str_slice(bytes, 0, LOOKED_AT));
	return begins(bytes, BL_S("<!doctype html")) || begins(bytes, BL_S("<html")) ||
	       begins(bytes, BL_S("<head>")) ||
	       (begins(bytes, BL_S("<?xml")) && bl_str_find(bytes, BL_S("<html")) != BL_NOWHERE);
}

/* The text of a record with front matter, or with links as Markdown writes or allows them. */
static bool looks_like_markdown(const bl_document *document)
{
	bl_str bytes = bl_str_slice(document->bytes, 0, LOOKED_AT);

	return document->record.is_record &&
	       ((bl_str_starts(bytes, BL_S("---\n")) &&
	         bl_str_find(bytes, BL_S("\n---")) != BL_NOWHERE) ||
	        bl_str_find(bytes, BL_S("](http")) != BL_NOWHERE ||
	        bl_str_find(bytes, BL_S("<a href=\"http")) != BL_NOWHERE);
}

static const char *const plain_endings[] = {".txt", NULL};
static const char *const html_endings[] = {".html", ".htm", ".xhtml", NULL};
static const char *const markdown_endings[] = {".md", ".markdown", NULL};

static const bl_reader readers[] = {
	{BL_FORMAT_TEXT, "text", plain_endings, NULL, bl_read_plain},
	{BL_FORMAT_HTML, "html", html_endings, looks_like_html, bl_read_html},
	{BL_FORMAT_MARKDOWN, "markdown", markdown_endings, looks_like_markdown, bl_read_markdown}};

enum { READERS = sizeof readers / sizeof *readers };

static bool path_ends(bl_str path, const bl_reader *reader)
{
	for (size_t i = 0; reader->endings[i]; i++)
		if (bl_str_ends(path, bl_str_of(reader->endings[i])))
			return true;
	return false;
}

const bl_reader *bl_reader_for(const bl_document *document)
{
	bool automatic = document->format == BL_FORMAT_AUTO;

	for (size_t i = 0; i < READERS; i++)
		if (document->format == readers[i].format ||
		    (automatic && path_ends(document->path, &readers[i])))
			return &readers[i];
	for (size_t i = 0; i < READERS && automatic; i++)
		if (readers[i].looks_like && readers[i].looks_like(document))
			return &readers[i];
	return &readers[0];
}
