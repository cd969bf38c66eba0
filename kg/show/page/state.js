// What is being looked at: one record, changed through `change`, kept in the address so that a link brings it back.

const START = {
  mode: "all", centre: null, hops: 1, path: null, extra: [], hidden: [], open: [],
  node: null, link: null, offClasses: [], offKinds: [], from: null, to: null, bulletin: null, table: false,
};
let state = { ...START };
const past = { stack: [], at: -1 };
let pathFrom = null;

/** Change the view and remember it. With `quiet` the step is not one to come back to (a slider on its way). */
function change(what, { quiet = false, camera = null } = {}) {
  state = { ...state, ...what };
  refresh(camera);
  remember(quiet);
}

function remember(quiet) {
  const address = writeAddress();
  if (past.at >= 0 && past.stack[past.at] === address) return;
  if (quiet && past.at >= 0) past.stack[past.at] = address;
  else {
    past.stack.splice(past.at + 1);
    past.stack.push(address);
    past.at++;
  }
  setHash(address, quiet);
  showHistory();
}

/** Go back (-1) or forward (1) among the views. */
function travel(step) {
  const to = past.at + step;
  if (to < 0 || to >= past.stack.length) return;
  past.at = to;
  setHash(past.stack[to], true);
  readAddress(past.stack[to]);
  refresh("fit-if-moved");
  restoreCamera(past.stack[to]);
  showHistory();
}

/** `replace` keeps the browser's own history free of half-way steps. A sandboxed frame may refuse: the view still works. */
function setHash(address, replace) {
  if (location.hash.slice(1) === address) return; // each change costs the browser more than a dozen names
  try {
    if (replace) history.replaceState(null, "", "#" + address);
    else history.pushState(null, "", "#" + address);
  } catch {
    // No address to write to.
  }
}

function followAddress() {
  const address = location.hash.slice(1);
  if (past.stack[past.at] === address) return;
  const known = past.stack.lastIndexOf(address);
  if (known >= 0) past.at = known;
  else { past.stack.splice(past.at + 1); past.stack.push(address); past.at++; }
  readAddress(address);
  refresh("fit-if-moved");
  restoreCamera(address);
  showHistory();
}

const idOf = (i) => G.ids[i];
const LISTS = { x: "extra", hide: "hidden" };

function writeAddress() {
  const parts = [];
  const add = (key, value) => parts.push(`${key}=${value}`);
  const ids = (list) => list.map((i) => encodeURIComponent(idOf(i))).join(",");
  if (state.mode === "focus") { add("around", ids([state.centre])); add("hops", state.hops); }
  if (state.mode === "path") add("path", ids([state.path[0], state.path[state.path.length - 1]]));
  for (const [key, name] of Object.entries(LISTS)) if (state[name].length) add(key, ids(state[name]));
  if (state.open.length) add("open", state.open.join(","));
  if (state.node !== null) add("node", isCommunity(state.node) ? "~" + (state.node - G.count) : ids([state.node]));
  if (state.link) add("link", state.link.map((u) => (isCommunity(u) ? "~" + (u - G.count) : ids([u]))).join(","));
  if (state.offClasses.length) add("without", state.offClasses.join(","));
  if (state.offKinds.length) add("skip", state.offKinds.join(","));
  if (state.from !== null || state.to !== null) add("years", `${state.from ?? ""}-${state.to ?? ""}`);
  if (state.bulletin !== null) add("bulletin", encodeURIComponent(G.bulletins[state.bulletin].id));
  if (state.table) add("table", 1);
  if (words.lang === "en") add("lang", "en");
  return parts.join("&");
}

/** The address is a stranger's word: whatever it names that is not here is left out. */
function readAddress(address) {
  const given = new Map(address.split("&").map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), part.slice(at + 1)];
  }));
  const node = (text) => {
    if (text.startsWith("~")) return G.communities[Number(text.slice(1))] ? G.count + Number(text.slice(1)) : undefined;
    try { return G.index.get(decodeURIComponent(text)); } catch { return undefined; }
  };
  const nodes = (key) => (given.get(key) || "").split(",").filter(Boolean).map(node).filter((i) => i !== undefined);
  const list = (key, known) => (given.get(key) || "").split(",").filter((name) => name in known);
  const next = { ...START };
  const [centre] = nodes("around");
  if (centre !== undefined) Object.assign(next, { mode: "focus", centre, hops: given.get("hops") === "2" ? 2 : 1 });
  for (const [key, name] of Object.entries(LISTS)) next[name] = nodes(key).filter((i) => !isCommunity(i));
  next.open = (given.get("open") || "").split(",").filter((c) => c !== "" && G.communities[Number(c)]).map(Number);
  next.node = nodes("node")[0] ?? null;
  const ends = nodes("link");
  next.link = ends.length === 2 ? ends : null;
  next.offClasses = list("without", KINDS.classes);
  next.offKinds = list("skip", KINDS.kinds);
  const years = /^(\d{4})?-(\d{4})?$/.exec(given.get("years") || "");
  if (years) Object.assign(next, { from: years[1] ? Number(years[1]) : null, to: years[2] ? Number(years[2]) : null });
  if (given.has("bulletin")) {
    const at = G.bulletins.findIndex((b) => encodeURIComponent(b.id) === given.get("bulletin"));
    next.bulletin = at < 0 ? null : at;
  }
  next.table = given.get("table") === "1";
  words.lang = given.get("lang") === "en" ? "en" : "vi";
  state = next;
  const [a, b] = nodes("path");
  if (b !== undefined) {
    const path = shortestPath(a, b, factPasses);
    if (path) Object.assign(state, { mode: "path", path });
  }
}

const CAMERA = /(?:^|&)at=(-?\d+),(-?\d+),(\d*\.?\d+)/;

/** The link to what is shown now, camera included. */
function permalink() {
  const camera = cameraNow();
  const address = writeAddress();
  return `${location.href.split("#")[0]}#${address}${address ? "&" : ""}at=${camera}`;
}

function restoreCamera(address) {
  const found = CAMERA.exec(address);
  if (!found) return;
  const [x, y, scale] = found.slice(1).map(Number);
  moveCamera(G.turned ? y : x, G.turned ? x : y, scale, false);
}
