// Places for a focus or a path: a tree in rings around the centre, or a row, with room for each name. The picture's own
// places come from the layout; these hold only while the reader looks at one node's surroundings.

const RING = 190;

/** Places for `units` as a map from unit to [x, y]. */
function placeAround(centre, units) {
  const inside = new Set(units);
  const children = new Map(units.map((u) => [u, []]));
  const depth = new Map([[centre, 0]]);
  const order = [centre];
  for (let at = 0; at < order.length; at++) {
    const found = neighbours(order[at]).filter((v) => inside.has(v) && !depth.has(v));
    found.sort((a, b) => G.cls[a].localeCompare(G.cls[b]) || G.weight[b] - G.weight[a] || a - b);
    for (const v of found) {
      if (depth.has(v)) continue;
      depth.set(v, depth.get(order[at]) + 1);
      children.get(order[at]).push(v);
      order.push(v);
    }
  }
  for (const u of units) if (!depth.has(u)) { depth.set(u, 2); children.get(centre).push(u); order.push(u); }
  const leaves = new Map();
  for (const u of order.slice().reverse()) leaves.set(u, Math.max(1, children.get(u).reduce((sum, v) => sum + leaves.get(v), 0)));
  const perRing = [];
  for (const u of units) perRing[depth.get(u)] = (perRing[depth.get(u)] || 0) + 1;
  const radius = [0];
  for (let d = 1; d < perRing.length; d++) radius[d] = Math.max(radius[d - 1] + RING, ((perRing[d] || 0) * 78) / (2 * Math.PI));
  const places = new Map();
  const put = (u, from, to) => {
    const angle = (from + to) / 2, r = radius[depth.get(u)];
    // Wider than high, as screens and names are.
    places.set(u, [Math.cos(angle) * r * 1.25, Math.sin(angle) * r * 0.9]);
    let start = from;
    for (const v of children.get(u)) {
      const share = ((to - from) * leaves.get(v)) / leaves.get(u);
      put(v, start, start + share);
      start += share;
    }
  };
  put(centre, -Math.PI / 2, 1.5 * Math.PI);
  return giveRoomInWindow(places, centre);
}

function placePath(path, units) {
  const places = new Map(path.map((u, i) => [u, [(i - (path.length - 1) / 2) * 230, i % 2 ? 60 : -60]]));
  const rest = units.filter((u) => !places.has(u));
  rest.forEach((u, i) => places.set(u, [(i - (rest.length - 1) / 2) * 150, 260]));
  return giveRoom(places, null);
}

/** Names keep their size when the picture is shrunk to fit the window: the smaller the scale, the more room they need. */
function giveRoomInWindow(places, held) {
  const { width, height } = canvasSize();
  let scale = 1;
  for (let round = 0; round < 5; round++) {
    places = giveRoom(places, held, scale);
    const xs = [...places.values()].map(([x]) => x), ys = [...places.values()].map(([, y]) => y);
    const fits = Math.min(1, (width - 130) / (Math.max(...xs) - Math.min(...xs) || 1), (height - 84) / (Math.max(...ys) - Math.min(...ys) || 1));
    if (places.size > 60 || fits >= scale * 0.97) break;
    scale = fits;
  }
  return places;
}

/** Push apart the boxes of nodes and their names, along the shorter way out; `held` stays. */
function giveRoom(places, held, scale = 1) {
  const boxes = [...places].map(([u, [x, y]]) => {
    const lines = wrapName(nameOf(u));
    return { u, x, y, w: Math.max(G.r[u], (Math.max(...lines.map((l) => l.length)) * 3.6 + 5) / scale), h: G.r[u] + (lines.length * 7.5 + 5) / scale };
  });
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i], b = boxes[j];
      const overX = a.w + b.w - Math.abs(b.x - a.x), overY = a.h + b.h - Math.abs(b.y - a.y);
      if (overX <= 0 || overY <= 0) continue;
      moved = true;
      const axis = overX < overY ? "x" : "y";
      const push = (Math.min(overX, overY) / 2 + 0.5) * (b[axis] >= a[axis] ? 1 : -1);
      if (a.u !== held) a[axis] -= push;
      if (b.u !== held) b[axis] += push;
    }
    if (!moved) break;
  }
  return new Map(boxes.map((b) => [b.u, [b.x, b.y]]));
}
