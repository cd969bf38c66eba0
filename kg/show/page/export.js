// What is shown, as files: an image, a drawing, a table, graphs for other programs, and the facts as RDF.

const XML_REFUSES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (text) => String(text).replace(XML_REFUSES, "");

const EXPORTS = {
  png: ["image/png", exportPng],
  svg: ["image/svg+xml", () => serialize(drawing())],
  csv: ["text/csv;charset=utf-8", exportCsv],
  gexf: ["application/gexf+xml", exportGexf],
  graphml: ["application/graphml+xml", exportGraphml],
  ttl: ["text/turtle;charset=utf-8", exportTurtle],
};

async function exportAs(format) {
  const [type, make] = EXPORTS[format];
  const made = await make();
  const blob = made instanceof Blob ? made : new Blob([made], { type });
  const name = (fold(G.title).replace(/ /g, "-").slice(0, 60) || "kg") + "." + format;
  const address = URL.createObjectURL(blob);
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  return blob;
}

function exportPng() {
  const from = byId("canvas").querySelector("canvas");
  const caption = 26 * (from.width / canvasSize().width);
  const canvas = el("canvas", { width: from.width, height: from.height + caption });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = "#fff";
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(from, 0, 0);
  ctx.fillStyle = "#333";
  ctx.font = `${caption * 0.5}px ${FAMILY}`;
  ctx.fillText(captionText(), caption * 0.4, canvas.height - caption * 0.35);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

const captionText = () => [G.title, countsText(), formatDate(G.created)].filter(Boolean).join(" · ");

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const serialize = (element) => XML_HEAD + new XMLSerializer().serializeToString(element) + "\n";

/** The picture as SVG, as it stands on the screen: links, nodes, names. */
function drawing() {
  const scale = network.getScale(), view = visibleRegion(), { width, height } = canvasSize();
  const X = (x) => (x - view.left) * scale, Y = (y) => (y - view.top) * scale, round = (v) => v.toFixed(1);
  const root = svg("svg", { viewBox: `0 0 ${Math.round(width)} ${Math.round(height + 26)}`, width: Math.round(width), height: Math.round(height + 26), "font-family": FAMILY, "font-size": FONT });
  root.append(svg("title", {}, clean(G.title)), svg("rect", { width: "100%", height: "100%", fill: "#fff" }));
  const inside = (u) => P.x[u] > view.left && P.x[u] < view.right && P.y[u] > view.top && P.y[u] < view.bottom;
  const lines = svg("g", { fill: "none", "stroke-width": 1.3 });
  for (const link of V.links) {
    if (!inside(link.a) && !inside(link.b)) continue;
    link.strands.forEach((strand, i) => {
      const line = strandLine(link, i, scale);
      if (!line) return;
      const { color, dash } = KINDS.kinds[strand.kind] || KINDS.kinds.other;
      const faint = lit && !lit.links.has(link) ? 0.15 : 0.8;
      const head = Math.min(7.5 / scale, line.length / 2), bx = line.x2 - line.ux * head, by = line.y2 - line.uy * head, half = head * 0.42;
      lines.append(svg("line", { x1: round(X(line.x1)), y1: round(Y(line.y1)), x2: round(X(bx)), y2: round(Y(by)), stroke: color, "stroke-opacity": faint, "stroke-dasharray": dash.join(" ") || "none" }));
      const corners = [[line.x2, line.y2], [bx - line.uy * half, by + line.ux * half], [bx + line.uy * half, by - line.ux * half]];
      lines.append(svg("polygon", { points: corners.map(([x, y]) => `${round(X(x))},${round(Y(y))}`).join(" "), fill: color, "fill-opacity": faint }));
    });
  }
  const discs = svg("g");
  for (const u of V.units) if (inside(u)) {
    const { shape, color } = classOf(u);
    const look = isCommunity(u) ? { fill: "#dfe9f1", stroke: color } : { fill: color, stroke: "#fff" };
    discs.append(shapeElement(shape, X(P.x[u]), Y(P.y[u]), radiusAt(u, scale) * scale, { ...look, opacity: lit && !lit.units.has(u) ? 0.2 : 1 }));
  }
  const names = svg("g", { fill: "#14191d", stroke: "#fff", "stroke-width": 3, "paint-order": "stroke", "text-anchor": "middle", "stroke-linejoin": "round" });
  for (const label of plan.labels) {
    const x = X(P.x[label.unit]) + label.dx + label.width / 2, y = Y(P.y[label.unit]) + label.dy;
    label.lines.forEach((line, i) => names.append(svg("text", { x: round(x), y: round(y + (i + 0.78) * LINE), ...(label.bold ? { "font-weight": 600 } : {}) }, clean(line))));
  }
  root.append(lines, discs, names, svg("text", { x: 10, y: Math.round(height + 18), fill: "#333" }, clean(captionText())));
  return root;
}

/** A cell of CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value) {
  let text = String(value ?? "");
  if (/^[=+\-@\t\r]/.test(text) && typeof value !== "number") text = "'" + text;
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function exportCsv() {
  const head = ["from", "from_class", "kind", "label", "status", "to", "to_class", "value", "unit", "start", "end", "first_seen", "last_seen", "quote", "bulletin", "title", "date", "source", "quote_start", "quote_end", "rule", "from_iri", "to_iri", "fact_iri"];
  const lines = [head];
  for (const { s, t, kind, edge, own, evidence, iri } of shownFacts()) {
    const f = edge || own;
    for (const e of evidence.length ? evidence : [{}]) {
      const b = G.bulletins[e.bulletin] || {};
      lines.push([G.label[s], G.cls[s], kind, f.label, (e.status || f.status) ?? "", t === null ? "" : G.label[t], t === null ? "" : G.cls[t], own ? own.number ?? own.value ?? own.times : "", f.unit, f.start || f.date, f.end, f.first, f.last, e.quote, b.id, b.title, b.date, b.source, e.start, e.end, e.rule, G.prefix + G.ids[s], t === null ? "" : G.prefix + G.ids[t], iri]);
    }
  }
  return "\ufeff" + lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

function xml(document, tag, properties, ...children) {
  const element = document.createElementNS(document.documentElement.namespaceURI, tag);
  for (const [name, value] of Object.entries(properties)) if (value !== "" && value !== null && value !== undefined) element.setAttribute(name, clean(value));
  element.append(...children);
  return element;
}

/** Nodes of what is shown, each for itself even where its community is closed. */
const shownNodes = () => Array.from({ length: G.count }, (_, i) => i).filter((i) => V.on[i]);

function exportGexf() {
  const doc = document.implementation.createDocument("http://gexf.net/1.3", "gexf", null);
  doc.documentElement.setAttribute("version", "1.3");
  const make = (tag, properties, ...children) => xml(doc, tag, properties, ...children);
  const value = (key, text) => make("attvalue", { for: key, value: text });
  const nodes = shownNodes().map((i) => make("node", { id: G.prefix + G.ids[i], label: G.label[i] }, make("attvalues", {}, value("class", G.cls[i]), value("weight", G.weight[i]))));
  const edges = V.edges.map((e) => {
    const f = G.edges[e], first = f.evidence[0];
    return make("edge", { id: e, source: G.prefix + G.ids[f.s], target: G.prefix + G.ids[f.t], label: f.label || f.kind, kind: f.kind },
      make("attvalues", {}, ...[["status", f.status], ["quote", first ? first.quote : ""], ["bulletin", first && G.bulletins[first.bulletin] ? G.bulletins[first.bulletin].id : ""]].filter(([, t]) => t).map(([k, t]) => value(k, t))));
  });
  const attributes = (cls, ...names) => make("attributes", { class: cls }, ...names.map(([id, type]) => make("attribute", { id, title: id, type })));
  doc.documentElement.append(make("graph", { defaultedgetype: "directed" },
    attributes("node", ["class", "string"], ["weight", "double"]), attributes("edge", ["status", "string"], ["quote", "string"], ["bulletin", "string"]),
    make("nodes", {}, ...nodes), make("edges", {}, ...edges)));
  return serialize(doc);
}

function exportGraphml() {
  const doc = document.implementation.createDocument("http://graphml.graphdrawing.org/xmlns", "graphml", null);
  const make = (tag, properties, ...children) => xml(doc, tag, properties, ...children);
  const keys = [["node", "label", "string"], ["node", "class", "string"], ["node", "weight", "double"], ["edge", "kind", "string"], ["edge", "role", "string"], ["edge", "status", "string"], ["edge", "quote", "string"], ["edge", "bulletin", "string"]];
  doc.documentElement.append(...keys.map(([scope, id, type]) => make("key", { id: `${scope}-${id}`, for: scope, "attr.name": id, "attr.type": type })));
  const data = (key, text) => (text === "" || text === undefined ? [] : [make("data", { key }, clean(text))]);
  const graph = make("graph", { edgedefault: "directed", id: "kg" });
  for (const i of shownNodes()) graph.append(make("node", { id: G.prefix + G.ids[i] }, ...data("node-label", G.label[i]), ...data("node-class", G.cls[i]), ...data("node-weight", G.weight[i])));
  for (const e of V.edges) {
    const f = G.edges[e], first = f.evidence[0];
    graph.append(make("edge", { id: `e${e}`, source: G.prefix + G.ids[f.s], target: G.prefix + G.ids[f.t] }, ...data("edge-kind", f.kind), ...data("edge-role", f.label), ...data("edge-status", f.status),
      ...(first ? [...data("edge-quote", first.quote), ...data("edge-bulletin", (G.bulletins[first.bulletin] || {}).id)] : [])));
  }
  doc.documentElement.append(graph);
  return serialize(doc);
}
