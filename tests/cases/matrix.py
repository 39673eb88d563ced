#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""Writes the cases under tests/cases/matrix from tables that were checked by hand against the legal texts.

CLAUSES says what each licence asks for, on which condition and in which clause; SCENES says with which text and
options a requirement has which outcome. A case is one scene under one licence. Neither table reads a card, so
that a card that is changed must be changed here too. With --check nothing is written: it fails where a case is missing,
superfluous or different.
"""

import argparse
import json
import pathlib
import shlex
import sys
import zlib

FOLDER = pathlib.Path(__file__).resolve().parent / "matrix"

# ---- What each licence asks for ----------------------------------------------------------------------

ALWAYS, GIVEN, POSSIBLE, CHANGED, NEVER = "always", "if-given", "if-possible", "if-changed", "never"

# Where the attribution clause and that of moral rights stand up to 3.0.
ATTRIBUTION = {"by": "b", "by-nd": "b", "by-nc": "c", "by-nc-nd": "c", "by-nd-nc": "c", "by-sa": "c", "by-nc-sa": "d"}
NC_DEFINED = {"by-nc": "i", "by-nc-nd": "h", "by-nc-sa": "k"}


def up_to_3(unit, version):
    parts, asked = unit.split("-"), {"link-the-licence": (ALWAYS, "Section 4(a)")}
    if "by" in parts:
        clause = f"Section 4({ATTRIBUTION[unit]})"
        of = {"2.5": ("s", "(i), (ii)", "", ""), "3.0": ("", "(i)", "(ii)", "(iii)")}.get(version, ("", "", "", ""))
        asked["name-the-creator"] = (GIVEN, clause.replace("Section", "Section" + of[0]) + of[1])
        asked["name-the-title"] = (GIVEN, clause + of[2])
        if version != "1.0":
            asked["link-to-the-original"] = (GIVEN, clause + of[3])
        asked["keep-copyright-notice"] = (GIVEN, clause)
        asked["credit-as-prominent"] = (CHANGED, clause)
        if "nd" not in parts:
            changed = f"Sections 3(b), 4({ATTRIBUTION[unit]})(iv)" if version == "3.0" else clause
            asked["say-what-changed"] = (CHANGED, changed)
        if version == "3.0":
            asked["no-endorsement"] = (NEVER, clause + ", last sentence")
    asked["keep-licence-notice"] = asked["keep-disclaimer"] = (GIVEN, "Section 4(a)")
    if "sa" in parts:
        asked["share-alike"] = (CHANGED, "Section 4(b)")
    if "nc" in parts:
        asked["noncommercial"] = (NEVER, "Section 4(c)" if "sa" in parts else "Section 4(b)")
    if "nd" in parts:
        asked["no-derivatives"] = (NEVER, "Section 3")
    return asked


def of_4(unit):
    parts = unit.split("-")
    asked = {
        "name-and-link-licence": (ALWAYS, "Section 3(a)(1)(C)"),
        "name-the-creator": (GIVEN, "Section 3(a)(1)(A)(i)"),
        "keep-copyright-notice": (GIVEN, "Section 3(a)(1)(A)(ii)"),
        "keep-licence-notice": (GIVEN, "Section 3(a)(1)(A)(iii)"),
        "keep-disclaimer": (GIVEN, "Section 3(a)(1)(A)(iv)"),
        "link-to-the-original": (GIVEN, "Section 3(a)(1)(A)(v)"),
        "keep-earlier-change-notes": (GIVEN, "Section 3(a)(1)(B)"),
        "say-what-changed": (CHANGED, "Section 3(a)(1)(B)"),
        "no-endorsement": (NEVER, "Section 2(a)(6)"),
    }
    if "sa" in parts:
        asked["share-alike"] = (CHANGED, "Section 3(b)(1)-(3)")
    if "nc" in parts:
        asked["noncommercial"] = (NEVER, f"Sections 1({NC_DEFINED[unit]}), 2(a)(1)(A)-(B)")
    if "nd" in parts:
        asked["no-derivatives"] = (NEVER, "Sections 2(a)(1)(B), 3(a)(1)")
    return asked


def without_version(unit):
    """What all the versions ask."""
    parts, letter = unit.split("-"), ATTRIBUTION[unit]

    def both(old, new):
        return f"Section {old} up to 3.0, Section {new} in 4.0"

    asked = {
        "link-the-licence": (ALWAYS, both("4(a)", "3(a)(1)(C)")),
        "name-the-creator": (GIVEN, both(f"4({letter})", "3(a)(1)(A)(i)")),
        "keep-copyright-notice": (GIVEN, both(f"4({letter})", "3(a)(1)(A)(ii)")),
        "keep-licence-notice": (GIVEN, both("4(a)", "3(a)(1)(A)(iii)")),
        "keep-disclaimer": (GIVEN, both("4(a)", "3(a)(1)(A)(iv)")),
    }
    if "nd" not in parts:
        asked["say-what-changed"] = (CHANGED, both(f"4({letter})", "3(a)(1)(B)"))
    if "sa" in parts:
        asked["share-alike"] = (CHANGED, both("4(b)", "3(b)(1)-(3)"))
    if "nc" in parts:
        asked["noncommercial"] = (NEVER, both("4(c)" if "sa" in parts else "4(b)", "2(a)(1)"))
    if "nd" in parts:
        asked["no-derivatives"] = (NEVER, both("3", "2(a)(1)(B)"))
    return asked


GFDL = {
    "include-licence-text": (ALWAYS, "Section 2; Section 4(H) for changed copies"),
    "keep-copyright-notice": (GIVEN, "Section 2; Section 4(D) for changed copies"),
    "keep-licence-notice": (GIVEN, "Section 2; Section 4(F) for changed copies"),
    "name-the-creator": (CHANGED, "Section 4(B)"),
    "say-what-changed": (CHANGED, "Section 4(I)"),
    "share-alike": (CHANGED, "Section 4, first paragraph"),
    "link-to-the-original": (CHANGED, "Section 4(J)"),
    "keep-disclaimer": (CHANGED, "Section 4(O)"),
    "no-endorsement": (NEVER, "Section 4, last paragraph; Section 4(M)"),
}
GPL = {
    "include-licence-text": (ALWAYS, "Section 4"),
    "keep-copyright-notice": (GIVEN, "Section 4"),
    "keep-licence-notice": (GIVEN, "Section 4"),
    "keep-disclaimer": (GIVEN, "Section 4"),
    "say-what-changed": (CHANGED, "Section 5(a)"),
    "share-alike": (CHANGED, "Section 5(c)"),
}
FAL = {
    "link-the-licence": (ALWAYS, "Section 2.2"),
    "name-the-creator": (ALWAYS, "Section 2.2"),
    "link-to-the-original": (ALWAYS, "Section 2.2"),
    "say-what-changed": (CHANGED, "Section 2.3"),
    "share-alike": (CHANGED, "Section 2.3"),
}
NLOD = {
    "acknowledge-the-source": (ALWAYS, "Section 5"),
    "link-the-licence": (POSSIBLE, "Section 5"),
    "link-to-the-original": (POSSIBLE, "Section 5"),
    "say-what-changed": (CHANGED, "Section 5"),
    "no-endorsement": (NEVER, "Section 6"),
}
DL_DE = {
    "acknowledge-the-source": (GIVEN, "Section (2) 1."),
    "link-the-licence": (GIVEN, "Section (2) 2."),
    "link-to-the-original": (GIVEN, "Section (2) 3."),
    "say-what-changed": (CHANGED, "Section (3)"),
}
ODC = {
    "acknowledge-the-source": (ALWAYS, "Section 4.3"),
    "link-the-licence": (ALWAYS, "Sections 4.2(b), 4.3"),
    "link-to-the-original": (ALWAYS, "Section 4.3(a)"),
    "keep-copyright-notice": (GIVEN, "Section 4.2(c)"),
    "keep-licence-notice": (GIVEN, "Section 4.2(c)"),
}
OGL_LINK = '"You must": where possible, provide a link to this licence'
OGL_ASKED = '"You must": include any attribution statement that the provider specifies'
KOGL = {
    "acknowledge-the-source": (ALWAYS, "출처표시 (source indication)"),
    "no-endorsement": (NEVER, "출처표시 (source indication)"),
}
KOGL_NC = {"noncommercial": (NEVER, "상업적 이용금지 (no commercial use)")}
KOGL_ND = {"no-derivatives": (NEVER, "변경금지 (no changes)")}
CDLA = {
    "acknowledge-the-source": (GIVEN, "Section 3.1(c)"),
    "keep-licence-notice": (GIVEN, "Section 3.1(c)"),
    "link-to-the-original": (GIVEN, "Section 3.1(c)"),
    "say-what-changed": (CHANGED, "Section 3.1(b)"),
}
SAMPLING = {"link-the-licence": (ALWAYS, "Section 4"), "name-the-creator": (GIVEN, "Section 3")}

CLAUSES = {
    **{f"cc-{unit}-{version}": up_to_3(unit, version)
       for unit in ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa") for version in ("1.0", "2.0", "2.1", "2.5", "3.0")},
    **{f"cc-by-nc-nd-{version}": up_to_3("by-nc-nd", version) for version in ("2.0", "2.1", "2.5", "3.0")},
    "cc-by-nd-nc-1.0": up_to_3("by-nd-nc", "1.0"),
    **{f"cc-{unit}-{version}": up_to_3(unit, version)
       for unit in ("sa", "nc", "nd", "nd-nc", "nc-sa") for version in ("1.0", "2.0")},
    **{f"cc-{unit}-3.0-igo": up_to_3(unit, "3.0")
       for unit in ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")},
    **{f"cc-{unit}-4.0": of_4(unit) for unit in ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")},
    **{f"cc-{unit}": without_version(unit) for unit in ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")},
    "cc-sampling-1.0": SAMPLING,
    "cc-sampling-plus-1.0": SAMPLING,
    "cc-nc-sampling-plus-1.0": {**SAMPLING, "noncommercial": (NEVER, "Section 3")},
    "cc-devnations-2.0": {
        "link-the-licence": (ALWAYS, "Section 4(a)"),
        "name-the-creator": (GIVEN, "Section 4"),
        "keep-licence-notice": (GIVEN, "Section 4(a)"),
        "keep-disclaimer": (GIVEN, "Section 4(a)"),
    },
    **{name: GFDL for name in ("gfdl", "gfdl-1.1", "gfdl-1.1-only", "gfdl-1.1-or-later", "gfdl-1.2", "gfdl-1.2-only",
                               "gfdl-1.2-or-later", "gfdl-1.3", "gfdl-1.3-only", "gfdl-1.3-or-later")},
    **{name: GPL for name in ("gpl-3.0-only", "gpl-3.0-or-later")},
    **{name: FAL for name in ("fal", "fal-1.2", "fal-1.3")},
    **{name: NLOD for name in ("nlod", "nlod-1.0", "nlod-2.0")},
    **{name: DL_DE for name in ("dl-de-by", "dl-de-by-2.0")},
    "odbl-1.0": {**ODC, "share-alike": (CHANGED, "Section 4.4")},
    "odc-by-1.0": ODC,
    "dbcl-1.0": {"keep-licence-notice": (GIVEN, "Section 2.2, with Section 4.2(c) of the ODbL")},
    "ogl-uk-1.0": {
        "acknowledge-the-source": (ALWAYS, OGL_ASKED),
        "link-the-licence": (POSSIBLE, OGL_LINK),
        "no-endorsement": (NEVER, '"You must": not in a way that suggests any official status or endorsement'),
    },
    "ogl-uk-2.0": {
        "acknowledge-the-source": (ALWAYS, OGL_ASKED),
        "link-the-licence": (POSSIBLE, OGL_LINK),
        "no-endorsement": (NEVER, "heading Non-endorsement"),
    },
    "ogl-uk-3.0": {
        "acknowledge-the-source": (ALWAYS, OGL_ASKED.replace("include any", "include or link to any")),
        "link-the-licence": (POSSIBLE, OGL_LINK),
        "no-endorsement": (NEVER, "heading Non-endorsement"),
    },
    "ogl-uk": {
        "acknowledge-the-source": (ALWAYS, "heading You must, in every version"),
        "link-the-licence": (POSSIBLE, "heading You must, in every version"),
        "no-endorsement": (NEVER, "heading You must in 1.0, heading Non-endorsement since 2.0"),
    },
    "ogl-canada-2.0": {
        "acknowledge-the-source": (ALWAYS, "heading You must"),
        "link-the-licence": (POSSIBLE, "heading You must"),
        "no-endorsement": (NEVER, "heading Non-endorsement"),
    },
    "etalab-1.0": {
        "acknowledge-the-source": (ALWAYS, "Mention of paternity: the source, at least the name of the « Producteur »"),
        "state-last-update": (ALWAYS, "Mention of paternity: the date of the last update"),
        "no-endorsement": (NEVER, "Mention of paternity: no official status, no endorsement"),
    },
    "etalab-2.0": {
        "acknowledge-the-source": (
            ALWAYS, "Subject to (« Sous réserve de »): the source, at least the name of the « Concédant »"),
        "state-last-update": (ALWAYS, "Subject to (« Sous réserve de »): the date of the last update"),
        "no-endorsement": (NEVER, "After the mention of paternity: no official status, no endorsement"),
    },
    "etalab": {
        "acknowledge-the-source": (ALWAYS, "Mention of paternity: the source, at least the provider's name"),
        "state-last-update": (ALWAYS, "Mention of paternity: the date of the last update"),
        "no-endorsement": (NEVER, "Mention of paternity: no official status, no endorsement"),
    },
    "kogl-1": KOGL,
    "kogl-2": {**KOGL, **KOGL_NC},
    "kogl-3": {**KOGL, **KOGL_ND},
    "kogl-4": {**KOGL, **KOGL_NC, **KOGL_ND},
    "godl-india-1.0": {
        "acknowledge-the-source": (ALWAYS, "Section 4(a), form in Section 5"),
        "link-the-licence": (ALWAYS, "Sections 4(a), 5"),
        "link-to-the-original": (ALWAYS, "Section 4(a)"),
        "name-the-title": (GIVEN, "Section 5"),
        "no-endorsement": (NEVER, "Section 4(c)"),
    },
    "cdla-permissive-1.0": {**CDLA, "link-the-licence": (ALWAYS, "Section 3.1(a)")},
    "cdla-permissive-2.0": {"link-the-licence": (ALWAYS, "Section 2.1")},
    "cdla-sharing-1.0": {**CDLA, "link-the-licence": (ALWAYS, "Section 3.3"),
                         "share-alike": (CHANGED, "Section 3.1(a)")},
    "c-uda-1.0": {
        "acknowledge-the-source": (GIVEN, "Section 3.1.1"),
        "share-alike": (CHANGED, "Section 3.1.2"),
    },
    "o-uda-1.0": {
        "acknowledge-the-source": (GIVEN, "Section 3.1.1"),
        "keep-disclaimer": (GIVEN, "Section 3.1.2"),
    },
    "open-game-1.0a": {
        "include-licence-text": (ALWAYS, "Section 10"),
        "keep-copyright-notice": (ALWAYS, "Section 6"),
        "keep-licence-notice": (ALWAYS, "Section 2"),
        "share-alike": (CHANGED, "Section 2"),
        "no-endorsement": (NEVER, "Section 11"),
    },
    "opubl-1.0": {
        "link-the-licence": (ALWAYS, "Section I"),
        "name-the-creator": (GIVEN, "Section I for printed books; Section IV(3) for changed versions"),
        "keep-copyright-notice": (GIVEN, "Section I, form of the reference"),
        "keep-licence-notice": (GIVEN, "Section I"),
        "say-what-changed": (CHANGED, "Section IV(1), IV(2)"),
        "link-to-the-original": (CHANGED, "Section IV(4)"),
        "no-endorsement": (NEVER, "Section IV(5)"),
    },
    "all-rights-reserved": {"permission": (ALWAYS, "All rights reserved")},
}

# Licences and marks that ask for nothing.
NOTHING = ("cc0-1.0", "cc-pdm-1.0", "pddl-1.0", "dl-de-zero-2.0", "public-domain", "us-government-work")

# ---- How a text names and links each licence ---------------------------------------------------------

OTHERS = {
    "gfdl-1.3-or-later": ("the GNU Free Documentation License, Version 1.3 or any later version",
                          "https://www.gnu.org/licenses/fdl-1.3.html"),
    "gfdl-1.2-only": ("GFDL-1.2-only", "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html"),
    "gfdl-1.1-only": ("GFDL-1.1-only", "https://www.gnu.org/licenses/old-licenses/fdl-1.1.html"),
    "fal-1.3": ("the Free Art License 1.3", "https://artlibre.org/licence/lal/en/"),
    "nlod-2.0": ("the Norwegian Licence for Open Government Data (NLOD) 2.0", "https://data.norge.no/nlod/en/2.0"),
    "dl-de-by-2.0": ("the Data licence Germany – attribution – version 2.0", "https://www.govdata.de/dl-de/by-2-0"),
    "odbl-1.0": ("the Open Database License (ODbL)", "https://opendatacommons.org/licenses/odbl/1-0/"),
    "odc-by-1.0": ("the ODC Attribution License (ODC-By)", "https://opendatacommons.org/licenses/by/1-0/"),
    "ogl-uk-1.0": ("the Open Government Licence v1.0",
                   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/"),
    "ogl-uk-2.0": ("the Open Government Licence v2.0",
                   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/"),
    "ogl-uk-3.0": ("the Open Government Licence v3.0",
                   "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
    "ogl-canada-2.0": ("the Open Government Licence – Canada",
                       "https://open.canada.ca/en/open-government-licence-canada"),
    "etalab-1.0": ("the Licence Ouverte / Open Licence version 1.0", None),
    "etalab-2.0": ("the Licence Ouverte / Open Licence version 2.0",
                   "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    "kogl-1": ("the Korea Open Government License (KOGL) Type 1", None),
    "kogl-2": ("the Korea Open Government License (KOGL) Type 2", None),
    "kogl-3": ("the Korea Open Government License (KOGL) Type 3", None),
    "kogl-4": ("the Korea Open Government License (KOGL) Type 4", None),
    "godl-india-1.0": ("the Government Open Data License – India",
                       "https://data.gov.in/government-open-data-license-india"),
}
# Those that have a case of every duty alone.
NAMES = {
    "gfdl": "the GNU Free Documentation License",
    "gfdl-1.1": "the GNU Free Documentation License, Version 1.1",
    "gfdl-1.1-or-later": "the GNU Free Documentation License, Version 1.1 or any later version",
    "gfdl-1.2": "the GNU Free Documentation License, Version 1.2",
    "gfdl-1.2-or-later": "the GNU Free Documentation License, Version 1.2 or any later version",
    "gfdl-1.3": "the GNU Free Documentation License, Version 1.3",
    "gfdl-1.3-only": "GFDL-1.3-only",
    "gpl-3.0-only": "GPL-3.0-only",
    "gpl-3.0-or-later": "GPL-3.0-or-later",
    "fal": "the Free Art License",
    "fal-1.2": "the Free Art License 1.2",
    "nlod": "the Norwegian Licence for Open Government Data (NLOD)",
    "nlod-1.0": "the Norwegian Licence for Open Government Data (NLOD) 1.0",
    "dl-de-by": "the Data licence Germany – attribution",
    "dbcl-1.0": "the Database Contents License",
    "ogl-uk": "the UK Open Government Licence",
    "etalab": "the Etalab Open License",
    "cdla-permissive-1.0": "CDLA-Permissive-1.0",
    "cdla-permissive-2.0": "CDLA-Permissive-2.0",
    "cdla-sharing-1.0": "CDLA-Sharing-1.0",
    "c-uda-1.0": "C-UDA-1.0",
    "o-uda-1.0": "O-UDA-1.0",
    "open-game-1.0a": "the Open Game License v1.0a",
    "opubl-1.0": "the Open Publication License, v1.0",
    "cc-sampling-1.0": "the Creative Commons Sampling 1.0 License",
    "cc-sampling-plus-1.0": "the Creative Commons Sampling Plus 1.0 License",
    "cc-nc-sampling-plus-1.0": "the Creative Commons NonCommercial Sampling Plus 1.0 License",
    "cc-devnations-2.0": "the Creative Commons Developing Nations 2.0 License",
}


def named(licence):
    """The words that name it, and its address."""
    if licence in OTHERS:
        return OTHERS[licence]
    if licence in NAMES:
        return NAMES[licence], None
    parts = licence.removeprefix("cc-").split("-")
    at = next((i for i, part in enumerate(parts) if part[0].isdigit()), len(parts))
    elements, version, port = "-".join(parts[:at]), parts[at:at + 1], parts[at + 1:]
    words = " ".join(["CC " + elements.upper(), *version, *(code.upper() for code in port)])
    address = "/".join(["https://creativecommons.org/licenses", elements, *version, *port, ""])
    return words, address if version else None


# The sentences around a notice: what the articles are about does not matter, only that they differ.
STORIES = (
    "The bridge over the Harrow was closed on Monday. Two of its four cables will be replaced before the winter.",
    "The library of Lower Fenwick lends tools too. The drill is out on every Saturday, the spade hardly ever.",
    "Eleven wells were dug in the valley last year. Nine of them still gave water in August.",
    "The night train to Varna runs again. It needs nine hours, one less than in the timetable of 1988.",
    "The orchard counted its trees. There are 412 pear trees, and nobody knows the names of thirty of them.",
    "The tide came up to the third step of the fish market. It was back in its bed by noon.",
)
NOTICES = (
    "This article is licensed under {name}{link}.",
    "This report is published under {name}{link}.",
    "This text is available under {name}{link}.",
)

TITLE, AUTHOR, SOURCE = "A bridge at dawn", "Sara Rahimi", "https://fenwick-courier.example/2026/bridge"
OWNER = "Fenwick Survey Office"
RESERVED = ["© 2026 " + OWNER + ". All rights reserved."]

# ---- Which text and options have which outcome -------------------------------------------------------

# Of each requirement: outcome, what happens (for "about"), lines of the text, options. {notice} is a notice without an
# address, {linked} one with it; {credited} names author and title.
CREDITED = "“" + TITLE + "” by " + AUTHOR + " is licensed under {name}."
GIVE_AUTHOR, GIVE_TITLE, GIVE_SOURCE = ["--author", AUTHOR], ["--title", TITLE], ["--source-url", SOURCE]
CHANGES = ["--changes", "The headline is new."]

SCENES = {
    "name-the-creator": [
        ("met", "the author who was supplied is named", [CREDITED], GIVE_AUTHOR),
        ("not-met", "the author who was supplied is not named", ["{notice}"], GIVE_AUTHOR),
        ("unsure", "nobody is named, and nobody is known to have been supplied", ["{notice}"], []),
    ],
    "name-the-title": [
        ("met", "the title that was supplied is given", [CREDITED], GIVE_TITLE),
        ("not-met", "the title that was supplied is not given", ["{notice}"], GIVE_TITLE),
        ("unsure", "no title is known to have been supplied", ["{notice}"], []),
    ],
    "link-to-the-original": [
        ("met", "the address that was supplied is given", ["First published at " + SOURCE + ".", "{notice}"], GIVE_SOURCE),
        ("not-met", "the address that was supplied is not given", ["{notice}"], GIVE_SOURCE),
        ("unsure", "no address is known to have been supplied", ["{notice}"], []),
        ("not-needed", "there is a reason why there is no address", ["{notice}"],
         ["--no-source", "It was printed, and never put online."]),
    ],
    "link-the-licence": [
        ("met", "the licence's address stands behind its name", ["{linked}"], []),
        ("not-met", "the licence is named and not linked", ["{notice}"], []),
        ("not-needed", "text mining shares nothing with the public", ["{notice}"], ["--use", "text-mining"]),
    ],
    "keep-copyright-notice": [
        ("met", "the copyright notice that came with the work is there", ["© 2026 " + AUTHOR, "{notice}"],
         ["--copyright", "© 2026 " + AUTHOR]),
        ("not-met", "the copyright notice that came with the work is gone", ["{notice}"],
         ["--copyright", "© 2026 " + AUTHOR]),
        ("not-needed", "no copyright notice is known to have come with the work", ["{notice}"], []),
    ],
    "keep-licence-notice": [
        ("met", "the notice that refers to the licence is there", ["{notice}"], []),
        ("not-needed", "no notice is known to have come with the work", [], ["--licence", "{id}"]),
    ],
    "keep-disclaimer": [
        ("met", "the disclaimer is there", ["{notice}", "It is provided as is, without warranty of any kind."], []),
        ("not-needed", "no disclaimer is known to have come with the work", ["{notice}"], []),
    ],
    "keep-earlier-change-notes": [
        ("met", "a note of an earlier change is still there", ["{notice}", "The headline was changed."], []),
        ("none", "there is no such note, and nothing to ask", ["{notice}"], []),
    ],
    "share-alike": [
        ("met", "an adaptation is under the same licence", ["{notice}"], ["--use", "adapt", "--licence-out", "{id}"]),
        ("not-met", "an adaptation is under a licence that it does not accept", ["{notice}"],
         ["--use", "adapt", "--licence-out", "cc-by-nd-4.0"]),
        ("unsure", "whether this is an adaptation is not stated", ["{notice}"], []),
        ("not-needed", "nothing was changed", ["{notice}"], ["--unchanged"]),
    ],
    "no-derivatives": [
        ("met", "the text is shared as it is", ["{notice}"], ["--unchanged"]),
        ("not-met", "an adaptation is shared", ["{notice}"], ["--use", "adapt"]),
        ("unsure", "a change is stated, which may make an adaptation or not", ["{notice}"], CHANGES),
        ("not-needed", "text mining shares nothing with the public", ["{notice}"], ["--use", "text-mining"]),
    ],
    "noncommercial": [
        ("met", "the use is without commercial purpose", ["{notice}"], ["--noncommercial"]),
        ("not-met", "the use is commercial", ["{notice}"], ["--commercial"]),
        ("unsure", "the purpose is not stated", ["{notice}"], []),
    ],
    "no-endorsement": [
        ("met", "nothing suggests an endorsement", ["{notice}"], []),
        ("not-met", "the text claims to be endorsed by the source",
         ["{notice}", "We are an official partner of Mehr News Agency."], ["--publisher", "Mehr News Agency"]),
        ("met", "whoever endorses is not the source",
         ["{notice}", "We are an official partner of Mehr News Agency."], ["--publisher", OWNER]),
    ],
    "credit-as-prominent": [
        ("unsure", "an adaptation: how prominent a credit is cannot be seen", ["{notice}"], ["--use", "adapt"]),
        ("not-needed", "nothing was changed", ["{notice}"], ["--unchanged"]),
    ],
    "acknowledge-the-source": [
        ("met", "the provider is named", ["© 2026 " + OWNER, "{notice}"], ["--publisher", OWNER]),
        ("not-met", "the provider is known and not named", ["{notice}"], ["--publisher", OWNER]),
    ],
    "state-last-update": [
        ("met", "the date is given", ["Last updated on 3 March 2026.", "{notice}"], ["--updated", "3 March 2026"]),
        ("not-met", "the date is known and not given", ["{notice}"], ["--updated", "3 March 2026"]),
        ("unsure", "the date is not known", ["{notice}"], []),
    ],
    "include-licence-text": [
        ("met", "the text says that the licence's text is included",
         ["{notice}", "A copy of the license is included in the section entitled “Licence”."], []),
        ("not-met", "an address alone is not enough", ["{linked}"], []),
        ("not-needed", "text mining shares nothing with the public", ["{notice}"], ["--use", "text-mining"]),
    ],
    "permission": [
        ("unsure", "whether there is a contract cannot be seen in a text", RESERVED, []),
        ("not-needed", "it is the user's own text", RESERVED, ["--own"]),
    ],
}
SCENES["name-and-link-licence"] = SCENES["link-the-licence"]

# Since 4.0, and outside Creative Commons, any change is to be stated; before only an adaptation.
ANY_CHANGE = [
    ("met", "a change is stated, in the text too", ["{notice}", "The headline is new."], CHANGES),
    ("not-met", "a change is stated, and the text does not say so", ["{notice}"], CHANGES),
    ("not-met", "an excerpt is a change", ["{notice}"], ["--use", "excerpt"]),
    ("unsure", "whether anything was changed is not stated", ["{notice}"], []),
    ("not-needed", "nothing was changed", ["{notice}"], ["--unchanged"]),
]
ADAPTATIONS = [
    ("met", "an adaptation says what was changed", ["{notice}", "The headline is new."], ["--use", "adapt", *CHANGES]),
    ("not-met", "an adaptation does not say what was changed", ["{notice}"], ["--use", "adapt"]),
    ("unsure", "a change is stated, which may make an adaptation or not", ["{notice}"], CHANGES),
    ("not-needed", "an excerpt is no adaptation", ["{notice}"], ["--use", "excerpt"]),
]

# A duty of changed texts that elsewhere is one of every text.
IF_CHANGED = {
    "name-the-creator": [
        ("met", "a changed text names the author", [CREDITED], [*GIVE_AUTHOR, "--use", "adapt"]),
        ("not-met", "a changed text does not name the author", ["{notice}"], [*GIVE_AUTHOR, "--use", "adapt"]),
        ("unsure", "the author is not named, and whether there was a change is not stated", ["{notice}"], GIVE_AUTHOR),
        ("not-needed", "a verbatim copy does not owe it", ["{notice}"], [*GIVE_AUTHOR, "--unchanged"]),
    ],
    "link-to-the-original": [
        ("met", "a changed text keeps the address", ["First published at " + SOURCE + ".", "{notice}"],
         [*GIVE_SOURCE, "--use", "adapt"]),
        ("not-met", "a changed text does not keep the address", ["{notice}"], [*GIVE_SOURCE, "--use", "adapt"]),
        ("unsure", "the address is not there, and whether there was a change is not stated", ["{notice}"], GIVE_SOURCE),
        ("not-needed", "a verbatim copy does not owe it", ["{notice}"], [*GIVE_SOURCE, "--unchanged"]),
    ],
    "keep-disclaimer": [
        ("met", "a changed text keeps the disclaimer",
         ["{notice}", "It is provided as is, without warranty of any kind."], ["--use", "adapt"]),
        ("not-needed", "a verbatim copy does not owe it", ["{notice}"], ["--unchanged"]),
    ],
}
# Asked for as far as possible: never more than in doubt.
IF_POSSIBLE = {
    "link-the-licence": [
        ("met", "the licence's address stands behind its name", ["{linked}"], []),
        ("unsure", "the licence is not linked, and whether that was possible cannot be told", ["{notice}"], []),
    ],
    "link-to-the-original": [
        ("met", "the address that was supplied is given", ["First published at " + SOURCE + ".", "{notice}"], GIVE_SOURCE),
        ("unsure", "the address is not given, and whether that was possible cannot be told", ["{notice}"], GIVE_SOURCE),
    ],
}
PRESCRIBED = {
    "ogl-uk-1.0": "Contains public sector information licensed under the Open Government Licence v1.0.",
    "ogl-uk-2.0": "Contains public sector information licensed under the Open Government Licence v2.0.",
    "ogl-uk-3.0": "Contains public sector information licensed under the Open Government Licence v3.0.",
    "ogl-canada-2.0": "Contains information licensed under the Open Government Licence – Canada.",
}
OWN_SCENES = {
    ("odbl-1.0", "acknowledge-the-source"): [
        ("met", "a produced work has the notice with the database's name",
         ["Contains information from Bridges of Fenwick, which is made available here under {name}.",
          "© 2026 " + OWNER], [])],
    ("dl-de-by-2.0", "acknowledge-the-source"): [
        ("unsure", "no provider is known, so whether one was supplied cannot be told", ["{notice}"], [])],
    **{(licence, "acknowledge-the-source"): [("met", "the sentence that the licence gives is there", [words], [])]
       for licence, words in PRESCRIBED.items()},
    ("cc-by-sa-3.0", "share-alike"): [
        ("met", "an adaptation is under a later version", ["{notice}"],
         ["--use", "adapt", "--licence-out", "cc-by-sa-4.0"])],
    ("cc-by-sa-4.0", "share-alike"): [
        ("met", "an adaptation is under a licence that was declared compatible", ["{notice}"],
         ["--use", "adapt", "--licence-out", "fal-1.3"]),
        ("not-met", "an earlier version is no later one", ["{notice}"],
         ["--use", "adapt", "--licence-out", "cc-by-sa-3.0"])],
    ("cc-by-sa-1.0", "share-alike"): [
        ("not-met", "version 1.0 accepts itself alone", ["{notice}"],
         ["--use", "adapt", "--licence-out", "cc-by-sa-2.0"])],
}


def any_change_counts(licence):
    return not licence.startswith("cc-") or licence.endswith("-4.0")


def scenes_of(licence, requirement):
    condition = CLAUSES[licence][requirement][0]
    if condition == POSSIBLE:
        scenes = IF_POSSIBLE[requirement]
    elif condition == CHANGED and requirement in IF_CHANGED:
        scenes = IF_CHANGED[requirement]
    elif requirement == "say-what-changed":
        scenes = ANY_CHANGE if any_change_counts(licence) else ADAPTATIONS
    else:
        scenes = SCENES[requirement]
    return scenes + OWN_SCENES.get((licence, requirement), [])


# ---- Which cases there are ---------------------------------------------------------------------------

# Every requirement in every outcome: the columns of the table of requirements.
WHOLE = ("cc-by-1.0", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0", "cc-by-3.0-igo", "cc-by-4.0", "all-rights-reserved",
         *OTHERS)
# The units beside BY differ from it in these requirements, and in where the clauses stand.
UNITS = {
    "share-alike": ("cc-by-sa-1.0", "cc-by-sa-2.0", "cc-by-sa-2.5", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-by-nc-sa-3.0",
                    "cc-by-nc-sa-4.0", "cc-sa-1.0", "cc-nc-sa-1.0", "cc-by-sa-3.0-igo"),
    "noncommercial": ("cc-by-nc-1.0", "cc-by-nc-2.5", "cc-by-nc-3.0", "cc-by-nc-4.0", "cc-by-nc-sa-3.0", "cc-by-nc-sa-4.0",
                      "cc-by-nc-nd-3.0", "cc-by-nc-nd-4.0", "cc-nc-1.0", "cc-by-nc-3.0-igo"),
    "no-derivatives": ("cc-by-nd-1.0", "cc-by-nd-2.5", "cc-by-nd-3.0", "cc-by-nd-4.0", "cc-by-nc-nd-3.0",
                       "cc-by-nc-nd-4.0", "cc-by-nd-nc-1.0", "cc-nd-1.0", "cc-by-nc-nd-3.0-igo"),
    "name-the-creator": ("cc-by-sa-3.0", "cc-by-nc-3.0", "cc-by-nd-3.0", "cc-by-nc-sa-3.0", "cc-by-nc-nd-3.0",
                         "cc-by-sa-2.5", "cc-by-sa-4.0", "cc-by-nc-sa-3.0-igo"),
    "keep-earlier-change-notes": ("cc-by-sa-4.0", "cc-by-nc-4.0", "cc-by-nd-4.0", "cc-by-nc-sa-4.0", "cc-by-nc-nd-4.0"),
    "say-what-changed": ("cc-by-sa-3.0", "cc-by-nc-3.0", "cc-by-nc-sa-3.0", "cc-by-sa-4.0", "cc-by-nd-4.0"),
}
# Dashes of the table: what a licence does not ask for, whatever is supplied.
NOT_ASKED = (
    ("cc-by-1.0", "link-to-the-original", "the address belongs to the credit since 2.0", GIVE_SOURCE),
    ("cc-by-4.0", "name-the-title", "the title belonged to the credit up to 3.0", GIVE_TITLE),
    ("cc-by-4.0", "credit-as-prominent", "prominence was a rule up to 3.0", ["--use", "adapt"]),
    ("cc-by-2.5", "no-endorsement", "the rule against endorsement came with 3.0", []),
    ("cc-by-3.0", "keep-earlier-change-notes", "notes of earlier changes are kept since 4.0", []),
    ("cc-by-nd-3.0", "say-what-changed", "there is no right to adapt, so nothing to note", CHANGES),
    ("cc-sa-1.0", "name-the-creator", "a unit without BY asks for no credit", GIVE_AUTHOR),
    ("cc-nc-1.0", "name-the-creator", "a unit without BY asks for no credit", GIVE_AUTHOR),
    ("cc-nd-1.0", "name-the-title", "a unit without BY asks for no credit", GIVE_TITLE),
    ("gfdl-1.3-or-later", "link-the-licence", "an address is not enough, so none is asked for", []),
    ("ogl-uk-3.0", "say-what-changed", "changes need no note", CHANGES),
    ("ogl-uk-2.0", "name-the-title", "the provider's statement is what counts", GIVE_TITLE),
    ("etalab-2.0", "link-the-licence", "neither name nor address of the licence is asked for", []),
    ("etalab-2.0", "say-what-changed", "changes need no note", CHANGES),
    ("kogl-1", "link-the-licence", "the source is enough", []),
    ("odbl-1.0", "say-what-changed", "changes need no note", CHANGES),
    ("odc-by-1.0", "share-alike", "there is no share-alike", ["--use", "adapt", "--licence-out", "cc-by-4.0"]),
    ("godl-india-1.0", "share-alike", "there is no share-alike", ["--use", "adapt", "--licence-out", "cc-by-4.0"]),
    ("nlod-2.0", "share-alike", "there is no share-alike", ["--use", "adapt", "--licence-out", "cc-by-4.0"]),
    ("dl-de-by-2.0", "no-endorsement", "there is no rule against endorsement", []),
    ("fal-1.3", "no-endorsement", "there is no rule against endorsement", []),
)

# What nothing stated comes to.
UNSTATED = {
    "name-the-creator": "unsure", "name-the-title": "unsure", "link-to-the-original": "unsure",
    "link-the-licence": "not-met", "name-and-link-licence": "not-met", "keep-copyright-notice": "not-needed",
    "keep-licence-notice": "met", "keep-disclaimer": "not-needed", "say-what-changed": "unsure",
    "share-alike": "unsure", "no-derivatives": "unsure", "noncommercial": "unsure", "no-endorsement": "met",
    "credit-as-prominent": "unsure", "acknowledge-the-source": "not-met", "state-last-update": "unsure",
    "include-licence-text": "not-met", "permission": "unsure", "keep-earlier-change-notes": None,
}


def unstated(requirement, condition):
    if requirement == "acknowledge-the-source" and condition == GIVEN:
        return "unsure"
    if requirement == "link-the-licence" and condition == POSSIBLE:
        return "unsure"
    return UNSTATED[requirement]


def finding(licence, requirement, outcome):
    condition, clause = CLAUSES[licence][requirement]
    return {"outcome": outcome, "condition": condition, "clause": clause}


def picked(sentences, key):
    """Always the same for a key, so that a case more changes no other."""
    return sentences[zlib.crc32(key.encode()) % len(sentences)]


class Writer:
    """The files of all cases, by path below FOLDER."""

    def __init__(self):
        self.files = {}

    def case(self, name, about, lines, options, expected):
        while name + "/about" in self.files:
            name += "-too"
        story = picked(STORIES, name)
        self.files[name + "/about"] = about + "\n"
        self.files[name + "/document.txt"] = "\n\n".join([story, *lines]) + "\n"
        if options:
            self.files[name + "/options"] = shlex.join(options) + "\n"
        self.files[name + "/expected.json"] = json.dumps(expected, ensure_ascii=False, indent=1) + "\n"

    @staticmethod
    def words(licence, lines, key):
        name, address = named(licence) if licence != "all-rights-reserved" else (None, None)
        sentence = picked(NOTICES, key)
        notice = sentence.format(name=name, link="")
        linked = sentence.format(name=name, link=f" ({address})")
        return [line.format(name=name, notice=notice, linked=linked) for line in lines]


def write_scene(out, licence, requirement, scene):
    outcome, what, lines, options = scene
    if "{linked}" in lines and named(licence)[1] is None:
        return
    found = None if outcome == "none" else finding(licence, requirement, outcome)
    out.case(f"{licence}-{requirement}-{outcome}",
             f"{licence}, {CLAUSES[licence][requirement][1]}: {what}.",
             out.words(licence, lines, licence + what), [option.format(id=licence) for option in options],
             {"licence": licence, "findings": {requirement: found}})


def write_all():
    out = Writer()
    for licence in WHOLE:
        for requirement in CLAUSES[licence]:
            for scene in scenes_of(licence, requirement):
                write_scene(out, licence, requirement, scene)
    for requirement, licences in UNITS.items():
        for licence in licences:
            for scene in scenes_of(licence, requirement):
                write_scene(out, licence, requirement, scene)
    for licence, requirement, why, options in NOT_ASKED:
        out.case(f"{licence}-{requirement}-not-asked", f"{licence}: {why}.", out.words(licence, ["{notice}"], licence + why), options,
                 {"licence": licence, "findings": {requirement: None}})
    for licence, asked in CLAUSES.items():
        expected = {requirement: finding(licence, requirement, unstated(requirement, condition))
                    if UNSTATED[requirement] else None for requirement, (condition, _) in asked.items()}
        expected |= {requirement: None for requirement in UNSTATED if requirement not in asked}
        out.case(f"{licence}-every-duty", f"{licence}: all that it asks for and a text can show, where nothing is stated.",
                 out.words(licence, RESERVED if licence == "all-rights-reserved" else ["{notice}"], licence), [],
                 {"licence": licence, "findings": expected})
    for licence in NOTHING:
        out.case(f"{licence}-nothing", f"{licence} asks for nothing.", [], ["--licence", licence],
                 {"licence": licence, "findings": []})
    return out.files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    check, wanted = parser.parse_args().check, write_all()
    there = {str(path.relative_to(FOLDER)): path for path in FOLDER.rglob("*") if path.is_file()}
    kept = {name for name in there if name.endswith("/known-gap")}
    wrong = [name for name in sorted({*wanted, *there} - kept)
             if name not in wanted or name not in there or there[name].read_text(encoding="utf-8") != wanted[name]]
    if check:
        print("\n".join(f"{name}: is not what tests/cases/matrix.py writes" for name in wrong))
        return 1 if wrong else 0
    for name in wrong:
        path = FOLDER / name
        if name not in wanted:
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[name], encoding="utf-8")
    print(f"{len(wrong)} files written or removed, {len(wanted)} in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
