// Search as you type, over names, other spellings and quotes; with diacritics or without, exact spelling first.

const found = { list: [], at: -1, index: null };
const MOST_NODES = 14, MOST_QUOTES = 6;

function buildIndex() {
  const entries = [];
  for (let i = 0; i < G.count; i++) {
    for (const [n, name] of [G.label[i], ...(G.en[i] ? [G.en[i]] : []), ...G.aliases[i]].entries()) {
      entries.push({ unit: i, name, spelled: spell(name), folded: fold(name), alias: n > 0 });
    }
  }
  return { entries, quotes: null };
}

function quoteIndex() {
  if (found.index.quotes) return found.index.quotes;
  const seen = new Map();
  const add = (evidence, where) => { if (!seen.has(evidence.quote)) seen.set(evidence.quote, { evidence, where, folded: null }); };
  G.edges.forEach((edge) => edge.evidence.forEach((e) => add(e, { link: [edge.s, edge.t] })));
  G.own.forEach((fact) => fact.evidence.forEach((e) => add(e, { node: fact.node })));
  return (found.index.quotes = [...seen.values()]);
}

/** How well a text fits, 0 best, Infinity not: equal, start, start of a word, within, all words in any order. */
function fit(text, query, parts) {
  if (text === query) return 0;
  const at = text.indexOf(query);
  if (at === 0) return 1;
  if (at > 0) return text[at - 1] === " " || text.includes(" " + query) ? 2 : 3;
  const padded = " " + text;
  return parts.length > 1 && parts.every((part) => padded.includes(" " + part)) ? 4 : Infinity;
}

function searchNodes(query) {
  found.index ||= buildIndex();
  const spelled = spell(query), folded = fold(query);
  if (!folded) return [];
  const exactParts = spelled.split(" "), foldedParts = folded.split(" ");
  const best = new Map();
  for (const entry of found.index.entries) {
    let score = fit(entry.folded, folded, foldedParts);
    if (score === Infinity) continue;
    const exact = fit(entry.spelled, spelled, exactParts);
    score = exact < Infinity ? exact : score + 10;
    if (entry.alias) score += 0.5;
    const before = best.get(entry.unit);
    if (!before || score < before.score) best.set(entry.unit, { score, entry });
  }
  return [...best.values()].sort((a, b) => a.score - b.score || G.weight[b.entry.unit] - G.weight[a.entry.unit] || a.entry.unit - b.entry.unit).slice(0, MOST_NODES);
}

function searchQuotes(query) {
  const folded = fold(query);
  if (folded.length < 3) return [];
  const spelled = spell(query), exact = [], loose = [];
  for (const item of quoteIndex()) {
    item.folded ??= fold(item.evidence.quote);
    if (!item.folded.includes(folded)) continue;
    (spell(item.evidence.quote).includes(spelled) ? exact : loose).push(item);
    if (exact.length >= MOST_QUOTES) break;
  }
  return [...exact, ...loose].slice(0, MOST_QUOTES);
}

function showHits() {
  const query = byId("query").value, hits = byId("hits");
  found.list = [];
  found.at = -1;
  const rows = [];
  const option = (run, ...content) => {
    const n = found.list.length;
    found.list.push(run);
    return el("li", { role: "option", id: `hit-${n}`, "aria-selected": "false", onpointerdown: (event) => event.preventDefault(), onclick: () => takeHit(n) }, ...content);
  };
  if (fold(query)) {
    for (const { entry } of searchNodes(query)) {
      const second = entry.alias ? say("aliases", entry.name) : [term("classes", G.cls[entry.unit]), say("links", G.edgesOf[entry.unit].length)].join(" · ");
      rows.push(option(() => choose(entry.unit), classIcon(G.cls[entry.unit], 18), el("span", {}, el("b", {}, named(nameOf(entry.unit))), el("small", {}, second))));
    }
    const quotes = searchQuotes(query);
    if (quotes.length) rows.push(el("li", { class: "divider", role: "presentation" }, say("inQuotes")));
    for (const { evidence, where } of quotes) rows.push(option(() => chooseFact(where), el("span", { class: "snippet" }, snippet(evidence.quote, query))));
    if (!found.list.length) rows.push(el("li", { class: "divider", role: "presentation" }, say("noHits", query)));
  }
  hits.replaceChildren(...rows);
  hits.hidden = !rows.length;
  byId("query").setAttribute("aria-expanded", String(rows.length > 0));
  if (found.list.length) markHit(0);
  if (rows.length) announce(say("shownNodes", found.list.length));
}

/** The part of a quote around the first word that was asked for. */
function snippet(quote, query) {
  const parts = fold(query).split(" "), tokens = quote.split(/\s+/);
  const at = Math.max(0, tokens.findIndex((_, i) => parts.every((part, k) => fold(tokens[i + k] || "").startsWith(part))));
  const from = Math.max(0, at - 6);
  return el("span", {}, from ? "… " : "", tokens.slice(from, at).join(" "), " ", el("mark", {}, tokens.slice(at, at + parts.length).join(" ")), " ", tokens.slice(at + parts.length, at + 16).join(" "), " …");
}

function markHit(n) {
  const options = byId("hits").querySelectorAll("[role=option]");
  found.at = (n + options.length) % options.length;
  options.forEach((option, i) => option.setAttribute("aria-selected", String(i === found.at)));
  byId("query").setAttribute("aria-activedescendant", `hit-${found.at}`);
  options[found.at].scrollIntoView({ block: "nearest" });
}

function takeHit(n) {
  const run = found.list[n];
  closeHits();
  byId("query").blur();
  if (run) run();
  byId("picture").focus({ preventScroll: true });
}

function closeHits() {
  byId("hits").hidden = true;
  byId("query").setAttribute("aria-expanded", "false");
  byId("query").removeAttribute("aria-activedescendant");
}

function wireSearch() {
  const query = byId("query");
  query.addEventListener("input", showHits);
  query.addEventListener("focus", () => { if (query.value) showHits(); });
  query.addEventListener("blur", () => setTimeout(closeHits, 150));
  query.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // a Vietnamese keyboard is still at work
    const open = !byId("hits").hidden && found.list.length;
    if (event.key === "ArrowDown" && open) markHit(found.at + 1);
    else if (event.key === "ArrowUp" && open) markHit(found.at - 1);
    else if (event.key === "Enter" && open) takeHit(found.at);
    else if (event.key === "Escape") { query.value = ""; closeHits(); query.blur(); byId("picture").focus({ preventScroll: true }); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
