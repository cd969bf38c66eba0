// The page's data: columns into records, neighbours, years, and walks. `payload.py` is the other half of this file.
// Nodes are numbers from 0; communities follow them, so that one number names anything that stands in the picture.

const G = {};

function loadGraph(data) {
  const N = data.nodes;
  const text = (i) => data.words[i] || "";
  Object.assign(G, {
    title: data.title,
    created: data.created,
    madeFrom: data.madeFrom,
    prefix: data.prefix,
    count: N.id.length,
    ids: N.id,
    label: N.label.slice(),
    en: N.en,
    cls: N.cls.map(text),
    aliases: N.aliases.map((a) => a || []),
    date: N.date.map(text),
    place: N.place.map(text),
    note: N.note.map(text),
    weight: N.weight,
    community: N.community,
    x: N.x.slice(),
    y: N.y.slice(),
    r: N.r.slice(),
    index: new Map(N.id.map((id, i) => [id, i])),
    bulletins: data.bulletins.map(([id, title, date, publisher, source, locality, iri]) => (
      { id, title, date, publisher, source, locality, iri })),
  });
  const evidence = (rows) => rows.map(([bulletin, quote, start, end, marks, rule, status, iri, reprints = []]) => (
    { bulletin, quote: data.quotes[quote], start, end, marks, rule: text(rule), status: text(status), iri: iri || "", reprints }));
  G.edges = records(data.edges, (i, c) => ({
    s: c[0][i], t: c[1][i], kind: text(c[2][i]), label: text(c[3][i]), status: text(c[4][i]), start: text(c[5][i]),
    end: text(c[6][i]), first: text(c[7][i]), last: text(c[8][i]), term: text(c[9][i]), period: text(c[10][i]),
    reason: text(c[11][i]), concept: text(c[12][i]), iri: text(c[13][i]), evidence: evidence(c[14][i]),
  }));
  G.own = records(data.own, (i, c) => ({
    node: c[0][i], kind: text(c[1][i]), label: text(c[2][i]), unit: text(c[3][i]), qualifier: text(c[4][i]),
    period: text(c[5][i]), date: text(c[6][i]), number: c[7][i], value: text(c[8][i]), times: c[9][i],
    recipient: text(c[10][i]), reason: text(c[11][i]), concept: text(c[12][i]), iri: text(c[13][i]), evidence: evidence(c[14][i]),
  }));
  G.edgesOf = Array.from({ length: G.count }, () => []);
  G.ownOf = Array.from({ length: G.count }, () => []);
  G.edges.forEach((e, i) => {
    G.edgesOf[e.s].push(i);
    if (e.t !== e.s) G.edgesOf[e.t].push(i);
    setYears(e, [e.start, e.end, e.first, e.last]);
  });
  G.own.forEach((f, i) => {
    G.ownOf[f.node].push(i);
    setYears(f, [f.date, f.period]);
  });
  loadCommunities(data.communities);
  turnUpright();
  const years = [...G.edges, ...G.own].filter((f) => f.from !== null);
  G.years = yearDomain(years);
}

/** In a window higher than wide, a picture wider than high stands on its side; permalinks keep the layout's own axes. */
function turnUpright() {
  const span = (values) => values.reduce((m, v) => Math.max(m, v), -Infinity) - values.reduce((m, v) => Math.min(m, v), Infinity);
  G.turned = innerHeight > 1.25 * innerWidth && span(G.x) > 1.1 * span(G.y);
  if (G.turned) [G.x, G.y] = [G.y, G.x];
}

/** First and last year of the histogram. A few facts of long ago share the first bar, so that the rest has room. */
function yearDomain(facts) {
  if (!facts.length) return null;
  const from = facts.map((f) => f.from).sort((a, b) => a - b), last = facts.reduce((m, f) => Math.max(m, f.to), -9999);
  const first = last - from[0] > 30 ? Math.max(from[0], Math.min(from[Math.min(from.length - 1, Math.max(1, Math.floor(from.length * 0.03)))], last - 5)) : from[0];
  G.earlier = from[0] < first;
  return [first, last];
}

function records(columns, make) {
  return Array.from({ length: columns[0].length }, (_, i) => make(i, columns));
}

/** The years a fact covers: as stated, or else those of the bulletins that say so. */
function setYears(fact, dates) {
  let years = dates.map(yearOf).filter((y) => y !== null);
  if (!years.length) years = fact.evidence.map((e) => yearOf(bulletinDate(e))).filter((y) => y !== null);
  fact.from = years.length ? Math.min(...years) : null;
  fact.to = years.length ? Math.max(...years) : null;
}

const bulletinDate = (evidence) => (G.bulletins[evidence.bulletin] || {}).date;

function yearOf(iso) {
  const found = /^\d{4}/.exec(iso || "");
  return found ? Number(found[0]) : null;
}

function loadCommunities(groups) {
  G.communities = groups.map(([name, x, y, radius, top], c) => ({ name, x, y, radius, top, members: [], unit: G.count + c }));
  G.community.forEach((c, i) => { if (c >= 0) G.communities[c].members.push(i); });
  for (const group of G.communities) {
    G.label.push(group.name || "");
    G.cls.push("community");
    G.x.push(group.x);
    G.y.push(group.y);
    // The room its members have, with some air; the leftovers are many small parts and must not look weighty.
    G.r.push(group.radius * (group.name === null ? 0.4 : 0.68));
  }
}

const isCommunity = (unit) => unit >= G.count;
const communityOf = (unit) => G.communities[unit - G.count];

function nameOf(unit) {
  if (isCommunity(unit)) return communityOf(unit).name || say("groupRest");
  return (words.lang === "en" && G.en[unit]) || G.label[unit];
}

const other = (edge, node) => (edge.s === node ? edge.t : edge.s);

/** Nodes within `hops` steps of `starts` over the edges that pass, as a map from node to distance. */
function around(starts, hops, passes) {
  const distance = new Map(starts.map((i) => [i, 0]));
  let rim = starts;
  for (let step = 1; step <= hops && rim.length; step++) {
    const next = [];
    for (const i of rim) for (const e of G.edgesOf[i]) {
      const j = other(G.edges[e], i);
      if (passes(e) && !distance.has(j)) { distance.set(j, step); next.push(j); }
    }
    rim = next;
  }
  return distance;
}

/** A shortest path between two nodes over the edges that pass, as a list of nodes; null where there is none. */
function shortestPath(from, to, passes) {
  const before = new Map([[from, null]]);
  let rim = [from];
  while (rim.length && !before.has(to)) {
    const next = [];
    for (const i of rim) for (const e of G.edgesOf[i]) {
      const j = other(G.edges[e], i);
      if (passes(e) && !before.has(j)) { before.set(j, i); next.push(j); }
    }
    rim = next;
  }
  if (!before.has(to)) return null;
  const path = [];
  for (let i = to; i !== null; i = before.get(i)) path.unshift(i);
  return path;
}
