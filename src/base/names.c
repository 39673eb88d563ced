/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How the values of the public header are spelled, in every format and for ever; NULL where a value
 * stands for nothing said. */
#include "bylint.h"

#define NAME_OF(names, value) name_of((names), sizeof(names) / sizeof *(names), (size_t)(value))

static const char *name_of(const char *const *names, size_t count, size_t value)
{
	return value < count ? names[value] : NULL;
}

const char *bl_outcome_name(bl_outcome outcome)
{
	static const char *const names[] = {
		[BL_OUTCOME_NONE] = "none",
		[BL_OUTCOME_MET] = "met",
		[BL_OUTCOME_NOT_MET] = "not-met",
		[BL_OUTCOME_UNSURE] = "unsure",
		[BL_OUTCOME_NOT_NEEDED] = "not-needed",
		[BL_OUTCOME_ERROR] = "error",
	};

	return NAME_OF(names, outcome);
}

const char *bl_from_name(bl_from from)
{
	static const char *const names[] = {
		[BL_FROM_NOWHERE] = NULL,    [BL_FROM_TEXT] = "text",
		[BL_FROM_MARKUP] = "markup", [BL_FROM_RECORD] = "record",
		[BL_FROM_OPTION] = "option", [BL_FROM_CARD] = "card",
	};

	return NAME_OF(names, from);
}

const char *bl_scope_name(bl_scope scope)
{
	static const char *const names[] = {
		[BL_SCOPE_UNKNOWN] = "unknown",
		[BL_SCOPE_DOCUMENT] = "document",
		[BL_SCOPE_SITE] = "site",
		[BL_SCOPE_IMAGE] = "image",
		[BL_SCOPE_MEDIA] = "media",
		[BL_SCOPE_QUOTE] = "quote",
		[BL_SCOPE_DATA] = "data",
		[BL_SCOPE_SOFTWARE] = "software",
		[BL_SCOPE_OTHER_WORK] = "other-work",
	};

	return NAME_OF(names, scope);
}

const char *bl_statement_kind_name(bl_statement_kind kind)
{
	static const char *const names[] = {
		[BL_STATEMENT_MENTION] = "mention",
		[BL_STATEMENT_GRANT] = "grant",
		[BL_STATEMENT_TAG] = "tag",
		[BL_STATEMENT_LINK] = "link",
		[BL_STATEMENT_RESERVATION] = "reservation",
		[BL_STATEMENT_WAIVER] = "waiver",
		[BL_STATEMENT_FULLTEXT] = "fulltext",
	};

	return NAME_OF(names, kind);
}

const char *bl_confidence_name(bl_confidence confidence)
{
	static const char *const names[] = {
		[BL_CONFIDENCE_LOW] = "low",
		[BL_CONFIDENCE_MEDIUM] = "medium",
		[BL_CONFIDENCE_HIGH] = "high",
	};

	return NAME_OF(names, confidence);
}

const char *bl_credit_kind_name(bl_credit_kind kind)
{
	static const char *const names[] = {
		[BL_CREDIT_WIRE] = "wire",
		[BL_CREDIT_IMAGE] = "image",
		[BL_CREDIT_REPUBLICATION] = "republication",
		[BL_CREDIT_TRANSLATION] = "translation",
		[BL_CREDIT_ADAPTATION] = "adaptation",
		[BL_CREDIT_DATA_SOURCE] = "data-source",
		[BL_CREDIT_TASL] = "tasl",
		[BL_CREDIT_BYLINE] = "byline",
		[BL_CREDIT_REPORTING] = "reporting",
		[BL_CREDIT_PRIORITY] = "priority",
	};

	return NAME_OF(names, kind);
}

const char *bl_relation_name(bl_relation relation)
{
	static const char *const names[] = {
		[BL_RELATION_DERIVATION] = "derivation",
		[BL_RELATION_REFERENCE] = "reference",
		[BL_RELATION_AMBIGUOUS] = "ambiguous",
		[BL_RELATION_SELF] = "self",
	};

	return NAME_OF(names, relation);
}

const char *bl_role_name(bl_role role)
{
	static const char *const names[] = {
		[BL_ROLE_NONE] = NULL,
		[BL_ROLE_AUTHOR] = "author",
		[BL_ROLE_TRANSLATOR] = "translator",
		[BL_ROLE_EDITOR] = "editor",
		[BL_ROLE_REVIEWER] = "reviewer",
		[BL_ROLE_PHOTOGRAPHER] = "photographer",
		[BL_ROLE_AGENCY] = "agency",
		[BL_ROLE_OUTLET] = "outlet",
		[BL_ROLE_ORGANISATION] = "organisation",
		[BL_ROLE_DOCUMENT] = "document",
	};

	return NAME_OF(names, role);
}

const char *bl_class_name(bl_class class_)
{
	static const char *const names[] = {
		[BL_CLASS_LICENCE] = "licence", [BL_CLASS_CONFLICT] = "conflict",
		[BL_CLASS_MARKING] = "marking", [BL_CLASS_POLICY] = "policy",
		[BL_CLASS_CONFIG] = "config",
	};

	return NAME_OF(names, class_);
}

const char *bl_condition_name(bl_condition condition)
{
	static const char *const names[] = {
		[BL_CONDITION_NONE] = NULL,
		[BL_CONDITION_ALWAYS] = "always",
		[BL_CONDITION_IF_GIVEN] = "if-given",
		[BL_CONDITION_IF_POSSIBLE] = "if-possible",
		[BL_CONDITION_IF_CHANGED] = "if-changed",
		[BL_CONDITION_NEVER] = "never",
	};

	return NAME_OF(names, condition);
}

const char *bl_severity_name(bl_severity severity)
{
	static const char *const names[] = {
		[BL_SEVERITY_NOTE] = "note",
		[BL_SEVERITY_WARNING] = "warning",
		[BL_SEVERITY_ERROR] = "error",
	};

	return NAME_OF(names, severity);
}

const char *bl_permit_name(bl_permit permit)
{
	static const char *const names[] = {
		[BL_PERMIT_UNKNOWN] = "unknown",
		[BL_PERMIT_YES] = "yes",
		[BL_PERMIT_NO] = "no",
	};

	return NAME_OF(names, permit);
}

const char *bl_format_name(bl_format format)
{
	static const char *const names[] = {
		[BL_FORMAT_AUTO] = "auto",
		[BL_FORMAT_TEXT] = "text",
		[BL_FORMAT_MARKDOWN] = "markdown",
		[BL_FORMAT_HTML] = "html",
	};

	return NAME_OF(names, format);
}
