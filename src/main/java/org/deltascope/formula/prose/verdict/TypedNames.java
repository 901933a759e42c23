package org.deltascope.formula.prose.verdict;

import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What quantities are called where formulas are typed: W[2], delta[1](2).
 *
 * @param network whose quantities they are
 * @param names what the document calls them
 */
record TypedNames(Network network, Names names) {

  String of(Ref ref) {
    return isAsTyped() ? typed(ref) : named(names, ref);
  }

  /** {@return a letter with a tilde: W~[1], x~} */
  String augmented(Ref ref) {
    String name = of(ref);
    return isAsTyped()
        ? name.replaceFirst("(?=\\+?\\[|$)", "~")
        : named(names, names.of(ref).withTilde(), ref);
  }

  /** Where the document has letters of its own, they are those that its formulas have. */
  private boolean isAsTyped() {
    return switch (names.notation()) {
      case NUMBERED, INDEXED -> true;
      case TEXTBOOK, LAYERS, NET_OUTPUT -> false;
    };
  }

  private String typed(Ref ref) {
    return switch (ref) {
      case Ref.All(Quantity quantity) -> whole(quantity);
      case Ref.One(Quantity quantity, int row, int column) ->
          quantity.kind().place() == Quantity.Place.EDGE
              ? names.convention().rows()
                  ? "%s(%d,%d)".formatted(whole(quantity), column + 1, row + 1)
                  : "%s(%d,%d)".formatted(whole(quantity), row + 1, column + 1)
              : "%s(%d)".formatted(whole(quantity), row + 1);
    };
  }

  private String whole(Quantity quantity) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTS -> layered("W", l);
      case BIAS -> layered("b", l);
      case WEIGHTED_INPUT -> layered("z", l);
      case ACTIVATION -> l == 0 ? "x" : l == network.depth() ? "y" : layered("a", l);
      case TARGET -> "t";
      case LOSS -> "L";
      case SAMPLE_LOSS, LOSS_TERM -> "L";
      case ERROR -> layered("delta", l);
      case CARRIED -> l == 0 ? "dx" : layered("da", l);
      case SLOPE -> "f'(z[%d])".formatted(l);
      case WEIGHT_GRADIENT -> layered("dW", l);
      case BIAS_GRADIENT -> layered("db", l);
      case NEW_WEIGHTS -> layered("W+", l);
      case NEW_BIAS -> layered("b+", l);
      case WEIGHT_M, NEW_WEIGHT_M -> layered("M", l);
      case WEIGHT_V, NEW_WEIGHT_V -> layered("V", l);
      case WEIGHT_S, NEW_WEIGHT_S -> layered("S", l);
      case BIAS_M, NEW_BIAS_M -> layered("m", l);
      case BIAS_V, NEW_BIAS_V -> layered("v", l);
      case BIAS_S, NEW_BIAS_S -> layered("s", l);
      case WEIGHT_M_HAT -> layered("Mhat", l);
      case WEIGHT_V_HAT -> layered("Vhat", l);
      case BIAS_M_HAT -> layered("mhat", l);
      case BIAS_V_HAT -> layered("vhat", l);
      case SAMPLES -> "m";
      case EDGES -> layered("E", l);
      case WEIGHT_SQUARES -> "Σw²";
      case WEIGHT_DECAY -> "lambda";
      case INITIAL_RATE -> "eta0";
      case DAMPENING -> "d";
      case LEARNING_RATE -> "eta";
      case MOMENTUM -> "mu";
      case DECAY -> "rho";
      case EPSILON -> "eps";
      case BETA_1 -> "beta1";
      case BETA_2 -> "beta2";
    };
  }

  private static String layered(String letter, int l) {
    return "%s[%d]".formatted(letter, l);
  }

  /** {@return a single number as the document calls it where it has a name: w₅, h₁} */
  static String named(Names names, Ref ref) {
    return named(names, names.of(ref), ref);
  }

  private static String named(Names names, Name of, Ref ref) {
    Kind kind = ref.quantity().kind();
    String name = of.text();
    return switch (kind) {
      case WEIGHT_GRADIENT, BIAS_GRADIENT, CARRIED -> "∂L/∂" + name;
      case SLOPE -> "%s′(%s)".formatted(names.activation(ref.quantity().layer()), name);
      case Kind _ -> name;
    };
  }
}
