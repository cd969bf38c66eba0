// What the reader does, and the page's start. Every action ends in `change`, which draws everything again from the state.

/** The days of the first and last bulletin, as read. */
function spanText() {
  const dates = G.bulletins.map((b) => b.date).filter(Boolean).sort(), last = dates[dates.length - 1];
  if (!dates.length) return "";
  return dates[0] === last ? formatDate(last) : `${formatDate(dates[0])} – ${formatDate(last)}`;
}

function countsText() {
  const shownNodeCount = V.on.reduce((sum, on) => sum + on, 0), facts = V.edges.length + V.own.length, all = G.edges.length + G.own.length;
  const whole = say("counts", formatNumber(G.count), formatNumber(all), formatNumber(G.bulletins.length));
  if (shownNodeCount === G.count && facts === all) return whole;
  return say("countsPart", formatNumber(shownNodeCount), formatNumber(G.count), formatNumber(facts), formatNumber(all));
}

function refresh(camera = null) {
  computeVisible();
  showAll(camera);
}

/** Picture, card, legend, table and words in step with what is visible. */
function showAll(camera = null) {
  const before = layoutKey();
  syncView();
  showCard();
  showFilters();
  showTable();
  showSubtitle();
  showNotice();
  if (camera === "fit" || (camera === "fit-if-moved" && before !== layoutDrawn)) fitAll();
  else if (Array.isArray(camera)) fitUnits(camera);
  layoutDrawn = before;
}

function showSubtitle() {
  byId("subtitle").textContent = [countsText(), spanText(), ...G.madeFrom.slice(0, 2)].filter(Boolean).join(" · ");
}

/** Two states with the same key put the nodes in the same places. */
const layoutKey = () => [state.mode, state.centre, state.hops, state.path && state.path.join(), state.extra.join()].join("|");
let layoutDrawn = "";

function showNotice() {
  const all = el("button", { type: "button", id: "leave", onclick: leaveFocus }, say("leaveFocus"));
  if (pathFrom !== null) notify(say("pathPick"));
  else if (state.mode === "focus") notify(V.cut ? say("focusCut", nameOf(state.centre), FOCUS_LIMIT, V.cut) : say("focusNotice", nameOf(state.centre)), all);
  else if (state.mode === "path") notify(say("pathTitle", state.path.length - 1), all);
  else if (!V.units.length && G.count) notify(say("empty"), el("button", { type: "button", onclick: resetFilters }, say("reset")));
  else if (state.open.length) {
    const last = state.open[state.open.length - 1];
    notify("", null);
    notify(say("group", nameOf(G.count + last)), el("button", { type: "button", id: "fold", onclick: () => change({ open: state.open.filter((c) => c !== last), node: null, link: null }, { camera: "fit" }) }, say("closeGroup", nameOf(G.count + last))));
  } else if (G.communities.length && state.node === null) notify(say("overview", formatNumber(G.count), V.units.filter(isCommunity).length));
  else notify("");
}

/** A node or disc was clicked. */
function pick(unit) {
  if (pathFrom !== null && !isCommunity(unit)) return finishPath(unit);
  change({ node: unit, link: null });
  announce(spoken(unit));
  raiseCard(unit);
}

/** On a narrow screen the card covers the lower part: show it, and bring what it is about into the part left. */
function raiseCard(unit) {
  if (!matchMedia("(max-width: 760px)").matches) return;
  showPanel("card");
  const { scale } = camera();
  moveCamera(P.x[unit], P.y[unit] + (canvasSize().height * 0.3) / scale, scale);
}

function spoken(unit) {
  return `${nameOf(unit)}, ${term("classes", G.cls[unit])}, ${say("links", (V.linksOf.get(unit) || []).length)}`;
}

function pickLink(link) {
  change({ node: null, link: [link.a, link.b] });
  announce(`${nameOf(link.a)} – ${nameOf(link.b)}: ${linkWords(link, 4)}`);
  if (matchMedia("(max-width: 760px)").matches) showPanel("card");
}

/** Select a node from anywhere (search, card, table) and make sure that it can be seen. */
function choose(unit) {
  if (pathFrom !== null && !isCommunity(unit)) return finishPath(unit);
  const what = { node: unit, link: null };
  if (!V.unitSet.has(unit) && !isCommunity(unit)) Object.assign(what, uncover(unit));
  const fitting = what.mode ? "fit" : what.open && !state.open.includes(G.community[unit]) ? G.communities[G.community[unit]].members : null;
  change(what, { camera: fitting });
  if (V.unitSet.has(unit) && !fitting) lookAt(unit);
  if (document.body.dataset.panel !== "table") raiseCard(unit);
  announce(spoken(unit));
}

/** What must change for a node to be seen: leave a focus, lift filters that hide it, open its community. */
function uncover(unit) {
  const what = {};
  if (state.hidden.includes(unit)) what.hidden = state.hidden.filter((i) => i !== unit);
  if (state.offClasses.includes(G.cls[unit])) what.offClasses = state.offClasses.filter((c) => c !== G.cls[unit]);
  if (factsFiltered() && !hasFact(unit)) Object.assign(what, { offKinds: [], from: null, to: null, bulletin: null });
  if (state.mode === "focus") Object.assign(what, { mode: "focus", centre: unit, hops: 1, extra: [] });
  else if (state.mode === "path") Object.assign(what, { mode: "all", path: null });
  if (state.mode !== "focus" && G.communities.length && G.community[unit] >= 0 && !state.open.includes(G.community[unit])) what.open = [...state.open, G.community[unit]];
  return what;
}

function chooseFact(where) {
  if (where.node !== undefined) return choose(where.node);
  choose(where.link[0]);
  const [a, b] = where.link.map((i) => V.unitOf(i));
  if (V.unitSet.has(a) && V.unitSet.has(b) && a !== b && linkBetween(a, b)) change({ node: null, link: [a, b] }, { camera: [a, b] });
}

/** Double click or Enter: a disc opens, a node is looked at by itself. */
function enter(unit) {
  if (isCommunity(unit)) openGroup(unit - G.count);
  else change({ mode: "focus", centre: unit, hops: 1, path: null, extra: [], node: unit, link: null }, { camera: "fit" });
}

function openGroup(c) {
  change({ open: [...state.open.filter((o) => o !== c), c], node: null, link: null }, { camera: G.communities[c].members });
}

function expand(i) {
  const near = [...around([i], 1, (e) => V.edgePasses[e]).keys()].filter((j) => !V.unitSet.has(j));
  near.sort((a, b) => G.weight[b] - G.weight[a] || a - b);
  change({ extra: [...new Set([...state.extra, ...near.slice(0, 60)])] }, { camera: state.mode === "all" ? null : "fit" });
}

const leaveFocus = () => change({ mode: "all", centre: null, path: null, extra: [] }, { camera: "fit" });

function leave() {
  showPanel("picture");
  if (state.node !== null || state.link) change({ node: null, link: null });
  else if (state.mode !== "all") leaveFocus();
}

function goHome() {
  pathFrom = null;
  change({ ...START, table: state.table }, { camera: "fit" });
}

function startPath(i) {
  pathFrom = i;
  showPanel("picture");
  showNotice();
  announce(say("pathPick"));
  drawSoon();
}

function stopPath() {
  pathFrom = null;
  showNotice();
  drawSoon();
}

function finishPath(to) {
  const from = pathFrom;
  pathFrom = null;
  const path = shortestPath(from, to, factPasses);
  if (!path) { showNotice(); return flash(say("pathNone", nameOf(from), nameOf(to))); }
  change({ mode: "path", path, extra: [], node: null, link: null, centre: null }, { camera: "fit" });
}

function switchLanguage() {
  words.lang = words.lang === "vi" ? "en" : "vi";
  buildWords();
  refresh();
  remember(true);
}

/** Everything that carries words and is not drawn from the state. */
function buildWords() {
  document.documentElement.lang = words.lang;
  byId("skip").textContent = say("skip");
  byId("query").placeholder = matchMedia("(max-width: 760px)").matches ? say("searchShort") : say("search");
  byId("query").setAttribute("aria-label", say("searchShort"));
  byId("picture").setAttribute("aria-label", say("picture"));
  byId("tabs").setAttribute("aria-label", say("toolbar"));
  wrapped.clear();
  buildBar();
  buildFilters();
  showHistory();
  showPanel(document.body.dataset.panel || "picture");
}

function start() {
  window.kg = { drawn: 0, copied: null, exportAs, permalink: () => permalink(), state: () => state, graph: G, visible: V, network: () => network, camera: cameraNow,
    screen: (unit) => network.canvasToDOM({ x: P.x[unit], y: P.y[unit] }), labels: () => plan.labels, scaleNow: () => network.getScale(), resting: () => goal === null && !gesture && !frame };
  loadGraph(window.kgData);
  delete window.kgData;
  document.title = G.title;
  byId("title").textContent = G.title;
  readAddress(location.hash.slice(1));
  buildWords();
  // The head must have its height before vis-network measures the canvas: it rescales the camera when that changes.
  computeVisible();
  showSubtitle();
  makeView();
  const address = location.hash.slice(1);
  showAll();
  fitAll(false);
  restoreCamera(address);
  remember(true);
  wireSearch();
  wireKeys();
  byId("skip").addEventListener("click", (event) => { event.preventDefault(); change({ table: true }); showPanel("table"); byId("table").focus(); });
  document.addEventListener("pointerdown", (event) => { if (!byId("menu").hidden && !event.target.closest(".menu-holder")) toggleMenu(false); });
  addEventListener("hashchange", followAddress);
  addEventListener("popstate", followAddress);
  addEventListener("beforeprint", () => { showTable(true); byId("table").appendRest(); });
  addEventListener("afterprint", () => showTable());
  document.body.classList.remove("starting");
  network.once("afterDrawing", () => requestAnimationFrame(() => { window.kg.ready = performance.now(); }));
}

start();
