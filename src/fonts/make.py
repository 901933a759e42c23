#!/usr/bin/env python3
"""Makes assets/fonts from the fonts as published.

    python3 make.py SOURCES OUT

SOURCES holds, unpacked, the npm packages @expo-google-fonts/inter 0.4.2, @expo-google-fonts/noto-sans-math 0.4.2 and
@expo-google-fonts/stix-two-text 0.4.2, dejavu-fonts-ttf 2.37.3, Debian's fonts-stix 1.1.1 and jlatexmath 1.0.7. Needs fontTools 4.38.

    python3 make.py --symbols STIX JLATEXMATH OUT

makes Symbols-Italic.ttf alone, from an earlier STIXTwoText-Italic.ttf and the unpacked jlatexmath.

What is changed, all of it allowed by the SIL Open Font License and said in assets/licences/NOTICES.md:
- digits are as wide as each other, so that a number does not jump when it changes;
- signs of formulas that Inter lacks, or has as icons, come from Noto Sans Math, superscript capitals from a heavier cut of Inter itself,
  and STIX Two Text Italic gets the partial derivative of STIX Italic;
- Symbols-Italic has the letters, digits and subscripts that formulas are typeset with, Computer Modern as it comes with JLaTeXMath, so that
  w₁ looks the same on an edge, in a sentence and in an equation; all other letters are those of STIX Two Text Italic;
- tables that neither Java2D nor JavaFX uses are left out, and so are the alternates that only those reach.
"""

import sys
from pathlib import Path

from fontTools.misc.transform import Transform
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SIGNS = "∇⊤⊙⊗⊕⋯∈∘⟨⟩⌊⌋∣⋮"  # Inter has ⊗ and ⊕, but as icons, far larger than its letters
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
GREEK = dict(zip("ΓΔΘΛΞΠΣΥΦΨΩ", [*range(0xA1, 0xAB), 0xAD]))  # where jlatexmath's fonts have them
GREEK |= dict(zip("αβγδϵζηθι", range(0xAE, 0xB7))) | dict(zip("λμνξπρστυϕχψ", range(0xB8, 0xC4)))
PARTIAL = 0x40
RAISED = {"ⁱ": "i", "ˡ": "l", "ʲ": "j", "ᵏ": "k", "ᴸ": "L"}
LOWERED = {"ᵢ": "i", "ⱼ": "j", "ₖ": "k", "ₗ": "l", "ₘ": "m", "ₙ": "n"}
CAPITALS = {"ᴸ": "L", "ᵀ": "T"}
INTER = {  # file: (published cut, cut its superscript capitals are made from)
    "Inter-Regular": ("400Regular/Inter_400Regular", "700Bold/Inter_700Bold"),
    "Inter-Medium": ("500Medium/Inter_500Medium", "800ExtraBold/Inter_800ExtraBold"),
    "Inter-SemiBold": ("600SemiBold/Inter_600SemiBold", "900Black/Inter_900Black"),
    "Inter-Bold": ("700Bold/Inter_700Bold", "900Black/Inter_900Black"),
    "Inter-Italic": ("400Regular_Italic/Inter_400Regular_Italic", "700Bold_Italic/Inter_700Bold_Italic"),
    "Inter-SemiBoldItalic": ("600SemiBold_Italic/Inter_600SemiBold_Italic", "900Black_Italic/Inter_900Black_Italic"),
}


def find(sources, end):
    found = sorted(p for p in Path(sources).rglob("*") if str(p).endswith(end))
    if len(found) != 1:
        sys.exit(f"expected one file {end} under {sources}, found {len(found)}")
    return TTFont(found[0])


def copy(target, source, glyph, char, transform, advance):
    """Draws a glyph of another font into target and gives it to a character."""
    glyphs = source.getGlyphSet()
    pen = TTGlyphPen(None)
    through = Cu2QuPen(pen, max_err=1.0, reverse_direction="CFF " in source)
    glyphs[glyph].draw(TransformPen(through, transform))
    name = f"uni{ord(char):04X}"
    drawn = pen.glyph()
    target["glyf"][name] = drawn
    drawn.recalcBounds(target["glyf"])
    target["hmtx"][name] = (round(advance), getattr(drawn, "xMin", 0))
    for table in target["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(char)] = name


def copy_signs(target, source, signs):
    scale = target["head"].unitsPerEm / source["head"].unitsPerEm
    cmap = source.getBestCmap()
    for sign in signs:
        glyph = cmap[ord(sign)]
        copy(target, source, glyph, sign, Transform(scale, 0, 0, scale, 0, 0), source["hmtx"][glyph][0] * scale)


def raise_capitals(target, heavy):
    """A superscript capital stands on the foot of a superscript digit and is as tall as it."""
    digit = target["glyf"][target.getBestCmap()[ord("⁴")]]
    scale = (digit.yMax - digit.yMin) / heavy["OS/2"].sCapHeight
    for char, capital in CAPITALS.items():
        glyph = heavy.getBestCmap()[ord(capital)]
        copy(target, heavy, glyph, char, Transform(scale, 0, 0, scale, 0, digit.yMin), heavy["hmtx"][glyph][0] * scale)


def make_digits_tabular(font):
    table = font["GSUB"].table
    lookups = {i for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    tabular = {}
    for i in lookups:
        for subtable in table.LookupList.Lookup[i].SubTable:
            tabular.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    for table in font["cmap"].tables:
        for digit in "0123456789":  # tables may share one map
            if ord(digit) in table.cmap:
                table.cmap[ord(digit)] = tabular.get(table.cmap[ord(digit)], table.cmap[ord(digit)])


def save(font, path):
    font.setGlyphOrder(list(font["glyf"].glyphOrder))
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "MVAR", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    font.recalcTimestamp = False
    font.save(path)


def make_symbols(stix, italic, upright, path):
    """Gives a slanted font the symbols of another one, and digits that stand upright, as formulas have them."""
    scale = stix["head"].unitsPerEm / italic["head"].unitsPerEm

    def take(source, code, char, size=1.0, rise=0.0):
        glyph = source.getBestCmap()[code]
        by = scale * size
        copy(stix, source, glyph, char, Transform(by, 0, 0, by, 0, rise * scale), source["hmtx"][glyph][0] * by)

    for letter in LETTERS:
        take(italic, ord(letter), letter)
    for letter, code in GREEK.items():
        take(upright if letter.isupper() else italic, code, letter)
    take(italic, PARTIAL, "∂")
    for digit, raised, lowered in zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"):
        take(upright, ord(digit), digit)
        take(upright, ord(digit), raised, 0.72, 363)
        take(upright, ord(digit), lowered, 0.72, -150)
    for sign in "()[]=+,.:;/":
        take(upright, ord(sign), sign)
    for script, letter in RAISED.items():
        take(italic, ord(letter), script, 0.72, 363)
    for script, letter in LOWERED.items():
        take(italic, ord(letter), script, 0.72, -150)
    for record in stix["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = "Symbols Italic" if record.nameID in (3, 4) else "Symbols-Italic" if record.nameID == 6 else "Symbols"
    save(stix, path)


def main(sources, out):
    signs = find(sources, "NotoSansMath_400Regular.ttf")
    for name, (cut, heavy) in INTER.items():
        font = find(sources, cut + ".ttf")
        make_digits_tabular(font)
        copy_signs(font, signs, SIGNS)
        raise_capitals(font, find(sources, heavy + ".ttf"))
        save(font, Path(out, name + ".ttf"))
    stix = find(sources, "STIXTwoText_400Regular_Italic.ttf")
    copy_signs(stix, find(sources, "STIXGeneral-Italic.otf"), "∂")
    copy_signs(stix, find(sources, "STIXGeneral-Regular.otf"), "∇")
    make_symbols(stix, find(sources, "jlm_cmmi10.ttf"), find(sources, "jlm_cmr10.ttf"), Path(out, "Symbols-Italic.ttf"))
    save(find(sources, "ttf/DejaVuSans.ttf"), Path(out, "DejaVuSans.ttf"))


if __name__ == "__main__":
    if sys.argv[1] == "--symbols":
        _, _, before, jlatexmath, target = sys.argv
        cuts = (find(jlatexmath, "jlm_cmmi10.ttf"), find(jlatexmath, "jlm_cmr10.ttf"))
        make_symbols(TTFont(before), *cuts, Path(target, "Symbols-Italic.ttf"))
    else:
        main(*sys.argv[1:])
