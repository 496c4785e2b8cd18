// What the firewall matrix can do where scripts run: it is filtered and sorted, and what is shown can be saved. The state
// stands in the address, so that a view can be passed on.
"use strict";

const words = (text) => (text || "").split(" ").filter(Boolean);

const make = (name, properties) => Object.assign(document.createElement(name), properties);

function matrixTable() {
  const form = document.querySelector("form.filter");
  if (!form) return;
  const table = document.querySelector("table.flows");
  const groups = [...table.tBodies];
  const rows = groups.flatMap((group) => [...group.rows].slice(1));
  const home = new Map(rows.map((row) => [row, row.parentElement]));
  const selects = [...form.querySelectorAll("select")];
  const crosses = form.elements.namedItem("crosses");
  const text = form.elements.namedItem("text");
  const output = form.querySelector("output");
  const counts = new Map(groups.map((group) => [group, group.querySelector(".count")]));
  // A cell as one line of text, without what only machines read.
  const line = (cell) => cell.innerText.replace(/\s*\n\s*/g, "; ").replace(/\s+/g, " ").trim();
  const searched = new Map(rows.map((row) => [row, row.textContent.toLowerCase().replace(/\s+/g, " ")]));

  // Sorted rows stand in a body of their own, without the headings of zones.
  const sorted = table.appendChild(make("tbody", { hidden: true }));
  const headings = [...table.tHead.rows[0].cells];
  const state = { column: null, descending: false };
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });

  const empty = make("p", { className: "no-flows", hidden: true, textContent: `${portolanWords.noFlows} ` });
  const all = make("button", { type: "button", textContent: portolanWords.showAll });
  all.addEventListener("click", () => { form.reset(); text.focus(); });
  empty.append(all);
  table.after(empty);

  const remember = () => {
    const query = new URLSearchParams();
    if (text.value.trim()) query.set("text", text.value.trim());
    for (const select of selects) if (select.value) query.set(select.name, select.value);
    if (crosses.checked) query.set("crosses", "yes");
    if (state.column !== null) query.set("sort", `${state.descending ? "-" : ""}${state.column + 1}`);
    const all = query.toString();
    try {
      history.replaceState(null, "", location.pathname + (all && `?${all}`) + location.hash);
    } catch {
      // Some browsers allow no such thing for files; the filter works all the same.
    }
  };

  const filter = () => {
    const wanted = words(text.value.toLowerCase());
    let count = 0;
    for (const row of rows) {
      row.hidden =
        selects.some((select) => select.value && !words(row.dataset[select.name]).includes(select.value)) ||
        (crosses.checked && row.dataset.crosses === undefined) ||
        wanted.some((word) => !searched.get(row).includes(word));
      if (!row.hidden) count += 1;
    }
    for (const group of groups) {
      const own = rows.filter((row) => home.get(row) === group);
      const shown = own.filter((row) => !row.hidden).length;
      group.hidden = shown === 0 || state.column !== null;
      counts.get(group).textContent = shown === own.length ? `${own.length}` : portolanSay("countOf", shown, own.length);
    }
    output.textContent = count === rows.length ? portolanSay("flows", count) : portolanSay("flowsOf", count, rows.length);
    empty.hidden = count > 0;
  };

  const sort = () => {
    const { column, descending } = state;
    sorted.hidden = column === null;
    if (column === null) {
      for (const row of rows) home.get(row).append(row);
    } else {
      const keys = new Map(rows.map((row) => [row, row.cells[column].textContent.trim()]));
      const order = [...rows].sort((a, b) => collator.compare(keys.get(a), keys.get(b)) * (descending ? -1 : 1));
      sorted.append(...order);
    }
    for (const [place, heading] of headings.entries()) {
      if (place === column) heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
  };
  for (const [place, heading] of headings.entries()) {
    const button = make("button", { type: "button", textContent: heading.textContent });
    button.addEventListener("click", () => {
      if (state.column !== place) Object.assign(state, { column: place, descending: false });
      else if (!state.descending) state.descending = true;
      else state.column = null;
      sort();
      filter();
      remember();
    });
    heading.replaceChildren(button);
  }

  // What is shown, as a file. Quotes within a field are doubled, and what a spreadsheet would take for a formula is text.
  const field = (text) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const save = form.querySelector(".save");
  save.addEventListener("click", () => {
    const shown = [...table.querySelectorAll("tbody:not([hidden]) tr:not(.group, [hidden])")];
    const lines = [["Id", ...headings.map((heading) => heading.textContent)]]
      .concat(shown.map((row) => [row.id, ...[...row.cells].map(line)]));
    const csv = lines.map((fields) => fields.map(field).join(",")).join("\r\n") + "\r\n";
    const link = make("a", { href: URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv" })), download: "flows.csv" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  const query = new URLSearchParams(location.search);
  text.value = query.get("text") ?? "";
  for (const select of selects) {
    const value = query.get(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  crosses.checked = query.has("crosses");
  const column = Math.abs(Number(query.get("sort"))) - 1;
  if (headings[column]) Object.assign(state, { column, descending: query.get("sort").startsWith("-") });
  if (state.column !== null) sort();
  form.addEventListener("input", () => { filter(); remember(); });
  form.addEventListener("change", () => { filter(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { filter(); remember(); }));
  filter();
}

// In a large edition the rows of the matrix are on pages of their own: a link to a flow that leads here goes on to its row.
function flowPlaces() {
  const list = document.querySelector("[data-flows]");
  const id = decodeURIComponent(location.hash.slice(1));
  if (!list || !id || document.getElementById(id)) return;
  window.portolanFlows = (places) => {
    const page = Object.keys(places).find((page) => places[page].includes(id));
    if (page) location.replace(`${page}#${encodeURIComponent(id)}`);
  };
  document.head.append(make("script", { src: list.dataset.flows }));
}

matrixTable();
flowPlaces();
window.addEventListener("hashchange", flowPlaces);
