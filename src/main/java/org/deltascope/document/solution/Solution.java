package org.deltascope.document.solution;

import java.util.List;
import java.util.function.ToIntFunction;
import org.deltascope.document.Document;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.solution.Arithmetic;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.StatedUpdate;
import org.deltascope.nn.Experiment;

/** The numbers of a worked solution, however they are written. */
public sealed interface Solution permits SolutionFile, TypedSolution {

  /**
   * {@return the numbers that a text has: what a program printed, or what someone typed}
   *
   * @param name what it is called in messages
   * @param text of it
   * @param document what they are meant to be of
   * @throws DocumentException if it has none, or something else as well
   */
  static Solution of(String name, String text, Document document) throws DocumentException {
    if (isPrinted(text)) {
      return SolutionFile.of(name, text);
    }
    TypedSolution typed = TypedSolution.of(name, text, document);
    if (!typed.wrong().isEmpty()) {
      throw typed.wrong().getFirst();
    }
    return typed;
  }

  /** {@return whether a text is what a program prints of its updates} */
  static boolean isPrinted(String text) {
    String plain = text.stripLeading();
    return plain.startsWith("{") || plain.startsWith("[");
  }

  /** {@return what the numbers were computed with} */
  Arithmetic arithmetic();

  /** {@return the keys that are not known, and whose numbers are not looked at} */
  List<String> unknownKeys();

  /** What is done with an update. */
  @FunctionalInterface
  interface Use {
    /**
     * Takes an update.
     *
     * @param update with its numbers
     * @param lines in which they stand
     */
    void accept(StatedUpdate update, ToIntFunction<SampleRef> lines);
  }

  /**
   * Goes through the updates.
   *
   * @param experiment what they are meant to be of
   * @param use what is done with each
   * @throws DocumentException if one has other shapes than the document
   * @throws OtherSamplesException if one is of other samples
   */
  void forEach(Experiment experiment, Use use) throws DocumentException, OtherSamplesException;
}
