"""Checks that a built site has each page and each image: what is missing is returned as a list of sentences."""
import html
import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from corpus import EDITION
from drawing import inline_diagrams, read_drawing
from slides import Slide, make_slides

# Of slide decks, in a light and a dark theme.
THEMES = ["light", "dark"]


def missing_in_generated_site(site: Path, count: int, seed: int) -> list:
    """What a site lacks that was built from the generated corpus."""
    missing = []
    for slide in make_slides(count, seed):
        missing += missing_of_slide(site / EDITION, slide)
    return missing


def missing_of_slide(edition: Path, slide: Slide) -> list:
    """What the page and the images of a generated slide lack.

    A diagram that is too large for one picture is folded: then an overview and the pictures of its parts show all of it
    together, in the page and in each kind of image.
    """
    page_path, *image_paths = files_of_slide(edition, slide)
    page = _text(page_path)
    if page is None:
        return [f"{page_path}: no such file"]
    missing = _missing_title(page, page_path, slide.title)
    diagrams = inline_diagrams(page)
    if diagrams:
        missing += _missing_in_drawings(diagrams, page_path, slide)
    else:
        missing.append(f"{page_path}: no inline diagram")
    for path in image_paths:
        images = [_text(path)] + [_text(part) for part in _parts_of_image(path, slide)]
        if images[0] is None:
            missing.append(f"{path}: no such file")
        elif len(images) != len(diagrams):
            missing.append(f"{path}: {len(images)} images for {len(diagrams)} inline diagrams")
        else:
            missing += _missing_in_drawings(images, path, slide)
    return missing


def _parts_of_image(path: Path, slide: Slide) -> list:
    """The images of the parts of a folded diagram. No id has a low line."""
    before, after = path.name.split(slide.name)
    return sorted(path.parent.glob(f"{before}{slide.name}_*{after}"))


def files_of_slide(edition: Path, slide: Slide) -> list:
    """The page, the image next to it, and the images for slide decks."""
    folder = edition / slide.chapter_name / slide.name
    decks = _deck_images(edition, slide.chapter_name, slide.name)
    return [folder / "index.html", folder / f"{slide.name}.svg", *decks]


def _missing_in_drawings(svgs: list, path: Path, slide: Slide) -> list:
    """What none of the drawings shows."""
    try:
        drawings = [read_drawing(svg) for svg in svgs]
    except ElementTree.ParseError as error:
        return [f"{path}: the drawing is not well-formed: {error}"]
    machines = set().union(*(drawing.machines for drawing in drawings))
    links = set().union(*(drawing.links for drawing in drawings))
    missing = [f"{path}: no machine {machine.id}" for machine in slide.machines if machine.id not in machines]
    for link in slide.links:
        ends = (link.source.service_id, link.target.service_id)
        if ends not in links:
            missing.append(f"{path}: no link ({link.letter}) from {ends[0]} to {ends[1]}")
    return missing


def missing_in_site(site: Path, content: Path) -> list:
    """What a site lacks that was built from a corpus that people wrote.

    Each slide needs a page with its title. Unless it is text only, it needs a diagram in the page, and each image next
    to the page needs its two images for slide decks.
    """
    missing = []
    for edition in sorted(path.parent for path in content.glob("*/catalog.yml")):
        for source in sorted(edition.rglob("*.md")):
            parts = [re.sub(r"^\d+-", "", part) for part in source.relative_to(edition).with_suffix("").parts]
            # The first page of an edition has the title of the corpus.
            if parts != ["index"]:
                missing += _missing_of_source(site / edition.name, source, parts)
    return missing


def _missing_of_source(edition: Path, source: Path, parts: list) -> list:
    is_section = parts[-1] == "index"
    folder = edition.joinpath(*(parts[:-1] if is_section else parts))
    page_path = folder / "index.html"
    page = _text(page_path)
    if page is None:
        return [f"{page_path}: no such file"]
    front_matter = source.read_text(encoding="utf-8").split("---", 2)[1]
    missing = _missing_title(page, page_path, _value(front_matter, "title"))
    if is_section or _value(front_matter, "kind") == "page":
        return missing
    images = sorted(folder.glob("*.svg"))
    if not images or len(images) != len(inline_diagrams(page)):
        missing.append(f"{page_path}: {len(inline_diagrams(page))} inline diagrams and {len(images)} images")
    for image in images:
        decks = _deck_images(edition, "-".join(parts[:-1]), image.stem)
        missing += [f"{path}: no such file" for path in decks if not path.exists()]
    return missing


def _value(front_matter: str, key: str):
    """The value of a key, which is either plain or in double quotes without escapes that JSON does not know."""
    match = re.search(rf"^{key}: *(.*?) *$", front_matter, re.MULTILINE)
    if match is None:
        return None
    value = match.group(1)
    return json.loads(value) if value.startswith('"') else value


def _missing_title(page: str, path: Path, title: str) -> list:
    headings = re.findall(r"<h1\b[^>]*>(.*?)</h1>", page, re.DOTALL)
    if any(html.unescape(re.sub(r"<[^>]*>", "", heading)).strip() == title for heading in headings):
        return []
    return [f'{path}: no heading "{title}"']


def _deck_images(edition: Path, section: str, name: str) -> list:
    return [edition / "slides" / f"{section}-{name}-{theme}.svg" for theme in THEMES]


def _text(path: Path):
    """The text of a file, or None if there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
