"""What `portolan export` makes for browsers, as a browser shows it.

usage: exports.py PROGRAM CONTENT FOLDER

Fragments stand in a page below a policy that allows nothing at all, on a wide and on a narrow window. A fragment that is
damaged on purpose has to be found first."""
import pathlib
import shutil
import subprocess
import sys

from browser import Browser, served

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"

# What a reader would miss, or a policy refuse.
LOOK = """(() => {
  const found = [];
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  if (new Set(ids).size !== ids.length) found.push("an id is there twice");
  if (document.querySelector("[style], style, script, link, img, iframe")) found.push("it needs more than markup");
  for (const svg of document.querySelectorAll("svg.diagram")) {
    const box = svg.getBoundingClientRect();
    if (box.width < 100 || box.height < 50) found.push("a picture is " + box.width + " x " + box.height);
    if (getComputedStyle(svg.querySelector(".canvas")).fill !== "rgb(255, 255, 255)") found.push("a picture has no ground");
    for (const use of svg.querySelectorAll("use")) {
      const target = document.getElementById((use.getAttribute("href") || "").slice(1));
      if (!target || !svg.contains(target)) { found.push("a glyph is missing"); break; }
    }
    for (const line of svg.querySelectorAll("g.link path"))
      if (getComputedStyle(line).stroke === "none" && getComputedStyle(line).fill === "none") { found.push("a line has no color"); break; }
    if (!svg.querySelector("g.link path, g.link polyline, g.link line") && svg.querySelector("g.link")) found.push("a link has no line");
  }
  for (const part of document.querySelectorAll("section.portolan")) {
    if (!part.querySelector("h2, svg")) found.push("a part has no title or picture");
    if (part.querySelector("ol.steps") && !part.querySelector("ol.steps > li")) found.push("a part has no steps");
  }
  if (!document.querySelector("section.portolan table") || !document.querySelector("ol.steps > li")) found.push("no legend or no steps");
  for (const svg of document.querySelectorAll("svg.diagram"))
    if (svg.getBoundingClientRect().right > document.documentElement.clientWidth) { found.push("a picture is wider than the window"); break; }
  return found;
})()"""


def page(folder, name, fragments):
    text = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A wiki</title></head><body><main><h1>A wiki</h1>\n'
    (folder / name).write_text(text + "\n".join(fragments) + "\n</main></body></html>\n")


def faults(browser, address):
    found = []
    for width in (1280, 390):
        browser.window(width, 800, mobile=width < 500)
        browser.open(address)
        found += [f"{width} px wide: {text}" for text in browser.complaints() + browser.run(LOOK)]
    return found


def main():
    program, content, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([program, "export", "--content", content, "--format", "html-fragment", "--output", folder], check=True)
    fragments = [path.read_text() for path in sorted(folder.glob("*.html"))]
    page(folder, "all.html", fragments)
    page(folder, "damaged.html", [fragments[0].replace("<h2>", '<h2 style="color: red">', 1)])
    with served(folder, NOTHING) as site, Browser() as browser:
        if not any("style" in text for text in faults(browser, site + "damaged.html")):
            print("a fragment with a style is not found")
            return 1
        found = faults(browser, site + "all.html")
    print("\n".join(found + [f"tried: {len(fragments)} fragments in a page that allows nothing"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
