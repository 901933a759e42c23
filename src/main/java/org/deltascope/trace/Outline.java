package org.deltascope.trace;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deltascope.nn.Network;

/**
 * The shape of an update: its steps without their numbers. Every update of a run has the same.
 *
 * @param entries one for each step, in order
 */
public record Outline(List<Entry> entries) {

  /**
   * One step's shape.
   *
   * @param name such as {@code delta[1]}
   * @param phase it belongs to
   * @param layer whose numbers it makes
   * @param parts how many parts it has
   */
  public record Entry(String name, Phase phase, int layer, int parts) {}

  /** Makes it immutable. */
  public Outline {
    entries = List.copyOf(entries);
  }

  /**
   * {@return the outline of an update, and so of every other of its run}
   *
   * @param trace an update
   */
  public static Outline of(Trace trace) {
    return new Outline(
        trace.steps().stream()
            .map(step -> new Entry(step.name(), step.phase(), step.layer(), step.parts()))
            .toList());
  }

  /**
   * {@return a name for a file about a step, such as 008-delta1.png, so that files sort as steps
   * do}
   *
   * @param step index of the step, from 0
   * @param ending how the name ends
   */
  public String fileName(int step, String ending) {
    return "%03d-%s%s".formatted(step + 1, inFileName(entries.get(step).name()), ending);
  }

  /**
   * {@return what a step is called in the name of a file, such as delta1}
   *
   * @param name of the step, such as delta[1]
   */
  public static String inFileName(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "");
  }

  /**
   * {@return how many steps an update has: z, a, δ, ∂W and the update of each layer, and the loss}
   *
   * @param network any
   */
  public static int stepsOf(Network network) {
    return 5 * network.depth() + 1;
  }

  /** {@return the number of steps} */
  public int size() {
    return entries.size();
  }

  /**
   * {@return the index of a step, if it is there}
   *
   * @param name such as {@code delta[1]}, or its number from 1
   */
  public OptionalInt indexOf(String name) {
    return IntStream.range(0, size())
        .filter(i -> entries.get(i).name().equals(name) || Integer.toString(i + 1).equals(name))
        .findFirst();
  }
}
