package org.deltascope.figure.loss;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.history.LossCurve;

/**
 * What is drawn: the losses on the way to the run in which one stands, and other runs, faded.
 *
 * @param path the losses on that way, and of that run
 * @param label what is written at its end, such as B; nothing if it is the only one
 * @param others from where they are apart from it
 */
public record LossLines(LossCurve path, String label, List<LossLine> others) {

  /** Makes it immutable. */
  public LossLines {
    others = List.copyOf(others);
  }

  /** {@return the losses of the only run} */
  public static LossLines of(LossCurve only) {
    return new LossLines(only, "", List.of());
  }

  /** {@return up to where any of them goes} */
  long updates() {
    return others.stream()
        .mapToLong(other -> other.losses().updates())
        .reduce(path.updates(), Math::max);
  }

  /** {@return what is said of the other runs} */
  String said() {
    return others.isEmpty()
        ? ""
        : " This is run %s; beside it, faded: %s."
            .formatted(
                label,
                others.stream()
                    .map(it -> "run %s from update %,d".formatted(it.label(), it.losses().first()))
                    .collect(Collectors.joining(", ")));
  }

  /** {@return these without the last loss of the path, if that is the one of an update} */
  LossLines before(long update) {
    return new LossLines(path.before(update), label, others);
  }

  /** {@return what is drawn of all, in as many ranges as there is room for} */
  List<LossCurve.Range> ranges(int atMost) {
    return Stream.concat(Stream.of(path), others.stream().map(LossLine::losses))
        .flatMap(curve -> drawn(curve, atMost).stream())
        .toList();
  }

  /** {@return what is drawn of a curve} */
  static List<LossCurve.Range> drawn(LossCurve curve, int atMost) {
    return curve.inAtMost(atMost).ranges().stream().filter(range -> range.count() > 0).toList();
  }
}
