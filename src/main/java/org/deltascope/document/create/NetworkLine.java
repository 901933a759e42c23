package org.deltascope.document.create;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.nn.Activation;

/**
 * A network in one line, such as {@code 2-3-1 relu sigmoid}.
 *
 * @param widths n⁰ … nᴸ
 * @param activations those of layers 1…L
 */
public record NetworkLine(List<Integer> widths, List<Activation> activations) {

  /** Makes it immutable and checks that there is an activation for each layer. */
  public NetworkLine {
    widths = List.copyOf(widths);
    activations = List.copyOf(activations);
    if (widths.size() < 2 || activations.size() != widths.size() - 1) {
      throw new IllegalArgumentException(
          "found %d widths and %d activations".formatted(widths.size(), activations.size()));
    }
  }

  /**
   * {@return the network that a line tells: widths with hyphens between them, then activations}
   * With one activation all layers have it, with two the hidden layers have the first and the last
   * layer the second, without any all are sigmoid; else there is one for each layer.
   *
   * @param line as people type it
   * @throws UnreadableLineException if it tells none
   */
  public static NetworkLine read(String line) throws UnreadableLineException {
    return new NetworkLineReader(line).read();
  }

  /** {@return L, the number of layers} */
  public int depth() {
    return activations.size();
  }

  /** {@return nᴸ} */
  public int outputs() {
    return widths.getLast();
  }

  /** {@return the line in its shortest form, from which it is read again} */
  @Override
  public String toString() {
    return widths.stream().map(String::valueOf).collect(joining("-"))
        + " "
        + shortest().map(Activation::id).collect(joining(" "));
  }

  private Stream<Activation> shortest() {
    boolean one = activations.stream().distinct().count() == 1;
    boolean two = activations.stream().limit(depth() - 1L).distinct().count() == 1;
    if (one) {
      return activations.stream().limit(1);
    }
    return two ? Stream.of(activations.getFirst(), activations.getLast()) : activations.stream();
  }
}
