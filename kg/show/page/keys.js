// The keyboard, the tool bar and the tabs of a narrow screen: every action of the mouse has a key or a button.

function wireKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "Escape") return escape(event);
    if (typing) return;
    const inPicture = byId("picture").contains(event.target) || event.target === document.body;
    const run = ANYWHERE[event.key] || (inPicture && IN_PICTURE[event.key]);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

const ANYWHERE = {
  "/": () => { byId("query").focus(); byId("query").select(); },
  "?": () => showHelp(),
  "[": () => travel(-1),
  "]": () => travel(1),
  "+": () => zoomBy(1.4),
  "=": () => zoomBy(1.4),
  "-": () => zoomBy(1 / 1.4),
  "0": () => fitAll(),
  t: () => toggleTable(),
  T: () => toggleTable(),
};

const IN_PICTURE = {
  ArrowLeft: () => walk(-1, 0),
  ArrowRight: () => walk(1, 0),
  ArrowUp: () => walk(0, -1),
  ArrowDown: () => walk(0, 1),
  Enter: () => { if (state.node !== null) enter(state.node); },
};

/** Esc undoes one thing at a time: a dialog, a path being asked for, the selection, the focus. */
function escape(event) {
  if (!byId("dialog").hidden) return closeDialog();
  if (!byId("menu").hidden) return toggleMenu(false);
  if (event.target === byId("query")) return;
  if (pathFrom !== null) return stopPath();
  if (state.node !== null || state.link) return change({ node: null, link: null });
  if (state.mode !== "all") leaveFocus();
}

/** From the selected node to the neighbour that lies best in a direction; without a selection, to the weightiest node. */
function walk(dx, dy) {
  if (!V.units.length) return;
  if (state.node === null || !V.unitSet.has(state.node)) {
    return choose(V.units.reduce((best, u) => (weightOf(u) > weightOf(best) ? u : best)));
  }
  const from = state.node;
  let best = null, least = Infinity;
  for (const u of neighbours(from)) {
    const x = P.x[u] - P.x[from], y = P.y[u] - P.y[from], length = Math.hypot(x, y) || 1;
    const turn = Math.acos(Math.max(-1, Math.min(1, (x * dx + y * dy) / length)));
    if (turn < 1.2 && turn * 300 + length < least) { least = turn * 300 + length; best = u; }
  }
  if (best !== null) choose(best);
}

const tool = (id, text, label, run) => el("button", { type: "button", id, class: "tool", "aria-label": say(label), title: say(label), onclick: run }, text);

function buildBar() {
  byId("bar").setAttribute("aria-label", say("toolbar"));
  const exports = say("exportRows").map(([format, text]) => el("button", { type: "button", role: "menuitem", "data-format": format, onclick: () => { toggleMenu(false); exportAs(format); } }, text));
  byId("bar").replaceChildren(
    tool("back", "←", "back", () => travel(-1)), tool("forward", "→", "forward", () => travel(1)), tool("home", say("home"), "homeLabel", goHome),
    el("span", { class: "gap" }),
    tool("zoom-in", "+", "zoomIn", () => zoomBy(1.4)), tool("zoom-out", "−", "zoomOut", () => zoomBy(1 / 1.4)), tool("fit", "⤢", "fit", () => fitAll()),
    el("span", { class: "gap" }),
    tool("show-table", say("tableButton"), "tableLabel", toggleTable),
    el("span", { class: "menu-holder" },
      el("button", { type: "button", id: "export", class: "tool", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": say("exportLabel"), onclick: () => toggleMenu() }, say("export"), " ▾"),
      el("div", { id: "menu", role: "menu", hidden: true }, exports)),
    tool("help", "?", "help", showHelp));
  const tabs = [["picture", "tabPicture"], ["filters", "tabFilters"], ["card", "tabCard"], ["table", "tabTable"]];
  byId("tabs").replaceChildren(...tabs.map(([panel, key]) => el("button", { type: "button", "data-panel": panel, onclick: () => showPanel(panel) }, say(key))));
  byId("head-buttons").replaceChildren(el("button", { type: "button", id: "language", class: "tool", lang: words.lang === "vi" ? "en" : "vi", "aria-label": say("languageLabel"), onclick: switchLanguage }, say("language")));
}

function toggleMenu(open = byId("menu").hidden) {
  byId("menu").hidden = !open;
  byId("export").setAttribute("aria-expanded", String(open));
  if (open) byId("menu").firstElementChild.focus();
}

function toggleTable() {
  change({ table: !state.table });
  showPanel(state.table ? "table" : "picture");
  // The picture has another height now; what is selected must not fall out of it.
  requestAnimationFrame(() => {
    network.setSize("100%", "100%");
    redraw();
    if (state.node !== null && V.unitSet.has(state.node)) lookAt(state.node);
  });
}

/** On a narrow screen one panel shows at a time; on a wide one this only says which was asked for last. */
function showPanel(panel) {
  const before = document.body.dataset.panel;
  document.body.dataset.panel = panel;
  if (network && (panel === "table") !== (before === "table")) showTable();
  for (const tab of byId("tabs").children) tab.setAttribute("aria-pressed", String(tab.dataset.panel === panel));
}

function showHistory() {
  byId("back").disabled = past.at <= 0;
  byId("forward").disabled = past.at >= past.stack.length - 1;
}

let beforeDialog = null;
function showHelp() {
  beforeDialog = document.activeElement;
  const rows = say("helpRows").map(([keys, what]) => el("tr", {}, el("th", { scope: "row" }, keys), el("td", {}, what)));
  byId("dialog").setAttribute("aria-label", say("helpTitle"));
  byId("dialog").replaceChildren(el("div", { class: "sheet" }, el("h2", {}, say("helpTitle")), el("table", {}, el("tbody", {}, rows)), el("button", { type: "button", id: "close-dialog", onclick: closeDialog }, say("close"))));
  byId("dialog").hidden = false;
  byId("close-dialog").focus();
}

function closeDialog() {
  byId("dialog").hidden = true;
  if (beforeDialog) beforeDialog.focus();
}
