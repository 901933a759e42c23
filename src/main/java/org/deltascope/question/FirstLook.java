package org.deltascope.question;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Elementwise;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What is asked before the number itself: its sign, or which of two is larger.
 *
 * @param prompt what is asked
 * @param choices to choose from; one of them is right
 */
public record FirstLook(String prompt, List<Choice> choices) {

  /**
   * An answer.
   *
   * @param key that gives it
   * @param label what it says
   * @param right whether it is the right one
   */
  public record Choice(String key, String label, boolean right) {}

  /** Makes it immutable. */
  public FirstLook {
    choices = List.copyOf(choices);
  }

  /**
   * {@return what is asked before a number, if anything can be}
   *
   * @param number which
   * @param value of it
   * @param environment the numbers of the moment
   * @param names what they are called
   */
  static Optional<FirstLook> of(
      Ref number, double value, TraceEnvironment environment, Names names) {
    if (!Double.isFinite(value) || !(number instanceof Ref.One one)) {
      return Optional.empty();
    }
    String name = new NumberNames(names).of(number);
    return switch (one.kind()) {
      case WEIGHTED_INPUT, ERROR, CARRIED, WEIGHT_GRADIENT, BIAS_GRADIENT ->
          Optional.of(sign(name, value));
      case ACTIVATION -> Optional.of(ofActivation(name, one, value, names));
      case NEW_WEIGHTS -> Optional.of(change(name, one, Kind.WEIGHTS, value, environment));
      case NEW_BIAS -> Optional.of(change(name, one, Kind.BIAS, value, environment));
      case LOSS_TERM ->
          one.row() == 0
              ? Optional.empty()
              : Optional.of(
                  compared(
                      "Does it add more or less than the output before?",
                      List.of("more", "less", "as much"),
                      value,
                      environment.value(one.quantity()).get(one.row() - 1, 0)));
      case Kind _ -> Optional.empty();
    };
  }

  private static FirstLook sign(String name, double value) {
    return new FirstLook(
        "Is %s positive or negative?".formatted(name),
        List.of(
            new Choice("+", "positive", value > 0),
            new Choice("-", "negative", value < 0),
            new Choice("0", "zero", value == 0)));
  }

  private static FirstLook ofActivation(String name, Ref.One one, double value, Names names) {
    boolean sigmoid = names.activation(one.layer()).equals(Names.activation(Elementwise.SIGMOID));
    return sigmoid
        ? compared(
            "Is %s larger or smaller than ½?".formatted(name),
            List.of("larger", "smaller", "½"),
            value,
            0.5)
        : sign(name, value);
  }

  private static FirstLook change(
      String name, Ref.One one, Kind before, double value, TraceEnvironment environment) {
    double old = environment.value(new Quantity(before, one.layer())).get(one.row(), one.column());
    return compared(
        "Does %s become larger or smaller?".formatted(name),
        List.of("larger", "smaller", "it stays"),
        value,
        old);
  }

  private static FirstLook compared(
      String prompt, List<String> labels, double value, double other) {
    return new FirstLook(
        prompt,
        List.of(
            new Choice("+", labels.get(0), value > other),
            new Choice("-", labels.get(1), value < other),
            new Choice("0", labels.get(2), value == other)));
  }
}
