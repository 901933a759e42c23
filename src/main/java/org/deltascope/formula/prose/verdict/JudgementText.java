package org.deltascope.formula.prose.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.nn.Network;

/**
 * Writes what is to be said of formulas, as text.
 *
 * @param names what quantities are called
 * @param mistakes what speaks of mistakes: as one types, or as in the window
 */
public record JudgementText(Names names, BiFunction<Network, Names, MistakeWords> mistakes) {
  private static final String VERDICT = "verdict  ";
  private static final String INDENT = " ".repeat(9);

  /**
   * {@return shapes, value, expected value, verdict and mistakes, each on lines of its own}
   *
   * @param judgement of one formula
   */
  public List<String> lines(Judgement judgement) {
    List<String> lines = new ArrayList<>();
    lines.add("shapes   " + shapes(judgement, judgement.here()));
    judgement
        .value()
        .ifPresent(value -> lines.add("value    " + MatrixLine.of(value, Digits.DEFAULT)));
    judgement
        .expected()
        .ifPresent(value -> lines.add("expected " + MatrixLine.of(value, Digits.DEFAULT)));
    String before = VERDICT;
    for (String sentence : sentences(judgement)) {
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
    return parts(judgement, here).of(judgement);
  }

  /**
   * {@return the verdict and what makes it, a sentence each; none where there is nothing to compare
   * with}
   *
   * @param judgement of one formula
   */
  public List<String> sentences(Judgement judgement) {
    return judgement
        .finding()
        .map(
            finding ->
                new VerdictWords(
                        names,
                        judgement,
                        parts(judgement, judgement.here()),
                        mistakes.apply(network(judgement), names))
                    .lines(finding))
        .orElse(List.of());
  }

  private ShapesText parts(Judgement judgement, Trial here) {
    return new ShapesText(judgement.formula(), here, new TypedNames(network(judgement), names));
  }

  private static Network network(Judgement judgement) {
    return judgement.here().environment().trace().before().network();
  }
}
