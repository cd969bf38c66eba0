// The legend is the filter: classes, kinds of fact, years and bulletins, each with the number that shows now.

const rows = { classes: new Map(), kinds: new Map() };
let bars = null;

function buildFilters() {
  const present = new Set(G.cls.slice(0, G.count));
  const kinds = new Set([...G.edges, ...G.own].map((f) => f.kind));
  rows.classes.clear();
  rows.kinds.clear();
  const classRows = Object.keys(KINDS.classes).filter((c) => present.has(c)).map((c) => filterRow("classes", c, classIcon(c)));
  const kindRows = Object.keys(KINDS.kinds).filter((k) => kinds.has(k)).map((k) => filterRow("kinds", k, kindIcon(k)));
  byId("filters").setAttribute("aria-label", say("filters"));
  byId("filters").replaceChildren(
    el("button", { type: "button", class: "closer", "aria-label": say("close"), onclick: () => showPanel("picture") }, "×"),
    el("h2", {}, say("filters")), el("p", { class: "quiet" }, say("legendHelp")),
    el("h3", {}, say("classes")), el("ul", { class: "legend" }, classRows),
    el("h3", {}, say("kinds")), el("ul", { class: "legend" }, kindRows),
    ...(G.years && G.years[1] > G.years[0] ? yearsPart() : []), ...bulletinPart(),
    el("button", { type: "button", id: "reset", onclick: resetFilters }, say("reset")),
    el("button", { type: "button", id: "unhide", hidden: true, onclick: () => change({ hidden: [] }) }));
}

const OFF = { classes: "offClasses", kinds: "offKinds" };

function filterRow(table, key, icon) {
  const count = el("span", { class: "count" });
  const toggle = el("button", { type: "button", class: "toggle", "data-key": key, "aria-pressed": "true", onclick: () => flip(table, key) }, icon, el("span", { class: "name" }, term(table, key)), count);
  const only = el("button", { type: "button", class: "only", "aria-label": say("onlyLabel", term(table, key)), onclick: () => alone(table, key) }, say("only"));
  rows[table].set(key, { toggle, count });
  return el("li", {}, toggle, only);
}

function flip(table, key) {
  const off = state[OFF[table]];
  change({ [OFF[table]]: off.includes(key) ? off.filter((k) => k !== key) : [...off, key] });
}

function alone(table, key) {
  const others = [...rows[table].keys()].filter((k) => k !== key);
  const already = state[OFF[table]].length === others.length && !state[OFF[table]].includes(key);
  change({ [OFF[table]]: already ? [] : others });
}

function resetFilters() {
  change({ offClasses: [], offKinds: [], from: null, to: null, bulletin: null, hidden: [] });
}

function yearsPart() {
  const [first, last] = G.years;
  const slider = (id, value, label) => el("input", { type: "range", id, min: first, max: last, value, step: 1, "aria-label": say(label) });
  const from = slider("year-from", first, "yearFrom"), to = slider("year-to", last, "yearTo");
  const moved = (quiet) => () => {
    let a = Number(from.value), b = Number(to.value);
    if (a > b) [a, b] = [b, a];
    change({ from: a === first ? null : a, to: b === last ? null : b }, { quiet });
  };
  for (const slide of [from, to]) { slide.addEventListener("input", moved(true)); slide.addEventListener("change", moved(false)); }
  bars = svg("svg", { viewBox: "0 0 240 54", class: "histogram", role: "group", "aria-label": say("years"), preserveAspectRatio: "none" });
  const undated = [...G.edges, ...G.own].filter((f) => f.from === null).length;
  return [el("h3", {}, say("years"), " ", el("span", { id: "year-span", class: "quiet" })), bars, from, to,
    undated ? el("p", { class: "quiet" }, say("undated", formatNumber(undated))) : null].filter(Boolean);
}

function bulletinPart() {
  if (G.bulletins.length < 2) return [];
  const order = G.bulletins.map((b, i) => i).sort((i, j) => (G.bulletins[j].date || "").localeCompare(G.bulletins[i].date || "") || i - j);
  const pick = el("select", { id: "bulletin", "aria-label": say("bulletin"), onchange: () => change({ bulletin: pick.value === "" ? null : Number(pick.value) }) },
    el("option", { value: "" }, say("allBulletins", formatNumber(G.bulletins.length))),
    order.map((i) => el("option", { value: i }, [formatDate(G.bulletins[i].date), (G.bulletins[i].title || G.bulletins[i].id).slice(0, 120)].filter(Boolean).join(" — "))));
  return [el("h3", {}, say("bulletin")), pick];
}

/** Counts of the legend: what each row shows, or would show if it were on. */
function showFilters() {
  const nodes = new Map(), facts = new Map();
  for (let i = 0; i < G.count; i++) if (V.kept[i]) nodes.set(G.cls[i], (nodes.get(G.cls[i]) || 0) + 1);
  const count = (kind) => facts.set(kind, (facts.get(kind) || 0) + 1);
  for (const e of G.edges) if (passes(e, "kinds") && standing(e.s) && standing(e.t)) count(e.kind);
  for (const f of G.own) if (passes(f, "kinds") && standing(f.node)) count(f.kind);
  for (const [table, counts] of [["classes", nodes], ["kinds", facts]]) {
    for (const [key, row] of rows[table]) {
      row.toggle.setAttribute("aria-pressed", String(!state[OFF[table]].includes(key)));
      row.count.textContent = formatNumber(counts.get(key) || 0);
    }
  }
  if (bars) showYears();
  const pick = byId("bulletin");
  if (pick) pick.value = state.bulletin === null ? "" : String(state.bulletin);
  byId("reset").disabled = !anyFilter();
  const unhide = byId("unhide");
  unhide.hidden = !state.hidden.length;
  unhide.textContent = say("showHidden", state.hidden.length);
}

/** In scope, not hidden and of a class that is on, whatever the filter on facts. */
const standing = (i) => V.inScope[i] && !state.hidden.includes(i) && !state.offClasses.includes(G.cls[i]);

function showYears() {
  const [first, last] = G.years, n = last - first + 1;
  const counts = new Array(n).fill(0);
  const count = (f) => {
    if (f.from === null || !passes(f, "years")) return;
    for (let y = Math.max(first, f.from); y <= f.to; y++) counts[y - first]++;
    if (f.to < first) counts[0]++;
  };
  for (const e of G.edges) if (standing(e.s) && standing(e.t)) count(e);
  for (const f of G.own) if (standing(f.node)) count(f);
  const top = Math.max(1, ...counts), from = state.from ?? first, to = state.to ?? last;
  bars.replaceChildren(...counts.map((value, i) => {
    const year = first + i, height = value ? Math.max(2, (value / top) * 50) : 0, inside = year >= from && year <= to;
    // A click on a bar chooses that year alone; on the one chosen, all years again.
    const start = i === 0 ? null : year; // the first bar holds what is earlier too
    const pick = () => change(state.from === start && state.to === year ? { from: null, to: null } : { from: start, to: year });
    const bar = svg("g", { class: "bar", "data-year": year });
    bar.append(svg("rect", { x: (i * 240) / n, y: 0, width: 240 / n, height: 54, fill: "transparent" }));
    bar.append(svg("rect", { x: (i * 240) / n + 0.5, y: 54 - height, width: Math.max(1, 240 / n - 1), height, fill: inside ? "#2b6cb0" : "#c3ccd2" }));
    bar.append(svg("title", {}, say("yearBar", i === 0 && G.earlier ? say("yearBefore", year) : year, formatNumber(value))));
    bar.addEventListener("click", pick);
    return bar;
  }));
  byId("year-from").value = from;
  byId("year-to").value = to;
  byId("year-span").textContent = from === to ? String(from) : `${G.earlier && from === first ? "…" : ""}${from} – ${to}`;
}
