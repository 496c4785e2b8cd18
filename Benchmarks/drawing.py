"""Reads which machines and links an SVG drawing shows."""
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

SVG_TAG = re.compile(r"<(/?)svg\b[^>]*?(/?)>")


@dataclass(frozen=True)
class Drawing:
    # Ids.
    machines: set
    # Pairs of ids: from, to. A line at a box that stands for others says what it stands for.
    links: set


def read_drawing(svg: str) -> Drawing:
    """Raises ElementTree.ParseError if the text is not well-formed XML."""
    machines, links = set(), set()
    for element in ElementTree.fromstring(svg).iter():
        classes = element.get("class", "").split()
        if "machine" in classes:
            machines.add(element.get("data-id"))
        if "link" in classes:
            links |= _ends(element)
    return Drawing(machines, links)


def _ends(link: ElementTree.Element) -> set:
    connections = link.get("data-connections")
    if connections is None:
        return {(link.get("data-from"), link.get("data-to"))}
    return {tuple(connection.split(":")[1:3]) for connection in connections.split()}


def inline_diagrams(page: str) -> list:
    """The diagrams in an HTML page, each from its start tag to its end tag."""
    diagrams = []
    for start in re.finditer(r'<svg\b[^>]*\bclass="diagram"', page):
        depth = 0
        for tag in SVG_TAG.finditer(page, start.start()):
            closes, is_empty = tag.groups()
            depth += 0 if is_empty else -1 if closes else 1
            if depth == 0:
                diagrams.append(page[start.start() : tag.end()])
                break
    return diagrams
