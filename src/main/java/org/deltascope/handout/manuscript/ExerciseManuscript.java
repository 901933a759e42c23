package org.deltascope.handout.manuscript;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deltascope.exercise.AnswerGap;
import org.deltascope.exercise.AnswerGrid;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.handout.work.ExerciseWork;
import org.deltascope.handout.work.OneLine;
import org.deltascope.handout.work.WorkedStep;
import org.deltascope.handout.worksheet.Answers;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.trace.Ref;

/** Writes an exercise: a sheet for each variant, and the key after all of them. */
public final class ExerciseManuscript {
  private final ExerciseSet set;
  private final Manuscript manuscript;
  private final Latex latex;

  private ExerciseManuscript(ExerciseSet set, Manuscript manuscript) {
    this.set = set;
    this.manuscript = manuscript;
    this.latex = new Latex(set.names(), Numerals.rounded(set.digits()));
  }

  /** {@return what writes an exercise as Markdown} */
  public static ExerciseManuscript markdown(ExerciseSet set) {
    return new ExerciseManuscript(set, new MarkdownManuscript());
  }

  /** {@return what writes an exercise as LaTeX} */
  public static ExerciseManuscript latex(ExerciseSet set) {
    return new ExerciseManuscript(set, new LatexManuscript());
  }

  /** {@return what writes an exercise as HTML for a learning platform} */
  public static ExerciseManuscript moodle(ExerciseSet set) {
    return new ExerciseManuscript(set, new MoodleManuscript());
  }

  /**
   * Writes all of it.
   *
   * @param withSteps whether every step stands on the sheets, with gaps to be filled in
   * @param out where to
   */
  public void write(boolean withSteps, Appendable out) throws IOException {
    out.append(manuscript.begin());
    for (Variant variant : set.variants()) {
      out.append(manuscript.newPage());
      if (!set.title().isBlank()) {
        piece(manuscript.title(OneLine.of(set.title())), out);
      }
      piece(manuscript.heading("Variant %d".formatted(variant.number())), out);
      piece(manuscript.name(Optional.empty()), out);
      out.append(question(variant));
      if (withSteps) {
        HandoutEdition gaps = gaps(variant);
        steps(gaps.handout().updates().getFirst().steps(), gaps, out);
      }
      for (AnswerGrid grid : variant.answers()) {
        piece(grid(grid, _ -> latex.gap(BlankPolicy.UNNUMBERED)), out);
      }
    }
    for (Variant variant : set.variants()) {
      out.append(manuscript.newPage());
      piece(manuscript.heading("Key to variant %d".formatted(variant.number())), out);
      if (withSteps) {
        HandoutEdition gaps = gaps(variant);
        for (Answers answers : gaps.answers()) {
          String title = manuscript.line(answers.title());
          piece(manuscript.answers(title, LatexMath.answers(gaps.handout(), answers)), out);
        }
      }
      out.append(solution(variant));
    }
    out.append(manuscript.end());
  }

  private HandoutEdition gaps(Variant variant) {
    return HandoutEdition.worksheet(ExerciseWork.of(set, variant).handout());
  }

  private void steps(List<WorkedStep> steps, HandoutEdition edition, Appendable out)
      throws IOException {
    ManuscriptBlocks blocks =
        new ManuscriptBlocks(edition, manuscript, MatrixBrackets.BMATRIX, out);
    for (WorkedStep step : steps) {
      piece(manuscript.step(manuscript.line(step.title())), out);
      blocks.write(step.blocks());
    }
  }

  /** {@return what is given and what is asked for} */
  public String question(Variant variant) throws IOException {
    ExerciseWork work = ExerciseWork.of(set, variant);
    StringBuilder text = new StringBuilder();
    ManuscriptBlocks blocks = blocks(work, text);
    blocks.write(work.handout().about());
    blocks.write(work.given());
    piece(manuscript.paragraph(work.task(ref -> manuscript.inline(name(ref)))), text);
    return text.toString();
  }

  /** {@return the answers, and how they come about} */
  public String solution(Variant variant) throws IOException {
    ExerciseWork work = ExerciseWork.of(set, variant);
    StringBuilder text = new StringBuilder();
    for (AnswerGrid grid : variant.answers()) {
      piece(grid(grid, field -> set.digits().of(field.truth()).latex()), text);
    }
    steps(work.solution(), HandoutEdition.complete(work.handout()), text);
    return text.toString();
  }

  private ManuscriptBlocks blocks(ExerciseWork work, StringBuilder text) {
    return new ManuscriptBlocks(
        HandoutEdition.complete(work.handout()), manuscript, MatrixBrackets.BMATRIX, text);
  }

  /** {@return the name of a number or a matrix, as mathematics within a line} */
  public String inline(Ref ref) {
    return manuscript.inline(name(ref));
  }

  private String name(Ref ref) {
    return latex.write(new Expr.Symbol(ref));
  }

  private String grid(AnswerGrid grid, Function<AnswerGap, String> entry) {
    String entries =
        grid.rows().stream()
            .map(row -> row(row, entry))
            .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    boolean single = grid.rows().size() == 1 && grid.rows().getFirst().size() == 1;
    String whole = single ? row(grid.rows().getFirst(), entry) : entries;
    return manuscript.display(name(grid.asked()) + " = " + whole);
  }

  private static String row(List<Optional<AnswerGap>> row, Function<AnswerGap, String> entry) {
    return row.stream()
        .map(field -> field.map(entry).orElse("0"))
        .collect(Collectors.joining(" & "));
  }

  private static void piece(String text, Appendable out) throws IOException {
    out.append(text).append("\n\n");
  }
}
