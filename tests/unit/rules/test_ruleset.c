/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Cards become one rule set: rows that find one another, overlays, ids, sites, the digest. */
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cards.h"

static deck cards;

static void begin(void)
{
	deck_open(&cards);
}

static void end(void)
{
	deck_close(&cards);
}

static bl_str str(bl_ref ref)
{
	return bl_rules_str(&cards.rules, ref);
}

static void check_str(bl_str got, const char *expected)
{
	ck_assert_msg(bl_str_equal(got, bl_str_of(expected)), "<%.*s> is not <%s>", BL_ARG(got),
	              expected);
}

static const bl_licence_row *licence(const char *id)
{
	uint32_t row = bl_rules_licence(&cards.rules, bl_str_of(id));

	ck_assert_msg(row != BL_NONE, "no licence %s", id);
	return &cards.rules.licences[row];
}

/* ---- Licences ---- */

static const char bridge[] = "licence: bridge-2.0\n"
			     "name: Bridge 2.0\n"
			     "short-name: BR 2.0\n"
			     "address: https://bridges.example/2.0/\n"
			     "spdx: Bridge-2.0\n"
			     "kind: waiver\n"
			     "allows: [sharing, text mining]\n"
			     "always:\n  toll: Section 1\n"
			     "never:\n  swim: Section 9\n"
			     "if-given:\n  toll: Section 2\n"
			     "alike: [bridge-2.0, ferry-*]\n"
			     "also: [brücke-2.0, egdirb-2.0]\n"
			     "ports:\n  de: Brücke 2.0\n  no: Bro 2.0\n"
			     "port-spdx:\n  de: Bridge-2.0-DE\n";

static void add_bridge(void)
{
	deck_add(&cards, "licences/bridge-2.0.yaml", bridge);
	deck_add(
		&cards, "requirements/toll.yaml",
		"requirement: toll\nasks: Is the toll paid?\nkind: names-title\nseverity: warning\n"
		"met-by: [credit names title, 'text holds title, when: nobody else is supplied']\n"
		"if-unknown: not-needed\nsay:\n  met: Paid.\n  not-met: Not paid.\n");
	deck_add(&cards, "requirements/toll-road.yaml",
	         "requirement: toll-road\nasks: Is it a road?\nnot-checked: No text shows it.\n");
	deck_add(&cards, "requirements/swim.yaml",
	         "requirement: swim\nasks: Does nobody swim?\nnot-checked: No text shows it.\n");
}

static bl_str source(uint32_t card)
{
	bl_ref ref = cards.rules.cards[card].source;

	return (bl_str){cards.rules.sources + ref.at, ref.size};
}

START_TEST(a_licence_is_a_row)
{
	const bl_licence_row *row;

	add_bridge();
	deck_good(&cards);
	row = licence("bridge-2.0");
	check_str(str(row->name), "Bridge 2.0");
	check_str(str(row->short_name), "BR 2.0");
	ck_assert_uint_eq(row->kind, BL_LICENCE_WAIVER);
	ck_assert_uint_eq(row->allows, BL_ALLOWS_SHARING | BL_ALLOWS_MINING);
	ck_assert_uint_eq(row->alike.count, 2);
	check_str(bl_rules_text(&cards.rules, row->alike, 1), "ferry-*");
	ck_assert_ptr_null(bl_rules_text(&cards.rules, row->alike, 2).data);
	ck_assert_ptr_null(str(row->port).data);
	check_str(source(row->card), bridge);
}
END_TEST

START_TEST(duties_stand_in_the_order_of_the_card)
{
	const bl_duty_row *duties;

	add_bridge();
	deck_good(&cards);
	ck_assert_uint_eq(licence("bridge-2.0")->duties.count, 3);
	duties = &cards.rules.duties[licence("bridge-2.0")->duties.first];
	ck_assert_uint_eq(duties[0].condition, BL_CONDITION_ALWAYS);
	ck_assert_uint_eq(duties[0].requirement, bl_rules_requirement(&cards.rules, BL_S("toll")));
	check_str(str(duties[0].clause), "Section 1");
	ck_assert_uint_eq(duties[1].condition, BL_CONDITION_NEVER);
	ck_assert_uint_eq(duties[1].requirement, bl_rules_requirement(&cards.rules, BL_S("swim")));
	ck_assert_uint_eq(duties[2].condition, BL_CONDITION_IF_GIVEN);
}
END_TEST

START_TEST(ports_are_licences)
{
	const bl_licence_row *row;

	add_bridge();
	deck_good(&cards);
	row = licence("bridge-2.0-de");
	check_str(str(row->name), "Brücke 2.0");
	check_str(str(row->short_name), "BR 2.0 DE");
	check_str(str(row->address), "https://bridges.example/2.0/de/");
	check_str(str(row->port), "de");
	check_str(str(row->spdx), "Bridge-2.0-DE");
	ck_assert_uint_eq(row->duties.first, licence("bridge-2.0")->duties.first);
	ck_assert_uint_eq(row->allows, BL_ALLOWS_SHARING | BL_ALLOWS_MINING);
	check_str(str(licence("bridge-2.0-no")->name), "Bro 2.0");
	ck_assert_ptr_null(str(licence("bridge-2.0-no")->spdx).data);
}
END_TEST

START_TEST(only_ports)
{
	deck_add(
		&cards, "licences/ferry.yaml",
		"licence: ferry\nname: Ferry\naddress: https://ferry.example/\nonly-ports: yes\nports:\n  de: Fähre\n");
	deck_good(&cards);
	ck_assert(licence("ferry")->only_ports);
	ck_assert_ptr_null(str(licence("ferry")->address).data);
	ck_assert(!licence("ferry-de")->only_ports);
	check_str(str(licence("ferry-de")->name), "Fähre");
	check_str(str(licence("ferry-de")->short_name), "Ferry DE");
}
END_TEST

START_TEST(ids_have_no_case)
{
	add_bridge();
	deck_good(&cards);
	ck_assert_ptr_eq(licence("BRIDGE-2.0"), licence("bridge-2.0"));
	ck_assert_ptr_eq(licence("Bridge-2.0-DE"), licence("bridge-2.0-de"));
	ck_assert_ptr_eq(licence("egdirb-2.0"), licence("bridge-2.0"));
	ck_assert_uint_eq(bl_rules_licence(&cards.rules, BL_S("bridge")), BL_NONE);
	ck_assert_uint_eq(bl_rules_licence(&cards.rules, BL_S("")), BL_NONE);
	ck_assert_uint_eq(bl_rules_licence(&cards.rules, (bl_str){bridge, sizeof bridge - 1}),
	                  BL_NONE);
}
END_TEST

START_TEST(an_spdx_id_may_be_another_word)
{
	deck_add(&cards, "licences/ferry.yaml",
	         "licence: ferry\nname: Ferry\nspdx: LicenseRef-Ferry-1.0\n");
	deck_good(&cards);
	ck_assert_ptr_eq(licence("licenseref-FERRY-1.0"), licence("ferry"));
}
END_TEST

START_TEST(requirements_are_rows)
{
	const bl_requirement_row *row;

	add_bridge();
	deck_good(&cards);
	row = &cards.rules.requirements[bl_rules_requirement(&cards.rules, BL_S("toll"))];
	ck_assert(row->checked);
	ck_assert_uint_eq(row->severity, BL_SEVERITY_WARNING);
	ck_assert_uint_eq(row->if_unknown, BL_OUTCOME_NOT_NEEDED);
	ck_assert_uint_eq(row->met_by.count, 2);
	ck_assert_uint_eq(cards.rules.evidence[row->met_by.first].when, BL_NONE);
	ck_assert_uint_ne(cards.rules.evidence[row->met_by.first + 1].when, BL_NONE);
	check_str(str(row->say_not_met), "Not paid.");
	ck_assert_ptr_null(str(row->say_unsure).data);
	row = &cards.rules.requirements[bl_rules_requirement(&cards.rules, BL_S("swim"))];
	ck_assert(!row->checked);
	ck_assert_uint_eq(row->if_unknown, BL_OUTCOME_UNSURE);
	ck_assert_uint_eq(bl_rules_requirement(&cards.rules, BL_S("swims")), BL_NONE);
}
END_TEST

/* Whatever the order of the files, rows are sorted and refer to one another. */
START_TEST(the_order_of_files_makes_no_difference)
{
	char digest[33];

	add_bridge();
	deck_add(&cards, "licences/a.yaml", "licence: a\nname: A\n");
	deck_good(&cards);
	memcpy(digest, bl_rules_digest(&cards.rules), sizeof digest);
	end();
	begin();
	deck_add(&cards, "licences/a.yaml", "licence: a\nname: A\n");
	add_bridge();
	deck_good(&cards);
	ck_assert_str_eq(bl_rules_digest(&cards.rules), digest);
	ck_assert_ptr_nonnull(licence("a"));
	for (uint32_t i = 0; i + 1 < cards.rules.count.licences; i++)
		ck_assert_int_lt(bl_str_compare(str(cards.rules.licences[i].id),
		                                str(cards.rules.licences[i + 1].id)),
		                 0);
	ck_assert_uint_ne(bl_rules_requirement(&cards.rules, BL_S("toll")), BL_NONE);
	ck_assert_uint_ne(bl_rules_requirement(&cards.rules, BL_S("toll-road")), BL_NONE);
	ck_assert_uint_ne(bl_rules_requirement(&cards.rules, BL_S("swim")), BL_NONE);
}
END_TEST

/* ---- Publishers ---- */

START_TEST(publishers_are_rows)
{
	const bl_publisher_row *row;

	add_bridge();
	deck_add(
		&cards, "publishers/pier.yaml",
		"publisher: pier\nname: Pier News\nkind: news agency\nlicence: bridge-2.0-de\nsays: Free to cross.\n"
		"seen-in: a leaflet\nsites: [pier.example, kai.example]\n");
	deck_add(&cards, "publishers/quay.yaml",
	         "publisher: quay\nname: The Quay\nkind: outlet\nlicence: none\n");
	deck_add(&cards, "publishers/mole.yaml",
	         "publisher: mole\nname: Mole\nkind: ngo\nlicence: unknown\ncredit-as: The Mole\n");
	deck_good(&cards);
	row = &cards.rules.publishers[bl_rules_publisher(&cards.rules, BL_S("pier"))];
	ck_assert_ptr_eq(&cards.rules.licences[row->licence], licence("bridge-2.0-de"));
	ck_assert(!row->no_grant);
	check_str(str(row->credit_as), "Pier News");
	check_str(str(row->seen), "a leaflet");
	row = &cards.rules.publishers[bl_rules_publisher(&cards.rules, BL_S("quay"))];
	ck_assert(row->no_grant);
	ck_assert_uint_eq(row->licence, BL_NONE);
	row = &cards.rules.publishers[bl_rules_publisher(&cards.rules, BL_S("mole"))];
	ck_assert(!row->no_grant);
	ck_assert_uint_eq(row->licence, BL_NONE);
	check_str(str(row->credit_as), "The Mole");
}
END_TEST

static void on_site(const char *address, const char *publisher)
{
	uint32_t row = bl_rules_site(&cards.rules, bl_str_of(address));

	if (!publisher)
		ck_assert_msg(row == BL_NONE, "%s is a site", address);
	else
		ck_assert_msg(row != BL_NONE &&
		                      row == bl_rules_publisher(&cards.rules, bl_str_of(publisher)),
		              "%s", address);
}

START_TEST(sites)
{
	deck_add(
		&cards, "publishers/pier.yaml",
		"publisher: pier\nname: Pier News\nkind: news agency\nlicence: unknown\nsites: [pier.example, kai.example]\n");
	deck_add(
		&cards, "publishers/quay.yaml",
		"publisher: quay\nname: The Quay\nkind: outlet\nlicence: none\nsites: quay.example\n");
	deck_good(&cards);
	on_site("https://pier.example/news/1", "pier");
	on_site("http://EN.Pier.Example:8080", "pier");
	on_site("//kai.example?x", "pier");
	on_site("quay.example", "quay");
	on_site("https://quay.example#top", "quay");
	on_site("https://notquay.example/", NULL);
	on_site("https://quay.example.org/", NULL);
	on_site("https://evil.example/quay.example", NULL);
	on_site("https://evil.example/https://quay.example", NULL);
	on_site("https://reader@quay.example/", "quay");
	on_site("https://quay.example@evil.example/", NULL);
	on_site("evil.example/https://quay.example", NULL);
	on_site("https://evil.example?//quay.example", NULL);
	on_site("quay.example//pier.example", "quay");
	on_site("example", NULL);
	on_site("", NULL);
}
END_TEST

/* ---- Lists ---- */

static const bl_list_row *list(const char *name, size_t nth)
{
	for (uint32_t i = 0; i < cards.rules.count.lists; i++)
		if (bl_str_equal(str(cards.rules.lists[i].name), bl_str_of(name)) && nth-- == 0)
			return &cards.rules.lists[i];
	ck_abort_msg("no list %s", name);
	return NULL;
}

static size_t looked_up(uint32_t group, const char *text, bl_hit *hits)
{
	bl_lexicon lexicon = {cards.rules.lexicon, cards.rules.count.lexicon};

	return group ? bl_lexicon_at(&lexicon, group, bl_str_of(text), 0, hits, 8) : 0;
}

/* The code that an entry stands for. */
static void stands_for(uint32_t group, const char *text, const char *code)
{
	bl_hit hits[8];

	ck_assert_msg(looked_up(group, text, hits) > 0, "%s is not listed", text);
	check_str(str(cards.rules.items[hits[0].value].code), code);
}

static void add_family(void)
{
	deck_add(
		&cards, "names/bridge.yaml",
		"names: bridge\nmakes: br-<kind>\n"
		"lists:\n"
		"  kind:\n    toll: ['(with a) toll', Charge]\n    free: [Free, For free]\n    odd: '<colour> odd'\n"
		"  colour: [red]\n"
		"called: [bridge <kind>]\nlinks: [bridges.example/<kind>/]\n");
	deck_add(&cards, "names/bridge/de.yaml",
	         "names: bridge/de\nlanguage: de\nlists:\n  kind:\n    free: Kostenlos\n");
}

START_TEST(a_family_shares_its_lists)
{
	bl_hit hits[8];

	add_family();
	deck_good(&cards);
	ck_assert_uint_eq(cards.rules.count.lists, 2);
	stands_for(list("kind", 0)->group, "for free", "free");
	stands_for(list("kind", 0)->group, "KOSTENLOS", "free");
	stands_for(list("kind", 0)->group, "charge", "toll");
	ck_assert_uint_eq(looked_up(list("kind", 0)->group, "toll", hits), 0);
	ck_assert_uint_eq(list("kind", 0)->phrases.count, 2);
	ck_assert_uint_eq(cards.rules.count.families, 1);
}
END_TEST

/* Every code stands in addresses, however its entries are written. */
START_TEST(codes_are_a_dictionary)
{
	bl_hit hits[8];

	add_family();
	deck_good(&cards);
	stands_for(list("kind", 0)->code_group, "free", "free");
	stands_for(list("kind", 0)->code_group, "toll", "toll");
	stands_for(list("kind", 0)->code_group, "odd", "odd");
	ck_assert_uint_eq(looked_up(list("kind", 0)->code_group, "free", hits), 1);
	ck_assert_uint_eq(list("colour", 0)->code_group, 0);
}
END_TEST

START_TEST(both_spellings_are_listed)
{
	deck_add(
		&cards, "notices/x.yaml",
		"notices: x\nlanguage: x\nlists:\n  terms: [our licence, the toll]\nchanges: [see <terms>]\n");
	deck_good(&cards);
	ck_assert_uint_gt(looked_up(list("terms", 0)->group, "our licence", (bl_hit[8]){{0}}), 0);
	ck_assert_uint_gt(looked_up(list("terms", 0)->group, "OUR LICENSE", (bl_hit[8]){{0}}), 0);
}
END_TEST

/* A list belongs to its card; the lists of a language's scopes card belong to the language. */
START_TEST(lists_are_not_shared_otherwise)
{
	deck_add(&cards, "scopes/x.yaml",
	         "scopes: x\nlanguage: x\nsubjects:\n  document: this text\nbe: [is]\n");
	deck_add(&cards, "notices/x.yaml",
	         "notices: x\nlanguage: x\nchanges: ['<subject> <be> cut']\n");
	deck_add(&cards, "notices/y.yaml",
	         "notices: y\nlanguage: y\nlists:\n  mine: [a]\nchanges: [cut <mine>]\n");
	deck_good(&cards);
	deck_add(&cards, "notices/z.yaml", "notices: z\nlanguage: z\nchanges: ['<subject> cut']\n");
	ck_assert_int_eq(deck_compile(&cards), BL_E_RULES);
	cards.complaints.list.count = 0;
	cards.files.count--;
	deck_add(&cards, "notices/z.yaml", "notices: z\nlanguage: z\nchanges: ['<mine> cut']\n");
	ck_assert_int_eq(deck_compile(&cards), BL_E_RULES);
	ck_assert_str_eq(cards.complaints.list.items[0].text.data, "no list or slot has this name");
}
END_TEST

/* A language in one card: its sections join the lists of the family and of the language's scopes. */
START_TEST(notices_may_hold_names_and_scopes)
{
	deck_add(&cards, "names/tolls.yaml",
	         "names: tolls\nmakes: toll-<elements>\nlists:\n  elements:\n    by: crossing\n"
	         "called: [toll for <elements>]\n");
	deck_add(&cards, "notices/x.yaml",
	         "notices: x\nlanguage: x\nnames:\n  tolls:\n    elements:\n      by: passage\n"
	         "subjects:\n  document: this text\nbe: [is]\nchanges: ['<subject> <be> cut']\n");
	deck_add(&cards, "scopes/x.yaml", "scopes: x\nlanguage: x\nbe: [was]\n");
	deck_add(&cards, "notices/y.yaml",
	         "notices: y\nlanguage: x\nchanges: ['<subject> <be> shortened']\n");
	deck_good(&cards);
	ck_assert_uint_gt(looked_up(list("elements", 0)->group, "crossing", (bl_hit[8]){{0}}), 0);
	ck_assert_uint_gt(looked_up(list("elements", 0)->group, "passage", (bl_hit[8]){{0}}), 0);
	ck_assert_uint_gt(looked_up(list("be", 0)->group, "is", (bl_hit[8]){{0}}), 0);
	ck_assert_uint_gt(looked_up(list("be", 0)->group, "was", (bl_hit[8]){{0}}), 0);
}
END_TEST

/* ---- The digest ---- */

static void digest_of(const char *path, const char *source, char out[33])
{
	end();
	begin();
	deck_add(&cards, path, source);
	deck_good(&cards);
	memcpy(out, bl_rules_digest(&cards.rules), 33);
	ck_assert_uint_eq(strlen(out), 32);
	ck_assert_uint_eq(strspn(out, "0123456789abcdef"), 32);
}

START_TEST(the_digest_is_that_of_the_bytes)
{
	char one[33], other[33];

	digest_of("licences/a.yaml", "licence: a\nname: A\n", one);
	digest_of("licences/a.yaml", "licence: a\nname: A\n", other);
	ck_assert_str_eq(one, other);
	digest_of("licences/a.yaml", "licence: a\nname: B\n", other);
	ck_assert_str_ne(one, other);
	digest_of("licences/a.yaml", "licence: a\nname: A # a remark\n", other);
	ck_assert_str_ne(one, other);
	digest_of("publishers/a.yaml", "publisher: a\nname: A\nkind: ngo\nlicence: none\n", one);
	digest_of("publishers/b.yaml", "publisher: b\nname: A\nkind: ngo\nlicence: none\n", other);
	ck_assert_str_ne(one, other);
}
END_TEST

/* ---- Folders ---- */

static char folder[64];

static void put_file(const char *path, const char *source)
{
	bl_str whole = bl_str_format(&cards.rules.arena, "%s/%s", folder, path);
	FILE *file;

	for (char *slash = strchr((char *)(uintptr_t)whole.data + strlen(folder) + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		ck_assert(mkdir(whole.data, 0755) == 0 || errno == EEXIST);
		*slash = '/';
	}
	file = fopen(whole.data, "w");
	ck_assert_ptr_nonnull(file);
	fputs(source, file);
	fclose(file);
}

static void make_folder(void)
{
	strcpy(folder, "/tmp/bylint-rules-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void remove_folder(void)
{
	char command[128];

	snprintf(command, sizeof command, "rm -r %s", folder);
	ck_assert_int_eq(system(command), 0);
}

static bl_rules *load(int expected, bl_error *error)
{
	const char *folders[] = {folder};
	bl_rules *rules = NULL;

	*error = (bl_error){0};
	ck_assert_int_eq(bl_rules_load(&rules, folders, 1, NULL, error), expected);
	return rules;
}

START_TEST(a_folder_is_laid_over_the_built_in_cards)
{
	const bl_rules *built_in = bl_rules_builtin();
	bl_error error;
	bl_rules *rules;
	uint32_t row;

	make_folder();
	put_file("licences/cc-by-4.0.yaml", "licence: cc-by-4.0\nname: Not what it was\n");
	put_file("licences/toll-1.0.yaml", "licence: toll-1.0\nname: Toll 1.0\n");
	put_file("licences/README.md", "not a card");
	put_file("licences/.hidden.yaml", "not a card");
	rules = load(BL_OK, &error);
	row = bl_rules_licence(rules, BL_S("cc-by-4.0"));
	check_str(bl_rules_str(rules, rules->licences[row].name), "Not what it was");
	ck_assert_uint_ne(bl_rules_licence(rules, BL_S("toll-1.0")), BL_NONE);
	ck_assert_uint_ne(bl_rules_licence(rules, BL_S("cc-by-sa-4.0")), BL_NONE);
	ck_assert_uint_eq(rules->count.cards, built_in->count.cards + 1);
	ck_assert_str_ne(bl_rules_digest(rules), bl_rules_digest(built_in));
	bl_rules_free(rules);
	/* the built-in ones stay what they are */
	row = bl_rules_licence(built_in, BL_S("cc-by-4.0"));
	ck_assert(!bl_str_equal(bl_rules_str(built_in, built_in->licences[row].name),
	                        BL_S("Not what it was")));
	ck_assert_uint_eq(bl_rules_licence(built_in, BL_S("toll-1.0")), BL_NONE);
	bl_rules_free((bl_rules *)(uintptr_t)built_in);
	remove_folder();
}
END_TEST

START_TEST(no_folder_is_the_built_in_set)
{
	bl_rules *rules;

	ck_assert_int_eq(bl_rules_load(&rules, NULL, 0, NULL, NULL), BL_OK);
	ck_assert_str_eq(bl_rules_digest(rules), bl_rules_digest(bl_rules_builtin()));
	ck_assert_str_eq(bl_rules_version(rules), BYLINT_VERSION);
	ck_assert_uint_eq(rules->count.lexicon, bl_rules_builtin()->count.lexicon);
	ck_assert_mem_eq(rules->lexicon, bl_rules_builtin()->lexicon,
	                 rules->count.lexicon * sizeof(uint32_t));
	ck_assert_uint_eq(rules->count.steps, bl_rules_builtin()->count.steps);
	bl_rules_free(rules);
	bl_rules_free(NULL);
}
END_TEST

START_TEST(later_folders_win)
{
	char first[64];
	const char *folders[2];
	bl_rules *rules;

	make_folder();
	strcpy(first, folder);
	put_file("licences/toll-1.0.yaml", "licence: toll-1.0\nname: First\n");
	make_folder();
	put_file("licences/toll-1.0.yaml", "licence: toll-1.0\nname: Second\n");
	folders[0] = first;
	folders[1] = folder;
	ck_assert_int_eq(bl_rules_load(&rules, folders, 2, NULL, NULL), BL_OK);
	check_str(bl_rules_str(rules,
	                       rules->licences[bl_rules_licence(rules, BL_S("toll-1.0"))].name),
	          "Second");
	bl_rules_free(rules);
	remove_folder();
	strcpy(folder, first);
	remove_folder();
}
END_TEST

START_TEST(a_broken_card_says_where)
{
	bl_error error;

	make_folder();
	put_file("licences/toll-1.0.yaml",
	         "licence: toll-1.0\nname: Toll\nadress: https://toll.example/\n");
	ck_assert_ptr_null(load(BL_E_RULES, &error));
	ck_assert_int_eq(error.code, BL_E_RULES);
	ck_assert_uint_eq(error.place.line, 3);
	ck_assert_uint_eq(error.place.column, 1);
	ck_assert_str_eq(error.text, "unknown field \"adress\" in a licence card");
	ck_assert_str_eq(error.hint, "did you mean \"address\"?");
	ck_assert_ptr_nonnull(strstr(error.file, "licences/toll-1.0.yaml"));
	remove_folder();
}
END_TEST

/* An editor who saves a card under another ending is told, not ignored. */
START_TEST(another_ending)
{
	bl_error error;

	make_folder();
	put_file("licences/toll-1.0.yml", "licence: toll-1.0\nname: Toll\n");
	ck_assert_ptr_null(load(BL_E_RULES, &error));
	ck_assert_ptr_nonnull(
		strstr(error.text, "licences/toll-1.0.yml: the name of a card ends in .yaml"));
	remove_folder();
}
END_TEST

START_TEST(a_folder_that_is_not_there)
{
	bl_error error;

	strcpy(folder, "/tmp/bylint-no-such-folder");
	ck_assert_ptr_null(load(BL_E_INPUT, &error));
	ck_assert_ptr_nonnull(strstr(error.text, "/tmp/bylint-no-such-folder"));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("ruleset");
	TCase *tests = tcase_create("ruleset");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, a_licence_is_a_row);
	tcase_add_test(tests, duties_stand_in_the_order_of_the_card);
	tcase_add_test(tests, ports_are_licences);
	tcase_add_test(tests, only_ports);
	tcase_add_test(tests, ids_have_no_case);
	tcase_add_test(tests, an_spdx_id_may_be_another_word);
	tcase_add_test(tests, requirements_are_rows);
	tcase_add_test(tests, the_order_of_files_makes_no_difference);
	tcase_add_test(tests, publishers_are_rows);
	tcase_add_test(tests, sites);
	tcase_add_test(tests, a_family_shares_its_lists);
	tcase_add_test(tests, codes_are_a_dictionary);
	tcase_add_test(tests, both_spellings_are_listed);
	tcase_add_test(tests, lists_are_not_shared_otherwise);
	tcase_add_test(tests, notices_may_hold_names_and_scopes);
	tcase_add_test(tests, the_digest_is_that_of_the_bytes);
	tcase_add_test(tests, a_folder_is_laid_over_the_built_in_cards);
	tcase_add_test(tests, no_folder_is_the_built_in_set);
	tcase_add_test(tests, later_folders_win);
	tcase_add_test(tests, a_broken_card_says_where);
	tcase_add_test(tests, another_ending);
	tcase_add_test(tests, a_folder_that_is_not_there);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
