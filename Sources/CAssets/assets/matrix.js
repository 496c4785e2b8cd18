// What the firewall matrix can do where scripts run.
"use strict";

const words = (text) => (text || "").split(" ").filter(Boolean);

const make = (name, properties) => Object.assign(document.createElement(name), properties);

// The filter of the firewall matrix; its state stands in the address, so that a view can be passed on.
function matrixFilter() {
  const form = document.querySelector("form.filter");
  if (!form) return;
  const rows = [...document.querySelectorAll("table.flows tbody tr:not(.group)")];
  const groups = [...document.querySelectorAll("table.flows tbody")];
  const selects = [...form.querySelectorAll("select")];
  const crosses = form.elements.namedItem("crosses");
  const output = form.querySelector("output");

  const remember = () => {
    const query = new URLSearchParams();
    for (const select of selects) if (select.value) query.set(select.name, select.value);
    if (crosses.checked) query.set("crosses", "yes");
    const text = query.toString();
    try {
      history.replaceState(null, "", location.pathname + (text && `?${text}`) + location.hash);
    } catch {
      // Some browsers allow no such thing for files; the filter works all the same.
    }
  };

  const apply = () => {
    let count = 0;
    for (const row of rows) {
      row.hidden =
        selects.some((select) => select.value && !words(row.dataset[select.name]).includes(select.value)) ||
        (crosses.checked && row.dataset.crosses === undefined);
      if (!row.hidden) count += 1;
    }
    for (const group of groups) group.hidden = [...group.rows].slice(1).every((row) => row.hidden);
    output.textContent = count === rows.length ? `${count} flows` : `${count} of ${rows.length} flows`;
  };

  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = query.get(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  crosses.checked = query.has("crosses");
  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  apply();
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

matrixFilter();
flowPlaces();
window.addEventListener("hashchange", flowPlaces);
