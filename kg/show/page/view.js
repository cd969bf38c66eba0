// The picture: vis-network holds the canvas, the camera and the gestures; links, nodes and names are drawn by us. Handed
// to vis, each node would become some fifty objects: that alone took a third of the time until the page could be read.

let network = null, hover = null, held = null, lit = null, gesture = false, localPlaces = null;
const moved = new Map(); // where the reader dragged a node to

const EDGE_LIMIT_WHILE_MOVING = 3000;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function makeView() {
  P.x = Float64Array.from(G.x);
  P.y = Float64Array.from(G.y);
  network = new vis.Network(byId("canvas"), { nodes: new vis.DataSet(), edges: new vis.DataSet() }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { keyboard: false, selectable: false, zoomSpeed: 0.7 },
  });
  network.on("beforeDrawing", (ctx) => {
    ctx.fillStyle = "#fff";
    const view = visibleRegion();
    ctx.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
    const scale = network.getScale();
    if (!gesture || V.links.length <= EDGE_LIMIT_WHILE_MOVING) drawLinks(ctx, view, scale, lit);
    drawNodes(ctx, view, scale, lit);
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
  network.on("dragStart", grab);
  network.on("dragEnd", letGo);
  network.on("zoom", () => { gesture = true; goal = null; settleSoon(); });
  byId("canvas").firstElementChild.tabIndex = -1; // #picture around it is the one stop of the Tab key
  byId("canvas").addEventListener("pointermove", onPointer);
  byId("canvas").addEventListener("pointerleave", () => { setHover(null); hideTip(); });
}

/** A drag that begins on a node moves the node, any other the whole picture, which vis-network does. */
function grab(event) {
  gesture = true;
  goal = null;
  hideTip();
  const { x, y } = event.pointer.canvas, unit = unitAt({ x, y }, reachOf(event.event));
  if (unit === null) return;
  held = { unit, dx: P.x[unit] - x, dy: P.y[unit] - y };
  network.setOptions({ interaction: { dragView: false } });
}

function letGo() {
  gesture = false;
  if (held) {
    moved.set(held.unit, [P.x[held.unit], P.y[held.unit]]);
    held = null;
    network.setOptions({ interaction: { dragView: true } });
  }
  redraw();
}

let settling = 0;
function settleSoon() {
  clearTimeout(settling);
  settling = setTimeout(() => { gesture = false; redraw(); }, 140);
}

let frame = 0;
/** Draw anew in the next frame, once, however often it is asked for. */
function redraw() {
  plan.stale = true;
  drawSoon();
}

function drawSoon() {
  frame ||= requestAnimationFrame(() => { frame = 0; network.redraw(); });
}

function canvasSize() {
  const box = byId("canvas").getBoundingClientRect();
  return { width: box.width || 1, height: box.height || 1 };
}

function visibleRegion() {
  const scale = network.getScale(), at = network.getViewPosition(), { width, height } = canvasSize();
  P.room = Math.max(0.6, Math.min(1, Math.sqrt((width * height) / 550000)));
  return { left: at.x - width / 2 / scale, right: at.x + width / 2 / scale, top: at.y - height / 2 / scale, bottom: at.y + height / 2 / scale };
}

/** The nodes: many small ones of a class as one path, larger ones each with its outline, what is chosen last. */
function drawNodes(ctx, view, scale, lit) {
  const small = new Map(), large = [];
  for (const u of V.units) {
    const x = P.x[u], y = P.y[u], r = radiusAt(u, scale);
    if (x + r < view.left || x - r > view.right || y + r < view.top || y - r > view.bottom) continue;
    if (r * scale > 4 || isCommunity(u) || isMarked(u)) { large.push(u); continue; }
    const key = (lit && !lit.units.has(u) ? "-" : "+") + G.cls[u];
    if (!small.has(key)) small.set(key, []);
    small.get(key).push(u);
  }
  for (const [key, units] of small) {
    const { shape, color } = classOf(units[0]);
    ctx.globalAlpha = key[0] === "-" ? 0.2 : 1;
    ctx.fillStyle = color;
    // Paths of a few hundred corners: the time to fill one grows faster than its length.
    for (let from = 0; from < units.length; from += 64) {
      ctx.beginPath();
      for (const u of units.slice(from, from + 64)) addPath(ctx, shape, P.x[u], P.y[u], radiusAt(u, scale));
      ctx.fill();
    }
  }
  for (const u of large) drawNode(ctx, u, scale, lit);
  ctx.globalAlpha = 1;
}

const isMarked = (unit) => state.node === unit || hover === unit || pathFrom === unit;

function drawNode(ctx, unit, scale, lit) {
  const { shape, color } = classOf(unit), x = P.x[unit], y = P.y[unit], r = radiusAt(unit, scale);
  ctx.globalAlpha = lit && !lit.units.has(unit) ? 0.2 : 1;
  ctx.beginPath();
  addPath(ctx, shape, x, y, r);
  ctx.fillStyle = isCommunity(unit) ? "#dfe9f1" : color;
  ctx.fill();
  if (isCommunity(unit)) {
    ctx.strokeStyle = color;
    ctx.lineWidth = (hover === unit || state.node === unit ? 4 : 1.5) / scale;
    ctx.stroke();
    return;
  }
  if (r * scale > 4) {
    ctx.strokeStyle = "#fff";
    ctx.lineWidth = 1.4 / scale;
    ctx.stroke();
  }
  if (!isMarked(unit)) return;
  ctx.beginPath();
  addPath(ctx, shape, x, y, r + 4 / scale);
  ctx.strokeStyle = state.node === unit ? "#111" : "#555";
  ctx.lineWidth = 2.2 / scale;
  ctx.stroke();
}

/** What a selection lights: the node and its links and neighbours, or the two ends of a link. */
function computeLit() {
  if (state.mode === "focus" && state.node === state.centre) return { units: V.unitSet, links: new Set(V.linksOf.get(state.node) || []) };
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

/** Bring the picture in step with what is visible. */
function syncView() {
  placeUnits();
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

const MOVE_TAKES = 260; // milliseconds

/** Move the camera, in steps of our own: of two moves one after the other vis-network leaves the first one half done. */
function moveCamera(x, y, scale, animate = true) {
  plan.stale = true;
  goal = null;
  if (!animate || calm.matches || V.units.length >= 2500) return network.moveTo({ position: { x, y }, scale });
  const to = (goal = { x, y, scale }), from = { ...network.getViewPosition(), scale: network.getScale() };
  const began = performance.now();
  const step = () => {
    if (goal !== to) return; // another move, or the reader's hand, took over
    const part = Math.min(1, (performance.now() - began) / MOVE_TAKES), eased = part * part * (3 - 2 * part);
    const between = (one, other) => one + (other - one) * eased;
    network.moveTo({ position: { x: between(from.x, x), y: between(from.y, y) }, scale: from.scale * (scale / from.scale) ** eased });
    if (part < 1) return requestAnimationFrame(step);
    goal = null;
    redraw();
  };
  requestAnimationFrame(step);
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
  const room = Math.min(130, width * 0.2);
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
  const at = camera(), [x, y] = G.turned ? [at.y, at.x] : [at.x, at.y];
  return `${Math.round(x)},${Math.round(y)},${at.scale.toFixed(4)}`;
}

/** The unit under a point of the picture, or at most `reach` pixels beside it. */
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

/** How many pixels beside a node still mean it: a finger gets more room than a mouse. */
const reachOf = (event) => (event && event.pointerType === "touch" ? 16 : 5);

function touched(event) {
  const coarse = reachOf(event.event) > 5;
  const at = event.pointer.canvas;
  const unit = unitAt(at, reachOf(event.event)) ?? labelAt(at);
  if (unit !== null) return pick(unit);
  const link = linkAt(at.x, at.y, network.getScale(), coarse ? 18 : 7);
  if (link) return pickLink(link);
  if (state.node !== null || state.link) change({ node: null, link: null });
}

let pointerFrame = 0;
function onPointer(event) {
  if (held) return follow(event);
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

/** The node in the reader's hand goes where the pointer goes. */
function follow(event) {
  const box = byId("canvas").getBoundingClientRect();
  const { x, y } = network.DOMtoCanvas({ x: event.clientX - box.left, y: event.clientY - box.top });
  P.x[held.unit] = x + held.dx;
  P.y[held.unit] = y + held.dy;
  redraw();
}

function setHover(unit) {
  if (hover === unit) return;
  hover = unit;
  drawSoon();
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
