package org.deltascope.document.solution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deltascope.document.json.PrintedArray;
import org.deltascope.document.json.PrintedKeys;
import org.deltascope.document.json.PrintedTrace;
import org.deltascope.document.json.PrintedUpdate;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.solution.Arithmetic;
import org.deltascope.formula.solution.Precision;
import org.deltascope.nn.Experiment;

/** A file of updates that some program printed. */
public final class SolutionFile implements Solution {
  private final String name;
  private final String source;
  private final WrittenDigits digits = new WrittenDigits();
  private final Set<String> unknown = new LinkedHashSet<>();

  private SolutionFile(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /**
   * {@return what a program printed, whose numbers are looked through once}
   *
   * @param name what it is called in messages
   * @param source the text
   * @throws DocumentException if it is not what a program prints of its updates
   */
  public static SolutionFile of(String name, String source) throws DocumentException {
    SolutionFile solution = new SolutionFile(name, source);
    PrintedTrace.read(name, source, solution::survey);
    if (solution.digits.count() == 0) {
      throw new DocumentException(
          name,
          "",
          solution.unknown.isEmpty() ? "no number" : "no key that is known",
          "an update on each line with numbers under some of "
              + String.join(", ", PrintedKeys.ALL));
    }
    return solution;
  }

  private void survey(PrintedUpdate update) {
    digits.add(update);
    update.arrays().forEach(this::noteUnknown);
    update.layers().forEach(layer -> layer.arrays().forEach(this::noteUnknown));
  }

  private void noteUnknown(PrintedArray array) {
    if (!PrintedKeys.isKnown(array.key())) {
      unknown.add(array.key());
    }
  }

  @Override
  public List<String> unknownKeys() {
    return List.copyOf(unknown);
  }

  @Override
  public Arithmetic arithmetic() {
    return digits.arithmetic();
  }

  /** {@return how exactly they were written} */
  public Precision precision() {
    return digits.all();
  }

  @Override
  public void forEach(Experiment experiment, Use use)
      throws DocumentException, OtherSamplesException {
    UpdateReader reader = new UpdateReader(experiment, digits);
    PrintedTrace.<OtherSamplesException>read(
        name,
        source,
        update -> {
          int line = update.place().line();
          use.accept(reader.read(update), _ -> line);
        });
  }
}
