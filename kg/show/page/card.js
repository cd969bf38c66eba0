// The card beside the picture: everything known of what is selected, each fact with the sentence that says so.

const MANY = 8;

function showCard() {
  const card = byId("card");
  const link = state.link && linkBetween(...state.link);
  let content;
  if (state.node !== null && isCommunity(state.node)) content = communityCard(communityOf(state.node));
  else if (state.node !== null) content = nodeCard(state.node);
  else if (link) content = linkCard(link);
  else if (state.mode === "path") content = pathCard();
  else content = aboutCard();
  card.replaceChildren(...content.filter(Boolean));
  card.setAttribute("aria-label", say("tabCard"));
  card.scrollTop = 0;
}

const action = (key, run, detail) => el("button", { type: "button", class: "action", "data-do": key, title: say(detail || key + "Label"), onclick: run }, say(key));
const chip = (text, cls = "") => el("span", { class: `chip ${cls}` }, text);
const goTo = (unit) => el("button", { type: "button", class: "go", onclick: () => choose(unit) }, classIcon(G.cls[unit], 14), named(nameOf(unit)));

function heading(unit) {
  return el("div", { class: "heading" }, classIcon(G.cls[unit], 26),
    el("div", {}, el("h2", { dir: "auto" }, nameOf(unit)), el("p", { class: "quiet" }, [term("classes", G.cls[unit]), formatDate(G.date[unit]), G.place[unit], G.note[unit]].filter(Boolean).join(" · "))));
}

function nodeCard(i) {
  const edges = G.edgesOf[i].filter((e) => V.edgePasses[e]).map((e) => G.edges[e]);
  const own = G.ownOf[i].filter((f) => V.ownPasses[f]).map((f) => G.own[f]);
  const actions = el("div", { class: "actions" },
    action("focus1", () => change({ mode: "focus", centre: i, hops: 1, path: null, extra: [] }, { camera: "fit" })),
    action("focus2", () => change({ mode: "focus", centre: i, hops: 2, path: null, extra: [] }, { camera: "fit" })),
    action("expand", () => expand(i)),
    action("pathFrom", () => startPath(i)),
    action("hide", () => change({ hidden: [...state.hidden, i], node: null })),
    action("copyLink", () => copyText(permalink()), "copyLink"));
  const kind = (...kinds) => edges.filter((e) => kinds.includes(e.kind));
  const isEvent = G.cls[i] === "event";
  const isPerson = G.cls[i] === "person";
  const own2 = (name) => own.filter((f) => f.kind === name);
  const sections = [
    section(isPerson ? "roles" : "people", kind("role").sort(byRole(isPerson)), (e) => roleItem(e, i)),
    section("otherRoles", own2("role"), (f) => factItem([el("b", {}, named(f.label))], datesOf(f), f), "roles"),
    section("bio", own2("bio"), (f) => factItem([el("b", {}, `${term("bio", f.label)}: `), named(/^\d{4}(-\d\d)*$/.test(f.value) ? formatDate(f.value) : f.value || formatNumber(f.number))], "", f)),
    section(isEvent ? "participants" : "events", byOther(kind("participation", "organizer"), i).sort(byTime), (e) => partItem(e, i)),
    section("honours", [...kind("award", "presenter"), ...own2("award"), ...own2("presenter")].sort(byTime), (f) => honourItem(f, i)),
    figuresSection(own2("figure")),
    section("structure", kind("structure", "leads", "founding", "succession"), (e) => structureItem(e, i)),
    section("structure2", own2("founding"), (f) => factItem([el("b", {}, named(f.label || term("kinds", "founding")))], datesOf(f), f), "structure"),
    section("documents", own2("decision"), (f) => factItem([el("b", {}, named(f.label)), f.reason ? [" — ", named(f.reason)] : ""], datesOf(f), f)),
    section("otherFacts", [...kind("other"), ...own2("other")], (f) => otherItem(f, i)),
  ].filter(Boolean);
  const aliases = G.aliases[i].filter((a) => a !== G.label[i]);
  return [closer(), heading(i), aliases.length ? el("p", { class: "quiet" }, say("aliases", aliases.slice(0, 8).join("; "))) : null, actions,
    ...(sections.length ? sections : [el("p", { class: "quiet" }, edges.length + own.length || !G.edgesOf[i].length ? say("noEvidence") : say("noFacts"))])];
}

const closer = () => el("button", { type: "button", class: "closer", "aria-label": say("close"), onclick: leave }, "×");

const timeKey = (f) => f.start || f.date || f.first || f.period || (f.evidence[0] && bulletinDate(f.evidence[0])) || "";
const byTime = (a, b) => (timeKey(a) < timeKey(b) ? -1 : timeKey(a) > timeKey(b) ? 1 : 0);
const STATUS_ORDER = ["former", "ended", "current", "appointed"];

/** A person's career from past to present; a body's holders with those in office first. */
function byRole(forwards) {
  const rank = (e) => STATUS_ORDER.indexOf(e.status);
  return (a, b) => (forwards ? byTime(a, b) || rank(a) - rank(b) : rank(b) - rank(a) || byTime(b, a));
}

/** A section of the card; long ones show their first facts and the rest on demand. */
function section(name, facts, item, title = name) {
  if (!facts.length) return null;
  const list = el("ul", { class: "facts" }, facts.slice(0, MANY).map(item));
  const part = el("section", { class: "part", "data-part": name }, el("h3", {}, `${say(title)} `, chip(formatNumber(facts.length))), list);
  if (facts.length > MANY) {
    const more = el("button", { type: "button", class: "more", onclick: () => { list.append(...facts.slice(MANY).map(item)); more.remove(); } }, say("moreFacts", formatNumber(facts.length)));
    part.append(more);
  }
  return part;
}

function factItem(line, dates, fact, ...extra) {
  return el("li", { class: "fact" }, el("p", { class: "line" }, line, dates ? [" ", el("span", { class: "when" }, dates)] : ""), ...extra, evidenceList(fact.evidence, fact.kind));
}

function datesOf(f) {
  const parts = [];
  if (f.start) parts.push(say("since", formatDate(f.start)));
  if (f.end) parts.push(say("until", formatDate(f.end)));
  if (f.date) parts.push(formatDate(f.date));
  if (f.term) parts.push(say("term", f.term));
  if (f.period && f.period !== f.date) parts.push(formatDate(f.period));
  if (!parts.length && f.first) parts.push(f.last && f.last !== f.first ? say("seenSpan", formatDate(f.first), formatDate(f.last)) : say("seen", formatDate(f.first)));
  return parts.join(" · ");
}

function roleItem(e, i) {
  return factItem([el("b", {}, named(e.label)), " · ", goTo(other(e, i)), e.status ? [" ", chip(term("status", e.status), e.status)] : ""], datesOf(e), e);
}

/** Facts with one and the same other node as one: its edges, and their evidence without repeating a sentence. */
function byOther(edges, i) {
  const groups = new Map();
  for (const edge of edges) {
    const j = other(edge, i);
    if (!groups.has(j)) groups.set(j, { ...edge, edges: [], evidence: [] });
    const group = groups.get(j);
    group.edges.push(edge);
    for (const e of edge.evidence) {
      if (!group.evidence.some((known) => known.bulletin === e.bulletin && known.quote === e.quote)) group.evidence.push(e);
    }
  }
  return [...groups.values()];
}

function partItem(group, i) {
  const j = other(group, i);
  const date = G.cls[i] === "event" ? "" : formatDate(G.date[j]) || datesOf(group);
  const parts = new Set(group.edges.map((e) => (e.kind === "organizer" ? term("parts", "organizes") : edgeWords(e))));
  return factItem([goTo(j), [...parts].map((part) => [" ", chip(part)])], date, group);
}

function honourItem(f, i) {
  const line = [el("b", {}, named(f.label))];
  if (f.s !== undefined) {
    const verb = f.kind === "presenter" ? (f.s === i ? "presentsTo" : "presentedBy") : f.s === i ? "gives" : "receives";
    const [before, after] = say(verb, "\u0000").split("\u0000");
    line.push(" ", before, goTo(other(f, i)), after);
  } else {
    if (f.kind === "presenter") line.unshift(`${term("parts", "presents")} `);
    const whom = f.times ? say("forGroup", formatNumber(f.times), term("recipients", f.recipient || "other")) : f.recipient ? term("recipients", f.recipient) : "";
    if (whom) line.push(" · ", named(whom));
    if (f.value) line.push(" · ", named(f.value));
  }
  return factItem(line, datesOf(f), f, f.reason ? el("p", { class: "quiet" }, say("reason", f.reason)) : null);
}

function structureItem(e, i) {
  const words = edgeWords(e);
  const more = e.kind === "succession" && e.reason ? el("p", { class: "quiet" }, say("through", e.reason)) : null;
  return factItem(e.s === i ? [`${words} `, goTo(e.t)] : [goTo(e.s), ` ${words}`], datesOf(e), e, more);
}

function otherItem(f, i) {
  if (f.s === undefined) return factItem([el("b", {}, named(f.label)), f.value ? [" ", named(f.value)] : ""], datesOf(f), f);
  return factItem([el("b", {}, named(edgeWords(f))), " ", f.s === i ? "→ " : "← ", goTo(other(f, i))], datesOf(f), f);
}

function figureText(f) {
  const value = typeof f.number === "number" ? formatNumber(f.number) : f.value;
  return [f.qualifier ? term("qualifiers", f.qualifier) : "", value, f.unit].filter(Boolean).join(" ");
}

function figuresSection(facts) {
  return section("figures", figureSeries(facts), (series) => {
    const one = (f) => el("li", { class: "fact" }, el("p", { class: "line" }, el("b", {}, figureText(f)), " ", named(f.label), " ", el("span", { class: "when" }, formatDate(whenOf(f)))), evidenceList(f.evidence));
    if (series.length === 1) return one(series[0]);
    return el("li", { class: "fact" }, el("p", { class: "line" }, el("b", {}, named(series[0].label))), chartElement(series), el("ul", { class: "facts" }, series.map(one)));
  });
}

function linkCard(link) {
  const facts = link.edges.map((e) => G.edges[e]).sort((a, b) => byTime(a, b));
  const between = isCommunity(link.a) || isCommunity(link.b);
  const list = section("otherFacts", facts, (e) => factItem(
    [between ? [goTo(e.s), " "] : "", el("b", {}, named(edgeWords(e))), " → ", goTo(e.t), e.status ? [" ", chip(term("status", e.status), e.status)] : ""], datesOf(e), e,
    e.reason ? el("p", { class: "quiet" }, say("reason", e.reason)) : null));
  if (list) list.querySelector("h3").remove();
  return [closer(), el("h2", {}, goTo(link.a), " ↔ ", goTo(link.b)),
    el("p", { class: "quiet" }, say("linkTitle", formatNumber(facts.length)), between ? ` (${say("between")})` : ""), list,
    el("div", { class: "actions" }, action("copyLink", () => copyText(permalink()), "copyLink"))];
}

function pathCard() {
  const steps = state.path.slice(1).map((u, i) => {
    const facts = G.edgesOf[u].filter((e) => V.edgePasses[e] && other(G.edges[e], u) === state.path[i]).map((e) => G.edges[e]);
    return facts.slice(0, 3).map((e) => factItem([goTo(e.s), ` ${edgeWords(e)} `, "→ ", goTo(e.t)], datesOf(e), e));
  });
  return [closer(), el("h2", {}, say("pathTitle", state.path.length - 1)), el("p", {}, state.path.map((u, i) => [i ? " — " : "", goTo(u)])),
    el("ul", { class: "facts" }, steps.flat()), el("div", { class: "actions" }, action("copyLink", () => copyText(permalink()), "copyLink"))];
}

function communityCard(group) {
  const c = group.unit - G.count;
  const top = group.members.filter((i) => V.on[i]).sort((a, b) => G.weight[b] - G.weight[a] || a - b).slice(0, 15);
  return [closer(), heading(group.unit), el("p", { class: "quiet" }, say("groupSize", formatNumber(V.sizes.get(group.unit) || group.members.length))),
    el("div", { class: "actions" }, action("open", () => openGroup(c)), action("copyLink", () => copyText(permalink()), "copyLink")),
    el("section", { class: "part" }, el("h3", {}, say("groupTop")), el("ul", { class: "top" }, top.map((i) => el("li", {}, goTo(i), " ", el("span", { class: "quiet" }, say("links", G.edgesOf[i].length))))))];
}

function aboutCard() {
  const dates = G.bulletins.map((b) => b.date).filter(Boolean).sort();
  const degree = (i) => G.edgesOf[i].reduce((n, e) => n + (V.edgePasses[e] ? 1 : 0), 0);
  const top = Array.from({ length: G.count }, (_, i) => i).filter((i) => V.on[i]).map((i) => [i, degree(i)]).filter(([, n]) => n)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12);
  return [el("h2", {}, say("about")), el("p", {}, say("aboutText")), el("p", { class: "quiet" }, say("sizeNote")),
    dates.length ? el("p", { class: "quiet" }, dates[0] === dates[dates.length - 1] ? say("spanDay", formatDate(dates[0])) : say("span", formatDate(dates[0]), formatDate(dates[dates.length - 1]))) : null,
    ...G.madeFrom.map((line) => el("p", { class: "quiet" }, say("madeFrom", line))),
    G.created ? el("p", { class: "quiet" }, say("made", formatDate(G.created))) : null,
    G.count ? null : el("p", {}, say("nothing")),
    top.length ? el("section", { class: "part" }, el("h3", {}, say("mostLinked")), el("ul", { class: "top" }, top.map(([i, n]) => el("li", {}, goTo(i), " ", el("span", { class: "quiet" }, say("links", formatNumber(n))))))) : null];
}
