/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which reader reads a document. */
#include "text/reader.h"

static const char *const plain_endings[] = {".txt", NULL};

static const bl_reader readers[] = {{BL_FORMAT_TEXT, "text", plain_endings, bl_read_plain}};

static bool path_ends(bl_str path, const bl_reader *reader)
{
	for (size_t i = 0; reader->endings[i]; i++)
		if (bl_str_ends(path, bl_str_of(reader->endings[i])))
			return true;
	return false;
}

const bl_reader *bl_reader_for(const bl_document *document)
{
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
		if (document->format == readers[i].format ||
		    (document->format == BL_FORMAT_AUTO && path_ends(document->path, &readers[i])))
			return &readers[i];
	return &readers[0];
}
