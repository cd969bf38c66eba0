// A small chart of one indicator of one body: points in time with their values, nothing else.

/** Series of figures with the same indicator and unit, each in order of time; single figures are series of one. */
function figureSeries(facts) {
  const series = new Map();
  for (const fact of facts) {
    const key = `${fold(fact.label)}|${fact.unit}`;
    if (!series.has(key)) series.set(key, []);
    series.get(key).push(fact);
  }
  return [...series.values()].map((list) => list.sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1)));
}

const whenOf = (fact) => fact.date || fact.period || (fact.evidence[0] && bulletinDate(fact.evidence[0])) || "";

/** A date as a number of years, so that months fall between years. */
function yearsOf(iso) {
  const [year, month = 1, day = 1] = iso.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function chartElement(series) {
  const points = series.filter((fact) => typeof fact.number === "number" && /^\d{4}/.test(whenOf(fact)));
  if (points.length < 2) return null;
  const W = 300, H = 96, L = 8, R = 8, T = 22, B = 18;
  const xs = points.map((p) => yearsOf(whenOf(p).slice(0, 10))), ys = points.map((p) => p.number);
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)], top = Math.max(...ys, 0), low = Math.min(...ys, 0);
  const x = (v) => (x1 === x0 ? W / 2 : L + 16 + ((v - x0) / (x1 - x0)) * (W - L - R - 32));
  const y = (v) => H - B - ((v - low) / (top - low || 1)) * (H - T - B);
  const name = `${series[0].label}: ${points.map((p) => `${formatDate(whenOf(p))}: ${formatNumber(p.number)}`).join("; ")}`;
  const chart = svg("svg", { viewBox: `0 0 ${W} ${H}`, class: "chart", role: "img", "aria-label": say("chartLabel", name) });
  chart.append(svg("line", { x1: L, x2: W - R, y1: H - B, y2: H - B, stroke: "#9aa5ac" }));
  chart.append(svg("polyline", { points: points.map((p, i) => `${x(xs[i])},${y(ys[i])}`).join(" "), fill: "none", stroke: "#0b6fb8", "stroke-width": 2 }));
  points.forEach((p, i) => {
    chart.append(svg("circle", { cx: x(xs[i]), cy: y(ys[i]), r: 3.5, fill: "#0b6fb8" }));
    if (points.length > 6 && i % Math.ceil(points.length / 5) && i !== points.length - 1) return;
    chart.append(svg("text", { x: x(xs[i]), y: y(ys[i]) - 7, "text-anchor": "middle", "font-size": 11 }, formatNumber(ys[i])));
    chart.append(svg("text", { x: x(xs[i]), y: H - 5, "text-anchor": "middle", "font-size": 10.5, fill: "#4d5960" }, formatDate(whenOf(p))));
  });
  return chart;
}
