package org.deltascope.handout.html;

import java.util.List;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.text.XmlText;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.worksheet.HandoutEdition;

/** Writes blocks of a handout as elements of a page. */
final class HtmlBlocks {
  private final HandoutEdition sheet;
  private final StringBuilder out;
  private final LiveMath live;
  private final HtmlMath words;

  /**
   * Writes nothing yet.
   *
   * @param sheet whose blocks they are
   * @param out where to
   */
  HtmlBlocks(HandoutEdition sheet, StringBuilder out) {
    this(sheet, LiveMath.none(), out);
  }

  /**
   * Writes nothing yet.
   *
   * @param sheet whose blocks they are
   * @param live where numbers come from, on a page that computes
   * @param out where to
   */
  HtmlBlocks(HandoutEdition sheet, LiveMath live, StringBuilder out) {
    this.sheet = sheet;
    this.out = out;
    this.live = live;
    this.words = HtmlMath.of(HandoutEdition.complete(sheet.handout()), Source.NONE, live);
  }

  void write(List<HandoutBlock> blocks) {
    for (HandoutBlock block : blocks) {
      switch (block) {
        case HandoutBlock.Facts facts -> out.append(words.facts(facts));
        case HandoutBlock.Paragraph(var text) ->
            out.append("<p>").append(words.prose(text)).append("</p>\n");
        case HandoutBlock.Formula(var statement, var shapes) -> {
          out.append(words.formula(statement));
          out.append("<p class=\"shapes\">Shapes: ");
          out.append(XmlText.literal(shapes.line())).append("</p>\n");
        }
        case HandoutBlock.Matrices(var tableau, Source source) ->
            out.append(HtmlMath.of(sheet, source, live.of(source)).tableau(tableau));
        case HandoutBlock.Numbers(List<Derivation> derivations, Source source) -> {
          HtmlMath math = HtmlMath.of(sheet, source, live.of(source));
          out.append("<div class=\"numbers\">\n");
          derivations.forEach(derivation -> out.append(math.derivation(derivation)));
          out.append("</div>\n");
        }
      }
    }
  }
}
