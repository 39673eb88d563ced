/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The elements, attributes and words of class names that mean something here. To add one, write its row
 * and run html_names.py; what an element does with its row's flags stands in html_tree.c. */
#ifndef BL_TEXT_HTML_NAMES_H
#define BL_TEXT_HTML_NAMES_H

#include "text/text.h"

enum {
	BL_EL_BLOCK = 1,     /* divides blocks */
	BL_EL_LINE = 2,      /* divides lines */
	BL_EL_VOID = 4,      /* has no content */
	BL_EL_INLINE = 8,    /* is kept on the stack only where its attributes say something */
	BL_EL_READ = 16,     /* its attributes are read */
	BL_EL_RAW = 32,      /* its content is neither markup nor text */
	BL_EL_PLAIN = 64,    /* its content is text without markup */
	BL_EL_MUTE = 128,    /* its content is not the page's */
	BL_EL_SIBLING = 256, /* ends where the next of its kind begins */
	BL_EL_PARA = 512,    /* ends where a block begins */
	BL_EL_CLASS = 1024,  /* words of its class and id may say what it is */
	BL_EL_LINES = 2048   /* line ends in it divide lines */
};

#define BL_HTML_BOX (BL_EL_BLOCK | BL_EL_READ | BL_EL_CLASS)
#define BL_HTML_META (BL_EL_VOID | BL_EL_READ)
#define BL_HTML_WORD (BL_EL_INLINE | BL_EL_READ | BL_EL_CLASS)

/* Name, flags, role (PARAGRAPH: none of its own). */
#define BL_HTML_ELEMENTS(X)                                                           \
	X(A, "a", BL_EL_INLINE | BL_EL_READ, PARAGRAPH)                               \
	X(ADDRESS, "address", BL_HTML_BOX, PARAGRAPH)                                 \
	X(AREA, "area", BL_HTML_META, PARAGRAPH)                                      \
	X(ARTICLE, "article", BL_HTML_BOX, PARAGRAPH)                                 \
	X(ASIDE, "aside", BL_HTML_BOX, ASIDE)                                         \
	X(BASE, "base", BL_HTML_META, PARAGRAPH)                                      \
	X(BLOCKQUOTE, "blockquote", BL_HTML_BOX, QUOTE)                               \
	X(BODY, "body", BL_EL_BLOCK | BL_EL_READ, PARAGRAPH)                          \
	X(BR, "br", BL_EL_VOID | BL_EL_LINE, PARAGRAPH)                               \
	X(BUTTON, "button", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                    \
	X(CAPTION, "caption", BL_HTML_BOX, PARAGRAPH)                                 \
	X(CENTER, "center", BL_HTML_BOX, PARAGRAPH)                                   \
	X(CITE, "cite", BL_HTML_WORD, PARAGRAPH)                                      \
	X(CODE, "code", BL_HTML_WORD, PARAGRAPH)                                      \
	X(COL, "col", BL_EL_VOID, PARAGRAPH)                                          \
	X(DD, "dd", BL_HTML_BOX | BL_EL_SIBLING, PARAGRAPH)                           \
	X(DETAILS, "details", BL_HTML_BOX, PARAGRAPH)                                 \
	X(DIALOG, "dialog", BL_HTML_BOX, PARAGRAPH)                                   \
	X(DIV, "div", BL_HTML_BOX, PARAGRAPH)                                         \
	X(DL, "dl", BL_HTML_BOX, PARAGRAPH)                                           \
	X(DT, "dt", BL_HTML_BOX | BL_EL_SIBLING, PARAGRAPH)                           \
	X(EMBED, "embed", BL_EL_VOID, PARAGRAPH)                                      \
	X(FIELDSET, "fieldset", BL_HTML_BOX, PARAGRAPH)                               \
	X(FIGCAPTION, "figcaption", BL_HTML_BOX, CAPTION)                             \
	X(FIGURE, "figure", BL_HTML_BOX, CAPTION)                                     \
	X(FOOTER, "footer", BL_HTML_BOX, FOOTER)                                      \
	X(FORM, "form", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                        \
	X(FRAMESET, "frameset", BL_EL_BLOCK, PARAGRAPH)                               \
	X(H1, "h1", BL_HTML_BOX, TITLE)                                               \
	X(H2, "h2", BL_HTML_BOX, PARAGRAPH)                                           \
	X(H3, "h3", BL_HTML_BOX, PARAGRAPH)                                           \
	X(H4, "h4", BL_HTML_BOX, PARAGRAPH)                                           \
	X(H5, "h5", BL_HTML_BOX, PARAGRAPH)                                           \
	X(H6, "h6", BL_HTML_BOX, PARAGRAPH)                                           \
	X(HEAD, "head", BL_EL_BLOCK, PARAGRAPH)                                       \
	X(HEADER, "header", BL_HTML_BOX, PARAGRAPH)                                   \
	X(HGROUP, "hgroup", BL_HTML_BOX, PARAGRAPH)                                   \
	X(HR, "hr", BL_EL_VOID | BL_EL_BLOCK, PARAGRAPH)                              \
	X(HTML, "html", BL_EL_BLOCK | BL_EL_READ, PARAGRAPH)                          \
	X(IFRAME, "iframe", BL_EL_RAW, PARAGRAPH)                                     \
	X(IMG, "img", BL_HTML_META, PARAGRAPH)                                        \
	X(INPUT, "input", BL_EL_VOID | BL_EL_LINE, PARAGRAPH)                         \
	X(LEGEND, "legend", BL_HTML_BOX, PARAGRAPH)                                   \
	X(LI, "li", BL_HTML_BOX | BL_EL_SIBLING, PARAGRAPH)                           \
	X(LINK, "link", BL_HTML_META, PARAGRAPH)                                      \
	X(MAIN, "main", BL_EL_BLOCK | BL_EL_READ, PARAGRAPH)                          \
	X(MENU, "menu", BL_HTML_BOX, PARAGRAPH)                                       \
	X(META, "meta", BL_HTML_META, PARAGRAPH)                                      \
	X(METADATA, "metadata", BL_EL_BLOCK | BL_EL_MUTE, PARAGRAPH)                  \
	X(NAV, "nav", BL_HTML_BOX, NAV)                                               \
	X(NOEMBED, "noembed", BL_EL_RAW, PARAGRAPH)                                   \
	X(NOSCRIPT, "noscript", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                \
	X(OL, "ol", BL_HTML_BOX, PARAGRAPH)                                           \
	X(OPTION, "option", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                    \
	X(P, "p", BL_HTML_BOX | BL_EL_PARA, PARAGRAPH)                                \
	X(PARAM, "param", BL_EL_VOID, PARAGRAPH)                                      \
	X(PRE, "pre", BL_HTML_BOX | BL_EL_LINES, PARAGRAPH)                           \
	X(SCRIPT, "script", BL_EL_RAW | BL_EL_READ, PARAGRAPH)                        \
	X(SECTION, "section", BL_HTML_BOX, PARAGRAPH)                                 \
	X(SELECT, "select", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                    \
	X(SMALL, "small", BL_HTML_WORD, PARAGRAPH)                                    \
	X(SOURCE, "source", BL_EL_VOID, PARAGRAPH)                                    \
	X(SPAN, "span", BL_HTML_WORD, PARAGRAPH)                                      \
	X(STYLE, "style", BL_EL_RAW, PARAGRAPH)                                       \
	X(SUMMARY, "summary", BL_HTML_BOX, PARAGRAPH)                                 \
	X(SVG, "svg", BL_EL_BLOCK, PARAGRAPH)                                         \
	X(TABLE, "table", BL_HTML_BOX, PARAGRAPH)                                     \
	X(TBODY, "tbody", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                      \
	X(TD, "td", BL_EL_LINE | BL_EL_READ | BL_EL_CLASS | BL_EL_SIBLING, PARAGRAPH) \
	X(TEMPLATE, "template", BL_EL_BLOCK | BL_EL_MUTE, PARAGRAPH)                  \
	X(TEXTAREA, "textarea", BL_EL_BLOCK | BL_EL_PLAIN | BL_EL_LINES, CODE)        \
	X(TFOOT, "tfoot", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                      \
	X(TH, "th", BL_EL_LINE | BL_EL_READ | BL_EL_CLASS | BL_EL_SIBLING, PARAGRAPH) \
	X(THEAD, "thead", BL_EL_BLOCK | BL_EL_INLINE, PARAGRAPH)                      \
	X(TIME, "time", BL_HTML_WORD, PARAGRAPH)                                      \
	X(TITLE, "title", BL_EL_PLAIN, PARAGRAPH)                                     \
	X(TR, "tr", BL_HTML_BOX | BL_EL_SIBLING, PARAGRAPH)                           \
	X(TRACK, "track", BL_EL_VOID, PARAGRAPH)                                      \
	X(UL, "ul", BL_HTML_BOX, PARAGRAPH)                                           \
	X(WBR, "wbr", BL_EL_VOID, PARAGRAPH)                                          \
	X(XMP, "xmp", BL_EL_BLOCK | BL_EL_PLAIN | BL_EL_LINES, CODE)

typedef enum bl_html_element {
	BL_ELEMENT_OTHER,
#define X(name, text, flags, role) BL_ELEMENT_##name,
	BL_HTML_ELEMENTS(X)
#undef X
		BL_ELEMENTS
} bl_html_element;

#define BL_HTML_ATTRIBUTES(X)           \
	X(ABOUT, "about")               \
	X(ALT, "alt")                   \
	X(CHARSET, "charset")           \
	X(CLASS, "class")               \
	X(CONTENT, "content")           \
	X(DATETIME, "datetime")         \
	X(HREF, "href")                 \
	X(HREFLANG, "hreflang")         \
	X(HTTP_EQUIV, "http-equiv")     \
	X(ID, "id")                     \
	X(ITEMID, "itemid")             \
	X(ITEMPROP, "itemprop")         \
	X(ITEMSCOPE, "itemscope")       \
	X(ITEMTYPE, "itemtype")         \
	X(LANG, "lang")                 \
	X(NAME, "name")                 \
	X(PROPERTY, "property")         \
	X(RDF_ABOUT, "rdf:about")       \
	X(RDF_RESOURCE, "rdf:resource") \
	X(REL, "rel")                   \
	X(RESOURCE, "resource")         \
	X(ROLE, "role")                 \
	X(SRC, "src")                   \
	X(TITLE, "title")               \
	X(TYPE, "type")                 \
	X(TYPEOF, "typeof")             \
	X(XML_LANG, "xml:lang")

typedef enum bl_html_attribute {
	BL_ATTRIBUTE_OTHER,
#define X(name, text) BL_ATTRIBUTE_##name,
	BL_HTML_ATTRIBUTES(X)
#undef X
		BL_ATTRIBUTES
} bl_html_attribute;

/* What stands at [begin, end) of the input, ASCII case apart; OTHER where it means nothing here. */
bl_html_element bl_html_element_at(bl_str in, size_t begin, size_t end);
bl_html_attribute bl_html_attribute_at(bl_str in, size_t begin, size_t end);

extern const unsigned short bl_html_flags[BL_ELEMENTS];
extern const unsigned char bl_html_roles[BL_ELEMENTS];

static inline unsigned bl_element_flags(bl_html_element element)
{
	return bl_html_flags[element];
}

static inline bl_block_role bl_element_role(bl_html_element element)
{
	return (bl_block_role)bl_html_roles[element];
}

/* What words of a class or an id say that an element is: "site-footer". PARAGRAPH where they say nothing. */
bl_block_role bl_html_hint(bl_str words);

#endif
