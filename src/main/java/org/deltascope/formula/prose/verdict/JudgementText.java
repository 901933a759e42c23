package org.deltascope.formula.prose.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Finding;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.trace.Trace;

/**
 * Writes what is to be said of formulas, as text.
 *
 * @param trace of the moment
 * @param names what quantities are called
 */
public record JudgementText(Trace trace, Names names) {
  private static final String INDENT = " ".repeat(9);

  /**
   * {@return shapes, value, expected value, verdict and mistakes, each on lines of its own}
   *
   * @param judgement of one formula
   * @param here its moment
   */
  public List<String> lines(Judgement judgement, Trial here) {
    ShapesText shapes = shapes(judgement, here.environment());
    List<String> lines = new ArrayList<>();
    lines.add("shapes   " + shapes.of(judgement, here.here(judgement.right())));
    judgement
        .value()
        .ifPresent(value -> lines.add("value    " + MatrixLine.of(value, Digits.DEFAULT)));
    judgement
        .expected()
        .ifPresent(value -> lines.add("expected " + MatrixLine.of(value, Digits.DEFAULT)));
    judgement.finding().ifPresent(finding -> lines.addAll(verdict(judgement, here, finding)));
    List<Tag> tags = judgement.diagnosis().tags();
    if (!tags.isEmpty()) {
      lines.add("mistake  " + tags.stream().map(Tag::id).collect(Collectors.joining(", ")));
    }
    return lines;
  }

  private List<String> verdict(Judgement judgement, Trial here, Finding finding) {
    List<String> sentences =
        new VerdictWords(trace, names, judgement, shapes(judgement, here.environment()))
            .lines(finding);
    List<String> lines = new ArrayList<>();
    for (String sentence : sentences) {
      lines.add((lines.isEmpty() ? "verdict  " : INDENT) + sentence);
    }
    return lines;
  }

  private ShapesText shapes(Judgement judgement, Environment environment) {
    return new ShapesText(
        judgement.formula(), environment, new TypedNames(trace.before().network()));
  }
}
