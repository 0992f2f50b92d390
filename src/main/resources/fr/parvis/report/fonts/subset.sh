#!/bin/sh
# Rebuilds the fonts of this folder. Debian: fonttools python3-brotli fonts-dejavu-core; npm: source-sans@3.52.0
# source-serif@4.5.1 @expo-google-fonts/noto-emoji@0.4.7, installed in the folder given as first argument.
# Usage: sh subset.sh FOLDER-WITH-node_modules
set -e
OUT=$(cd "$(dirname "$0")" && pwd)
FROM=$1/node_modules
WORK=$(mktemp -d)
PAPER='U+0020-007E,U+00A0-00AC,U+00AE-017F,U+0192,U+01CD-01DC,U+01FA-01FF,U+0218-021B,U+0237,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-045F,U+1E00-1EFF,U+2000-200B,U+2010-2027,U+202F-205F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2150-218F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+2713-2717,U+27E6-27E7,U+FB00-FB04,U+FFFD'
SCREEN='U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6-02DD,U+0300-0304,U+0306-030C,U+0323,U+0326-0328,U+1E9E,U+2009-200B,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2215,U+2260,U+2264-2265,U+25A0,U+25B2,U+25BC,U+2713'

# The Open Font License reserves the name "Source": what is cut out of those fonts takes another name.
subset() { # file, family, style, name of the result
    pyftsubset "$1" --unicodes="$PAPER" --layout-features='' --no-hinting --name-IDs='0,1,2,3,4,5,6,13,14' --output-file="$WORK/$4.ttf"
    pyftsubset "$1" --unicodes="$SCREEN" --layout-features='kern,mark,mkmk,ccmp,locl,tnum,lnum' --no-hinting \
        --name-IDs='0,1,2,3,4,5,6,13,14' --output-file="$WORK/$4.screen.ttf"
    python3 - "$WORK/$4" "$OUT/$4" "$2" "$3" "$4" <<'PY'
import sys
from fontTools.ttLib import TTFont
work, out, family, style, name = sys.argv[1:]
for source, target, flavor in ((work + ".ttf", out + ".ttf", None), (work + ".screen.ttf", out + ".woff2", "woff2")):
    font = TTFont(source, recalcTimestamp=False)
    for record in font["name"].names:
        new = {1: family, 2: style, 3: name, 4: family + " " + style, 6: name}.get(record.nameID)
        if new:
            record.string = new
    font.flavor = flavor
    font.save(target)
PY
}
subset "$FROM/source-sans/TTF/SourceSans3-Regular.ttf" "Parvis Sans" "Regular" ParvisSans-Regular
subset "$FROM/source-sans/TTF/SourceSans3-Semibold.ttf" "Parvis Sans" "Semibold" ParvisSans-Semibold
subset "$FROM/source-sans/TTF/SourceSans3-It.ttf" "Parvis Sans" "Italic" ParvisSans-Italic
subset "$FROM/source-sans/TTF/SourceSans3-SemiboldIt.ttf" "Parvis Sans" "Semibold Italic" ParvisSans-SemiboldItalic
rm "$OUT/ParvisSans-SemiboldItalic.woff2" # browsers make it themselves
subset "$FROM/source-serif/TTF/SourceSerif4-Regular.ttf" "Parvis Serif" "Regular" ParvisSerif-Regular
subset "$FROM/source-serif/TTF/SourceSerif4-It.ttf" "Parvis Serif" "Italic" ParvisSerif-Italic
D=/usr/share/fonts/truetype/dejavu
pyftsubset $D/DejaVuSans.ttf --unicodes='*' --layout-features='' --no-hinting --drop-tables+=FFTM --output-file="$OUT/DejaVuSans.ttf"
pyftsubset $D/DejaVuSansMono.ttf --unicodes="$PAPER,U+2500-257F" --layout-features='' --no-hinting --drop-tables+=FFTM --output-file="$OUT/DejaVuSansMono.ttf"
pyftsubset "$FROM/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf" --unicodes='*' --layout-features='' \
    --no-hinting --output-file="$OUT/NotoEmoji.ttf"

# A PDF keeps one code point for each glyph: a glyph that serves several (A and А) is copied, one for each.
python3 - "$OUT" <<'PY'
import copy, glob, sys
from fontTools.ttLib import TTFont
for path in sorted(glob.glob(sys.argv[1] + "/*.ttf")):
    font = TTFont(path, recalcTimestamp=False)
    glyf, metrics = font["glyf"], font["hmtx"].metrics
    best = font.getBestCmap()
    order, owner, copies = list(font.getGlyphOrder()), {}, {}
    for point, glyph in sorted(best.items()):
        if owner.setdefault(glyph, point) != point:
            name = f"{glyph}.u{point:04X}"
            copies[point] = name
            order.append(name)
            glyf.glyphs[name] = copy.deepcopy(glyf[glyph])
            metrics[name] = metrics[glyph]
    if "Parvis" in path:  # no shaping on paper: a combining mark of its own leans back over an ordinary letter
        for point, glyph in best.items():
            if 0x300 <= point <= 0x36F and glyf[glyph].numberOfContours != 0:
                name = f"{glyph}.back"
                mark = copy.deepcopy(glyf[glyph])
                mark.recalcBounds(glyf)
                shift = -250 - (mark.xMin + mark.xMax) // 2
                if mark.isComposite():
                    for part in mark.components:
                        part.x += shift
                else:
                    mark.coordinates.translate((shift, 0))
                mark.recalcBounds(glyf)
                order.append(name)
                glyf.glyphs[name] = mark
                metrics[name] = (0, mark.xMin)
                copies[point] = name
    font.setGlyphOrder(order)
    glyf.setGlyphOrder(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({p: n for p, n in copies.items() if p in table.cmap})
    for table in ("post",):
        font[table].formatType = 3.0
    font.save(path)
PY

# Which code points paper can show: "text" in every text font, "fallback" in DejaVu Sans or Noto Emoji.
python3 - "$OUT" <<'PY'
import sys
from fontTools.ttLib import TTFont
out = sys.argv[1]
cmap = lambda n: {c for c in TTFont(f"{out}/{n}.ttf").getBestCmap() if c >= 0x20}
names = ["ParvisSans-Regular", "ParvisSans-Semibold", "ParvisSans-Italic", "ParvisSerif-Regular", "ParvisSerif-Italic"]
text = set.intersection(*map(cmap, names))
fallback = cmap("DejaVuSans") | cmap("NotoEmoji")
# U+00AD and U+FFFC: openhtmltopdf never prints them, whatever the font has. U+FEFF: PDF/UA forbids it.
def ranges(points):
    points, result = sorted(points - {0xAD, 0xFFFC, 0xFEFF}), []
    for p in points:
        if result and result[-1][1] == p - 1:
            result[-1][1] = p
        else:
            result.append([p, p])
    return " ".join(f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in result)
open(f"{out}/coverage.properties", "w").write(f"text={ranges(text)}\nfallback={ranges(fallback)}\n")
PY
rm -r "$WORK"
