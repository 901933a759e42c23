package org.deltascope.formula.naming;

import java.util.Locale;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * What quantities and their entries are called, put together from what neurons, weights and biases
 * are.
 *
 * @param names of those
 */
record QuantityNames(Names names) {

  Name of(Ref ref) {
    return switch (ref) {
      case Ref.All(Quantity quantity) -> whole(quantity);
      case Ref.One(Quantity quantity, int row, int column) -> entry(quantity, row, column);
    };
  }

  private Name whole(Quantity quantity) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTS, WEIGHT_GRADIENT, BIAS, BIAS_GRADIENT, WEIGHTED_INPUT, SLOPE, ERROR ->
          letters().whole(quantity.kind(), l);
      case ACTIVATION, CARRIED -> l == 0 ? Name.of("x", "") : letters().whole(quantity.kind(), l);
      case TARGET -> Name.of("t", "");
      case LOSS -> Name.of("L", "");
      case SAMPLE_LOSS -> Name.of("L", "s");
      case LOSS_TERM -> Name.of("L", "i");
      case NEW_WEIGHTS, NEW_BIAS -> letters().whole(quantity.kind(), l).raised("+");
      case WEIGHT_M -> ofLayer("M", l);
      case WEIGHT_V -> ofLayer("V", l);
      case WEIGHT_S -> ofLayer("S", l);
      case BIAS_M -> ofLayer("m", l);
      case BIAS_V -> ofLayer("v", l);
      case BIAS_S -> ofLayer("s", l);
      case NEW_WEIGHT_M -> ofLayer("M", l).raised("+");
      case NEW_WEIGHT_V -> ofLayer("V", l).raised("+");
      case NEW_WEIGHT_S -> ofLayer("S", l).raised("+");
      case NEW_BIAS_M -> ofLayer("m", l).raised("+");
      case NEW_BIAS_V -> ofLayer("v", l).raised("+");
      case NEW_BIAS_S -> ofLayer("s", l).raised("+");
      case WEIGHT_M_HAT -> ofLayer("M", l).withHat();
      case WEIGHT_V_HAT -> ofLayer("V", l).withHat();
      case BIAS_M_HAT -> ofLayer("m", l).withHat();
      case BIAS_V_HAT -> ofLayer("v", l).withHat();
      case SAMPLES -> Name.of("m", "");
      case EDGES -> ofLayer("E", l);
      case WEIGHT_SQUARES -> Name.of("Σw²", "");
      case WEIGHT_DECAY -> Name.of("λ", "");
      case LEARNING_RATE -> Name.of("η", "");
      case INITIAL_RATE -> Name.of("η", "0");
      case DAMPENING -> Name.of("d", "");
      case MOMENTUM -> Name.of("μ", "");
      case DECAY -> Name.of("ρ", "");
      case EPSILON -> Name.of("ε", "");
      case BETA_1 -> Name.of("β", "1");
      case BETA_2 -> Name.of("β", "2");
    };
  }

  private Name entry(Quantity quantity, int row, int column) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTS, WEIGHT_GRADIENT -> names.weight(l, row, column);
      case BIAS -> names.bias(l, row);
      case BIAS_GRADIENT -> names.biasOfGradient(l, row);
      case WEIGHTED_INPUT, SLOPE -> names.weightedInput(l, row);
      case ACTIVATION, CARRIED -> names.unit(l, row);
      case TARGET -> names.target(row);
      case SAMPLE_LOSS -> Name.of("L", Integer.toString(row + 1));
      case LOSS_TERM -> Name.of("L", output(l, row));
      case ERROR -> names.error(l, row);
      case NEW_WEIGHTS -> names.weight(l, row, column).raised("+");
      case NEW_BIAS -> names.bias(l, row).raised("+");
      case WEIGHT_M -> weightSlot("m", l, row, column);
      case WEIGHT_V -> weightSlot("v", l, row, column);
      case WEIGHT_S -> weightSlot("s", l, row, column);
      case BIAS_M -> biasSlot("m", l, row);
      case BIAS_V -> biasSlot("v", l, row);
      case BIAS_S -> biasSlot("s", l, row);
      case NEW_WEIGHT_M -> weightSlot("m", l, row, column).raised("+");
      case NEW_WEIGHT_V -> weightSlot("v", l, row, column).raised("+");
      case NEW_WEIGHT_S -> weightSlot("s", l, row, column).raised("+");
      case NEW_BIAS_M -> biasSlot("m", l, row).raised("+");
      case NEW_BIAS_V -> biasSlot("v", l, row).raised("+");
      case NEW_BIAS_S -> biasSlot("s", l, row).raised("+");
      case WEIGHT_M_HAT -> weightSlot("m", l, row, column).withHat();
      case WEIGHT_V_HAT -> weightSlot("v", l, row, column).withHat();
      case BIAS_M_HAT -> biasSlot("m", l, row).withHat();
      case BIAS_V_HAT -> biasSlot("v", l, row).withHat();
      case EDGES -> letters().entry("E", l, edge(row, column));
      case LOSS,
          SAMPLES,
          WEIGHT_SQUARES,
          WEIGHT_DECAY,
          LEARNING_RATE,
          INITIAL_RATE,
          DAMPENING,
          MOMENTUM,
          DECAY,
          EPSILON,
          BETA_1,
          BETA_2 ->
          whole(quantity);
    };
  }

  /** What stands below the L of an output tells it apart from the L of a sample. */
  private String output(int l, int row) {
    return isNumbered()
        ? names.unit(l, row).text()
        : Name.of("y", Integer.toString(row + 1)).text();
  }

  /** What an optimizer keeps for a weight is told apart from what it keeps for a bias. */
  private Name weightSlot(String letter, int l, int to, int from) {
    return isNumbered()
        ? Name.of(letter, names.weight(l, to, from).text())
        : letters().entry(letter.toUpperCase(Locale.ROOT), l, names.place(l, to, from));
  }

  private Name biasSlot(String letter, int l, int unit) {
    return isNumbered()
        ? Name.of(letter, names.bias(l, unit).text())
        : letters().entry(letter, l, unit);
  }

  private String edge(int to, int from) {
    return names.convention().rows() ? (from + 1) + "," + (to + 1) : (to + 1) + "," + (from + 1);
  }

  private boolean isNumbered() {
    return names.notation() == Notation.NUMBERED;
  }

  private QuantityLetters letters() {
    return names.letters();
  }

  private Name ofLayer(String letter, int l) {
    return letters().whole(letter, l);
  }
}
