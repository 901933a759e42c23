package org.deltascope.app.model.lab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.figure.lab.LabScene;
import org.deltascope.figure.network.state.FormulaLights;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.verdict.Verdict;
import org.deltascope.trace.Ref;

/**
 * What is to be said of a formula that was typed.
 *
 * @param formula as it was typed
 * @param unreadable why it cannot be read, if it cannot
 * @param verdict on it, if there is something to compare it with
 * @param shapes of its parts, in one line; empty where it cannot be read
 * @param sentences of the verdict
 * @param mistakes that it may be made by
 * @param otherSizes what its shapes are where no two sizes are equal; empty if not asked for
 * @param repair after which it would fit
 * @param reads what it is made of, and where that stands in the text
 * @param scene its picture, if it can be read
 * @param latex the formula as LaTeX
 */
public record LabAnswer(
    String formula,
    Optional<Unreadable> unreadable,
    Optional<Verdict> verdict,
    String shapes,
    List<String> sentences,
    List<Tag> mistakes,
    String otherSizes,
    Optional<Repair> repair,
    List<Read> reads,
    Optional<LabScene> scene,
    String latex) {

  /**
   * Something that a formula reads.
   *
   * @param ref what it is
   * @param start the first character that stands for it
   * @param end the one after the last
   * @param isResult whether the formula says something about it
   */
  public record Read(Ref ref, int start, int end, boolean isResult) {}

  /** Makes it immutable. */
  public LabAnswer {
    sentences = List.copyOf(sentences);
    mistakes = List.copyOf(mistakes);
    reads = List.copyOf(reads);
  }

  static LabAnswer unreadable(Unreadable wrong) {
    return new LabAnswer(
        wrong.source(),
        Optional.of(wrong),
        Optional.of(Verdict.UNREADABLE),
        "",
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "");
  }

  /**
   * {@return what stands at a place of the text, if something does}
   *
   * @param caret the place, before the character of that index
   */
  public Optional<Ref> at(int caret) {
    return reads.stream()
        .filter(read -> read.start() <= caret && caret <= read.end())
        .map(Read::ref)
        .findFirst();
  }

  /** {@return what lights up in pictures: what the formula is made of, and what it is about} */
  public FormulaLights lights() {
    return new FormulaLights(lit(false), lit(true));
  }

  private Set<Ref> lit(boolean result) {
    return reads.stream()
        .filter(read -> read.isResult() == result)
        .map(Read::ref)
        .collect(Collectors.toSet());
  }

  /** {@return shapes and verdict, as they stand below the figure} */
  public List<String> verdictLines() {
    return Stream.concat(
            shapes.isEmpty() ? Stream.empty() : Stream.of("Shapes: " + shapes), sentences.stream())
        .toList();
  }

  /** {@return formula and verdict, as they are copied} */
  public String text() {
    StringBuilder text = new StringBuilder(formula).append('\n');
    if (!shapes.isEmpty()) {
      text.append("shapes   ").append(shapes).append('\n');
    }
    scene.ifPresent(it -> it.lines().forEach(line -> text.append(line).append('\n')));
    unreadable.ifPresent(
        wrong -> text.append(Verdict.UNREADABLE).append(": ").append(wrong.message()).append('\n'));
    sentences.forEach(sentence -> text.append(sentence).append('\n'));
    return text.toString();
  }
}
