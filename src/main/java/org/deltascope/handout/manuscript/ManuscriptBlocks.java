package org.deltascope.handout.manuscript;

import java.io.IOException;
import java.util.List;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.LatexText;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.worksheet.HandoutEdition;

/**
 * Writes blocks of a handout, with an empty line after each.
 *
 * @param sheet whose blocks they are
 * @param manuscript how they look
 * @param brackets what encloses matrices
 * @param out where to
 */
record ManuscriptBlocks(
    HandoutEdition sheet, Manuscript manuscript, MatrixBrackets brackets, Appendable out) {

  void write(List<HandoutBlock> blocks) throws IOException {
    for (HandoutBlock block : blocks) {
      switch (block) {
        case HandoutBlock.Facts(List<HandoutBlock.Fact> facts) -> piece(manuscript.facts(facts));
        case HandoutBlock.Paragraph(RichText text) -> piece(manuscript.prose(text));
        case HandoutBlock.Formula formula -> formula(formula);
        case HandoutBlock.Matrices matrices ->
            display(LatexMath.of(sheet, matrices.source()).tableau(matrices.tableau(), brackets));
        case HandoutBlock.Numbers numbers -> {
          LatexMath math = LatexMath.of(sheet, numbers.source());
          for (Derivation derivation : numbers.derivations()) {
            display(math.derivation(derivation));
          }
        }
      }
    }
  }

  private void formula(HandoutBlock.Formula formula) throws IOException {
    LatexMath math = LatexMath.of(sheet, Source.NONE);
    display(math.latex().write(formula.statement()));
    piece(manuscript.shapes(LatexText.formula(formula.shapes().line())));
  }

  private void display(String latex) throws IOException {
    piece(manuscript.display(latex));
  }

  private void piece(String text) throws IOException {
    out.append(text).append("\n\n");
  }
}
