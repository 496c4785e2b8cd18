// Uses pages as a reader would, each in a frame: blocks every port and connection that can be blocked, and filters the
// firewall matrix. The page is left with nothing but <pre id="faults">, a line for each fault.
"use strict";

const words = (text) => (text || "").split(" ").filter(Boolean);

const load = (address) =>
  new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.style.cssText = "width:1200px;height:900px";
    frame.addEventListener("load", () => resolve(frame), { once: true });
    frame.src = address;
    document.body.append(frame);
  });

// Several rows and lines may stand for one connection.
const sameNames = (a, b) => JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());

// What the page shows as cut and as unable to happen.
const shown = (page) => ({
  cut: [...page.querySelectorAll("figure.diagram")].flatMap((figure) =>
    [...figure.querySelectorAll("g.link.is-cut")].map(
      ({ dataset }) => `${figure.id.replace("diagram:", "")}:${dataset.from}:${dataset.to}:${dataset.channel}`)),
  rows: [...page.querySelectorAll("tr.is-cut")].map((row) => row.dataset.block),
  steps: [...page.querySelectorAll("li[data-state]")].map((step) => `${step.dataset.step}:${step.dataset.state}`),
  marks: page.querySelectorAll(".step-state").length,
  crosses: page.querySelectorAll(".cross").length,
  status: page.querySelector(".panel [role=status]").textContent,
});

// `happy-path:3-5:depends` as an entry for each step.
const single = (entry) => {
  const [, path, first, last = first, state] = entry.match(/^(.*):(\d+)(?:-(\d+))?:(.*)$/);
  return Array.from({ length: last - first + 1 }, (_, at) => `${path}:${Number(first) + at}:${state}`);
};

const checkChoice = (page, choice, report) => {
  const name = choice.dataset.block;
  const button = choice.querySelector("button.block");
  if (!button) return report(`${name}: no button`);
  if (!button.textContent.includes(choice.dataset.name)) report(`${name}: the button does not say what it blocks`);
  button.focus();
  if (page.activeElement !== button) report(`${name}: the keyboard does not reach the button`);
  button.click();
  const now = shown(page);
  if (button.getAttribute("aria-pressed") !== "true") report(`${name}: the button is not pressed`);
  const cut = words(choice.dataset.cut ?? choice.dataset.block);
  if (!sameNames(now.cut, cut)) report(`${name}: other links are cut in the drawings: ${now.cut}`);
  if (!sameNames(now.rows, cut)) report(`${name}: other connections are cut in the tables: ${now.rows}`);
  if (!sameNames(now.steps, words(choice.dataset.steps).flatMap(single))) report(`${name}: other steps are marked: ${now.steps}`);
  if (now.marks !== now.steps.length) report(`${name}: ${now.marks} steps say in words what becomes of them`);
  if (now.crosses !== now.cut.length) report(`${name}: ${now.crosses} crosses for ${now.cut.length} links`);
  if (!now.status.includes(choice.dataset.name) || !now.status.includes(choice.dataset.words)) report(`${name}: the status says ‘${now.status}’`);
  page.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  const after = shown(page);
  if (after.cut.length + after.rows.length + after.steps.length + after.marks + after.crosses > 0) report(`${name}: Escape does not let it through again`);
  if (after.status !== "" || button.getAttribute("aria-pressed") !== "false") report(`${name}: still said to be blocked`);
};

const checkSlide = (page, report) => {
  const choices = [...page.querySelectorAll("[data-block]")];
  for (const choice of choices) checkChoice(page, choice, report);
  // A line says what it is, and can be blocked from there.
  for (const row of choices.filter((choice) => choice.matches("tr"))) {
    const [diagram, from, to, channel] = row.dataset.block.split(":");
    const drawing = page.getElementById(`diagram:${diagram}`)
      .querySelector(`g.link[data-from="${from}"][data-to="${to}"][data-channel="${channel}"]`);
    drawing.querySelector("path").dispatchEvent(new MouseEvent("click", { bubbles: true }));
    if (shown(page).status !== drawing.querySelector("title").textContent) report(`${row.dataset.block}: a click on the line does not say what it is`);
    page.querySelector(".panel button").click();
    if (!shown(page).cut.includes(row.dataset.block)) report(`${row.dataset.block}: the panel does not block the line`);
    page.querySelector(".panel button").click();
    if (shown(page).cut.length > 0) report(`${row.dataset.block}: the panel's button does not let it through again`);
  }
  // Several at once: each is said, and cut is what one of them cuts.
  const ports = [...new Map(choices.filter((choice) => !choice.matches("tr")).map((choice) => [choice.dataset.block, choice])).values()];
  if (ports.length > 1) {
    for (const port of ports) port.querySelector("button.block").click();
    const now = shown(page);
    if (!sameNames(now.cut, ports.flatMap((port) => words(port.dataset.cut ?? port.dataset.block)))) report("several ports at once cut other links");
    if (ports.some((port) => !now.status.includes(port.dataset.name))) report("the status does not name every blocked port");
    if (new Set(now.steps.map((step) => step.replace(/:[^:]*$/, ""))).size !== now.steps.length) report("a step is marked twice");
    page.querySelector(".panel button").click();
    if (shown(page).cut.length > 0) report("the panel's button does not let all through again");
  }
  // What is lost only together: the page says so of each combination that it holds.
  for (const entry of page.querySelectorAll("[data-together]")) {
    const keys = words(entry.dataset.together);
    for (const key of keys) choices.find((choice) => choice.dataset.block === key)?.querySelector("button.block").click();
    const now = shown(page);
    if (!now.status.includes(entry.dataset.words)) report(`${keys}: together the status says ‘${now.status}’`);
    for (const step of words(entry.dataset.steps).flatMap(single)) {
      if (!now.steps.includes(step)) report(`${keys}: together ${step} is not marked: ${now.steps}`);
    }
    page.querySelector(".panel button").click();
  }
  return choices.length;
};

const checkMatrix = (page, report) => {
  const form = page.querySelector("form.filter");
  if (!form.checkVisibility()) report("the filter is hidden");
  const rows = [...page.querySelectorAll("table.flows tbody tr:not(.group)")];
  const visible = () => rows.filter((row) => row.checkVisibility());
  const change = (control) => control.dispatchEvent(new Event("change", { bubbles: true }));
  let count = 0;
  for (const select of form.querySelectorAll("select")) {
    for (const option of select.options) {
      select.value = option.value;
      change(select);
      const wanted = rows.filter((row) => !option.value || words(row.dataset[select.name]).includes(option.value));
      if (wanted.length === 0 || !sameNames(visible().map((row) => row.id), wanted.map((row) => row.id))) report(`${select.name} ${option.value}: other rows are shown`);
      if (!form.querySelector("output").textContent.startsWith(`${wanted.length} `)) report(`${option.value}: another count is said`);
      count += 1;
    }
    select.value = "";
    change(select);
  }
  const crosses = form.elements.namedItem("crosses");
  crosses.click();
  if (visible().some((row) => row.dataset.crosses === undefined) || visible().length === rows.length) report("‘crosses a zone’ shows other rows");
  if (visible().length === 0) return count;
  const groups = [...page.querySelectorAll("table.flows tbody")].filter((group) => group.checkVisibility());
  if (groups.some((group) => ![...group.rows].slice(1).some((row) => !row.hidden))) report("a heading stands over nothing");
  const said = groups.map((group) => Number(group.querySelector(".count").textContent.split(" ")[0]));
  if (said.some((number, at) => number !== [...groups[at].rows].slice(1).filter((row) => !row.hidden).length)) report("a heading counts other rows than it has");
  crosses.click();
  checkText(page, form, visible, report);
  checkOrder(page, rows, visible, report);
  return count;
};

const checkText = (page, form, visible, report) => {
  const text = form.elements.namedItem("text");
  const type = (wanted) => { text.value = wanted; text.dispatchEvent(new Event("input", { bubbles: true })); };
  const port = page.querySelector("table.flows tbody tr:not(.group) .port").textContent.trim().split(" ")[0];
  type(port);
  if (visible().length === 0 || visible().some((row) => !row.textContent.includes(port))) report(`‘${port}’ filters other rows`);
  type("no flow says this");
  if (visible().length > 0 || !page.querySelector(".no-flows").checkVisibility()) report("where nothing is shown, nothing is said");
  page.querySelector(".no-flows button").click();
  type("");
};

// A heading sorts, sorts the other way, and then gives the order of zones back.
const checkOrder = (page, rows, visible, report) => {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  for (const [column, heading] of [...page.querySelectorAll("table.flows thead th")].entries()) {
    const button = heading.querySelector("button");
    for (const [order, sign] of [["ascending", 1], ["descending", -1]]) {
      button.click();
      if (heading.getAttribute("aria-sort") !== order) report(`column ${column + 1}: it does not say that it is ${order}`);
      const texts = visible().length === rows.length && [...page.querySelectorAll("table.flows tbody:not([hidden]) tr:not(.group)")].map((row) => row.cells[column].textContent.trim());
      if (!texts || texts.length !== rows.length) report(`column ${column + 1}: sorted, other rows are shown`);
      else if (texts.some((text, at) => at > 0 && collator.compare(texts[at - 1], text) * sign > 0)) report(`column ${column + 1}: not ${order}`);
    }
    button.click();
    if (JSON.stringify([...page.querySelectorAll("table.flows tbody tr:not(.group)")].map((row) => row.id)) !== JSON.stringify(rows.map((row) => row.id))) report(`column ${column + 1}: the order does not come back`);
  }
};

// Tables that are wider than the page have to scroll within it.
const checkWidths = (frame, report) => {
  const root = frame.contentDocument.documentElement;
  for (const width of [390, 1100, 1350, 1440, 1920]) {
    frame.style.width = `${width}px`;
    if (root.scrollWidth > root.clientWidth) report(`${width} px wide, it is ${root.scrollWidth - root.clientWidth} px wider than the window`);
  }
};

const run = async () => {
  const faults = [];
  let choices = 0;
  for (const address of document.body.dataset.pages.split("\n").filter(Boolean)) {
    const frame = await load(address);
    const page = frame.contentDocument;
    const report = (fault) => faults.push(`${address.split("/").slice(-3).join("/")}: ${fault}`);
    try {
      const count = page.querySelector("form.filter") ? checkMatrix(page, report) : checkSlide(page, report);
      if (count === 0) report("nothing can be chosen");
      choices += count;
      checkWidths(frame, report);
    } catch (error) {
      report(`${error}`);
    }
    frame.remove();
  }
  document.body.replaceChildren();
  const list = document.createElement("pre");
  list.id = "faults";
  list.textContent = [...faults, `tried: ${choices} choices`].join("\n");
  document.body.append(list);
};

run();
