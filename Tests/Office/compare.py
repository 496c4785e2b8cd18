"""Compares decks, as LibreOffice Impress draws them, with the pictures of the same diagrams and steps.

compare.py DECK.pptx ...

The pictures of a deck are in the folder of its name, as SVG. Text is in another font, ends of lines are PowerPoint's own and
their dashes begin at the other end, so pictures are compared where and how much is drawn: blurred, in tiles of 40 points.
"""

import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat
from pptx import Presentation

WIDTH, HEIGHT = 1600, 900
# Titles and steps are above the one, whose width is the font's; a deck has its number and what it is of below the other.
HEAD, FOOT = 124, 864
TILE = 40
# In shades of 255: of the tile that differs most, where text in another font is as large as it gets, and of the whole.
TILE_LIMIT = 24
MEAN_LIMIT = 2.2


def key_of_slide(slide):
    """Title and number of the step; none for a slide that shows no whole diagram."""
    names = {shape.name: shape for shape in slide.shapes}
    if "Elsewhere" in names or "Table" in names or not {"Summary", "Step"} & set(names):
        return None
    step = names["Step"].text_frame.text.split("\t")[0] if "Step" in names else ""
    return slide.shapes.title.text_frame.text, step


def key_of_picture(path):
    title = ET.parse(path).getroot().findtext("{http://www.w3.org/2000/svg}title")
    name, mark, step = title.rpartition(", step ")
    return (name, step) if mark and "-step-" in path.name else (title, "")


def is_arranged_otherwise(path):
    """Whether the picture's legend is smaller than 12 points, which no legend of a deck is."""
    legends = ET.parse(path).getroot().iterfind(".//{http://www.w3.org/2000/svg}g[@class='legend']")
    return any("scale(" in group.get("transform", "") for group in legends)


def draw_deck(deck, work):
    """A picture for each slide."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf", "--outdir", work, deck],
        check=True, capture_output=True, timeout=600,
    )
    pdf = work / (deck.stem + ".pdf")
    subprocess.run(
        ["pdftoppm", "-png", "-scale-to-x", str(WIDTH), "-scale-to-y", str(HEIGHT), pdf, work / deck.stem], check=True
    )
    return sorted(work.glob(deck.stem + "-*.png"))


def draw_picture(path, work):
    target = work / "picture.png"
    subprocess.run(["rsvg-convert", "-w", str(WIDTH), "-h", str(HEIGHT), "-o", target, path], check=True)
    return target


def prepared(path):
    image = Image.open(path).convert("RGB").crop((0, HEAD, WIDTH, FOOT))
    return image.filter(ImageFilter.GaussianBlur(5))


def differences(a, b):
    """Of the tile that differs most, with its place, and of the whole."""
    difference = ImageChops.difference(a, b).convert("L")
    tiles = {}
    for y in range(0, FOOT - HEAD, TILE):
        for x in range(0, WIDTH, TILE):
            tiles[x, HEAD + y] = ImageStat.Stat(difference.crop((x, y, x + TILE, min(y + TILE, FOOT - HEAD)))).mean[0]
    place = max(tiles, key=tiles.get)
    return tiles[place], place, ImageStat.Stat(difference).mean[0]


def expect_sight(reference):
    """What is no larger than a letter's disc is seen, wherever it is."""
    for x, y in ((400, 300), (811, 437), (1290, 600)):
        spoilt = reference.copy()
        ground = reference.getpixel((x, y - HEAD))
        color = (0, 0, 0) if sum(ground) > 380 else (255, 255, 255)
        ImageDraw.Draw(spoilt).ellipse((x - 14, y - HEAD - 14, x + 14, y - HEAD + 14), fill=color)
        if differences(reference, spoilt)[0] <= TILE_LIMIT:
            sys.exit(f"The comparison is blind at {x}, {y}.")


def compare(deck, work):
    slides = defaultdict(list)
    for number, slide in enumerate(Presentation(deck).slides):
        if key_of_slide(slide):
            slides[key_of_slide(slide)].append(number)
    drawn = draw_deck(deck, work)
    faults, worst, largest, count, others = [], 0, 0, 0, 0
    for picture in sorted((deck.parent / deck.stem).glob("*.svg")):
        key = key_of_picture(picture)
        if not slides[key]:
            faults.append(f"{picture.name}: no slide shows it")
            continue
        if is_arranged_otherwise(picture):
            slides[key].pop(0)
            others += 1
            continue
        reference = prepared(draw_picture(picture, work))
        tile, place, mean = differences(reference, prepared(drawn[slides[key].pop(0)]))
        worst, largest, count = max(worst, tile), max(largest, mean), count + 1
        if tile > TILE_LIMIT or mean > MEAN_LIMIT:
            faults.append(f"{picture.name}: the tile at {place[0]},{place[1]} differs by {tile:.1f}, the whole by {mean:.2f}")
        if count == 1:
            expect_sight(reference)
    faults += [f"a slide without a picture: {key}" for key, left in slides.items() if left]
    print(f"{deck.name}: {count} slides like their pictures, {others} with another legend, tile {worst:.1f}, whole {largest:.2f}, {len(faults)} faults", flush=True)
    for fault in faults:
        print("    " + fault)
    return len(faults)


def main(decks):
    with tempfile.TemporaryDirectory() as folder:
        return 1 if sum(compare(Path(deck).resolve(), Path(folder)) for deck in decks) else 0


if len(sys.argv) < 2:
    sys.exit(__doc__)
sys.exit(main(sys.argv[1:]))
