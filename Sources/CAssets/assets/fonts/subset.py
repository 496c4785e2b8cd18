#!/usr/bin/env python3
"""Makes the embedded subsets of Inter and the tables that belong to them from one and the same font files.

usage: subset.py FOLDER-WITH-INTER-OTF OUTPUT-FOLDER ADVANCES.swift SLICES.swift

Each weight is written three times:

- inter-WEIGHT.woff2, for pages. Its outlines are quadratic: of fonts with cubic ones Chromium's PDFs hold drawings, not
  fonts, so that a page that is printed to a file is larger, and its text harder to search.
- inter-WEIGHT.slices, for pictures, which each hold a copy of the fonts that they need: the same glyphs in WOFF2 files
  of some characters each, one file after the other in the order of SLICES. A WOFF2 file tells its own length.
- inter-WEIGHT.ttf, with nothing but outlines and advances, from which Portolan draws text as paths. The outlines there
  are quadratic, simple glyphs only, and need no hinting.

Needs fonttools and brotli (the files checked in: fonttools 4.68.0, brotli 1.2.0, Debian's fonts-inter 4.0~beta7). Run by
hand when the font changes; the results are checked in, so that neither a build nor a reader needs the font installed.
"""
import io
import sys

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER

WEIGHTS = [("regular", "Regular"), ("medium", "Medium"), ("semibold", "SemiBold"), ("bold", "Bold")]
TABLE = range(0x20, 0x180)
PUNCTUATION = [
    0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2022, 0x2026,
    0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2212, 0x2248, 0x2260,
    0x2264, 0x2265,
]

# Together all characters of the table and the punctuation that the font has, none of them twice. A picture holds every
# slice of which it needs a character, and each costs 400 bytes beyond its glyphs: what nearly every picture sets in
# every weight is one slice, and what few pictures need stands apart. Cut by what the pictures of the corpus came to.
SLICES = {
    "common letters": " (),-./:ABCDEFGHILMNOPRSTUWabcdefghiklmnoprstuvwxy",
    "digits": "0123456789",
    "rare letters": "JKQVXYZjqz",
    "other punctuation of ASCII": "!\"#$%&'*+;<=>?@[\\]^_`{|}~",
    "signs of measures, middle dot, no-break space": "\u00a0\u00b0\u00b1\u00b2\u00b3\u00b7\u00d7",
    "dashes, quotation marks, bullets": [c for c in PUNCTUATION if c < 0x20A0],
    "other signs of Latin-1": [*range(0xA1, 0xB0), *range(0xB4, 0xB7), *range(0xB8, 0xC0), 0xF7],
    "small letters of Latin-1": [*range(0xDF, 0xF7), *range(0xF8, 0x100)],
    "capitals of Latin-1": [*range(0xC0, 0xD7), *range(0xD8, 0xDF)],
    "currency, arrows, relations": [c for c in PUNCTUATION if c >= 0x20A0],
    "small letters of Latin Extended-A": [c for c in range(0x100, 0x180) if not chr(c).isupper()],
    "capitals of Latin Extended-A": [c for c in range(0x100, 0x180) if chr(c).isupper()],
}


def codepoints(characters):
    return [ord(c) for c in characters] if isinstance(characters, str) else list(characters)


def opened(path):
    """A font that is written the same at any time, whatever else is installed."""
    font = TTFont(path, recalcTimestamp=False)
    font.cfg[USE_HARFBUZZ_REPACKER] = False
    return font


def advances(font, codepoints):
    cmap, metrics, upm = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    return [round(metrics[cmap[c]][0] * 10000 / upm) if c in cmap else 0 for c in codepoints]


def quadratic(font, names, error):
    """Glyphs of a font with cubic outlines, each with quadratic ones, off by that part of an em at most."""
    source, glyphs = font.getGlyphSet(), {}
    for name in names:
        pen = TTGlyphPen(None)
        source[name].draw(Cu2QuPen(pen, max_err=font["head"].unitsPerEm * error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    return glyphs


def outlines(font, path):
    """The glyphs of a font with cubic outlines that characters lead to, as TrueType."""
    cmap, upm = font.getBestCmap(), font["head"].unitsPerEm
    names = [".notdef"] + sorted(set(cmap.values()) - {".notdef"})
    glyphs = quadratic(font, names, 1 / 500)
    builder = FontBuilder(upm, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (font["hmtx"].metrics[name][0], 0) for name in names})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    result = builder.font
    result.recalcTimestamp = False
    result["head"].created, result["head"].modified = font["head"].created, font["head"].modified
    result.save(path)


def sliced(path, characters):
    """A WOFF2 file with some of a font's characters. Pictures are set without kerning, and a name is of no use there."""
    font, options = opened(path), subset.Options()
    options.layout_features = []
    options.drop_tables += ["GDEF", "GPOS", "GSUB"]
    options.name_IDs = []
    options.notdef_outline = False
    options.hinting = False
    options.desubroutinize = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    description = font["CFF "].cff.topDictIndex[0]
    for entry in ("version", "Notice", "Copyright", "FullName", "FamilyName", "Weight"):
        description.rawDict.pop(entry, None)
        vars(description).pop(entry, None)
    font.flavor, file = "woff2", io.BytesIO()
    font.save(file)
    return file.getvalue()


def slice_table(available):
    """Swift source that tells which characters each slice has."""
    text = (
        "/// The characters of each slice of Inter, in the order of the slices in the embedded files. Written by `subset.py`,\n"
        "/// which is next to the fonts.\n"
        "enum InterSlices {\n"
        "    static let characters: [String] = [\n"
    )
    for name, characters in SLICES.items():
        literal = "".join(
            "\\" + chr(c) if chr(c) in '"\\' else chr(c) if chr(c).isprintable() else f"\\u{{{c:X}}}"
            for c in sorted(available & set(codepoints(characters)))
        )
        text += f'        // {name[0].upper()}{name[1:]}\n        "{literal}",\n'
    return text + "    ]\n}\n"


def made_quadratic(font):
    """Replaces the cubic outlines of a font. Without hints its text is smoothed in both directions at any size."""
    names = font.getGlyphOrder()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    glyphs = quadratic(font, names, 1 / 1000)
    font["glyf"].glyphOrder, font["glyf"].glyphs = names, glyphs
    for name in names:
        glyphs[name].recalcBounds(font["glyf"])
        font["hmtx"].metrics[name] = (font["hmtx"].metrics[name][0], getattr(glyphs[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for name in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
        "maxSizeOfInstructions", "maxComponentElements",
    ):
        setattr(maxp, name, 0)
    maxp.maxZones = 1
    maxp.compile(font)
    font["post"].formatType = 3.0
    font["gasp"] = newTable("gasp")
    font["gasp"].version, font["gasp"].gaspRange = 1, {0xFFFF: 0x000F}
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\0\1\0\0"


def whole(font, path):
    """Cuts a font down to the table and the punctuation, and writes it; returns the same with its cubic outlines."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    options.desubroutinize = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(TABLE) + PUNCTUATION)
    subsetter.subset(font)
    file = io.BytesIO()
    font.save(file)
    made_quadratic(font)
    font.flavor = "woff2"
    font.save(path)
    return TTFont(io.BytesIO(file.getvalue()), recalcTimestamp=False)


def advance_table(lines):
    return (
        "/// Advance widths of Inter in ten-thousandths of an em, read from the font files whose subsets are\n"
        "/// embedded: U+0020 to U+017F, then `InterAdvances.punctuation` in its order. 0 where the font has no\n"
        "/// glyph. Made by `subset.py` beside those fonts.\n"
        "enum InterAdvances {\n"
        "    static let first: UInt32 = 0x20\n"
        "    static let contiguousCount = 352\n\n"
        "    static let punctuation: [UInt32] = [\n"
        + "".join(
            "        " + " ".join(f"0x{c:04X}," for c in PUNCTUATION[i : i + 12]) + "\n"
            for i in range(0, len(PUNCTUATION), 12)
        )
        + "    ]\n\n"
        + "\n".join(lines)
        + "\n}\n"
    )


def main(folder, output, advances_path, slices_path):
    lines, available = [], None
    for weight, name in WEIGHTS:
        source = f"{folder}/Inter-{name}.otf"
        font = opened(source)
        lines += [f"    static let {weight}: [UInt16] = ["]
        values = advances(font, list(TABLE)) + advances(font, PUNCTUATION)
        lines += ["        " + " ".join(f"{v}," for v in values[i : i + 16]) for i in range(0, len(values), 16)]
        lines += ["    ]"]
        font = whole(font, f"{output}/inter-{weight}.woff2")
        outlines(font, f"{output}/inter-{weight}.ttf")
        assert available in (None, set(font.getBestCmap())), "all weights have the same characters"
        available = set(font.getBestCmap())
        with open(f"{output}/inter-{weight}.slices", "wb") as file:
            for characters in SLICES.values():
                file.write(sliced(source, available & set(codepoints(characters))))
    with open(advances_path, "w") as file:
        file.write(advance_table(lines))
    with open(slices_path, "w") as file:
        file.write(slice_table(available))


main(*sys.argv[1:])
