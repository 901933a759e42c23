package org.deltascope.document.solution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.json.PrintedArray;
import org.deltascope.document.json.PrintedKeys;
import org.deltascope.document.json.PrintedTrace;
import org.deltascope.document.json.PrintedUpdate;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.formula.solution.Arithmetic;
import org.deltascope.formula.solution.Precision;
import org.deltascope.formula.solution.StatedUpdate;
import org.deltascope.nn.Experiment;

/** A file of updates that some program printed. */
public final class SolutionFile {
  private final String name;
  private final String source;
  private final WrittenDigits digits = new WrittenDigits();
  private final Set<String> unknown = new LinkedHashSet<>();

  private SolutionFile(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /**
   * {@return a file that is read and whose numbers are looked through once}
   *
   * @param file to read
   * @param name as the user named it
   * @throws DocumentException if it is not what a program prints of its updates
   */
  public static SolutionFile read(Path file, String name) throws IOException, DocumentException {
    return of(name, Utf8File.read(file, name, SourceLocation.top(name)));
  }

  /**
   * {@return the same of a text}
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

  /** {@return the keys that are not known, and whose numbers are not looked at} */
  public List<String> unknownKeys() {
    return List.copyOf(unknown);
  }

  /** {@return what the numbers were computed with} */
  public Arithmetic arithmetic() {
    return digits.arithmetic();
  }

  /** {@return how exactly they were written} */
  public Precision precision() {
    return digits.all();
  }

  /** What is done with an update. */
  @FunctionalInterface
  public interface Use {
    /** Takes an update, and the line that it is on. */
    void accept(StatedUpdate update, int line);
  }

  /**
   * Goes through the updates.
   *
   * @param experiment what they are meant to be of
   * @param use what is done with each
   * @throws DocumentException if one has other shapes than the document
   * @throws OtherSamplesException if one is of other samples
   */
  public void forEach(Experiment experiment, Use use)
      throws DocumentException, OtherSamplesException {
    UpdateReader reader = new UpdateReader(experiment, digits);
    PrintedTrace.<OtherSamplesException>read(
        name, source, update -> use.accept(reader.read(update), update.place().line()));
  }
}
