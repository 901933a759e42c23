package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.Parsed;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/**
 * Reads what is asked for: names of quantities as formulas have them, with commas between.
 *
 * @param trace the update
 * @param names what its quantities are called
 */
public record AskedReader(Trace trace, Names names) {

  /**
   * What is asked for, or why nothing is.
   *
   * @param asked each once, in the order in which it was named
   * @param problem what was found and what was expected; empty where there is none
   */
  public record Reading(List<Ref> asked, String problem) {
    /** Makes it immutable. */
    public Reading {
      asked = List.copyOf(asked);
    }
  }

  /** {@return what a text names, such as {@code delta[1], dW[1]}} */
  public Reading read(String text) {
    FormulaParser parser =
        new FormulaParser(
            Vocabulary.of(
                trace.before().network(),
                trace.applyUpdate(1).optimizer(),
                names,
                trace.batch().size()));
    List<Ref> asked = new ArrayList<>();
    for (String name : split(text)) {
      Optional<Ref> ref = ref(parser.parse(name));
      if (ref.isEmpty()) {
        return new Reading(
            List.of(),
            "found %s, expected one of %s"
                .formatted(name.isBlank() ? "nothing" : name.strip(), known()));
      }
      if (!asked.contains(ref.get())) {
        asked.add(ref.get());
      }
    }
    return new Reading(asked, "");
  }

  /** A comma within brackets belongs to the name of an entry. */
  private static List<String> split(String text) {
    List<String> names = new ArrayList<>(List.of(""));
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        names.add("");
      } else {
        names.add(names.removeLast() + c);
      }
    }
    return names;
  }

  private Optional<Ref> ref(Parsed parsed) {
    return parsed instanceof ParsedFormula formula
            && formula.left().isEmpty()
            && names.convention().letter(formula.right().getFirst()) instanceof Expr.Symbol(Ref ref)
            && isComputed(ref)
        ? Optional.of(ref)
        : Optional.empty();
  }

  private static boolean isComputed(Ref ref) {
    return switch (ref.kind()) {
      case WEIGHTED_INPUT,
          LOSS,
          ERROR,
          CARRIED,
          WEIGHT_GRADIENT,
          BIAS_GRADIENT,
          NEW_WEIGHTS,
          NEW_BIAS ->
          true;
      case ACTIVATION -> ref.layer() > 0;
      case Quantity.Kind _ -> false;
    };
  }

  /** {@return what can be asked for, in the order in which it is computed} */
  public String known() {
    List<String> known = new ArrayList<>();
    int depth = trace.depth();
    for (int l = 1; l <= depth; l++) {
      known.add("z[%d]".formatted(l));
      known.add("a[%d]".formatted(l));
    }
    known.add("L");
    for (int l = depth; l >= 1; l--) {
      known.add("delta[%d]".formatted(l));
      known.add("dW[%d]".formatted(l));
      known.add("db[%d]".formatted(l));
    }
    return known.stream().collect(Collectors.joining(", "));
  }
}
