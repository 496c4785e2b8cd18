"""What `portolan export` makes for and by a browser: fragments as it shows them, PDFs as it prints them.

usage: exports.py PROGRAM CONTENT FOLDER

Fragments stand in a page below a policy that allows nothing at all, on a wide and on a narrow window. A fragment that is
damaged on purpose has to be found first. PDFs are read with poppler's programs."""
import pathlib
import re
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


def read(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def exported(program, content, target, *options):
    subprocess.run([program, "export", "--content", content, "--format", "pdf", "--output", target, *options], check=True)
    return target.read_bytes()


def common(pdf, size):
    """What holds of every PDF: its size, tags, bookmarks, fonts, and no place of this machine."""
    facts = dict(line.split(":", 1) for line in read("pdfinfo", pdf).splitlines() if ":" in line)
    found = []
    if facts["Tagged"].strip() != "yes":
        found.append("it is not tagged")
    if size not in facts["Page size"]:
        found.append(f"a page is {facts['Page size'].strip()}")
    if b"/Outlines" not in pdf.read_bytes():
        found.append("it has no bookmarks")
    if b"file:" in pdf.read_bytes():
        found.append("it leads to a file of this machine")
    fonts = read("pdffonts", pdf).splitlines()[2:]
    if not any("Inter" in font for font in fonts):
        found.append("Inter is not in it")
    found += [f"not a font in the file: {font}" for font in fonts if "Type 3" in font or not re.search(r" yes +yes +yes ", font)]
    return [f"{pdf.name}: {text}" for text in found], int(facts["Pages"])


def words(pdf):
    """Of each page its text, and the part of its height down to which there is text above the foot."""
    pages = []
    for page in re.findall(r"<page .*?</page>", read("pdftotext", "-bbox", pdf, "-"), re.S):
        height = float(re.search(r'height="([\d.]+)"', page)[1])
        all = [(float(y), text) for y, text in re.findall(r'<word [^>]*yMax="([\d.]+)">(.*?)</word>', page)]
        body = [(y, text) for y, text in all if y < height - 42]
        pages.append((" ".join(text for _, text in body), max((y for y, _ in body), default=0) / height))
    return pages


def handout(pdf):
    """The numbers in the contents are right, no page ends above its middle but the last of a slide or chapter, and none
    begins with the legend of a picture before it, but that of a slide's first."""
    pages, found = words(pdf), []
    numbers = sorted({int(n) for n in re.findall(r"(?<![\w.])(\d+)(?![\w.])", pages[0][0]) if 1 < int(n) <= len(pages)})
    if len(numbers) < 5:
        found.append("the contents have no numbers")
    for title in ("Firewall matrix", "Ports", "Components"):
        number = re.search(title + r" (\d+)", pages[0][0])
        if not number or title not in pages[int(number[1]) - 1][0]:
            found.append(f"{title} is not where the contents say")
    for place, (text, part) in enumerate(pages[1:-1], 2):
        if part < 0.5 and place + 1 not in numbers and pages[place][0] != "Notes":
            found.append(f"page {place} ends at {part:.0%}: {text[:60]}")
        if re.match(r"(TCP|UDP) ", text) and place - 1 not in numbers:
            found.append(f"page {place} begins with the legend of a picture before it")
    matrix = int(re.search(r"Firewall matrix (\d+)", pages[0][0])[1])
    if matrix < len(pages) and matrix + 1 not in numbers and not pages[matrix][0].startswith("Opens the connection"):
        found.append("the heads of the matrix are not repeated")
    if not any("Opens the connection" in text and "Purpose" in text for text, _ in pages):
        found.append("there are no connections")
    return [f"{pdf.name}: {text}" for text in found]


def check_pdf(program, content, folder):
    found = []
    letter, first, deck = folder / "letter.pdf", folder / "a4.pdf", folder / "deck.pdf"
    exported(program, content, first)
    faults, count = common(first, "A4")
    found += faults + handout(first)
    both = folder / "duplex.pdf"
    exported(program, content, both, "--duplex")
    found += handout(both)
    notes = [place for place, (text, _) in enumerate(words(both), 1) if text == "Notes"]
    if not notes or any(place % 2 == 0 for place in notes) or len(words(both)) != count + len(notes):
        found.append(f"duplex.pdf: pages for notes are {notes}")
    # A small corpus shows the rest as well, and sooner.
    small = "Tests/PublishingTests/Fixtures/flow/Content"
    if exported(program, small, letter, "--paper", "letter") != exported(program, small, folder / "again.pdf", "--paper", "letter"):
        found.append("the same corpus gives other bytes")
    found += common(letter, "792 x 612")[0]
    exported(program, small, deck, "--layout", "deck", "--steps", "--theme", "dark")
    faults, slides = common(deck, "960 x 540")
    found += faults
    if slides != 5:
        found.append(f"deck.pdf: {slides} pages, not a title, a picture and three steps")
    # A site leads to each diagram's page.
    subprocess.run([program, "build", "--content", copied(small, folder), "--with", "pdf", "--no-cache", "--output", folder / "site"],
                   check=True)
    page = re.search(r'href="slides.pdf#page=(\d+)"', (folder / "site/1.0/slides/index.html").read_text())
    if not page or "Order" not in words(folder / "site/1.0/slides/slides.pdf")[int(page[1]) - 1][0]:
        found.append("the site does not lead to the page of a diagram")
    return found, count


def copied(content, folder):
    """A copy of a corpus, into which a build may write its lock."""
    return shutil.copytree(content, folder / "content")


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
    wrong, count = check_pdf(program, content, folder)
    found += wrong
    print("\n".join(found + [f"tried: {len(fragments)} fragments in a page that allows nothing, {count} pages of a handout"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
