"use strict";
// The documents: filters live in the address behind "#", so that a view can be sent to somebody.
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const { texts, whats, wheres } = data;
const PAGE = 100, KEYS = ["search", "outcome", "licence", "requirement", "sort", "page"];
const WORDS = { 0: "nothing to judge", 1: "met", 2: "not met", 3: "cannot tell", 5: "unreadable" };
const SEVERITIES = ["note", "warning", "error"];
const form = document.getElementById("filters"), rows = document.getElementById("rows"), pages = document.getElementById("pages");
const status = document.getElementById("status");
const count = data.name.length, begin = new Array(count + 1);
begin[0] = 0;
for (let i = 0; i < count; i++) begin[i + 1] = begin[i] + data.count[i];
const figures = (n) => n.toLocaleString("en");
const plural = (n, one) => `${figures(n)} ${one}${n === 1 ? "" : "s"}`;
const nameOf = (i) => texts[data.folder[i]] + texts[data.name[i]];
const isConflict = (i) => { for (let f = begin[i]; f < begin[i + 1]; f++) if (texts[whats[data.what[f]][0]].startsWith("conflict/")) return true; return false; };
const licenceOf = (i) => texts[data.licence[i]] || (data.outcome[i] === 5 ? "unreadable" : isConflict(i) ? "conflicting" : "no licence found");
const licenceName = (id) => id.replace(/\bcc-(by|nc|nd|sa|sampling)/g, "cc $1").replace(/\b(cc [a-z-]+)-(\d)/g, "$1 $2").replace(/\bcc [a-z-]+( [\d.]+(-[a-z]+)?)?/g, (m) => m.toUpperCase());

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  return Object.fromEntries(KEYS.map((key) => [key, given.get(key) || ""]));
}

function write(state, replace) {
  const kept = new URLSearchParams(KEYS.filter((key) => state[key]).map((key) => [key, state[key]]));
  const hash = kept.size ? `#${kept}` : "#documents";
  if (replace) history.replaceState(null, "", hash); else history.pushState(null, "", hash);
  show();
}

function matches(state) {
  const words = state.search.toLowerCase().split(/\s+/).filter(Boolean), found = [];
  const wanted = new Set();
  if (state.requirement) whats.forEach((what, n) => { if (texts[what[0]] === state.requirement) wanted.add(n); });
  for (let i = 0; i < count; i++) {
    if (state.outcome && WORDS[data.outcome[i]] !== state.outcome) continue;
    if (state.licence && licenceOf(i) !== state.licence) continue;
    if (state.requirement) {
      let any = false;
      for (let f = begin[i]; f < begin[i + 1] && !any; f++) any = wanted.has(data.what[f]);
      if (!any) continue;
    }
    if (words.length) {
      const name = `${nameOf(i)} ${texts[data.credit[i]]}`.toLowerCase();
      const top = name.startsWith("/") || name.includes("/") ? name : `./${name}`;
      if (!words.every((word) => top.includes(word))) continue;
    }
    found.push(i);
  }
  if (state.sort === "name") found.sort((a, b) => nameOf(a) < nameOf(b) ? -1 : 1);
  if (state.sort === "findings") found.sort((a, b) => data.count[b] - data.count[a] || a - b);
  return found;
}

function finding(f) {
  const [id, severity, unsure, message, why, fix] = whats[data.what[f]];
  const [line, column, before, text, after, field] = wheres[data.where[f]];
  const node = element("div", `finding ${SEVERITIES[severity]}`);
  node.append(element("h3", "", texts[message]));
  const place = line ? `line ${line}, column ${column}` : texts[field] ? `field ${texts[field]}` : "";
  node.append(element("p", "id", [SEVERITIES[severity], unsure ? "cannot tell" : "", texts[id], place].filter(Boolean).join(" · ")));
  if (texts[text]) {
    const quote = element("blockquote");
    quote.dir = "auto";
    quote.append(texts[before] ? `…${texts[before]} ` : "", element("mark", "", texts[text]), texts[after] ? ` ${texts[after]}…` : "");
    node.append(quote);
  }
  if (texts[why]) node.append(element("p", "why", texts[why]));
  if (texts[fix]) {
    const words = element("p", "fix");
    words.append(element("b", "", "How to mend it: "));
    const quoted = element("span", "", texts[fix]);
    quoted.dir = "auto";
    words.append(quoted);
    node.append(words);
  }
  return node;
}

async function copy(words, button) {
  let done = true;
  try { await navigator.clipboard.writeText(words.textContent); } catch {
    getSelection().selectAllChildren(words);
    done = document.execCommand("copy");
  }
  button.textContent = done ? "Copied" : "Press Ctrl+C";
  setTimeout(() => { button.textContent = "Copy"; }, 2000);
}

function credit(i) {
  const box = element("div", "credit"), words = element("p"), line = element("span", "", texts[data.credit[i]]);
  line.dir = "auto";
  words.append(element("b", "", data.outcome[i] === 5 ? "Why" : "Credit line"), line);
  box.append(words);
  if (data.outcome[i] !== 5) {
    const button = element("button", "", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", `Copy the credit line of ${nameOf(i)}`);
    button.addEventListener("click", () => copy(line, button));
    box.append(button);
  }
  return box;
}

function detail(i) {
  const box = element("div", "detail");
  for (let f = begin[i]; f < begin[i + 1]; f++) box.append(finding(f));
  if (!data.count[i] && data.outcome[i] !== 5) box.append(element("p", "why", "Nothing is open here."));
  if (texts[data.credit[i]]) box.append(credit(i));
  return box;
}

function row(i) {
  const item = element("li", `o${data.outcome[i]}`), button = element("button", "row"), name = element("bdi", "doc");
  name.append(element("span", "", texts[data.folder[i]]), texts[data.name[i]]);
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  const licence = licenceOf(i);
  button.append(element("span", "word", WORDS[data.outcome[i]]), name, element("span", "lic", licenceName(licence)), element("span", "num", plural(data.count[i], "finding")));
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) item.lastChild.remove(); else item.append(detail(i));
  });
  item.append(button);
  return item;
}

function show() {
  const state = read(), found = matches(state), last = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(last, Math.max(1, Number.parseInt(state.page, 10) || 1));
  for (const control of form.elements) if (control.name) control.value = state[control.name] ?? "";
  rows.replaceChildren(...found.slice((page - 1) * PAGE, page * PAGE).map(row));
  const total = begin[count];
  const listed = found.reduce((sum, i) => sum + data.count[i], 0);
  status.textContent = `${figures(found.length)} of ${plural(data.all, "document")}, ${plural(listed, "finding")}`
    + (count < data.all ? `; the worst ${figures(count)} are listed here` : "") + (found.length ? "." : ": nothing fits these filters.");
  status.dataset.total = String(total);
  pages.hidden = last < 2;
  document.getElementById("page").textContent = `Page ${figures(page)} of ${figures(last)}`;
  document.getElementById("back").disabled = page <= 1;
  document.getElementById("next").disabled = page >= last;
  pages.dataset.page = String(page);
}

function options(name, values) {
  for (const [value, words] of values) {
    const option = element("option", "", words);
    option.value = value;
    form.elements[name].append(option);
  }
}

function turn(step) {
  write({ ...read(), page: String(Number(pages.dataset.page) + step) });
  document.getElementById("documents").focus();
}

options("outcome", [2, 3, 1, 0, 5].filter((n) => data.outcome.includes(n)).map((n) => [WORDS[n], WORDS[n]]));
const licences = new Map();
for (let i = 0; i < count; i++) licences.set(data.licence[i] * 8 + data.outcome[i] + (texts[data.licence[i]] ? 0 : isConflict(i) ? 0.5 : 0), i);
options("licence", [...new Set([...licences.values()].map(licenceOf))].sort().map((id) => [id, licenceName(id)]));
options("requirement", [...new Set(whats.map((what) => texts[what[0]]))].sort().map((id) => [id, id]));

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => { event.preventDefault(); write({}); });
form.addEventListener("input", () => {
  write({ ...Object.fromEntries(new FormData(form)), page: "" }, true);
});
document.getElementById("back").addEventListener("click", () => turn(-1));
document.getElementById("next").addEventListener("click", () => turn(1));
addEventListener("popstate", show);
addEventListener("hashchange", () => {
  show();
  if (location.hash.includes("=")) document.getElementById("documents").scrollIntoView();
});

document.getElementById("first").remove();
form.hidden = rows.hidden = false;
show();
if (location.hash.includes("=")) document.getElementById("documents").scrollIntoView();
})();
