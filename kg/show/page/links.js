// Drawing and touching links. All strands of one kind are one path: forty thousand cost a few strokes, not as many.

const P = { x: null, y: null, room: 1 }; // where each unit stands now, and how much of a common window there is for them

const STRAND_GAP = 3.6;

/** Ends of one strand in picture units: shifted sideways from its siblings and cut at the outlines of both nodes. */
function strandLine(link, index, scale) {
  const strand = link.strands[index];
  const from = strand.forward ? link.a : link.b, to = strand.forward ? link.b : link.a;
  const dx = P.x[to] - P.x[from], dy = P.y[to] - P.y[from];
  const length = Math.hypot(dx, dy) || 1;
  const ux = dx / length, uy = dy / length;
  const gap = Math.min(STRAND_GAP / scale, 14 / link.strands.length);
  const side = (index - (link.strands.length - 1) / 2) * gap * (strand.forward ? 1 : -1);
  const near = radiusAt(from, scale), far = radiusAt(to, scale) + 1.5 / scale;
  if (length < near + far) return null;
  return {
    x1: P.x[from] + ux * near - uy * side, y1: P.y[from] + uy * near + ux * side,
    x2: P.x[to] - ux * far - uy * side, y2: P.y[to] - uy * far + ux * side, ux, uy, length: length - near - far,
  };
}

/** A node is never drawn smaller than a dot one can see, whatever the zoom; among few nodes the weighty stay larger. */
function radiusAt(unit, scale) {
  const count = V.units.length;
  const least = count > 1500 ? 1.6 : count > 300 ? 2.6 : P.room * (4.2 + (isCommunity(unit) ? 0 : (G.r[unit] - 7) * 0.45));
  return Math.max(G.r[unit], least / scale);
}

function drawLinks(ctx, view, scale, lit) {
  const many = V.links.length > 4000;
  const bright = new Map(), dim = new Map(), between = [];
  for (const link of V.links) {
    const x1 = P.x[link.a], x2 = P.x[link.b], y1 = P.y[link.a], y2 = P.y[link.b];
    if (Math.max(x1, x2) < view.left || Math.min(x1, x2) > view.right) continue;
    if (Math.max(y1, y2) < view.top || Math.min(y1, y2) > view.bottom) continue;
    if ((!lit || !lit.links.has(link)) && (isCommunity(link.a) || isCommunity(link.b))) { between.push(link); continue; }
    const into = lit && !lit.links.has(link) ? dim : bright;
    for (let i = 0; i < link.strands.length; i++) {
      const { kind, count } = link.strands[i];
      const key = many ? kind : `${kind} ${Math.min(4, 1 + Math.floor(Math.log2(count)))}`;
      if (!into.has(key)) into.set(key, []);
      into.get(key).push(link, i);
    }
  }
  strokeBetween(ctx, between, scale);
  strokeStrands(ctx, dim, scale, lit && many ? 0.06 : state.mode === "focus" ? 0.35 : 0.14, !many);
  strokeStrands(ctx, bright, scale, lit ? 0.95 : many ? 0.28 : V.links.length > 600 ? 0.5 : 0.75, !many);
}

/** Two closed communities are joined by one quiet band, the wider the more facts join them. */
function strokeBetween(ctx, links, scale) {
  const most = links.reduce((m, link) => Math.max(m, link.edges.length), 1);
  ctx.strokeStyle = "#6f8798";
  for (const link of links) {
    const share = link.edges.length / most;
    const loose = !isCommunity(link.a) || !isCommunity(link.b); // one end is a node of an open community
    ctx.globalAlpha = loose ? 0.08 : 0.1 + 0.4 * share;
    ctx.lineWidth = (loose ? 0.8 : 0.8 + 9 * share) / scale;
    ctx.beginPath();
    ctx.moveTo(P.x[link.a], P.y[link.a]);
    ctx.lineTo(P.x[link.b], P.y[link.b]);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

function strokeStrands(ctx, groups, scale, alpha, arrows) {
  ctx.globalAlpha = alpha;
  for (const [key, items] of groups) {
    const [kind, weight] = key.split(" ");
    const { color, dash } = KINDS.kinds[kind] || KINDS.kinds.other;
    ctx.strokeStyle = ctx.fillStyle = color;
    ctx.lineWidth = (weight ? 0.7 + 0.6 * Number(weight) : 0.8) / scale;
    ctx.setLineDash(arrows ? dash.map((d) => d / scale) : []);
    const heads = new Path2D();
    ctx.beginPath();
    for (let i = 0; i < items.length; i += 2) {
      if (!arrows) {
        ctx.moveTo(P.x[items[i].a], P.y[items[i].a]);
        ctx.lineTo(P.x[items[i].b], P.y[items[i].b]);
        continue;
      }
      const line = strandLine(items[i], items[i + 1], scale);
      if (!line) continue;
      const head = Math.min(7.5 / scale, line.length / 2);
      const bx = line.x2 - line.ux * head, by = line.y2 - line.uy * head;
      ctx.moveTo(line.x1, line.y1);
      ctx.lineTo(bx, by);
      if (line.length * scale > 14) {
        heads.moveTo(line.x2, line.y2);
        heads.lineTo(bx - line.uy * head * 0.42, by + line.ux * head * 0.42);
        heads.lineTo(bx + line.uy * head * 0.42, by - line.ux * head * 0.42);
        heads.closePath();
      }
    }
    ctx.stroke();
    if (arrows) ctx.fill(heads);
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

/** The link nearest to a point, within `reach` pixels; null where there is none. */
function linkAt(x, y, scale, reach) {
  let best = null, least = reach / scale;
  for (const link of V.links) {
    const ax = P.x[link.a], ay = P.y[link.a], bx = P.x[link.b] - ax, by = P.y[link.b] - ay;
    const along = Math.max(0, Math.min(1, ((x - ax) * bx + (y - ay) * by) / (bx * bx + by * by || 1)));
    const distance = Math.hypot(x - ax - along * bx, y - ay - along * by) - ((link.strands.length - 1) * STRAND_GAP) / 2 / scale;
    if (distance < least) { least = distance; best = link; }
  }
  return best;
}

/** What a link says in few words: roles, honours, parts. */
function linkWords(link, most = 2) {
  const said = new Map();
  for (const e of link.edges) {
    const text = edgeWords(G.edges[e]);
    said.set(text, (said.get(text) || 0) + 1);
  }
  const texts = [...said].map(([text, times]) => (times > 1 && link.edges.length > 3 ? `${text} ×${times}` : text));
  return texts.slice(0, most).join(", ") + (texts.length > most ? ` +${texts.length - most}` : "");
}

function edgeWords(edge) {
  if (edge.label) return KINDS.parts[edge.label] ? term("parts", edge.label) : edge.label;
  return term("kinds", edge.kind);
}
