/// What a page of the preview has besides its own content.
enum PreviewScript {
    static let path = "/.preview/script.js"
    static let events = "/.preview/events"

    /// What is added to a page, which knows the build that it is from.
    static func suffix(_ generation: Int) -> [UInt8] {
        Array("<script src=\"\(path)?\(generation)\"></script>\n".utf8)
    }

    /// Reloads the page after a build, where it was scrolled to, and shows errors over it.
    static let source = #"""
        "use strict";
        (() => {
          const shown = Number(new URL(document.currentScript.src).search.slice(1));
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

          const stream = new EventSource("/.preview/events");
          stream.onmessage = ({ data }) => {
            const { generation, errors, failure, early } = JSON.parse(data);
            const isEarly = early?.pages.includes(page);
            if (isEarly ? early.generation !== shown : generation !== shown && !errors.length && !failure) return reload();
            show(errors, failure, false);
          };
          stream.onerror = () => show([], null, true);
        })();

        """#
}
