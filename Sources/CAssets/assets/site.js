// What every page can do where scripts run: the theme switch, links to places on the page, and the search, whose script
// is loaded when it is wanted.
"use strict";

// A word of the site's language, from the table before this script, with what is put into it.
const portolanSay = (word, ...parts) =>
  parts.reduce((text, part, at) => text.replaceAll(`{${at + 1}}`, () => part), portolanWords[word]);

{
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const root = document.documentElement;
  const assets = new URL(".", document.currentScript.src).href;

  // The switch says what it leads to. A choice that is the system's own is forgotten, so that both go on together.
  const switches = [...document.querySelectorAll(".theme-switch")];
  const system = matchMedia("(prefers-color-scheme: dark)");
  const systemTheme = () => (system.matches ? "dark" : "light");
  const shown = () => root.dataset.theme || systemTheme();
  const nameTheme = () => {
    const isDark = shown() === "dark";
    for (const theme of switches) {
      theme.textContent = isDark ? portolanWords.light : portolanWords.dark;
      theme.setAttribute("aria-label", isDark ? portolanWords.lightTheme : portolanWords.darkTheme);
    }
  };
  const remember = (name) => {
    try {
      if (name) localStorage.setItem("portolan-theme", name); else localStorage.removeItem("portolan-theme");
    } catch {
      // Where a browser stores nothing, the choice holds for this page.
    }
  };
  for (const theme of switches) {
    theme.addEventListener("click", () => {
      const other = shown() === "dark" ? "light" : "dark";
      if (other === systemTheme()) delete root.dataset.theme; else root.dataset.theme = other;
      remember(root.dataset.theme);
      nameTheme();
    });
  }
  system.addEventListener("change", nameTheme);
  nameTheme();

  // What is unfolded in the header closes when something else is chosen, and by Escape.
  const unfolded = () => document.querySelectorAll(".site-header details[open]");
  document.addEventListener("click", (event) => {
    for (const details of unfolded()) {
      if (!details.contains(event.target) || event.target.closest("a")) details.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const details of unfolded()) {
      if (details.contains(document.activeElement)) details.querySelector("summary").focus();
      details.open = false;
    }
  });

  // The search.
  let loading = null;
  const search = () => {
    loading ??= new Promise((resolve, reject) => {
      document.head.append(make("script", { src: `${assets}search.js`, onload: resolve, onerror: reject }));
    });
    loading.then(() => window.portolanSearch.open());
  };
  const isEditing = (element) => element.matches("input, select, textarea, [contenteditable]");
  document.querySelector(".search-open")?.addEventListener("click", search);
  document.addEventListener("keydown", (event) => {
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditing(event.target);
    const isControlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isSlash && !isControlK) return;
    event.preventDefault();
    search();
  });

  // A link to each heading and step, which appears beside it and copies its own address where the browser allows that.
  for (const place of document.querySelectorAll("main :is(h2, h3, h4)[id], main .steps > li[id]")) {
    const name = place.matches("li") ? portolanWords.thisStep : place.textContent.trim();
    const link = make("a", { className: "copy-link", href: `#${encodeURIComponent(place.id)}`, textContent: "#" });
    link.setAttribute("aria-label", portolanSay("linkTo", name));
    place.append(" ", link);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.copy-link, a.flow-id");
    if (!link || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(() => {
      link.dataset.copied = ` ${portolanWords.copied}`;
      setTimeout(() => delete link.dataset.copied, 1500);
    }, () => {});
  });

  // The heading that is read is marked in the contents, and the contents keep it in sight.
  const contents = document.querySelector(".contents");
  const places = [...document.querySelectorAll(".contents .headings a")]
    .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(({ heading }) => heading);
  const keepInSight = (link) => {
    if (!link) return;
    const [box, own] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
    const [above, below] = [own.top - box.top - 40, own.bottom - Math.min(box.bottom, innerHeight) + 40];
    if (above < 0) contents.scrollTop += above; else if (below > 0) contents.scrollTop += below;
  };
  let current = null;
  const mark = () => {
    const isAtEnd = innerHeight + scrollY >= root.scrollHeight - 2 && scrollY > 0;
    const passed = places.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    const link = (isAtEnd ? places : passed).at(-1)?.link ?? null;
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    current?.setAttribute("aria-current", "location");
    keepInSight(current);
  };
  keepInSight(contents?.querySelector('[aria-current="page"]'));
  if (places.length > 0) {
    let isWaiting = false;
    const look = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => { isWaiting = false; mark(); });
    };
    for (const name of ["scroll", "resize"]) addEventListener(name, look, { passive: true });
    mark();
  }
}
