// The picture: vis-network holds the nodes, camera and gestures; links and names are drawn by us before and after it.

let network = null, shown = null, hover = null, lit = null, gesture = false, localPlaces = null;
const moved = new Map(); // where the reader dragged a node to

const EDGE_LIMIT_WHILE_MOVING = 3000;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function makeView() {
  P.x = Float64Array.from(G.x);
  P.y = Float64Array.from(G.y);
  shown = new vis.DataSet();
  network = new vis.Network(byId("canvas"), { nodes: shown, edges: new vis.DataSet() }, {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { shape: "custom", ctxRenderer: drawNode, chosen: false },
    interaction: { hover: true, keyboard: false, multiselect: false, selectConnectedEdges: false, zoomSpeed: 0.7 },
  });
  network.on("beforeDrawing", (ctx) => {
    ctx.fillStyle = "#fff";
    const view = visibleRegion();
    ctx.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
    if (gesture && V.links.length > EDGE_LIMIT_WHILE_MOVING) return;
    drawLinks(ctx, view, network.getScale(), lit);
  });
  network.on("afterDrawing", (ctx) => {
    drawLabels(ctx, visibleRegion(), network.getScale(), lit);
    window.kg.drawn = (window.kg.drawn || 0) + 1;
  });
  network.on("click", (event) => touched(event));
  network.on("doubleClick", (event) => {
    const unit = unitAt(event.pointer.canvas);
    if (unit !== null) enter(unit);
  });
  network.on("animationFinished", () => { goal = null; redraw(); });
  network.on("dragStart", () => { gesture = true; goal = null; hideTip(); });
  network.on("dragging", (event) => { for (const u of event.nodes) follow(u); });
  network.on("dragEnd", (event) => {
    gesture = false;
    for (const u of event.nodes) { follow(u); moved.set(u, [P.x[u], P.y[u]]); }
    redraw();
  });
  network.on("zoom", () => { gesture = true; goal = null; settleSoon(); });
  byId("canvas").firstElementChild.tabIndex = -1; // #picture around it is the one stop of the Tab key
  byId("canvas").addEventListener("pointermove", onPointer);
  byId("canvas").addEventListener("pointerleave", () => { setHover(null); hideTip(); });
}

let settling = 0;
function settleSoon() {
  clearTimeout(settling);
  settling = setTimeout(() => { gesture = false; redraw(); }, 140);
}

function follow(unit) {
  const at = network.getPosition(unit);
  P.x[unit] = at.x;
  P.y[unit] = at.y;
  plan.stale = true;
}

function redraw() {
  plan.stale = true;
  network.redraw();
}

function canvasSize() {
  const box = byId("canvas").getBoundingClientRect();
  return { width: box.width || 1, height: box.height || 1 };
}

function visibleRegion() {
  const scale = network.getScale(), at = network.getViewPosition(), { width, height } = canvasSize();
  return { left: at.x - width / 2 / scale, right: at.x + width / 2 / scale, top: at.y - height / 2 / scale, bottom: at.y + height / 2 / scale };
}

/** vis-network's hook: how one node looks. Called for each node of each frame, so it makes nothing it need not. */
function drawNode({ ctx, id, x, y }) {
  const scale = network ? network.getScale() : 1;
  const r = radiusAt(id, scale);
  return {
    drawNode() {
      const faint = lit && !lit.units.has(id);
      const { shape, color } = classOf(id);
      ctx.globalAlpha = faint ? 0.2 : 1;
      tracePath(ctx, shape, x, y, r);
      if (isCommunity(id)) {
        ctx.fillStyle = "#dfe9f1";
        ctx.strokeStyle = color;
        ctx.lineWidth = (hover === id || state.node === id ? 4 : 1.5) / scale;
        ctx.fill();
        ctx.stroke();
        return;
      }
      ctx.fillStyle = color;
      ctx.fill();
      if (r * scale > 4) {
        ctx.strokeStyle = "#fff";
        ctx.lineWidth = 1.4 / scale;
        ctx.stroke();
      }
      if (state.node === id || hover === id || pathFrom === id) {
        tracePath(ctx, shape, x, y, r + 4 / scale);
        ctx.strokeStyle = state.node === id ? "#111" : "#555";
        ctx.lineWidth = 2.2 / scale;
        ctx.stroke();
      }
    },
    nodeDimensions: { width: 2 * r, height: 2 * r },
  };
}

/** What a selection lights: the node and its links and neighbours, or the two ends of a link. */
function computeLit() {
  if (state.node !== null && V.unitSet.has(state.node)) {
    return { units: new Set([state.node, ...neighbours(state.node)]), links: new Set(V.linksOf.get(state.node) || []) };
  }
  const link = state.link && linkBetween(...state.link);
  if (link) return { units: new Set([link.a, link.b]), links: new Set([link]) };
  if (state.mode === "path") {
    const links = state.path.slice(1).map((u, i) => linkBetween(state.path[i], u)).filter(Boolean);
    return { units: new Set(state.path), links: new Set(links) };
  }
  return null;
}

/** Bring vis-network's nodes in step with what is visible; only the difference is touched. */
function syncView() {
  placeUnits();
  const gone = shown.getIds().filter((u) => !V.unitSet.has(u));
  if (gone.length) shown.remove(gone);
  const fresh = [];
  for (const u of V.units) {
    if (!shown.get(u)) fresh.push({ id: u, x: P.x[u], y: P.y[u] });
    else {
      const at = network.getPosition(u);
      if (at.x !== P.x[u] || at.y !== P.y[u]) network.moveNode(u, P.x[u], P.y[u]);
    }
  }
  if (fresh.length) shown.add(fresh);
  lit = computeLit();
  if (hover !== null && !V.unitSet.has(hover)) hover = null;
  redraw();
}

function placeUnits() {
  localPlaces = null;
  if (state.mode === "path") localPlaces = placePath(state.path, V.units);
  else if (state.mode === "focus" && V.units.length <= 160) localPlaces = placeAround(state.centre, V.units.includes(state.centre) ? V.units : [state.centre, ...V.units]);
  for (const u of V.units) {
    const [x, y] = (localPlaces && localPlaces.get(u)) || (state.mode === "all" && moved.get(u)) || [G.x[u], G.y[u]];
    P.x[u] = x;
    P.y[u] = y;
  }
}

let goal = null; // where the camera is on its way to

function moveCamera(x, y, scale, animate = true) {
  plan.stale = true;
  const animation = animate && !calm.matches && V.units.length < 2500 ? { duration: 260, easingFunction: "easeInOutQuad" } : false;
  goal = animation ? { x, y, scale } : null;
  network.moveTo({ position: { x, y }, scale, animation });
}

/** Where the camera stands, or will when it has arrived: a second step starts from there. */
function camera() {
  return goal || { ...network.getViewPosition(), scale: network.getScale() };
}

/** Fit units into the picture, names included. */
function fitUnits(units, animate = true, closest = 1.25) {
  if (!units.length) return;
  let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
  for (const u of units) {
    left = Math.min(left, P.x[u] - G.r[u]); right = Math.max(right, P.x[u] + G.r[u]);
    top = Math.min(top, P.y[u] - G.r[u]); bottom = Math.max(bottom, P.y[u] + G.r[u]);
  }
  const { width, height } = canvasSize();
  const room = Math.min(130, width * 0.26);
  const scale = Math.min((width - room) / (right - left || 1), (height - 84) / (bottom - top || 1), closest);
  moveCamera((left + right) / 2, (top + bottom) / 2 + 8 / scale, Math.max(scale, 1e-4), animate);
}

const fitAll = (animate = true) => fitUnits(V.units, animate);

/** Bring one unit into view, near enough to read, without losing a camera that already shows it. */
function lookAt(unit) {
  const view = visibleRegion(), scale = network.getScale();
  const w = (view.right - view.left) * 0.12, h = (view.bottom - view.top) * 0.12;
  const inside = P.x[unit] > view.left + w && P.x[unit] < view.right - w && P.y[unit] > view.top + h && P.y[unit] < view.bottom - h;
  if (!inside || G.r[unit] * scale < 4) moveCamera(P.x[unit], P.y[unit], Math.max(scale, isCommunity(unit) ? scale : 0.8));
}

function zoomBy(factor) {
  const at = camera();
  moveCamera(at.x, at.y, at.scale * factor);
}

function cameraNow() {
  const at = camera();
  return `${Math.round(at.x)},${Math.round(at.y)},${at.scale.toFixed(4)}`;
}

/** The unit under a point of the picture; a finger gets more room than a mouse. */
function unitAt({ x, y }, reach = 6) {
  const scale = network.getScale();
  let best = null, least = Infinity;
  for (const u of V.units) {
    const distance = Math.hypot(P.x[u] - x, P.y[u] - y) - radiusAt(u, scale);
    if (distance < reach / scale && distance < least) { least = distance; best = u; }
  }
  return best;
}

function labelAt({ x, y }) {
  const scale = network.getScale();
  const found = plan.labels.find((label) => {
    const left = P.x[label.unit] + label.dx / scale, top = P.y[label.unit] + label.dy / scale;
    return x >= left && x <= left + label.width / scale && y >= top && y <= top + label.height / scale;
  });
  return found ? found.unit : null;
}

function touched(event) {
  const coarse = event.event && event.event.pointerType === "touch";
  const at = event.pointer.canvas;
  const unit = unitAt(at, coarse ? 16 : 5) ?? labelAt(at);
  if (unit !== null) return pick(unit);
  const link = linkAt(at.x, at.y, network.getScale(), coarse ? 18 : 7);
  if (link) return pickLink(link);
  if (state.node !== null || state.link) change({ node: null, link: null });
}

let pointerFrame = 0;
function onPointer(event) {
  if (pointerFrame || gesture || event.pointerType === "touch") return;
  pointerFrame = requestAnimationFrame(() => {
    pointerFrame = 0;
    const box = byId("canvas").getBoundingClientRect();
    const screen = { x: event.clientX - box.left, y: event.clientY - box.top };
    const at = network.DOMtoCanvas(screen);
    const unit = unitAt(at, 3);
    setHover(unit);
    const link = unit === null && V.links.length < 30000 ? linkAt(at.x, at.y, network.getScale(), 5) : null;
    byId("canvas").style.cursor = unit !== null || link ? "pointer" : "";
    if (unit !== null) showTip(screen, unitTip(unit));
    else if (link) showTip(screen, linkTip(link));
    else hideTip();
  });
}

function setHover(unit) {
  if (hover === unit) return;
  hover = unit;
  network.redraw();
}

function unitTip(unit) {
  const kind = isCommunity(unit) ? say("groupSize", formatNumber(V.sizes.get(unit) || 0)) : term("classes", G.cls[unit]);
  return [el("b", {}, named(nameOf(unit))), el("span", {}, kind), el("span", {}, say("links", (V.linksOf.get(unit) || []).length))];
}

function linkTip(link) {
  const lines = link.strands.slice(0, 4).map((strand) => {
    const from = strand.forward ? link.a : link.b, to = strand.forward ? link.b : link.a;
    return el("span", {}, named(nameOf(from)), " → ", named(nameOf(to)));
  });
  return [el("b", {}, named(linkWords(link, 3))), ...lines.slice(0, 1)];
}

function showTip({ x, y }, content) {
  const tip = byId("tip"), { width, height } = canvasSize();
  tip.replaceChildren(...content);
  tip.hidden = false;
  const offset = byId("picture").offsetTop;
  tip.style.left = `${Math.max(4, Math.min(x + 14, width - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.max(4, (y + 18 + tip.offsetHeight > height ? y - tip.offsetHeight - 12 : y + 18)) + offset}px`;
}

function hideTip() {
  byId("tip").hidden = true;
}
