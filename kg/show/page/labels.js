// Names beside nodes, without overlap: the weightiest first, each where it fits, more as one zooms in.
// A plan holds for one zoom and a region somewhat larger than the screen, so that names do not flicker while panning.

const LINE = 15, FONT = 12.5, MOST_LABELS = 260, FEW = 150; // among few nodes a name is worth a second try
const FAMILY = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const plan = { scale: 0, region: null, labels: [], words: [], stale: true };
const wrapped = new Map();
const widths = new Map();

/** Lines of about 22 letters, three at most; five where they are narrower. */
function wrapName(name, letters = 22) {
  const key = letters + name;
  let lines = wrapped.get(key);
  if (lines) return lines;
  lines = [];
  let line = "";
  for (const word of name.slice(0, 200).split(/\s+/)) {
    for (const piece of word.length > 30 ? word.match(/.{1,24}/gu) : [word]) {
      if (line && line.length + piece.length + 1 > letters) { lines.push(line); line = piece; }
      else line = line ? `${line} ${piece}` : piece;
    }
  }
  lines.push(line);
  const most = letters < 22 ? 5 : 3;
  if (lines.length > most) { lines.length = most; lines[most - 1] = lines[most - 1].slice(0, letters - 1) + "…"; }
  wrapped.set(key, lines);
  return lines;
}

function textWidth(ctx, text, bold) {
  const key = bold ? "*" + text : text;
  let width = widths.get(key);
  if (width === undefined) {
    if (plan.font !== bold) ctx.font = labelFont(1, (plan.font = bold)); // to set a font takes longer than to measure a name
    widths.set(key, (width = ctx.measureText(text).width));
  }
  return width;
}

const labelFont = (scale, bold) => `${bold ? "600 " : ""}${FONT / scale}px ${FAMILY}`;

/** Rectangles on a coarse grid, in pixels: does anything stand here already? */
class Occupied {
  constructor() { this.cells = new Map(); }
  *keys([left, top, right, bottom]) {
    for (let i = Math.floor(left / 64); i <= Math.floor(right / 64); i++) {
      for (let j = Math.floor(top / 64); j <= Math.floor(bottom / 64); j++) yield i * 100003 + j;
    }
  }
  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
  hits(box, except) {
    for (const key of this.keys(box)) for (const b of this.cells.get(key) || []) {
      if (b !== except && box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1]) return true;
    }
    return false;
  }
}

function planLabels(ctx, view, scale, lit) {
  const w = view.right - view.left, h = view.bottom - view.top;
  plan.region = { left: view.left - w / 2, right: view.right + w / 2, top: view.top - h / 2, bottom: view.bottom + h / 2 };
  plan.screen = [view.left * scale, view.top * scale, view.right * scale, view.bottom * scale];
  plan.scale = scale;
  plan.stale = false;
  plan.font = null;
  const discs = new Occupied(), texts = new Occupied();
  const own = new Map();
  const near = V.units.filter((u) => P.x[u] > plan.region.left && P.x[u] < plan.region.right && P.y[u] > plan.region.top && P.y[u] < plan.region.bottom);
  for (const u of near) {
    const r = radiusAt(u, scale) * scale * 0.85, x = P.x[u] * scale, y = P.y[u] * scale;
    const box = [x - r, y - r, x + r, y + r];
    own.set(u, box);
    discs.add(box);
  }
  const beside = new Set(state.node === null ? [] : neighbours(state.node));
  const first = (u) => (u === state.node ? 4 : beside.has(u) ? 3 : lit && lit.units.has(u) ? 2 : u === state.centre ? 1 : 0);
  const order = near.map((u) => [u, first(u), weightOf(u)]).sort((p, q) => q[1] - p[1] || q[2] - p[2] || p[0] - q[0]);
  plan.labels = [];
  let heavy = Math.min(45, Math.ceil(near.length / 25)); // so many of the weightiest may stand over other nodes: a crowd without a name says nothing
  const place = (some) => {
    for (const [u, priority] of some) {
      if (plan.labels.length >= MOST_LABELS) break;
      if (lit && !priority) break; // a selection speaks alone
      const label = placeLabel(ctx, u, scale, discs, texts, own.get(u), priority > 0 || heavy-- > 0);
      if (label) plan.labels.push(label);
    }
  };
  // What joins the selected to its neighbours goes before the names of those further away.
  const close = order.findIndex(([, priority]) => priority < 3);
  place(close < 0 ? order : order.slice(0, close));
  plan.words = lit ? planWords(ctx, scale, lit, discs, texts) : [];
  if (close >= 0) place(order.slice(close));
}

const weightOf = (unit) => (isCommunity(unit) ? 1e6 + V.sizes.get(unit) : G.weight[unit]);

function placeLabel(ctx, unit, scale, discs, texts, own, important) {
  const x = P.x[unit] * scale, y = P.y[unit] * scale, r = radiusAt(unit, scale) * scale + 3;
  const edge = plan.screen, onScreen = x > edge[0] && x < edge[2] && y > edge[1] && y < edge[3];
  for (const { lines, beside, overNodes } of labelForms(unit, r - 3, important)) {
    const bold = (isCommunity(unit) && !beside) || unit === state.node || unit === state.centre;
    const width = Math.max(...lines.map((line) => textWidth(ctx, line, bold))) + 4, height = lines.length * LINE;
    // Under or over its node a name may move sideways, to stay on the screen.
    const left = onScreen ? Math.max(edge[0] + 2, Math.min(x - width / 2, edge[2] - width - 2)) : x - width / 2;
    const spots = beside
      ? [[left, y + r, "center"], [x + r + 2, y - height / 2, "left"], [left, y - r - height, "center"], [x - r - 2 - width, y - height / 2, "right"]]
      : [[x - width / 2, y - height / 2, "center"]];
    for (const [start, top, align] of spots) {
      const box = [start, top, start + width, top + height];
      if (onScreen && (box[0] < edge[0] || box[2] > edge[2] || box[1] < edge[1] || box[3] > edge[3])) continue;
      if (texts.hits(box) || (!overNodes && discs.hits(box, own))) continue;
      texts.add(box);
      return { unit, lines, align, bold, dx: start - x, dy: top - y, width, height };
    }
  }
  return null;
}

/**
 * How a name may stand, the best first. Only what matters may lie over other nodes; no name ever lies over another, nor
 * over the edge of the screen. A community's name stands in its disc, or else beside or across it.
 */
function labelForms(unit, radius, important) {
  if (!isCommunity(unit)) {
    const forms = [{ lines: wrapName(nameOf(unit)), beside: true }];
    if (V.units.length <= FEW) forms.push({ lines: wrapName(nameOf(unit), 14), beside: true });
    return important ? [...forms, { ...forms[0], overNodes: true }] : forms;
  }
  const size = formatNumber(V.sizes.get(unit)), lines = discLines(unit, radius);
  if (lines) return [{ lines: [...lines, size], overNodes: true }];
  const wide = wrapName(`${nameOf(unit)} (${size})`), narrow = wrapName(`${nameOf(unit)} (${size})`, 14);
  return [{ lines: wide, beside: true }, { lines: narrow, beside: true }, { lines: narrow }, { lines: wide }, { lines: narrow, overNodes: true }];
}

/** The name of a community where all of it, and the number of its nodes, fits into its disc; null where it does not. */
function discLines(unit, radius) {
  const letters = Math.floor((radius * 1.8) / 6.6), lines = wrapName(nameOf(unit), Math.min(letters, 21));
  const whole = letters > 5 && lines.every((line) => line.length <= letters) && !lines[lines.length - 1].endsWith("…");
  return whole && (lines.length + 1) * LINE <= radius * 1.8 ? lines : null;
}

/** The words of the links of what is selected, in the middle of each link where there is room. */
function planWords(ctx, scale, lit, discs, texts) {
  const planned = [];
  for (const link of lit.links) {
    if (planned.length >= 40) break;
    const text = linkWords(link, 1);
    const width = textWidth(ctx, text, false) * 0.92 + 8, height = LINE;
    for (const along of [0.5, 0.62, 0.38]) {
      const x = (P.x[link.a] * (1 - along) + P.x[link.b] * along) * scale, y = (P.y[link.a] * (1 - along) + P.y[link.b] * along) * scale;
      const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
      if (texts.hits(box) || discs.hits(box)) continue;
      texts.add(box);
      planned.push({ link, text, along, width, height });
      break;
    }
  }
  return planned;
}

const planFits = (view, scale) => !plan.stale && plan.region && Math.abs(scale / plan.scale - 1) < 0.001 &&
  view.left >= plan.region.left && view.right <= plan.region.right && view.top >= plan.region.top && view.bottom <= plan.region.bottom;

function drawLabels(ctx, view, scale, lit) {
  if (!planFits(view, scale)) planLabels(ctx, view, scale, lit);
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const word of plan.words) {
    const x = P.x[word.link.a] * (1 - word.along) + P.x[word.link.b] * word.along;
    const y = P.y[word.link.a] * (1 - word.along) + P.y[word.link.b] * word.along;
    ctx.fillStyle = "rgba(255,255,255,.92)";
    ctx.fillRect(x - word.width / 2 / scale, y - word.height / 2 / scale, word.width / scale, word.height / scale);
    ctx.fillStyle = "#3a444b";
    ctx.font = `${(FONT * 0.92) / scale}px ${FAMILY}`;
    ctx.textAlign = "center";
    ctx.fillText(word.text, x, y);
  }
  for (const label of plan.labels) {
    const left = P.x[label.unit] + label.dx / scale, top = P.y[label.unit] + label.dy / scale;
    ctx.font = labelFont(scale, label.bold);
    ctx.textAlign = label.align;
    ctx.lineWidth = 3.5 / scale;
    ctx.strokeStyle = isCommunity(label.unit) ? "rgba(255,255,255,.75)" : "rgba(255,255,255,.9)";
    ctx.fillStyle = "#14191d";
    const x = left + (label.align === "left" ? 2 : label.align === "right" ? label.width - 2 : label.width / 2) / scale;
    label.lines.forEach((line, i) => {
      const y = top + ((i + 0.5) * LINE) / scale;
      ctx.strokeText(line, x, y);
      ctx.fillText(line, x, y);
    });
  }
}
