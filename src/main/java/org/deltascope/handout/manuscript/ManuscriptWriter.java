package org.deltascope.handout.manuscript;

import java.io.IOException;
import java.util.List;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.OneLine;
import org.deltascope.handout.work.WorkedStep;
import org.deltascope.handout.work.WorkedUpdate;
import org.deltascope.handout.worksheet.Answers;
import org.deltascope.handout.worksheet.HandoutEdition;

/** Writes a handout piece by piece, with an empty line after each. */
public final class ManuscriptWriter {
  private final HandoutEdition sheet;
  private final Manuscript manuscript;
  private final Appendable out;
  private final ManuscriptBlocks blocks;

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
    this.out = out;
    this.blocks = new ManuscriptBlocks(sheet, manuscript, brackets, out);
  }

  public void write() throws IOException {
    Handout handout = sheet.handout();
    out.append(manuscript.begin());
    if (!handout.title().isBlank()) {
      piece(manuscript.title(OneLine.of(handout.title())));
    }
    if (sheet.student().isPresent()) {
      piece(manuscript.name(sheet.student()));
    }
    blocks.write(handout.about());
    for (WorkedUpdate update : handout.updates()) {
      piece(manuscript.heading("Update %,d".formatted(update.number())));
      blocks.write(update.given());
      for (WorkedStep step : update.steps()) {
        piece(manuscript.step(heading(update, step)));
        blocks.write(step.blocks());
      }
    }
    answers(sheet.answers());
    out.append(manuscript.end());
  }

  private String heading(WorkedUpdate update, WorkedStep step) {
    return "Step %d of %d: %s"
        .formatted(step.index() + 1, update.steps().size(), manuscript.line(step.title()));
  }

  private void answers(List<Answers> all) throws IOException {
    if (!all.isEmpty()) {
      piece(manuscript.answers());
    }
    for (Answers answers : all) {
      piece(
          manuscript.answers(
              manuscript.line(answers.title()), LatexMath.answers(sheet.handout(), answers)));
    }
  }

  private void piece(String text) throws IOException {
    out.append(text).append("\n\n");
  }
}
