// The search over an edition. Its index is in scripts, which work without a server; parts of it are loaded when a word
// needs them. The best results are first: a word in a title counts more than one in a text, a whole word more than a
// beginning, a rare word more than a common one, and ports and slides more than steps and notes.
"use strict";
{
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const folder = new URL("../search/", document.currentScript.src).href;
  const edition = new URL("../", document.currentScript.src).href;
  const shownAtMost = 30;
  // How many of the best are looked at more closely.
  const comparedAtMost = 45;
  // A beginning that this many parts of the words have in common says too little.
  const partsAtMost = 8;
  const bonus = [8, 6, 4, 4, 3, 1, 0];

  let index = null;
  const parts = { words: new Map(), entries: new Map() };
  const waiting = new Map();

  // What the scripts of the index call.
  window.portolanSearch = (name, number, value) => {
    if (name === "index") index = value;
    else if (name === "words") parts.words.set(number, value.map(([text, titles, texts]) => ({ text, titles, texts })));
    else parts.entries.set(number, value);
  };
  const script = (name) => {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((resolve, reject) => {
        document.head.append(make("script", { src: folder + name, onload: resolve, onerror: () => reject(new Error(name)) }));
      }));
    }
    return waiting.get(name);
  };
  const part = async (kind, number) => {
    if (!parts[kind].has(number)) await script(`${kind}-${number}.js`);
    return parts[kind].get(number);
  };

  const wordsOf = (text) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}\p{Mn}]+/gu) ?? [];
  const numbers = (text) => {
    let last = 0;
    return text ? text.split(" ").map((difference) => (last += parseInt(difference, 36))) : [];
  };
  // The number of the last part that begins at the place or before it.
  const partOf = (firsts, place) => {
    let at = firsts.length - 1;
    while (at > 0 && firsts[at] > place) at -= 1;
    return at;
  };

  // The weight of each entry that has a word beginning so; nothing where too many words do. A short word is taken for a
  // beginning only while it is being typed.
  const entriesWith = async (beginning, isLast) => {
    const found = new Map();
    const isWholeOnly = beginning.length < 3 && !isLast;
    const first = partOf(index.words, beginning);
    const last = isWholeOnly ? first : partOf(index.words, `${beginning}\uffff`);
    if (last - first >= partsAtMost) return found;
    for (let number = first; number <= last; number += 1) {
      for (const word of await part("words", number)) {
        if (!word.text.startsWith(beginning)) continue;
        const isWhole = word.text === beginning;
        if (isWholeOnly && !isWhole) continue;
        const share = isWhole ? 1 : 0.3 + (0.5 * beginning.length) / word.text.length;
        for (const [list, weight] of [[word.titles, 10], [word.texts, 3]]) {
          for (const entry of numbers(list)) found.set(entry, Math.max(found.get(entry) ?? 0, weight * share));
        }
      }
    }
    return found;
  };

  const kindOf = (entry) => partOf(index.kinds.map(({ first }) => first), entry);
  const bonusOf = (entry) => bonus[["port", "slide", "component", "setting", "flow", "step", "text"].indexOf(index.kinds[kindOf(entry)].kind)] ?? 0;

  const find = async (text) => {
    const scores = new Map();
    const words = [...new Set(wordsOf(text))];
    for (const word of words) {
      const found = await entriesWith(word, word === words.at(-1));
      const rarity = Math.log(1 + index.count / (1 + found.size));
      for (const [entry, weight] of found) {
        const score = scores.get(entry) ?? { entry, words: 0, weight: 0 };
        score.words += 1;
        score.weight += weight * rarity;
        scores.set(entry, score);
      }
    }
    const all = [...scores.values()];
    for (const score of all) score.weight = score.weight * (score.words / words.length) + bonusOf(score.entry);
    const inOrder = (a, b) => b.weight - a.weight || a.entry - b.entry;
    all.sort(inOrder);
    // Much weaker than the best is not worth a line.
    const best = all.filter(({ weight }) => weight > all[0].weight / 4);
    const shown = best.slice(0, comparedAtMost);
    for (const score of shown) {
      const number = partOf(index.entries, score.entry);
      [score.title, score.place, score.text, score.address] = (await part("entries", number))[score.entry - index.entries[number]];
      score.kind = index.kinds[kindOf(score.entry)].title;
      // `relay to server` is a flow that a Relay opens, not the other way round.
      const places = words.map((word) => score.title.toLowerCase().indexOf(word)).filter((place) => place >= 0);
      if (places.length > 1 && places.every((place, at) => at === 0 || place > places[at - 1])) score.weight *= 1.3;
    }
    shown.sort(inOrder);
    return { count: best.length, shown: shown.slice(0, shownAtMost) };
  };

  // The text with what was searched for marked, from a little before the first of it.
  const marked = (text, words, length) => {
    const node = make("span", {});
    if (words.length === 0) return text;
    const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu");
    let begin = 0;
    if (length && text.length > length) {
      begin = Math.max(0, text.search(pattern) - 40);
      if (begin > 0) begin = text.indexOf(" ", begin) + 1;
      text = (begin > 0 ? "… " : "") + text.slice(begin, begin + length) + (begin + length < text.length ? " …" : "");
    }
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      node.append(text.slice(end, match.index), make("mark", { textContent: match[0] }));
      end = match.index + match[0].length;
    }
    node.append(text.slice(end));
    return node;
  };

  const input = make("input", { type: "search", placeholder: portolanWords.searchHint, autocomplete: "off", spellcheck: false });
  input.setAttribute("aria-label", portolanWords.searchEdition);
  const status = make("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const list = make("ol", { className: "search-results" });
  const close = make("button", { type: "button", className: "search-close", textContent: portolanWords.close });
  const dialog = make("dialog", { className: "search" }, make("div", { className: "search-head" }, input, close), status, list);
  dialog.setAttribute("aria-label", portolanWords.search);
  document.body.append(dialog);

  let latest = 0;
  const show = async () => {
    const turn = (latest += 1);
    const text = input.value;
    const words = wordsOf(text);
    if (words.length === 0) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    let result;
    try {
      await script("index.js");
      result = await find(text);
    } catch (error) {
      status.textContent = portolanSay("indexNotLoaded", error.message);
      return;
    }
    if (turn !== latest) return;
    list.replaceChildren(...result.shown.map(({ kind, title, place, text, address }) => {
      const link = make("a", { href: edition + address }, make("span", { className: "what" }, marked(title, words)));
      link.append(" ", make("span", { className: "where" }, make("span", { className: "sort", textContent: kind }), " ", place));
      if (text) link.append(" ", make("span", { className: "excerpt" }, marked(text, words, 160)));
      return make("li", {}, link);
    }));
    const { count } = result;
    status.textContent = count === 0 ? portolanWords.nothingFound : count > shownAtMost ? portolanSay("bestResults", count, shownAtMost) : count === 1 ? portolanWords.oneResult : portolanSay("results", count);
  };

  const links = () => [...list.querySelectorAll("a")];
  dialog.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && all.length) (all[at + 1] ?? all[0]).focus();
    else if (event.key === "ArrowUp" && at >= 0) (all[at - 1] ?? input).focus();
    else if (event.key === "Enter" && document.activeElement === input) all[0]?.click();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  close.addEventListener("click", () => dialog.close());
  input.addEventListener("input", show);

  window.portolanSearch.open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    script("index.js").catch(() => {});
  };
}
