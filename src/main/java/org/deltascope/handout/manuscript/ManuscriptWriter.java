package org.deltascope.handout.manuscript;

import java.io.IOException;
import java.util.List;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.text.LatexText;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.OneLine;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.WorkedStep;
import org.deltascope.handout.work.WorkedUpdate;
import org.deltascope.handout.worksheet.Answers;
import org.deltascope.handout.worksheet.HandoutEdition;

/** Writes a handout piece by piece, with an empty line after each. */
public final class ManuscriptWriter {
  private final HandoutEdition sheet;
  private final Manuscript manuscript;
  private final MatrixBrackets brackets;
  private final Appendable out;

  /**
   * Writes nothing yet.
   *
   * @param sheet what is written
   * @param manuscript how the pieces look
   * @param brackets what encloses matrices
   * @param out where to
   */
  public ManuscriptWriter(
      HandoutEdition sheet, Manuscript manuscript, MatrixBrackets brackets, Appendable out) {
    this.sheet = sheet;
    this.manuscript = manuscript;
    this.brackets = brackets;
    this.out = out;
  }

  public void write() throws IOException {
    Handout handout = sheet.handout();
    out.append(manuscript.begin());
    if (!handout.title().isBlank()) {
      piece(manuscript.title(OneLine.of(handout.title())));
    }
    blocks(handout.about());
    for (WorkedUpdate update : handout.updates()) {
      piece(manuscript.update(update.number()));
      blocks(update.given());
      for (WorkedStep step : update.steps()) {
        piece(manuscript.step(heading(update, step)));
        blocks(step.blocks());
      }
    }
    answers(sheet.answers());
    out.append(manuscript.end());
  }

  private String heading(WorkedUpdate update, WorkedStep step) {
    return "Step %d of %d: %s"
        .formatted(step.index() + 1, update.steps().size(), manuscript.prose(step.title()));
  }

  private void blocks(List<HandoutBlock> blocks) throws IOException {
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

  private void answers(List<Answers> all) throws IOException {
    if (!all.isEmpty()) {
      piece(manuscript.answers());
    }
    for (Answers answers : all) {
      piece(
          manuscript.answers(
              manuscript.prose(answers.title()), LatexMath.answers(sheet.handout(), answers)));
    }
  }

  private void display(String latex) throws IOException {
    piece(manuscript.display(latex));
  }

  private void piece(String text) throws IOException {
    out.append(text).append("\n\n");
  }
}
