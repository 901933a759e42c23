package org.deltascope.formula.prose.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.solution.CheckedNumber;
import org.deltascope.formula.solution.Precision;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Quantity.Place;
import org.deltascope.trace.Ref;

/**
 * Says what is to be said of numbers of a worked solution.
 *
 * @param names of the document
 */
public record SolutionWords(Names names) {
  private static final int MORE_DIGITS = 2;
  private static final int LEAST_DIGITS = 4;
  private static final int MOST_DIGITS = 17;

  /**
   * {@return where a number stands in what programs print: layer 1, delta[0][1] (δₕ₂)}
   *
   * @param at which number
   */
  public String place(SampleRef at) {
    Ref.One ref = at.ref();
    if (ref.quantity().kind() == Kind.LOSS) {
      return "loss";
    }
    String place = key(ref.kind()) + index(at);
    String layer = ref.layer() == 0 ? "" : "layer %d, ".formatted(ref.layer());
    return "%s%s (%s)".formatted(layer, place, TypedNames.named(names, ref));
  }

  /**
   * {@return what programs print a quantity under}
   *
   * @param kind of quantity
   */
  public static String key(Kind kind) {
    return switch (kind) {
      case WEIGHTED_INPUT -> "z";
      case ACTIVATION -> "a";
      case ERROR -> "delta";
      case WEIGHT_GRADIENT -> "weightGradient";
      case BIAS_GRADIENT -> "biasGradient";
      case NEW_WEIGHTS -> "weightsAfter";
      case NEW_BIAS -> "biasAfter";
      case LOSS -> "loss";
      case CARRIED -> "inputGradient";
      case Kind other -> other.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private static String index(SampleRef at) {
    Ref.One ref = at.ref();
    if (ref.kind().place() == Place.EDGE) {
      return "[%d][%d]".formatted(ref.row(), ref.column());
    }
    return ref.kind().isOfSample()
        ? "[%d][%d]".formatted(at.sample(), ref.row())
        : "[%d]".formatted(ref.row());
  }

  /**
   * {@return what was found, what was expected, and how far apart they are}
   *
   * @param number of the solution
   */
  public String comparison(CheckedNumber number) {
    StatedNumber stated = number.stated();
    return "found %s, expected %s%s".formatted(stated.text(), expected(number), apart(number));
  }

  /**
   * {@return a number as the window lists it: δₕ₁ = 0.0088}
   *
   * @param number of the solution
   */
  public String equation(CheckedNumber number) {
    StatedNumber stated = number.stated();
    return "%s = %s".formatted(TypedNames.named(names, stated.at().ref()), stated.text());
  }

  /**
   * {@return what is to be said of a number; nothing where it agrees}
   *
   * @param number of the solution
   */
  public String remark(CheckedNumber number) {
    return switch (number.standing()) {
      case AGREES -> "";
      case CLOSE -> "as far as the arithmetic goes; here " + expected(number);
      case ROUNDED -> "right from numbers rounded before; with all digits " + expected(number);
      case CARRIED -> "right from your numbers before; else " + expected(number);
      case WRONG -> "expected " + expected(number);
    };
  }

  /** With a few digits more than were written, so that the difference can be seen. */
  private static String expected(CheckedNumber number) {
    double expected = number.expected();
    int written = Precision.of(number.stated().text()).significant();
    int digits = Math.max(written + MORE_DIGITS, LEAST_DIGITS);
    return number.stated().half() == 0 || digits >= MOST_DIGITS || !Double.isFinite(expected)
        ? Double.toString(expected)
        : new BigDecimal(expected).round(new MathContext(digits)).toString();
  }

  private static String apart(CheckedNumber number) {
    double difference = number.difference();
    if (!Double.isFinite(difference)) {
      return "";
    }
    double relative = number.relativeDifference();
    return Double.isFinite(relative)
        ? String.format(Locale.ROOT, " (off by %.1e, relative %.1e)", difference, relative)
        : String.format(Locale.ROOT, " (off by %.1e)", difference);
  }
}
