/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Levels, paths and sentences. */
#include "report/platform.h"

#include "base/utf8.h"

bl_severity bl_finding_level(const bl_report *report, const bl_finding *finding)
{
	bool told = finding->outcome != BL_OUTCOME_UNSURE || finding->class_ == BL_CLASS_CONFLICT;

	return told || report->strict ? finding->severity : BL_SEVERITY_NOTE;
}

const char *bl_level_word(bl_severity level, const char *note)
{
	return level == BL_SEVERITY_NOTE ? note : bl_severity_name(level);
}

/* ---- Paths --------------------------------------------------------------------------------- */

static bl_str below(bl_str path, bl_str folder)
{
	bl_str rest = bl_str_slice(path, folder.size, path.size);

	if (folder.size > 1 && rest.size > 1 && bl_str_starts(path, folder) &&
	    bl_str_starts(rest, BL_S("/")))
		path = bl_str_slice(rest, 1, rest.size);
	while (path.size > 2 && bl_str_starts(path, BL_S("./")))
		path = bl_str_slice(path, 2, path.size);
	return path;
}

void bl_report_path(bl_buf *out, const bl_report *report, const bl_document *document)
{
	bl_str path = document->path.size > 0 ? document->path : BL_S("-");

	bl_buf_add(out, below(path, bl_str_of(report->folder)));
}

void bl_report_unit(bl_buf *out, const bl_report *report, const bl_document *document)
{
	bl_report_path(out, report, document);
	if (!document->record.is_record)
		return;
	if (document->record.id.size > 0) {
		bl_buf_char(out, '#');
		bl_buf_add(out, bl_str_first(document->record.id, BL_TEXT_MOST, NULL));
	} else if (report->record_line > 0) {
		bl_buf_format(out, "#%zu", report->record_line);
	}
}

/* ---- Words --------------------------------------------------------------------------------- */

bl_str bl_str_first(bl_str text, size_t characters, bool *cut)
{
	size_t at = 0, length;

	while (at < text.size && characters-- > 0) {
		bl_utf8_at(text, at, &length);
		at += length;
	}
	if (cut != NULL)
		*cut = at < text.size;
	return bl_str_slice(text, 0, at);
}

static void put_cut(bl_buf *out, bl_str text)
{
	bool cut;

	bl_buf_add(out, bl_str_first(text, BL_TEXT_MOST, &cut));
	if (cut)
		bl_buf_text(out, "\xE2\x80\xA6");
}

static bool is_ended(bl_str text)
{
	return bl_str_ends(text, BL_S(".")) || bl_str_ends(text, BL_S("!")) ||
	       bl_str_ends(text, BL_S("?"));
}

/* A full stop ends what a host shows as the title. */
static void put_sentence(bl_buf *out, bl_str text)
{
	text = bl_str_trim(text);
	put_cut(out, text);
	if (!is_ended(text))
		bl_buf_char(out, '.');
}

/* The clause stands before the full stop. */
static void put_why(bl_buf *out, const bl_finding *finding)
{
	bl_str why = bl_str_trim(finding->why);

	if (why.size == 0)
		return;
	bl_buf_text(out, " Why: ");
	put_cut(out, bl_str_ends(why, BL_S(".")) ? bl_str_slice(why, 0, why.size - 1) : why);
	bl_finding_clause(out, finding);
	bl_buf_char(out, '.');
}

void bl_finding_sentences(bl_buf *out, const bl_report *report, const bl_finding *finding)
{
	if (bl_str_trim(finding->message).size > 0)
		put_sentence(out, finding->message);
	else
		put_sentence(out, finding->requirement.size > 0 ? finding->requirement
		                                                : BL_S("A finding"));
	if (bl_finding_level(report, finding) != finding->severity)
		bl_buf_text(out, " Only a note, for this is not certain.");
	put_why(out, finding);
	if (finding->fix.size > 0) {
		bl_buf_text(out, finding->fix_span.begin != BL_NOWHERE ? " Fix: " : " Help: ");
		put_cut(out, finding->fix);
	}
}

bl_str bl_unreadable_words(const bl_verdict *verdict)
{
	bl_str words = verdict->note_count > 0 ? bl_str_trim(verdict->notes[0]) : (bl_str){0};

	return words.size > 0 ? bl_str_first(words, BL_TEXT_MOST, NULL)
	                      : BL_S("It cannot be read.");
}

size_t bl_unreadable_line(const bl_report *report, const bl_document *document)
{
	return document->record.is_record && report->record_line > 0 ? report->record_line : 1;
}
