/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* All edits at once, or else one by one, until none is left that does what it promises: then a second run
 * has nothing to do. */
#include "cli/fix.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/diff.h"
#include "cli/replace.h"
#include "cli/terminal.h"
#include "report/reporter.h"

/* Bytes of a mended text and of its edits; how often a document is checked anew. */
enum { TEXT_BYTES = 1 << 28, ARENA_BYTES = 1 << 29, TRIES = 48, EDITS = 64, SAID = 20 };

/* One edit, and the findings that it answers. */
typedef struct edit {
	bl_span span; /* in the bytes that the verdict is on */
	bl_str text;
	size_t number;
} edit;

/* A finding that an edit answers. */
typedef struct answer {
	size_t edit, kind;
} answer;

/* How many findings there are of one kind. */
typedef struct kind {
	bl_str requirement;
	bl_subject subject;
	bl_severity severity;
	size_t reported, not_met, answered;
} kind;

typedef struct state {
	bl_fix *fix;
	bl_scanner *scanner;
	bl_document *document;
	const bl_verdict *verdict;
	edit edits[EDITS];
	size_t edit_count;
	BL_VEC(kind) kinds; /* of the verdict before the edits */
	BL_VEC(answer) answers;
	bl_str licence;
	size_t tries, fixed;
	bl_str done; /* ids of what was fixed */
	int failed;
	bool refused; /* the file may not be written */
} state;

void bl_fix_open(bl_fix *fix, const bl_settings *settings, const bl_terminal *terminal)
{
	*fix = (bl_fix){.settings = settings, .terminal = terminal};
	bl_buf_init(&fix->text, NULL, TEXT_BYTES);
	bl_buf_init(&fix->tried, NULL, TEXT_BYTES);
	bl_arena_init(&fix->arena, NULL, ARENA_BYTES);
}

void bl_fix_close(bl_fix *fix)
{
	bl_buf_free(&fix->text);
	bl_buf_free(&fix->tried);
	bl_arena_free(&fix->arena);
}

static bool is_not_met(const bl_finding *finding)
{
	return bl_finding_is_reported(finding) && finding->outcome == BL_OUTCOME_NOT_MET;
}

/* ---- Edits ---------------------------------------------------------------------------------- */

/* The edit that a finding carries: an earlier one, a new one, or NULL where it has none, or where it would
 * run into an earlier one. */
static edit *edit_for(state *s, const bl_finding *finding)
{
	bl_span span = finding->fix_span;

	if (!is_not_met(finding) || span.begin == BL_NOWHERE)
		return NULL;
	for (size_t i = 0; i < s->edit_count; i++) {
		edit *one = &s->edits[i];

		if (one->span.begin == span.begin && one->span.end == span.end)
			return bl_str_equal(one->text, finding->fix_text) ? one : NULL;
		if (span.begin < one->span.end && one->span.begin < span.end)
			return NULL;
	}
	if (s->edit_count == EDITS)
		return NULL;
	s->edits[s->edit_count] = (edit){.span = span,
	                                 .text = bl_arena_copy(&s->fix->arena, finding->fix_text),
	                                 .number = s->edit_count};
	return &s->edits[s->edit_count++];
}

static int compare_edits(const void *a, const void *b)
{
	const edit *one = a, *other = b;

	return (one->span.begin > other->span.begin) - (one->span.begin < other->span.begin);
}

static kind *kind_of(state *s, const bl_finding *finding)
{
	kind *new;

	for (size_t i = 0; i < s->kinds.count; i++)
		if (s->kinds.items[i].subject == finding->subject &&
		    s->kinds.items[i].severity == finding->severity &&
		    bl_str_equal(s->kinds.items[i].requirement, finding->requirement))
			return &s->kinds.items[i];
	if (!(new = BL_PUSH(&s->kinds, &s->fix->arena))) {
		s->failed = BL_E_MEMORY;
		return NULL;
	}
	*new = (kind){.requirement = bl_arena_copy(&s->fix->arena, finding->requirement),
	              .subject = finding->subject,
	              .severity = finding->severity};
	return new;
}

static void add_answer(state *s, size_t number, size_t kind_)
{
	answer *new = BL_PUSH(&s->answers, &s->fix->arena);

	if (new)
		*new = (answer){number, kind_};
	else
		s->failed = BL_E_MEMORY;
}

/* What the verdict says, for a comparison: it is gone once a mended text is checked. */
static void remember(state *s)
{
	s->edit_count = 0;
	s->kinds.count = 0;
	s->answers.count = 0;
	s->licence = bl_arena_copy(&s->fix->arena, s->verdict->licence);
	for (size_t i = 0; i < s->verdict->finding_count && !s->failed; i++) {
		const bl_finding *finding = s->verdict->findings[i];
		kind *kind_ = bl_finding_is_reported(finding) ? kind_of(s, finding) : NULL;
		const edit *one = kind_ ? edit_for(s, finding) : NULL;

		if (!kind_)
			continue;
		kind_->reported++;
		kind_->not_met += is_not_met(finding);
		if (one)
			add_answer(s, one->number, (size_t)(kind_ - s->kinds.items));
	}
	qsort(s->edits, s->edit_count, sizeof *s->edits, compare_edits);
}

/* ---- Trying --------------------------------------------------------------------------------- */

static void write_tried(state *s, size_t first, size_t last)
{
	bl_str bytes = s->document->bytes;
	bl_buf *out = &s->fix->tried;
	size_t at = 0;

	bl_buf_clear(out);
	for (; first < last; first++) {
		const edit *one = &s->edits[first];

		bl_buf_add(out, bl_str_slice(bytes, at, one->span.begin));
		bl_buf_add(out, one->text);
		at = one->span.end;
	}
	bl_buf_add(out, bl_str_slice(bytes, at, bytes.size));
}

/* How many findings of each kind the edits promise to answer. */
static void promise(state *s, size_t first, size_t last)
{
	for (size_t i = 0; i < s->answers.count; i++) {
		const answer *one = &s->answers.items[i];

		for (size_t k = first; k < last; k++)
			s->kinds.items[one->kind].answered += s->edits[k].number == one->edit;
	}
}

/* Takes what is left from what was, so that the kinds count what is gone. False where something is there
 * that was not. */
static bool subtract(state *s)
{
	for (size_t i = 0; i < s->verdict->finding_count; i++) {
		const bl_finding *finding = s->verdict->findings[i];
		kind *left = bl_finding_is_reported(finding) ? kind_of(s, finding) : NULL;

		if (!left)
			continue;
		if (left->reported-- == 0 || (is_not_met(finding) && left->not_met-- == 0))
			return false;
	}
	return true;
}

/* Several edits answer all that they promised; one alone may leave what is less than an error. */
static bool came_true(state *s, bool alone)
{
	bool some = false, all = true;

	if (!bl_str_equal(s->licence, s->verdict->licence) || !subtract(s))
		return false;
	for (size_t i = 0; i < s->kinds.count; i++) {
		const kind *gone = &s->kinds.items[i];

		some |= gone->answered > 0 && gone->reported > 0;
		all &= gone->reported >= gone->answered ||
		       (alone && gone->severity != BL_SEVERITY_ERROR);
	}
	return some && all;
}

static int check(state *s, bl_error *error)
{
	s->tries++;
	return bl_check(s->scanner, s->document, &s->verdict, error);
}

/* What was tried becomes the text. */
static void keep(state *s)
{
	bl_buf swap = s->fix->text;

	for (size_t i = 0; i < s->kinds.count; i++)
		for (size_t n = s->kinds.items[i].reported; n > 0; n--) {
			s->done = bl_str_format(&s->fix->arena, "%.*s%s%.*s", BL_ARG(s->done),
			                        s->done.size ? ", " : "",
			                        BL_ARG(s->kinds.items[i].requirement));
			s->fixed++;
		}
	s->fix->text = s->fix->tried;
	s->fix->tried = swap;
}

/* 1: the edits are in the text, and the verdict is on it. 0: they are not; it is on what was. */
static int try(state *s, size_t first, size_t last, bl_error *error)
{
	bl_str bytes = s->document->bytes;
	int r;

	promise(s, first, last);
	write_tried(s, first, last);
	if (s->fix->tried.failed)
		return bl_fail_memory(error);
	s->document->bytes = bl_buf_str(&s->fix->tried);
	if ((r = check(s, error)) < 0)
		return r;
	if (came_true(s, last == first + 1)) {
		keep(s);
		return 1;
	}
	s->document->bytes = bytes;
	if ((r = check(s, error)) < 0)
		return r;
	remember(s);
	return 0;
}

/* 1: something was mended, and there may be more. */
static int mend_once(state *s, bl_error *error)
{
	int r;

	remember(s);
	if (!s->edit_count)
		return 0;
	r = try(s, 0, s->edit_count, error);
	for (size_t i = 0; r == 0 && s->edit_count > 1 && i < s->edit_count && s->tries < TRIES;
	     i++)
		r = try(s, i, i + 1, error);
	return s->failed ? bl_fail_memory(error) : r;
}

/* ---- Writing -------------------------------------------------------------------------------- */

static int print_diff(state *s, bl_str name, bl_str before, bl_error *error)
{
	bl_buf *out = &s->fix->tried;
	int r;

	bl_buf_clear(out);
	if (bl_diff(out, name, before, s->document->bytes, &s->fix->arena) < 0)
		return bl_fail_memory(error);
	r = bl_write_all(STDOUT_FILENO, bl_buf_str(out));
	return r < 0 ? bl_fail(error, BL_E_OUTPUT, "the diff cannot be written") : BL_OK;
}

/* What could not be written stays as it was, and so does what is said of it. */
static int replace(state *s, bl_str before, bl_error *error)
{
	bl_error wrong = {.code = BL_OK};

	if (bl_replace(s->document->path.data, before, s->document->bytes, &wrong) == BL_OK)
		return BL_OK;
	bl_say_error(s->fix->terminal, &wrong);
	s->fix->trouble = s->refused = true;
	s->fixed = 0;
	s->document->bytes = before;
	return check(s, error);
}

static int put(state *s, bl_str name, bl_str before, bool is_stdin, bl_error *error)
{
	if (s->fix->settings->dry_run)
		return s->fixed ? print_diff(s, name, before, error) : BL_OK;
	if (is_stdin)
		return bl_write_all(STDOUT_FILENO, s->document->bytes) < 0
		               ? bl_fail(error, BL_E_OUTPUT, "the text cannot be written")
		               : BL_OK;
	return s->fixed ? replace(s, before, error) : BL_OK;
}

/* ---- Saying --------------------------------------------------------------------------------- */

/* Absent where nobody would expect an edit. */
static bl_str why_unfixed(const bl_finding *finding)
{
	if (!is_not_met(finding))
		return (bl_str){NULL, 0};
	return finding->fix_span.begin == BL_NOWHERE
	               ? finding->unfixed
	               : BL_S("it would not be met by the edit that is offered");
}

static void say_unfixed(const state *s, bl_str name)
{
	size_t count = 0;

	for (size_t i = 0; i < s->verdict->finding_count; i++) {
		const bl_finding *finding = s->verdict->findings[i];
		bl_str why = why_unfixed(finding);

		if (!why.size || ++count > SAID)
			continue;
		bl_say(s->fix->terminal, "%.*s:%zu: not fixed: %.*s: %.*s", BL_ARG(name),
		       bl_finding_place(s->verdict, finding).line, BL_ARG(finding->requirement),
		       BL_ARG(why));
	}
	if (count > SAID)
		bl_say(s->fix->terminal, "%.*s: %zu more not fixed", BL_ARG(name), count - SAID);
}

static void say(state *s, bl_str name)
{
	if (s->fix->settings->quiet)
		return;
	if (s->fixed)
		bl_say(s->fix->terminal, "%.*s: %s: %.*s", BL_ARG(name),
		       s->fix->settings->dry_run ? "would be fixed" : "fixed", BL_ARG(s->done));
	say_unfixed(s, name);
}

int bl_fix_document(bl_fix *fix, bl_scanner *scanner, bl_document *document, bool is_stdin,
                    const bl_verdict **verdict, bl_error *error)
{
	state s = {.fix = fix, .scanner = scanner, .document = document, .verdict = *verdict};
	bl_str before = document->bytes;
	bl_str name = document->path.size ? document->path : BL_S("-");
	int r = 1;

	bl_arena_reset(&fix->arena);
	while (r > 0 && s.tries < TRIES)
		r = mend_once(&s, error);
	if (r < 0 || (r = put(&s, name, before, is_stdin, error)) < 0)
		return r;
	if (!s.refused)
		say(&s, name);
	fix->fixed += s.fixed;
	fix->documents += s.fixed > 0;
	*verdict = s.verdict;
	return BL_OK;
}

void bl_fix_say(const bl_fix *fix)
{
	const char *done = fix->settings->dry_run ? "would be fixed" : "fixed";

	if (fix->settings->quiet)
		return;
	if (fix->fixed)
		bl_say(fix->terminal, "%zu %s in %zu %s", fix->fixed, done, fix->documents,
		       fix->documents == 1 ? "file" : "files");
	else
		bl_say(fix->terminal, "nothing %s%s", fix->settings->dry_run ? "" : "was ", done);
}
