// What passes the filters, and what of it stands in the picture: nodes, discs of closed communities, and links.

const V = { units: [], unitSet: new Set(), links: [], linkOf: new Map(), edges: [], own: [], edgePasses: null, ownPasses: null };
const FOCUS_LIMIT = 400;

function inYears(fact, from = state.from, to = state.to) {
  if (from === null && to === null) return true;
  return fact.from !== null && (to === null || fact.from <= to) && (from === null || fact.to >= from);
}

function passes(fact, skip) {
  if (skip !== "kinds" && state.offKinds.includes(fact.kind)) return false;
  if (skip !== "years" && !inYears(fact)) return false;
  return state.bulletin === null || fact.evidence.some((e) => e.bulletin === state.bulletin || e.reprints.includes(state.bulletin));
}

const factPasses = (e) => {
  const edge = G.edges[e];
  return passes(edge) && !state.offClasses.includes(G.cls[edge.s]) && !state.offClasses.includes(G.cls[edge.t]);
};

const factsFiltered = () => state.offKinds.length > 0 || state.from !== null || state.to !== null || state.bulletin !== null;
const anyFilter = () => factsFiltered() || state.offClasses.length > 0 || state.hidden.length > 0;

function computeVisible() {
  V.edgePasses = Uint8Array.from(G.edges, (edge) => (passes(edge) ? 1 : 0));
  V.ownPasses = Uint8Array.from(G.own, (fact) => (passes(fact) ? 1 : 0));
  V.inScope = scope();
  const off = new Set(state.offClasses);
  const hidden = new Set(state.hidden);
  // A node stays while a fact of it passes; without a filter on facts it stays anyway.
  const kept = V.kept = new Uint8Array(G.count);
  const filtered = factsFiltered();
  for (let i = 0; i < G.count; i++) {
    kept[i] = V.inScope[i] && !hidden.has(i) && (!filtered || hasFact(i)) ? 1 : 0;
  }
  V.on = kept.map((k, i) => (k && !off.has(G.cls[i]) ? 1 : 0));
  const unitOf = V.unitOf = unitChooser();
  V.unitSet = new Set();
  V.sizes = new Map();
  for (let i = 0; i < G.count; i++) if (V.on[i]) {
    const unit = unitOf(i);
    V.unitSet.add(unit);
    if (isCommunity(unit)) V.sizes.set(unit, (V.sizes.get(unit) || 0) + 1);
  }
  V.units = [...V.unitSet];
  V.edges = [];
  for (let e = 0; e < G.edges.length; e++) if (V.edgePasses[e] && V.on[G.edges[e].s] && V.on[G.edges[e].t]) V.edges.push(e);
  V.own = [];
  for (let f = 0; f < G.own.length; f++) if (V.ownPasses[f] && V.on[G.own[f].node]) V.own.push(f);
  collectLinks(unitOf);
}

function hasFact(i) {
  return G.edgesOf[i].some((e) => V.edgePasses[e]) || G.ownOf[i].some((f) => V.ownPasses[f]);
}

/** Which nodes the mode is about, before any filter: all, the surroundings of one, or a path. */
function scope() {
  const inScope = new Uint8Array(G.count);
  V.cut = 0;
  if (state.mode === "all") return inScope.fill(1);
  if (state.mode === "path") for (const i of state.path) inScope[i] = 1;
  else {
    const near = [...around([state.centre], state.hops, (e) => V.edgePasses[e])];
    near.sort((a, b) => a[1] - b[1] || G.weight[b[0]] - G.weight[a[0]] || a[0] - b[0]);
    V.cut = Math.max(0, near.length - FOCUS_LIMIT);
    for (const [i] of near.slice(0, FOCUS_LIMIT)) inScope[i] = 1;
  }
  for (const i of state.extra) inScope[i] = 1;
  return inScope;
}

/** Closed communities stand as one disc; in a focus or on a path each node stands for itself. */
function unitChooser() {
  if (!G.communities.length || state.mode !== "all") return (i) => i;
  const open = new Set(state.open);
  const extra = new Set(state.extra);
  return (i) => (G.community[i] < 0 || open.has(G.community[i]) || extra.has(i) ? i : G.count + G.community[i]);
}

/** Parallel facts between two units are one link, with a strand for each kind and direction. */
function collectLinks(unitOf) {
  const span = G.count + G.communities.length;
  V.linkOf = new Map();
  for (const e of V.edges) {
    const edge = G.edges[e];
    const s = unitOf(edge.s), t = unitOf(edge.t);
    if (s === t) continue;
    const a = Math.min(s, t), b = Math.max(s, t);
    const key = a * span + b;
    let link = V.linkOf.get(key);
    if (!link) V.linkOf.set(key, (link = { a, b, edges: [], strands: [] }));
    link.edges.push(e);
    const forward = s === a;
    const strand = link.strands.find((x) => x.kind === edge.kind && x.forward === forward);
    if (strand) strand.count++;
    else link.strands.push({ kind: edge.kind, forward, count: 1 });
  }
  V.links = [...V.linkOf.values()];
  V.linksOf = new Map();
  for (const link of V.links) {
    for (const unit of [link.a, link.b]) {
      if (!V.linksOf.has(unit)) V.linksOf.set(unit, []);
      V.linksOf.get(unit).push(link);
    }
  }
}

function linkBetween(a, b) {
  return V.linkOf.get(Math.min(a, b) * (G.count + G.communities.length) + Math.max(a, b)) || null;
}

/** Units one link away from `unit` in the picture. */
const neighbours = (unit) => (V.linksOf.get(unit) || []).map((link) => (link.a === unit ? link.b : link.a));
