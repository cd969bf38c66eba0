// The same facts as a table, in step with the picture: for screen readers, for printing, and for those who prefer rows.

const ROWS = 150;

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

function showTable() {
  const part = byId("table");
  document.body.classList.toggle("with-table", state.table);
  part.setAttribute("aria-label", say("tableTitle"));
  const facts = shownFacts();
  const body = el("tbody");
  const append = (from) => {
    body.append(...facts.slice(from, from + ROWS).map(tableRow));
    more.hidden = from + ROWS >= facts.length;
    more.textContent = say("moreRows", formatNumber(Math.min(ROWS, facts.length - from - ROWS)));
  };
  const more = el("button", { type: "button", class: "more", onclick: () => append(body.childElementCount) });
  const head = ["colFrom", "colKind", "colTo", "colDate", "colQuote", "colBulletin"].map((c) => el("th", { scope: "col" }, say(c)));
  part.replaceChildren(
    el("button", { type: "button", class: "closer", "aria-label": say("close"), onclick: () => { change({ table: false }); showPanel("picture"); } }, "×"),
    el("h2", { id: "table-title" }, `${say("tableTitle")} `, chip(formatNumber(facts.length))),
    state.node !== null || state.link ? el("p", { class: "quiet" }, say("tableSelected")) : "",
    el("div", { class: "scroller", tabindex: 0, role: "region", "aria-labelledby": "table-title" }, el("table", {}, el("thead", {}, el("tr", {}, head)), body)), more);
  append(0);
  part.appendRest = () => { while (!more.hidden) append(body.childElementCount); };
}

function tableRow(fact) {
  const first = fact.evidence[0];
  const bulletin = first && G.bulletins[first.bulletin];
  return el("tr", { class: fact.chosen ? "chosen" : "" },
    el("td", {}, goTo(fact.s)), el("td", {}, named(fact.words)), el("td", {}, fact.t === null ? "" : goTo(fact.t)), el("td", {}, fact.when),
    el("td", {}, first ? quoteElement(first) : ""), el("td", {}, bulletin ? [bulletin.title || bulletin.id, formatDate(bulletin.date)].filter(Boolean).join(", ") : ""));
}
