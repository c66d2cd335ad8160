"""Makes groundwork-sans-sc.ttf and characters.txt from Debian's Noto Sans CJK.

    apt-get install fonts-noto-cjk unicode-data python3-fonttools
    python3 make-font.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc /usr/share/unicode
"""

import bz2
import glob
import os
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection

# Half a thousandth of the size of the letters: not to be seen in print.
MOST_ERROR = 1.0
FAMILY = "Groundwork Sans SC"


def standard_characters(unicode_folder):
    """The 8,105 characters of the General Standard (通用规范汉字表), as Unihan's kTGH names them."""
    found = set()
    for path in glob.glob(os.path.join(unicode_folder, "Unihan_*.txt.bz2")):
        for line in bz2.open(path, "rt", encoding="utf-8"):
            parts = line.split("\t")
            if len(parts) > 2 and parts[1] == "kTGH":
                found.add(int(parts[0][2:], 16))
    return found


def gb2312_characters():
    """6,763 characters and the signs of GB/T 2312."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.update(ord(sign) for sign in bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def signs():
    ranges = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x2030, 0x203B), (0x3000, 0x301C), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE5)]
    found = {code for first, last in ranges for code in range(first, last + 1)}
    return found | {ord(sign) for sign in "€℃№℡™⁺²³㎡㎏㎝㎞㏄←↑→↓↔✓✔✕★☆●○◎■□▲△▼▽◆◇♀♂①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩〇≈≠≤≥×÷±−∞"}


def main(font_path, unicode_folder):
    fonts = TTCollection(font_path).fonts
    source = next(font for font in fonts if "CJK SC" in str(font["name"].getDebugName(1)))
    chart = source.getBestCmap()
    wanted = standard_characters(unicode_folder) | gb2312_characters() | signs()
    held = sorted(code for code in wanted if code in chart)
    glyph_set = source.getGlyphSet()
    names = {code: f"u{code:04X}" for code in held}
    glyphs, metrics = {}, {}
    for name, origin in [(".notdef", ".notdef"), *((names[code], chart[code]) for code in held)]:
        pen = TTGlyphPen(None)
        glyph_set[origin].draw(Cu2QuPen(pen, MOST_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
        metrics[name] = (source["hmtx"][origin][0], 0)
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({code: names[code] for code in held})
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (width, getattr(table[name], "xMin", 0)) for name, (width, _) in metrics.items()})
    builder.setupHorizontalHeader(ascent=source["hhea"].ascent, descent=source["hhea"].descent)
    builder.setupOS2(sTypoAscender=source["OS/2"].sTypoAscender, sTypoDescender=source["OS/2"].sTypoDescender, usWinAscent=source["hhea"].ascent, usWinDescent=-source["hhea"].descent, sCapHeight=733, sxHeight=543, usWeightClass=400)
    copyright_line = source["name"].getDebugName(0)
    builder.setupNameTable({"copyright": copyright_line, "familyName": FAMILY, "styleName": "Regular", "uniqueFontIdentifier": f"{FAMILY} 1", "fullName": FAMILY, "psName": "GroundworkSansSC-Regular", "version": "Version 1.0", "licenseDescription": "SIL Open Font License, Version 1.1", "licenseInfoURL": "https://openfontlicense.org"})
    builder.setupPost(keepGlyphNames=False)
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False
    folder = os.path.dirname(os.path.abspath(__file__))
    builder.save(os.path.join(folder, "groundwork-sans-sc.ttf"))
    with open(os.path.join(folder, "characters.txt"), "w", encoding="utf-8") as out:
        out.write("".join(chr(code) for code in held))
    print(f"{len(held)} characters of {len(wanted)} wanted")


main(*sys.argv[1:])
