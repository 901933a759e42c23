package org.deltascope.handout.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * A worked example: one update or several, every step with its formula and its numbers.
 *
 * @param title of the document; may hold any characters
 * @param names what quantities are called
 * @param digits of computed numbers
 * @param given how given numbers were written
 * @param about the network and its training in words
 * @param updates in order, one or more
 */
public record Handout(
    String title,
    Names names,
    Digits digits,
    GivenNumbers given,
    List<HandoutBlock> about,
    List<WorkedUpdate> updates) {

  /** A handout has at most so many steps, so that it can still be read and printed. */
  public static final int MOST_STEPS = 400;

  /** Makes it immutable. */
  public Handout {
    about = List.copyOf(about);
    updates = List.copyOf(updates);
  }

  /**
   * {@return a handout of some updates}
   *
   * @param title of the document
   * @param experiment what is trained
   * @param names what quantities are called
   * @param digits of computed numbers
   * @param given how given numbers were written
   * @param traces the updates, in order, one or more
   */
  public static Handout of(
      String title,
      Experiment experiment,
      Names names,
      Digits digits,
      GivenNumbers given,
      List<Trace> traces) {
    List<WorkedUpdate> updates = new ArrayList<>();
    for (Trace trace : traces) {
      List<HandoutBlock> start = new InitialData(trace, names).blocks(updates.isEmpty());
      StepBlocks blocks = new StepBlocks(trace, names);
      List<WorkedStep> steps =
          IntStream.range(0, trace.steps().size()).mapToObj(blocks::step).toList();
      updates.add(new WorkedUpdate(trace, start, steps));
    }
    HandoutBlock about = about(experiment, names, digits, given, traces.getFirst());
    return new Handout(title, names, digits, given, List.of(about), updates);
  }

  /**
   * {@return the network and its training in words}
   *
   * @param experiment what is trained
   * @param names what quantities are called
   * @param digits of computed numbers
   * @param given how given numbers were written
   * @param trace an update of it
   */
  public static HandoutBlock.Facts about(
      Experiment experiment, Names names, Digits digits, GivenNumbers given, Trace trace) {
    TraceEnvironment numbers = new TraceEnvironment(trace, SampleSelection.mean());
    Numerals numerals = Numerals.of(digits, given, trace, SampleSelection.mean());
    return new ExperimentDescription(experiment, numbers, names, numerals).facts();
  }

  /** {@return how the numbers of an update are written} */
  public Numerals numerals(Source source) {
    return updates.stream()
        .filter(update -> update.number() == source.update())
        .findFirst()
        .map(update -> Numerals.of(digits, given, update.trace(), source.lens()))
        .orElseGet(() -> Numerals.rounded(digits));
  }

  /**
   * {@return how many updates of a network a handout has room for, at least 1}
   *
   * @param stepsOfUpdate how many steps each has
   */
  public static int mostUpdates(int stepsOfUpdate) {
    return Math.max(1, MOST_STEPS / stepsOfUpdate);
  }
}
