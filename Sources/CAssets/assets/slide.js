// What the pages of slides can do where scripts run. Nothing is reckoned here of what is blocked: the pages hold, in data-
// attributes, what is shown.
"use strict";

const words = (text) => (text || "").split(" ").filter(Boolean);

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const figures = [...document.querySelectorAll("main figure.diagram")];
const linksOf = (figure) => [...figure.querySelectorAll("g.link")];

// Puts a part of the address in place of what it had, so that a view can be passed on.
const remember = (change) => {
  const address = new URL(location.href);
  change(address);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Some browsers allow no such thing for files; the rest works all the same.
  }
};

// What is seen of a drawing: all of it, or a part, as large as the window has room for.
function camera(figure) {
  const svg = figure.querySelector("svg.diagram");
  const [x, y, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const whole = { x, y, width, height };
  let view = whole;
  // Whether it is the reader who chose that part: then a finger moves it, instead of the page or to another step.
  const show = (box, isChosen = false) => {
    view = box;
    svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    figure.classList.toggle("is-zoomed", isChosen);
  };
  // Pixels for each point of the drawing.
  const scale = (box = view) => {
    const { width, height } = svg.getBoundingClientRect();
    return Math.min(width / box.width, height / box.height);
  };
  const zoom = (factor, center = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) => {
    const bound = Math.min(Math.max(factor, view.width / whole.width), view.width / 120);
    show({
      x: center.x - (center.x - view.x) / bound, y: center.y - (center.y - view.y) / bound,
      width: view.width / bound, height: view.height / bound,
    }, true);
    if (view.width >= whole.width * 0.999) show(whole);
  };
  const pan = (right, down) => show({ ...view, x: view.x + right / scale(), y: view.y + down / scale() }, true);
  // Where a point of the window is in the drawing.
  const place = (event) => {
    const box = svg.getBoundingClientRect();
    const s = scale();
    return {
      x: view.x + (event.clientX - box.left - (box.width - view.width * s) / 2) / s,
      y: view.y + (event.clientY - box.top - (box.height - view.height * s) / 2) / s,
    };
  };
  // Some parts in the middle, if the whole would be too small to be read.
  const frame = (parts) => {
    show(whole);
    if (parts.length === 0 || scale() > 0.72) return;
    const boxes = parts.map((part) => part.getBBox());
    const left = Math.min(...boxes.map((box) => box.x)) - 30;
    const top = Math.min(...boxes.map((box) => box.y)) - 30;
    const right = Math.max(...boxes.map((box) => box.x + box.width)) + 30;
    const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 30;
    const room = svg.getBoundingClientRect();
    const [wide, high] = [Math.max(right - left, room.width), Math.max(bottom - top, room.height)];
    if (wide >= whole.width && high >= whole.height) return;
    show({ x: (left + right - wide) / 2, y: (top + bottom - high) / 2, width: wide, height: high });
  };
  return { svg, whole, show, zoom, pan, place, frame, isWhole: () => view === whole };
}
const cameras = new Map(figures.map((figure) => [figure, camera(figure)]));

// Lighting: the lines of some letters with their ends; the rest recedes.
const lighting = (() => {
  const off = () => {
    for (const figure of figures) figure.classList.remove("is-dim");
    for (const part of document.querySelectorAll(".is-lit")) part.classList.remove("is-lit");
  };
  // The parts that are lit.
  const on = (chosen) => {
    off();
    const lit = [];
    for (const figure of figures) {
      const own = linksOf(figure).filter(chosen);
      if (own.length === 0) continue;
      // One line stands for several, and belongs to the first of them.
      const carriers = new Set(own.map((link) => link.dataset.carrier));
      const links = linksOf(figure).filter((link) => own.includes(link) || carriers.has(link.dataset.id));
      figure.classList.add("is-dim");
      for (const link of links) {
        lit.push(link);
        for (const end of [link.dataset.from, link.dataset.to]) {
          let box = figure.querySelector(`g:not(.link)[data-id="${CSS.escape(end)}"]`);
          while (box) {
            lit.push(box);
            box = box.parentElement.closest("g[data-id]:not(.zone)");
          }
        }
      }
    }
    for (const part of lit) part.classList.add("is-lit");
    return lit;
  };
  const letters = (wanted) => on((link) => words(link.dataset.paths).some((letter) => wanted.includes(letter)));
  return { on, off, letters };
})();

// The panel at the foot of the window: what a line is, and what is blocked.
const panel = (() => {
  const aside = make("aside", { className: "panel", ariaLabel: portolanWords.chosen });
  const status = make("p");
  status.setAttribute("role", "status");
  const tools = make("div", { className: "panel-tools" });
  aside.append(status, tools);
  document.querySelector("main").append(aside);
  const show = (text, ...buttons) => {
    status.textContent = text;
    tools.replaceChildren(...buttons);
    aside.classList.toggle("is-open", text !== "");
    document.documentElement.classList.toggle("has-panel", text !== "");
  };
  return { show };
})();

// Blocking ports or connections of a slide. Their links are struck out in the drawings, the steps that cannot happen
// recede, and a status line says it in words. Of several, what they stop together is in a list of its own where it is more
// than what each stops by itself.
const blocking = (() => {
  const choices = [...document.querySelectorAll("[data-block]")];
  const stateNames = {
    cut: portolanWords.cutOff,
    depends: portolanWords.cannotHappen,
    "may-fail": portolanWords.mayFail,
    "stands-in": portolanWords.happensInstead,
  };
  // Of a step that several choices concern, the first of these.
  const gravity = ["cut", "depends", "may-fail", "stands-in"];
  const buttons = new Map();
  const together = [...document.querySelectorAll("[data-together]")]
    .map((entry) => ({ keys: words(entry.dataset.together), entry }));
  // Up to how many at once the page holds what they stop together.
  const largest = Number(document.querySelector(".combinations")?.dataset.largest ?? Infinity);
  // The choices that are blocked, by their keys, in the order in which they were made.
  const blocked = new Map();
  const undo = make("button", { type: "button", textContent: portolanWords.unblock });
  const hint = make("span", { className: "hint", textContent: "Esc" });
  hint.setAttribute("aria-hidden", "true");
  undo.append(" ", hint);

  // The lines of a connection: one, and another if a payload comes back over it; and in pictures of parts those that stand
  // for it alone or for others that are blocked too.
  const drawings = (key, all) => {
    const [diagram, from, to, channel] = key.split(":").map(CSS.escape);
    const ends = `[data-from="${from}"][data-to="${to}"][data-channel="${channel}"]:not([data-connections])`;
    const parts = [...document.querySelectorAll(`g.link[data-connections~="${CSS.escape(key)}"]`)]
      .filter((link) => words(link.dataset.connections).every((other) => all.has(other)));
    return [...document.querySelectorAll(`#diagram\\:${diagram} g.link${ends}`), ...parts];
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
      choice.classList.remove("is-blocked");
    }
  };

  // What is blocked, as names with what follows: choices that stop more together are one.
  const effects = () => {
    const all = together.filter(({ keys }) => keys.every((key) => blocked.has(key)));
    const joined = all.filter(({ keys }) => !all.some((other) => other.keys.length > keys.length && keys.every((key) => other.keys.includes(key))));
    const alone = [...blocked.keys()].filter((key) => !joined.some(({ keys }) => keys.includes(key)));
    return [
      ...joined.map(({ keys, entry }) => ({ names: keys.map((key) => blocked.get(key).dataset.name), ...entry.dataset })),
      ...alone.map((key) => ({ names: [blocked.get(key).dataset.name], ...blocked.get(key).dataset })),
    ];
  };
  const say = ({ names, words }) => `${portolanSay("blocked", names.join(", "))} ${words}`;
  const show = () => {
    clear();
    const all = [...blocked.values()];
    const shown = effects();
    const more = all.length > largest ? [portolanWords.mayStopMore] : [];
    panel.show([...shown.map(say), ...more].join(" "), undo);
    remember(({ searchParams }) => {
      searchParams.delete("blocked");
      for (const key of blocked.keys()) searchParams.append("blocked", key);
    });
    for (const [choice, button] of buttons) {
      if (!blocked.has(choice.dataset.block)) continue;
      button.setAttribute("aria-pressed", "true");
      choice.classList.add("is-blocked");
    }
    const cut = new Set(all.flatMap((choice) => words(choice.dataset.cut ?? choice.dataset.block)));
    const crossed = new Set();
    for (const key of cut) {
      const lines = drawings(key, cut);
      for (const part of [...lines, ...rows(key)]) part.classList.add("is-cut");
      for (const line of lines.filter((line) => !crossed.has(line))) {
        crossed.add(line);
        cross(line);
      }
    }
    const states = new Map();
    for (const [step, state] of shown.flatMap((effect) => words(effect.steps)).flatMap(steps)) {
      const other = states.get(step);
      if (!other || gravity.indexOf(state) < gravity.indexOf(other)) states.set(step, state);
    }
    for (const [step, state] of states) {
      step.dataset.state = state;
      const mark = make("span", { className: "step-state", textContent: stateNames[state] });
      const paths = step.querySelector(":scope > .paths, :scope > p:first-child > .paths");
      if (paths) paths.after(" ", mark); else (step.querySelector(":scope > p:first-child") || step).prepend(mark, " ");
    }
  };

  const toggle = (choice) => {
    if (!blocked.delete(choice.dataset.block)) blocked.set(choice.dataset.block, choice);
    show();
  };
  const end = () => {
    if (blocked.size === 0) return;
    blocked.clear();
    show();
  };

  for (const choice of choices) {
    const button = make("button", { type: "button", className: "block", textContent: portolanWords.block });
    button.append(make("span", { className: "of", textContent: ` ${choice.dataset.name}` }));
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => toggle(choice));
    buttons.set(choice, button);
    if (choice.matches("tr")) choice.querySelector(".port").after(" ", button); else choice.append(" ", button);
  }
  undo.addEventListener("click", () => {
    const button = buttons.get([...blocked.values()].at(-1));
    end();
    if (button) button.focus();
  });

  for (const wanted of new URLSearchParams(location.search).getAll("blocked")) {
    const choice = choices.find((choice) => choice.dataset.block === wanted);
    if (choice) blocked.set(wanted, choice);
  }
  if (blocked.size > 0) show();
  return { choices, toggle, end };
})();

// Choosing a line: it is lit, and the panel says what it is.
const lines = (() => {
  let chosen = null;
  const end = () => {
    if (!chosen) return;
    chosen = null;
    lighting.off();
    panel.show("");
  };
  const choose = (link) => {
    blocking.end();
    chosen = link;
    lighting.on((other) => other === link);
    const name = link.querySelector("title").textContent;
    const { from, to, channel } = link.dataset;
    const diagram = link.closest("figure").id.replace("diagram:", "");
    const key = link.dataset.connections ?? `${diagram}:${from}:${to}:${channel}`;
    const row = blocking.choices.find((choice) => choice.matches("tr") && choice.dataset.block === key);
    const buttons = [];
    if (row) {
      const block = make("button", { type: "button", textContent: portolanWords.blockIt });
      block.addEventListener("click", () => { end(); blocking.toggle(row); });
      buttons.push(block);
    }
    const leave = make("button", { type: "button", textContent: portolanWords.close });
    leave.addEventListener("click", end);
    panel.show(name, ...buttons, leave);
  };
  for (const figure of figures) {
    for (const link of linksOf(figure)) {
      // A thin line is hard to hit. What has no line of its own has a sample in a list.
      const line = link.querySelector("path.line");
      const target = line?.cloneNode();
      if (!target) continue;
      target.setAttribute("class", "target");
      line.before(target);
    }
    figure.addEventListener("click", (event) => {
      if (event.target.closest("a")) return;
      const link = event.target.closest("g.link");
      if (link && link !== chosen) choose(link); else if (chosen) end();
    });
  }
  return { end, isOn: () => chosen !== null };
})();

// Playing a flow: its steps one after the other, with the drawing in sight.
const player = (() => {
  const flows = [...document.querySelectorAll("section.happy-path")].map((section) => ({
    section,
    title: section.querySelector("h2, h3, h4")?.firstChild?.textContent ?? portolanWords.happyPath,
    steps: [...section.querySelectorAll(".steps > li[data-step]")],
  })).filter(({ steps }) => steps.length > 0);
  if (flows.length === 0 || figures.length === 0) return { end: () => {}, isOn: () => false };

  let flow = null;
  let at = 0;
  let stage = null;
  let opener = null;

  const number = make("p", { className: "stage-number" });
  const text = make("div", { className: "stage-text" });
  text.setAttribute("aria-live", "polite");
  const previous = make("button", { type: "button", textContent: portolanWords.previous });
  const next = make("button", { type: "button", textContent: portolanWords.next });
  const leave = make("button", { type: "button", textContent: portolanWords.end });
  const bar = make("div", { className: "stage-bar" }, number, text, make("div", { className: "stage-tools" }, previous, next, leave));

  const letters = (step) => [...step.querySelectorAll("[data-paths]"), step].flatMap((part) => words(part.dataset.paths));
  // The drawing with most of the step's lines; the one on the stage, if it has any.
  const figureOf = (step) => {
    const wanted = letters(step);
    const count = (figure) => linksOf(figure).filter((link) => words(link.dataset.paths).some((letter) => wanted.includes(letter))).length;
    if (stage && (count(stage) > 0 || wanted.length === 0)) return stage;
    return figures.reduce((best, figure) => (count(figure) > count(best) ? figure : best), figures[0]);
  };
  const setStage = (figure) => {
    if (figure === stage) return;
    if (stage) {
      stage.classList.remove("is-stage");
      stage.closest(".drawing").classList.remove("has-stage");
      cameras.get(stage).show(cameras.get(stage).whole);
    }
    stage = figure;
    if (!stage) return;
    // Where it is before it stays in sight.
    const top = stage.getBoundingClientRect().top + scrollY;
    stage.classList.add("is-stage");
    stage.closest(".drawing").classList.add("has-stage");
    stage.append(bar);
    scrollTo({ top });
  };

  const write = (step) => {
    const copy = step.cloneNode(true);
    for (const part of copy.querySelectorAll(".copy-link, .anchor")) part.remove();
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    text.replaceChildren(...copy.childNodes);
  };
  const show = (place) => {
    at = Math.min(Math.max(place, 0), flow.steps.length - 1);
    const step = flow.steps[at];
    for (const other of document.querySelectorAll('.steps > [aria-current="step"]')) other.removeAttribute("aria-current");
    step.setAttribute("aria-current", "step");
    setStage(figureOf(step));
    const lit = lighting.letters(letters(step));
    cameras.get(stage).frame(lit.filter((part) => stage.contains(part)));
    number.textContent = portolanSay("stepOf", at + 1, flow.steps.length);
    write(step);
    previous.disabled = at === 0;
    next.disabled = at === flow.steps.length - 1;
    remember((address) => { address.hash = step.querySelector(".anchor")?.id ?? step.id; });
  };
  const end = () => {
    if (!flow) return;
    flow.steps[at].removeAttribute("aria-current");
    flow = null;
    document.documentElement.classList.remove("is-playing");
    setStage(null);
    bar.remove();
    lighting.off();
    remember((address) => { address.hash = ""; });
    opener?.focus();
  };
  const play = (wanted, place = 0) => {
    lines.end();
    flow = wanted;
    document.documentElement.classList.add("is-playing");
    show(place);
    (next.disabled ? leave : next).focus({ preventScroll: true });
  };
  previous.addEventListener("click", () => show(at - 1));
  next.addEventListener("click", () => show(at + 1));
  leave.addEventListener("click", end);

  for (const flow of flows) {
    const figure = figureOf(flow.steps.find((step) => letters(step).length > 0) ?? flow.steps[0]);
    const button = make("button", { type: "button", className: "play", textContent: flows.length > 1 ? portolanSay("play", flow.title) : portolanWords.playFlow });
    button.addEventListener("click", () => { opener = button; play(flow); });
    figure.querySelector(".figure-tools").prepend(button);
    for (const [place, step] of flow.steps.entries()) {
      step.addEventListener("click", (event) => {
        if (document.documentElement.classList.contains("is-playing") && !event.target.closest("a, button")) play(flow, place);
      });
    }
  }
  document.addEventListener("keydown", (event) => {
    if (!flow || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    if (event.key === "ArrowRight") show(at + 1);
    else if (event.key === "ArrowLeft") show(at - 1);
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(flow.steps.length - 1);
    else return;
    event.preventDefault();
  });
  let touch = null;
  document.addEventListener("touchstart", (event) => {
    const isMoved = event.target.closest(".is-zoomed .scroll") !== null;
    touch = stage?.contains(event.target) && !isMoved && event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (!touch || !flow) return;
    const [right, down] = [event.changedTouches[0].clientX - touch.clientX, event.changedTouches[0].clientY - touch.clientY];
    if (Math.abs(right) > 50 && Math.abs(down) < Math.abs(right) / 2) show(at + (right < 0 ? 1 : -1));
  }, { passive: true });

  // Where the words of a page change as it is shown, which a preview does.
  document.addEventListener("portolan-words", () => { if (flow) write(flow.steps[at]); });

  // `#step-3` leads to the third step, on the stage; the letters of paths lead to the text.
  const follow = () => {
    const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!anchor?.classList.contains("anchor")) return;
    const step = anchor.closest("li");
    const wanted = flows.find(({ steps }) => steps.includes(step));
    if (wanted && wanted.steps[at] !== step || !flow) play(wanted, wanted.steps.indexOf(step));
  };
  window.addEventListener("hashchange", follow);
  follow();
  return { end, isOn: () => flow !== null };
})();

// Zooming and panning, and the whole window for one drawing.
for (const figure of figures) {
  const view = cameras.get(figure);
  const tools = figure.querySelector(".figure-tools");
  const area = figure.querySelector(".scroll");
  const button = (label, text, act) => {
    const made = make("button", { type: "button", textContent: text, title: label });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    tools.append(made);
    return made;
  };
  button(portolanWords.zoomIn, "+", () => view.zoom(1.3));
  button(portolanWords.zoomOut, "−", () => view.zoom(1 / 1.3));
  button(portolanWords.wholeDrawing, portolanWords.whole, () => view.show(view.whole));
  if (document.fullscreenEnabled) {
    const full = button(portolanWords.fullScreen, portolanWords.fullScreen, () => {
      if (document.fullscreenElement) document.exitFullscreen(); else figure.requestFullscreen();
    });
    figure.addEventListener("fullscreenchange", () => {
      const isFull = document.fullscreenElement === figure;
      full.textContent = isFull ? portolanWords.leaveFullScreen : portolanWords.fullScreen;
      full.setAttribute("aria-label", full.textContent);
    });
  }
  area.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && document.fullscreenElement !== figure) return;
    event.preventDefault();
    view.zoom(Math.exp(-event.deltaY / 300), view.place(event));
  }, { passive: false });
  let last = null;
  let hasMoved = false;
  area.addEventListener("pointerdown", (event) => {
    hasMoved = false;
    if (event.button !== 0 || !event.isPrimary || view.isWhole()) return;
    if (event.pointerType === "touch" && !figure.classList.contains("is-zoomed")) return;
    last = event;
  });
  area.addEventListener("pointermove", (event) => {
    if (!last) return;
    const [right, down] = [last.clientX - event.clientX, last.clientY - event.clientY];
    if (!hasMoved && Math.hypot(right, down) < 4) return;
    hasMoved = true;
    area.setPointerCapture(event.pointerId);
    view.pan(right, down);
    last = event;
  });
  for (const name of ["pointerup", "pointercancel"]) area.addEventListener(name, () => { last = null; });
  // What ends a movement chooses nothing.
  area.addEventListener("click", (event) => { if (hasMoved) event.stopPropagation(); hasMoved = false; }, true);
  area.addEventListener("keydown", (event) => {
    if (event.target !== area || event.ctrlKey || event.metaKey) return;
    if (event.key === "+") view.zoom(1.3);
    else if (event.key === "-") view.zoom(1 / 1.3);
    else if (event.key === "0") view.show(view.whole);
    else if (!view.isWhole() && !player.isOn() && /^Arrow/.test(event.key)) {
      const [right, down] = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }[event.key];
      view.pan(right, down);
    } else return;
    event.preventDefault();
  });
}

// A letter lights its lines while it is pointed at or has the focus.
for (const [begin, finish] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
  document.querySelector("main").addEventListener(begin, (event) => {
    const letter = event.target.closest?.("a.path, .badge");
    if (letter && !player.isOn() && !lines.isOn()) lighting.letters([letter.dataset.path ?? letter.textContent.trim()]);
  });
  document.querySelector("main").addEventListener(finish, (event) => {
    if (event.target.closest?.("a.path, .badge") && !player.isOn() && !lines.isOn()) lighting.off();
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (player.isOn()) player.end(); else if (lines.isOn()) lines.end(); else blocking.end();
});
