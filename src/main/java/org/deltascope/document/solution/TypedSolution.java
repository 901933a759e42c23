package org.deltascope.document.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deltascope.document.Document;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.solution.Arithmetic;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.formula.solution.StatedUpdate;
import org.deltascope.nn.Experiment;

/**
 * Numbers as someone types them, a name and a number on each line: {@code delta[1](1) = 0.0088},
 * {@code dW[2] = [0.0822 0.0826; -0.0226 -0.0227]}. A line {@code update 1} goes on with another
 * update, {@code sample 2} with another sample of it.
 *
 * @param updates in their order
 * @param wrong what is said of each line that cannot be read
 */
public record TypedSolution(List<Update> updates, List<DocumentException> wrong)
    implements Solution {

  /**
   * What was typed of an update.
   *
   * @param stated its numbers
   * @param lines where each stands, from 1
   */
  public record Update(StatedUpdate stated, Map<SampleRef, Integer> lines) {
    /** Makes it immutable. */
    public Update {
      lines = Map.copyOf(lines);
    }
  }

  /** Makes it immutable. */
  public TypedSolution {
    updates = List.copyOf(updates);
    wrong = List.copyOf(wrong);
  }

  /**
   * {@return the numbers of a text, and what is wrong with the rest of it}
   *
   * @param name what it is called in messages
   * @param text of it
   * @param document what they are meant to be of
   */
  public static TypedSolution of(String name, String text, Document document) {
    TypedReader reader = new TypedReader(name, document);
    List<DocumentException> wrong = new ArrayList<>();
    for (TypedLine line : TypedLine.all(text)) {
      try {
        reader.read(line);
      } catch (DocumentException e) {
        wrong.add(e);
      }
    }
    List<Update> updates = reader.updates();
    if (updates.isEmpty() && wrong.isEmpty()) {
      wrong.add(
          new DocumentException(
              name, "", "no number", "a name and a number on each line, " + TypedLine.EXAMPLE));
    }
    return new TypedSolution(updates, wrong);
  }

  /** {@return that of no rounding but the one that is seen} */
  @Override
  public Arithmetic arithmetic() {
    return Arithmetic.FLOAT64;
  }

  @Override
  public List<String> unknownKeys() {
    return List.of();
  }

  @Override
  public void forEach(Experiment experiment, Use use) {
    for (Update update : updates) {
      use.accept(update.stated, at -> Objects.requireNonNull(update.lines.get(at)));
    }
  }

  /** {@return how many numbers there are} */
  public int count() {
    return updates.stream().mapToInt(update -> update.stated.numbers().size()).sum();
  }

  static Update update(
      long update, Map<SampleRef, StatedNumber> numbers, Map<SampleRef, Integer> lines) {
    return new Update(new StatedUpdate(update, List.copyOf(numbers.values())), lines);
  }
}
