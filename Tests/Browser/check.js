// Measures drawings as a browser has rendered them, and lists what cannot be read. Each <section data-file="…"> holds
// one stand-alone picture; the page is left with nothing but <pre id="faults">, a line for each fault.
"use strict";

// How far text in Inter may be off the width that the layout reckoned with; it is set without kerning. Text in other
// fonts may be narrower.
const widthTolerance = 0.002;
const isInter = (text) => /^[\u0020-\u017f–—‘’“”…→×]*$/.test(text);
const sampling = 3;

const box = (element) => {
  const [x, y, width, height] = element.dataset.box.split(" ").map(Number);
  return { left: x, top: y, right: x + width, bottom: y + height };
};

const distanceToBox = (p, b) =>
  Math.hypot(Math.max(b.left - p.x, 0, p.x - b.right), Math.max(b.top - p.y, 0, p.y - b.bottom));

const depthInBox = (p, b) => Math.min(p.x - b.left, b.right - p.x, p.y - b.top, b.bottom - p.y);

const distance = (p, q) => Math.hypot(p.x - q.x, p.y - q.y);

// The box of an element in the drawing's own points: an outline of text is placed by a transform of its own.
const drawnBox = (element) => {
  const { x, y, width, height } = element.getBBox();
  const own = element.transform.baseVal.consolidate();
  if (!own) return { x, y, width, height };
  const { a, d, e, f } = own.matrix;
  return { x: a * x + e, y: d * y + f, width: a * width, height: d * height };
};

// The room that glyphs take: the font's own box is higher than any letter.
const inkBox = (text) => {
  const { x, y, width, height } = drawnBox(text);
  if (text.tagName === "path") return { left: x, top: y, right: x + width, bottom: y + height, text };
  return { left: x, top: y + 0.15 * height, right: x + width, bottom: y + 0.9 * height, text };
};

const samples = (path) => {
  const total = path.getTotalLength();
  const points = [];
  for (let at = 0; at < total; at += sampling) points.push(path.getPointAtLength(at));
  points.push(path.getPointAtLength(total));
  return points;
};

const side = (p, q, r) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) >= 0;

// How often two lines cross. A point that lies on a line counts as right of it, so none counts twice.
const crossings = (a, b) => {
  let count = 0;
  for (let i = 1; i < a.length; i += 1) {
    for (let j = 1; j < b.length; j += 1) {
      const [p, q, r, t] = [a[i - 1], a[i], b[j - 1], b[j]];
      if (Math.abs(p.x - r.x) > 40 || Math.abs(p.y - r.y) > 40) continue;
      if (side(p, q, r) !== side(p, q, t) && side(r, t, p) !== side(r, t, q)) count += 1;
    }
  }
  return count;
};

// How often a line turns by a right angle. Its rounded corners and hops run neither across nor down; a jog may be
// nothing but corners. The top of a hop may look like one, but from there the line soon is back where it was.
const bends = (points) => {
  let [count, last, before] = [0, null, null];
  for (let i = 1; i < points.length; i += 1) {
    const [p, q] = [points[i - 1], points[i]];
    const [dx, dy] = [Math.abs(q.x - p.x), Math.abs(q.y - p.y)];
    if (Math.min(dx, dy) > 0.05 * Math.max(dx, dy) || Math.max(dx, dy) < 0.5) continue;
    const now = { across: dx > dy, at: dx > dy ? p.y : p.x, along: dx > dy ? q.x : q.y };
    if (last && last.across !== now.across) {
      count += 1;
      before = null;
    } else if (last && Math.abs(last.at - now.at) > 3) {
      const isHop = before && Math.abs(before.at - now.at) < 1 && Math.abs(before.along - now.along) < 24;
      count += isHop ? -2 : 2;
      before = isHop ? null : last;
    }
    last = now;
  }
  return count;
};

// Whether two lines run on each other: where they cross, no more than a few neighbouring points are near.
const runsOn = (a, b) => {
  let near = 0;
  for (const p of a) {
    near = b.some((q) => distance(p, q) < 3.5) ? near + 1 : 0;
    if (near > 5) return true;
  }
  return false;
};

const pointsOf = (element) =>
  element.dataset.points.split(" ").filter(Boolean).map((pair) => {
    const [x, y] = pair.split(",").map(Number);
    return { x, y };
  });

// The other line whose way a line shares, and at which end: `end kubelet--api`.
const trunkOf = (element) => {
  const [end, ...id] = (element.dataset.trunk ?? "").split(" ");
  return { end, id: id.join(" ") };
};

// Dots and heads, as the rectangles that the layout reckons with.
const marksOf = ({ element }) => {
  const points = pointsOf(element);
  if (points.length < 2) return [];
  const mark = (tip, next, length, width) => {
    const across = Math.abs(tip.x - next.x) > Math.abs(tip.y - next.y);
    const far = across
      ? { x: tip.x + Math.sign(next.x - tip.x) * length, y: tip.y }
      : { x: tip.x, y: tip.y + Math.sign(next.y - tip.y) * length };
    const aside = across ? { x: 0, y: width } : { x: width, y: 0 };
    return {
      left: Math.min(tip.x, far.x) - aside.x, right: Math.max(tip.x, far.x) + aside.x,
      top: Math.min(tip.y, far.y) - aside.y, bottom: Math.max(tip.y, far.y) + aside.y,
    };
  };
  const { end } = trunkOf(element);
  const [root, tip] = [points[0], points[points.length - 1]];
  const both = element.dataset.initiator === "both" || element.dataset.line === "both";
  const marks = [];
  if (end !== "start") {
    const long = both || element.dataset.data === "back";
    marks.push(mark(root, points[1], long ? 12 : 3.2, long ? 6 : 3.2));
  }
  if (end !== "end") marks.push(mark(tip, points[points.length - 2], 12, 6));
  return marks;
};

// Of a label's outline to a rectangle; below 0 inside it.
const gap = (label, b) => {
  const inner = label.core;
  if (!inner) return distanceToBox(label, b) - label.r;
  const [dx, dy] = [
    Math.max(b.left - inner.right, inner.left - b.right), Math.max(b.top - inner.bottom, inner.top - b.bottom),
  ];
  return (dx < 0 && dy < 0 ? Math.max(dx, dy) : Math.hypot(Math.max(dx, 0), Math.max(dy, 0))) - label.r;
};

// How far two lines run beside each other, nearer than 10 points.
const besides = (a, b) => {
  let near = 0;
  for (let i = 1; i < a.length; i += 1) {
    for (let j = 1; j < b.length; j += 1) {
      const [p, q, r, t] = [a[i - 1], a[i], b[j - 1], b[j]];
      for (const [along, across] of [["x", "y"], ["y", "x"]]) {
        if (p[across] !== q[across] || r[across] !== t[across] || Math.abs(p[across] - r[across]) >= 10) continue;
        const low = Math.max(Math.min(p[along], q[along]), Math.min(r[along], t[along]));
        near += Math.max(0, Math.min(Math.max(p[along], q[along]), Math.max(r[along], t[along])) - low);
      }
    }
  }
  return near;
};

// The points of a line that are its own.
const ownPoints = (link) => {
  const points = pointsOf(link.element);
  const { end, id } = trunkOf(link.element);
  if (!id || points.length < 2) return points;
  const at = Number(link.element.dataset.junction);
  return end === "end" ? points.slice(0, at) : points.slice(points.length - at);
};

const measureEnds = (svg, boxes, links, badges, report) => {
  const labels = [
    ...badges,
    ...[...svg.querySelectorAll("g.port")].map((element) => {
      const [x, y, width, height] = element.dataset.plate.split(" ").map(Number);
      // Corners are round as they are drawn.
      const r = Number(element.querySelector("rect")?.getAttribute("rx") ?? 0);
      const plate = { left: x, top: y, right: x + width, bottom: y + height };
      const core = { left: x + r, top: y + r, right: x + width - r, bottom: y + height - r };
      return { name: "ports", x, y, r, plate, core };
    }),
  ];
  for (const owner of links) {
    for (const mark of marksOf(owner)) {
      for (const label of labels) {
        if (gap(label, mark) < 5.9) report("label on an end", `${label.name} at ${owner.name}`);
      }
      for (const link of links) {
        if (link === owner || trunkOf(link.element).id === owner.name) continue;
        if (link.points.some((p) => distanceToBox(p, mark) < 5)) report("line on an end", `${link.name} at ${owner.name}`);
      }
    }
  }
  const bars = [...svg.querySelectorAll("rect.titlebar")].map(box);
  for (const label of labels) {
    if (bars.some((bar) => gap(label, bar) < 0)) report("label on a title", label.name);
    for (const b of boxes) {
      if (b.isLeaf) continue;
      const area = label.plate ??
        { left: label.x - label.r, right: label.x + label.r, top: label.y - label.r, bottom: label.y + label.r };
      const meets = area.left <= b.right && area.right >= b.left && area.top <= b.bottom && area.bottom >= b.top;
      const inside = area.left >= b.left && area.right <= b.right && area.top >= b.top && area.bottom <= b.bottom;
      if (meets && !inside) report("label on a border", `${label.name} at ${b.id}`);
    }
  }
  const ends = links.flatMap((link) => {
    const points = pointsOf(link.element);
    const { end } = trunkOf(link.element);
    if (points.length < 2) return [];
    const { from, to } = link.element.dataset;
    return [
      ...(end === "start" ? [] : [{ link, box: from, ...points[0] }]),
      ...(end === "end" ? [] : [{ link, box: to, ...points[points.length - 1] }]),
    ];
  });
  ends.forEach((a, index) => {
    for (const b of ends.slice(index + 1)) {
      if (a.box === b.box && distance(a, b) < 16) report("ends too close", `${a.link.name} and ${b.link.name} at ${a.box}`);
    }
  });
  links.forEach((a, index) => {
    for (const b of links.slice(index + 1)) {
      if (besides(ownPoints(a), ownPoints(b)) > 24) report("lines too close", `${a.name} and ${b.name}`);
    }
  });
  const zones = [...svg.querySelectorAll("g.zone")].map((element) => ({ id: element.dataset.id, ...box(element) }));
  const meets = (a, b) => a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
  for (const link of zones.length > 1 ? links : []) {
    const held = [link.element.dataset.from, link.element.dataset.to].map((id) => boxes.find((b) => b.id === id));
    for (const zone of zones) {
      if (held.some((b) => b && meets(b, zone))) continue;
      if (link.points.filter((p) => depthInBox(p, zone) > 0).length * sampling > 8 + sampling) {
        report("line through a foreign zone", `${link.name} through ${zone.id}`);
      }
    }
  }
};

// In a picture for a slide, of 1600 by 900, text is no smaller than can be read on a wall.
const measureText = (svg, boxes, report) => {
  const { width, height } = svg.viewBox.baseVal;
  if (width !== 1600 || height !== 900) return;
  const isTop = ({ element }) => !element.parentElement.closest("g[data-box]") && !element.matches(".person");
  const least = boxes.filter(isTop).length > 25 ? 9 : 11;
  for (const text of svg.querySelectorAll("text, g[data-text]")) {
    // An outline is drawn in 500ths of its size.
    const own = text.tagName === "g" ? 500 : parseFloat(getComputedStyle(text).fontSize);
    const size = own * text.getCTM().a;
    if (size < least - 0.1) report("text too small", `‘${text.dataset.text ?? text.textContent}’ of ${size.toFixed(1)} px`);
  }
};

const measure = (svg, report) => {
  const all = (selector) => [...svg.querySelectorAll(selector)];
  // What is one with its machine has no outline of its own.
  const outline = (element) => {
    const own = [...element.children].filter((child) => child.matches("rect, path:not(.icon)")).flatMap(samples);
    return own.length ? own : outline(element.parentElement);
  };
  const boxes = all("g[data-box]:not(.zone)").map((element) => ({
    id: element.dataset.id,
    outline: outline(element),
    isLeaf: !element.querySelector("g[data-box]"),
    element,
    ...box(element),
  }));
  const byID = new Map(boxes.map((b) => [b.id, b]));
  const letterings = "g[data-box] text, g[data-box] g[data-text]";
  const texts = all(letterings).map(inkBox);
  // One line may stand for many links, and belongs to the first of them.
  const isCarried = ({ dataset }) => dataset.carrier !== undefined && dataset.carrier !== dataset.id;
  const links = all("g.link").filter((element) => !isCarried(element)).map((element) => {
    const line = element.querySelector("path.line");
    return { element, name: element.dataset.id, points: line ? samples(line) : [] };
  });
  // The letters of a list are in its rows.
  const isInList = (element) => element.closest("g.link").dataset.carrier !== undefined;
  const badges = all("g.badge").filter((element) => !isInList(element)).map((element) => {
    const [x, y, r] = element.dataset.circle.split(" ").map(Number);
    return { element, x, y, r, name: element.dataset.path, link: element.closest("g.link") };
  });

  for (const text of all("text")) {
    const [real, reckoned] = [text.getComputedTextLength(), Number(text.dataset.width)];
    const slack = reckoned * widthTolerance + 0.1;
    const told = `‘${text.textContent}’ ${real.toFixed(1)} instead of ${reckoned}`;
    if (!(real <= reckoned + slack)) report("text wider than reckoned", told);
    if (isInter(text.textContent) && real < reckoned - slack) report("text narrower than reckoned", told);
  }
  for (const text of all(letterings)) {
    const holder = text.closest("g[data-box]");
    const [area, hold] = [drawnBox(text), box(holder)];
    if (area.x < hold.left || area.x + area.width > hold.right || area.y < hold.top || area.y + area.height > hold.bottom) {
      report("text outside its box", `‘${text.dataset.text ?? text.textContent}’ in ${holder.dataset.id}`);
    }
  }

  for (const link of links) {
    const { from, to, points } = link.element.dataset;
    if (link.points.length < 2) {
      report("link without a line", link.name);
      continue;
    }
    const corners = points.split(" ").map((pair) => {
      const [x, y] = pair.split(",").map(Number);
      return { x, y };
    });
    for (const [id, end] of [[from, corners[0]], [to, corners[corners.length - 1]]]) {
      const b = byID.get(id);
      if (!b || distanceToBox(end, b) > 1 || depthInBox(end, b) > 1) report("end off its box", `${link.name} at ${id}`);
      // Where a corner is too round, a line ends in the air though it reaches the box.
      else if (!b.outline.some((p) => distance(p, end) < 2.2)) report("end in the air", `${link.name} at ${id}`);
    }
    for (const b of boxes) {
      if (!b.isLeaf || b.id === from || b.id === to) continue;
      if (link.points.some((p) => depthInBox(p, b) > 1)) report("line through a box", `${link.name} through ${b.id}`);
    }
    for (const t of texts) {
      if (link.points.some((p) => depthInBox(p, t) > 0)) report("line over text", `${link.name} over ‘${t.text.dataset.text ?? t.text.textContent}’`);
    }
    for (const badge of badges) {
      if (badge.link === link.element) continue;
      if (link.points.some((p) => distance(p, badge) < badge.r)) report("line on a badge", `${link.name} on (${badge.name})`);
    }
  }
  links.forEach((a, index) => {
    for (const b of links.slice(index + 1)) {
      // A line bends into the one whose way it shares.
      const isJoined = trunkOf(a.element).id === b.name || trunkOf(b.element).id === a.name;
      if (!isJoined && runsOn(a.points, b.points)) report("line on a line", `${a.name} on ${b.name}`);
    }
  });

  badges.forEach((badge, index) => {
    const circle = badge.element.querySelector("circle").getBBox();
    const own = links.find((link) => link.element === badge.link);
    if (!own || !own.points.some((p) => distance(p, badge) < 2 + sampling)) report("badge off its line", badge.name);
    if (Math.abs(circle.x + circle.width / 2 - badge.x) > 0.1 || Math.abs(circle.width / 2 - badge.r) > 0.1) {
      report("badge that is not where it says", badge.name);
    }
    // In a picture for slides it is an outline.
    const letter = badge.element.querySelector("text");
    if (letter && letter.getBBox().width > 2 * badge.r - 2) report("letter wider than its badge", badge.name);
    for (const other of badges.slice(index + 1)) {
      if (distance(badge, other) < badge.r + other.r) report("badge on a badge", `${badge.name} on ${other.name}`);
    }
    for (const b of boxes) {
      if (b.isLeaf && distanceToBox(badge, b) < badge.r) report("badge on a box", `${badge.name} on ${b.id}`);
    }
    for (const t of texts) {
      if (distanceToBox(badge, t) < badge.r) report("badge on text", `${badge.name} on ‘${t.text.dataset.text ?? t.text.textContent}’`);
    }
  });
  measureEnds(svg, boxes, links, badges, report);
  measureText(svg, boxes, report);
  return { lines: links.length, texts: all("text, g[data-text]").length, figures: figures(links) };
};

// What makes a picture hard to follow, from the lines as they are drawn, with the ends that heads and marks cover.
const figures = (links) => {
  const lines = links.filter((link) => link.points.length > 1).map((link) => {
    const ends = link.element.dataset.points.split(" ").map((pair) => {
      const [x, y] = pair.split(",").map(Number);
      return { x, y };
    });
    const [root, tip] = [ends[0], ends[ends.length - 1]];
    const { end } = trunkOf(link.element);
    const points = [...(end === "end" ? [] : [tip]), ...link.points, ...(end === "start" ? [] : [root])];
    if (end) {
      // It bends into the other line, which is no crossing.
      const own = ownPoints(link);
      const junction = end === "end" ? own[own.length - 1] : own[0];
      const clear = points.filter((p) => distance(p, junction) > 10);
      return { points: clear, root, tip, whole: ends };
    }
    return { points, root, tip, whole: points };
  });
  const lengths = lines.map(({ whole, root, tip }) => {
    const length = whole.slice(1).reduce((sum, p, i) => sum + distance(p, whole[i]), 0);
    return length / Math.max(1, Math.abs(root.x - tip.x) + Math.abs(root.y - tip.y));
  });
  let crossed = 0;
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) crossed += crossings(a.points, b.points);
  });
  return {
    crossings: crossed,
    bends: lines.reduce((sum, line) => sum + bends(line.points), 0),
    meanDetour: lengths.length ? lengths.reduce((a, b) => a + b, 0) / lengths.length : 1,
  };
};

// How far the program's figure may be off: corners are cut short and hops are longer than the line below them.
const figureTolerance = { crossings: 0, bends: 0, meanDetour: 0.06 };

// The name of a diagram's stand-alone picture, as the program gives it.
const pictureOf = ({ edition, slide, diagram }) => {
  const slug = slide.split("/").pop();
  // What is folded has pictures of its own.
  const [whole] = diagram.split(".");
  const name = diagram.replaceAll(".", "_");
  return `${edition}/${slide ? `${slide}/` : ""}${slug && slug !== whole ? `${slug}-` : ""}${name}.svg`;
};

// Each picture has to do with the fonts that it holds itself, so they get names of their own on this page.
const familyOf = (index) => `Inter ${index}`;
document.querySelectorAll("section").forEach((section, index) => {
  for (const style of section.querySelectorAll("style")) {
    style.textContent = style.textContent.replaceAll("font-family:Inter;", `font-family:'${familyOf(index)}';`);
  }
  for (const svg of section.querySelectorAll("svg[font-family]")) {
    svg.setAttribute("font-family", svg.getAttribute("font-family").replace("Inter", `'${familyOf(index)}'`));
  }
});
// Layout begins to load them.
document.documentElement.getBoundingClientRect();

document.fonts.ready.then(() => {
  const lines = [];
  let [pictures, links, texts, compared] = [0, 0, 0, 0];
  const told = JSON.parse(document.getElementById("measures").textContent).diagrams;
  for (const section of document.querySelectorAll("section")) {
    const svg = section.querySelector("svg");
    const report = (kind, what) => lines.push(`${section.dataset.file}: ${kind}: ${what}`);
    let seen;
    try {
      seen = svg && measure(svg, report);
    } catch (error) {
      report("cannot be measured", error);
    }
    if (!seen) {
      lines.push(`${section.dataset.file}: no picture`);
      continue;
    }
    pictures += 1;
    links += seen.lines;
    texts += seen.texts;
    const program = told.find((each) => `/${section.dataset.file}`.endsWith(`/${pictureOf(each)}`));
    if (!program) continue;
    compared += 1;
    for (const [name, tolerance] of Object.entries(figureTolerance)) {
      const [drawn, reckoned] = [seen.figures[name], program[name]];
      if (!(Math.abs(drawn - reckoned) <= tolerance)) report("another figure", `${name} ${drawn} instead of ${reckoned}`);
    }
  }
  if (compared !== told.length) lines.push(`${told.length - compared} diagrams have no picture here`);
  if (![...document.fonts].some((face) => face.status === "loaded")) lines.push("no embedded font was loaded");
  for (const face of document.fonts) {
    if (face.status !== "loaded") lines.push(`${face.family}, ${face.weight}, ${face.unicodeRange}: ${face.status}`);
  }
  lines.push(
    `measured: ${pictures} pictures, ${links} lines, ${texts} texts; ${compared} as the program reckons them`);
  const result = document.createElement("pre");
  result.id = "faults";
  result.textContent = lines.join("\n");
  document.documentElement.replaceChildren(document.createElement("body"));
  document.body.append(result);
});
