package org.deltascope.handout.exercise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.exercise.AnswerGap;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.PrintedAnswer;
import org.deltascope.exercise.Variant;
import org.deltascope.figure.Figure;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.handout.manuscript.ExerciseManuscript;

/**
 * Writes an exercise as a file of R/exams, which makes quizzes of many platforms and exams on paper
 * of it. All variants are in it; each time one is drawn, or chosen as v.
 */
final class RExams {
  private static final String FENCE = "```";

  private final ExerciseSet set;
  private final ExerciseManuscript manuscript;
  private final ExerciseFigure figures;

  RExams(ExerciseSet set) {
    this.set = set;
    this.manuscript = ExerciseManuscript.markdown(set);
    this.figures = new ExerciseFigure(set);
  }

  void write(Appendable out) throws IOException {
    List<String> questions = new ArrayList<>();
    List<String> solutions = new ArrayList<>();
    List<String> pictures = new ArrayList<>();
    for (Variant variant : set.variants()) {
      questions.add(manuscript.question(variant) + fields(variant));
      solutions.add(manuscript.solution(variant));
      picture(figures.of(variant)).ifPresent(pictures::add);
    }
    boolean drawn = pictures.size() == set.variants().size();
    out.append(FENCE).append("{r variants, echo = FALSE, results = \"hide\"}\n");
    out.append("v <- sample(1:%d, 1)\n".formatted(set.variants().size()));
    out.append(vector("question", questions)).append(vector("solution", solutions));
    out.append(vector("answers", answers(one -> one.value().toPlainString())));
    out.append(vector("tolerances", answers(one -> one.tolerance().toPlainString())));
    if (drawn) {
      out.append(vector("network", pictures));
      out.append("writeBin(base64enc::base64decode(network[v]), \"network.png\")\n");
    }
    out.append(FENCE).append("\n\nQuestion\n========\n\n");
    out.append(drawn ? "![The network with what is given](network.png)\n\n" : "");
    out.append("`r question[v]`\n\nSolution\n========\n\n`r solution[v]`\n\n");
    out.append("Meta-information\n================\n");
    out.append("exname: %s\nextype: cloze\n".formatted(name()));
    long fields = set.variants().getFirst().gaps().count();
    out.append(
        "exclozetype: %s\n".formatted(String.join("|", Collections.nCopies((int) fields, "num"))));
    out.append("exsolution: `r answers[v]`\nextol: `r tolerances[v]`\n");
  }

  private String fields(Variant variant) {
    List<AnswerGap> gaps = variant.gaps().toList();
    boolean several = variant.trace().batch().size() > 1;
    return IntStream.range(0, gaps.size())
        .mapToObj(
            k ->
                "- %s%s = ##ANSWER%d##\n"
                    .formatted(
                        manuscript.inline(gaps.get(k).number().ref()),
                        several && gaps.get(k).number().ref().kind().isOfSample()
                            ? " of sample %d".formatted(gaps.get(k).number().sample() + 1)
                            : "",
                        k + 1))
        .collect(Collectors.joining());
  }

  private List<String> answers(Function<PrintedAnswer, String> part) {
    return set.variants().stream()
        .map(
            variant ->
                variant
                    .gaps()
                    .map(gap -> part.apply(PrintedAnswer.of(gap.truth(), set.digits())))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  /** A name that no font here has leaves the picture out; its numbers stand in the text, too. */
  private Optional<String> picture(Figure figure) throws IOException {
    try {
      byte[] file = figures.file(figure, FigureFormat.PNG);
      return Optional.of(Base64.getEncoder().encodeToString(file));
    } catch (UnfitFigureException e) {
      return Optional.empty();
    }
  }

  private static String vector(String name, List<String> texts) {
    return texts.stream()
        .map(RExams::raw)
        .collect(Collectors.joining(",\n", name + " <- c(\n", ")\n"));
  }

  /** A string of R in which nothing has a meaning; it has more dashes than anything in it. */
  private static String raw(String text) {
    String dashes = "---";
    while (text.contains(")" + dashes)) {
      dashes += "-";
    }
    return "r\"%1$s(%2$s)%1$s\"".formatted(dashes, text);
  }

  /**
   * What stands outside the strings is letters and digits, so that R finds nothing to run in it.
   */
  private String name() {
    String plain = new ExerciseTitle(set).whole().replaceAll("[^\\p{L}\\p{N} ,.:-]+", " ").strip();
    return plain.isEmpty() ? "Backpropagation" : plain;
  }
}
