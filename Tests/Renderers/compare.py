#!/usr/bin/python3
"""Draws pictures with librsvg, Inkscape and LibreOffice Impress, and compares each with what Chromium draws.

usage: compare.py FOLDER PICTURE.svg…

Pictures are 16:9, in one theme, and the first has its text as outlines. Impress gets them as a slide has them: as pictures of a presentation, which is printed as PDF. All
that was drawn is left in FOLDER. What is compared, in pixels of a picture of 3200 x 1800:

- flat areas: where Chromium's picture has one colour, so has the other, and it is the same;
- tiles: the mean difference of the two pictures after a blur, so that antialiasing does not count;
- arrowheads: the line's colour beside the line, between its tip and where the line itself ends;
- dashes: where along its runs a line is drawn and where it is not;
- badges: the colour of the disc, and the letter in it;
- text: how much ink is in its box.

First of all a picture is spoilt in each of these ways, and the spoilt ones have to be found out.

Exit status 1 if anything does not survive, 2 if something could not be drawn.
"""
import base64
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy
from PIL import Image, ImageFilter

SCALE = 2
WIDTH, HEIGHT = 1600 * SCALE, 900 * SCALE
# In percent, and in steps of 255. Impress places what it prints a pixel beside; what is lost counts far more than that.
FLAT_LIMIT = 0.1
TILE_LIMIT = 20
SVG = "{http://www.w3.org/2000/svg}"
# Outlines of text are in 500ths of its size.
GLYPH_UNITS = 500

# --- drawing ---


def run(*command):
    result = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{result.stderr}")


def draw_chromium(picture, target, work):
    # Its screenshots are as large as the window; the picture has 1600 x 900 points.
    run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        f"--user-data-dir={work}/chromium", "--window-size=1600,900", f"--force-device-scale-factor={SCALE}",
        "--virtual-time-budget=10000", f"--screenshot={target}", f"file://{picture}",
    )  # fmt: skip


def draw_librsvg(picture, target):
    run("rsvg-convert", "--width", WIDTH, "--height", HEIGHT, "--output", target, picture)


def draw_inkscape(picture, target):
    run("inkscape", picture, "--export-type=png", f"--export-filename={target}", "-w", WIDTH, "-h", HEIGHT)


def draw_impress(pictures, targets, work):
    """All of them at once, each on a slide of a flat OpenDocument presentation, 28 x 15.75 cm as Impress's own."""
    document, pdf = work / "slides.fodp", work / "slides.pdf"
    names = {
        "office": "office", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }  # fmt: skip
    declarations = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in names.items())
    slides = "".join(
        '<draw:page draw:master-page-name="m"><draw:frame svg:x="0cm" svg:y="0cm" svg:width="28cm" svg:height="15.75cm">'
        '<draw:image draw:mime-type="image/svg+xml"><office:binary-data>'
        f"{base64.b64encode(picture.read_bytes()).decode()}</office:binary-data></draw:image></draw:frame></draw:page>"
        for picture in pictures
    )
    document.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {declarations} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.presentation"><office:automatic-styles>'
        '<style:page-layout style:name="l"><style:page-layout-properties fo:margin="0cm" fo:page-width="28cm" '
        'fo:page-height="15.75cm"/></style:page-layout></office:automatic-styles><office:master-styles>'
        '<style:master-page style:name="m" style:page-layout-name="l"/></office:master-styles><office:body>'
        f"<office:presentation>{slides}</office:presentation></office:body></office:document>"
    )
    run(
        "soffice", "--headless", f"-env:UserInstallation=file://{work}/libreoffice",
        "--convert-to", "pdf", "--outdir", work, document,
    )  # fmt: skip
    run("pdftoppm", "-png", "-scale-to-x", WIDTH, "-scale-to-y", HEIGHT, pdf, work / "slide")
    pages = sorted(work.glob("slide-*.png"))
    if len(pages) != len(pictures):
        sys.exit(f"Impress made {len(pages)} slides of {len(pictures)} pictures")
    for page, target in zip(pages, targets):
        page.rename(target)


# --- what a picture holds ---


def rgb(color):
    return numpy.array([int(color[i : i + 2], 16) for i in (1, 3, 5)], dtype=float)


class Picture:
    """Lines, badges and texts of a picture, in its pixels."""

    def __init__(self, path):
        root = ET.parse(path).getroot()
        self.font_size = root.get("font-size")
        # Text in fonts that only a browser loads: others set it in theirs, so only its presence can be compared.
        self.has_fonts = any(True for _ in root.iter(SVG + "text"))
        self.canvas = rgb(next(e for e in root if e.tag == SVG + "rect").get("fill"))
        drawing = next(e for e in root if e.get("class") == "drawing")
        move = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?", drawing.get("transform"))
        x, y, self.unit = float(move[1]), float(move[2]), SCALE * float(move[3] or 1)
        self.origin = numpy.array([x, y]) * SCALE
        self.lines = [self.line(g) for g in drawing.iter(SVG + "g") if g.get("class", "").split()[:1] == ["link"]]
        self.texts = [t for t in self.find_texts(root, numpy.array([0.0, 0.0]), SCALE) if t]

    def place(self, points):
        return numpy.array(points) * self.unit + self.origin

    def line(self, group):
        stroke = next(e for e in group if "line" in e.get("class", "").split())
        points = [[float(n) for n in p.split(",")] for p in group.get("data-points").split()]
        badges = []
        for badge in group.iter(SVG + "g"):
            if badge.get("class", "").split()[:1] != ["badge"]:
                continue
            cx, cy, r = (float(n) for n in badge.get("data-circle").split())
            disc = badge.find(".//" + SVG + "circle")
            badges.append((badge.get("data-path"), self.place([cx, cy]), r * self.unit, rgb(disc.get("fill"))))
        return {
            "id": group.get("data-id"),
            "points": self.place(points),
            "color": rgb(stroke.get("stroke")),
            "width": float(stroke.get("stroke-width")) * self.unit,
            "dashes": stroke.get("stroke-dasharray"),
            "rails": any(e is not stroke and e.get("d") == stroke.get("d") for e in group),
            "badges": badges,
        }

    def find_texts(self, element, origin, scale):
        """Everything set as text or drawn as an outline of it, with its colour and box."""
        move = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?$", element.get("transform", ""))
        shrink = re.match(r"scale\(([\d.]+)\)$", element.get("transform", ""))
        text = element.get("data-text") or (element.text if element.tag == SVG + "text" else None)
        if text and element.get("data-text"):
            x, y = float(move[1]), float(move[2])
            em = GLYPH_UNITS * float(move[3])
            # The last character is drawn as wide as most are at most.
            last = float(element.findall(SVG + "use")[-1].get("x", 0))
            width = last * float(move[3]) + 0.7 * em
        elif text and element.get("data-width"):
            x, y = float(element.get("x")), float(element.get("y"))
            em, width = float(element.get("font-size", self.font_size)), float(element.get("data-width"))
            if element.get("text-anchor") == "middle":
                x -= width / 2
        else:
            text = None
        if text:
            left, base = origin[0] + x * scale, origin[1] + y * scale
            yield (text, rgb(element.get("fill")), left, base - 0.73 * em * scale, width * scale, base)
            return
        if move:
            origin = origin + numpy.array([float(move[1]), float(move[2])]) * scale
            scale *= float(move[3] or 1)
        elif shrink:
            scale *= float(shrink[1])
        for child in element:
            yield from self.find_texts(child, origin, scale)


# --- comparison ---


def pixels(path):
    image = Image.open(path).convert("RGB")
    if image.size != (WIDTH, HEIGHT):
        sys.exit(f"{path} has {image.size} pixels")
    return image


def flat(array):
    """Where a pixel's neighbours are like it, apart from the outermost pixels, which belong to the edge of a page."""
    codes = array.astype(numpy.uint32) @ numpy.array([65536, 256, 1], dtype=numpy.uint32)
    inside = codes[4:-4, 4:-4]
    same = numpy.ones(inside.shape, dtype=bool)
    for by in (-2, -1, 1, 2):
        same &= codes[4 + by : HEIGHT - 4 + by, 4:-4] == inside
        same &= codes[4:-4, 4 + by : WIDTH - 4 + by] == inside
    return same


def ink(array, color, ground):
    """How much of `color` each pixel has, from 0 for the ground to 1."""
    way = color - ground
    along = ((array - ground) @ way) / (way @ way)
    aside = numpy.linalg.norm(array - ground - numpy.clip(along, 0, 1)[..., None] * way, axis=-1)
    return numpy.where(aside < 70, numpy.clip(along, 0, 1), 0)


def window(array, left, top, right, bottom):
    left, top = max(int(left), 0), max(int(top), 0)
    return array[top : max(int(bottom), top + 1), left : max(int(right), left + 1)]


def ground_of(patch, color):
    """The commonest colour that is not near `color`."""
    found = patch.reshape(-1, 3)
    found = found[numpy.linalg.norm(found - color, axis=1) > 60]
    if not len(found):
        return 255 - color
    codes, counts = numpy.unique(found @ numpy.array([65536, 256, 1]), return_counts=True)
    code = int(codes[counts.argmax()])
    return numpy.array([code >> 16, code >> 8 & 255, code & 255], dtype=float)


class Comparison:
    def __init__(self, picture, reference, other):
        self.picture, self.faults = picture, []
        self.images = (reference, other)
        self.arrays = [numpy.asarray(i, dtype=numpy.float32) for i in self.images]
        self.figures = {}

    def fault(self, what):
        self.faults.append(what)

    def both(self, measure):
        return [measure(a) for a in self.arrays]

    def all(self):
        self.flat_areas()
        self.tiles()
        for line in self.picture.lines:
            self.head(line)
            self.dashes(line)
            for badge in line["badges"]:
                self.badge(line, badge)
        for text in self.picture.texts:
            self.text(*text)
        return self.faults

    def flat_areas(self):
        difference = numpy.abs(self.arrays[0] - self.arrays[1]).max(axis=2)[4:-4, 4:-4]
        self.figures["flat"] = share = (difference[flat(self.arrays[0])] > 4).mean() * 100
        if share > FLAT_LIMIT and not self.picture.has_fonts:
            self.fault(f"{share:.2f}% of the flat areas have another colour")

    def tiles(self):
        size = 40
        blurred = [numpy.asarray(i.filter(ImageFilter.GaussianBlur(3)), dtype=float) for i in self.images]
        difference = numpy.abs(blurred[0] - blurred[1]).mean(axis=2)
        difference[[0, 1, 2, 3, -4, -3, -2, -1]] = 0
        difference[:, [0, 1, 2, 3, -4, -3, -2, -1]] = 0
        means = difference.reshape(HEIGHT // size, size, WIDTH // size, size).mean(axis=(1, 3))
        row, column = numpy.unravel_index(means.argmax(), means.shape)
        self.figures["tile"] = worst = means.max()
        if worst > TILE_LIMIT and not self.picture.has_fonts:
            x, y = column * size // SCALE, row * size // SCALE
            self.fault(f"the tile at {x},{y} differs by {worst:.1f}")

    def head(self, line):
        tip, before = line["points"][-1], line["points"][-2]
        unit = self.picture.unit
        back = (before - tip) / numpy.linalg.norm(before - tip)
        aside = numpy.array([-back[1], back[0]])
        # Beside the line, so that no line could be taken for a head.
        steps = [(b, s * a) for b in numpy.arange(3, 10, 0.5) for a in numpy.arange(2.6, 6, 0.5) for s in (-1, 1)]
        places = numpy.array([tip + back * b * unit + aside * a * unit for b, a in steps]).round().astype(int)

        def amount(array):
            found = array[places[:, 1].clip(0, HEIGHT - 1), places[:, 0].clip(0, WIDTH - 1)]
            return ink(found, line["color"], ground_of(found, line["color"])).sum()

        reference, other = self.both(amount)
        if reference < 6:
            self.fault(f"{line['id']}: Chromium draws no arrowhead")
            return
        # In the colour of a line that recedes a step of 255 is much.
        most = 1.33 if numpy.linalg.norm(line["color"] - self.picture.canvas) > 120 else 2
        if not 1 / most < other / reference < most:
            self.fault(f"{line['id']}: {other / reference:.0%} of the arrowhead")

    def dashes(self, line):
        """Compared where no badge lies on the line. Rails are looked at beside their middle."""
        runs = []
        for a, b in zip(line["points"], line["points"][1:]):
            length = numpy.linalg.norm(b - a)
            unit = self.picture.unit
            if length < 40 * unit:
                continue
            way = (b - a) / length
            beside = numpy.array([-way[1], way[0]]) * line["width"] * (0.34 if line["rails"] else 0)
            at = numpy.arange(16 * unit, length - 16 * unit, 0.5)
            free = numpy.ones(len(at), dtype=bool)
            places = a + at[:, None] * way + beside
            for other in self.picture.lines:
                for _, center, radius, _ in other["badges"]:
                    free &= numpy.linalg.norm(places - center, axis=1) > radius + 3 * unit
            runs.append(places[free].astype(int))
        places = numpy.concatenate(runs) if runs else numpy.zeros((0, 2), dtype=int)
        if len(places) < 60 * SCALE:
            return
        # Lines that recede are near the canvas.
        reach = 0.7 * numpy.linalg.norm(line["color"] - self.picture.canvas)
        ons = self.both(lambda array: self.signal(array, places, line["color"], reach))
        differs = numpy.abs(ons[0] - ons[1]).mean()
        reference, other = ((numpy.abs(numpy.diff(on > 0.5)) > 0).sum() for on in ons)
        if line["dashes"] and reference < 3:
            self.fault(f"{line['id']}: Chromium draws no dashes")
        if differs > 0.2 or abs(int(reference) - int(other)) > 4 + reference * 0.1:
            self.fault(f"{line['id']}: {other} ends of dashes instead of {reference}, {differs:.0%} of them elsewhere")

    @staticmethod
    def signal(array, places, color, reach):
        found = array[places[:, 1].clip(0, HEIGHT - 1), places[:, 0].clip(0, WIDTH - 1)]
        return numpy.clip(1 - numpy.linalg.norm(found - color, axis=1) / reach, 0, 1)

    def badge(self, line, badge):
        letter, center, radius, color = badge
        turns = numpy.linspace(0, 2 * numpy.pi, 48, endpoint=False)
        ring = numpy.stack([numpy.cos(turns), numpy.sin(turns)], axis=1) * radius * 0.86 + center
        ring = ring.round().astype(int)

        def rim(array):
            return numpy.median(numpy.abs(array[ring[:, 1], ring[:, 0]] - color).max(axis=1))

        def glyph(array):
            room = radius * 0.62
            patch = window(array, center[0] - room, center[1] - room, center[0] + room, center[1] + room)
            return ink(patch, self.picture.canvas, color).sum()

        if rim(self.arrays[1]) > 12:
            self.fault(f"{line['id']}: the badge ({letter}) has another colour")
        reference, other = self.both(glyph)
        if not 0.7 < other / max(reference, 1) < 1.4:
            self.fault(f"{line['id']}: {other / max(reference, 1):.0%} of the letter {letter}")

    def text(self, text, color, left, top, width, base):
        # A text in a fallback font may be narrower, and it has other letters.
        def amount(array):
            patch = window(array, left - 1, top - 1, left + width + 1, base + 2)
            return ink(patch, color, ground_of(patch, color)).sum() / patch[..., 0].size

        reference, other = self.both(amount)
        if reference < 0.02:
            self.fault(f"Chromium does not draw ‘{text}’")
        elif not (0.4 if self.picture.has_fonts else 0.7) < other / reference < 1.6:
            self.fault(f"{other / reference:.0%} of ‘{text}’")


# --- the checker checked ---

SPOILT = {
    "arrowhead": r"of the arrowhead$",
    "dashes": r"ends of dashes",
    "badge": r"has another colour$",
    "letter": r"of the letter",
    "text": r"^0% of ‘",
    "ground": r"flat areas",
    "stray": r"^the tile at",
}


def spoil(source, target, what):
    """The picture without one part of it, or with one that does not belong there."""
    ET.register_namespace("", SVG[1:-1])
    tree = ET.parse(source)
    root = tree.getroot()
    links = [g for g in root.iter(SVG + "g") if g.get("class") == "link"]
    dashed = next(g for g in links if g.find(SVG + "path").get("stroke-dasharray") and "badge" in ET.tostring(g, "unicode"))
    badge = next(g for g in dashed if g.get("class") == "badge")
    if what == "arrowhead":
        paths = [e for e in dashed if e.tag == SVG + "path"]
        dashed.remove(paths[-1])
    elif what == "dashes":
        del dashed.find(SVG + "path").attrib["stroke-dasharray"]
    elif what == "badge":
        badge.find(SVG + "circle").set("fill", "#000000")
    elif what == "letter":
        badge.remove(badge[-1])
    elif what == "text":
        box = next(g for g in root.iter(SVG + "g") if g.get("data-kind") == "machine")
        box.remove(next(e for e in box if e.get("data-text")))
    elif what == "ground":
        next(r for r in root.iter(SVG + "rect") if "titlebar" in r.get("class", "")).set("fill", "#888888")
    elif what == "stray":
        root.append(ET.fromstring(f'<path xmlns="{SVG[1:-1]}" d="M800 20v40" stroke="#888888" stroke-width="8"/>'))
    tree.write(target, encoding="unicode")


def expect_sight(source, reference, work):
    for what, pattern in SPOILT.items():
        spoilt, drawn = work / f"spoilt-{what}.svg", work / f"spoilt-{what}.png"
        spoil(source, spoilt, what)
        draw_librsvg(spoilt, drawn)
        faults = Comparison(Picture(source), pixels(reference), pixels(drawn)).all()
        if not any(re.search(pattern, fault) for fault in faults):
            sys.exit(f"The comparison is blind: it does not see that ‘{what}’ is spoilt; it sees {faults}")


def main(folder, *files):
    work = Path(folder).resolve()
    work.mkdir(parents=True, exist_ok=True)
    pictures = [Path(f).resolve() for f in files]
    name = lambda picture: f"{picture.parent.name}-{picture.stem}"
    drawn = lambda picture, renderer: work / f"{name(picture)}.{renderer}.png"
    draw_impress(pictures, [drawn(p, "impress") for p in pictures], work)
    count = 0
    for index, picture in enumerate(pictures):
        draw_chromium(picture, drawn(picture, "chromium"), work)
        draw_librsvg(picture, drawn(picture, "librsvg"))
        draw_inkscape(picture, drawn(picture, "inkscape"))
        if index == 0:
            expect_sight(picture, drawn(picture, "chromium"), work)
        content = Picture(picture)
        reference = pixels(drawn(picture, "chromium"))
        for renderer in ["librsvg", "inkscape", "impress"]:
            comparison = Comparison(content, reference, pixels(drawn(picture, renderer)))
            faults = comparison.all()
            count += len(faults)
            figures = " ".join(f"{name} {value:.2f}" for name, value in comparison.figures.items())
            parts = f"{len(content.lines)} lines, {len(content.texts)} texts"
            print(f"{name(picture)}, {renderer}: {parts}, {figures}, {len(faults)} faults", flush=True)
            for fault in faults:
                print(f"    {fault}")
    print(f"compared: {len(pictures)} pictures, 3 renderers, {count} faults")
    return 1 if count else 0


if len(sys.argv) < 3:
    sys.exit(__doc__.split("\n\n")[1])
sys.exit(main(*sys.argv[1:]))
