// SPDX-FileCopyrightText: 2026 The bylint authors
// SPDX-License-Identifier: Apache-2.0

// What the readers of npm make of one file: "node read.mjs READER FILE". One JSON value to standard output.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "package.json"));

const term = (one) => (one.termType === "Literal" ? { value: one.value, language: one.language } : { [one.termType]: one.value });
const triple = (quad) => [term(quad.subject), quad.predicate.value, term(quad.object)];

// Triples of a page.
async function rdfa(file) {
	const { RdfaParser } = require("rdfa-streaming-parser");
	const parser = new RdfaParser({ baseIRI: "https://page.example/", contentType: "text/html" });
	const found = [];
	return new Promise((resolve, reject) => {
		parser.on("data", (quad) => found.push(triple(quad)));
		parser.on("error", reject);
		parser.on("end", () => resolve(found));
		parser.end(fs.readFileSync(file, "utf8"));
	});
}

// Triples of JSON-LD; no context is fetched.
async function jsonld(file) {
	const reader = require("jsonld");
	const documentLoader = (url) => Promise.reject(new Error(`a context from the network: ${url}`));
	const quads = await reader.toRDF(JSON.parse(fs.readFileSync(file, "utf8")), { documentLoader });
	return quads.map(triple);
}

// Entries of BibTeX or CSL-JSON as CSL-JSON.
async function citation(file) {
	const { Cite, plugins } = require("@citation-js/core");
	require("@citation-js/plugin-bibtex");
	require("@citation-js/plugin-csl");
	plugins.config.get("@bibtex").parse.sentenceCase = "never";
	return new Cite(fs.readFileSync(file, "utf8")).data;
}

// The HTML that Markdown becomes.
async function markdown(file) {
	return require("marked").marked.parse(fs.readFileSync(file, "utf8"), { gfm: true });
}

const readers = { rdfa, jsonld, citation, markdown };
const [reader, file] = process.argv.slice(2);
const value = await readers[reader](file);
fs.writeSync(1, JSON.stringify(value));
