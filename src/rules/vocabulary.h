/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The words that a requirement card may use, each written once. To add one: a line here, and the
 * function of the same name in src/judge (ask.c for a question, evidence.c for evidence). */
#ifndef BL_RULES_VOCABULARY_H
#define BL_RULES_VOCABULARY_H

/* Questions: the "kind" of a requirement. X(name in C, name in cards, about) */
#define BL_ASKS(X)                                                                                 \
	X(NAMES_CREATOR, "names-creator", "is the creator named, or whoever is to be credited?")   \
	X(NAMES_TITLE, "names-title", "is the work's title given, where one was supplied?")        \
	X(NAMES_SOURCE, "names-source",                                                            \
	  "is the source acknowledged, with its name or the licence's own sentence?")              \
	X(LINKS_ORIGINAL, "links-original", "does the text carry the original's address?")         \
	X(LINKS_LICENCE, "links-licence", "is the licence named and its address or text given?")   \
	X(INCLUDES_TEXT, "includes-text", "is the licence's full text included?")                  \
	X(KEEPS_NOTICE, "keeps-notice", "is a notice that was supplied still there?")              \
	X(STATES_DATE, "states-date", "is the date of the last update given?")                     \
	X(STATES_CHANGES, "states-changes", "is a change to the text said to be one?")             \
	X(KEEPS_CHANGES, "keeps-changes", "are earlier notes of changes still there?")             \
	X(CREDITS_ALIKE, "credits-alike", "is the credit as prominent as those of other authors?") \
	X(SHARES_ALIKE, "shares-alike",                                                            \
	  "is an adaptation under a licence that the source allows?")                              \
	X(NO_ADAPTATION, "no-adaptation", "is the text shared without being adapted?")             \
	X(NO_COMMERCE, "no-commerce", "is the use without commercial purpose?")                    \
	X(NO_EVIDENCE_OF, "no-evidence-of", "is the text free of what its evidence describes?")    \
	X(PERMISSION, "permission", "is there permission? never visible in a text")                \
	X(HOLDS_BYLINE, "holds-byline", "has the byline the form that is wished?")                 \
	X(HOLDS_LINE, "holds-line", "does the text hold the line that is wished?")                 \
	X(LINE_PLACE, "line-place", "does the line that names the origin stand at start, or end?") \
	X(LINKS_SITE, "links-site",                                                                \
	  "is the publisher's article or home linked, or its address canonical?")                  \
	X(CARRIES_PIXEL, "carries-pixel", "does the markup load the publisher's counter?")         \
	X(LEAVES_OUT_IMAGES, "leaves-out-images",                                                  \
	  "is the text without pictures that go with it only on conditions?")                      \
	X(KEEPS_EDITS, "keeps-edits", "is the text changed no more than is wished?")               \
	X(KEEPS_CHANNEL, "keeps-channel", "is it published only where and as is wished?")

/* Evidence that may answer a question: "met-by". */
#define BL_EVIDENCE_KINDS(X)                                                                       \
	X(CREDIT_CREATOR, "credit names creator",                                                  \
	  "a credit or byline that names who made the work")                                       \
	X(CREDIT_PUBLISHER, "credit names publisher",                                              \
	  "a credit that names the publisher it came from")                                        \
	X(NOTICE_CREATOR, "licence-notice names creator",                                          \
	  "a licensor that is not a known publisher")                                              \
	X(NOTICE_PUBLISHER, "licence-notice names publisher",                                      \
	  "a licensor that is a known publisher")                                                  \
	X(COPYRIGHT_CREATOR, "copyright-notice names creator", "the holder in a copyright notice") \
	X(RECORD_CREATOR, "record names creator", "the author field of a record")                  \
	X(CREDIT_TITLE, "credit names title", "the title in a credit")                             \
	X(TEXT_TITLE, "text holds title", "the supplied title, anywhere in the text")              \
	X(RECORD_TITLE, "record names title", "the title field of a record")                       \
	X(TEXT_ORIGINAL, "text links original", "the supplied address, anywhere in the text")      \
	X(CREDIT_ORIGINAL, "credit links original", "the address in a credit")                     \
	X(RECORD_ORIGINAL, "record links original", "the address field of a record")               \
	X(NOTICE_LICENCE, "licence-notice links licence",                                          \
	  "the licence's address in or beside a notice")                                           \
	X(RECORD_LICENCE, "record links licence",                                                  \
	  "the licence's address in a record's licence field")                                     \
	X(LICENCE_TEXT, "licence-text", "the full text of the licence")                            \
	X(LICENCE_COPY, "licence-copy",                                                            \
	  "words that say that the licence's text goes with the document")                         \
	X(COPYRIGHT, "copyright-notice", "a copyright notice (the supplied one, where one is)")    \
	X(NOTICE, "licence-notice", "a notice that refers to the licence")                         \
	X(DISCLAIMER, "disclaimer", "a disclaimer of warranties")                                  \
	X(PRESCRIBED, "prescribed-sentence", "the sentence that the licence itself prescribes")    \
	X(DATE, "text holds date", "the supplied date of the last update")                         \
	X(CHANGES, "change-note", "words that say that something was changed")                     \
	X(ENDORSEMENT, "endorsement", "words that suggest the licensor's endorsement")

/* When a piece of evidence counts: "EVIDENCE, when: CONDITION". */
#define BL_EVIDENCE_WHENS(X)                                                        \
	X(ALONE, "nobody else is supplied", "no author was supplied with the work") \
	X(OWN_SITE, "its site is not another's",                                    \
	  "the address is not on the site of a publisher other "                    \
	  "than the licensor")

#define BL_VOCABULARY_ASK(c, name, about) BL_ASK_##c,
#define BL_VOCABULARY_EVIDENCE(c, name, about) BL_EVIDENCE_##c,
#define BL_VOCABULARY_WHEN(c, name, about) BL_WHEN_##c,
typedef enum bl_ask_kind { BL_ASKS(BL_VOCABULARY_ASK) BL_ASK_COUNT } bl_ask_kind;
typedef enum bl_evidence_kind {
	BL_EVIDENCE_KINDS(BL_VOCABULARY_EVIDENCE) BL_EVIDENCE_COUNT
} bl_evidence_kind;
typedef enum bl_when_kind { BL_EVIDENCE_WHENS(BL_VOCABULARY_WHEN) BL_WHEN_COUNT } bl_when_kind;

#endif
