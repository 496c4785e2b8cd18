"""Holds a file of draw.io against what its format asks for, and prints what is wrong with it.

drawio.py FILE
"""

import sys
from xml.etree import ElementTree as ET

FAULTS = []


def style(cell):
    return dict(entry.split("=", 1) for entry in cell.get("style", "").split(";") if "=" in entry)


def origin(cell, cells):
    """Of a vertex, on the page."""
    x = y = 0.0
    while cell is not None and cell.get("vertex"):
        geometry = cell.find("mxGeometry")
        x, y = x + float(geometry.get("x", 0)), y + float(geometry.get("y", 0))
        cell = cells.get(cell.get("parent"))
    return x, y


def check_page(page):
    name = page.get("name")
    cells = {}
    for cell in page.iter("mxCell"):
        if cell.get("id") in cells:
            FAULTS.append(f"{name}: the id {cell.get('id')} twice")
        cells[cell.get("id")] = cell
    edges = 0
    for position, (key, cell) in enumerate(cells.items()):
        if (key, cell.get("parent")) in (("0", None), ("1", "0")):
            continue
        parent = cell.get("parent")
        if parent not in cells or list(cells).index(parent) >= position:
            FAULTS.append(f"{name}: {key} has the parent {parent}")
        geometry = cell.find("mxGeometry")
        if geometry is None or geometry.get("as") != "geometry":
            FAULTS.append(f"{name}: {key} has no geometry")
            continue
        if bool(cell.get("vertex")) == bool(cell.get("edge")):
            FAULTS.append(f"{name}: {key} is neither a vertex nor an edge, or both")
        if cell.get("vertex") and not (float(geometry.get("width", 0)) > 0 and float(geometry.get("height", 0)) > 0):
            FAULTS.append(f"{name}: {key} has no size")
        if cell.get("edge"):
            edges += check_edge(name, cell, cells)
        elif cells[parent].get("edge") and geometry.get("relative") != "1":
            FAULTS.append(f"{name}: {key} is a label without a place on its edge")
    return edges


def check_edge(name, cell, cells):
    """Its ends are at vertices, at a border, level with the next point; or they are points."""
    key, looks, geometry = cell.get("id"), style(cell), cell.find("mxGeometry")
    bends = [(float(p.get("x")), float(p.get("y"))) for p in geometry.findall("Array/mxPoint")]
    ends = []
    for end, side, point in (("source", "exit", "sourcePoint"), ("target", "entry", "targetPoint")):
        if cell.get(end) is None:
            if not [p for p in geometry.findall("mxPoint") if p.get("as") == point]:
                FAULTS.append(f"{name}: {key} has no {end}")
            continue
        box = cells.get(cell.get(end))
        if box is None or not box.get("vertex"):
            FAULTS.append(f"{name}: {key} has the {end} {cell.get(end)}")
            continue
        x, y = float(looks[side + "X"]), float(looks[side + "Y"])
        if not (0 <= x <= 1 and 0 <= y <= 1) or min(x, 1 - x, y, 1 - y) > 0.001:
            FAULTS.append(f"{name}: {key} meets its {end} at {x}, {y}")
        frame, (left, top) = box.find("mxGeometry"), origin(box, cells)
        ends.append((left + x * float(frame.get("width")), top + y * float(frame.get("height"))))
    if len(ends) < 2 or not key.startswith("link-"):
        return 0
    way = [ends[0]] + bends + [ends[1]]
    for (ax, ay), (bx, by) in zip(way, way[1:]):
        if min(abs(ax - bx), abs(ay - by)) > 0.5:
            FAULTS.append(f"{name}: {key} goes askew from {ax:.1f}, {ay:.1f} to {bx:.1f}, {by:.1f}")
    return 1


def main(path):
    root = ET.parse(path).getroot()
    pages = root.findall("diagram")
    if root.tag != "mxfile" or not pages:
        sys.exit("no mxfile with pages")
    ids = [page.get("id") for page in pages]
    if len(set(ids)) != len(ids):
        FAULTS.append("ids of pages")
    edges = sum(check_page(page) for page in pages)
    print(f"{len(pages)} pages, {edges} edges between boxes, {len(FAULTS) or 'no'} faults")
    print("\n".join(FAULTS), end="")
    return 1 if FAULTS else 0


if len(sys.argv) != 2:
    sys.exit(__doc__)
sys.exit(main(sys.argv[1]))
