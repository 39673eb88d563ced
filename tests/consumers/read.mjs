// SPDX-FileCopyrightText: 2026 The bylint authors
// SPDX-License-Identifier: Apache-2.0

// What the readers of npm make of one file: "node read.mjs READER FILE". One JSON value to standard output.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "package.json"));

// Complaints of ajv, with the schema that is shipped beside Microsoft's tool.
async function sarif(file) {
	const Ajv = require("ajv/dist/2020");
	const formats = require("ajv-formats");
	const schema = path.join(path.dirname(require.resolve("@microsoft/sarif-multitool-linux/package.json")), "sarif-2.1.0.json");
	const ajv = new Ajv({ strict: false, allErrors: true });
	formats(ajv);
	const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
	validate(JSON.parse(fs.readFileSync(file, "utf8")));
	return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

// How many cases of each status one reader sees; and what the other, a merger, writes of two copies.
async function junit(file) {
	const { parse } = require("test-results-parser");
	const result = parse({ type: "junit", files: [file] });
	const { mergeFiles } = require("junit-report-merger");
	const merged = `${file}.merged`;
	const copy = `${file}.copy`;
	fs.copyFileSync(file, copy);
	await mergeFiles(merged, [file, copy]);
	return {
		total: result.total,
		failed: result.failed,
		errors: result.errors,
		names: result.suites.flatMap((suite) => suite.cases.map((one) => [suite.name, one.name])),
		merged: fs.readFileSync(merged, "utf8").split("<testcase").length - 1,
	};
}

// The HTML that a page of Markdown becomes.
async function markdown(file) {
	const { marked } = require("marked");
	return marked.parse(fs.readFileSync(file, "utf8"), { gfm: true });
}

// The same annotations, written by GitHub's own toolkit.
async function github(file) {
	const core = await import(path.join(process.cwd(), "node_modules/@actions/core/lib/core.js"));
	const written = [];
	const write = process.stdout.write;
	process.stdout.write = (text) => written.push(text);
	for (const one of JSON.parse(fs.readFileSync(file, "utf8")))
		core[one.level](one.message, one.properties);
	process.stdout.write = write;
	return written.join("").trimEnd().split("\n");
}

const readers = { sarif, junit, markdown, github };
const [reader, file] = process.argv.slice(2);
const value = await readers[reader](file);
fs.writeSync(1, JSON.stringify(value));
