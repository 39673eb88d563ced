/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* An XMP packet for one work: what a file that carries it may be used for, and whom to credit. */
#include "report/attribution.h"
#include "report/escape.h"

static void open_element(bl_credits *c, const char *name)
{
	bl_buf_format(c->out, "   <%s>", name);
}

static void close_element(bl_credits *c, const char *name)
{
	bl_buf_format(c->out, "</%s>\n", name);
}

static void put_text(bl_credits *c, const char *name, bl_str value)
{
	if (value.size == 0)
		return;
	open_element(c, name);
	bl_xml_add(c->out, value);
	close_element(c, name);
}

/* A text in the language that stands for all. */
static void put_alternative(bl_credits *c, const char *name, bl_str value)
{
	if (value.size == 0)
		return;
	open_element(c, name);
	bl_buf_text(c->out, "<rdf:Alt><rdf:li xml:lang=\"x-default\">");
	bl_xml_add(c->out, value);
	bl_buf_text(c->out, "</rdf:li></rdf:Alt>");
	close_element(c, name);
}

static void put_creators(bl_credits *c)
{
	const bl_line_names *names = &c->parts->creators;
	size_t i;

	if (names->count == 0)
		return;
	open_element(c, "dc:creator");
	bl_buf_text(c->out, "<rdf:Seq>");
	for (i = 0; i < names->count; i++) {
		bl_buf_text(c->out, "<rdf:li>");
		bl_xml_add(c->out, names->items[i]);
		bl_buf_text(c->out, "</rdf:li>");
	}
	bl_buf_text(c->out, "</rdf:Seq>");
	close_element(c, "dc:creator");
}

static void put_resource(bl_credits *c, const char *name, bl_str address)
{
	if (!bl_line_links(address))
		return;
	bl_buf_format(c->out, "   <%s", name);
	bl_xml_attribute(c->out, "rdf:resource", address);
	bl_buf_text(c->out, "/>\n");
}

/* Nobody holds rights in what is in the public domain. */
static bool is_reserved(const bl_credits *c)
{
	uint32_t kind = c->rules->licences[c->parts->licence].kind;

	return kind != BL_LICENCE_WAIVER && kind != BL_LICENCE_MARK;
}

static void put_description(bl_credits *c)
{
	const bl_line_parts *p = c->parts;

	put_alternative(c, "dc:title", p->title);
	put_creators(c);
	put_alternative(c, "dc:rights", p->copyright);
	put_text(c, "xmpRights:Marked", is_reserved(c) ? BL_S("True") : BL_S("False"));
	put_text(c, "xmpRights:WebStatement", bl_credits_licence(c, false));
	put_alternative(c, "xmpRights:UsageTerms", bl_credits_line(c));
	put_resource(c, "cc:license", bl_credits_licence(c, false));
	if (p->creators.count == 1)
		put_text(c, "cc:attributionName", p->creators.items[0]);
	put_resource(c, "cc:attributionURL", p->url);
}

void bl_credit_xmp(bl_credits *c)
{
	bl_buf_text(c->out, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
	                    " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	                    "  <rdf:Description rdf:about=\"\"\n"
	                    "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
	                    "    xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\"\n"
	                    "    xmlns:cc=\"http://creativecommons.org/ns#\">\n");
	put_description(c);
	bl_buf_text(c->out, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n"
	                    "<?xpacket end=\"w\"?>\n");
}
