package org.deltascope.formula.prose.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.trace.Trace;

/**
 * Writes what is to be said of formulas, as text.
 *
 * @param trace of the moment
 * @param names what quantities are called
 */
public record JudgementText(Trace trace, Names names) {
  private static final String VERDICT = "verdict  ";
  private static final String INDENT = " ".repeat(9);

  /**
   * {@return shapes, value, expected value, verdict and mistakes, each on lines of its own}
   *
   * @param judgement of one formula
   * @param here its moment
   */
  public List<String> lines(Judgement judgement, Trial here) {
    List<String> lines = new ArrayList<>();
    lines.add("shapes   " + shapes(judgement, here));
    judgement
        .value()
        .ifPresent(value -> lines.add("value    " + MatrixLine.of(value, Digits.DEFAULT)));
    judgement
        .expected()
        .ifPresent(value -> lines.add("expected " + MatrixLine.of(value, Digits.DEFAULT)));
    String before = VERDICT;
    for (String sentence : sentences(judgement, here)) {
      lines.add(before + sentence);
      before = INDENT;
    }
    List<Tag> tags = judgement.diagnosis().tags();
    if (!tags.isEmpty()) {
      lines.add("mistake  " + tags.stream().map(Tag::id).collect(Collectors.joining(", ")));
    }
    return lines;
  }

  /**
   * {@return the shapes of all parts, in one line}
   *
   * @param judgement of one formula
   * @param here a network on which they are taken
   */
  public String shapes(Judgement judgement, Trial here) {
    return shapes(judgement, here.environment()).of(judgement, here.here(judgement.right()));
  }

  /**
   * {@return the verdict and what makes it, a sentence each; none where there is nothing to compare
   * with}
   *
   * @param judgement of one formula
   * @param here its moment
   */
  public List<String> sentences(Judgement judgement, Trial here) {
    return judgement
        .finding()
        .map(
            finding ->
                new VerdictWords(trace, names, judgement, shapes(judgement, here.environment()))
                    .lines(finding))
        .orElse(List.of());
  }

  private ShapesText shapes(Judgement judgement, Environment environment) {
    return new ShapesText(
        judgement.formula(), environment, new TypedNames(trace.before().network(), names));
  }
}
