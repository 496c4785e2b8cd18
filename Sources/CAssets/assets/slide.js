// What the pages of slides can do where scripts run. Nothing is reckoned here: the pages hold, in data- attributes, what
// is shown.
"use strict";

const words = (text) => (text || "").split(" ").filter(Boolean);

const make = (name, properties) => Object.assign(document.createElement(name), properties);

// Blocking a port or a connection of a slide: one choice at a time. Its links are struck out in the drawings, the steps
// that cannot happen recede, and a status line says it in words.
function blocking() {
  const choices = [...document.querySelectorAll("[data-block]")];
  if (choices.length === 0) return;

  const stateNames = {
    cut: "cut off",
    depends: "cannot happen",
    "may-fail": "may fail",
    "stands-in": "happens instead",
  };
  const panel = make("aside", { className: "blocked", hidden: true, ariaLabel: "Blocked" });
  const status = make("p");
  status.setAttribute("role", "status");
  const undo = make("button", { type: "button", textContent: "Unblock" });
  panel.append(status, undo);
  document.querySelector("main").append(panel);
  const buttons = new Map();
  let current = null;

  // The lines of a connection: one, and another if a payload comes back over it.
  const drawings = (key) => {
    const [diagram, from, to, channel] = key.split(":").map(CSS.escape);
    const ends = `[data-from="${from}"][data-to="${to}"][data-channel="${channel}"]`;
    return [...document.querySelectorAll(`#diagram\\:${diagram} g.link${ends}`)];
  };
  // The steps of an entry such as `happy-path:3-8:depends`, each with its state.
  const steps = (entry) => {
    const [, path, first, last = first, state] = entry.match(/^(.*):(\d+)(?:-(\d+))?:(.*)$/);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => Number(first) + at);
    return numbers.map((number) => `li[data-step="${CSS.escape(`${path}:${number}`)}"]`)
      .map((step) => [document.querySelector(step), state]).filter(([step]) => step);
  };
  const rows = (key) => choices.filter((choice) => choice.matches("tr") && choice.dataset.block === key);

  // A cross on the line, where it is farthest from badges and ends.
  const cross = (drawing) => {
    const line = drawing.querySelector("path.line");
    if (!line) return;
    const points = Array.from({ length: 33 }, (_, at) => line.getPointAtLength((line.getTotalLength() * at) / 32));
    const badges = [...drawing.querySelectorAll(".badge")].map((badge) => {
      const [x, y] = badge.dataset.circle.split(" ").map(Number);
      return { x, y };
    });
    const room = (p) => Math.min(...[points[0], points[32], ...badges].map((q) => Math.hypot(p.x - q.x, p.y - q.y)));
    const { x, y } = points.reduce((best, point) => (room(point) > room(best) ? point : best));
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "path");
    mark.setAttribute("class", "cross");
    mark.setAttribute("d", `M${x - 7} ${y - 7}L${x + 7} ${y + 7}M${x - 7} ${y + 7}L${x + 7} ${y - 7}`);
    drawing.append(mark);
  };

  const clear = () => {
    for (const part of document.querySelectorAll(".is-cut")) part.classList.remove("is-cut");
    for (const step of document.querySelectorAll("[data-state]")) delete step.dataset.state;
    for (const mark of document.querySelectorAll(".step-state, .cross")) mark.remove();
    for (const [choice, button] of buttons) {
      button.setAttribute("aria-pressed", "false");
      button.textContent = "Block";
      choice.classList.remove("is-blocked");
    }
  };

  const show = (choice) => {
    clear();
    current = choice;
    panel.hidden = choice === null;
    status.textContent = choice === null ? "" : `Blocked: ${choice.dataset.name}. ${choice.dataset.words}`;
    if (choice === null) return;
    for (const [other, button] of buttons) {
      if (other.dataset.block !== choice.dataset.block) continue;
      button.setAttribute("aria-pressed", "true");
      button.textContent = "Blocked";
      other.classList.add("is-blocked");
    }
    for (const key of words(choice.dataset.cut ?? choice.dataset.block)) {
      for (const part of [...drawings(key), ...rows(key)]) part.classList.add("is-cut");
      drawings(key).forEach(cross);
    }
    for (const [step, state] of words(choice.dataset.steps).flatMap(steps)) {
      step.dataset.state = state;
      const mark = make("span", { className: "step-state", textContent: stateNames[step.dataset.state] });
      const paths = step.querySelector(":scope > .paths, :scope > p:first-child > .paths");
      if (paths) paths.after(" ", mark); else (step.querySelector(":scope > p:first-child") || step).prepend(mark, " ");
    }
  };

  const toggle = (choice) => show(current && current.dataset.block === choice.dataset.block ? null : choice);

  for (const choice of choices) {
    const button = make("button", { type: "button", className: "block", textContent: "Block" });
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-label", `Block ${choice.dataset.name}`);
    button.addEventListener("click", () => toggle(choice));
    buttons.set(choice, button);
    if (choice.matches("tr")) choice.querySelector(".port").after(" ", button); else choice.append(" ", button);
  }
  for (const choice of choices.filter((choice) => choice.matches("tr"))) {
    for (const drawing of drawings(choice.dataset.block)) {
      if (drawing.classList.contains("can-block")) continue;
      drawing.classList.add("can-block");
      drawing.addEventListener("click", (event) => { if (!event.target.closest("a")) toggle(choice); });
      // A thin line is hard to hit.
      const line = drawing.querySelector("path.line");
      const target = line && line.cloneNode();
      if (!target) continue;
      target.setAttribute("class", "target");
      drawing.insertBefore(target, line);
    }
  }
  undo.addEventListener("click", () => {
    const button = current && buttons.get(current);
    show(null);
    if (button) button.focus();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && current) show(null); });

  const wanted = new URLSearchParams(location.search).get("blocked");
  const first = wanted && choices.find((choice) => choice.dataset.block === wanted);
  if (first) show(first);
}

blocking();
