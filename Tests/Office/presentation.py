"""Reads a deck as other programs do, and prints what is wrong with it.

presentation.py DECK [LANGUAGE]

The text of its slides and notes is in that language, en-US if there is none.
"""

import posixpath
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

NS = {
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c": "http://schemas.openxmlformats.org/package/2006/content-types",
}
FAULTS = []


def fault(text):
    FAULTS.append(text)


def relations(archive, part):
    """Of a part, by id: their kinds and the parts to which they lead."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", name + ".rels").lstrip("/")
    if path not in archive.namelist():
        return {}
    found = {}
    for relation in ET.fromstring(archive.read(path)):
        if relation.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join(folder, relation.get("Target"))).lstrip("/")
        if relation.get("Id") in found:
            fault(f"{path}: {relation.get('Id')} twice")
        found[relation.get("Id")] = (relation.get("Type").rsplit("/", 1)[1], target)
    return found


def check_package(archive):
    names = archive.namelist()
    if len(set(names)) != len(names):
        fault("a part twice")
    types = ET.fromstring(archive.read("[Content_Types].xml"))
    defaults = {t.get("Extension") for t in types.findall("c:Default", NS)}
    overrides = [t.get("PartName").lstrip("/") for t in types.findall("c:Override", NS)]
    for name in overrides:
        if name not in names:
            fault(f"a content type for {name}, which is not there")
    reached = {"[Content_Types].xml", "_rels/.rels"}
    waiting = [""]
    while waiting:
        part = waiting.pop()
        for kind, target in relations(archive, part).values():
            if target not in names:
                fault(f"{part} refers to {target}, which is not there")
            elif target not in reached:
                reached.add(target)
                waiting.append(target)
        if part:
            reached.add(posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels"))
    for name in names:
        if name not in overrides and name.rsplit(".", 1)[-1] not in defaults:
            fault(f"{name} has no content type")
        if name not in reached:
            fault(f"nothing refers to {name}")
        if archive.getinfo(name).date_time != (1980, 1, 1, 0, 0, 0):
            fault(f"{name} has a date")
        used = set(re.findall(rb'\br:(?:id|embed|link|pict)="([^"]+)"', archive.read(name)))
        known = {i.encode() for i in relations(archive, name)}
        if used - known:
            fault(f"{name} uses relations that it has not: {used - known}")


def check_structure(archive):
    presentation = ET.fromstring(archive.read("ppt/presentation.xml"))
    slides = [s.get("id") for s in presentation.findall("p:sldIdLst/p:sldId", NS)]
    masters = [m.get("id") for m in presentation.findall("p:sldMasterIdLst/p:sldMasterId", NS)]
    if len(set(slides)) != len(slides) or any(not 256 <= int(s) < 2147483648 for s in slides):
        fault("ids of slides")
    layouts = []
    for name in archive.namelist():
        kinds = [kind for kind, _ in relations(archive, name).values()]
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name) and (kinds.count("slideLayout"), kinds.count("notesSlide")) != (1, 1):
            fault(f"{name} has {kinds}")
        if re.fullmatch(r"ppt/slideLayouts/slideLayout\d+\.xml", name) and kinds.count("slideMaster") != 1:
            fault(f"{name} has {kinds}")
        if re.fullmatch(r"ppt/notesSlides/notesSlide\d+\.xml", name) and sorted(kinds) != ["notesMaster", "slide"]:
            fault(f"{name} has {kinds}")
        if re.fullmatch(r"ppt/slideMasters/slideMaster\d+\.xml", name):
            master = ET.fromstring(archive.read(name))
            layouts += [e.get("id") for e in master.findall("p:sldLayoutIdLst/p:sldLayoutId", NS)]
            if kinds.count("theme") != 1 or kinds.count("slideLayout") != len(master.findall("p:sldLayoutIdLst/p:sldLayoutId", NS)):
                fault(f"{name} has {kinds}")
    if len(set(masters + layouts)) != len(masters + layouts):
        fault("ids of masters and layouts")


def check_slide(name, root):
    """Ids, and that a connector is glued to a site that its shape has, at the place where the site is."""
    shapes, count = {}, 0
    for properties in root.iter(f"{{{NS['p']}}}cNvPr"):
        if properties.get("id") in shapes:
            fault(f"{name}: the id {properties.get('id')} twice")
        shapes[properties.get("id")] = properties
    sites = {}
    for shape in root.iter(f"{{{NS['p']}}}sp"):
        sites[shape.find("p:nvSpPr/p:cNvPr", NS).get("id")] = shape.findall("p:spPr/a:custGeom/a:cxnLst/a:cxn/a:pos", NS)
    frames = {
        shape.find("p:nvSpPr/p:cNvPr", NS).get("id"): shape.find("p:spPr/a:xfrm", NS)
        for shape in root.iter(f"{{{NS['p']}}}sp")
    }
    for connector in root.iter(f"{{{NS['p']}}}cxnSp"):
        ends = []
        for end in ("st", "end"):
            glue = connector.find(f"p:nvCxnSpPr/p:cNvCxnSpPr/a:{end}Cxn", NS)
            if glue is None:
                continue
            if glue.get("id") not in sites or int(glue.get("idx")) >= len(sites[glue.get("id")]):
                fault(f"{name}: a connector is glued to {glue.attrib}")
                continue
            offset = frames[glue.get("id")].find("a:off", NS)
            site = sites[glue.get("id")][int(glue.get("idx"))]
            ends.append((end, int(offset.get("x")) + int(site.get("x")), int(offset.get("y")) + int(site.get("y"))))
        count += len(ends) == 2
        check_ends(name, connector, ends)
    return count


def check_ends(name, connector, ends):
    frame = connector.find("p:spPr/a:xfrm", NS)
    off, ext = frame.find("a:off", NS), frame.find("a:ext", NS)
    w, h = int(ext.get("cx")), int(ext.get("cy"))
    middle = (int(off.get("x")) + w / 2, int(off.get("y")) + h / 2)
    for end, x, y in ends:
        dx, dy = (-w / 2, -h / 2) if end == "st" else (w / 2, h / 2)
        dx, dy = (-dx if frame.get("flipH") == "1" else dx), (-dy if frame.get("flipV") == "1" else dy)
        if frame.get("rot") == "5400000":
            dx, dy = -dy, dx
        if abs(middle[0] + dx - x) > 1300 or abs(middle[1] + dy - y) > 1300:
            fault(f"{name}: a connector ends {middle[0] + dx - x:.0f}, {middle[1] + dy - y:.0f} EMU off its site")


def check_words(slide, number):
    """What all have to read has 12 points, and what has no text has a description."""
    for shape in slide.shapes:
        properties = next(shape._element.iter(f"{{{NS['p']}}}cNvPr"))
        is_decorative = any(e.tag.endswith("}decorative") for e in properties.iter())
        if shape.shape_type in (MSO_SHAPE_TYPE.GROUP, MSO_SHAPE_TYPE.LINE) and not is_decorative and not properties.get("descr"):
            fault(f"slide {number}: {shape.name} has no description")
        if shape.name not in ("Legend", "Elsewhere", "Title", "Summary", "Step", "Boxes", "Table"):
            continue
        small = [int(s) for s in re.findall(r'sz="(\d+)"', ET.tostring(ET.fromstring(shape._element.xml), "unicode")) if int(s) < 1200]
        if small:
            fault(f"slide {number}: {shape.name} has text of {min(small) / 100} points")


def walk(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from walk(shape.shapes)


def check_reading(path):
    """As python-pptx has it: every shape, its text, its name, and the notes."""
    deck = Presentation(path)
    shapes = 0
    for number, slide in enumerate(deck.slides, 1):
        if slide.shapes.title is None or not slide.shapes.title.text_frame.text:
            fault(f"slide {number} has no title")
        slide.notes_slide.notes_text_frame.text
        check_words(slide, number)
        for shape in walk(slide.shapes):
            shapes += 1
            if not shape.name:
                fault(f"slide {number}: a shape without a name")
            if shape.shape_type == MSO_SHAPE_TYPE.GROUP and not shape._element.nvGrpSpPr.cNvPr.get("name"):
                fault(f"slide {number}: a group without a name")
            if shape.has_text_frame:
                shape.text_frame.text
            if shape.has_table:
                [cell.text for row in shape.table.rows for cell in row.cells]
    return len(deck.slides), shapes


def check_language(archive, language):
    """Every piece of text on slides and in notes."""
    for name in archive.namelist():
        if not re.fullmatch(r"ppt/(slides|notesSlides)/\w+\.xml", name):
            continue
        others = {run.get("lang") for run in ET.fromstring(archive.read(name)).iter(f"{{{NS['a']}}}rPr")} - {language}
        if others:
            fault(f"{name} has text in {others}")


def main(path, language="en-US"):
    with zipfile.ZipFile(path) as archive:
        check_package(archive)
        check_structure(archive)
        check_language(archive, language)
        glued = sum(
            check_slide(name, ET.fromstring(archive.read(name)))
            for name in archive.namelist()
            if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)
        )
    slides, shapes = check_reading(path)
    audit = subprocess.run(
        [Path(sys.executable).with_name("openxml-audit"), "-m", "20", path], capture_output=True, text=True
    )
    if audit.returncode:
        fault(audit.stdout + audit.stderr)
    print(f"{slides} slides, {glued} glued connectors, {'no' if not FAULTS else len(FAULTS)} faults")
    print("\n".join(FAULTS), end="")
    return 1 if FAULTS or not shapes else 0


if len(sys.argv) not in (2, 3):
    sys.exit(__doc__)
sys.exit(main(*sys.argv[1:]))
