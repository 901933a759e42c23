package org.deltascope.app.model.number;

import org.deltascope.figure.Subject;
import org.deltascope.formula.naming.RefNotation;
import org.deltascope.nn.Network;

/**
 * Writes and reads what is selected as the command line calls it: {@code W[2](1,1)}, {@code
 * a[1](2)}, {@code t(1)}; nothing where nothing is.
 */
public final class SubjectNotation {
  private SubjectNotation() {}

  /** {@return what something that can be selected is called} */
  public static String text(Subject subject) {
    return switch (subject) {
      case Subject.None _ -> "";
      case Subject.Neuron(int l, int unit) -> "a[%d](%d)".formatted(l, unit + 1);
      case Subject.Edge(int l, int to, int from) -> "W[%d](%d,%d)".formatted(l, to + 1, from + 1);
      case Subject.Bias(int l, int unit) -> "b[%d](%d)".formatted(l, unit + 1);
      case Subject.Target(int unit) -> "t(%d)".formatted(unit + 1);
      case Subject.Layer(int l) -> "a[%d]".formatted(l);
      case Subject.Weights(int l) -> "W[%d]".formatted(l);
      case Subject.Biases(int l) -> "b[%d]".formatted(l);
      case Subject.Symbol(String id) -> id;
    };
  }

  /**
   * {@return what is called that in a network; a symbol where the network has none of that name}
   *
   * @param text as it was written
   * @param network that is shown
   */
  public static Subject read(String text, Network network) {
    return text.isEmpty()
        ? Subject.none()
        : new RefNotation(network)
            .ref(text)
            .map(Subject::of)
            .orElseGet(() -> new Subject.Symbol(text));
  }
}
