#!/usr/bin/env python3
"""Makes the embedded subsets of Inter and the table of advance widths from one and the same font files.

usage: subset.py FOLDER-WITH-INTER-OTF OUTPUT-FOLDER ADVANCES.swift

Each weight is written twice: as WOFF2 for browsers, and as TrueType with nothing but outlines and advances, from which
Portolan draws text as paths. The outlines there are quadratic, simple glyphs only, and need no hinting.

Needs fonttools and brotli. Run by hand when the font changes; the results are checked in, so that neither a build
nor a reader needs the font installed.
"""
import sys

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

WEIGHTS = [("regular", "Regular"), ("medium", "Medium"), ("semibold", "SemiBold"), ("bold", "Bold")]
TABLE = range(0x20, 0x180)
PUNCTUATION = [
    0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2022, 0x2026,
    0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2212, 0x2248, 0x2260,
    0x2264, 0x2265,
]


def advances(font, codepoints):
    cmap, metrics, upm = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    return [round(metrics[cmap[c]][0] * 10000 / upm) if c in cmap else 0 for c in codepoints]


def outlines(font, path):
    """The glyphs of a font with cubic outlines that characters lead to, as TrueType; off by 0.002 em at most."""
    cmap, upm = font.getBestCmap(), font["head"].unitsPerEm
    names = [".notdef"] + sorted(set(cmap.values()) - {".notdef"})
    source, glyphs = font.getGlyphSet(), {}
    for name in names:
        pen = TTGlyphPen(None)
        source[name].draw(Cu2QuPen(pen, max_err=upm / 500, reverse_direction=True))
        glyphs[name] = pen.glyph()
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


def main(folder, output, table):
    lines = []
    for weight, name in WEIGHTS:
        source = f"{folder}/Inter-{name}.otf"
        font = TTFont(source)
        lines += [f"    static let {weight}: [UInt16] = ["]
        values = advances(font, list(TABLE)) + advances(font, PUNCTUATION)
        lines += ["        " + " ".join(f"{v}," for v in values[i : i + 16]) for i in range(0, len(values), 16)]
        lines += ["    ]"]
        options = subset.Options()
        options.flavor = "woff2"
        options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
        options.desubroutinize = True
        options.recalc_timestamp = False
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=list(TABLE) + PUNCTUATION)
        subsetter.subset(font)
        outlines(font, f"{output}/inter-{weight}.ttf")
        subset.save_font(font, f"{output}/inter-{weight}.woff2", options)
    with open(table, "w") as file:
        file.write(
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


main(*sys.argv[1:])
