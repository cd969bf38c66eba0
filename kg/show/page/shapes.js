// The outline of each class of node: a list of corners on a circle of radius 1, or a circle. Each shape is sized to
// about the same area, so that only importance makes a node look larger. Canvas, legend and SVG export share them.

const turned = (n, from, radius = () => 1) => Array.from({ length: n }, (_, i) => {
  const angle = from + (i * 2 * Math.PI) / n;
  return [Math.cos(angle) * radius(i), Math.sin(angle) * radius(i)];
});
const UP = -Math.PI / 2;

const SHAPES = {
  circle: null,
  square: turned(4, Math.PI / 4, () => 1.2),
  diamond: turned(4, UP, () => 1.28),
  triangle: turned(3, UP, () => 1.38),
  triangleDown: turned(3, -UP, () => 1.38),
  pentagon: turned(5, UP, () => 1.14),
  hexagon: turned(6, 0, () => 1.1),
  star: turned(10, UP, (i) => (i % 2 ? 0.62 : 1.42)),
  burst: turned(16, UP, (i) => (i % 2 ? 0.86 : 1.22)),
  cross: [[-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4], [0.4, 1.1], [-0.4, 1.1], [-0.4, 0.4],
    [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4]],
  sheet: [[-0.8, -1.1], [0.4, -1.1], [0.8, -0.7], [0.8, 1.1], [-0.8, 1.1]],
};

const classOf = (unit) => KINDS.classes[G.cls[unit]] || KINDS.classes.other;

/** Adds one shape to the path that is open. */
function addPath(ctx, shape, x, y, r) {
  const corners = SHAPES[shape];
  if (!corners) {
    ctx.moveTo(x + r, y);
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  } else {
    corners.forEach(([cx, cy], i) => (i ? ctx.lineTo(x + cx * r, y + cy * r) : ctx.moveTo(x + cx * r, y + cy * r)));
    ctx.closePath();
  }
}

function shapeElement(shape, x, y, r, properties) {
  const corners = SHAPES[shape];
  if (!corners) return svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1), ...properties });
  const points = corners.map(([cx, cy]) => `${(x + cx * r).toFixed(1)},${(y + cy * r).toFixed(1)}`).join(" ");
  return svg("polygon", { points, ...properties });
}

/** A small picture of a class, for the legend and beside names. */
function classIcon(cls, size = 18) {
  const { shape, color } = KINDS.classes[cls] || KINDS.classes.other;
  const half = size / 2;
  return svg("svg", { width: size, height: size, viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true", class: "icon" },
    shapeElement(shape, half, half + (shape === "triangle" ? 1 : 0), half * 0.68, { fill: color }));
}

function kindIcon(kind, size = 26) {
  const { color, dash, own } = KINDS.kinds[kind];
  const icon = svg("svg", { width: size, height: 12, viewBox: `0 0 ${size} 12`, "aria-hidden": "true", class: "icon" });
  if (own) {
    for (const [i, height] of [4, 7, 10].entries()) {
      icon.append(svg("rect", { x: 5 + i * 6, y: 11 - height, width: 4, height, fill: "#5f6b73" }));
    }
    return icon;
  }
  icon.append(svg("line", { x1: 0, y1: 6, x2: size - 6, y2: 6, stroke: color, "stroke-width": 2.4, "stroke-dasharray": dash.join(" ") }));
  icon.append(svg("polygon", { points: `${size},6 ${size - 7},2 ${size - 7},10`, fill: color }));
  return icon;
}
