package org.deltascope.figure.paint.tikz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.deltascope.figure.Figure;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.FigureWriter;
import org.deltascope.figure.paint.common.LabelJoiner;
import org.deltascope.figure.paint.common.SignTextures;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * Writes figures as TikZ: a document that compiles as it is, and a picture that can be put into
 * another one. Labels and formulas are LaTeX, so they take the document's font; each is set no
 * wider than the place it has in the figure.
 */
public final class TikzWriter implements FigureWriter {
  /** The longest side at scale 1, in units: TeX's lengths end at 16383 pt. */
  private static final double LONGEST_SIDE = 20_000;

  /** As in other files: a unit is a CSS pixel. */
  private static final double UNIT = 0.75;

  private static final String HEAD =
      """
      % A figure of Deltascope. It compiles as it is with pdflatex, lualatex or xelatex. In a document of your own,
      %   \\usepackage{standalone,tikz}
      % in the preamble, and \\input of this file is the picture. What can be set before:
      %   \\newlength\\dsunit \\setlength\\dsunit{0.5pt}   how large it is: @WIDTH@ by @HEIGHT@ of these
      %   \\newcommand\\dsfont{\\sffamily}                what its labels are set in: otherwise the document's font
      % Its colours stand together below. Its letters need a font of any size: Computer Modern becomes one with
      % the package fix-cm, Latin Modern and most others are.
      \\documentclass{standalone}
      \\usepackage{fix-cm,tikz}
      \\DeclareFontShape{OMX}{cmex}{m}{n}{<-> cmex10}{}
      \\begin{document}
      % ---- the picture
      \\begin{tikzpicture}
      """;

  /**
   * Labels get the size at which a digit of their font is as high as in the figure; what is still
   * wider than its place is scaled down to it.
   */
  private static final String MACROS =
      """
      % ---- sizes and fonts
      \\ifdefined\\dsunit\\else\\newlength\\dsunit\\global\\dsunit=@UNIT@bp\\fi
      \\ifdefined\\dsbox\\else\\newsavebox\\dsbox\\fi
      \\providecommand\\dsfont{}
      \\def\\dsbold#1{{\\bfseries\\boldmath #1}}
      \\sbox\\dsbox{\\pgfinterruptpicture\\dsfont\\fontsize{10pt}{10pt}\\selectfont 0\\endpgfinterruptpicture}
      \\pgfmathsetmacro\\dsratio{min(1.25,max(0.8,@DIGIT@pt/\\ht\\dsbox))}
      \\def\\dssize#1#2{\\dimen0=#2\\dsunit\\dimen0=#1\\dimen0\\fontsize{\\dimen0}{\\dimen0}\\selectfont}
      \\def\\dstext#1{\\dsfont\\dssize{\\dsratio}{#1}}
      \\def\\dsfit#1#2{\\def\\dsscale{1}\\sbox\\dsbox{#2}\\ifdim\\wd\\dsbox>#1\\dsunit
        \\pgfmathsetmacro\\dsscale{#1\\dsunit/\\wd\\dsbox}\\sbox\\dsbox{\\scalebox{\\dsscale}{\\usebox\\dsbox}}\\fi}
      \\def\\dsline#1#2#3{\\dsfit{#2}{\\dstext{#1}#3}\\usebox\\dsbox}
      \\def\\dsmid#1#2#3{\\sbox\\dsbox{\\dstext{#1}0}\\dimen2=-0.5\\ht\\dsbox
        \\dsfit{#2}{\\dstext{#1}#3}\\raisebox{\\dsscale\\dimen2}{\\usebox\\dsbox}}
      \\def\\dsformula#1#2#3{\\dsfit{#2}{\\dssize{1}{#1}#3}\\usebox\\dsbox}
      \\tikzset{x=\\dsunit,y=-\\dsunit,dsMiddle/.style={anchor=base,inner sep=0pt,outer sep=0pt},
        dsStart/.style={dsMiddle,anchor=base west},dsEnd/.style={dsMiddle,anchor=base east},
        dsDashed/.style 2 args={dash pattern=on #1\\dsunit off #2\\dsunit},
        dsDotted/.style 2 args={line cap=round,dash pattern=on #1\\dsunit off #2\\dsunit}}
      """;

  private static final String FOOT =
      """
      \\end{tikzpicture}%
      % ---- the end of the picture
      \\end{document}
      """;

  private final TextMeasure text;
  private final double scale;

  /**
   * Writes figures at a scale.
   *
   * @param text measures labels
   * @param scale how many times larger than a CSS pixel a unit is, greater than 0
   */
  public TikzWriter(TextMeasure text, double scale) {
    this.text = text;
    this.scale = scale;
  }

  @Override
  public void write(Figure figure, Theme theme, OutputStream out) throws IOException {
    out.write(document(figure, theme).getBytes(StandardCharsets.US_ASCII));
  }

  private String document(Figure figure, Theme theme) {
    double longest = Math.max(figure.width(), figure.height());
    if (longest * scale > LONGEST_SIDE) {
      throw new UnfitFigureException(
          "found a figure %s by %s at scale %s, which is longer than TeX's lengths: the largest scale for it is %s"
              .formatted(
                  CompactNumber.text(figure.width()),
                  CompactNumber.text(figure.height()),
                  CompactNumber.text(scale),
                  CompactNumber.text(Math.floor(100 * LONGEST_SIDE / longest) / 100)));
    }
    Tikz tikz = new Tikz(LONGEST_SIDE / scale);
    String frame = "(0,0) rectangle " + tikz.at(figure.width(), figure.height());
    tikz.add("\\path[clip] " + frame);
    tikz.add("\\path[%s] %s".formatted(tikz.fill(Ink.of(Role.BACKGROUND)), frame));
    TikzMarks marks = new TikzMarks(text, tikz);
    new LabelJoiner(text).joined(SignTextures.of(figure, theme)).forEach(marks::write);
    return HEAD.replace("@WIDTH@", CompactNumber.text(figure.width()))
            .replace("@HEIGHT@", CompactNumber.text(figure.height()))
        + colors(tikz.roles(), theme)
        + MACROS
            .replace("@DIGIT@", CompactNumber.text(10 * text.capHeight(1)))
            .replace("@UNIT@", Double.toString(Math.rint(UNIT * scale * 1e4) / 1e4))
        + "% ---- the marks, from the lowest to the topmost\n"
        + tikz.commands()
        + FOOT;
  }

  private static String colors(Set<Role> roles, Theme theme) {
    StringBuilder colors = new StringBuilder("% ---- colours\n");
    for (Role role : roles) {
      colors.append(
          String.format(
              Locale.ROOT,
              "\\definecolor{%s}{HTML}{%06X}\n",
              Tikz.name(role),
              theme.argb(role) & 0xFFFFFF));
    }
    return colors.toString();
  }
}
