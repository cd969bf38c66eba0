// The same facts as a table, in step with the picture: for screen readers, for printing, and for those who prefer rows.

const ROWS = 150;
const COLUMNS = ["colFrom", "colKind", "colTo", "colDate", "colQuote", "colBulletin"];

/** The facts shown, those of what is selected first: { kind, from, to, words, when, evidence, link }. */
function shownFacts() {
  const facts = [];
  for (const e of V.edges) {
    const edge = G.edges[e];
    facts.push({ edge, s: edge.s, t: edge.t, kind: edge.kind, words: edgeWords(edge) + (edge.status ? ` (${term("status", edge.status)})` : ""), when: datesOf(edge), evidence: edge.evidence, iri: edge.iri });
  }
  for (const f of V.own) {
    const fact = G.own[f];
    facts.push({ own: fact, s: fact.node, t: null, kind: fact.kind, words: ownWords(fact), when: datesOf(fact), evidence: fact.evidence, iri: fact.iri });
  }
  const link = state.link && linkBetween(...state.link);
  const chosen = (fact) => state.node !== null ? [fact.s, fact.t].some((i) => i !== null && (i === state.node || V.unitOf(i) === state.node)) : link && fact.edge ? link.edges.some((e) => G.edges[e] === fact.edge) : false;
  for (const fact of facts) fact.chosen = Boolean(chosen(fact));
  return [...facts.filter((f) => f.chosen), ...facts.filter((f) => !f.chosen)];
}

function ownWords(f) {
  if (f.kind === "figure") return `${f.label}: ${figureText(f)}`;
  if (f.kind === "bio") return `${term("bio", f.label)}: ${f.value || formatNumber(f.number)}`;
  if (f.kind === "award" || f.kind === "presenter") return [f.kind === "presenter" ? term("kinds", "presenter") : "", f.label, f.times ? say("forGroup", formatNumber(f.times), term("recipients", f.recipient || "other")) : "", f.value].filter(Boolean).join(" · ");
  return [f.label, f.value, f.reason].filter(Boolean).join(" · ");
}

/** Rows are made only where they can be seen or read out: for a large network they take longer than the picture. */
function showTable(wanted = state.table || document.body.dataset.panel === "table") {
  const part = byId("table");
  document.body.classList.toggle("with-table", state.table);
  part.setAttribute("aria-label", say("tableTitle"));
  if (!wanted) return part.replaceChildren();
  const facts = shownFacts();
  const body = el("tbody", { role: "rowgroup" });
  const append = (from) => {
    body.append(...facts.slice(from, from + ROWS).map(tableRow));
    more.hidden = from + ROWS >= facts.length;
    more.textContent = say("moreRows", formatNumber(Math.min(ROWS, facts.length - from - ROWS)));
  };
  const more = el("button", { type: "button", class: "more", onclick: () => append(body.childElementCount) });
  const head = COLUMNS.map((c) => el("th", { scope: "col", role: "columnheader" }, say(c)));
  part.replaceChildren(
    el("button", { type: "button", class: "closer", "aria-label": say("close"), onclick: () => { change({ table: false }); showPanel("picture"); } }, "×"),
    el("h2", { id: "table-title" }, `${say("tableTitle")} `, chip(formatNumber(facts.length))),
    state.node !== null || state.link ? el("p", { class: "quiet" }, say("tableSelected")) : "",
    el("div", { class: "scroller", tabindex: 0, role: "region", "aria-labelledby": "table-title" }, el("table", { role: "table" }, el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, head)), body)), more);
  append(0);
  part.appendRest = () => { while (!more.hidden) append(body.childElementCount); };
}

function tableRow(fact) {
  const first = fact.evidence[0];
  const bulletin = first && G.bulletins[first.bulletin];
  const source = bulletin ? [bulletin.title || bulletin.id, formatDate(bulletin.date)].filter(Boolean).join(", ") : "";
  const cells = [goTo(fact.s), named(fact.words), fact.t === null ? "" : goTo(fact.t), fact.when, first ? quoteElement(first) : "", source];
  // Roles are spelled out because a narrow screen lays the cells out as blocks, which would take them away.
  return el("tr", { role: "row", class: fact.chosen ? "chosen" : "" },
    cells.map((cell, i) => el("td", { role: "cell", "data-label": cell ? say(COLUMNS[i]) : "" }, cell)));
}
