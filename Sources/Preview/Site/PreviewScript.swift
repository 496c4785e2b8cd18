/// What a page of the preview has besides its own content.
enum PreviewScript {
    static let path = "/.preview/script.js"
    static let events = "/.preview/events"
    /// Asked for once a page shows what has changed without having been loaded again.
    static let shown = "/.preview/shown"

    /// What is added to a page, which knows the build that it is from.
    static func suffix(_ generation: Int) -> [UInt8] {
        Array("<script src=\"\(path)?\(generation)\"></script>\n".utf8)
    }

    /// Shows the page as it is after a build: where nothing but words changed, in place, and else by loading it again, where
    /// it was scrolled to. Shows errors over it.
    static let source = #"""
        "use strict";
        (() => {
          const generationOf = (script) => Number(new URL(script.src, location).search.slice(1));
          const own = document.currentScript;
          let shown = generationOf(own);
          const page = decodeURI(location.pathname).slice(1).replace(/(^|\/)$/, "$1index.html");
          const place = `portolan preview ${location.pathname}`;
          const kept = sessionStorage.getItem(place);
          if (kept) {
            sessionStorage.removeItem(place);
            history.scrollRestoration = "manual";
            const { x, y, open } = JSON.parse(kept);
            document.querySelectorAll("details").forEach((part, index) => { part.open = open[index] ?? part.open; });
            const restore = () => scrollTo(x, y);
            restore();
            // After the browser has scrolled to the address's own place.
            addEventListener("load", () => { restore(); requestAnimationFrame(restore); });
          }
          const reload = () => {
            const open = [...document.querySelectorAll("details")].map((part) => part.open);
            sessionStorage.setItem(place, JSON.stringify({ x: scrollX, y: scrollY, open }));
            location.reload();
          };

          // A page as it was sent, with its nodes: the browser runs this before the scripts that add to the page.
          const isOwn = (node) => node.nodeName === "SCRIPT" && node.getAttribute("src")?.startsWith("/.preview/");
          const content = (node) => node.nodeName === "NOSCRIPT" ? [] : [...node.childNodes]
            .filter((child) => child.nodeType === 1 ? !isOwn(child) : child.nodeType === 3 && child.data.trim() !== "");
          const record = (node) => ({ node, children: content(node).map(record) });
          // A page that is larger than people read at once takes longer to compare than to load.
          const isLarge = document.getElementsByTagName("*").length > 30000;
          const nodes = isLarge ? null : record(document.documentElement);
          const source = isLarge ? "" : document.documentElement.outerHTML;
          const parse = (text) => new DOMParser().parseFromString(text, "text/html");
          let sent = null;

          // Attributes that are words, which no script has taken.
          const wordy = new Set(["alt", "aria-label", "content", "title"]);
          // Adds what makes the words of one page those of another; false where more than words differs.
          const compare = (old, next, { node, children }, changes) => {
            if (old.isEqualNode(next)) return true;
            if (old.nodeName !== next.nodeName || /^(script|style|noscript)$/i.test(old.nodeName)) return false;
            if (old.nodeType === 3) {
              changes.push(() => { node.data = next.data; });
              return true;
            }
            if (old !== old.ownerDocument.documentElement) {
              for (const name of new Set([...old.getAttributeNames(), ...next.getAttributeNames()])) {
                const value = next.getAttribute(name);
                if (value === old.getAttribute(name)) continue;
                if (value === null || !wordy.has(name)) return false;
                changes.push(() => node.setAttribute(name, value));
              }
            }
            const [was, is] = [content(old), content(next)];
            return was.length === is.length && was.length === children.length
              && was.every((child, index) => compare(child, is[index], children[index], changes));
          };
          const patch = async () => {
            if (isLarge) return false;
            const reply = await fetch(location.pathname + location.search, { cache: "no-store" });
            const next = parse(await reply.text());
            sent ??= parse(source);
            const changes = [];
            const isSame = reply.ok && compare(sent.documentElement, next.documentElement, nodes, changes);
            if (!isSame || changes.length === 0) return false;
            for (const change of changes) change();
            sent = next;
            shown = generationOf([...next.scripts].find(isOwn));
            document.dispatchEvent(new Event("portolan-words"));
            (document.hidden ? setTimeout : requestAnimationFrame)(() => fetch("/.preview/shown"));
            return true;
          };

          const host = document.createElement("div");
          host.id = "portolan-preview";
          const panel = host.attachShadow({ mode: "open" });
          const make = (name, text, parent) => {
            const element = document.createElement(name);
            element.textContent = text;
            parent.append(element);
            return element;
          };
          const show = (errors, failure, isGone) => {
            panel.replaceChildren();
            if (!errors.length && !failure && !isGone) return host.remove();
            make("style", `
              section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647;
                padding: 1rem 1.5rem; background: #2b1114; color: #fff; font: 15px/1.5 system-ui, sans-serif;
                border-top: 4px solid #e5484d; }
              h2 { font-size: 1rem; margin: 0 0 .5rem; } ol { margin: 0; padding-left: 1.5rem; } li { margin: .4rem 0; }
              code { font: 13px/1.5 ui-monospace, monospace; color: #ffb4b4; } p { margin: 0; }`, panel);
            const section = make("section", "", panel);
            section.setAttribute("role", "alert");
            const word = errors.length === 1 ? "1 error" : `${errors.length} errors`;
            make("h2", isGone ? "portolan serve has ended." : failure ? "The site could not be built." :
              `${word}. The page below is the last one without errors.`, section);
            if (failure) make("p", failure, section);
            const list = make("ol", "", section);
            for (const error of errors.slice(0, 50)) {
              const item = make("li", "", list);
              make("code", `${error.file}:${error.line}:${error.column}`, item);
              make("p", `${error.message} [${error.code}]`, item);
              if (error.hint) make("p", error.hint, item);
            }
            document.body.append(host);
          };

          const take = async ({ generation, errors, failure, early }) => {
            const isEarly = early?.pages.includes(page);
            const isNew = isEarly ? early.generation !== shown : generation !== shown && !errors.length && !failure;
            if (isNew && !(await patch().catch(() => false))) return reload();
            show(errors, failure, false);
          };
          const stream = new EventSource("/.preview/events");
          let last = Promise.resolve();
          // What goes wrong with one event is said, and keeps no later one from being taken.
          stream.onmessage = ({ data }) => { last = last.then(() => take(JSON.parse(data))).catch(console.error); };
          stream.onerror = () => show([], null, true);
        })();

        """#
}
